"""Submissions: whether the plan asks for them, in which order they came, and when."""

import datetime as dt
from collections.abc import Iterator
from typing import Final, TypeAlias

from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import PrintedDate
from paktmodel.calendar.statutory import interim_due
from paktmodel.calendar.steps import deadline
from paktmodel.checks.subjects import located, subject_of
from paktmodel.errors import Finding, InvalidValue
from paktmodel.model.follow_up_record import Assessment, FollowUpRecord, Submission
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint, ReportingRule
from paktmodel.vocabulary.words.findings import Detail, Severity
from paktmodel.vocabulary.words.reporting import Closing, SubmissionState
from paktmodel.vocabulary.words.sources import Unstated

#: A report: its rule, its closing, its period and its recipient.
Report: TypeAlias = tuple[str, Closing | None, Period, str]

_INTERIM: Final = (Closing.INTERIM_ACCOUNTS, Closing.INTERIM_REPORT)


def its_plan(record: FollowUpRecord, plan: Plan | None) -> Plan | None:
    """Take the plan, if it is the one that the record follows up: no other can be compared with it."""
    return plan if plan is not None and plan.id == record.plan else None


def covered_until(one: Submission | Assessment, plan: Plan | None) -> dt.date | None:
    """Find the last day that a report or an assessment covers; None when it is not known.

    An interim closing of a whole year covers a part of it, and which part stands in the plan's calendar.
    """
    if plan is not None and one.closing is not None:
        for point in plan.calendar.closings:
            if point.closing is one.closing and point.period == one.period:
                return point.end
    return None if one.closing in _INTERIM and one.period.frequency == "A" else one.period.end


def _reports(record: FollowUpRecord) -> dict[Report, list[tuple[Submission, str]]]:
    """Group what happened to each report, with paths, in order of time; as they stand within a day."""
    found: dict[Report, list[tuple[Submission, str]]] = {}
    for one, path in located(record, "submissions"):
        found.setdefault((one.rule, one.closing, one.period, one.recipient), []).append((one, path))
    for happened in found.values():
        happened.sort(key=lambda entry: entry[0].day)
    return found


def submission_not_asked_for(record: FollowUpRecord, *, plan: Plan | None = None) -> Iterator[Finding]:
    """A report was handed in that the plan does not ask for.

    Its rule, its recipient, its closing or its period is not one of those that the plan's reporting rules
    and calendar name. A closing of a year for which the calendar has no points may be of any period.

    Yields: one error per report, with what is not asked for, in document order; none without the plan.
    """
    asking = its_plan(record, plan)
    if asking is None:
        return
    rules = {str(rule.id): rule for rule in asking.reporting}
    for happened in _reports(record).values():
        one, path = happened[0]
        rule = rules.get(one.rule)
        details = (Detail.RULE,) if rule is None else tuple(_not_asked_for(asking, rule, one))
        if details:
            yield Finding(
                "submission-not-asked-for",
                Severity.ERROR,
                (subject_of(one),),
                path=path,
                evidence={"details": details},
            )


def _not_asked_for(plan: Plan, rule: ReportingRule, one: Submission) -> Iterator[Detail]:
    if one.recipient != rule.recipient:
        yield Detail.RECIPIENT
    start = plan.day if isinstance(plan.years, Unstated) else plan.years.start
    first, last = max(start, rule.first_day), rule.last_day
    if one.closing is None and rule.cadence is None:
        yield Detail.CLOSING
    elif one.closing is None and rule.cadence is not None:
        if one.period.frequency != rule.cadence.frequency or not _meets(one.period, first, last):
            yield Detail.PERIOD
    elif one.closing not in rule.closings:
        yield Detail.CLOSING
    else:
        year = Period.year(one.period.start.year)
        points = [
            point for point in plan.calendar.closings if point.closing is one.closing and point.period in year
        ]
        known = [point for point in points if first <= point.end <= last and point.period == one.period]
        if not (known if points else _meets(one.period, first, last)):
            yield Detail.PERIOD


def _meets(period: Period, first: dt.date, last: dt.date) -> bool:
    return first <= period.end and period.start <= last


def submission_before_period_end(record: FollowUpRecord, *, plan: Plan | None = None) -> Iterator[Finding]:
    """A report was handed in before the time that it covers had ended.

    An interim closing of a whole year ends when the plan's calendar says; without it nothing is said.

    Unit: days; the last day itself is not too early.
    Yields: one warning per report, with the first thing that happened to it, in document order.
    """
    asking = its_plan(record, plan)
    for happened in _reports(record).values():
        one, path = happened[0]
        end = covered_until(one, asking)
        if end is not None and one.day < end:
            yield Finding(
                "submission-before-period-end",
                Severity.WARNING,
                (subject_of(one),),
                path=path,
                evidence={"day": PrintedDate.of(one.day), "end": PrintedDate.of(end)},
            )


def submission_out_of_order(record: FollowUpRecord) -> Iterator[Finding]:
    """A report was accepted or sent back without having been handed in before that.

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
                    evidence={"state": one.state, "day": PrintedDate.of(one.day)},
                )
            before = one.state


def sent_back_without_reason(record: FollowUpRecord) -> Iterator[Finding]:
    """A report was sent back, but not why, so that nobody knows what to mend.

    Yields: one warning per entry, in document order.
    """
    for one, path in located(record, "submissions"):
        if one.state is SubmissionState.SENT_BACK and one.reason is None:
            yield Finding(
                "sent-back-without-reason",
                Severity.WARNING,
                (subject_of(one),),
                path=path,
                evidence={"day": PrintedDate.of(one.day)},
            )


def submission_late(record: FollowUpRecord, *, plan: Plan | None = None) -> Iterator[Finding]:
    """A report was first handed in after its due day.

    For a closing that is the day in the municipality's calendar, for the statutory interim report the
    law's where the calendar has none, for a cadence as long after the period as the reporting rule says.
    What is handed in again after it was sent back is not late on that account.

    Unit: days; the due day itself is not late.
    Yields: one info per report, in document order; none without the plan, or where no day is set.
    Source: kommunallagen 11:16 for the statutory interim report.
    """
    asking = its_plan(record, plan)
    if asking is None:
        return
    rules = {str(rule.id): rule for rule in asking.reporting}
    for happened in _reports(record).values():
        submitted = [entry for entry in happened if entry[0].state is SubmissionState.SUBMITTED]
        if not submitted or submitted[0][0].rule not in rules:
            continue
        one, path = submitted[0]
        due = _due(asking, rules[one.rule], one)
        if due is not None and one.day > due:
            yield Finding(
                "submission-late",
                Severity.INFO,
                (subject_of(one),),
                path=path,
                evidence={"day": PrintedDate.of(one.day), "due": PrintedDate.of(due)},
            )


def _due(plan: Plan, rule: ReportingRule, one: Submission) -> dt.date | None:
    try:
        if one.closing is None:
            return None if rule.due_after is None else deadline(one.period.end, rule.due_after)
        for point in plan.calendar.closings:
            if point.closing is one.closing and point.period == one.period:
                return _due_at(point, rule, one)
    except InvalidValue:  # past the last day that the calendar has: nothing is late yet
        pass
    return None


def _due_at(point: ClosingPoint, rule: ReportingRule, one: Submission) -> dt.date | None:
    due = point.due_to(one.recipient)
    if due is None and point.closing is Closing.INTERIM_REPORT and (rule.statutory or point.statutory):
        return interim_due(point.end)
    return due
