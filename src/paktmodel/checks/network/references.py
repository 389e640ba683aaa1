"""What holds between the things of a network: names, references, days, and what time has passed by."""

from collections.abc import Iterator

from paktmodel.checks.defaults import PLANNING_WORDS
from paktmodel.checks.near_names import NearNames
from paktmodel.checks.shared.dates import Planned, disordered, paper_day, planned_in_texts, stale
from paktmodel.checks.shared.references import (
    Namesakes,
    Reference,
    repeated,
    same_kind,
    unresolved,
    within_actors,
    within_evaluations,
)
from paktmodel.checks.subjects import located, subject_of
from paktmodel.checks.walk import Walk
from paktmodel.errors import Finding, Subject
from paktmodel.model.commitments import LapseRule
from paktmodel.model.jurisdiction import under_swedish_law
from paktmodel.model.network_lifecycle import LifeEvent
from paktmodel.model.networks import Network
from paktmodel.model.rules import ReportingRule
from paktmodel.vocabulary.words.findings import Referent, Severity, SubjectKind


def case_number_missing(network: Network) -> Iterator[Finding]:
    """Report charters that were put forward without a case number, under which they could be asked for.

    Under Swedish law alone.

    Yields: at most one info, with all such charters.
    Source: the letter of 2024-05-21, which bears no number.
    """
    found = tuple(
        subject_of(one)
        for one in (network.charters if under_swedish_law(network) else ())
        if one.proposal is not None
        and one.proposal.case is None
        and (one.decided is None or one.decided.case is None)
    )
    if found:
        yield Finding("case-number-missing", Severity.INFO, tuple(dict.fromkeys(found)))


def date_stale(
    network: Network, *, words: tuple[str, ...] = PLANNING_WORDS, walk: Walk | None = None
) -> Iterator[Finding]:
    """Report what is said to be planned for a time that had passed when the paper was written.

    Read are life events that are only planned, and texts that name a month or a year after a word of
    planning. The day is that of the thing's own source, or the document's.

    Args:
        network: The network.
        words: Words of planning, in small letters.
        walk: The walk through the network that rules share; None to walk.

    Unit: days; a month or a year as printed counts by its last day.
    Yields: one warning per time and day, with everything that is planned for it.
    Source: KSN-2023-01917, a letter of 2024-12-27: *en invigning är planerad till november 2024*.
    """
    yield from stale(
        (*_events_to_come(network), *planned_in_texts(Walk.through(network, walk), words, LifeEvent))
    )


def _events_to_come(network: Network) -> Iterator[Planned]:
    for event in network.life:
        if not event.evidenced and event.since is not None:
            yield subject_of(event), event.since, paper_day(event, network.day)


def code_repeated(network: Network) -> Iterator[Finding]:
    """Report an id that names more than one thing of the same kind.

    Criteria, target groups and goals are counted within their charter, findings and recommendations
    within their evaluation.

    Yields: one error per repeated id, by kind in document order.
    """
    return repeated((*_namesakes(network), *within_evaluations(network)))


def _namesakes(network: Network) -> Iterator[Namesakes]:
    things = (
        network.actors,
        network.charters,
        network.organisations,
        network.agreements,
        network.commitments,
        _rules(network),
        network.units,
        network.activities,
        network.activity_plans,
        network.forums,
        network.handovers,
        network.scales,
        network.evaluations,
    )
    for same in things:
        yield same_kind(same), ""
    for charter, path in located(network, "charters"):
        owner = subject_of(charter)
        yield [subject_of(one, owner) for one in charter.criteria], path
        yield [subject_of(one, owner) for one in charter.target_groups], path
        yield map(subject_of, charter.goals), path
        for goal in charter.goals:
            yield [subject_of(aim, subject_of(goal)) for aim in goal.aims], path


def reference_to_nothing(network: Network, *, near: NearNames | None = None) -> Iterator[Finding]:
    """Report a thing that refers to one that the network does not have.

    Looked at is everything that names an organisation, agreement, commitment, target group, criterion,
    charter's goal, forum, template, focus area, unit, activity or activity plan of the network.

    Yields: one error per thing and kind of reference, with all that it misses, in document order.
    """
    return unresolved(_references(network), near, SubjectKind.NETWORK)


