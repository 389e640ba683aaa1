"""Which value is current, by the rules of model.md 5.4–5.9, a case on each side of every rule.

The baseline is 2022, twelve months, unless a case says else; a plan is asked on 2024-08-31.
"""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import paktmodel as pm
from paktmodel.calendar.periods import Period
from paktmodel.followup import Verdict
from paktmodel.testing import (
    baseline,
    closing_point,
    count,
    declared_year,
    definition,
    earlier_value,
    judgement_rule,
    measurement_point,
    monthly,
    observation,
    observed,
    plan_with,
    reporting_calendar,
    reporting_rule,
    share,
)
from tests.support.series import FLOW, STOCK, UNIQUE, months, ratios, year

MEAN: dict[str, Any] = {"basis": "mean-per-month", "aggregation": "mean"}
SO_FAR: dict[str, Any] = {**FLOW, "aggregation": "cumulative-over-year"}
SINCE_START: dict[str, Any] = {**FLOW, "aggregation": "cumulative-since-start"}
#: What has come by each of 21 months, 10 a month, from December 2022 on.
SINCE_2022 = months([300 + 10 * number for number in range(21)], "2022-M12")
THREE_YEARS: dict[str, Any] = {"period": "2020-M01/2022-M12"}
WHOLE_YEARS = (judgement_rule("helar", below=None, above=None, window="calendar-year"),)


def at(period: str, value: Any = None, **fields: Any):
    return observation("1.1", period, value=value, **fields)


def stands(verdict: Verdict) -> tuple[str, str | None, tuple[str, ...]]:
    """The change, its window and the codes beside the deciding one; all codes where there is no value."""
    codes = verdict.codes if verdict.window is None else verdict.codes[1:]
    return str(verdict.change.status), None if verdict.window is None else str(verdict.window), codes


# --- 5.4: published, complete, with gaps ---------------------------------------------------


