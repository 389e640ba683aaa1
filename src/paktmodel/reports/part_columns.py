"""Tables as a board reads them: one row an indicator, women and men in columns, explanations below."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias

from attrs import evolve

from paktmodel.followup import FollowUp
from paktmodel.followup.text.explanations import explanations
from paktmodel.followup.text.phrases import phrase
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.tables.cell_text import shown
from paktmodel.tables.cells import Cell, Column
from paktmodel.tables.table import Table
from paktmodel.values.codes import Code
from paktmodel.vocabulary.language import Language, capitalised
from paktmodel.vocabulary.words.sources import Unstated

#: The parts that have columns of their own; every other part has its line in one more.
_COLUMNS: Final = (Part.TOTAL, Part.read("women"), Part.read("men"))
#: Between a value then and now; no line breaks there.
_BETWEEN: Final = "\N{NO-BREAK SPACE}→\N{NO-BREAK SPACE}"
_Row: TypeAlias = Mapping[str, Cell]
#: What a row is about: an indicator, what else its row is by, and the part.
_About: TypeAlias = tuple[Indicator, str, Part]


def values_table(followed: FollowUp, language: Language, notes: Iterable[str]) -> Table:
    """Tabulate baseline, value now and status of each indicator; why it stands so is noted below.

    Args:
        followed: The plan followed up.
        language: ``"sv"`` or ``"en"``.
        notes: Further notes.
    """
    verdicts = followed.verdicts
    table = followed.table(language)
    why = {
        (verdict.indicator, verdict.part): [reason.text(language) for reason in verdict.explanations]
        for verdict in verdicts
    }
    stated = [
        (_called(code, part, language), text)
        for (code, part), texts in why.items()
        for text in texts
        if part == Part.TOTAL or text not in why.get((code, Part.TOTAL), ())
    ]

    def cell(row: _Row) -> Iterable[str]:
        before, now = (shown(row[key], language) for key in ("baseline", "current"))
        if before or now:
            yield _BETWEEN.join((before or "–", now or "–"))
        yield str(row["standing"])

    return _in_columns(
        table,
        ((followed.indicators[one.indicator].indicator, "", one.part) for one in verdicts),
        cell,
        ("window", "direction", "timeliness"),
        (*explanations(stated, _codes(followed)), *notes),
    )


def gaps_table(followed: FollowUp, language: Language, notes: Iterable[str]) -> Table:
    """Tabulate the differences between parts; what a reader must know of them is noted below.

    Args:
        followed: The plan followed up.
        language: ``"sv"`` or ``"en"``.
        notes: Further notes.
    """
    table = followed.gaps_table(language, notes=notes)
    known = (
        one.code for one in followed.indicators for gap in one.gaps if (gap.baseline, gap.now) != (None, None)
    )
    return _noted(table, zip(map(str, known), table.rows(), strict=True), ("remarks",), _codes(followed))


def signals_table(followed: FollowUp, language: Language, notes: Iterable[str]) -> Table:
    """Tabulate what each series says; what that rests on is noted below.

    Args:
        followed: The plan followed up.
        language: ``"sv"`` or ``"en"``.
        notes: Further notes.
    """
    table = followed.signals_table(language, notes=notes)
    verdicts = [verdict for verdict in followed.verdicts if verdict.signal.points]

    def cell(row: _Row) -> Iterable[str]:
        yield str(row["signal"])
        yield str(row["latest"])
        for key in ("mean", "control-limits", "points", "chart", "assurance"):
            if row.get(key) not in ("", None):
                yield f"{_heading(key, language)}: {shown(row[key], language)}"

    labels = (_called(one.indicator, one.part, language) for one in verdicts)
    noted = _noted(table, zip(labels, table.rows(), strict=True), ("rests-on", "together"), _codes(followed))
    about = ((followed.indicators[one.indicator].indicator, "", one.part) for one in verdicts)
    return _in_columns(noted, about, cell, (), noted.notes)


def benchmarks_table(followed: FollowUp, language: Language, notes: Iterable[str]) -> Table:
    """Tabulate the same change elsewhere; what hampers the comparison is noted below.

    Args:
        followed: The plan followed up.
        language: ``"sv"`` or ``"en"``.
        notes: Further notes.
    """
    table = followed.benchmarks_table(language, notes=notes)
    known = [(one.indicator, benchmark) for one in followed.indicators for benchmark in one.benchmarks]

    def cell(row: _Row) -> Iterable[str]:
        return (f"{_heading(key, language)}: {row[key]}" for key in ("here", "there"))

    labels = (_called(indicator.code, one.part, language) for indicator, one in known)
    noted = _noted(table, zip(labels, table.rows(), strict=True), ("reservations",), _codes(followed))
    about = ((indicator, one.comparison.label(language), one.part) for indicator, one in known)
    return _in_columns(noted, about, cell, ("comparison",), noted.notes)


def _codes(followed: FollowUp) -> tuple[str, ...]:
    return tuple(str(one.code) for one in followed.indicators)


def _called(code: Code, part: Part, language: Language) -> str:
    return str(code) if part == Part.TOTAL else f"{code}, {part.label(language)}"


def _heading(key: str, language: Language) -> str:
    return phrase(key, language)


def _noted(
    table: Table, rows: Iterable[tuple[str, _Row]], keys: tuple[str, ...], codes: Iterable[str]
) -> Table:
    """Move columns of explanations below the table, each text once; what holds *as total* is not repeated."""
    repeated = phrase("as-total", table.language)
    stated = (
        (label, str(row[key])) for label, row in rows for key in keys if row[key] and row[key] != repeated
    )
    kept = [place for place, column in enumerate(table.columns) if column.key not in keys]
    return evolve(
        table,
        columns=[table.columns[place] for place in kept],
        cells=[[row[place] for place in kept] for row in table.cells],
        relations=(),
        notes=(*explanations(stated, codes), *table.notes),
    )


def _in_columns(
    table: Table,
    about: Iterable[_About],
    cell: Callable[[_Row], Iterable[str]],
    shared: tuple[str, ...],
    notes: Iterable[str],
) -> Table:
    """Put the rows of an indicator in one: a column for the total, women and men, one for every other part.

    Args:
        table: A row for each indicator and part.
        about: What each row is about.
        cell: Writes a row as lines.
        shared: Columns that hold for the whole row, as the total has them; where a part differs it says so.
        notes: Its notes.
    """
    language = table.language
    groups: dict[tuple[Code, str], tuple[Indicator, _Row, dict[Part, str]]] = {}
    for (indicator, by, part), row in zip(about, table.rows(), strict=True):
        _, first, parts = groups.setdefault((indicator.code, by), (indicator, row, {}))
        own = (shown(row[key], language) for key in shared if row[key] != first[key])
        parts[part] = "\n".join(filter(None, (*cell(row), *own)))
    placed = {column.key: column for column in table.columns}
    used = [part for part in _COLUMNS if any(part in parts for *_, parts in groups.values())]
    others = any(part not in _COLUMNS for *_, parts in groups.values() for part in parts)
    cells = []
    for indicator, first, parts in groups.values():
        named = indicator.unit == Unstated.UNSTATED or indicator.unit.casefold() in indicator.name.casefold()
        unit = "" if named else f" ({indicator.unit})"
        other = [
            f"{capitalised(part.label(language))}: {'; '.join(text.splitlines())}"
            for part, text in parts.items()
            if part not in _COLUMNS
        ]
        cells.append(
            [
                f"{indicator.code} {indicator.name}{unit}",
                *(parts.get(part, "") for part in used),
                *(["\n".join(other)] if others else []),
                *(first[key] for key in shared),
            ]
        )
    return evolve(
        table,
        columns=[
            table.columns[0],
            *(Column(str(part), capitalised(part.label(language))) for part in used),
            *([Column("other-parts", phrase("other-parts", language))] if others else []),
            *(placed[key] for key in shared),
        ],
        cells=cells,
        relations=(),
        notes=notes,
    )
