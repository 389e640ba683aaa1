"""Tables as accessible HTML: caption, scopes, language, and no meaning by colour alone."""

from html import escape
from typing import Final

from paktmodel.tables.cell_text import Sheet
from paktmodel.tables.cells import Column


def as_html(sheet: Sheet) -> str:
    """Write a fragment to put into a page: banner, table, notes, without any style of its own."""
    language = f' lang="{sheet.language}"'
    lines = []
    if sheet.internal:
        lines.append(f'<p class="internal"{language}><strong>{escaped(sheet.internal)}</strong></p>')
    lines.append(f"<table{language}>")
    lines.append(f"<caption>{escaped(sheet.caption)}</caption>")
    headings = "".join(
        f'<th scope="col"{_class(column)}>{escaped(column.label)}</th>' for column in sheet.columns
    )
    lines.append(f"<thead>\n<tr>{headings}</tr>\n</thead>")
    lines.append("<tbody>")
    for row, symbols in zip(sheet.rows, sheet.symbols, strict=True):
        cells = map(_cell, sheet.columns, row, symbols)
        lines.append(f"<tr>{''.join(cells)}</tr>")
    lines.append("</tbody>\n</table>")
    if sheet.notes:
        items = "\n".join(f"<li>{escaped(note)}</li>" for note in sheet.notes)
        lines.append(f'<ul class="notes"{language}>\n{items}\n</ul>')
    return "\n".join(lines) + "\n"


#: From so many characters on a cell is better read wide than high.
_LONG: Final = 60


def _cell(column: Column, text: str, symbol: str) -> str:
    content = beside(symbol, text)
    if column.header:
        return f'<th scope="row"{_class(column)}>{content}</th>'
    return f"<td{_class(column, 'long' * (len(text) >= _LONG))}>{content}</td>"


def beside(symbol: str, text: str) -> str:
    """Escape a text, with the symbol of a status before it, which those who hear the word do without."""
    if not symbol:
        return escaped(text)
    # With a no-break space, so that no line parts the two.
    sign = escaped(f"{symbol}\N{NO-BREAK SPACE}")
    return f'<span class="symbol" aria-hidden="true">{sign}</span>{escaped(text)}'


def _class(column: Column, more: str = "") -> str:
    words = " ".join(filter(None, ("numeric" * column.numeric, "unbroken" * column.unbroken, more)))
    return f' class="{words}"' if words else ""


def escaped(text: str) -> str:
    """Escape a text; a line feed is a new line."""
    return escape(text).replace("\n", "<br>")
