"""A format 2 and a format 3 that will never be: what the first real step will have to prove.

The rehearsed step adds a field, renames one, divides one into two and removes one; the second renames
again, adds to every measure and touches observations. All samples take them.
"""

import copy
import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from jsonschema import Draft202012Validator

from paktmodel import catalog
from paktmodel.document.kinds import FORMAT, KINDS
from paktmodel.document.schemas import schema
from paktmodel.document.upgrade_operations import UpgradeNote, added, removed, renamed, split
from paktmodel.document.upgrades import STEPS, upgrade
from paktmodel.document.writer import dump
from paktmodel.errors import Evidence, InvalidArgument, InvalidDocument, InvalidValue, shown
from paktmodel.testing import goal_area, measure, monthly, observed, passage, plan
from paktmodel.values.figures import read_figure
from paktmodel.vocabulary.messages.upgrades import EXPECTED_BY_STEPS, UPGRADED

SAMPLES = {
    path.stem: path.read_bytes()
    for path in sorted((Path(__file__).parents[1] / "formats" / "draft").glob("*.json"))
}
every_sample = pytest.mark.parametrize("name", SAMPLES)


def both_ends(years):
    """First and last year; a paper that tells neither leaves both out."""
    return (None, None) if years == "unstated" else (years["first"], years["last"])


TO_THE_SECOND = (
    added("plan.language", "sv"),
    renamed("plan.areas[].measures[].partners", "limited"),
    split("plan.years", into=("first_year", "last_year"), by=both_ends),
    removed("plan.areas[].text"),
    removed("follow-up-record.narratives[].role"),
    removed("network.commitments[].verification"),
    renamed("network.organisations[].other_names", "also_called"),
    split("matter.decisions[].vote", into=("ayes", "noes"), by=lambda vote: (vote["ayes"], vote["noes"])),
)
TO_THE_THIRD = (
    renamed("plan.areas[].measures[].limited", "accountable"),
    added("plan.areas[].measures[].tags", []),
    renamed("observations.series[].notes", "remarks"),
    removed("observations.series[].sources"),
    renamed("follow-up-record.deviations[].responsible", "accountable"),
    added("network.charters[].language", "sv"),
    renamed("network.organisations[].also_called", "known_as"),
    added("matter.tags", []),
)
REHEARSED = (*STEPS, TO_THE_SECOND, TO_THE_THIRD)
SECOND, THIRD = FORMAT + 1, FORMAT + 2


def rehearsed_schema(kind):
    """What a document of the rehearsed format 3 looks like, written apart from the steps."""
    told = schema(kind)
    told["properties"]["paktmodel"]["const"] = THIRD
    fields = {name: one["properties"] for name, one in told["$defs"].items() if "properties" in one}
    if kind == "plan":
        del fields["Plan"]["years"], fields["GoalArea"]["text"]
        fields["Plan"] |= {name: {"type": "integer"} for name in ("first_year", "last_year")}
        fields["Plan"]["language"] = {"enum": ["sv", "en"]}
        told["$defs"]["Plan"]["required"].append("language")
        fields["Measure"]["accountable"] = fields["Measure"].pop("partners")
        fields["Measure"]["tags"] = {"type": "array"}
        told["$defs"]["Measure"]["required"].append("tags")
    elif kind == "follow-up-record":
        fields["Deviation"]["accountable"] = fields["Deviation"].pop("responsible")
        del fields["Narrative"]["role"]
    elif kind == "network":
        del fields["Commitment"]["verification"]
        fields["Organisation"]["known_as"] = fields["Organisation"].pop("other_names")
        fields["Charter"]["language"] = {"enum": ["sv", "en"]}
        told["$defs"]["Charter"]["required"].append("language")
    elif kind == "matter":
        del fields["Decision"]["vote"]
        fields["Decision"] |= {name: {"type": "integer"} for name in ("ayes", "noes")}
        fields["Matter"]["tags"] = {"type": "array"}
        told["$defs"]["Matter"]["required"].append("tags")
    else:
        (series,) = [one for one in fields.values() if "periods" in one]
        series["remarks"] = series.pop("notes")
        del series["sources"]
    return Draft202012Validator(told)