#: Indicator, observations, the window expected, codes beside, why.
ROLLING = [
    (count(total="120", **FLOW), months([10] * 20, "2023-M01"), "2023-M09–2024-M08", (),
     "C: the latest twelve months all known"),
    (count(total="120", **FLOW), [year(130), at("2023-M09/2024-M08", state="suppressed")], "2023", (),
     "P is the latest that has a value"),
    (count(total="120", **FLOW), months([10] * 14, "2023-M01"), "2023-M03–2024-M02", (),
     "C however long ago: nothing came after February"),
    (count(total="120", **FLOW), months([10] * 13 + [None, 10, 10], "2023-M01"), "2023-M02–2024-M01", (),
     "C goes before a gap; of sums months with gaps are never put together"),
    (count(total="120", **FLOW), months([10] * 11, "2023-M01"), None, ("shorter-window",),
     "neither P nor C: eleven months"),
    (count(total="120", **FLOW), months([10] * 12, "2022-M02"), None, ("shorter-window",),
     "a window put together never reaches back past December 2022: one month of twelve"),
    (count(total="120", **FLOW), [year("130"), *months([10] * 8, "2024-M01")], "2023", (),
     "P: the year as published, where eight months of the next are no year"),
    (count(total="120", **FLOW), [year("130"), *months([10] * 12, "2023-M02")], "2023-M02–2024-M01", (),
     "the later end of P and C wins"),
    (count(total="120", **FLOW), [year("130"), *months([10] * 12, "2023-M01")], "2023", (),
     "at equal ends P"),
    (count(total="120", **UNIQUE), months([10] * 20, "2023-M01"), None, ("shorter-window",),
     "unique persons are never put together"),
    (count(total="120", **UNIQUE), [year("130"), *months([10] * 8, "2024-M01")], "2023", (),
     "and shorter-window is said only where no year is there"),
    (count(total="120", **MEAN), months([130] * 8, "2023-M01"), "2023-M01–2023-M08", ("incomplete-window",),
     "N: eight months of the eight that could exist since the baseline, and more than a third of twelve"),
    (count(total="120", **MEAN), months([130] * 4, "2023-M01"), "2023-M01–2023-M04", ("incomplete-window",),
     "exactly a third of twelve"),
    (count(total="120", **MEAN), months([130] * 3, "2023-M01"), None, ("too-few-months",),
     "three of twelve are less than a third"),
    (count(total="120", **MEAN), months([130] * 8, "2024-M01"), "2023-M09–2024-M08", ("incomplete-window",),
     "eight of the twelve that could exist are two thirds"),
    (count(total="120", **MEAN), months([130] * 7, "2024-M02"), None, ("too-few-months",),
     "seven of twelve are less"),
    (share(total="61.8"), ratios([(65, 100)] * 8, "2024-M01"), "2023-M09–2024-M08", ("incomplete-window",),
     "and so is a ratio of sums"),
    (count(total="120", **MEAN), [*months([130] * 12, "2023-M01"), at("2024-M08", 130)],
     "2023-M01–2023-M12", (), "one month alone does not take the place of a whole year"),
    (count(total="120", **MEAN), [*months([130] * 12, "2023-M01"), *months([130] * 4, "2024-M03")],
     "2023-M07–2024-M06", ("incomplete-window",), "ten of twelve do: N holds later months than C"),
    (count(total="120", **MEAN), [*months([130] * 12, "2023-M01"), at("2024-M01", 130)],
     "2023-M02–2024-M01", (), "and whole again by the next month"),
    (count(total="120", **MEAN), months([130] * 11 + ["suppressed"]), None, ("suppressed",),
     "a suppressed month is no gap"),
    (count(total="120", **MEAN), [*months([130] * 12), at("2024-M09", state="suppressed")],
     "2023-M09–2024-M08", (), "the twelve months before it are whole"),
    (count(total="120", **FLOW), [*months([10] * 12, "2023-M01"), year(None, state="suppressed")], None,
     ("suppressed",), "the months of a suppressed year would give it away"),
    (count(total="120", **FLOW), monthly("1.1", "2023-Q2", [30] * 4), "2023-M04–2024-M03", (),
     "four quarters are twelve months known"),
    (count(total="120", **FLOW), [year("60", "2023-M05/2023-M10"), year("60", "2023-M11/2024-M04")],
     "2023-M05–2024-M04", (), "and so are two runs of six"),
    (count(total="80", period="2023-M01/2023-M08", **FLOW), months([10] * 20, "2023-M01"),
     "2024-M01–2024-M08", (), "eight months against eight"),
    (count(total="80", period="2023-M01/2023-M08", **FLOW),
     [*months([10] * 15, "2023-M01"), year("90", "2024-M01/2024-M08")], "January–August 2024", (),
     "P: a run as published"),
    (count(total="300", **FLOW, **THREE_YEARS),
     [year("90", "2021-M01/2023-M12"), *(year("110", str(one)) for one in (2023, 2024))],
     "2021–2023", ("window-overlaps-baseline", "before-plan-start"),
     "a published value may share months with the baseline"),
    (count(total="300", **FLOW, **THREE_YEARS), [year("110", str(one)) for one in (2021, 2022, 2023)], None,
     ("shorter-window",), "one that is put together may not: one year of three"),
    (count(total="120", **SO_FAR), months([10, 20, 30, 40, 50, 60, 70, 80], "2024-M01"), None,
     ("cumulative-month-missing", "shorter-window"), "eight months run up are no year"),
    (count(total="80", period="2022-M01/2022-M08", **SO_FAR), months([10, 30, 80], "2024-M06"),
     "January–August 2024", (), "what has run up by August is that of January–August"),
    (count(total="120", **SINCE_START), SINCE_2022, "2023-M09–2024-M08", (),
     "C: what came in the latest twelve months"),
    (count(total="120", **SINCE_START), [*SINCE_2022[:13], *SINCE_2022[14:15], *SINCE_2022[20:]],
     "2023-M09–2024-M08", (), "both ends are enough"),
    (count(total="120", **SINCE_START), [year("300", "2022"), year("420")], "2023-M01–2023-M12", (),
     "a year's own value is the difference of two years' running values"),
    (count(total="120", **SINCE_START), [year("420")], None, ("cumulative-month-missing", "shorter-window"),
     "a running value is never a period's own"),
]  # fmt: skip


@pytest.mark.feature("F17", "H4")
@pytest.mark.parametrize(("indicator", "known", "window", "codes", "because"), ROLLING)
def test_the_value_that_is_current(verdict_on, indicator, known, window, codes, because):
    """model.md 5.4, by the preset `window-default`; asked on the last of September 2024."""
    verdict = verdict_on(indicator, known, as_of="2024-09-30")

    assert stands(verdict)[1:] == (window, codes), because
    assert verdict.rules.window.id == "window-default"


