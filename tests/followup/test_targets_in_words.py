"""What is said of targets: figures as printed, what they rest on, and nothing that is not known."""

import datetime as dt
from typing import Any

import pytest

import paktmodel as pm
from paktmodel.model.indicators import Indicator
from paktmodel.testing import (
    bands,
    count,
    every,
    milestone,
    observation,
    observed,
    over,
    path,
    plan_with,
    relative,
    share,
    target,
)

STOCK: dict[str, Any] = {"basis": "stock", "window": "last-day", "aggregation": "latest"}
FLOW: dict[str, Any] = {"basis": "flow", "window": "period", "aggregation": "sum"}
BARE: dict[str, Any] = {"years": "2023-2030", "day": "2022-12-31", "reporting": ()}


def follow(indicator: Indicator, *rows: tuple[str, str], on: str) -> pm.FollowUp:
    known = observed(*(observation("1.1", period, value=value) for period, value in rows))
    return pm.follow_up(plan_with(indicator, **BARE), known, as_of=dt.date.fromisoformat(on))


def verdict(indicator: Indicator, *rows: tuple[str, str], on: str) -> Any:
    return follow(indicator, *rows, on=on).indicators["1.1"].total


def stock(*targets: Any, **fields: Any) -> Indicator:
    return share(**{**STOCK, "total": "40.0", "direction": None, "targets": targets, **fields})


def test_bounds_and_values_keep_the_digits_that_are_printed():
    (result,) = verdict(stock(target("65.0")), ("2026-M12", "65.0"), on="2027-01-15").targets

    assert (str(result.value), str(result.bound.value)) == ("65.0", "65.0")
    assert "65.0 procent (December 2026) against at least 65.0 procent" in result.text("en")


@pytest.mark.parametrize(
    ("value", "sv"),
    [
        (
            "57.0",
            "57,0 procent (december 2026) mot minst 60 procent; inom den tillåtna avvikelsen.",
        ),
        ("60.1", "60,1 procent (december 2026) mot minst 60 procent."),
    ],
)
def test_that_a_band_decides_is_said_where_it_does(value, sv):
    banded = target("60", bands=bands(None, met_within="5"))

    stands = verdict(stock(banded), ("2026-M12", value), on="2027-01-15").target

    assert stands.text("sv") == f"Målvärde uppfyllt: {sv}"


@pytest.mark.parametrize(
    ("measured", "stated"),
    [
        (relative("2022"), "at most −25 % compared with 2022 amounts to at most 75"),
        (relative("2022", per="year"), "at most −25 % per year since 2022 amounts to at most 31.6"),
    ],
)
def test_a_relative_target_says_from_what_and_how_often(measured, stated):
    """100 × 0.75⁴ = 31.640625: as many decimals as the value beside it needs."""
    fewer = target("-25", "at-most", on="2026", unit="procent", relative=measured)
    pupils = count(**FLOW, total="100", direction=None, targets=(fewer,))

    assert stated in verdict(pupils, ("2026", "31"), on="2027-01-15").target.text("en")


def test_a_bound_that_is_worked_out_is_shown_so_that_a_miss_is_no_hit():
    """10 × 0.75² = 5.625; a value of 5.6 meets it, and of 5.63 misses."""
    fewer = target("-25", "at-most", on="2024", unit="procent", relative=relative("2022", per="year"))
    mean = count(kind="amount", unit="ton", **FLOW, total="10", direction=None, targets=(fewer,))

    assert "5.6 ton (2024) against at most 5.62 ton" in verdict(mean, ("2024", "5.6"), on="2025-01-15").text()
    missed = verdict(mean, ("2024", "5.63"), on="2025-01-15").target
    assert missed.status == "missed"
    assert "5.63 ton (2024) against at most 5.625 ton" in missed.text("en")


def test_each_milestone_of_a_relative_path_states_its_own_change():
    steps = path((milestone("-10", None, in_="2024"), milestone("-30", None, in_="2026")))
    fewer = target(bound="at-most -30", on=steps, unit="procent", relative=relative("2022"))
    pupils = count(**FLOW, total="100", direction=None, targets=(fewer,))

    first, last = verdict(pupils, ("2024", "90"), on="2025-01-15").targets

    assert "at most −10 % compared with 2022 amounts to at most 90" in first.text("en")
    assert "at most −30 % compared with 2022 amounts to at most 70" in last.text("en")


def test_each_milestone_in_another_unit_states_its_own_bound():
    steps = path((milestone("0.09", None, in_="2024"), milestone("0.07", None, in_="2026")))
    fewer = target(bound="at-most 0.07", on=steps, unit="kton")
    emitted = count(kind="amount", unit="ton", **FLOW, total="100", direction=None, targets=(fewer,))

    first, last = verdict(emitted, ("2024", "90"), on="2025-01-15").targets

    assert "at most 0.09 kton has been converted to at most 90 ton" in first.text("en")
    assert "at most 0.07 kton has been converted to at most 70 ton" in last.text("en")


def test_a_span_has_one_name():
    three = target("250", "at-most", on=over("2023-M01/2025-M12", statistic="sum"), unit="personer")
    came = count(**FLOW, baseline=None, direction=None, targets=(three,))
    rows = (("2023", "0"), ("2024", "120"), ("2025", "130"))

    said = verdict(came, *rows, on="2026-01-15").target.text("sv")

    assert "250 personer (2023–2025) mot högst 250 personer" in said


