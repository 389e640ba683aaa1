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

from decimal import Decimal
from functools import cached_property
from itertools import chain, pairwise
from typing import Final

from paktmodel.errors import Evidence, phrased
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.axes.signal_segments import Charted, SignalPoint, SignalSegment, beside, chart_segment
from paktmodel.followup.series.facts import IndicatorFacts, Measured
from paktmodel.followup.series.segments import reported_points
from paktmodel.followup.series.series import REPORTED, Known, Series
from paktmodel.followup.targets.result import TargetResult
from paktmodel.followup.text.bound_words import BoundInWords
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned
from paktmodel.model.limits import Exact, limits_of
from paktmodel.model.parts import Part
from paktmodel.model.rules import SignalRules
from paktmodel.model.targets import Bound
from paktmodel.observations import Observation
from paktmodel.statistics.xmr import (
    LimitSums,
    side_of,
    validate_signal_rules,
)
from paktmodel.values.figures import add, subtract
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, capitalised
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.followup import Assurance, SpecialCause, Variation
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Kind
from paktmodel.vocabulary.words.sources import Unstated

_NO_POINTS: Final = Series.of(())


@frozen(kw_only=True, field_transformer=gathered)
class Signal(Reasoned):
    """Whether the latest point of a series is more than noise, and whether a target will be met.

    Attributes:
        variation: What the last point says.
        assurance: Whether a process that goes on like the last segment meets the target.
        segments: The segments, in order of time.
        target: The bound compared with the control limits, in the indicator's unit; None without one.
        rules: The rules that were used.
        reasons: Without a claim every reason why; beside a claim what a reader must know.
        target_reasons: Why nothing is said about the target although a signal is claimed.
        unit: Unit of the values; empty when unstated.
    """

    variation: Variation
    assurance: Assurance
    segments: tuple[SignalSegment, ...]
    target: Bound | None
    rules: SignalRules
    reasons: tuple[Reason, ...]
    target_reasons: tuple[Reason, ...] = ()
    unit: str = ""
    _basis: tuple[Charted, ...] = field(default=(), repr=False)

    @cached_property
    def points(self) -> tuple[SignalPoint, ...]:
        """Every point with a value, in order of time."""
        segments = zip(self.segments, self._basis, strict=True)
        return tuple(chain.from_iterable(charted.points(segment) for segment, charted in segments))

    @property
    def claimed(self) -> bool:
        """Whether anything is claimed, if only that the last point is within common variation."""
        return self.variation is not Variation.NOT_CLAIMED

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
            about = {"bound": BoundInWords(self.target, None)}
            unread = "; ".join(one.text(language) for one in self.target_reasons)
            said.append(
                phrased(PHRASES, f"signal-{self.assurance}", {**about, **found, "reasons": unread}, language)
            )
        elif self.target_reasons:
            unread = "; ".join(one.text(language) for one in self.target_reasons)
            said.append(phrased(PHRASES, "signal-target-unread", {"reasons": unread}, language))
        return " ".join(said)

    def _pattern(self) -> tuple[str, dict[str, object]]:
        """Find the sentence that the last point asks for, and the figures that go into it."""
        segment, charted = self.segments[-1], self._basis[-1]
        values = charted.figures
        last, centre = values[-1], segment.mean or Decimal(0)
        evidence: dict[str, object] = {
            "value": beside(last, None, last, self.unit),
            "period": charted.periods[-1],
            "mean": beside(segment.mean, last, last),
            "lower": beside(segment.lower, last, last),
            "upper": beside(segment.upper, last, last),
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
    target: TargetResult | None = None,
    part: Part | None = None,
) -> Signal:
    """Read whether the latest point of a series is more than the noise of the series.

    The points are months; without any month quarters, four-month periods or half-years, the shortest
    there are, never mixed. A stock's last reading in a month stands for the month.

    Args:
        indicator: What is measured; its unlinked definitions begin new segments.
        known: What is known on the day of one part.
        rules: The rules, with their rebases.
        target: How the target stands that the control limits are compared with.
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
    points = reported_points(facts.indicator, series) if facts.kind.charted else _NO_POINTS
    empty = part in facts.empty
    segments: list[SignalSegment] = []
    charted: list[Charted] = []
    sums: LimitSums | None = None
    for reason, stretch in facts.borders(rules).stretches(points.periods):
        segment, drawn, sums = chart_segment(facts, points, stretch, rules, reason, empty=empty)
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
        target=None if target is None else target.bound,
        rules=rules,
        reasons=_notes(segments, charted) if segments else (_nothing(facts, series, empty=empty),),
        target_reasons=why,
        unit="" if facts.indicator.unit is Unstated.UNSTATED else facts.indicator.unit,
        basis=tuple(charted),
    )


def _nothing(facts: IndicatorFacts, series: Series, *, empty: bool) -> Reason:
    if empty:
        return Reason(ReasonCode.STRUCTURALLY_EMPTY)
    if not facts.kind.charted:
        return Reason(ReasonCode.NOT_CHARTED, Evidence(kind=facts.indicator.kind))
    reported = any(series.state(row) in REPORTED for row in range(len(series)))
    return Reason(ReasonCode.NO_SERIES if reported else ReasonCode.NO_VALUE)


def _notes(segments: list[SignalSegment], charted: list[Charted]) -> tuple[Reason, ...]:
    """State why nothing is claimed, or that points are preliminary; and why the last segment begins late."""
    last = segments[-1]
    found = list(last.unclaimed)
    if not found and charted[-1].preliminary:
        found.append(Reason(ReasonCode.PRELIMINARY))
    return (*found,) if last.reason is None else (*found, last.reason)


# --- the target ----------------------------------------------------------------------------


def _assured(
    facts: IndicatorFacts, target: TargetResult | None, segment: SignalSegment, sums: LimitSums
) -> tuple[Assurance, tuple[Reason, ...]]:
    """Say whether both control limits meet a target, neither does, or one of them."""
    if target is None:
        return Assurance.NOT_CLAIMED, ()
    if target.bound is None:
        return Assurance.NOT_CLAIMED, target.reasons
    months, of = segment.last.months, facts.length
    if months < of and not _of_one_size(facts):
        return Assurance.NOT_CLAIMED, (Reason(ReasonCode.SHORTER_WINDOW, Evidence(months=months, of=of)),)
    centre, width, times = sums.whole
    bound = limits_of(target.bound)
    ends = [Exact(end) / Exact(times) for end in (subtract(centre, width), add(centre, width))]
    if all(map(bound.hold, ends)):
        return Assurance.PASSING, ()
    apart = bound.passed(ends[0]) == bound.passed(ends[1]) and not any(map(bound.hold, ends))
    return Assurance.FAILING if apart else Assurance.INCONSISTENT, ()


def _of_one_size(facts: IndicatorFacts) -> bool:
    """Say whether a month's value is of the size of a year's: no month's sum is held against a year's."""
    indicator = facts.indicator
    if not (facts.adds or indicator.kind is Kind.UNSTATED) or indicator.basis is Basis.STOCK:
        return True
    return facts.aggregation in (Aggregation.MEAN, Aggregation.LATEST)
