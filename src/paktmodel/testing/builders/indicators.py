"""Builders of indicators and of all that they hold."""

from decimal import Decimal
from typing import Any, TypeAlias

from paktmodel.calendar.periods import Period
from paktmodel.model.indicators import (
    Baseline,
    Cohort,
    Definition,
    Indicator,
    MeasurementPoint,
    NationalIndicator,
    PartValue,
    Population,
    SourceSystem,
    Target,
)
from paktmodel.model.parts import Breakdown, Part
from paktmodel.testing.builders.coercion import built
from paktmodel.testing.builders.sources import source

__all__ = [
    "baseline",
    "breakdown",
    "cohort",
    "count",
    "definition",
    "indicator",
    "measurement_point",
    "national_indicator",
    "part",
    "part_value",
    "population",
    "share",
    "source_system",
    "target",
]

#: A figure as a test writes it: "72.4", 59 or a Decimal.
Figure: TypeAlias = str | int | Decimal

_FIGURES = ("total", "women", "men", "others", "absent")


def part(text: str = "women", **fields: Any) -> Part:
    """A part by its text, or by dimension and value.

    >>> part("age:18-24"), part(dimension="age", value="25-64")
    (Part('age:18-24'), Part('age:25-64'))
    """
    named = Part.read(text)
    return built(Part, fields, dimension=named.dimension, value=named.value) if fields else named


def breakdown(*parts: str | Part, **fields: Any) -> Breakdown:
    """Women and men, who exhaust the total, unless parts are given.

    >>> breakdown("age:18-24", "age:25-64", exhaustive=False).parts
    (Part('age:18-24'), Part('age:25-64'))
    """
    return built(Breakdown, fields, parts=parts or (Part.WOMEN, Part.MEN))


def population(text: str = "vuxna med ekonomiskt bistånd", **fields: Any) -> Population:
    """Whom something is about; ages may be written ``"17-19"``.

    >>> population(ages="17-19").ages.label("sv")
    '17–19 år'
    """
    return built(Population, fields, text=text)


def part_value(part: str | Part = "age:18-24", value: Figure = "41.5", **fields: Any) -> PartValue:
    """A figure for another part than women and men.

    >>> part_value("age:25-64", "70.0").value
    Decimal('70.0')
    """
    return built(PartValue, fields, part=part, value=value)


def baseline(period: str | Period = "2022", **fields: Any) -> Baseline:
    """Where an indicator starts: a share for everyone, women and men, over the whole period.

    As soon as any figure or the reason for their absence is given, the others are empty.

    >>> baseline().complete()
    (Decimal('61.8'), Decimal('60.2'), Decimal('63.0'))
    >>> baseline("2023", total="59").complete() is None
    True
    """
    figures = {} if any(name in fields for name in _FIGURES) else _SHARE
    return built(Baseline, fields, period=period, window="period", source=source(table="2"), **figures)


def target(value: Figure = "65.0", **fields: Any) -> Target:
    """At least 65 per cent by the end of 2026.

    >>> target("1", operator="at-most").operator.sv
    'högst'
    """
    return built(Target, fields, operator="at-least", value=value, unit="procent", on="2026-12-31")


def cohort(lag: str = "P90D", **fields: Any) -> Cohort:
    """People followed for ninety days after they leave.

    >>> cohort("P1Y", words="ett år").names.sv
    'avslutet'
    """
    return built(Cohort, fields, lag=lag, words="90 dagar efter avslut", counts_from="exit", names="exit")


def measurement_point(day: str = "last-day", **fields: Any) -> MeasurementPoint:
    """The last day of every month.

    >>> measurement_point().words
    'den sista varje månad'
    """
    return built(MeasurementPoint, fields, words="den sista varje månad", day=day)


def source_system(name: str = "Verksamhetssystemet", **fields: Any) -> SourceSystem:
    """A system that figures are taken from.

    >>> source_system(owner="Socialförvaltningen").owner
    'Socialförvaltningen'
    """
    return built(SourceSystem, fields, name=name)


def definition(version: str = "1", **fields: Any) -> Definition:
    """What an indicator means from 2022 on.

    >>> definition("2", since="2024-07").since.earliest
    datetime.date(2024, 7, 1)
    """
    return built(
        Definition, fields, version=version, since="2022", text="Andel av deltagarna i arbete eller studier."
    )


def national_indicator(key: str = "X00001", **fields: Any) -> NationalIndicator:
    """The nearest key figure of an invented national list.

    >>> national_indicator("X00002").scheme
    'riksnyckel'
    """
    return built(NationalIndicator, fields, scheme="riksnyckel", key=key, fit="Samma mått, årsvis.")


def indicator(code: str = "1.1", **fields: Any) -> Indicator:
    """A share with women and men, complete in every respect that `check` asks for.

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
    total: Figure | None = None,
    women: Figure | None = None,
    men: Figure | None = None,
    period: str | Period = "2022",
    window: str = "period",
    **fields: Any,
) -> Indicator:
    """A share with its baseline in the same call; without figures it has 61.8, 60.2 and 63.0 per cent.

    >>> share("1.2", total="72.4", women="76.1", men="66.5").baseline.women
    Decimal('76.1')

    Args:
        code: Number in the plan.
        total: Baseline for everyone; a figure left out beside another is empty.
        women: Baseline for women.
        men: Baseline for men.
        period: Period of the baseline.
        window: What that period covers.
        fields: Fields of the indicator.
    """
    return indicator(code, **_started(_SHARE, total, women, men, period, window, fields), **fields)


def count(
    code: str = "1.1",
    *,
    total: Figure | None = None,
    women: Figure | None = None,
    men: Figure | None = None,
    period: str | Period = "2022",
    window: str = "monthly-mean",
    **fields: Any,
) -> Indicator:
    """A count per month with its baseline in the same call; without figures it has 120, 54 and 66 persons.

    >>> count("1.3", total="59", women="54", men="66").baseline.complete()
    (Decimal('59'), Decimal('54'), Decimal('66'))

    Args:
        code: Number in the plan.
        total: Baseline for everyone; a figure left out beside another is empty.
        women: Baseline for women.
        men: Baseline for men.
        period: Period of the baseline.
        window: What that period covers.
        fields: Fields of the indicator.
    """
    counted: dict[str, Any] = {
        "name": "Antal deltagare som går till arbete eller studier",
        "kind": "count",
        "unit": "personer",
        "basis": "mean-per-month",
        "aggregation": "mean",
        "numerator": None,
        "denominator": None,
        **_started(_COUNT, total, women, men, period, window, fields),
    }
    return indicator(code, **{**counted, **fields})


_SHARE = {"total": "61.8", "women": "60.2", "men": "63.0"}
_COUNT = {"total": "120", "women": "54", "men": "66"}


def _started(
    defaults: dict[str, str],
    total: Figure | None,
    women: Figure | None,
    men: Figure | None,
    period: str | Period,
    window: str,
    fields: dict[str, Any],
) -> dict[str, Any]:
    """The baseline and breakdown that some figures make; what the test says itself is left out."""
    given: dict[str, Any] = {"total": total, "women": women, "men": men}
    figures = given if any(one is not None for one in given.values()) else defaults
    divided = figures["women"] is not None or figures["men"] is not None
    made = {
        "baseline": baseline(period, window=window, **figures),
        "breakdowns": (breakdown(),) if divided else (),
    }
    return {name: value for name, value in made.items() if name not in fields}
