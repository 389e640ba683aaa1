"""A report laid out in one language: as text, as Markdown, and as one HTML page.

The page is accessible, legible on a phone and printable, without script or anything from elsewhere.
"""

import datetime as dt
import textwrap
from html import escape
from typing import Final

from attrs import evolve

from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.text.phrases import phrase
from paktmodel.tables.cell_text import harmless
from paktmodel.tables.cells import Cell
from paktmodel.tables.hyphens import with_soft_hyphens
from paktmodel.tables.table import Table
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, Word, day_label

#: What Markdown would read as something else than a letter.
_MARKS: Final = "\\`*_{}[]<>#|"
#: A page for a screen, a phone and paper: no script, no foreign address, meaning never by colour alone.
_STYLE: Final = """
* { box-sizing: border-box; }
body { font: 100%/1.5 system-ui, sans-serif; color: #111; background: #fff; }
body { margin: 2rem auto; max-width: 84rem; padding: 0 1rem; overflow-wrap: break-word; }
h1, h2 { line-height: 1.2; hyphens: manual; }
h2 { margin: 2.5rem 0 .5rem; }
p, .contents { max-width: 60rem; }
.notice { border: 2px solid #111; padding: .6rem 1rem; font-weight: 600; }
.contents { border-left: 4px solid #555; margin: 1.5rem 0; padding: .2rem 1rem; }
.contents h2 { font-size: 1.1rem; margin: .4rem 0; }
.contents ol { columns: 2 20rem; margin: .4rem 0; }
a { color: #00428a; }
a:focus-visible { outline: 3px solid #00428a; outline-offset: 2px; }
.notes { font-size: .85rem; margin: .3rem 0 1.5rem; max-width: 60rem; padding-left: 1.2rem; }
table { border-collapse: collapse; font-size: .9rem; margin: 1rem 0; width: 100%; }
caption { font-weight: 600; padding: .4rem 0; text-align: left; }
th, td { border-bottom: 1px solid #999; padding: .35rem .6rem; text-align: left; vertical-align: top; }
th, td { hyphens: manual; }
thead th { border-bottom: 2px solid #111; vertical-align: bottom; }
tbody th { font-weight: normal; max-width: 32rem; min-width: 9rem; }
th.numeric, td.numeric { text-align: right; font-variant-numeric: tabular-nums; }
td.numeric, td.unbroken { white-space: nowrap; }
@media screen and (max-width: 56rem) {
  body { margin: 1rem auto; }
  table, tbody, tr, th, td, caption { display: block; width: auto; }
  thead { height: 1px; overflow: hidden; position: absolute; width: 1px; clip-path: inset(50%); }
  tbody tr { border-bottom: 2px solid #111; padding: .4rem 0; }
  tbody th { border: 0; font-weight: 600; max-width: none; min-width: 0; padding: .2rem 0; }
  td, td.numeric { border: 0; display: flow-root; padding: .1rem 0 .1rem 9.5rem; }
  td, td.numeric, td.unbroken { text-align: left; white-space: normal; }
  td::before { color: #444; float: left; margin-left: -9.5rem; width: 9rem; }
  td:empty { display: none; }
}
@page { size: A4 landscape; margin: 12mm; }
@media print {
  html { font-size: 9pt; }
  body { margin: 0; max-width: none; padding: 0; }
  h1, h2, caption, section > p { break-after: avoid; }
  thead { display: table-header-group; }
  thead, thead tr { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  tr, .notice, .notes li { break-inside: avoid; }
  .contents { display: none; }
  a { color: inherit; text-decoration: none; }
}
"""
# Where the rows of a table are stacked, each cell is headed by its column.
_NARROW: Final = "@media screen and (max-width: 56rem) {{\n{}}}\n"
# What stands for itself in a string of a style sheet; everything else stands there by its number.
_PLAIN: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class Section:
    """A part of a report under its heading.

    Attributes:
        name: Name of the section, the same in every language; links lead to it.
        heading: Its heading.
        sentences: Sentences before the tables.
        tables: Its tables.
    """

    name: str
    heading: str
    sentences: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()

    def __repr__(self) -> str:
        return f"Section({self.name}: {len(self.sentences)} sentences, {len(self.tables)} tables)"


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class Page:
    """A report in one language: a title, what comes first, and sections with sentences and tables.

    Attributes:
        title: Its title.
        language: ``"sv"`` or ``"en"``.
        notices: What must be read before anything else, such as that observations are illustrative.
        lead: The message in a few sentences.
        sections: Its sections in the order in which they are read.
    """

    title: str
    language: Language
    notices: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()

    def text(self, *, width: int = 100) -> str:
        """Render the page as plain text.

        Args:
            width: Characters in a line; exceeded only where the columns of a table would get too narrow.
        """

        def filled(text: str) -> str:
            return textwrap.fill(harmless(text), width, break_long_words=False, break_on_hyphens=False)

        parts = [f"{filled(self.title)}\n{'=' * min(width, len(self.title))}"]
        parts += [filled(text) for text in (*(f"[{notice}]" for notice in self.notices), *self.lead)]
        for section in self.sections:
            parts += [f"{section.heading}\n{'-' * len(section.heading)}", *map(filled, section.sentences)]
            parts += [self._shown(table).text(width=width).rstrip("\n") for table in section.tables]
        return "\n\n".join(parts) + "\n"

    def markdown(self) -> str:
        """Render the page in Markdown."""
        parts = [f"# {_marked(self.title)}", *(f"> **{_marked(notice)}**" for notice in self.notices)]
        parts += [_marked(sentence) for sentence in self.lead]
        for section in self.sections:
            parts += [f"## {_marked(section.heading)}", *(_marked(text) for text in section.sentences)]
            parts += [self._shown(table).markdown() for table in section.tables]
        return "\n\n".join(parts) + "\n"

    def html(self) -> str:
        """Render the page as one HTML file: a table of contents, no script, everything escaped."""
        title = _safe(self.title)
        body = [f"<h1>{title}</h1>", *(f'<p class="notice">{_safe(notice)}</p>' for notice in self.notices)]
        body += [f"<p>{_safe(sentence)}</p>" for sentence in self.lead]
        body.append(_contents(self.sections, phrase("contents-title", self.language)))
        tables = {section.name: tuple(map(self._shown, section.tables)) for section in self.sections}
        body += [_section(section, tables[section.name]) for section in self.sections]
        stacked = "".join(
            _labels(f"#{_anchor(name, place)}", table)
            for name, shown in tables.items()
            for place, table in enumerate(shown)
        )
        labels = _NARROW.format(stacked)
        content = "\n".join(body)
        return (
            f'<!DOCTYPE html>\n<html lang="{self.language}">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{title}</title>\n<style>{_STYLE}{labels}</style>\n</head>\n<body>\n<main>\n"
            f"{content}\n</main>\n</body>\n</html>\n"
        )

    def _shown(self, table: Table) -> Table:
        """Take from a table what the page says once at its top, and write its days in words."""
        return evolve(
            table,
            cells=[
                [day_label(cell, self.language) if isinstance(cell, dt.date) else cell for cell in row]
                for row in table.cells
            ],
            notes=[note for note in table.notes if note not in self._said],
            internal="" if table.internal in self._said else table.internal,
        )

    @property
    def _said(self) -> frozenset[str]:
        """What stands at the top, with a full stop and without."""
        return frozenset(
            text.removesuffix(".") + end for text in (*self.notices, *self.lead) for end in ("", ".")
        )

    def __repr__(self) -> str:
        return f"Page({self.title!r}, {len(self.sections)} sections)"


