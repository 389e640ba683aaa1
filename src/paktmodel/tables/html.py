"""A table as accessible HTML: caption, scopes, language, and nothing said by colour alone."""

from html import escape

from paktmodel.tables.shown import harmless, shown
from paktmodel.tables.table import Cell, Column, Table


def as_html(table: Table) -> str:
    """A fragment to put into a page: banner, table, notes. It brings no style of its own."""
    language = f' lang="{table.language}"'
    lines = []
    if table.internal:
        lines.append(f'<p class="internal"{language}><strong>{_escaped(table.internal)}</strong></p>')
    lines.append(f"<table{language}>")
    lines.append(f"<caption>{_escaped(table.caption)}</caption>")
    headings = "".join(
        f'<th scope="col"{_class(column)}>{_escaped(column.label)}</th>' for column in table.columns
    )
    lines.append(f"<thead>\n<tr>{headings}</tr>\n</thead>")
    lines.append("<tbody>")
    for row in table.cells:
        cells = (_cell(column, cell, table) for column, cell in zip(table.columns, row, strict=True))
        lines.append(f"<tr>{''.join(cells)}</tr>")
    lines.append("</tbody>\n</table>")
    if table.notes:
        items = "\n".join(f"<li>{_escaped(note)}</li>" for note in table.notes)
        lines.append(f'<ul class="notes"{language}>\n{items}\n</ul>')
    return "\n".join(lines) + "\n"


def _cell(column: Column, cell: Cell, table: Table) -> str:
    text = _escaped(shown(cell, table.language))
    if column.header:
        return f'<th scope="row"{_class(column)}>{text}</th>'
    return f"<td{_class(column)}>{text}</td>"


def _class(column: Column) -> str:
    return ' class="numeric"' if column.numeric else ""


def _escaped(text: str) -> str:
    return escape(harmless(text)).replace("\n", "<br>")
