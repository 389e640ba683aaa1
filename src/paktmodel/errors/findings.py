"""`Finding`, the one shape for everything that is wrong, and what it is made of."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, groupby
from typing import Any

from paktmodel.errors.constructors import named_in_errors
from paktmodel.errors.exceptions import InvalidArgument
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.errors.one_line import one_line
from paktmodel.vocabulary.language import Language, enumerated, rendered, sentence, spaced
from paktmodel.vocabulary.messages.input_errors import ADVICE, EXPECTED, REPEATED, VALUE_KINDS
from paktmodel.vocabulary.words.findings import Category, Severity, SubjectKind
from paktmodel.vocabulary.words.indicators import PARTS


def phrased(
    sentences: Mapping[str, tuple[str, str]], code: str, evidence: Mapping[str, Any], language: Language
) -> str:
    """Render the sentence of a code in a language, filled with evidence.

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
    """Return where a language stands in a pair of texts: Swedish first, then English.

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

    # Each name, and behind it its value: a tuple for each pair would take half as much again.
    __slots__ = ("_content",)
    _content: tuple[Any, ...]

    def __new__(
        cls, pairs: "Mapping[str, Any] | Iterable[tuple[str, Any]]" = (), /, **named: Any
    ) -> "Evidence":
        """Take a mapping or pairs, and names; evidence made of evidence alone is itself."""
        if type(pairs) is cls and not named:
            return pairs
        self = super().__new__(cls)
        items = {**dict(pairs), **named}.items()
        object.__setattr__(self, "_content", tuple(chain.from_iterable(items)))
        return self

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("evidence is never changed")

    def __getitem__(self, name: str) -> Any:
        content = self._content
        for place in range(0, len(content), 2):
            if content[place] == name:
                return content[place + 1]
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._content[::2])

    def __len__(self) -> int:
        return len(self._content) // 2

    def _as_dict(self) -> dict[str, Any]:
        return dict(zip(self._content[::2], self._content[1::2], strict=True))

    def __hash__(self) -> int:
        return hash(frozenset(self._as_dict().items()))

    def __reduce__(self) -> tuple[type["Evidence"], tuple[dict[str, Any]]]:
        return Evidence, (self._as_dict(),)

    def __copy__(self) -> "Evidence":
        return self

    def __deepcopy__(self, memo: object) -> "Evidence":
        return self

    def __repr__(self) -> str:
        return one_line(f"Evidence({self._as_dict()!r})")


@frozen(order=True, field_transformer=named_in_errors)
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
        """Render the subject in words.

        >>> Subject(SubjectKind.MEASURE, "4").label("sv")
        'åtgärd 4'
        """
        code = str(self.code) if self.kind in _PRINTED else _code_label(str(self.code), language)
        whole = " ".join(filter(None, (self.kind.label(language), code)))
        return f"{whole}, {_part_label(self.part, language)}" if self.part else whole

    def __str__(self) -> str:
        return self.label("en")


def _code_label(code: str, language: Language) -> str:
    """Render a code in words: one that names another thing first, as *measure 1, state*, says its kind.

    >>> _code_label("goal-area 1, uppsala-attainment", "sv"), _code_label("1.6", "sv")
    ('målområde 1, uppsala-attainment', '1.6')
    """
    first, blank, rest = code.partition(" ")
    return f"{_KINDS[first].label(language)} {rest}" if blank and first in _KINDS else code


_KINDS = {str(kind): kind for kind in SubjectKind}
#: Things whose code is the owner's own print, though it may begin with such a word.
_PRINTED = (SubjectKind.GOAL, SubjectKind.GOAL_AREA, SubjectKind.MEASURE, SubjectKind.INDICATOR)


def _part_label(part: str, language: Language) -> str:
    """Render a part in words, one of several dimensions by each of them.

    >>> _part_label("women", "sv"), _part_label("age:65++sex:women", "sv")
    ('kvinnor', 'age:65+, kvinnor')
    """
    facets = _JOINED_PARTS.split(part)
    if len(facets) > 1:
        return ", ".join(_part_label(one.removeprefix("sex:"), language) for one in facets)
    return PARTS.get(part, (part, part))[side(language)]


_JOINED_PARTS = re.compile("[+](?=[a-z][a-z0-9-]*:)")


def subjects_label(subjects: Iterable[Subject], language: Language) -> str:
    """List subjects, the kind named once for each run of the same kind, whole numbers drawn together.

    In English several of a kind are named in the plural, where the kind is a noun alone.

    >>> measures = [Subject(SubjectKind.MEASURE, code) for code in ("1", "2", "3", "9")]
    >>> subjects_label([*measures, Subject(SubjectKind.INDICATOR, "1.6")], "en")
    'measures 1–3, 9 and indicator 1.6'
    """
    words: list[str] = []
    for _, same in groupby(subjects, key=lambda subject: subject.kind):
        run = tuple(same)
        labels = [subject.label(language) for subject in run]
        kind = run[0].kind.label(language)
        several = run[0].kind.plural if language == "en" and len(run) > 1 else kind
        words.append(labels[0].replace(kind, several, 1))
        words += [label.removeprefix(kind).strip() for label in labels[1:]]
        if len(run) > 2 and all(subject.code.isdecimal() and not subject.part for subject in run):
            words[-len(run) :] = _drawn_together(several, [int(subject.code) for subject in run])
    return enumerated(words, language)


def _drawn_together(kind: str, numbers: list[int]) -> list[str]:
    """Draw numbers that follow each other together: 1–3 and 9."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    labels = [f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs]
    return [f"{kind} {labels[0]}", *labels[1:]]


