"""Signal or noise: whether the latest point of a series is more than the series' own variation.

How limits and patterns are calculated stands in `xmr`. A segment ends where a rebase begins another one,
or a new definition that is not linked; a period that holds that day belongs to the new one, and no pattern
reaches over the border. The signal is that of the last point of the last segment.

Nothing is claimed of a segment, and every reason is given, when it has too few points, a gap, suppressed
points, points whose value is not known, no variation left after screening, or too few cases per point
(``rare_below``, by the points that the limits are taken from: those counted, and for a share those not
counted too). Its points, mean and limits are shown all the same. Of a share without known numerators and
denominators the guard can say nothing. Months without a report at the end are no gap. Preliminary points
count, and a note says so.

Source: NHS England, *Making Data Count*; women 1.8 per month in AMN-2023-00174, indicator 4.1.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property, partial
from itertools import chain, pairwise, repeat
from typing import Any, Final, NamedTuple

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence, phrased
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.axes.targets import keeps
from paktmodel.followup.series.facts import IndicatorFacts, Measured
from paktmodel.followup.series.ratios import quotients_of
from paktmodel.followup.series.segments import holes, reported_points, stretches
from paktmodel.followup.series.series import REPORTED, Known, Series
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned
from paktmodel.model.indicators import Target
from paktmodel.model.parts import Part
from paktmodel.model.rules import SignalRules
from paktmodel.observations import Observation
from paktmodel.statistics.xmr import (
    LimitSums,
    chart_of,
    in_one_scale,
    limit_sums,
    side_of,
    validate_signal_rules,
)
from paktmodel.values.figures import add, all_of_digits, divide, multiply, subtract
from paktmodel.values.rounding import MOST_PLACES, places_of, rounded
from paktmodel.values.tuples import gathered
from paktmodel.values.units import same_unit
from paktmodel.vocabulary.language import Language, capitalised
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.followup import Assurance, SpecialCause, Variation
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Kind
from paktmodel.vocabulary.words.sources import Unstated

_RATIOS: Final = (Kind.SHARE, Kind.RATE, Kind.MEAN, Kind.DURATION)


class SignalPoint(NamedTuple):
    """One point of a series beside the limits of its segment, in the indicator's unit.

    Attributes:
        period: The period it is for.
        value: Its value.
        mean: Mean of its segment.
        lower: Lower control limit; None when there are no two points to take a range of.
        upper: Upper control limit; None when there are no two points.
        causes: The rules by which it is more than noise, in priority; none where nothing is claimed.
        variation: What that means by the wanted direction.
        preliminary: Whether the value is preliminary.
    """

    period: Period
    value: Decimal
    mean: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    causes: tuple[SpecialCause, ...]
    variation: Variation
    preliminary: bool


@frozen(kw_only=True, field_transformer=gathered)
class SignalSegment:
    """One segment: points with mean and limits in common.

    Attributes:
        first: Its first period with a value or a suppressed one.
        last: Its last such period.
        points: How many points it has.
        mean: Their mean, or that of the first ``fixed_after``.
        lower: Lower control limit.
        upper: Upper control limit.
        mean_range: Mean moving range after screening.
        screened: How many moving ranges were left out.
        reason: Why it begins where it does: `rebased` or `series-break`; None for the first.
        unclaimed: Why nothing is claimed of its points; empty when something is.
    """

    first: Period
    last: Period
    points: int
    mean: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    mean_range: Decimal | None = None
    screened: int = 0
    reason: Reason | None = None
    unclaimed: tuple[Reason, ...] = ()


class _Charted(NamedTuple):
    """What the points of a segment are made of when they are read.

    Attributes:
        periods: The period of each.
        digits: Its value as a whole number.
        places: How many of the last digits are decimals.
        values: The values, where they are quotients and not printed.
        causes: The rules by which each is more than noise.
        variations: What that means.
        preliminary: The places of those that are preliminary.
    """

    periods: tuple[Period, ...]
    digits: tuple[int, ...]
    places: int
    values: tuple[Decimal, ...] | None
    causes: tuple[tuple[SpecialCause, ...], ...]
    variations: tuple[Variation, ...]
    preliminary: frozenset[int]

    @property
    def figures(self) -> Sequence[Decimal]:
        """The values."""
        return self.values or all_of_digits(self.digits, self.places)

    def points(self, segment: SignalSegment) -> Iterator[SignalPoint]:
        """Yield the points of the segment."""
        preliminary: Iterable[bool] = repeat(False)
        if self.preliminary:
            preliminary = [place in self.preliminary for place in range(len(self.digits))]
        limits = (repeat(segment.mean), repeat(segment.lower), repeat(segment.upper))
        rows = zip(
            self.periods, self.figures, *limits, self.causes, self.variations, preliminary, strict=False
        )
        return map(_POINT, rows)


#: Makes a point of its fields in order, three times as fast as by their names; there are thousands.
_POINT: Final[Callable[[Iterable[Any]], SignalPoint]] = partial(tuple.__new__, SignalPoint)


@frozen(kw_only=True, field_transformer=gathered)
class Signal(Reasoned):
    """Whether the latest point of a series is more than noise, and whether a target will be met.

    Attributes:
        variation: What the last point says.
        assurance: Whether a process that goes on like the last segment meets the target.
        segments: The segments, in order of time.
        target: The target compared with the control limits; None without one.
        rules: The rules that were used.
        reasons: Without a claim every reason why; beside a claim what a reader must know.
        target_reasons: Why nothing is said about the target although a signal is claimed.
        unit: Unit of the values; empty when unstated.
    """

    variation: Variation
    assurance: Assurance
    segments: tuple[SignalSegment, ...]
    target: Target | None
    rules: SignalRules
    reasons: tuple[Reason, ...]
    target_reasons: tuple[Reason, ...] = ()
    unit: str = ""
    _basis: tuple[_Charted, ...] = field(default=(), repr=False)

    @cached_property
    def points(self) -> tuple[SignalPoint, ...]:
        """Every point with a value, in order of time."""
        segments = zip(self.segments, self._basis, strict=True)
        return tuple(chain.from_iterable(charted.points(segment) for segment, charted in segments))

    @property
    def claimed(self) -> bool:
        """Whether anything is claimed, if only that the last point is within common variation."""
        return self.variation is not Variation.NOT_CLAIMED

    @property
    def target_value(self) -> Decimal | None:
        """Value of the target; None without one."""
        return None if self.target is None else self.target.value

    def text(self, language: Language = "en") -> str:
        """State the signal and what it rests on, or why none is claimed.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        reasons = [reason.text(language) for reason in self.reasons]
        standing = capitalised(self.variation.label(language))
        if not self.claimed:
            evidence = {"standing": standing, "reason": "; ".join(reasons)}
            return phrased(PHRASES, "judged", evidence, language)
        code, found = self._pattern()
        reason = phrased(PHRASES, code, found, language)
        said = [phrased(PHRASES, "judged", {"standing": standing, "reason": reason}, language)]
        said += [f"{capitalised(one)}." for one in reasons]
        if self.target is not None:
            about = {
                "operator": self.target.operator,
                "target": FormattedValue(self.target_value, like=self.target_value),
            }
            unread = "; ".join(one.text(language) for one in self.target_reasons)
            said.append(
                phrased(PHRASES, f"signal-{self.assurance}", {**about, **found, "reasons": unread}, language)
            )
        return " ".join(said)

    def _pattern(self) -> tuple[str, dict[str, object]]:
        """Find the sentence that the last point asks for, and the figures that go into it."""
        segment, charted = self.segments[-1], self._basis[-1]
        values = charted.figures
        last, centre = values[-1], segment.mean or Decimal(0)
        evidence: dict[str, object] = {
            "value": _beside(last, None, last, self.unit),
            "period": charted.periods[-1],
            "mean": _beside(segment.mean, last, last),
            "lower": _beside(segment.lower, last, last),
            "upper": _beside(segment.upper, last, last),
        }
        if not charted.causes[-1]:
            return "signal-common-cause", evidence
        cause = charted.causes[-1][0]
        if cause is SpecialCause.TREND:
            sides = [0, *(side_of(after, before) for before, after in pairwise(values))]
        else:
            sides = [side_of(value, centre) for value in values]
        alike = next((back for back, side in enumerate(reversed(sides)) if side != sides[-1]), len(sides))
        evidence["points"] = alike + (cause is SpecialCause.TREND)
        return f"signal-{cause}-{'high' if sides[-1] > 0 else 'low'}", evidence

    def __repr__(self) -> str:
        count = sum(segment.points for segment in self.segments)
        return f"Signal({self.variation}, assurance {self.assurance}, {count} points)"


