"""`due`: what is to be followed up, for whom, by when, and what can exist on the day.

Reporting rules × periods × recipients. The due day of a cadence follows from the rule; the
due day of a closing is data in the municipality's calendar. Where either is missing the
agenda says so as a finding; it never makes one up.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import frozen

from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import checked_day
from paktmodel.calendar.statutory import interim_due
from paktmodel.errors import Evidence, Finding, Subject
from paktmodel.followup.following import viewed
from paktmodel.followup.tabling import AGENDA, listing, phrase, runs
from paktmodel.followup.timeliness import FREQUENCIES, NOTHING, covered, due_day, periods_between, plan_start
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint, ReportingRule
from paktmodel.observations import Observations
from paktmodel.tables.table import Table
from paktmodel.values.codes import Code
from paktmodel.values.rows import gathered
from paktmodel.vocabulary.words import (
    AgendaState,
    Closing,
    Language,
    Severity,
    SubjectKind,
)

#: The closings whose period is the calendar year (LKBR 1:5): known even without a calendar.
_YEARLY: Final = (Closing.ANNUAL_ACCOUNTS, Closing.ANNUAL_REPORT)


@frozen(kw_only=True, field_transformer=gathered)
class AgendaEntry:
    """One indicator within an agenda item.

    Attributes:
        indicator: Its code.
        first_possible: The first day on which a value for the item's period can exist; None
            when the period's end is not known.
        reported: Whether a value, or a state such as suppressed, is there.
        possible: Whether one can exist on the day.
        months: How many months of the period can be shown when it ends; fewer than
            ``of`` for a cohort with a lag.
        of: How many months the period has.
        measured: How and when it is read, in the paper's words; empty when it does not say.
    """

    indicator: Code
    first_possible: dt.date | None
    reported: bool
    possible: bool
    months: int
    of: int
    measured: str = ""


@frozen(kw_only=True, field_transformer=gathered)
class AgendaItem:
    """One thing to be followed up: by a rule, for a period, to a recipient.

    Attributes:
        rule: Id of the reporting rule.
        what: What is reported, in the paper's words.
        closing: The closing of the books it belongs to; None for a cadence.
        period: The period reported on.
        ends: The last day it covers; None when the calendar does not tell.
        reporter: Who reports; None when the paper does not say.
        recipient: Who receives it.
        due: The due day; None when neither rule nor calendar tells.
        state: How it stands on the day.
        entries: Each indicator of the plan.
        statutory: Whether the law requires it.
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
        """What will be incomplete when the period ends, said in advance.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        if self.ends is None:
            return ()
        return tuple(
            phrase(
                "months-possible",
                language,
                indicator=entry.indicator,
                day=self.ends,
                months=entry.months,
                of=entry.of,
            )
            for entry in self.entries
            if 0 < entry.months < entry.of
        )

    def __repr__(self) -> str:
        return f"AgendaItem({self.rule} {self.closing or self.period} to {self.recipient}: {self.state})"


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class Agenda:
    """What is to be followed up on a day, in order of period and recipient.

    Attributes:
        subject: The plan.
        as_of: The day asked for.
        items: The items.
        findings: What cannot be told, such as ``due-day-unknown``.
    """

    subject: Plan
    as_of: dt.date
    items: tuple[AgendaItem, ...]
    findings: tuple[Finding, ...]

    def __iter__(self) -> Iterator[AgendaItem]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def of(self, *states: AgendaState | str) -> tuple[AgendaItem, ...]:
        """The items in any of these states."""
        return tuple(item for item in self.items if item.state in states)

    def table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """The items as a table: period, what, recipient, due day, state, what is missing.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        told = dict.fromkeys(note for item in self.items for note in item.notes(language) if item.closing)
        unknown = [finding.text(language) for finding in self.findings]
        codes = tuple(indicator.code for indicator in self.subject.indicators)
        rows = (
            (
                item.period.label(language),
                _what(item, language),
                item.recipient,
                item.due if item.due is not None else phrase("unknown", language),
                item.state.label(language),
                runs(item.missing, codes),
                runs(item.waiting, codes),
            )
            for item in self.items
        )
        return listing(
            self.subject,
            AGENDA,
            rows,
            caption="agenda-caption",
            as_of=self.as_of,
            notes=(*notes, *told, *unknown),
            language=language,
        )

    def _repr_html_(self) -> str:
        return self.table().html()

    def __repr__(self) -> str:
        return f"Agenda({self.subject.id!s} on {self.as_of}: {len(self.items)} items)"


def _what(item: AgendaItem, language: Language) -> str:
    return item.what if item.closing is None else f"{item.closing.label(language)}: {item.what}"


def due(
    plan: Plan,
    observed: Observations | None = None,
    *,
    as_of: dt.date,
    known_at: dt.date | None = None,
    until: dt.date | None = None,
) -> Agenda:
    """What is to be followed up: every rule, period and recipient from the plan's start.

    Periods run to the one that holds the day, closings to the end of its year, or both to
    ``until``. A measurement day never moves; a deadline on a day off moves to the next weekday.

    Args:
        plan: The plan.
        observed: What has been observed; None is the same as nothing.
        as_of: The day asked for.
        known_at: The day up to which publications are known; the same day by default.
        until: How far ahead to look.

    Returns:
        The agenda; its findings say where a due day is unknown.

    Raises:
        InvalidArgument: Not a plan, or not observations.
        InvalidValue: A day that is not a plain date.
    """
    day, _, seen = viewed(plan, observed, as_of, known_at)
    horizon = day if until is None else max(day, checked_day(until))
    items: list[AgendaItem] = []
    for rule in plan.reporting:
        items += _by_cadence(plan, rule, seen, day, horizon)
        items += _by_closing(plan, rule, seen, day, horizon)
    ordered = sorted(items, key=_in_time)
    return Agenda(subject=plan, as_of=day, items=tuple(ordered), findings=tuple(_unknown_days(ordered)))


