"""Indicators (*indikatorer*): what is measured, over whom, when, and from where it starts."""

import datetime as dt
from decimal import Decimal
from typing import Final

from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.spans import Ages
from paktmodel.calendar.steps import Step, after
from paktmodel.errors import InvalidValue
from paktmodel.errors.frozen_classes import field, filled, frozen
from paktmodel.model import converters
from paktmodel.model.actors import Responsibility, responsibilities
from paktmodel.model.decisions import DecisionRef
from paktmodel.model.fields import checked, text_or_unstated
from paktmodel.model.parts import Breakdown, Part
from paktmodel.model.sources import Footnote, Source
from paktmodel.model.targets import Target
from paktmodel.values.codes import Code
from paktmodel.values.listed import Listed
from paktmodel.values.precision import Precision
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.indicators import (
    Absence,
    Aggregation,
    Basis,
    CohortEvent,
    Direction,
    IndicatorState,
    Kind,
    MeasurementDay,
    Statistic,
    Window,
)
from paktmodel.vocabulary.words.observations import ValueState
from paktmodel.vocabulary.words.sources import Unstated


@frozen(kw_only=True, field_transformer=checked)
class Population:
    """Whom a measure, an aim or an indicator is about.

    Attributes:
        text: The group in the paper's words.
        ages: Ages in years, where printed.
    """

    text: Text = field(converter=Text)
    ages: Ages | None = None


@frozen(kw_only=True, field_transformer=checked)
class PartValue:
    """A figure for a part other than women and men.

    Attributes:
        part: The part.
        value: Its value, with the digits as printed.
    """

    part: Part
    value: Decimal = field(converter=converters.decimal)


#: The parts whose values a baseline has fields of their own for, with their names.
PRINTED_BY_NAME: Final = {Part.TOTAL: "total", Part.WOMEN: "women", Part.MEN: "men"}


@frozen(kw_only=True, field_transformer=checked)
class Baseline:
    """Where an indicator starts from (*utgångsvärde*).

    A paper may print the cell and leave it empty: there is no value, and a period only where one is printed.

    Attributes:
        period: The period that the paper prints, such as ``2022``; never None as soon as there is a value.
        window: What that period covers; unstated when the paper does not say.
        total: Value for everyone, with the digits as printed; None where the cell is empty.
        women: Value for women.
        men: Value for men.
        others: Values for parts of other breakdowns.
        denominators: What a share's figures are counted out of, by part, where that is known.
        precision: How exact these values are, where they are otherwise than the indicator's; goes before
            the precision of the indicator and of its systems.
        absent: Why there is no value at all; None as soon as there is one.
        source: Where the figures are printed.

    Raises:
        InvalidValue: `baseline-period-missing`, or what a field's own kind refuses.
    """

    period: Period | None = field(default=None, converter=converters.optional_period)
    window: Window = field(default=Window.UNSTATED, converter=converters.window)
    total: Decimal | None = field(default=None, converter=converters.optional_decimal)
    women: Decimal | None = field(default=None, converter=converters.optional_decimal)
    men: Decimal | None = field(default=None, converter=converters.optional_decimal)
    others: tuple[PartValue, ...] = field(default=(), converter=converters.part_values)
    denominators: tuple[PartValue, ...] = field(default=(), converter=converters.part_values)
    precision: Precision | None = field(default=None, converter=converters.optional_precision)
    absent: Absence | None = field(default=None, converter=converters.optional_absence)
    source: Source | None = None

    def __attrs_post_init__(self) -> None:
        if self.period is None and self.known:
            raise InvalidValue("baseline-period-missing", "the period of the baseline's value", None)

    def value(self, part: Part) -> Decimal | None:
        """The value of a part; None where the paper prints none."""
        name = PRINTED_BY_NAME.get(part)
        if name is not None:
            value: Decimal | None = getattr(self, name)
            return value
        return next((one.value for one in self.others if one.part == part), None)

    def denominator(self, part: Part) -> Decimal | None:
        """What the figure of a part is counted out of; None where that is not known."""
        return next((one.value for one in self.denominators if one.part == part), None)

    def complete(self) -> tuple[Decimal, Decimal, Decimal] | None:
        """Total, women and men, when all three are printed; None otherwise."""
        if self.total is None or self.women is None or self.men is None:
            return None
        return self.total, self.women, self.men

    @property
    def known(self) -> bool:
        """Whether any figure is printed."""
        return not (self.total is None and self.women is None and self.men is None and not self.others)


_NONE_PRINTED: Final = filled(Baseline)


