"""Networks that hang together: names once, and what is referred to is there."""

from collections.abc import Callable, Collection, Mapping, Sequence
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
from paktmodel.model.goals import Aim, Goal
from paktmodel.model.network_lifecycle import LifeEvent, ReportedSize
from paktmodel.model.networks import Network
from paktmodel.model.organisations import CriterionEvidence, Organisation, Participation
from paktmodel.model.rules import ReportingRule
from paktmodel.testing.strategies.by_type import drawn, things
from paktmodel.testing.strategies.follow_up_record import evaluations_on
from paktmodel.testing.strategies.identifiers import codes
from paktmodel.testing.strategies.sampling import each_once, new_name, one_or_none, some
from paktmodel.testing.strategies.weights import row
from paktmodel.values.codes import Code
from paktmodel.values.texts import Slug, Text

__all__ = ["networks"]

_CODES: Final = codes()


def networks(*, consistent: bool = True) -> st.SearchStrategy[Network]:
    """Networks; the simplest has no more than an id, an owner, a name and a day.

    What the builder makes is one of them:

    >>> from paktmodel.testing import commitment, network
    >>> network(commitments=(commitment(),))
    Network(vagen-in: 'Vägen in', 1 charters, 1 organisations, 1 commitments)

    Args:
        consistent: Whether each id is unique among its kind, each reference leads to something in the
            network, an organisation takes part once, and life and charters stand in order of time.
            Otherwise a network is only legal: it loads, and may contradict itself.
    """
    return _consistent() if consistent else things(Network)


