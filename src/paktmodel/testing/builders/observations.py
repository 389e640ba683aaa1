"""Builders of observations: one, a run of months, or a store of them."""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from paktmodel.calendar.periods import Period
from paktmodel.model.parts import Part
from paktmodel.observations import Observation, Observations
from paktmodel.testing.builders.coercion import built
from paktmodel.testing.builders.indicators import Figure
from paktmodel.vocabulary.words.observations import ValueState

__all__ = ["monthly", "observation", "observations", "observed"]

_STATES = frozenset(map(str, ValueState))


def observation(indicator: str = "1.1", period: str | Period = "2024-M01", **fields: Any) -> Observation:
    """A value for everyone in January 2024; none when the test gives a state instead.

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
    values: Iterable[Figure | None] | None = None,
    *,
    part: str | Part = "total",
    numerators: Figure | Sequence[Figure | None] | None = None,
    denominators: Figure | Sequence[Figure | None] | None = None,
    **fields: Any,
) -> tuple[Observation, ...]:
    """Observations of one part, month by month.

    >>> monthly("1.1", "2023-M11", ["61.8", None, "suppressed", "62.5"], part="women")[1:]
    (Observation(1.1 women 2024-M01: suppressed), Observation(1.1 women 2024-M02: 62.5))

    Args:
        indicator: Code of the indicator.
        first: The first month, or the first period of another length.
        values: A figure for each month; None leaves the month out, and a state such as
            ``"suppressed"`` tells why it has no value. May be left out beside numerators.
        part: The part observed.
        numerators: What was counted, for each month or one for all.
        denominators: What it was counted out of, for each month or one for all.
        fields: Other fields of each observation.
    """
    rows = _rows(None if values is None else list(values), numerators, denominators)
    made = []
    period = Period(first)
    for value, numerator, denominator in rows:
        if isinstance(value, str) and value in _STATES:
            value_fields: dict[str, Any] = {"state": value}
        else:
            value_fields = {"value": value, "numerator": numerator, "denominator": denominator}
        if value is not None or (values is None and numerator is not None):
            made.append(observation(indicator, period, part=part, **{**value_fields, **fields}))
        period = period.next()
    return tuple(made)


def _rows(*columns: Figure | Sequence[Figure | None] | None) -> Iterable[tuple[Figure | None, ...]]:
    """The columns side by side; a single figure stands in every row."""
    lists = [one for one in columns if isinstance(one, Sequence) and not isinstance(one, str)]
    count = len(lists[0]) if lists else 0
    whole = [one if one in lists else [one] * count for one in columns]
    return zip(*cast("list[Sequence[Figure | None]]", whole), strict=True)


def observations(*many: Observation) -> Observations:
    """A store of one observation, unless others are given.

    >>> len(observations())
    1
    """
    return Observations(many or (observation(),))


def observed(*groups: Observation | Iterable[Observation]) -> Observations:
    """A store of single observations and of groups of them, such as `monthly` makes.

    >>> len(observed(monthly("1.1", "2023-M01", ["61.8", "62.0"]), observation("1.2")))
    3
    """
    many = [one for group in groups for one in ([group] if isinstance(group, Observation) else group)]
    return Observations(many)
