"""Surveys and evaluations: what their values rest on, and what came of them."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from paktmodel.checks.near_names import NearNames
from paktmodel.checks.shared.scales import Evaluated, answers_of
from paktmodel.checks.subjects import located, subject_of
from paktmodel.errors import Finding, Subject
from paktmodel.model.evaluations import Evaluation, RecommendedAction
from paktmodel.values.figures import add, slack, subtract
from paktmodel.vocabulary.words.findings import Detail, Severity
from paktmodel.vocabulary.words.sources import Unstated

_HUNDRED: Final = Decimal(100)


def share_out_of_range(document: Evaluated) -> Iterator[Finding]:
    """Report a share of the answers to a survey that lies below 0 or above 100 per cent.

    Unit: per cent.
    Yields: one error per share, the document's own before those of evaluations.
    Slack: half the last printed digit.
    """
    for one, path in answers_of(document, "shares"):
        give = slack(one.share)
        if add(one.share, give) < 0 or subtract(one.share, give) > _HUNDRED:
            yield Finding(
                "share-out-of-range",
                Severity.ERROR,
                (subject_of(one),),
                path=path,
                evidence={"values": (one.share,)},
            )


def survey_base_missing(document: Evaluated) -> Iterator[Finding]:
    """Report shares out of an unstated number of answers, whose uncertainty is unknown.

    Yields: at most one info, with every such share.
    Source: KSN-2023-01917, where 11 and 10 per cent of the members are given without their number.
    """
    found = tuple(subject_of(one) for one, _ in answers_of(document, "shares") if one.base is None)
    if found:
        yield Finding("survey-base-missing", Severity.INFO, tuple(dict.fromkeys(found)))


def survey_base_not_positive(document: Evaluated) -> Iterator[Finding]:
    """Report a share that is said to be counted out of no answers.

    Yields: one error per share, the document's own before those of evaluations.
    """
    for one, path in answers_of(document, "shares"):
        if one.base == 0:
            yield Finding(
                "survey-base-not-positive",
                Severity.ERROR,
                (subject_of(one),),
                path=path,
                evidence={"base": one.base},
            )


def step_counted_twice(document: Evaluated) -> Iterator[Finding]:
    """Report answers that count one step more than once, so that nobody knows how many chose it.

    Yields: one error per question, with the steps, the document's own before those of evaluations.
    """
    for one, path in answers_of(document, "answers"):
        times = Counter(str(count.step) for count in one.counts)
        steps = tuple(step for step, count in times.items() if count > 1)
        if steps:
            yield Finding(
                "step-counted-twice",
                Severity.ERROR,
                (subject_of(one),),
                path=path,
                evidence={"steps": steps},
            )


def evaluator_unstated(document: Evaluated) -> Iterator[Finding]:
    """Report an evaluation whose maker is not stated: nobody can say how independent it is.

    Yields: one info per evaluation, in document order.
    """
    for one, path in located(document, "evaluations"):
        if one.evaluator is Unstated.UNSTATED:
            yield Finding("evaluator-unstated", Severity.INFO, (subject_of(one),), path=path)


def evaluation_without_values(document: Evaluated) -> Iterator[Finding]:
    """Report evaluations that found something and print no value: no later one can be compared with them.

    Silent for one of which no more is known than that it was made.

    Yields: at most one info, with every such evaluation.
    Source: AMF 2021/314: the evaluation of the first year, in words alone.
    """
    found = tuple(
        subject_of(one)
        for one in document.evaluations
        if (one.findings or one.recommendations) and not one.shares and not one.answers
    )
    if found:
        yield Finding("evaluation-without-values", Severity.INFO, tuple(dict.fromkeys(found)))


def evaluation_finding_unknown(document: Evaluated, *, near: NearNames | None = None) -> Iterator[Finding]:
    """Report a recommendation that rests on a finding that its evaluation does not have.

    Yields: one error per recommendation, with all that it misses, in document order.
    """
    near = NearNames() if near is None else near
    for evaluation, path in located(document, "evaluations"):
        known = dict.fromkeys(str(one.id) for one in evaluation.findings)
        for position, one in enumerate(evaluation.recommendations):
            missing = tuple(dict.fromkeys(str(name) for name in one.rests_on if name not in known))
            if missing:
                meant = near.closest(missing[0], known) if len(missing) == 1 else ""
                hint = {"suggestion": meant} if meant else {}
                yield Finding(
                    "evaluation-finding-unknown",
                    Severity.ERROR,
                    (subject_of(one, subject_of(evaluation)),),
                    path=f"{path}.recommendations[{position}]",
                    evidence={"missing": missing, **hint},
                    advice="did-you-mean" if meant else "",
                )


def recommendation_unfounded(document: Evaluated) -> Iterator[Finding]:
    """Report recommendations that are tied to no finding of the evaluation that makes them.

    Yields: one info per evaluation, with all such recommendations, in document order.
    """
    for evaluation in document.evaluations:
        found = tuple(
            subject_of(one, subject_of(evaluation)) for one in evaluation.recommendations if not one.rests_on
        )
        if found:
            yield Finding("recommendation-unfounded", Severity.INFO, tuple(dict.fromkeys(found)))


def recommendation_without_action(document: Evaluated) -> Iterator[Finding]:
    """Report a recommendation of which nothing is known to have come.

    Yields: one warning per recommendation, in document order.
    Source: AMF 2021/314: what the external evaluation of 2020 recommended became the goals of 2021.
    """
    for evaluation, path in located(document, "evaluations"):
        for position, one in enumerate(evaluation.recommendations):
            if not one.actions:
                yield Finding(
                    "recommendation-without-action",
                    Severity.WARNING,
                    (subject_of(one, subject_of(evaluation)),),
                    path=f"{path}.recommendations[{position}]",
                )


def action_incomplete(document: Evaluated) -> Iterator[Finding]:
    """Report what is to be done about a recommendation, but not by whom or by when.

    Whether it is late can then not be known, on any day. What has been done lacks nothing.

    Yields: one info per recommendation, with what any of its actions lacks, in document order.
    """
    for evaluation, path in located(document, "evaluations"):
        for position, subject, actions in _open(evaluation):
            nobody = any(action.responsible is None for action in actions)
            no_day = any(action.due is None for action in actions)
            lacking = ((Detail.RESPONSIBLE,) if nobody else ()) + ((Detail.DUE,) if no_day else ())
            if lacking:
                yield Finding(
                    "action-incomplete",
                    Severity.INFO,
                    (subject,),
                    path=f"{path}.recommendations[{position}]",
                    evidence={"details": lacking},
                )


def _open(evaluation: Evaluation) -> Iterator[tuple[int, Subject, tuple[RecommendedAction, ...]]]:
    """Yield each recommendation with what is still to be done about it."""
    for position, one in enumerate(evaluation.recommendations):
        actions = tuple(action for action in one.actions if action.done is None)
        yield position, subject_of(one, subject_of(evaluation)), actions
