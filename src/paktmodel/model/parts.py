"""The parts into which figures are broken down: total, women, men, and others."""

import re
from typing import ClassVar, Self

from paktmodel.errors import InvalidValue, named_in_errors
from paktmodel.errors.frozen_classes import field, filled, frozen
from paktmodel.model.fields import checked
from paktmodel.values.texts import Slug
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.indicators import PARTS

PART_SHAPE = re.compile(r"[a-z][a-z0-9-]{0,99}:[a-z0-9][a-z0-9-]{0,99}", re.ASCII)
_SHORT = {"total": "total", "women": "sex", "men": "sex"}


@frozen(order=True, field_transformer=named_in_errors)
class Part:
    """A part of a breakdown (*uppdelning*), such as women.

    Documents and tables write it as text: ``total``, ``women``, ``men`` or
    ``dimension:value``, like ``age:18-24``.

    Attributes:
        dimension: What the breakdown is by, such as ``sex``.
        value: Which part of it, such as ``women``.

    Raises:
        InvalidValue: `part-shape`.
    """

    dimension: Slug = field(converter=Slug)
    value: Slug = field(converter=Slug)

    TOTAL: ClassVar["Part"]
    WOMEN: ClassVar["Part"]
    MEN: ClassVar["Part"]

    def __attrs_post_init__(self) -> None:
        if not PART_SHAPE.fullmatch(f"{self.dimension}:{self.value}"):
            raise InvalidValue("part-shape", "a dimension that begins with a letter", self.dimension)

    @classmethod
    def read(cls, text: object) -> Self:
        """The part that a text names.

        >>> Part.read("women") is Part.WOMEN, Part.read("age:18-24").value
        (True, '18-24')
        """
        if type(text) is cls:
            return text
        if isinstance(text, str):
            known = KNOWN_PARTS.get(text)
            if known is not None:
                return known  # type: ignore[return-value]  # because Part is never subclassed
            if PART_SHAPE.fullmatch(text):
                dimension, value = text.split(":")
                return cls(dimension, value)
        raise InvalidValue("part-shape", "a part like total, women, men or age:18-24", text)

    def label(self, language: Language) -> str:
        """The part in words, such as ``kvinnor``."""
        words = PARTS.get(self.value) if _SHORT.get(self.value) == self.dimension else None
        return words[0 if language == "sv" else 1] if words else str(self.value)

    def __hash__(self) -> int:
        return hash(self.value)  # parts are looked up by the thousand, and values seldom coincide

    def __str__(self) -> str:
        return (
            str(self.value) if _SHORT.get(self.value) == self.dimension else f"{self.dimension}:{self.value}"
        )

    def __repr__(self) -> str:
        return f"Part({str(self)!r})"


Part.TOTAL = filled(Part, dimension=Slug("total"), value=Slug("total"))
Part.WOMEN = filled(Part, dimension=Slug("sex"), value=Slug("women"))
Part.MEN = filled(Part, dimension=Slug("sex"), value=Slug("men"))
KNOWN_PARTS = {str(part): part for part in (Part.TOTAL, Part.WOMEN, Part.MEN)}


@frozen(kw_only=True, field_transformer=checked)
class Breakdown:
    """Into which parts a figure is divided, and whether they exhaust the total.

    Attributes:
        parts: The parts, as printed.
        exhaustive: Whether everything counted in the total is counted in a part.
    """

    parts: tuple[Part, ...]
    exhaustive: bool = True