@frozen(kw_only=True, field_transformer=checked)
class EarlierValue:
    """A value of an earlier period that the paper prints, next to the baseline or in its place.

    A cell with several values, such as ``12,8`` and ``15,8*``, is several of these with a definition each.

    Attributes:
        period: The period that it is for.
        part: The part.
        value: The value, with the digits as printed; None when there is none.
        state: Observed, or why the cell has no value.
        definition: The version of the definition that it was counted by; None where the paper does not say.
        precision: How exact it is, where it is otherwise than the indicator's values.
        note: A note to it, such as what its asterisk means.
        source: Where it is printed.

    Raises:
        InvalidValue: `value-and-state`, or what a field's own kind refuses.
    """

    period: Period = field(converter=converters.period)
    part: Part = Part.TOTAL
    value: Decimal | None = field(default=None, converter=converters.optional_decimal)
    state: ValueState = field(default=ValueState.OBSERVED, converter=converters.value_state)
    definition: Text | None = field(default=None, converter=converters.optional_text)
    precision: Precision | None = field(default=None, converter=converters.optional_precision)
    note: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None

    def __attrs_post_init__(self) -> None:
        if (self.value is not None) is not (self.state is ValueState.OBSERVED):
            raise InvalidValue("value-and-state", "either a value or a state", str(self.state))


@frozen(kw_only=True, field_transformer=checked)
class Cohort:
    """People followed for a while before a value exists.

    Attributes:
        lag: How long after the event the outcome is read.
        words: The lag as the paper words it.
        counts_from: The event that the lag counts from; unstated when the paper is ambiguous.
        reading: The event taken when the paper is ambiguous; it stays a reading.
        names: What a period names: the exit or the measurement. Unstated is read as the
            exit, since that gives the later day and promises nothing too early.
    """

    lag: Step = field(converter=Step)
    words: Text = field(converter=Text)
    counts_from: CohortEvent = field(default=CohortEvent.UNSTATED, converter=converters.cohort_event)
    reading: CohortEvent | None = field(default=None, converter=converters.optional_cohort_event)
    names: CohortEvent = field(default=CohortEvent.UNSTATED, converter=converters.cohort_event)


@frozen(kw_only=True, field_transformer=checked)
class MeasurementPoint:
    """On which day of each period a stock is read; such a day never moves.

    Attributes:
        words: The point as the paper words it, such as ``den sista varje månad``.
        day: The day of the period.
    """

    words: Text = field(converter=Text)
    day: MeasurementDay = field(converter=converters.measurement_day)


@frozen(kw_only=True, field_transformer=checked)
class SourceSystem:
    """A system that figures are taken from (*källa*).

    Attributes:
        name: Its name as printed, such as ``Lifecare``.
        owner: Who keeps it, if known.
        precision: How exact its values are, where their digits do not say it.
    """

    name: Text = field(converter=Text)
    owner: Text | None = field(default=None, converter=converters.optional_text)
    precision: Precision | None = field(default=None, converter=converters.optional_precision)


@frozen(kw_only=True, field_transformer=checked)
class Definition:
    """A version of what an indicator means; one without a link breaks the series.

    Attributes:
        version: Its number or name.
        since: From when it holds, as exact as printed.
        text: What is counted.
        linked: Whether earlier values have been recalculated, so that the series holds together.
        linked_by: The period counted by both definitions, where the paper says that it links them.
        decided: The decision that set it.
        source: Where it is stated.
    """

    version: Text = field(converter=Text)
    since: PrintedDate = field(converter=PrintedDate)
    text: Text = field(converter=Text)
    linked: bool = False
    linked_by: Period | None = field(default=None, converter=converters.optional_period)
    decided: DecisionRef | None = None
    source: Source | None = None

    @property
    def holds_together(self) -> bool:
        """Whether values before and after it may be compared."""
        return self.linked or self.linked_by is not None


@frozen(kw_only=True, field_transformer=checked)
class NationalIndicator:
    """The nearest national key figure, and how near it is.

    Attributes:
        scheme: Whose list it is on, such as ``kolada``.
        key: Its id there, such as ``N31814``.
        fit: In what it agrees and in what it differs.
    """

    scheme: Text = field(converter=Text)
    key: Text = field(converter=Text)
    fit: Text = field(converter=Text)