def _subjects(subjects: Iterable[Subject]) -> tuple[Subject, ...]:
    return tuple(subjects)


def _stated_category(stated: "Category | str | None") -> Category | None:
    if stated is None or type(stated) is Category:
        return stated
    if stated in tuple(Category):
        return Category(stated)
    raise InvalidArgument("category", f"one of {', '.join(Category)}, or None", stated)


@frozen(repr=False, field_transformer=named_in_errors)
class Finding:
    """Something that is wrong or doubtful, as data.

    `text` renders it in Swedish or English; ``str()`` is English with place and code. A rule of
    a host's own has a code that this library does not know: it puts its sentences into the
    evidence, as ``sv`` and ``en``, with the names of other evidence in braces.

    Attributes:
        code: What is wrong, in kebab-case; the codes are API.
        severity: Error, warning or note.
        subjects: What it is about, one or more things; empty for an error of form.
        path: Where in the document, like ``$.plan.areas[0].measures[2].code``; may be empty.
        evidence: The values it rests on, by name.
        advice: Code of what to try; empty when nothing can be guessed.
        line: Line in the text it was loaded from, from 1; None when not loaded from text.
        column: Column in that line, from 1.
        acknowledged: The reason that the document gives for it; empty when it gives none.
        category: Contradiction, gap or advice; that of the code, unless a host's own rule states one. A
            code that this library does not know is advice when it is a note, else a contradiction.
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
    _category: Category | None = field(default=None, converter=_stated_category)

    @property
    def category(self) -> Category:
        """Contradiction, gap or advice."""
        # A document is loaded without the sentences and categories of all that could be wrong in any kind.
        from paktmodel.vocabulary.messages.categories import category_of

        return self._category or category_of(self.code, self.severity)

    def text(self, language: Language = "en") -> str:
        """Render what is wrong as a sentence.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        statement = self.statement(language)
        said = (statement, self.hint_text(language), self._repeated(language))
        return "; ".join(filter(None, said))

    def _repeated(self, language: Language) -> str:
        """State how many rows more have the same, where a reader has counted them."""
        more = self.evidence.get("more")
        if type(more) is not int:
            return ""
        return sentence(REPEATED[more > 1][side(language)], {"more": spaced(more)}, language)

    def statement(self, language: Language) -> str:
        """Render what is wrong without what to try.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        from paktmodel.vocabulary.messages.findings import FINDINGS

        position = side(language)
        evidence = {"subjects": subjects_label(self.subjects, language), **self.evidence}
        templates = FINDINGS.get(self.code)
        if templates is not None:
            return sentence(templates[position], evidence, language)
        own = self.evidence.get(language)
        if isinstance(own, str):
            return sentence(own, evidence, language)
        expected = self._expected(language)
        got = self.evidence.get("got")
        if got is None:
            return ("väntade {0}", "expected {0}")[position].format(expected)
        words = ("väntade {0}, fick {1}", "expected {0}, got {1}")[position]
        return words.format(expected, _in_words(got, language))

    def _expected(self, language: Language) -> str:
        """Render what was expected: by itself when it knows the language, else by the code's template."""
        expected = self.evidence.get("expected")
        if expected is not None and (language == "en" or hasattr(expected, "label")):
            return _in_words(expected, language)
        template = EXPECTED.get(self.code, ("{expected}", "{expected}"))[side(language)]
        evidence = {
            "expected": "",
            **self.evidence,
            "kind": _in_words(self.evidence.get("kind", ""), language),
        }
        return sentence(template, evidence, language)

    @property
    def hint(self) -> str:
        """What to try, in English; empty when nothing can be guessed."""
        return self.hint_text("en")

    def hint_text(self, language: Language) -> str:
        """Render what to try; empty when nothing can be guessed.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        if not self.advice:
            return ""
        return phrased(ADVICE, self.advice, self.evidence, language)

    def at(self, path: str, place: tuple[int | None, int | None] | None = None) -> "Finding":
        """Return the same finding at a place of a document, and at a line and column of its text.

        Each level of a document puts its step before the path: by the constructor in 2 µs, where
        `evolve` takes 7.
        """
        line, column = place or (self.line, self.column)
        return Finding(
            self.code,
            self.severity,
            self.subjects,
            path,
            self.evidence,
            self.advice,
            line,
            column,
            self.acknowledged,
            self._category,
        )

    def __str__(self) -> str:
        place = f"line {self.line}, column {self.column}: " if self.line is not None else ""
        path = f"{self.path}: " if self.path and not self.subjects else ""
        reason = f" (acknowledged: {self.acknowledged})" if self.acknowledged else ""
        severity = f"{self.severity}: " if self.subjects else ""
        return f"{severity}{place}{path}{self.text('en')} [{self.code}]{reason}"

    def __repr__(self) -> str:
        about = str(self.subjects[0]) if self.subjects else self.path
        more = f" and {len(self.subjects) - 1} more" if len(self.subjects) > 1 else ""
        words = " ".join(f"{self.code}: {self.severity}, {about}".split()).rstrip(",")
        shortened = words if len(words) <= _MOST_REPR else f"{words[: _MOST_REPR - 1]}…"
        return f"Finding({shortened}{more})"


#: Characters of a finding's `repr` before the number of its other subjects: a line within 120 in all.
_MOST_REPR = 90


def _in_words(text: object, language: Language) -> str:
    """Render what was expected or came: a phrase by itself, plain English by the list of kinds."""
    if language == "sv" and str(text) in VALUE_KINDS:
        return VALUE_KINDS[str(text)]
    return rendered(text, language)
