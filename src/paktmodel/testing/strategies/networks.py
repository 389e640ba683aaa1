"""Consistent networks: each id once, and every reference leads to something in the network."""

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import Any, Final

from hypothesis import strategies as st

from paktmodel.model.activities import (
    Activity,
    ActivityPlan,
    Forum,
    ForumTemplate,
    Handover,
    OperativeUnit,
    PlannedActivity,
)
from paktmodel.model.charters import (
    AdmissionCriterion,
    Charter,
    FocusArea,
    TaglineVariant,
    TargetGroup,
)
from paktmodel.model.commitments import Agreement, AgreementParty, Commitment, Delivery, LapseRule
from paktmodel.model.decisions import DecisionRef
from paktmodel.model.evaluations import Scale
from paktmodel.model.network_lifecycle import LifeEvent, ReportedSize
from paktmodel.model.networks import Network
from paktmodel.model.organisations import CriterionEvidence, Organisation, Participation
from paktmodel.model.rules import ReportingRule
from paktmodel.testing.strategies.actors import drawn_actors
from paktmodel.testing.strategies.by_type import drawn, things
from paktmodel.testing.strategies.constraints import each_once, in_time
from paktmodel.testing.strategies.evaluations import drawn_evaluations
from paktmodel.testing.strategies.goals import drawn_goals
from paktmodel.testing.strategies.sampling import each_with_id, ids, new_id, one_or_none, some
from paktmodel.testing.strategies.weights import tuple_of
from paktmodel.values.texts import Slug, Text

__all__ = ["networks"]


def networks(*, consistent: bool = True) -> st.SearchStrategy[Network]:
    """Draw networks; the simplest has only an id, an owner, a name and a day.

    What the builder builds is one of them:

    >>> from paktmodel.testing import commitment, network
    >>> network(commitments=(commitment(),))
    Network(vagen-in: 'Vägen in', 1 charters, 1 organisations, 1 commitments)

    Args:
        consistent: Whether each id is unique among its kind, each reference leads to something in the
            network, an organisation takes part once, and life and charters are in order of time.
            Otherwise a network is only legal: it loads, and may contradict itself.
    """
    return _consistent() if consistent else things(Network)


#: Fields with the fields that they cannot do without, each after those; other references are drawn
#: where there is something to refer to.
_FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "actors": (),
    "organisations": (),
    "charters": (),
    "participations": ("organisations",),
    "agreements": (),
    "templates": (),
    "forums": ("charters", "templates"),
    "commitments": ("organisations",),
    "deliveries": ("commitments", "organisations"),
    "activity_plans": (),
    "activities": (),
    "units": (),
    "handovers": ("units",),
    "sizes": (),
    "life": (),
    "lapse_rules": (),
    "reporting": (),
    "scales": (),
    "evaluations": (),
}
_CHOICES: Final = st.sampled_from(tuple(_FIELDS))


@st.composite
def _consistent(draw: st.DrawFn) -> Network:
    # A few fields are chosen first, so that a network is as small as in most papers; all that a
    # network can hold takes a hundred times as long to draw.
    chosen = tuple_of(draw, lambda: draw(_CHOICES), 5)
    wanted = {*chosen, *(needed for name in chosen for needed in _FIELDS[name])}
    fields: dict[str, tuple[Any, ...]] = dict.fromkeys(_FIELDS, ())
    rules: set[Slug] = set()
    makers: dict[str, Callable[[], tuple[Any, ...]]] = {
        "actors": lambda: drawn_actors(draw),
        "organisations": lambda: each_with_id(draw, Organisation),
        "charters": lambda: _charters(draw),
        "participations": lambda: _participations(draw, fields["organisations"], fields["charters"]),
        "agreements": lambda: _agreements(draw, fields["organisations"]),
        "templates": lambda: each_with_id(draw, ForumTemplate),
        "forums": lambda: _forums(draw, fields["templates"], fields["charters"]),
        "commitments": lambda: _commitments(draw, fields),
        "deliveries": lambda: _deliveries(draw, fields["commitments"]),
        "activity_plans": lambda: _plans(draw),
        "activities": lambda: _activities(draw, fields),
        "units": lambda: each_with_id(draw, OperativeUnit),
        "handovers": lambda: _handovers(draw, fields["units"], fields["activities"]),
        "sizes": lambda: in_time(tuple_of(draw, lambda: drawn(draw, ReportedSize), 2), attrgetter("on")),
        "life": lambda: in_time(tuple_of(draw, lambda: drawn(draw, LifeEvent)), attrgetter("since")),
        "lapse_rules": lambda: each_with_id(draw, LapseRule, rules),
        "reporting": lambda: each_with_id(draw, ReportingRule, rules),
        "scales": lambda: each_with_id(draw, Scale),
        "evaluations": lambda: drawn_evaluations(draw, fields["scales"]),
    }
    for name, make in makers.items():
        if name in wanted:
            fields[name] = make()
    return drawn(draw, Network, fields)


# --- charters ------------------------------------------------------------------------------


