"""What was asked for in motions and proposals, held against what was proposed and decided, point by point."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.checks.defaults import STATEMENT_WORDS
from paktmodel.checks.subjects import subject_of
from paktmodel.errors import Finding, Subject
from paktmodel.model.matters import Matter, MemberMotion
from paktmodel.model.minutes import DecidedPoint, Decision
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.matters import Outcome, PointKind, StepRole

_WORD: Final = re.compile(r"[^\W\d_]{5,}")
#: Of a point's long words, so many in a hundred stand in what takes it up.
_TAKEN_UP: Final = 50
#: Of one that is not taken up at most so many: words of the trade stand everywhere.
_PASSED_OVER: Final = 25
#: What a decision calls an initiative that it answers as a whole.
_AS_A_WHOLE: Final = ("motion", "skrivelse", "medborgarförslag", "initiativ", "letter", "petition")
#: A point that was put off is still to be answered.
_PUT_OFF: Final = (None, Outcome.REFERRED_BACK, Outcome.TABLED)


class _Asked(NamedTuple):
    """Points by whether other texts take them up; of the rest it is not clear.

    Attributes:
        taken_up: Those that are.
        passed_over: Those that are not.
    """

    taken_up: tuple[Subject, ...]
    passed_over: tuple[Subject, ...]


def _compared(points: Iterable[tuple[Subject, str]], known: frozenset[str]) -> _Asked:
    """Compare points with the words of all texts that may take them up."""
    shares = [(subject, _share(_words(text), known)) for subject, text in points]
    return _Asked(
        tuple(subject for subject, share in shares if share >= _TAKEN_UP),
        tuple(subject for subject, share in shares if share <= _PASSED_OVER),
    )


def _words_of(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in _words(text))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _share(words: frozenset[str], known: frozenset[str]) -> int:
    # A point without long words says too little to be looked for.
    return len(words & known) * 100 // len(words) if words else _TAKEN_UP


def asked_not_proposed(matter: Matter) -> Iterator[Finding]:
    """Report points of a motion or a letter that no proposal takes up, where it takes up others of them.

    One that is answered as a whole is silent, and so is one without points of its own. Points are compared
    by their words; where these do not decide, nothing is said.

    Yields: one info per initiative, with its points, in document order.
    Source: SO 2021/0205: the letter asks for two inquiries, the proposal takes up the first.
    """
    proposed = _words_of(point.text for proposal in matter.proposals for point in proposal.points)
    for motion in matter.motions if proposed else ():
        asked = _compared(_points_of(motion), proposed)
        if asked.taken_up and asked.passed_over:
            yield Finding(
                "asked-not-proposed", Severity.INFO, asked.passed_over, advice="say-what-became-of-it"
            )


def _points_of(motion: MemberMotion) -> list[tuple[Subject, str]]:
    return [(subject_of(one, subject_of(motion)), one.text) for one in motion.points]


def asked_not_answered(matter: Matter) -> Iterator[Finding]:
    """Report points that a body was asked, and that its decision passes over while it decides others of them.

    Asked are the points of a proposal, in a decision that follows it, and those of a motion or a letter, of
    the body that it was raised in. A point with the same number in the decision on a proposal is answered;
    else points are compared by their words. What is put off is not answered. Silent where a decision answers
    an initiative as a whole, and where the words do not decide.

    Yields: one info per proposal or initiative, with its points; proposals first, in document order.
    """
    followed: dict[str, list[Decision]] = {}
    by_body: dict[str, list[Decision]] = {}
    for decision in matter.decisions:
        if decision.follows is not None:
            followed.setdefault(decision.follows, []).append(decision)
        by_body.setdefault(decision.body, []).append(decision)
    # Proposals may share an id: what was decided on it is looked through once.
    followers = {proposal: _decided(decisions) for proposal, decisions in followed.items()}
    numbers_of = {name: {point.number for point in points} for name, points in followers.items()}
    words_of = {name: _words_of(point.text for point in points) for name, points in followers.items()}
    for proposal in matter.proposals:
        numbers = numbers_of.get(proposal.id or "", set())
        asked = _compared(
            [
                (subject_of(one, subject_of(proposal)), one.text)
                for one in proposal.points
                if one.decided is None and one.number not in numbers and not _is_statement(one.text)
            ],
            words_of.get(proposal.id or "", frozenset()),
        )
        if numbers and asked.passed_over:
            yield _not_answered(asked.passed_over)
    answers = {body: _decided(decisions) for body, decisions in by_body.items()}
    words = {body: _words_of(point.text for point in points) for body, points in answers.items()}
    wholly = {body for body, points in answers.items() if any(map(_answers_as_a_whole, points))}
    for motion in matter.motions:
        if motion.body in answers and motion.body not in wholly:
            asked = _compared(_points_of(motion), words[motion.body])
            if asked.taken_up and asked.passed_over:
                yield _not_answered(asked.passed_over)


def _decided(decisions: Iterable[Decision]) -> list[DecidedPoint]:
    """List the points that decisions answer: neither statements, nor what they put off."""
    return [
        point
        for decision in decisions
        for point in decision.points
        if point.kind is PointKind.DECISION and point.outcome not in _PUT_OFF
    ]


def _is_statement(text: str) -> bool:
    folded = text.casefold()
    return any(phrase in folded for phrase in STATEMENT_WORDS)


def _answers_as_a_whole(point: DecidedPoint) -> bool:
    folded = point.text.casefold()
    return any(word in folded for word in _AS_A_WHOLE)


def _not_answered(subjects: tuple[Subject, ...]) -> Finding:
    return Finding("asked-not-answered", Severity.INFO, subjects, advice="say-what-became-of-it")


def motion_after_decision(matter: Matter) -> Iterator[Finding]:
    """Report the only motion or letter of a matter, raised after everything that was decided in it.

    A decision of a preparing step does not count, nor a point on a document, such as the adoption of a
    version that a later motion may be about.

    Unit: days; only an order that is certain from the dates, as exact as they are printed.
    Yields: at most one error.
    """
    if len(matter.motions) != 1:
        return
    (motion,) = matter.motions
    preparing = {step.decision for step in matter.steps if step.role is StepRole.PREPARING}
    days = [
        decision.on
        for decision in matter.decisions
        if decision.id not in preparing
        and any(point.document is None and point.outcome is not None for point in decision.points)
    ]
    if days and all(day.before(motion.on) for day in days):
        last = max(days, key=PrintedDate.sort_key)
        yield Finding(
            "motion-after-decision",
            Severity.ERROR,
            (subject_of(motion),),
            evidence={"raised": motion.on, "decided": last},
            advice="check-the-days",
        )
