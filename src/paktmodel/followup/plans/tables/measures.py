"""Measures arranged as a table: years, state, indicators and standing."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from paktmodel.followup.plans.measure_timing import due_text, progress_text, state_text
from paktmodel.followup.plans.responsible_column import responsible_column
from paktmodel.followup.plans.results import MeasureFollowUp
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.table_layout import ColumnSpec, build
from paktmodel.model.measures import MeasureStatus
from paktmodel.model.plans import Plan
from paktmodel.model.timelines import Undetermined
from paktmodel.tables.table import Table
from paktmodel.vocabulary.language import Language


def measure_table(
    plan: Plan,
    measures: Iterable[MeasureFollowUp],
    *,
    as_of: dt.date,
    notes: Iterable[str],
    language: Language,
) -> Table:
    """Tabulate measures with their years, their indicators and how they stand."""
    shown = tuple(measures)
    return build(
        (*_MEASURES[:1], responsible_column(plan, shown, lambda one: one.measure), *_MEASURES[1:]),
        shown,
        caption=phrase("measures-caption", language, title=plan.title, day=as_of),
        language=language,
        notes=notes,
    )


def _state(measure: MeasureFollowUp, language: Language) -> str:
    """State how far a measure has come, where the plan says."""
    status = measure.status
    if isinstance(status, Undetermined):
        labels = " / ".join(_status_label(each, language) for each in status.candidates)
        return state_text(labels, measure.timing, language)
    label = state_text(_status_label(status, language), measure.timing, language)
    return label if status is None or status.comment is None else f"{label}: {status.comment}"


def _status_label(status: MeasureStatus | None, language: Language) -> str:
    return phrase("not-stated", language) if status is None else status.label(language)


def _standing(measure: MeasureFollowUp, language: Language) -> str:
    return measure.tally.text(language) if measure.verdicts else measure.reasons[0].text(language)


#: Columns of the table of measures.
_MEASURES: Final[tuple[ColumnSpec[MeasureFollowUp], ...]] = (
    ColumnSpec("measure", lambda one, _: f"{one.measure.code} {one.measure.text}"),
    ColumnSpec("years", lambda one, language: one.measure.years.label(language)),
    ColumnSpec("due", lambda one, language: due_text(one.measure, language), sparse=True),
    ColumnSpec("state", _state),
    ColumnSpec("progress", lambda one, language: progress_text(one.progress, language), sparse=True),
    ColumnSpec("indicators", lambda one, _: ", ".join(one.measure.moves)),
    ColumnSpec("standing", _standing),
)
