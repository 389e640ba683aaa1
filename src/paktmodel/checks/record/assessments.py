"""Assessments and deviations: the scales they use, and whether they tell what a reader needs."""

from collections import Counter
from collections.abc import Iterator

from paktmodel.calendar.spans import PrintedDate
from paktmodel.checks.record import entries
from paktmodel.checks.record.entries import Evaluated
from paktmodel.errors import Finding, Subject, closest
from paktmodel.model.evaluations import Scale
from paktmodel.model.follow_up_record import PRESET_SCALES, Assessment, Deviation, FollowUpRecord
from paktmodel.model.plans import Plan
from paktmodel.vocabulary.words.findings import Detail, Severity

# A scale of one step tells nothing: whatever is assessed gets it.
_FEWEST_STEPS = 2


def scale_step_repeated(document: Evaluated) -> Iterator[Finding]:
    """A scale names one of its steps twice, so that its order says two things of it.

    Yields: one error per scale, with the steps, in document order.
    """
    for scale, path in entries.scales(document):
        times = Counter(str(step.code) for step in scale.steps)
        steps = tuple(step for step, count in times.items() if count > 1)
        if steps:
            yield Finding(
                "scale-step-repeated",
                Severity.ERROR,
                (entries.scale(scale),),
                path=path,
                evidence={"steps": steps},
            )


def scale_too_short(document: Evaluated) -> Iterator[Finding]:
    """A scale has fewer than two steps, and tells nothing apart.

    Yields: one warning per scale, in document order.
    """
    for scale, path in entries.scales(document):
        if len(scale.steps) < _FEWEST_STEPS:
            count = {"count": len(scale.steps)}
            yield Finding(
                "scale-too-short", Severity.WARNING, (entries.scale(scale),), path=path, evidence=count
            )


def scale_missing(document: Evaluated) -> Iterator[Finding]:
    """An assessment, or answers to a survey, name a scale that is neither in the document nor a preset.

    Yields: one error per scale, with all that name it, in the order of assessments, answers, evaluations.
    """
    known = _scales(document)
    missed: dict[str, list[Subject]] = {}
    for name, _, subject in _chosen(document):
        if name not in known:
            missed.setdefault(name, []).append(subject)
    for name, subjects in missed.items():
        near = closest(name, known)
        hint = {"suggestion": near} if near else {}
        yield Finding(
            "scale-missing",
            Severity.ERROR,
            tuple(dict.fromkeys(subjects)),
            evidence={"scale": name, "known": tuple(known), "where": entries.whole(document), **hint},
            advice="did-you-mean" if near else "",
        )


def step_unknown(document: Evaluated) -> Iterator[Finding]:
    """An assessment, or answers to a survey, choose a step that the scale does not have.

    Yields: one error per scale and step, with all that choose it; none where the scale itself is unknown.
    """
    known = _scales(document)
    missed: dict[tuple[str, str], list[Subject]] = {}
    for name, step, subject in _chosen(document):
        if name in known and step not in {str(one.code) for one in known[name].steps}:
            missed.setdefault((name, step), []).append(subject)
    for (name, step), subjects in missed.items():
        steps = tuple(str(one.code) for one in known[name].steps)
        near = closest(step, steps)
        hint = {"suggestion": near} if near else {}
        yield Finding(
            "step-unknown",
            Severity.ERROR,
            tuple(dict.fromkeys(subjects)),
            evidence={"scale": name, "step": step, "known": steps, **hint},
            advice="did-you-mean" if near else "",
        )


def _scales(document: Evaluated) -> dict[str, Scale]:
    return {str(scale.id): scale for scale in (*PRESET_SCALES, *document.scales)}


def _chosen(document: Evaluated) -> Iterator[tuple[str, str, Subject]]:
    """Scale and step of everything that is put on a scale, with what put it there."""
    for assessment in getattr(document, "assessments", ()):
        yield str(assessment.scale), str(assessment.value), entries.assessment(assessment)
    for answers, _ in entries.answered(document):
        for count in answers.counts:
            yield str(answers.scale), str(count.step), entries.survey(answers)


def assessment_before_period_end(record: FollowUpRecord, *, plan: Plan | None = None) -> Iterator[Finding]:
    """An assessment is dated before the time that it is of had ended.

    An interim closing of a whole year ends when the plan's calendar says; without it nothing is said.

    Unit: days; the last day itself is not too early.
    Yields: one warning per assessment, in document order.
    """
    asking = entries.its_plan(record, plan)
    for one, path in entries.located(record.assessments, "assessments"):
        end = entries.covered_until(one, asking)
        if end is not None and one.day < end:
            yield Finding(
                "assessment-before-period-end",
                Severity.WARNING,
                (entries.assessment(one),),
                path=path,
                evidence={"day": PrintedDate.of(one.day), "end": PrintedDate.of(end)},
            )


def assessments_contradict(record: FollowUpRecord) -> Iterator[Finding]:
    """One role assessed one thing on one day in two ways, and nothing tells which holds.

    A later day is another assessment, and so is another role's, scale's, period's or closing's.

    Yields: one error per role, thing and day, at the second of them, in document order.
    """
    first: dict[tuple[object, ...], tuple[Assessment, set[str]]] = {}
    for one, path in entries.located(record.assessments, "assessments"):
        key = (one.about, one.scale, one.role, one.day, one.closing, one.period)
        held, told = first.setdefault(key, (one, set()))
        if one.value != held.value and not told:
            told.add(one.value)
            yield Finding(
                "assessments-contradict",
                Severity.ERROR,
                (entries.assessment(one),),
                path=path,
                evidence={"role": one.role, "values": (str(held.value), str(one.value))},
            )


def deviation_incomplete(record: FollowUpRecord) -> Iterator[Finding]:
    """A deviation lacks its cause, what is done about it, who does that, or by when.

    What has been done needs no day by which it is to be done.

    Yields: one warning per deviation, with all that it lacks, in document order.
    """
    for one, path in entries.located(record.deviations, "deviations"):
        lacking = tuple(_lacking(one))
        if lacking:
            yield Finding(
                "deviation-incomplete",
                Severity.WARNING,
                (entries.deviation(one),),
                path=path,
                evidence={"details": lacking},
            )


def _lacking(one: Deviation) -> Iterator[Detail]:
    if one.cause is None:
        yield Detail.CAUSE
    if one.action is None:
        yield Detail.ACTION
    if one.responsible is None:
        yield Detail.RESPONSIBLE
    if one.due is None and one.done is None:
        yield Detail.DUE


def deviation_done_before_told(record: FollowUpRecord) -> Iterator[Finding]:
    """What was to be done about a deviation is said to be done before the deviation was told.

    It can be so, when something is mended before the closing that tells of it; or a day is wrong.

    Unit: days; the same day is silent.
    Yields: one info per deviation, in document order.
    """
    for one, path in entries.located(record.deviations, "deviations"):
        if one.done is not None and one.done < one.day:
            yield Finding(
                "deviation-done-before-told",
                Severity.INFO,
                (entries.deviation(one),),
                path=path,
                evidence={"done": PrintedDate.of(one.done), "day": PrintedDate.of(one.day)},
            )
