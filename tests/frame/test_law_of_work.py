"""No work grows faster than its document: one that is twice as large takes at most three times the lines.

Lists and texts of documents with every field are doubled, one at a time and one of every field at once; the
lines that each function executes are counted, so that no busy machine and no large constant hides a square.
What runs inside C executes no lines and is measured in `benchmarks/`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeAlias

import pytest

import paktmodel as pm
from paktmodel.document import thing_readers
from paktmodel.testing import body, decided_point, decision, matter_with, plan_with, version
from paktmodel.values import codes
from tests.support.document_works import (
    DAY,
    DOCUMENTS,
    FOLLOWED,
    Document,
    Making,
    checking,
    followed_for,
    is_sound,
    operations,
    plan_of,
    read,
    reading,
    reading_bytes,
    refused,
    sample,
)
from tests.support.executed_lines import Work, executed_lines
from tests.support.grown_documents import (
    Copies,
    Path as Steps,
    growable,
    growable_texts,
    lists,
    with_every_list,
    with_every_text,
    with_list,
    with_text,
)
from tests.support.grown_observations import GROWN, with_periods

#: Items of a list and words of a text before they are doubled; months before they are.
ITEMS, WORDS, MONTHS = 10, 60, 12

#: The longest list of the sample of observations.
LONGEST = 3

#: Makes a document, or a table, of a size.
Growth = Callable[[int], Any]


# --- how documents are grown ---------------------------------------------------------------


@cache
def among(name: str, copies: Copies) -> list[Steps]:
    return growable(sample(name), copies, is_sound)


@cache
def long_texts(name: str) -> list[Steps]:
    return growable_texts(sample(name), 4 * WORDS, is_sound)


def together(name: str, *, with_one_code: bool) -> Iterator[tuple[str, Growth, int]]:
    """Grow one list, or one text, of every field at once: products of two of them show."""
    document = sample(name)
    for copies in (Copies.RENAMED, Copies.OF_ONE_CODE) if with_one_code else (Copies.RENAMED,):
        grow = partial(with_every_list, document, copies=copies, among=among(name, copies))
        yield f"every list, {copies.name}", grow, ITEMS
    for fresh in (True, False):
        grow = partial(with_every_text, document, fresh=fresh, among=long_texts(name))
        yield f"every text, fresh {fresh}", grow, WORDS


def one_by_one(name: str, *, with_texts: bool) -> Iterator[tuple[str, Growth, int]]:
    """Grow one list or one text at a time."""
    document = sample(name)
    for copies, paths in {Copies.RENAMED: among(name, Copies.RENAMED), Copies.EQUAL: lists(document)}.items():
        for path in paths:
            place = ".".join(map(str, path[1:]))
            yield f"{place}, {copies.name}", partial(with_list, document, path, copies=copies), ITEMS
    for path in long_texts(name) if with_texts else ():
        yield ".".join(map(str, path[1:])), partial(with_text, document, path, fresh=True), WORDS


def breakers(make: Making, grow: Growth, size: int) -> list[str]:
    """The functions that execute more than three times the lines when a document is doubled, twice over."""
    work(make, grow(1))  # what is made once in a process, such as readers, is no work of a document
    codes._short_order.cache_clear()  # else it depends on other tests which orders of codes are at hand
    once, twice = (work(make, grow(size)), work(make, grow(2 * size)))
    above = [
        function
        for function in twice
        if twice[function] > 3 * once[function] + 3 * size and not is_exempt(*function)
    ]
    if not above:
        return []
    # What only begins at that size, and grows with it from there, is doubled once more.
    again = work(make, grow(4 * size))
    return [
        f"{Path(one[0]).name} {one[1]}: {once[one]}, {twice[one]}, {again[one]} lines"
        for one in above
        if again[one] > 3 * twice[one] + 6 * size
    ]


def is_exempt(file: str, function: str) -> bool:
    """Whether a function, or the one that it stands in, is among those that are let off."""
    asked = function.partition(".<locals>")[0]
    path = Path(file).as_posix().rpartition("/paktmodel/")[2]
    return (path, asked) in EXEMPT or (Path(file).name, asked) in WITHIN_BUDGET


def work(make: Making, document: Any) -> Work:
    return executed_lines(make(document))


# --- tables of observations ----------------------------------------------------------------

Table: TypeAlias = list[dict[str, str]]


def rows(count: int, note: str = "", codes: Sequence[str] = ()) -> Table:
    codes = codes or [str(one.code) for one in read(sample("Uppsala")).indicators if one.kind == "count"]
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


def read_as_columns(table: Table, plan: pm.Plan) -> object:
    return pm.read_columns({name: [row[name] for row in table] for name in table[0]}, plan)


def read_as_csv(table: Table, plan: pm.Plan) -> object:
    lines = [";".join(table[0]), *(";".join(row.values()) for row in table)]
    return pm.read_csv("\n".join(lines), plan)


READERS = pytest.mark.parametrize("reader", [pm.read_rows, read_as_columns, read_as_csv])

#: Tables of a size: sound ones, and some with the same fault in every row or column.
TABLES: Mapping[str, Callable[[int], Table]] = {
    "rows": lambda size: rows(4 * size),
    "words of a note": lambda size: rows(2, note="ord " * size),
    "equal rows": lambda size: rows(1) * (size + 1),
    "rows of no indicator": lambda size: [{**row, "indicator": "9.9.9"} for row in rows(size)],
    "rows of no value": lambda size: [{**row, "value": "många"} for row in rows(size)],
    "unknown columns": lambda size: [{**row, **{f"kolumn {n}": "" for n in range(size)}} for row in rows(2)],
}

REFUSED_TABLES = {"equal rows", "rows of no indicator", "rows of no value", "unknown columns"}


# --- documents that attackers found --------------------------------------------------------


def in_network(**fields: Any) -> Document:
    owners = [{"scheme": "se-municipality", "code": "0380", "name": "Uppsala kommun"}]
    network = {"id": "n", "owners": owners, "name": "Nätet", "day": "2024-12-31", **fields}
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

#: Works whose results are themselves products: an agenda holds an item for each rule and period, and each
#: different period an entry for each indicator.
PRODUCTS = ("due", "board_report")

#: Functions whose work is bounded by a constant that a document of this size has not reached.
EXEMPT = {
    ("document/diff/matching.py", "_nearly"): "near wording is compared for at most 40 000 pairs of a list",
    ("document/diff/matching.py", "_share"): "as for _nearly",
    ("document/diff/build.py", "_came_along"): "what near wording leaves is new, and so is what it holds",
}

#: The same of Python's own: near names are compared within the budget of one check, 200 000 pairs of names.
WITHIN_BUDGET = {("difflib.py", "SequenceMatcher.find_longest_match")}

#: Works that look nothing up by code, so that no code is repeated; and one whose result is a product then:
#: each commitment of a code is judged by, and holds, all deliveries on that code.
NOT_OF_ONE_CODE = {"load", "loads", "dumps", "upgrade", "differences, less", "follow_commitments"}

#: Works that hand texts on and do nothing with them, so that only lists are grown.
TEXTS_HANDED_ON = {*FOLLOWED, "follow_commitments", "network.on"}

#: Works that one list or text at a time would only make longer: differences are compared so already.
ALL_AT_ONCE = ("apply",)

#: Documents whose lists and texts are grown one by one; the others are grown all at once.
ONE_BY_ONE = ("plan", "network", "matter", "record")

#: Documents whose lists can be grown each for itself; those of observations have to match.
GROWING = tuple(name for name in DOCUMENTS if name != "observations")
OBSERVATIONS: Mapping[str, Growth] = {"periods": partial(with_periods, sample("observations")), **GROWN}


@pytest.fixture(autouse=True)
def readers_as_they_are(monkeypatch):
    """A reader that is compiled while a document is read takes the lines of the one before it."""
    monkeypatch.setattr(thing_readers, "_OFTEN", 10**9)


def works(documents: Iterable[str], without: Iterable[str] = ()) -> list[tuple[str, str]]:
    return [(name, done) for name in documents for done in operations(name) if done not in without]


@pytest.mark.parametrize(
    ("name", "work_done"),
    [
        ("plan", "check"),
        ("network", "check"),
        ("matter", "check"),
        ("record", "check"),
        ("matter", "loads"),
        ("plan", "follow_up"),
    ],
)
def test_a_small_document_twice_as_large_takes_at_most_three_times_the_work(name, work_done):
    """The law on few and small documents; the soak run tries all."""
    document, make = sample(name), operations(name)[work_done]

    assert breakers(make, partial(with_every_list, document), 6) == []
    assert breakers(make, partial(with_every_text, document, fresh=True, among=long_texts(name)), 30) == []


def test_only_the_function_of_its_file_is_exempt():
    """Two functions bear the name `_share`, and one of them has a bound."""
    assert is_exempt("src/paktmodel/document/diff/matching.py", "_nearly.<locals>.<listcomp>")
    assert not is_exempt("src/paktmodel/followup/axes/significance.py", "_share")
    for file, function in EXEMPT:
        assert f"def {function.rpartition('.')[2]}(" in (Path(pm.__file__).parent / file).read_text("utf-8")


@pytest.mark.soak
@pytest.mark.parametrize(("name", "work_done"), works(GROWING, without=PRODUCTS))
def test_a_document_twice_as_large_takes_at_most_three_times_the_work(name, work_done):
    make = operations(name)[work_done]

    assert {
        what: found
        for what, grow, size in together(name, with_one_code=work_done not in NOT_OF_ONE_CODE)
        if (found := breakers(make, grow, size))
    } == {}


@pytest.mark.soak
@pytest.mark.parametrize(("name", "work_done"), works(ONE_BY_ONE, without=ALL_AT_ONCE))
def test_a_list_or_a_text_twice_as_long_takes_at_most_three_times_the_work(name, work_done):
    make = operations(name)[work_done]

    assert {
        what: found
        for what, grow, size in one_by_one(name, with_texts=work_done not in TEXTS_HANDED_ON)
        if (found := breakers(make, grow, size))
    } == {}


@pytest.mark.soak
@pytest.mark.parametrize("work_done", operations("observations"))
@pytest.mark.parametrize("grown", OBSERVATIONS)
def test_twice_the_observations_take_at_most_three_times_the_work(grown, work_done):
    assert breakers(operations("observations")[work_done], OBSERVATIONS[grown], MONTHS) == []


@pytest.mark.soak
@pytest.mark.parametrize("work_done", FOLLOWED)
@pytest.mark.parametrize("name", ["plan", "Uppsala", "full record"])
def test_twice_the_months_of_a_plan_take_at_most_three_times_the_work(name, work_done):
    assert breakers(FOLLOWED[work_done], partial(followed_for, sample(name)), MONTHS) == []


def test_work_on_what_is_refused_is_not_taken_for_reading_it():
    again = partial(with_list, sample("observations"), ("observations", "series"), copies=Copies.EQUAL)

    with pytest.raises(pm.InvalidDocument):
        breakers(reading, again, ITEMS)


@pytest.mark.parametrize("read_done", [reading, reading_bytes])
@pytest.mark.parametrize("path", lists(sample("observations")), ids=str)
def test_refusing_observations_twice_as_long_takes_at_most_three_times_the_work(path, read_done):
    """Lists of a series that no longer match, and a series that is there again."""

    def grow(size: int) -> Document:
        return with_list(sample("observations"), path, LONGEST + size, copies=Copies.EQUAL)

    assert breakers(refused(read_done), grow, 20) == []


@READERS
@pytest.mark.parametrize("table", TABLES)
def test_a_table_twice_as_large_takes_at_most_three_times_the_work(reader, table):
    plan = read(sample("Uppsala"))

    def make(given: Table) -> Callable[[], object]:
        return partial(reader, given, plan)

    assert breakers(refused(make) if table in REFUSED_TABLES else make, TABLES[table], 20) == []


@READERS
def test_a_table_and_a_plan_twice_as_large_take_at_most_three_times_the_work(reader):
    """Rows and indicators grow together: products of the two show."""

    def make(size: int) -> Callable[[], object]:
        codes = [f"1.{place + 1}" for place in range(size)]
        return partial(reader, rows(size, codes=codes), plan_of(read(sample("Uppsala")), codes))

    assert breakers(make, int, 20) == []


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_twice_as_large_takes_at_most_three_times_the_work(attack):
    assert breakers(checking, ATTACKS[attack], 24) == []


@pytest.mark.parametrize("work_done", ["check", "follow_up"])
def test_versions_and_matters_twice_as_many_take_at_most_three_times_the_work(work_done):
    """A plan of many versions, and as many matters that each decide on one of them."""

    def make(size: int) -> Callable[[], object]:
        numbers = [f"{place + 1}.0" for place in range(size)]
        plan = pm.evolve(plan_with(), versions=[version(number, adopted_by=None) for number in numbers])
        matters = [
            matter_with(body(), decision(points=[decided_point(document=plan.id, version=number)]))
            for number in numbers
        ]
        for one in matters:
            assert one.versions_of(plan.id)  # what a matter keeps of its decisions is no work of this call
        if work_done == "check":
            return partial(pm.check, plan, matters=matters)
        return partial(pm.follow_up, plan, as_of=DAY, matters=matters)

    assert breakers(make, int, 20) == []


def test_the_law_sees_a_product():
    """The oracle itself: a list held against itself is reported, going through it twice is not."""

    def held_against_itself(items: Any) -> Callable[[], object]:
        return lambda: [one for one in items for other in items if one == other]

    def gone_through_twice(items: Any) -> Callable[[], object]:
        return lambda: [one for one in items if one] + [one for one in items if not one]

    assert breakers(held_against_itself, lambda size: [*range(size)], 30)
    assert not breakers(gone_through_twice, lambda size: [*range(size)], 30)