SCHEMAS = {kind: rehearsed_schema(kind) for kind in KINDS}


def faults(upgraded):
    """What the rehearsed format refuses in an upgraded document."""
    return [error.json_path for error in SCHEMAS[upgraded.kind].iter_errors(upgraded.document)]


def leaves(value):
    """Every single value in a document."""
    if isinstance(value, dict | list) and value:
        for one in value.values() if isinstance(value, dict) else value:
            yield from leaves(one)
    else:
        yield json.dumps(value)


# --- every sample --------------------------------------------------------------------------


@pytest.mark.quick(cases=20)
@pytest.mark.feature("O2", "D6")
@every_sample
def test_every_sample_becomes_a_document_of_the_rehearsed_format(name):
    upgraded = upgrade(SAMPLES[name], steps=REHEARSED)

    assert (upgraded.origin, upgraded.format) == (FORMAT, THIRD)
    assert faults(upgraded) == []


@pytest.mark.soak
def test_without_the_steps_none_is_one():
    """Else the test above would not see anything."""
    assert [name for name, data in SAMPLES.items() if not faults(upgrade(data))] == []


@every_sample
def test_upgrading_what_is_upgraded_changes_nothing_and_tells_nothing(name):
    once = upgrade(SAMPLES[name], steps=REHEARSED)
    twice = upgrade(once.document, steps=REHEARSED)

    assert (twice.data, twice.notes, twice.origin) == (once.data, (), THIRD)


@every_sample
def test_one_step_after_the_other_is_both_at_once(name):
    at_once = upgrade(SAMPLES[name], steps=REHEARSED)
    first = upgrade(SAMPLES[name], steps=REHEARSED[:-1])
    second = upgrade(first.data, steps=REHEARSED)

    assert second.data == at_once.data
    assert first.notes + second.notes == at_once.notes
    assert {note.format for note in first.notes} <= {SECOND}
    assert (second.origin, first.format) == (SECOND, SECOND)


@pytest.mark.feature("O2")
@every_sample
def test_a_value_that_is_gone_stands_in_a_note(name):
    upgraded = upgrade(SAMPLES[name], steps=REHEARSED)
    gone = Counter(leaves(json.loads(SAMPLES[name]))) - Counter(leaves(upgraded.document))
    given_up = [note for note in upgraded.notes if note.code in ("field-split", "field-removed")]
    told = Counter(note.evidence["value"] for note in given_up)
    gone.subtract([str(FORMAT)])  # the number of the format is told by `origin`

    assert Counter(shown(json.loads(one)) for one in (+gone).elements()) - told == Counter()


# --- what the notes say ----------------------------------------------------------------------


def test_the_notes_of_the_uppsala_plan_tell_each_change():
    """AMN-2023-00174 introduces its four areas, has 23 measures, and names no partner of any of them."""
    upgraded = upgrade(dump(catalog.load("uppsala-1000-fler")), steps=REHEARSED)
    told = {note.path: note for note in upgraded.notes}

    assert list(told) == [
        "$.plan.language",
        *(f"$.plan.areas[{place}].text" for place in range(4)),
        "$.plan.areas[].measures[].tags",
    ]
    assert told["$.plan.language"].text("en") == "the field language is new and was given 'sv' (places: 1)"
    assert told["$.plan.areas[].measures[].tags"].evidence == {"field": "tags", "value": "[]", "places": 23}
    assert "Arbetslöshet slår särskilt hårt" in told["$.plan.areas[0].text"].text("sv")


