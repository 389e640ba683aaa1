"""Text, Markdown and HTML say the same, and what stands in a cell stays in it."""

import html
import re
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from hypothesis import given, strategies as st

from paktmodel.tables.cell_text import harmless, shown
from paktmodel.tables.cells import Column
from paktmodel.tables.table import Table
from paktmodel.tables.text import display_width
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.followup import ChangeStatus

STRANGE = st.text(max_size=20) | st.sampled_from(
    [
        "<script>alert(1)</script>",
        "a|b",
        "a\\|b",
        "*x*",
        "[a](b)",
        "`c`",
        "&amp;",
        "rad\nrad",
        "\x1b[31m",
        '"',
        "# x",
        "1. x",
    ]
)
FIGURES = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=2)
CELLS = STRANGE | FIGURES | st.integers(-(10**12), 10**12) | st.dates() | st.none()


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 4))
    flags = st.booleans()
    columns = [Column(f"c{number}", draw(STRANGE), draw(flags), draw(flags)) for number in range(width)]
    cells = draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=4))
    notes = draw(st.lists(STRANGE, max_size=2))
    language: Language = draw(st.sampled_from(["sv", "en"]))
    banner = draw(st.sampled_from(["", "Internt <b>"]))
    return Table(
        caption=draw(STRANGE), language=language, columns=columns, cells=cells, notes=notes, internal=banner
    )