WHOLE = [
    (count(total="120", **FLOW), months([10] * 20, "2023-M01"), "2023-M01–2023-M12", (),
     "C: the latest whole declared year, though twelve months to August are known"),
    (count(total="120", **FLOW), months([10] * 19, "2023-M02"), None, ("shorter-window",),
     "of 2023 January is unknown; 2024 is not over"),
    (count(total="120", **MEAN), months([130] * 20, "2023-M01"), "2024-M01–2024-M08", ("incomplete-window",),
     "N: the declared year so far, eight of eight"),
    (count(total="120", **MEAN), months([130] * 15, "2023-M01"), "2023-M01–2023-M12", (),
     "three months of the year so far are less than a third of it"),
    (count(total="120", **MEAN), months([130] * 12 + [130, None, None, None, 130], "2023-M01"),
     "2023-M01–2023-M12", (), "two of five that could exist are less than two thirds"),
    (count(total="30", period="2022-Q1", **FLOW), months([10] * 8, "2024-M01"), "2024-M04–2024-M06", (),
     "of a quarter's length the latest whole quarter"),
]  # fmt: skip


@pytest.mark.feature("F12", "H4")
@pytest.mark.parametrize(("indicator", "known", "window", "codes", "because"), WHOLE)
def test_the_value_that_is_current_by_whole_years(verdict_on, indicator, known, window, codes, because):
    verdict = verdict_on(indicator, known, arguments=WHOLE_YEARS)

    assert stands(verdict)[1:] == (window, codes), because


SCHOOL_YEAR: dict[str, Any] = {"period": "2021-M07/2022-M06"}
DECLARED = [
    (count(total="120", **FLOW, **SCHOOL_YEAR), months([10] * 22, "2022-M11"), "läsåret 2023/24", (),
     "C: the latest whole school year"),
    (count(total="120", **MEAN, **SCHOOL_YEAR), months([130] * 22, "2023-M02"), "juli–november 2024",
     ("incomplete-window",), "N: the school year so far, five of five"),
    (count(total="120", **SO_FAR, **SCHOOL_YEAR),
     months([10 * (number % 12 + 1) for number in range(17)], "2023-M07"), "läsåret 2023/24", (),
     "what has run up by June is the school year's"),
]  # fmt: skip


@pytest.mark.feature("F12", "H4")
@pytest.mark.parametrize(("indicator", "known", "window", "codes", "because"), DECLARED)
def test_whole_years_are_those_that_the_plan_declares(verdict_on, indicator, known, window, codes, because):
    calendar = reporting_calendar(closing_point(dues=()), terms=(), years=(declared_year(),))
    verdict = verdict_on(indicator, known, as_of="2024-11-30", arguments=WHOLE_YEARS, calendar=calendar)

    assert stands(verdict)[2] == codes, because
    assert verdict.window.label("sv", years=calendar.years) == window


@pytest.mark.feature("H4")
def test_how_much_is_enough_is_data_in_the_rules(verdict_on):
    """Half of the months will do by the board's own rule; the one for the indicator goes first."""
    seven = months([130] * 7, "2024-M02")
    half = judgement_rule("halva", below=None, above=None, min_known_share="1/2")
    all_of_it = judgement_rule("alla", below=None, above=None, min_length_share="1", indicator="1.1")

    by_half = verdict_on(count(total="120", **MEAN), seven, judgement=(half,))
    by_both = verdict_on(count(total="120", **MEAN), seven, judgement=(half, all_of_it))

    assert (by_half.change.status, by_half.window.observed_months) == ("improved", 7)
    assert (by_half.rules.known_share.id, by_half.rules.length_share.id) == ("halva", "window-default")
    assert by_both.codes == ("too-few-months",)
    assert by_both.rules.length_share.id == "alla"


#: A month's value, or a gap now and then.
VALUE = st.integers(-3, 20).map(lambda number: number if number > 0 else None)
#: Up to thirty months, the last of them June 2025 at the latest; or the last year.
SERIES = st.tuples(st.just("2023-M01"), st.lists(VALUE, min_size=1, max_size=30)) | st.tuples(
    st.just("2024-M06"), st.lists(VALUE, min_size=12, max_size=13)
)
RATIO: dict[str, Any] = {"total": "50.0", "period": "2022"}
#: Definition 2 holds from 2024, unlinked.
TWO = (definition("1", since="2015"), definition("2", since="2024"))


def seen_as(indicator, values, first):
    """Months of an indicator: as values, or as numerators of fifty where it is a ratio."""
    if indicator.kind not in ("share", "rate", "duration") or indicator.statistic == "median":
        return months(values, first)
    known = [(number, one) for number, one in enumerate(values) if one is not None]
    begin = Period(first).first_month
    return [at(str(Period.of_month(begin + number)), numerator=one, denominator=50) for number, one in known]


