"""Rows about interpreters and plans: import, first plan, first follow-up, load, refuse, compare."""

from collections.abc import Callable
from typing import Any

from benchmarks import samples
from benchmarks.measuring import Contender
from benchmarks.rows import LOOSE, OURS, SAME, Goal, Row, beside_dumps

BARE = "bare Python"
MSGSPEC = "msgspec.Struct"

_READ = f"data = open({str(samples.PLAN)!r}, 'rb').read()\n"
_FIRST_PLAN = f"import paktmodel as pm\n{_READ}plan = pm.loads(data, pm.Plan)\n"
_FIRST_FOLLOW_UP = f"""{_FIRST_PLAN}
import datetime as dt
months = [f"2023-M{{month:02}}" for month in range(1, 13)]
series = [{{"indicator": "2.1", "part": "total", "periods": months, "values": ["9"] * 12}}]
content = {{"paktmodel": 1, "kind": "observations", "observations": {{"series": series}}}}
pm.follow_up(plan, pm.load(content, pm.Observations), as_of=dt.date(2024, 8, 31)).overall
"""


# --- contenders ---------------------------------------------------------------------------


def ours() -> Callable[[], object]:
    """Load the plan."""
    import paktmodel as pm

    data = samples.plan_bytes()
    return lambda: pm.loads(data, pm.Plan)


def pydantic(*, repeated_keys: bool) -> Callable[[], object]:
    """Load it by pydantic, which lets repeated keys pass unless they are looked for first."""
    from benchmarks import peers_pydantic as peer

    data = samples.plan_bytes()
    read = peer.load if repeated_keys else peer.load_refusing_repeated_keys
    return lambda: read(data)


def msgspec() -> Callable[[], object]:
    """Load it by msgspec, which has no rule about texts."""
    from benchmarks import peers_msgspec as peer

    data = samples.plan_bytes()
    return lambda: peer.load(data)


def _refused() -> list[str]:
    import paktmodel as pm

    try:
        pm.loads(samples.faulty_bytes(), pm.Plan)
    except pm.InvalidDocument as refused:
        return [one.path for one in refused.findings]
    return []


def refused() -> Callable[[], object]:
    """Refuse the plan with twelve errors, all named."""
    if len(set(_refused())) != 12:
        raise AssertionError("not twelve errors are named")
    return _refused


def refused_by_pydantic() -> Callable[[], object]:
    """The same by pydantic, which must name the same places."""
    from benchmarks import peers_pydantic as peer

    data = samples.faulty_bytes()
    # Of a field too many or too few ours names the object that it is in, pydantic the field.
    named = [
        path.rpartition(".")[0] if code in ("extra_forbidden", "missing") else path
        for path, code in peer.refuse(data)
    ]
    if sorted(named) != sorted(_refused()):
        raise AssertionError(f"the two do not name the same errors: {named}")
    return lambda: peer.refuse(data)


def revised() -> dict[str, Any]:
    """The plan as a board revises it after a year: wording, years, a figure, a measure in and one out."""
    document = samples.plan()
    content = document["plan"]
    content["day"] = "2024-11-13"
    first, second = content["areas"][:2]
    first["measures"][0]["text"] += ", även på kvällstid"
    first["measures"][1]["years"] = {"first": 2024, "last": 2026}
    second["measures"].append({**second["measures"][0], "code": "99", "text": "Pröva digital handledning"})
    del second["measures"][1]
    for measure in first["measures"][2:5]:
        measure["responsibilities"] = [{"actor": "Arbetsmarknadsförvaltningen"}]
    first["indicators"][0]["baseline"]["women"] = "60.4"
    first["indicators"][1]["name"] += " (12 månader)"
    return document


def compared() -> Callable[[], object]:
    """Compare the plan with its revision."""
    import paktmodel as pm

    old, new = pm.load(samples.plan(), pm.Plan), pm.load(revised(), pm.Plan)
    if old == new:
        raise AssertionError("nothing was revised")
    return lambda: pm.differences(old, new)


def dumped() -> Callable[[], object]:
    """Write the plan."""
    import paktmodel as pm

    plan = pm.load(samples.plan(), pm.Plan)
    return lambda: pm.dumps(plan)


# --- rows ---------------------------------------------------------------------------------


def import_ours() -> Row:
    """`import paktmodel` in a whole process."""
    return Row(
        "`import paktmodel`, whole process",
        (
            Contender(OURS, "import paktmodel"),
            Contender(BARE, "pass"),
            Contender("pydantic with a similar model", "import benchmarks.peers_pydantic"),
            Contender("msgspec with a similar model", "import benchmarks.peers_msgspec"),
        ),
        (Goal("`import paktmodel` / bare Python", OURS, BARE, 1.05),),
        how="programs",
        rounds=21,
    )


def first() -> Row:
    """A fresh interpreter until the first plan is loaded from bytes on disk, and until it is followed up."""
    plan, followed = "paktmodel, first plan", "paktmodel, first follow-up"
    return Row(
        "fresh interpreter to the first plan and follow-up",
        (
            Contender(plan, _FIRST_PLAN),
            Contender(followed, _FIRST_FOLLOW_UP),
            Contender(MSGSPEC, f"from benchmarks import peers_msgspec as peer\n{_READ}peer.load(data)"),
            Contender(
                "pydantic v2", f"from benchmarks import peers_pydantic as peer\n{_READ}peer.load(data)"
            ),
            Contender(BARE, _READ),
        ),
        (
            Goal("fresh interpreter to first plan / msgspec.Struct", plan, MSGSPEC, 1.8, 1.5),
            Goal("fresh interpreter to first follow-up / to first plan", followed, plan, 1.6),
        ),
        how="programs",
        rounds=15,
        note="whole processes, bytecode compiled before; msgspec runs no rule about texts; the follow-up is "
        "of the plan and twelve observations, nothing read but the tally",
    )


def load() -> Row:
    """A plan from bytes, every rule on."""
    return Row(
        "load the plan from bytes, every rule on",
        (
            Contender(OURS, "plans:ours"),
            Contender(SAME, "plans:pydantic", {"repeated_keys": False}),
            Contender(LOOSE, "plans:pydantic", {"repeated_keys": True}),
            Contender("msgspec, no text rules", "plans:msgspec"),
        ),
        (Goal("load a plan / pydantic v2, same rules", OURS, SAME, 0.7, 0.5),),
        rounds=41,
        repeat=5,
        note="pydantic reads JSON by itself and has no rule about repeated keys; held to it, it must look at "
        "the text with Python's reader first",
    )


def refuse() -> Row:
    """A plan with twelve errors, all named."""
    return Row(
        "refuse the plan with twelve errors, all named",
        (Contender(OURS, "plans:refused"), Contender(SAME, "plans:refused_by_pydantic")),
        (Goal("refuse twelve faults / pydantic v2, same rules", OURS, SAME, 2, 1.5),),
        rounds=31,
        repeat=3,
        note="both name the same twelve places, which is looked at first; repeated keys pass at pydantic "
        "here; msgspec stops at the first error and has no entry",
    )


def differences() -> Row:
    """Comparing beside writing."""
    return beside_dumps(
        "the plan and its revision after a year", "a plan and its revision", "plans", {}, rounds=21, repeat=3
    )
