"""Codes and references: each code names one thing, and each reference leads somewhere."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any, TypeAlias

from paktmodel.checks.near_names import NearNames
from paktmodel.checks.subjects import located, subject_of
from paktmodel.errors import Finding, Subject
from paktmodel.vocabulary.words.findings import Referent, Severity, SubjectKind

#: A thing, or its subject where that takes its owner to make.
Named: TypeAlias = Any

#: Things among which a code names one, and where they stand; an empty path is looked up.
Namesakes: TypeAlias = tuple[Iterable[Subject], str]

#: What refers, what sort of thing it refers to, the codes it names (None for none), those there are, a path.
Reference: TypeAlias = tuple[Named, Referent | SubjectKind, Iterable[str | None], Collection[str], str]


def same_kind(things: Iterable[Any]) -> list[Subject]:
    """Return the subjects of things that may be namesakes; none where they are all called differently.

    Args:
        things: Things of one kind, each with an id.
    """
    named = [*things]
    return [] if len({one.id for one in named}) == len(named) else [*map(subject_of, named)]


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


def within_actors(document: Any) -> Iterator[Reference]:
    """Yield the reference of each actor to the one that lists it."""
    actors = dict.fromkeys(str(actor.id) for actor in document.actors)
    for actor, path in located(document, "actors"):
        yield actor, Referent.ACTOR, (actor.member_of,), actors, path


def unresolved(
    references: Iterable[Reference], near: NearNames | None, where: SubjectKind = SubjectKind.PLAN
) -> Iterator[Finding]:
    """Yield the finding that a thing names what is not there, with all that it misses of a sort.

    One missing name comes with the known one that it most likely means, within the budget of `NearNames`.

    Args:
        references: What is named, and what there is: a collection that is fast to look into, and the same
            one for all that is looked up in it.
        near: The budget that rules share; None for one of its own.
        where: The document that does not have it.
    """
    near = NearNames() if near is None else near
    for named, what, codes, known, path in references:
        missing = tuple(dict.fromkeys(str(one) for one in codes if one is not None and one not in known))
        if missing:
            name = near.closest(missing[0], known) if len(missing) == 1 else ""
            hint = {"suggestion": name} if name else {}
            yield Finding(
                "reference-to-nothing",
                Severity.ERROR,
                (named if isinstance(named, Subject) else subject_of(named),),
                path=path,
                evidence={"what": what, "missing": missing, "where": where, **hint},
                advice="did-you-mean" if name else "",
            )
