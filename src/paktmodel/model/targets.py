"""Targets (*målvärden*): which values are wanted, when, and what they are measured from."""

import datetime as dt
from decimal import Decimal
from typing import ClassVar, TypeAlias

from paktmodel.calendar.period_notation import FREQUENCIES
from paktmodel.calendar.periods import Period
from paktmodel.errors import InvalidValue
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.model import converters
from paktmodel.model.fields import checked, text_or_unstated
from paktmodel.model.parts import Part
from paktmodel.model.sources import Source
from paktmodel.values.codes import Code
from paktmodel.values.figures import plain
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.indicators import (
    BandUnit,
    Direction,
    EarlierBase,
    Operator,
    PerTime,
    RelativeForm,
    SpanStatistic,
)
from paktmodel.vocabulary.words.reporting import Cadence
from paktmodel.vocabulary.words.sources import Unstated

# --- which values ------------------------------------------------------------------------


@frozen(field_transformer=checked)
class AtMost:
    """No more than a value (*högst*), which is itself included.

    Attributes:
        value: The value, with the digits as printed.
    """

    FORM: ClassVar[Operator] = Operator.AT_MOST

    value: Decimal = field(converter=converters.decimal)


@frozen(field_transformer=checked)
class AtLeast:
    """No less than a value (*minst*), which is itself included.

    Attributes:
        value: The value, with the digits as printed.
    """

    FORM: ClassVar[Operator] = Operator.AT_LEAST

    value: Decimal = field(converter=converters.decimal)


@frozen(field_transformer=checked)
class Below:
    """Less than a value (*under*), which is itself not included.

    Attributes:
        value: The value, with the digits as printed.
    """

    FORM: ClassVar[Operator] = Operator.BELOW

    value: Decimal = field(converter=converters.decimal)


@frozen(field_transformer=checked)
class Above:
    """More than a value (*över*), which is itself not included.

    Attributes:
        value: The value, with the digits as printed.
    """

    FORM: ClassVar[Operator] = Operator.ABOVE

    value: Decimal = field(converter=converters.decimal)


@frozen(field_transformer=checked)
class Between:
    """A range (*mellan*), both its ends included.

    Attributes:
        low: The least value, with the digits as printed.
        high: The greatest value, not below the least.

    Raises:
        InvalidValue: `range-order`.
    """

    FORM: ClassVar[Operator] = Operator.BETWEEN

    low: Decimal = field(converter=converters.decimal)
    high: Decimal = field(converter=converters.decimal)

    def __attrs_post_init__(self) -> None:
        if self.high < self.low:
            expected = f"a high not below the low, {plain(self.low)}"
            raise InvalidValue("range-order", expected, plain(self.high), extra={"low": plain(self.low)})


Bound: TypeAlias = AtMost | AtLeast | Below | Above | Between


# --- when --------------------------------------------------------------------------------


@frozen(field_transformer=checked)
class On:
    """On a day (*senast*): the value at that day is tested.

    Attributes:
        day: The day.
    """

    FORM: ClassVar[str] = "on"

    day: dt.date = field(converter=converters.date)


@frozen(field_transformer=checked)
class In:
    """In a period (*under*): the value of that very period is tested.

    Attributes:
        period: The period.
    """

    FORM: ClassVar[str] = "in"

    period: Period = field(converter=converters.period)


@frozen(kw_only=True, field_transformer=checked)
class Every:
    """In every period of a cadence (*varje år*): one result for each, none carried over.

    Attributes:
        cadence: The periods.
        first: The first period; None for the first that begins on the plan's start or later.
        last: The last period; None for one that goes on.

    Raises:
        InvalidValue: `target-period-cadence` or `target-periods-order`.
    """

    FORM: ClassVar[str] = "every"

    cadence: Cadence = field(converter=converters.cadence)
    first: Period | None = field(default=None, converter=converters.optional_period)
    last: Period | None = field(default=None, converter=converters.optional_period)

    def __attrs_post_init__(self) -> None:
        months = FREQUENCIES[self.cadence.frequency]
        for period in (self.first, self.last):
            if period is not None and (not period.months or period.months % months):
                expected = (
                    f"a period of {months} months, as the cadence {self.cadence} has, or of several such"
                )
                extra = {"months": months, "cadence": self.cadence}
                raise InvalidValue("target-period-cadence", expected, str(period), extra=extra)
        if self.first is not None and self.last is not None and self.last.end < self.first.end:
            expected = f"a last period not before the first, {self.first}"
            raise InvalidValue(
                "target-periods-order", expected, str(self.last), extra={"first": str(self.first)}
            )


