"""Builders of sources, passages and footnotes."""

from typing import Any

from paktmodel.model.sources import Footnote, Passage, Source
from paktmodel.testing.builders.coercion import built

__all__ = [
    "footnote",
    "passage",
    "source",
]


def source(document: str = "SN-2024-00017", **fields: Any) -> Source:
    """Build the place of a fact in the invented paper SN-2024-00017.

    >>> print(source(page=4, table="2"))
    SN-2024-00017, p. 4, table 2
    """
    return built(Source, fields, document=document)


def passage(text: str = "Planen följs upp varje månad.", **fields: Any) -> Passage:
    """Build a passage of running text.

    >>> passage("Målet är oförändrat.").mended
    False
    """
    return built(Passage, fields, text=text, source=source(section="Uppföljning"))


def footnote(text: str = "Avser personer som är folkbokförda i kommunen.", **fields: Any) -> Footnote:
    """Build a note below a table.

    >>> footnote().mark
    '1'
    """
    return built(Footnote, fields, mark="1", text=text)
