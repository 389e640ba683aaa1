"""Checks of documents: one small function per rule, and `check` that runs them.

A rule takes a document of one kind, such as a plan or a network, and yields findings; it reads fields of
any such document, changes nothing and looks at no clock. What each code means, and what to do about it,
stands in ``docs/findings.md``. The rules of each kind stand in a package of their own (`plan`, `record`,
`network`, `matter`), which is imported when a document of that kind is checked.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

import attrs
from attrs import evolve

from paktmodel.checks.acknowledgements import Acknowledged
from paktmodel.checks.findings import Findings
from paktmodel.checks.groups import FindingGroup
from paktmodel.checks.near_names import NearNames
from paktmodel.checks.rule import Rule
from paktmodel.checks.subjects import CHECKED
from paktmodel.checks.walk import Walk, path_of, whole_of
from paktmodel.document.kinds import DOCUMENT_KINDS, kind_of_document
from paktmodel.errors import Finding, InvalidArgument
from paktmodel.model.plans import Plan

if TYPE_CHECKING:  # a plan is checked without the classes of the other kinds
    from paktmodel.model.follow_up_record import FollowUpRecord
    from paktmodel.model.matters import Matter
    from paktmodel.model.networks import Network

__all__ = ["FindingGroup", "Findings", "Rule", "check"]


def check(
    document: "Plan | FollowUpRecord | Network | Matter",
    *,
    rules: Iterable[Rule] | None = None,
    plan: Plan | None = None,
    matters: Iterable[object] = (),
    record: "FollowUpRecord | None" = None,
) -> Findings:
    """Check a document by its rules.

    Contradictions of the document with itself come first, then gaps, then advice; within each, rule by
    rule and in document order. A finding stands for one occurrence, and says where in the document its
    first subject stands; `Findings.folded` gathers them for a reader. What the document acknowledges stays
    and bears the reason; where that holds for some of its subjects only, the finding is split.

    A rule with a keyword-only parameter ``plan``, ``matters`` or ``record`` that has a default gets what
    the caller gives; without it such rules say what can be said of the document alone. In the same way it
    gets what all rules share: ``walk``, one `Walk` through the document, and ``near``, which finds
    `NearNames` for what is missing within one budget.

    >>> from paktmodel.testing import count, plan_with
    >>> check(plan_with(count("1.3", total="59", women="54", men="66")))[0].code
    'count-behaves-as-share'

    Args:
        document: A plan, a follow-up record, a network or a matter; it is only read.
        rules: The rules to run, in order; None for those of the document's kind. ``(*PLAN_RULES, mine)``
            adds one to those for plans, and so do ``RECORD_RULES``, ``NETWORK_RULES`` and ``MATTER_RULES``
            for the other kinds.
        plan: The plan that a follow-up record follows up; None leaves what needs it unsaid.
        matters: The matters in which something in the document was decided.
        record: The follow-up record of a plan, in which its goals may be assessed in words.

    Raises:
        InvalidArgument: Something that cannot be checked, a rule that cannot be called, or a plan, matters
            or a record that are something else.
    """
    kind = kind_of_document(type(document))
    if kind is None or kind.subject is None:
        hint = "read it first, with load or loads" if isinstance(document, dict | str | bytes) else ""
        raise InvalidArgument("document", f"one of the documents {CHECKED}", document, hint)
    given = _given(plan, matters, record)
    run = _callable(kind.rules if rules is None else rules)
    walk = Walk(document)
    shared = {**given, "walk": walk, "near": NearNames()}
    acknowledged = Acknowledged(document.acknowledgements)
    findings = [
        marked
        for rule in run
        for finding in rule(document, **_taken(rule, shared))
        for marked in acknowledged.marked(finding)
    ]
    findings.sort(key=lambda finding: finding.category.rank)
    return Findings(_placed(findings, walk), kind.subject)


def _callable(rules: Iterable[Rule]) -> tuple[Callable[..., Iterator[Finding]], ...]:
    if not isinstance(rules, Iterable):
        raise InvalidArgument("rules", "functions from a document to findings", rules, "put it in a tuple")
    run = tuple(rules)
    for rule in run:
        if not callable(rule):
            raise InvalidArgument("rules", "functions from a document to findings", rule)
    return run


def _given(plan: object, matters: object, record: object) -> dict[str, Any]:
    """Collect what the caller gives beside the document, by the name under which rules take it."""
    if plan is not None and not isinstance(plan, Plan):
        raise InvalidArgument("plan", "a Plan", plan)
    if not isinstance(matters, Iterable):
        raise InvalidArgument("matters", "documents", matters, "put it in a tuple")
    documents = tuple(matters)
    for document in documents:
        if isinstance(document, type) or not attrs.has(type(document)):
            raise InvalidArgument("matters", "documents", document)
    if record is not None and kind_of_document(type(record)) is not DOCUMENT_KINDS["follow-up-record"]:
        raise InvalidArgument("record", "a FollowUpRecord", record)
    given = {"plan": plan, "matters": documents or None, "record": record}
    return {name: value for name, value in given.items() if value is not None}


def _taken(rule: Callable[..., object], given: Mapping[str, Any]) -> dict[str, Any]:
    """Pick what a rule takes of that; what the caller has bound with `partial` stays as it is bound."""
    bound: set[str] = set()
    while isinstance(rule, partial):
        bound |= rule.keywords.keys()
        rule = rule.func
    # An object that is called keeps its defaults on its class.
    takes = getattr(rule, "__kwdefaults__", None) or getattr(type(rule).__call__, "__kwdefaults__", None)
    return {name: value for name, value in given.items() if name in (takes or ()) and name not in bound}


def _placed(findings: list[Finding], walk: Walk) -> Iterator[Finding]:
    """Yield the findings, each with the place of its first subject unless its rule knew a nearer one."""
    placeless = {whole_of(one.subjects[0]) for one in findings if one.subjects and not one.path}
    known = walk.paths(placeless) if placeless else {}
    for finding in findings:
        if finding.path or not finding.subjects:
            yield finding
        else:
            yield evolve(finding, path=path_of(finding.subjects[0], known))
