"""False alarms and power stay within the bounds of their goals, and the measuring would see it if not.

Every process is run on a few series here, and on 300 in the soak run; `python -m benchmarks.false_alarms
--check` has a thousand.
"""

from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from random import Random

import pytest
from scipy import stats

import paktmodel as pm
from benchmarks import false_alarms, processes
from benchmarks.false_alarm_cases import CASES, GOALS, RECORDED, WHY, Case
from benchmarks.false_alarms import Measured, as_markdown, drawn, highest, lowest, main, measure
from paktmodel.followup.axes.signals import read_signal

pytestmark = pytest.mark.feature("R4")

FEW, MANY = 24, 300

CHARTS = {"amount": "xmr", "share": "p-prime", "stock": "xmr", "rate": "u-prime"}
METHODS = {
    "count": {"byar", "exact"},
    "amount": {"paired-months"},
    "mean": {"paired-months"},
    "share": {"wilson"},
    "stock": {"wilson"},
    "rate": {"byar"},
}


def cases(*what: str) -> pytest.MarkDecorator:
    """The processes that such things are asked of, as parameters with their names."""
    asked = [case for case in CASES if case.what in what]
    return pytest.mark.parametrize("case", asked, ids=[f"{one.table} {one.what} {one.name}" for one in asked])


def called(name: str, what: str = "signal") -> Case:
    return next(case for case in CASES if (case.what, case.name) == (what, name))


# --- the soak run -------------------------------------------------------------------------


@pytest.mark.soak
@cases("signal", "significance", "stable")
def test_three_hundred_series_are_within_their_bounds(case):
    assert [one for length in case.lengths if (one := measure(case, length, MANY).beyond)] == []


# --- every process runs, and is what it is meant to be ------------------------------------


@pytest.mark.quick(cases=8)
@cases("signal", "stable")
def test_series_are_drawn_on_the_chart_that_is_meant(case):
    length = case.lengths[0]
    (batch,) = drawn(case, length, FEW)
    signals = batch.signals(pm.SignalRules())
    known = Counter(one.indicator for one in batch.observed)
    charts = {str(one.chart) for one in batch.signals(pm.SignalRules(season=pm.SeasonRule.NONE))}
    rare = case.name.startswith(("rare", "Poisson 0.5"))

    assert charts == {CHARTS.get(case.kind, "rare" if rare else "xmr")} or case.name == "rare, 4.5 a month"
    assert [len(one.points) for one in signals] == [known[one.code] for one in batch.plan.indicators]
    assert {len(one.segments) for one in signals} == {2 if case.rebased else 1}
    assert (min(known.values()) < length) is ("missing" in case.name or "never" in case.name)
    assert {one.points[-1].period.end for one in signals} == {batch.day}, "all end with what is asked about"

    found = measure(case, length, FEW)
    assert (found.number, found.answered) == (FEW, sum(one.claimed for one in signals))
    assert found.own <= found.answered


@pytest.mark.quick(cases=8)
@cases("significance")
def test_years_are_compared_by_the_method_that_is_meant(case):
    (batch,) = drawn(case, 24, FEW)
    found = batch.significances(pm.SignificanceRules())
    plain = batch.significances(pm.SignificanceRules.preset("plain"))
    years = {str(one.period)[:4] for one in batch.observed}

    assert {str(one.method) for one in found} <= METHODS[case.kind]
    assert years == ({"2025", "2026"} if case.month_by_month else {"2026"})
    if "missing" not in case.name:
        assert {str(one.status) for one in plain} <= {"significant", "not-significant"}, "it tests nothing"

    measured = measure(case, 24, FEW)
    assert (measured.number, measured.answered) == (FEW, sum(one.status != "unknown" for one in found))
    assert measured.own <= measured.answered


def test_a_plan_of_many_series_says_what_each_says_alone():
    (batch,) = drawn(called("AR(1) 0.8"), 18, FEW)
    together = batch.signals(pm.SignalRules())

    for indicator, one in zip(batch.plan.indicators, together, strict=True):
        values = [each for each in batch.observed if each.indicator == indicator.code]
        alone = read_signal(indicator, values, rules=pm.SignalRules())
        assert (one.variation, one.codes) == (alone.variation, alone.codes)


def test_the_first_series_are_the_same_however_many_are_drawn():
    case = called("shares of 20–200")
    (few,) = drawn(case, 24, FEW)
    more, *others = drawn(case, 24, MANY)
    first = {one.code for one in few.plan.indicators}

    assert [one for one in more.observed if one.indicator in first] == list(few.observed)
    assert len(more.plan.indicators) + sum(len(one.plan.indicators) for one in others) == MANY


# --- the measuring can fail ---------------------------------------------------------------


