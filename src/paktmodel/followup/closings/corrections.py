"""Corrections: what was known when an accepted closing was handed in, and what has changed since.

`as_accounted` is what was known on the day on which the accepted report was handed in, for that is what
was accepted; there is no other lock. Values that come later are corrections, which stay visible as such.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import checked_day
from paktmodel.errors import named_in_errors
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.agenda.calendar import NOTHING
from paktmodel.followup.closings.acceptance import accepted_on, handed_in_on, last_closing
from paktmodel.followup.closings.definition_changes import DefinitionChange, definitions_changed
from paktmodel.followup.inputs import validate_inputs
from paktmodel.followup.rules import RuleBook
from paktmodel.followup.series.known import KnownSeries
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.table_layout import ColumnSpec, build
from paktmodel.followup.text.value_words import WordedValue, shown_value
from paktmodel.followup.verdicts.evaluation import IndicatorEvaluation, PlanEvaluation
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint
from paktmodel.observations import Observation, Observations
from paktmodel.tables.table import Table
from paktmodel.values.codes import Code
from paktmodel.values.figures import as_printed, subtract
from paktmodel.vocabulary.language import Bilingual, Language
from paktmodel.vocabulary.words.followup import ChangeStatus
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState
from paktmodel.vocabulary.words.reporting import CorrectionKind
from paktmodel.vocabulary.words.sources import Unstated

__all__ = [
    "Correction",
    "DefinitionChange",
    "accepted_on",
    "as_accounted",
    "corrections",
    "corrections_table",
    "definitions_changed",
    "handed_in_on",
    "last_closing",
]


def as_accounted(
    plan: Plan,
    observed: Observations | None,
    point: ClosingPoint,
    *,
    record: FollowUpRecord,
    recipient: str | None = None,
) -> Observations:
    """Select what was known on the day on which the accepted report of a closing was handed in.

    Nothing that is published later changes it.

    Args:
        plan: The plan.
        observed: What has been observed; None is the same as nothing.
        point: The closing.
        record: The plan's follow-up record.
        recipient: Who accepted it; None takes the first of all recipients.

    Raises:
        NotFound: The closing has not been accepted.
        InvalidArgument: Something is of another kind, or the record is another plan's.
    """
    day = handed_in_on(plan, record, point, recipient)
    return validate_inputs(plan, observed, day, None)[2]


@frozen(kw_only=True, field_transformer=named_in_errors)
class Correction(Bilingual):
    """A value that has changed since the accepted report of a closing was handed in.

    Attributes:
        indicator: Code of the indicator.
        part: The part.
        period: The period that the value is for.
        kind: Revised, added late, withdrawn, or confirmed.
        before: What was known when the report was handed in; None when nothing was.
        after: What is known now; None when it has been withdrawn.
        published: The day on which the change became known.
        status_before: What the part's change was judged to be on the day on which the report was handed in.
        status_after: What it is on that day by the values that are known now.
        unit: The indicator's unit, for the sentence.
        measured: The indicator, whose values may be read in words; None takes them as numbers.
    """

    indicator: Code
    part: Part
    period: Period
    kind: CorrectionKind
    before: Observation | None
    after: Observation | None
    published: dt.date | None
    status_before: ChangeStatus = ChangeStatus.NOT_ASSESSABLE
    status_after: ChangeStatus = ChangeStatus.NOT_ASSESSABLE
    unit: str = ""
    measured: Indicator | None = None

    @property
    def change(self) -> Decimal | None:
        """Value now minus value then, exact; None unless both are numbers."""
        if self.before is None or self.after is None:
            return None
        then, now = self.before.value, self.after.value
        return None if then is None or now is None else subtract(now, then)

    def text(self, language: Language = "en") -> str:
        """State the correction, such as ``1.2 kvinnor, juni 2024: 75,0 procent har ändrats …``.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        text = phrase(
            f"correction-{self.kind}",
            language,
            indicator=self.indicator,
            part=self.part,
            period=self.period,
            before=self.value_text(self.before, language),
            after=self.value_text(self.after, language),
        )
        if self.published is not None:
            text = phrase("correction-published", language, text=text, day=self.published)
        if self.status_before is self.status_after:
            return text
        before, after = self.status_before, self.status_after
        return phrase("correction-judged", language, text=text, before=before, after=after)

    def value_text(self, observation: Observation | None, language: Language = "en") -> str:
        """Write one of the two observations: its value with its unit, or why there is none.

        Args:
            observation: The observation.
            language: ``"sv"`` or ``"en"``.
        """
        if observation is None:
            return "–"
        if observation.state is not ValueState.OBSERVED:
            return observation.state.label(language)
        numerator, denominator = observation.numerator, observation.denominator
        value: FormattedValue | WordedValue = FormattedValue(
            observation.value, self.unit, like=observation.value
        )
        if self.measured is not None:
            value = shown_value(self.measured, observation.value, unit=self.unit, like=observation.value)
        if numerator is None or denominator is None:
            return value.label(language)
        name = "out-of" if observation.value is None else "value-out-of"
        return phrase(name, language, value=value, numerator=numerator, denominator=denominator)

    def __repr__(self) -> str:
        return f"Correction({self.indicator} {self.part} {self.period}: {self.kind})"


