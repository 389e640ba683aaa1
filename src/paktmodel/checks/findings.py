"""What `check` returns: findings as a tuple, by severity, code and subject, and as a table for a report."""

from collections.abc import Iterable
from typing import NoReturn, SupportsIndex, overload

from paktmodel.errors import Finding, InvalidArgument, Subject
from paktmodel.tables.cells import Column
from paktmodel.tables.table import Table
from paktmodel.vocabulary.language import Language, capitalised, enumerated
from paktmodel.vocabulary.words.findings import Severity, SubjectKind


class Findings(tuple[Finding, ...]):
    """Findings in a stable order: rule by rule, and document order within a rule.

    A tuple in every respect, equal to any tuple of the same findings, that is also asked by code; a
    notebook shows it as a table.

    >>> from paktmodel.checks import check
    >>> from paktmodel.testing import count, measure, plan_with
    >>> findings = check(plan_with(count("1.3", total="59", women="54", men="66"), measure("4", moves=())))
    >>> findings["measure-without-indicator"]
    Findings(1: 1 warning)
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

    def table(self, language: Language) -> Table:
        """Lay the findings out as a table: how much each matters, what it says, and its code.

        What the owner has acknowledged stands there too, with the reason; the column for reasons is left
        out when there are none.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        swedish = language == "sv"
        columns = [
            Column("severity", "Allvar" if swedish else "Severity", header=True),
            Column("text", "Iakttagelse" if swedish else "Finding"),
            Column("code", "Kod" if swedish else "Code"),
        ]
        acknowledged = any(finding.acknowledged for finding in self)
        if acknowledged:
            columns.append(Column("acknowledged", "Ägarens skäl" if swedish else "The owner's reason"))
        return Table(
            caption=f"Iakttagelser om {self.about.sv}" if swedish else f"Findings about the {self.about.en}",
            language=language,
            columns=columns,
            cells=[
                (
                    finding.severity.label(language),
                    _as_sentence(finding.text(language)),
                    finding.code,
                    *((finding.acknowledged or None,) if acknowledged else ()),
                )
                for finding in self
            ],
            notes=(self._tally(language),),
        )

    def _tally(self, language: Language) -> str:
        """Count those of each severity, as a sentence."""
        counts = [(len(self.errors), _ERROR), (len(self.warnings), _WARNING), (len(self.infos), _INFO)]
        words = [f"{count} {_noun(count, nouns, language)}" for count, nouns in counts if count]
        if not words:
            return "Inga iakttagelser." if language == "sv" else "No findings."
        return f"{enumerated(words, language)}."

    def _repr_html_(self) -> str:
        return self.table("en")._repr_html_()

    def __repr__(self) -> str:
        return f"Findings({len(self)}: {self._tally('en').rstrip('.')})"


# One and many, Swedish and English. Findings of severity info are counted as notes, for info has no plural.
_ERROR = (("fel", "fel"), ("error", "errors"))
_WARNING = (("varning", "varningar"), ("warning", "warnings"))
_INFO = (("upplysning", "upplysningar"), ("note", "notes"))


def _noun(count: int, nouns: tuple[tuple[str, str], tuple[str, str]], language: Language) -> str:
    one, many = nouns[0 if language == "sv" else 1]
    return one if count == 1 else many


def _as_sentence(text: str) -> str:
    """Give the text a capital letter and a full stop, as it stands in a report."""
    return f"{capitalised(text)}{'' if text.endswith(('.', '?', '!')) else '.'}"
