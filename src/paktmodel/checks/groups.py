"""`FindingGroup`: what a reader reads once, though it is found in several places."""

from collections.abc import Iterable, Mapping
from typing import Any

from paktmodel.errors import (
    Evidence,
    Finding,
    InvalidArgument,
    Subject,
    named_in_errors,
    side,
    subjects_label,
)
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.vocabulary.language import Bilingual, Language, rendered, sentence
from paktmodel.vocabulary.messages.finding_groups import ALSO, ALSO_LIKE, SEVERAL, TIMES
from paktmodel.vocabulary.words.findings import Category, Severity


def _of_one_kind(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    expected = "findings of one code, severity and category, at least one"
    if not isinstance(findings, Iterable):
        raise InvalidArgument("findings", expected, findings)
    kept = tuple(findings)
    for one in kept:
        if not isinstance(one, Finding):
            raise InvalidArgument("findings", expected, one)
    if len({(one.code, one.severity, one.category) for one in kept}) != 1:
        raise InvalidArgument("findings", expected, ", ".join(dict.fromkeys(one.code for one in kept)))
    return kept


@frozen(repr=False, field_transformer=named_in_errors)
class FindingGroup(Bilingual):
    """A contradiction, or a gap or advice with everything that it is found in.

    >>> from paktmodel.checks import check
    >>> from paktmodel.testing import measure, plan_with, share
    >>> without = measure("2", moves=()), measure("3", moves=())
    >>> plan = plan_with(share(), measure("1"), measure("4"), *without)
    >>> [group] = check(plan).folded()
    >>> group
    FindingGroup(measure-without-indicator: gap, warning, 2 subjects)
    >>> group.text("en")
    'measures 2 and 3 name no indicator that they are meant to move'

    Attributes:
        findings: The findings, in document order: at least one, all of one code, severity and category.
    """

    findings: tuple[Finding, ...] = field(converter=_of_one_kind)

    @property
    def code(self) -> str:
        """What is wrong, in kebab-case."""
        return self.findings[0].code

    @property
    def severity(self) -> Severity:
        """Error, warning or note."""
        return self.findings[0].severity

    @property
    def category(self) -> Category:
        """Contradiction, gap or advice."""
        return self.findings[0].category

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """Everything that the findings are about, in document order, each once."""
        return tuple(dict.fromkeys(subject for one in self.findings for subject in one.subjects))

    @property
    def evidence(self) -> Evidence:
        """The values that all its findings rest on; of a single finding, all of its own."""
        first, *rest = self.findings
        return Evidence(
            (name, value)
            for name, value in first.evidence.items()
            if all(name in one.evidence and one.evidence[name] == value for one in rest)
        )

    def text(self, language: Language = "en") -> str:
        """Render what is wrong, and what to try, as one sentence about all subjects.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        statement, hint = self._statement(language), self.hint_text(language)
        return f"{statement}; {hint}" if hint else statement

    @property
    def hint(self) -> str:
        """What to try, in English; empty when nothing can be guessed."""
        return self.hint_text("en")

    def hint_text(self, language: Language) -> str:
        """Render what to try: once where it is the same for all, else with what it is for.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return self._by_subject({one: one.hint_text(language) for one in self.findings}, language)

    def _statement(self, language: Language) -> str:
        first, *rest = self.findings
        if not rest:
            return first.statement(language)
        subjects = self.subjects
        if self.code in SEVERAL:
            evidence = {"subjects": subjects_label(subjects, language), **self._evidence(language)}
            return sentence(SEVERAL[self.code][side(language)], evidence, language)
        said = dict.fromkeys(one.statement(language) for one in self.findings)
        named = frozenset(first.subjects)
        others = [subject for subject in subjects if subject not in named]
        if not others or len(said) == 1:
            count = len(self.findings)
            return TIMES[side(language)].format(first="; ".join(said), count=count)
        also = ALSO if all(one.evidence == first.evidence for one in rest) else ALSO_LIKE
        # What a finding says of several things, such as two texts that are alike, it says of those together.
        together = any(len(one.subjects) > 1 for one in rest)
        names = (
            "; ".join(subjects_label(one.subjects, language) for one in rest)
            if together
            else subjects_label(others, language)
        )
        return also[side(language)].format(first=first.statement(language), others=names)

    def _evidence(self, language: Language) -> Mapping[str, Any]:
        """Collect the evidence: as it is where all findings agree, else as text with what it is of."""
        shared = self.evidence
        names = dict.fromkeys(name for one in self.findings for name in one.evidence)
        return {
            name: shared[name]
            if name in shared
            else self._by_subject(
                {one: rendered(one.evidence.get(name, ""), language) for one in self.findings}, language
            )
            for name in names
        }

    def _by_subject(self, texts: Mapping[Finding, str], language: Language) -> str:
        """Join texts about the findings: once what is said of all, else each with its subjects."""
        about: dict[str, list[Subject]] = {}
        for finding, text in texts.items():
            about.setdefault(text, []).extend(finding.subjects)
        if len(about) == 1:
            return next(iter(about))
        return "; ".join(
            f"{subjects_label(subjects, language)}: {text}" for text, subjects in about.items() if text
        )

    def __str__(self) -> str:
        return f"{self.severity}: {self.text('en')} [{self.code}]"

    def __repr__(self) -> str:
        count = len(self.subjects)
        about = f"{count} subject{'s' * (count != 1)}"
        return f"FindingGroup({self.code}: {self.category}, {self.severity}, {about})"


def fold(findings: Iterable[Finding]) -> tuple[FindingGroup, ...]:
    """Gather findings into groups: contradictions one each, gaps and advice by code and severity.

    Args:
        findings: The findings, in any order; groups come by category, and else as their first findings do.
    """
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for place, finding in enumerate(findings):
        alone = place if finding.category is Category.CONTRADICTION else None
        groups.setdefault((finding.category, finding.code, finding.severity, alone), []).append(finding)
    return tuple(sorted(map(FindingGroup, groups.values()), key=lambda group: group.category.rank))
