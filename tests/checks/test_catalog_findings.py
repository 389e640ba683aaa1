"""The findings on each document of the catalog, no more and no less, each with its paper as witness.

Those on the plan of Uppsala stand in a test of their own. A finding that comes or goes here has been
looked up in the paper first.
"""

import pytest

from paktmodel import catalog
from paktmodel.checks import check
from paktmodel.document.loader import loads
from paktmodel.errors import InvalidDocument
from paktmodel.model.matters import Matter
from paktmodel.model.networks import Network

#: Document -> its findings in order, contradictions first: code, severity, subjects.
EXPECTED: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {
    "lund-arbetsmarknad-2-0": [
        ("asked-not-proposed", "info", ("decision point arbetsmarknad-2-0/2",)),
        ("assignment-not-decided", "info", ("assignment utreda-sociala-upphandlingar",)),
        ("assignment-without-deadline", "info", ("assignment utreda-sociala-upphandlingar",)),
        ("attachment-missing", "warning", ("matter",)),
        ("proposal-not-decision", "info", ("decision point till-socialnamnden/1",)),
        ("proposal-not-decision", "info", ("decision point till-socialnamnden/2",)),
    ],
    "lund-skane-sydvast": [("agreement-under-way", "info", ("agreement samverkansoverenskommelse",))],
    "lund-starkt-arbetsmarknadsfokus": [("attachment-missing", "warning", ("version 2022",))],
    "stockholm-elektrifieringspakten": [("text-mended", "info", ("relation to Integrationspakten",))],
    "stockholm-inriktning-2021": [
        ("mixed-scripts", "warning", ("passage Ersätтарыttrande",)),
        ("mixed-scripts", "warning", ("passage Ersätтарыn […] (KD) lämnade …",)),
        ("mixed-scripts", "warning", ("passage Ersätтарыttrande",)),
        ("mixed-scripts", "warning", ("passage Ersättaren […] (Fi) lämnade …",)),
        ("assignment-without-deadline", "info", ("assignment kandidat-och-platsbank",)),
        ("attachment-missing", "warning", ("matter",)),
        ("point-is-statement", "info", ("decision point paragraf-7/4",)),
        (
            "same-text-by-two",
            "info",
            ("decision point paragraf-7/4", "statement paragraf-7/ersattaryttrande-kd"),
        ),
        (
            "same-text-by-two",
            "info",
            ("statement paragraf-7/reservation-s-v", "statement paragraf-7/ersattaryttrande-fi"),
        ),
    ],
    "stockholm-inriktning-2024": [
        ("case-number-missing", "info", ("matter",)),
        ("consequences-missing", "info", ("matter",)),
        ("proposal-not-decision", "info", ("decision point forvaltningen/1",)),
    ],
    "stockholm-integrationspakten": [
        ("case-number-missing", "info", ("charter 2024",)),
        ("charter-not-decided", "info", ("charter 2024",)),
        ("responsible-role-missing", "warning", ("charter 2019",)),
        ("responsible-role-missing", "warning", ("charter 2021",)),
        ("benefit-missing", "info", ("charter 2019", "charter 2021")),
        ("cost-not-visible", "info", ("charter 2019", "charter 2021", "charter 2024")),
        (
            "criterion-without-proof",
            "info",
            ("criterion 2021/inkluderande-arbetsmarknad", "criterion 2021/vardegrund"),
        ),
        ("criterion-without-proof", "info", ("criterion 2024/vilja-och-intresse",)),
        (
            "survey-base-missing",
            "info",
            (
                "survey answer de rekryterats i Stockholm som stått utanför arbetsmarknaden som anställda "
                "eller praktikanter som en följd av medlemskapet, 2020",
                "survey answer insatsen lett till kompetensutveckling av individerna, 2020",
            ),
        ),
        ("evaluator-unstated", "info", ("evaluation utvarderingen-2020-enligt-motionen",)),
        ("recommendation-unfounded", "info", ("recommendation sweco-2020/malstruktur",)),
        ("quantitative-evaluation-excluded", "info", ("charter 2021", "charter 2024")),
        (
            "approximate-values",
            "info",
            ("reported size 2023-06-19", "reported size 2024-05-06", "activity folkets-husby-2024-03-26"),
        ),
        ("evaluation-without-values", "info", ("evaluation sweco-2020",)),
        (
            "text-mended",
            "info",
            (
                "relation to Miljö- och klimatpakten",
                "relation to Elektrifieringspakten",
                "passage Uppslag, kontakter och idéer …",
                "passage I enlighet med ovan …",
            ),
        ),
    ],
    "stockholm-miljo-och-klimatpakten": [
        ("text-mended", "info", ("relation to Integrationspakten", "network"))
    ],
    "stockholm-platsbank": [
        ("charter-not-decided", "info", ("charter under-utredning",)),
        ("responsible-role-missing", "warning", ("charter under-utredning",)),
        ("cost-not-visible", "info", ("charter under-utredning",)),
    ],
    "uppsala-26-punktsplanen": [
        ("title-variant", "info", ("title 26-punktsplanen",)),
        ("goal-without-indicator", "error", ("aim 1/under-fyra-procent",)),
        ("target-denominator-unstated", "warning", ("aim 1/under-fyra-procent",)),
        ("target-undated", "warning", ("aim 1/under-fyra-procent",)),
    ],
    "uppsala-en-god-investering": [
        (
            "date-stale",
            "warning",
            ("life event relaunched, 2024-11", "passage Under pandemin låg initiativet …"),
        ),
        ("charter-not-decided", "info", ("charter beskrivning-2024-12-27",)),
        ("cost-not-visible", "info", ("charter beskrivning-2024-12-27",)),
        ("approximate-values", "info", ("activity test-2024",)),
    ],
    "uppsala-jobbpakten": [
        ("charter-not-decided", "info", ("charter motionen-2023-06-19",)),
        ("responsible-role-missing", "warning", ("charter motionen-2023-06-19", "goal 1", "goal 2")),
        ("cost-not-visible", "info", ("charter motionen-2023-06-19",)),
        (
            "criterion-without-proof",
            "info",
            (
                "criterion motionen-2023-06-19/inkluderande",
                "criterion motionen-2023-06-19/vardegrund",
                "criterion motionen-2023-06-19/arbetsvillkor",
            ),
        ),
    ],
    "uppsala-klimatprotokoll": [],
    "uppsala-motion-jobbpakten": [
        ("date-stale", "warning", ("passage Under pandemin låg initiativet …",)),
        ("motion-unanswered-after-year", "info", ("motion motionen",)),
        ("attachment-missing", "warning", ("matter",)),
        ("proposal-not-decision", "info", ("decision point till-kommunstyrelsen/1",)),
        ("text-mended", "info", ("passage Nyckeln till inkludering i …",)),
    ],
    "uppsala-relation": [("approximate-values", "info", ("reported size 2024-12-27",))],
}

