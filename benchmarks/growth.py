"""How CPU time grows when one long text or list of a document is doubled: loops inside C included.

Executed lines are counted in the tests; a regular expression, a comparison of texts or a JSON reader runs
many steps in one line. Each case is measured at several sizes and at their doubles; three times as much is
the most that doubling may cost.
"""

import time
from collections.abc import Callable
from typing import Any, NamedTuple

from benchmarks import samples
from benchmarks.measuring import Contender
from benchmarks.rows import Goal, Row

Call = Callable[[], object]

#: So many seconds are measured at least, so that the clock's steps do not count.
_LEAST = 0.03
#: Longer than this nothing is doubled once more.
_MOST = 4.0


class Case(NamedTuple):
    """A document that grows, and what is done with it.

    Attributes:
        what: What is doubled.
        make: The call on a document of a size.
        sizes: Sizes; each is measured beside its double.
    """

    what: str
    make: Callable[[int], Call]
    sizes: tuple[int, ...]


def largest(*, operation: str, once: bool = False) -> Callable[[], float]:
    """The largest ratio among the cases of an operation, or among their first sizes."""
    cases = CASES[operation]
    if once:
        cases = tuple(case._replace(sizes=case.sizes[:1]) for case in cases)
    return lambda: max((ratio for case in cases for _, ratio in ratios(case)), default=0.0)


def ratios(case: Case) -> list[tuple[int, float]]:
    """For each size what its double costs, over what it costs itself."""
    found, spent = [], {}
    for size in case.sizes:
        for one in (size, 2 * size):
            if one not in spent:
                spent[one] = _cpu(case.make(one))
        found.append((size, spent[2 * size] / spent[size]))
        if spent[2 * size] > _MOST:
            break
    return found


def _cpu(call: Call) -> float:
    """CPU seconds of a call: the least of three measurements."""
    call()
    return min(_once(call) for _ in range(3))


def _once(call: Call) -> float:
    begun, calls = time.process_time(), 0
    while (spent := time.process_time() - begun) < _LEAST or not calls:
        call()
        calls += 1
    return spent / calls


# --- documents ----------------------------------------------------------------------------


def _plan_with(change: Callable[[dict[str, Any], int], None], size: int) -> dict[str, Any]:
    """A plan of one measure and one indicator, so that what grows is nearly all there is."""
    document = samples.plan()
    content = document["plan"]
    area = content["areas"][0]
    kept = {name: content[name] for name in ("id", "owners", "title", "day", "reporting")}
    few = {"code": area["code"], "title": area["title"], "measures": area["measures"][:1]}
    indicator = {**area["indicators"][2], "structurally_empty": []}
    kept["areas"] = [{**few, "indicators": [indicator]}]
    kept["areas"][0]["measures"][0].update(moves=[indicator["code"]])
    change(kept, size)
    return {**document, "plan": kept}


def _long_text(words: str) -> Callable[[dict[str, Any], int], None]:
    def change(plan: dict[str, Any], size: int) -> None:
        plan["areas"][0]["measures"][0]["text"] = (words * size)[: size * 10].strip()

    return change


def _measures(plan: dict[str, Any], size: int) -> None:
    area = plan["areas"][0]
    first = area["measures"][0]
    area["measures"] = [
        {**first, "code": f"7.{number + 1}", "text": _wording(number)} for number in range(size)
    ]


