"""What can be wrong, in one shape: `Finding`, and the few exceptions that carry it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any, Final

from attrs import evolve, field, frozen

from paktmodel.vocabulary.doubts import DOUBTS
from paktmodel.vocabulary.reasons import NOTICED
from paktmodel.vocabulary.refusals import ADVICE, EXPECTED, KINDS
from paktmodel.vocabulary.speech import listed, sentence
from paktmodel.vocabulary.words import PARTS, Language, Severity, SubjectKind

#: No report grows past these, whatever the document holds.
MOST_FINDINGS: Final = 100
MOST_TEXT: Final = 100_000

_MANY_DIGITS = re.compile(r"(?:\d\W{0,2}){6}")
_DAY = re.compile(r"\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}", re.ASCII)
_SHOWN = 40


def shown(value: object) -> str:
    """A refused value as an error may show it: short, and not at all where it may be personal.

    >>> shown("two"), shown("ring 19121212-1212"), shown(None), shown({"a": 1})
    ("'two'", 'text not shown (it may hold a personal number)', 'null', 'an object')
    """
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return "an object"
    if isinstance(value, list | tuple | set | frozenset):
        return "a list"
    if isinstance(value, bytes | bytearray):
        return "bytes"
    if isinstance(value, int):
        # A number beyond 4 300 digits cannot even be printed, and six digits may be a person.
        return str(int(value)) if -99_999 <= value <= 99_999 else "a long number"
    if isinstance(value, float):
        text = repr(value)
        return text if not _MANY_DIGITS.search(text) else "a long number"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        if _DAY.fullmatch(value):
            return repr(str(value))
        if _MANY_DIGITS.search(value):
            return "text not shown (it may hold a personal number)"
        short = value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…"
        return ascii_safe(repr(str(short)))
    return f"a {type(value).__name__}"


def ascii_safe(text: str) -> str:
    """Text with lone surrogates escaped, so that it can be printed anywhere."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def phrased(
    sentences: Mapping[str, tuple[str, str]], code: str, evidence: Mapping[str, Any], language: Language
) -> str:
    """The sentence of a code in a language, filled with evidence.

    Args:
        sentences: Templates by code, Swedish first.
        code: Which of them.
        evidence: The values that go into it.
        language: ``"sv"`` or ``"en"``.

    Raises:
        InvalidArgument: Another language.
    """
    return sentence(sentences[code][side(language)], evidence, language)


def side(language: Language) -> int:
    """Where a language stands in a pair of texts: Swedish first, then English.

    Raises:
        InvalidArgument: Another language.
    """
    if language not in ("sv", "en"):
        raise InvalidArgument("language", "'sv' or 'en'", language)
    return 0 if language == "sv" else 1


class Evidence(Mapping[str, Any]):
    """What a finding rests on: named values, immutable, compared by content.

    >>> Evidence({"total": 59})["total"]
    59
    """

    __slots__ = ("_pairs",)
    _pairs: tuple[tuple[str, Any], ...]

    def __new__(
        cls, pairs: "Mapping[str, Any] | Iterable[tuple[str, Any]]" = (), /, **named: Any
    ) -> "Evidence":
        """Take a mapping or pairs, and names; evidence made of evidence alone is itself."""
        if type(pairs) is cls and not named:
            return pairs
        self = super().__new__(cls)
        object.__setattr__(self, "_pairs", tuple({**dict(pairs), **named}.items()))
        return self

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("evidence is never changed")

    def __getitem__(self, name: str) -> Any:
        for key, value in self._pairs:
            if key == name:
                return value
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return (key for key, _ in self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)

    def __hash__(self) -> int:
        return hash(frozenset(self._pairs))

    def __reduce__(self) -> tuple[type["Evidence"], tuple[dict[str, Any]]]:
        return Evidence, (dict(self._pairs),)

    def __copy__(self) -> "Evidence":
        return self

    def __deepcopy__(self, memo: object) -> "Evidence":
        return self

    def __repr__(self) -> str:
        return f"Evidence({dict(self._pairs)!r})"


