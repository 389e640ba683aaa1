"""When commitments end without being fulfilled: by a rule, by being called off, with their agreement."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from typing import Final, NamedTuple

from paktmodel.calendar.months import last_day, month_of
from paktmodel.calendar.steps import Step, after
from paktmodel.errors import InvalidValue
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.networks.text import because
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.commitments import Agreement, Commitment, LapseRule
from paktmodel.vocabulary.words.networks import AgreementState, CommitmentKind

_ONE_DAY: Final = dt.timedelta(days=1)


def stepped(day: dt.date, step: Step) -> dt.date | None:
    """Return the day a step after another; None where the calendar ends before it."""
    try:
        return after(day, step)
    except InvalidValue:
        return None


def next_day(day: dt.date) -> dt.date | None:
    """Return the day after; None after the last day of the calendar."""
    return None if day == dt.date.max else day + _ONE_DAY


@frozen(kw_only=True)
class Lapse:
    """When a commitment lapses if nothing is delivered.

    Attributes:
        day: The first day on which it has lapsed.
        rule: The rule.
    """

    day: dt.date
    rule: LapseRule


class LapseRules:
    """The lapse rules of a network.

    On a day the rule for the commitment's own kind goes before one for all kinds, and of two the
    one that came later. A commitment has lapsed from the first day on which the rule that holds on
    that day has had its whole time run out: a rule that is new takes those whose time is already
    out on its first day, and one that is repealed leaves what has lapsed as it is. A rule whose
    beginning or end is printed as a month or a year holds for all of it.

    Args:
        rules: The rules.
    """

    __slots__ = ("_known", "_reigns", "_rules")

    def __init__(self, rules: Iterable[LapseRule]) -> None:
        self._rules = tuple(rules)
        self._reigns: dict[CommitmentKind, _Reigns] = {}
        self._known: dict[tuple[CommitmentKind, dt.date], Lapse | None] = {}

    def lapse(self, kind: CommitmentKind, made: dt.date) -> Lapse | None:
        """Find when a commitment made on a day lapses; None when it never does."""
        if not self._rules:
            return None
        key = (kind, made)
        if key not in self._known:
            reigns = self._reigns.get(kind)
            if reigns is None:
                rules = [rule for rule in self._rules if rule.kind is None or rule.kind is kind]
                reigns = self._reigns[kind] = _Reigns(rules)
            self._known[key] = reigns.lapse(made)
        return self._known[key]


class _Reign(NamedTuple):
    """Days in a row on which the same rule goes before all others.

    Attributes:
        first: The first of them.
        last: The last of them.
        rule: The rule.
    """

    first: dt.date
    last: dt.date
    rule: LapseRule

    def latest_made(self) -> int:
        """Return the ordinal of the last day of which what was made lapses under the rule; 0 for none."""
        step = self.rule.after
        if self.last == dt.date.min:
            return 0
        end = self.last - _ONE_DAY  # a commitment has lapsed from the day after its time is out
        try:
            month = month_of(end) - step.months - 12 * step.years
            anchor = last_day(month).replace(day=1) + dt.timedelta(days=end.day - 1 - step.days)
        except (OverflowError, ValueError):  # before the calendar begins
            anchor = dt.date.min

        def in_time(day: dt.date) -> bool:
            reached = stepped(day, step)
            return reached is not None and reached <= end

        while not in_time(anchor):
            if anchor == dt.date.min:
                return 0
            anchor -= _ONE_DAY
        while anchor < dt.date.max and in_time(anchor + _ONE_DAY):
            anchor += _ONE_DAY
        return anchor.toordinal()


class _Reigns:
    """Which of some rules goes before the others from when to when, in order of time.

    What was made on a day lapses under the first reign that ends after the day and is long enough;
    a tree of maxima finds it without looking at those between.

    Args:
        rules: The rules that a commitment may lapse by.
    """

    __slots__ = ("_ends", "_latest", "_reigns", "_width")

    def __init__(self, rules: Sequence[LapseRule]) -> None:
        self._reigns = list(_reigns(rules))
        self._ends = [one.last for one in self._reigns]
        self._width = 1
        while self._width < len(self._reigns):
            self._width *= 2
        self._latest = [0] * (2 * self._width)
        for place, one in enumerate(self._reigns, self._width):
            self._latest[place] = one.latest_made()
        for node in range(self._width - 1, 0, -1):
            self._latest[node] = max(self._latest[2 * node], self._latest[2 * node + 1])

    def lapse(self, made: dt.date) -> Lapse | None:
        """Find when what was made on a day lapses; None when it never does."""
        place = self._first(bisect_right(self._ends, made), made.toordinal())
        if place is None:
            return None
        reign = self._reigns[place]
        last = stepped(made, reign.rule.after)
        out = None if last is None else next_day(last)
        return None if out is None else Lapse(day=max(reign.first, out), rule=reign.rule)

    def _first(self, begin: int, made: int) -> int | None:
        """Find the first place from another on whose reign is long enough for what was made on a day."""
        node = begin + self._width
        if begin >= self._width:
            return None
        while self._latest[node] < made:
            while node % 2:  # the last of its parent: what comes next stands beside an ancestor
                node //= 2
            if not node:
                return None
            node += 1
        while node < self._width:
            node *= 2
            if self._latest[node] < made:
                node += 1
        return node - self._width


def _reigns(rules: Sequence[LapseRule]) -> Iterator[_Reign]:
    """Give for each time between two turns of the rules the one that goes before the others then."""
    # A heap gives the smallest: the kind's own before one for all, then the latest, then the last in order.
    order = sorted(
        range(len(rules)),
        key=lambda place: (rules[place].kind is not None, rules[place].first_day, place),
        reverse=True,
    )
    rank = {place: number for number, place in enumerate(order)}
    begin = sorted(range(len(rules)), key=lambda place: rules[place].first_day)
    after_last = (next_day(rule.last_day) for rule in rules)
    turns = sorted({rule.first_day for rule in rules} | {day for day in after_last if day is not None})
    holding: list[int] = []
    begun = 0
    for turn, following in zip(turns, [*turns[1:], None], strict=False):
        while begun < len(begin) and rules[begin[begun]].first_day <= turn:
            heappush(holding, rank[begin[begun]])
            begun += 1
        while holding and rules[order[holding[0]]].last_day < turn:
            heappop(holding)
        if holding:
            last = dt.date.max if following is None else following - _ONE_DAY
            yield _Reign(turn, last, rules[order[holding[0]]])


@frozen(kw_only=True)
class Ending:
    """That a commitment was called off, by itself or with its agreement.

    Attributes:
        day: The day; None where it is only known that it was.
        reason: How it is known.
        certain: Whether it had been called off by the day asked for.
    """

    day: dt.date | None
    reason: Reason
    certain: bool = True


def ending_of(
    commitment: Commitment, agreements: Mapping[str, Agreement], paper_day: dt.date, by: dt.date
) -> Ending | None:
    """Find how a commitment had been called off by a day, the earlier of its own end and its agreement's.

    Args:
        commitment: The commitment.
        agreements: The agreements by id.
        paper_day: The last day that the paper may be of: what it says without a day held by then, and
            before that nobody can say.
        by: The day asked for.
    """
    found: list[Ending] = []
    day = commitment.terminated_on
    if day is not None and day <= by:
        found.append(
            Ending(day=day, reason=_called_off(ReasonCode.TERMINATED, day, commitment.termination_reason))
        )
    agreement = None if commitment.agreement is None else agreements.get(commitment.agreement)
    if agreement is not None:
        day, name = agreement.terminated_on, agreement.title
        if day is not None and day <= by:
            why = agreement.termination_reason
            found.append(
                Ending(day=day, reason=_called_off(ReasonCode.AGREEMENT_TERMINATED, day, why, agreement=name))
            )
        elif day is None and agreement.state is AgreementState.TERMINATED:
            undated = because(ReasonCode.AGREEMENT_TERMINATED_UNDATED, agreement=name)
            found.append(Ending(day=None, reason=undated, certain=paper_day <= by))
    return min(found, key=lambda one: one.day or dt.date.max, default=None)


def _called_off(code: ReasonCode, day: dt.date, why: object, **evidence: object) -> Reason:
    if why is None:
        return because(code, day=day, **evidence)
    return because(ReasonCode(f"{code}-because"), day=day, why=why, **evidence)
