"""Other readings of figures that do not agree with one another.

A year may be told, and its months; a value, and the ratio it comes from; a total, and its
parts. Where the two do not agree, a verdict stands only if both give it.
"""

import datetime as dt
from collections.abc import Iterator, Mapping

from attrs import evolve

from paktmodel.followup.series.window import current_value
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.observations import Observation
from paktmodel.values.figures import add, subtract, total
from paktmodel.vocabulary.words.followup import WindowChoice
from paktmodel.vocabulary.words.indicators import Kind

Series = tuple[Observation, ...]


def other_windows(
    indicator: Indicator, part: Part, known: Mapping[Part, Series], *, choice: WindowChoice, as_of: dt.date
) -> Iterator[WindowValue]:
    """The values that a part would have by each other reading of what is known.

    Args:
        indicator: What is measured.
        part: The part judged.
        known: What is known of each part, one observation per period.
        choice: Over which months the current value is taken.
        as_of: The day asked for.
    """
    for series in _variants(indicator, known.get(part, ())):
        window = current_value(indicator, series, choice=choice, as_of=as_of)
        if window.value is not None:
            yield window
    if indicator.kind is Kind.COUNT:
        yield from _from_other_parts(indicator, part, known, choice, as_of)


def _variants(indicator: Indicator, series: Series) -> Iterator[Series]:
    """The series by its values or its ratios alone, and by its long periods or its short ones alone."""
    as_values = tuple(
        one if one.value is None else evolve(one, numerator=None, denominator=None) for one in series
    )
    as_ratios = tuple(
        one if one.numerator is None or one.denominator is None else evolve(one, value=None) for one in series
    )
    length = indicator.baseline.period.months
    whole = tuple(one for one in series if one.period.months == length)
    shorter = tuple(one for one in series if one.period.months != length)
    for reading in (as_values, as_ratios, whole, shorter):
        if reading and reading != series:
            yield reading


def _from_other_parts(
    indicator: Indicator, part: Part, known: Mapping[Part, Series], choice: WindowChoice, as_of: dt.date
) -> Iterator[WindowValue]:
    """A total by its parts, and a part by the total and the other parts, over one and the same window."""
    for breakdown in indicator.breakdowns:
        parts = [one for one in breakdown.parts if one != Part.TOTAL]
        parts = [one for one in parts if one not in indicator.structurally_empty]
        if not breakdown.exhaustive or not parts or part not in (Part.TOTAL, *parts):
            continue
        wanted = [one for one in (Part.TOTAL, *parts) if one != part]
        windows = {
            one: current_value(indicator, known.get(one, ()), choice=choice, as_of=as_of) for one in wanted
        }
        first = windows[wanted[0]]
        values = {one: window.value for one, window in windows.items() if window.value is not None}
        alike = all((one.first, one.last) == (first.first, first.last) for one in windows.values())
        if len(values) < len(wanted) or not alike:
            continue
        if part == Part.TOTAL:
            value = total(values.values())
        else:
            value = subtract(values[Part.TOTAL], add(*(values[one] for one in wanted[1:])))
        yield evolve(first, value=value, slack=total(one.slack for one in windows.values()))
