"""Closed accounts: what was known when they were accepted, and what has changed since.

`as_accounted` is what was known on the day of acceptance; there is no other lock. Figures that
come later are corrections, which stay visible as such.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from attrs import frozen

from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import checked_day
from paktmodel.followup.agenda.calendar import NOTHING
from paktmodel.followup.closings.acceptance import accepted_on, last_closing
from paktmodel.followup.closings.definition_changes import DefinitionChange, definitions_changed
from paktmodel.followup.inputs import validate_inputs
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.table_layout import listing
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint
from paktmodel.observations import Observation, Observations
from paktmodel.tables.table import Table
from paktmodel.values.codes import Code
from paktmodel.values.figures import as_printed, subtract
from paktmodel.vocabulary.language import Language
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
    "last_closing",
]

#: Columns of the table of corrections, the heading of the row first.
CORRECTIONS: Final = (
    "indicator",
    "part",
    "period",
    "correction",
    "as-accounted",
    "current",
    "published",
)


def as_accounted(
    plan: Plan,
    observed: Observations | None,
    point: ClosingPoint,
    *,
    record: FollowUpRecord,
    recipient: str | None = None,
) -> Observations:
    """What was known on the day on which a closing was accepted.

    Whatever is published later changes nothing in it.

    Args:
        plan: The plan.
        observed: What has been observed; None is the same as nothing.
        point: The closing.
        record: The plan's accounts.
        recipient: Who accepted it; None takes the first of all recipients.

    Raises:
        NotFound: The closing has not been accepted.
        InvalidArgument: Something is of another kind, or the accounts are another plan's.
    """
    day = accepted_on(plan, record, point, recipient)
    return validate_inputs(plan, observed, day, None)[2]


@frozen(kw_only=True)
class Correction:
    """Something that is known otherwise than when the accounts were closed.

    Attributes:
        indicator: Code of the indicator.
        part: The part.
        period: The period that the figure is for.
        kind: Revised, added late, withdrawn, or confirmed.
        before: What was known when the accounts were closed; None when nothing was.
        after: What is known now; None when it has been withdrawn.
        published: The day on which the change became known.
        unit: The indicator's unit, for the sentence.
    """

    indicator: Code
    part: Part
    period: Period
    kind: CorrectionKind
    before: Observation | None
    after: Observation | None
    published: dt.date | None
    unit: str = ""

    @property
    def change(self) -> Decimal | None:
        """Value now minus value then, exact; None unless both are figures."""
        if self.before is None or self.after is None:
            return None
        then, now = self.before.value, self.after.value
        return None if then is None or now is None else subtract(now, then)

    def text(self, language: Language = "en") -> str:
        """The correction as a sentence, such as ``1.2 kvinnor, juni 2024: 75,0 procent har ändrats …``.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        said = phrase(
            f"correction-{self.kind}",
            language,
            indicator=self.indicator,
            part=self.part,
            period=self.period,
            before=self.told(self.before, language),
            after=self.told(self.after, language),
        )
        if self.published is None:
            return said
        return phrase("correction-published", language, told=said, day=self.published)

    def told(self, one: Observation | None, language: Language = "en") -> str:
        """One of the two observations in words: its figure with its unit, or why there is none.

        Args:
            one: The observation.
            language: ``"sv"`` or ``"en"``.
        """
        if one is None:
            return "–"
        if one.state is not ValueState.OBSERVED:
            return one.state.label(language)
        value = FormattedValue(one.value, self.unit, like=one.value)
        if one.numerator is None or one.denominator is None:
            return value.label(language)
        name = "out-of" if one.value is None else "value-out-of"
        return phrase(name, language, value=value, numerator=one.numerator, denominator=one.denominator)

    def __str__(self) -> str:
        return self.text("en")

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
    """What is known otherwise on a day than when a closing was accepted.

    Looked at is every indicator, part and period that ends no later than the closing, years
    before it too, for its figures rest on them. A value that could not exist when the accounts
    were accepted is news and no correction.

    Args:
        plan: The plan.
        observed: What has been observed; None is the same as nothing.
        since: The closing.
        record: The plan's accounts.
        known_at: The day up to which publications are known.
        recipient: Who accepted the closing; None takes the first of all recipients.

    Returns:
        The corrections in the plan's order; none before the closing was accepted.

    Raises:
        NotFound: The closing has not been accepted.
        InvalidArgument: Something is of another kind, or the accounts are another plan's.
        InvalidValue: A day that is not a plain date.
    """
    closed = accepted_on(plan, record, since, recipient)
    _, _, then = validate_inputs(plan, observed, closed, None)
    day, _, now = validate_inputs(plan, observed, known_at, None)
    if day <= closed:
        return ()
    return tuple(
        one
        for indicator in plan.indicators
        for part in indicator.parts
        for one in _corrected(indicator, part, then, now, closed=closed, end=since.end)
    )


