"""The board's paper without a record: what is said first, what stands in it, and the page it makes."""

import datetime as dt
from html.parser import HTMLParser

import pytest
from attrs import evolve

import paktmodel as pm
from paktmodel.testing import count, observation, observed, plan_with

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


def test_a_paper_holds_follow_up_measures_agenda_completeness_and_findings_in_that_order(paper):
    assert [section.heading for section in paper.sections] == [
        "Läget per indikator",
        "Läget per åtgärd",
        "Att följa upp",
        "Hur fullständiga uppgifterna är",
        "Frågetecken i planen",
    ]
    assert [len(table.cells) for table in paper.tables] == [45, 23, 14, 12, 48]


def test_what_is_not_handed_over_is_left_out(plan):
    paper = pm.board_paper(pm.follow_up(plan, as_of=DAY), language="en")

    assert [section.heading for section in paper.sections] == [
        "Standing by indicator",
        "Standing by measure",
        "How complete the figures are",
    ]


def test_a_notice_stands_first_and_under_every_table_that_shows_observations(paper):
    assert paper.notices == (NOTICE, "Internt underlag, inte granskat för sekretess")
    assert [NOTICE in table.notes for table in paper.tables] == [True, True, True, False, False]
    text = paper.text()
    assert text.index(NOTICE) < text.index("Läget per indikator")


def test_the_lead_is_the_roll_up_and_is_not_said_twice(paper):
    assert paper.lead[0] == "Planen: 0 av 15 kan bedömas"
    assert paper.text().count(paper.lead[0]) == 1


def test_a_day_of_knowledge_is_told_when_it_is_another(plan):
    later = pm.follow_up(plan, as_of=DAY, known_at=dt.date(2024, 9, 16))

    assert pm.board_paper(later, language="sv").lead[0] == "Känt 2024-09-16."
    assert pm.board_paper(later, language="sv").tables[0].notes == ("Känt 2024-09-16",)


@pytest.mark.feature("I4")
def test_the_page_is_accessible_and_brings_nothing_from_elsewhere(paper):
    """DOS-lagen: caption, scope, language; and no script, no link, no picture from another address."""
    page = read(paper.html())
    tags = [tag for tag, _ in page.tags]

    assert ("html", {"lang": "sv"}) in page.tags
    assert tags.count("table") == tags.count("caption") == 5
    assert all("scope" in given for tag, given in page.tags if tag == "th")
    assert not {"script", "link", "img", "iframe", "form"} & set(tags)
    assert tags.count("h1") == 1
    assert all("style" not in given for _, given in page.tags)


def test_the_contents_lead_to_every_section_in_order(paper):
    page = read(paper.html())
    links = [given["href"] for tag, given in page.tags if tag == "a"]
    places = [given["id"] for tag, given in page.tags if tag == "section"]

    assert places == [section.name for section in paper.sections]
    assert links == [f"#{place}" for place in places]
    named = [given["aria-labelledby"] for tag, given in page.tags if tag == "section"]
    assert named == [given["id"] for tag, given in page.tags if tag == "h2" and "id" in given]


def test_everything_on_the_page_is_escaped_and_comes_back_as_it_was(paper):
    page = read(paper.html())

    assert "påhittade" not in [tag for tag, _ in page.tags]
    assert NOTICE in page.said


def test_markdown_shows_the_notice_as_it_is(paper):
    assert r"illustrativa & \<påhittade\>" in paper.markdown()


def test_hostile_texts_of_a_document_stay_texts():
    title = '<script>alert(1)</script> "onload=" | `=1+1`'
    plan = evolve(plan_with(count("1.1", total="59", name="<b>Antal</b>")), title=title)
    paper = pm.board_paper(pm.follow_up(plan, as_of=DAY))
    page = read(paper.html())

    assert {"script", "b"}.isdisjoint(tag for tag, _ in page.tags)
    assert not any("onload" in given for _, given in page.tags)
    assert f"{title}: läget 2024-08-31" in page.said
    assert "<script>" not in paper.markdown()


def test_figures_that_cannot_be_right_have_a_section_of_their_own():
    """9 women and 9 men do not make 12: told with the figures, and therefore internal."""
    plan = plan_with(count("1.1", total="12", women="5", men="7"))
    figures = observed(
        observation("1.1", "2023", value="12"),
        observation("1.1", "2023", part="women", value="9"),
        observation("1.1", "2023", part="men", value="9"),
    )
    paper = pm.board_paper(pm.follow_up(plan, figures, as_of=DAY), notices=[NOTICE])
    [doubts] = [section for section in paper.sections if section.name == "doubts"]

    assert doubts.heading == "Frågetecken i utfallen"
    assert [row["code"] for row in doubts.tables[0].rows()] == ["parts-off-total-observed"]
    assert doubts.tables[0].internal == "Internt underlag, inte granskat för sekretess"
    assert NOTICE in doubts.tables[0].notes


def test_a_paper_says_in_one_line_what_it_is(paper):
    assert repr(paper) == f"Paper({paper.title!r}, 5 sections, 5 tables)"
    assert repr(paper.sections[0]) == "Section(followed: 0 sentences, 1 tables)"
    assert paper._repr_html_() == paper.html()


@pytest.mark.parametrize("language", ["fi", None])
def test_another_language_is_refused(plan, language):
    with pytest.raises(pm.PaktError):
        pm.board_paper(pm.follow_up(plan, as_of=DAY), language=language)
