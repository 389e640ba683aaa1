"""Targets of several dates: paths, every year, and means over several years."""

from decimal import Decimal

import pytest

from paktmodel.testing import count, every, milestone, observation, over, path, share, target

YEARS = {"basis": "flow", "aggregation": "sum", "window": "period"}


def values(**by_year):
    return [observation("1.1", name[1:], value=value) for name, value in by_year.items()]


def on_the_path(**fields):
    """From 58.0 in 2022 to 60 in 2024 and 65 in 2026, all at the years' ends."""
    steps = (milestone("60", None, in_="2024"), milestone("65", None, in_="2026"))
    return share(total="58.0", targets=(target(bound=None, when=path(steps)),), **fields)


@pytest.mark.feature("P1", "H1")
@pytest.mark.parametrize(
    ("as_of", "known", "status", "expected", "because"),
    [
        ("2024-02-29", {"y2023": "59"}, "on-track", "59", "half-way from 58 to 60"),
        ("2024-02-29", {"y2023": "58.9"}, "behind", "59", "below it"),
        ("2026-02-28", {"y2025": "62.5"}, "on-track", "62.5", "half-way from 60 to 65, whatever 2024 became"),
        ("2026-02-28", {"y2025": "62.4"}, "behind", "62.5", "below it"),
        ("2027-01-31", {"y2026": "65"}, "met", None, "the last milestone"),
    ],
)
def test_a_path_has_a_line_through_its_milestones(verdict_on, as_of, known, status, expected, because):
    found = verdict_on(on_the_path(), values(**known), as_of=as_of, reporting=()).target

    assert (found.status, found.expected) == (status, expected if expected is None else Decimal(expected)), (
        because
    )


@pytest.mark.feature("P1")
def test_every_milestone_has_a_result_in_order_of_time(verdict_on):
    """2024 was missed and stands beside the one that decides, which in 2026 is that of 2026."""
    verdict = verdict_on(on_the_path(), values(y2024="59", y2025="63"), as_of="2026-02-28", reporting=())

    assert [one.status for one in verdict.targets] == ["missed", "on-track"]
    assert verdict.target is verdict.targets[1]


@pytest.mark.feature("P1")
@pytest.mark.parametrize(
    ("as_of", "known", "statuses", "deciding"),
    [
        ("2025-04-15", {"y2023": "60", "y2024": "59"}, ["met", "missed", "behind"], "2024-12-31"),
        ("2025-04-15", {"y2023": "63"}, ["met", "awaiting-value", "on-track"], "2024-12-31"),
        ("2026-01-31", {"y2023": "63"}, ["met", "not-reported", "awaiting-value", "on-track"], "2025-12-31"),
    ],
)
def test_every_year_has_its_own_result_and_none_is_carried_over(verdict_on, as_of, known, statuses, deciding):
    """At least 60 in 2023 … "an unreported year cannot hide behind an older met one"."""
    bound = target("60", when=every(first="2023"))
    verdict = verdict_on(share(total="58.0", targets=(bound,)), values(**known), as_of=as_of, reporting=())

    assert [one.status for one in verdict.targets] == statuses
    assert verdict.target.date.isoformat() == deciding


@pytest.mark.feature("P1", "K2")
def test_a_mean_over_years_says_which_mean_the_rest_needs(verdict_on):
    """At least 100 on average 2023–2025; 90 and 96 are known, 300 − 186 = 114 are needed of the last."""
    mean = target("100", unit="personer", when=over("2023-M01/2025-M12"))
    indicator = count(total="80", targets=(mean,), **YEARS)
    before = verdict_on(indicator, values(y2023="90", y2024="96"), as_of="2025-03-31").target
    after = verdict_on(indicator, values(y2023="90", y2024="96", y2025="114"), as_of="2026-01-31").target

    assert (before.status, before.value, before.pace) == ("behind", 93, 114)
    assert (after.status, after.value) == ("met", 100)
