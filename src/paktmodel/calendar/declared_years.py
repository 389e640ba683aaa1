"""Years that a document declares: school years, financial years, any twelve months with a name."""

import re
from collections.abc import Iterable
from typing import Final

from paktmodel.calendar.whole_numbers import Month, checked_month
from paktmodel.errors import InvalidValue, named_in_errors, wrong_kind
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.vocabulary.language import MONTH_NAMES, Language

# No digit and no mark between digits, so that a name never runs into the years after it.
YEAR_NAME_SHAPE = re.compile(r"[a-zA-ZÀ-ɏ](?:[a-zA-ZÀ-ɏ. -]{0,38}[a-zA-ZÀ-ɏ.])?")

#: Swedish names of years end so, and take an ending of their own: *läsår*, *läsåret*.
_YEAR: Final = "år"


class YearName(str):
    """The name of a year that a document declares, such as ``läsår``: letters, never a digit.

    Making one of itself changes nothing.

    Raises:
        InvalidValue: `year-name-shape`.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> "YearName":
        """Take the text as it stands."""
        if type(text) is cls:
            return text
        if type(text) is not str:
            raise wrong_kind("text", text, code="year-name-shape")
        if not YEAR_NAME_SHAPE.fullmatch(text):
            raise InvalidValue("year-name-shape", "a name of letters, like läsår", text)
        return super().__new__(cls, text)


def optional_year_name(value: str | None) -> YearName | None:
    """Take a name, or None for none."""
    return None if value is None else YearName(value)


@frozen(kw_only=True, field_transformer=named_in_errors)
class DeclaredYear:
    """A kind of year that a document counts in, by its name and its first month (*läsår*, 7).

    >>> DeclaredYear(name="läsår", first_month=7).label_of(2023, "sv")
    'läsåret 2023/24'

    Attributes:
        name: What it is called.
        first_month: The month it begins with, 1 to 12.
        abbreviation: How it is shortened, such as ``lå``; None when it is not.

    Raises:
        InvalidValue: `year-name-shape` or `month-range`.
    """

    name: YearName = field(converter=YearName)
    first_month: Month = field(converter=checked_month)
    abbreviation: YearName | None = field(default=None, converter=optional_year_name)

    def label_of(self, year: int, language: Language) -> str:
        """Render the one that begins in a calendar year.

        Args:
            year: The calendar year.
            language: ``"sv"`` or ``"en"``.
        """
        name = f"{self.name}et" if language == "sv" and self.name.endswith(_YEAR) else str(self.name)
        return f"{name} {year:04d}" if self.first_month == 1 else f"{name} {year:04d}/{(year + 1) % 100:02d}"

    def label(self, language: Language) -> str:
        """Render the kind of year, with the month it begins with.

        >>> DeclaredYear(name="läsår", first_month=7).label("sv")
        'läsår från juli'

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        swedish, english = MONTH_NAMES[self.first_month - 1]
        return f"{self.name} från {swedish}" if language == "sv" else f"{self.name} from {english}"

    def __str__(self) -> str:
        return self.label("en")

    @property
    def names(self) -> frozenset[str]:
        """Its name, with and without its ending, and its abbreviation; in lower case."""
        called = (self.name, f"{self.name}et", self.abbreviation or self.name)
        return frozenset(one.casefold() for one in called)

    def is_called(self, name: str) -> bool:
        """Say whether a text is one of its names."""
        return name.casefold() in self.names


def one_of_each(years: Iterable[DeclaredYear]) -> tuple[DeclaredYear, ...]:
    """Keep the first of the years that begin with the same month: it gives them its name."""
    return tuple({one.first_month: one for one in reversed(tuple(years))}.values())
