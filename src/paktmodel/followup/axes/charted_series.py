"""A series on its chart, segment by segment, with what the tests say of each."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.axes.chart_choice import ChosenChart, choose_chart
from paktmodel.followup.axes.charted_values import ChartedValues, charted_values
from paktmodel.followup.axes.series_season import season_of
from paktmodel.followup.axes.signal_claims import Claim, Given, claim_of
from paktmodel.followup.axes.signal_segments import SegmentChart, SignalSegment, cut, draw
from paktmodel.followup.series.aggregation import row_value
from paktmodel.followup.series.borders import Stretch
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.notes import assumed_note
from paktmodel.followup.series.series import Series
from paktmodel.followup.text.period_names import PeriodSpan, runs_in
from paktmodel.followup.text.phrases import FixedPhrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.statistical_rules import SignalRules
from paktmodel.statistics.seasons import SeasonSums
from paktmodel.vocabulary.words.followup import ChartKind, SeasonRule
from paktmodel.vocabulary.words.observations import ValueState

#: So many preliminary points at the end are set aside; where more are, they count.
_SET_ASIDE: Final = 3
_NONE: Final[frozenset[int]] = frozenset()
_EMPTY: Final = Reason(ReasonCode.STRUCTURALLY_EMPTY)


class ChartedSegment(NamedTuple):
    """One segment on its chart, with what the tests say of it.

    Attributes:
        chart: The segment on its chart.
        claim: Why nothing is claimed of it, and what to know.
        first: Its first period with a value or a suppressed one.
        last: Its last such period.
        reason: Why it begins where it does; None for the first.
    """

    chart: SegmentChart
    claim: Claim
    first: Period
    last: Period
    reason: Reason | None

    def stated(self, facts: IndicatorFacts, rules: SignalRules, *, seasonal: bool) -> SignalSegment:
        """State the segment, with the limits of a point like its latest ones."""
        drawing, values = self.chart.drawing, self.chart.values
        ends = drawing.typical if values.rows else (None, None)
        lower, upper = ends if seasonal else cut(ends, facts.bounds, rules)
        return SignalSegment(
            first=self.first,
            last=self.last,
            points=len(values.rows),
            mean=drawing.centre,
            lower=lower,
            upper=upper,
            mean_range=drawing.mean_range,
            screened=drawing.screened,
            reason=self.reason,
            unclaimed=self.claim.unclaimed,
            notes=self.claim.notes,
        )


class ChartedSeries(NamedTuple):
    """A series on its chart.

    Attributes:
        segments: Its segments, in order of time; at least one.
        chosen: The chart, by the kind of data of the last segment.
        seasonal: Whether each month is compared with the same month a year before.
        preliminary: Which rows of the series are preliminary.
        assumed: Which rows of the series are assumed.
    """

    segments: tuple[ChartedSegment, ...]
    chosen: ChosenChart
    seasonal: bool
    preliminary: frozenset[int]
    assumed: frozenset[int]

    @property
    def last(self) -> ChartedSegment:
        """The segment that the signal is read from."""
        return self.segments[-1]

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why nothing is claimed of the last segment; what a reader must know; why it begins late."""
        last = self.last
        found = (*last.claim.unclaimed, *last.claim.notes)
        return found if last.reason is None else (*found, last.reason)