@pytest.mark.feature("F16", "F17", "H4")
@pytest.mark.quick(examples=150)
@settings(max_examples=400)
@given(
    series=SERIES,
    how=st.sampled_from(
        [
            count(total="10", **MEAN),
            count(total="120", **FLOW),
            count(total="10", **STOCK),
            count(total="120", **UNIQUE),
            count(total="120", **SO_FAR),
            count(total="120", **SINCE_START),
            count(total="80", period="2022-M01/2022-M08", **FLOW),
            count(total="10", period="2022-M12", **FLOW),
            count(total="10", period="2022-12-31", **STOCK),
            count(total="120", definitions=TWO, **FLOW),
            count(total="10", baseline=None, **MEAN),
            share(**RATIO),
            share(definitions=TWO, **RATIO),
            share(total="50.0", period="2022-Q4"),
            share(total="50.0", period="2020-M01/2022-M12"),
            count(kind="rank", total="10", basis="unstated", aggregation="unstated"),
            count(kind="ordinal", scale=tuple("abcdefghijklmnopqrstu"), total="10", basis="unstated"),
            share(kind="duration", unit="dagar", statistic="median", total="10", aggregation="unstated"),
        ]
    ),
    published=st.none() | st.integers(1, 20),
    days=st.sampled_from((1, 40, 200, 400, 900)),
    rule=st.sampled_from(((), WHOLE_YEARS)),
)
def test_time_alone_never_changes_the_change(series, how, published, days, rule):
    """model.md 5.4: "So time alone never changes the axis change": every value is possible on both days."""
    begins, values = series
    whole = () if published is None else (year(published, "2024"),)
    seen = observed(seen_as(how, values, begins), *whole)
    first = dt.date(2025, 6, 30)
    early, late = (
        pm.follow_up(plan_with(how), seen, as_of=day, judgement=rule).indicators["1.1"].total
        for day in (first, first + dt.timedelta(days=days))
    )

    assert (early.change.status, early.window) == (late.change.status, late.window)
    for name in ("since_previous", "since_year", "same_months"):
        assert getattr(early, name) == getattr(late, name)
    # A forecast draws its line from the baseline's end to the window's.
    since = how.printed.period
    assert late.window is None or since is None or late.window.last.end > since.end


PARTS: dict[str, Any] = {"kind": "duration", "unit": "dagar", "statistic": "mean", "total": "5.0"}


@pytest.mark.feature("F17")
@pytest.mark.quick(examples=75)
@settings(max_examples=200)
@given(
    values=st.lists(st.integers(1, 50), min_size=12, max_size=12),
    # What the year is as one value, of those of its months.
    how=st.sampled_from(
        [
            (count(total="120", **FLOW), sum),
            (count(total="12", kind="balance", **FLOW), sum),
            (count(total="120", kind="amount", unit="ton", **FLOW), sum),
            (count(total="10", **MEAN, window="monthly-mean"), lambda values: Decimal(sum(values)) / 12),
            (count(total="10", **STOCK), lambda values: values[-1]),
            (share(total="50.0", basis="stock", aggregation="unstated", window="last-day"), None),
            (share(**RATIO), None),
            (share(kind="rate", unit="per 1000", total="500.0"), None),
            (share(**PARTS), None),
            (count(total="120", **SO_FAR), sum),
            (count(total="120", **{**UNIQUE, "aggregation": "cumulative-over-year"}), sum),
            (
                count(kind="rank", total="10", basis="unstated", aggregation="unstated"),
                lambda values: values[-1],
            ),
        ]
    ),
    rule=st.sampled_from(((), WHOLE_YEARS)),
)
def test_a_full_year_as_months_is_the_year_as_one_value(values, how, rule):
    """By kind and basis: a sum, a mean, the last day's, a ratio of sums, what had come by December."""
    indicator, over = how
    running = indicator.aggregation == "cumulative-over-year"
    shown = [sum(values[: place + 1]) for place in range(12)] if running else values
    ratio = over is None
    last = ratio and indicator.basis == "stock"
    whole = (
        at("2023", numerator=values[-1] if last else sum(values), denominator=50 if last else 600)
        if ratio
        else year(over(values))
    )
    plan = plan_with(indicator)
    as_months, as_year = (
        pm.follow_up(plan, observed(seen), as_of=dt.date(2024, 8, 31), judgement=rule).indicators["1.1"].total
        for seen in (seen_as(indicator, shown, "2023-M01"), [whole])
    )

    amounts = as_months.change.amount, as_year.change.amount
    assert amounts[0] is not None
    assert amounts[1] is not None
    assert round(amounts[0], 12) == round(amounts[1], 12)
    # Rounding of twelve whole tonnes may be more than that of one.
    if indicator.kind != "amount" or abs(amounts[1]) > as_months.change.slack:
        assert as_months.change.status == as_year.change.status


