"""Benchmarks arranged as a table: developments here and elsewhere beside each other."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from paktmodel.followup.comparisons.benchmarks import Benchmark, Trend
from paktmodel.followup.plans.tables.rows import Row, heading, joined, known_at_note, rows_of
from paktmodel.followup.text.difference_format import difference
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.table_layout import ColumnSpec, build
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.tables.table import Table
from paktmodel.vocabulary.language import Language


def benchmark_table(
    plan: Plan,
    followed: Iterable[tuple[Indicator, tuple[Benchmark, ...]]],
    *,
    as_of: dt.date,
    known_at: dt.date,
    notes: Iterable[str],
    language: Language,
) -> Table:
    """Tabulate each indicator, comparison and part: both developments beside each other, and no cause."""
    return build(
        _BENCHMARKS,
        rows_of(followed),
        caption=phrase("contexts-caption", language, title=plan.title, day=as_of),
        language=language,
        notes=(*known_at_note(known_at, as_of, language), phrase("context-no-cause", language), *notes),
    )


def _here(row: Row[Benchmark], language: Language) -> str:
    return _trend(row.item.ours, row.item.unit, language)


def _there(row: Row[Benchmark], language: Language) -> str:
    return _trend(row.item.theirs, row.item.unit_there, language)


def _trend(trend: Trend | None, unit: str, language: Language) -> str:
    """State a value then and now with its change, or a dash."""
    if trend is None:
        return "–"
    return phrase(
        "developed",
        language,
        baseline=FormattedValue(trend.before, unit, like=trend.before),
        baseline_period=trend.compared,
        value=FormattedValue(trend.shown, unit, like=trend.shown),
        window=trend.window,
        change=difference(trend.shown_change, unit, like=trend.shown),
    )


def _reservations(row: Row[Benchmark], language: Language) -> str:
    """State what hampers a comparison; once where the total has stated it."""
    item, first = row.item, row.first
    repeats = item is not first and first.part == Part.TOTAL and item.comparison == first.comparison
    if repeats and item.reasons and item.reasons == first.reasons:
        return phrase("as-total", language)
    return joined(reason.text(language) for reason in item.reasons)


_BENCHMARKS: Final[tuple[ColumnSpec[Row[Benchmark]], ...]] = (
    ColumnSpec("indicator", heading),
    ColumnSpec("part", lambda row, language: row.item.part.label(language)),
    ColumnSpec("here", _here),
    ColumnSpec("comparison", lambda row, language: row.item.comparison.label(language)),
    ColumnSpec("there", _there),
    ColumnSpec("reservations", _reservations),
)
