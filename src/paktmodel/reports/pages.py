"""A paper laid out as one HTML page: accessible, printable, without script or anything from elsewhere."""

from collections.abc import Iterable
from html import escape
from typing import Final

from paktmodel.tables.cell_text import harmless
from paktmodel.tables.table import Table
from paktmodel.vocabulary.language import Language

#: One page that prints well: no script, no foreign address, meaning never by colour alone.
_STYLE: Final = """
body { font: 100%/1.5 system-ui, sans-serif; color: #111; background: #fff; }
body { margin: 2rem auto; max-width: 96rem; padding: 0 1rem; }
h1, h2 { line-height: 1.2; }
h2 { margin: 2.5rem 0 .5rem; }
p, .contents { max-width: 60rem; }
.notice { border: 2px solid #111; padding: .6rem 1rem; font-weight: 600; }
.contents { border-left: 4px solid #555; margin: 1.5rem 0; padding: .2rem 1rem; }
.contents h2 { font-size: 1.1rem; margin: .4rem 0; }
.contents ol { columns: 2 20rem; margin: .4rem 0; }
a { color: #00428a; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid #00428a; outline-offset: 2px; }
.scroll { overflow-x: auto; margin: 0 0 1.5rem; }
.internal, .notes { font-size: .85rem; margin: .3rem 0; }
.notes { padding-left: 1.2rem; max-width: 60rem; }
table { border-collapse: collapse; font-size: .9rem; }
caption { text-align: left; font-weight: 600; padding: .4rem 0; }
th, td { border-bottom: 1px solid #999; padding: .35rem .6rem; text-align: left; vertical-align: top; }
td:last-child:not(.numeric) { min-width: 14rem; }
thead th { border-bottom: 2px solid #111; vertical-align: bottom; }
tbody th { font-weight: normal; max-width: 26rem; }
td { max-width: 26rem; }
th.numeric, td.numeric { text-align: right; font-variant-numeric: tabular-nums; }
td.numeric, td.unbroken { white-space: nowrap; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { font-size: 9pt; margin: 0; max-width: none; padding: 0; }
  h2, caption { break-after: avoid; }
  tr { break-inside: avoid; }
  .scroll { overflow: visible; }
  .contents a { color: inherit; text-decoration: none; }
}
"""

#: Name, heading, sentences and tables of a section.
Part = tuple[str, str, tuple[str, ...], tuple[Table, ...]]


def as_page(
    *,
    title: str,
    language: Language,
    notices: Iterable[str],
    lead: Iterable[str],
    sections: Iterable[Part],
    contents: str,
) -> str:
    """The whole page.

    Args:
        title: Title of the page.
        language: ``"sv"`` or ``"en"``.
        notices: What must be said before anything else.
        lead: The message.
        sections: The sections; each name serves as the place that a link leads to.
        contents: Heading of the table of contents.
    """
    known = tuple(sections)
    head = _safe(title)
    body = [f"<h1>{head}</h1>", *(f'<p class="notice">{_safe(one)}</p>' for one in notices)]
    body += [f"<p>{_safe(one)}</p>" for one in lead]
    if known:
        body.append(_contents(known, contents))
    body += map(_section, known)
    inside = "\n".join(body)
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{head}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"{inside}\n</main>\n</body>\n</html>\n"
    )


def _contents(sections: tuple[Part, ...], heading: str) -> str:
    """Links to the sections."""
    items = "\n".join(f'<li><a href="#{_safe(name)}">{_safe(told)}</a></li>' for name, told, *_ in sections)
    label = _safe(heading)
    return f'<nav class="contents" aria-label="{label}">\n<h2>{label}</h2>\n<ol>\n{items}\n</ol>\n</nav>'


def _section(part: Part) -> str:
    name, heading, said, tables = part
    place = _safe(name)
    lines = [f'<section id="{place}" aria-labelledby="{place}-title">']
    lines.append(f'<h2 id="{place}-title">{_safe(heading)}</h2>')
    lines += [f"<p>{_safe(one)}</p>" for one in said]
    lines += [
        f'<div class="scroll" tabindex="0" role="region" aria-label="{_safe(table.caption)}">\n'
        f"{table.html()}\n</div>"
        for table in tables
    ]
    return "\n".join([*lines, "</section>"])


def _safe(text: str) -> str:
    """Text as text, with nothing that steers, on one line: it may stand in an attribute."""
    return escape(" ".join(harmless(text).split()))
