"""Verdicts, signals, gaps and agenda items arranged as tables; the words come from the vocabulary."""

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from paktmodel.followup.comparisons.benchmarks import Benchmark, Trend
from paktmodel.followup.comparisons.comparability import part_text
from paktmodel.followup.comparisons.gaps import Gap
from paktmodel.followup.series.ratios import slack_in
from paktmodel.followup.text.difference_format import difference
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.phrases import phrase, runs
from paktmodel.followup.text.table_layout import listing
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.tables.cells import Cell, Column, Relation, Sum
from paktmodel.tables.table import Table
from paktmodel.values.figures import subtract, total
from paktmodel.values.rounding import places_of, rounded, rounded_beside
from paktmodel.vocabulary.language import Language, capitalised
from paktmodel.vocabulary.words.indicators import Kind

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
    return (
        _heading(indicator, verdict is first),
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


def _heading(indicator: Indicator, first: bool) -> str:
    """The heading of a row: the name once, in the first row of an indicator."""
    return f"{indicator.code} {indicator.name}" if first else str(indicator.code)


def _told(verdict: Verdict) -> Decimal | None:
    """The value now as it is told."""
    current = verdict.inputs.current
    if current is None or current.value is None:
        return None
    return rounded_beside(current.value, verdict.inputs.baseline)


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


# --- signals, gaps and contexts -----------------------------------------------------------


def signal_table(
    plan: Plan,
    followed: Iterable[tuple[Indicator, tuple[Verdict, ...]]],
    *,
    as_of: dt.date,
    known_at: dt.date,
    notes: Iterable[str],
    language: Language,
) -> Table:
    """One row per indicator and part with points: mean, control limits, the latest point, what it says.

    Indicators without a single point are named in a note. Whether a limit will be kept has a
    column only where there is a limit.
    """
    known = [(one, [verdict for verdict in verdicts if verdict.signal.points]) for one, verdicts in followed]
    held = any(verdict.signal.target is not None for _, verdicts in known for verdict in verdicts)
    rows = (
        (
            _heading(one, verdict is verdicts[0]),
            verdict.part.label(language),
            *_signal_cells(verdict, held, language),
        )
        for one, verdicts in known
        for verdict in verdicts
    )
    assured = ("assurance",) if held else ()
    without = _lacking("without-series", ((one, bool(verdicts)) for one, verdicts in known), language)
    return listing(
        plan,
        ("indicator", "part", "points", "mean", "control-limits", "latest", "signal", *assured, "rests-on"),
        rows,
        caption="signals-caption",
        as_of=as_of,
        known_at=known_at,
        notes=(*without, *notes),
        language=language,
        numeric=("points", "mean"),
        unbroken=("control-limits", "latest"),
    )


def _signal_cells(verdict: Verdict, held: bool, language: Language) -> Iterator[Cell]:
    signal, baseline = verdict.signal, verdict.inputs.baseline
    group, last = signal.segments[-1], signal.points[-1]
    # A ratio of counts has no printed digits of its own, and takes those of the baseline.
    printed = places_of(last.value) <= max(1, places_of(baseline))
    like = last.value if printed else baseline
    low, high = (FormattedValue(one, like=like, extra=1) for one in (group.lower, group.upper))
    yield group.points
    yield None if group.mean is None else rounded(group.mean, like, 1)
    yield "" if group.lower is None else phrase("from-to", language, low=low, high=high)
    yield phrase("value-in", language, value=FormattedValue(last.value, like=like), period=last.period)
    yield signal.variation.label(language)
    if held:
        yield "" if signal.target is None else signal.assurance.label(language)
    causes = [cause.label(language) for cause in last.causes[:1]]
    yield _joined([*causes, *(one.text(language) for one in (*signal.reasons, *signal.target_reasons))])


def gap_table(
    plan: Plan,
    followed: Iterable[tuple[Indicator, tuple[Gap, ...]]],
    *,
    as_of: dt.date,
    known_at: dt.date,
    notes: Iterable[str],
    language: Language,
) -> Table:
    """One row per indicator and pair of parts: the difference then and now, and how it has moved.

    Indicators of which neither difference is known are named in a note.
    """
    known = [
        (one, [gap for gap in gaps if (gap.baseline, gap.now) != (None, None)])
        for one, gaps in followed
        if gaps
    ]
    rows = (
        (_heading(one, gap is gaps[0]), *_gap_cells(one, gap, language))
        for one, gaps in known
        for gap in gaps
    )
    without = _lacking("without-gap", ((one, bool(gaps)) for one, gaps in known), language)
    return listing(
        plan,
        ("indicator", "pair", "gap-before", "gap-after", "movement", "as-wanted", "significance", "remarks"),
        rows,
        caption="gaps-caption",
        as_of=as_of,
        known_at=known_at,
        notes=(*without, *notes),
        language=language,
    )


def _gap_cells(indicator: Indicator, gap: Gap, language: Language) -> Iterator[Cell]:
    # The figures as they are told lie in the sentence that they were rounded for.
    told = gap.reasons[0] if gap.assessable else gap.unjudged
    then = gap.baseline
    yield phrase("first-less-second", language, first=gap.first, second=gap.second)
    yield "" if then is None else difference(then, indicator.unit, like=then).label(language)
    yield "" if told is None else told.evidence["now"].label(language)
    yield gap.movement.label(language)
    yield phrase({True: "yes", False: "no", None: "not-judged"}[gap.both_as_wanted], language)
    yield gap.significance_now.label(language)
    yield _joined(part_text(reason, language) for reason in gap.reasons if reason != told)


def benchmark_table(
    plan: Plan,
    followed: Iterable[tuple[Indicator, tuple[Benchmark, ...]]],
    *,
    as_of: dt.date,
    known_at: dt.date,
    notes: Iterable[str],
    language: Language,
) -> Table:
    """One row per indicator, comparison and part: both developments beside each other, and no cause."""
    rows = (
        (
            _heading(indicator, context is benchmarks[0]),
            context.part.label(language),
            _developed(context.ours, context.unit, language),
            context.comparison.label(language),
            _developed(context.theirs, context.comparison.unit, language),
            _reserved(context, benchmarks[0], language),
        )
        for indicator, benchmarks in followed
        for context in benchmarks
    )
    return listing(
        plan,
        ("indicator", "part", "here", "comparison", "there", "reservations"),
        rows,
        caption="contexts-caption",
        as_of=as_of,
        known_at=known_at,
        notes=(phrase("context-no-cause", language), *notes),
        language=language,
    )


def _reserved(context: Benchmark, first: Benchmark, language: Language) -> str:
    """What hampers a comparison; said once where the total has said it."""
    again = context is not first and first.part == Part.TOTAL and context.comparison == first.comparison
    if again and context.reasons and context.reasons == first.reasons:
        return phrase("as-total", language)
    return _joined(reason.text(language) for reason in context.reasons)


def _developed(one: Trend | None, unit: str, language: Language) -> str:
    """A figure then and now with its change, or a dash."""
    if one is None:
        return "–"
    return phrase(
        "developed",
        language,
        baseline=FormattedValue(one.before, unit, like=one.before),
        baseline_period=str(one.since),
        value=FormattedValue(one.shown, unit, like=one.shown),
        window=one.window,
        change=difference(one.shown_change, unit, like=one.shown),
    )


def _lacking(name: str, told: Iterable[tuple[Indicator, bool]], language: Language) -> tuple[str, ...]:
    """A note with the codes of the indicators that a table tells nothing of; none when it tells of all."""
    known = tuple(told)
    lacking = [indicator.code for indicator, there in known if not there]
    codes = runs(lacking, [indicator.code for indicator, _ in known])
    return (phrase(name, language, codes=codes),) if lacking else ()


def _joined(told: Iterable[str]) -> str:
    """Reasons in one cell, with a capital."""
    said = "; ".join(told)
    return capitalised(said)