def corrections(
    plan: Plan,
    observed: Observations | None,
    *,
    since: ClosingPoint,
    record: FollowUpRecord,
    known_at: dt.date,
    recipient: str | None = None,
) -> tuple[Correction, ...]:
    """Collect the values that have changed on a day since the accepted report of a closing was handed in.

    Every indicator, part and period that ends no later than the closing is compared, years
    before it too, for its values rest on them. A value that could not exist when the report
    was handed in is news and no correction.

    Args:
        plan: The plan.
        observed: What has been observed; None is the same as nothing.
        since: The closing.
        record: The plan's follow-up record.
        known_at: The day up to which publications are known.
        recipient: Who accepted the closing; None takes the first of all recipients.

    Returns:
        The corrections in the plan's order; none before the closing was accepted.

    Raises:
        NotFound: The closing has not been accepted.
        InvalidArgument: Something is of another kind, or the record is another plan's.
        InvalidValue: A day that is not a plain date.
    """
    accepted = accepted_on(plan, record, since, recipient)
    closed = handed_in_on(plan, record, since, recipient)
    _, _, then = validate_inputs(plan, observed, closed, None)
    day, _, now = validate_inputs(plan, observed, known_at, None)
    # An assumption corrects nothing that was reported.
    then, now = then.without_assumed(), now.without_assumed()
    observed = None if observed is None else observed.without_assumed()
    # What was known then is known now too, so that as many rows are the same rows.
    if day < accepted or len(then) == len(now):
        return ()
    judged = _Judged(plan, observed, closed, day)
    return tuple(
        correction
        for indicator in plan.indicators
        for part in indicator.parts
        for correction in _corrected(indicator, part, then, now, judged, end=since.end)
    )


class _Judged:
    """What a part's change is judged to be on the day of handing in: by what was known then, and is now.

    Args:
        plan: The plan, by whose own rules it is judged.
        observed: What has been observed.
        closed: The day of handing in.
        known_day: The day up to which publications are known now.
    """

    __slots__ = ("_evaluations", "closed")

    def __init__(
        self, plan: Plan, observed: Observations | None, closed: dt.date, known_day: dt.date
    ) -> None:
        given = Observations() if observed is None else observed
        rules = RuleBook(plan, arguments=(), as_of=closed)
        self.closed = closed
        self._evaluations = [
            PlanEvaluation(plan, closed, KnownSeries(given, day=closed, known_day=known), rules)
            for known in (closed, known_day)
        ]

    def statuses(self, indicator: Indicator, part: Part) -> tuple[ChangeStatus, ChangeStatus]:
        """Judge a part's change by what was known then, and by what is known now."""
        found = [IndicatorEvaluation(one, indicator).verdict(part) for one in self._evaluations]
        before, after = (verdict.change.status for verdict in found)
        return before, after


