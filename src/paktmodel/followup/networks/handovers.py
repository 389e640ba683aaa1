"""What was handed over to operative units, followed to what became of it on a day."""

import datetime as dt
from collections.abc import Iterable, Mapping

from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.networks.counts import HandoverCounts
from paktmodel.followup.networks.text import Either, because, joined, said
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned, reasons_of
from paktmodel.model.activities import Activity, Handover, HandoverEvent, OperativeUnit
from paktmodel.model.networks import Network
from paktmodel.model.timelines import Undetermined
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, capitalised
from paktmodel.vocabulary.words.networks import HandoverState


@frozen(kw_only=True, field_transformer=gathered)
class HandoverResult(Reasoned):
    """Something handed over, with what had become of it on a day.

    Attributes:
        handover: What was handed over.
        state: What had become of it; `Undetermined` where the dates, as exact as printed, do not say.
        activity: The activity that it came out of, where that is stated and known.
        unit: The unit that took it over, where it is described.
        events: What had happened by the day, in order of time, what may have happened included.
        reasons: What is not known.
    """

    handover: Handover
    state: HandoverState | Undetermined[HandoverState]
    activity: Activity | None
    unit: OperativeUnit | None
    events: tuple[HandoverEvent, ...] = ()
    reasons: tuple[Reason, ...] = field(default=(), converter=reasons_of)

    @property
    def unit_name(self) -> str:
        """What the unit is called, or its id where it is not described."""
        return self.handover.unit if self.unit is None else self.unit.name

    def state_label(self, language: Language = "en") -> str:
        """Write what had become of it.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        if isinstance(self.state, Undetermined):
            states = Either(self.state.candidates)
            return said("handover-state-undetermined", language, states=states)
        return self.state.label(language)

    def text(self, language: Language = "en") -> str:
        """State the handover, to whom, and what became of it.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        kind = self.handover.kind.label(language)
        return said(
            "handover-told",
            language,
            kind=capitalised(kind),
            unit=self.unit_name,
            text=self.handover.text.rstrip("."),
            state=self.state_label(language),
            why=f"; {joined(self.reasons, language)}" if self.reasons else "",
        )

    def __repr__(self) -> str:
        return f"HandoverResult({self.handover.id!s} to {self.handover.unit}: {self.state_label()})"


def handovers_on(network: Network, day: dt.date) -> tuple[HandoverResult, ...]:
    """Collect everything handed over by a day, with what had become of it, in the order of the document.

    What has no day counts from the first thing that is dated: what became of it, the
    activity that it came out of, or the paper itself.

    Args:
        network: The network.
        day: The day asked for.
    """
    units: dict[str, OperativeUnit] = {one.id: one for one in reversed(network.units)}
    activities: dict[str, Activity] = {one.id: one for one in reversed(network.activities)}
    found = []
    for one in network.handovers:
        activity = None if one.activity is None else activities.get(one.activity)
        if _first(network, one, activity) <= day:
            found.append(_read(one, activity, units, day))
    return tuple(found)


def _first(network: Network, handover: Handover, activity: Activity | None) -> dt.date:
    """Return the first day on which it may have been handed over."""
    if handover.on is not None:
        return handover.on.earliest
    days = [event.on.earliest for event in handover.events]
    if activity is not None and activity.on is not None:
        days.append(activity.on.earliest)
    return min(days, default=network.day.earliest)


def _read(
    handover: Handover, activity: Activity | None, units: Mapping[str, OperativeUnit], day: dt.date
) -> HandoverResult:
    reasons: list[Reason] = []
    events = sorted(
        (event for event in handover.events if event.on.earliest <= day),
        key=lambda event: (event.on.earliest, event.on.latest),
    )
    held = HandoverState.HANDED_OVER
    possible: list[HandoverEvent] = []
    for event in events:
        if event.on.latest <= day:
            held = event.state
            possible.clear()
        else:
            possible.append(event)
    states = tuple(dict.fromkeys((held, *(event.state for event in possible))))
    reasons += (because(ReasonCode.OUTCOME_INEXACT, on=event.on) for event in possible)
    if handover.on is None:
        reasons.append(because(ReasonCode.HANDED_OVER_UNDATED))
    elif day < handover.on.latest:
        reasons.append(because(ReasonCode.PERHAPS_NOT_HANDED_OVER, on=handover.on))
    unit = units.get(handover.unit)
    if unit is None:
        reasons.append(because(ReasonCode.OPERATIVE_UNIT_UNKNOWN))
    if handover.activity is not None and activity is None:
        reasons.append(because(ReasonCode.ACTIVITY_UNKNOWN, activity=str(handover.activity)))
    return HandoverResult(
        handover=handover,
        state=states[0] if len(states) == 1 else Undetermined[HandoverState](states),
        activity=activity,
        unit=unit,
        events=tuple(events),
        reasons=reasons,
    )


def handovers_counted(readings: Iterable[HandoverResult]) -> HandoverCounts:
    """Count by state what became of things handed over."""
    counts = dict.fromkeys(HandoverState, 0)
    undetermined = 0
    for one in readings:
        if isinstance(one.state, Undetermined):
            undetermined += 1
        else:
            counts[one.state] += 1
    return HandoverCounts(counts=counts.items(), undetermined=undetermined)
