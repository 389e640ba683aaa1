"""Signal or noise: whether the latest point of a series is more than the series' own variation.

How limits and patterns are calculated stands in `xmr`. A segment ends where a rebase begins another one,
or a new definition that is not linked; a period that holds that day belongs to the new one, and no pattern
reaches over the border. The signal is that of the last point of the last segment.

Nothing is claimed of a segment, and every reason is given, when it has too few points, a gap, suppressed
points, points whose value cannot be told, no variation left after screening, or too few cases per point
(``rare_below``, by the points that the limits are taken from: those counted, and for a share those not
counted too). Its points, mean and limits are shown all the same. Of a share without known numerators and
denominators the guard can say nothing. Months not told at the end are no gap. Preliminary points count,
and it is told.

Source: NHS England, *Making Data Count*; women 1.8 per month in AMN-2023-00174, indicator 4.1.
"""

from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise
from typing import Final

from attrs import evolve, frozen

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence, phrased
from paktmodel.followup.axes.targets import keeps
from paktmodel.followup.series.aggregation import aggregation_of
from paktmodel.followup.series.ratios import scale_of
from paktmodel.followup.series.segments import TOLD, holes, reported_points, stretches, value_of
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned
from paktmodel.model.indicators import Indicator, Target
from paktmodel.model.parts import Part
from paktmodel.model.rules import SignalRules
from paktmodel.observations import Observation
from paktmodel.statistics.xmr import LimitSums, chart_of, limit_sums, side_of, validate_signal_rules
from paktmodel.values.figures import add, mean, multiply, subtract
from paktmodel.values.rounding import MOST_PLACES, places_of, rounded
from paktmodel.values.tuples import gathered
from paktmodel.values.units import same_unit
from paktmodel.vocabulary.language import Language, capitalised
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.followup import Assurance, SpecialCause, Variation
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Kind
from paktmodel.vocabulary.words.observations import ObservationStatus
from paktmodel.vocabulary.words.sources import Unstated

_RATIOS: Final = (Kind.SHARE, Kind.RATE, Kind.MEAN, Kind.DURATION)


@frozen(kw_only=True, field_transformer=gathered)
class SignalPoint:
    """One point of a series beside the limits of its segment, in the indicator's unit.

    Attributes:
        period: The period it is for.
        value: Its value.
        mean: Mean of its segment.
        lower: Lower control limit; None when there are no two points to take a range of.
        upper: Upper control limit, likewise.
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


@frozen(kw_only=True, field_transformer=gathered)
class Signal(Reasoned):
    """Whether the latest point of a series is more than noise, and whether a target will be met.

    Attributes:
        variation: What the last point says.
        assurance: Whether a process that goes on like the last segment meets the target.
        points: Every point with a value, in order of time.
        segments: The segments, in order of time.
        target: The target compared with the control limits; None without one.
        rules: The rules that were used.
        reasons: Without a claim every reason why; beside a claim what a reader must know.
        target_reasons: Why nothing is said about the target although a signal is claimed.
        unit: Unit of the values; empty when unstated.
    """

    variation: Variation
    assurance: Assurance
    points: tuple[SignalPoint, ...]
    segments: tuple[SignalSegment, ...]
    target: Target | None
    rules: SignalRules
    reasons: tuple[Reason, ...]
    target_reasons: tuple[Reason, ...] = ()
    unit: str = ""

    @property
    def claimed(self) -> bool:
        """Whether anything is claimed, if only that the last point is within common variation."""
        return self.variation is not Variation.NOT_CLAIMED

    @property
    def target_value(self) -> Decimal | None:
        """Value of the target; None without one."""
        return None if self.target is None else self.target.value

    def text(self, language: Language = "en") -> str:
        """The signal and what it rests on, or why none is claimed, as sentences.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        told = [reason.text(language) for reason in self.reasons]
        standing = capitalised(self.variation.label(language))
        if not self.claimed:
            evidence = {"standing": standing, "reason": "; ".join(told)}
            return phrased(PHRASES, "judged", evidence, language)
        code, found = self._pattern()
        reason = phrased(PHRASES, code, found, language)
        said = [phrased(PHRASES, "judged", {"standing": standing, "reason": reason}, language)]
        said += [f"{capitalised(one)}." for one in told]
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
        """Which sentence the last point asks for, and the figures that go into it."""
        values = [point.value for point in self.points[-self.segments[-1].points :]]
        last, centre = self.points[-1], self.points[-1].mean or Decimal(0)
        evidence: dict[str, object] = {
            "value": _beside(last.value, None, last.value, self.unit),
            "period": last.period,
            "mean": _beside(last.mean, last.value, last.value),
            "lower": _beside(last.lower, last.value, last.value),
            "upper": _beside(last.upper, last.value, last.value),
        }
        if not last.causes:
            return "signal-common-cause", evidence
        cause = last.causes[0]
        if cause is SpecialCause.TREND:
            sides = [0, *(side_of(after, before) for before, after in pairwise(values))]
        else:
            sides = [side_of(value, centre) for value in values]
        alike = next((back for back, side in enumerate(reversed(sides)) if side != sides[-1]), len(sides))
        evidence["points"] = alike + (cause is SpecialCause.TREND)
        return f"signal-{cause}-{'high' if sides[-1] > 0 else 'low'}", evidence

    def __repr__(self) -> str:
        return f"Signal({self.variation}, assurance {self.assurance}, {len(self.points)} points)"