def _in_time(item: AgendaItem) -> tuple[dt.date, bool, str, str]:
    """By the last day covered; a closing comes after the months that it sums up."""
    return item.ends or item.period.end, item.closing is not None, item.rule, item.recipient


def _by_cadence(
    plan: Plan, rule: ReportingRule, seen: Observations, day: dt.date, horizon: dt.date
) -> Iterator[AgendaItem]:
    first, last = _in_force(plan, rule)
    if rule.cadence is None or first > min(last, horizon):
        return
    for period in periods_between(first, min(last, horizon), FREQUENCIES[rule.cadence]):
        due_on = due_day(rule, period.end)
        yield _item(plan, rule, seen, day, period=period, ends=period.end, due_on=due_on, closing=None)


def _by_closing(
    plan: Plan, rule: ReportingRule, seen: Observations, day: dt.date, horizon: dt.date
) -> Iterator[AgendaItem]:
    first, last = _in_force(plan, rule)
    for closing in rule.closings:
        points = [point for point in plan.calendar.closings if point.closing is closing]
        for year in range(first.year, min(last, horizon).year + 1):
            whole = Period.year(year)
            of_year = [point for point in points if point.period in whole]
            for point in of_year:
                if first <= point.end <= last:
                    yield _item(
                        plan,
                        rule,
                        seen,
                        day,
                        period=point.period,
                        ends=point.end,
                        due_on=_closing_due(rule, point),
                        closing=closing,
                    )
            ends = whole.end if closing in _YEARLY else None
            if not of_year and first <= (ends or _last_interim(year)) <= last:
                yield _item(plan, rule, seen, day, period=whole, ends=ends, due_on=None, closing=closing)


def _in_force(plan: Plan, rule: ReportingRule) -> tuple[dt.date, dt.date]:
    """The first and last day on which a plan is followed up by a rule."""
    start = plan_start(plan)
    first = start if rule.since is None else max(start, rule.since.earliest)
    return first, dt.date.max if rule.until is None else rule.until.latest


def _last_interim(year: int) -> dt.date:
    """The last day that an interim closing covers by law (LKBR 13:1); a plan begun later has none."""
    return dt.date(year, 8, 31)


def _closing_due(rule: ReportingRule, point: ClosingPoint) -> dt.date | None:
    """The calendar's day for the recipient; for the statutory interim report the law's day (KL 11:16)."""
    told = point.due_to(rule.recipient)
    if told is None and point.closing is Closing.INTERIM_REPORT and (rule.statutory or point.statutory):
        return interim_due(point.end)
    return told


def _item(
    plan: Plan,
    rule: ReportingRule,
    seen: Observations,
    day: dt.date,
    *,
    period: Period,
    ends: dt.date | None,
    due_on: dt.date | None,
    closing: Closing | None,
) -> AgendaItem:
    entries = tuple(_entry(indicator, seen, day, period, ends) for indicator in plan.indicators)
    return AgendaItem(
        rule=rule.id,
        what=rule.what,
        closing=closing,
        period=period,
        ends=ends,
        reporter=rule.reporter,
        recipient=rule.recipient,
        due=due_on,
        state=_state(day, ends, due_on, entries),
        entries=entries,
        statutory=rule.statutory,
    )


def _entry(
    indicator: Indicator, seen: Observations, day: dt.date, period: Period, ends: dt.date | None
) -> AgendaEntry:
    """What an item asks of one indicator: a value for the months that it covers."""
    months = () if ends is None else tuple(one for one in period.split("M") if one.end <= ends)
    first = indicator.first_possible(months[-1]) if months else None
    had = [one.period for one in seen.latest(indicator.code, Part.TOTAL) if one.state not in NOTHING]
    point = indicator.measurement_point
    return AgendaEntry(
        indicator=indicator.code,
        first_possible=first,
        reported=bool(months) and covered(indicator, months, had),
        possible=first is not None and first <= day,
        months=sum(1 for month in months if ends is not None and indicator.first_possible(month) <= ends),
        of=len(months),
        measured="" if point is None else str(point.words),
    )


def _state(
    day: dt.date, ends: dt.date | None, due_on: dt.date | None, entries: tuple[AgendaEntry, ...]
) -> AgendaState:
    """How an item stands: by the day, and by whether all that can exist is there."""
    possible = [entry for entry in entries if entry.possible]
    if ends is not None and (day < ends or (entries and not possible)):
        return AgendaState.NOT_YET_POSSIBLE
    if possible and all(entry.reported for entry in possible):
        return AgendaState.REPORTED
    if due_on is None:
        return AgendaState.DUE_DAY_UNKNOWN
    if day < due_on:
        return AgendaState.NOT_YET_DUE
    return AgendaState.DUE if day == due_on else AgendaState.OVERDUE


def _unknown_days(items: Iterable[AgendaItem]) -> Iterator[Finding]:
    """One finding per rule, closing and recipient whose due day nobody has told."""
    told: set[tuple[str, Closing | None, str]] = set()
    for item in items:
        key = (item.rule, item.closing, item.recipient)
        if item.due is None and key not in told:
            told.add(key)
            subject = Subject(SubjectKind.RULE, item.rule)
            what = item.closing if item.closing is not None else item.what
            evidence = Evidence(what=what, recipient=item.recipient)
            yield Finding("due-day-unknown", Severity.NOTE, (subject,), evidence=evidence)
