"""The board report without a follow-up record: what comes first, what stands in it, and its page."""

import datetime as dt
from html import escape
from html.parser import HTMLParser

import pytest
from attrs import evolve

import paktmodel as pm
from paktmodel.testing import assessment, count, goal, observation, observed, plan_with, record_with

DAY = dt.date(2024, 8, 31)
NOTICE = "Utfallen är illustrativa & <påhittade>."


@pytest.fixture(scope="module")
def plan():
    return pm.catalog.load("uppsala-1000-fler")


@pytest.fixture(scope="module")
def report(plan):
    followed = pm.follow_up(plan, as_of=DAY)
    return pm.board_report(
        followed, agenda=pm.due(plan, as_of=DAY), findings=pm.check(plan), notices=[NOTICE]
    )


@pytest.fixture(scope="module")
def page(report):
    return report.arrange("sv")


class Page(HTMLParser):
    """Counts what a page holds, and gathers its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.sentences: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.sentences.append(data)


def read(html: str) -> Page:
    page = Page()
    page.feed(html)
    return page


def test_what_is_in_a_report_is_asked_by_code(report, plan):
    assert report.goals["2.2"].aims["en-procent"].aim is plan.goals["2.2"].aims["en-procent"]
    assert report.measures["12"].measure is plan.measures["12"]
    assert report.indicators["1.2"].verdict is report.followed.indicators["1.2"].total
    assert report.areas["4"].area is plan.areas["4"]
    assert report.deviations == ()


def test_a_report_has_what_the_board_asks_for_first_and_then_what_it_rests_on(page, report):
    assert [section.heading for section in page.sections] == [
        "Mål och prognos",
        "Åtgärdernas läge",
        "Indikatorerna i korthet",
        "Läget per indikator",
        "Att följa upp",
        "Hur fullständiga uppgifterna är",
        "Oklarheter i planen",
    ]
    assert [len(table.cells) for table in report.tables("sv")] == [2, 23, 15, 15, 14, 12, 32]


def test_what_is_not_handed_over_is_left_out(plan):
    report = pm.board_report(pm.follow_up(plan, as_of=DAY))

    assert [section.heading for section in report.arrange("en").sections] == [
        "Goals and forecasts",
        "How far the measures have come",
        "The indicators in brief",
        "Standing by indicator",
        "How complete the figures are",
    ]


def test_a_notice_stands_first_and_under_every_table_that_shows_observations(page, report):
    assert page.notices == (NOTICE, "Internt underlag, inte granskat för sekretess")
    assert [NOTICE in table.notes for table in report.tables()] == [*[True] * 5, False, False]
    text = report.text("sv")
    assert text.index(NOTICE) < text.index("Läget per indikator")


def test_the_lead_begins_with_the_roll_up_and_does_not_repeat_it(page, report):
    assert page.lead[0] == "0 av 15 indikatorer kan bedömas."
    assert page.lead[-1] == "Ingen tidigare avstämning är godtagen, så det finns inget att jämföra med."
    assert report.text().count(page.lead[0]) == 1


def test_a_day_of_knowledge_stands_in_the_lead_when_it_is_another(plan):
    later = pm.board_report(pm.follow_up(plan, as_of=DAY, known_at=dt.date(2024, 9, 16)))
    [verdicts] = [one for one in later.arrange("sv").sections if one.name == "followed"]

    assert later.arrange("sv").lead[0] == "Uppgifter kända till och med 16 september 2024."
    assert verdicts.heading == "Läget per indikator"
    assert later.text("sv").count("Uppgifter kända till och med") == 1


def test_its_attributes_are_those_of_what_was_followed_up(report, plan):
    assert (report.plan, report.as_of, report.known_at) == (plan, DAY, DAY)
    assert report.overall == report.followed.overall
    assert [len(each) for each in (report.goals, report.areas, report.measures, report.indicators)] == [
        1,
        4,
        23,
        15,
    ]
    assert report.agenda is not None
    assert report.findings == pm.check(plan)


@pytest.mark.feature("I4")
def test_the_page_is_accessible_and_brings_nothing_from_elsewhere(report):
    """DOS-lagen: caption, scope, language; and no script, no link, no picture from another address."""
    page = read(report.html("sv"))
    tags = [tag for tag, _ in page.tags]

    assert ("html", {"lang": "sv"}) in page.tags
    assert tags.count("table") == tags.count("caption") == 7
    assert all("scope" in given for tag, given in page.tags if tag == "th")
    assert not {"script", "link", "img", "iframe", "form"} & set(tags)
    assert tags.count("h1") == 1
    assert all("style" not in given for _, given in page.tags)


@pytest.mark.feature("I4")
def test_what_must_be_read_first_is_said_once_on_the_page_and_by_each_table_that_leaves_it(report):
    """words-sv: *Internt underlag, inte granskat för sekretess* stands once, on top."""
    internal = "Internt underlag, inte granskat för sekretess"
    said = read(report.html("sv")).sentences

    for told in (NOTICE, internal):
        assert " ".join(report.text("sv").split()).count(told) == said.count(told) == 1
        assert report.markdown("sv").count(told.replace("<", r"\<").replace(">", r"\>")) == 1
    assert all(table.internal == internal for table in report.tables("sv")[:6])


def test_the_text_stays_within_its_lines(report):
    for language in ("sv", "en"):
        for width in (100, 120):
            assert max(map(len, report.text(language, width=width).splitlines())) <= width
        assert report.text(language) == report.text(language, width=100)


def test_a_label_of_a_document_ends_neither_a_string_of_the_style_nor_the_style():
    """The rows of a table are stacked on a phone, where a style sheet heads each cell by its column."""
    record = record_with(assessment("goal 1", "fully", role='x"; } </style><b>'))
    report = pm.board_report(
        pm.follow_up(evolve(plan_with(), goals=(goal(),)), as_of=dt.date(2024, 9, 30), record=record)
    )
    style = report.html("sv").partition("<style>")[2].partition("</style>")[0]

    assert "</body>" not in style
    assert style.count("{") == style.count("}")
    assert r"x\22 \3b \20 \7d \20 \3c \2f style" in style.replace(r"\ad ", "")


def test_the_contents_lead_to_every_section_in_order(report):
    page = read(report.html("sv"))
    links = [given["href"] for tag, given in page.tags if tag == "a"]
    places = [given["id"] for tag, given in page.tags if tag == "section"]

    assert places == [section.name for section in report.arrange().sections]
    assert links == [f"#{place}" for place in places]
    named = [given["aria-labelledby"] for tag, given in page.tags if tag == "section"]
    assert named == [given["id"] for tag, given in page.tags if tag == "h2" and "id" in given]


def test_everything_on_the_page_is_escaped_and_comes_back_as_it_was(report):
    page = read(report.html())

    assert "påhittade" not in [tag for tag, _ in page.tags]
    assert NOTICE in page.sentences


def test_markdown_shows_the_notice_as_it_is(report):
    assert r"illustrativa & \<påhittade\>" in report.markdown()


def test_hostile_texts_of_a_document_stay_texts():
    title = '<script>alert(1)</script> "onload=" | `=1+1`'
    plan = evolve(plan_with(count("1.1", total="59", name="<b>Antal</b>")), title=title)
    report = pm.board_report(pm.follow_up(plan, as_of=DAY))
    page = read(report.html())

    assert {"script", "b"}.isdisjoint(tag for tag, _ in page.tags)
    assert not any("onload" in given for _, given in page.tags)
    assert f"{title}: läget 31 augusti 2024" in page.sentences
    assert "<script>" not in report.markdown()


def test_figures_that_cannot_be_right_have_a_section_of_their_own():
    """9 women and 9 men do not make 12: told with the figures, and therefore internal."""
    plan = plan_with(count("1.1", total="12", women="5", men="7"))
    figures = observed(
        observation("1.1", "2023", value="12"),
        observation("1.1", "2023", part="women", value="9"),
        observation("1.1", "2023", part="men", value="9"),
    )
    report = pm.board_report(pm.follow_up(plan, figures, as_of=DAY), notices=[NOTICE])
    [doubts] = [section for section in report.arrange("sv").sections if section.name == "doubts"]

    assert doubts.heading == "Oklarheter i utfallen"
    assert [row["code"] for row in doubts.tables[0].rows()] == ["parts-off-total-observed"]
    assert doubts.tables[0].internal == "Internt underlag, inte granskat för sekretess"
    assert NOTICE in doubts.tables[0].notes


def test_a_report_says_in_one_line_what_it_is(report, page):
    assert repr(report) == "BoardReport(uppsala-1000-fler on 2024-08-31: 0 differ)"
    assert repr(page) == f"Page({page.title!r}, 7 sections)"
    assert repr(page.sections[0]) == "Section(goals: 0 sentences, 1 tables)"
    assert f'srcdoc="{escape(report.html("sv"))}"' in report._repr_html_()
    assert str(report) == report.text("en")


@pytest.mark.parametrize("language", ["fi", None])
@pytest.mark.parametrize("render", ["arrange", "tables", "text", "html", "summary", "goals_table"])
def test_another_language_is_refused(report, render, language):
    with pytest.raises(pm.InvalidArgument):
        getattr(report, render)(language)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"point": "2024"}, "plan.calendar.closings holds them"),
        ({"agenda": ()}, "pm.due"),
        ({"findings": ()}, "pm.check"),
        ({"notices": NOTICE}, "put it in a list"),
    ],
)
def test_something_of_another_kind_is_refused_with_where_to_get_it(report, wrong, message):
    with pytest.raises(pm.InvalidArgument, match=message):
        pm.board_report(report.followed, **wrong)


def test_a_plan_is_not_yet_followed_up(plan):
    with pytest.raises(pm.InvalidArgument, match="follow the plan up first"):
        pm.board_report(plan)