def _contents(sections: tuple[Section, ...], heading: str) -> str:
    """Link to the sections."""
    items = "\n".join(
        f'<li><a href="#{_safe(section.name)}">{_safe(section.heading)}</a></li>' for section in sections
    )
    label = _safe(heading)
    return f'<nav class="contents" aria-label="{label}">\n<h2>{label}</h2>\n<ol>\n{items}\n</ol>\n</nav>'


def _anchor(name: str, place: int) -> str:
    """Name the element that holds a table of a section."""
    return f"{name}-{place + 1}"


def _section(section: Section, tables: tuple[Table, ...]) -> str:
    anchor = _safe(section.name)
    lines = [f'<section id="{anchor}" aria-labelledby="{anchor}-title">']
    lines.append(f'<h2 id="{anchor}-title">{_safe(section.heading)}</h2>')
    lines += [f"<p>{_safe(sentence)}</p>" for sentence in section.sentences]
    lines += [
        f'<div id="{_safe(_anchor(section.name, place))}">\n{_hyphenated(table).html()}</div>'
        for place, table in enumerate(tables)
    ]
    return "\n".join([*lines, "</section>"])


def _hyphenated(table: Table) -> Table:
    """Mark where the long words of a table may be broken: browsers know no Swedish without a dictionary."""
    return evolve(
        table,
        columns=[evolve(column, label=with_soft_hyphens(column.label)) for column in table.columns],
        cells=[[_broken(cell) for cell in row] for row in table.cells],
    )


def _broken(cell: Cell) -> Cell:
    return with_soft_hyphens(cell) if isinstance(cell, str) and not isinstance(cell, Word) else cell


def _labels(place: str, table: Table) -> str:
    """Head each cell by its column where a table is too wide for the screen and its rows are stacked."""
    headed = [
        (number, with_soft_hyphens(column.label))
        for number, column in enumerate(table.columns, 1)
        if not column.header
    ]
    return "".join(
        f'{place} td:nth-child({number})::before {{ content: "{_quoted(label)}"; }}\n'
        for number, label in headed
    )


def _quoted(text: str) -> str:
    """Write a text of a document in a string of a style sheet, which it cannot end."""
    return "".join(letter if letter in _PLAIN else f"\\{ord(letter):x} " for letter in harmless(text))


def _safe(text: str) -> str:
    """Escape a text and put it on one line: it may stand in an attribute."""
    return escape(" ".join(harmless(text).split()))


def _marked(text: str) -> str:
    """Escape what Markdown would read as markup."""
    return "".join(f"\\{letter}" if letter in _MARKS else letter for letter in text)
