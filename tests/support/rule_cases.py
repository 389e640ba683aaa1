"""What every rule of `check` keeps to, whatever kind of document it is about."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from paktmodel.checks import check
from paktmodel.errors import Finding
from paktmodel.vocabulary.messages.input_errors import ADVICE

Document = TypeVar("Document")


class Twins(NamedTuple, Generic[Document]):
    """How much a rule matters, a document in which it fires, one in which it is silent, what comes beside."""

    severity: str
    fires: Document
    silent: Document
    beside: tuple[str, ...] = ()


def codes(findings: Iterable[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def assert_fires_alone(code: str, twins: Twins[Any], **inputs: Any) -> None:
    """Assert that a rule finds its own fault and that nothing else is said."""
    found = [finding for finding in check(twins.fires, **inputs) if finding.code not in twins.beside]

    assert [(finding.code, finding.severity) for finding in found] == [(code, twins.severity)]


def assert_named_after_their_codes(
    rules: Iterable[Any], cases: Mapping[str, Twins[Any]], **inputs: Any
) -> None:
    """Assert that each rule gives one code and that its name is that code."""
    given = {
        rule.__name__.replace("_", "-"): {
            code for twins in cases.values() for code in codes(check(twins.fires, rules=[rule], **inputs))
        }
        for rule in rules
    }

    assert given == {name: {name} for name in given}


def assert_reads_in_both_languages(findings: Iterable[Finding]) -> None:
    """Assert that each finding is two sentences without an open place, and that its advice is known."""
    for finding in findings:
        swedish, english = finding.text("sv"), finding.text("en")

        assert swedish != english
        assert not re.search(r"[‹›{}]", swedish + english)
        assert "  " not in swedish + english
        assert finding.advice in {"", *ADVICE}


def assert_stands_in(place: str, findings: Iterable[Finding]) -> None:
    """Assert that the first subject of each finding stands at a path below a place."""
    for finding in findings:
        assert finding.subjects
        assert finding.path.startswith(place)