# --- a series -----------------------------------------------------------------------------


def read_signal(
    indicator: Measured,
    known: Known,
    *,
    rules: SignalRules,
    target: Target | None = None,
    part: Part | None = None,
) -> Signal:
    """Read whether the latest point of a series is more than the noise of the series.

    The points are months; without any month quarters, four-month periods or half-years, the shortest
    there are, never mixed. A stock's last reading in a month stands for the month.

    Args:
        indicator: What is measured; its unlinked definitions begin new segments.
        known: What is known on the day of one part.
        rules: The rules, with their rebases.
        target: A target that the control limits are compared with.
        part: The part asked about; None takes that of the observations, if there are any.

    Raises:
        InvalidArgument: Rules that contradict themselves.
    """
    validate_signal_rules(rules)
    facts = IndicatorFacts.of(indicator)
    if type(known) is not Series:
        given: tuple[Observation, ...] = tuple(known)
        part = part if part is not None or not given else given[0].part
        known = given
    series = Series.of(known)
    points = reported_points(facts.indicator, series)
    empty = part in facts.empty
    segments: list[SignalSegment] = []
    charted: list[_Charted] = []
    sums: LimitSums | None = None
    for reason, stretch in stretches(facts.indicator, points, rules):
        segment, drawn, sums = _segment(facts, points, stretch, rules, reason, empty=empty)
        segments.append(segment)
        charted.append(drawn)
    claimed = bool(segments) and not segments[-1].unclaimed and sums is not None
    assurance = Assurance.NOT_CLAIMED
    why: tuple[Reason, ...] = ()
    if claimed:
        assert sums is not None  # or nothing is claimed
        assurance, why = _assured(facts, target, segments[-1], sums)
    return Signal(
        variation=charted[-1].variations[-1] if claimed else Variation.NOT_CLAIMED,
        assurance=assurance,
        segments=tuple(segments),
        target=target,
        rules=rules,
        reasons=_notes(segments, charted) if segments else (_nothing(series, empty=empty),),
        target_reasons=why,
        unit="" if facts.indicator.unit is Unstated.UNSTATED else facts.indicator.unit,
        basis=tuple(charted),
    )


