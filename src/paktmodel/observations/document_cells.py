"""What the cells of each column of an observations document mean."""

from array import array
from collections.abc import Callable
from typing import Any

from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import read_day
from paktmodel.errors import InvalidValue, wrong_kind
from paktmodel.model.fields import word_of
from paktmodel.model.parts import written_part
from paktmodel.observations.builder import Gathering, ordinal
from paktmodel.observations.columns import (
    LARGE,
    assumed_bits,
    derived_bits,
    split,
    state_bits,
    status_bits,
)
from paktmodel.observations.fields import MOST_WHOLE_DIGITS, RARE, Content, are_whole_digits
from paktmodel.observations.gathered import NO_FIGURE, Parts
from paktmodel.observations.memos import Memo, nullable
from paktmodel.values.codes import Code
from paktmodel.values.counts import take_number
from paktmodel.values.figures import MOST_DIGITS, read_figure
from paktmodel.values.precision import Precision
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState


class Kinds:
    """Readers for the cells of each column, for all series of a document."""

    def __init__(self, gathering: Gathering) -> None:
        self.indicators = Memo(Code)
        self.parts = Memo(written_part)
        self.periods = Memo(lambda cell: gathering.place_of_period(Period(cell)))
        self.months: Memo[array[int]] = Memo(
            lambda run: array("i", map(gathering.place_of_period, months(*run)))
        )
        self.figures = nullable(_figure, NO_FIGURE)
        self.states = nullable(
            lambda cell: state_bits(word_of(ValueState, cell)), state_bits(ValueState.OBSERVED)
        )
        self.statuses = nullable(
            lambda cell: status_bits(word_of(ObservationStatus, cell)), status_bits(ObservationStatus.FINAL)
        )
        self.marks = {
            name: nullable(_mark(bits), 0)
            for name, bits in (("derived", derived_bits), ("assumed", assumed_bits))
        }
        self.days = nullable(lambda cell: ordinal(read_day(cell)), 0)
        rare: dict[Content, Memo[Any]] = {
            "text": nullable(Text, None),
            "ordinal": nullable(take_number, None),
            "precision": nullable(Precision, None),
        }
        self.rare = {field.column: rare[field.content] for field in RARE}


def _figure(cell: Any) -> Parts:
    read_figure(cell)
    return split(cell) or (cell, LARGE)


def _mark(bits: Callable[[bool], int]) -> Callable[[Any], int]:
    def read(cell: Any) -> int:
        if type(cell) is not bool:
            raise wrong_kind("true or false", cell)
        return bits(cell)

    return read


def months(first: Any, count: int) -> list[Period]:
    """List so many months in a row.

    Args:
        first: The first of them, as documents write it.
        count: How many.

    Raises:
        InvalidValue: `period-shape` when the first is no month, `year-range` when they lead beyond 9999.
    """
    period = Period(first)
    if period.frequency != "M":
        raise InvalidValue("period-shape", "a month like 2024-M08", first)
    # The last one first: a hostile number of months is refused before they are made.
    Period.of_month(period.first_month + max(count, 1) - 1)
    return list(map(Period.of_month, range(period.first_month, period.first_month + count)))


def decimals(cell: Any) -> int:
    """Take the number of decimals of a list of whole numbers.

    Raises:
        InvalidValue: `kind-wrong`, `number-negative`, or `decimal-too-long` when no value has so many.
    """
    if type(cell) is not int:
        raise wrong_kind("a whole number", cell)
    if cell < 0:
        raise InvalidValue("number-negative", "a number that is not negative", cell)
    if cell >= MOST_DIGITS:
        expected = f"a number of at most {MOST_DIGITS} digits"
        raise InvalidValue("decimal-too-long", expected, cell, extra={"most": MOST_DIGITS})
    return cell


def whole_digits(cell: Any) -> int:
    """Take a figure of a list of whole numbers.

    Raises:
        InvalidValue: `kind-wrong`, or `decimal-too-long` beyond fifteen digits.
    """
    if type(cell) is not int:
        raise wrong_kind("a whole number", cell)
    if not are_whole_digits((cell,)):
        expected = f"a number of at most {MOST_WHOLE_DIGITS} digits"
        raise InvalidValue("decimal-too-long", expected, cell, extra={"most": MOST_WHOLE_DIGITS})
    return cell
