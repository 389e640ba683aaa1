"""`due`: what is to be followed up, for whom, by when, and what can exist on the day.

Each duty becomes an item with its state on the day: by the day itself, by the values that are
there, and by what has been handed in. Where a due day is not given the agenda says so as a
finding; it never makes one up.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from paktmodel.calendar.declared_years import DeclaredYear
from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import checked_day
from paktmodel.errors import Finding
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.agenda.entries import (
    AgendaEntry,
    PeriodEntries,
    PlanEntries,
    followed,
    refuse_too_many,
    refuse_unreachable,
)
from paktmodel.followup.agenda.obligations import Duty, duties, handed_in
from paktmodel.followup.agenda.unknown_days import unknown_days
from paktmodel.followup.inputs import validate_inputs, validate_record
from paktmodel.followup.text.phrases import phrase, runs_among
from paktmodel.followup.text.table_layout import ColumnSpec, build
from paktmodel.model.follow_up_record import FollowUpRecord, Submission
from paktmodel.model.plans import Plan
from paktmodel.model.responsible import Responsibles
from paktmodel.model.rules import Term
from paktmodel.observations import Observations
from paktmodel.tables.table import Table
from paktmodel.values.codes import Code
from paktmodel.values.later import Later
from paktmodel.values.tuples import gathered, row
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.reporting import AgendaState, Closing, SubmissionState

__all__ = ["Agenda", "AgendaEntry", "AgendaItem", "due"]


#: What a report's last submission makes of its item.
_HANDED_IN: Final = {
    SubmissionState.SUBMITTED: AgendaState.SUBMITTED,
    SubmissionState.SENT_BACK: AgendaState.SENT_BACK,
    SubmissionState.ACCEPTED: AgendaState.ACCEPTED,
}


@frozen(kw_only=True, field_transformer=gathered)
class AgendaItem:
    """One thing to be followed up: by a rule, for a period, to a recipient.

    Attributes:
        rule: Id of the reporting rule.
        what: What is reported, in the paper's words.
        closing: The closing of the books it belongs to; None for a cadence.
        period: The period reported on.
        ends: The last day it covers; None when the calendar does not say.
        reporter: Who reports; None when the paper does not say.
        recipient: Who receives it.
        due: The due day; None when neither rule nor calendar says.
        state: How it stands on the day.
        entries: Each indicator of the plan that is followed on the day.
        statutory: Whether the law requires it, as the rule or the calendar says.
        submissions: What had been handed in, sent back or accepted by the day, in order of time.
    """

    rule: str
    what: str
    closing: Closing | None
    period: Period
    ends: dt.date | None
    reporter: str | None
    recipient: str
    due: dt.date | None
    state: AgendaState
    entries: tuple[AgendaEntry, ...]
    statutory: bool = False
    submissions: tuple[Submission, ...] = ()

    @property
    def missing(self) -> tuple[Code, ...]:
        """Indicators whose value can exist and has not been reported."""
        return tuple(entry.indicator for entry in self.entries if entry.possible and not entry.reported)

    @property
    def reported(self) -> tuple[Code, ...]:
        """Indicators whose value, or its state, is there."""
        return tuple(entry.indicator for entry in self.entries if entry.reported)

    @property
    def waiting(self) -> tuple[Code, ...]:
        """Indicators whose value cannot exist yet."""
        return tuple(entry.indicator for entry in self.entries if not entry.possible)

    def notes(self, language: Language = "en") -> tuple[str, ...]:
        """State in advance what will be incomplete when the period ends, and why it was sent back.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return *self._incomplete(language), *self.returned(language)

    def returned(self, language: Language = "en") -> tuple[str, ...]:
        """State why it was sent back, when that is how it stands.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        if self.state is not AgendaState.SENT_BACK:
            return ()
        last = self.submissions[-1]
        return (
            phrase(
                "sent-back-because",
                language,
                what=_what(self, language),
                period=self.period,
                recipient=self.recipient,
                day=last.day,
                reason=last.reason or phrase("no-reason-told", language),
            ),
        )

    def _incomplete(self, language: Language) -> tuple[str, ...]:
        if self.ends is None:
            return ()
        return tuple(
            phrase(
                "months-possible",
                language,
                indicator=entry.indicator,
                day=self.ends,
                months=entry.observed_months,
                of=entry.expected_months,
            )
            for entry in self.entries
            if 0 < entry.observed_months < entry.expected_months
        )

    def __repr__(self) -> str:
        return f"AgendaItem({self.rule} {self.closing or self.period} to {self.recipient}: {self.state})"


class _Items(NamedTuple):
    """How many items an agenda has, and the items, which are made when they are first read."""

    number: int
    made: Later[tuple[AgendaItem, ...]]


def _items(many: Any) -> _Items:
    """Take items with their number as they are, and count any others."""
    if type(many) is _Items:
        return many
    items = tuple(row(many))
    return _Items(len(items), Later.of(items))


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class Agenda:
    """What is to be followed up on a day, in order of period and recipient.

    Attributes:
        plan: The plan.
        as_of: The day asked for.
        findings: What is not known, such as ``due-day-unknown``, or cannot be placed, such as
            ``submission-of-nothing``.
    """

    plan: Plan
    as_of: dt.date
    _items: _Items = field(converter=_items, hash=False)
    findings: tuple[Finding, ...]

    @property
    def items(self) -> tuple[AgendaItem, ...]:
        """The items; made when they are first read."""
        return self._items.made.value

    def __iter__(self) -> Iterator[AgendaItem]:
        return iter(self.items)

    def __len__(self) -> int:
        return self._items.number

    def of(self, *states: AgendaState | str) -> tuple[AgendaItem, ...]:
        """Select the items in any of these states."""
        return tuple(item for item in self.items if item.state in states)

    def by_rule(self, rule: str) -> tuple[AgendaItem, ...]:
        """Select the items of a reporting rule; none where the plan has no such rule.

        Args:
            rule: Id of the rule.
        """
        return tuple(item for item in self.items if item.rule == rule)

    def by_period(self, period: Period | str) -> tuple[AgendaItem, ...]:
        """Select the items that report on a period, on exactly this one.

        Args:
            period: The period.

        Raises:
            InvalidValue: `period-shape`.
        """
        wanted = Period(period)
        return tuple(item for item in self.items if item.period == wanted)

    @property
    def statutory(self) -> tuple[AgendaItem, ...]:
        """The items that the law requires, such as the interim report to the council."""
        return tuple(item for item in self.items if item.statutory)

    @property
    def voluntary(self) -> tuple[AgendaItem, ...]:
        """The items that the municipality has set itself, such as the board's own closing."""
        return tuple(item for item in self.items if not item.statutory)

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms of office that run on the day, as the municipality's calendar has them."""
        return tuple(one for one in self.plan.calendar.terms if one.start <= self.as_of <= one.end)

    def table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Tabulate the items: period, what, recipient, due day, state, what is missing and from whom.

        What the law requires is marked in words. Who is responsible is left out where the plan states nobody.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        stated = dict.fromkeys(
            note
            for item in self.items
            for note in (item.notes(language) if item.closing else item.returned(language))
        )
        unknown = [finding.text(language) for finding in self.findings]
        shown = _CodesShown(self.plan, language)
        columns: tuple[ColumnSpec[AgendaItem], ...] = (
            ColumnSpec("period", lambda item, _: _covered(item, language, self.plan.calendar.years)),
            *_COLUMNS,
            ColumnSpec("missing", lambda item, _: shown.of(item)[0]),
            ColumnSpec("responsible", lambda item, _: shown.of(item)[2], sparse=True),
            ColumnSpec("waiting", lambda item, _: shown.of(item)[1]),
        )
        return build(
            columns,
            self.items,
            caption=phrase("agenda-caption", language, title=self.plan.title, day=self.as_of),
            language=language,
            notes=(*notes, *stated, *unknown),
        )

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()

    def __repr__(self) -> str:
        return f"Agenda({self.plan.id!s} on {self.as_of}: {len(self)} items)"


