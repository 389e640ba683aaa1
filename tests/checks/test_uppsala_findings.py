"""The findings on the Uppsala plan: exactly these, each with the paper (AMN-2023-00174) as witness."""

import pickle
from collections import Counter
from decimal import Decimal

import pytest

from paktmodel import catalog
from paktmodel.checks import check

ALL_MEASURES = tuple(f"measure {number}" for number in range(1, 24))

EXPECTED = [
    ("count-behaves-as-share", ("indicator 1.3",), "error"),
    ("cohort-later-than-document", ("indicator 2.3",), "warning"),
    ("population-mismatch", ("measure 6", "indicator 1.6"), "info"),
    ("approval-contradicts-proposal", ("version 1.0",), "warning"),
    ("title-variant", ("title egenförsörjning",), "info"),
    *(
        ("measure-without-indicator", (f"measure {code}",), "warning")
        for code in (4, 5, 8, 9, 11, 13, 14, 16, 18, 23)
    ),
    ("indicator-without-measure", ("indicator 1.2",), "warning"),
    *(
        ("baseline-missing", (f"indicator {code}",), "warning")
        for code in ("1.4", "1.5", "2.4", "3.1", "4.2")
    ),
    (
        "baseline-window-unstated",
        tuple(f"indicator {code}" for code in ("1.1", "1.2", "1.3", "1.6", "2.2", "2.3")),
        "info",
    ),
    ("direction-missing", ("indicator 3.1",), "warning"),
    ("maintain-without-tolerance", ("indicator 4.1",), "warning"),
    ("maintain-without-tolerance", ("indicator 4.2",), "warning"),
    ("maintain-without-value", ("indicator 4.2",), "error"),
    ("unit-or-statistic-missing", ("indicator 2.4",), "warning"),
    ("unit-or-statistic-missing", ("indicator 4.2",), "info"),
    ("goal-without-indicator", ("aim 2.2/minska",), "warning"),
    ("goal-without-indicator", ("aim 2.2/en-procent",), "error"),
    ("target-denominator-unstated", ("aim 2.2/en-procent",), "warning"),
    ("title-quantity-without-indicator", ("title 1000 fler",), "warning"),
    ("area-purpose-unmeasured", ("goal area 4",), "info"),
    ("version-without-approval", ("version 2.0",), "warning"),
    ("attachment-missing", ("version 2.0",), "warning"),
    ("responsible-missing", ALL_MEASURES, "warning"),
    ("cost-not-visible", ALL_MEASURES, "info"),
    ("source-under-development", ("indicator 3.1",), "info"),
    ("structurally-empty-part", ("indicator 4.2, men",), "info"),
    ("compound-indicator", ("indicator 1.5",), "info"),
    ("compound-indicator", ("indicator 3.1",), "info"),
    ("measurement-point-ambiguous", ("indicator 2.1",), "info"),
    ("implied-weight-extreme", ("indicator 3.2",), "info"),
    ("target-date-in-words", ("aim 2.2/en-procent",), "info"),
    ("proposal-not-decision", ("decision point 1",), "info"),
    ("proposal-not-decision", ("decision point 2",), "info"),
    ("text-mended", ("measure 3", "indicator 4.1"), "info"),
    ("template-residue", ("passage Du kan ändra rubrikerna …",), "warning"),
]

