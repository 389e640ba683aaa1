"""`follow_commitments`: how what was promised in a network stands on a day, and what came of its work."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import partial

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.spans import checked_day
from paktmodel.errors import InvalidArgument
from paktmodel.followup.evaluations.evaluations import EvaluationResult, summarise_on
from paktmodel.followup.evaluations.surveys import evaluate_share
from paktmodel.followup.networks.commitment_outcomes import judged
from paktmodel.followup.networks.commitment_status import CommitmentStatus
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
from paktmodel.statistics.levels import USUAL, checked_level
from paktmodel.values.listed import Listed
from paktmodel.vocabulary.words.networks import CommitmentKind


def follow_commitments(
    network: Network,
    *,
    as_of: dt.date,
    matters: Iterable[Adopting] = (),
    confidence: Decimal = USUAL,
) -> CommitmentsFollowUp:
    """Follow up each commitment on a day, counted by state, and what came of the network's work.

    A commitment is fulfilled when deliveries with evidence reach what was promised; what is only
    said to be delivered neither fulfils nor fails. It has lapsed when its lapse rule's time is out
    with nothing delivered, or when it or its agreement was called off. One that another renews is
    history: it is shown as it stood then, and not counted. Counts and narratives are given in every
    case, a score only where the charter in force allows it. Reasons are made when they are read.

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
    checked_level(confidence)
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
    scope = _Scope(line)
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
            ending=ending_of(one, agreements, network.day.latest, judged_on),
            lapses=lapses,
            notes=partial(_notes, one, successor, scope, day),
        )
        yield CommitmentStatus(
            commitment=one,
            organisation=organisations.get(one.organisation),
            judged=found,
            judged_on=judged_on,
            successor=successor if renewed else None,
        )


def _notes(one: Commitment, successor: Commitment | None, scope: "_Scope", day: dt.date) -> Iterator[Reason]:
    """Give what a reader must know beside how a commitment stands."""
    if successor is not None:
        renewed = successor.made_on.latest <= day
        code = ReasonCode.RENEWED if renewed else ReasonCode.PERHAPS_RENEWED
        yield because(code, successor=str(successor.id), made=successor.made_on)
    if day < one.made_on.latest:
        yield because(ReasonCode.PERHAPS_NOT_MADE, made=one.made_on)
    yield from scope.outside(one)


def _successors(network: Network, day: dt.date) -> dict[str, Commitment]:
    """Find by the id of a commitment the first that renews it, as far as it may have been made by a day.

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


class _Scope:
    """Which kinds of commitments the charters of a network leave out.

    Each time at which commitments were made is looked up once, each kind of that time decided once,
    and each charter read once.

    Args:
        line: The charters that decisions have put in force.
    """

    __slots__ = ("_excluded", "_held", "_line", "_reasons")

    def __init__(self, line: CharterLine) -> None:
        self._line = line
        self._held: dict[PrintedDate, Charter | Undetermined[Charter] | None] = {}
        self._reasons: dict[tuple[PrintedDate, CommitmentKind], tuple[Reason, ...]] = {}
        self._excluded: dict[int, dict[CommitmentKind, list[tuple[str, ...]]]] = {}

    def outside(self, one: Commitment) -> tuple[Reason, ...]:
        """Return why the charter in force when a commitment was made does not cover its kind, if so."""
        key = one.made_on, one.kind
        if key not in self._reasons:
            self._reasons[key] = tuple(self._outside(*key))
        return self._reasons[key]

    def _outside(self, made: PrintedDate, kind: CommitmentKind) -> Iterator[Reason]:
        if made not in self._held:
            self._held[made] = self._line.held(made.earliest, made.latest)
        charter = self._held[made]
        if isinstance(charter, Undetermined):
            if any(each is not None and self._instead(each, kind) for each in charter.candidates):
                yield because(ReasonCode.PERHAPS_OUTSIDE_SCOPE, kind=kind)
        elif charter is not None:
            evidence = {"kind": kind, "charter": charter.title}
            for instead in self._instead(charter, kind):
                if instead:
                    yield because(ReasonCode.OUTSIDE_SCOPE_INSTEAD, **evidence, instead=instead)
                else:
                    yield because(ReasonCode.OUTSIDE_SCOPE, **evidence)

    def _instead(self, charter: Charter, kind: CommitmentKind) -> list[tuple[str, ...]]:
        """List for each boundary of a charter that shuts a kind out who does it instead."""
        excluded = self._excluded.get(id(charter))
        if excluded is None:
            excluded = {}
            for boundary in charter.boundaries:
                for each in dict.fromkeys(boundary.excludes):
                    excluded.setdefault(each, []).append(tuple(boundary.instead))
            self._excluded[id(charter)] = excluded
        return excluded.get(kind, [])


def _shares(network: Network, day: dt.date, confidence: Decimal) -> Iterable[ActivityShares]:
    for one in network.activities:
        if one.shares and (one.on is None or one.on.earliest <= day):
            shares = tuple(
                evaluate_share(share, confidence=confidence)
                for share in one.shares
                if share.on is None or share.on.earliest <= day
            )
            if shares:
                yield ActivityShares(activity=one, shares=shares)


def _evaluations(network: Network, day: dt.date, confidence: Decimal) -> Iterable[EvaluationResult]:
    """Summarise evaluations published, or else made, by the day; the network's scales go before ours."""
    scales = {scale.id: scale for scale in (*PRESET_SCALES, *network.scales)}
    for one in network.evaluations:
        when = one.made if one.published is None else one.published
        if when is None or when.earliest <= day:
            yield summarise_on(one, day, scales, confidence)
