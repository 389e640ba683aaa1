"""Scales and what is put on them: assessments, and answers to surveys."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Protocol

from paktmodel.checks.near_names import NearNames
from paktmodel.checks.subjects import kind_of, located, subject_of
from paktmodel.errors import Finding, Subject
from paktmodel.model.evaluations import Evaluation, Scale
from paktmodel.model.follow_up_record import PRESET_SCALES
from paktmodel.vocabulary.words.findings import Severity

# A scale of one step says nothing: everything that is assessed gets it.
_FEWEST_STEPS = 2


class Evaluated(Protocol):
    """A document that holds scales and evaluations: a follow-up record, or a network."""

    @property
    def scales(self) -> tuple[Scale, ...]: ...
    @property
    def evaluations(self) -> tuple[Evaluation, ...]: ...


def answers_of(document: Any, field: str) -> Iterator[tuple[Any, str]]:
    """Yield what was answered in surveys, with paths: the document's own, of activities, of evaluations.

    Args:
        document: A follow-up record, or a network.
        field: ``shares``, or ``answers`` on scales.
    """
    yield from located(document, field)
    for owners in ("activities", "evaluations"):
        for owner, path in located(document, owners):
            for position, one in enumerate(getattr(owner, field, ())):
                yield one, f"{path}.{field}[{position}]"


def scale_step_repeated(document: Evaluated) -> Iterator[Finding]:
    """Report a scale that names one of its steps twice, so that its order says two things of it.

    Yields: one error per scale, with the steps, in document order.
    """
    for scale, path in located(document, "scales"):
        times = Counter(str(step.code) for step in scale.steps)
        steps = tuple(step for step, count in times.items() if count > 1)
        if steps:
            yield Finding(
                "scale-step-repeated",
                Severity.ERROR,
                (subject_of(scale),),
                path=path,
                evidence={"steps": steps},
            )


def scale_too_short(document: Evaluated) -> Iterator[Finding]:
    """Report a scale of fewer than two steps, which distinguishes nothing.

    Yields: one warning per scale, in document order.
    """
    for scale, path in located(document, "scales"):
        if len(scale.steps) < _FEWEST_STEPS:
            count = {"count": len(scale.steps)}
            yield Finding(
                "scale-too-short", Severity.WARNING, (subject_of(scale),), path=path, evidence=count
            )


def scale_missing(document: Evaluated, *, near: NearNames | None = None) -> Iterator[Finding]:
    """Report assessments and answers on a scale that is neither in the document nor a preset.

    Yields: one error per scale, with all that name it, in the order of assessments, answers, evaluations.
    """
    near = NearNames() if near is None else near
    known = _scales(document)
    names = tuple(known)
    missed: dict[str, list[Subject]] = {}
    for name, _, subject in _chosen(document):
        if name not in known:
            missed.setdefault(name, []).append(subject)
    for name, subjects in missed.items():
        meant = near.closest(name, names)
        hint = {"suggestion": meant} if meant else {}
        yield Finding(
            "scale-missing",
            Severity.ERROR,
            tuple(dict.fromkeys(subjects)),
            evidence={"scale": name, "known": names, "where": kind_of(document), **hint},
            advice="did-you-mean" if meant else "",
        )


def step_unknown(document: Evaluated, *, near: NearNames | None = None) -> Iterator[Finding]:
    """Report assessments and answers that choose a step that the scale does not have.

    Yields: one error per scale and step, with all that choose it; none where the scale itself is unknown.
    """
    near = NearNames() if near is None else near
    scales = {name: tuple(str(one.code) for one in scale.steps) for name, scale in _scales(document).items()}
    known = {name: frozenset(steps) for name, steps in scales.items()}
    missed: dict[tuple[str, str], list[Subject]] = {}
    for name, step, subject in _chosen(document):
        if name in known and step not in known[name]:
            missed.setdefault((name, step), []).append(subject)
    for (name, step), subjects in missed.items():
        steps = scales[name]
        meant = near.closest(step, steps)
        hint = {"suggestion": meant} if meant else {}
        yield Finding(
            "step-unknown",
            Severity.ERROR,
            tuple(dict.fromkeys(subjects)),
            evidence={"scale": name, "step": step, "known": steps, **hint},
            advice="did-you-mean" if meant else "",
        )


def _scales(document: Evaluated) -> dict[str, Scale]:
    return {str(scale.id): scale for scale in (*PRESET_SCALES, *document.scales)}


def _chosen(document: Evaluated) -> Iterator[tuple[str, str, Subject]]:
    """Yield scale and step of everything that is put on a scale, with what put it there."""
    for assessment in getattr(document, "assessments", ()):
        if assessment.scale is not None:  # a forecast may be on none
            yield str(assessment.scale), str(assessment.value), subject_of(assessment)
    for answers, _ in answers_of(document, "answers"):
        for count in answers.counts:
            yield str(answers.scale), str(count.step), subject_of(answers)
