"""Documents as a notebook shows them: what they are, whose, of when, and what they hold.

In the language of the document, as far as that is known: Swedish under Swedish law, English otherwise.
"""

import textwrap
from collections.abc import Callable, Iterable
from typing import Any, Final

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.spans import Years
from paktmodel.errors.frozen_classes import specs_of
from paktmodel.model.jurisdiction import Owned, under_swedish_law
from paktmodel.model.measures import GoalArea
from paktmodel.tables.cells import Cell, Column
from paktmodel.tables.display import as_display, paragraph
from paktmodel.tables.table import Table
from paktmodel.values.codes import OrganisationNumber
from paktmodel.vocabulary.language import Language, capitalised
from paktmodel.vocabulary.messages.display_labels import DISPLAY_LABELS
from paktmodel.vocabulary.messages.field_names import FIELDS
from paktmodel.vocabulary.words.sources import Unstated

#: What says who owns a document or what somebody else thinks of it, not what it holds.
_NOT_CONTENT: Final = ("owners", "title_variants", "title_measured_by", "acknowledgements")
#: So many items are named, the others counted.
_NAMED: Final = 8
#: So many characters of a text are shown.
_LONGEST: Final = 60


def document_display(
    document: Owned, title: str, table: Callable[[Any, Language], Table], *facts: object
) -> str:
    """Show a document: its title, its owners and what else is given, and a table.

    Args:
        document: The document.
        title: What it is called.
        table: Makes the table, of the document and a language.
        facts: Its day, its years and the like.
    """
    language: Language = "sv" if under_swedish_law(document) else "en"
    stated = [text for fact in facts if (text := _fact(fact, language))]
    lines = ("; ".join(map(str, document.owners)), " · ".join(stated))
    fragments = [paragraph(title, *filter(None, lines)), table(document, language).html()]
    return as_display(fragments, label=title, language=language)


def area_table(plan: Any, language: Language) -> Table:
    """Tabulate the goal areas of a plan with their measures and indicators."""
    areas: tuple[GoalArea, ...] = plan.areas
    counts = (("areas", areas), ("measures", plan.measures), ("indicators", plan.indicators))
    return Table(
        caption=" · ".join(f"{_noun(plan, name, language)}: {len(held)}" for name, held in counts),
        language=language,
        columns=[
            Column("area", _label("area", language), header=True),
            Column("measures", _noun(plan, "measures", language)),
            Column("indicators", _noun(plan, "indicators", language)),
        ],
        cells=[
            (
                f"{area.code} {area.title}",
                "\n".join(f"{one.code} {_shortened(one.text)}" for one in area.measures) or "–",
                "\n".join(f"{one.code} {_shortened(one.name)}" for one in area.indicators) or "–",
            )
            for area in areas
        ],
    )


def content_table(document: Any, language: Language) -> Table:
    """Tabulate what a document holds: of each kind of thing how many, and the ids or texts of the first."""
    held = [
        (name, things)
        for name in specs_of(type(document)) or ()
        if name not in _NOT_CONTENT and isinstance(things := getattr(document, name), tuple) and things
    ]
    return Table(
        caption=_label("holds" if held else "holds-nothing", language),
        language=language,
        columns=[
            Column("content", _label("content", language), header=True),
            Column("number", _label("number", language), numeric=True),
            Column("which", _label("which", language)),
        ],
        cells=[(_noun(document, name, language), len(things), _named(things)) for name, things in held],
    )


def _named(things: Iterable[object]) -> Cell:
    names = [_shortened(name) for one in things if (name := _name(one))]
    more = len(names) - _NAMED
    return "\n".join([*names[:_NAMED], *([f"… +{more}"] if more > 0 else [])]) or None


def _name(thing: object) -> str:
    if isinstance(thing, str):
        return str(thing)
    parts = [getattr(thing, name, None) for name in ("code", "id", "number", "name", "title", "text")]
    shown = (part for part in parts if isinstance(part, str) and not isinstance(part, OrganisationNumber))
    return " ".join(dict.fromkeys(shown))


def _shortened(text: str) -> str:
    return textwrap.shorten(text, _LONGEST, placeholder=" …")


def _fact(fact: object, language: Language) -> str:
    if isinstance(fact, PrintedDate | Years):
        return fact.label(language)
    return "" if fact is None or isinstance(fact, Unstated) else str(fact)


def _noun(document: object, name: str, language: Language) -> str:
    noun = FIELDS.get(f"{type(document).__name__}.{name}") or FIELDS[name]
    return capitalised(noun[0] if language == "sv" else noun[2])


def _label(name: str, language: Language) -> str:
    return DISPLAY_LABELS[name][0 if language == "sv" else 1]
