"""Signal or noise: whether the latest point of a series is more than the series' own variation.

A series is drawn on the chart that fits its data (`chart_choice`). A segment ends where a rebase begins
another one, or a new definition that is not linked; a period that holds that day belongs to the new one,
and no pattern reaches over the border. The signal is that of the last final point of the last segment: up
to three preliminary points at the end are set aside.

Before anything is claimed it is tested whether the model under the claim holds (`signal_claims`). Where it
does not, nothing is claimed and every reason is given; points, centre and limits are shown all the same.

Source: NHS England, *Making Data Count*; women 1.8 per month in AMN-2023-00174, indicator 4.1;
`docs/statistics.md`.
"""

from functools import cached_property
from itertools import chain
from typing import Final, NamedTuple

from paktmodel.errors import Evidence
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.axes.assurance import NOT_ASSURED, Assured, assured, unstable
from paktmodel.followup.axes.charted_series import ChartedSeries, chart_series
from paktmodel.followup.axes.series_summary import SeriesSummary, summary_of
from paktmodel.followup.axes.signal_claims import Tests
from paktmodel.followup.axes.signal_segments import SignalPoint, SignalSegment, points_of, variation_of
from paktmodel.followup.axes.signal_text import StatedSignal, signal_text
from paktmodel.followup.series.facts import IndicatorFacts, Measured
from paktmodel.followup.series.segments import reported_points
from paktmodel.followup.series.series import REPORTED, Known, Series
from paktmodel.followup.targets.result import TargetResult
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned
from paktmodel.model.parts import Part
from paktmodel.model.statistical_rules import SignalRules
from paktmodel.model.targets import Bound
from paktmodel.observations import Observation
from paktmodel.statistics.chart import Ends
from paktmodel.statistics.valid_rules import validate_signal_rules
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.followup import Assurance, ChartKind, ChosenBy, Variation
from paktmodel.vocabulary.words.indicators import Direction
from paktmodel.vocabulary.words.sources import Unstated

_NO_POINTS: Final = Series.of(())


class SignalBasis(NamedTuple):
    """What is made of a signal when it is read.

    Attributes:
        charted: The series on its chart; None where nothing is charted.
        facts: What is measured.
        direction: The change wanted.
        assured: What the series says about the target.
    """

    charted: ChartedSeries | None = None
    facts: IndicatorFacts | None = None
    direction: Direction | None = None
    assured: Assured = NOT_ASSURED


