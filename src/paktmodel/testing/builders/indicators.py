"""Builders of indicators and their parts: baselines, targets, populations, definitions."""

from decimal import Decimal
from typing import Any, TypeAlias

from paktmodel.calendar.periods import Period
from paktmodel.model.indicators import (
    Baseline,
    Cohort,
    Definition,
    EarlierValue,
    Indicator,
    MeasurementPoint,
    NationalIndicator,
    PartValue,
    Population,
    SourceSystem,
)
from paktmodel.model.parts import Part
from paktmodel.testing.builders.coercion import built
from paktmodel.testing.builders.parts import breakdown
from paktmodel.testing.builders.sources import source

__all__ = [
    "baseline",
    "cohort",
    "count",
    "definition",
    "earlier_value",
    "indicator",
    "measurement_point",
    "national_indicator",
    "part_value",
    "population",
    "share",
    "source_system",
]

#: A value as a test writes it: "72.4", 59 or a Decimal.
Value: TypeAlias = str | int | Decimal

_BASELINE_VALUES = {"total", "women", "men", "others", "absent"}


def population(text: str = "vuxna med ekonomiskt bistånd", **fields: Any) -> Population:
    """Build a population; ages may be written ``"17-19"``.

    >>> population(ages="17-19").ages.label("sv")
    '17–19 år'
    """
    return built(Population, fields, text=text)


def part_value(part: str | Part = "age:18-24", value: Value = "41.5", **fields: Any) -> PartValue:
    """Build a value for a part other than women and men.

    >>> part_value("age:25-64", "70.0").value
    Decimal('70.0')
    """
    return built(PartValue, fields, part=part, value=value)


def baseline(period: str | Period | None = "2022", **fields: Any) -> Baseline:
    """Build a baseline: a share for everyone, women and men, over the whole period.

    As soon as any value, or the reason for their absence, is given, the others are empty.

    >>> baseline().complete()
    (Decimal('61.8'), Decimal('60.2'), Decimal('63.0'))
    >>> baseline("2023", total="59").complete() is None
    True
    """
    values = {} if fields.keys() & _BASELINE_VALUES else _SHARE
    return built(Baseline, fields, period=period, window="period", source=source(table="2"), **values)


def earlier_value(period: str | Period = "2021", value: Value | None = "60.4", **fields: Any) -> EarlierValue:
    """Build a printed value of an earlier year.

    >>> earlier_value("2021", "15.8", definition="2", note="ny metod").definition
    '2'
    """
    return built(EarlierValue, fields, period=period, value=value)


def cohort(lag: str = "P90D", **fields: Any) -> Cohort:
    """Build a cohort followed for ninety days after leaving.

    >>> cohort("P1Y", words="ett år").names.sv
    'avslutet'
    """
    return built(Cohort, fields, lag=lag, words="90 dagar efter avslut", counts_from="exit", names="exit")


def measurement_point(day: str = "last-day", **fields: Any) -> MeasurementPoint:
    """Build the last day of every month as the measurement point.

    >>> measurement_point().words
    'den sista varje månad'
    """
    return built(MeasurementPoint, fields, words="den sista varje månad", day=day)


def source_system(name: str = "Verksamhetssystemet", **fields: Any) -> SourceSystem:
    """Build a system that values are taken from.

    >>> source_system(owner="Socialförvaltningen").owner
    'Socialförvaltningen'
    """
    return built(SourceSystem, fields, name=name)


def definition(version: str = "1", **fields: Any) -> Definition:
    """Build the definition of an indicator from 2022 on.

    >>> definition("2", since="2024-07").since.earliest
    datetime.date(2024, 7, 1)
    """
    return built(
        Definition, fields, version=version, since="2022", text="Andel av deltagarna i arbete eller studier."
    )


def national_indicator(key: str = "X00001", **fields: Any) -> NationalIndicator:
    """Build a reference to the nearest indicator of an invented national list.

    >>> national_indicator("X00002").scheme
    'riksnyckel'
    """
    return built(NationalIndicator, fields, scheme="riksnyckel", key=key, fit="Samma mått, årsvis.")


def indicator(code: str = "1.1", **fields: Any) -> Indicator:
    """Build a share with women and men, with every field that `check` asks for.

    >>> indicator("1.2", direction="decrease").direction.sv
    'minska'
    """
    return built(
        Indicator,
        fields,
        code=code,
        name="Andel deltagare som är i arbete eller studier",
        kind="share",
        unit="procent",
        basis="flow",
        aggregation="ratio-of-sums",
        numerator="deltagare i arbete eller studier",
        denominator="alla deltagare",
        breakdowns=(breakdown(),),
        direction="increase",
        baseline=baseline(),
        systems=(source_system(),),
        source=source(table="2"),
    )


def share(
    code: str = "1.1",
    *,
    total: Value | None = None,
    women: Value | None = None,
    men: Value | None = None,
    period: str | Period = "2022",
    window: str = "period",
    **fields: Any,
) -> Indicator:
    """Build a share and its baseline in one call; without values it has 61.8, 60.2 and 63.0 per cent.

    >>> share("1.2", total="72.4", women="76.1", men="66.5").baseline.women
    Decimal('76.1')

    Args:
        code: Number in the plan.
        total: Baseline for everyone; empty when left out while another is given.
        women: Baseline for women.
        men: Baseline for men.
        period: Period of the baseline.
        window: What that period covers.
        fields: Other fields of the indicator.
    """
    values = _given_or(_SHARE, total, women, men)
    return indicator(code, **{**_baseline_fields(values, period, window), **fields})


def count(
    code: str = "1.1",
    *,
    total: Value | None = None,
    women: Value | None = None,
    men: Value | None = None,
    period: str | Period = "2022",
    window: str = "monthly-mean",
    **fields: Any,
) -> Indicator:
    """Build a monthly count and its baseline in one call; without values it has 120, 54 and 66 persons.

    >>> count("1.3", total="59", women="54", men="66").baseline.complete()
    (Decimal('59'), Decimal('54'), Decimal('66'))

    Args:
        code: Number in the plan.
        total: Baseline for everyone; empty when left out while another is given.
        women: Baseline for women.
        men: Baseline for men.
        period: Period of the baseline.
        window: What that period covers.
        fields: Other fields of the indicator.
    """
    values = _given_or(_COUNT, total, women, men)
    defaults: dict[str, Any] = {
        "name": "Antal deltagare som går till arbete eller studier",
        "kind": "count",
        "unit": "personer",
        "basis": "mean-per-month",
        "aggregation": "mean",
        "numerator": None,
        "denominator": None,
        **_baseline_fields(values, period, window),
    }
    return indicator(code, **{**defaults, **fields})


_SHARE: dict[str, Value] = {"total": "61.8", "women": "60.2", "men": "63.0"}
_COUNT: dict[str, Value] = {"total": "120", "women": "54", "men": "66"}


def _given_or(
    defaults: dict[str, Value], total: Value | None, women: Value | None, men: Value | None
) -> dict[str, Value | None]:
    given = {"total": total, "women": women, "men": men}
    return {**defaults} if all(value is None for value in given.values()) else given


def _baseline_fields(values: dict[str, Value | None], period: str | Period, window: str) -> dict[str, Any]:
    """Build the baseline of these values, and the breakdown that they print."""
    divided = values["women"] is not None or values["men"] is not None
    return {
        "baseline": baseline(period, window=window, **values),
        "breakdowns": (breakdown(),) if divided else (),
    }