# --- a series -----------------------------------------------------------------------------


def read_signal(
    indicator: Indicator,
    known: Iterable[Observation],
    *,
    rules: SignalRules,
    target: Target | None = None,
    part: Part | None = None,
) -> Signal:
    """Whether the latest point of a series is more than the noise of the series.

    The points are months; without any month quarters, four-month periods or half-years, the shortest
    there are, never mixed. A stock's last reading in a month stands for the month.

    Args:
        indicator: What is measured; its unlinked definitions begin new segments.
        known: What is known on the day of one part, one observation per period, in any order.
        rules: The rules, with their rebases.
        target: A target that the control limits are compared with.
        part: The part asked about; None takes that of the observations, if there are any.

    Raises:
        InvalidArgument: Rules that contradict themselves.
    """
    validate_signal_rules(rules)
    given = tuple(known)
    told = reported_points(indicator, given)
    about = part if part is not None or not given else given[0].part
    empty = about in indicator.structurally_empty
    segments: list[SignalSegment] = []
    points: list[SignalPoint] = []
    sums: LimitSums | None = None
    for reason, stretch in stretches(indicator, told, rules):
        group, its_points, sums = _group(indicator, stretch, rules, reason, empty=empty)
        segments.append(group)
        points += its_points
    signal = Signal(
        variation=Variation.NOT_CLAIMED,
        assurance=Assurance.NOT_CLAIMED,
        points=tuple(points),
        segments=tuple(segments),
        target=target,
        rules=rules,
        reasons=_remarks(segments, points) if segments else (_nothing(given, empty=empty),),
        unit="" if indicator.unit is Unstated.UNSTATED else indicator.unit,
    )
    if not segments or segments[-1].unclaimed or sums is None:
        return signal
    assurance, why = _assured(indicator, target, segments[-1], sums)
    return evolve(signal, variation=points[-1].variation, assurance=assurance, target_reasons=why)


def _nothing(given: tuple[Observation, ...], *, empty: bool) -> Reason:
    if empty:
        return Reason(ReasonCode.STRUCTURALLY_EMPTY)
    return Reason(ReasonCode.NO_SERIES if any(one.state in TOLD for one in given) else ReasonCode.NO_VALUE)


def _remarks(segments: list[SignalSegment], points: list[SignalPoint]) -> tuple[Reason, ...]:
    """Why nothing is claimed, or that points are preliminary; and why the last segment begins late."""
    last = segments[-1]
    remarks = list(last.unclaimed)
    if not remarks and any(point.preliminary for point in points[-last.points :]):
        remarks.append(Reason(ReasonCode.PRELIMINARY))
    return (*remarks,) if last.reason is None else (*remarks, last.reason)


