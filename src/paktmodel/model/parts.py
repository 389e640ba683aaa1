"""The parts into which figures are broken down: total, women, men, others, and several at once."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import ClassVar, Self

from paktmodel.errors import InvalidValue, named_in_errors, of_class, wrong_kind
from paktmodel.errors.frozen_classes import field, filled, frozen
from paktmodel.model import converters
from paktmodel.model.fields import checked
from paktmodel.values.texts import Slug, refuse_illegal
from paktmodel.values.tuples import row
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.indicators import PARTS

_DIMENSION = "[a-z][a-z0-9-]{0,99}"
# One plus at the end and none inside, so that every other plus joins two dimensions.
_LETTER = "A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff"
_VALUE = f"[{_LETTER}][{_LETTER}-]{{0,98}}[+]?"
_VALUE_SHAPE = re.compile(f"[{_LETTER}]+(?:-[{_LETTER}]+)*[+]?").fullmatch
#: A part in its long form; `KNOWN_PARTS` are written short where they stand alone.
PART_SHAPE = re.compile(f"{_DIMENSION}:{_VALUE}(?:[+]{_DIMENSION}:{_VALUE})*")
_SHORT = {"total": "total", "women": "sex", "men": "sex"}
_LIKE = "a part like total, women, age:18-24 or age:18-24+sex:women"
_MOST = 12
_LONGEST = 100


class Category(str):
    """One of the values of a dimension as printed: ``18-24``, ``Woman+``, ``utrikes-född``.

    Letters, digits and hyphens, and perhaps a plus at the end; letter case is kept and makes a difference.

    Raises:
        InvalidValue: `part-shape`, `personal-number` or `kind-wrong`.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Check the shape; a category of a category is itself."""
        if type(text) is cls:
            return text
        if not isinstance(text, str):
            raise wrong_kind("text", text)
        if len(text) > _LONGEST or not _VALUE_SHAPE(text):
            raise InvalidValue("part-shape", _LIKE, text)
        refuse_illegal(text)
        return super().__new__(cls, text)


def _parts(many: Iterable["Part"]) -> tuple["Part", ...]:
    parts = tuple(row(many))
    for one in parts:
        if type(one) is not Part:
            raise wrong_kind(of_class(Part), one)
    return parts


@frozen(order=True, field_transformer=named_in_errors)
class Part:
    """A part of a breakdown (*uppdelning*), such as women; of several dimensions, such as young women.

    Documents and tables write it as text: ``total``, ``women``, ``men``, ``dimension:value`` like
    ``age:18-24``, or several of these joined by a plus in order of their dimensions, each in its long
    form: ``age:18-24+sex:women``.

    Attributes:
        dimension: What the breakdown is by, such as ``sex``; the first by name of several.
        value: Which part of it, such as ``women``.
        also: The parts of further dimensions that it is at the same time, in order of their dimensions.

    Raises:
        InvalidValue: `part-shape`.
    """

    dimension: Slug = field(converter=Slug)
    value: Category = field(converter=Category)
    also: tuple["Part", ...] = field(default=(), converter=_parts)

    TOTAL: ClassVar["Part"]
    WOMEN: ClassVar["Part"]
    MEN: ClassVar["Part"]

    def __attrs_post_init__(self) -> None:
        if not re.fullmatch(_DIMENSION, self.dimension):
            raise InvalidValue("part-shape", "a dimension that begins with a letter", self.dimension)
        if not self.also:
            return
        if any(one.also for one in self.also):
            raise InvalidValue("part-shape", "parts of one dimension each", "others")
        names = self.dimensions
        if not all(one < other for one, other in pairwise(names)) or "total" in names or len(names) > _MOST:
            raise InvalidValue("part-shape", "different dimensions in order of their names", "+".join(names))

    @classmethod
    def of(cls, *parts: "Part") -> "Part":
        """Combine parts of different dimensions, in any order.

        >>> Part.of(Part.WOMEN, Part.read("age:18-24"))
        Part('age:18-24+sex:women')

        Raises:
            InvalidValue: `part-shape`, for none, for two of one dimension, and for the total; `kind-wrong`.
        """
        first, *others = sorted(
            (facet for part in _parts(parts) for facet in part.facets), key=_by_dimension
        ) or (
            Part.TOTAL,
            Part.TOTAL,
        )
        return cls(first.dimension, first.value, tuple(others)) if others else first

    @classmethod
    def read(cls, text: object) -> "Part":
        """The part that a text names, its dimensions in any order and each in any of its forms.

        >>> Part.read("women") is Part.WOMEN, Part.read("age:18-24").value
        (True, '18-24')
        >>> str(Part.read("women+age:18-24")), Part.read("gender:Woman++age:65+").value
        ('age:18-24+sex:women', '65+')
        """
        if type(text) is cls:
            return text
        if isinstance(text, str):
            known = KNOWN_PARTS.get(text)
            if known is not None:
                return known
            pieces = _pieces(text)
            if pieces and all(PART_SHAPE.fullmatch(one) for one in pieces):
                named = (one.split(":") for one in pieces)
                return cls.of(*(cls(dimension, value) for dimension, value in named))
        raise InvalidValue("part-shape", _LIKE, text)

    @property
    def facets(self) -> tuple["Part", ...]:
        """The parts of one dimension each that it is made of; itself where it is of one."""
        return (Part(self.dimension, self.value), *self.also) if self.also else (self,)

    @property
    def dimensions(self) -> tuple[str, ...]:
        """The names of its dimensions, in order."""
        return (self.dimension, *(one.dimension for one in self.also))

    @property
    def margins(self) -> tuple["Part", ...]:
        """The larger parts that it is in: without one of its dimensions, and by each of them alone."""
        facets = self.facets
        if len(facets) == 1:
            return ()
        fewer = (Part.of(*facets[:place], *facets[place + 1 :]) for place in range(len(facets)))
        return tuple(dict.fromkeys((*fewer, *facets)))

    def label(self, language: Language) -> str:
        """The part in words, such as ``kvinnor``, or ``18-24, kvinnor``."""
        return ", ".join(one._word(language) for one in self.facets)

    def _word(self, language: Language) -> str:
        words = PARTS.get(self.value) if _SHORT.get(self.value) == self.dimension else None
        return words[0 if language == "sv" else 1] if words else str(self.value)

    def __hash__(self) -> int:
        # Parts are looked up by the thousand, and values seldom coincide.
        return hash((self.value, self.also)) if self.also else hash(self.value)

    def __str__(self) -> str:
        if self.also:
            return "+".join(f"{one.dimension}:{one.value}" for one in self.facets)
        short = _SHORT.get(self.value) == self.dimension
        return str(self.value) if short else f"{self.dimension}:{self.value}"

    def __repr__(self) -> str:
        return f"Part({str(self)!r})"


def _by_dimension(part: Part) -> str:
    return part.dimension


def _pieces(text: str) -> list[str]:
    """Split a text at the pluses that join; the second of two, and the last of all, belongs to a value."""
    pieces: list[str] = []
    for one in text.split("+"):
        if one:
            pieces.append(one)
        elif pieces:
            pieces[-1] += "+"
        else:
            return []
    return [f"sex:{one}" if one in ("women", "men") else one for one in pieces]


def written_part(text: str) -> Part:
    """The part that a document's text names, which has one spelling there.

    Raises:
        InvalidValue: `part-shape`; another spelling of a part comes with the right one.
    """
    part = Part.read(text)
    if str(part) != text:
        raise InvalidValue("part-shape", _LIKE, text, "did-you-mean", {"suggestion": str(part)})
    return part


Part.TOTAL = filled(Part, dimension=Slug("total"), value=Category("total"), also=())
Part.WOMEN = filled(Part, dimension=Slug("sex"), value=Category("women"), also=())
Part.MEN = filled(Part, dimension=Slug("sex"), value=Category("men"), also=())
KNOWN_PARTS = {str(part): part for part in (Part.TOTAL, Part.WOMEN, Part.MEN)}


@frozen(kw_only=True, field_transformer=checked)
class Breakdown:
    """Into which parts a figure is divided, and whether they exhaust the total.

    Parts of several dimensions add to the total, and to the larger parts that they are in, where the
    breakdown is exhaustive and all its parts are by the same dimensions.

    Attributes:
        parts: The parts, as printed.
        exhaustive: Whether everything counted in the total is counted in a part.
    """

    parts: tuple[Part, ...] = field(converter=converters.parts)
    exhaustive: bool = True

    def sums(self) -> tuple[tuple[Part, tuple[Part, ...]], ...]:
        """Each whole with the parts that make it up together: the total first, then what lies between.

        >>> young, old = (Part.read(f"{age}+sex:women") for age in ("age:18-24", "age:25-64"))
        >>> dict(Breakdown(parts=(young, old)).sums())[Part.WOMEN] == (young, old)
        True
        """
        parts = tuple(part for part in self.parts if part != Part.TOTAL)
        if not self.exhaustive or not parts:
            return ()
        if not any(part.also for part in parts):
            return ((Part.TOTAL, parts),)
        if len({part.dimensions for part in parts}) > 1:
            return ()
        within: dict[Part, list[Part]] = {}
        for part in parts:
            for margin in part.margins:
                within.setdefault(margin, []).append(part)
        return ((Part.TOTAL, parts), *((whole, tuple(those)) for whole, those in within.items()))
