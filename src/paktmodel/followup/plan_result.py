"""`FollowUp`: a plan followed up on a day, with everything that can be asked of it."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from attrs import frozen

from paktmodel.calendar.periods import Period
from paktmodel.errors import Finding, InvalidArgument
from paktmodel.followup.board.sections import BoardSections, read_board
from paktmodel.followup.closings.corrections import Correction, as_accounted, corrections
from paktmodel.followup.completeness.coverage import Completeness, completeness
from paktmodel.followup.plans.results import (
    AreaFollowUp,
    GoalFollowUp,
    IndicatorFollowUp,
    MeasureFollowUp,
    PlanFollowUp,
    VersionFollowUp,
)
from paktmodel.followup.plans.rollup import ByCode
from paktmodel.followup.plans.tables import benchmark_table, gap_table, signal_table, verdict_table
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.table_layout import listing
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint
from paktmodel.model.timelines import Undetermined
from paktmodel.observations import Observations
from paktmodel.tables.table import Table
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class FollowUp:
    """A plan followed up on a day. The tables are internal: not reviewed for secrecy.

    Attributes:
        plan: The plan that was followed up.
        as_of: The day asked for.
        known_at: The day up to which observations were known.
        indicators: Verdicts by indicator code.
        measures: Measures by code.
        areas: Goal areas by code.
        goals: Goals by code.
        overall: The plan as a whole.
        versions: The plan's versions by number, each with what is known of its approval.
        observed: Everything that was handed over, later publications included.
        record: What was handed in, assessed and told; None without accounts.
        findings: What is wrong with the observations themselves.
    """

    plan: Plan
    as_of: dt.date
    known_at: dt.date
    indicators: ByCode[IndicatorFollowUp]
    measures: ByCode[MeasureFollowUp]
    areas: ByCode[AreaFollowUp]
    goals: ByCode[GoalFollowUp]
    overall: PlanFollowUp
    versions: ByCode[VersionFollowUp]
    observed: Observations
    record: FollowUpRecord | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Every verdict, by indicator and part in the plan's order."""
        return tuple(verdict for one in self.indicators.values() for verdict in one.verdicts)

    def reading(self, point: ClosingPoint | None = None) -> BoardSections:
        """What the board is told, as things stand or at a closing.

        Args:
            point: A closing point of the plan's calendar; None tells how things stand.

        Raises:
            InvalidArgument: Something else than a closing point.
        """
        return read_board(self, self.record, observed=self.observed, point=point)

    def completeness(self, period: Period | None = None) -> Completeness:
        """What the plan and the figures of a period hold, of what they could hold.

        Args:
            period: The period; None takes the year of the day asked for.
        """
        return completeness(self.plan, self.observed, as_of=self.as_of, period=period, known_at=self.known_at)

    def as_accounted(self, point: ClosingPoint, *, recipient: str | None = None) -> Observations:
        """What was known on the day when a closing's accounts were accepted.

        Args:
            point: A closing point of the plan's calendar.
            recipient: Whose acceptance counts; None for whoever accepted first.

        Raises:
            InvalidArgument: The plan was followed up without accounts.
            NotFound: No accepted submission of that closing.
        """
        record = self._record()
        return as_accounted(self.plan, self.observed, point, record=record, recipient=recipient)

    def corrections(self, *, since: ClosingPoint, recipient: str | None = None) -> tuple[Correction, ...]:
        """What has changed since a closing in the figures of the periods that it covers.

        Args:
            since: A closing point whose accounts were accepted.
            recipient: Whose acceptance counts; None for whoever accepted first.

        Raises:
            InvalidArgument: The plan was followed up without accounts.
            NotFound: No accepted submission of that closing.
        """
        return corrections(
            self.plan,
            self.observed,
            since=since,
            record=self._record(),
            known_at=self.known_at,
            recipient=recipient,
        )

    def _record(self) -> FollowUpRecord:
        if self.record is None:
            hint = "hand it over: follow_up(plan, observed, as_of=day, record=record)"
            raise InvalidArgument("record", "the follow-up record of the plan", None, hint)
        return self.record

    def table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Every verdict as a table. It is internal: not reviewed for secrecy, and it says so.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table, such as where the observations come from.
        """
        return verdict_table(
            self.plan,
            ((one.indicator, one.verdicts) for one in self.indicators.values()),
            as_of=self.as_of,
            known_at=self.known_at,
            notes=(*notes, *self.summary(language)),
            language=language,
        )

    def measure_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Every measure with its years, its indicators and how they stand, as a table.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        rows = (
            (
                f"{one.measure.code} {one.measure.text}",
                one.measure.years.label(language),
                _state(one, language),
                ", ".join(one.measure.moves),
                one.tally.text(language) if one.verdicts else one.reasons[0].text(language),
            )
            for one in self.measures.values()
        )
        return listing(
            self.plan,
            MEASURES,
            rows,
            caption="measures-caption",
            as_of=self.as_of,
            notes=notes,
            language=language,
        )

    def signals_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Every series with its mean and control limits, the latest point, and what it says, as a table.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        return signal_table(
            self.plan,
            ((one.indicator, one.verdicts) for one in self.indicators.values()),
            as_of=self.as_of,
            known_at=self.known_at,
            notes=notes,
            language=language,
        )

    def gaps_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """How differences between parts have moved, women less men where they are told apart, as a table.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        return gap_table(
            self.plan,
            ((one.indicator, one.gaps) for one in self.indicators.values()),
            as_of=self.as_of,
            known_at=self.known_at,
            notes=notes,
            language=language,
        )

    def benchmarks_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """The same change elsewhere beside ours, as a table without rows where nothing is compared.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        return benchmark_table(
            self.plan,
            ((one.indicator, one.benchmarks) for one in self.indicators.values()),
            as_of=self.as_of,
            known_at=self.known_at,
            notes=notes,
            language=language,
        )

    def summary(self, language: Language = "en") -> tuple[str, ...]:
        """The roll-up in sentences: the plan, its goal areas, the aims of its goals.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        areas = [
            phrase("area-tally", language, code=code, tally=area.tally.text(language))
            for code, area in self.areas.items()
        ]
        aims = [
            phrase("goal-told", language, code=code, aim=aim.aim.text.rstrip("."), text=aim.text(language))
            for code, goal in self.goals.items()
            for aim in goal.aims
        ]
        return self.overall.text(language), *areas, *aims

    def _repr_html_(self) -> str:
        return self.table().html()

    def __repr__(self) -> str:
        return f"FollowUp({self.plan.id!s} on {self.as_of}: {self.overall.tally.text()})"


def _state(one: MeasureFollowUp, language: Language) -> str:
    """How far a measure has come, where the plan tells."""
    status = one.status
    if status is None:
        return phrase("not-told", language)
    if isinstance(status, Undetermined):
        told = [
            phrase("not-told", language) if held is None else held.state.label(language)
            for held in status.candidates
        ]
        return " / ".join(told)
    return (
        status.state.label(language)
        if status.comment is None
        else f"{status.state.label(language)}: {status.comment}"
    )


#: Columns of the table of measures, the heading of the row first.
MEASURES: Final = ("measure", "years", "state", "indicators", "standing")