def _group(
    indicator: Indicator,
    stretch: list[Observation],
    rules: SignalRules,
    reason: Reason | None,
    *,
    empty: bool,
) -> tuple[SignalSegment, list[SignalPoint], LimitSums | None]:
    scale = scale_of(indicator) if indicator.kind in _RATIOS else None
    read = [(one, value_of(one, scale)) for one in stretch]
    valued = [(one, value) for one, value in read if value is not None]
    values = [value for _, value in valued]
    sums = limit_sums(values, rules)
    drawn = chart_of(values, sums, rules, indicator.direction)
    without = [one for one, value in read if value is None]
    unclaimed = [Reason(ReasonCode.STRUCTURALLY_EMPTY)] if empty else []
    unclaimed += holes(indicator, stretch, without, len(values), rules)
    if sums is not None and sums.ranges and not sums.spread:
        unclaimed.append(Reason(ReasonCode.CONSTANT_SERIES))
    unclaimed += _rare(indicator, valued[: rules.fixed_after], rules)
    group = SignalSegment(
        first=stretch[0].period,
        last=stretch[-1].period,
        points=len(values),
        mean=drawn.mean,
        lower=drawn.lower,
        upper=drawn.upper,
        mean_range=drawn.mean_range,
        screened=drawn.screened,
        reason=reason,
        unclaimed=tuple(unclaimed),
    )
    points = [
        SignalPoint(
            period=one.period,
            value=value,
            mean=drawn.mean,
            lower=drawn.lower,
            upper=drawn.upper,
            causes=() if unclaimed else causes,
            variation=Variation.NOT_CLAIMED if unclaimed else variation,
            preliminary=one.status is ObservationStatus.PRELIMINARY,
        )
        for (one, value), causes, variation in zip(valued, drawn.causes, drawn.variations, strict=True)
    ]
    return group, points, sums


def _rare(indicator: Indicator, taken: list[tuple[Observation, Decimal]], rules: SignalRules) -> list[Reason]:
    """The guard for rare events: whole cases few and far between make patterns of their own."""
    least, means = rules.rare_below, []
    if least is None or not taken:
        return []
    if indicator.kind is Kind.COUNT:
        means = [mean(value for _, value in taken)]
    elif indicator.kind in (Kind.SHARE, Kind.RATE):
        pairs = [
            (one.numerator, subtract(one.denominator, one.numerator))
            for one, _ in taken
            if one.numerator is not None and one.denominator is not None
        ]
        # Events may be more than those who meet with them; then nobody is left uncounted.
        means = [mean(column) for column in zip(*pairs, strict=True)]
        means = [one for place, one in enumerate(means) if place == 0 or one >= 0]
    if not means or min(means) >= least:
        return []
    few = min(means)
    return [Reason(ReasonCode.SMALL_COUNTS, Evidence(mean=_beside(few, least, least), least=least))]


# --- the target ----------------------------------------------------------------------------


def _assured(
    indicator: Indicator, target: Target | None, group: SignalSegment, sums: LimitSums
) -> tuple[Assurance, tuple[Reason, ...]]:
    """Whether both control limits meet a target, neither does, or one of them."""
    if target is None:
        return Assurance.NOT_CLAIMED, ()
    if not same_unit(target.unit, indicator.unit):
        evidence = Evidence(target_unit=target.unit, unit=indicator.unit)
        return Assurance.NOT_CLAIMED, (Reason(ReasonCode.UNIT_DIFFERS, evidence),)
    months, of = group.last.months, indicator.baseline.period.months
    if months < of and not _told_alike(indicator):
        return Assurance.NOT_CLAIMED, (Reason(ReasonCode.SHORTER_WINDOW, Evidence(months=months, of=of)),)
    centre, width, times = sums.whole
    bound = multiply(times, target.value)
    kept = keeps(target.operator, bound, subtract(centre, width), add(centre, width))
    if kept is None:
        return Assurance.INCONSISTENT, ()
    return Assurance.PASSING if kept else Assurance.FAILING, ()


def _told_alike(indicator: Indicator) -> bool:
    """Whether a month's value is of the same size as a year's: no month's sum is held against a year's."""
    if indicator.kind not in (Kind.COUNT, Kind.UNSTATED) or indicator.basis is Basis.STOCK:
        return True
    return aggregation_of(indicator) in (Aggregation.MEAN, Aggregation.LATEST)


def _beside(figure: Decimal | None, other: Decimal | None, like: Decimal, unit: str = "") -> FormattedValue:
    """A figure as printed ones are, with so many more decimals that it is told apart from another."""
    printed = like if places_of(like) <= MOST_PLACES else None
    if figure is None or other is None:
        return FormattedValue(figure, unit, like=printed)
    extra = 1
    while figure != other and extra < MOST_PLACES and rounded(figure, printed, extra) == other:
        extra += 1
    return FormattedValue(figure, unit, like=printed, extra=extra)
