"""What is owed: reporting rules × periods × recipients, with their due days, and what answers it.

The due day of a cadence follows from the rule; the due day of a closing is data in the
municipality's calendar. Where either is missing nothing is made up.
"""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from paktmodel.calendar.periods import Period
from paktmodel.calendar.statutory import lawful_due
from paktmodel.calendar.steps import Step
from paktmodel.errors import Evidence, Finding, InvalidArgument, Phrase, Subject
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.agenda.calendar import due_day, number_between, periods_between, plan_start
from paktmodel.model.follow_up_record import Submission
from paktmodel.model.jurisdiction import under_swedish_law
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint, ReportingRule
from paktmodel.vocabulary.words.findings import Severity, SubjectKind
from paktmodel.vocabulary.words.reporting import Closing, SubmissionState

#: The closings whose period is the calendar year (LKBR 1:5): known even without a calendar.
YEARLY: Final = (Closing.ANNUAL_ACCOUNTS, Closing.ANNUAL_REPORT)
#: How many reports an agenda holds at most. Monthly to ten recipients, that is eight hundred years.
MOST_DUTIES: Final = 100_000


@frozen(kw_only=True)
class Duty:
    """One report that a rule asks for.

    Attributes:
        rule: The rule, with its recipient.
        period: The period reported on.
        ends: The last day it covers; None when the calendar does not say.
        due: The due day; None when neither rule nor calendar says.
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


class ClosingYears:
    """The closing points of a plan's calendar, found by closing and year.

    Args:
        plan: The plan.
    """

    __slots__ = ("_before", "_by_year", "_dues", "_years", "lawful")

    def __init__(self, plan: Plan) -> None:
        points = plan.calendar.closings
        self.lawful = under_swedish_law(plan)
        self._by_year: dict[Closing, dict[int, list[ClosingPoint]]] = {}
        self._dues = {id(one): {due.recipient: due.on for due in reversed(one.dues)} for one in points}
        for point in points:
            # A period of two calendar years, as a school year is one, is of the year in which it ends.
            years = self._by_year.setdefault(point.closing, {})
            years.setdefault(point.period.end.year, []).append(point)
        self._years = {closing: sorted(years) for closing, years in self._by_year.items()}
        #: For each of these years how many points more than years come before it.
        self._before: dict[Closing, list[int]] = {}
        for closing, years in self._by_year.items():
            more = [0]
            for year in self._years[closing]:
                more.append(more[-1] + len(years[year]) - 1)
            self._before[closing] = more

    def of(self, closing: Closing, year: int) -> Sequence[ClosingPoint]:
        """List the points of a closing whose period ends in a year, in the order of the calendar."""
        return self._by_year.get(closing, {}).get(year, ())

    def number(self, closing: Closing, first: int, last: int) -> int:
        """Count the points of a closing from a year to another, and the years without one."""
        if first > last:
            return 0
        years, before = self._years.get(closing, []), self._before.get(closing, [0])
        more = before[bisect_right(years, last)] - before[bisect_left(years, first)]
        return last - first + 1 + more

    def due_day(self, rule: ReportingRule, point: ClosingPoint) -> dt.date | None:
        """Return the calendar's day for a rule's recipient; for a statutory report the law's.

        Source: KL 11:16 for the interim report, 11:20 for the annual report.
        """
        given = self._dues[id(point)].get(rule.recipient)
        if given is None and self.lawful and (rule.statutory or point.statutory):
            return lawful_due(point.closing, point.end)
        return given

    def last_interim(self, year: int, last: dt.date) -> dt.date:
        """Return the last day that an interim closing of a year may cover; a plan begun later has none.

        By Swedish law that is in August (LKBR 13:1); without it the year's last day that a rule reaches.
        """
        return dt.date(year, 8, 31) if self.lawful else min(dt.date(year, 12, 31), last)


def duties(plan: Plan, horizon: dt.date) -> list[Duty]:
    """Collect every report owed from the plan's start to a day, in order of time.

    Periods run to the one that holds the day, closings to the end of its year. By the last day
    covered; a closing comes after the months that it sums up.

    Raises:
        InvalidArgument: The rules ask for more than `MOST_DUTIES` reports; none is made then.
    """
    known = ClosingYears(plan)
    asked = sum(_number(plan, rule, known, horizon) for rule in plan.reporting)
    if asked > MOST_DUTIES:
        raise InvalidArgument(
            "plan",
            f"reporting rules that ask for at most {MOST_DUTIES} reports by {horizon}",
            Phrase(f"{asked}", f"{asked}"),  # a plain number is hidden when it is as long as a personal one
            "give the plan its years and the rules their since, or ask for an earlier day",
        )
    schedules: dict[_Cadence, list[tuple[Period, dt.date | None]]] = {}
    owed = [
        duty
        for rule in plan.reporting
        for duty in (
            *_by_cadence(plan, rule, horizon, schedules),
            *_by_closing(plan, rule, known, horizon),
        )
    ]
    return sorted(owed, key=_in_time)


#: The first and the last day of a cadence, its frequency, the month with which its years begin, and how
#: long after each period it is due.
_Cadence: TypeAlias = tuple[dt.date, dt.date, str, int, Step | None]


def _number(plan: Plan, rule: ReportingRule, known: ClosingYears, horizon: dt.date) -> int:
    """Count the reports that a rule may ask for; closings of the first and last year as if in force."""
    first, last = _in_force(plan, rule, horizon)
    closings = sum(known.number(one, first.year, last.year) for one in rule.closings)
    if rule.cadence is None or first > last:
        return closings
    begins = plan.calendar.first_month(rule)
    return closings + number_between(first, last, rule.cadence.frequency, first_month=begins)


def _in_time(duty: Duty) -> tuple[dt.date, bool, str, str]:
    rule = duty.rule
    return duty.ends or duty.period.end, duty.closing is not None, rule.id, rule.recipient


def _by_cadence(
    plan: Plan,
    rule: ReportingRule,
    horizon: dt.date,
    schedules: dict[_Cadence, list[tuple[Period, dt.date | None]]],
) -> Iterator[Duty]:
    """Give what a rule asks for by its cadence; periods and days are found once for rules that share them."""
    first, last = _in_force(plan, rule, horizon)
    if rule.cadence is None or first > last:
        return
    begins = plan.calendar.first_month(rule)
    key = first, last, rule.cadence.frequency, begins, rule.due_after
    if key not in schedules:
        periods = periods_between(first, last, rule.cadence.frequency, first_month=begins)
        schedules[key] = [(period, due_day(plan, rule, period.end)) for period in periods]
    for period, due in schedules[key]:
        yield Duty(rule=rule, period=period, ends=period.end, due=due)


def _by_closing(plan: Plan, rule: ReportingRule, known: ClosingYears, horizon: dt.date) -> Iterator[Duty]:
    first, last = _in_force(plan, rule, horizon)
    for closing in rule.closings:
        for year in range(first.year, last.year + 1):
            yield from _in_year(plan, rule, known, closing, year)


def _in_year(
    plan: Plan, rule: ReportingRule, known: ClosingYears, closing: Closing, year: int
) -> Iterator[Duty]:
    """Give what a rule asks for at a closing of a year: its points, or the year that has none."""
    first, last = max(plan_start(plan), rule.first_day), rule.last_day
    points = known.of(closing, year)
    for point in points:
        if first <= point.end <= last:
            yield Duty(
                rule=rule,
                period=point.period,
                ends=point.end,
                due=known.due_day(rule, point),
                closing=closing,
                point=point,
            )
    whole = Period.year(year)
    ends = whole.end if closing in YEARLY else None
    if not points and first <= (ends or known.last_interim(year, last)) <= last:
        due = lawful_due(closing, ends) if known.lawful and rule.statutory and ends is not None else None
        yield Duty(rule=rule, period=whole, ends=ends, due=due, closing=closing)


def _in_force(plan: Plan, rule: ReportingRule, horizon: dt.date) -> tuple[dt.date, dt.date]:
    """Return the first and the last day up to a horizon on which a plan is followed up by a rule."""
    return max(plan_start(plan), rule.first_day), min(rule.last_day, horizon)


class ClosingsAnswered:
    """Which closing of the books a submission is of, by the rules of a plan.

    Made once, it answers for any submission without making what is owed in other periods; the rules
    are gone through once for each period.

    Args:
        plan: The plan.
    """

    __slots__ = ("_asked", "_known", "_only", "_plan", "_rules")

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._known = ClosingYears(plan)
        self._rules: dict[tuple[str, str], list[ReportingRule]] = {}
        for rule in plan.reporting:
            self._rules.setdefault((rule.id, rule.recipient), []).append(rule)
        self._asked = {
            (rule.id, rule.recipient, closing) for rule in plan.reporting for closing in rule.closings
        }
        self._only: dict[tuple[str, str, Period], dict[dt.date | None, Closing | None]] = {}

    def of(self, submission: Submission) -> Closing | None:
        """Return the closing of a submission, where a rule asks for it; None for a cadence."""
        rule, recipient, closing = submission.rule, submission.recipient, submission.closing
        if closing is not None:
            return closing if (rule, recipient, closing) in self._asked else None
        key = rule, recipient, submission.period
        if key not in self._only:
            self._only[key] = self._alone(self._rules.get((rule, recipient), ()), submission.period)
        return self._only[key].get(submission.ends)

    def _alone(self, rules: Iterable[ReportingRule], period: Period) -> dict[dt.date | None, Closing | None]:
        """Find for each last day, and for none, the only closing that one without a name may be of.

        None stands for a cadence; where there are several, none of them is found.
        """
        found: dict[dt.date | None, list[Closing | None]] = {}
        for duty in self._owed(rules, period):
            for ends in {duty.ends, None}:
                found.setdefault(ends, []).append(duty.closing)
        return {ends: closings[0] for ends, closings in found.items() if len(closings) == 1}

    def _owed(self, rules: Iterable[ReportingRule], period: Period) -> Iterator[Duty]:
        """Give what rules ask for of one period."""
        for rule in rules:
            first, last = _in_force(self._plan, rule, period.end)
            year = period.end.year
            same = self._plan.calendar.period_of(rule, period.start) == period
            if same and first <= last and first <= period.end and period.start <= last:
                yield Duty(rule=rule, period=period, ends=period.end, due=None)
            if first.year <= year <= last.year:
                for closing in rule.closings:
                    owed = _in_year(self._plan, rule, self._known, closing, year)
                    yield from (duty for duty in owed if duty.period == period)


_Key: TypeAlias = tuple[str, str, Period, object, object]
#: In a key: any last day, or any closing.
_ANY: Final = "any"


def handed_in(
    owed: Sequence[Duty], submissions: Iterable[Submission], day: dt.date
) -> tuple[dict[int, list[Submission]], tuple[Finding, ...]]:
    """Sort what had been handed in by a day to the duties, and report what cannot be placed.

    A submission answers the duty with its rule, recipient, period and closing. One that names no
    closing answers a cadence, or else the only closing of that rule and period. In order of day;
    of one day, handed in comes before sent back, and that before accepted.

    Returns:
        The submissions by the place of their duty, and the findings.
    """
    order = {state: place for place, state in enumerate(SubmissionState)}
    known = sorted(
        (one for one in submissions if one.day <= day), key=lambda one: (one.day, order[one.state])
    )
    asked = {(one.rule, one.period) for one in known}
    places: dict[_Key, list[int]] = {}
    for place, duty in enumerate(owed):
        if asked and (duty.rule.id, duty.period) in asked:
            for ends in (duty.ends, _ANY):
                for closing in (duty.closing, _ANY):
                    key = (duty.rule.id, duty.rule.recipient, duty.period, ends, closing)
                    places.setdefault(key, []).append(place)
    answers: dict[int, list[Submission]] = {}
    strays: dict[Finding, None] = {}
    for one in known:
        ends = _ANY if one.ends is None else one.ends
        fitting = places.get((one.rule, one.recipient, one.period, ends, one.closing), ())
        if one.closing is None and not fitting:
            fitting = places.get((one.rule, one.recipient, one.period, ends, _ANY), ())
        if len(fitting) == 1:
            answers.setdefault(fitting[0], []).append(one)
        else:
            strays[_stray("submission-ambiguous" if fitting else "submission-of-nothing", one)] = None
    return answers, tuple(strays)


def _stray(code: str, one: Submission) -> Finding:
    subject = Subject(SubjectKind.SUBMISSION, f"{one.rule} {one.period}")
    evidence = Evidence(recipient=one.recipient)
    return Finding(code, Severity.WARNING, (subject,), evidence=evidence)
