"""How complete a plan is, and how complete the values of a period are.

Two questions kept apart: what the plan itself states (ten of the fifteen indicators of
AMN-2023-00174 have a baseline), and which values are there of those that could be. Missing,
not applicable, not yet possible, suppressed and zero stay different things.
"""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Final, TypeAlias

from paktmodel.calendar.periods import Period
from paktmodel.errors import NotFound
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.completeness.cells import (
    UNANSWERED,
    CellCount,
    PeriodCell,
    cells_of,
    counted,
    periods_within,
)
from paktmodel.followup.inputs import validate_inputs
from paktmodel.followup.text.phrases import phrase, runs
from paktmodel.followup.text.table_layout import ColumnSpec, build
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.responsible import Responsibles
from paktmodel.observations import Observations
from paktmodel.tables.table import Table
from paktmodel.values.figures import share
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language
from paktmodel.vocabulary.words.indicators import IndicatorState, Window
from paktmodel.vocabulary.words.reporting import CellState
from paktmodel.vocabulary.words.sources import Unstated


@frozen(kw_only=True, field_transformer=gathered)
class Coverage(Bilingual):
    """Of how many things a plan states something.

    Attributes:
        aspect: What is stated, such as ``baseline``.
        have: Of how many it is stated.
        of: How many there are.
        missing: Codes of the others, in printed order.
        every: Codes in printed order, of these and of what stands between them.
    """

    aspect: str
    have: int
    of: int
    missing: tuple[str, ...]
    every: tuple[str, ...]

    @property
    def fraction(self) -> Decimal | None:
        """How large a part of them, from 0 to 1; None when there is nothing to count."""
        return share(Decimal(self.have), Decimal(self.of)) if self.of else None

    def text(self, language: Language = "en") -> str:
        """State the count, such as ``Indikatorer med utgångsvärde: 10 av 15, saknas för …``.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        name = "held-missing" if self.missing else "held-told" if self.of else "held-of-nothing"
        return phrase(
            name,
            language,
            aspect=phrase(f"held-{self.aspect}", language),
            have=self.have,
            of=self.of,
            missing=runs(self.missing, self.every),
        )

    def __repr__(self) -> str:
        return f"Coverage({self.aspect} {self.have} of {self.of})"


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class Completeness(Bilingual):
    """How complete a plan is, and the values of a period.

    Attributes:
        plan: The plan.
        as_of: The day asked for.
        known_at: The day up to which publications were known.
        period: The period in question.
        overall: What the plan itself states, by aspect.
        cells: Every indicator, part and period of the rule's length, in the plan's order.
    """

    plan: Plan
    as_of: dt.date
    known_at: dt.date
    period: Period
    overall: tuple[Coverage, ...]
    cells: tuple[PeriodCell, ...]

    def __getitem__(self, aspect: str) -> Coverage:
        for coverage in self.overall:
            if coverage.aspect == aspect:
                return coverage
        raise NotFound("aspect", aspect, (coverage.aspect for coverage in self.overall))

    def count(
        self,
        *,
        indicator: str | None = None,
        part: Part | str | None = None,
        period: Period | str | None = None,
    ) -> CellCount:
        """Count the cells by state: all of them, or those of an indicator, a part or a period.

        Args:
            indicator: Code of an indicator.
            part: A part.
            period: A period; the cells within it count.

        Raises:
            NotFound: The plan has no such indicator.
            InvalidValue: `part-shape` or `period-shape`.
        """
        code = None if indicator is None else self.plan.indicators[indicator].code
        of_part = None if part is None else Part.read(part)
        within = None if period is None else Period(period)
        return counted(
            cell
            for cell in self.cells
            if code in (None, cell.indicator)
            and of_part in (None, cell.part)
            and (within is None or cell.period in within)
        )

    @property
    def missing(self) -> tuple[PeriodCell, ...]:
        """The cells of which an answer could be there, and is not, in the plan's order."""
        return tuple(cell for cell in self.cells if cell.state in UNANSWERED)

    def text(self, language: Language = "en") -> str:
        """State how many values of the period are there.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        counts = self.count()
        period = self.period.label(language, years=self.plan.calendar.years)
        if not counts.expected:
            return phrase("nothing-expected", language, period=period)
        head = phrase("cells-told", language, period=period, told=counts.answered, expected=counts.expected)
        states = [f"{number} {state.label(language)}" for state, number in counts.counts if number]
        return f"{head}: {', '.join(states)}"

    def summary(self, language: Language = "en") -> tuple[str, ...]:
        """State what the plan has and what values there are.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return *(coverage.text(language) for coverage in self.overall), self.text(language)

    def table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Tabulate the values of the period: one row per indicator, one column per state met with.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        shown = [
            state
            for state, number in self.count().counts
            if number or state in (CellState.OBSERVED, CellState.MISSING)
        ]
        columns: tuple[ColumnSpec[_IndicatorCount], ...] = (
            ColumnSpec("indicator", lambda row, _: f"{row[0].code} {row[0].name}"),
            ColumnSpec("expected", lambda row, _: Decimal(row[1].expected), numeric=True),
            *(_state_column(state) for state in shown),
        )
        period = self.period.label(language, years=self.plan.calendar.years)
        return build(
            columns,
            self._by_indicator(),
            caption=phrase(
                "completeness-caption", language, title=self.plan.title, period=period, day=self.as_of
            ),
            language=language,
            notes=(self.text(language), *notes),
        )

    def _by_indicator(self) -> list["_IndicatorCount"]:
        """Count the cells of each indicator, all in one pass; those of one code count together."""
        cells: dict[str, list[PeriodCell]] = {}
        for cell in self.cells:
            cells.setdefault(cell.indicator, []).append(cell)
        counts = {code: counted(some) for code, some in cells.items()}
        none = counted(())
        return [(indicator, counts.get(indicator.code, none)) for indicator in self.plan.indicators]

    def plan_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Tabulate what the plan itself states: one row per aspect, with the codes that lack it.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        return build(
            _ASPECTS,
            self.overall,
            caption=phrase("completeness-of-plan", language, title=self.plan.title),
            language=language,
            notes=notes,
        )

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()

    def __repr__(self) -> str:
        counts = self.count()
        answered = f"{counts.answered} of {counts.expected} answered"
        return f"Completeness({self.plan.id!s} {self.period} on {self.as_of}: {answered})"


