"""Verdicts and agenda items arranged as tables; the words come from the vocabulary."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from paktmodel.errors import phrased
from paktmodel.followup.figures import told_beside
from paktmodel.followup.verdicts import Verdict
from paktmodel.followup.windows import slack_in
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.tables.table import Cell, Column, Relation, Sum, Table
from paktmodel.values.figures import subtract, total
from paktmodel.vocabulary.reasons import PHRASES
from paktmodel.vocabulary.words import Kind, Language

#: Columns of the verdict table: key, phrase, numeric.
_VERDICT_COLUMNS: Final = (
    ("indicator", "indicator", False),
    ("part", "part", False),
    ("baseline", "baseline", True),
    ("current", "current", True),
    ("change", "change", True),
    ("window", "window", False),
    ("direction", "direction", False),
    ("standing", "standing", False),
    ("timeliness", "timeliness", False),
    ("why", "why", False),
)
_BASELINE, _CURRENT = 2, 3


def phrase(name: str, language: Language, **evidence: object) -> str:
    """A fixed phrase with its evidence put in."""
    return phrased(PHRASES, name, evidence, language)


def runs(some: Iterable[str], every: Iterable[str]) -> str:
    """Codes in a row, those that follow each other drawn together.

    >>> runs(["1.1", "1.2", "1.3", "2.2"], ["1.1", "1.2", "1.3", "2.1", "2.2"])
    '1.1–1.3, 2.2'
    """
    place = {code: number for number, code in enumerate(every)}
    found: list[list[str]] = []
    for code in some:
        if found and place[code] == place[found[-1][-1]] + 1:
            found[-1].append(code)
        else:
            found.append([code])
    return ", ".join(
        run[0] if len(run) == 1 else f"{run[0]}{'–' if len(run) > 2 else ', '}{run[-1]}" for run in found
    )


def verdict_table(
    plan: Plan,
    followed: Iterable[tuple[Indicator, tuple[Verdict, ...]]],
    *,
    as_of: dt.date,
    known_at: dt.date,
    notes: Iterable[str],
    language: Language,
) -> Table:
    """One row per indicator and part: baseline, value now, change, standing and why."""
    rows: list[tuple[Cell, ...]] = []
    relations: list[Relation] = []
    for indicator, verdicts in followed:
        relations += _sums(indicator, verdicts, len(rows))
        rows += [_verdict_row(indicator, verdict, verdicts[0], language) for verdict in verdicts]
    told = [phrase("known-at", language, day=known_at)] if known_at != as_of else []
    columns = tuple(
        Column(
            key=key,
            label=phrase(name, language),
            numeric=numeric,
            header=key == "indicator",
            unbroken=key in ("window", "standing"),
        )
        for key, name, numeric in _VERDICT_COLUMNS
    )
    return Table(
        caption=phrase("followed-caption", language, title=plan.title, day=as_of),
        language=language,
        columns=columns,
        cells=tuple(rows),
        notes=(*told, *notes),
        relations=tuple(relations),
        internal=phrase("internal", language),
    )


def _verdict_row(
    indicator: Indicator, verdict: Verdict, first: Verdict, language: Language
) -> tuple[Cell, ...]:
    inputs = verdict.inputs
    current = inputs.current
    value = _told(verdict)
    why = verdict.why(language)
    if why and verdict is not first and why == first.why(language):
        why = phrase("as-total", language)
    label = f"{indicator.code} {indicator.name}" if verdict.part == Part.TOTAL else str(indicator.code)
    return (
        label,
        verdict.part.label(language),
        inputs.baseline,
        value,
        None if value is None or inputs.baseline is None else subtract(value, inputs.baseline),
        "" if current is None or value is None else current.label(language),
        "" if inputs.direction is None else inputs.direction.label(language),
        verdict.standing.label(language),
        verdict.timeliness.label(language),
        why,
    )


def _told(verdict: Verdict) -> Decimal | None:
    """The value now as it is told."""
    current = verdict.inputs.current
    if current is None or current.value is None:
        return None
    return told_beside(current.value, verdict.inputs.baseline)


def _sums(indicator: Indicator, verdicts: tuple[Verdict, ...], start: int) -> list[Relation]:
    """Which cells add up to which: the parts of a count, where they exhaust it."""
    if indicator.kind is not Kind.COUNT:
        return []
    place = {verdict.part: start + row for row, verdict in enumerate(verdicts)}
    found: list[Relation] = []
    for breakdown in indicator.breakdowns:
        if not breakdown.exhaustive or any(part not in place for part in breakdown.parts):
            continue
        for column in (_BASELINE, _CURRENT):
            cells = [_cell(verdicts[place[part] - start], column) for part in (Part.TOTAL, *breakdown.parts)]
            figures = [cell for cell in cells if cell is not None]
            if len(figures) == len(cells):
                found.append(
                    Sum(
                        total=(place[Part.TOTAL], column),
                        parts=tuple((place[part], column) for part in breakdown.parts),
                        slack=total(slack_in(indicator, figure) for figure in figures),
                    )
                )
    return found


def _cell(verdict: Verdict, column: int) -> Decimal | None:
    inputs = verdict.inputs
    if column == _BASELINE:
        return inputs.baseline
    return _told(verdict)


#: Columns of the table of agenda items, the heading of the row first.
AGENDA: Final = ("period", "what", "recipient", "due", "state", "missing", "waiting")
#: Columns of the table of measures, the heading of the row first.
MEASURES: Final = ("measure", "years", "state", "indicators", "standing")


def listing(
    plan: Plan,
    columns: tuple[str, ...],
    rows: Iterable[tuple[Cell, ...]],
    *,
    caption: str,
    as_of: dt.date,
    notes: Iterable[str],
    language: Language,
) -> Table:
    """One row per thing, its heading in the first column.

    Args:
        plan: The plan, whose title goes into the caption.
        columns: `AGENDA` or `MEASURES`; each is the name of a phrase, too.
        rows: The cells.
        caption: Name of the phrase for the caption.
        as_of: The day asked for.
        notes: Notes under the table.
        language: ``"sv"`` or ``"en"``.
    """
    return Table(
        caption=phrase(caption, language, title=plan.title, day=as_of),
        language=language,
        columns=tuple(
            Column(key=name, label=phrase(name, language), header=name == columns[0]) for name in columns
        ),
        cells=tuple(rows),
        notes=tuple(notes),
        internal=phrase("internal", language),
    )
