"""How exact values are: `Precision` as stated, and `Slack`, how far a value may be from the true one."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from paktmodel.errors import InvalidValue, wrong_kind
from paktmodel.values.figures import add, divide, read_figure, slack, slack_of_count, whole

PRECISION_SHAPE: Final = re.compile(
    r"(?:perturbed|rounded):(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,9})?|decimals:[0-9]"
)

_TWO: Final = Decimal(2)


class Precision(str):
    """How exact values are, where their printed digits do not say it, as text.

    ``perturbed:8`` are values that an agency has moved by at most 8, zero excepted, to protect persons;
    ``rounded:5`` are rounded to the nearest 5; ``decimals:1`` had a decimal that was lost on the way, so that
    288 is 288.0. Making one of itself changes nothing.

    >>> Precision("perturbed:8").number, perturbed(max_error=8), rounded(to=5), decimals(1)
    (Decimal('8'), 'perturbed:8', 'rounded:5', 'decimals:1')

    Raises:
        InvalidValue: `precision-shape`.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> "Precision":
        """Take the text as it stands."""
        if type(text) is cls:
            return text
        if type(text) is not str:
            raise wrong_kind("text", text, code="precision-shape")
        if not PRECISION_SHAPE.fullmatch(text):
            raise InvalidValue(
                "precision-shape", "a precision like perturbed:8, rounded:5 or decimals:1", text
            )
        return super().__new__(cls, text)

    @property
    def form(self) -> str:
        """What is said: ``perturbed``, ``rounded`` or ``decimals``."""
        return self.partition(":")[0]

    @property
    def number(self) -> Decimal:
        """The largest error, what is rounded to, or the number of decimals."""
        return read_figure(self.partition(":")[2])

    @property
    def places(self) -> int:
        """How many decimals values have by it, or its number has."""
        number = self.number
        return int(number) if self.form == "decimals" else -_exponent(number)


def perturbed(*, max_error: Decimal | int | str) -> Precision:
    """Make the precision of values that an agency has moved by at most so much, zero excepted."""
    return Precision(f"perturbed:{max_error}")


def rounded(*, to: Decimal | int | str) -> Precision:
    """Make the precision of values that are rounded to the nearest multiple of a number."""
    return Precision(f"rounded:{to}")


def decimals(number: int) -> Precision:
    """Make the precision of values that had so many decimals before some were lost on the way."""
    return Precision(f"decimals:{number}")


#: Nothing is stated: the printed digits say how exact a value is.
_BY_DIGITS: Final[tuple[Precision | None, ...]] = (None,)


class Slack(NamedTuple):
    """How far values may be from the true ones: by their printed digits, or as their precision says.

    Attributes:
        exact: Whether whole numbers are exact, as those of counts are.
        precisions: What is stated of the values; None for their digits. Of several, as of values out of
            several sources, the one that allows most counts for each value.
    """

    exact: bool
    precisions: tuple[Precision | None, ...] = _BY_DIGITS

    @property
    def plain(self) -> bool:
        """Whether the printed digits alone decide."""
        return self.precisions == _BY_DIGITS

    @property
    def places(self) -> int:
        """With how many decimals of a scale every slack is a whole number of halves of the last one."""
        if self.precisions == _BY_DIGITS:
            return 0
        return max((0, *(one.places for one in self.precisions if one is not None)))

    def of_counts(self) -> "Slack":
        """Return how far the counts that values are made of may be: the decimals lost are not theirs."""
        if self.plain:
            return _COUNTS
        own = tuple(one for one in self.precisions if one is None or one.form != "decimals")
        return Slack(True, own or (None,))

    def of_means(self) -> "Slack":
        """Return how far means of such values may be: a whole number has been rounded, too."""
        return self._replace(exact=False)

    def of(self, value: Decimal) -> Decimal:
        """Return how far a value may be from the true one.

        >>> Slack(True).of(Decimal(59)), Slack(False).of(Decimal("72.4"))
        (Decimal('0'), Decimal('0.05'))
        >>> [str(Slack(True, (perturbed(max_error=8),)).of(Decimal(one))) for one in ("40512", "0")]
        ['8', '0']
        """
        if self.precisions == _BY_DIGITS:
            return slack_of_count(value) if self.exact else slack(value)
        return max(self._by(one, value) for one in self.precisions)

    def _by(self, precision: Precision | None, value: Decimal) -> Decimal:
        digits = slack_of_count if self.exact else slack
        if precision is None:
            return digits(value)
        if precision.form == "rounded":
            return divide(precision.number, _TWO)
        if precision.form == "perturbed":
            return add(digits(value), precision.number) if value else digits(value)
        # The value as it was before digits were lost.
        return digits(min(value, Decimal((0, (0,), -precision.places)), key=_exponent))

    def halves(self, digits: Sequence[int], printed: int | Sequence[int], places: int) -> int | list[int]:
        """Return how far values may be from the true ones, in halves of the last of so many decimals.

        Args:
            digits: Each value times 10^places as a whole number.
            printed: With how many decimals each is printed; one number where all are alike.
            places: The decimals of the scale: no fewer than any value is printed with, or `places`.

        Returns:
            One number for all, or one for each.
        """
        if isinstance(printed, int) and self.precisions == _BY_DIGITS:
            return self._half(printed, places)
        every = [self._halves_by(one, digits, printed, places) for one in self.precisions]
        if len(every) == 1:
            return every[0]
        size = len(digits)
        lists = [[one] * size if isinstance(one, int) else one for one in every]
        return list(map(max, *lists))

    def _halves_by(
        self, precision: Precision | None, digits: Sequence[int], printed: int | Sequence[int], places: int
    ) -> int | list[int]:
        form = "" if precision is None else precision.form
        number = 0 if precision is None else whole(precision.number, places)
        if form == "rounded":
            return number
        least = 0 if precision is None or form != "decimals" else precision.places
        if isinstance(printed, int):
            half = self._half(max(printed, least), places)
            return [half + 2 * number if one else half for one in digits] if form == "perturbed" else half
        halves = {one: self._half(max(one, least), places) for one in set(printed)}
        if form != "perturbed":
            return [halves[one] for one in printed]
        return [
            halves[one] + (2 * number if value else 0) for value, one in zip(digits, printed, strict=True)
        ]

    def _half(self, printed: int, places: int) -> int:
        return 0 if self.exact and printed <= 0 else 10 ** (places - printed)


_COUNTS: Final = Slack(True)


def _exponent(value: Decimal) -> int:
    return int(value.as_tuple().exponent)
