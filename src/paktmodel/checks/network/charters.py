"""Charters: which were decided, how they follow on each other, and what they may ask for."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from paktmodel.checks.network import subjects as things
from paktmodel.checks.network.subjects import Charters, told
from paktmodel.errors import Finding, Subject
from paktmodel.model.charters import Charter
from paktmodel.model.commitments import Commitment
from paktmodel.model.goals import Aim
from paktmodel.model.measures import Cost
from paktmodel.model.networks import Network
from paktmodel.vocabulary.words.findings import Severity, SubjectKind
from paktmodel.vocabulary.words.matters import Outcome
from paktmodel.vocabulary.words.networks import QuantitativeEvaluation
from paktmodel.vocabulary.words.sources import Unstated


def charter_not_decided(network: Network, *, matters: Iterable[object] = ()) -> Iterator[Finding]:
    """No decision on a charter is known: a proposal is not one.

    A charter that is told to hold from some day all the same is a proposal read as a decision. One that
    was rejected, referred back or tabled is silent as long as it does not claim to hold.

    Args:
        network: The network.
        matters: Matters whose decisions may adopt charters.

    Yields: one finding per charter, in document order: a warning where it is told to hold, else an info.
    Source: the letter to the labour-market board of 2024-05-21 on a new charter for Integrationspakten.
    """
    known = Charters(network, matters)
    for one in network.charters:
        if known.adopts(one) or _on_another(one):
            continue
        if one.since is not None:
            yield Finding("charter-not-decided", Severity.WARNING, (things.charter(one),))
        elif one.decided is None:
            yield Finding("charter-not-decided", Severity.INFO, (things.charter(one),))


def decision_on_another_version(network: Network, *, matters: Iterable[object] = ()) -> Iterator[Finding]:
    """A charter rests on an approving decision that is on another version, or does not say on which.

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
                (things.charter(one),),
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
    """Between two adopted charters there is a time for which none is known.

    Unit: days; only a gap that the dates leave no doubt of, as exact as they are printed.
    Yields: one warning per gap, with the charters on both sides, in order of time.
    """
    for (one, _), (following, since) in pairwise(Charters(network, matters).adopted):
        if one.until is not None and (since.earliest - one.until.latest).days > 1:
            yield Finding(
                "charter-gap",
                Severity.WARNING,
                (things.charter(one), things.charter(following)),
                evidence={"until": one.until, "since": since},
            )


def charter_overlap(network: Network, *, matters: Iterable[object] = ()) -> Iterator[Finding]:
    """An adopted charter says that it holds on days on which the next one holds already.

    Two that begin on one and the same day overlap too.

    Unit: days; only an overlap that the dates leave no doubt of, as exact as they are printed.
    Yields: one warning per overlap, with both charters, in order of time.
    """
    for (one, begun), (following, since) in pairwise(Charters(network, matters).adopted):
        together = begun.exact is not None and begun.exact == since.exact
        if together or (one.until is not None and one.until.earliest >= since.latest):
            yield Finding(
                "charter-overlap",
                Severity.WARNING,
                (things.charter(one), things.charter(following)),
                evidence={"since": since},
            )


def quantitative_target_forbidden(network: Network) -> Iterator[Finding]:
    """A charter by which the network is not to be evaluated quantitatively asks for a figure.

    A target is one, and so is a direction that names a unit or an indicator; a direction in words is not.

    Yields: one error per aim, in document order.
    Source: the same letter, *Uppdaterad målstruktur*: *inte att utvärderas utifrån kvantitativa mål*.
    """
    for position, charter in enumerate(network.charters):
        if charter.quantitative is not QuantitativeEvaluation.FORBIDDEN:
            continue
        for place, goal in enumerate(charter.goals):
            for number, aim in enumerate(goal.aims):
                if _asks_for_a_figure(aim):
                    yield Finding(
                        "quantitative-target-forbidden",
                        Severity.ERROR,
                        (Subject(SubjectKind.AIM, f"{goal.code}/{aim.code}"),),
                        # Two charters may both have a goal 1.
                        path=f"$.network.charters[{position}].goals[{place}].aims[{number}]",
                        evidence={"charter": charter.title},
                    )


