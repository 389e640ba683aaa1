"""Statements beside a decision: who may file them, when they came, and whose words they are."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from heapq import nlargest
from typing import Final

from attrs import frozen

from paktmodel.checks.defaults import LEAST_SAME, LEAST_WORDS
from paktmodel.checks.subjects import subject_of
from paktmodel.errors import Finding, Subject
from paktmodel.model.bodies import PRESET_RIGHTS, FilingRights
from paktmodel.model.jurisdiction import under_swedish_law
from paktmodel.model.matters import Matter
from paktmodel.model.minutes import Decision, Statement
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.matters import Capacity, StatementKind

_PRESETS: Final = {str(one.id): one for one in PRESET_RIGHTS}
_WORD: Final = re.compile(r"[^\W_]+")
# So many consecutive words are compared: fewer stand in any two papers of the same trade.
_RUN: Final = 4
# A run that stands in so many sets of texts leads to no more of them: it is a phrase of the trade.
_MOST_SETS: Final = 20


def statement_not_allowed(matter: Matter) -> Iterator[Finding]:
    """Report a statement that the rules of the body do not let those file who filed it.

    Silent where the body's rules or the capacity are not known: a capacity that is not stated is an answer,
    not a breach. A body may name preset rules of the library without containing them. Under Swedish law
    alone.

    Yields: one error per statement, in document order.
    Source: kommunallagen 4 kap. 27 §: whoever took part in deciding may reserve.
    """
    bodies = {one.id: one for one in matter.bodies}
    for decision, one, path in _statements(matter) if under_swedish_law(matter) else ():
        body = bodies.get(decision.body)
        if body is None or body.filing is None:
            continue
        rights = _resolved(body.filing)
        if rights.allow(one.kind, one.capacity) is False:
            yield Finding(
                "statement-not-allowed",
                Severity.ERROR,
                (subject_of(one, subject_of(decision)),),
                path=path,
                evidence={
                    "kind": one.kind,
                    "capacity": one.capacity,
                    "body": str(body.name),
                    "rules": str(rights.id),
                },
                advice="check-the-capacity",
            )


def _resolved(filing: FilingRights) -> FilingRights:
    return filing if filing.rights else _PRESETS.get(str(filing.id), filing)


def capacity_contradicted(matter: Matter) -> Iterator[Finding]:
    """Report a statement of a serving substitute, where no substitute of their parties served.

    Silent where the minutes name no substitute who served: then they may not say.

    Yields: one warning per statement, in document order.
    Source: AMF 2021/314, § 7, where substitutes of M and of S served.
    """
    # Parties of the substitutes who served in each decision: in small letters, and as they are printed.
    serving = {
        id(decision): (
            {str(substitute.party).casefold() for substitute in decision.serving},
            tuple(dict.fromkeys(str(substitute.party) for substitute in decision.serving)),
        )
        for decision in matter.decisions
    }
    for decision, one, path in _statements(matter):
        served, printed = serving[id(decision)]
        by_one = one.capacity is Capacity.SERVING_SUBSTITUTE
        if by_one and served and not any(str(party).casefold() in served for party in one.parties):
            yield Finding(
                "capacity-contradicted",
                Severity.WARNING,
                (subject_of(one, subject_of(decision)),),
                path=path,
                evidence={
                    "parties": tuple(map(str, one.parties)),
                    "served": printed,
                },
                advice="check-the-capacity",
            )


def reservation_after_meeting(matter: Matter) -> Iterator[Finding]:
    """Report a reservation that was announced after the meeting, when it can no longer be made.

    Under Swedish law alone.

    Unit: days; the day of the meeting itself is silent.
    Yields: one error per reservation, in document order.
    Source: kommunallagen 4 kap. 27 §: announced before the meeting ends.
    """
    for decision, one, path in _statements(matter) if under_swedish_law(matter) else ():
        if one.kind is not StatementKind.RESERVATION or one.announced_on is None:
            continue
        if one.announced_on.after(decision.on):
            yield Finding(
                "reservation-after-meeting",
                Severity.ERROR,
                (subject_of(one, subject_of(decision)),),
                path=path,
                evidence={
                    "announced": one.announced_on,
                    "on": decision.on,
                },
                advice="compare-with-minutes",
            )


def reasons_late(matter: Matter) -> Iterator[Finding]:
    """Report written reasons of a reservation that came in after the minutes were verified.

    Under Swedish law alone.

    Unit: days; the day of the verification itself is silent.
    Yields: one warning per reservation, in document order.
    Source: kommunallagen 4 kap. 27 §: in writing before the verification.
    """
    for decision, one, path in _statements(matter) if under_swedish_law(matter) else ():
        received, verified = one.reasons_received_on, decision.verified_on
        if one.kind is not StatementKind.RESERVATION or received is None or verified is None:
            continue
        if received.after(verified):
            yield Finding(
                "reasons-late",
                Severity.WARNING,
                (subject_of(one, subject_of(decision)),),
                path=path,
                evidence={
                    "received": received,
                    "verified": verified,
                },
            )


def _statements(matter: Matter) -> Iterator[tuple[Decision, Statement, str]]:
    for position, decision in enumerate(matter.decisions):
        for place, one in enumerate(decision.statements):
            yield decision, one, f"$.matter.decisions[{position}].statements[{place}]"


@frozen
class _Words:
    """A text with its author and its runs of words."""

    subject: Subject
    author: frozenset[str]
    runs: frozenset[tuple[str, ...]]
    length: int


def same_text_by_two(
    matter: Matter, *, least_words: int = LEAST_WORDS, least_same: int = LEAST_SAME
) -> Iterator[Finding]:
    """Report texts that come from different hands and are the same for the most part.

    Held together are motions, points of proposals and of decisions, and statements. Two of the same
    parties are one hand, and so are a decision and the proposal that it follows. It says nothing of who
    wrote the text. A run of words leads to the first 20 sets of texts that have it; texts that share
    nothing but runs that more than 20 others have are not found to be the same.

    Args:
        matter: The matter.
        least_words: Shortest text that is compared with others, in words.
        least_same: Share of the shorter text that the longer one must contain, in per cent.

    Unit: per cent of the runs of four words of the shorter text, letter case and punctuation aside.
    Yields: one info per set of texts, with all of them, in document order.
    Source: AMF 2021/314, § 7: the statement of KD with that of the majority, that of Fi with S and V's.
    """
    texts = [one for one in _texts(matter) if one.length >= least_words]
    sets: list[tuple[list[_Words], int]] = []
    with_run: dict[tuple[str, ...], list[int]] = {}
    for one in texts:
        place, share = _nearest(one, sets, with_run)
        if share < least_same:
            sets.append(([one], 100))
            for run in one.runs:
                places = with_run.setdefault(run, [])
                if len(places) < _MOST_SETS:
                    places.append(len(sets) - 1)
        else:
            alike, before = sets[place]
            alike.append(one)
            sets[place] = (alike, min(before, share))
    for alike, share in sets:
        if len({one.author for one in alike}) > 1:
            subjects = tuple(dict.fromkeys(one.subject for one in alike))
            yield Finding("same-text-by-two", Severity.INFO, subjects, evidence={"share": share})


def _nearest(
    one: _Words, sets: list[tuple[list[_Words], int]], with_run: dict[tuple[str, ...], list[int]]
) -> tuple[int, int]:
    """Find the set whose first text is most like this one, and how much of the shorter stands in the longer.

    In whole per cent, rounded down. Only sets that share a run of words are looked at.
    """
    known = [with_run[run] for run in one.runs if run in with_run]
    shared = Counter(place for places in known for place in places)
    # A run may stand in more sets than are kept of it, so that a set has more than was counted.
    full = [places for places in known if len(places) == _MOST_SETS]
    counted = Counter(place for places in full for place in places)

    def share(place: int, runs: int) -> int:
        return runs * 100 // min(len(one.runs), len(sets[place][0][0].runs))

    likeness = {place: share(place, count + len(full) - counted[place]) for place, count in shared.items()}
    if not likeness:
        return 0, -1

    def likest(place: int) -> tuple[int, int]:
        return likeness[place], -place

    if full:
        likeness = {
            place: share(place, len(one.runs & sets[place][0][0].runs))
            for place in nlargest(_MOST_SETS, likeness, key=likest)
        }
    place = max(likeness, key=likest)
    return place, likeness[place]


def _texts(matter: Matter) -> Iterator[_Words]:
    authors: dict[str, frozenset[str]] = {}
    for motion in matter.motions:
        author = _author(motion.parties, str(motion.id))
        if motion.text is not None:
            yield _words(subject_of(motion), author, motion.text)
    for proposal in matter.proposals:
        author = _author(proposal.parties, proposal.by or subject_of(proposal).code)
        if proposal.id is not None:
            authors[str(proposal.id)] = author
        for point in proposal.points:
            yield _words(subject_of(point, subject_of(proposal)), author, point.text)
    for decision in matter.decisions:
        followed = None if decision.follows is None else authors.get(str(decision.follows))
        author = followed or frozenset({str(decision.id)})
        for decided in decision.points:
            yield _words(subject_of(decided, subject_of(decision)), author, decided.text)
        for one in decision.statements:
            if one.text is not None:
                author = _author(one.parties, str(one.id))
                yield _words(subject_of(one, subject_of(decision)), author, one.text)


def _author(parties: Iterable[str], otherwise: str) -> frozenset[str]:
    return frozenset(str(one).casefold() for one in parties) or frozenset({otherwise})


def _words(subject: Subject, author: frozenset[str], text: str) -> _Words:
    words = _WORD.findall(text.casefold())
    runs = frozenset(zip(*(words[start:] for start in range(_RUN)), strict=False))
    return _Words(subject, author, runs, len(words))
