"""A plan of twenty lines loads, is checked and followed up: `model.md` 11.1."""

import datetime as dt

import pytest

import paktmodel as pm
from paktmodel.exchange import yaml

DAY = dt.date(2026, 3, 1)
SHORT = """\
paktmodel: 1
kind: plan
plan:
  id: klimatprogram
  owners: [{name: Exempelstad}]
  title: Klimatprogram 2026–2030
  day: "2026-01-15"
  areas:
    - measures:
        - {code: "1", text: Byt bilarna mot elbilar, moves: ["1"], responsibilities: [{actor: Gatunämnden}]}
      indicators:
        - code: "1"
          name: Utsläpp från stadens bilar
          kind: amount
          unit: ton
          direction: decrease
          baseline: {period: "2024", window: period, total: 820}
          targets: [{bound: {at-most: 400}, when: {on: "2030-12-31"}}]
"""


def in_python() -> pm.Plan:
    """The same plan; mypy checks these calls."""
    return pm.Plan(
        id="klimatprogram",
        owners=[pm.Owner(name="Exempelstad")],
        title="Klimatprogram 2026–2030",
        day="2026-01-15",
        areas=[
            pm.GoalArea(
                measures=[
                    pm.Measure(
                        code="1",
                        text="Byt bilarna mot elbilar",
                        moves=["1"],
                        responsibilities="Gatunämnden",
                    )
                ],
                indicators=[
                    pm.Indicator(
                        code="1",
                        name="Utsläpp från stadens bilar",
                        kind="amount",
                        unit="ton",
                        direction="decrease",
                        baseline=pm.Baseline(period="2024", window="period", total=820),
                        targets=[pm.Target(bound=pm.AtMost("400"), when=pm.On("2030-12-31"))],
                    )
                ],
            )
        ],
    )


@pytest.mark.feature("Q1")
def test_twenty_lines_of_yaml_load_are_checked_and_followed_up():
    plan = yaml.loads(SHORT, pm.Plan)
    observed = pm.read_rows([{"indicator": "1", "period": "2025", "value": "760"}], plan)

    assert len(SHORT.splitlines()) <= 20
    assert [*pm.check(plan)] == []
    assert pm.follow_up(plan, observed, as_of=DAY).summary("sv") == (
        "1 av 1 indikator kan bedömas. Mot målvärde: 1 ligger efter.",
    )


@pytest.mark.feature("Q1")
def test_the_same_plan_in_python_is_the_same():
    assert in_python() == yaml.loads(SHORT, pm.Plan)
    assert pm.loads(pm.dumps(in_python()), pm.Plan) == in_python()


@pytest.mark.feature("Q1")
def test_a_plan_needs_an_id_an_owner_a_title_and_a_day():
    least = {"id": "plan", "owners": [{"name": "Exempelstad"}], "title": "Plan", "day": "2026"}

    def read(content):
        return pm.load({"paktmodel": 1, "kind": "plan", "plan": content}, pm.Plan)

    assert read(least).title == "Plan"
    for name in least:
        with pytest.raises(pm.InvalidDocument, match=f"expected the field {name}"):
            read({key: value for key, value in least.items() if key != name})


def test_two_areas_without_a_name_are_no_repeated_code():
    [area] = in_python().areas
    other = pm.GoalArea(measures=[pm.Measure(code="2", text="Cykelbanor", responsibilities="Gatunämnden")])

    found = pm.check(pm.evolve(in_python(), areas=[area, other]))

    assert not {"code-repeated", "codes-alike"} & {one.code for one in found}


def test_what_stands_in_no_group_is_shown_without_a_heading():
    plan = in_python()
    headed = pm.edit(plan, {"goal-area": {"title": "Resor"}})
    observed = pm.read_rows([{"indicator": "1", "period": "2025", "value": "760"}], plan)

    assert not any("Målområde" in line for line in pm.follow_up(plan, observed, as_of=DAY).summary("sv"))
    assert pm.follow_up(headed, observed, as_of=DAY).summary("sv")[1].startswith("Målområde Resor: ")
    assert repr(plan.areas[0]) == "GoalArea(unnamed, 1 measures, 1 indicators)"


@pytest.mark.parametrize("value", [61, "61", "61.8"])
def test_a_value_is_text_or_a_whole_number_alike(value):
    made = pm.Baseline(period="2022", total=value)
    plan = pm.edit(in_python(), {"indicator 1": {"baseline": made}})
    document = pm.dump(plan)
    document["plan"]["areas"][0]["indicators"][0]["baseline"]["total"] = value

    assert str(made.total) == str(value)
    assert pm.load(document, pm.Plan) == plan