# --- 5.6: a stock, and a month against a month ---------------------------------------------


@pytest.mark.feature("F12", "H4")
def test_the_latest_month_is_not_in_yet(verdict_on):
    """Field case F24: improved, by May 2024 (862), the window named, timeliness as it is."""
    stock = count(total="915", period="2022-M12", direction="decrease", **STOCK)
    known = [at("2024-M04", 880), at("2024-M05", 862)]
    verdict = verdict_on(stock, known, as_of="2024-07-15", reporting=(reporting_rule(due_after="P10D"),))

    assert stands(verdict) == ("improved", "2024-M05", ("other-season",))
    assert (verdict.window.value, verdict.timeliness) == (862, "overdue")
    assert "maj 2024 är en annan tid på året än utgångsvärdets december 2022" in verdict.text("sv").lower()


@pytest.mark.feature("F12", "H4")
@pytest.mark.parametrize(
    ("fields", "known", "window", "codes"),
    [
        ({"period": "2022-M05", **STOCK}, [at("2024-M05", 862)], "2024-M05", ()),
        ({"period": "2022-12-31", **STOCK}, [at("2023-12-31", 862)], "2023-12-31", ()),
        ({"period": "2022", **STOCK}, [at("2023-M12", 862)], "2023-M12", ()),
        ({"period": "2022", **STOCK}, [at("2023-M06", 862)], "2023-M06", ("other-season",)),
        ({"period": "2022", **STOCK}, [at("2022-M12", 862)], None, ("not-in-window",)),
        ({"period": "2022-M12", **FLOW}, [at("2023-M12", 862), at("2024-Q2", 9)], "2023-M12", ()),
        ({"period": "2022", **STOCK, "window": "unstated", "aggregation": "unstated"},
         [at("2023-M12", 862)], "2023-M12", ("basis-unstated",)),
        ({"period": "2022", **STOCK, "window": "period", "aggregation": "unstated"},
         [at("2023-M12", 862)], None, ("aggregation-unstated",)),
        ({"period": "2022", "basis": "unstated", "window": "unstated", "aggregation": "unstated"},
         [at("2023-M12", 862)], None, ("basis-unstated", "months-may-repeat-persons")),
        ({"period": "2022", **STOCK}, [at("2023-M11", 862), at("2023-M12", state="suppressed")],
         "2023-M11", ("other-season",)),
    ],
)  # fmt: skip
def test_of_a_stock_and_of_months_the_latest_value_is_current_however_old(
    verdict_on, fields, known, window, codes
):
    verdict = verdict_on(count(total="915", direction="decrease", **fields), known)

    assert stands(verdict)[1:] == (window, codes)


@pytest.mark.feature("F12", "H4")
def test_another_season_is_the_baselines_alone(verdict_on):
    """May is held against the month before, whose season nobody asks for."""
    stock = count(total="915", period="2022-M12", direction="decrease", **STOCK)
    verdict = verdict_on(stock, months([880, 862], "2024-M04"))

    assert "other-season" in verdict.change.codes
    assert (verdict.since_previous.status, verdict.since_previous.compared) == ("improved", "2024-M04")
    assert "other-season" not in verdict.since_previous.codes


@pytest.mark.feature("H4")
def test_the_same_months_are_compared_where_too_few_are_known(verdict_on):
    """model.md 5.5: January–March 2023 against those of 2022; of the twelve they are less than a third."""
    known = [*months([120] * 12, "2022-M01"), *months([130] * 3, "2023-M01")]
    verdict = verdict_on(count(total="120", direction="increase", **MEAN, window="period"), known)

    assert verdict.change.codes == ("too-few-months",)
    assert (verdict.same_months.status, verdict.same_months.amount) == ("improved", 10)


@pytest.mark.feature("H4")
@pytest.mark.parametrize("how", [SO_FAR, SINCE_START])
def test_a_months_own_is_held_against_that_months_own_a_year_before(verdict_on, how):
    """20 came in August 2024, 10 in August 2023; what had come by then is another value."""
    known = [*months([300, 310], "2023-M07"), *months([500, 520], "2024-M07")]
    verdict = verdict_on(count(total="15", period="2022-M12", direction="increase", **how), known)

    assert (verdict.window.value, verdict.since_year.baseline, verdict.since_year.amount) == (20, 10, 10)