#: How a reader meets them: code, category, subjects.
GROUPS = [
    *(
        (code, "contradiction", subjects)
        for code, subjects in (
            ("count-behaves-as-share", ("indicator 1.3",)),
            ("cohort-later-than-document", ("indicator 2.3",)),
            ("population-mismatch", ("measure 6", "indicator 1.6")),
            ("approval-contradicts-proposal", ("version 1.0",)),
            ("title-variant", ("title egenförsörjning",)),
        )
    ),
    *(
        (code, "gap", subjects)
        for code, subjects in (
            (
                "measure-without-indicator",
                tuple(f"measure {code}" for code in (4, 5, 8, 9, 11, 13, 14, 16, 18, 23)),
            ),
            ("indicator-without-measure", ("indicator 1.2",)),
            (
                "baseline-missing",
                tuple(f"indicator {code}" for code in ("1.4", "1.5", "2.4", "3.1", "4.2")),
            ),
            (
                "baseline-window-unstated",
                tuple(f"indicator {code}" for code in ("1.1", "1.2", "1.3", "1.6", "2.2", "2.3")),
            ),
            ("direction-missing", ("indicator 3.1",)),
            ("maintain-without-tolerance", ("indicator 4.1", "indicator 4.2")),
            ("maintain-without-value", ("indicator 4.2",)),
            ("unit-or-statistic-missing", ("indicator 2.4",)),
            ("unit-or-statistic-missing", ("indicator 4.2",)),
            ("goal-without-indicator", ("aim 2.2/minska",)),
            ("goal-without-indicator", ("aim 2.2/en-procent",)),
            ("target-denominator-unstated", ("aim 2.2/en-procent",)),
            ("title-quantity-without-indicator", ("title 1000 fler",)),
            ("area-purpose-unmeasured", ("goal area 4",)),
            ("version-without-approval", ("version 2.0",)),
            ("attachment-missing", ("version 2.0",)),
            ("responsible-missing", ALL_MEASURES),
            ("cost-not-visible", ALL_MEASURES),
        )
    ),
    *(
        (code, "advice", subjects)
        for code, subjects in (
            ("source-under-development", ("indicator 3.1",)),
            ("structurally-empty-part", ("indicator 4.2, men",)),
            ("compound-indicator", ("indicator 1.5", "indicator 3.1")),
            ("measurement-point-ambiguous", ("indicator 2.1",)),
            ("implied-weight-extreme", ("indicator 3.2",)),
            ("target-date-in-words", ("aim 2.2/en-procent",)),
            ("proposal-not-decision", ("decision point 1", "decision point 2")),
            ("text-mended", ("measure 3", "indicator 4.1")),
            ("template-residue", ("passage Du kan ändra rubrikerna …",)),
        )
    ),
]


@pytest.fixture(scope="module")
def plan():
    return catalog.load("uppsala-1000-fler")


@pytest.fixture(scope="module")
def findings(plan):
    return check(plan)


def only(findings, code):
    """The one finding with a code."""
    (finding,) = (finding for finding in findings if finding.code == code)
    return finding


@pytest.mark.feature("D3", "F10", "I1", "I2", "I3", "F11", "E2", "F14", "I4")
def test_the_paper_gives_these_findings_and_no_others(findings):
    assert [(one.code, tuple(map(str, one.subjects)), str(one.severity)) for one in findings] == EXPECTED
    assert len(findings) == 48


@pytest.mark.feature("P12", "I1")
def test_a_reader_meets_them_in_32_groups(findings):
    """Contradictions one each; ten measures without an indicator are one gap, read once."""
    groups = findings.folded()

    assert [(one.code, str(one.category), tuple(map(str, one.subjects))) for one in groups] == GROUPS
    assert len(groups) == 32
    assert {len(one.findings) for one in findings.contradictions.folded()} == {1}
    assert [finding for group in groups for finding in group.findings] == list(findings)


@pytest.mark.feature("P12")
def test_five_of_the_groups_are_contradictions_of_the_paper_with_itself(findings):
    assert [one.code for one in findings.contradictions] == [
        "count-behaves-as-share",
        "cohort-later-than-document",
        "population-mismatch",
        "approval-contradicts-proposal",
        "title-variant",
    ]
    assert findings.summary("sv") == (
        "5 motsägelser, 18 luckor och 9 påpekanden, varav 3 fel och 15 varningar."
    )
    assert repr(findings) == "Findings(48 in 32 groups: 5 contradictions, 18 gaps and 9 pieces of advice)"


@pytest.mark.feature("D3")
def test_ten_measures_of_23_name_no_indicator_and_one_indicator_of_15_no_measure(plan, findings):
    counts = Counter(finding.code for finding in findings)

    assert (counts["measure-without-indicator"], len(plan.measures)) == (10, 23)
    assert (counts["indicator-without-measure"], len(plan.indicators)) == (1, 15)


