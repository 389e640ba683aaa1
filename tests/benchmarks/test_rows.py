"""Every row of the benchmarks runs, and what it measures gives the right answer: once, on little, untimed."""

import json
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from math import isclose
from typing import Any

import pytest

import paktmodel as pm
from benchmarks import answers, deliveries, growth, networks, plan_table, plans, samples
from benchmarks.__main__ import ROWS, asked, main, rows
from benchmarks.check import ours
from benchmarks.contender import called
from benchmarks.measuring import ROOT, SCRATCH, Contender, environment

#: These are only there for those who measure; numpy comes with what the tests need.
MISSING = {name for name in ("msgspec", "numpy", "polars", "pydantic") if find_spec(name) is None}
EVERY_ROW = [row for name in ROWS for row in rows(name, asked(["--once"]))]


def _contenders(*, programs: bool) -> list[Any]:
    """The contenders of the rows, each once, as parameters that say which they are."""
    found = {
        one.name if programs else " ".join((one.make, *map(str, one.arguments.values()))): one
        for row in EVERY_ROW
        if (row.how == "programs") is programs
        for one in row.contenders
        if not one.make.startswith("growth:")  # further down, case by case
    }
    return [pytest.param(one, id=name) for name, one in found.items()]


@pytest.fixture(scope="module", autouse=True)
def _scratch(tmp_path_factory):
    """Where contenders keep the documents that they read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(SCRATCH, str(tmp_path_factory.mktemp("documents")))
        yield


# --- right answers: of what a contender gives back, and what it was given -------------------


def _followed(read: int, given: dict[str, Any]) -> None:
    """So many things are read: what is found, each verdict and gap, and once more each, with every point."""
    whole = ours(deliveries.delivery(0, noise=given.get("noise", False)))
    of_axes = len(whole.verdicts) + len(whole.gaps)
    if given.get("read") == "changes":
        assert of_axes < read <= of_axes + len(whole.issues)
    else:
        assert read > 2 * of_axes + len(whole.points)


def _judged(judged: list[Any], given: dict[str, Any]) -> None:
    if hasattr(judged[0].verdicts, "iter_rows"):
        from benchmarks.peers_polars import answers as of_polars

        found = of_polars(judged[0])
    else:
        from benchmarks.peers_numpy import answers as of_numpy

        found = of_numpy(judged[0], plan_table.table())
    assert found.keys() == {0}
    assert not answers.differing(ours(deliveries.delivery(0, noise=given.get("noise", False))), found[0])


def _summed(frame: Any, given: dict[str, Any]) -> None:
    found = frame.rows_by_key(["indicator", "part"], named=True, unique=True)
    for one in deliveries.delivery(0, noise=given.get("noise", False)):
        if one.values is not None:
            newest = [
                float(value)
                for month, value in zip(one.months, one.values, strict=True)
                if month > plan_table.LAST - plan_table.WINDOW
            ]
            assert isclose(found[one.series.indicator, one.series.part]["sum"], sum(newest))


def _of_observations(read: Any, given: dict[str, Any]) -> None:
    if isinstance(read, pm.Observations):
        assert read == pm.loads(samples.observations_bytes(given["count"]), pm.Observations)
    else:
        found = [(one.indicator, one.part, one.period, str(one.value)) for one in read]
        assert found == list(samples.observed(given["count"]))


def _bytes_of_observations(held: int, given: dict[str, Any]) -> None:
    each = held / samples.size(given["count"])
    assert each > 50 if "peer" in given else 2 < each < 10


def _of_network(read: Any, given: dict[str, Any]) -> None:
    document = networks.network(given["organisations"])
    if isinstance(read, pm.Network):
        assert read == pm.load(document, pm.Network)
        assert len(read.commitments) == 2 * len(read.organisations) == 2 * given["organisations"]
    else:
        assert _is_read(document["network"], read.model_dump(warnings=False))


def _network_checked(found: Any, _: dict[str, Any]) -> None:
    """Nothing is wrong with it, so that no row is about looking for what is missing."""
    assert not [one for one in found if one.severity == "error"]
    assert "commitment-not-verifiable" in {one.code for one in found}


def _network_compared(found: Any, given: dict[str, Any]) -> None:
    old, new = (
        pm.load(made(given["organisations"]), pm.Network) for made in (networks.network, networks.revised)
    )
    assert found.apply(old) == new


def _network_written(data: bytes, given: dict[str, Any]) -> None:
    assert json.loads(data).keys() == networks.network(given["organisations"]).keys()
    _of_network(pm.loads(data, pm.Network), given)


def _of_plan(read: Any, _: dict[str, Any]) -> None:
    if isinstance(read, pm.Plan):
        assert read == pm.catalog.load("uppsala-1000-fler")
    elif hasattr(read, "model_dump"):
        assert _is_read(samples.plan()["plan"], read.model_dump(by_alias=True, warnings=False))
    else:
        import msgspec

        assert _is_read(samples.plan()["plan"], msgspec.to_builtins(read))


def _plan_compared(found: Any, _: dict[str, Any]) -> None:
    old, new = (pm.load(made(), pm.Plan) for made in (samples.plan, plans.revised))
    assert found.apply(old) == new


def _is_read(document: Any, read: Any) -> bool:
    """Whether all that a document holds was read; fields that it leaves out have their defaults."""
    if isinstance(document, dict):
        return all(_is_read(value, read[name]) for name, value in document.items())
    if isinstance(document, list):
        return len(document) == len(read) and all(map(_is_read, document, read))
    return bool(document in (read, str(read)))


def _twelve(named: list[Any], _: dict[str, Any]) -> None:
    assert len(named) == len(set(named)) == 12


def _between(least: int, found: int, most: int) -> None:
    assert least < found < most


RIGHT: dict[str, Callable[[Any, dict[str, Any]], None]] = {
    "followups:ours": _followed,
    "followups:polars": _judged,
    "followups:numpy": _judged,
    "followups:sums": _summed,
    "followups:held": lambda held, _: _between(10**4, held, 10**6),
    "followups:pickled": lambda held, _: _between(10**4, held, 10**6),
    "followups:duties": lambda items, given: _between(12 * given["years"], items, 24 * given["years"]),
    "observed:loaded": _of_observations,
    "observed:columns": _of_observations,
    "observed:rows": _of_observations,
    "observed:csv": _of_observations,
    "observed:msgspec": _of_observations,
    "observed:pydantic": _of_observations,
    "observed:held": _bytes_of_observations,
    "observed:held_as": _bytes_of_observations,
    "networks:ours": _of_network,
    "networks:pydantic": _of_network,
    "networks:checked": _network_checked,
    "networks:compared": _network_compared,
    "networks:dumped": _network_written,
    "plans:ours": _of_plan,
    "plans:pydantic": _of_plan,
    "plans:msgspec": _of_plan,
    "plans:refused": _twelve,
    "plans:refused_by_pydantic": _twelve,
    "plans:compared": _plan_compared,
    "plans:dumped": lambda data, given: _of_plan(pm.loads(data, pm.Plan), given),
}


@pytest.mark.quick(cases=4)
@pytest.mark.parametrize("one", _contenders(programs=False))
def test_what_a_row_measures_gives_the_right_answer(one: Contender):
    try:
        answer = called(one.make, dict(one.arguments))
    except ModuleNotFoundError as missing:
        if missing.name not in MISSING:
            raise
        pytest.skip(f"{missing.name} is not installed")
    RIGHT[one.make](answer, dict(one.arguments))


@pytest.mark.parametrize("one", _contenders(programs=True))
def test_every_measured_program_ends_well(one: Contender):
    if any(name in one.make for name in MISSING):
        pytest.skip("its peer is not installed")
    run = subprocess.run(
        [sys.executable, "-c", one.make], cwd=ROOT, env=environment(), capture_output=True, text=True
    )
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.parametrize(
    ("operation", "case"),
    [
        pytest.param(name, one, id=f"{name} {one.what}")
        for name, cases in growth.CASES.items()
        for one in cases
    ],
)
def test_every_growing_document_is_what_it_says(operation: str, case: growth.Case):
    """A document that did not load would be measured as one that is refused, which is another work."""
    answer: Any = case.make(case.sizes[0])()

    if case.what.endswith("refused"):
        assert isinstance(answer, pm.InvalidDocument)
        assert {one.code for one in answer.findings} == {"code-shape"}
    elif operation == "loads":
        assert isinstance(answer, pm.Plan)
    elif operation == "due":
        assert answer >= case.sizes[0]
    else:
        assert len(answer) > 0


@pytest.mark.soak
def test_the_door_measures_in_every_way_and_prints_tables(capsys):
    """Warm, cold and by value; programs run above."""
    assert main(["--once", "due", "country", "memory"]) == 0

    printed = capsys.readouterr().out
    assert "| `due`, 13 years / 6 years |" in printed
    assert "a whole country" in printed
    assert "| memory of a follow-up / its pickled observations |" in printed


def test_every_goal_of_a_row_is_about_its_contenders():
    for row in EVERY_ROW:
        names = {one.name for one in row.contenders}
        assert all({goal.over, goal.under or goal.over} <= names for goal in row.goals)