def test_what_is_divided_or_removed_is_told_place_by_place():
    areas = (goal_area("1", text="Inledning ett."), goal_area("2", text="Inledning två."))
    upgraded = upgrade(dump(plan(areas=areas, years="2024-2026")), steps=REHEARSED)
    told = [(note.path, note.text("sv")) for note in upgraded.notes if "value" in note.evidence]

    assert told[1:] == [
        ("$.plan.years.first", "fältet years har delats upp i first_year och last_year; där stod 2024"),
        ("$.plan.years.last", "fältet years har delats upp i first_year och last_year; där stod 2026"),
        ("$.plan.areas[0].text", "fältet text har tagits bort; där stod 'Inledning ett.'"),
        ("$.plan.areas[1].text", "fältet text har tagits bort; där stod 'Inledning två.'"),
        ("$.plan.areas[].measures[].tags", "fältet tags är nytt och har fått värdet [] (antal ställen: 2)"),
    ]
    assert upgraded.text("sv").splitlines()[0] == f"från format {FORMAT} till format {THIRD}"
    assert f"  $.plan.areas[1].text: {told[4][1]}" in upgraded.text("sv").splitlines()
    assert str(upgraded).startswith(f"from format {FORMAT} to format {THIRD}\n  $.plan.language: the field")


def test_a_field_stays_in_its_place_among_the_others():
    before = dump(plan(years="2024-2026"))["plan"]
    after = upgrade(dump(plan(years="2024-2026")), steps=REHEARSED).document["plan"]
    expected = [
        one for name in before for one in (("first_year", "last_year") if name == "years" else (name,))
    ]

    assert list(after) == [*expected, "language"]


def test_a_lost_value_is_shown_as_safely_as_in_an_error():
    """A text that may hold a personal number, or goes on for ever, is not repeated by a note."""
    document = dump(plan())
    document["plan"]["areas"][0]["text"] = "ring 19121212-1212"
    document["plan"]["years"] = {"first": 2024, "last": 10**300}
    document["plan"]["passages"] = [{"text": "x" * 10_000, "19121212-1212": [[]]}]
    steps = (*STEPS, (*TO_THE_SECOND, removed("plan.passages")))
    upgraded = upgrade(document, steps=steps)
    told = upgraded.text("sv") + upgraded.text("en") + repr(upgraded.notes)

    assert "1212" not in told
    assert "text som inte visas (den kan rymma ett personnummer)" in upgraded.text("sv")
    assert "där stod ett långt tal" in upgraded.text("sv")
    assert "$.plan.passages[0][…][0]: fältet passages har tagits bort; där stod en lista" in upgraded.text(
        "sv"
    )
    assert len(told) < 5_000


def test_nothing_is_told_where_nothing_was_changed():
    upgraded = upgrade(dump(observed(monthly("1.1", "2024-M01", ["61.8"]))), steps=REHEARSED)

    assert upgraded.notes == ()
    assert upgraded.origin == FORMAT


def test_observations_tell_what_they_lose():
    held = observed(monthly("1.1", "2024-M01", ["61.8", "62.0"], source="Verksamhetssystemet", note="Ny."))
    upgraded = upgrade(dump(held), steps=REHEARSED)

    assert [(note.code, note.path) for note in upgraded.notes] == [
        ("field-renamed", "$.observations.series[].notes"),
        ("field-removed", "$.observations.series[0].sources[0]"),
        ("field-removed", "$.observations.series[0].sources[1]"),
    ]


def test_every_note_has_a_sentence_in_both_languages():
    evidence = {"field": "a", "value": "'b'", "now": "c", "into": ("c", "d"), "places": 2}
    for code, sentences in UPGRADED.items():
        note = UpgradeNote(code, SECOND, "$.plan.a", Evidence(evidence))

        assert note.text("sv") != note.text("en")
        assert "‹" not in note.text("sv") + note.text("en")
        assert str(note) == f"$.plan.a: {note.text()} [{code}]"
        assert len(sentences) == 2


# --- steps that go wrong ---------------------------------------------------------------------


def refused(document, *operations):
    with pytest.raises(InvalidDocument) as refusal:
        upgrade(document, steps=(*STEPS, operations))
    return refusal.value


