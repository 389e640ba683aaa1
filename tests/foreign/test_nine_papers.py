"""Nine papers that nobody chose (`papers/README.md`): read back, and checked with no error but a known one.

What each group is worth was graded by somebody who knew the paper and not the library.
"""

import json
from pathlib import Path

import pytest

import paktmodel as pm

HERE = Path(__file__).parent / "papers"
FILES = sorted(HERE.glob("*.json"))
KINDS = {
    "plan": pm.Plan,
    "network": pm.Network,
    "matter": pm.Matter,
    "follow-up-record": pm.FollowUpRecord,
    "observations": pm.Observations,
}

#: Paper -> its groups; of the minutes the codes of all matters together.
GROUPS = {
    "jonkoping": ("direction-missing", "goal-without-indicator"),
    "vara": ("unit-or-statistic-missing", "target-undated"),
    "kpcip": (
        "baseline-missing", "baseline-window-unstated", "unit-or-statistic-missing", "target-undated",
        "responsible-missing", "source-under-development", "compound-indicator", "target-date-in-words",
    ),
    "long-beach": ("measure-without-indicator", "goal-without-indicator", "responsible-missing"),
    "heidelberg": (
        "indicator-without-measure", "baseline-window-unstated", "direction-missing",
        "unit-or-statistic-missing", "goal-without-indicator", "responsible-missing", "compound-indicator",
        "text-mended",
    ),
    "hart": (
        "change-beyond-delegation", "title-variant", "direction-missing", "unit-or-statistic-missing",
        "target-denominator-unstated", "version-without-approval",
    ),
    "india-sdg": ("unit-or-statistic-missing", "goal-without-indicator"),
    "mexico-city-pact": ("responsible-role-missing", "commitment-without-period", "approximate-values"),
}  # fmt: skip
#: Of the goal for which the page was not to be had, nothing in what was written down measures the target.
ERRORS = {"jonkoping": ["goal-without-indicator"]}


def document(path):
    raw = path.read_bytes()
    return pm.loads(raw, KINDS[json.loads(raw)["kind"]])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_comes_back_from_its_bytes(path):
    assert pm.dumps(document(path)) == path.read_bytes()


@pytest.mark.feature("P12")
@pytest.mark.parametrize("name", GROUPS)
def test_a_paper_has_the_groups_that_were_graded(name):
    groups = pm.check(document(HERE / f"{name}.json")).folded()

    assert tuple(group.code for group in groups) == GROUPS[name]
    assert [group.code for group in groups if group.severity == "error"] == ERRORS.get(name, [])


@pytest.mark.feature("E2")
def test_minutes_of_a_council_have_no_error_and_a_referral_is_an_assignment():
    """Alingsås 25 March 2026, § 74: *Motionen lämnas till kommunstyrelsen för beredning*."""
    matters = {path.stem: pm.check(document(path)) for path in FILES if path.stem.startswith("alingsas")}

    assert len(matters) == 20
    assert {one.severity for found in matters.values() for one in found} == {"warning", "info"}
    assert {one.code for one in matters["alingsas-74"]} == {"assignment-without-deadline"}
    assert {one.code for found in matters.values() for one in found} == {
        "assignment-not-decided",
        "assignment-without-deadline",
        "attachment-missing",
        "case-number-missing",
        "date-stale",
    }