def _charters(draw: st.DrawFn) -> tuple[Charter, ...]:
    taken: set[Slug] = set()

    def a_charter() -> Charter:
        name = new_id(draw, taken)
        areas = each_with_id(draw, FocusArea)

        def a_variant() -> TaglineVariant:
            return drawn(draw, TaglineVariant, {"focus_area": one_or_none(draw, ids(areas))})

        offered: dict[str, Callable[[], Any]] = {
            # On this very charter, so that it is adopted where the decision approves.
            "decided": lambda: drawn(draw, DecisionRef, {"version": Text(str(name))}),
            "goals": lambda: drawn_goals(draw, ()),
            "tagline_variants": lambda: tuple_of(draw, a_variant, 2),
            "criteria": lambda: each_with_id(draw, AdmissionCriterion),
            "target_groups": lambda: each_with_id(draw, TargetGroup),
        }
        return drawn(draw, Charter, {"id": name, "focus_areas": areas}, offered)

    return in_time(tuple_of(draw, a_charter, 2), _begins)


def _begins(charter: Charter) -> Any:
    return charter.since or (charter.decided and charter.decided.on)


# --- members and what they promise ---------------------------------------------------------


def _participations(
    draw: st.DrawFn, organisations: Sequence[Organisation], charters: Sequence[Charter]
) -> tuple[Participation, ...]:
    criteria = [criterion.id for charter in charters for criterion in charter.criteria]

    def an_evidence() -> CriterionEvidence:
        return drawn(draw, CriterionEvidence, {"criterion": draw(st.sampled_from(criteria))})

    def a_participation() -> Participation:
        offered = {"evidence": lambda: tuple_of(draw, an_evidence, 2) if criteria else ()}
        given = {"organisation": draw(st.sampled_from(ids(organisations)))}
        return drawn(draw, Participation, given, offered)

    if not organisations:
        return ()
    return each_once(tuple_of(draw, a_participation), attrgetter("organisation"))


def _agreements(draw: st.DrawFn, organisations: Sequence[Organisation]) -> tuple[Agreement, ...]:
    taken: set[Slug] = set()

    def a_party() -> AgreementParty:
        return drawn(draw, AgreementParty, {"organisation": one_or_none(draw, ids(organisations))})

    def an_agreement() -> Agreement:
        parties = each_once(tuple_of(draw, a_party, 2), attrgetter("name"))
        return drawn(draw, Agreement, {"id": new_id(draw, taken), "parties": parties})

    return tuple_of(draw, an_agreement, 2)


def _commitments(draw: st.DrawFn, fields: Mapping[str, tuple[Any, ...]]) -> tuple[Commitment, ...]:
    taken: set[Slug] = set()
    members = ids(fields["organisations"])
    groups = [group.id for charter in fields["charters"] for group in charter.target_groups]

    def a_commitment() -> Commitment:
        earlier = sorted(taken)
        offered: dict[str, Callable[[], Any]] = {
            "agreement": lambda: one_or_none(draw, ids(fields["agreements"])),
            "target_groups": lambda: some(draw, groups),
            "forum": lambda: one_or_none(draw, ids(fields["forums"])),
            "renews": lambda: one_or_none(draw, earlier),
        }
        given = {"id": new_id(draw, taken), "organisation": draw(st.sampled_from(members))}
        return drawn(draw, Commitment, given, offered)

    return tuple_of(draw, a_commitment) if members else ()


def _deliveries(draw: st.DrawFn, commitments: Sequence[Commitment]) -> tuple[Delivery, ...]:
    def a_delivery() -> Delivery:
        return drawn(draw, Delivery, {"commitment": draw(st.sampled_from(ids(commitments)))})

    return each_once(tuple_of(draw, a_delivery), attrgetter("commitment", "on")) if commitments else ()


# --- what it does --------------------------------------------------------------------------


def _plans(draw: st.DrawFn) -> tuple[ActivityPlan, ...]:
    taken: set[Slug] = set()

    def a_plan() -> ActivityPlan:
        offered = {"activities": lambda: each_with_id(draw, PlannedActivity)}
        return drawn(draw, ActivityPlan, {"id": new_id(draw, taken)}, offered)

    return each_once(tuple_of(draw, a_plan, 2), attrgetter("year"))


def _forums(
    draw: st.DrawFn, templates: Sequence[ForumTemplate], charters: Sequence[Charter]
) -> tuple[Forum, ...]:
    areas = [area.id for charter in charters for area in charter.focus_areas]
    taken: set[Slug] = set()

    def a_forum() -> Forum:
        given = {
            "id": new_id(draw, taken),
            "template": draw(st.sampled_from(ids(templates))),
            "focus_area": draw(st.sampled_from(areas)),
        }
        return drawn(draw, Forum, given)

    return tuple_of(draw, a_forum, 2) if templates and areas else ()


def _activities(draw: st.DrawFn, fields: Mapping[str, tuple[Any, ...]]) -> tuple[Activity, ...]:
    taken: set[Slug] = set()

    def an_activity() -> Activity:
        offered: dict[str, Callable[[], Any]] = {
            "planned_in": lambda: one_or_none(draw, ids(fields["activity_plans"])),
            "forum": lambda: one_or_none(draw, ids(fields["forums"])),
            "organisations": lambda: some(draw, ids(fields["organisations"])),
        }
        return drawn(draw, Activity, {"id": new_id(draw, taken)}, offered)

    return tuple_of(draw, an_activity, 2)


def _handovers(
    draw: st.DrawFn, units: Sequence[OperativeUnit], activities: Sequence[Activity]
) -> tuple[Handover, ...]:
    taken: set[Slug] = set()

    def a_handover() -> Handover:
        offered = {"activity": lambda: one_or_none(draw, ids(activities))}
        given = {"id": new_id(draw, taken), "unit": draw(st.sampled_from(ids(units)))}
        return drawn(draw, Handover, given, offered)

    return tuple_of(draw, a_handover, 2) if units else ()
