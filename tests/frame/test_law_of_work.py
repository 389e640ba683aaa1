"""No work grows faster than its document: one that is twice as large takes at most three times the lines.

Lists and texts of documents with every field are doubled, one at a time and one of every field at once; the
lines that each function executes are counted, so that no busy machine and no large constant hides a square.
What runs inside C executes no lines and is measured in `benchmarks/`.
"""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import paktmodel as pm
from paktmodel.document import thing_readers
from paktmodel.document.kinds import DOCUMENT_KINDS
from tests.support.executed_lines import Work, executed_lines
from tests.support.grown_documents import (
    lists,
    renewable,
    renewed,
    texts,
    with_every_list,
    with_every_text,
    with_list,
    with_text,
)

SAMPLES = Path(__file__).parents[1] / "formats" / "draft"
DAY = dt.date(2025, 6, 30)

#: Documents that are grown: those that hold every field, and real ones whose references lead somewhere.
DOCUMENTS = {
    "plan": "plan-every-field",
    "network": "network-every-field",
    "matter": "matter-every-field",
    "record": "follow-up-record-every-field",
    "observations": "observations-mixed-series",
    "Uppsala": "plan-uppsala-1000-fler",
    "Jobbpakten": "network-uppsala-jobbpakten",
    "full network": "network-full",
    "full matter": "matter-full",
    "full record": "follow-up-record-full",
}

#: Items of a list and words of a text before they are doubled.
ITEMS, WORDS = 10, 60

Document = dict[str, Any]
#: Makes a document, or a table, of a size.
Growth = Callable[[int], Any]
#: Makes what is done with a document.
Making = Callable[[Any], Callable[[], object]]


@cache
def sample(name: str) -> Document:
    document: Document = json.loads((SAMPLES / f"{DOCUMENTS[name]}.json").read_text("utf-8"))
    return document


def read(document: Document) -> Any:
    return pm.load(document, DOCUMENT_KINDS[document["kind"]].cls)


def is_sound(document: Document) -> bool:
    try:
        read(document)
    except pm.PaktError:
        return False
    return True


# --- what is done with a document ----------------------------------------------------------


def reading(document: Document) -> Callable[[], object]:
    return lambda: read(document)


def reading_bytes(document: Document) -> Callable[[], object]:
    data = json.dumps(document, ensure_ascii=False).encode()
    return lambda: pm.loads(data, DOCUMENT_KINDS[document["kind"]].cls)


def writing(document: Document) -> Callable[[], object]:
    return partial(pm.dumps, read(document))


def upgrading(document: Document) -> Callable[[], object]:
    return partial(pm.upgrade, document)


def comparing_with_less(document: Document) -> Callable[[], object]:
    kind = document["kind"]
    less = {key: value for key, value in document[kind].items() if not isinstance(value, list)}
    return partial(pm.differences, read({**document, kind: less}), read(document))


def comparing_with_changed(document: Document) -> Callable[[], object]:
    return partial(pm.differences, read(document), read(changed(document)))


def changed(document: Document) -> Document:
    """Other codes, texts with one more word, and things in reverse order."""

    def walked(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: walked(inner, name) for name, inner in value.items()}
        if isinstance(value, list):
            things = all(isinstance(one, dict) for one in value)
            return [walked(one) for one in reversed(value)] if things else value
        if key in {"code", "id"}:
            return renewed(value, 7_000)
        return f"{value} nu" if key in {"text", "title", "name"} else value

    kind = document["kind"]
    return {**document, kind: walked(document[kind])}


def checking(document: Document) -> Callable[[], object]:
    model = read(document)
    if isinstance(model, pm.FollowUpRecord):
        return partial(pm.check, model, plan=evolve(read(sample("Uppsala")), id=model.plan))
    return partial(pm.check, model)


def due(document: Document) -> Callable[[], object]:
    return lambda: [*pm.due(**followed(document))]


def following_up(document: Document) -> Callable[[], object]:
    return lambda: pm.follow_up(**followed(document))


def reporting(document: Document) -> Callable[[], object]:
    given = followed(document)

    def report() -> str:
        return pm.board_report(
            pm.follow_up(**given), agenda=pm.due(**given), findings=pm.check(given["plan"])
        ).html("sv")

    return report


