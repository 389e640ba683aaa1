"""What is tested before anything is claimed of a series, in order; what says no gives its reason.

The first reason decides, all that apply are stated. What is tested of which chart, and what is not tested
at all, stands in `docs/statistics.md`.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.axes.drawings import YearDrawing, of_place
from paktmodel.followup.axes.signal_segments import SegmentChart, beside, cut
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.period_names import PeriodSpan, runs_in
from paktmodel.followup.text.phrases import FixedPhrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.statistical_rules import SignalRules
from paktmodel.statistics.carry_over import LagTest, Neighbours, Step, StepTest, lag_threshold
from paktmodel.statistics.plain_numbers import of_float
from paktmodel.statistics.seasons import SeasonSums, SeasonTest
from paktmodel.values.figures import distance, of_digits
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, enumerated
from paktmodel.vocabulary.words.followup import ChartKind

#: Moving ranges that limits rest on at least.
_LEAST_RANGES: Final = 8
#: Limits that fewer points make are for trial.
_USUAL_POINTS: Final = 12
#: A season chart has at least so many differences.
_LEAST_DIFFERENCES: Final = 12
#: Of the months from first to last no more than this part is missing.
_MOST_MISSING: Final = Fraction(1, 3)
#: Months of the same month of two years, apart by no more than this part of half the width, are alike.
_ALIKE: Final = Fraction(2, 3)
_MONTHS_OF_A_YEAR: Final = 12
_TOO_FEW_YEARS: Final = "too-few-years"
_TWO_YEARS: Final = 24
_PLACES_OF_R: Final = Decimal("0.01")


class Tests(NamedTuple):
    """What the tests before a claim gave, for the last segment.

    Attributes:
        season: Whether the series has a seasonal pattern; None where that was not asked.
        lag: Whether neighbouring points are too much alike; None where that was not asked.
        step: Whether one step of the level explains it; None where that was not asked.
        marked: How many points are marked.
    """

    season: SeasonTest | None = None
    lag: LagTest | None = None
    step: StepTest | None = None
    marked: int = 0


class TestSums(NamedTuple):
    """What `Tests` are stated from when they are read.

    Attributes:
        season: What the test of the season comes to; None where it was not tested.
        season_reason: Why it was not tested; None where that was not asked.
        r: Serial correlation; None where it was not asked.
        threshold: What it must not exceed.
        step: The best step; None where that was not asked.
        marked: How many points are marked.
    """

    season: SeasonSums | None = None
    season_reason: str | None = None
    r: float | None = None
    threshold: float | None = None
    step: Step | None = None
    marked: int = 0

    @property
    def high(self) -> bool:
        """Whether neighbouring points are too much alike."""
        return self.r is not None and self.threshold is not None and self.r > self.threshold

    def stated(self, chart: SegmentChart) -> Tests:
        """State the tests, with the means on both sides of a step from the points of a segment."""
        season = self.season.test if self.season is not None else None
        if season is None and self.season_reason is not None:
            season = SeasonTest(reason=self.season_reason)
        lag = None
        if self.r is not None and self.threshold is not None:
            lag = LagTest(r=of_float(self.r), threshold=of_float(self.threshold), high=self.high)
        return Tests(season, lag, self._step(chart), self.marked)

    def _step(self, chart: SegmentChart) -> StepTest | None:
        step = self.step
        if step is None:
            return None
        values, unit = chart.drawing.neighbours, of_digits(1, chart.drawing.places)
        before, after = values[: step.at], values[step.at :]
        square = float(unit * unit)
        return StepTest(
            at=step.at,
            before=of_float(float(unit) * sum(before) / len(before)),
            after=of_float(float(unit) * sum(after) / len(after)),
            rss=of_float(step.rss * square),
            carry_over_rss=of_float(step.carry_over_rss * square),
            explains=step.explains,
        )


class Claim(NamedTuple):
    """What the tests of one segment come to.

    Attributes:
        unclaimed: Why nothing is claimed; empty when something is.
        notes: What a reader must know beside what is claimed.
        tests: What the tests gave.
    """

    unclaimed: tuple[Reason, ...]
    notes: tuple[Reason, ...]
    tests: TestSums


# --- one segment --------------------------------------------------------------------------


class Given(NamedTuple):
    """What is known of a segment before anything is tested.

    Attributes:
        first: Its first period.
        kind: The chart that was chosen by the kind of data.
        seasonal: Whether each month is compared with the same month a year before.
        season: What the test of the season came to, or why it was not made.
        unclaimed: What leaves nothing to claim, without any test.
        uncertain: That points are preliminary, or assumed.
        suppressed: That points are suppressed, or without a value.
        hidden: The periods that are suppressed.
    """

    first: Period
    kind: ChartKind
    seasonal: bool
    season: tuple[SeasonSums | None, str | None] = (None, None)
    unclaimed: tuple[Reason, ...] = ()
    uncertain: tuple[Reason, ...] = ()
    suppressed: tuple[Reason, ...] = ()
    hidden: frozenset[int] = frozenset()


def claim_of(facts: IndicatorFacts, chart: SegmentChart, rules: SignalRules, given: Given) -> Claim:
    """Test what a claim on one segment rests on.

    Args:
        facts: What is measured.
        chart: The segment on its chart.
        rules: The rules.
        given: What is known of it already.
    """
    drawing, final = chart.drawing, chart.final
    sums = TestSums(*given.season, marked=chart.marked)
    unclaimed = [*given.unclaimed, *_too_short(chart, rules, given)]
    notes = [*given.uncertain]
    if final < _USUAL_POINTS and drawing.typical[1] is not None:
        notes.append(Reason(ReasonCode.TRIAL_LIMITS, Evidence(points=final)))
    if not rules.guarded:
        return Claim(tuple(unclaimed), (*notes, *given.suppressed), sums)
    if chart.values.has_gaps and final:
        unclaimed += _too_many_missing(chart.values.periods[:final], given.hidden, notes)
    notes += given.suppressed
    unit = unit_of(chart.values.periods)
    if isinstance(drawing, YearDrawing):
        if drawing.differences < _LEAST_DIFFERENCES:
            years = FixedPhrase(f"years-{given.first.frequency}")
            evidence = Evidence(since=given.first, years=years)
            unclaimed.append(Reason(ReasonCode.SEASON_NEEDS_TWO_YEARS, evidence))
        else:
            notes.append(Reason(ReasonCode.SEASON, Evidence(unit)))
            if chart.before[final - 1] is None:
                evidence = Evidence(unit, period=chart.values.periods[final - 1])
                unclaimed.append(Reason(ReasonCode.NO_YEAR_BEFORE, evidence))
    elif given.season[1] == _TOO_FEW_YEARS and not unclaimed and drawing.sides and drawing.sides[-1]:
        same = _same_month(chart)
        unclaimed += [] if same is None else [same]
    if drawing.constant:
        # Nothing varies, so that there is nothing to follow, either.
        unclaimed.append(Reason(ReasonCode.CONSTANT_SERIES))
        return Claim(tuple(unclaimed), tuple(notes), sums)
    sums, blocked, noted = _of_neighbours(chart, rules, sums, unit)
    unclaimed += blocked
    if not given.seasonal and _tells_nothing(facts, chart, rules):
        unclaimed.append(Reason(ReasonCode.LIMITS_TELL_NOTHING))
    if not unclaimed and given.season[1] == _TOO_FEW_YEARS and _of_less_than_two_years(chart):
        notes.append(Reason(ReasonCode.SEASON_NOT_TESTABLE))
    notes += noted
    if drawing.dispersion is not None and drawing.dispersion > 1:
        times = FormattedValue(drawing.dispersion, extra=1)
        notes.append(Reason(ReasonCode.MORE_SPREAD_THAN_CHANCE, Evidence(times=times)))
    return Claim(tuple(unclaimed), tuple(notes), sums)


def _of_less_than_two_years(chart: SegmentChart) -> bool:
    months = chart.values.months
    return months[-1] - months[0] + chart.values.step < _TWO_YEARS


def _too_short(chart: SegmentChart, rules: SignalRules, given: Given) -> list[Reason]:
    """State that there are too few points, or too few moving ranges to make limits of."""
    drawing, points = chart.drawing, chart.final
    if points < rules.min_points:
        evidence = Evidence(points=points, least=rules.min_points)
        found = FixedPhrase("points-of", evidence)
        return [Reason(ReasonCode.SHORT_SERIES, Evidence(evidence, found=found))]
    differences = drawing.differences if isinstance(drawing, YearDrawing) else _LEAST_DIFFERENCES
    few = (drawing.ranges or 0) < _LEAST_RANGES and differences >= _LEAST_DIFFERENCES
    if rules.guarded and given.kind is not ChartKind.RARE and few:
        evidence = Evidence(ranges=drawing.ranges or 0, least=_LEAST_RANGES)
        found = FixedPhrase("ranges-of", evidence)
        return [Reason(ReasonCode.SHORT_SERIES, Evidence(evidence, found=found))]
    return []


def unit_of(periods: Sequence[Period]) -> dict[str, FixedPhrase]:
    """Give what sentences call a period of a series: a month, a quarter."""
    frequency = periods[0].frequency if periods else "M"
    return {name: FixedPhrase(f"{name}-{frequency}") for name in ("every", "unit")}


def _of_neighbours(
    chart: SegmentChart, rules: SignalRules, sums: TestSums, unit: dict[str, FixedPhrase]
) -> tuple[TestSums, list[Reason], list[Reason]]:
    """Ask whether neighbouring points follow each other, and whether too many are marked."""
    drawing, allowed = chart.drawing, rules.unstable_above
    too_many = allowed is not None and allowed.exceeded_by(chart.marked, chart.final)
    found = None
    if rules.lag is not None or too_many:
        found = Neighbours(drawing.neighbours, drawing.breaks)
    if rules.lag is not None and found is not None and found.r is not None:
        count = len(drawing.neighbours)
        sums = sums._replace(r=found.r, threshold=lag_threshold(float(rules.lag), count, count))
    if found is not None and (sums.high or too_many):
        sums = sums._replace(step=found.step)
    step = sums.step
    if step is not None and step.explains:
        since = chart.period_of_neighbour(step.at)
        return sums, [], [Reason(ReasonCode.LEVEL_SHIFT, Evidence(since=since))]
    unclaimed = []
    if sums.high:
        r = FormattedValue(of_float(sums.r or 0.0), like=_PLACES_OF_R)
        unclaimed.append(Reason(ReasonCode.AUTOCORRELATED, Evidence(r=r, unit=unit["unit"])))
    if too_many:
        unclaimed.append(unstable_process(chart, FixedPhrase("no-single-level")))
    return sums, unclaimed, []


def unstable_process(chart: SegmentChart, which: FixedPhrase) -> Reason:
    """State how many points of a segment are marked, and what makes them too many."""
    deviate = FixedPhrase("deviates" if chart.marked == 1 else "deviate")
    evidence = Evidence(n=chart.marked, m=chart.final, deviate=deviate, which=which)
    return Reason(ReasonCode.UNSTABLE_PROCESS, evidence)


def _tells_nothing(facts: IndicatorFacts, chart: SegmentChart, rules: SignalRules) -> bool:
    """Say whether the limits of the last point cover every value that can be."""
    if not chart.final:
        return False
    ends = chart.drawing.ends(chart.final - 1)
    if None in ends:
        return False
    low, high = cut(ends, facts.bounds, rules)
    return low != ends[0] and high != ends[1]


# --- gaps ---------------------------------------------------------------------------------


def _too_many_missing(periods: Sequence[Period], hidden: frozenset[int], notes: list[Reason]) -> list[Reason]:
    """Note the months that are missing; state it where they are too many.

    Args:
        periods: The periods of the points.
        hidden: Those that are suppressed, which is noted elsewhere, by their first month.
        notes: Where it is noted.
    """
    step = periods[0].months
    first, last = periods[0].first_month // step, periods[-1].first_month // step
    known = {period.first_month // step for period in periods}
    per_year = _MONTHS_OF_A_YEAR // step
    never = set() if step > 1 else _never_reported(known | hidden, first, last)
    gaps = [at for at in range(first, last + 1) if at not in known and at % per_year not in never]
    missing = _runs([at for at in gaps if at * step not in hidden], step)
    unclaimed = []
    if Fraction(len(gaps), last - first + 1) > _MOST_MISSING:
        every = _runs(gaps, step)
        lacking = (
            "are-missing" if hidden.isdisjoint(at * step for at in gaps) else "are-missing-or-suppressed"
        )
        evidence = Evidence(n=len(gaps), m=last - first + 1, missing=every, lacking=FixedPhrase(lacking))
        unclaimed.append(Reason(ReasonCode.TOO_MANY_MISSING, evidence))
    elif missing:
        notes.append(Reason(ReasonCode.MONTHS_MISSING, Evidence(missing=missing)))
    if never:
        months = tuple([Period.of_month(first + (place - first) % per_year) for place in sorted(never)])
        several = FixedPhrase("are-not" if len(months) > 1 else "is-not")
        evidence = Evidence(month=MonthNames(months), several=several)
        notes.append(Reason(ReasonCode.MONTH_NEVER_REPORTED, evidence))
    return unclaimed


def _runs(places: Sequence[int], step: int) -> tuple[PeriodSpan, ...]:
    """Draw periods of so many months together, given by how many of them lie before each."""
    return runs_in(Period.of_months(at * step, at * step + step - 1) for at in places)


def _never_reported(reported: set[int], first: int, last: int) -> set[int]:
    """Find the calendar months that were not reported in any year, where there are several."""
    years: dict[int, list[int]] = {}
    for at in range(first, last + 1):
        years.setdefault(at % _MONTHS_OF_A_YEAR, []).append(at)
    return {place for place, every in years.items() if len(every) > 1 and not reported.intersection(every)}


@frozen(field_transformer=gathered)
class MonthNames:
    """Months of the year as a piece of evidence, such as ``juli``.

    Attributes:
        months: The months, of any year.
    """

    months: tuple[Period, ...]

    def label(self, language: Language) -> str:
        """Write the months, without a year."""
        return enumerated([month.label(language).rpartition(" ")[0] for month in self.months], language)

    def __str__(self) -> str:
        return self.label("en")


# --- the same month a year before ----------------------------------------------------------


def _same_month(chart: SegmentChart) -> Reason | None:
    """State that the same month a year before deviated like the last one; no season can be tested yet."""
    values, drawing, last = chart.values, chart.drawing, chart.final - 1
    periods = values.periods[: chart.final]
    month = periods[last].first_month - _MONTHS_OF_A_YEAR
    place = next((at for at, period in enumerate(periods) if period.first_month == month), None)
    if place is None:
        return None
    side, centre = drawing.sides[last], drawing.centre
    value, before = of_place(values, last), of_place(values, place)
    alike = drawing.sides[place] == side
    if not alike and centre is not None and ((before > centre) - (before < centre)) == side:
        low, high = drawing.ends(last)
        if low is not None and high is not None:
            near = Fraction(distance(value, before)) <= _ALIKE * Fraction(distance(high, low)) / 2
            alike = near
    if not alike:
        return None
    shown = beside(before, None, before)
    return Reason(ReasonCode.SAME_MONTH_LAST_YEAR, Evidence(month=MonthNames((periods[place],)), value=shown))
