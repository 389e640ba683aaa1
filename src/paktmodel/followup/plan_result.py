"""`FollowUp`: a plan followed up on a day, with everything that can be asked of it."""

import datetime as dt
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from paktmodel.calendar.periods import Period
from paktmodel.errors import Finding, InvalidArgument, Subject
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.plans.results import (
    AreaFollowUp,
    GoalFollowUp,
    IndicatorFollowUp,
    MeasureFollowUp,
    PlanFollowUp,
    VersionFollowUp,
)
from paktmodel.followup.quality.issues import DataIssue
from paktmodel.followup.text.phrases import phrase, runs
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint
from paktmodel.observations import Observations
from paktmodel.values.codes import Code
from paktmodel.values.listed import Listed
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.findings import Severity, SubjectKind

if TYPE_CHECKING:  # what tables, findings and closings need is loaded when one is asked for
    from paktmodel.checks import Findings
    from paktmodel.followup.closings.corrections import Correction
    from paktmodel.followup.completeness.coverage import Completeness
    from paktmodel.followup.plans.multiplicity import Multiplicity
    from paktmodel.tables.table import Table


class FollowUpBasis(NamedTuple):
    """What the findings of a follow-up are made of when they are read.

    Attributes:
        issues: The issues in the values of each indicator.
        comparisons: Name and indicator of each comparison.
    """

    issues: tuple[tuple[DataIssue, ...], ...]
    comparisons: tuple[tuple[str, Code], ...]


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
    _basis: FollowUpBasis = field(repr=False)

    @cached_property
    def findings(self) -> "Findings":
        """What is wrong in the observations, and which comparisons no verdict can be put beside."""
        from paktmodel.checks import Findings
        from paktmodel.followup.quality.findings import observation_findings

        issues = {one.code: known for one, known in zip(self.indicators, self._basis.issues, strict=True)}
        found = list(observation_findings(self.plan, self.observed, as_of=self.as_of, issues=issues))
        known = {indicator.code for indicator in self.plan.indicators}
        for name, code in self._basis.comparisons:
            if code not in known:
                subject = Subject(SubjectKind.COMPARISON, f"{name}, {code}")
                found.append(Finding("comparison-of-no-indicator", Severity.ERROR, (subject,)))
        return Findings(found, SubjectKind.OBSERVATION)

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Every verdict, by indicator and part in the plan's order."""
        return tuple(verdict for one in self.indicators for verdict in one.verdicts)

    @cached_property
    def multiplicity(self) -> "Multiplicity":
        """How many changes were tested, and how many would be significant by chance alone."""
        from paktmodel.followup.plans.multiplicity import multiplicity_of

        return multiplicity_of(self.verdicts)

    def completeness(self, period: Period | None = None) -> "Completeness":
        """Measure how complete the plan and the values of a period are.

        Args:
            period: The period; None takes the year of the day asked for.
        """
        from paktmodel.followup.completeness.coverage import completeness

        return completeness(self.plan, self.observed, as_of=self.as_of, period=period, known_at=self.known_at)

    def as_accounted(self, point: ClosingPoint, *, recipient: str | None = None) -> Observations:
        """Select what was known on the day on which a closing's accepted report was handed in.

        Args:
            point: A closing point of the plan's calendar.
            recipient: Whose acceptance counts; None takes the first.

        Raises:
            InvalidArgument: The plan was followed up without a record.
            NotFound: No accepted submission of that closing.
        """
        from paktmodel.followup.closings.corrections import as_accounted

        record = self._record()
        return as_accounted(self.plan, self.observed, point, record=record, recipient=recipient)

    def corrections(self, *, since: ClosingPoint, recipient: str | None = None) -> "tuple[Correction, ...]":
        """Collect what has changed since a closing in the values of the periods that it covers.

        Args:
            since: A closing point whose accounts were accepted.
            recipient: Whose acceptance counts; None takes the first.

        Raises:
            InvalidArgument: The plan was followed up without a record.
            NotFound: No accepted submission of that closing.
        """
        from paktmodel.followup.closings.corrections import corrections

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

    def table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> "Table":
        """Tabulate every verdict. The table is internal: not reviewed for secrecy, and it says so.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table, such as where the observations come from.
        """
        from paktmodel.followup.plans.tables.verdicts import verdict_table

        return verdict_table(
            self.plan,
            ((one.indicator, one.verdicts) for one in self.indicators),
            as_of=self.as_of,
            known_at=self.known_at,
            notes=(*notes, *self.summary(language)),
            language=language,
        )

    def measures_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> "Table":
        """Tabulate every measure with its years, its indicators and how they stand.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        from paktmodel.followup.plans.tables.measures import measure_table

        return measure_table(
            self.plan,
            self.measures,
            as_of=self.as_of,
            notes=(*notes, *self._assumed(language)),
            language=language,
        )

    def signals_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> "Table":
        """Tabulate every series with its mean and control limits, the latest point, and what it says.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        from paktmodel.followup.plans.tables.signals import signal_table

        several = (self.multiplicity.text(language),) if self.multiplicity.tested else ()
        return signal_table(
            self.plan,
            ((one.indicator, one.verdicts) for one in self.indicators),
            as_of=self.as_of,
            known_at=self.known_at,
            notes=(*several, *notes),
            language=language,
        )

    def gaps_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> "Table":
        """Tabulate how differences between parts have moved, women less men where there are both.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        from paktmodel.followup.plans.tables.gaps import gap_table

        return gap_table(
            self.plan,
            ((one.indicator, one.gaps) for one in self.indicators),
            as_of=self.as_of,
            known_at=self.known_at,
            notes=notes,
            language=language,
        )

    def benchmarks_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> "Table":
        """Tabulate the same change elsewhere beside ours; without rows where nothing is compared.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        from paktmodel.followup.plans.tables.benchmarks import benchmark_table

        return benchmark_table(
            self.plan,
            ((one.indicator, one.benchmarks) for one in self.indicators),
            as_of=self.as_of,
            known_at=self.known_at,
            notes=notes,
            language=language,
        )

    def summary(self, language: Language = "en") -> tuple[str, ...]:
        """State the roll-up: the plan, its goal areas, the aims of its goals, and what rests on assumptions.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        areas = [
            phrase("area-tally", language, code=area.area.name, tally=area.tally.text(language))
            for area in self.areas
            if area.area.name  # what stands in no group is counted with the plan
        ]
        aims = [
            phrase(
                "goal-told", language, code=goal.code, aim=aim.aim.text.rstrip("."), text=aim.text(language)
            )
            for goal in self.goals
            for aim in goal.aims
        ]
        return self.overall.text(language), *areas, *aims, *self._assumed(language)

    def _assumed(self, language: Language) -> tuple[str, ...]:
        """Name the indicators whose values are assumed, or are made of some that are."""
        known = [one.code for one in self.indicators if any(each.assumed for each in one.verdicts)]
        codes = runs(known, [one.code for one in self.indicators])
        return (phrase("assumed-in", language, codes=codes),) if known else ()

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()

    def __repr__(self) -> str:
        return f"FollowUp({self.plan.id!s} on {self.as_of}: {self.overall.tally.lead()})"