def _corrected(
    indicator: Indicator, part: Part, then: Observations, now: Observations, *, closed: dt.date, end: dt.date
) -> Iterator[Correction]:
    before = {one.period: one for one in then.latest(indicator.code, part)}
    # Of each period the last row, a withdrawal too, tells when the change became known.
    last = {one.period: one for one in now.series(indicator.code, part)}
    for period, newest in sorted(last.items(), key=lambda pair: pair[0]):
        after = None if newest.status is ObservationStatus.WITHDRAWN else newest
        was = before.get(period)
        kind = _kind(was, after)
        possible = _tells(was) or indicator.first_possible(period) <= closed
        if kind is not None and period.end <= end and possible:
            yield Correction(
                indicator=indicator.code,
                part=part,
                period=period,
                kind=kind,
                before=was,
                after=after,
                published=newest.published,
                unit="" if isinstance(indicator.unit, Unstated) else str(indicator.unit),
            )


def _kind(before: Observation | None, after: Observation | None) -> CorrectionKind | None:
    """How what is known has changed; None when it has not."""
    if before is None or not _tells(before):
        return CorrectionKind.LATE if _tells(after) else None
    if after is None:
        return CorrectionKind.WITHDRAWN
    if _figures(before) != _figures(after):
        return CorrectionKind.REVISED
    preliminary = ObservationStatus.PRELIMINARY
    if before.status is preliminary and after.status is not preliminary:
        return CorrectionKind.CONFIRMED
    return None


def _tells(one: Observation | None) -> bool:
    """Whether an observation tells anything: a value, or why there will be none."""
    return one is not None and one.state not in NOTHING


def _figures(one: Observation) -> tuple[object, ...]:
    return one.state, *map(as_printed, (one.value, one.numerator, one.denominator))


def corrections_table(
    plan: Plan,
    found: Iterable[Correction],
    *,
    since: ClosingPoint,
    known_at: dt.date,
    language: Language = "en",
    notes: Iterable[str] = (),
) -> Table:
    """Corrections as a table: what was known at the closing, and what is known now.

    It is internal: not reviewed for secrecy, and it says so.

    Args:
        plan: The plan.
        found: What `corrections` found.
        since: The closing.
        known_at: The day up to which publications were known.
        language: ``"sv"`` or ``"en"``.
        notes: Notes under the table.
    """
    rows = (
        (
            str(one.indicator),
            one.part.label(language),
            one.period.label(language),
            one.kind.label(language),
            one.told(one.before, language),
            one.told(one.after, language),
            phrase("unknown", language) if one.published is None else one.published,
        )
        for one in found
    )
    closing = phrase("since-closing", language, closing=since.closing, day=since.end)
    return listing(
        plan,
        CORRECTIONS,
        rows,
        caption="corrections-caption",
        as_of=checked_day(known_at),
        notes=(closing, *notes),
        language=language,
    )