@frozen(order=True)
class Subject:
    """One thing that a finding is about; stable when lists move.

    Attributes:
        kind: What sort of thing it is.
        code: Its code, number or name within the document; empty for the document itself.
        part: The part of it, such as ``men``; empty for the whole.
    """

    kind: SubjectKind
    code: str = field(default="", converter=str)
    part: str = field(default="", converter=str)

    def label(self, language: Language) -> str:
        """The subject in words.

        >>> Subject(SubjectKind.MEASURE, "4").label("sv")
        'åtgärd 4'
        """
        whole = " ".join(filter(None, (self.kind.label(language), str(self.code))))
        return f"{whole}, {_part_label(self.part, language)}" if self.part else whole

    def __str__(self) -> str:
        return self.label("en")


def _part_label(part: str, language: Language) -> str:
    return PARTS.get(part, (part, part))[side(language)]


def subjects_label(subjects: Iterable[Subject], language: Language) -> str:
    """Subjects in a row, the kind told once for each run of the same kind, whole numbers drawn together.

    >>> measures = [Subject(SubjectKind.MEASURE, code) for code in ("1", "2", "3", "9")]
    >>> subjects_label([*measures, Subject(SubjectKind.INDICATOR, "1.6")], "en")
    'measure 1–3, 9 and indicator 1.6'
    """
    words: list[str] = []
    for _, same in groupby(subjects, key=lambda subject: subject.kind):
        run = tuple(same)
        labels = [subject.label(language) for subject in run]
        kind = run[0].kind.label(language)
        words.append(labels[0])
        words += [label.removeprefix(kind).strip() for label in labels[1:]]
        if len(run) > 2 and all(subject.code.isdecimal() and not subject.part for subject in run):
            words[-len(run) :] = _drawn_together(kind, [int(subject.code) for subject in run])
    return listed(words, language)


def _drawn_together(kind: str, numbers: list[int]) -> list[str]:
    """Numbers with those that follow each other drawn together: 1–3 and 9."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = [f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs]
    return [f"{kind} {told[0]}", *told[1:]]


def _subjects(subjects: Iterable[Subject]) -> tuple[Subject, ...]:
    return tuple(subjects)


@frozen
class Finding:
    """Something that is wrong or doubtful, as data.

    `text` renders it in Swedish or English; ``str()`` is English with place and code.

    Attributes:
        code: What is wrong, in kebab-case; the codes are API.
        severity: Error, warning or note.
        subjects: What it is about, one or more things; empty for a fault of form.
        path: Where in the document, like ``$.plan.areas[0].measures[2].code``; may be empty.
        evidence: The values it rests on, by name.
        advice: Code of what to try; empty when nothing can be guessed.
        line: Line in the text it was loaded from, from 1; None when not loaded from text.
        column: Column in that line, from 1.
        acknowledged: The reason that the document gives for it; empty when it gives none.
    """

    code: str
    severity: Severity = Severity.ERROR
    subjects: tuple[Subject, ...] = field(default=(), converter=_subjects)
    path: str = ""
    evidence: Evidence = field(factory=Evidence, converter=Evidence)
    advice: str = ""
    line: int | None = None
    column: int | None = None
    acknowledged: str = ""

    def text(self, language: Language = "en") -> str:
        """What is wrong, as a sentence.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        said = self._statement(language)
        hint = self.hint_text(language)
        return f"{said}; {hint}" if hint else said

    def _statement(self, language: Language) -> str:
        position = side(language)
        evidence = {"subjects": subjects_label(self.subjects, language), **self.evidence}
        told = DOUBTS.get(self.code) or NOTICED.get(self.code)
        if told is not None:
            return sentence(told[position], evidence, language)
        expected = self.evidence.get("expected")
        if language == "sv" or expected is None:
            template = EXPECTED.get(self.code, ("{expected}", "{expected}"))[position]
            evidence["kind"] = _kind(str(evidence.get("kind", "")), language)
            expected = sentence(template, {"expected": "", **evidence}, language)
        words = ("väntade {0}, fick {1}", "expected {0}, got {1}")[position]
        if "got" not in self.evidence:
            words = ("väntade {0}", "expected {0}")[position]
        return words.format(expected, _kind(str(self.evidence.get("got", "")), language))

    @property
    def hint(self) -> str:
        """What to try, in English; empty when nothing can be guessed."""
        return self.hint_text("en")

    def hint_text(self, language: Language) -> str:
        """What to try; empty when nothing can be guessed.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        if not self.advice:
            return ""
        return phrased(ADVICE, self.advice, self.evidence, language)

    def at(self, path: str) -> "Finding":
        """The same finding, found at a place of a document."""
        return evolve(self, path=path)

    def __str__(self) -> str:
        place = f"line {self.line}, column {self.column}: " if self.line is not None else ""
        path = f"{self.path}: " if self.path and not self.subjects else ""
        told = f" (acknowledged: {self.acknowledged})" if self.acknowledged else ""
        weight = f"{self.severity}: " if self.subjects else ""
        return f"{weight}{place}{path}{self.text('en')} [{self.code}]{told}"


def _kind(text: str, language: Language) -> str:
    return KINDS.get(text, text) if language == "sv" else text


class PaktError(Exception):
    """What every error of this library is."""


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
        told = got if isinstance(got, _Told) else _Told(shown(got))
        super().__init__(code, expected, told, advice, dict(extra or {}))
        self.code = code
        self.expected = expected
        self.got = str(told)
        self.advice = advice
        self.extra = Evidence(extra or {})

    def finding(self, path: str = "$") -> Finding:
        """The refusal as a finding at a place of a document."""
        evidence = {"expected": self.expected, "got": self.got, **self.extra}
        return Finding(self.code, path=path, evidence=Evidence(evidence), advice=self.advice)

    def __str__(self) -> str:
        finding = self.finding()
        return f"{finding.text('en')} [{self.code}]"


class _Told(str):
    """Text that has been through `shown` already: pickling must not quote it twice."""

    __slots__ = ()


class InvalidDocument(PaktError, ValueError):
    """Something that cannot be read, with every finding in document order.

    Args:
        findings: What is wrong; at most 100 are kept, and the rest are counted.
        more: How many findings there were beyond those kept.
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


