"""Documents changed at random: every one is read, or refused by an error of ours.

Twenty thousand in the soak run, some two thousand in the quick one. A million of them:
`python scripts/fuzz_many.py --count 250000`.
"""

import runpy
from pathlib import Path

import pytest

MUTATIONS = runpy.run_path(str(Path(__file__).with_name("mutations.py")))

#: Format -> documents in the quick run and in the soak run, as many as its reader is quick: YAML
#: takes thirty times as long as JSON.
COUNTS = {"json": (500, 8_000), "tree": (500, 7_000), "csv": (1_000, 4_500), "yaml": (300, 1_200)}


@pytest.mark.feature("O2")
@pytest.mark.parametrize("run", [0, pytest.param(1, marks=pytest.mark.soak)], ids=["quick", "soak"])
@pytest.mark.parametrize("form", COUNTS)
def test_a_changed_document_is_read_and_comes_back_the_same_or_is_refused(form, run):
    count = COUNTS[form][run]
    outcomes = MUTATIONS["run"](form, count)

    assert sum(outcomes.values()) == count
    assert outcomes["read"] > count // 50, "some changes do no harm, and the reader gets past the first brace"
    assert len(outcomes) > 15, "the changes reach many rules"


@pytest.mark.parametrize("form", COUNTS)
def test_a_seed_and_a_number_make_the_same_document_again(form):
    made = [MUTATIONS["document"](form, seed=3, number=number) for number in range(30)]
    again = [MUTATIONS["document"](form, seed=3, number=number) for number in range(30)]

    assert repr(made) == repr(again)
    assert len({repr(one)[:20_000] for one in made}) > 15


def test_what_escapes_is_told_with_its_seed_and_number():
    """Else a run of a million that fails could not be repeated."""
    broken = runpy.run_path(str(Path(__file__).with_name("mutations.py")))

    def reader(*_):
        raise ZeroDivisionError

    broken["run"].__globals__["_read"] = reader
    with pytest.raises(AssertionError, match=r"document\('json', seed=5, number=9\): ZeroDivisionError"):
        broken["run"]("json", 1, seed=5, first=9)
