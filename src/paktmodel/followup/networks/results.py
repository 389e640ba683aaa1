"""Results of following up commitments: each with its state, counted, and what may be said of all."""

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal

from paktmodel.errors import InvalidArgument
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.evaluations.evaluations import EvaluationResult
from paktmodel.followup.evaluations.surveys import ShareResult
from paktmodel.followup.networks.commitment_status import CommitmentStatus
from paktmodel.followup.networks.counts import CommitmentCounts, Group, HandoverCounts, states_counted
from paktmodel.followup.networks.deadlines import NetworkDeadline
from paktmodel.followup.networks.handovers import HandoverResult, handovers_counted
from paktmodel.followup.networks.score import NotScored, Score, ScoringRefused, score_of
from paktmodel.followup.networks.tables import counts_table, duties_table, handovers_table, statuses_table
from paktmodel.followup.networks.text import said
from paktmodel.model.activities import Activity
from paktmodel.model.commitments import Delivery
from paktmodel.model.network_state import NetworkDay
from paktmodel.model.networks import Network
from paktmodel.tables.table import Table
from paktmodel.values.listed import Listed
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language
from paktmodel.vocabulary.words.networks import CommitmentState
from paktmodel.vocabulary.words.sources import Unstated


@frozen(kw_only=True, field_transformer=gathered)
class ActivityShares:
    """The shares of answers reported of an activity.

    Attributes:
        activity: The activity.
        shares: Its shares, with an interval only where it is known what they are counted out of.
    """

    activity: Activity
    shares: tuple[ShareResult, ...]


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class CommitmentsFollowUp(Bilingual):
    """The commitments of a network on a day, and what came of the rest of its work.

    Attributes:
        network: The network.
        as_of: The day asked for.
        day: What held of the network on the day, its charter among it.
        statuses: Every commitment made by the day, in the order of the document.
        handovers: What had been handed over, with what became of it.
        shares: Shares of answers reported of activities.
        evaluations: Evaluations with what came of their recommendations.
        duties: What is to be done: agreements and activity plans.
        strays: Deliveries by the day on commitments that the network does not have.
        confidence: Level of the intervals, in per cent.
    """

    network: Network
    as_of: dt.date
    day: NetworkDay
    statuses: Listed[CommitmentStatus]
    handovers: tuple[HandoverResult, ...] = ()
    shares: tuple[ActivityShares, ...] = ()
    evaluations: tuple[EvaluationResult, ...] = ()
    duties: tuple[NetworkDeadline, ...] = ()
    strays: tuple[Delivery, ...] = ()
    confidence: Decimal = field(default=Decimal(95))

    def __iter__(self) -> Iterator[CommitmentStatus]:
        return iter(self.statuses)

    def __len__(self) -> int:
        return len(self.statuses)

    @property
    def commitments(self) -> Listed[CommitmentStatus]:
        """The statuses, asked by the id of the commitment."""
        return self.statuses

    @property
    def current(self) -> tuple[CommitmentStatus, ...]:
        """The commitments that no other has renewed; these are counted."""
        return tuple(one for one in self.statuses if not one.history)

    @property
    def history(self) -> tuple[CommitmentStatus, ...]:
        """The commitments that others have renewed, as they stood when that was done."""
        return tuple(one for one in self.statuses if one.history)

    def of(self, *states: CommitmentState | str) -> tuple[CommitmentStatus, ...]:
        """Select the current commitments in any of these states."""
        return tuple(one for one in self.current if one.state in states)

    @property
    def tally(self) -> CommitmentCounts:
        """The current commitments by state."""
        return states_counted(one.state for one in self.current)

    @property
    def by_kind(self) -> Listed[Group[CommitmentCounts]]:
        """The same by kind of commitment."""
        return self._by((one.commitment.kind,) for one in self.current)

    @property
    def by_sector(self) -> Listed[Group[CommitmentCounts]]:
        """The same by the sector of the organisation; one that is not known is unstated."""
        return self._by((one.sector,) for one in self.current)

    @property
    def by_target_group(self) -> Listed[Group[CommitmentCounts]]:
        """The same by target group: counted in each that it has, one with none as unstated."""
        return self._by(
            (dict.fromkeys(one.commitment.target_groups) or (Unstated.UNSTATED,) for one in self.current),
        )

    @property
    def by_forum(self) -> Listed[Group[CommitmentCounts]]:
        """The same by local forum; a commitment of none is unstated."""
        return self._by((one.commitment.forum or Unstated.UNSTATED,) for one in self.current)

    def _by(self, keys: Iterable[Iterable[str]]) -> Listed[Group[CommitmentCounts]]:
        by_group: dict[str, list[CommitmentState]] = {}
        for status, groups in zip(self.current, keys, strict=True):
            for group in groups:
                by_group.setdefault(group, []).append(status.state)
        return Listed(Group(key=group, counts=states_counted(states)) for group, states in by_group.items())

    @property
    def handovers_by_unit(self) -> Listed[Group[HandoverCounts]]:
        """What became of what was handed over, by the id of the unit."""
        by_unit: dict[str, list[HandoverResult]] = {}
        for result in self.handovers:
            by_unit.setdefault(result.handover.unit, []).append(result)
        return Listed(Group(key=unit, counts=handovers_counted(results)) for unit, results in by_unit.items())

    @property
    def score(self) -> Score | ScoringRefused | NotScored:
        """The share of fulfilled commitments, only where the charter in force on the day allows it.

        A refusal cites the charter; where nothing is known there is no score and no such claim.
        """
        return score_of(self.day, self.tally, confidence=self.confidence)

    def sentences(self, language: Language = "en") -> tuple[str, ...]:
        """State how the commitments stand, whether they may be scored, and what came of the rest.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        lines = [f"{self.tally.text(language)}."]
        if self.history:
            lines.append(said("history-count", language, number=len(self.history)))
        if self.strays:
            lines.append(said("strays-count", language, number=len(self.strays)))
        lines.append(self.score.text(language))
        lines += (handover.text(language) for handover in self.handovers)
        lines += (share.text(language) for activity in self.shares for share in activity.shares)
        lines += (evaluation.text(language) for evaluation in self.evaluations)
        return tuple(lines)

    def text(self, language: Language = "en") -> str:
        """Write the same as one text.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return " ".join(self.sentences(language))

    def table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Tabulate every commitment with its organisation, state and why; internal.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        return statuses_table(self.network, self.statuses, as_of=self.as_of, language=language, notes=notes)

    def tallies(self, by: str = "kind", language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Tabulate the current commitments by state, one row per group; internal.

        Args:
            by: ``"kind"``, ``"sector"``, ``"target-group"`` or ``"forum"``.
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.

        Raises:
            InvalidArgument: Another grouping.
        """
        groups = {
            "kind": self.by_kind,
            "sector": self.by_sector,
            "target-group": self.by_target_group,
            "forum": self.by_forum,
        }
        if by not in groups:
            raise InvalidArgument("by", "'kind', 'sector', 'target-group' or 'forum'", by)
        return counts_table(
            self.network,
            groups[by],
            self.tally,
            by=by,
            as_of=self.as_of,
            language=language,
            notes=notes,
        )

    def handovers_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Tabulate what was handed over by unit and state; internal.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        return handovers_table(
            self.network,
            self.handovers,
            self.handovers_by_unit,
            as_of=self.as_of,
            language=language,
            notes=notes,
        )

    def duties_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Tabulate what is to be done: what, of which agreement or plan, when, and how it stands; internal.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        return duties_table(self.network, self.duties, as_of=self.as_of, language=language, notes=notes)

    def _repr_html_(self) -> str:
        return self.tallies()._repr_html_()

    def __repr__(self) -> str:
        return f"CommitmentsFollowUp({self.network.id!s} on {self.as_of}: {self.tally.text()})"