# --- 5.7: days for months ------------------------------------------------------------------


def table(days: list[str], **arguments: Any) -> pm.Observations:
    plan = plan_with(count(total="130", **FLOW))
    return pm.read_rows([{"indicator": "1.1", "period": day, "value": 12} for day in days], plan, **arguments)


FIRSTS = [f"2023-{month:02}-01" for month in range(1, 13)]


@pytest.mark.feature("F17", "I4")
def test_a_month_written_as_its_first_day_is_stated_or_read():
    """Field case F06: the twelve values are stated as unused, or read as months when asked to."""
    indicator = count(total="130", direction="increase", **FLOW)
    plan, day = plan_with(indicator), dt.date(2024, 2, 15)
    unused = pm.follow_up(plan, table(FIRSTS), as_of=day)
    read = pm.follow_up(plan, table(FIRSTS, days_as_months=True), as_of=day)

    assert unused.indicators["1.1"].total.codes == ("day-for-month",)
    (finding,) = [one for one in unused.findings if one.code == "day-for-month"]
    assert (finding.evidence["count"], str(finding.evidence["first"])) == (12, "2023-01-01")
    assert "days_as_months=True" in finding.text("sv")
    assert read.indicators["1.1"].total.change.amount == 14
    assert [one.code for one in read.findings] == []


@pytest.mark.feature("F17")
@pytest.mark.parametrize(
    ("days", "periods"),
    [
        (["2024-01-31", "2024-02-29"], ["2024-M01", "2024-M02"]),
        (["2024-01-01", "2024-02-29"], ["2024-01-01", "2024-02-29"]),
        (["2024-01-31", "2024-02-28"], ["2024-01-31", "2024-02-28"]),
        (["2024-01-01", "2024-M02"], ["2024-M01", "2024-M02"]),
    ],
)
def test_days_are_read_as_months_if_all_are_first_or_all_are_last(days, periods):
    seen = table(days, days_as_months=True)

    assert [str(one.period) for one in seen.of("1.1")] == periods


@pytest.mark.feature("F17", "B5")
def test_a_month_and_its_first_day_are_the_same_observation():
    with pytest.raises(pm.InvalidDocument) as caught:
        table(["2024-M01", "2024-01-01"], days_as_months=True)
    assert [one.code for one in caught.value.findings] == ["observation-repeated"]


def test_days_of_a_stock_stay_days():
    plan = plan_with(count(total="130", **STOCK))
    text = "indicator;period;value\n1.1;2024-01-01;12\n"
    columns: dict[str, list[object]] = {"indicator": ["1.1"], "period": ["2024-01-01"], "value": [12]}
    for seen in (
        pm.read_csv(text, plan, days_as_months=True),
        pm.read_columns(columns, plan, days_as_months=True),
    ):
        assert [str(one.period) for one in seen.of("1.1")] == ["2024-01-01"]


@pytest.mark.feature("F12", "F17")
@pytest.mark.parametrize("kind", ["milestone", "rank"])
def test_what_happens_on_a_day_has_its_value_on_it(kind):
    """A milestone is reached on a day: that is no month written as its first."""
    plan = plan_with(count(kind=kind, baseline=None, basis="unstated", aggregation="unstated"))
    seen = observed(at("2024-05-01", 1))
    followed = pm.follow_up(plan, seen, as_of=dt.date(2024, 8, 31))
    read = pm.read_rows([{"indicator": "1.1", "period": "2024-05-01", "value": 1}], plan, days_as_months=True)

    assert str(followed.indicators["1.1"].total.window) == "2024-05-01"
    assert [one.code for one in followed.findings] == []
    assert [str(one.period) for one in read.of("1.1")] == ["2024-05-01"]


def test_whether_days_are_months_is_true_or_false():
    with pytest.raises(pm.InvalidArgument, match="days_as_months"):
        table(FIRSTS, days_as_months="yes")


@pytest.mark.feature("F12")
@pytest.mark.parametrize(
    ("fields", "known", "stated"),
    [
        (STOCK, "2024-08-31", False),
        (STOCK, "2024-08-15", True),
        ({**STOCK, "measurement_point": measurement_point(day="first-day")}, "2024-08-01", False),
        ({**STOCK, "measurement_point": measurement_point(day="first-day")}, "2024-08-31", True),
        ({**STOCK, "window": "unstated"}, "2024-08-15", False),
    ],
)
def test_a_stock_of_another_day_than_its_measuring_day_says_so(verdict_on, fields, known, stated):
    verdict = verdict_on(count(total="915", **fields), at(known, 862))

    assert ("not-measuring-day" in verdict.codes) is stated


