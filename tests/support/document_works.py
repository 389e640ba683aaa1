"""What is done with a document of any kind, each of it made ready first, so that only the work is counted."""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import cycle
from pathlib import Path
from typing import Any, TypeAlias

from attrs import evolve

import paktmodel as pm
from paktmodel.document.kinds import DOCUMENT_KINDS
from tests.support.grown_documents import renewed
from tests.support.grown_observations import observations, series_of_months

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

Document: TypeAlias = dict[str, Any]
#: Makes what is done with a document, or with what else was grown.
Making: TypeAlias = Callable[[Any], Callable[[], object]]


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


# --- reading, writing and checking ---------------------------------------------------------


def reading(document: Document) -> Callable[[], object]:
    return lambda: read(document)


def reading_bytes(document: Document) -> Callable[[], object]:
    data = json.dumps(document, ensure_ascii=False).encode()
    return lambda: pm.loads(data, DOCUMENT_KINDS[document["kind"]].cls)


def refused(make: Making) -> Making:
    """Make what refuses a document; what does not refuse it after all fails."""

    def making(document: Document) -> Callable[[], object]:
        call = make(document)

        def refuse() -> None:
            try:
                call()
            except pm.PaktError:
                return
            raise AssertionError("nothing was refused")

        return refuse

    return making


def writing(document: Document) -> Callable[[], object]:
    return partial(pm.dumps, read(document))


def upgrading(document: Document) -> Callable[[], object]:
    return partial(pm.upgrade, document)


def checking(document: Document) -> Callable[[], object]:
    model = read(document)
    if isinstance(model, pm.FollowUpRecord):
        return partial(pm.check, model, plan=evolve(read(sample("Uppsala")), id=model.plan))
    return partial(pm.check, model)


# --- comparing -----------------------------------------------------------------------------


def comparing_with_less(document: Document) -> Callable[[], object]:
    return partial(pm.differences, read(less(document)), read(document))


def comparing_with_changed(document: Document) -> Callable[[], object]:
    return partial(pm.differences, read(document), read(changed(document)))


def applying(document: Document) -> Callable[[], object]:
    old = read(document)
    return partial(pm.differences(old, read(changed(document))).apply, old)


def less(document: Document) -> Document:
    """Leave every list out but the owners: no document is without."""
    kind = document["kind"]
    fields = {
        key: value for key, value in document[kind].items() if key == "owners" or not isinstance(value, list)
    }
    return {**document, kind: {"series": []} if kind == "observations" else fields}


def changed(document: Document) -> Document:
    """Other codes, texts with one more word, and things in reverse order; of the same owners."""

    def walked(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: inner if name == "owners" else walked(inner, name) for name, inner in value.items()}
        if isinstance(value, list):
            things = all(isinstance(one, dict) for one in value)
            return [walked(one) for one in reversed(value)] if things else value
        if key in {"code", "id"}:
            return renewed(value, 7_000)
        return f"{value} nu" if key in {"text", "title", "name"} else value

    kind = document["kind"]
    return revised(document) if kind == "observations" else {**document, kind: walked(document[kind])}


def revised(document: Document) -> Document:
    """Other values of every observation that has one."""

    def other(value: int | str | None) -> int | str | None:
        if value is None or isinstance(value, int):
            return value and value + 1
        return f"{value}1" if "." in value else f"{value}.1"

    series = document["observations"]["series"]
    return observations([{**one, "values": [*map(other, one["values"])]} for one in series])


# --- following up --------------------------------------------------------------------------


def due(given: Mapping[str, Any]) -> Callable[[], object]:
    return lambda: [(item.state, item.entries) for item in pm.due(**given)]


def following_up(given: Mapping[str, Any]) -> Callable[[], object]:
    return lambda: [*everything(pm.follow_up(**given))]


def everything(followed: pm.FollowUp) -> Iterator[object]:
    """Yield what is calculated when it is read."""
    yield followed.findings
    for one in followed.indicators:
        for verdict in one.verdicts:
            yield verdict.signal.points, verdict.significance
            yield verdict.since_previous, verdict.since_year, verdict.same_months
        for gap in one.gaps:
            yield gap.interval, gap.weight_baseline, gap.weight_now


def reporting(given: Mapping[str, Any]) -> Callable[[], object]:
    def report() -> str:
        return pm.board_report(
            pm.follow_up(**given), agenda=pm.due(**given), findings=pm.check(given["plan"])
        ).html("sv")

    return report


def followed(document: Document) -> dict[str, Any]:
    """A plan with half a year of its indicators; a record or observations with a plan that they are of."""
    model = read(document)
    if isinstance(model, pm.Plan):
        return {"plan": model, "observed": observed_for(model, months=6), "as_of": DAY}
    plan = read(sample("Uppsala"))
    if isinstance(model, pm.FollowUpRecord):
        return {"plan": evolve(plan, id=model.plan), "record": model, "as_of": DAY}
    return {"plan": plan_of(plan, model.indicators), "observed": model, "as_of": DAY}


def followed_for(document: Document, months: int) -> dict[str, Any]:
    """The same with so many months of every indicator of the plan."""
    given = followed(document)
    return {**given, "observed": observed_for(given["plan"], months)}


def observed_for(plan: pm.Plan, months: int) -> Any:
    parts = {(str(one.code), str(part)) for one in plan.indicators for part in one.parts}
    return read(observations([series_of_months(code, part, months) for code, part in sorted(parts)]))


def plan_of(plan: pm.Plan, codes: Iterable[str]) -> pm.Plan:
    """Lay a plan out with an indicator for each code, like its own in turn."""
    alike = cycle(plan.indicators)
    indicators = [evolve(one, code=code) for code, one in zip(codes, alike, strict=False)]
    first, *others = plan.areas
    without = [evolve(area, indicators=()) for area in others]
    return evolve(plan, areas=(evolve(first, indicators=indicators), *without))


def following_commitments(document: Document) -> Callable[[], object]:
    return partial(pm.follow_commitments, read(document), as_of=DAY)


def asking_a_day(document: Document) -> Callable[[], object]:
    network = read(document)
    return lambda: network.on(DAY)


# --- by kind -------------------------------------------------------------------------------

FOLLOWED: dict[str, Making] = {"due": due, "follow_up": following_up, "board_report": reporting}


def _on_document(work: Making) -> Making:
    return lambda document: work(followed(document))


IN_EVERY_KIND: dict[str, Making] = {
    "load": reading,
    "loads": reading_bytes,
    "dumps": writing,
    "upgrade": upgrading,
    "differences, less": comparing_with_less,
    "differences, all changed": comparing_with_changed,
    "apply": applying,
}
OF_PLANS = {name: _on_document(work) for name, work in FOLLOWED.items()}
IN_KIND: dict[str, dict[str, Making]] = {
    "plan": {"check": checking, **OF_PLANS},
    "network": {"check": checking, "follow_commitments": following_commitments, "network.on": asking_a_day},
    "matter": {"check": checking},
    "follow-up-record": {"check": checking, **OF_PLANS},
    "observations": OF_PLANS,
}


def operations(name: str) -> dict[str, Making]:
    return {**IN_EVERY_KIND, **IN_KIND[sample(name)["kind"]]}
