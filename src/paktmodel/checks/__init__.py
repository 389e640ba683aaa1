"""What is doubtful in a document: one small function per rule, and `check` that runs them.

A rule takes a document of one kind, such as a plan or a network, and yields findings; it reads fields of
any such document, changes nothing and looks at no clock. What each code means, and what to do about it,
stands in ``docs/findings.md``.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

import attrs
from attrs import evolve

from paktmodel.checks.acknowledgements import marked
from paktmodel.checks.findings import Findings
from paktmodel.checks.kinds import NAMES, kind_of
from paktmodel.checks.plan import PLAN_RULES
from paktmodel.checks.rule import Rule
from paktmodel.checks.subjects import path_of, paths
from paktmodel.errors import Finding, InvalidArgument
from paktmodel.model.plans import Plan
from paktmodel.vocabulary.language import enumerated
from paktmodel.vocabulary.words.findings import SubjectKind

if TYPE_CHECKING:  # a plan is checked without the classes and the rules of the other kinds
    from paktmodel.checks.matter import MATTER_RULES
    from paktmodel.checks.network import NETWORK_RULES
    from paktmodel.checks.record.references import RECORD_RULES
    from paktmodel.model.follow_up_record import FollowUpRecord
    from paktmodel.model.matters import Matter
    from paktmodel.model.networks import Network

__all__ = ["MATTER_RULES", "NETWORK_RULES", "PLAN_RULES", "RECORD_RULES", "Findings", "Rule", "check"]


def _for_plans() -> tuple[Rule, ...]:
    return PLAN_RULES


def _for_record() -> tuple[Rule, ...]:
    from paktmodel.checks.record.references import RECORD_RULES

    return RECORD_RULES


def _for_networks() -> tuple[Rule, ...]:
    from paktmodel.checks.network import NETWORK_RULES

    return NETWORK_RULES


def _for_matters() -> tuple[Rule, ...]:
    from paktmodel.checks.matter import MATTER_RULES

    return MATTER_RULES


#: The rules for each kind of document, fetched when one is checked.
_RULES_FOR: Final[Mapping[SubjectKind, Callable[[], tuple[Rule, ...]]]] = MappingProxyType(
    {
        SubjectKind.PLAN: _for_plans,
        SubjectKind.RECORD: _for_record,
        SubjectKind.NETWORK: _for_networks,
        SubjectKind.MATTER: _for_matters,
    }
)

_BY_NAME: Final[Mapping[str, Callable[[], tuple[Rule, ...]]]] = MappingProxyType(
    {"RECORD_RULES": _for_record, "NETWORK_RULES": _for_networks, "MATTER_RULES": _for_matters}
)


def __getattr__(name: str) -> object:
    """Fetch the rules of another kind than plans, when they are asked for by name."""
    if name in _BY_NAME:
        return _BY_NAME[name]()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def check(
    document: "Plan | FollowUpRecord | Network | Matter",
    *,
    rules: Iterable[Rule] | None = None,
    plan: Plan | None = None,
    matters: Iterable[object] = (),
) -> Findings:
    """What is doubtful in a document.

    Findings come rule by rule, and in document order within a rule. Each says where in the document its
    first subject stands. What the document acknowledges stays and bears the reason; where that holds for
    some of its subjects only, the finding is split.

    A rule with a keyword-only parameter ``plan`` or ``matters`` that has a default is handed what the
    caller gives; without it such rules say what can be said of the document alone.

    >>> from paktmodel.testing import count, plan_with
    >>> check(plan_with(count("1.3", total="59", women="54", men="66")))[0].code
    'count-behaves-as-share'

    Args:
        document: A plan, a follow-up record, a network or a matter; it is only read.
        rules: The rules to run, in order; None for those of the document's kind. ``(*PLAN_RULES, mine)``
            adds one to those for plans, ``(*RECORD_RULES, mine)`` to those for records, and so do
            ``NETWORK_RULES`` and ``MATTER_RULES``.
        plan: The plan of a follow-up record; None leaves what needs it unsaid.
        matters: The matters in which something in the document was decided.

    Raises:
        InvalidArgument: Something that cannot be checked, a rule that cannot be called, or a plan or
            matters that are something else.
    """
    kind = kind_of(document)
    if kind is None:
        hint = "read it first, with load or loads" if isinstance(document, dict | str | bytes) else ""
        raise InvalidArgument("document", f"one of the documents {enumerated(NAMES, 'en')}", document, hint)
    given = _given(plan, matters)
    run = _callable(_RULES_FOR[kind]() if rules is None else rules)
    found = [
        one
        for rule in run
        for finding in rule(document, **_taken(rule, given))
        for one in marked(finding, document.acknowledgements)
    ]
    return Findings(_placed(found, document), kind)


def _callable(rules: Iterable[Rule]) -> tuple[Callable[..., Iterator[Finding]], ...]:
    if not isinstance(rules, Iterable):
        raise InvalidArgument("rules", "functions from a document to findings", rules, "put it in a tuple")
    run = tuple(rules)
    for rule in run:
        if not callable(rule):
            raise InvalidArgument("rules", "functions from a document to findings", rule)
    return run


def _given(plan: object, matters: object) -> dict[str, Any]:
    """What the caller hands over beside the document, by the name under which rules take it."""
    if plan is not None and not isinstance(plan, Plan):
        raise InvalidArgument("plan", "a Plan", plan)
    if not isinstance(matters, Iterable):
        raise InvalidArgument("matters", "documents in a row", matters, "put it in a tuple")
    row = tuple(matters)
    for one in row:
        if isinstance(one, type) or not attrs.has(type(one)):
            raise InvalidArgument("matters", "documents in a row", one)
    told = {"plan": plan, "matters": row or None}
    return {name: value for name, value in told.items() if value is not None}


def _taken(rule: Callable[..., object], given: Mapping[str, Any]) -> dict[str, Any]:
    """What a rule takes of that; what the caller has bound with `partial` stays as it is bound."""
    bound: set[str] = set()
    while isinstance(rule, partial):
        bound |= rule.keywords.keys()
        rule = rule.func
    # An object that is called keeps its defaults on its class.
    takes = getattr(rule, "__kwdefaults__", None) or getattr(type(rule).__call__, "__kwdefaults__", None)
    return {name: value for name, value in given.items() if name in (takes or ()) and name not in bound}


def _placed(findings: list[Finding], document: object) -> Iterator[Finding]:
    """The findings, each with the place of its first subject unless its rule knew a nearer one."""
    known = paths(document) if findings else {}
    for finding in findings:
        if finding.path or not finding.subjects:
            yield finding
        else:
            yield evolve(finding, path=path_of(finding.subjects[0], known))
