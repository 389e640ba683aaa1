"""Rows about interpreters and plans: import, first plan, load, refuse."""

from benchmarks import samples
from benchmarks.measuring import Row, interleaved, medians, processes

OURS = "paktmodel"


def import_ours() -> Row:
    """`import paktmodel` in a whole process."""
    told = processes(
        {
            OURS: "import paktmodel",
            "bare Python": "pass",
            "pydantic with a like model": "import benchmarks.peers_pydantic",
            "msgspec with a like model": "import benchmarks.peers_msgspec",
        },
        rounds=21,
    )
    return Row(
        "`import paktmodel`, whole process",
        "ms",
        medians(told, 1e3),
        "≤ 1.15 × bare Python",
        1.15,
        "bare Python",
    )


def first_plan() -> Row:
    """A fresh interpreter until the first plan is loaded from bytes on disk."""
    read = f"data = open({str(samples.PLAN)!r}, 'rb').read()\n"
    told = processes(
        {
            OURS: f"import paktmodel as pm\n{read}pm.loads(data, pm.Plan)",
            "msgspec.Struct": f"from benchmarks import peers_msgspec as peer\n{read}peer.load(data)",
            "pydantic v2": f"from benchmarks import peers_pydantic as peer\n{read}peer.load(data)",
            "bare Python": f"{read}",
        },
        rounds=15,
    )
    return Row(
        "fresh interpreter to the first plan",
        "ms",
        medians(told, 1e3),
        "≤ 2.4 × msgspec.Struct, stretch 2 ×",
        2.4,
        "msgspec.Struct",
        "whole processes, bytecode compiled before; msgspec runs no rule about texts",
    )


def load_plan() -> Row:
    """A plan from bytes, every rule on."""
    import paktmodel as pm
    from benchmarks import peers_msgspec, peers_pydantic

    data = samples.plan_bytes()
    told = interleaved(
        {
            OURS: lambda: pm.loads(data, pm.Plan),
            "pydantic v2, same rules": lambda: peers_pydantic.load_refusing_repeated_keys(data),
            "pydantic v2, repeated keys pass": lambda: peers_pydantic.load(data),
            "msgspec, no text rules": lambda: peers_msgspec.load(data),
        },
        rounds=41,
        repeat=5,
    )
    return Row(
        "load the plan from bytes, every rule on",
        "ms",
        medians(told, 1e3),
        "≤ 1 × pydantic v2, same rules",
        1.0,
        "pydantic v2, same rules",
        "pydantic reads JSON by itself and has no rule about repeated keys; held to it, it must look at "
        "the text with Python's reader first",
    )


def refuse_plan() -> Row:
    """A plan with twelve errors, all named."""
    import paktmodel as pm
    from benchmarks import peers_pydantic

    data = samples.faulty_bytes()

    def ours() -> list[tuple[str, str]]:
        try:
            pm.loads(data, pm.Plan)
        except pm.InvalidDocument as refused:
            return [(one.path, one.code) for one in refused.findings]
        return []

    named = {path for path, _ in ours()}
    # For a field too many or too few the object itself is named as well as the field in it.
    missed = [path for path, _ in peers_pydantic.refuse(data) if not {path, path.rpartition(".")[0]} & named]
    if len(named) != 12 or missed:
        raise AssertionError(f"the two do not name the same twelve errors: {len(named)} and {missed}")
    told = interleaved(
        {OURS: ours, "pydantic v2, same rules": lambda: peers_pydantic.refuse(data)}, rounds=31, repeat=3
    )
    return Row(
        "refuse the plan with twelve errors, all named",
        "ms",
        medians(told, 1e3),
        "≤ 5 × pydantic v2",
        5.0,
        "pydantic v2, same rules",
        "both name the same twelve places, which the row checks before it measures; repeated keys pass "
        "at pydantic here; msgspec stops at the first error and has no entry",
    )
