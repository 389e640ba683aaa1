"""What is owed: reporting rules × periods × recipients, with their due days, and what answers it.

The due day of a cadence follows from the rule; the due day of a closing is data in the
municipality's calendar. Where either is missing nothing is made up.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from attrs import frozen

from paktmodel.calendar.periods import Period
from paktmodel.calendar.statutory import interim_due
from paktmodel.errors import Evidence, Finding, Subject
from paktmodel.followup.agenda.calendar import due_day, periods_between, plan_start
from paktmodel.model.follow_up_record import Submission
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint, ReportingRule
from paktmodel.vocabulary.words.findings import Severity, SubjectKind
from paktmodel.vocabulary.words.reporting import Closing, SubmissionState

#: The closings whose period is the calendar year (LKBR 1:5): known even without a calendar.
YEARLY: Final = (Closing.ANNUAL_ACCOUNTS, Closing.ANNUAL_REPORT)


@frozen(kw_only=True)
class Duty:
    """One report that a rule asks for.

    Attributes:
        rule: The rule, with its recipient.
        period: The period reported on.
        ends: The last day it covers; None when the calendar does not tell.
        due: The due day; None when neither rule nor calendar tells.
        closing: The closing of the books it belongs to; None for a cadence.
        point: That closing in the municipality's calendar; None where it is not there.
    """

    rule: ReportingRule
    period: Period
    ends: dt.date | None
    due: dt.date | None
    closing: Closing | None = None
    point: ClosingPoint | None = None

    @property
    def statutory(self) -> bool:
        """Whether the law requires it, as the rule or the calendar says."""
        return self.rule.statutory or (self.point is not None and self.point.statutory)


def duties(plan: Plan, horizon: dt.date) -> list[Duty]:
    """Every report owed from the plan's start to a day, in order of time.

    Periods run to the one that holds the day, closings to the end of its year. By the last day
    covered; a closing comes after the months that it sums up.
    """
    owed = [
        duty
        for rule in plan.reporting
        for duty in (*_by_cadence(plan, rule, horizon), *_by_closing(plan, rule, horizon))
    ]
    return sorted(owed, key=_in_time)


def _in_time(duty: Duty) -> tuple[dt.date, bool, str, str]:
    rule = duty.rule
    return duty.ends or duty.period.end, duty.closing is not None, rule.id, rule.recipient


def _by_cadence(plan: Plan, rule: ReportingRule, horizon: dt.date) -> Iterator[Duty]:
    first, last = _in_force(plan, rule)
    if rule.cadence is None or first > min(last, horizon):
        return
    for period in periods_between(first, min(last, horizon), rule.cadence.frequency):
        yield Duty(rule=rule, period=period, ends=period.end, due=due_day(rule, period.end))


def _by_closing(plan: Plan, rule: ReportingRule, horizon: dt.date) -> Iterator[Duty]:
    first, last = _in_force(plan, rule)
    for closing in rule.closings:
        points = [point for point in plan.calendar.closings if point.closing is closing]
        for year in range(first.year, min(last, horizon).year + 1):
            whole = Period.year(year)
            of_year = [point for point in points if point.period in whole]
            for point in of_year:
                if first <= point.end <= last:
                    yield Duty(
                        rule=rule,
                        period=point.period,
                        ends=point.end,
                        due=_closing_due(rule, point),
                        closing=closing,
                        point=point,
                    )
            ends = whole.end if closing in YEARLY else None
            if not of_year and first <= (ends or _last_interim(year)) <= last:
                yield Duty(rule=rule, period=whole, ends=ends, due=None, closing=closing)


def _in_force(plan: Plan, rule: ReportingRule) -> tuple[dt.date, dt.date]:
    """The first and last day on which a plan is followed up by a rule."""
    return max(plan_start(plan), rule.first_day), rule.last_day


def _last_interim(year: int) -> dt.date:
    """The last day that an interim closing covers by law (LKBR 13:1); a plan begun later has none."""
    return dt.date(year, 8, 31)


def _closing_due(rule: ReportingRule, point: ClosingPoint) -> dt.date | None:
    """The calendar's day for the recipient; for the statutory interim report the law's day (KL 11:16)."""
    told = point.due_to(rule.recipient)
    if told is None and point.closing is Closing.INTERIM_REPORT and (rule.statutory or point.statutory):
        return interim_due(point.end)
    return told


def answered(owed: Iterable[Duty], submission: Submission) -> list[Duty]:
    """The duties that a submission may answer: one when all is well.

    Rule, recipient, period and closing are the same. One that names no closing answers a
    cadence, or else the only closing of that rule and period.
    """
    same = [
        duty
        for duty in owed
        if duty.rule.id == submission.rule
        and duty.rule.recipient == submission.recipient
        and duty.period == submission.period
        and submission.ends in (None, duty.ends)
    ]
    fitting = [duty for duty in same if duty.closing is submission.closing]
    return same if submission.closing is None and not fitting else fitting


def handed_in(
    owed: Sequence[Duty], submissions: Iterable[Submission], day: dt.date
) -> tuple[list[tuple[Submission, ...]], tuple[Finding, ...]]:
    """What had been handed in for each duty by a day, and what cannot be placed.

    In order of day; of one day, handed in comes before sent back, and that before accepted.
    """
    order = list(SubmissionState)
    known = sorted(
        (one for one in submissions if one.day <= day), key=lambda one: (one.day, order.index(one.state))
    )
    place = {id(duty): number for number, duty in enumerate(owed)}
    by_rule: dict[tuple[str, Period], list[Duty]] = {}
    for duty in owed:
        by_rule.setdefault((duty.rule.id, duty.period), []).append(duty)
    told: list[list[Submission]] = [[] for _ in owed]
    strays: dict[Finding, None] = {}
    for one in known:
        fitting = answered(by_rule.get((one.rule, one.period), ()), one)
        if len(fitting) == 1:
            told[place[id(fitting[0])]].append(one)
        else:
            strays[_stray("submission-ambiguous" if fitting else "submission-of-nothing", one)] = None
    return [tuple(some) for some in told], tuple(strays)


def _stray(code: str, one: Submission) -> Finding:
    subject = Subject(SubjectKind.SUBMISSION, f"{one.rule} {one.period}")
    evidence = Evidence(recipient=one.recipient)
    return Finding(code, Severity.WARNING, (subject,), evidence=evidence)