def test_measure_12_describes_indicator_1_2_and_measure_9_does_not(findings):
    """Measure 9 shares one word more, but says *Fler* where the indicator should decrease (table 3)."""
    finding = only(findings, "indicator-without-measure")

    assert finding.evidence["measures"] == ("12",)
    assert "åtgärd 12" in finding.hint_text("sv")


@pytest.mark.feature("F10")
def test_the_rows_of_indicator_3_2_are_asked_about_and_not_mended(plan, findings):
    """Table 6 prints 71 with women 88 and men 67: women weigh 4/21, or 17/21 if the rows were swapped."""
    finding = only(findings, "implied-weight-extreme")

    assert (finding.evidence["weight"], finding.evidence["swapped"]) == (Decimal("0.190"), Decimal("0.810"))
    assert finding.hint_text("sv").startswith("fråga")
    assert plan.indicators["3.2"].baseline.women == Decimal("88")


@pytest.mark.feature("F10", "I2")
def test_indicator_1_3_would_make_120_as_a_count(findings):
    """Table 2 prints 59 between 54 and 66."""
    evidence = only(findings, "count-behaves-as-share").evidence

    assert (evidence["total"], evidence["parts"], evidence["sum"]) == (59, (54, 66), 120)


@pytest.mark.feature("F13")
def test_exits_of_2022_were_complete_after_the_paper(findings):
    evidence = only(findings, "cohort-later-than-document").evidence

    assert (str(evidence["first"]), str(evidence["day"])) == ("2023-12-31", "2023-10-13")


@pytest.mark.feature("D6")
def test_version_2_has_no_approval_in_this_paper_which_is_not_to_say_that_it_has_none(findings):
    finding = only(findings, "version-without-approval")

    assert finding.text("en") == "no approval recorded in this paper for version 2.0"
    assert finding.text("sv") == "inget godkännande av version 2.0 är antecknat i denna handling"


def test_each_finding_leads_to_the_place_of_its_first_subject(findings):
    paths = {(one.code, str(one.subjects[0])): one.path for one in findings}

    assert paths["measure-without-indicator", "measure 4"] == "$.plan.areas[0].measures[3]"
    assert paths["structurally-empty-part", "indicator 4.2, men"] == "$.plan.areas[3].indicators[1]"
    assert paths["goal-without-indicator", "aim 2.2/en-procent"] == "$.plan.goals[0].aims[1]"
    assert paths["proposal-not-decision", "decision point 2"] == "$.plan.proposal.points[1]"
    assert paths["title-quantity-without-indicator", "title 1000 fler"] == "$.plan.title"
    assert paths["title-variant", "title egenförsörjning"] == "$.plan.title_variants[0]"
    assert all(paths.values())


@pytest.mark.parametrize("code", ["1.6", "2.1", "2.2", "4.1"])
def test_counts_that_add_exactly_or_as_rounded_are_not_reported(findings, code):
    """2.1 is 0.1 above its parts and 4.1 is 0.1 below; 1.6 and 2.2 add exactly."""
    about = {one.code for one in findings if f"indicator {code}" in map(str, one.subjects)}

    assert not about & {"parts-off-total", "count-behaves-as-share"}


def test_the_table_is_something_to_paste_into_a_paper(findings):
    table = findings.table("sv")

    assert len(table.cells) == 32
    assert table.cells[5] == (
        "lucka",
        "varning",
        "Åtgärd 4, 5, 8, 9, 11, 13, 14, 16, 18 och 23 anger ingen indikator som de ska påverka.",
        "measure-without-indicator",
    )
    assert table.notes == ("5 motsägelser, 18 luckor och 9 påpekanden, varav 3 fel och 15 varningar.",)
    assert all(row["text"][0].isupper() or row["text"][0] in "”0123456789" for row in table.rows())


def test_checking_twice_says_the_same_and_changes_nothing(plan, findings):
    assert check(plan) == findings
    assert pickle.loads(pickle.dumps(findings)) == findings
    assert hash(plan) == hash(catalog.load("uppsala-1000-fler"))