def test_other_rules_for_signals_are_beyond_the_goal():
    """NHS's rules mark a July that is half of every other month, each July."""
    case = called("every July at half, asked in July")
    ours = measure(case, 36, 60)
    theirs = measure(case, 36, 60, signal=pm.SignalRules.preset("nhs"))

    assert ours.beyond == ""
    assert theirs.own == theirs.other == ours.other > 30
    assert "goal or recorded 5.0, may be" in theirs.beyond


def test_other_rules_for_significance_are_beyond_the_goal():
    """Ten cases at a time vary ten times as much as independent ones."""
    case = called("batches of ten", "significance")
    ours = measure(case, 24, 60)
    theirs = measure(case, 24, 60, significance=pm.SignificanceRules.preset("plain"))

    assert ours.beyond == ""
    assert theirs.own == theirs.other == ours.other > 20
    assert "goal or recorded 7.0, may be" in theirs.beyond


def test_rules_that_find_nothing_are_beyond_what_is_recorded():
    case = called("+30 %, Poisson 100, last 8")

    assert measure(case, 36, 60).beyond == ""
    blind = measure(case, 36, 60, signal=pm.SignalRules(min_points=48))
    assert blind.own < blind.other
    assert "should be" in blind.beyond


def test_a_figure_with_nothing_to_hold_it_against_is_beyond(monkeypatch):
    monkeypatch.setattr(false_alarms, "RECORDED", {})

    assert measure(called("+30 %, Poisson 8", "significance"), 24, 10).beyond.endswith(
        "no figure is recorded"
    )
    assert measure(called("Poisson 8"), 24, 10).beyond == "", "a goal is enough"


@pytest.mark.parametrize("number", [FEW, MANY, 1500])
@pytest.mark.parametrize("per_cent", [0.5, 5.0, 7.0, 18.0, 96.2])
def test_bounds_are_those_of_the_binomial_distribution(per_cent, number):
    assert highest(per_cent, number) == stats.binom.ppf(0.99, number, per_cent / 100)
    assert lowest(per_cent, number) == stats.binom.ppf(0.01, number, per_cent / 100)


def test_nothing_at_all_and_everything_have_no_other_bound():
    assert (highest(0, MANY), lowest(0, MANY), highest(100, MANY), lowest(100, MANY)) == (0, 0, MANY, MANY)


# --- what is recorded ---------------------------------------------------------------------


def test_every_process_has_a_name_of_its_own():
    """It is the seed, and what the figures are recorded by."""
    assert len({(case.what, case.name) for case in CASES}) == len(CASES)


def test_what_is_recorded_is_of_processes_and_lengths_that_are_there():
    lengths = {(case.what, case.name): case.lengths for case in CASES}

    assert all(set(of) <= set(lengths[name]) for name, of in RECORDED.items())
    assert WHY.keys() <= RECORDED.keys()


@cases("signal", "significance", "stable")
def test_a_miss_and_what_has_no_goal_is_recorded_with_what_it_is(case):
    recorded = RECORDED.get((case.what, case.name), {})
    goal = None if case.wanted else GOALS.get(case.what)

    if goal is None:
        assert set(recorded) == set(case.lengths)
    else:
        assert all(one >= goal for one in recorded.values())
    figures = [Measured(case, length, 1000, 0, round(10 * one), 1000) for length, one in recorded.items()]
    assert any(one.missed for one in figures) is ((case.what, case.name) in WHY)


@cases("signal", "significance", "stable")
def test_the_prototype_has_as_many_figures_as_there_are_lengths(case):
    if case.prototype:
        sides = [side.split() for side in case.prototype.split("→")]
        assert [len(side) for side in sides] == [len(case.lengths)] * 2


# --- tables -------------------------------------------------------------------------------


def test_tables_have_misses_in_bold_and_a_sentence_for_each():
    case, fine = called("AR(1) 0.8"), called("Poisson 100")
    table = as_markdown(
        [
            Measured(fine, 24, 1000, 19, 18, 960),
            Measured(case, 18, 1000, 369, 105, 270),
            Measured(case, 24, 1000, 385, 49, 160),
        ]
    )

    assert table.startswith("### First table")
    assert "| Poisson 100 | 24 | 1.8 / 2.2 | 1.9 | 1.6 / 2.0 | 1.8 | 96 |" in table
    assert " | 36.9 / 38.5 | **12** / **7.4** / 3.1 | **10.5** / 4.9 | 27 / 16 |" in table
    assert f"- **AR(1) 0.8**: {WHY['signal', 'AR(1) 0.8']}" in table
    assert "- **Poisson" not in table


