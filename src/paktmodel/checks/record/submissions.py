"""Submissions: whether the plan asks for them, in which order they came, and when."""

import datetime as dt
from collections.abc import Iterator
from typing import Final, TypeAlias

from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.statutory import lawful_due
from paktmodel.checks.subjects import located, subject_of
from paktmodel.errors import Finding, InvalidValue
from paktmodel.model.follow_up_record import Assessment, Deviation, FollowUpRecord, Submission
from paktmodel.model.jurisdiction import due_after, under_swedish_law
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint, ReportingCalendar, ReportingRule
from paktmodel.vocabulary.words.findings import Detail, Severity
from paktmodel.vocabulary.words.reporting import Closing, SubmissionState
from paktmodel.vocabulary.words.sources import Unstated

#: A report: its rule, its closing, its period and its recipient.
Report: TypeAlias = tuple[str, Closing | None, Period, str]

#: The closings within a year.
INTERIM: Final = (Closing.INTERIM_ACCOUNTS, Closing.INTERIM_REPORT)


def its_plan(record: FollowUpRecord, plan: Plan | None) -> Plan | None:
    """Take the plan, if it is the one that the record follows up: no other can be compared with it."""
    return plan if plan is not None and plan.id == record.plan else None


class Closings:
    """The closing points of a plan's calendar, by closing and period; of two alike the first."""

    def __init__(self, plan: Plan | None) -> None:
        """Take the points of a plan; no plan has none."""
        self._points: dict[tuple[Closing, Period], list[ClosingPoint]] = {}
        self._years: set[tuple[Closing, Period]] = set()
        self._dues: dict[int, dict[str, dt.date]] = {}
        for point in () if plan is None else plan.calendar.closings:
            self._points.setdefault((point.closing, point.period), []).append(point)
            year = Period.year(point.period.end.year)
            if point.period in year:
                self._years.add((point.closing, year))

    def at(self, one: Submission | Assessment | Deviation) -> list[ClosingPoint]:
        """List the points of the closing that something in a record is of; none where it is of no closing."""
        return [] if one.closing is None else self._points.get((one.closing, one.period), [])

    def within(self, closing: Closing, year: Period) -> bool:
        """Check whether the calendar has a point of a closing within a year."""
        return (closing, year) in self._years

    def covered_until(self, one: Submission | Assessment | Deviation) -> dt.date | None:
        """Find the last day that something in a record covers; None when it is not known.

        An interim closing of a whole year covers a part of it, and which part stands in the calendar.
        """
        if points := self.at(one):
            return points[0].end
        return None if one.closing in INTERIM and one.period.months == 12 else one.period.end

    def due_to(self, point: ClosingPoint, recipient: str) -> dt.date | None:
        """Find the due day of a point for a recipient; of two the first."""
        dues = self._dues.get(id(point))
        if dues is None:
            dues = self._dues[id(point)] = {due.recipient: due.on for due in reversed(point.dues)}
        return dues.get(recipient)


def _reports(record: FollowUpRecord) -> dict[Report, list[tuple[Submission, str]]]:
    """Group what happened to each report, with paths, in order of time; as they stand within a day."""
    found: dict[Report, list[tuple[Submission, str]]] = {}
    for one, path in located(record, "submissions"):
        found.setdefault((one.rule, one.closing, one.period, one.recipient), []).append((one, path))
    for happened in found.values():
        happened.sort(key=lambda entry: entry[0].day)
    return found


def submission_not_asked_for(record: FollowUpRecord, *, plan: Plan | None = None) -> Iterator[Finding]:
    """Report what was handed in and the plan does not ask for.

    Its rule, its recipient, its closing or its period is not one of those that the plan's reporting rules
    and calendar name. A closing of a year for which the calendar has no points may be of any period.

    Yields: one error per report, with what is not asked for, in document order; none without the plan.
    """
    asking = its_plan(record, plan)
    if asking is None:
        return
    closings = Closings(asking)
    rules = {str(rule.id): (rule, frozenset(rule.closings)) for rule in asking.reporting}
    start = asking.day.earliest if isinstance(asking.years, Unstated) else asking.years.start
    for happened in _reports(record).values():
        one, path = happened[0]
        known = rules.get(one.rule)
        details = (
            (Detail.RULE,)
            if known is None
            else tuple(_not_asked_for(start, asking.calendar, closings, *known, one))
        )
        if details:
            yield Finding(
                "submission-not-asked-for",
                Severity.ERROR,
                (subject_of(one),),
                path=path,
                evidence={"details": details},
            )