NAMES = [name for name in catalog.names() if name != "uppsala-1000-fler"]


def told(findings):
    return [(one.code, str(one.severity), tuple(map(str, one.subjects))) for one in findings]


def only(name, code):
    """The one finding with a code on a document."""
    (found,) = [one for one in check(catalog.load(name)) if one.code == code]
    return found


@pytest.mark.feature("I1", "I3", "E1", "E2", "E7", "D6")
@pytest.mark.parametrize("name", NAMES)
def test_a_document_of_the_catalog_gives_these_findings_and_no_others(name):
    assert told(check(catalog.load(name))) == EXPECTED[name]


def test_every_document_of_the_catalog_is_looked_at():
    assert list(EXPECTED) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_finding_on_the_catalog_leads_to_its_place_and_reads_in_both_languages(name):
    document = catalog.load(name)
    whole = {Network: "$.network", Matter: "$.matter"}.get(type(document), "$.plan")
    for finding in check(document):
        assert finding.path.startswith(whole)
        assert "‹" not in finding.text("sv") + finding.text("en")


def test_the_matters_of_the_catalog_decide_on_none_of_its_plans_and_charters():
    """No paper decides on a plan or a charter of the catalog that does not refer to the decision itself."""
    matters = [one for one in map(catalog.load, catalog.names()) if isinstance(one, Matter)]

    for name in catalog.names():
        document = catalog.load(name)
        with_matters = [one for one in check(document, matters=matters) if one.code != "target-group-widened"]
        assert with_matters == [*check(document)]


@pytest.mark.feature("D6", "E1")
def test_the_reservation_says_that_the_target_groups_have_grown_where_the_charter_names_none():
    """AMF 2021/314, § 7, S and V: *när fler och fler väsentligt olika prioriterade målgrupper …*"""
    network, minutes = map(catalog.load, ("stockholm-integrationspakten", "stockholm-inriktning-2021"))
    (found,) = check(network, matters=[minutes])["target-group-widened"]

    assert check(network)["target-group-widened"] == ()
    assert [*map(str, found.subjects)] == ["charter 2021"]
    assert "fler och fler väsentligt olika prioriterade målgrupper" in found.text("sv")


@pytest.mark.feature("E3")
def test_the_board_has_answered_the_motion_but_not_the_council():
    """Raised 2023-06-19; the board's § 120 is of 2024-12-20, the letter to the executive of 2024-12-27."""
    found = only("uppsala-motion-jobbpakten", "motion-unanswered-after-year")

    assert found.text("sv") == (
        "initiativet motionen väcktes 19 juni 2023, men något svar från Kommunfullmäktige är inte känt "
        "den 27 december 2024"
    )


@pytest.mark.feature("I3", "A1")
def test_the_inauguration_planned_for_november_is_not_evidenced_in_december():
    """KSN-2023-01917: *en invigning är planerad till november 2024*, in a letter of 2024-12-27."""
    found = only("uppsala-en-god-investering", "date-stale")

    assert (str(found.evidence["planned"]), str(found.evidence["day"])) == ("2024-11", "2024-12-27")


@pytest.mark.feature("E5")
def test_two_statements_have_the_text_of_others_and_nothing_is_said_of_who_wrote_it():
    """AMF 2021/314, § 7: the statement of KD is that of the majority, that of Fi the one of S and V."""
    found = [
        one for one in check(catalog.load("stockholm-inriktning-2021")) if one.code == "same-text-by-two"
    ]

    assert len(found) == 2
    assert all(one.evidence["share"] >= 95 and one.severity == "info" for one in found)


@pytest.mark.feature("A6")
def test_a_sole_trader_is_refused_at_the_door_with_the_place_and_not_the_number():
    network = (
        b'{"paktmodel": 1, "kind": "network", "network": {"id": "n", "name": "N", "day": "2024-12-31",'
        b' "owners": [{"scheme": "se-municipality", "code": "0380", "name": "Uppsala kommun"}],'
        b' "organisations": [{"id": "o", "name": "O",'
        b' "number": "811228-9874"}]}}'
    )
    with pytest.raises(InvalidDocument) as caught:
        loads(network, Network)

    (finding,) = caught.value.findings
    assert (finding.code, finding.path) == (
        "organisation-number-personal",
        "$.network.organisations[0].number",
    )
    assert "9874" not in str(caught.value)
