"""Tables with one row per item."""

import datetime as dt
from collections.abc import Collection, Iterable

from paktmodel.followup.text.phrases import phrase
from paktmodel.model.plans import Plan
from paktmodel.tables.cells import Cell, Column
from paktmodel.tables.table import Table
from paktmodel.vocabulary.language import Language


def listing(
    plan: Plan,
    columns: tuple[str, ...],
    rows: Iterable[tuple[Cell, ...]],
    *,
    caption: str,
    as_of: dt.date,
    notes: Iterable[str],
    language: Language,
    known_at: dt.date | None = None,
    numeric: Collection[str] = (),
    unbroken: Collection[str] = (),
) -> Table:
    """One row per thing, its heading in the first column.

    Args:
        plan: The plan, whose title goes into the caption.
        columns: Names of the columns, such as `AGENDA`; each is the name of a phrase, too.
        rows: The cells.
        caption: Name of the phrase for the caption.
        as_of: The day asked for.
        notes: Notes under the table.
        language: ``"sv"`` or ``"en"``.
        known_at: The day of knowledge, stated in a note when it is another one.
        numeric: Columns of figures, to be set flush right.
        unbroken: Columns whose cells stay on one line.
    """
    known = [] if known_at in (None, as_of) else [phrase("known-at", language, day=known_at)]
    return Table(
        caption=phrase(caption, language, title=plan.title, day=as_of),
        language=language,
        columns=tuple(
            Column(
                key=name,
                label=phrase(name, language),
                numeric=name in numeric,
                header=name == columns[0],
                unbroken=name in unbroken,
            )
            for name in columns
        ),
        cells=tuple(rows),
        notes=(*known, *notes),
        internal=phrase("internal", language),
    )