def _nothing(series: Series, *, empty: bool) -> Reason:
    if empty:
        return Reason(ReasonCode.STRUCTURALLY_EMPTY)
    reported = any(series.state(row) in REPORTED for row in range(len(series)))
    return Reason(ReasonCode.NO_SERIES if reported else ReasonCode.NO_VALUE)


def _notes(segments: list[SignalSegment], charted: list[_Charted]) -> tuple[Reason, ...]:
    """State why nothing is claimed, or that points are preliminary; and why the last segment begins late."""
    last = segments[-1]
    found = list(last.unclaimed)
    if not found and charted[-1].preliminary:
        found.append(Reason(ReasonCode.PRELIMINARY))
    return (*found,) if last.reason is None else (*found, last.reason)


def _segment(
    facts: IndicatorFacts,
    points: Series,
    stretch: range,
    rules: SignalRules,
    reason: Reason | None,
    *,
    empty: bool,
) -> tuple[SignalSegment, _Charted, LimitSums | None]:
    rows, digits, places, values = _charted_values(facts, points, stretch)
    sums = limit_sums(digits, places, rules)
    drawn = chart_of(digits, places, sums, rules, facts.indicator.direction)
    valued = frozenset(rows) if len(rows) < len(stretch) else None
    without = [] if valued is None else [row for row in stretch if row not in valued]
    unclaimed = [Reason(ReasonCode.STRUCTURALLY_EMPTY)] if empty else []
    unclaimed += holes(facts, points, stretch, without, rules)
    if sums is not None and sums.ranges and not sums.spread:
        unclaimed.append(Reason(ReasonCode.CONSTANT_SERIES))
    if sums is not None:
        unclaimed += _rare(facts, points, rows[: rules.fixed_after], sums, rules)
    segment = SignalSegment(
        first=points.periods[stretch.start],
        last=points.periods[stretch.stop - 1],
        points=len(rows),
        mean=drawn.mean,
        lower=drawn.lower,
        upper=drawn.upper,
        mean_range=drawn.mean_range,
        screened=drawn.screened,
        reason=reason,
        unclaimed=tuple(unclaimed),
    )
    whole = len(rows) == len(points)
    charted = _Charted(
        periods=points.periods if whole else tuple([points.periods[row] for row in rows]),
        digits=tuple(digits),
        places=places,
        values=values,
        causes=((),) * len(rows) if unclaimed else tuple(drawn.causes),
        variations=(Variation.NOT_CLAIMED,) * len(rows) if unclaimed else tuple(drawn.variations),
        preliminary=frozenset(place for place, row in enumerate(rows) if points.preliminary((row,)))
        if not points.settled
        else frozenset(),
    )
    return segment, charted, sums


