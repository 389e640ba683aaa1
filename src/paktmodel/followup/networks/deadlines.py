"""What is to be done in a network by a day: agreements renewed, ended and followed up, plans carried out.

A due day is given only where it follows from what the papers say; where it does not it is unknown,
and what was never asked for is never due.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Final

from paktmodel.calendar.months import last_day, month_of
from paktmodel.calendar.periods import Period
from paktmodel.calendar.steps import Step, after
from paktmodel.errors import InvalidValue, Subject
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.networks.lapse import stepped
from paktmodel.followup.networks.text import because, first_few, joined, said
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned, reasons_of
from paktmodel.model.activities import Activity, ActivityPlan, PlannedActivity
from paktmodel.model.charters_in_force import LifeLine
from paktmodel.model.commitments import Agreement
from paktmodel.model.networks import Network
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, capitalised
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.networks import AgreementState, DeadlineKind, DeadlineState, LifeState
from paktmodel.vocabulary.words.reporting import Cadence

_ONE_DAY: Final = dt.timedelta(days=1)


@frozen(kw_only=True, field_transformer=gathered)
class NetworkDeadline(Reasoned):
    """One thing to be done in a network.

    Attributes:
        kind: What is to be done.
        subject: What it concerns: an agreement, an activity plan, or a planned activity within one.
        title: What that is called.
        due: The day; None where the papers do not give one.
        state: How it stands on the day asked for.
        reasons: What the day rests on, and what was done.
    """

    kind: DeadlineKind
    subject: Subject
    title: str
    due: dt.date | None
    state: DeadlineState
    reasons: tuple[Reason, ...] = field(default=(), converter=reasons_of)

    def text(self, language: Language = "en") -> str:
        """State the duty.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        kind = self.kind.label(language)
        return said(
            "duty-told",
            language,
            kind=capitalised(kind),
            subject=self.title,
            due=said("unknown", language) if self.due is None else self.due,
            state=self.state,
            why=f"; {joined(self.reasons, language)}" if self.reasons else "",
        )

    def __repr__(self) -> str:
        return f"NetworkDeadline({self.kind} {self.subject.code}, {self.due}: {self.state})"


def duties_on(network: Network, day: dt.date) -> tuple[NetworkDeadline, ...]:
    """List what is to be done, as it stands on a day: agreements first, then activity plans by year.

    Args:
        network: The network.
        day: The day asked for.
    """
    held: dict[str, list[Activity]] = {}
    for one in network.activities:
        if one.planned_in is not None and (one.on is None or one.on.earliest <= day):
            held.setdefault(one.planned_in, []).append(one)
    plans = sorted(network.activity_plans, key=lambda plan: plan.year)
    known = [plan for plan in plans if _known(plan, network.day.earliest) <= day]
    foreseen: dict[str, set[str]] = {}
    for plan in known:
        foreseen.setdefault(plan.id, set()).update(name for one in plan.activities for name in _names(one))
    by_plan = {plan: _Held(held.get(plan, ()), names) for plan, names in foreseen.items()}
    return (
        *(duty for agreement in network.agreements for duty in _of_agreement(agreement, day)),
        *(duty for plan in known for duty in _of_plan(plan, by_plan[plan.id], day)),
        *_missing_plans(network, plans, day),
    )


# --- agreements --------------------------------------------------------------------------


def _of_agreement(agreement: Agreement, day: dt.date) -> Iterator[NetworkDeadline]:
    signed = agreement.signed_on
    ended = agreement.terminated_on
    if agreement.state is AgreementState.UNDER_WAY or (signed is not None and day < signed.earliest):
        return
    if (agreement.state is AgreementState.TERMINATED and ended is None) or (
        ended is not None and ended <= day
    ):
        return
    yield from _renewals(agreement, day)
    end = None if agreement.period is None else agreement.period.end
    if end is not None:
        if agreement.notice is not None:
            yield _dated(DeadlineKind.NOTICE, agreement, _before(end, agreement.notice), day)
        yield _dated(DeadlineKind.END, agreement, end, day)
    if agreement.followed_up is not None:
        yield _followed_up(agreement, agreement.followed_up, day)


