"""Whole numbers that papers count by: pages, numbers of points, and how many of something."""

from typing import Annotated, Any, Final, TypeAlias

from paktmodel.calendar.whole_numbers import WholeNumber

_NUMBER: Final = WholeNumber("number-range", "a number from 1", 1)

#: A page as printed.
Page: TypeAlias = Annotated[int, WholeNumber("page-range", "a page from 1", 1)]
#: The number of a point or a part in a paper, or of a correction.
Number: TypeAlias = Annotated[int, _NUMBER]
#: How many of something.
Count: TypeAlias = Annotated[int, WholeNumber("count-range", "a count from 0", 0)]


def take_number(value: Any) -> Number:
    """Take a number from 1.

    Raises:
        InvalidValue: `kind-wrong` or `number-range`.
    """
    return _NUMBER.take(value)
