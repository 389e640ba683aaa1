"""What `check` returns: findings as a tuple, asked by code and subject, and read in groups."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NoReturn, SupportsIndex, TypeVar, overload

from paktmodel.checks.groups import FindingGroup, fold
from paktmodel.errors import Finding, InvalidArgument, Subject, side
from paktmodel.tables.cells import Column
from paktmodel.tables.table import Table
from paktmodel.values.listed import Listed
from paktmodel.vocabulary.language import Language, capitalised, enumerated
from paktmodel.vocabulary.messages.finding_groups import COUNTED, SUMMARY
from paktmodel.vocabulary.words.findings import Category, Severity, SubjectKind


class Findings(tuple[Finding, ...]):
    """Findings in a stable order: contradictions, gaps and advice, each rule by rule in document order.

    A tuple in every respect, equal to any tuple of the same findings, that is also asked by code. Each
    stands for one occurrence. What a person reads is folded: ``print`` and a notebook show the groups.

    >>> from paktmodel.checks import check
    >>> from paktmodel.testing import count, measure, plan_with
    >>> linked = measure("1", moves=("1.3",))
    >>> findings = check(
    ...     plan_with(count("1.3", total="59", women="54", men="66"), linked, measure("4", moves=()))
    ... )
    >>> findings["measure-without-indicator"]
    Findings(1 in 1 group: 1 gap)
    >>> [finding.code for finding in findings.by_subject("measure 4")]
    ['measure-without-indicator']

    Attributes:
        about: The kind of document that they are about.
    """

    about: SubjectKind

    def __new__(cls, findings: Iterable[Finding] = (), about: SubjectKind = SubjectKind.PLAN) -> "Findings":
        """Take findings in the order in which they are to stand, and the kind of document."""
        self = super().__new__(cls, findings)
        # A tuple cannot have slots of its own, so that this one thing lies in a dictionary.
        self.__dict__["about"] = about
        return self

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("findings are never changed")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError("findings are never changed")

    def __reduce__(self) -> tuple[type["Findings"], tuple[tuple[Finding, ...], SubjectKind]]:
        return Findings, (tuple(self), self.about)

    @overload
    def __getitem__(self, key: SupportsIndex, /) -> Finding: ...
    @overload
    def __getitem__(self, key: slice, /) -> "Findings": ...
    @overload
    def __getitem__(self, key: str, /) -> "Findings": ...
    def __getitem__(self, key: SupportsIndex | slice | str, /) -> "Finding | Findings":
        """Pick a finding by its place, some by a slice, or all that bear a code; none may bear it."""
        if isinstance(key, str):
            return Findings((finding for finding in self if finding.code == key), self.about)
        if isinstance(key, slice):
            return Findings(super().__getitem__(key), self.about)
        return super().__getitem__(key)

    def by_subject(self, subject: Subject | str) -> "Findings":
        """Pick the findings about one thing, alone or among others.

        Args:
            subject: The thing, as it stands in a finding's ``subjects``, or its text, such as
                ``"measure 4"``. A part of a thing is a subject of its own: ``"indicator 1.1, men"``.

        Raises:
            InvalidArgument: Something that is neither.
        """
        if not isinstance(subject, Subject | str):
            raise InvalidArgument("subject", 'a Subject, or its text such as "measure 4"', subject)
        text = str(subject)
        return Findings(
            (one for one in self if any(str(about) == text for about in one.subjects)), self.about
        )

    @property
    def contradictions(self) -> "Findings":
        """Those by which the document is at odds with itself."""
        return self._of(Category.CONTRADICTION)

    @property
    def gaps(self) -> "Findings":
        """Those by which something is absent."""
        return self._of(Category.GAP)

    @property
    def advice(self) -> "Findings":
        """Those that a reader should know, and nobody has to mend."""
        return self._of(Category.ADVICE)

    def _of(self, category: Category) -> "Findings":
        return Findings((finding for finding in self if finding.category is category), self.about)

    @property
    def errors(self) -> "Findings":
        """Those that make a value or a goal impossible to use as it stands."""
        return self._only(Severity.ERROR)

    @property
    def warnings(self) -> "Findings":
        """Those that hinder the follow-up or make it uncertain."""
        return self._only(Severity.WARNING)

    @property
    def infos(self) -> "Findings":
        """Those that a reader of the follow-up should know."""
        return self._only(Severity.INFO)

    def _only(self, severity: Severity) -> "Findings":
        return Findings((finding for finding in self if finding.severity is severity), self.about)

    def folded(self) -> Listed[FindingGroup]:
        """Gather them as they are read: contradictions one each, gaps and advice by code and severity.

        What the owner has acknowledged is left out. Groups come by category, and else in the order of the
        findings; they are asked by code too.

        >>> from paktmodel.catalog import load
        >>> from paktmodel.checks import check
        >>> groups = check(load("uppsala-1000-fler")).folded()
        >>> len(groups), groups["baseline-missing"]
        (32, FindingGroup(baseline-missing: gap, warning, 5 subjects))
        """
        return Listed(fold(finding for finding in self if not finding.acknowledged))

    def summary(self, language: Language = "en") -> str:
        """Count the groups in a sentence: contradictions, gaps and advice, and how many are serious.

        A second sentence says how many findings the owner acknowledges.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return " ".join(self._counted(self.folded(), language))

    def _counted(self, groups: Listed[FindingGroup], language: Language) -> Iterator[str]:
        position = side(language)
        kinds = _counts((group.category for group in groups), Category, language)
        severe = _counts((group.severity for group in groups), (Severity.ERROR, Severity.WARNING), language)
        template = SUMMARY["none" if not kinds else "counts-of" if severe else "counts"][position]
        yield template.format(counts=kinds, severe=severe)
        accepted = sum(bool(finding.acknowledged) for finding in self)
        if accepted:
            template = SUMMARY["acknowledged-one" if accepted == 1 else "acknowledged"][position]
            yield template.format(count=accepted)

    def table(self, language: Language) -> Table:
        """Lay the groups out as a table: category, how much each matters, what it says, and its code.

        The notes count them, and give what the owner has acknowledged, with the reason.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        position = side(language)
        groups = self.folded()
        return Table(
            caption=SUMMARY["caption"][position].format(about=self.about.label(language)),
            language=language,
            columns=[
                Column(key, SUMMARY[key][position], header=key == "category")
                for key in ("category", "severity", "text", "code")
            ],
            cells=[
                (
                    group.category.label(language),
                    group.severity.label(language),
                    _as_sentence(group.text(language)),
                    group.code,
                )
                for group in groups
            ],
            notes=(*self._counted(groups, language), *self._acknowledged(language)),
        )

    def _acknowledged(self, language: Language) -> Iterator[str]:
        """Yield what the owner acknowledges, folded in the same way, with the reason given for it."""
        by_reason: dict[str, list[Finding]] = {}
        for finding in self:
            if finding.acknowledged:
                by_reason.setdefault(finding.acknowledged, []).append(finding)
        for reason, findings in by_reason.items():
            for group in fold(findings):
                template = SUMMARY["acknowledged-as"][side(language)]
                yield template.format(text=group.text(language), reason=reason.rstrip("."))

    def _repr_html_(self) -> str:
        return self.table("en")._repr_html_()

    def __str__(self) -> str:
        """Render the summary, and each group in a line under its category."""
        groups = self.folded()
        lines = [" ".join(self._counted(groups, "en"))]
        for category, several in groupby(groups, key=lambda group: group.category):
            lines += [
                "",
                capitalised(COUNTED[category][1][1] if category is not Category.ADVICE else "advice"),
            ]
            lines += [f"  {group}" for group in several]
        return "\n".join(lines)

    def __repr__(self) -> str:
        groups = self.folded()
        size = f"{len(self)} in {len(groups)} group{'s' * (len(groups) != 1)}"
        kinds = _counts((group.category for group in groups), Category, "en")
        return (
            f"Findings({size}: {kinds})"
            if kinds
            else f"Findings({len(self)}{', all acknowledged' * bool(self)})"
        )


_Counted = TypeVar("_Counted", Category, Severity)


def _counts(given: Iterable[_Counted], words: Iterable[_Counted], language: Language) -> str:
    """Count words in an order of theirs, as *5 contradictions and 18 gaps*; empty when there are none."""
    counts = Counter(given)
    return enumerated(
        (
            f"{counts[word]} {COUNTED[word][side(language)][counts[word] != 1]}"
            for word in words
            if counts[word]
        ),
        language,
    )


def _as_sentence(text: str) -> str:
    """Give the text a capital letter and a full stop, as it stands in a report."""
    return f"{capitalised(text)}{'' if text.endswith(('.', '?', '!')) else '.'}"
