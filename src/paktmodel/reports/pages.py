"""A report laid out in one language: as text, as Markdown, and as one HTML page.

The page is accessible and printable, without script or anything from elsewhere.
"""

from html import escape
from typing import Final

from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.text.phrases import phrase
from paktmodel.tables.cell_text import harmless
from paktmodel.tables.table import Table
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language

#: What Markdown would read as something else than a letter.
_MARKS: Final = "\\`*_{}[]<>#|"
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

    def text(self, *, width: int = 120) -> str:
        """Render the page as plain text.

        Args:
            width: Characters per line that tables aim at.
        """
        parts = [self.title, "=" * len(self.title), *(f"[{notice}]" for notice in self.notices), *self.lead]
        for section in self.sections:
            parts += [f"{section.heading}\n{'-' * len(section.heading)}", *section.sentences]
            parts += [table.text(width=width) for table in section.tables]
        return "\n\n".join(parts) + "\n"

    def markdown(self) -> str:
        """Render the page in Markdown."""
        parts = [f"# {_marked(self.title)}", *(f"> **{_marked(notice)}**" for notice in self.notices)]
        parts += [_marked(sentence) for sentence in self.lead]
        for section in self.sections:
            parts += [f"## {_marked(section.heading)}", *(_marked(text) for text in section.sentences)]
            parts += [table.markdown() for table in section.tables]
        return "\n\n".join(parts) + "\n"

    def html(self) -> str:
        """Render the page as one HTML file: a table of contents, no script, everything escaped."""
        title = _safe(self.title)
        body = [f"<h1>{title}</h1>", *(f'<p class="notice">{_safe(notice)}</p>' for notice in self.notices)]
        body += [f"<p>{_safe(sentence)}</p>" for sentence in self.lead]
        body.append(_contents(self.sections, phrase("contents-title", self.language)))
        body += map(_section, self.sections)
        content = "\n".join(body)
        return (
            f'<!DOCTYPE html>\n<html lang="{self.language}">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
            f"{content}\n</main>\n</body>\n</html>\n"
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


def _section(section: Section) -> str:
    anchor = _safe(section.name)
    lines = [f'<section id="{anchor}" aria-labelledby="{anchor}-title">']
    lines.append(f'<h2 id="{anchor}-title">{_safe(section.heading)}</h2>')
    lines += [f"<p>{_safe(sentence)}</p>" for sentence in section.sentences]
    lines += [
        f'<div class="scroll" tabindex="0" role="region" aria-label="{_safe(table.caption)}">\n'
        f"{table.html()}\n</div>"
        for table in section.tables
    ]
    return "\n".join([*lines, "</section>"])


def _safe(text: str) -> str:
    """Escape a text and put it on one line: it may stand in an attribute."""
    return escape(" ".join(harmless(text).split()))


def _marked(text: str) -> str:
    """Escape what Markdown would read as markup."""
    return "".join(f"\\{letter}" if letter in _MARKS else letter for letter in text)