# --- 5.8: not followed ---------------------------------------------------------------------


@pytest.mark.feature("F14", "G1", "H4")
def test_a_discontinued_indicator_is_asked_for_nowhere():
    """Field case F27: not assessable (discontinued), never overdue, in no agenda, stated in tallies."""
    indicator = share("1.1", total="57.3", state="discontinued", direction="increase")
    plan = plan_with(indicator, share("1.2"), reporting=(reporting_rule(due_after="P10D"),))
    seen, day = observed(observation("1.1", "2023", value="55.0")), dt.date(2025, 6, 30)
    followed = pm.follow_up(plan, seen, as_of=day)
    verdict = followed.indicators["1.1"].total

    assert (verdict.change.status, verdict.codes) == ("not-assessable", ("discontinued",))
    assert verdict.timeliness == "not-followed"
    assert {code for item in pm.due(plan, seen, as_of=day) for code in item.missing} == {"1.2"}
    assert (followed.overall.tally.total, followed.overall.tally.discontinued) == (1, 1)
    assert followed.overall.tally.text("sv") == "0 av 1 indikator kan bedömas. 1 avslutad."
    cells = pm.completeness(plan, seen, as_of=day).cells
    assert {one.state for one in cells if one.indicator == "1.1"} == {"not-followed"}


@pytest.mark.feature("F14", "G1")
@pytest.mark.parametrize(
    ("fields", "as_of", "code"),
    [
        ({"state": "under-development"}, "2024-08-31", "under-development"),
        ({"state": "no-source"}, "2024-08-31", "no-source"),
        ({"discontinued": "2024-07-01"}, "2024-06-30", None),
        ({"discontinued": "2024-07-01"}, "2024-07-01", "discontinued"),
        ({"discontinued": "2024-07-01", "state": "discontinued"}, "2024-06-30", None),
        ({"discontinued": "2025", "state": "under-development"}, "2024-08-31", "under-development"),
    ],
)
def test_an_indicator_is_not_followed_from_its_day(verdict_on, fields, as_of, code):
    """Alone in its plan, no report of values is asked for either."""
    indicator = share("1.1", total="57.3", **fields)
    rules = {"reporting": (reporting_rule(due_after="P10D"),)}
    verdict = verdict_on(indicator, year("60.0"), as_of=as_of, **rules)
    agenda = pm.due(plan_with(indicator, **rules), as_of=dt.date.fromisoformat(as_of))

    assert (verdict.codes[0] == code) is (code is not None)
    assert (verdict.timeliness == "not-followed") is (code is not None)
    assert (len(agenda) == 0) is (code is not None)


# --- 5.9: no value -------------------------------------------------------------------------


#: Observations, the code, a part of the Swedish sentence.
NO_VALUE = [
    ([], "no-value-given", "inget värde är rapporterat"),
    ([year("70.0", "2022")], "not-in-window", "senaste värdet är 70,0 procent (2022)"),
    ([year("70.0", published="2023-06-30")], "too-early", "kan finnas först 31 augusti 2025"),
    ([at("2023-01-01", "70.0")], "day-for-month", "1 januari 2023"),
    ([year("70.0", status="withdrawn")], "withdrawn", "har dragits tillbaka"),
    ([year(None, state="not-collected")], "not-collected", "samlas inte in"),
    ([year(None, state="pending")], "pending", "ännu inte klart"),
    ([year(None, state="not-reported")], "not-reported", "är inte rapporterat"),
    ([year(None, state="suppressed")], "suppressed", "sekretess"),
    ([year("70.0", "2022"), year(None, state="pending")], "pending", "senaste värdet är 70,0 procent (2022)"),
]
ORDER = ["suppressed", "not-collected", "pending", "withdrawn", "day-for-month", "not-in-window"]


@pytest.mark.feature("H3", "F9")
@pytest.mark.parametrize(("known", "code", "said"), NO_VALUE, ids=[one[1] for one in NO_VALUE])
def test_each_way_to_have_no_value_has_a_reason_of_its_own(verdict_on, known, code, said):
    delay = {"publication_delay": "P20M"} if code == "too-early" else {}
    verdict = verdict_on(share(total="61.8", **delay), known)

    assert (verdict.change.status, verdict.codes) == ("not-assessable", (code,))
    assert said in verdict.text("sv")
    assert ("inget värde är rapporterat" in verdict.text("sv")) is (code == "no-value-given")


