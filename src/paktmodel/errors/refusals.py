"""What cannot be read: a single value, or a document with every fault in it."""

from collections.abc import Iterable, Mapping
from typing import Final

from paktmodel.errors.exceptions import PaktError
from paktmodel.errors.findings import Evidence, Finding
from paktmodel.errors.shown import Shown, shown
from paktmodel.vocabulary.language import Language

#: No report grows past these.
MOST_FINDINGS: Final = 100
#: Reading is given up when so many faults have been counted: the document is something else.
MOST_COUNTED: Final = 1_000
MOST_TEXT: Final = 100_000


class InvalidValue(PaktError, ValueError):
    """A single value that cannot be what it was given as.

    Args:
        code: What is wrong, in kebab-case.
        expected: What was expected, in English.
        got: What came; it is kept only as `shown` tells it.
        advice: Code of what to try.
        extra: Further evidence by name.
    """

    def __init__(
        self,
        code: str,
        expected: str,
        got: object,
        advice: str = "",
        extra: Mapping[str, object] | None = None,
    ) -> None:
        safe = got if isinstance(got, Shown) else Shown(shown(got))
        super().__init__(code, expected, safe, advice, dict(extra or {}))
        self.code = code
        self.expected = expected
        self.got = str(safe)
        self.advice = advice
        self.extra = Evidence(extra or {})

    def finding(self, path: str = "$") -> Finding:
        """The refusal as a finding at a place of a document."""
        evidence = {"expected": self.expected, "got": self.got, **self.extra}
        return Finding(self.code, path=path, evidence=Evidence(evidence), advice=self.advice)

    def __str__(self) -> str:
        finding = self.finding()
        return f"{finding.text('en')} [{self.code}]"


class InvalidDocument(PaktError, ValueError):
    """Something that cannot be read, with every finding in document order.

    Args:
        findings: What is wrong; at most 100 are kept, and the rest are counted.
        more: How many findings there were beyond those kept, before reading was given up.
    """

    def __init__(self, findings: Iterable[Finding], more: int = 0) -> None:
        every = tuple(findings)
        kept = every[:MOST_FINDINGS]
        self.findings = kept
        self.more = more + len(every) - len(kept)
        super().__init__(kept, self.more)

    def text(self, language: Language = "en") -> str:
        """All findings, a line each, at most 100 kB.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        count = len(self.findings) + self.more
        if language == "sv":
            head, tail = f"{count} fel i dokumentet", f"… och {self.more} till"
            lines = [f"  {finding.path}: {finding.text('sv')} [{finding.code}]" for finding in self.findings]
        else:
            head = f"{count} fault{'s' if count != 1 else ''} in the document"
            tail = f"… and {self.more} more"
            lines = [f"  {finding}" for finding in self.findings]
        said = "\n".join([head, *lines, *([f"  {tail}"] if self.more else [])])
        return said if len(said) <= MOST_TEXT // 4 else said[: MOST_TEXT // 4] + "…"

    def __str__(self) -> str:
        return self.text("en")
