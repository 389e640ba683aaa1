"""Builders of targets and their forms."""

import datetime as dt
from decimal import Decimal
from typing import Any

from paktmodel.calendar.spans import DAY_SHAPE, read_day
from paktmodel.model.targets import (
    Above,
    AtLeast,
    AtMost,
    Bands,
    BasePeriod,
    Below,
    Between,
    Every,
    In,
    InWords,
    Milestone,
    OfBenchmark,
    OfIndicator,
    OfPart,
    On,
    Over,
    Path,
    Relative,
    Target,
)
from paktmodel.testing.builders.coercion import built
from paktmodel.values.figures import plain
from paktmodel.values.texts import Text

__all__ = [
    "above",
    "at_least",
    "at_most",
    "bands",
    "base_period",
    "below",
    "between",
    "every",
    "in_",
    "in_words",
    "milestone",
    "of_benchmark",
    "of_indicator",
    "of_part",
    "on",
    "over",
    "path",
    "relative",
    "target",
]


def target(
    value: Any = "65.0", operator: str = "at-least", *, on: Any = "2026-12-31", words: str = "", **fields: Any
) -> Target:
    """Build the target of at least 65 per cent at the end of 2026.

    Any other bound or time is given as such; both may be written as text, a day or a period standing for `On`
    or `In`. Words stand for a day that is supplied, or for one that is not known.

    >>> target("1", "at-most").bound.FORM.sv, target(bound="between 14 17", when="2027").when.period
    ('högst', Period('2027'))
    >>> target(on=None, words="vid periodens slut").when
    InWords(words='vid periodens slut', on=None)
    """
    day = read_day(on) if type(on) is str and DAY_SHAPE.fullmatch(on) else on
    when = InWords(words=Text(words), on=day) if words else On(day) if isinstance(day, dt.date) else day
    number = plain(value) if isinstance(value, Decimal) else value
    return built(Target, fields, bound=f"{operator} {number}", when=when, unit="procent")


def every(cadence: str = "yearly", **fields: Any) -> Every:
    """Build every year.

    >>> every(first="2024").first
    Period('2024')
    """
    return built(Every, fields, cadence=cadence)


def milestone(value: Any = "60", on: Any = "2025-12-31", **fields: Any) -> Milestone:
    """Build a value at the end of 2025.

    >>> milestone("55", None, in_="2024").day.isoformat()
    '2024-12-31'
    """
    return built(Milestone, fields, value=value, on=on)


def path(milestones: Any = None, **fields: Any) -> Path:
    """Build a path of two years.

    >>> [str(one.value) for one in path().milestones]
    ['60.0', '65.0']
    """
    steps = (milestone("60.0"), milestone("65.0", "2026-12-31")) if milestones is None else milestones
    return built(Path, fields, milestones=steps)


def at_most(value: Any = "1", **fields: Any) -> AtMost:
    """Build no more than one.

    >>> at_most("2").value
    Decimal('2')
    """
    return built(AtMost, fields, value=value)


def at_least(value: Any = "65", **fields: Any) -> AtLeast:
    """Build no less than 65.

    >>> at_least("70").value
    Decimal('70')
    """
    return built(AtLeast, fields, value=value)


def below(value: Any = "1", **fields: Any) -> Below:
    """Build less than one.

    >>> below("2").value
    Decimal('2')
    """
    return built(Below, fields, value=value)


def above(value: Any = "65", **fields: Any) -> Above:
    """Build more than 65.

    >>> above("70").value
    Decimal('70')
    """
    return built(Above, fields, value=value)


def on(day: Any = "2026-12-31", **fields: Any) -> On:
    """Build the end of 2026.

    >>> on("2025-12-31").day
    datetime.date(2025, 12, 31)
    """
    return built(On, fields, day=day)


def in_(period: Any = "2026", **fields: Any) -> In:
    """Build the year 2026.

    >>> in_("2025").period
    Period('2025')
    """
    return built(In, fields, period=period)


def base_period(period: Any = "2022", **fields: Any) -> BasePeriod:
    """Build the value of 2022.

    >>> base_period("2010").period
    Period('2010')
    """
    return built(BasePeriod, fields, period=period)


def of_indicator(indicator: Any = "1.2", **fields: Any) -> OfIndicator:
    """Build the value of another indicator.

    >>> of_indicator("1.3").indicator
    '1.3'
    """
    return built(OfIndicator, fields, indicator=indicator)


def of_part(part: Any = "men", **fields: Any) -> OfPart:
    """Build the value of men.

    >>> of_part("women").part
    Part('women')
    """
    return built(OfPart, fields, part=part)


def of_benchmark(benchmark: Any = "Riket", **fields: Any) -> OfBenchmark:
    """Build the value of the country.

    >>> of_benchmark("Länet").benchmark
    'Länet'
    """
    return built(OfBenchmark, fields, benchmark=benchmark)


def between(low: Any = "14", high: Any = "17", **fields: Any) -> Between:
    """Build a range.

    >>> between(high="20").high
    Decimal('20')
    """
    return built(Between, fields, low=low, high=high)


def in_words(words: str = "vid periodens slut", **fields: Any) -> InWords:
    """Build a day in words.

    >>> in_words(on="2026-12-31").on.year
    2026
    """
    return built(InWords, fields, words=words)


def over(span: str = "2024-M01/2026-M12", **fields: Any) -> Over:
    """Build the mean over three years.

    >>> over(statistic="sum").span.months
    36
    """
    return built(Over, fields, span=span, statistic="mean")


def relative(to: Any = "2022", **fields: Any) -> Relative:
    """Build a change in per cent from a base period; a word is what it names, other text a period.

    >>> relative().to.period, relative("year-before").to.sv
    (Period('2022'), 'året innan')
    """
    return built(Relative, fields, to=to, form="percent")


def bands(partly_within: Any = "20", **fields: Any) -> Bands:
    """Build a band of partly met, twenty per cent wide.

    >>> bands(met_within="5").unit.sv
    'procent av målvärdet'
    """
    return built(Bands, fields, partly_within=partly_within, unit="percent")