@pytest.mark.feature("F14", "H4")
def test_what_is_not_followed_is_not_judged_by_an_earlier_value_either(verdict_on):
    by_year = (judgement_rule("ar", below=None, above=None, compare="year-before"),)
    known = [year("55.0"), year("60.0", "2024")]
    of = {"total": "57.3", "direction": "increase"}
    followed = verdict_on(share(**of), known, as_of="2024-12-31", judgement=by_year)
    dropped = verdict_on(share(state="discontinued", **of), known, as_of="2024-12-31", judgement=by_year)

    assert (str(followed.counted.status), dropped.codes) == ("improved", ("discontinued",))
    assert dropped.discontinued


@pytest.mark.feature("H3")
def test_a_printed_earlier_value_is_a_value_that_there_is(verdict_on):
    """The plan prints 2021: "no value has been reported" would not be true."""
    indicator = share(total="61.8", earlier=(earlier_value("2021", "60.1"),))
    verdict = verdict_on(indicator)

    assert verdict.codes == ("not-in-window",)
    assert "senaste värdet är 60,1 procent (2021)" in verdict.text("sv")


@pytest.mark.feature("H3")
def test_a_value_for_another_length_is_said_to_be_one(verdict_on):
    """A quarter is not compared with a year."""
    verdict = verdict_on(count(total="30", period="2022-Q1", **UNIQUE), year("120"))

    assert verdict.codes == ("other-length",)
    assert "annan periodlängd än 3 månader; senaste värdet är 120 personer (2023)" in verdict.text("sv")


@pytest.mark.feature("H3", "F13")
def test_a_value_that_cannot_exist_yet_is_awaited_without_blame(verdict_on):
    """Exits of 2023 can be known a year after; on 2024-08-31 nothing has been given."""
    indicator = count(total="120", publication_delay="P1Y", **UNIQUE)

    assert verdict_on(indicator).codes == ("not-yet-possible",)
    assert verdict_on(indicator, as_of="2024-12-31").codes == ("no-value-given",)


@pytest.mark.feature("H3")
@pytest.mark.parametrize("place", range(len(ORDER) - 1))
def test_where_several_reasons_apply_the_first_is_stated(verdict_on, place):
    by_code = {code: known for known, code, _ in NO_VALUE if len(known) == 1}
    spread = {"withdrawn": "2024-M01", "pending": "2024-M02", "not-collected": "2024-M03"}
    rows = []
    for code in ORDER[place:]:
        (one,) = by_code[code]
        rows.append(pm.evolve(one, period=pm.Period(spread.get(code, str(one.period)))))
    verdict = verdict_on(share(total="61.8"), rows)

    assert verdict.codes == (ORDER[place],)


@pytest.mark.feature("I4", "F13")
def test_a_value_that_comes_too_early_is_a_finding_too():
    """Published or not: a value for 2023 whose first possible day is 2025-08-31."""
    plan = plan_with(share("1.1", publication_delay="P20M"))
    for fields in ({}, {"published": "2024-02-01"}):
        seen = observed(observation("1.1", "2023", value="70.0", **fields))
        findings = pm.follow_up(plan, seen, as_of=dt.date(2024, 8, 31)).findings

        assert "observation-before-possible" in [one.code for one in findings]


def test_a_baseline_that_is_not_printed_leaves_the_value_as_it_is(verdict_on):
    verdict = verdict_on(share(baseline=baseline(absent="not-printed")), year("60.0"))

    assert (verdict.codes, verdict.window.value) == (("no-baseline",), 60)


# --- without a baseline --------------------------------------------------------------------


@pytest.mark.feature("F3", "F17")
@pytest.mark.parametrize(
    ("fields", "known", "window"),
    [
        (FLOW, months([10] * 20, "2023-M01"), "2023-M09–2024-M08"),
        (FLOW, months([10] * 11), None),
        (MEAN, months([10] * 8, "2024-M01"), "2023-M09–2024-M08"),
        (STOCK, months([10] * 3, "2024-M01"), "2024-M03"),
        (UNIQUE, [year("250")], "2023"),
    ],
)
def test_without_a_baseline_a_window_is_twelve_months_and_a_stock_the_latest_value(
    verdict_on, fields, known, window
):
    """model.md 5.4: "without baseline 12 for a flow or a mean and the latest value for a stock"."""
    plain = {name: value for name, value in fields.items() if name != "window"}
    verdict = verdict_on(count(baseline=None, **plain), known)

    assert stands(verdict)[1] == window
