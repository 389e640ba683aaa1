"""The board's table of goals: a row for each target or else each indicator, and for a sub-goal its tally."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from paktmodel.followup.board.assessments import AssessmentResult, assessment_columns
from paktmodel.followup.board.goals import AimResult, GoalResult
from paktmodel.followup.board.outlooks import Outlook, outcome_heading
from paktmodel.followup.board.own_forecasts import OwnForecast, own_forecast_heading
from paktmodel.followup.plans.results import AimTarget
from paktmodel.followup.text.bound_words import bound_with_date
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.reasons import Reason
from paktmodel.followup.text.table_layout import ColumnSpec
from paktmodel.model.goals import Aim, Goal
from paktmodel.vocabulary.language import Language


class GoalRow(NamedTuple):
    """What a row of the table of goals is about.

    Attributes:
        goal: The goal.
        aim: The aim; None in the row of a goal among others with what its indicators come to.
        indicator: The indicator beside a target; None where none is known.
        unread: A target of the aim that no indicator is known for.
    """

    goal: GoalResult
    aim: AimResult | None = None
    indicator: Outlook | None = None
    unread: AimTarget | None = None

    @property
    def answered(self) -> Goal | Aim:
        """What somebody is responsible for."""
        return self.goal.goal if self.aim is None else self.aim.aim

    @property
    def label(self) -> str:
        """The code of the goal, with that of the aim."""
        return str(self.goal.code) if self.aim is None else f"{self.goal.code} {self.aim.code}"

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why there is no value, or no forecast of it; empty where there are both."""
        if self.indicator is not None:
            return self.indicator.unforecast
        if self.aim is None:
            return ()
        return self.aim.reasons or (() if self.unread is None else self.unread.deciding.reasons)

    @property
    def assessments(self) -> tuple[AssessmentResult, ...]:
        """The assessments of the aim and of the goal."""
        return (*(() if self.aim is None else self.aim.assessments), *self.goal.assessments)


def goal_rows(goals: Sequence[GoalResult]) -> Iterator[GoalRow]:
    """List the rows: of a goal with goals above or below it first its tally, then each target or indicator.

    An aim that nothing measures has a row for each of its targets, or one that says so.

    Args:
        goals: The goals, in the order of the plan.
    """
    codes = {goal.code for goal in goals}
    above = {goal.goal.parent for goal in goals}
    for goal in goals:
        if goal.goal.parent in codes or goal.code in above:
            yield GoalRow(goal)
        for aim in goal.aims:
            rows = [
                *(GoalRow(goal, aim, indicator=one) for one in aim.indicators),
                *(GoalRow(goal, aim, unread=one) for one in aim.unread),
            ]
            yield from rows or (GoalRow(goal, aim),)


def goal_columns(rows: Sequence[GoalRow]) -> tuple[ColumnSpec[GoalRow], ...]:
    """Specify the columns: target, outcome so far and both forecasts side by side.

    Args:
        rows: The rows.
    """
    return (
        ColumnSpec("goal", _goal),
        ColumnSpec("level", lambda row, _: row.goal.goal.level_printed or "", sparse=True),
        ColumnSpec("indicator", _indicator),
        ColumnSpec("baseline", lambda row, language: _of(row, Outlook.baseline_text, language), sparse=True),
        ColumnSpec("target", _target),
        ColumnSpec("current", _current, outcome_heading),
        ColumnSpec("own-forecast", _own_forecast, lambda language: _own_heading(rows, language)),
        ColumnSpec("forecast", lambda row, language: _of(row, Outlook.trend_text, language)),
        ColumnSpec("status", _status),
        *assessment_columns(rows, lambda row: row.assessments),
    )


def _of(row: GoalRow, cell: Callable[[Outlook, Language], str], language: Language) -> str:
    return "" if row.indicator is None else cell(row.indicator, language)


def _goal(row: GoalRow, _: Language) -> str:
    text = row.goal.goal.text if row.aim is None else row.aim.aim.text
    return f"{row.goal.code} {text}"


def _indicator(row: GoalRow, _: Language) -> str:
    if row.indicator is None:
        return ""
    return f"{row.indicator.indicator.code} {row.indicator.indicator.name}"


def _target(row: GoalRow, language: Language) -> str:
    """Write the target with its date; nothing where there is none."""
    if row.unread is not None:
        return bound_with_date(row.unread.target, None, language)
    return _of(row, Outlook.target_text, language)


def _current(row: GoalRow, language: Language) -> str:
    """Write the value so far or the tally of a goal; why there is nothing stands below the table."""
    if row.aim is None:
        return row.goal.tally.text(language)
    return "–" if row.indicator is None else row.indicator.value_text(language)


def _status(row: GoalRow, language: Language) -> str:
    if row.aim is None:
        standing, assessed = row.goal.standing, row.goal.assessed
        if standing is None or not assessed:
            return "" if standing is None else standing.label(language)
        return phrase("standing-assessed", language, standing=standing, goals=", ".join(map(str, assessed)))
    if row.unread is not None:
        return row.unread.deciding.status.label(language)
    return _of(row, Outlook.status_text, language)


def _expected(row: GoalRow) -> OwnForecast | None:
    """Find what is expected of what a row is about: of the indicator, else of the aim, or of the goal."""
    if row.aim is None:
        return row.goal.expected
    own = None if row.indicator is None else row.indicator.expected
    return own or row.aim.expected


def _own_forecast(row: GoalRow, language: Language) -> str:
    expected = _expected(row)
    return "" if expected is None else expected.cell(language)


def _own_heading(rows: Iterable[GoalRow], language: Language) -> str:
    """Head the responsible's forecasts: as those for the whole year where all of them are."""
    return own_forecast_heading(map(_expected, rows), language)
