"""The guide for newcomers keeps its promise of length; what it shows is run by test_documented_examples."""

import re
from pathlib import Path

import pytest

import paktmodel as pm
from paktmodel.exchange import yaml

GUIDE = (Path(__file__).parents[2] / "docs" / "write-your-own-plan.md").read_text("utf-8")


def first(fence: str, text: str = GUIDE) -> str:
    """The first block of the guide with a fence, which may be a pattern."""
    found = re.search(rf"^```{fence}\n(.*?)^```", text, flags=re.DOTALL | re.MULTILINE)
    assert found, fence
    return found[1]


@pytest.mark.feature("Q1")
def test_the_guide_begins_with_a_plan_of_twenty_lines_without_a_finding():
    text = first("yaml klimat.yaml")

    assert len(text.splitlines()) <= 20
    assert [*pm.check(yaml.loads(text, pm.Plan))] == []


@pytest.mark.feature("Q1")
def test_the_same_plan_in_python_takes_at_most_seventy_lines_without_functions_of_its_own():
    source = first("python", GUIDE[GUIDE.index("## The same plan in Python") :])
    names: dict[str, object] = {"pm": pm}
    exec(compile(source, "guide", "exec"), names)

    assert len(source.splitlines()) <= 70
    assert not re.search(r"\b(def|lambda|for)\b", source)
    assert names["in_python"] == yaml.loads(first("yaml klimat.yaml"), pm.Plan)


@pytest.mark.feature("Q1")
@pytest.mark.parametrize(
    ("file", "plan_type"),
    [
        ("klimat.yaml", pm.PlanType.ACTION),
        ("verksamhetsplan.yaml", pm.PlanType.ACTION),
        ("nyckeltal.yaml", pm.PlanType.MONITORING),
    ],
)
def test_a_climate_programme_a_council_plan_and_a_set_of_indicators_are_shown(file, plan_type):
    grown = GUIDE[GUIDE.index("## A climate programme") :]

    assert pm.plan_type_of(yaml.loads(first(f"yaml {file}", grown), pm.Plan)) is plan_type


def test_the_guide_says_that_its_town_and_figures_are_invented():
    assert "**invented**" in GUIDE[: GUIDE.index("## Twenty lines")]


@pytest.mark.parametrize(
    ("field", "words"),
    [("kind", pm.Kind), ("basis", pm.Basis), ("direction", pm.Direction), ("window", pm.Window)],
)
def test_the_guide_names_every_word_of_the_lists_that_a_newcomer_meets_first(field, words):
    row = re.search(rf"^\| `{field}` \| (.*) \|$", GUIDE, flags=re.MULTILINE)

    assert row
    assert sorted(re.findall(r"`([a-z-]+)`", row[1])) == sorted({*words} - {"unstated"})