def test_the_door_prints_tables_and_checks_them(capsys, monkeypatch):
    asked = ["--series", "6", "--pairs", "6", "--tables", "stable"]

    assert main([*asked, "--markdown"]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("### Called stable\n\n| called stable | periods |")
    assert printed.err.count("\n") == sum(len(case.lengths) for case in CASES if case.table == "stable")

    assert main([*asked, "--check"]) == 0
    assert capsys.readouterr().out.endswith("\n0 of 24 figures are beyond their bounds\n")

    monkeypatch.setattr(false_alarms, "RECORDED", {})
    assert main([*asked, "--check"]) == 1
    assert "no figure is recorded\n24 of 24 figures" in capsys.readouterr().out


# --- samplers -----------------------------------------------------------------------------

Sampler = Callable[[Random], float]


@pytest.mark.parametrize(
    ("sampler", "distribution"),
    [
        (processes.normal, stats.norm()),
        (lambda draw: processes.gamma(draw, 0.4), stats.gamma(0.4)),
        (lambda draw: processes.gamma(draw, 7.5), stats.gamma(7.5)),
        (lambda draw: processes.beta(draw, 59.4, 39.6), stats.beta(59.4, 39.6)),
    ],
    ids=["normal", "gamma below 1", "gamma", "beta"],
)
def test_a_sampler_follows_its_distribution(sampler: Sampler, distribution):
    draw = Random("samplers")

    assert stats.kstest([sampler(draw) for _ in range(4000)], distribution.cdf).pvalue > 0.01


@pytest.mark.parametrize(
    ("sampler", "distribution"),
    [
        (lambda draw: processes.poisson(draw, 0.5), stats.poisson(0.5)),
        (lambda draw: processes.poisson(draw, 160), stats.poisson(160)),
        (lambda draw: processes.binomial(draw, 12, 0.6), stats.binom(12, 0.6)),
        (lambda draw: processes.binomial(draw, 400, 0.1), stats.binom(400, 0.1)),
        (lambda draw: processes.over(5)(draw, 100), stats.nbinom(25, 0.2)),
        (lambda draw: processes.batches(10)(draw, 100) / 10, stats.poisson(10)),
    ],
    ids=["few", "many", "of few", "of many", "negative binomial", "batches"],
)
def test_a_sampler_of_counts_follows_its_distribution(sampler: Sampler, distribution):
    """By ten classes at most that are as likely as can be; the chi-square of what falls into each."""
    draw = Random("samplers")
    seen = [sampler(draw) for _ in range(4000)]
    ends = sorted({int(distribution.ppf(part / 10)) for part in range(1, 10)})
    chances = [after - before for before, after in pairwise([0, *map(distribution.cdf, ends), 1])]
    classes = Counter(sum(one > end for end in ends) for one in seen)

    observed = [classes[at] for at in range(len(chances))]
    assert stats.chisquare(observed, [4000 * one for one in chances]).pvalue > 0.01


@pytest.mark.parametrize(
    ("deviations", "r"),
    [(processes.independent, 0), (processes.ar(0.8), 0.8), (processes.ma(0.6), 0.6 / 1.36)],
    ids=["independent", "AR 0.8", "MA 0.6"],
)
def test_deviations_follow_one_another_as_far_as_they_should(deviations: processes.Deviations, r: float):
    draw = Random("deviations")
    series = [deviations(draw, 24) for _ in range(2000)]

    every = [one for each in series for one in each]
    pairs = [pair for each in series for pair in pairwise(each)]
    assert sum(one * one for one in every) / len(every) == pytest.approx(1, abs=0.04)
    assert sum(one * other for one, other in pairs) / len(pairs) == pytest.approx(r, abs=0.04)


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        (processes.in_place(60, 6, 0.5), {6: 30.0}),
        (processes.every_third(60, 1.5), {2: 90.0, 5: 90.0, 8: 90.0, 11: 90.0}),
        (processes.stepped(processes.flat(60), 1.5, last=2), {10: 90.0, 11: 90.0}),
        (processes.drifting(60, 0.5), {at: 60.0 + 30 * at for at in range(12)}),
    ],
    ids=["one month", "quarters", "step", "drift"],
)
def test_a_level_is_that_of_its_month(levels: processes.Levels, expected: dict[int, float]):
    of_a_year = processes.periods(12, last=11)

    assert levels(Random(1), of_a_year) == [expected.get(at, 60.0) for at in range(12)]


def test_a_season_comes_back_each_year_and_a_turning_one_comes_later():
    months = processes.periods(36, last=11)
    same = processes.season(100, 0.3)(Random(1), months)
    later = processes.turning_season(100, 0.3)(Random(1), months)

    assert same[:12] == pytest.approx(same[24:])
    assert max(same) - min(same) == pytest.approx(60, abs=3)
    peaks = [max(range(12), key=later[first : first + 12].__getitem__) for first in (0, 12, 24)]
    assert all(1 <= (after - before) % 12 <= 2 for before, after in pairwise(peaks))


def test_one_year_is_up_and_the_months_around_it_are_not():
    assert processes.one_year_up(100, 1.5)(Random(1), processes.periods(36, last=11)) == [
        *[100] * 12,
        *[150] * 12,
        *[100] * 12,
    ]