def test_a_step_that_breaks_documents_is_caught_by_the_samples():
    """Each of these looks reasonable, and some sample shows that it is not."""
    slips = (
        (*TO_THE_SECOND[1:],),  # the new field is forgotten
        (*TO_THE_SECOND[:3], renamed("plan.areas[].text", "words")),  # another field than agreed
        (TO_THE_SECOND[0], *TO_THE_SECOND[2:]),  # the old name stays
        (
            TO_THE_SECOND[0],
            TO_THE_SECOND[1],
            removed("plan.years[].first"),
            TO_THE_SECOND[3],
        ),  # a path astray
    )
    for slip in slips:
        steps = (*STEPS, slip, TO_THE_THIRD)
        assert any(faults(upgrade(data, steps=steps)) for data in SAMPLES.values())


def test_a_value_that_cannot_be_divided_is_refused_with_all_its_places():
    by_hand = split(
        "plan.areas[].measures[].mandate_limit", into=("role", "unit"), by=lambda limit: limit.split(", ")
    )
    one = measure("1", mandate_limit="Enhetschef, arbetsmarknad")
    two = measure("2", mandate_limit="Enhetschefen")
    three = goal_area("2", measures=(measure("3", mandate_limit="Rektor"),))
    refusal = refused(dump(plan(areas=(goal_area("1", measures=(one, two)), three))), by_hand)

    assert [(one.code, one.path) for one in refusal.findings] == [
        ("upgrade-refused", "$.plan.areas[0].measures[1].mandate_limit"),
        ("upgrade-refused", "$.plan.areas[1].measures[0].mandate_limit"),
    ]
    assert str(refusal.findings[0]).endswith(
        f"expected something that can be rewritten in format {SECOND}, got 'Enhetschefen' [upgrade-refused]"
    )


def test_a_refusal_of_a_value_type_keeps_its_own_words():
    by_reading = split(
        "plan.title", into=("title", "figure"), by=lambda title: (title, str(read_figure(title)))
    )
    (finding,) = refused(dump(plan()), by_reading).findings

    assert (finding.code, finding.path) == ("decimal-shape", "$.plan.title")


@pytest.mark.parametrize(
    "operation",
    [
        added("plan.day", "2024"),
        renamed("plan.title", "day"),
        split("plan.title", ("title", "day"), lambda _: "ab"),
    ],
    ids=["added", "renamed", "split"],
)
def test_a_field_that_is_there_already_is_never_written_over(operation):
    (finding,) = refused(dump(plan()), operation).findings

    assert (finding.code, finding.path, finding.evidence["got"]) == (
        "upgrade-refused",
        "$.plan.day",
        "'2024-01-15'",
    )


def raising(_document, _reached):
    raise KeyError("19121212-1212")


def with_ring(document, _reached):
    document["plan"]["self"] = document
    return ()


def with_set(document, _reached):
    document["plan"]["tags"] = {1, 2}
    return ()


def without_content(document, _reached):
    del document["plan"]
    return ()


def of_another_kind(document, _reached):
    document["kind"] = "observations"
    return ()


def already_there(document, _reached):
    document["paktmodel"] = 77
    return ()


def returning_nothing(_document, _reached):
    return None


@pytest.mark.parametrize(
    "operation",
    [raising, with_ring, with_set, without_content, of_another_kind, already_there, returning_nothing],
)
def test_a_step_that_leaves_no_document_behind_is_told_from_a_document_that_is_wrong(operation):
    document = dump(plan())
    kept = copy.deepcopy(document)
    refusal = refused(document, operation)

    assert refusal.findings[0].code == "upgrade-broken"
    assert f"the step to format {SECOND} to leave a document behind" in str(refusal)
    assert "1212" not in str(refusal)
    assert document == kept


def test_what_a_step_expected_has_words_in_both_languages():
    assert all(swedish != english for swedish, english in EXPECTED_BY_STEPS.values())


