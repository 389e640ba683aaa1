"""`FollowUp`: a plan followed up on a day, with everything that can be asked of it."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from attrs import frozen

from paktmodel.calendar.periods import Period
from paktmodel.errors import Finding, InvalidArgument
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
from paktmodel.followup.plans.tables import benchmark_table, gap_table, signal_table, verdict_table
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.table_layout import ColumnSpec, build
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.measures import MeasureStatus
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint
from paktmodel.model.timelines import Undetermined
from paktmodel.observations import Observations
from paktmodel.tables.table import Table
from paktmodel.values.listed import Listed
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
        record: What was handed in, assessed and written; None without a follow-up record.
        findings: What is wrong in the observations themselves.
    """

    plan: Plan
    as_of: dt.date
    known_at: dt.date
    indicators: Listed[IndicatorFollowUp]
    measures: Listed[MeasureFollowUp]
    areas: Listed[AreaFollowUp]
    goals: Listed[GoalFollowUp]
    overall: PlanFollowUp
    versions: Listed[VersionFollowUp]
    observed: Observations
    record: FollowUpRecord | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Every verdict, by indicator and part in the plan's order."""
        return tuple(verdict for one in self.indicators for verdict in one.verdicts)

    def completeness(self, period: Period | None = None) -> Completeness:
        """Measure how complete the plan and the values of a period are.

        Args:
            period: The period; None takes the year of the day asked for.
        """
        return completeness(self.plan, self.observed, as_of=self.as_of, period=period, known_at=self.known_at)

    def as_accounted(self, point: ClosingPoint, *, recipient: str | None = None) -> Observations:
        """Select what was known on the day when a closing's accounts were accepted.

        Args:
            point: A closing point of the plan's calendar.
            recipient: Whose acceptance counts; None takes the first.

        Raises:
            InvalidArgument: The plan was followed up without a record.
            NotFound: No accepted submission of that closing.
        """
        record = self._record()
        return as_accounted(self.plan, self.observed, point, record=record, recipient=recipient)

    def corrections(self, *, since: ClosingPoint, recipient: str | None = None) -> tuple[Correction, ...]:
        """Collect what has changed since a closing in the values of the periods that it covers.

        Args:
            since: A closing point whose accounts were accepted.
            recipient: Whose acceptance counts; None takes the first.

        Raises:
            InvalidArgument: The plan was followed up without a record.
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
        """Tabulate every verdict. The table is internal: not reviewed for secrecy, and it says so.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table, such as where the observations come from.
        """
        return verdict_table(
            self.plan,
            ((one.indicator, one.verdicts) for one in self.indicators),
            as_of=self.as_of,
            known_at=self.known_at,
            notes=(*notes, *self.summary(language)),
            language=language,
        )

    def measures_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Tabulate every measure with its years, its indicators and how they stand.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        return build(
            _MEASURES,
            self.measures,
            caption=phrase("measures-caption", language, title=self.plan.title, day=self.as_of),
            language=language,
            notes=notes,
        )

    def signals_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Tabulate every series with its mean and control limits, the latest point, and what it says.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        return signal_table(
            self.plan,
            ((one.indicator, one.verdicts) for one in self.indicators),
            as_of=self.as_of,
            known_at=self.known_at,
            notes=notes,
            language=language,
        )

    def gaps_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Tabulate how differences between parts have moved, women less men where there are both.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        return gap_table(
            self.plan,
            ((one.indicator, one.gaps) for one in self.indicators),
            as_of=self.as_of,
            known_at=self.known_at,
            notes=notes,
            language=language,
        )

    def benchmarks_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Tabulate the same change elsewhere beside ours; without rows where nothing is compared.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        return benchmark_table(
            self.plan,
            ((one.indicator, one.benchmarks) for one in self.indicators),
            as_of=self.as_of,
            known_at=self.known_at,
            notes=notes,
            language=language,
        )

    def summary(self, language: Language = "en") -> tuple[str, ...]:
        """State the roll-up: the plan, its goal areas, the aims of its goals.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        areas = [
            phrase("area-tally", language, code=area.code, tally=area.tally.text(language))
            for area in self.areas
        ]
        aims = [
            phrase(
                "goal-told", language, code=goal.code, aim=aim.aim.text.rstrip("."), text=aim.text(language)
            )
            for goal in self.goals
            for aim in goal.aims
        ]
        return self.overall.text(language), *areas, *aims

    def _repr_html_(self) -> str:
        return self.table().html()

    def __repr__(self) -> str:
        return f"FollowUp({self.plan.id!s} on {self.as_of}: {self.overall.tally.text()})"


def _state(measure: MeasureFollowUp, language: Language) -> str:
    """State how far a measure has come, where the plan says."""
    status = measure.status
    if isinstance(status, Undetermined):
        return " / ".join(_status_label(each, language) for each in status.candidates)
    label = _status_label(status, language)
    return label if status is None or status.comment is None else f"{label}: {status.comment}"


def _status_label(status: MeasureStatus | None, language: Language) -> str:
    return phrase("not-told", language) if status is None else status.state.label(language)


def _standing(measure: MeasureFollowUp, language: Language) -> str:
    return measure.tally.text(language) if measure.verdicts else measure.reasons[0].text(language)


#: Columns of the table of measures.
_MEASURES: Final[tuple[ColumnSpec[MeasureFollowUp], ...]] = (
    ColumnSpec("measure", lambda one, _: f"{one.measure.code} {one.measure.text}"),
    ColumnSpec("years", lambda one, language: one.measure.years.label(language)),
    ColumnSpec("state", _state),
    ColumnSpec("indicators", lambda one, _: ", ".join(one.measure.moves)),
    ColumnSpec("standing", _standing),
)
