"""Gaps arranged as a table: the difference between two parts then and now."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from paktmodel.followup.comparisons.comparability import part_text
from paktmodel.followup.comparisons.gaps import Gap
from paktmodel.followup.plans.tables.rows import Row, heading, joined, known_at_note, lacking_note, rows_of
from paktmodel.followup.text.difference_format import difference
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.reasons import Reason
from paktmodel.followup.text.table_layout import ColumnSpec, build
from paktmodel.model.indicators import Indicator
from paktmodel.model.plans import Plan
from paktmodel.tables.table import Table
from paktmodel.values.rounding import as_print
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.followup import GapMovement


def gap_table(
    plan: Plan,
    followed: Iterable[tuple[Indicator, tuple[Gap, ...]]],
    *,
    as_of: dt.date,
    known_at: dt.date,
    notes: Iterable[str],
    language: Language,
) -> Table:
    """Tabulate each indicator and pair of parts: the difference then and now, and how it has moved.

    Indicators of which neither difference is known are named in a note.
    """
    known = [
        (one, [gap for gap in gaps if (gap.baseline, gap.now) != (None, None)])
        for one, gaps in followed
        if gaps
    ]
    return build(
        _GAPS,
        rows_of(known),
        caption=phrase("gaps-caption", language, title=plan.title, day=as_of),
        language=language,
        notes=(
            *known_at_note(known_at, as_of, language),
            *lacking_note("without-gap", ((one, bool(gaps)) for one, gaps in known), language),
            *notes,
        ),
    )


def _movement_reason(gap: Gap) -> Reason | None:
    """Choose the reason that states the movement: the values as shown lie in its evidence."""
    return gap.reasons[0] if gap.assessable else gap.unjudged


def _pair(row: Row[Gap], language: Language) -> str:
    return phrase("first-less-second", language, first=row.item.first, second=row.item.second)


def _gap_before(row: Row[Gap], language: Language) -> str:
    then = row.item.baseline
    return "" if then is None else difference(then, row.indicator.unit, like=as_print(then)).label(language)


def _gap_after(row: Row[Gap], language: Language) -> str:
    reason = _movement_reason(row.item)
    return "" if reason is None else str(reason.evidence["now"].label(language))


def _as_wanted(row: Row[Gap], language: Language) -> str:
    return phrase({True: "yes", False: "no", None: "not-judged"}[row.item.both_as_wanted], language)


def _remarks(row: Row[Gap], language: Language) -> str:
    stated = _movement_reason(row.item)
    reasons = [reason for reason in row.item.reasons if reason != stated]
    said = [part_text(reason, language) for reason in (*reasons, *row.item.small_groups)]
    if row.item.interval_change is not None and row.item.movement is not GapMovement.UNCHANGED:
        said.append(phrase("gap-change-is", language, significance=row.item.significance))
    return joined(said)


_GAPS: Final[tuple[ColumnSpec[Row[Gap]], ...]] = (
    ColumnSpec("indicator", heading),
    ColumnSpec("pair", _pair),
    ColumnSpec("gap-before", _gap_before),
    ColumnSpec("gap-after", _gap_after),
    ColumnSpec("movement", lambda row, language: row.item.movement.label(language)),
    ColumnSpec("as-wanted", _as_wanted),
    ColumnSpec("significance", lambda row, language: row.item.significance_now.label(language)),
    ColumnSpec("remarks", _remarks),
)