class InvalidArgument(PaktError, TypeError):
    """A call that cannot be answered: the wrong kind of thing was handed over.

    Args:
        name: The argument.
        expected: What was expected, in English.
        got: What came.
        hint: What to try, in English; empty when nothing can be guessed.
    """

    def __init__(self, name: str, expected: str, got: object, hint: str = "") -> None:
        told = got if isinstance(got, _Told) else _Told(shown(got))
        super().__init__(name, expected, told, hint)
        self.name, self.expected, self.got, self.hint = name, expected, str(told), hint

    def __str__(self) -> str:
        hint = f"; {self.hint}" if self.hint else ""
        return f"{self.name}: expected {self.expected}, got {self.got}{hint}"


class NotFound(PaktError, KeyError):
    """A name or code that nothing bears.

    Args:
        what: What was looked for, such as ``indicator``.
        name: The name that nothing bears.
        known: The names that are known.
    """

    def __init__(self, what: str, name: object, known: Iterable[str] = ()) -> None:
        told = name if isinstance(name, _Told) else _Told(shown(name))
        self.what, self.name, self.known = what, str(told), tuple(known)
        super().__init__(what, told, self.known)

    def __str__(self) -> str:
        near = closest(self.name.strip("'"), self.known)
        hint = f"; did you mean {near!r}?" if near else ""
        few = f"; there are {listed(self.known[:12], 'en')}" if self.known and not near else ""
        return f"no {self.what} {self.name}{hint}{few}"


class MissingExtra(PaktError, ImportError):
    """An optional dependency that is not installed.

    Args:
        extra: The extra to install.
        needed: The package that is missing.
    """

    def __init__(self, extra: str, needed: str) -> None:
        super().__init__(extra, needed)
        self.extra, self.needed = extra, needed

    def __str__(self) -> str:
        return f"{self.needed} is not installed; try: pip install 'paktmodel[{self.extra}]'"


def closest(word: str, known: Iterable[str]) -> str:
    """The known word that a mistyped one most likely means; empty when none is near.

    >>> closest("messures", ["measures", "indicators"])
    'measures'
    """
    from difflib import get_close_matches  # costs 5 ms and is needed only when something is wrong

    near = get_close_matches(word[:100], [*known], n=1, cutoff=0.6)
    return near[0] if near else ""