def _renewals(agreement: Agreement, day: dt.date) -> Iterator[NetworkDeadline]:
    """Give each renewal that was made, and the next one, counted from the one before it."""
    step = agreement.renewed_every
    if step is None:
        return
    signed = agreement.signed_on
    first: tuple[dt.date, dt.date] | None = None if signed is None else (signed.earliest, signed.latest)
    for renewed in sorted(one for one in agreement.renewed_on if one <= day):
        due, reasons = _counted(first, step)
        done = because(ReasonCode.DONE_ON, day=renewed)
        yield _duty(DeadlineKind.RENEWAL, agreement, due, DeadlineState.DONE, (done, *reasons))
        first = (renewed, renewed)
    due, reasons = _counted(first, step)
    yield _duty(DeadlineKind.RENEWAL, agreement, due, _state(first, step, day), reasons)


def _counted(anchor: tuple[dt.date, dt.date] | None, step: Step) -> tuple[dt.date | None, tuple[Reason, ...]]:
    """Return the day a step after an anchor of which the first and last possible day are known."""
    if anchor is None:
        return None, (because(ReasonCode.ANCHOR_UNKNOWN),)
    first, last = stepped(anchor[0], step), stepped(anchor[1], step)
    if first is None or last is None:
        return None, ()
    if first == last:
        return first, (because(ReasonCode.COUNTED_FROM, anchor=anchor[0], step=step),)
    return None, (because(ReasonCode.DUE_BETWEEN, first=first, last=last),)


def _state(anchor: tuple[dt.date, dt.date] | None, step: Step, day: dt.date) -> DeadlineState:
    if anchor is None:
        return DeadlineState.DUE_DAY_UNKNOWN
    first, last = (stepped(one, step) or dt.date.max for one in anchor)
    if day < first:
        return DeadlineState.NOT_YET_DUE
    if day > last:
        return DeadlineState.OVERDUE
    return DeadlineState.DUE if first == last else DeadlineState.DUE_DAY_UNKNOWN


def _dated(kind: DeadlineKind, agreement: Agreement, due: dt.date | None, day: dt.date) -> NetworkDeadline:
    """Make what comes by itself on a day and then is past."""
    if due is None:
        state = DeadlineState.DUE_DAY_UNKNOWN
    elif day < due:
        state = DeadlineState.NOT_YET_DUE
    else:
        state = DeadlineState.DUE if day == due else DeadlineState.PASSED
    reasons: tuple[Reason, ...] = ()
    if agreement.period is not None and agreement.period.end is not None and kind is DeadlineKind.NOTICE:
        reasons = (because(ReasonCode.PERIOD_ENDS_ON, day=agreement.period.end),)
    return _duty(kind, agreement, due, state, reasons)


def _before(end: dt.date, step: Step) -> dt.date | None:
    """Return the last day from which a step reaches no further than another; None before the calendar."""
    month = month_of(end) - step.months - 12 * step.years
    try:
        anchor = min(last_day(month), last_day(month).replace(day=1) + dt.timedelta(days=end.day - 1))
        anchor -= dt.timedelta(days=step.days)
        while after(anchor, step) > end:
            anchor -= _ONE_DAY
        # 31 January and one month reach the last of February, as 29 January does.
        while after(anchor + _ONE_DAY, step) <= end:
            anchor += _ONE_DAY
    except (InvalidValue, OverflowError, ValueError):
        return None
    return anchor


def _followed_up(agreement: Agreement, cadence: Cadence, day: dt.date) -> NetworkDeadline:
    """Find the period that was last to be followed up; the papers do not say whether it was, nor by when."""
    running = Period.containing(day, cadence.frequency)
    began = None if agreement.signed_on is None else agreement.signed_on.earliest
    ended = (
        None
        if running.start == dt.date.min
        else Period.containing(running.start - _ONE_DAY, running.frequency)
    )
    if day == running.end:
        ended = running
    if ended is None or (began is not None and ended.end < began):
        reason = because(ReasonCode.PERIOD_RUNNING, cadence=cadence, period=running)
        return _duty(DeadlineKind.FOLLOW_UP, agreement, None, DeadlineState.NOT_YET_DUE, (reason,))
    reason = because(ReasonCode.NO_FOLLOW_UP_RECORDED, cadence=cadence, period=ended)
    return _duty(DeadlineKind.FOLLOW_UP, agreement, None, DeadlineState.DUE_DAY_UNKNOWN, (reason,))


def _duty(
    kind: DeadlineKind,
    agreement: Agreement,
    due: dt.date | None,
    state: DeadlineState,
    reasons: Iterable[Reason],
) -> NetworkDeadline:
    subject = Subject(SubjectKind.AGREEMENT, agreement.id)
    return NetworkDeadline(
        kind=kind, subject=subject, title=agreement.title, due=due, state=state, reasons=reasons
    )