@frozen(kw_only=True, field_transformer=checked)
class Milestone:
    """A value on the way (*delmål*, *etappmål*).

    Attributes:
        on: The day on which it is to hold; None where it is that of a period.
        in_: The period whose value is to hold it, ``in`` in documents; None where it is a day's.
        value: The value, with the digits as printed.

    Raises:
        InvalidValue: `milestone-undated`.
    """

    on: dt.date | None = field(default=None, converter=converters.optional_date)
    in_: Period | None = field(default=None, converter=converters.optional_period)
    value: Decimal = field(converter=converters.decimal)

    def __attrs_post_init__(self) -> None:
        if (self.on is None) is (self.in_ is None):
            got = "neither" if self.on is None else "both"
            raise InvalidValue("milestone-undated", "a day in 'on' or a period in 'in', one of the two", got)

    @property
    def day(self) -> dt.date:
        """The day on which it is to hold, or the last of its period."""
        if self.on is not None:
            return self.on
        assert self.in_ is not None  # one of the two is there
        return self.in_.end


@frozen(field_transformer=checked)
class Path:
    """Values on the way, in order of time: one result for each.

    Attributes:
        milestones: The values with their days or periods; the last is the target's own.

    Raises:
        InvalidValue: `path-empty` or `path-order`.
    """

    FORM: ClassVar[str] = "path"

    milestones: tuple[Milestone, ...] = field(converter=converters.milestones)

    def __attrs_post_init__(self) -> None:
        if not self.milestones:
            raise InvalidValue("path-empty", "at least one milestone", "none")
        for before, after in zip(self.milestones, self.milestones[1:], strict=False):
            if after.day <= before.day:
                expected = f"milestones in order of time, the next after {before.day}"
                raise InvalidValue("path-order", expected, str(after.day), extra={"before": str(before.day)})

    def bound(self, start: Decimal | None, direction: Direction | None = None) -> AtLeast | AtMost | None:
        """Return the bound of its last milestone in the sense from its first; None where it has no sense.

        Args:
            start: Where a path of one milestone begins; None where that is not known.
            direction: The change that is wanted, which is the sense where nothing else says one.
        """
        last = self.milestones[-1].value
        first = self.milestones[0].value if len(self.milestones) > 1 else start
        if first is not None:
            return AtMost(last) if last < first else AtLeast(last)
        match direction:
            case Direction.INCREASE:
                return AtLeast(last)
            case Direction.DECREASE:
                return AtMost(last)
        return None


@frozen(kw_only=True, field_transformer=checked)
class Over:
    """Over several periods taken together (*i genomsnitt 2024–2026*).

    Attributes:
        span: From the first period to the last, as one period or run of months.
        statistic: Whether their mean or their sum is tested.

    Raises:
        InvalidValue: `target-span`, for a single day.
    """

    FORM: ClassVar[str] = "over"

    span: Period = field(converter=converters.period)
    statistic: SpanStatistic = field(converter=converters.span_statistic)

    def __attrs_post_init__(self) -> None:
        if not self.span.months:
            raise InvalidValue("target-span", "a period of months, like 2024-M01/2026-M12", str(self.span))


@frozen(kw_only=True, field_transformer=checked)
class InWords:
    """On a day that the paper words and does not name (*vid planperiodens slut*).

    Attributes:
        words: The words as printed.
        on: The day, once someone has supplied it; `Target.dated_by` says who.
    """

    FORM: ClassVar[str] = "in-words"

    words: Text = field(converter=Text)
    on: dt.date | None = field(default=None, converter=converters.optional_date)


When: TypeAlias = On | In | Every | Path | Over | InWords


# --- measured from what ------------------------------------------------------------------


@frozen(field_transformer=checked)
class BasePeriod:
    """The value of a period, such as *jämfört med 1990*.

    Attributes:
        period: The period.
    """

    FORM: ClassVar[str] = "period"

    period: Period = field(converter=converters.period)


@frozen(field_transformer=checked)
class OfIndicator:
    """The value of another indicator of the plan, of the same part and period.

    Attributes:
        indicator: Its code.
    """

    FORM: ClassVar[str] = "indicator"

    indicator: Code = field(converter=Code)


@frozen(field_transformer=checked)
class OfPart:
    """The value of another part of the same indicator, in the same period.

    Attributes:
        part: The part.
    """

    FORM: ClassVar[str] = "part"

    part: Part


@frozen(field_transformer=checked)
class OfBenchmark:
    """The value of a benchmark that is handed to the follow-up, in the same period.

    Attributes:
        benchmark: Its name.
    """

    FORM: ClassVar[str] = "benchmark"

    benchmark: Text = field(converter=Text)


