"""Tables as a notebook shows them: with a style of their own that touches nothing else on the page.

Notebooks and documentation sites have rules for every table, such as Jupyter's, which set text flush right.
A display answers them for its own content only: each of its rules begins with a class on its wrapper, three
times over, so that it wins by specificity and not by its place. Colours are the page's own, so that a dark
theme needs no rules. Nothing in it has an id, and any number of displays may stand on a page.
"""

from collections.abc import Iterable
from html import escape
from typing import Final

from paktmodel.tables.cell_text import harmless
from paktmodel.tables.html import beside, escaped

#: The class of the wrapper.
NAME: Final = "paktmodel-display"

_RULES: Final = (
    ("", "overflow-x:auto;text-align:left;color:inherit;line-height:1.4;margin:.5em 0"),
    (" table", "border-collapse:collapse;border:0;margin:0;width:auto;table-layout:auto;font-size:.9em"),
    (" table", "color:inherit;background:none;display:table"),
    (" caption", "caption-side:top;text-align:left;font-weight:600;padding:.3em 0;color:inherit"),
    (" tr", "background:none;text-align:left;border:0"),
    (" :is(th,td)", "text-align:left;vertical-align:top;padding:.35em .6em;white-space:normal;color:inherit"),
    (" :is(th,td)", "background:none;border:0;border-bottom:1px solid rgba(128,128,128,.4);max-width:24em"),
    (" thead th", "border-bottom:2px solid rgba(128,128,128,.9);vertical-align:bottom;font-weight:600"),
    (" tbody th", "font-weight:400;min-width:6em;max-width:16em"),
    (" :is(th,td).numeric", "text-align:right;font-variant-numeric:tabular-nums"),
    (" td:is(.numeric,.unbroken)", "white-space:nowrap"),
    (" td.long", "min-width:min(16em,60vw)"),
    (" p", "margin:.3em 0;max-width:60em;text-align:left"),
    (" ul", "margin:.3em 0;padding-left:1.2em;max-width:60em;font-size:.85em;text-align:left"),
)
_STYLE: Final = "".join(f"{f'.{NAME}' * 3}{selector}{{{rule}}}" for selector, rule in _RULES)


def paragraph(first: str, *others: str) -> str:
    """Write lines of a paragraph of which the first stands out, escaped."""
    lines = [f"<strong>{escaped(harmless(first))}</strong>", *(escaped(harmless(one)) for one in others)]
    return f"<p>{'<br>'.join(lines)}</p>"


def statement(text: str, symbol: str = "") -> str:
    """Write a paragraph, with the symbol of the status that it states."""
    return f"<p>{beside(symbol, harmless(text))}</p>"


def as_display(fragments: Iterable[str], *, label: str, language: str) -> str:
    """Wrap fragments of HTML, which are escaped already, in one that brings its style along.

    Args:
        fragments: What to show.
        label: What it is, for those who hear the page; the wrapper can be scrolled by keyboard.
        language: ``"sv"`` or ``"en"``.
    """
    content = "\n".join(fragments)
    name = escape(" ".join(harmless(label).split()))
    return (
        f'<div class="{NAME}" lang="{language}" role="region" aria-label="{name}" tabindex="0">\n'
        f"<style>{_STYLE}</style>\n{content}</div>\n"
    )


def as_frame(page: str, *, label: str) -> str:
    """Show a whole page, with a style for everything on it, in a frame that keeps the style inside.

    Args:
        page: The page, a file of HTML.
        label: What it is, for those who hear the page.
    """
    name = escape(" ".join(harmless(label).split()))
    style = "width:100%;height:40em;border:1px solid rgba(128,128,128,.4)"
    return f'<iframe sandbox="" title="{name}" style="{style}" srcdoc="{escape(page)}"></iframe>\n'
