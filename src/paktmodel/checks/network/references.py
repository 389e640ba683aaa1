"""What holds between the rows of a network: names, references, days, and what time has passed by."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import TypeAlias

from paktmodel.calendar.spans import PrintedDate
from paktmodel.checks.defaults import PLANNING_WORDS
from paktmodel.checks.network import subjects as things
from paktmodel.checks.network.subjects import NETWORK
from paktmodel.checks.plan.calendar import disordered
from paktmodel.checks.plan.references import missed
from paktmodel.checks.record import entries
from paktmodel.checks.shared.consequences import Planned, paper_day, planned_in_texts, stale
from paktmodel.errors import Finding, Subject
from paktmodel.model.commitments import LapseRule
from paktmodel.model.network_lifecycle import LifeEvent
from paktmodel.model.networks import Network
from paktmodel.model.rules import ReportingRule
from paktmodel.vocabulary.words.findings import Referent, Severity, SubjectKind


def case_number_missing(network: Network) -> Iterator[Finding]:
    """No case number is told for a charter that was put forward, under which it could be asked for.

    Yields: at most one warning, with all such charters.
    Source: the letter of 2024-05-21, which bears no number.
    """
    found = tuple(
        things.charter(one)
        for one in network.charters
        if one.proposal is not None
        and one.proposal.case is None
        and (one.decided is None or one.decided.case is None)
    )
    if found:
        yield Finding("case-number-missing", Severity.WARNING, tuple(dict.fromkeys(found)))


def date_stale(network: Network, *, words: tuple[str, ...] = PLANNING_WORDS) -> Iterator[Finding]:
    """Something is told as planned for a time that had passed when the paper was written.

    Read are life events that are only planned, and texts that name a month or a year after a word of
    planning. The day is that of the thing's own source, or the document's.

    Args:
        network: The network.
        words: Words of planning, in small letters.

    Unit: days; a month or a year as printed counts by its last day.
    Yields: one warning per time and day, with everything that is planned for it.
    Source: KSN-2023-01917, a letter of 2024-12-27: *en invigning är planerad till november 2024*.
    """
    yield from stale((*_events_to_come(network), *planned_in_texts(network, words, LifeEvent)))


def _events_to_come(network: Network) -> Iterator[Planned]:
    for event in network.life:
        if not event.evidenced and event.since is not None:
            yield things.life_event(event), event.since, paper_day(event, network.day)


def code_repeated(network: Network) -> Iterator[Finding]:
    """An id names more than one thing of the same kind.

    Criteria, target groups and goals are counted within their charter, findings and recommendations
    within their evaluation.

    Yields: one error per repeated id, by kind in document order.
    """
    rules = [Subject(SubjectKind.RULE, one.id) for one in _rules(network)]
    kinds: list[tuple[Iterable[Subject], str]] = [
        (map(things.charter, network.charters), ""),
        (map(things.organisation, network.organisations), ""),
        (map(things.agreement, network.agreements), ""),
        (map(things.commitment, network.commitments), ""),
        (rules, ""),
        (map(things.unit, network.units), ""),
        (map(things.activity, network.activities), ""),
        (map(things.activity_plan, network.activity_plans), ""),
        (map(things.forum, network.forums), ""),
        (map(things.handover, network.handovers), ""),
        (map(entries.scale, network.scales), ""),
        (map(entries.evaluation, network.evaluations), ""),
    ]
    for position, charter in enumerate(network.charters):
        path = f"$.network.charters[{position}]"
        kinds.append(([things.criterion(charter, one) for one in charter.criteria], path))
        kinds.append(([things.target_group(charter, one) for one in charter.target_groups], path))
        kinds.append(([Subject(SubjectKind.GOAL, goal.code) for goal in charter.goals], path))
        for goal in charter.goals:
            kinds.append(([Subject(SubjectKind.AIM, f"{goal.code}/{aim.code}") for aim in goal.aims], path))
    for evaluation, path in entries.evaluations(network):
        said = [entries.evaluation_finding(evaluation, one) for one in evaluation.findings]
        kinds.append((said, path))
        advised = [entries.recommendation(evaluation, one) for one in evaluation.recommendations]
        kinds.append((advised, path))
    for subjects, path in kinds:
        for subject, times in Counter(subjects).items():
            if times > 1:
                evidence = {"times": times}
                yield Finding("code-repeated", Severity.ERROR, (subject,), path=path, evidence=evidence)


def reference_to_nothing(network: Network) -> Iterator[Finding]:
    """A thing refers to one that the network does not have.

    Looked at is everything that names an organisation, agreement, commitment, target group, criterion,
    charter's goal, forum, template, focus area, unit, activity or activity plan of the network.

    Yields: one error per thing and kind of reference, with all that it misses, in document order.
    """
    for subject, kind, named, known, path in _references(network):
        # Told apart before any row is made of what is known: ten thousand things ask of ten thousand.
        if any(one is not None and one not in known for one in named):
            names = tuple(str(one) for one in named if one is not None)
            yield from missed(subject, kind, names, map(str, known), path, SubjectKind.NETWORK)


Reference: TypeAlias = tuple[Subject, Referent | SubjectKind, tuple[str | None, ...], Collection[str], str]


def _references(network: Network) -> Iterator[Reference]:
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

    for position, charter in enumerate(network.charters):
        subject, path = things.charter(charter), f"$.network.charters[{position}]"
        local = tuple(one.focus_area for one in charter.tagline_variants)
        yield subject, Referent.FOCUS_AREA, local, areas, path
        goals = {goal.code: goal for goal in charter.goals}
        for place, goal in enumerate(charter.goals):
            named = Subject(SubjectKind.GOAL, goal.code)
            yield named, Referent.GOAL, (goal.parent,), goals, f"{path}.goals[{place}]"
    for position, taking in enumerate(network.participations):
        subject, path = things.participation(taking), f"$.network.participations[{position}]"
        yield subject, SubjectKind.ORGANISATION, (taking.organisation,), organisations, path
        yield subject, SubjectKind.CRITERION, tuple(one.criterion for one in taking.evidence), criteria, path
    for agreement in network.agreements:
        parties = tuple(one.organisation for one in agreement.parties)
        yield things.agreement(agreement), SubjectKind.ORGANISATION, parties, organisations, ""
    for position, one in enumerate(network.commitments):
        subject, path = things.commitment(one), f"$.network.commitments[{position}]"
        yield subject, SubjectKind.ORGANISATION, (one.organisation,), organisations, path
        yield subject, SubjectKind.AGREEMENT, (one.agreement,), agreements, path
        yield subject, SubjectKind.TARGET_GROUP, one.target_groups, groups, path
        yield subject, SubjectKind.FORUM, (one.forum,), forums, path
        yield subject, SubjectKind.COMMITMENT, (one.renews,), commitments, path
    for position, delivery in enumerate(network.deliveries):
        subject, path = things.delivery(delivery), f"$.network.deliveries[{position}]"
        yield subject, SubjectKind.COMMITMENT, (delivery.commitment,), commitments, path
    for activity in network.activities:
        subject = things.activity(activity)
        yield subject, SubjectKind.FORUM, (activity.forum,), forums, ""
        yield subject, SubjectKind.ACTIVITY_PLAN, (activity.planned_in,), plans, ""
        yield subject, SubjectKind.ORGANISATION, activity.organisations, organisations, ""
    for forum in network.forums:
        yield things.forum(forum), Referent.TEMPLATE, (forum.template,), templates, ""
        yield things.forum(forum), Referent.FOCUS_AREA, (forum.focus_area,), areas, ""
    for handover in network.handovers:
        yield things.handover(handover), SubjectKind.UNIT, (handover.unit,), units, ""
        yield things.handover(handover), SubjectKind.ACTIVITY, (handover.activity,), activities, ""


def dates_out_of_order(network: Network) -> Iterator[Finding]:
    """A later date stands before an earlier one, so that nothing can tell what held on a day.

    Looked at are the network's life, the days from and to which charters, rules and participations hold,
    agreements signed, renewed and called off, commitments made and called off, the states of forums, and
    what became of what was handed over. Dates that may be the same are silent: 2019 and 2019-06.

    Yields: one error per thing, with the first pair, in document order.
    """
    life = [event.since for event in network.life if event.since is not None]
    yield from disordered(NETWORK, life, "$.network.life")
    for charter in network.charters:
        begun = charter.since or (charter.decided.on if charter.decided else None)
        yield from _ordered(things.charter(charter), begun, charter.until)
    for position, one in enumerate(network.participations):
        if one.until is not None:
            path = f"$.network.participations[{position}]"
            yield from disordered(things.participation(one), (one.since, one.until), path)
    for agreement in network.agreements:
        renewed = (PrintedDate.of(day) for day in agreement.renewed_on)
        ended = _printed(agreement.terminated_on)
        yield from _ordered(things.agreement(agreement), agreement.signed_on, *renewed, ended)
    for position, made in enumerate(network.commitments):
        if made.terminated_on is not None:
            days = (made.made_on, PrintedDate.of(made.terminated_on))
            yield from disordered(things.commitment(made), days, f"$.network.commitments[{position}]")
    for rule in _rules(network):
        yield from _ordered(Subject(SubjectKind.RULE, rule.id), rule.since, rule.until)
    for forum in network.forums:
        yield from disordered(things.forum(forum), [entry.since for entry in forum.state.entries])
    for handover in network.handovers:
        became = (event.on for event in handover.events)
        yield from _ordered(things.handover(handover), handover.on, *became)


def _rules(network: Network) -> tuple[LapseRule | ReportingRule, ...]:
    return *network.lapse_rules, *network.reporting


def _printed(day: dt.date | None) -> PrintedDate | None:
    return None if day is None else PrintedDate.of(day)


def _ordered(subject: Subject, *dates: PrintedDate | None) -> Iterator[Finding]:
    return disordered(subject, [one for one in dates if one is not None])
