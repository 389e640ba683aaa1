"""Signals arranged as a table: what a series says about the process behind it."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from paktmodel.followup.axes.signal_segments import SignalPoint
from paktmodel.followup.plans.tables.rows import Row, heading, joined, known_at_note, lacking_note, rows_of
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.table_layout import ColumnSpec, build
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.indicators import Indicator
from paktmodel.model.plans import Plan
from paktmodel.tables.table import Table
from paktmodel.values.figures import subtract
from paktmodel.values.rounding import places_of, rounded
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.followup import ChartKind


def signal_table(
    plan: Plan,
    followed: Iterable[tuple[Indicator, tuple[Verdict, ...]]],
    *,
    as_of: dt.date,
    known_at: dt.date,
    notes: Iterable[str],
    language: Language,
) -> Table:
    """Tabulate each indicator and part with points: mean, control limits, the latest point, what it says.

    Indicators without a single point are named in a note. Whether a target will be kept has a
    column only where there is a target.
    """
    known = [(one, [verdict for verdict in verdicts if verdict.signal.points]) for one, verdicts in followed]
    rows = rows_of(known)
    targeted = any(row.item.signal.target is not None for row in rows)
    return build(
        [column for column in _SIGNALS if targeted or column.key != "assurance"],
        rows,
        caption=phrase("signals-caption", language, title=plan.title, day=as_of),
        language=language,
        notes=(
            *known_at_note(known_at, as_of, language),
            *lacking_note("without-series", ((one, bool(verdicts)) for one, verdicts in known), language),
            *notes,
        ),
    )


def _like(verdict: Verdict) -> Decimal | None:
    """Choose the value whose printed digits a signal's numbers take.

    A ratio of counts has no printed digits of its own, and takes those of the baseline.
    """
    value, baseline = _last_final(verdict).value, verdict.change.printed
    return value if places_of(value) <= max(1, places_of(baseline)) else baseline


def _last_final(verdict: Verdict) -> SignalPoint:
    """Return the point that the signal is of; of rows without a final one the last of all."""
    signal = verdict.signal
    return signal.latest or signal.points[-1]


def _mean(row: Row[Verdict], _: Language) -> Decimal | None:
    mean = row.item.signal.segments[-1].mean
    return None if mean is None else rounded(mean, _like(row.item), 1)


def _control_limits(row: Row[Verdict], language: Language) -> str:
    segment, like = row.item.signal.segments[-1], _like(row.item)
    if segment.upper is None:
        return ""
    if row.item.signal.chart is ChartKind.RARE:  # the limit is the smallest number that is marked
        most = subtract(segment.upper, Decimal(1))
        return phrase("value-at-most", language, high=FormattedValue(most, like=most))
    low, high = (FormattedValue(limit, like=like, extra=1) for limit in (segment.lower, segment.upper))
    return phrase("value-at-most" if segment.lower is None else "from-to", language, low=low, high=high)


def _latest(row: Row[Verdict], language: Language) -> str:
    point = _last_final(row.item)
    value = FormattedValue(point.value, like=_like(row.item))
    return phrase("value-in", language, value=value, period=point.period)


def _assurance(row: Row[Verdict], language: Language) -> str:
    signal = row.item.signal
    return "" if signal.target is None else signal.assurance.label(language)


def _rests_on(row: Row[Verdict], language: Language) -> str:
    signal = row.item.signal
    causes = [cause.label(language) for cause in signal.points[-1].causes[:1]]
    reasons = dict.fromkeys(one.text(language) for one in (*signal.reasons, *signal.target_reasons))
    return joined([*causes, *reasons])


_SIGNALS: Final[tuple[ColumnSpec[Row[Verdict]], ...]] = (
    ColumnSpec("indicator", heading),
    ColumnSpec("part", lambda row, language: row.item.part.label(language)),
    ColumnSpec("points", lambda row, _: row.item.signal.segments[-1].points, numeric=True),
    ColumnSpec("mean", _mean, numeric=True),
    ColumnSpec("chart", lambda row, language: row.item.signal.chart.label(language)),
    ColumnSpec("control-limits", _control_limits, unbroken=True),
    ColumnSpec("latest", _latest, unbroken=True),
    ColumnSpec("signal", lambda row, language: row.item.signal.variation.label(language)),
    ColumnSpec("assurance", _assurance),
    ColumnSpec("rests-on", _rests_on),
    ColumnSpec("together", lambda row, language: row.item.summary(language)),
)
