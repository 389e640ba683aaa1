"""The findings on the Uppsala plan: exactly these, each with the paper (AMN-2023-00174) as witness."""

import pickle
from collections import Counter
from decimal import Decimal

import pytest

from paktmodel import catalog
from paktmodel.checks import check

ALL_MEASURES = tuple(f"measure {number}" for number in range(1, 24))

EXPECTED = [
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
    ("source-under-development", ("indicator 3.1",), "info"),
    ("maintain-without-tolerance", ("indicator 4.1",), "warning"),
    ("maintain-without-tolerance", ("indicator 4.2",), "warning"),
    ("maintain-without-value", ("indicator 4.2",), "error"),
    ("count-behaves-as-share", ("indicator 1.3",), "error"),
    ("unit-or-statistic-missing", ("indicator 2.4",), "warning"),
    ("unit-or-statistic-missing", ("indicator 4.2",), "info"),
    ("structurally-empty-part", ("indicator 4.2, men",), "info"),
    ("compound-indicator", ("indicator 1.5",), "info"),
    ("compound-indicator", ("indicator 3.1",), "info"),
    ("cohort-later-than-document", ("indicator 2.3",), "warning"),
    ("measurement-point-ambiguous", ("indicator 2.1",), "info"),
    ("implied-weight-extreme", ("indicator 3.2",), "info"),
    ("population-mismatch", ("measure 6", "indicator 1.6"), "info"),
    ("goal-without-indicator", ("aim 2.2/minska",), "warning"),
    ("goal-without-indicator", ("aim 2.2/en-procent",), "error"),
    ("target-denominator-unstated", ("aim 2.2/en-procent",), "warning"),
    ("target-date-in-words", ("aim 2.2/en-procent",), "info"),
    ("title-quantity-without-indicator", ("title 1000 fler",), "warning"),
    ("area-purpose-unmeasured", ("goal area 4",), "info"),
    ("version-without-approval", ("version 2.0",), "warning"),
    ("attachment-missing", ("version 2.0",), "warning"),
    ("approval-contradicts-proposal", ("version 1.0",), "warning"),
    ("proposal-not-decision", ("decision point 1",), "info"),
    ("proposal-not-decision", ("decision point 2",), "info"),
    ("responsible-missing", ALL_MEASURES, "warning"),
    ("cost-not-visible", ALL_MEASURES, "info"),
    ("title-variant", ("title egenförsörjning",), "info"),
    ("text-mended", ("measure 3", "indicator 4.1"), "info"),
    ("template-residue", ("passage Du kan ändra rubrikerna …",), "warning"),
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

    assert len(table.cells) == 48
    assert table.cells[0] == (
        "varning",
        "Åtgärd 4 anger ingen indikator som åtgärden ska påverka.",
        "measure-without-indicator",
    )
    assert table.notes == ("3 fel, 29 varningar och 16 upplysningar.",)
    assert all(row["text"][0].isupper() or row["text"][0] in "”0123456789" for row in table.rows())


def test_checking_twice_says_the_same_and_changes_nothing(plan, findings):
    assert check(plan) == findings
    assert pickle.loads(pickle.dumps(findings)) == findings
    assert hash(plan) == hash(catalog.load("uppsala-1000-fler"))