@frozen(kw_only=True, field_transformer=checked)
class Indicator:
    """Something measured to see whether a plan works.

    What the paper does not say is unstated, never guessed.

    Attributes:
        code: Number in the plan, unique among its indicators.
        name: What is measured, as printed.
        kind: Sort of figure.
        unit: Unit of the value.
        scale: The steps of an ordinal, the lowest first; a value is the number of its step, from 1.
        precision: How exact its values are, where their digits do not say it; goes before those
            of its systems, and a value's own before it.
        statistic: Which statistic of a mean or a duration; None for everything else.
        basis: What a value counts over time.
        aggregation: How values of shorter periods make a longer one.
        numerator: What is counted, for a share or rate.
        denominator: What it is counted out of.
        population: Whom it is about, with ages where printed.
        breakdowns: Into which parts the figures are divided.
        structurally_empty: Parts that can hold nothing by definition, such as men among mothers.
        sub_counts: Counts within the count, as printed (*varav*).
        components: The things a compound indicator counts side by side.
        compares: The two parts whose difference the indicator measures; empty for most.
        direction: The change wanted; None where the paper gives none.
        targets: Values to reach, each with its date.
        responsibilities: Who answers for it; a text is one responsible actor.
        baseline: Where it starts from; None where the paper names no baseline at all.
        earlier: Values of earlier periods, as printed.
        systems: Where the figures come from.
        measurement_point: On which day a stock is read.
        cohort: How long the people counted are followed first.
        publication_delay: How long after that a figure is published.
        definitions: Versions of the definition, in order of time; empty when there has been one.
        national: The nearest national key figures.
        state: Defined, under development, without a source or discontinued.
        discontinued: From when it is no longer followed, as exact as printed; None where no day is given.
        footnotes: Notes to it.
        source: Where it is printed, the plan's paper when absent; `Source.printed` holds the name before
            mending.
    """

    code: Code = field(converter=Code)
    name: Text = field(converter=Text)
    kind: Kind = field(converter=converters.kind)
    unit: Text | Unstated = field(default=Unstated.UNSTATED, converter=text_or_unstated)
    scale: tuple[Text, ...] = field(default=(), converter=converters.texts)
    precision: Precision | None = field(default=None, converter=converters.optional_precision)
    statistic: Statistic | None = field(default=None, converter=converters.optional_statistic)
    basis: Basis = field(default=Basis.UNSTATED, converter=converters.basis)
    aggregation: Aggregation = field(default=Aggregation.UNSTATED, converter=converters.aggregation)
    numerator: Text | None = field(default=None, converter=converters.optional_text)
    denominator: Text | None = field(default=None, converter=converters.optional_text)
    population: Population | None = None
    breakdowns: tuple[Breakdown, ...] = field(default=(), converter=converters.breakdowns)
    structurally_empty: tuple[Part, ...] = field(default=(), converter=converters.parts)
    sub_counts: tuple[Text, ...] = field(default=(), converter=converters.texts)
    components: tuple[Text, ...] = field(default=(), converter=converters.texts)
    compares: tuple[Part, ...] = field(default=(), converter=converters.parts)
    direction: Direction | None = field(default=None, converter=converters.optional_direction)
    targets: Listed[Target] = field(default=Listed(), converter=converters.targets)
    responsibilities: tuple[Responsibility, ...] = field(default=(), converter=responsibilities)
    baseline: Baseline | None = None
    earlier: tuple[EarlierValue, ...] = field(default=(), converter=converters.earlier_values)
    systems: tuple[SourceSystem, ...] = field(default=(), converter=converters.source_systems)
    measurement_point: MeasurementPoint | None = None
    cohort: Cohort | None = None
    publication_delay: Step | None = field(default=None, converter=converters.optional_step)
    definitions: tuple[Definition, ...] = field(default=(), converter=converters.definitions)
    national: tuple[NationalIndicator, ...] = field(default=(), converter=converters.national_indicators)
    state: IndicatorState = field(default=IndicatorState.DEFINED, converter=converters.indicator_state)
    discontinued: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    footnotes: tuple[Footnote, ...] = field(default=(), converter=converters.footnotes)
    source: Source | None = None

    def may_be_by(self, definition: str | None) -> bool:
        """Say whether a value by a definition is one of this indicator's; one that does not say is."""
        versions = self.definitions
        return definition is None or not versions or any(one.version == definition for one in versions)

    @property
    def printed(self) -> Baseline:
        """The baseline as printed; one without period and values where the paper names none."""
        return _NONE_PRINTED if self.baseline is None else self.baseline

    @property
    def parts(self) -> tuple[Part, ...]:
        """The total and every part of its breakdowns, in printed order."""
        found = dict.fromkeys(part for breakdown in self.breakdowns for part in breakdown.parts)
        return (Part.TOTAL, *(part for part in found if part != Part.TOTAL))

    def unfollowed_on(self, day: dt.date) -> IndicatorState | None:
        """Why it is not followed on a day; None where it is.

        One that is discontinued from a day is followed until then.
        """
        state = self.state
        if self.discontinued is not None:
            if self.discontinued.earliest <= day:
                return IndicatorState.DISCONTINUED
            if state is IndicatorState.DISCONTINUED:
                return None
        return None if state is IndicatorState.DEFINED else state

    @property
    def lags(self) -> tuple[Step, ...]:
        """What passes between the end of a period and the first day on which a value for it can exist.

        For a cohort whose period names the exit (or is unstated) the lag, then the publication delay.

        Source: AMN-2023-00174, indicators 2.1 and 2.3.
        """
        waits = self.cohort is not None and self.cohort.names is not CohortEvent.MEASUREMENT
        lag = self.cohort.lag if waits and self.cohort is not None else None
        return tuple(step for step in (lag, self.publication_delay) if step is not None)

    def first_possible(self, period: Period) -> dt.date:
        """The first day on which a value for a period can exist: its end, and the `lags` after it."""
        return self.first_possible_after(period.end)

    def first_possible_after(self, day: dt.date) -> dt.date:
        """The first day on which a value for a period that ends on a day can exist.

        The later the day, the later it is, or the same.
        """
        for lag in self.lags:
            day = after(day, lag)
        return day

    def __repr__(self) -> str:
        return f"Indicator({self.code} {self.name[:60]!r})"
