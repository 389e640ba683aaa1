"""A sound document, changed at random: it loads, or every fault is stated; nothing else happens."""

import copy
import pickle

import pytest
from hypothesis import given, settings, strategies as st

from paktmodel.document.kinds import KINDS
from paktmodel.document.loader import load, loads
from paktmodel.document.writer import dump, dumps
from paktmodel.errors import MOST_FINDINGS, InvalidDocument
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.matters import Matter
from paktmodel.model.networks import Network
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.testing import monthly, observed

STORE = observed(
    monthly("1.1", "2023-M01", ["61.8", "suppressed", "62.0"], numerators=["1", None, "3"], denominators="4"),
    monthly(
        "1.1", "2023-M01", ["60.2"], part="women", published="2023-03-01", note="Preliminärt.", derived=True
    ),
)

texts = (
    st.text(max_size=8)
    | st.sampled_from(
        ["", " ", "unstated", "2024", "2024-01-15", "1.1", "count", "women", "P1M", "72.4", "\ud800"]
    )
    | st.from_regex(r"[0-9]{6}-?[0-9]{4}", fullmatch=True)
)
scalars = st.none() | st.booleans() | st.integers() | st.floats() | texts
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts | st.integers(), inner, max_size=3),
    max_leaves=6,
)


def places_in(value, path=()):
    """The path of every node below the top."""
    items = value.items() if type(value) is dict else enumerate(value) if type(value) is list else ()
    for step, held in items:
        yield (*path, step)
        yield from places_in(held, (*path, step))


def changed(document, path, how, value):
    """A copy of a document with one node replaced or removed, or something put beside it."""
    copied = copy.deepcopy(document)
    holder = copied
    for step in path[:-1]:
        holder = holder[step]
    last = path[-1]
    if how == "replace":
        holder[last] = value
    elif how == "remove":
        del holder[last]
    elif type(holder) is list:
        holder.insert(last, value)
    elif isinstance(value, str | int):
        holder[value] = holder[last]
    else:
        holder["invented"] = value
    return copied


def read_or_refused(document, cls):
    before = repr(document)
    try:
        found = load(document, cls)
    except InvalidDocument as refusal:
        is_told_in_full(refusal)
    else:
        assert loads(dumps(found), cls) == found
        assert dump(load(dump(found), cls)) == dump(found)
    assert repr(document) == before


def is_told_in_full(refusal):
    assert 1 <= len(refusal.findings) <= MOST_FINDINGS
    assert all(finding.path.startswith("$") for finding in refusal.findings)
    for words in (str(refusal), refusal.text("sv"), repr(refusal)):
        assert words == words.encode("utf-8").decode("utf-8")
        assert "‹" not in words
    assert pickle.loads(pickle.dumps(refusal)).findings == refusal.findings


@pytest.mark.feature("O5")
@settings(max_examples=300, report_multiple_bugs=False)
@given(data=st.data())
def test_a_plan_changed_in_one_to_three_places_loads_or_is_refused(full, data):
    document = dump(full)
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from(sorted(places_in(document), key=repr)))
        how = data.draw(st.sampled_from(["replace", "replace", "remove", "add"]))
        document = changed(document, path, how, data.draw(values))
    read_or_refused(document, Plan)


@pytest.mark.feature("O5")
@pytest.mark.parametrize("cls", [FollowUpRecord, Network, Matter])
@settings(max_examples=150, report_multiple_bugs=False)
@given(data=st.data())
def test_so_do_a_record_and_a_network_and_a_matter(fulls, cls, data):
    document = dump(next(one for one in fulls if type(one) is cls))
    path = data.draw(st.sampled_from(sorted(places_in(document), key=repr)))
    how = data.draw(st.sampled_from(["replace", "replace", "remove", "add"]))
    read_or_refused(changed(document, path, how, data.draw(values)), cls)


@pytest.mark.feature("O5")
@settings(max_examples=200, report_multiple_bugs=False)
@given(data=st.data())
def test_so_do_observations(data):
    document = dump(STORE)
    path = data.draw(st.sampled_from(sorted(places_in(document), key=repr)))
    how = data.draw(st.sampled_from(["replace", "replace", "remove", "add"]))
    read_or_refused(changed(document, path, how, data.draw(values)), Observations)


@pytest.mark.feature("O5")
@settings(max_examples=200, report_multiple_bugs=False)
@given(values)
def test_any_content_in_a_sound_envelope_loads_or_is_refused(content):
    for kind, cls in KINDS.items():
        read_or_refused({"paktmodel": 1, "kind": kind, kind: content}, cls)


@pytest.mark.feature("O5")
@given(st.dictionaries(texts | st.sampled_from(["paktmodel", "kind", "plan"]), values, max_size=4))
def test_any_envelope_loads_or_is_refused(document):
    read_or_refused(document, Plan)


def test_an_empty_path_is_never_drawn(full):
    """Else the tests above would change nothing."""
    found = list(places_in(dump(full)))

    assert () not in found
    assert len(found) > 500