def _corrected(
    indicator: Indicator, part: Part, then: Observations, now: Observations, judged: _Judged, *, end: dt.date
) -> Iterator[Correction]:
    if then.columns(indicator.code, part) == now.columns(indicator.code, part):
        return
    before = {(one.period, one.definition): one for one in then.latest(indicator.code, part)}
    # Of each period and definition the last row, a withdrawal too, dates the change; they come in order.
    last = {(one.period, one.definition): one for one in now.series(indicator.code, part)}
    statuses: tuple[ChangeStatus, ChangeStatus] | None = None
    for key, newest in last.items():
        after = None if newest.status is ObservationStatus.WITHDRAWN else newest
        earlier, period = before.get(key), newest.period
        kind = _kind(earlier, after)
        possible = _answers(earlier) or indicator.first_possible(period) <= judged.closed
        if kind is not None and period.end <= end and possible:
            statuses = statuses or judged.statuses(indicator, part)
            yield Correction(
                indicator=indicator.code,
                part=part,
                period=period,
                kind=kind,
                before=earlier,
                after=after,
                published=newest.published,
                status_before=statuses[0],
                status_after=statuses[1],
                unit="" if isinstance(indicator.unit, Unstated) else str(indicator.unit),
                measured=indicator,
            )


def _kind(before: Observation | None, after: Observation | None) -> CorrectionKind | None:
    """Classify how a value has changed; None when it has not."""
    if before is None or not _answers(before):
        return CorrectionKind.LATE if _answers(after) else None
    if after is None:
        return CorrectionKind.WITHDRAWN
    if _printed(before) != _printed(after):
        return CorrectionKind.REVISED
    preliminary = ObservationStatus.PRELIMINARY
    if before.status is preliminary and after.status is not preliminary:
        return CorrectionKind.CONFIRMED
    return None


def _answers(observation: Observation | None) -> bool:
    """Decide whether an observation gives an answer: a value, or why there will be none."""
    return observation is not None and observation.state not in NOTHING


def _printed(observation: Observation) -> tuple[object, ...]:
    values = (observation.value, observation.numerator, observation.denominator)
    return observation.state, *map(as_printed, values)


def corrections_table(
    plan: Plan,
    changes: Iterable[Correction],
    *,
    since: ClosingPoint,
    known_at: dt.date,
    language: Language = "en",
    notes: Iterable[str] = (),
) -> Table:
    """Tabulate corrections: what was known at the closing, and what is known now.

    It is internal: not reviewed for secrecy, and it says so.

    Args:
        plan: The plan.
        changes: What `corrections` collected.
        since: The closing.
        known_at: The day up to which publications were known.
        language: ``"sv"`` or ``"en"``.
        notes: Notes under the table.
    """
    day = checked_day(known_at)
    closing = phrase("since-closing", language, closing=since.closing, day=since.end)
    return build(
        _COLUMNS,
        changes,
        caption=phrase("corrections-caption", language, title=plan.title, day=day),
        language=language,
        notes=(closing, *notes),
    )


def _published(correction: Correction, language: Language) -> dt.date | str:
    return phrase("unknown", language) if correction.published is None else correction.published


#: Columns of the table of corrections.
_COLUMNS: Final[tuple[ColumnSpec[Correction], ...]] = (
    ColumnSpec("indicator", lambda one, _: str(one.indicator)),
    ColumnSpec("part", lambda one, language: one.part.label(language)),
    ColumnSpec("period", lambda one, language: one.period.label(language)),
    ColumnSpec("correction", lambda one, language: one.kind.label(language)),
    ColumnSpec("as-accounted", lambda one, language: one.value_text(one.before, language)),
    ColumnSpec("current", lambda one, language: one.value_text(one.after, language)),
    ColumnSpec("judged-then", lambda one, language: one.status_before.label(language)),
    ColumnSpec("judged-now", lambda one, language: one.status_after.label(language)),
    ColumnSpec("published", _published),
)