def _references(network: Network) -> Iterator[Reference]:
    yield from within_actors(network)
    organisations = {one.id: one for one in network.organisations}
    agreements = {one.id: one for one in network.agreements}
    commitments = {one.id: one for one in network.commitments}
    forums = {one.id: one for one in network.forums}
    templates = {one.id: one for one in network.templates}
    units = {one.id: one for one in network.units}
    activities = {one.id: one for one in network.activities}
    plans = {one.id: one for one in network.activity_plans}
    areas = {area.id: area for charter in network.charters for area in charter.focus_areas}
    groups = {group.id: group for charter in network.charters for group in charter.target_groups}
    criteria = {asked.id: asked for charter in network.charters for asked in charter.criteria}

    for charter, path in located(network, "charters"):
        local = tuple(one.focus_area for one in charter.tagline_variants)
        yield charter, Referent.FOCUS_AREA, local, areas, path
        goals = {goal.code: goal for goal in charter.goals}
        for place, goal in enumerate(charter.goals):
            yield goal, Referent.GOAL, (goal.parent,), goals, f"{path}.goals[{place}]"
    for taking, path in located(network, "participations"):
        yield taking, SubjectKind.ORGANISATION, (taking.organisation,), organisations, path
        if taking.evidence:
            asked = [one.criterion for one in taking.evidence]
            yield taking, SubjectKind.CRITERION, asked, criteria, path
    for agreement in network.agreements:
        parties = tuple(one.organisation for one in agreement.parties)
        yield agreement, SubjectKind.ORGANISATION, parties, organisations, ""
    for one, path in located(network, "commitments"):
        yield one, SubjectKind.ORGANISATION, (one.organisation,), organisations, path
        yield one, SubjectKind.AGREEMENT, (one.agreement,), agreements, path
        yield one, SubjectKind.TARGET_GROUP, one.target_groups, groups, path
        yield one, SubjectKind.FORUM, (one.forum,), forums, path
        yield one, SubjectKind.COMMITMENT, (one.renews,), commitments, path
    for delivery, path in located(network, "deliveries"):
        yield delivery, SubjectKind.COMMITMENT, (delivery.commitment,), commitments, path
    for activity in network.activities:
        yield activity, SubjectKind.FORUM, (activity.forum,), forums, ""
        yield activity, SubjectKind.ACTIVITY_PLAN, (activity.planned_in,), plans, ""
        yield activity, SubjectKind.ORGANISATION, activity.organisations, organisations, ""
    for forum in network.forums:
        yield forum, Referent.TEMPLATE, (forum.template,), templates, ""
        yield forum, Referent.FOCUS_AREA, (forum.focus_area,), areas, ""
    for handover in network.handovers:
        yield handover, SubjectKind.UNIT, (handover.unit,), units, ""
        yield handover, SubjectKind.ACTIVITY, (handover.activity,), activities, ""


def dates_out_of_order(network: Network) -> Iterator[Finding]:
    """Report a later date before an earlier one, so that nothing can say what was in force on a day.

    Looked at are the network's life, the days from and to which charters, rules and participations are in
    force, agreements signed, renewed and called off, commitments made and called off, the states of forums,
    and what became of what was handed over. Dates that may be the same are silent: 2019 and 2019-06.

    Yields: one error per thing, with the first pair, in document order.
    """
    life = (event.since for event in network.life)
    yield from disordered(Subject(SubjectKind.NETWORK), life, "$.network.life")
    for charter in network.charters:
        begun = charter.since or (charter.decided.on if charter.decided else None)
        yield from disordered(subject_of(charter), (begun, charter.until))
    for one, path in located(network, "participations"):
        if one.until is not None:
            yield from disordered(subject_of(one), (one.since, one.until), path)
    for agreement in network.agreements:
        dates = (agreement.signed_on, *agreement.renewed_on, agreement.terminated_on)
        yield from disordered(subject_of(agreement), dates)
    for made, path in located(network, "commitments"):
        if made.terminated_on is not None:
            yield from disordered(subject_of(made), (made.made_on, made.terminated_on), path)
    for rule in _rules(network):
        yield from disordered(subject_of(rule), (rule.since, rule.until))
    for forum in network.forums:
        yield from disordered(subject_of(forum), (entry.since for entry in forum.state.entries))
    for handover in network.handovers:
        became = (event.on for event in handover.events)
        yield from disordered(subject_of(handover), (handover.on, *became))


def _rules(network: Network) -> tuple[LapseRule | ReportingRule, ...]:
    return *network.lapse_rules, *network.reporting
