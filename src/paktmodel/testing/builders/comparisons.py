"""Builders of comparisons with other municipalities."""

from typing import Any

from paktmodel.calendar.periods import Period
from paktmodel.model.comparisons import ComparedValue, Comparison, ComparisonGroup
from paktmodel.testing.builders.coercion import built
from paktmodel.testing.builders.indicators import Value

__all__ = [
    "compared_value",
    "comparison",
    "comparison_group",
]


def compared_value(period: str | Period = "2022", value: Value = "58.0", **fields: Any) -> ComparedValue:
    """Build a value for everyone elsewhere.

    >>> compared_value("2023", "57.1", part="women").part
    Part('women')
    """
    return built(ComparedValue, fields, period=period, value=value)


def comparison_group(id: str = "G00001", **fields: Any) -> ComparisonGroup:
    """Build a group of municipalities as composed in 2024.

    >>> comparison_group(year=2023).year
    2023
    """
    return built(
        ComparisonGroup,
        fields,
        id=id,
        name="Jämförbara kommuner",
        year=2024,
        members=("Norrby", "Söderby"),
    )


def comparison(name: str = "Jämförbara kommuner", indicator: str = "1.1", **fields: Any) -> Comparison:
    """Build the same share among comparable municipalities, in 2022 and 2023.

    >>> comparison().value(Period("2023"))
    Decimal('58.6')
    """
    return built(
        Comparison,
        fields,
        name=name,
        indicator=indicator,
        group=comparison_group(),
        averaging="unweighted-mean",
        basis="flow",
        unit="procent",
        values=(compared_value(), compared_value("2023", "58.6")),
    )
