"""Builders of targets and their forms."""

from typing import Any

from paktmodel.model.targets import Bands, Every, Milestone, Over, Path, Relative, Target
from paktmodel.testing.builders.coercion import built

__all__ = ["bands", "every", "milestone", "over", "path", "relative", "target"]


def target(bound: Any = "at-least 65.0", when: Any = "2026-12-31", **fields: Any) -> Target:
    """Build the target of at least 65 per cent at the end of 2026.

    A bound may be written ``"at-most 1"`` or ``"between 14 17"``; a day or a period stands for `On` or `In`.

    >>> target("at-most 1").bound.FORM.sv, target(when="2027").when.period
    ('högst', Period('2027'))
    """
    return built(Target, fields, bound=bound, when=when, unit="procent")


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


def path(**values: Any) -> Path:
    """Build a path from years and their values.

    >>> len(path(y2024="60", y2026="65").milestones)
    2
    """
    years = values or {"y2025": "60.0", "y2026": "65.0"}
    return Path([milestone(value, f"{year[1:]}-12-31") for year, value in years.items()])


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
