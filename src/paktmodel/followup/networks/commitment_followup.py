"""`follow_commitments`: how what was promised in a network stands on a day, and what came of its work."""

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal

from attrs import evolve

from paktmodel.calendar.spans import checked_day
from paktmodel.errors import InvalidArgument
from paktmodel.followup.evaluations.evaluations import EvaluationResult, summarise_evaluation
from paktmodel.followup.evaluations.surveys import evaluate_share
from paktmodel.followup.networks.commitment_status import CommitmentStatus, judged
from paktmodel.followup.networks.deadlines import duties_on
from paktmodel.followup.networks.handovers import handovers_on
from paktmodel.followup.networks.lapse import LapseRules, ending_of
from paktmodel.followup.networks.results import ActivityShares, CommitmentsFollowUp
from paktmodel.followup.networks.text import because
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.adoption import Adopting, checked_matters
from paktmodel.model.charters import Charter
from paktmodel.model.charters_in_force import CharterLine, charter_line
from paktmodel.model.commitments import Agreement, Commitment, Delivery
from paktmodel.model.follow_up_record import PRESET_SCALES
from paktmodel.model.network_index import index_of
from paktmodel.model.networks import Network
from paktmodel.model.timelines import Undetermined
from paktmodel.statistics.intervals import USUAL, quantile
from paktmodel.values.listed import Listed


def follow_commitments(
    network: Network,
    *,
    as_of: dt.date,
    matters: Iterable[Adopting] = (),
    confidence: Decimal = USUAL,
) -> CommitmentsFollowUp:
    """How each commitment stands on a day, counted by state, and what came of the network's work.

    A commitment is fulfilled when deliveries with evidence reach what was promised; what is only
    told to be delivered neither fulfils nor fails. It has lapsed when its lapse rule's time is out
    with nothing delivered, or when it or its agreement was called off. One that another renews is
    history: it is told as it stood then, and not counted. Counts and narratives are told in every
    case, a score only where the charter in force allows it.

    Args:
        network: The network.
        as_of: The day asked for.
        matters: Matters whose decisions may set charters, beside those that the network refers to.
        confidence: Level of intervals, in per cent.

    Raises:
        InvalidArgument: Not a network, or something else than matters.
        InvalidValue: A day that is not a plain date, or `confidence-range`.
    """
    checked_network(network)
    day = checked_day(as_of)
    quantile(confidence)
    known = checked_matters(matters)
    deliveries: dict[str, list[Delivery]] = {}
    for one in network.deliveries:
        deliveries.setdefault(one.commitment, []).append(one)
    own = {one.id for one in network.commitments}
    return CommitmentsFollowUp(
        network=network,
        as_of=day,
        day=network.on(day, matters=known),
        statuses=Listed(_statuses(network, deliveries, charter_line(network, known), day)),
        handovers=handovers_on(network, day),
        shares=tuple(_shares(network, day, confidence)),
        evaluations=tuple(_evaluations(network, day, confidence)),
        duties=duties_on(network, day),
        strays=tuple(
            one for one in network.deliveries if one.commitment not in own and one.on.earliest <= day
        ),
        confidence=confidence,
    )


def checked_network(network: object) -> None:
    """Refuse what is no network.

    Raises:
        InvalidArgument: Something else.
    """
    if not isinstance(network, Network):
        raise InvalidArgument("network", "a Network", network, "load it first: pm.loads(data, pm.Network)")


def _statuses(
    network: Network, deliveries: Mapping[str, list[Delivery]], line: CharterLine, day: dt.date
) -> Iterable[CommitmentStatus]:
    organisations = index_of(network).organisations
    agreements: dict[str, Agreement] = {one.id: one for one in reversed(network.agreements)}
    lapses = LapseRules(network.lapse_rules)
    successors = _successors(network, day)
    charters: dict[str, Charter | Undetermined[Charter] | None] = {}
    for one in network.commitments:
        if one.made_on.earliest > day:
            continue
        successor = successors.get(one.id)
        renewed = successor is not None and successor.made_on.latest <= day
        judged_on = successor.made_on.latest if successor is not None and renewed else day
        found = judged(
            one,
            deliveries.get(one.id, ()),
            day=judged_on,
            ending=ending_of(one, agreements, network.day, judged_on),
            lapses=lapses,
        )
        notes: list[Reason] = []
        if successor is not None:
            code = ReasonCode.RENEWED if renewed else ReasonCode.PERHAPS_RENEWED
            notes.append(because(code, successor=str(successor.id), made=successor.made_on))
        if day < one.made_on.latest:
            notes.append(because(ReasonCode.PERHAPS_NOT_MADE, made=one.made_on))
        if one.made_on not in charters:
            charters[one.made_on] = line.held(one.made_on.earliest, one.made_on.latest)
        notes += _outside(one, charters[one.made_on])
        yield CommitmentStatus(
            commitment=one,
            organisation=organisations.get(one.organisation),
            judged=evolve(found, reasons=(*found.reasons, *notes)) if notes else found,
            judged_on=judged_on,
            successor=successor if renewed else None,
        )


def _successors(network: Network, day: dt.date) -> dict[str, Commitment]:
    """By the id of a commitment the first that renews it, as far as it may have been made by a day.

    A commitment neither renews itself nor one that was certainly made after it.
    """
    made = {one.id: one.made_on for one in reversed(network.commitments)}
    found: dict[str, Commitment] = {}
    for one in network.commitments:
        before = one.renews
        if before is None or before == one.id or one.made_on.earliest > day:
            continue
        if before in made and one.made_on.latest < made[before].earliest:
            continue
        if before not in found or one.made_on.latest < found[before].made_on.latest:
            found[before] = one
    return found


def _outside(commitment: Commitment, charter: Charter | Undetermined[Charter] | None) -> Iterable[Reason]:
    """That the charter in force when a commitment was made does not cover its kind."""
    if isinstance(charter, Undetermined):
        perhaps = [one for one in charter.candidates if one is not None and _excludes(one, commitment)]
        if perhaps:
            yield because(ReasonCode.PERHAPS_OUTSIDE_SCOPE, kind=commitment.kind)
    elif charter is not None:
        for boundary in _excludes(charter, commitment):
            told = {"kind": commitment.kind, "charter": charter.title}
            if boundary:
                yield because(ReasonCode.OUTSIDE_SCOPE_INSTEAD, **told, instead=boundary)
            else:
                yield because(ReasonCode.OUTSIDE_SCOPE, **told)


def _excludes(charter: Charter, commitment: Commitment) -> list[tuple[str, ...]]:
    """For each boundary of a charter that shuts a commitment out, who does it instead."""
    return [tuple(one.instead) for one in charter.boundaries if commitment.kind in one.excludes]


def _shares(network: Network, day: dt.date, confidence: Decimal) -> Iterable[ActivityShares]:
    for one in network.activities:
        if one.shares and (one.on is None or one.on.earliest <= day):
            told = [
                evaluate_share(share, confidence=confidence)
                for share in one.shares
                if share.on is None or share.on.earliest <= day
            ]
            if told:
                yield ActivityShares(activity=one, shares=tuple(told))


def _evaluations(network: Network, day: dt.date, confidence: Decimal) -> Iterable[EvaluationResult]:
    """Evaluations published, or else made, by the day; the network's own scales go before ours."""
    scales = (*PRESET_SCALES, *network.scales)
    for one in network.evaluations:
        when = one.made if one.published is None else one.published
        if when is None or when.earliest <= day:
            yield summarise_evaluation(one, as_of=day, scales=scales, confidence=confidence)
