"""Tables in aligned columns of plain text."""

import textwrap
import unicodedata

from paktmodel.tables.cell_text import Sheet
from paktmodel.tables.hyphens import broken

_GAP = "  "
# To fit the line, no column of text is made narrower than this.
_NARROWEST = 8


def as_text(sheet: Sheet, width: int) -> str:
    """Lay out banner, caption, heading, rows and notes; columns of text wrap to fit the width."""
    grid = [tuple(column.label for column in sheet.columns), *sheet.rows]
    widths = _fitted(sheet, grid, width)
    lines = [_line(sheet, row, widths) for row in grid]
    rule = _GAP.join("─" * each for each in widths)
    blocks = [
        *([_wrapped_whole(sheet.internal, width)] if sheet.internal else []),
        _wrapped_whole(sheet.caption, width),
        "\n".join([lines[0], rule, *lines[1:]]),
        *(["\n".join(_wrapped_whole(note, width) for note in sheet.notes)] if sheet.notes else []),
    ]
    return "\n\n".join(blocks) + "\n"


def _fitted(sheet: Sheet, grid: list[tuple[str, ...]], width: int) -> list[int]:
    """Fit the columns: as wide as their cells, or else the widest texts narrowed until all fit.

    Numbers never wrap; where space is short, the heading above them wraps at its spaces.
    """
    columns = list(zip(*grid, strict=True))
    widths = [max(map(_natural, cells)) for cells in columns]
    if _too_much(widths, width) <= 0:
        return widths
    for place, (heading, *cells) in enumerate(columns):
        if sheet.columns[place].numeric:
            widths[place] = max(map(_natural, [*cells, *heading.split()]), default=0)
    texts = [place for place, column in enumerate(sheet.columns) if not column.numeric]
    while (too_much := _too_much(widths, width)) > 0 and texts:
        widest = max(texts, key=widths.__getitem__)
        if widths[widest] <= _NARROWEST:
            break
        # Down to the next widest in one step; from there on the two are narrowed in turn.
        next_widest = max((widths[place] for place in texts if place != widest), default=0)
        step = max(1, min(too_much, widths[widest] - max(next_widest, _NARROWEST)))
        widths[widest] -= step
    return widths


def _too_much(widths: list[int], width: int) -> int:
    return sum(widths) + len(_GAP) * (len(widths) - 1) - width


def _natural(text: str) -> int:
    return max(display_width(line) for line in text.split("\n"))


def _line(sheet: Sheet, row: tuple[str, ...], widths: list[int]) -> str:
    """Lay out one row, as many lines high as its highest cell."""
    cells = [_wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
    height = max((len(lines) for lines in cells), default=0)
    rendered = []
    for number in range(height):
        parts = []
        for column, lines, width in zip(sheet.columns, cells, widths, strict=True):
            part = lines[number] if number < len(lines) else ""
            padding = " " * (width - display_width(part))
            parts.append(padding + part if column.numeric else part + padding)
        rendered.append(_GAP.join(parts).rstrip())
    return "\n".join(rendered)


def _wrapped(text: str, width: int) -> list[str]:
    """Wrap to lines no wider than the width, at spaces; one wider than that is hyphenated."""
    lines: list[str] = []
    for line in text.split("\n"):
        # textwrap counts letters, so a line with wide letters gets fewer of them.
        letters = max(1, width - (display_width(line) - len(line)))
        pieces = " ".join(piece for word in line.split(" ") for piece in broken(word, letters))
        lines += textwrap.wrap(pieces, letters, break_on_hyphens=False) or [""]
    return lines


def _wrapped_whole(text: str, width: int) -> str:
    return "\n".join(_wrapped(text, width))


def display_width(text: str) -> int:
    """Count the columns of a terminal that a line takes: 2 for wide letters, 0 for combining ones.

    >>> display_width("åtgärd"), display_width("統計")
    (6, 4)
    """
    if text.isascii():
        return len(text)
    visible = [letter for letter in text if unicodedata.category(letter) not in ("Mn", "Me", "Cf")]
    return len(visible) + sum(unicodedata.east_asian_width(letter) in "WF" for letter in visible)
