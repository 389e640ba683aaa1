"""How one commitment stands on a day: what was delivered, whether its time is out, and why.

It is fulfilled by what is shown by evidence. What is only told to have been delivered neither
fulfils nor fails: where it would make the difference the commitment cannot be judged. What came of
it stays: a commitment that was fulfilled before it was called off is fulfilled, and one that has
lapsed is not revived by what is done later.

Where dates are told as a month or a year, the state is the one that holds whatever days are meant;
where there is no such state the commitment cannot be judged.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from attrs import field, frozen

from paktmodel.followup.networks.lapse import Ending, Lapse, LapseRules
from paktmodel.followup.networks.text import Either, because, joined, said
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned, reasons_of
from paktmodel.model.commitments import Commitment, Delivery
from paktmodel.model.organisations import Organisation
from paktmodel.values.figures import Quantity, total
from paktmodel.values.texts import Slug
from paktmodel.values.tuples import gathered
from paktmodel.values.units import same_unit
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.networks import CommitmentState, Sector

_ONE_DAY: Final = dt.timedelta(days=1)


@frozen(kw_only=True, field_transformer=gathered)
class Judged:
    """A commitment judged.

    Attributes:
        state: How it stands.
        shown: How much is delivered for certain and with evidence, in the unit promised; None
            where no number was promised.
        told: How much is told as delivered for certain, with evidence or without.
        deliveries: What is delivered for certain.
        reasons: Why.
    """

    state: CommitmentState
    shown: Decimal | None
    told: Decimal | None
    deliveries: tuple[Delivery, ...]
    reasons: tuple[Reason, ...]


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class CommitmentStatus(Reasoned):
    """How a commitment stands on a day.

    Attributes:
        commitment: The commitment.
        organisation: Whose it is; None where the network does not know the organisation.
        judged: Its state with what was delivered and why.
        judged_on: The day that it is judged on: the day asked for, or the day of its renewal.
        successor: The commitment that has renewed it by the day; it is history then.
    """

    commitment: Commitment
    organisation: Organisation | None
    judged: Judged
    judged_on: dt.date
    successor: Commitment | None = None

    @property
    def id(self) -> Slug:
        """The id of the commitment."""
        return self.commitment.id

    @property
    def state(self) -> CommitmentState:
        """How it stands."""
        return self.judged.state

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why, every reason that applies."""
        return self.judged.reasons

    @property
    def history(self) -> bool:
        """Whether another commitment has renewed it by the day."""
        return self.successor is not None

    @property
    def promised(self) -> Quantity | None:
        """How much was promised; None when no number was."""
        return self.commitment.quantity

    @property
    def delivered(self) -> Decimal | None:
        """How much is delivered for certain and with evidence; None where no number was promised."""
        return self.judged.shown

    @property
    def deliveries(self) -> tuple[Delivery, ...]:
        """What is delivered for certain, with evidence or without."""
        return self.judged.deliveries

    @property
    def sector(self) -> Sector:
        """The sector of the organisation."""
        return Sector.UNSTATED if self.organisation is None else self.organisation.sector

    @property
    def organisation_name(self) -> str:
        """What the organisation is called, or its id where the network does not know it."""
        return self.commitment.organisation if self.organisation is None else self.organisation.name

    def text(self, language: Language = "en") -> str:
        """The commitment, its state and why, as a sentence.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return said(
            "commitment-history" if self.history else "commitment-told",
            language,
            id=str(self.commitment.id),
            organisation=self.organisation_name,
            kind=self.commitment.kind,
            state=self.state,
            why=joined(self.reasons, language),
        )

    def __repr__(self) -> str:
        history = ", history" if self.history else ""
        return f"CommitmentStatus({self.commitment.id!s}: {self.state}{history})"


@frozen(kw_only=True)
class _World:
    """One reading of the dates: the commitment made early or late, deliveries as early or as late as told."""

    made: dt.date
    early: bool

    def had(self, delivery: Delivery, day: dt.date) -> bool:
        """Whether something was delivered by a day."""
        return (delivery.on.earliest if self.early else delivery.on.latest) <= day


@frozen(kw_only=True, field_transformer=gathered)
class _Heap:
    """Deliveries put in heaps by what they say.

    Attributes:
        counted: Those that count towards what was promised.
        uncounted: Those that name no number where one was promised.
        strange: Those in another unit.
    """

    counted: tuple[Delivery, ...]
    uncounted: tuple[Delivery, ...]
    strange: tuple[Delivery, ...]


@frozen(kw_only=True, field_transformer=gathered)
class _Outcome:
    state: CommitmentState
    heap: _Heap
    reasons: tuple[Reason, ...] = field(converter=reasons_of)


def judged(
    commitment: Commitment,
    deliveries: Sequence[Delivery],
    *,
    day: dt.date,
    ending: Ending | None,
    lapses: LapseRules,
) -> Judged:
    """How a commitment stands on a day.

    Args:
        commitment: The commitment.
        deliveries: What was delivered on it.
        day: The day asked for.
        ending: How it had been called off by then.
        lapses: The lapse rules.
    """
    made = commitment.made_on
    valid, notes = _valid(commitment, deliveries)
    inexact = any(one.on.exact is None for one in valid)
    days = (made.earliest,) if made.exact is not None else (made.earliest, min(made.latest, day))
    readings = (False, True) if inexact else (False,)
    worlds = [_World(made=one, early=early) for early in readings for one in days]
    outcomes = [_outcome(commitment, valid, world, day, ending, lapses) for world in worlds]
    # What is told is what is certain: deliveries as late as their dates allow, and not yet lapsed.
    late = outcomes[: len(days)]
    sure = next((one for one in late if one.state is not CommitmentState.LAPSED), late[0])
    states = tuple(dict.fromkeys(one.state for one in outcomes))
    state, reasons = sure.state, list(sure.reasons)
    if len(states) > 1:
        state = CommitmentState.CANNOT_BE_JUDGED
        others = [one for one in states if one is not state]
        code = ReasonCode.STATE_UNDETERMINED if len(others) == len(states) else ReasonCode.STATE_POSSIBLE
        certain = [one for one in reasons if one.code != ReasonCode.LAPSED_BY_RULE]
        reasons = [because(code, states=Either(others)), *certain]
        if CommitmentState.LAPSED in others:
            reasons += _lapse_told(commitment, days, lapses)
    loose = tuple(dict.fromkeys(one.on for one in valid if one.on.earliest <= day < one.on.latest))
    if loose:
        reasons.append(because(ReasonCode.DELIVERY_DAY_INEXACT, days=loose))
    shown, told = _sums(commitment.quantity, sure.heap)
    return Judged(
        state=state,
        shown=shown,
        told=told,
        deliveries=(*sure.heap.counted, *sure.heap.uncounted, *sure.heap.strange),
        reasons=(*reasons, *notes),
    )


def _lapse_told(commitment: Commitment, days: Iterable[dt.date], lapses: LapseRules) -> Iterator[Reason]:
    """The rules by which a commitment may have lapsed."""
    found = [lapses.lapse(commitment.kind, day) for day in days]
    for rule in dict.fromkeys(one.rule for one in found if one is not None):
        yield because(ReasonCode.LAPSE_RULE, rule=str(rule.id), after=rule.after)


def _valid(
    commitment: Commitment, deliveries: Iterable[Delivery]
) -> tuple[tuple[Delivery, ...], list[Reason]]:
    """Deliveries that may count at all, and why others do not."""
    known = tuple(deliveries)
    kept = [one for one in known if one.on.latest >= commitment.made_on.earliest]
    real = tuple(one for one in kept if one.quantity is None or one.quantity.value > 0)
    notes = []
    if len(kept) < len(known):
        notes.append(because(ReasonCode.DELIVERY_BEFORE_COMMITMENT, number=len(known) - len(kept)))
    if len(real) < len(kept):
        notes.append(because(ReasonCode.DELIVERY_NOT_POSITIVE, number=len(kept) - len(real)))
    return real, notes


def _outcome(
    commitment: Commitment,
    deliveries: tuple[Delivery, ...],
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
    late = tuple(one for one in deliveries if not world.had(one, end) and world.had(one, day))
    after_end = (because(ReasonCode.DELIVERY_AFTER_END, day=end, number=len(late)),) if late else ()
    state, reasons = _by_deliveries(commitment, heap)
    if state is None and ending is not None:
        state = CommitmentState.LAPSED if ending.certain else CommitmentState.CANNOT_BE_JUDGED
        reasons = (ending.reason, *after_end, *reasons)
    elif state is None:
        state, time = _by_time(commitment, heap, end)
        reasons = (*reasons, *time)
        nothing = not (heap.counted or heap.uncounted or heap.strange)
        if lapse is not None and nothing and commitment.made_on.exact is not None:
            reasons = (*reasons, because(ReasonCode.LAPSES_BY_RULE, day=lapse.day, rule=str(lapse.rule.id)))
    elif state is CommitmentState.FULFILLED:
        reasons = (*reasons, *_late(commitment, heap))
    return _Outcome(state=state, heap=heap, reasons=reasons)


def _lapsed(
    commitment: Commitment, deliveries: tuple[Delivery, ...], world: _World, day: dt.date, lapse: Lapse
) -> _Outcome:
    late = [one for one in deliveries if world.had(one, day)]
    reasons = [
        because(ReasonCode.LAPSED_BY_RULE, after=lapse.rule.after, day=lapse.day, rule=str(lapse.rule.id))
    ]
    if late:
        reasons.append(because(ReasonCode.DELIVERY_AFTER_END, day=lapse.day - _ONE_DAY, number=len(late)))
    return _Outcome(state=CommitmentState.LAPSED, heap=_heaped(commitment.quantity, ()), reasons=reasons)


def _by_deliveries(commitment: Commitment, heap: _Heap) -> tuple[CommitmentState | None, tuple[Reason, ...]]:
    """What the deliveries alone make of it; no state where its time has to tell."""
    promised = commitment.quantity
    if commitment.verifiable is False:
        return None, _delivered(promised, heap)
    if promised is None:
        if any(one.evidence is not None for one in heap.counted):
            return CommitmentState.FULFILLED, (because(ReasonCode.DELIVERED_WITHOUT_NUMBER),)
        if heap.counted:
            return CommitmentState.CANNOT_BE_JUDGED, (because(ReasonCode.DELIVERY_WITHOUT_EVIDENCE),)
        return None, (because(ReasonCode.NOTHING_DELIVERED),)
    if promised.value <= 0:
        return CommitmentState.CANNOT_BE_JUDGED, (
            because(ReasonCode.PROMISED_NOT_POSITIVE, promised=_figured(promised)),
        )
    shown, told = _sums(promised, heap)
    reasons = _delivered(promised, heap)
    if shown is not None and shown >= promised.value:
        return CommitmentState.FULFILLED, reasons
    if told is not None and told >= promised.value:
        return CommitmentState.CANNOT_BE_JUDGED, (because(ReasonCode.DELIVERY_WITHOUT_EVIDENCE), *reasons)
    return None, reasons


def _delivered(promised: Quantity | None, heap: _Heap) -> tuple[Reason, ...]:
    """What is delivered of what was promised, in words."""
    if not (heap.counted or heap.uncounted or heap.strange):
        return (because(ReasonCode.NOTHING_DELIVERED),)
    reasons: list[Reason] = []
    shown, told = _sums(promised, heap)
    if promised is None:
        shows = any(one.evidence is not None for one in heap.counted)
        return (
            because(ReasonCode.DELIVERED_WITHOUT_NUMBER if shows else ReasonCode.DELIVERY_WITHOUT_EVIDENCE),
        )
    if heap.counted:
        whole = _figured(promised)
        reasons.append(
            because(
                ReasonCode.DELIVERED_OF, delivered=FormattedValue(shown, like=_finest(heap)), promised=whole
            )
        )
        if told != shown:
            reasons.append(
                because(ReasonCode.TOLD_OF, told=FormattedValue(told, like=_finest(heap)), promised=whole)
            )
    if heap.uncounted:
        reasons.append(because(ReasonCode.DELIVERY_NOT_COUNTED, number=len(heap.uncounted)))
    if heap.strange:
        other = tuple(_figured(one.quantity) for one in heap.strange if one.quantity is not None)
        reasons.append(because(ReasonCode.DELIVERY_OTHER_UNIT, delivered=other))
    return tuple(reasons)


def _by_time(commitment: Commitment, heap: _Heap, day: dt.date) -> tuple[CommitmentState, tuple[Reason, ...]]:
    """What its time makes of a commitment that is not fulfilled."""
    period = commitment.period
    if commitment.verifiable is False:
        return CommitmentState.CANNOT_BE_JUDGED, (because(ReasonCode.NOT_VERIFIABLE),)
    if period is None:
        if commitment.quantity is None:
            return CommitmentState.CANNOT_BE_JUDGED, (because(ReasonCode.NOTHING_TO_JUDGE_BY),)
        return CommitmentState.UNDER_WAY, (because(ReasonCode.NO_PERIOD),)
    if day < period.start:
        return CommitmentState.UNDER_WAY, (because(ReasonCode.PERIOD_NOT_BEGUN, day=period.start),)
    if period.end is None:
        return CommitmentState.UNDER_WAY, (because(ReasonCode.PERIOD_OPEN),)
    if day <= period.end:
        return CommitmentState.UNDER_WAY, (because(ReasonCode.PERIOD_RUNS, day=period.end),)
    # What is told without a number, or in another unit, may be all that was promised.
    state = CommitmentState.CANNOT_BE_JUDGED if heap.uncounted or heap.strange else CommitmentState.OVERDUE
    return state, (because(ReasonCode.PERIOD_ENDED, day=period.end),)


def _late(commitment: Commitment, heap: _Heap) -> tuple[Reason, ...]:
    """That what was promised was reached only after the end of its period."""
    end = None if commitment.period is None else commitment.period.end
    if end is None:
        return ()
    timely = [one for one in heap.counted if one.on.earliest <= end]
    state, _ = _by_deliveries(commitment, _heaped(commitment.quantity, timely))
    return () if state is CommitmentState.FULFILLED else (because(ReasonCode.DELIVERED_LATE, day=end),)


def _heaped(promised: Quantity | None, deliveries: Iterable[Delivery]) -> _Heap:
    if promised is None:
        return _Heap(counted=tuple(deliveries), uncounted=(), strange=())
    counted: list[Delivery] = []
    uncounted: list[Delivery] = []
    strange: list[Delivery] = []
    for one in deliveries:
        if one.quantity is None:
            uncounted.append(one)
        else:
            (counted if same_unit(one.quantity.unit, promised.unit) else strange).append(one)
    return _Heap(counted=tuple(counted), uncounted=tuple(uncounted), strange=tuple(strange))


def _sums(promised: Quantity | None, heap: _Heap) -> tuple[Decimal | None, Decimal | None]:
    """How much is shown by evidence, and how much is told."""
    if promised is None:
        return None, None
    amounts = [(one.quantity.value, one.evidence) for one in heap.counted if one.quantity is not None]
    return (
        total(value for value, evidence in amounts if evidence is not None),
        total(value for value, _ in amounts),
    )


def _figured(quantity: Quantity) -> FormattedValue:
    return FormattedValue(quantity.value, quantity.unit, like=quantity.value)


def _finest(heap: _Heap) -> Decimal:
    """The figure with most decimals, so that a sum is told with all of its own."""
    figures = [one.quantity.value for one in heap.counted if one.quantity is not None]
    return min(figures, key=lambda one: int(one.as_tuple().exponent))
