"""Codes and references: each code names one thing, and each reference leads somewhere."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any, TypeAlias

from paktmodel.checks.subjects import located, subject_of
from paktmodel.errors import Finding, Subject, closest
from paktmodel.vocabulary.words.findings import Referent, Severity, SubjectKind

#: Things among which a code names one, and where they stand; an empty path is looked up.
Namesakes: TypeAlias = tuple[Iterable[Subject], str]

#: A thing, what sort of thing it refers to, the codes it names (None for none), those there are, its path.
Reference: TypeAlias = tuple[Subject, Referent | SubjectKind, Iterable[str | None], Collection[str], str]


def repeated(groups: Iterable[Namesakes]) -> Iterator[Finding]:
    """Yield the finding that a code names more than one thing of a group, once for each such code."""
    for subjects, path in groups:
        for subject, times in Counter(subjects).items():
            if times > 1:
                evidence = {"times": times}
                yield Finding("code-repeated", Severity.ERROR, (subject,), path=path, evidence=evidence)


def within_evaluations(document: Any) -> Iterator[Namesakes]:
    """Yield the findings of each evaluation of a document, then its recommendations."""
    for evaluation, path in located(document, "evaluations"):
        owner = subject_of(evaluation)
        said = (f"{evaluation.id}/{one.id}" for one in evaluation.findings)
        yield [Subject(SubjectKind.EVALUATION, code) for code in said], path
        yield [subject_of(one, owner) for one in evaluation.recommendations], path


def unresolved(references: Iterable[Reference], where: SubjectKind = SubjectKind.PLAN) -> Iterator[Finding]:
    """Yield the finding that a thing names what is not there, with all that it misses of a sort.

    Args:
        references: What is named, and what there is.
        where: The document that does not have it.
    """
    for subject, what, named, known, path in references:
        # Ten thousand things may name one of ten thousand: no list of what is known before one is missing.
        missing = tuple(dict.fromkeys(str(one) for one in named if one is not None and one not in known))
        if missing:
            near = closest(missing[0], tuple(dict.fromkeys(map(str, known)))) if len(missing) == 1 else ""
            hint = {"suggestion": near} if near else {}
            yield Finding(
                "reference-to-nothing",
                Severity.ERROR,
                (subject,),
                path=path,
                evidence={"what": what, "missing": missing, "where": where, **hint},
                advice="did-you-mean" if near else "",
            )
