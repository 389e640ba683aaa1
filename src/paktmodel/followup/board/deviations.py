"""Deviations with what is done about them, and how far that has come."""

import datetime as dt
from typing import Final

from paktmodel.errors import Subject
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.board.assessments import belongs
from paktmodel.followup.evaluations.evaluations import subject_of
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, reasons_of
from paktmodel.followup.text.table_layout import ColumnSpec
from paktmodel.model.follow_up_record import Deviation, FollowUpRecord
from paktmodel.model.rules import ClosingPoint
from paktmodel.values.texts import Slug
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language, capitalised
from paktmodel.vocabulary.words.reporting import ActionState


@frozen(kw_only=True, field_transformer=gathered)
class DeviationResult(Bilingual):
    """A deviation with how far what is done about it has come, on a day.

    Attributes:
        deviation: The deviation.
        state: No action, under way, overdue or done.
        missing: What is not given: the cause, an action, who is responsible.
    """

    deviation: Deviation
    state: ActionState
    missing: tuple[Reason, ...] = field(default=(), converter=reasons_of)

    @property
    def id(self) -> Slug:
        """The id of the deviation."""
        return self.deviation.id

    @property
    def subject(self) -> Subject:
        """What it concerns, as it is named in sentences."""
        return subject_of(self.deviation.about)

    def text(self, language: Language = "en") -> str:
        """State the deviation, its cause, what is done by whom, and how far that has come.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        deviation = self.deviation
        details = [
            phrase(name, language, said=value.rstrip(".") if isinstance(value, str) else value)
            for name, value in (
                ("deviation-cause", deviation.cause),
                ("deviation-action", deviation.action),
                ("deviation-responsible", deviation.responsible),
                ("deviation-due", deviation.due),
            )
            if value is not None
        ]
        details += [reason.text(language) for reason in self.missing]
        return phrase(
            "deviation-with-details",
            language,
            subject=capitalised(self.subject.label(language)),
            text=deviation.text.rstrip("."),
            state=self.state,
            details="; ".join(details),
        )

    def __repr__(self) -> str:
        return f"DeviationResult({self.deviation.id}: {self.state})"


def collect_deviations(
    record: FollowUpRecord, *, as_of: dt.date, known_at: dt.date, point: ClosingPoint | None
) -> tuple[DeviationResult, ...]:
    """Collect the deviations reported up to a day, in order of the days on which they were.

    Args:
        record: The follow-up record.
        as_of: The day on which it is asked how far they have come.
        known_at: The day up to which they had been reported.
        point: The closing; those of others are there as long as they are open.
    """
    results = (
        _evaluate(deviation, as_of)
        for deviation in sorted(record.deviations, key=lambda one: one.day.sort_key())
        if not deviation.day.after(known_at)
    )
    return tuple(
        result
        for result in results
        if result.state is not ActionState.DONE
        or belongs(point, result.deviation.closing, result.deviation.period)
    )


def _evaluate(deviation: Deviation, day: dt.date) -> DeviationResult:
    details = (
        (ReasonCode.NO_CAUSE, deviation.cause),
        (ReasonCode.NO_ACTION, deviation.action),
        (ReasonCode.NOBODY_RESPONSIBLE, deviation.responsible),
    )
    return DeviationResult(
        deviation=deviation,
        state=_state(deviation, day),
        missing=tuple(Reason(code) for code, value in details if value is None),
    )


def _state(deviation: Deviation, day: dt.date) -> ActionState:
    done = deviation.done
    if done is not None and done.latest <= day:
        return ActionState.DONE
    if deviation.action is None:
        return ActionState.NO_ACTION
    # What may be done by now, as exact as printed, is not called overdue.
    late = deviation.due is not None and deviation.due < day and (done is None or done.after(day) is True)
    return ActionState.OVERDUE if late else ActionState.UNDER_WAY


def _given(value: str | dt.date | None, language: Language) -> str | dt.date:
    """Put what is given in a cell, and say so where it is not."""
    return value or phrase("not-stated", language)


#: Columns of the table of deviations.
DEVIATIONS: Final[tuple[ColumnSpec[DeviationResult], ...]] = (
    ColumnSpec("subject", lambda one, language: one.subject.label(language)),
    ColumnSpec("deviation", lambda one, _: one.deviation.text),
    ColumnSpec("cause", lambda one, language: _given(one.deviation.cause, language)),
    ColumnSpec("action", lambda one, language: _given(one.deviation.action, language)),
    ColumnSpec("responsible", lambda one, language: _given(one.deviation.responsible, language)),
    ColumnSpec("due", lambda one, language: _given(one.deviation.due, language)),
    ColumnSpec("state", lambda one, language: one.state.label(language)),
)