#: Rows with the rows that they cannot do without, each after those; what else they refer to is
#: referred to where it is there.
_ROWS: Final[dict[str, tuple[str, ...]]] = {
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
_CHOICES: Final = st.sampled_from(tuple(_ROWS))


@st.composite
def _consistent(draw: st.DrawFn) -> Network:
    # A few rows are chosen first, so that a network is as small as a paper mostly is; all that a
    # network can hold takes a hundred times as long to draw.
    chosen = row(draw, lambda: draw(_CHOICES), 5)
    wanted = {name for one in chosen for name in (one, *_ROWS[one])}
    held: dict[str, tuple[Any, ...]] = dict.fromkeys(_ROWS, ())
    rules: set[Slug] = set()
    makers: dict[str, Callable[[], tuple[Any, ...]]] = {
        "organisations": lambda: _named(draw, Organisation),
        "charters": lambda: _charters(draw),
        "participations": lambda: _participations(draw, held["organisations"], held["charters"]),
        "agreements": lambda: _agreements(draw, held["organisations"]),
        "templates": lambda: _named(draw, ForumTemplate),
        "forums": lambda: _forums(draw, held["templates"], held["charters"]),
        "commitments": lambda: _commitments(draw, held),
        "deliveries": lambda: _deliveries(draw, held["commitments"]),
        "activity_plans": lambda: _plans(draw),
        "activities": lambda: _activities(draw, held),
        "units": lambda: _named(draw, OperativeUnit),
        "handovers": lambda: _handovers(draw, held["units"], held["activities"]),
        "sizes": lambda: in_time(row(draw, lambda: drawn(draw, ReportedSize), 2), lambda one: one.on),
        "life": lambda: in_time(row(draw, lambda: drawn(draw, LifeEvent)), lambda one: one.since),
        "lapse_rules": lambda: _rules(draw, LapseRule, rules),
        "reporting": lambda: _rules(draw, ReportingRule, rules),
        "scales": lambda: _named(draw, Scale),
        "evaluations": lambda: evaluations_on(draw, held["scales"]),
    }
    for name, make in makers.items():
        if name in wanted:
            held[name] = make()
    return drawn(draw, Network, held)


def in_time(things: Sequence[Any], when: Callable[[Any], Any]) -> tuple[Any, ...]:
    """Things in order of time; one whose time is not given stays at its place.

    Args:
        things: The things in a row.
        when: The time of one, or None.
    """
    timed = iter(sorted((one for one in things if when(one)), key=lambda one: when(one).earliest))
    return tuple(next(timed) if when(one) else one for one in things)


def _named(draw: st.DrawFn, cls: Any, most: int = 2) -> tuple[Any, ...]:
    """Things of a class, each of a name of its own."""
    used: set[Slug] = set()
    return row(draw, lambda: drawn(draw, cls, {"id": new_name(draw, used)}), most)


def _rules(draw: st.DrawFn, cls: Any, used: set[Slug]) -> tuple[Any, ...]:
    """Rules of one sort; the ids of all sorts are counted together."""
    return row(draw, lambda: drawn(draw, cls, {"id": new_name(draw, used)}), 2)


def _ids(things: Collection[Any]) -> list[Slug]:
    return [one.id for one in things]


# --- charters ------------------------------------------------------------------------------


def _charters(draw: st.DrawFn) -> tuple[Charter, ...]:
    used: set[Slug] = set()

    def a_charter() -> Charter:
        name = new_name(draw, used)
        areas = _named(draw, FocusArea)

        def a_variant() -> TaglineVariant:
            return drawn(draw, TaglineVariant, {"focus_area": one_or_none(draw, _ids(areas))})

        offered: dict[str, Callable[[], Any]] = {
            # On this very charter, so that it is adopted where the decision approves.
            "decided": lambda: drawn(draw, DecisionRef, {"version": Text(str(name))}),
            "goals": lambda: _goals(draw),
            "tagline_variants": lambda: row(draw, a_variant, 2),
            "criteria": lambda: _named(draw, AdmissionCriterion),
            "target_groups": lambda: _named(draw, TargetGroup),
        }
        return drawn(draw, Charter, {"id": name, "focus_areas": areas}, offered)

    return in_time(row(draw, a_charter, 2), _begins)


def _begins(charter: Charter) -> Any:
    return charter.since or (charter.decided and charter.decided.on)


def _goals(draw: st.DrawFn) -> tuple[Goal, ...]:
    """Goals with aims that no indicator measures: a network has none."""
    taken: dict[Code, None] = {}

    def an_aim(used: set[Slug]) -> Aim:
        return drawn(draw, Aim, {"code": new_name(draw, used), "indicators": ()})

    def a_goal() -> Goal:
        above, used = list(taken), set[Slug]()
        code = draw(_CODES.filter(lambda one: one not in taken))
        taken[code] = None
        offered: dict[str, Callable[[], Any]] = {
            "parent": lambda: one_or_none(draw, above),
            "aims": lambda: row(draw, lambda: an_aim(used), 2),
        }
        return drawn(draw, Goal, {"code": code}, offered)

    return row(draw, a_goal, 2)


# --- members and what they promise ---------------------------------------------------------


def _participations(
    draw: st.DrawFn, held: Sequence[Organisation], charters: Sequence[Charter]
) -> tuple[Participation, ...]:
    criteria = [criterion.id for one in charters for criterion in one.criteria]

    def an_evidence() -> CriterionEvidence:
        return drawn(draw, CriterionEvidence, {"criterion": draw(st.sampled_from(criteria))})

    def a_participation() -> Participation:
        offered = {"evidence": lambda: row(draw, an_evidence, 2) if criteria else ()}
        given = {"organisation": draw(st.sampled_from(_ids(held)))}
        return drawn(draw, Participation, given, offered)

    return each_once(row(draw, a_participation), lambda one: one.organisation) if held else ()


def _agreements(draw: st.DrawFn, held: Sequence[Organisation]) -> tuple[Agreement, ...]:
    used: set[Slug] = set()

    def a_party() -> AgreementParty:
        return drawn(draw, AgreementParty, {"organisation": one_or_none(draw, _ids(held))})

    def an_agreement() -> Agreement:
        parties = each_once(row(draw, a_party, 2), lambda one: one.name)
        return drawn(draw, Agreement, {"id": new_name(draw, used), "parties": parties})

    return row(draw, an_agreement, 2)


def _commitments(draw: st.DrawFn, held: Mapping[str, tuple[Any, ...]]) -> tuple[Commitment, ...]:
    used: set[Slug] = set()
    members = _ids(held["organisations"])
    groups = [group.id for one in held["charters"] for group in one.target_groups]

    def a_commitment() -> Commitment:
        before = sorted(used)
        offered: dict[str, Callable[[], Any]] = {
            "agreement": lambda: one_or_none(draw, _ids(held["agreements"])),
            "target_groups": lambda: some(draw, groups),
            "forum": lambda: one_or_none(draw, _ids(held["forums"])),
            "renews": lambda: one_or_none(draw, before),
        }
        given = {"id": new_name(draw, used), "organisation": draw(st.sampled_from(members))}
        return drawn(draw, Commitment, given, offered)

    return row(draw, a_commitment) if members else ()


def _deliveries(draw: st.DrawFn, commitments: Sequence[Commitment]) -> tuple[Delivery, ...]:
    def a_delivery() -> Delivery:
        return drawn(draw, Delivery, {"commitment": draw(st.sampled_from(_ids(commitments)))})

    return each_once(row(draw, a_delivery), lambda one: (one.commitment, one.on)) if commitments else ()


# --- what it does --------------------------------------------------------------------------


def _plans(draw: st.DrawFn) -> tuple[ActivityPlan, ...]:
    used: set[Slug] = set()

    def a_plan() -> ActivityPlan:
        offered = {"activities": lambda: _named(draw, PlannedActivity)}
        return drawn(draw, ActivityPlan, {"id": new_name(draw, used)}, offered)

    return each_once(row(draw, a_plan, 2), lambda one: one.year)


def _forums(
    draw: st.DrawFn, templates: Sequence[ForumTemplate], charters: Sequence[Charter]
) -> tuple[Forum, ...]:
    areas = [area.id for one in charters for area in one.focus_areas]
    used: set[Slug] = set()

    def a_forum() -> Forum:
        given = {
            "id": new_name(draw, used),
            "template": draw(st.sampled_from(_ids(templates))),
            "focus_area": draw(st.sampled_from(areas)),
        }
        return drawn(draw, Forum, given)

    return row(draw, a_forum, 2) if templates and areas else ()


def _activities(draw: st.DrawFn, held: Mapping[str, tuple[Any, ...]]) -> tuple[Activity, ...]:
    used: set[Slug] = set()

    def an_activity() -> Activity:
        offered: dict[str, Callable[[], Any]] = {
            "planned_in": lambda: one_or_none(draw, _ids(held["activity_plans"])),
            "forum": lambda: one_or_none(draw, _ids(held["forums"])),
            "organisations": lambda: some(draw, _ids(held["organisations"])),
        }
        return drawn(draw, Activity, {"id": new_name(draw, used)}, offered)

    return row(draw, an_activity, 2)


def _handovers(
    draw: st.DrawFn, units: Sequence[OperativeUnit], activities: Sequence[Activity]
) -> tuple[Handover, ...]:
    used: set[Slug] = set()

    def a_handover() -> Handover:
        offered = {"activity": lambda: one_or_none(draw, _ids(activities))}
        given = {"id": new_name(draw, used), "unit": draw(st.sampled_from(_ids(units)))}
        return drawn(draw, Handover, given, offered)

    return row(draw, a_handover, 2) if units else ()
