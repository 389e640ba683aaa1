"""The board's paper: what is said first, what stands in it, and that it can be laid out as a page."""

import datetime as dt
from html.parser import HTMLParser

import pytest
from attrs import evolve

import paktmodel as pm
from paktmodel.testing import count, plan_with

DAY = dt.date(2024, 8, 31)
NOTICE = "Utfallen är illustrativa & <påhittade>."


@pytest.fixture(scope="module")
def plan():
    return pm.catalog.load("uppsala-1000-fler")


@pytest.fixture(scope="module")
def paper(plan):
    followed = pm.follow_up(plan, as_of=DAY)
    return pm.board_paper(
        followed, agenda=pm.due(plan, as_of=DAY), findings=pm.check(plan), notices=[NOTICE], language="sv"
    )


class Page(HTMLParser):
    """Counts what a page holds, and gathers its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def read(html: str) -> Page:
    page = Page()
    page.feed(html)
    return page


def test_a_paper_holds_follow_up_measures_agenda_and_findings_in_that_order(paper):
    assert [heading for heading, _ in paper.sections] == [
        "Läget per indikator",
        "Läget per åtgärd",
        "Att följa upp",
        "Frågetecken i planen",
    ]
    assert [len(table.cells) for _, table in paper.sections] == [45, 23, 14, 48]


def test_what_is_not_handed_over_is_left_out(plan):
    paper = pm.board_paper(pm.follow_up(plan, as_of=DAY), language="en")

    assert [heading for heading, _ in paper.sections] == ["Standing by indicator", "Standing by measure"]


def test_a_notice_stands_first_and_under_every_table_that_shows_observations(paper):
    assert paper.notices == (NOTICE, "Internt underlag, inte granskat för sekretess")
    assert [NOTICE in table.notes for _, table in paper.sections] == [True, True, True, False]
    text = paper.text()
    assert text.index(NOTICE) < text.index("Läget per indikator")


def test_the_lead_is_the_roll_up_and_is_not_said_twice(paper):
    assert paper.lead[0] == "Planen: 0 av 15 kan bedömas"
    assert paper.text().count(paper.lead[0]) == 1


@pytest.mark.feature("I4")
def test_the_page_is_accessible_and_brings_nothing_from_elsewhere(paper):
    """DOS-lagen: caption, scope, language; and no script, no link, no picture from another address."""
    page = read(paper.html())
    tags = [tag for tag, _ in page.tags]

    assert ("html", {"lang": "sv"}) in page.tags
    assert tags.count("table") == tags.count("caption") == 4
    assert all("scope" in given for tag, given in page.tags if tag == "th")
    assert not {"script", "link", "img", "iframe", "form"} & set(tags)
    assert tags.count("h1") == 1
    assert all("style" not in given for _, given in page.tags)


def test_everything_on_the_page_is_escaped_and_comes_back_as_it_was(paper):
    page = read(paper.html())

    assert "påhittade" not in [tag for tag, _ in page.tags]
    assert NOTICE in page.said


def test_markdown_shows_the_notice_as_it_is(paper):
    assert r"illustrativa & \<påhittade\>" in paper.markdown()


def test_hostile_texts_of_a_document_stay_texts():
    title = "<script>alert(1)</script> | `=1+1`"
    plan = evolve(plan_with(count("1.1", total="59", name="<b>Antal</b>")), title=title)
    paper = pm.board_paper(pm.follow_up(plan, as_of=DAY))
    page = read(paper.html())

    assert {"script", "b"}.isdisjoint(tag for tag, _ in page.tags)
    assert f"{title}: läget 2024-08-31" in page.said
    assert "<script>" not in paper.markdown()


def test_a_paper_says_in_one_line_what_it_is(paper):
    assert repr(paper) == f"Paper({paper.title!r}, 4 tables)"
    assert paper._repr_html_() == paper.html()


@pytest.mark.parametrize("language", ["fi", None])
def test_another_language_is_refused(plan, language):
    with pytest.raises(pm.PaktError):
        pm.board_paper(pm.follow_up(plan, as_of=DAY), language=language)
