"""Verdicts, signals, gaps and benchmarks arranged as tables; the words come from the vocabulary."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from typing import Final, Generic, NamedTuple, TypeVar

from paktmodel.followup.comparisons.benchmarks import Benchmark, Trend
from paktmodel.followup.comparisons.comparability import part_text
from paktmodel.followup.comparisons.gaps import Gap
from paktmodel.followup.plans.measure_timing import due_text, progress_text, state_text
from paktmodel.followup.plans.responsible_column import responsible_column
from paktmodel.followup.plans.results import MeasureFollowUp
from paktmodel.followup.text.difference_format import difference
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.phrases import phrase, runs
from paktmodel.followup.text.reasons import Reason
from paktmodel.followup.text.table_layout import CellSum, ColumnSpec, build
from paktmodel.followup.text.value_words import cell_of
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.indicators import Indicator
from paktmodel.model.kinds import rules_of, slack_of
from paktmodel.model.measures import MeasureStatus
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.timelines import Undetermined
from paktmodel.tables.cells import Cell
from paktmodel.tables.table import Table
from paktmodel.values.figures import subtract, total
from paktmodel.values.rounding import places_of, rounded
from paktmodel.vocabulary.language import Language, capitalised

T = TypeVar("T")


class _Row(NamedTuple, Generic[T]):
    """What a row is about, beside the first row of the same indicator."""

    indicator: Indicator
    item: T
    first: T


def _rows(followed: Iterable[tuple[Indicator, Iterable[T]]]) -> list[_Row[T]]:
    return [
        _Row(indicator, item, items[0])
        for indicator, each in followed
        if (items := tuple(each))
        for item in items
    ]


def _heading(row: _Row[T], _: Language) -> str:
    """Head a row: the name once, in the first row of an indicator."""
    indicator = row.indicator
    return f"{indicator.code} {indicator.name}" if row.item is row.first else str(indicator.code)


def _part(row: _Row[Verdict], language: Language) -> str:
    return row.item.part.label(language)


# --- verdicts ------------------------------------------------------------------------------


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
    rows = _rows(followed)
    return build(
        _VERDICTS,
        rows,
        caption=phrase("followed-caption", language, title=plan.title, day=as_of),
        language=language,
        notes=(*_known_at(known_at, as_of, language), *notes),
        sums=_sums(rows),
    )


def _known_at(known_at: dt.date, as_of: dt.date, language: Language) -> tuple[str, ...]:
    """Note the day of knowledge where it is another than the day asked for."""
    return () if known_at == as_of else (phrase("known-at", language, day=known_at),)


def _value(verdict: Verdict) -> Decimal | None:
    """Round the value now as it is shown beside the baseline."""
    return verdict.change.shown_value


def _change(row: _Row[Verdict], language: Language) -> Cell:
    value, baseline = _value(row.item), row.item.change.shown_baseline
    if value is None or baseline is None or not rules_of(row.indicator).changes:
        return None
    return cell_of(row.indicator, subtract(value, baseline), language, change=True)


def _window(row: _Row[Verdict], language: Language) -> str:
    current = row.item.change.current
    return "" if current.value is None else current.label(language, years=row.item.change.years)


def _direction(row: _Row[Verdict], language: Language) -> str:
    direction = row.indicator.direction
    return "" if direction is None else direction.label(language)


def _why(row: _Row[Verdict], language: Language) -> str:
    """Say why a verdict came out as it did; once where the total has said it."""
    why = row.item.why(language)
    if why and row.item is not row.first and why == row.first.why(language):
        return phrase("as-total", language)
    return why


_VERDICTS: Final[tuple[ColumnSpec[_Row[Verdict]], ...]] = (
    ColumnSpec("indicator", _heading),
    ColumnSpec("part", _part),
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
    ColumnSpec("standing", lambda row, language: row.item.counted.status.label(language), unbroken=True),
    ColumnSpec("timeliness", lambda row, language: row.item.timeliness.label(language)),
    ColumnSpec("why", _why),
)

#: Columns in which the parts of a count add up to its total, with the values in them.
_SUMMED: Final[Mapping[str, Callable[[Verdict], Decimal | None]]] = {
    "baseline": lambda verdict: verdict.change.shown_baseline,
    "current": _value,
}


def _sums(rows: list[_Row[Verdict]]) -> Iterator[CellSum]:
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
                known = [each for each in values if each is not None]
                if len(known) == len(values):
                    first, *others = ((placed[part][0], key) for part in parts)
                    own = indicator.printed.precision if key == "baseline" else None
                    loose = map(slack_of(indicator, own).of, known)
                    if key == "current":
                        made = (placed[part][1].item.change.current.slack for part in parts)
                        loose = map(max, loose, made)
                    slack = total(loose)
                    yield CellSum(first, tuple(others), slack)


# --- signals -------------------------------------------------------------------------------


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
    rows = _rows(known)
    targeted = any(row.item.signal.target is not None for row in rows)
    return build(
        [column for column in _SIGNALS if targeted or column.key != "assurance"],
        rows,
        caption=phrase("signals-caption", language, title=plan.title, day=as_of),
        language=language,
        notes=(
            *_known_at(known_at, as_of, language),
            *_lacking("without-series", ((one, bool(verdicts)) for one, verdicts in known), language),
            *notes,
        ),
    )


def _like(verdict: Verdict) -> Decimal | None:
    """Choose the value whose printed digits a signal's numbers take.

    A ratio of counts has no printed digits of its own, and takes those of the baseline.
    """
    value, baseline = verdict.signal.points[-1].value, verdict.change.printed
    return value if places_of(value) <= max(1, places_of(baseline)) else baseline


def _mean(row: _Row[Verdict], _: Language) -> Decimal | None:
    mean = row.item.signal.segments[-1].mean
    return None if mean is None else rounded(mean, _like(row.item), 1)


def _control_limits(row: _Row[Verdict], language: Language) -> str:
    segment, like = row.item.signal.segments[-1], _like(row.item)
    if segment.lower is None:
        return ""
    low, high = (FormattedValue(limit, like=like, extra=1) for limit in (segment.lower, segment.upper))
    return phrase("from-to", language, low=low, high=high)


def _latest(row: _Row[Verdict], language: Language) -> str:
    point = row.item.signal.points[-1]
    value = FormattedValue(point.value, like=_like(row.item))
    return phrase("value-in", language, value=value, period=point.period)


def _assurance(row: _Row[Verdict], language: Language) -> str:
    signal = row.item.signal
    return "" if signal.target is None else signal.assurance.label(language)


def _rests_on(row: _Row[Verdict], language: Language) -> str:
    signal = row.item.signal
    causes = [cause.label(language) for cause in signal.points[-1].causes[:1]]
    return _joined([*causes, *(one.text(language) for one in (*signal.reasons, *signal.target_reasons))])


_SIGNALS: Final[tuple[ColumnSpec[_Row[Verdict]], ...]] = (
    ColumnSpec("indicator", _heading),
    ColumnSpec("part", _part),
    ColumnSpec("points", lambda row, _: row.item.signal.segments[-1].points, numeric=True),
    ColumnSpec("mean", _mean, numeric=True),
    ColumnSpec("control-limits", _control_limits, unbroken=True),
    ColumnSpec("latest", _latest, unbroken=True),
    ColumnSpec("signal", lambda row, language: row.item.signal.variation.label(language)),
    ColumnSpec("assurance", _assurance),
    ColumnSpec("rests-on", _rests_on),
)


# --- gaps ----------------------------------------------------------------------------------


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
        _rows(known),
        caption=phrase("gaps-caption", language, title=plan.title, day=as_of),
        language=language,
        notes=(
            *_known_at(known_at, as_of, language),
            *_lacking("without-gap", ((one, bool(gaps)) for one, gaps in known), language),
            *notes,
        ),
    )


def _movement_reason(gap: Gap) -> Reason | None:
    """Choose the reason that states the movement: the values as shown lie in its evidence."""
    return gap.reasons[0] if gap.assessable else gap.unjudged


def _pair(row: _Row[Gap], language: Language) -> str:
    return phrase("first-less-second", language, first=row.item.first, second=row.item.second)


def _gap_before(row: _Row[Gap], language: Language) -> str:
    then = row.item.baseline
    return "" if then is None else difference(then, row.indicator.unit, like=then).label(language)


def _gap_after(row: _Row[Gap], language: Language) -> str:
    reason = _movement_reason(row.item)
    return "" if reason is None else str(reason.evidence["now"].label(language))


def _as_wanted(row: _Row[Gap], language: Language) -> str:
    return phrase({True: "yes", False: "no", None: "not-judged"}[row.item.both_as_wanted], language)


def _remarks(row: _Row[Gap], language: Language) -> str:
    stated = _movement_reason(row.item)
    return _joined(part_text(reason, language) for reason in row.item.reasons if reason != stated)


_GAPS: Final[tuple[ColumnSpec[_Row[Gap]], ...]] = (
    ColumnSpec("indicator", _heading),
    ColumnSpec("pair", _pair),
    ColumnSpec("gap-before", _gap_before),
    ColumnSpec("gap-after", _gap_after),
    ColumnSpec("movement", lambda row, language: row.item.movement.label(language)),
    ColumnSpec("as-wanted", _as_wanted),
    ColumnSpec("significance", lambda row, language: row.item.significance_now.label(language)),
    ColumnSpec("remarks", _remarks),
)


# --- benchmarks ----------------------------------------------------------------------------


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
        _rows(followed),
        caption=phrase("contexts-caption", language, title=plan.title, day=as_of),
        language=language,
        notes=(*_known_at(known_at, as_of, language), phrase("context-no-cause", language), *notes),
    )


def _here(row: _Row[Benchmark], language: Language) -> str:
    return _trend(row.item.ours, row.item.unit, language)


def _there(row: _Row[Benchmark], language: Language) -> str:
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


def _reservations(row: _Row[Benchmark], language: Language) -> str:
    """State what hampers a comparison; once where the total has stated it."""
    item, first = row.item, row.first
    repeats = item is not first and first.part == Part.TOTAL and item.comparison == first.comparison
    if repeats and item.reasons and item.reasons == first.reasons:
        return phrase("as-total", language)
    return _joined(reason.text(language) for reason in item.reasons)


_BENCHMARKS: Final[tuple[ColumnSpec[_Row[Benchmark]], ...]] = (
    ColumnSpec("indicator", _heading),
    ColumnSpec("part", lambda row, language: row.item.part.label(language)),
    ColumnSpec("here", _here),
    ColumnSpec("comparison", lambda row, language: row.item.comparison.label(language)),
    ColumnSpec("there", _there),
    ColumnSpec("reservations", _reservations),
)


def _lacking(name: str, covered: Iterable[tuple[Indicator, bool]], language: Language) -> tuple[str, ...]:
    """Note the codes of the indicators that a table does not cover; nothing when it covers all."""
    known = tuple(covered)
    lacking = [indicator.code for indicator, there in known if not there]
    codes = runs(lacking, [indicator.code for indicator, _ in known])
    return (phrase(name, language, codes=codes),) if lacking else ()


def _joined(texts: Iterable[str]) -> str:
    """Join reasons in one cell, with a capital."""
    return capitalised("; ".join(texts))


# --- measures ------------------------------------------------------------------------------


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
