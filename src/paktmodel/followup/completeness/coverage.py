"""How complete a plan is, and how complete the figures of a period are.

Two questions kept apart: what the plan itself tells (ten of the fifteen indicators of
AMN-2023-00174 have a baseline), and which figures are there of those that could be. Missing,
not applicable, not yet possible, suppressed and zero stay different things.
"""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from attrs import frozen

from paktmodel.calendar.periods import Period
from paktmodel.errors import NotFound
from paktmodel.followup.completeness.cells import (
    UNTOLD,
    CellCount,
    PeriodCell,
    cells_of,
    counted,
    periods_within,
)
from paktmodel.followup.inputs import validate_inputs
from paktmodel.followup.text.phrases import phrase, runs
from paktmodel.model.indicators import Indicator
from paktmodel.model.measures import Measure
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.tables.cells import Cell, Column
from paktmodel.tables.table import Table
from paktmodel.values.figures import share
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.indicators import IndicatorState, Window
from paktmodel.vocabulary.words.reporting import CellState
from paktmodel.vocabulary.words.sources import Unstated


@frozen(kw_only=True, field_transformer=gathered)
class Coverage:
    """Of how many things a plan tells something.

    Attributes:
        aspect: What is told, such as ``baseline``.
        have: Of how many it is told.
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
        """The count as a sentence, such as ``Indikatorer med utgångsvärde: 10 av 15, saknas för …``.

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

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        return f"Coverage({self.aspect} {self.have} of {self.of})"


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class Completeness:
    """How complete a plan is, and the figures of a period.

    Attributes:
        plan: The plan.
        as_of: The day asked for.
        known_at: The day up to which publications were known.
        period: The period looked at.
        overall: What the plan itself tells, by aspect.
        cells: Every indicator, part and period of the rule's length, in the plan's order.
    """

    plan: Plan
    as_of: dt.date
    known_at: dt.date
    period: Period
    overall: tuple[Coverage, ...]
    cells: tuple[PeriodCell, ...]

    def __getitem__(self, aspect: str) -> Coverage:
        for one in self.overall:
            if one.aspect == aspect:
                return one
        raise NotFound("aspect", aspect, (one.aspect for one in self.overall))

    def count(
        self,
        *,
        indicator: str | None = None,
        part: Part | str | None = None,
        period: Period | str | None = None,
    ) -> CellCount:
        """The cells counted by state: all of them, or those of an indicator, a part or a period.

        Args:
            indicator: Code of an indicator.
            part: A part.
            period: A period; the cells within it count.

        Raises:
            NotFound: The plan has no such indicator.
            InvalidValue: `part-shape` or `period-shape`.
        """
        code = None if indicator is None else self.plan.indicator(indicator).code
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
        return tuple(cell for cell in self.cells if cell.state in UNTOLD)

    def text(self, language: Language = "en") -> str:
        """How many figures of the period are there, as a sentence.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        counts = self.count()
        period = self.period.label(language)
        if not counts.expected:
            return phrase("nothing-expected", language, period=period)
        said = phrase("cells-told", language, period=period, told=counts.told, expected=counts.expected)
        others = [f"{number} {state.label(language)}" for state, number in counts.counts if number]
        return f"{said}: {', '.join(others)}"

    def summary(self, language: Language = "en") -> tuple[str, ...]:
        """What the plan tells and what figures there are, in sentences.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return *(one.text(language) for one in self.overall), self.text(language)

    def table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """The figures of the period as a table: one row per indicator, one column per state met with.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        met = [
            state
            for state, number in self.count().counts
            if number or state in (CellState.OBSERVED, CellState.MISSING)
        ]
        columns = (
            Column(key="indicator", label=phrase("indicator", language), header=True),
            Column(key="expected", label=phrase("expected", language), numeric=True),
            *(Column(key=str(state), label=state.label(language), numeric=True) for state in met),
        )
        rows: list[tuple[Cell, ...]] = []
        for indicator in self.plan.indicators:
            counts = self.count(indicator=indicator.code)
            figures = [Decimal(number) for number in (counts.expected, *(counts[state] for state in met))]
            rows.append((f"{indicator.code} {indicator.name}", *figures))
        return Table(
            caption=phrase(
                "completeness-caption",
                language,
                title=self.plan.title,
                period=self.period.label(language),
                day=self.as_of,
            ),
            language=language,
            columns=columns,
            cells=tuple(rows),
            notes=(self.text(language), *notes),
            internal=phrase("internal", language),
        )

    def plan_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """What the plan itself tells as a table: one row per aspect, with the codes that lack it.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        columns = tuple(
            Column(key=name, label=phrase(name, language), header=name == "aspect", numeric=number)
            for name, number in (("aspect", False), ("have", True), ("of-all", True), ("missing", False))
        )
        rows = tuple(
            (
                phrase(f"held-{one.aspect}", language),
                Decimal(one.have),
                Decimal(one.of),
                runs(one.missing, one.every),
            )
            for one in self.overall
        )
        return Table(
            caption=phrase("completeness-of-plan", language, title=self.plan.title),
            language=language,
            columns=columns,
            cells=rows,
            notes=tuple(notes),
            internal=phrase("internal", language),
        )

    def _repr_html_(self) -> str:
        return self.table().html()

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        counts = self.count()
        told = f"{counts.told} of {counts.expected} told"
        return f"Completeness({self.plan.id!s} {self.period} on {self.as_of}: {told})"


