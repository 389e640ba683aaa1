"""A part of a whole, exact where a decimal is not: two thirds are no finite decimal."""

import re

from paktmodel.errors import InvalidValue, wrong_kind

PORTION_SHAPE = re.compile(r"0|1|[1-9][0-9]{0,2}/[1-9][0-9]{0,2}")


class Portion(str):
    """A part of a whole as a fraction: ``2/3``, ``1/3``, ``1`` for all of it or ``0`` for nothing.

    Kept as written, and never more than the whole. Making one of itself changes nothing.

    >>> Portion("2/3").reached_by(8, 12), Portion("2/3").reached_by(7, 12)
    (True, False)

    Raises:
        InvalidValue: `portion-shape`.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> "Portion":
        """Take the text as it stands."""
        if type(text) is cls:
            return text
        if type(text) is not str:
            raise wrong_kind("text", text, code="portion-shape")
        made = super().__new__(cls, text)
        if not PORTION_SHAPE.fullmatch(text) or made._terms[0] > made._terms[1]:
            raise InvalidValue("portion-shape", "a part of the whole like 2/3, or 1 for all of it", text)
        return made

    @property
    def _terms(self) -> tuple[int, int]:
        above, _, below = self.partition("/")
        return int(above), int(below or 1)

    def reached_by(self, number: int, whole: int) -> bool:
        """Say whether a number is at least this part of a whole; on the border it is."""
        above, below = self._terms
        return number * below >= above * whole

    def exceeded_by(self, number: int, whole: int) -> bool:
        """Say whether a number is more than this part of a whole; on the border it is not."""
        above, below = self._terms
        return number * below > above * whole