# --- activity plans ----------------------------------------------------------------------


def _known(plan: ActivityPlan, paper_day: dt.date) -> dt.date:
    """Return from when a plan is known: its decision, else its year or the paper, whichever comes first."""
    if plan.decided is not None:
        return plan.decided.on.earliest
    return min(paper_day, dt.date(plan.year, 1, 1))


class _Held:
    """Activities of a plan that were held, found by id and by title.

    Args:
        held: The activities, in the order of the document.
        foreseen: The ids and titles of those that were planned.

    Attributes:
        others: The titles of those that no planned one may be, many of them by the first ones and a number.
    """

    __slots__ = ("_activities", "_first", "others")

    def __init__(self, held: Sequence[Activity], foreseen: Set[str]) -> None:
        self._activities = held
        self.others = first_few([one.title for one in held if foreseen.isdisjoint(_names(one))])
        self._first: dict[str, int] = {}
        for place, one in enumerate(held):
            for name in _names(one):
                self._first.setdefault(name, place)

    def first(self, planned: PlannedActivity) -> Activity | None:
        """Find the first activity that a planned one may be."""
        places = [self._first[name] for name in _names(planned) if name in self._first]
        return self._activities[min(places)] if places else None


def _names(one: Activity | PlannedActivity) -> tuple[str, str]:
    return one.id, one.title.casefold()


def _of_plan(plan: ActivityPlan, held: _Held, day: dt.date) -> Iterator[NetworkDeadline]:
    """Give each activity that a plan foresees."""
    for planned in plan.activities:
        yield _planned(plan, planned, held.first(planned), held.others, day)


def _planned(
    plan: ActivityPlan,
    planned: PlannedActivity,
    done: Activity | None,
    others: tuple[object, ...],
    day: dt.date,
) -> NetworkDeadline:
    by = planned.by
    due = None if by is None else by.exact
    reasons: list[Reason] = []
    if by is None:
        reasons.append(because(ReasonCode.BY_UNSTATED))
    elif due is None:
        reasons.append(because(ReasonCode.BY, on=by))
    if done is not None:
        state = DeadlineState.DONE
        if done.on is None:
            reasons.insert(0, because(ReasonCode.ACTIVITY_HELD_UNDATED, activity=done.title))
        else:
            reasons.insert(0, because(ReasonCode.ACTIVITY_HELD, activity=done.title, on=done.on))
            if day < done.on.latest:
                state = DeadlineState.UNCLEAR
    elif others:
        # The paper does not say which planned activity they were, if any.
        state = DeadlineState.UNCLEAR
        reasons.append(because(ReasonCode.ACTIVITY_PERHAPS_HELD, activities=others))
    else:
        state = _by(by.earliest, by.latest, day) if by is not None else DeadlineState.DUE_DAY_UNKNOWN
        reasons.append(because(ReasonCode.NOTHING_HELD))
    return NetworkDeadline(
        kind=DeadlineKind.PLANNED_ACTIVITY,
        subject=Subject(SubjectKind.ACTIVITY_PLAN, f"{plan.id} {planned.id}"),
        title=planned.title,
        due=due,
        state=state,
        reasons=reasons,
    )


def _by(first: dt.date, last: dt.date, day: dt.date) -> DeadlineState:
    """Decide: before, on or after a day by which something is to be done; a month leaves its whole length."""
    if day > last:
        return DeadlineState.OVERDUE
    if day < first:
        return DeadlineState.NOT_YET_DUE
    return DeadlineState.DUE


def _missing_plans(
    network: Network, plans: Sequence[ActivityPlan], day: dt.date
) -> Iterator[NetworkDeadline]:
    """Give years without a plan after one that had one, as long as the network was not dormant or closed."""
    have = {plan.year for plan in plans}
    if not have:
        return
    life = LifeLine(network.life, network.day)
    for year in range(min(have) + 1, day.year + 1):
        over = dt.date(year, 12, 31) < day
        state = life.settled_on(dt.date(year, 12, 31) if over else day)
        if year in have or state in (LifeState.DORMANT, LifeState.CLOSED):
            continue
        yield NetworkDeadline(
            kind=DeadlineKind.ACTIVITY_PLAN,
            subject=Subject(SubjectKind.ACTIVITY_PLAN, str(year)),
            title=str(year),
            due=None,
            state=DeadlineState.OVERDUE if over else DeadlineState.DUE_DAY_UNKNOWN,
            reasons=(because(ReasonCode.PLAN_MISSING, year=str(year)),),
        )