@frozen(kw_only=True, field_transformer=gathered)
class Signal(Reasoned):
    """Whether the latest point of a series is more than noise, and whether a target will be met.

    Attributes:
        variation: What the last final point says.
        assurance: Whether a process that goes on like the last segment meets the target.
        target: The bound compared with the control limits, in the indicator's unit; None without one.
        rules: The rules that were used.
        reasons: Without a claim every reason why, the first deciding; beside a claim, and after those
            reasons, what a reader must know.
        target_reasons: Why nothing is forecast about the target.
        unit: Unit of the values; empty when unstated.
    """

    variation: Variation
    assurance: Assurance
    target: Bound | None
    rules: SignalRules
    reasons: tuple[Reason, ...]
    target_reasons: tuple[Reason, ...] = ()
    unit: str = ""
    _basis: SignalBasis = field(default=SignalBasis(), repr=False, hash=False)

    @cached_property
    def segments(self) -> tuple[SignalSegment, ...]:
        """The segments, in order of time."""
        charted, facts = self._basis.charted, self._basis.facts
        if charted is None or facts is None:
            return ()
        return tuple(one.stated(facts, self.rules, seasonal=charted.seasonal) for one in charted.segments)

    @cached_property
    def points(self) -> tuple[SignalPoint, ...]:
        """Every point with a value, in order of time."""
        charted, facts, direction, _ = self._basis
        if charted is None or facts is None:
            return ()
        return tuple(
            chain.from_iterable(
                points_of(
                    one.chart,
                    facts.bounds,
                    self.rules,
                    direction,
                    charted.preliminary,
                    charted.assumed,
                    claimed=not one.claim.unclaimed,
                )
                for one in charted.segments
            )
        )

    @property
    def latest(self) -> SignalPoint | None:
        """The last final point, of which the signal is; None without a point."""
        charted, points = self._basis.charted, self.points
        if charted is None or not points:
            return None
        chart = charted.last.chart
        aside = len(chart.values.rows) - chart.final
        return points[-1 - aside] if aside < len(points) else None

    @property
    def chart(self) -> ChartKind:
        """Which chart the series is drawn on; with a season it is that of differences from a year before."""
        charted = self._basis.charted
        if charted is None:
            return ChartKind.XMR
        return ChartKind.YEAR_ON_YEAR if charted.seasonal else charted.chosen.kind

    @property
    def chosen_by(self) -> ChosenBy:
        """Whether the kind of data or the caller's rules chose the chart."""
        return ChosenBy.RULE if self._basis.charted is None else self._basis.charted.chosen.by

    @property
    def chosen_because(self) -> Reason | None:
        """Why it is that chart; None where nothing is charted."""
        return None if self._basis.charted is None else self._basis.charted.chosen.because

    @cached_property
    def stable(self) -> bool:
        """Whether the last segment is stable, so that what it goes on to do can be stated."""
        charted = self._basis.charted
        if charted is None or not self.claimed or not self.rules.guarded:
            return False
        return not unstable(charted.last.chart, charted.last.claim, seasonal=charted.seasonal)

    @property
    def claimed(self) -> bool:
        """Whether anything is claimed, if only that the last point is within normal variation."""
        return self.variation is not Variation.NOT_CLAIMED

    @property
    def special(self) -> bool:
        """Whether the last final point is claimed to be more than noise."""
        return self.variation not in (Variation.NOT_CLAIMED, Variation.COMMON_CAUSE)

    @property
    def side(self) -> int:
        """To which side the last final point is more than noise: 1 upwards, -1 downwards, 0 to neither."""
        charted = self._basis.charted
        return charted.last.chart.drawing.sides[-1] if self.special and charted is not None else 0

    @cached_property
    def tests(self) -> Tests:
        """What the tests before a claim gave, for the last segment."""
        charted = self._basis.charted
        return Tests() if charted is None else charted.last.claim.tests.stated(charted.last.chart)

    @cached_property
    def summary(self) -> SeriesSummary | None:
        """The last segment in short; None where nothing is claimed of it."""
        charted = self._basis.charted
        if charted is None or not self.claimed:
            return None
        chart = charted.last.chart
        periods = chart.values.periods
        judged = [at for at in range(chart.final) if not chart.before or chart.before[at] is not None]
        variations = [variation_of(chart.drawing.sides[at], self._basis.direction) for at in judged]
        return summary_of([periods[at] for at in judged], variations)

    @property
    def expected(self) -> Ends:
        """From where to where values are expected if it goes on as it does; empty without a forecast."""
        return self._basis.assured.expected

    @property
    def kept(self) -> int | None:
        """How many points of the last segment meet the target; None without one that they can meet."""
        return self._basis.assured.kept

    def text(self, language: Language = "en") -> str:
        """State the signal and what it rests on, or why none is claimed.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        charted, facts = self._basis.charted, self._basis.facts
        stated = StatedSignal(
            self.variation,
            self.summary,
            self.reasons,
            self.target,
            self.target_reasons,
            (None, None) if facts is None else facts.bounds,
            self.rules,
            self.unit,
        )
        chart = None if charted is None else charted.last.chart
        return signal_text(stated, chart, self._basis.assured, language)

    def __repr__(self) -> str:
        count = sum(segment.points for segment in self.segments)
        return f"Signal({self.variation}, assurance {self.assurance}, {self.chart} chart, {count} points)"


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
    return signal_of(facts, Series.of(known), rules=rules, target=target, part=part)


def signal_of(
    facts: IndicatorFacts,
    series: Series,
    *,
    rules: SignalRules,
    target: TargetResult | None,
    part: Part | None,
) -> Signal:
    """Read a signal as `read_signal` does, by rules that are known to be right."""
    points = reported_points(facts.indicator, series) if facts.kind.charted else _NO_POINTS
    empty = part in facts.empty
    unit = "" if facts.indicator.unit is Unstated.UNSTATED else facts.indicator.unit
    bound = None if target is None else target.bound
    stretches = facts.borders(rules).stretches(points.periods)
    if not stretches:
        return Signal(
            variation=Variation.NOT_CLAIMED,
            assurance=Assurance.NOT_CLAIMED,
            target=bound,
            rules=rules,
            reasons=(_nothing(facts, series, empty=empty),),
            unit=unit,
        )
    direction = facts.indicator.direction if part is None else facts.direction(part)
    charted = chart_series(facts, points, stretches, rules, empty=empty)
    chart, claim = charted.last.chart, charted.last.claim
    held = NOT_ASSURED
    if target is not None:
        why_not = unstable(chart, claim, seasonal=charted.seasonal) if rules.guarded else ()
        held = assured(facts, target, chart, rules, direction, why_not)
    claimed = not claim.unclaimed
    return Signal(
        variation=variation_of(chart.drawing.sides[-1], direction) if claimed else Variation.NOT_CLAIMED,
        assurance=held.assurance if claimed else Assurance.NOT_CLAIMED,
        target=bound,
        rules=rules,
        reasons=charted.reasons,
        target_reasons=held.reasons,
        unit=unit,
        basis=SignalBasis(charted, facts, direction, held),
    )


def _nothing(facts: IndicatorFacts, series: Series, *, empty: bool) -> Reason:
    if empty:
        return Reason(ReasonCode.STRUCTURALLY_EMPTY)
    if not facts.kind.charted:
        return Reason(ReasonCode.NOT_CHARTED, Evidence(kind=facts.indicator.kind))
    reported = any(series.state(row) in REPORTED for row in range(len(series)))
    return Reason(ReasonCode.NO_SERIES if reported else ReasonCode.NO_VALUE)