def _not_asked_for(
    start: dt.date,
    calendar: ReportingCalendar,
    closings: Closings,
    rule: ReportingRule,
    asked: frozenset[Closing],
    one: Submission,
) -> Iterator[Detail]:
    if one.recipient != rule.recipient:
        yield Detail.RECIPIENT
    first, last = max(start, rule.first_day), rule.last_day
    if one.closing is None and rule.cadence is None:
        yield Detail.CLOSING
    elif one.closing is None and rule.cadence is not None:
        if calendar.period_of(rule, one.period.start) != one.period or not _meets(one.period, first, last):
            yield Detail.PERIOD
    elif one.closing is None or one.closing not in asked:
        yield Detail.CLOSING
    else:
        known = any(first <= point.end <= last for point in closings.at(one))
        in_calendar = closings.within(one.closing, Period.year(one.period.end.year))
        if not (known if in_calendar else _meets(one.period, first, last)):
            yield Detail.PERIOD


def _meets(period: Period, first: dt.date, last: dt.date) -> bool:
    return first <= period.end and period.start <= last


def submission_before_period_end(record: FollowUpRecord, *, plan: Plan | None = None) -> Iterator[Finding]:
    """Report what was handed in before the time that it covers had ended.

    An interim closing of a whole year ends when the plan's calendar says; without it nothing is said.

    Unit: days; the last day itself is not too early.
    Yields: one warning per report, with the first thing that happened to it, in document order.
    """
    closings = Closings(its_plan(record, plan))
    for happened in _reports(record).values():
        one, path = happened[0]
        end = closings.covered_until(one)
        if end is not None and one.day < end:
            yield Finding(
                "submission-before-period-end",
                Severity.WARNING,
                (subject_of(one),),
                path=path,
                evidence={"day": PrintedDate(one.day), "end": PrintedDate(end)},
            )


def submission_out_of_order(record: FollowUpRecord) -> Iterator[Finding]:
    """Report what was accepted or sent back without having been handed in before that.

    After it was sent back, or accepted, it must be handed in again before either can happen again. What
    happened on one day is read as it stands.

    Yields: one warning per entry, report by report, in order of time.
    """
    for happened in _reports(record).values():
        before = None
        for one, path in happened:
            if one.state is not SubmissionState.SUBMITTED and before is not SubmissionState.SUBMITTED:
                yield Finding(
                    "submission-out-of-order",
                    Severity.WARNING,
                    (subject_of(one),),
                    path=path,
                    evidence={"state": one.state, "day": PrintedDate(one.day)},
                )
            before = one.state


def sent_back_without_reason(record: FollowUpRecord) -> Iterator[Finding]:
    """Report what was sent back without a reason, so that nobody knows what to mend.

    Yields: one warning per entry, in document order.
    """
    for one, path in located(record, "submissions"):
        if one.state is SubmissionState.SENT_BACK and one.reason is None:
            yield Finding(
                "sent-back-without-reason",
                Severity.WARNING,
                (subject_of(one),),
                path=path,
                evidence={"day": PrintedDate(one.day)},
            )


def submission_late(record: FollowUpRecord, *, plan: Plan | None = None) -> Iterator[Finding]:
    """Report what was first handed in after its due day.

    For a closing that is the day in the municipality's calendar, for a statutory report to the council that
    of Swedish law where the calendar has none, for a cadence as long after the period as the rule says. What
    is handed in again after it was sent back is not late on that account.

    Unit: days; the due day itself is not late.
    Yields: one info per report, in document order; none without the plan, or where no day is set.
    Source: kommunallagen 11:16 for the statutory interim report, 11:20 for the annual report.
    """
    asking = its_plan(record, plan)
    if asking is None:
        return
    closings = Closings(asking)
    rules = {str(rule.id): rule for rule in asking.reporting}
    for happened in _reports(record).values():
        submitted = [entry for entry in happened if entry[0].state is SubmissionState.SUBMITTED]
        if not submitted or submitted[0][0].rule not in rules:
            continue
        one, path = submitted[0]
        due = _due(asking, closings, rules[one.rule], one)
        if due is not None and one.day > due:
            yield Finding(
                "submission-late",
                Severity.INFO,
                (subject_of(one),),
                path=path,
                evidence={"day": PrintedDate(one.day), "due": PrintedDate(due)},
            )


def _due(plan: Plan, closings: Closings, rule: ReportingRule, one: Submission) -> dt.date | None:
    try:
        if one.closing is None:
            return None if rule.due_after is None else due_after(plan, one.period.end, rule.due_after)
        points = closings.at(one)
        return _due_at(points[0], closings, rule, one, lawful=under_swedish_law(plan)) if points else None
    except InvalidValue:  # past the last day that the calendar has: nothing is late yet
        return None


def _due_at(
    point: ClosingPoint, closings: Closings, rule: ReportingRule, one: Submission, *, lawful: bool
) -> dt.date | None:
    due = closings.due_to(point, one.recipient)
    if due is None and lawful and (rule.statutory or point.statutory):
        return lawful_due(point.closing, point.end)
    return due
