"""How one commitment stands on a day: what was delivered, whether its time is out, and why.

It is fulfilled by what is shown by evidence. What is only said to have been delivered neither
fulfils nor fails: where it would make the difference the commitment cannot be judged. What came of
it stays: a commitment that was fulfilled before it was called off is fulfilled, and one that has
lapsed is not revived by what is done later.

Where dates are printed as a month or a year, the state is the one that holds whichever days are
meant; where there is no such state the commitment cannot be judged.

The state is made at once, the reasons when they are read: every step gives its state with a function
that gives the reasons.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple, TypeAlias

from paktmodel.followup.networks.commitment_status import Judged
from paktmodel.followup.networks.lapse import Ending, Lapse, LapseRules
from paktmodel.followup.networks.text import Either, because
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.commitments import Commitment, Delivery
from paktmodel.values.figures import Quantity, total
from paktmodel.values.later import Later
from paktmodel.values.units import same_unit
from paktmodel.vocabulary.words.networks import CommitmentState

_ONE_DAY: Final = dt.timedelta(days=1)

#: Gives reasons when they are asked for.
Why: TypeAlias = Callable[[], Iterable[Reason]]


class _World(NamedTuple):
    """One reading of the dates: the commitment made early or late, deliveries as early or late as printed."""

    made: dt.date
    early: bool

    def had(self, delivery: Delivery, day: dt.date) -> bool:
        """Decide whether something was delivered by a day."""
        return (delivery.on.earliest if self.early else delivery.on.latest) <= day


class _Heap(NamedTuple):
    """Deliveries put in heaps by what they say.

    Attributes:
        counted: Those that count towards what was promised.
        uncounted: Those that name no number where one was promised.
        strange: Those in another unit.
        shown: How much of what counts is shown by evidence; None where no number was promised.
        claimed: How much of it is said to be delivered.
    """

    counted: tuple[Delivery, ...] = ()
    uncounted: tuple[Delivery, ...] = ()
    strange: tuple[Delivery, ...] = ()
    shown: Decimal | None = None
    claimed: Decimal | None = None

    @property
    def every(self) -> tuple[Delivery, ...]:
        """All of them."""
        return (*self.counted, *self.uncounted, *self.strange)


class _Outcome(NamedTuple):
    state: CommitmentState
    heap: _Heap
    why: Why


def _nothing() -> tuple[Reason, ...]:
    return ()


def judged(
    commitment: Commitment,
    deliveries: Sequence[Delivery],
    *,
    day: dt.date,
    ending: Ending | None,
    lapses: LapseRules,
    notes: Why = _nothing,
) -> Judged:
    """Judge how a commitment stands on a day.

    Args:
        commitment: The commitment.
        deliveries: What was delivered on it.
        day: The day asked for.
        ending: How it had been called off by then.
        lapses: The lapse rules.
        notes: Gives what else a reader must know.
    """
    case = _Case(commitment, deliveries, day, ending, lapses, notes)
    sure, states = case.outcomes()[:2]
    return Judged(
        state=sure.state if len(states) == 1 else CommitmentState.CANNOT_BE_JUDGED,
        shown=sure.heap.shown,
        claimed=sure.heap.claimed,
        deliveries=sure.heap.every,
        # What the state was read from is read again for the reasons. Keeping it for thirty thousand
        # commitments costs more than most of them ever ask for: the collector walks it again and again.
        reasons=Later(case.reasons),
    )


class _Case(NamedTuple):
    """What a commitment is judged by.

    Attributes:
        commitment: The commitment.
        deliveries: What was delivered on it.
        day: The day asked for.
        ending: How it had been called off by then.
        lapses: The lapse rules.
        notes: Gives what else a reader must know.
    """

    commitment: Commitment
    deliveries: Sequence[Delivery]
    day: dt.date
    ending: Ending | None
    lapses: LapseRules
    notes: Why

    def outcomes(self) -> tuple[_Outcome, tuple[CommitmentState, ...], tuple[dt.date, ...]]:
        """Read the dates in every way.

        Returns:
            What is certain; the states, each once; and the days on which it may have been made.
        """
        made = self.commitment.made_on
        first = made.earliest
        valid = self.valid()
        inexact = any(one.on.exact is None for one in valid)
        days = (first,) if made.exact is not None else (first, min(made.latest, self.day))
        readings = (False, True) if inexact else (False,)
        worlds = [_World(made=one, early=early) for early in readings for one in days]
        outcomes = [
            _outcome(self.commitment, valid, world, self.day, self.ending, self.lapses) for world in worlds
        ]
        # What counts is what is certain: deliveries as late as their dates allow, and not yet lapsed.
        late = outcomes[: len(days)]
        sure = next((one for one in late if one.state is not CommitmentState.LAPSED), late[0])
        return sure, tuple(dict.fromkeys(one.state for one in outcomes)), days

    def kept(self) -> Sequence[Delivery]:
        """List the deliveries that may have come after the commitment was made."""
        first = self.commitment.made_on.earliest
        return [one for one in self.deliveries if one.on.latest >= first]

    def valid(self) -> Sequence[Delivery]:
        """List the deliveries that may count at all."""
        return [one for one in self.kept() if one.quantity is None or one.quantity.value > 0]

    def reasons(self) -> tuple[Reason, ...]:
        """Give every reason that applies."""
        return tuple(self._reasons())

    def _reasons(self) -> Iterator[Reason]:
        sure, states, days = self.outcomes()
        if len(states) > 1:
            yield from _undetermined(self.commitment, states, sure, days, self.lapses)
        else:
            yield from sure.why()
        kept, valid = self.kept(), self.valid()
        loose = tuple(dict.fromkeys(one.on for one in valid if one.on.earliest <= self.day < one.on.latest))
        if loose:
            yield because(ReasonCode.DELIVERY_DAY_INEXACT, days=loose)
        if len(kept) < len(self.deliveries):
            number = len(self.deliveries) - len(kept)
            yield because(ReasonCode.DELIVERY_BEFORE_COMMITMENT, number=number)
        if len(valid) < len(kept):
            yield because(ReasonCode.DELIVERY_NOT_POSITIVE, number=len(kept) - len(valid))
        yield from self.notes()


def _undetermined(
    commitment: Commitment,
    states: Sequence[CommitmentState],
    sure: _Outcome,
    days: Iterable[dt.date],
    lapses: LapseRules,
) -> Iterator[Reason]:
    """Give why no state holds whichever days are meant: the states, what is certain, rules that may apply."""
    others = [one for one in states if one is not CommitmentState.CANNOT_BE_JUDGED]
    code = ReasonCode.STATE_UNDETERMINED if len(others) == len(states) else ReasonCode.STATE_POSSIBLE
    yield because(code, states=Either(others))
    yield from (one for one in sure.why() if one.code != ReasonCode.LAPSED_BY_RULE)
    if CommitmentState.LAPSED in others:
        found = [lapses.lapse(commitment.kind, day) for day in days]
        for rule in dict.fromkeys(one.rule for one in found if one is not None):
            yield because(ReasonCode.LAPSE_RULE, rule=str(rule.id), after=rule.after)


def _outcome(
    commitment: Commitment,
    deliveries: Sequence[Delivery],
    world: _World,
    day: dt.date,
    ending: Ending | None,
    lapses: LapseRules,
) -> _Outcome:
    lapse = lapses.lapse(commitment.kind, world.made)
    end = day if ending is None or ending.day is None else ending.day
    if lapse is not None and lapse.day <= end:
        before = lapse.day - _ONE_DAY
        if not any(world.had(one, before) for one in deliveries):
            return _lapsed(commitment, deliveries, world, day, lapse)
    heap = _heaped(commitment.quantity, [one for one in deliveries if world.had(one, end)])
    state, delivered = _by_deliveries(commitment, heap)
    if state is None and ending is not None:
        called_off = ending
        state = CommitmentState.LAPSED if ending.certain else CommitmentState.CANNOT_BE_JUDGED

        def ended() -> Iterator[Reason]:
            yield called_off.reason
            late = sum(not world.had(one, end) and world.had(one, day) for one in deliveries)
            if late:
                yield because(ReasonCode.DELIVERY_AFTER_END, day=end, number=late)
            yield from delivered()

        return _Outcome(state, heap, ended)
    if state is None:
        state, time = _by_time(commitment, heap, end)

        def running() -> Iterator[Reason]:
            yield from delivered()
            yield time()
            if lapse is not None and not heap.every and commitment.made_on.exact is not None:
                yield because(ReasonCode.LAPSES_BY_RULE, day=lapse.day, rule=str(lapse.rule.id))

        return _Outcome(state, heap, running)
    if state is CommitmentState.FULFILLED:
        return _Outcome(state, heap, lambda: (*delivered(), *_late(commitment, heap)))
    return _Outcome(state, heap, delivered)


def _lapsed(
    commitment: Commitment, deliveries: Sequence[Delivery], world: _World, day: dt.date, lapse: Lapse
) -> _Outcome:
    def why() -> Iterator[Reason]:
        yield because(
            ReasonCode.LAPSED_BY_RULE, after=lapse.rule.after, day=lapse.day, rule=str(lapse.rule.id)
        )
        late = sum(world.had(one, day) for one in deliveries)
        if late:
            yield because(ReasonCode.DELIVERY_AFTER_END, day=lapse.day - _ONE_DAY, number=late)

    return _Outcome(CommitmentState.LAPSED, _heaped(commitment.quantity, ()), why)


def _by_deliveries(commitment: Commitment, heap: _Heap) -> tuple[CommitmentState | None, Why]:
    """Decide what the deliveries alone make of it; no state where its time has to say."""
    promised = commitment.quantity
    if commitment.verifiable is False:
        return None, lambda: _delivered(promised, heap)
    if promised is None:
        if any(one.evidence is not None for one in heap.counted):
            return CommitmentState.FULFILLED, lambda: (because(ReasonCode.DELIVERED_WITHOUT_NUMBER),)
        if heap.counted:
            return CommitmentState.CANNOT_BE_JUDGED, lambda: (because(ReasonCode.DELIVERY_WITHOUT_EVIDENCE),)
        return None, lambda: (because(ReasonCode.NOTHING_DELIVERED),)
    if promised.value <= 0:
        return CommitmentState.CANNOT_BE_JUDGED, lambda: (
            because(ReasonCode.PROMISED_NOT_POSITIVE, promised=_figured(promised)),
        )
    if heap.shown is not None and heap.shown >= promised.value:
        return CommitmentState.FULFILLED, lambda: _delivered(promised, heap)
    if heap.claimed is not None and heap.claimed >= promised.value:
        return CommitmentState.CANNOT_BE_JUDGED, lambda: (
            because(ReasonCode.DELIVERY_WITHOUT_EVIDENCE),
            *_delivered(promised, heap),
        )
    return None, lambda: _delivered(promised, heap)


def _delivered(promised: Quantity | None, heap: _Heap) -> Iterator[Reason]:
    """Give what is delivered of what was promised."""
    if not heap.every:
        yield because(ReasonCode.NOTHING_DELIVERED)
        return
    if promised is None:
        shows = any(one.evidence is not None for one in heap.counted)
        yield because(ReasonCode.DELIVERED_WITHOUT_NUMBER if shows else ReasonCode.DELIVERY_WITHOUT_EVIDENCE)
        return
    if heap.counted:
        whole, like = _figured(promised), _finest(heap)
        shown = FormattedValue(heap.shown, like=like)
        yield because(ReasonCode.DELIVERED_OF, delivered=shown, promised=whole)
        if heap.claimed != heap.shown:
            claimed = FormattedValue(heap.claimed, like=like)
            yield because(ReasonCode.CLAIMED_OF, claimed=claimed, promised=whole)
    if heap.uncounted:
        yield because(ReasonCode.DELIVERY_NOT_COUNTED, number=len(heap.uncounted))
    if heap.strange:
        other = tuple(_figured(one.quantity) for one in heap.strange if one.quantity is not None)
        yield because(ReasonCode.DELIVERY_OTHER_UNIT, delivered=other)


def _by_time(
    commitment: Commitment, heap: _Heap, day: dt.date
) -> tuple[CommitmentState, Callable[[], Reason]]:
    """Decide what its time makes of a commitment that is not fulfilled."""
    period = commitment.period
    if commitment.verifiable is False:
        return CommitmentState.CANNOT_BE_JUDGED, lambda: because(ReasonCode.NOT_VERIFIABLE)
    if period is None:
        if commitment.quantity is None:
            return CommitmentState.CANNOT_BE_JUDGED, lambda: because(ReasonCode.NOTHING_TO_JUDGE_BY)
        return CommitmentState.UNDER_WAY, lambda: because(ReasonCode.NO_PERIOD)
    start, end = period.start, period.end
    if day < start:
        return CommitmentState.UNDER_WAY, lambda: because(ReasonCode.PERIOD_NOT_BEGUN, day=start)
    if end is None:
        return CommitmentState.UNDER_WAY, lambda: because(ReasonCode.PERIOD_OPEN)
    if day <= end:
        return CommitmentState.UNDER_WAY, lambda: because(ReasonCode.PERIOD_RUNS, day=end)
    # What is delivered without a number, or in another unit, may be all that was promised.
    state = CommitmentState.CANNOT_BE_JUDGED if heap.uncounted or heap.strange else CommitmentState.OVERDUE
    return state, lambda: because(ReasonCode.PERIOD_ENDED, day=end)


def _late(commitment: Commitment, heap: _Heap) -> Iterator[Reason]:
    """Give that what was promised was reached only after the end of its period."""
    end = None if commitment.period is None else commitment.period.end
    if end is None:
        return
    timely = [one for one in heap.counted if one.on.earliest <= end]
    state, _ = _by_deliveries(commitment, _heaped(commitment.quantity, timely))
    if state is not CommitmentState.FULFILLED:
        yield because(ReasonCode.DELIVERED_LATE, day=end)


def _heaped(promised: Quantity | None, deliveries: Iterable[Delivery]) -> _Heap:
    if promised is None:
        return _Heap(counted=tuple(deliveries))
    counted: list[Delivery] = []
    uncounted: list[Delivery] = []
    strange: list[Delivery] = []
    shown: list[Decimal] = []
    claimed: list[Decimal] = []
    for one in deliveries:
        if one.quantity is None:
            uncounted.append(one)
        elif one.quantity.unit == promised.unit or same_unit(one.quantity.unit, promised.unit):
            counted.append(one)
            claimed.append(one.quantity.value)
            if one.evidence is not None:
                shown.append(one.quantity.value)
        else:
            strange.append(one)
    return _Heap(tuple(counted), tuple(uncounted), tuple(strange), total(shown), total(claimed))


def _figured(quantity: Quantity) -> FormattedValue:
    return FormattedValue(quantity.value, quantity.unit, like=quantity.value)


def _finest(heap: _Heap) -> Decimal:
    """Find the figure with most decimals, so that a sum is shown with all of its own."""
    figures = [one.quantity.value for one in heap.counted if one.quantity is not None]
    return min(figures, key=lambda one: int(one.as_tuple().exponent))