def followed(document: Document) -> dict[str, Any]:
    """A plan with half a year of its indicators, or a record or observations with the Uppsala plan."""
    model = read(document)
    if isinstance(model, pm.Plan):
        return {"plan": model, "observed": read(half_a_year(model)), "as_of": DAY}
    plan = read(sample("Uppsala"))
    if isinstance(model, pm.FollowUpRecord):
        return {"plan": evolve(plan, id=model.plan), "record": model, "as_of": DAY}
    return {"plan": plan, "observed": model, "as_of": DAY}


def half_a_year(plan: pm.Plan) -> Document:
    months = [f"2024-M{month:02}" for month in range(1, 7)]
    parts = {(str(one.code), str(part)) for one in plan.indicators for part in one.parts}
    series = [
        {
            "indicator": code,
            "part": part,
            "periods": months,
            "values": [str(40 + place) for place in range(6)],
        }
        for code, part in sorted(parts)
    ]
    return {"paktmodel": 1, "kind": "observations", "observations": {"series": series}}


def following_commitments(document: Document) -> Callable[[], object]:
    return partial(pm.follow_commitments, read(document), as_of=DAY)


def asking_a_day(document: Document) -> Callable[[], object]:
    network = read(document)
    return lambda: network.on(DAY)


IN_EVERY_KIND = {
    "load": reading,
    "loads": reading_bytes,
    "dumps": writing,
    "upgrade": upgrading,
    "differences, less": comparing_with_less,
    "differences, all changed": comparing_with_changed,
}
FOLLOWED = {"due": due, "follow_up": following_up, "board_report": reporting}
IN_KIND = {
    "plan": {"check": checking, **FOLLOWED},
    "network": {"check": checking, "follow_commitments": following_commitments, "network.on": asking_a_day},
    "matter": {"check": checking},
    "follow-up-record": {"check": checking, **FOLLOWED},
    "observations": {"due": due, "follow_up": following_up},
}


def operations(name: str) -> dict[str, Making]:
    return {**IN_EVERY_KIND, **IN_KIND[sample(name)["kind"]]}


# --- how documents are grown ---------------------------------------------------------------


def together(name: str) -> Iterator[tuple[str, Growth, int]]:
    """Grow one list, or one text, of every field at once: products of two of them show."""
    document = sample(name)
    fresh = renewable(document, is_sound)
    yield "every list", partial(with_every_list, document, fresh=fresh), ITEMS
    for fresh_words in (True, False):
        yield f"every text, fresh {fresh_words}", partial(with_every_text, document, fresh=fresh_words), WORDS


def one_by_one(name: str, *, with_texts: bool) -> Iterator[tuple[str, Growth, int]]:
    """Grow one list or one text at a time."""
    document = sample(name)
    fresh = renewable(document, is_sound)
    for path in lists(document):
        for other in (True, False) if path in fresh else (False,):
            place = ".".join(map(str, path[1:]))
            yield f"{place}, {other}", partial(with_list, document, path, fresh=other), ITEMS
    for path in texts(document) if with_texts else ():
        yield ".".join(map(str, path[1:])), partial(with_text, document, path, fresh=True), WORDS


def breakers(make: Making, grow: Growth, size: int) -> list[str]:
    """The functions that execute more than three times the lines when a document is doubled, twice over."""
    work(make, grow(1))  # what is made once in a process, such as readers, is no work of a document
    once, twice = (work(make, grow(size)), work(make, grow(2 * size)))
    above = [
        function
        for function in twice
        if twice[function] > 3 * once[function] + 3 * size and not is_bounded(*function)
    ]
    if not above:
        return []
    # What only begins at that size, and grows with it from there, is doubled once more.
    again = work(make, grow(4 * size))
    return [
        f"{Path(one[0]).name} {one[1]}: {once[one]}, {twice[one]}, {again[one]} lines"
        for one in above
        if again[one] > 3 * twice[one]
    ]


def is_bounded(file: str, function: str) -> bool:
    """Whether a function, or the one that it stands in, is among those whose work has a bound."""
    return (Path(file).as_posix().rpartition("/paktmodel/")[2], function.partition(".<locals>")[0]) in BOUNDED


def work(make: Making, document: Any) -> Work:
    try:
        call = make(document)
    except pm.PaktError:  # a document that is refused is refused by work that grows no faster
        call = reading(document)

    def called() -> None:
        try:
            call()
        except pm.PaktError:
            return

    return executed_lines(called)