Base: TypeAlias = BasePeriod | OfIndicator | OfPart | OfBenchmark | EarlierBase


@frozen(kw_only=True, field_transformer=checked)
class Relative:
    """What a target's number is measured from: the number is then a signed change.

    At most −25 percent is met by 0.75 × the base or less.

    Attributes:
        to: What it is measured from.
        form: Whether the number is percent of the base or an amount in the indicator's unit.
        per: ``year`` for a change that is wanted each year since the base period; None for one change.

    Raises:
        InvalidValue: `relative-per-year`.
    """

    to: Base = field(converter=converters.base)
    form: RelativeForm = field(converter=converters.relative_form)
    per: PerTime | None = field(default=None, converter=converters.optional_per_time)

    def __attrs_post_init__(self) -> None:
        if self.per is not None and type(self.to) is not BasePeriod:
            expected = (
                "a base period in 'to', where the change is per year; year against year is 'year-before'"
            )
            raise InvalidValue("relative-per-year", expected, str(getattr(self.to, "FORM", self.to)))


# --- how near counts ---------------------------------------------------------------------


@frozen(kw_only=True, field_transformer=checked)
class Bands:
    """How far on the wrong side of a bound a value may lie (*toleransnivåer*), both ends included.

    Attributes:
        met_within: So far it still counts as met; None for nothing.
        partly_within: So far it counts as partly met; None for nothing.
        unit: Whether both are percent of the bound or amounts in the indicator's unit.

    Raises:
        InvalidValue: `bands-order`.
    """

    met_within: Decimal | None = field(default=None, converter=converters.optional_decimal)
    partly_within: Decimal | None = field(default=None, converter=converters.optional_decimal)
    unit: BandUnit = field(converter=converters.band_unit)

    def __attrs_post_init__(self) -> None:
        met, partly = self.met_within, self.partly_within
        if any(one is not None and one < 0 for one in (met, partly)) or (
            met is not None and partly is not None and partly <= met
        ):
            got = f"met_within {_shown(met)}, partly_within {_shown(partly)}"
            raise InvalidValue("bands-order", "bands from zero, partly_within wider than met_within", got)


def _shown(band: Decimal | None) -> str:
    return "none" if band is None else plain(band)


# --- the target --------------------------------------------------------------------------


@frozen(kw_only=True, field_transformer=checked)
class Target:
    """A value that is wanted (*målvärde*), on an indicator or on an aim.

    Attributes:
        bound: Which values meet it; None for a path whose first-to-last sense says it. Next to a path the
            number is that of the last milestone.
        when: When it is to hold; None where the paper says nothing.
        relative: What the number is measured from; None for a number of its own.
        code: Its number or sign in the paper.
        unit: Its unit; unstated when the paper does not say, and for a percent change.
        bands: How near counts as met or partly met; None for met or missed alone.
        part: The part that it is about.
        indicator: The indicator that it is about, of an aim that several measure.
        dated_by: Where the day comes from, when the paper itself gives words only.
        source: Where it is printed.

    Raises:
        InvalidValue: `target-without-bound`, `target-path-bound` or `target-path-end`.
    """

    bound: Bound | None = None
    when: When | None = None
    relative: Relative | None = None
    code: Code | None = field(default=None, converter=converters.optional_code)
    unit: Text | Unstated = field(default=Unstated.UNSTATED, converter=text_or_unstated)
    bands: Bands | None = None
    part: Part = Part.TOTAL
    indicator: Code | None = field(default=None, converter=converters.optional_code)
    dated_by: Source | None = None
    source: Source | None = None

    def stated_bound(self, start: Decimal | None, direction: Direction | None = None) -> Bound | None:
        """Return its bound, of a path without one that of its last milestone; None where that has no sense.

        Args:
            start: The baseline, from which a path of one milestone leads; None where that is not known.
            direction: The change that the indicator's paper asks for.
        """
        if self.bound is not None or type(self.when) is not Path:
            return self.bound
        return self.when.bound(start if self.relative is None else Decimal(0), direction)

    def __attrs_post_init__(self) -> None:
        if type(self.when) is not Path:
            if self.bound is None:
                expected = "a bound, such as at-most or at-least"
                raise InvalidValue("target-without-bound", expected, "none", "write-the-bound")
            return
        if self.bound is None:
            return
        if isinstance(self.bound, Between):
            raise InvalidValue("target-path-bound", "a bound of one value next to a path", "between")
        last = self.when.milestones[-1].value
        if self.bound.value != last:
            expected = f"the value of the last milestone, {plain(last)}, as the bound's"
            raise InvalidValue(
                "target-path-end", expected, plain(self.bound.value), extra={"last": plain(last)}
            )
