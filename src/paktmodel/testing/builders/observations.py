"""Builders of observations: one, a series of months, or a store of them."""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from paktmodel.calendar.periods import Period
from paktmodel.model.parts import Part
from paktmodel.observations import Observation, Observations
from paktmodel.testing.builders.coercion import built
from paktmodel.testing.builders.indicators import Value
from paktmodel.vocabulary.words.observations import ValueState

__all__ = ["monthly", "observation", "observations", "observed"]

_STATES = frozenset(map(str, ValueState))


def observation(indicator: str = "1.1", period: str | Period = "2024-M01", **fields: Any) -> Observation:
    """Build a value for everyone in January 2024; there is no value when the test gives a state.

    >>> observation("1.2", "2024-M02", part="women", value="72.4")
    Observation(1.2 women 2024-M02: 72.4)
    >>> observation(state="suppressed").value is None
    True
    """
    value = {} if {"value", "state", "numerator"} & fields.keys() else {"value": "62.0"}
    return built(Observation, fields, indicator=indicator, period=period, **value)


def monthly(
    indicator: str,
    first: str | Period,
    values: Iterable[Value | None] | None = None,
    *,
    part: str | Part = "total",
    numerators: Value | Sequence[Value | None] | None = None,
    denominators: Value | Sequence[Value | None] | None = None,
    **fields: Any,
) -> tuple[Observation, ...]:
    """Build observations of one part, month by month.

    >>> monthly("1.1", "2023-M11", ["61.8", None, "suppressed", "62.5"], part="women")[1:]
    (Observation(1.1 women 2024-M01: suppressed), Observation(1.1 women 2024-M02: 62.5))

    Args:
        indicator: Code of the indicator.
        first: The first month, or the first period of another length.
        values: A value for each month; None leaves the month out, and a state such as
            ``"suppressed"`` says why it has no value. May be left out when numerators are given.
        part: The part observed.
        numerators: The numerator of each month, or one for all.
        denominators: The denominator of each month, or one for all.
        fields: Other fields of each observation.
    """
    rows = _rows(None if values is None else list(values), numerators, denominators)
    months = []
    period = Period(first)
    for value, numerator, denominator in rows:
        if isinstance(value, str) and value in _STATES:
            value_fields: dict[str, Any] = {"state": value}
        else:
            value_fields = {"value": value, "numerator": numerator, "denominator": denominator}
        if value is not None or (values is None and numerator is not None):
            months.append(observation(indicator, period, part=part, **{**value_fields, **fields}))
        period = period.next()
    return tuple(months)


def _rows(*columns: Value | Sequence[Value | None] | None) -> Iterable[tuple[Value | None, ...]]:
    """Combine columns into rows; a single value is repeated in every row."""
    lists = [column for column in columns if isinstance(column, Sequence) and not isinstance(column, str)]
    count = len(lists[0]) if lists else 0
    full = [column if column in lists else [column] * count for column in columns]
    return zip(*cast("list[Sequence[Value | None]]", full), strict=True)


def observations(*singles: Observation) -> Observations:
    """Build a store of one observation, unless others are given.

    >>> len(observations())
    1
    """
    return Observations(singles or (observation(),))


def observed(*groups: Observation | Iterable[Observation]) -> Observations:
    """Build a store of single observations and of groups of them, such as `monthly` builds.

    >>> len(observed(monthly("1.1", "2023-M01", ["61.8", "62.0"]), observation("1.2")))
    3
    """
    return Observations(
        observation
        for group in groups
        for observation in ([group] if isinstance(group, Observation) else group)
    )