def _asks_for_a_figure(aim: Aim) -> bool:
    return aim.target is not None or bool(aim.indicators) or aim.unit is not Unstated.UNSTATED


def target_group_missing(network: Network) -> Iterator[Finding]:
    """It is not told whom a charter or a commitment is for.

    Yields: at most one warning, with all such charters and then all such commitments.
    Source: KSN-2023-01917: *Huvudmålgrupp för insatserna …*
    """
    charters = [one for one in network.charters if told(one) and not one.target_groups]
    commitments = [one for one in network.commitments if not one.target_groups]
    yield from _of_both("target-group-missing", Severity.WARNING, charters, commitments)


def target_group_widened(network: Network) -> Iterator[Finding]:
    """A charter is for groups that the one before it did not name.

    Groups are the same when they bear the same id; that two texts mean the same is not guessed.

    Yields: one info per charter, with the groups that are new, in document order.
    Source: AMF 2021/314, § 7, the reservation of S and V: *fler och fler väsentligt olika prioriterade
        målgrupper*.
    """
    for former, one in pairwise(charter for charter in network.charters if charter.target_groups):
        before = {str(group.id) for group in former.target_groups}
        new = tuple(str(group.text) for group in one.target_groups if group.id not in before)
        kept = any(group.id in before for group in one.target_groups)
        if new and kept:
            yield Finding(
                "target-group-widened",
                Severity.INFO,
                (things.charter(one),),
                evidence={"former": former.title, "groups": new},
            )


def responsible_role_missing(network: Network) -> Iterator[Finding]:
    """No role is named as responsible for a charter or a commitment.

    Charters are not asked where it is told who runs the network.

    Yields: at most one warning, with all such charters and then all such commitments.
    Source: AMF 2021/314, § 7, the reservation of S and V: *Otydlighet i roll- och ansvarsfördelningar*.
    """
    charters = [
        one
        for one in network.charters
        if network.run_by is None and told(one) and one.responsible is Unstated.UNSTATED
    ]
    commitments = [one for one in network.commitments if one.responsible is Unstated.UNSTATED]
    yield from _of_both("responsible-role-missing", Severity.WARNING, charters, commitments)


def benefit_missing(network: Network) -> Iterator[Finding]:
    """It is not told what members get out of a charter, or the organisation out of its commitment.

    Yields: at most one info, with all such charters and then all such commitments.
    Source: AMF 2021/314, § 7, the reservation of S and V: *otydligt vilka resultat integrationspakten kan
        leda till för deras organisation*.
    """
    charters = [one for one in network.charters if told(one) and one.member_benefit is Unstated.UNSTATED]
    commitments = [one for one in network.commitments if one.benefit is Unstated.UNSTATED]
    yield from _of_both("benefit-missing", Severity.INFO, charters, commitments)


def cost_not_visible(network: Network) -> Iterator[Finding]:
    """Neither what charters cost nor where that is to be seen is told.

    Yields: at most one info, with every such charter.
    Source: AMF 2021/314, § 7, the reservation of S and V: *både personella resurser och medel*.
    """
    charters = [
        one for one in network.charters if told(one) and (one.cost is Unstated.UNSTATED or one.cost == Cost())
    ]
    yield from _of_both("cost-not-visible", Severity.INFO, charters, [])


def _of_both(
    code: str, severity: Severity, charters: Iterable[Charter], commitments: Iterable[Commitment]
) -> Iterator[Finding]:
    found = (*map(things.charter, charters), *map(things.commitment, commitments))
    if found:
        yield Finding(code, severity, tuple(dict.fromkeys(found)))
