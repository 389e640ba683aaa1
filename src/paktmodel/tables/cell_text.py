"""The text of cells in a language, before any form of output escapes it."""

import datetime as dt
import re
from decimal import Decimal

from paktmodel.errors.frozen_classes import frozen
from paktmodel.tables.cells import Cell, Column
from paktmodel.values.figures import plain
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import DECIMAL_MARK, Language, StatusLabel, Word, grouped

_MINUS = "\N{MINUS SIGN}"

_LINE_END = re.compile("\r\n|[\r\u2028\u2029]")
# What no output may pass on: control characters, which steer a terminal; direction marks, which
# reorder the text around them; surrogates and noncharacters, which no encoding takes.
_HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


@frozen(kw_only=True, field_transformer=gathered)
class Sheet:
    """A table as every form of output shows it: text throughout, harmless but not yet escaped.

    Attributes:
        caption: What the table is.
        language: The language of its texts.
        columns: Its columns.
        rows: The text of its cells, row by row.
        symbols: The symbol beside each of them; empty for all but a status.
        notes: The notes below it.
        internal: The banner; empty when there is none.
    """

    caption: str
    language: Language
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    symbols: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]
    internal: str


def shown(cell: Cell, language: Language) -> str:
    """Write a cell as text: numbers with the marks of the language, words by their label.

    Days are in ISO form, and None is empty. No line may break within a number.

    >>> shown(Decimal("-72.40"), "sv"), shown(248000, "en"), shown(2024, "sv")
    ('−72,40', '248,000', '2024')
    """
    if cell is None:
        return ""
    if isinstance(cell, Word):
        return cell.label(language)
    if isinstance(cell, str):
        return harmless(cell)
    if isinstance(cell, dt.date):
        return cell.isoformat()
    return _number(cell, language)


def symbol_of(cell: Cell) -> str:
    """Return the symbol of a status, whether the cell holds the word or its label; empty for others."""
    label = cell.label("en") if isinstance(cell, Word) else cell
    return label.symbol if isinstance(label, StatusLabel) else ""


def _number(value: Decimal | int, language: Language) -> str:
    printed = plain(Decimal(value))
    digits, _, decimals = printed.removeprefix("-").partition(".")
    if len(digits) > 4:  # 2024 may be a year, and four digits are read at a glance
        digits = grouped(digits, language)
    mark = DECIMAL_MARK[language] if decimals else ""
    return f"{_MINUS if printed.startswith('-') else ''}{digits}{mark}{decimals}"


def harmless(text: str) -> str:
    """Replace line ends by line feeds, and harmful characters by the replacement sign.

    >>> harmless("a" + chr(27) + "[31m") == "a" + chr(0xFFFD) + "[31m"
    True
    """
    return _HARMFUL.sub("\ufffd", _LINE_END.sub("\n", str(text)))
