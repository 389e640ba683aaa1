"""Builders of activities, their plans, forums and handovers."""

from typing import Any

from paktmodel.model.activities import (
    Activity,
    ActivityPart,
    ActivityPlan,
    Forum,
    ForumTemplate,
    Handover,
    HandoverEvent,
    OperativeUnit,
    PlannedActivity,
    ReportedCount,
)
from paktmodel.testing.builders.coercion import built, read_count
from paktmodel.testing.builders.decisions import decision_ref
from paktmodel.testing.builders.timelines import dated, timeline

__all__ = [
    "activity",
    "activity_part",
    "activity_plan",
    "forum",
    "forum_template",
    "handover",
    "handover_event",
    "operative_unit",
    "planned_activity",
    "reported_count",
]


def reported_count(words: str | int = "cirka 40", **fields: Any) -> ReportedCount:
    """Build a number as the paper states it: exact for digits, approximate for words.

    >>> reported_count("40").exact, reported_count("cirka 470", what="medlemmar").approximate.value
    (40, Decimal('470'))
    """
    count = read_count(str(words))
    return built(ReportedCount, fields, exact=count.exact, approximate=count.approximate)


def activity_part(number: int = 1, **fields: Any) -> ActivityPart:
    """Build a part of an activity.

    >>> activity_part(2, text="Samtal vid borden").number
    2
    """
    return built(ActivityPart, fields, number=number, text="En arbetsgivare berättar")


def activity(id: str = "frukost", **fields: Any) -> Activity:
    """Build a breakfast meeting, attended by some forty people.

    >>> str(activity(attendance="drygt 50").attendance)
    'drygt 50'
    """
    return built(
        Activity,
        fields,
        id=id,
        title="Frukostmöte om praktik",
        on="2024-05-14",
        place="Stadshuset",
        themes=("arbete",),
        parts=(activity_part(),),
        planned_in="aktiviteter-2024",
        attendance="cirka 40",
        organisations=("norrby-bygg",),
    )


def planned_activity(id: str = "frukost", **fields: Any) -> PlannedActivity:
    """Build an activity planned for June 2024.

    >>> planned_activity(by="2024-06-30").by.latest.isoformat()
    '2024-06-30'
    """
    return built(PlannedActivity, fields, id=id, title="Frukostmöte om praktik", by="2024-06")


def activity_plan(year: int = 2024, **fields: Any) -> ActivityPlan:
    """Build the activity plan of a year, adopted by the board.

    >>> activity_plan(2025).id
    'aktiviteter-2025'
    """
    return built(
        ActivityPlan,
        fields,
        id=f"aktiviteter-{year}",
        year=year,
        decided=decision_ref(None),
        activities=(planned_activity(),),
    )


def forum_template(id: str = "lokalt-forum", **fields: Any) -> ForumTemplate:
    """Build a template for local forums.

    >>> forum_template().elements
    ('samtal', 'studiebesök')
    """
    return built(ForumTemplate, fields, id=id, title="Lokalt forum", elements=("samtal", "studiebesök"))


def forum(id: str = "forum-norra", **fields: Any) -> Forum:
    """Build a local forum in the focus area that `focus_area` builds, running since May 2024.

    >>> forum().state.entries[-1].value.sv
    'i drift'
    """
    states = timeline(dated("planned", "2024-02"), dated("running", "2024-05"))
    return built(Forum, fields, id=id, template="lokalt-forum", focus_area="norra-staden", state=states)


def operative_unit(id: str = "jobbcenter", **fields: Any) -> OperativeUnit:
    """Build a unit that takes over the ideas and contacts of the network.

    >>> operative_unit(belongs_to="unstated").belongs_to.sv
    'anges inte'
    """
    return built(OperativeUnit, fields, id=id, name="Jobbcenter", belongs_to="Socialnämnden")


def handover_event(state: str = "taken-up", on: str = "2024-06", **fields: Any) -> HandoverEvent:
    """Build an event in the life of a handover: taken up in June 2024.

    >>> handover_event("realised", "2024-10").state.sv
    'genomfört'
    """
    return built(HandoverEvent, fields, state=state, on=on, text="Enheten ringer upp.")


def handover(id: str = "uppslag-1", **fields: Any) -> Handover:
    """Build an idea from the activity that `activity` builds, taken up by Jobbcenter.

    >>> handover(kind="contact", events=()).kind.sv
    'kontakt'
    """
    return built(
        Handover,
        fields,
        id=id,
        kind="idea",
        text="Praktik i par",
        activity="frukost",
        unit="jobbcenter",
        on="2024-05-20",
        events=(handover_event(),),
    )
