"""Verdicts arranged as a table: baseline, value now, change, standing and why."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from typing import Final

from paktmodel.calendar.periods import Period
from paktmodel.followup.plans.tables.rows import Row, heading, known_at_note, rows_of
from paktmodel.followup.targets.result import TargetResult
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.table_layout import CellSum, ColumnSpec, build
from paktmodel.followup.text.value_words import cell_of
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.indicators import Indicator
from paktmodel.model.kinds import rules_of, slack_of
from paktmodel.model.plans import Plan
from paktmodel.tables.cells import Cell
from paktmodel.tables.table import Table
from paktmodel.values.figures import subtract, total
from paktmodel.vocabulary.language import Language


def verdict_table(
    plan: Plan,
    followed: Iterable[tuple[Indicator, tuple[Verdict, ...]]],
    *,
    as_of: dt.date,
    known_at: dt.date,
    notes: Iterable[str],
    language: Language,
) -> Table:
    """Tabulate each indicator and part: baseline, value now, change, standing and why."""
    rows = rows_of(followed)
    return build(
        _VERDICTS,
        rows,
        caption=phrase("followed-caption", language, title=plan.title, day=as_of),
        language=language,
        notes=(*known_at_note(known_at, as_of, language), *notes),
        sums=_sums(rows),
    )


def indicator_table(indicator: Indicator, verdicts: tuple[Verdict, ...], language: Language) -> Table:
    """Tabulate the verdicts of one indicator, part by part."""
    return build(
        _VERDICTS[1:],
        rows_of([(indicator, verdicts)]),
        caption=f"{indicator.code} {indicator.name}",
        language=language,
    )


def _tested(verdict: Verdict) -> TargetResult | None:
    """Return the target that the row is about: its value is the later one, and no baseline has another."""
    return verdict.tested if verdict.change.baseline is None else None


def _value(verdict: Verdict) -> Decimal | None:
    """Round the value now as it is shown beside the baseline."""
    tested = _tested(verdict)
    return verdict.change.shown_value if tested is None else tested.value


def _change(row: Row[Verdict], language: Language) -> Cell:
    value, baseline = _value(row.item), row.item.change.shown_baseline
    if value is None or baseline is None or not rules_of(row.indicator).changes:
        return None
    return cell_of(row.indicator, subtract(value, baseline), language, change=True)


def _window(row: Row[Verdict], language: Language) -> str:
    current, tested = row.item.change.current, _tested(row.item)
    if tested is not None and tested.period is not None:
        return tested.period.label(language, years=row.item.change.years)
    return "" if current.value is None else current.label(language, years=row.item.change.years)


def _period(verdict: Verdict) -> Period | None:
    """Return the period of the value at its target; None of the change's own window."""
    tested = _tested(verdict)
    return None if tested is None else tested.period


def _direction(row: Row[Verdict], language: Language) -> str:
    direction = row.item.facts.direction(row.item.part)
    return "" if direction is None else direction.label(language)


def _why(row: Row[Verdict], language: Language) -> str:
    """Say why a verdict came out as it did; once where the total has said it."""
    why = row.item.why(language)
    if why and row.item is not row.first and why == row.first.why(language):
        return phrase("as-total", language)
    return why


_VERDICTS: Final[tuple[ColumnSpec[Row[Verdict]], ...]] = (
    ColumnSpec("indicator", heading),
    ColumnSpec("part", lambda row, language: row.item.part.label(language)),
    ColumnSpec(
        "baseline",
        lambda row, language: cell_of(row.indicator, row.item.change.shown_baseline, language),
        numeric=True,
    ),
    ColumnSpec(
        "current",
        lambda row, language: cell_of(row.indicator, _value(row.item), language),
        numeric=True,
    ),
    ColumnSpec("change", _change, numeric=True),
    ColumnSpec("window", _window, unbroken=True),
    ColumnSpec("direction", _direction),
    ColumnSpec("standing", lambda row, language: row.item.headline.status.label(language), unbroken=True),
    ColumnSpec("timeliness", lambda row, language: row.item.timeliness.label(language)),
    ColumnSpec("why", _why),
)

#: Columns in which the parts of a count add up to its total, with the values in them.
_SUMMED: Final[Mapping[str, Callable[[Verdict], Decimal | None]]] = {
    "baseline": lambda verdict: verdict.change.shown_baseline,
    "current": _value,
}


def _sums(rows: list[Row[Verdict]]) -> Iterator[CellSum]:
    """State which cells add up to which: the parts of a count, where they exhaust it."""
    for _, group in groupby(enumerate(rows), key=lambda pair: pair[1].indicator.code):
        placed = {row.item.part: (place, row) for place, row in group}
        indicator = next(row.indicator for _, row in placed.values())
        if not rules_of(indicator).adds:
            continue
        sums = (one for breakdown in indicator.breakdowns for one in breakdown.sums())
        for whole, divided in sums:
            parts = (whole, *divided)
            if any(part not in placed for part in parts):
                continue
            for key, value in _SUMMED.items():
                values = [value(placed[part][1].item) for part in parts]
                if key == "baseline" and len({placed[part][1].item.change.by_source for part in parts}) > 1:
                    continue  # some as printed, some as the source gives them: they need not add up
                if key == "current" and len({_period(placed[part][1].item) for part in parts}) > 1:
                    continue  # values of unlike periods
                known = [each for each in values if each is not None]
                if len(known) == len(values):
                    first, *others = ((placed[part][0], key) for part in parts)
                    own = indicator.printed.precision if key == "baseline" else None
                    loose = map(slack_of(indicator, own).of, known)
                    if key == "current":
                        made = (placed[part][1].item.change.current.slack for part in parts)
                        loose = map(max, loose, made)
                    yield CellSum(first, tuple(others), total(loose))
