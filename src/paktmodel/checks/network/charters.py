"""Charters: which were decided, how they follow on each other, and what they may ask for."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.checks.defaults import GROUPS_GROWN
from paktmodel.checks.subjects import located, subject_of
from paktmodel.checks.walk import Walk
from paktmodel.errors import Finding
from paktmodel.model.adoption import Adopting
from paktmodel.model.charters import Charter
from paktmodel.model.charters_in_force import charter_line
from paktmodel.model.commitments import Commitment
from paktmodel.model.goals import Aim, Goal
from paktmodel.model.jurisdiction import under_swedish_law
from paktmodel.model.measures import Cost
from paktmodel.model.networks import Network
from paktmodel.model.timelines import Undetermined
from paktmodel.values.codes import Code
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.matters import Outcome
from paktmodel.vocabulary.words.networks import ParticipationForm, QuantitativeEvaluation
from paktmodel.vocabulary.words.plans import GoalLevel
from paktmodel.vocabulary.words.sources import Unstated


class Charters:
    """A network's charters as the rules ask for them: which are adopted, and which was in force when.

    What was in force at a time is asked once for all things of that time: thirty thousand commitments are
    made on some thousand days.
    """

    def __init__(self, network: Network, matters: Iterable[object] = ()) -> None:
        known = tuple(one for one in matters if isinstance(one, Adopting))
        self._line = charter_line(network, known)
        self._adopted = frozenset(id(entry.value) for entry in self._line.entries)
        self._held: dict[PrintedDate, Charter | None] = {}

    @cached_property
    def adopted(self) -> tuple[tuple[Charter, PrintedDate], ...]:
        """The adopted ones with the day from which each is in force, in order of time."""
        return tuple((entry.value, entry.since) for entry in self._line.entries)

    def adopts(self, one: Charter) -> bool:
        """Check whether a decision on this very charter is known."""
        return id(one) in self._adopted

    def at(self, when: PrintedDate) -> Charter | None:
        """Find the charter certainly in force at a time; None where there was none, or it is not known."""
        if when not in self._held:
            held = self._line.held(when.earliest, when.latest)
            self._held[when] = None if isinstance(held, Undetermined) else held
        return self._held[when]


def _says_something(one: Charter) -> bool:
    """Check whether anything is known of what a charter says; nothing is asked of one only known to exist."""
    said = (one.goals, one.motto, one.tagline, one.themes, one.focus_areas, one.forms, one.criteria)
    return any(said) or bool(one.target_groups or one.boundaries) or one.evaluation is not None


def charter_not_decided(network: Network, *, matters: Iterable[object] = ()) -> Iterator[Finding]:
    """Report a charter on which no decision is known: a proposal is not one.

    A charter that is said to be in force from some day all the same is a proposal read as a decision. One
    that was rejected, referred back or deferred is silent as long as it does not claim to be in force.

    Args:
        network: The network.
        matters: Matters whose decisions may adopt charters.

    Yields: one finding per charter, in document order: a warning where it is said to be in force, else
        an info.
    Source: the letter to the labour-market board of 2024-05-21 on a new charter for Integrationspakten.
    """
    known = Charters(network, matters)
    for one in network.charters:
        if known.adopts(one) or _on_another(one):
            continue
        if one.since is not None:
            yield Finding("charter-not-decided", Severity.WARNING, (subject_of(one),))
        elif one.decided is None:
            yield Finding("charter-not-decided", Severity.INFO, (subject_of(one),))


def decision_on_another_version(network: Network, *, matters: Iterable[object] = ()) -> Iterator[Finding]:
    """Report a charter that rests on an approving decision on another version, or on an unstated one.

    Args:
        network: The network.
        matters: Matters whose decisions may adopt charters.

    Yields: one error per charter, in document order.
    """
    known = Charters(network, matters)
    for one in network.charters:
        if _on_another(one) and not known.adopts(one) and one.decided is not None:
            yield Finding(
                "decision-on-another-version",
                Severity.ERROR,
                (subject_of(one),),
                evidence={
                    "body": one.decided.body,
                    "on": one.decided.on,
                    "version": one.decided.version or Unstated.UNSTATED,
                },
            )


def _on_another(one: Charter) -> bool:
    decision = one.decided
    return (
        decision is not None and decision.outcome is Outcome.APPROVED and str(decision.version) != str(one.id)
    )


def charter_gap(network: Network, *, matters: Iterable[object] = ()) -> Iterator[Finding]:
    """Report a time between two adopted charters for which none is known.

    Unit: days; only a gap that is certain from the dates, as exact as they are printed.
    Yields: one warning per gap, with the charters on both sides, in order of time.
    """
    for (one, _), (following, since) in pairwise(Charters(network, matters).adopted):
        if one.until is not None and (since.earliest - one.until.latest).days > 1:
            yield Finding(
                "charter-gap",
                Severity.WARNING,
                (subject_of(one), subject_of(following)),
                evidence={"until": one.until, "since": since},
            )


def charter_overlap(network: Network, *, matters: Iterable[object] = ()) -> Iterator[Finding]:
    """Report an adopted charter that claims days on which the next one is in force already.

    Two that begin on one and the same day overlap too.

    Unit: days; only an overlap that is certain from the dates, as exact as they are printed.
    Yields: one warning per overlap, with both charters, in order of time.
    """
    for (one, begun), (following, since) in pairwise(Charters(network, matters).adopted):
        together = begun.exact is not None and begun.exact == since.exact
        if together or (one.until is not None and one.until.earliest >= since.latest):
            yield Finding(
                "charter-overlap",
                Severity.WARNING,
                (subject_of(one), subject_of(following)),
                evidence={"since": since},
            )


def quantitative_target_forbidden(network: Network) -> Iterator[Finding]:
    """Report a charter that asks for a value, though by it the network is not evaluated quantitatively.

    A target is one, and so is a direction that names a unit or an indicator; a direction in words is not.

    Yields: one error per aim, in document order.
    Source: the same letter, *Uppdaterad målstruktur*: *inte att utvärderas utifrån kvantitativa mål*.
    """
    for charter, path in located(network, "charters"):
        if charter.quantitative is not QuantitativeEvaluation.FORBIDDEN:
            continue
        for place, goal in enumerate(charter.goals):
            for number, aim in enumerate(goal.aims):
                if _asks_for_a_value(aim):
                    yield Finding(
                        "quantitative-target-forbidden",
                        Severity.ERROR,
                        (subject_of(aim, subject_of(goal)),),
                        # Two charters may both have a goal 1.
                        path=f"{path}.goals[{place}].aims[{number}]",
                        evidence={"charter": charter.title},
                    )


def _asks_for_a_value(aim: Aim) -> bool:
    return bool(aim.targets) or bool(aim.indicators) or aim.unit is not Unstated.UNSTATED


def quantitative_evaluation_excluded(network: Network) -> Iterator[Finding]:
    """Report charters that exclude quantitative evaluation, where the network holds values that invite it.

    Such are quantities that members promise, and shares and answers of surveys and evaluations. They may be
    reported, and are never a score.

    Yields: at most one info, with every such charter.
    Source: the letter of 2024-05-21, *Uppdaterad målstruktur*; KSN-2023-01917 gives shares all the same.
    """
    invited = (
        any(one.quantity is not None for one in network.commitments)
        or any(one.shares or one.answers for one in network.evaluations)
        or any(one.shares for one in network.activities)
    )
    charters = [one for one in network.charters if one.quantitative is QuantitativeEvaluation.FORBIDDEN]
    yield from _of_both("quantitative-evaluation-excluded", Severity.INFO, charters if invited else [], [])


def target_group_missing(network: Network) -> Iterator[Finding]:
    """Report commitments of which it is not stated whom they are for.

    Asked of jobs, internships and study visits, which are for somebody.

    Yields: at most one warning, with all such commitments.
    Source: KSN-2023-01917: *Huvudmålgrupp för insatserna …*
    """
    commitments = [one for one in network.commitments if one.kind.for_people and not one.target_groups]
    yield from _of_both("target-group-missing", Severity.WARNING, [], commitments)


def target_group_widened(
    network: Network,
    *,
    matters: Iterable[object] = (),
    growth: tuple[str, ...] = GROUPS_GROWN,
    walk: Walk | None = None,
) -> Iterator[Finding]:
    """Report a charter for groups that the one before it did not name.

    Groups are the same when they bear the same id; that two texts mean the same is not guessed. Of a charter
    that names none after one that did, it is reported where a text of the network, or of a matter that
    concerns it, says that the groups have grown.

    Args:
        network: The network.
        matters: Matters whose texts may say so.
        growth: Patterns over small letters that say so.
        walk: The walk through the network that rules share; None to walk.

    Yields: one info per charter, with the groups that are new or the words that say so, in document order.
    Source: AMF 2021/314, § 7, the reservation of S and V: *fler och fler väsentligt olika prioriterade
        målgrupper*.
    """
    speaking = [one for one in network.charters if _says_something(one)]
    said: tuple[str, ...] | None = None
    former: Charter | None = None
    for before, one in zip([None, *speaking], speaking, strict=False):
        former = before if before is not None and before.target_groups else former
        if former is None:
            continue
        known = {str(group.id) for group in former.target_groups}
        if one.target_groups:
            kept = any(group.id in known for group in one.target_groups)
            new = tuple(str(group.text) for group in one.target_groups if group.id not in known)
            groups = new if kept else ()
        elif before is former:
            if said is None:
                said = _growth(network, matters, growth, walk)
            groups = said
        else:
            groups = ()
        if groups:
            evidence = {"former": former.title, "groups": groups}
            yield Finding("target-group-widened", Severity.INFO, (subject_of(one),), evidence=evidence)


def _growth(
    network: Network, matters: Iterable[object], growth: tuple[str, ...], walk: Walk | None
) -> tuple[str, ...]:
    """Find the first words of the texts that say that target groups have grown, as printed."""
    pattern = re.compile("|".join(growth), re.IGNORECASE)

    def grown(text: str) -> str:
        found = pattern.search(text)
        return " ".join(found[0].split()) if found else ""

    concerned = (one for one in matters if network.id in getattr(one, "concerns", ()))
    for one in (Walk.through(network, walk), *map(Walk, concerned)):
        for _, words in one.texts_with(grown):
            return (f"”{words}”",)
    return ()


def responsible_role_missing(network: Network) -> Iterator[Finding]:
    """Report charters, their direction goals and commitments for which no role is named as responsible.

    Who runs the network is another question. A charter that names a role does so for its goals, and a goal
    may leave it to one that it serves.

    Yields: one warning per charter, with itself and such goals, in document order; then at most one with all
        such commitments.
    Source: AMF 2021/314, § 7, the reservation of S and V: *Otydlighet i roll- och ansvarsfördelningar*.
    """
    for charter, path in located(network, "charters"):
        if _says_something(charter) and charter.responsible is Unstated.UNSTATED:
            subjects = tuple(map(subject_of, (charter, *_unanswered(charter))))
            yield Finding("responsible-role-missing", Severity.WARNING, subjects, path=path)
    commitments = [one for one in network.commitments if not one.responsibilities]
    yield from _of_both("responsible-role-missing", Severity.WARNING, [], commitments)


def _unanswered(charter: Charter) -> Iterator[Goal]:
    """Yield the direction goals for which neither they nor a goal that they serve name anybody."""
    goals = {goal.code: goal for goal in reversed(charter.goals)}
    answered: dict[Code, bool] = {}
    for goal in charter.goals:
        passed: dict[Code, None] = {}
        at: Goal | None = goal
        while at is not None and not at.responsibilities and at.code not in (answered.keys() | passed.keys()):
            passed[at.code] = None
            at = None if at.parent is None else goals.get(at.parent)
        named = at is not None and (bool(at.responsibilities) or answered.get(at.code, False))
        answered |= dict.fromkeys(passed, named)
        if goal.level is GoalLevel.DIRECTION and not named:
            yield goal


def benefit_missing(network: Network) -> Iterator[Finding]:
    """Report charters and commitments of which it is not stated what members get out of them.

    Asked of charters with membership, and of jobs, internships and study visits.

    Yields: at most one info, with all such charters and then all such commitments.
    Source: AMF 2021/314, § 7, the reservation of S and V: *otydligt vilka resultat integrationspakten kan
        leda till för deras organisation*.
    """
    charters = [
        one
        for one in network.charters
        if ParticipationForm.MEMBERSHIP in one.forms and one.member_benefit is Unstated.UNSTATED
    ]
    commitments = [
        one for one in network.commitments if one.kind.for_people and one.benefit is Unstated.UNSTATED
    ]
    yield from _of_both("benefit-missing", Severity.INFO, charters, commitments)


def cost_not_visible(network: Network) -> Iterator[Finding]:
    """Report charters of which neither the cost is stated nor where it is to be seen.

    Under Swedish law alone, by which the papers of a board must show it.

    Yields: at most one info, with every such charter.
    Source: AMF 2021/314, § 7, the reservation of S and V: *både personella resurser och medel*.
    """
    charters = [
        one
        for one in (network.charters if under_swedish_law(network) else ())
        if _says_something(one) and (one.cost is Unstated.UNSTATED or one.cost == Cost())
    ]
    yield from _of_both("cost-not-visible", Severity.INFO, charters, [])


def _of_both(
    code: str, severity: Severity, charters: Iterable[Charter], commitments: Iterable[Commitment]
) -> Iterator[Finding]:
    found = (*map(subject_of, charters), *map(subject_of, commitments))
    if found:
        yield Finding(code, severity, tuple(dict.fromkeys(found)))
