"""Tables in Markdown with pipes, as GitHub and most tools read them."""

import re

from paktmodel.tables.cell_text import Sheet

# What begins emphasis, code, a link, an image, strike-through or a heading, or ends a cell.
_MARKS = re.compile(r"([\\|`*_\[\]~#])")
# At the start of a line these would begin a list: -, + and 1. or 1).
_LIST = re.compile(r"^([0-9]*)([-+.)])")


def as_markdown(sheet: Sheet) -> str:
    """Write banner and caption as paragraphs, the table, the notes as a list."""
    blocks = [
        *([f"**{_paragraph(sheet.internal)}**"] if sheet.internal else []),
        *([f"**{_paragraph(sheet.caption)}**"] if sheet.caption.strip() else []),
        "\n".join(
            [
                _row([_escaped(column.label) for column in sheet.columns]),
                _row(["---:" if column.numeric else "---" for column in sheet.columns]),
                *(_row([_escaped(cell) for cell in row]) for row in sheet.rows),
            ]
        ),
        *(["\n".join(f"- {_paragraph(note)}" for note in sheet.notes)] if sheet.notes else []),
    ]
    return "\n\n".join(blocks) + "\n"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    """Escape a text so that Markdown shows it as it is, on one line.

    >>> _escaped("<b> & d")
    '&lt;b&gt; &amp; d'
    """
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKS.sub(r"\\\1", safe).replace("\n", "<br>").replace("\t", " ")


def _paragraph(text: str) -> str:
    safe = _escaped(" ".join(text.split()))
    return _LIST.sub(r"\1\\\2", safe)