def chart_series(
    facts: IndicatorFacts,
    points: Series,
    stretches: Sequence[Stretch],
    rules: SignalRules,
    *,
    empty: bool,
) -> ChartedSeries:
    """Draw a series on the chart that fits its data, and test what a claim would rest on.

    Args:
        facts: What is measured.
        points: The points of the series.
        stretches: Where limits are calculated again; at least one.
        rules: The rules.
        empty: Whether the part can hold nothing.
    """
    values = charted_values(facts, points)
    preliminary = _NONE
    if not points.settled:
        preliminary = frozenset([row for row in values.rows if points.preliminary((row,))])
    assumed = frozenset([row for row in values.rows if points.assumed((row,))]) if points.assumes else _NONE
    parts = [values] if len(stretches) == 1 else [_within(values, stretch.rows) for stretch in stretches]
    aside = _set_aside(parts[-1], preliminary) if preliminary and rules.guarded else 0
    final = len(parts[-1].rows) - aside
    chosen = choose_chart(facts, parts[-1].part(0, final), rules)
    season: tuple[SeasonSums | None, str | None] = (None, None)
    if rules.guarded:
        season = season_of(values.part(0, len(values.rows) - aside), stretches, rules, kind=chosen.kind)
    found = season[0]
    seasonal = (
        rules.guarded
        and chosen.kind is not ChartKind.RARE
        and (rules.season is SeasonRule.YEARLY or (found is not None and found.found))
    )
    segments = []
    for stretch, own in zip(stretches, parts, strict=True):
        last = stretch is stretches[-1]
        of = chosen if last else choose_chart(facts, own, rules)
        drawn = draw(facts, of, own, final if last else len(own.rows), rules, seasonal=seasonal)
        first = points.periods[stretch.rows.start]
        given = Given(
            first=first,
            kind=of.kind,
            seasonal=seasonal,
            season=season,
            unclaimed=(*((_EMPTY,) if empty else ()), *(() if of.refused is None else (of.refused,))),
        )
        if preliminary or assumed or len(drawn.values.rows) < len(stretch.rows):
            given = _with_notes(given, facts, points, stretch, drawn, preliminary)
        claim = claim_of(facts, drawn, rules, given)
        end = points.periods[stretch.rows.stop - 1]
        segments.append(ChartedSegment(drawn, claim, first, end, stretch.reason))
    return ChartedSeries(tuple(segments), chosen, seasonal, preliminary, assumed)


def _within(values: ChartedValues, rows: range) -> ChartedValues:
    """Select the points of a stretch."""
    first = next((at for at, row in enumerate(values.rows) if row >= rows.start), len(values.rows))
    last = next((at for at, row in enumerate(values.rows) if row >= rows.stop), len(values.rows))
    return values.part(first, last)


def _set_aside(last: ChartedValues, preliminary: frozenset[int]) -> int:
    """Count the preliminary points at the end that are set aside."""
    count = 0
    for row in reversed(last.rows):
        if row not in preliminary:
            break
        count += 1
    return count if count <= _SET_ASIDE else 0


def _with_notes(
    given: Given,
    facts: IndicatorFacts,
    points: Series,
    stretch: Stretch,
    chart: SegmentChart,
    preliminary: frozenset[int],
) -> Given:
    """Note points that are suppressed, of which no value is known, that are preliminary or assumed."""
    values = chart.values
    valued = frozenset(values.rows)
    without = [row for row in stretch.rows if row not in valued]
    hidden = [points.periods[row] for row in without if points.state(row) is ValueState.SUPPRESSED]
    suppressed: list[Reason] = []
    if hidden:
        spans = runs_in(hidden)
        suppressed.append(Reason(ReasonCode.POINTS_SUPPRESSED, Evidence(periods=spans)))
    observed = (row for row in without if points.state(row) is ValueState.OBSERVED)
    unknown = (reason for row in observed for reason in row_value(facts, points, row, of=1).reasons)
    suppressed += dict.fromkeys(unknown)
    uncertain: tuple[Reason, ...] = ()
    if chart.final and len(values.rows) > chart.final:
        aside, final = values.periods[chart.final :], values.periods[chart.final - 1]
        kind = "M" if final.frequency == "M" else "Q"
        is_so = FixedPhrase(f"preliminary-{'several' if len(aside) > 1 else kind}")
        evidence = Evidence(
            month=aside[-1], which=PeriodSpan(aside[0], aside[-1]), final=final, preliminary=is_so
        )
        uncertain = (Reason(ReasonCode.LAST_POINT_PRELIMINARY, evidence),)
    elif preliminary.intersection(values.rows):
        uncertain = (Reason(ReasonCode.PRELIMINARY),)
    assumed = assumed_note(points.assumed(values.rows))
    return given._replace(
        uncertain=uncertain if assumed is None else (*uncertain, assumed),
        suppressed=tuple(suppressed),
        hidden=frozenset([one.first_month for one in hidden]),
    )