# --- tables of observations ----------------------------------------------------------------


def rows(count: int, note: str = "") -> list[dict[str, str]]:
    plan = read(sample("Uppsala"))
    codes = [str(one.code) for one in plan.indicators if one.kind == "count"]
    return [
        {
            "indicator": codes[place % len(codes)],
            "period": f"{2000 + place // len(codes) // 12}-M{place // len(codes) % 12 + 1:02}",
            "part": "total",
            "value": str(place),
            "note": f"{note} {place}",
        }
        for place in range(count)
    ]


def read_as_rows(table: list[dict[str, str]]) -> object:
    return pm.read_rows(table, read(sample("Uppsala")))


def read_as_columns(table: list[dict[str, str]]) -> object:
    return pm.read_columns({name: [row[name] for row in table] for name in table[0]}, read(sample("Uppsala")))


def read_as_csv(table: list[dict[str, str]]) -> object:
    lines = [";".join(table[0]), *(";".join(row.values()) for row in table)]
    return pm.read_csv("\n".join(lines), read(sample("Uppsala")))


#: Tables of a size: sound ones, and some with the same fault in every row or column.
TABLES: Mapping[str, Callable[[int], list[dict[str, str]]]] = {
    "rows": lambda size: rows(4 * size),
    "words of a note": lambda size: rows(2, note="ord " * size),
    "equal rows": lambda size: rows(1) * size,
    "rows of no indicator": lambda size: [{**row, "indicator": "9.9.9"} for row in rows(size)],
    "rows of no value": lambda size: [{**row, "value": "många"} for row in rows(size)],
    "unknown columns": lambda size: [{**row, **{f"kolumn {n}": "" for n in range(size)}} for row in rows(2)],
}


# --- documents that attackers found --------------------------------------------------------


def in_network(**fields: Any) -> Document:
    authority = {"municipality": "0380", "body": "Socialnämnden"}
    network = {"id": "n", "authority": authority, "name": "Nätet", "day": "2024-12-31", **fields}
    return {"paktmodel": 1, "kind": "network", "network": network}


def names_that_are_nearly_known(size: int) -> Document:
    return in_network(
        organisations=[
            {"id": f"organisation-av-okand-storlek-{n:03}", "name": f"O {n}"} for n in range(size)
        ],
        participations=[
            {"organisation": f"organisation-av-okand-storlex-{n:03}", "form": "open", "since": "2024"}
            for n in range(size)
        ],
    )


def names_that_effects_describe(size: int) -> Document:
    """Sentences and names of two words, in another order each."""
    said = [" ".join("ab"[n >> bit & 1] for bit in range(8)) * 4 for n in range(size)]
    source = {"document": "D"}
    indicator = {"kind": "count", "direction": "decrease", "source": source}
    area = {
        "code": "1",
        "title": "Område",
        "measures": [
            {"code": f"{n + 1}", "text": "åtgärd", "source": source, "effects": [{"text": f"färre {text}"}]}
            for n, text in enumerate(said)
        ],
        "indicators": [
            {
                **indicator,
                "code": f"1.{n + 1}",
                "name": text,
                "baseline": {"period": "2022", "absent": "not-printed"},
            }
            for n, text in enumerate(said)
        ],
    }
    document = sample("Uppsala")
    return {**document, "plan": {**document["plan"], "areas": [area], "goals": [], "title_measured_by": []}}


def statements_that_share_a_phrase(size: int) -> Document:
    document = sample("matter")
    decision = document["matter"]["decisions"][0]
    phrase = " ".join(f"ord{n}" for n in range(40))
    statements = [
        {
            **decision["statements"][0],
            "id": f"s-{n}",
            "text": f"{phrase} " + " ".join(f"eget{n}x{m}" for m in range(20)),
        }
        for n in range(size)
    ]
    matter = {**document["matter"], "decisions": [{**decision, "statements": statements}]}
    return {**document, "matter": matter}


ATTACKS = {
    "names that are nearly known": names_that_are_nearly_known,
    "names that effects describe": names_that_effects_describe,
    "statements that share a phrase": statements_that_share_a_phrase,
}


# --- the law -------------------------------------------------------------------------------

#: Works whose results are themselves products: an agenda holds an item for each rule and closing.
PRODUCTS = ("due", "board_report")

