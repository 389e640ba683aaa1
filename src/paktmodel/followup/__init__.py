"""Follow-up: what is due, how each indicator develops, which targets are met, and why.

It imports nothing: each name is loaded when it is first used, so that a first follow-up makes no
classes of results that nobody reads. `__init__.pyi` gives the same names to type checkers.
"""

_MODULE_OF = {
    "PRESET": "rules",
    "Agenda": "agenda.items",
    "FollowUp": "plan_result",
    "PlanFollowUp": "plans.results",
    "Reason": "text.reasons",
    "Verdict": "verdicts.verdict",
    "due": "agenda.items",
    "follow_up": "plan_followup",
}
__all__ = sorted(_MODULE_OF)


def __getattr__(name):
    """Load a name from the module that defines it, once."""
    path = _MODULE_OF.get(name)
    if path is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = globals()[name] = getattr(import_module(f"{__name__}.{path}"), name)
    return found
