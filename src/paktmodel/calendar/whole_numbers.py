"""Whole numbers that mean something: kinds of them, each with the least and the most that it takes."""

from typing import Annotated, Any, Final, NamedTuple, TypeAlias, get_args, get_origin

from paktmodel.errors import InvalidValue, wrong_kind


class WholeNumber(NamedTuple):
    """What an annotation says of a whole number.

    Attributes:
        code: Code of the error about a number outside.
        expected: What was expected, in English.
        least: The least that is taken.
        most: The most that is taken; None where there is no most.
    """

    code: str
    expected: str
    least: int
    most: int | None = None

    def take(self, value: Any) -> int:
        """Take a whole number of this kind.

        Raises:
            InvalidValue: `kind-wrong` for what is no whole number, or the kind's own code.
        """
        if type(value) is not int:
            raise wrong_kind("a whole number", value)
        if value < self.least or (self.most is not None and value > self.most):
            raise InvalidValue(self.code, self.expected, value)
        return value


def whole_number_of(kind: Any) -> WholeNumber | None:
    """Find what an annotation says of a whole number; None for any other annotation.

    >>> whole_number_of(Year).least, whole_number_of(int)
    (1800, None)
    """
    said = get_args(kind)[1] if get_origin(kind) is Annotated else None
    return said if type(said) is WholeNumber else None


OLDEST: Final = 150

_YEAR: Final = WholeNumber("paper-year-range", "a year between 1800 and 2200", 1800, 2200)
_AGE: Final = WholeNumber("age-range", f"an age between 0 and {OLDEST} years", 0, OLDEST)
_MONTH: Final = WholeNumber("month-range", "a month from 1 to 12", 1, 12)

#: A year that a paper speaks of.
Year: TypeAlias = Annotated[int, _YEAR]
#: An age in whole years.
Age: TypeAlias = Annotated[int, _AGE]
#: A month of the year.
Month: TypeAlias = Annotated[int, _MONTH]


def checked_year_of_paper(value: int) -> Year:
    """Take a year that a paper speaks of."""
    return _YEAR.take(value)


def checked_month(value: int) -> Month:
    """Take a month of the year."""
    return _MONTH.take(value)


def checked_age(value: int | None) -> Age | None:
    """Take an age in whole years, or None."""
    return None if value is None else _AGE.take(value)