def completeness(
    plan: Plan,
    observed: Observations | None = None,
    *,
    as_of: dt.date,
    period: Period | str | None = None,
    known_at: dt.date | None = None,
) -> Completeness:
    """How complete a plan is, and the figures of a period.

    Of a period every indicator and part is looked at, in the periods by which the plan is
    followed up, from its start: the months of the year, where the rule says monthly. A figure
    for a longer period tells of each of its months. What cannot exist yet, what is not
    followed and what is empty by definition is counted, but never expected.

    Args:
        plan: The plan.
        observed: What has been observed; None is the same as nothing.
        as_of: The day asked for. Only values whose first possible date is reached count.
        period: The period looked at; the calendar year of the day by default.
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
        overall=_of_the_plan(plan),
        cells=tuple(
            cell for indicator in plan.indicators for cell in cells_of(indicator, seen, day, periods)
        ),
    )


def _of_the_plan(plan: Plan) -> tuple[Coverage, ...]:
    """What a plan tells of its indicators, its measures and its aims."""
    indicators, measures = plan.indicators, plan.measures
    moved = {code for measure in measures for code in measure.moves}
    aims = [(f"{goal.code} {aim.code}", aim) for goal in plan.goals for aim in goal.aims]
    started = [one for one in indicators if one.baseline.known]
    return (
        _held("baseline", ((one.code, one.baseline.known) for one in indicators)),
        _held(
            "baseline-window",
            ((one.code, one.baseline.window is not Window.UNSTATED) for one in started),
            [one.code for one in indicators],
        ),
        _held("direction", ((one.code, one.direction is not None) for one in indicators)),
        _held("unit", ((one.code, not isinstance(one.unit, Unstated)) for one in indicators)),
        _held("source", ((one.code, _has_source(one)) for one in indicators)),
        _held("moved", ((one.code, one.code in moved) for one in indicators)),
        _held("indicator", ((one.code, bool(one.moves)) for one in measures)),
        _held("years", ((one.code, not isinstance(one.years, Unstated)) for one in measures)),
        _held("effect", ((one.code, bool(one.effects)) for one in measures)),
        _held("owner", ((one.code, not isinstance(one.owner, Unstated)) for one in measures)),
        _held("cost", ((one.code, _cost_seen(one)) for one in measures)),
        _held("aim", ((code, bool(aim.indicators)) for code, aim in aims)),
    )


def _held(aspect: str, things: Iterable[tuple[str, bool]], order: Iterable[str] = ()) -> Coverage:
    known = tuple(things)
    return Coverage(
        aspect=aspect,
        have=sum(1 for _, told in known if told),
        of=len(known),
        missing=tuple(code for code, told in known if not told),
        every=tuple(order) or tuple(code for code, _ in known),
    )


def _has_source(indicator: Indicator) -> bool:
    """Whether there is something to take figures from; what is under development is not there yet."""
    return bool(indicator.systems) and indicator.state is not IndicatorState.UNDER_DEVELOPMENT


def _cost_seen(measure: Measure) -> bool:
    cost = measure.cost
    return not isinstance(cost, Unstated) and (cost.amount is not None or cost.shown_in is not None)