def test_the_line_to_one_date_ends_at_its_own_bound_in_any_order():
    """50 and 60 on one day: the line to each is its own, half-way 45 and 50."""
    low, high = target("50"), target("60")

    for order in ((low, high), (high, low)):
        results = verdict(stock(*order), ("2024-M12", "46.0"), on="2025-01-15").targets
        assert {(str(one.bound.value), str(one.status), one.expected) for one in results} == {
            ("50", "on-track", 45),
            ("60", "behind", 50),
        }


def test_of_two_points_of_one_month_the_line_goes_through_the_harder_in_any_order():
    """At least 50 and at least 54 at the end of 2024, 60 two years later: 57 half-way from the 54."""
    low, high = target("50", on="2024-12-31"), target("54", on="2024-12-31")

    for order in ((low, high), (high, low)):
        results = verdict(stock(*order, target("60")), ("2025-M12", "56.0"), on="2026-01-15").targets
        assert (results[-1].expected, str(results[-1].status)) == (57, "behind")


def test_the_latest_value_that_is_there_is_named_with_the_one_that_is_not():
    quarterly = count(
        **FLOW, baseline=None, direction=None, targets=(target("10", on="2025-Q2", unit="personer"),)
    )

    awaited = verdict(quarterly, ("2025-Q1", "8"), on="2025-07-02").target

    assert awaited.status == "awaiting-value"
    assert awaited.period == pm.Period("2025-Q2")
    assert "senaste värdet är 8 personer (kvartal 1 2025)" in awaited.text("sv")


def test_a_verdict_without_a_baseline_speaks_of_its_target_alone():
    """One sentence never says both *cannot be assessed* and a result."""
    bare = stock(target("60"), baseline=None)

    met = verdict(bare, ("2026-M12", "61.0"), on="2027-01-15")
    assert met.text("en") == "Target met: 61.0 procent (December 2026) against at least 60 procent."
    nothing = verdict(bare, on="2025-01-15")
    assert nothing.text("en") == "Target not assessable: no value has been reported."


def test_what_hampers_the_change_is_still_said_beside_the_target():
    """The months of unique persons make no year to compare with; the target is of the month."""
    persons: dict[str, Any] = {"basis": "unique-persons", "aggregation": "not-additive", "window": "period"}
    monthly = count(**persons, total="100", targets=(target("9", on="2026-M12", unit="personer"),))

    said = verdict(monthly, ("2026-M12", "10"), on="2027-01-15").text("en")

    assert said.startswith("The change cannot be assessed: ")
    assert "Target met: 10 personer (December 2026) against at least 9 personer." in said


def test_a_table_shows_the_standing_of_the_target_and_the_direction_that_it_implies():
    followed = follow(stock(target("60"), baseline=None), ("2026-M12", "59.0"), on="2027-01-15")

    text = str(followed.table("sv"))

    assert "inte" in text
    assert "uppfyllt" in text
    assert "öka" in text
    assert "Utgångsvärde saknas" not in text


def test_dates_before_the_one_that_decides_are_history():
    years = [target(str(50 + 5 * n), on=f"{2023 + n}") for n in range(3)]
    yearly = share(targets=years, baseline=None, direction=None, basis="unstated", window="period")
    rows = (("2023", "52.0"), ("2024", "54.0"))

    stands = verdict(yearly, *rows, on="2025-02-15")

    assert [str(one.status) for one in stands.targets] == ["met", "missed", "behind"]
    assert "at least 50" not in stands.text("en")
    assert "at least 55" in stands.text("en")
    assert "at least 60" in stands.text("en")


@pytest.mark.parametrize("when", ["2026", every(first="2026")])
def test_a_year_that_has_just_begun_stands_by_the_one_before(when):
    """In January nothing is known of the year, and no word is lost: 100 of 120."""
    coming = count(**FLOW, baseline=None, direction=None, targets=(target("120", on=when, unit="personer"),))

    december = verdict(coming, ("2025", "100"), on="2025-12-31").target.status
    january = verdict(coming, ("2025", "100"), on="2026-01-15").target.status

    assert december == january


@pytest.mark.parametrize(
    ("rows", "on", "sv", "en"),
    [
        ((("2024-M12", "60.0"),), "2025-01-15", "Ligger på målnivån: 60,0", "Target already met: 60.0"),
        ((("2024-M12", "55.0"),), "2025-01-15", "På väg mot målvärdet: 55,0", "Target on track: 55.0"),
        ((("2024-M12", "45.0"),), "2025-01-15", "Ligger efter målvärdet: 45,0", "Target behind: 45.0"),
        ((("2026-M12", "60.0"),), "2027-01-15", "Målvärdet uppfyllt: 60,0", "Target met: 60.0"),
        ((), "2027-01-15", "Inväntar utfall: utfallet", "Target awaiting value: the value"),
        ((), "2028-01-15", "Utfall saknas: utfallet", "Value not reported: the value"),
    ],
)
def test_a_headline_is_a_sentence_in_both_languages(rows, on, sv, en):
    headline = verdict(stock(target("60")), *rows, on=on).headline

    assert headline.text("sv").startswith(sv)
    assert headline.text("en").startswith(en)


def test_what_is_certain_before_its_date_is_said_to_be_met():
    came = count(**FLOW, baseline=None, direction=None, targets=(target("10", on="2026", unit="personer"),))

    said = verdict(came, ("2026-M01", "12"), on="2026-02-15").headline.text("sv")

    assert said.startswith("Målvärdet redan uppfyllt: 12 personer på 1 av 12 månader mot minst 10")