def _wording(number: int) -> str:
    words = (
        "Erbjuda",
        "plats",
        "stöd",
        "kurs",
        "praktik",
        "språk",
        "möte",
        "samtal",
        "arbete",
        "handledning",
    )
    return " ".join(words[(number * factor + number // 10) % 10] for factor in (1, 3, 7, 9)) + f" {number}"


def _effects(plan: dict[str, Any], size: int) -> None:
    effect = {"text": " ".join(_wording(number) for number in range(20))[:400]}
    plan["areas"][0]["measures"][0]["effects"] = [effect] * size


def _beside(name: int, effect: int) -> Callable[[dict[str, Any], int], None]:
    """A name of so many words and an effect of so many, either the size itself where it is 0."""

    def change(plan: dict[str, Any], size: int) -> None:
        area = plan["areas"][0]
        area["indicators"][0]["name"] = " ".join(f"ord{number}" for number in range(name or size))
        said = " ".join(f"ord{number // 2}" for number in range(effect or size))
        area["measures"][0].update(moves=[], effects=[{"text": f"Fler {said}"}])

    return change


def _moves(plan: dict[str, Any], size: int) -> None:
    plan["areas"][0]["measures"][0]["moves"] = [f"8.{number + 1}" for number in range(size)]


def _rules(plan: dict[str, Any], size: int) -> None:
    monthly = plan["reporting"][0]
    plan["reporting"] = [{**monthly, "id": f"regel-{number}"} for number in range(size)]


def _since(plan: dict[str, Any], size: int) -> None:
    plan["day"] = f"{2024 - size}-01-01"


def _closings(plan: dict[str, Any], size: int) -> None:
    plan["day"] = "1224-01-01"
    plan["reporting"] = [{**plan["reporting"][1], "closings": ["annual-report"]}]
    closings = [{"closing": "annual-report", "period": str(1224 + number)} for number in range(size)]
    plan["calendar"] = {"closings": closings}


def _faults(plan: dict[str, Any], size: int) -> None:
    first = plan["areas"][0]["measures"][0]
    plan["areas"][0]["measures"] = [{**first, "code": f"två,{number}"} for number in range(size)]


def _network(size: int) -> dict[str, Any]:
    """A network whose commitments name organisations that it does not have."""
    organisations = [
        {"id": f"organisation-{number}", "name": f"Företaget {number}"} for number in range(size)
    ]
    commitments = [
        {
            "id": f"atagande-{number}",
            "organisation": f"organisasjon-{number}",
            "kind": "job",
            "text": "Ta emot en person",
            "made_on": "2024-05",
        }
        for number in range(size)
    ]
    content = {
        "id": "vagen-in",
        "owners": [
            {"scheme": "se-municipality", "code": "0380", "name": "Uppsala kommun", "body": "Socialnämnden"}
        ],
        "name": "Vägen in",
        "day": "2024-12-31",
        "organisations": organisations,
        "commitments": commitments,
    }
    return {"paktmodel": 1, "kind": "network", "network": content}


# --- calls --------------------------------------------------------------------------------


def _loads(change: Callable[[dict[str, Any], int], None]) -> Callable[[int], Call]:
    import json

    import paktmodel as pm

    def make(size: int) -> Call:
        data = json.dumps(_plan_with(change, size), ensure_ascii=False).encode()

        def call() -> object:
            try:
                return pm.loads(data, pm.Plan)
            except pm.InvalidDocument as refused:
                return refused

        return call

    return make


def _checks(change: Callable[[dict[str, Any], int], None]) -> Callable[[int], Call]:
    import paktmodel as pm

    def make(size: int) -> Call:
        plan = pm.load(_plan_with(change, size), pm.Plan)
        return lambda: pm.check(plan)

    return make


def _checks_network(size: int) -> Call:
    import paktmodel as pm

    network = pm.load(_network(size), pm.Network)
    return lambda: pm.check(network)


def _differs(change: Callable[[dict[str, Any], int], None]) -> Callable[[int], Call]:
    import paktmodel as pm

    def make(size: int) -> Call:
        document = _plan_with(change, size)
        old = pm.load(document, pm.Plan)
        for place, measure in enumerate(document["plan"]["areas"][0]["measures"]):
            measure["text"] += " i höst"
            measure["code"] = f"9.{place + 1}"  # fresh codes
        new = pm.load(document, pm.Plan)
        return lambda: pm.differences(old, new)

    return make


def _agenda(change: Callable[[dict[str, Any], int], None]) -> Callable[[int], Call]:
    import datetime as dt

    import paktmodel as pm

    def make(size: int) -> Call:
        plan = pm.load(_plan_with(change, size), pm.Plan)
        return lambda: len(pm.due(plan, as_of=dt.date(2024, 12, 31)).items)

    return make


CASES: dict[str, tuple[Case, ...]] = {
    "loads": (
        Case("a long text", _loads(_long_text("Erbjuda insatser ")), (500, 1000)),
        Case("a text of digits", _loads(_long_text("191212-12 ")), (500, 1000)),
        Case("a text of letters not in ASCII", _loads(_long_text("åäö\u2013é ")), (500, 1000)),
        Case("measures", _loads(_measures), (250, 500, 1000)),
        Case("measures refused", _loads(_faults), (250, 500, 1000)),
    ),
    "check": (
        Case("a long text", _checks(_long_text("Erbjuda insatser ")), (500, 1000)),
        Case("a text of digits", _checks(_long_text("12 34 ")), (500, 1000)),
        Case("measures", _checks(_measures), (100, 200, 400)),
        Case("effects of a measure", _checks(_effects), (50, 100, 200)),
        Case("an effect beside a long name", _checks(_beside(1500, 0)), (250, 500, 1000)),
        Case("a name beside a long effect", _checks(_beside(0, 1500)), (250, 500, 1000)),
        Case("indicators that are not there", _checks(_moves), (50, 100, 200)),
        Case("organisations that are not there", _checks_network, (50, 100, 200)),
    ),
    "differences": (
        Case("measures with fresh codes", _differs(_measures), (50, 100, 200)),
        Case("a long text", _differs(_long_text("Erbjuda insatser ")), (450, 900)),
    ),
    "due": (
        Case("reporting rules", _agenda(_rules), (10, 20, 40)),
        Case("years", _agenda(_since), (4, 8, 16)),
        Case("closings of the calendar", _agenda(_closings), (100, 200, 400)),
    ),
}


def growth(*, once: bool = False) -> Row:
    """The largest ratio of each operation."""
    return Row(
        "CPU time of a document of which one text or list is doubled",
        tuple(Contender(f"`{name}`", "growth:largest", {"operation": name, "once": once}) for name in CASES),
        tuple(Goal(f"doubling one text or list, `{name}`", f"`{name}`", "", 3) for name in CASES),
        how="value",
        unit="×",
        scale=1,
        note="the largest ratio among cases and sizes; `python -m benchmarks.growth` names them",
    )


def main() -> None:
    """Print every case with its ratios."""
    for operation, cases in CASES.items():
        for case in cases:
            measured = ", ".join(f"{size} → {2 * size}: {ratio:.2f}" for size, ratio in ratios(case))
            print(f"{operation}, {case.what}: {measured}", flush=True)


if __name__ == "__main__":
    main()
