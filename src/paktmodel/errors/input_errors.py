"""What cannot be read: a single value, or a document with every error in it."""

from collections.abc import Iterable, Mapping
from typing import Final

from paktmodel.errors.exceptions import FieldError, PaktError
from paktmodel.errors.findings import Evidence, Finding
from paktmodel.errors.shown import Phrase, described, kind_of_value, shown
from paktmodel.vocabulary.language import Language, spaced

#: No report grows past these, however much a document holds.
MOST_FINDINGS: Final = 100
#: Reading is given up when so many errors have been counted: the document is something else.
MOST_COUNTED: Final = 1_000
MOST_TEXT: Final = 100_000


class InvalidValue(FieldError, ValueError):
    """A single value that cannot be what it was given as.

    Args:
        code: What is wrong, in kebab-case.
        expected: What was expected, in English or as a `Phrase`.
        got: What came; it is kept only as `shown` describes it.
        advice: Code of what to try.
        extra: Further evidence by name.

    Attributes:
        field: Class and field of the constructor that refused it, like ``Measure.code``; the class alone
            when its fields do not go together; empty when no constructor was called.
    """

    def __init__(
        self,
        code: str,
        expected: str,
        got: object,
        advice: str = "",
        extra: Mapping[str, object] | None = None,
    ) -> None:
        description = got if isinstance(got, Phrase) else shown(got)
        super().__init__(code, expected, description, advice, dict(extra or {}))
        self.code = code
        self.expected = expected
        self.got: str = description
        self.advice = advice
        self.extra = Evidence(extra or {})

    def finding(self, path: str = "$") -> Finding:
        """Return the error as a finding at a place of a document."""
        evidence = {"expected": self.expected, "got": self.got, **self.extra}
        return Finding(self.code, path=path, evidence=Evidence(evidence), advice=self.advice)

    def __str__(self) -> str:
        finding = self.finding()
        field = f"{self.field}: " if self.field else ""
        return f"{field}{finding.text('en')} [{self.code}]"


def wrong_kind(
    kind: str | Phrase, value: object, advice: str = "", *, code: str = "kind-wrong"
) -> InvalidValue:
    """Make the error about a value of the wrong kind: text where a number is due, or the reverse.

    Args:
        kind: The kind expected, as `VALUE_KINDS` lists it, or as a phrase.
        value: What came.
        advice: Code of what to try.
        code: What is wrong, where the type of the value has a code of its own.
    """
    expected = kind if isinstance(kind, Phrase) else kind_of_value(kind)
    return InvalidValue(
        code, expected, described(value), advice, {"kind": expected} if code == "kind-wrong" else {}
    )


class InvalidDocument(PaktError, ValueError):
    """Something that cannot be read, with every finding in document order.

    Args:
        findings: What is wrong; at most 100 are kept, and the rest are counted.
        more: How many findings there were beyond those kept, before reading was given up.
    """

    # Set by a reader that has looked at all of a document: no limit can be passed where it did not look.
    _looked_through = False

    def __init__(self, findings: Iterable[Finding], more: int = 0) -> None:
        every = tuple(findings)
        kept = every[:MOST_FINDINGS]
        self.findings = kept
        self.more = more + len(every) - len(kept)
        super().__init__(kept, self.more)

    def text(self, language: Language = "en") -> str:
        """Render all findings, a line each, at most 100 kB.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        repeated = sum(more for one in self.findings if type(more := one.evidence.get("more")) is int)
        count = len(self.findings) + repeated + self.more
        if language == "sv":
            head, tail = f"{spaced(count)} fel i dokumentet", f"… och {spaced(self.more)} till"
            lines = [f"  {finding.path}: {finding.text('sv')} [{finding.code}]" for finding in self.findings]
        else:
            head = f"{spaced(count)} error{'s' if count != 1 else ''} in the document"
            tail = f"… and {spaced(self.more)} more"
            lines = [f"  {finding}" for finding in self.findings]
        text = "\n".join([head, *lines, *([f"  {tail}"] if self.more else [])])
        return text if len(text) <= MOST_TEXT // 4 else text[: MOST_TEXT // 4] + "…"

    def __str__(self) -> str:
        return self.text("en")