def _charted_values(
    facts: IndicatorFacts, points: Series, stretch: range
) -> tuple[Sequence[int], Sequence[int], int, tuple[Decimal, ...] | None]:
    """Find the rows that have a value, and the values as whole numbers of one scale.

    A ratio is taken from its own numerator and denominator, to 34 digits; where the unit is no help
    its value counts as printed.

    Returns:
        The rows; the values; how many of their last digits are decimals; and the values themselves,
        where they are not what the whole numbers are printed as.
    """
    scale = facts.scale if facts.indicator.kind in _RATIOS else None
    above, below, column = points.numerators, points.denominators, points.values
    first, last = stretch.start, stretch.stop
    if column is not None and column.uniform and (scale is None or above is None or below is None):
        return stretch, column.digits[first:last], column.places, None
    if scale is not None and above is not None and below is not None and above.uniform and below.uniform:
        quotients = quotients_of(above, below, scale, first, last)
        if quotients is not None:
            digits, places = in_one_scale(quotients)
            return stretch, digits, places, tuple(quotients)
    read = [(row, _value(points, row, scale)) for row in stretch]
    rows = [row for row, value in read if value is not None]
    values = [value for _, value in read if value is not None]
    digits, places = in_one_scale(values)
    return rows, digits, places, tuple(values)


def _value(points: Series, row: int, scale: Decimal | None) -> Decimal | None:
    above, below = points.numerator(row), points.denominator(row)
    if scale is None or above is None or below is None:
        return points.value(row)
    return divide(multiply(above, scale), below) if below else None


def _rare(
    facts: IndicatorFacts, points: Series, rows: Sequence[int], sums: LimitSums, rules: SignalRules
) -> list[Reason]:
    """Guard rare events: whole cases few and far between make patterns of their own."""
    least = rules.rare_below
    if least is None:
        return []
    means: list[Decimal] = []
    if facts.counts:
        means = [sums.mean]
    elif facts.indicator.kind in (Kind.SHARE, Kind.RATE):
        above, below = points.numerators, points.denominators
        counted = rows
        if above is None or below is None:
            counted = ()
        elif not (above.uniform and below.uniform):
            counted = [row for row in rows if above.at(row) is not None and below.at(row) is not None]
        if counted and above is not None and below is not None:
            cases, of = above.total(counted), below.total(counted)
            number = Decimal(len(counted))
            means = [divide(cases, number)]
            # Events may be more than those who meet with them; then nobody is left uncounted.
            if of >= cases:
                means.append(divide(subtract(of, cases), number))
    if not means or min(means) >= least:
        return []
    few = min(means)
    return [Reason(ReasonCode.SMALL_COUNTS, Evidence(mean=_beside(few, least, least), least=least))]


# --- the target ----------------------------------------------------------------------------


def _assured(
    facts: IndicatorFacts, target: Target | None, segment: SignalSegment, sums: LimitSums
) -> tuple[Assurance, tuple[Reason, ...]]:
    """Say whether both control limits meet a target, neither does, or one of them."""
    indicator = facts.indicator
    if target is None:
        return Assurance.NOT_CLAIMED, ()
    if not same_unit(target.unit, indicator.unit):
        evidence = Evidence(target_unit=target.unit, unit=indicator.unit)
        return Assurance.NOT_CLAIMED, (Reason(ReasonCode.UNIT_DIFFERS, evidence),)
    months, of = segment.last.months, indicator.baseline.period.months
    if months < of and not _of_one_size(facts):
        return Assurance.NOT_CLAIMED, (Reason(ReasonCode.SHORTER_WINDOW, Evidence(months=months, of=of)),)
    centre, width, times = sums.whole
    bound = multiply(times, target.value)
    kept = keeps(target.operator, bound, subtract(centre, width), add(centre, width))
    if kept is None:
        return Assurance.INCONSISTENT, ()
    return Assurance.PASSING if kept else Assurance.FAILING, ()


def _of_one_size(facts: IndicatorFacts) -> bool:
    """Say whether a month's value is of the size of a year's: no month's sum is held against a year's."""
    indicator = facts.indicator
    if indicator.kind not in (Kind.COUNT, Kind.UNSTATED) or indicator.basis is Basis.STOCK:
        return True
    return facts.aggregation in (Aggregation.MEAN, Aggregation.LATEST)


def _beside(figure: Decimal | None, other: Decimal | None, like: Decimal, unit: str = "") -> FormattedValue:
    """Format a value like a printed one, with so many more decimals that it differs from another."""
    printed = like if places_of(like) <= MOST_PLACES else None
    if figure is None or other is None:
        return FormattedValue(figure, unit, like=printed)
    extra = 1
    while figure != other and extra < MOST_PLACES and rounded(figure, printed, extra) == other:
        extra += 1
    return FormattedValue(figure, unit, like=printed, extra=extra)