class _CodesShown:
    """The indicators that items miss and wait for, as cells; recipients of one period share them.

    Args:
        plan: The plan.
        language: ``"sv"`` or ``"en"``.
    """

    __slots__ = ("_known", "_listed", "_responsible")

    def __init__(self, plan: Plan, language: Language) -> None:
        self._listed = runs_among(indicator.code for indicator in plan.indicators)
        self._known: dict[int, tuple[str, str, str]] = {}
        found = Responsibles(plan)
        stated = ((one.code, found.of(one)) for one in plan.indicators)
        self._responsible = {code: one.text(language) for code, one in stated if one.stated}

    def of(self, item: AgendaItem) -> tuple[str, str, str]:
        """Return what an item misses, what it waits for, and who is stated to answer for what it misses."""
        key = id(item.entries)  # which the agenda holds
        if key not in self._known:
            missing = item.missing
            who = dict.fromkeys(self._responsible[code] for code in missing if code in self._responsible)
            self._known[key] = self._listed(missing), self._listed(item.waiting), ", ".join(who)
        return self._known[key]


def _covered(item: AgendaItem, language: Language, years: Iterable[DeclaredYear]) -> str:
    """Write the period, with the last day covered where that is not the period's own."""
    label = item.period.label(language, years=years)
    if item.ends is None or item.ends == item.period.end:
        return label
    return phrase("closing-up-to", language, closing=label, day=item.ends)


