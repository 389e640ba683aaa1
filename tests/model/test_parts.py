"""Parts of one dimension and of several: one spelling, words, and what adds to what."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from paktmodel import follow_up, load, read_rows
from paktmodel.checks import check
from paktmodel.document.writer import dump
from paktmodel.errors import InvalidDocument, InvalidValue
from paktmodel.model.parts import Breakdown, Part
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.testing import baseline, breakdown, count, observation, observed, part_value, plan_with
from paktmodel.testing.strategies import parts

GRID = tuple(f"age:{age}+sex:{sex}" for age in ("18-24", "25-64") for sex in ("men", "women"))


@pytest.mark.feature("F8")
@given(parts())
def test_a_part_is_read_back_from_what_it_is_written_as(part):
    assert Part.read(str(part)) == part
    assert Part.of(*reversed(part.facets)) == part
    assert hash(Part.read(str(part))) == hash(part)


@pytest.mark.feature("F8")
@pytest.mark.parametrize(
    ("text", "written", "sv", "en"),
    [
        ("sex:women+age:18-24", "age:18-24+sex:women", "18-24, kvinnor", "18-24, women"),
        ("women+age:65+", "age:65++sex:women", "65+, kvinnor", "65+, women"),
        ("gender:Woman+", "gender:Woman+", "Woman+", "Woman+"),
        ("gender:Woman++born:abroad", "born:abroad+gender:Woman+", "abroad, Woman+", "abroad, Woman+"),
        ("born:utrikes-född", "born:utrikes-född", "utrikes-född", "utrikes-född"),
    ],
)
def test_several_dimensions_have_one_spelling_and_words_in_both_languages(text, written, sv, en):
    part = Part.read(text)

    assert (str(part), part.label("sv"), part.label("en")) == (written, sv, en)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "women+men",
            "sex:women+sex:men",
            "total+women",
            "age:18-24+total",
            "+women",
            "age:18-24+++sex:men",
        ),
        *("age:18-24+kvinnor", "Age:18-24", "age:", "age:-1", "age:a b", "a:b:c", "age:121212-1212", ""),
    ],
)
def test_what_is_no_part_is_refused(text):
    with pytest.raises(InvalidValue) as refused:
        Part.read(text)

    assert refused.value.code in ("part-shape", "personal-number")
    assert "1212" not in str(refused.value)


@given(st.text("a:+-1Wå", max_size=12))
def test_no_text_is_read_as_a_part_that_is_written_otherwise_than_it_looks(text):
    """The same pieces come back: a plus never wanders from a value to a joint."""
    try:
        part = Part.read(text)
    except InvalidValue:
        return

    assert sorted(str(part)) == sorted(text)


@pytest.mark.feature("F8")
@pytest.mark.parametrize(
    ("text", "right"), [("sex:women+age:18-24", "age:18-24+sex:women"), ("sex:women", "women")]
)
def test_a_document_holds_one_spelling_and_another_gets_it_as_a_hint(text, right):
    document = dump(plan_with(count("1.1", total="9", breakdowns=[breakdown(right)])))
    document["plan"]["areas"][0]["indicators"][0]["breakdowns"][0]["parts"] = [text]
    with pytest.raises(InvalidDocument) as refusal:
        load(document, Plan)

    (finding,) = refusal.value.findings
    assert finding.path.endswith(".indicators[0].breakdowns[0].parts[0]")
    assert finding.code == "part-shape"
    assert finding.hint == f"did you mean {right}?"
    series = {"indicator": "1.1", "part": text, "periods": ["2024-M01"], "values": ["1"]}
    with pytest.raises(InvalidDocument):
        load({"paktmodel": 1, "kind": "observations", "observations": {"series": [series]}}, Observations)


def test_a_combination_is_made_of_parts_of_different_dimensions_alone():
    young = Part.read("age:18-24")
    for wrong in ((Part.WOMEN,), (Part.of(Part.WOMEN, young),), (Part.TOTAL,)):
        with pytest.raises(InvalidValue, match="part-shape"):
            Part("sex", "women", wrong)
    with pytest.raises(InvalidValue, match="part-shape"):
        Part.of()
    with pytest.raises(InvalidValue, match="expected a Part"):
        Part.of("women")  # type: ignore[arg-type]  # a wrong kind is what is tried


def printed(**values):
    others = [part_value(part, values.get(part, "0")) for part in (*GRID, "age:18-24", "age:25-64")]
    return baseline(total=values["total"], women=values["women"], men=values["men"], others=others)


@pytest.mark.feature("F8")
@pytest.mark.parametrize(
    ("women", "exhaustive", "parts", "expected"),
    [
        ("5", True, GRID, []),
        ("6", True, GRID, ["parts-off-total"]),
        ("6", False, GRID, []),
        ("6", True, (*GRID, "age:18-24"), []),
    ],
)
def test_a_combination_adds_to_its_margins_where_the_breakdown_is_exhaustive(
    women, exhaustive, parts, expected
):
    """Women 2 + 3; with parts of other dimensions beside them nobody knows what they exhaust."""
    values = {GRID[0]: "1", GRID[1]: "2", GRID[2]: "4", GRID[3]: "3", "age:18-24": "3", "age:25-64": "7"}
    one = count(
        "1.1",
        basis="flow",
        aggregation="sum",
        baseline=printed(total="10", women=women, men="5", **values),
        breakdowns=[breakdown(*parts, exhaustive=exhaustive)],
    )

    found = [finding for finding in check(plan_with(one)) if finding.code == "parts-off-total"]
    assert [finding.code for finding in found] == expected
    if found:
        assert found[0].evidence["total"] == Decimal(6)


@pytest.mark.feature("F8")
def test_observed_margins_are_held_against_the_combinations():
    one = count(
        "1.1", total="10", basis="flow", aggregation="sum", breakdowns=[breakdown(), breakdown(*GRID)]
    )
    rows = {"total": "10", "women": "6", **dict(zip(GRID, ("1", "2", "4", "3"), strict=True))}
    seen = observed(*(observation("1.1", "2024-M01", part=part, value=value) for part, value in rows.items()))

    followed = follow_up(plan_with(one), seen, as_of=dt.date(2024, 3, 1))
    (found,) = (one for one in followed.findings if one.code == "parts-off-total-observed")
    assert found.evidence["whole"].label("en") == "women"
    assert "delarna av indikator 1.1 ger inte kvinnor" in found.text("sv")


def test_the_sums_of_a_breakdown_are_the_total_and_what_lies_between():
    assert {str(whole): len(parts) for whole, parts in breakdown(*GRID).sums()} == {
        **dict.fromkeys(("women", "men", "age:18-24", "age:25-64"), 2),
        "total": 4,
    }
    assert Breakdown(parts=(Part.TOTAL,)).sums() == ()


def test_a_table_names_a_part_of_the_plan_in_any_letter_case_and_order():
    plan = plan_with(count("1.1", total="9", breakdowns=[breakdown("gender:Woman+", "age:18-24+sex:women")]))
    cells = ("gender:woman+", "GENDER:WOMAN+", "Sex:Women+AGE:18-24", "Kvinnor", "district:Norr")
    rows = [{"indicator": "1.1", "period": "2024", "part": cell, "value": 1} for cell in cells]
    seen = [str(next(iter(read_rows([row], plan))).part) for row in rows]

    assert seen == ["gender:Woman+", "gender:Woman+", "age:18-24+sex:women", "women", "district:Norr"]