class Reader(HTMLParser):
    """What a browser would take from the fragment."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: dict[str, list[str]] = {"th": [], "td": [], "caption": [], "li": [], "strong": []}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            return self.handle_data("\n")
        self.tags.append((tag, dict(attrs)))
        self.open.append(tag)
        if tag in self.texts:
            self.texts[tag].append("")
        return None

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in self.texts:
            self.texts[self.open[-1]][-1] += data


def read(fragment: str) -> Reader:
    reader = Reader()
    reader.feed(fragment)
    reader.close()
    assert reader.open == []
    return reader


@given(tables())
def test_html_gives_every_text_back_and_nothing_else(table):
    reader = read(table.html())

    assert {tag for tag, _ in reader.tags} <= {
        *("p", "strong", "table", "caption", "thead", "tbody", "tr", "th", "td", "ul", "li"),
    }
    labels = [harmless(column.label) for column in table.columns]
    cells = [
        (column, shown(cell, table.language))
        for row in table.cells
        for column, cell in zip(table.columns, row, strict=True)
    ]
    assert reader.texts["caption"] == [harmless(table.caption)]
    assert reader.texts["th"] == labels + [text for column, text in cells if column.header]
    assert reader.texts["td"] == [text for column, text in cells if not column.header]
    assert reader.texts["li"] == [harmless(note) for note in table.notes]
    assert reader.texts["strong"] == ([table.internal] if table.internal else [])
    table.html().encode("utf-8")


def unescaped(cell: str) -> str:
    return html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", cell.strip(" ").replace("<br>", "\n")))


@given(tables())
def test_markdown_gives_every_cell_back(table):
    lines = table.markdown().split("\n")
    first = next(number for number, line in enumerate(lines) if line.startswith("| "))
    # Every backslash of a cell is doubled, so an odd number before a pipe means that the pipe is text.
    grid = [
        re.split(r"(?<!\\)(?:\\\\)*\|", "x" + line)[1:-1] for line in lines[first:] if line.startswith("|")
    ]

    heading, marks, *rows = grid
    as_given = [[shown(cell, table.language) for cell in row] for row in table.cells]
    assert [unescaped(cell) for cell in heading] == [tidy(column.label) for column in table.columns]
    assert [mark.strip() for mark in marks] == [
        "---:" if column.numeric else "---" for column in table.columns
    ]
    assert [[unescaped(cell) for cell in row] for row in rows] == [
        [tidy(cell) for cell in row] for row in as_given
    ]
    assert not re.search(r"<(?!br>)", table.markdown())


def tidy(text: str) -> str:
    return harmless(text).replace("\t", " ").strip(" ")


@given(tables(), st.integers(20, 120))
def test_text_keeps_its_columns_and_steers_no_terminal(table, width):
    text = table.text(width=width)

    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
    for row in table.cells:
        for column, cell in zip(table.columns, row, strict=True):
            if column.numeric and isinstance(cell, Decimal | int):
                assert shown(cell, table.language) in text


def wide_table(**changes: object) -> Table:
    given: dict[str, object] = {
        "caption": "Så står indikatorerna den 31 augusti 2024",
        "language": "sv",
        "columns": [
            Column("code", "Nr", header=True),
            Column("name", "Indikator"),
            Column("value", "Utgångsvärde totalt", numeric=True),
            Column("standing", "Bedömning"),
        ],
        "cells": [
            [
                "1.2",
                "Andel långvariga biståndsmottagare av vuxna biståndsmottagare",
                Decimal("72.4"),
                ChangeStatus.IMPROVED,
            ],
            [
                "2.2",
                "Sjukskriven med läkarintyg",
                -248000,
                "kan inte bedömas, ty underlaget är inte angivet i handlingen",
            ],
        ],
        "notes": ["Observationerna är påhittade."],
        "internal": "Internt, inte sekretessprövat",
    }
    return Table(**{**given, **changes})  # type: ignore[arg-type]  # a wrong kind is what is tried


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_text_fits_the_terminal_and_its_columns_stand_straight(width):
    lines = wide_table().text(width=width).split("\n")

    assert max(map(display_width, lines)) <= width
    assert lines[0] == "Internt, inte sekretessprövat"
    ends = {
        line.index(figure) + len(figure)
        for line in lines
        for figure in ("72,4", "−248 000")
        if figure in line
    }
    assert len(ends) == 1
    assert lines[-2] == "Observationerna är påhittade."


def test_text_of_a_small_table_is_what_one_would_type():
    small = Table(
        caption="Sammanställning",
        language="sv",
        columns=[Column("what", "Bedömning"), Column("count", "Antal", numeric=True)],
        cells=[["bättre", 4], ["kan inte bedömas", 11]],
    )

    assert small.text().split("\n") == [
        "Sammanställning",
        "",
        "Bedömning         Antal",
        "────────────────  ─────",
        "bättre                4",
        "kan inte bedömas     11",
        "",
    ]
    assert str(small) == small.text()


def test_html_can_be_followed_by_a_screen_reader_and_says_nothing_by_colour():
    reader = read(wide_table().html())

    assert ("table", {"lang": "sv"}) in reader.tags
    assert [attributes.get("scope") for tag, attributes in reader.tags if tag == "th"] == ["col"] * 4 + [
        "row"
    ] * 2
    assert not [
        name
        for _, attributes in reader.tags
        for name in attributes
        if name not in ("lang", "scope", "class", "aria-hidden")
    ]
    assert reader.tags[0] == ("p", {"class": "internal", "lang": "sv"})
    assert ("td", {"class": "numeric"}) in reader.tags
    assert wide_table().html() in wide_table()._repr_html_()


@pytest.mark.parametrize(
    ("cell", "swedish", "english"),
    [
        (Decimal("-72.40"), "−72,40", "−72.40"),
        (248000, "248\u00a0000", "248,000"),
        (Decimal("12345.678"), "12\u00a0345,678", "12,345.678"),
        (2024, "2024", "2024"),
        (0, "0", "0"),
        (None, "", ""),
        (ChangeStatus.UNCHANGED, "oförändrat", "unchanged"),
    ],
)
def test_figures_and_words_are_printed_by_language(cell, swedish, english):
    assert (shown(cell, "sv"), shown(cell, "en")) == (swedish, english)


def test_markdown_notes_stay_sentences():
    """A note that begins like a list or a heading must not become one."""
    marked = wide_table(notes=["1. först", "- sedan", "# sist\n\nnytt"], internal="").markdown()

    assert marked.startswith("**Så står indikatorerna")
    assert marked.split("\n")[-4:] == [r"- 1\. först", r"- \- sedan", r"- \# sist nytt", ""]


def test_wide_and_combining_letters_take_their_room():
    assert [display_width(text) for text in ("åäö", "統計", "e\u0301", "a\u200bb")] == [3, 4, 1, 2]