def _what(item: AgendaItem, language: Language) -> str:
    """Write what is reported, with its closing, marked where the law requires it."""
    said = item.what if item.closing is None else f"{item.closing.label(language)}: {item.what}"
    return phrase("statutory-item", language, what=said) if item.statutory else said


def due(
    plan: Plan,
    observed: Observations | None = None,
    *,
    as_of: dt.date,
    known_at: dt.date | None = None,
    until: dt.date | None = None,
    record: FollowUpRecord | None = None,
) -> Agenda:
    """List what is to be followed up: every rule, period and recipient from the plan's start.

    Periods run to the one that holds the day, closings to the end of its year, or both to
    ``until``. A measurement day never moves; a deadline on a day off moves to the next weekday.
    What has been handed in by the day goes before what the values say: its last submission
    decides whether an item is submitted, sent back or accepted. Items are made when they are read.

    Args:
        plan: The plan.
        observed: What has been observed; None is the same as nothing.
        as_of: The day asked for.
        known_at: The day up to which publications are known; the same day by default.
        until: How far ahead to look.
        record: The plan's follow-up record with what was handed in; None is the same as nothing.

    Returns:
        The agenda; its findings say where a due day is unknown, and which submissions cannot
        be placed.

    Raises:
        InvalidArgument: Not a plan, not observations, not a record, or that of another plan; or
            the plan's rules ask for more than 100 000 reports by the last day looked at, or for
            more than 1 000 000 monthly values: the months of each period, for each indicator.
        InvalidValue: A day that is not a plain date, or one that would lie past the year 9999.
    """
    day, known_day, seen = validate_inputs(plan, observed, as_of, known_at)
    horizon = day if until is None else max(day, checked_day(until))
    owed = duties(plan, horizon)
    asked = followed(plan, day)
    if plan.indicators and not asked:  # then a report of values has nothing to report
        owed = [duty for duty in owed if duty.closing is not None]
    refuse_unreachable(asked, owed)
    refuse_too_many(plan, owed, horizon)
    submissions = () if record is None else validate_record(plan, record).submissions
    answers, strays = handed_in(owed, submissions, min(day, known_day))
    entries = PlanEntries(plan, seen.without_assumed(), day)
    items = Later(
        lambda: tuple(
            _item(duty, answers.get(place, ()), entries.of(duty.period, duty.ends), day)
            for place, duty in enumerate(owed)
        )
    )
    return Agenda(
        plan=plan,
        as_of=day,
        items=_Items(len(owed), items),
        findings=(*unknown_days(owed), *strays),
    )


def _item(duty: Duty, submissions: Sequence[Submission], known: PeriodEntries, day: dt.date) -> AgendaItem:
    return AgendaItem(
        rule=duty.rule.id,
        what=duty.rule.what,
        closing=duty.closing,
        period=duty.period,
        ends=duty.ends,
        reporter=duty.rule.reporter,
        recipient=duty.rule.recipient,
        due=duty.due,
        state=_HANDED_IN[submissions[-1].state] if submissions else _state(day, duty, known),
        entries=known.entries,
        statutory=duty.statutory,
        submissions=tuple(submissions),
    )


def _state(day: dt.date, duty: Duty, known: PeriodEntries) -> AgendaState:
    """Decide how an item stands, nothing being handed in: by the day, and by what is there of what can be."""
    # Accounts are due on their day, also when of a cohort no more than nine months can be shown.
    shows = known.possible or (duty.closing is not None and duty.due is not None and known.observed)
    if duty.ends is not None and (day < duty.ends or (known.entries and not shows)):
        return AgendaState.NOT_YET_POSSIBLE
    if known.answered:
        return AgendaState.REPORTED
    if duty.due is None:
        return AgendaState.DUE_DAY_UNKNOWN
    if day < duty.due:
        return AgendaState.NOT_YET_DUE
    return AgendaState.DUE if day == duty.due else AgendaState.OVERDUE


def _due(item: AgendaItem, language: Language) -> dt.date | str:
    return phrase("unknown", language) if item.due is None else item.due


#: Columns of the table of agenda items; those that name indicators rest on the plan's codes.
_COLUMNS: Final[tuple[ColumnSpec[AgendaItem], ...]] = (
    ColumnSpec("what", _what),
    ColumnSpec("recipient", lambda item, _: item.recipient),
    ColumnSpec("due", _due),
    ColumnSpec("state", lambda item, language: item.state.label(language)),
)
