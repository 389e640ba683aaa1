"""What a notebook shows keeps to itself, and what a debugger shows keeps to a line.

Source: issue of a reader whose notebook showed tables flush right, a page restyled by a report, and a
`repr` of five lines; WCAG 2.1, 1.4.1 (nothing by colour alone) and 4.1.2 (names).
"""

import inspect
import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, strategies as st

import paktmodel as pm
from paktmodel.errors.one_line import LONGEST, one_line
from paktmodel.followup.plans.results import IndicatorFollowUp
from paktmodel.tables.display import NAME
from paktmodel.testing import count, plan_with, strategies
from paktmodel.vocabulary.language import StatusLabel, Word
from tests.support.displayed import followed, reachable, shown

VOID = ("br",)
THINGS = list(shown())
HTML_MARKS = "<script>alert(1)</script> & \"x\" 'y'"


class Fragment(HTMLParser):
    """What a browser would take from a display."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.outermost = 0
        self.style = ""
        self.text = ""
        self.symbols: list[tuple[str, str]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.outermost += not self.open
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["style"]:
            self.style += data
        elif self.open[-1:] == ["span"]:
            self.symbols.append((data, ""))
        else:
            if self.symbols and not self.symbols[-1][1]:
                self.symbols[-1] = (self.symbols[-1][0], data)
            self.text += data


def display(thing: Any) -> str:
    content = thing._repr_html_()
    assert isinstance(content, str)
    return content


@pytest.mark.parametrize("name", [name for name in THINGS if name != "board report"])
def test_a_display_is_one_element_with_a_style_that_reaches_nothing_outside_it(name):
    fragment = Fragment(display(shown()[name]))
    selectors = [one.split("{")[0] for one in fragment.style.split("}") if one]

    assert fragment.outermost == 1
    assert fragment.tags[0][1]["class"] == NAME
    assert selectors
    assert "@" not in fragment.style
    assert all(
        re.fullmatch(rf"(\.{NAME}){{3}}( [^,]+(\([^)]*\)[^,]*)?)?", selector) for selector in selectors
    )


@pytest.mark.parametrize("name", [name for name in THINGS if name != "board report"])
def test_a_display_has_left_aligned_text_and_nothing_that_two_of_them_would_share(name):
    fragment = Fragment(display(shown()[name]))
    rules = {
        selector.removeprefix(f".{NAME}" * 3).strip(): body
        for selector, _, body in (one.partition("{") for one in fragment.style.split("}"))
        if "text-align" in body and ":is(th,td)" in selector
    }

    assert "text-align:left" in rules[":is(th,td)"]
    assert [name for name, body in rules.items() if "right" in body] == [":is(th,td).numeric"]
    attributes = {attribute for _, given in fragment.tags for attribute in given}
    assert attributes <= {"class", "lang", "role", "aria-label", "aria-hidden", "tabindex", "scope"}
    assert {tag for tag, _ in fragment.tags}.isdisjoint({"script", "link", "img", "a", "form"})


def test_colours_are_the_pages_own_so_that_a_dark_theme_is_dark():
    style = Fragment(display(followed())).style
    colours = re.findall(r"(?:^|[;{])(?:color|background|border|border-bottom):([^;}]+)", style)

    assert colours
    assert all(re.fullmatch(r"inherit|none|0|\dpx solid rgba\(128,128,128,\.\d\)", one) for one in colours)


def test_every_word_of_a_status_has_its_symbol_beside_it_which_nobody_hears():
    result = followed()
    fragment = Fragment(display(result))
    statuses = [verdict.headline.status for one in result.indicators for verdict in one.verdicts]
    said = [pair for pair in fragment.symbols if pair[1] in {one.en for one in statuses}]

    assert ("▲\N{NO-BREAK SPACE}", "improved") in said
    assert ("▼\N{NO-BREAK SPACE}", "worsened") in said
    assert ("–\N{NO-BREAK SPACE}", "not assessable") in said
    assert [text for _, text in said] == [one.en for one in statuses]
    hidden = [given for tag, given in fragment.tags if tag == "span"]
    assert hidden
    assert all(given == {"class": "symbol", "aria-hidden": "true"} for given in hidden)


def test_words_of_one_list_that_mean_different_things_for_the_goal_have_different_symbols():
    """Better and worse must be told apart in grey."""
    for better, worse in (
        (pm.ChangeStatus.IMPROVED, pm.ChangeStatus.WORSENED),
        (pm.TargetStatus.MET, pm.TargetStatus.MISSED),
        (pm.TargetStatus.ON_TRACK, pm.TargetStatus.BEHIND),
        (pm.Variation.IMPROVEMENT, pm.Variation.CONCERN),
        (pm.Severity.ERROR, pm.Severity.INFO),
        (pm.CommitmentState.FULFILLED, pm.CommitmentState.LAPSED),
    ):
        assert symbol(better) != symbol(worse)


def symbol(word: Word) -> str:
    english, swedish = word.label("en"), word.label("sv")
    assert isinstance(english, StatusLabel)
    assert isinstance(swedish, StatusLabel)
    assert english.symbol == swedish.symbol
    return english.symbol


def test_texts_of_a_document_are_escaped_wherever_they_stand():
    plan = pm.evolve(plan_with(count("1.3", name=HTML_MARKS)), title=HTML_MARKS)
    result = pm.follow_up(plan, as_of=pm.Period("2024").end)

    for thing in (plan, result, result.indicators["1.3"], result.indicators["1.3"].total, pm.check(plan)):
        fragment = Fragment(display(thing))
        assert "script" not in {tag for tag, _ in fragment.tags}
    assert HTML_MARKS in Fragment(display(plan)).text


def test_a_report_that_styles_a_whole_page_stands_in_a_frame_of_its_own():
    report = shown()["board report"]
    fragment = Fragment(display(report))

    assert [tag for tag, _ in fragment.tags] == ["iframe"]
    assert fragment.tags[0][1]["srcdoc"] == report.html("sv")
    assert fragment.tags[0][1]["sandbox"] == ""
    assert "<style" not in unescape(fragment.text)


@pytest.mark.feature("O1")
def test_a_plan_shows_title_owner_day_years_counts_and_areas_in_its_language():
    """AMN-2023-00174; the plan of 2019 prints its years."""
    plan = pm.catalog.load("uppsala-1000-fler")
    text = Fragment(display(plan)).text

    for part in (plan.title, "Arbetsmarknadsnämnden, Uppsala kommun", "13 oktober 2023"):
        assert part in text
    assert "Målområden: 4 · Åtgärder: 23 · Indikatorer: 15" in text
    assert all(str(area.title) in text for area in plan.areas)
    assert "2019–2022" in Fragment(display(pm.evolve(plan, years=pm.Years(2019, 2022)))).text
    abroad = pm.evolve(plan, owners=[pm.Owner(scheme=pm.OwnerScheme.FREE, name="Borough of Elsewhere")])
    assert "Goal areas: 4 · Measures: 23 · Indicators: 15" in Fragment(display(abroad)).text


def test_a_verdict_shows_what_it_comes_to_its_values_and_each_axis():
    table = shown()["verdict"].table("sv")
    facts = {str(row["fact"]): row["value"] for row in table.rows()}

    assert list(facts) == [
        "Bedömning",
        "Utgångsvärde",
        "Nu",
        "Förändring",
        "Mot utgångsvärdet",
        "Signal",
        "Statistiskt säkerställt?",
        "Uppgiftsläge",
    ]
    assert facts["Bedömning"] == "bättre"
    assert facts["Utgångsvärde"] == "76,1 procent (2022)"
    assert str(facts["Förändring"]).endswith(" procentenheter")
    assert table.notes == (shown()["verdict"].text("sv"),)


def test_a_verdict_on_nothing_shows_no_empty_values():
    table = followed().indicators["1.4"].total.table("en")

    facts = [row["fact"] for row in table.rows()]
    assert facts == ["Standing", "Against the baseline", "Signal", "Significant?", "Timeliness"]


def test_observations_show_what_is_known_of_each_indicator():
    plan = plan_with(count("1.3"))
    rows = [
        {"indicator": "1.3", "period": "2023", "value": "12", "published": "2024-02-01"},
        {"indicator": "1.3", "period": "2024", "part": "women", "value": "", "state": "suppressed"},
    ]
    fragment = Fragment(display(pm.read_rows(rows, plan, form="plain")))

    assert [line for line in fragment.text.split("\n") if line.startswith("1.3")] == [
        "1.3total, women20232024112024-02-01"
    ]


def test_whatever_has_a_table_or_is_a_document_has_a_display():
    named = [getattr(pm, name) for name in pm.__all__]
    classes = [one for one in named if inspect.isclass(one)] + [IndicatorFollowUp]

    assert [
        one.__name__
        for one in classes
        if inspect.isfunction(getattr(one, "table", None)) and not hasattr(one, "_repr_html_")
    ] == []
    for one in (
        pm.Plan,
        pm.Network,
        pm.Matter,
        pm.FollowUpRecord,
        pm.Observations,
        pm.NetworkDay,
        IndicatorFollowUp,
    ):
        assert hasattr(one, "_repr_html_")


# --- in one line ------------------------------------------------------------------------------------


def in_one_line(thing: object) -> bool:
    return len(repr(thing)) <= LONGEST and repr(thing).isprintable()


def ours(thing: object) -> bool:
    """A text or a word is what it says; its `repr` is that of the text."""
    return not isinstance(thing, str)


@pytest.mark.parametrize("name", THINGS)
def test_everything_of_a_document_or_a_result_describes_itself_in_one_line(name):
    assert [repr(one) for one in reachable(shown()[name]) if ours(one) and not in_one_line(one)] == []


@pytest.mark.quick(examples=5)
@given(
    st.one_of(
        strategies.plans(consistent=False),
        strategies.networks(consistent=False),
        strategies.matters(consistent=False),
        strategies.follow_up_records(consistent=False),
    )
)
def test_whatever_document_is_drawn_describes_itself_in_one_line(document):
    assert [repr(one) for one in reachable(document) if ours(one) and not in_one_line(one)] == []
    assert Fragment(display(document)).outermost == 1


@given(st.text())
def test_any_text_is_put_on_one_line_and_its_ends_are_kept(text):
    line = one_line(f"Table({text!r}, 2 rows)")

    assert len(line) <= LONGEST
    assert line.startswith("Table(")
    assert line.endswith(")")


@pytest.mark.parametrize(
    "number",
    [
        "19121212-1212",
        "121212-1212",
        "121212+1212",
        "191212121212",
        "212000-0142",
        "2120000142",
        "162120000142",
    ],
)
def test_no_description_holds_the_number_of_a_person_or_an_organisation(number):
    table = pm.Table(caption=f"Avtal med {number}.", language="sv", columns=[pm.Column("a", "A")], cells=[])

    assert "••••" in repr(table)
    assert not re.search(r"\d{4}", repr(table))


def test_days_periods_case_numbers_and_values_are_no_numbers_of_a_person():
    text = "X('AMN-2023-00174', 2023-09-15, 2022-M09–2023-M08, '2023-2024', Decimal('1234567890'), 248000000)"

    assert one_line(text) == text


@pytest.mark.feature("J5")
def test_an_organisation_hides_its_number_everywhere():
    organisation = pm.Organisation(id="a", name="AB Exempel", number=pm.OrganisationNumber("212000-0142"))
    network = pm.evolve(pm.catalog.load("uppsala-jobbpakten"), organisations=[organisation])

    for text in (repr(organisation), repr(network), repr(network.organisations), display(network)):
        assert "0142" not in text


def test_a_long_thing_says_what_is_stated_and_counts_the_rest():
    """Baseline of 1.2 in AMN-2023-00174."""
    plan = pm.catalog.load("uppsala-1000-fler")

    assert repr(plan.indicators["1.2"].baseline) == (
        "Baseline(period=Period('2022'), total=Decimal('72.4'), women=Decimal('76.1'), men=Decimal('66.5'), "
        "source=Source(…))"
    )
    assert repr(plan.goals) == "Listed(1: 2.2)"
    assert repr(plan.measures).startswith("Listed(23: 1, 2, 3, 4")
    assert repr(plan.goals[0]).startswith("Goal(code='2.2', level='board', text='Andelen Uppsalabor")