#: Functions whose work is bounded by a constant that a document of this size has not reached.
BOUNDED = {
    ("document/diff/matching.py", "_nearly"): "near wording is compared for at most 40 000 pairs of a list",
    ("document/diff/matching.py", "_share"): "as for _nearly",
    ("document/diff/build.py", "_came_along"): "what near wording leaves is new, and so is what it holds",
}

#: Works that hand texts on and do nothing with them, so that only lists are grown.
TEXTS_HANDED_ON = {*FOLLOWED, "follow_commitments", "network.on"}

#: Documents whose lists and texts are grown one by one; the others are grown all at once.
ONE_BY_ONE = ("plan", "network", "matter", "record", "observations")


@pytest.fixture(autouse=True)
def readers_as_they_are(monkeypatch):
    """A reader that is compiled while a document is read takes the lines of the one before it."""
    monkeypatch.setattr(thing_readers, "_OFTEN", 10**9)


def works(documents: Iterable[str], without: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(name, done) for name in documents for done in operations(name) if done not in without]


@pytest.mark.parametrize(
    ("name", "work_done"),
    [("plan", "check"), ("network", "check"), ("matter", "check"), ("record", "check"), ("matter", "loads")],
)
def test_a_small_document_twice_as_large_takes_at_most_three_times_the_work(name, work_done):
    """The law on few and small documents; the soak run tries all."""
    document, make = sample(name), operations(name)[work_done]

    assert breakers(make, partial(with_every_list, document), 6) == []
    assert breakers(make, partial(with_every_text, document, fresh=True), 30) == []


def test_only_the_function_of_its_file_has_a_bound():
    """Two functions bear the name `_share`, and one of them has a bound."""
    assert is_bounded("src/paktmodel/document/diff/matching.py", "_nearly.<locals>.<listcomp>")
    assert not is_bounded("src/paktmodel/followup/axes/significance.py", "_share")
    for file, function in BOUNDED:
        assert f"\ndef {function}(" in (Path(pm.__file__).parent / file).read_text("utf-8")


@pytest.mark.soak
@pytest.mark.parametrize(("name", "work_done"), works(DOCUMENTS, without=PRODUCTS))
def test_a_document_twice_as_large_takes_at_most_three_times_the_work(name, work_done):
    make = operations(name)[work_done]

    assert {what: found for what, grow, size in together(name) if (found := breakers(make, grow, size))} == {}


@pytest.mark.soak
@pytest.mark.parametrize(("name", "work_done"), works(ONE_BY_ONE))
def test_a_list_or_a_text_twice_as_long_takes_at_most_three_times_the_work(name, work_done):
    make = operations(name)[work_done]

    assert {
        what: found
        for what, grow, size in one_by_one(name, with_texts=work_done not in TEXTS_HANDED_ON)
        if (found := breakers(make, grow, size))
    } == {}


@pytest.mark.parametrize("reader", [read_as_rows, read_as_columns, read_as_csv])
@pytest.mark.parametrize("table", [name for name in TABLES if name != "unknown columns"])
def test_a_table_twice_as_large_takes_at_most_three_times_the_work(reader, table):
    def make(given: Any) -> Callable[[], object]:
        return partial(reader, given)

    assert breakers(make, TABLES[table], 20) == []


@pytest.mark.parametrize("reader", [read_as_rows, read_as_columns, read_as_csv])
def test_a_table_twice_as_wide_takes_at_most_three_times_the_work(reader):
    def make(given: Any) -> Callable[[], object]:
        return partial(reader, given)

    assert breakers(make, TABLES["unknown columns"], 20) == []


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_twice_as_large_takes_at_most_three_times_the_work(attack):
    assert breakers(checking, ATTACKS[attack], 24) == []


def test_the_law_sees_a_product():
    """The oracle itself: a list held against itself is reported, going through it twice is not."""

    def held_against_itself(items: Any) -> Callable[[], object]:
        return lambda: [one for one in items for other in items if one == other]

    def gone_through_twice(items: Any) -> Callable[[], object]:
        return lambda: [one for one in items if one] + [one for one in items if not one]

    assert breakers(held_against_itself, lambda size: [*range(size)], 30)
    assert not breakers(gone_through_twice, lambda size: [*range(size)], 30)
