"""Tables as accessible HTML: caption, scopes, language, and no meaning by colour alone."""

from html import escape

from paktmodel.tables.cell_text import Sheet
from paktmodel.tables.cells import Column


def as_html(sheet: Sheet) -> str:
    """Write a fragment to put into a page: banner, table, notes, without any style of its own."""
    language = f' lang="{sheet.language}"'
    lines = []
    if sheet.internal:
        lines.append(f'<p class="internal"{language}><strong>{_escaped(sheet.internal)}</strong></p>')
    lines.append(f"<table{language}>")
    lines.append(f"<caption>{_escaped(sheet.caption)}</caption>")
    headings = "".join(
        f'<th scope="col"{_class(column)}>{_escaped(column.label)}</th>' for column in sheet.columns
    )
    lines.append(f"<thead>\n<tr>{headings}</tr>\n</thead>")
    lines.append("<tbody>")
    for row in sheet.rows:
        cells = (_cell(column, cell) for column, cell in zip(sheet.columns, row, strict=True))
        lines.append(f"<tr>{''.join(cells)}</tr>")
    lines.append("</tbody>\n</table>")
    if sheet.notes:
        items = "\n".join(f"<li>{_escaped(note)}</li>" for note in sheet.notes)
        lines.append(f'<ul class="notes"{language}>\n{items}\n</ul>')
    return "\n".join(lines) + "\n"


def _cell(column: Column, text: str) -> str:
    if column.header:
        return f'<th scope="row"{_class(column)}>{_escaped(text)}</th>'
    return f"<td{_class(column)}>{_escaped(text)}</td>"


def _class(column: Column) -> str:
    words = " ".join(filter(None, ("numeric" * column.numeric, "unbroken" * column.unbroken)))
    return f' class="{words}"' if words else ""


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br>")