# --- operations ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", ["", "plan", "plan.", ".title", "plan.areas[]", "plan areas.x", "plan.a[0].b", None, 5]
)
def test_a_path_that_leads_nowhere_is_refused_when_the_step_is_written(path):
    for make in (removed, lambda one: added(one, 1), lambda one: renamed(one, "a")):
        with pytest.raises(InvalidArgument, match="names joined by dots"):
            make(path)


@pytest.mark.parametrize("name", ["", "a.b", "a b", "a[]", None, 5])
def test_a_name_that_is_none_is_refused_when_the_step_is_written(name):
    with pytest.raises(InvalidArgument, match="the name of a field"):
        renamed("plan.title", name)
    with pytest.raises(InvalidArgument, match="the name of a field"):
        split("plan.title", (name,), list)


def test_a_value_that_no_document_holds_is_refused_when_the_step_is_written():
    with pytest.raises(InvalidArgument, match="a value that JSON can hold"):
        added("plan.share", read_figure("1.5"))


def test_each_place_gets_a_value_of_its_own():
    steps = (*STEPS, (added("plan.areas[].tags", []), marking_the_first))
    upgraded = upgrade(dump(plan(areas=(goal_area("1"), goal_area("2")))), steps=steps)

    assert [area["tags"] for area in upgraded.document["plan"]["areas"]] == [["först"], []]


def marking_the_first(document, _reached):
    document["plan"]["areas"][0]["tags"].append("först")
    return ()


def test_lists_in_lists_are_walked():
    document = {"paktmodel": FORMAT, "kind": "plan", "plan": {"rows": [[{"a": 1}], [], [{"a": 2}, {}], 5]}}
    upgraded = upgrade(document, steps=(*STEPS, (removed("plan.rows[][].a"),)))

    assert upgraded.document["plan"]["rows"] == [[{}], [], [{}, {}], 5]
    assert [note.path for note in upgraded.notes] == ["$.plan.rows[0][0].a", "$.plan.rows[2][0].a"]


def test_a_field_may_be_divided_into_itself_and_another():
    steps = (*STEPS, (split("plan.title", ("title", "subtitle"), by=lambda title: title.split(": ")),))
    upgraded = upgrade(dump(plan(title="Vägar: till arbete")), steps=steps)

    assert upgraded.document["plan"]["title"] == "Vägar"
    assert upgraded.document["plan"]["subtitle"] == "till arbete"


def test_a_split_never_gets_its_hands_on_the_document():
    def greedy(years):
        years.clear()
        return 1, 2

    steps = (*STEPS, (split("plan.years", ("a", "b"), by=greedy),))
    told = upgrade(dump(plan(years="2024-2026")), steps=steps).notes

    assert [note.evidence["value"] for note in told] == ["2024", "2026"]


names = st.sampled_from(["plan", "areas", "measures", "owner", "years", "text", "language", "first"])
values = st.recursive(
    st.none() | st.integers(0, 3) | st.just("unstated") | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=5),
    max_leaves=12,
)


@pytest.mark.feature("O2")
@given(values)
def test_content_of_any_shape_is_taken_along_or_refused(content):
    document = {"paktmodel": FORMAT, "kind": "plan", "plan": content}
    codes = {"upgrade-refused"}
    try:
        upgraded = upgrade(document, steps=REHEARSED)
    except InvalidDocument as refusal:
        codes = {finding.code for finding in refusal.findings}
    else:
        assert upgrade(upgraded.data, steps=REHEARSED).data == upgraded.data
    assert codes == {"upgrade-refused"}


def test_a_refusal_of_a_hosts_own_operation_passes_as_it_is():
    def strict(_document, _reached):
        raise InvalidValue("code-shape", "numbers joined by dots, like 1.3", "två")

    with pytest.raises(InvalidValue, match="numbers joined by dots"):
        upgrade(dump(plan(passages=(passage(),))), steps=(*STEPS, (strict,)))