#: An indicator and its cells, counted.
_IndicatorCount: TypeAlias = tuple[Indicator, CellCount]


def _state_column(state: CellState) -> ColumnSpec[_IndicatorCount]:
    """Head a column with a state, and count the cells in it."""
    return ColumnSpec(str(state), lambda row, _: Decimal(row[1][state]), label=state.label, numeric=True)


#: Columns of the table of what the plan itself says.
_ASPECTS: Final[tuple[ColumnSpec[Coverage], ...]] = (
    ColumnSpec("aspect", lambda one, language: phrase(f"held-{one.aspect}", language)),
    ColumnSpec("have", lambda one, _: Decimal(one.have), numeric=True),
    ColumnSpec("of-all", lambda one, _: Decimal(one.of), numeric=True),
    ColumnSpec("missing", lambda one, _: runs(one.missing, one.every)),
)


def completeness(
    plan: Plan,
    observed: Observations | None = None,
    *,
    as_of: dt.date,
    period: Period | str | None = None,
    known_at: dt.date | None = None,
) -> Completeness:
    """Measure how complete a plan is, and the values of a period.

    Of a period every indicator and part is counted, in the periods by which the plan is
    followed up, from its start: the months of the year, where the rule says monthly. A value
    for a longer period answers for each of its months. What cannot exist yet, what is not
    followed and what is empty by definition is counted, but never expected.

    Args:
        plan: The plan.
        observed: What has been observed; None is the same as nothing.
        as_of: The day asked for. Only values whose first possible date is reached count.
        period: The period in question; the calendar year of the day by default.
        known_at: The day up to which publications are known; the same day by default.

    Raises:
        InvalidArgument: Not a plan, or not observations.
        InvalidValue: A day that is not a plain date, or `period-shape`.
    """
    day, known_day, seen = validate_inputs(plan, observed, as_of, known_at)
    within = Period.year(day.year) if period is None else Period(period)
    periods = periods_within(plan, within, day)
    return Completeness(
        plan=plan,
        as_of=day,
        known_at=known_day,
        period=within,
        overall=_coverages(plan),
        cells=tuple(cells_of(plan.indicators, seen.without_assumed(), day, periods, plan.calendar.years)),
    )


def _coverages(plan: Plan) -> tuple[Coverage, ...]:
    """Count what a plan states of its indicators, its measures and its aims."""
    indicators, measures, responsible = plan.indicators, plan.measures, Responsibles(plan)
    moved = {code for measure in measures for code in measure.moves}
    aims = [(f"{goal.code} {aim.code}", aim) for goal in plan.goals for aim in goal.aims]
    started = [one for one in indicators if one.printed.known]
    return (
        _coverage("baseline", ((one.code, one.printed.known) for one in indicators)),
        _coverage(
            "baseline-window",
            ((one.code, one.printed.window is not Window.UNSTATED) for one in started),
            [one.code for one in indicators],
        ),
        _coverage("direction", ((one.code, one.direction is not None) for one in indicators)),
        _coverage("unit", ((one.code, not isinstance(one.unit, Unstated)) for one in indicators)),
        _coverage("source", ((one.code, _has_source(one)) for one in indicators)),
        _coverage("moved", ((one.code, one.code in moved) for one in indicators)),
        _coverage("indicator", ((one.code, bool(one.moves)) for one in measures)),
        _coverage("years", ((one.code, not isinstance(one.years, Unstated)) for one in measures)),
        _coverage("effect", ((one.code, bool(one.effects)) for one in measures)),
        _coverage("responsible", ((one.code, responsible.states(one)) for one in measures)),
        _coverage("cost", ((one.code, any(cost.visible for cost in one.costs)) for one in measures)),
        _coverage("aim", ((code, bool(aim.indicators)) for code, aim in aims)),
    )


def _coverage(aspect: str, things: Iterable[tuple[str, bool]], order: Iterable[str] = ()) -> Coverage:
    known = tuple(things)
    return Coverage(
        aspect=aspect,
        have=sum(1 for _, stated in known if stated),
        of=len(known),
        missing=tuple(code for code, stated in known if not stated),
        every=tuple(order) or tuple(code for code, _ in known),
    )


def _has_source(indicator: Indicator) -> bool:
    """Decide whether there is a source of values; what is under development is not there yet."""
    without = (IndicatorState.UNDER_DEVELOPMENT, IndicatorState.NO_SOURCE)
    return bool(indicator.systems) and indicator.state not in without
