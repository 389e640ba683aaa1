"""The board report: what a board reads first, how everything stands, and what is doubtful."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import evolve

from paktmodel.checks import Findings
from paktmodel.errors import Finding
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup import Agenda, FollowUp, PlanFollowUp
from paktmodel.followup.board.assessments import DIFFERENCES, AssessmentResult, sentences
from paktmodel.followup.board.deviations import DEVIATIONS, DeviationResult
from paktmodel.followup.board.forecast_outcomes import FORECASTS, ForecastOutcome, count_outcomes
from paktmodel.followup.board.goal_table import goal_columns, goal_rows
from paktmodel.followup.board.goals import AimResult, GoalResult
from paktmodel.followup.board.measures import (
    AreaResult,
    IndicatorResult,
    MeasureResult,
    indicator_columns,
    measure_columns,
)
from paktmodel.followup.board.own_forecasts import OwnForecast
from paktmodel.followup.closings.corrections import Correction, corrections_table
from paktmodel.followup.closings.definition_changes import DefinitionChange
from paktmodel.followup.evaluations.evaluations import EvaluationResult, subject_of
from paktmodel.followup.evaluations.narratives import NarrativeResult
from paktmodel.followup.evaluations.surveys import AnswersResult, ShareResult
from paktmodel.followup.plans.responsible_column import responsible_column
from paktmodel.followup.text.explanations import explanations
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.table_layout import ColumnSpec, Item, build
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint
from paktmodel.reports.brief import BoardBrief, brief_of
from paktmodel.reports.pages import Page, Section
from paktmodel.reports.part_columns import benchmarks_table, gaps_table, signals_table, values_table
from paktmodel.tables.display import as_frame
from paktmodel.tables.table import Table
from paktmodel.values.listed import Listed
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language, capitalised
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.reporting import ActionState


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class BoardReport(Bilingual):
    """What a board reads on a day or at a closing, to compute with and to render in a language.

    It is internal: nothing in it has been reviewed for secrecy, and every table says so.

    Attributes:
        followed: The plan followed up on the day.
        point: The closing reported on; None for the day alone.
        goals: Goals with targets and forecasts.
        areas: Goal areas.
        measures: Measures with their states.
        indicators: Indicators with their verdicts.
        assessments: The responsible's assessments of the plan as a whole.
        forecasts: The responsible's forecasts for the plan and for its areas, which no table has.
        outcomes: At annual accounts, earlier forecasts for the year beside what came of them.
        deviations: Deviations of the closing, and all that are still open.
        since: The last closing accepted before; None when none was.
        corrections: Values that have changed since that closing.
        definitions: Definitions that have changed since it.
        narratives: What was written in words, by subject and period.
        shares: Shares of answers to surveys.
        answers: Answers on scales.
        evaluations: Evaluations with what came of them.
        record_findings: What in the follow-up record is not as it should be.
        agenda: What is to be followed up; None leaves it out.
        findings: Findings about the plan itself; None leaves it out.
        notices: What must be read first, such as that observations are illustrative.
    """

    followed: FollowUp
    point: ClosingPoint | None
    goals: Listed[GoalResult]
    areas: Listed[AreaResult]
    measures: Listed[MeasureResult]
    indicators: Listed[IndicatorResult]
    assessments: tuple[AssessmentResult, ...] = ()
    forecasts: tuple[OwnForecast, ...] = ()
    outcomes: tuple[ForecastOutcome, ...] = ()
    deviations: Listed[DeviationResult] = field(default=Listed())
    since: ClosingPoint | None = None
    corrections: tuple[Correction, ...] = ()
    definitions: tuple[DefinitionChange, ...] = ()
    narratives: tuple[NarrativeResult, ...] = ()
    shares: tuple[ShareResult, ...] = ()
    answers: tuple[AnswersResult, ...] = ()
    evaluations: tuple[EvaluationResult, ...] = ()
    record_findings: tuple[Finding, ...] = ()
    agenda: Agenda | None = None
    findings: Findings | None = None
    notices: tuple[str, ...] = ()

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.followed.plan

    @property
    def as_of(self) -> dt.date:
        """The day asked for."""
        return self.followed.as_of

    @property
    def known_at(self) -> dt.date:
        """The day up to which everything was known."""
        return self.followed.known_at

    @property
    def overall(self) -> PlanFollowUp:
        """The plan as a whole."""
        return self.followed.overall

    @property
    def differing(self) -> tuple[AssessmentResult, ...]:
        """Every assessment that differs from the outcome: of the plan, goals, areas, measures, indicators."""
        assessed: tuple[GoalResult | AimResult | AreaResult | MeasureResult | IndicatorResult, ...] = (
            *self.goals,
            *(aim for goal in self.goals for aim in goal.aims),
            *self.areas,
            *self.measures,
            *self.indicators,
        )
        every = (*self.assessments, *(result for thing in assessed for result in thing.assessments))
        return tuple(result for result in every if result.differs)

    @property
    def brief(self) -> BoardBrief:
        """What it comes to, on one screen: ``print(report.brief.text("sv"))``."""
        return brief_of(self.followed, self.point, self.agenda, self.findings, self.notices)

    # --- its tables and sentences ------------------------------------------------------------

    def goals_table(self, language: Language = "sv") -> Table:
        """Tabulate each target or else indicator of a goal: target, outcome, both forecasts, assessment.

        A goal above or below others has a row with the tally of its indicators, too.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        rows = tuple(goal_rows(self.goals))
        columns = goal_columns(rows)
        responsible = responsible_column(self.plan, rows, lambda row: row.answered)
        stated = ((row.label, reason.text(language)) for row in rows for reason in row.reasons)
        labels = (row.label for row in rows)
        return self._build(
            (*columns[:2], responsible, *columns[2:]),
            rows,
            "goals-caption",
            language,
            explanations(stated, labels),
        )

    def forecasts_table(self, language: Language = "sv") -> Table:
        """Tabulate each earlier forecast for the year beside the outcome, where annual accounts look back.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return self._build(FORECASTS, self.outcomes, "forecasts-caption", language)

    def measures_table(self, language: Language = "sv") -> Table:
        """Tabulate each measure with its state, the comment, its indicators and other assessments.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        responsible = responsible_column(self.plan, self.measures, lambda one: one.measure)
        columns = measure_columns(self.measures)
        return self._build(
            (*columns[:1], responsible, *columns[1:]), self.measures, "measures-caption", language
        )

    def indicators_table(self, language: Language = "sv") -> Table:
        """Tabulate each indicator with direction and significance in one sentence, and the assessment.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        responsible = responsible_column(self.plan, self.indicators, lambda one: one.indicator)
        columns = indicator_columns(self.indicators)
        why = ((str(one.code), text) for one in self.indicators for text in _explained(one, language))
        return self._build(
            (*columns[:1], responsible, *columns[1:]),
            self.indicators,
            "indicators-caption",
            language,
            explanations(why, (str(one.code) for one in self.indicators)),
        )

    def deviations_table(self, language: Language = "sv") -> Table:
        """Tabulate each deviation with cause, action, who and by when, and how far it has come.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return self._build(DEVIATIONS, self.deviations, "deviations-caption", language)

    def differences_table(self, language: Language = "sv") -> Table:
        """Tabulate each assessment that differs from the outcome, with the outcome beside it.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return self._build(DIFFERENCES, self.differing, "differences-caption", language)

    def _build(
        self,
        columns: tuple[ColumnSpec[Item], ...],
        items: Iterable[Item],
        caption: str,
        language: Language,
        notes: Iterable[str] = (),
    ) -> Table:
        return build(
            columns,
            items,
            caption=phrase(caption, language, title=self.plan.title, day=self.as_of),
            language=language,
            notes=(*notes, *self.notices),
        )

    def summary(self, language: Language = "sv") -> tuple[str, ...]:
        """State what the board must see first: the tally, goals, differences, deviations, changes.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return (*self._status_sentences(language), *self.describe_changes(language), *self._doubts(language))

    def describe_changes(self, language: Language = "sv") -> tuple[str, ...]:
        """State what has changed since the last accepted closing, or that none has been accepted.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        changes: tuple[Correction | DefinitionChange, ...] = (*self.corrections, *self.definitions)
        head = self._changes_head(language)
        return head, *(f"{change.text(language).rstrip('.')}." for change in changes)

    def _changes_head(self, language: Language) -> str:
        """Count the changes in one sentence."""
        if self.since is None:
            return phrase("none-accepted", language)
        closing = {"closing": self.since.closing, "day": self.since.end}
        number = len(self.corrections) + len(self.definitions)
        if not number:
            return phrase("nothing-changed-since", language, **closing)
        return phrase("changed-since", language, **closing, number=number)

    def _status_sentences(self, language: Language) -> Iterator[str]:
        yield self.overall.text(language)
        yield from sentences(self.assessments, language)
        yield from (goal.text(language) for goal in self.goals)
        yield from (f"{one.about(language).rstrip('.')}." for one in self.forecasts)
        if self.outcomes:
            yield count_outcomes(self.outcomes, language)
        for result in self.differing:
            subject = capitalised(subject_of(result.assessment.about).label(language))
            yield phrase("assessment-differs", language, subject=subject, assessment=result.text(language))
        counts = Counter(deviation.state for deviation in self.deviations)
        if counts:
            states = [f"{counts[state]} {state.label(language)}" for state in ActionState if counts[state]]
            yield phrase("deviations-counted", language, states=", ".join(states))

    def _doubts(self, language: Language) -> Iterator[str]:
        groups = Findings(self.record_findings, SubjectKind.RECORD).folded()
        return (f"{capitalised(group.text(language))}." for group in groups)

    # --- rendering ---------------------------------------------------------------------------

    def arrange(self, language: Language = "sv") -> Page:
        """Arrange the report in a language, in the order in which a board reads.

        First what the board asks for: goals, how earlier forecasts turned out, measures, indicators in a
        sentence each, where the responsible's assessment differs, deviations, what has changed since the
        last closing, what was written in words. Then what it rests on: verdicts, differences between women
        and men, signals, comparisons, agenda, completeness, and what is doubtful. A section of which there
        is nothing to say is left out.

        Args:
            language: ``"sv"`` or ``"en"``.

        Raises:
            InvalidArgument: Another language.
        """
        return Page(
            title=phrase("followed-caption", language, title=self.plan.title, day=self.as_of),
            language=language,
            notices=(*self.notices, phrase("internal", language)),
            lead=tuple(self._lead(language)),
            sections=(
                *self._asked_for(language),
                *self._rests_on(language),
                *self._completeness(language),
                *self._doubtful(language),
            ),
        )

    def tables(self, language: Language = "sv") -> tuple[Table, ...]:
        """List every table of the report, in order; a table is in one language.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return tuple(table for section in self.arrange(language).sections for table in section.tables)

    def text(self, language: Language = "sv", *, width: int = 100) -> str:
        """Render the report as plain text.

        Args:
            language: ``"sv"`` or ``"en"``.
            width: Characters in a line; exceeded only where the columns of a table would get too narrow.
        """
        return self.arrange(language).text(width=width)

    def markdown(self, language: Language = "sv") -> str:
        """Render the report in Markdown.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return self.arrange(language).markdown()

    def html(self, language: Language = "sv") -> str:
        """Render the report as a whole HTML page: one file, no script, everything escaped.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return self.arrange(language).html()

    def _lead(self, language: Language) -> Iterator[str]:
        """State what must be seen first; changes are only counted here and have their own section."""
        if self.point is not None:
            yield phrase("paper-for", language, closing=self.point.closing, day=self.point.end)
        if self.known_at != self.as_of:
            yield f"{phrase('known-at', language, day=self.known_at)}."
        yield from self._status_sentences(language)
        yield self._changes_head(language)
        yield from self._doubts(language)

    def _asked_for(self, language: Language) -> Iterator[Section]:
        """Arrange what the board asks for."""
        for name, things, table in (
            ("goals", self.goals, self.goals_table),
            ("forecasts", self.outcomes, self.forecasts_table),
            ("states", self.measures, self.measures_table),
            ("brief", self.indicators, self.indicators_table),
            ("differences", self.differing, self.differences_table),
            ("deviations", self.deviations, self.deviations_table),
        ):
            if things:
                yield _section(name, language, _without_empty_columns(table(language)))
        if self.since is not None:
            yield self._changes(self.since, language)
        written = [
            *(result.text(language) for result in (*self.narratives, *self.shares, *self.answers)),
            *(sentence for result in self.evaluations for sentence in result.sentences(language)),
        ]
        if written:
            yield _section("narratives", language, said=written)

    def _changes(self, since: ClosingPoint, language: Language) -> Section:
        """Arrange what has changed since a closing: definitions in sentences, values in a table."""
        if not self.corrections:
            return _section("changes", language, said=self.describe_changes(language))
        table = corrections_table(
            self.plan,
            self.corrections,
            since=since,
            known_at=self.known_at,
            language=language,
            notes=self.notices,
        )
        definitions = (f"{change.text(language)}." for change in self.definitions)
        return _section("changes", language, table, said=definitions)

    def _rests_on(self, language: Language) -> Iterator[Section]:
        """Arrange the verdicts and what stands beside them."""
        followed, notes = self.followed, self.notices
        every = followed.indicators
        values = _without_empty_columns(values_table(followed, language, notes))
        yield _section("followed", language, values, said=(phrase("values-are", language),))
        if any(gap.now is not None for one in every for gap in one.gaps):
            yield _section("gaps", language, _without_empty_columns(gaps_table(followed, language, notes)))
        if any(verdict.signal.points for verdict in followed.verdicts):
            yield _section("signals", language, signals_table(followed, language, notes))
        if any(one.benchmarks for one in every):
            yield _section("contexts", language, benchmarks_table(followed, language, notes))
        if self.agenda is not None:
            yield _section("agenda", language, self.agenda.table(language, notes=notes))

    def _completeness(self, language: Language) -> Iterator[Section]:
        """Arrange what there is of what could be there: the values of the year, and the plan's own."""
        complete = self.followed.completeness()
        values = [complete.table(language, notes=self.notices)] if len(self.followed.observed) else []
        yield _section("completeness", language, *values, complete.plan_table(language))

    def _doubtful(self, language: Language) -> Iterator[Section]:
        """Arrange what is doubtful in the observations, or that nothing is, and in the plan."""
        if len(self.followed.observed):
            yield self._doubts_of_observations(language)
        if self.findings is not None:
            yield _section("findings", language, self.findings.table(language))

    def _doubts_of_observations(self, language: Language) -> Section:
        if not self.followed.findings:
            return _section("doubts", language, said=(phrase("no-doubts", language),))
        table = self.followed.findings.table(language)
        # Unlike findings on the plan, these show values that nobody has reviewed.
        notes, internal = (*table.notes, *self.notices), phrase("internal", language)
        return _section("doubts", language, evolve(table, notes=notes, internal=internal))

    def _repr_html_(self) -> str:
        return as_frame(self.html(), label=repr(self))

    def __repr__(self) -> str:
        point = "" if self.point is None else f" for {self.point.closing} {self.point.period}"
        return f"BoardReport({self.plan.id!s} on {self.as_of}{point}: {len(self.differing)} differ)"


def _section(name: str, language: Language, *tables: Table, said: Iterable[str] = ()) -> Section:
    heading = phrase(f"{name}-title", language)
    return Section(name=name, heading=heading, sentences=tuple(said), tables=tables)


def _explained(one: IndicatorResult, language: Language) -> Iterator[str]:
    """State why an indicator cannot be assessed, and why its line is not carried on."""
    unassessed = () if one.verdict.assessable else one.verdict.reasons
    unforecast = () if one.outlook is None else one.outlook.unforecast
    yield from (reason.text(language) for reason in unassessed)
    if unforecast and one.verdict.assessable:
        reasons = "; ".join(reason.text(language) for reason in unforecast)
        yield f"{phrase('forecast', language)}: {reasons}"


def _without_empty_columns(table: Table) -> Table:
    """Leave out columns in which nothing stands but dashes, such as forecasts where nobody made one."""
    kept = [
        place
        for place, column in enumerate(table.columns)
        if column.header or any(row[place] not in ("", "–", None) for row in table.cells)
    ]
    return evolve(
        table,
        columns=tuple(table.columns[place] for place in kept),
        cells=tuple(tuple(row[place] for place in kept) for row in table.cells),
    )
