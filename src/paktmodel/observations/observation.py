"""One observation: a value, or the reason why there is none."""

import datetime as dt
from decimal import Decimal

from paktmodel.calendar.periods import Period
from paktmodel.errors import InvalidValue
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.model import converters
from paktmodel.model.fields import checked
from paktmodel.model.parts import Part
from paktmodel.values.codes import Code
from paktmodel.values.counts import Number
from paktmodel.values.figures import plain
from paktmodel.values.precision import Precision
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState


def _part(part: Part | str) -> Part:
    return Part.read(part)


@frozen(kw_only=True, field_transformer=checked)
class Observation:
    """What an indicator was in a period (*utfall*).

    There is a value exactly when the state is observed. A share may give its numerator and
    denominator instead; nothing is computed here, so its value then stays None.

    Attributes:
        indicator: Code of the indicator.
        period: The period that the value is for.
        part: The part of the breakdown.
        value: The number in the indicator's unit, with the digits as printed; None when there is none.
        state: Observed, or why there is no value; none of the reasons is zero.
        numerator: What was counted, for a share or rate; None with any state but observed.
        denominator: What it was counted out of; may be known though the value is suppressed.
        definition: The version of the indicator's definition that it is counted by; None where it does not
            say. Values by several definitions stand side by side, and none replaces another.
        precision: How exact it is, where its digits do not say it and it is otherwise than the indicator's
            values are; goes before the precision of the indicator and of its systems.
        published: The day it became known; None means on the first possible day.
        status: How final it is; a withdrawn one takes the period's earlier values with it. Of one day a
            revised value counts before a final one, and a final one before a preliminary one.
        sequence: Its number, from 1, among the values of one day and status: the last one counts.
        derived: Whether we computed it ourselves, so that no source may be cited for it.
        assumed: Whether it is an assumption, such as an analyst's or a scenario's, and nothing was observed.
            Every result that rests on it says so (`values-assumed`).
        note: A note to the value.
        source: Where it was taken from.

    Raises:
        InvalidValue: `value-and-state`, or what a field's own kind refuses.
    """

    indicator: Code = field(converter=Code)
    period: Period = field(converter=converters.period)
    part: Part = field(default=Part.TOTAL, converter=_part)
    value: Decimal | None = field(default=None, converter=converters.optional_decimal)
    state: ValueState = field(default=ValueState.OBSERVED, converter=converters.value_state)
    numerator: Decimal | None = field(default=None, converter=converters.optional_decimal)
    denominator: Decimal | None = field(default=None, converter=converters.optional_decimal)
    definition: Text | None = field(default=None, converter=converters.optional_text)
    precision: Precision | None = field(default=None, converter=converters.optional_precision)
    published: dt.date | None = field(default=None, converter=converters.optional_date)
    status: ObservationStatus = field(
        default=ObservationStatus.FINAL, converter=converters.observation_status
    )
    sequence: Number | None = None
    derived: bool = False
    assumed: bool = False
    note: Text | None = field(default=None, converter=converters.optional_text)
    source: Text | None = field(default=None, converter=converters.optional_text)

    def __attrs_post_init__(self) -> None:
        if not fits(
            self.state,
            value=self.value is not None,
            numerator=self.numerator is not None,
            denominator=self.denominator is not None,
        ):
            raise not_fitting(self.state)

    def __repr__(self) -> str:
        content = str(self.state) if self.state is not ValueState.OBSERVED else "numerator and denominator"
        if self.value is not None:
            content = plain(self.value)
        return f"Observation({self.indicator} {self.part} {self.period}: {content})"


def fits(state: ValueState, *, value: bool, numerator: bool, denominator: bool) -> bool:
    """Say whether a state goes with what is there: a reason where there is no value, and the reverse.

    >>> fits(ValueState.SUPPRESSED, value=False, numerator=False, denominator=True)
    True
    """
    if state is ValueState.OBSERVED:
        return value or (numerator and denominator)
    return not value and not numerator


def not_fitting(state: ValueState) -> InvalidValue:
    """Make the error about a state that does not go with what is there."""
    return InvalidValue("value-and-state", "either a value or a state", str(state))
