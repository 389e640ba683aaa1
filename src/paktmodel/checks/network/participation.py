"""Organisations and how they take part: criteria, forms, times, and who may be one and the same."""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Final

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.checks.defaults import LEGAL_FORMS
from paktmodel.checks.network.charters import Charters
from paktmodel.checks.subjects import located, subject_of
from paktmodel.errors import Finding
from paktmodel.model.charters import Charter
from paktmodel.model.networks import Network
from paktmodel.model.organisations import CriterionEvidence, Organisation, Participation
from paktmodel.values.scripts import comparison_keys
from paktmodel.vocabulary.words.findings import Detail, Severity
from paktmodel.vocabulary.words.networks import ParticipationForm
from paktmodel.vocabulary.words.sources import Unstated

_ADMITTED: Final = (ParticipationForm.MEMBERSHIP, ParticipationForm.AGREEMENT)
_NO_LETTER = re.compile(r"[\W_]+")


def criterion_without_proof(network: Network) -> Iterator[Finding]:
    """Report criteria of a charter of which it is not stated what is to show that they are met.

    Yields: one info per charter, with all such criteria, in document order.
    Source: KSN-2023-01917, the motion: *lever upp till kommunens krav på goda arbetsvillkor*.
    """
    for one in network.charters:
        found = tuple(
            subject_of(criterion, subject_of(one))
            for criterion in one.criteria
            if criterion.shown_by is Unstated.UNSTATED
        )
        if found:
            yield Finding("criterion-without-proof", Severity.INFO, tuple(dict.fromkeys(found)))


def criteria_not_verified(network: Network, *, matters: Iterable[object] = ()) -> Iterator[Finding]:
    """Report members and parties of whom nothing is said on what the charter then asked for.

    What was looked at and found wanting was verified; see `criterion_breached`. Silent where it is not
    known which charter was in force.

    Args:
        network: The network.
        matters: Matters whose decisions may adopt charters.

    Yields: one warning per charter and set of criteria, with all such participations.
    Source: AMF 2021/314, § 7, the reservation of SD: *företag som … ej har uppnått kraven på goda
        arbetsvillkor*.
    """
    known = Charters(network, matters)
    found: dict[tuple[str, tuple[str, ...]], tuple[Charter, list[Participation]]] = {}
    # Which group is for whom nothing, or the same, was looked at: found once for all of them.
    groups: dict[tuple[int, frozenset[str]], list[Participation]] = {}
    for one in network.participations:
        charter = known.at(one.since) if one.form in _ADMITTED else None
        if charter is None:
            continue
        looked_at = frozenset(evidence.criterion for evidence in one.evidence if evidence.met is not None)
        group = groups.get((id(charter), looked_at))
        if group is None:
            open_ones = tuple(str(asked.id) for asked in charter.criteria if asked.id not in looked_at)
            group = found.setdefault((charter.id, open_ones), (charter, []))[1]
            groups[id(charter), looked_at] = group
        group.append(one)
    for (_, criteria), (charter, participations) in found.items():
        if not criteria:
            continue
        yield Finding(
            "criteria-not-verified",
            Severity.WARNING,
            tuple(dict.fromkeys(map(subject_of, participations))),
            evidence={"charter": charter.title, "criteria": criteria},
        )


def criterion_breached(network: Network) -> Iterator[Finding]:
    """Report an organisation that missed a criterion when it was last looked at, and takes part still.

    Still is on the network's own day: a last day that is set for later changes nothing yet.

    Yields: one warning per participation, with the criteria, in document order.
    Source: as that of `criteria_not_verified`.
    """
    for one, path in located(network, "participations"):
        if not one.evidence or network.day.after(_ends(one)) is not False:
            continue
        last: dict[str, CriterionEvidence] = {}
        for evidence in sorted(one.evidence, key=_looked_at):
            if evidence.met is not None:
                last[evidence.criterion] = evidence
        breached = tuple(str(name) for name, evidence in last.items() if evidence.met is False)
        if breached:
            yield Finding(
                "criterion-breached",
                Severity.WARNING,
                (subject_of(one),),
                path=path,
                evidence={"criteria": breached},
            )


def _looked_at(evidence: CriterionEvidence) -> dt.date:
    return dt.date.min if evidence.on is None else evidence.on.earliest


def form_not_in_charter(network: Network, *, matters: Iterable[object] = ()) -> Iterator[Finding]:
    """Report organisations that take part in a form that the charter in force does not know.

    Asked is the charter of its first day. Where that knew the form and a later one does not, the
    participation may go on by the old rules or may have been forgotten: an info. Silent where it is not
    known which charter was in force, or where that names no forms.

    Args:
        network: The network.
        matters: Matters whose decisions may adopt charters.

    Yields: one finding per charter and form, with all such participations: the warnings, then the infos.
    Source: the letter of 2024-05-21: *inte ska bygga på medlemskap som grund för deltagande*.
    """
    known = Charters(network, matters)
    begun: dict[tuple[str, ParticipationForm], tuple[Charter, list[Participation]]] = {}
    goes_on: dict[tuple[str, ParticipationForm], tuple[Charter, list[Participation]]] = {}
    forms = {id(charter): frozenset(charter.forms) for charter in network.charters}
    without = {
        form: _Later((one, since) for one, since in known.adopted if _is_unknown(form, forms[id(one)]))
        for form in ParticipationForm
    }
    for one in network.participations:
        charter = known.at(one.since)
        if charter is not None and _is_unknown(one.form, forms[id(charter)]):
            begun.setdefault((charter.id, one.form), (charter, []))[1].append(one)
        elif (later := without[one.form].first(one)) is not None:
            goes_on.setdefault((later.id, one.form), (later, []))[1].append(one)
    for severity, found in ((Severity.WARNING, begun), (Severity.INFO, goes_on)):
        for (_, form), (charter, participations) in found.items():
            yield Finding(
                "form-not-in-charter",
                severity,
                tuple(dict.fromkeys(map(subject_of, participations))),
                evidence={"form": form, "charter": charter.title},
            )


def _is_unknown(form: ParticipationForm, forms: frozenset[ParticipationForm]) -> bool:
    """Check whether a form is none of those that a charter names; it may name none."""
    return bool(forms) and form is not ParticipationForm.UNSTATED and form not in forms


class _Later:
    """Charters in order of time, asked for the first that came while somebody took part."""

    def __init__(self, charters: Iterable[tuple[Charter, PrintedDate]]) -> None:
        self._charters = [*charters]
        self._begin = [since.earliest for _, since in self._charters]
        # The first day by which that charter or one after it has begun for certain.
        certain = (since.latest for _, since in reversed(self._charters))
        self._certain = [*accumulate(certain, min)][::-1]

    def first(self, one: Participation) -> Charter | None:
        """Return the first that certainly began after a participation did, and before it ended."""
        ends = _ends(one)
        for place in range(bisect_right(self._begin, one.since.latest), len(self._charters)):
            if self._certain[place] > ends:
                return None
            charter, since = self._charters[place]
            if since.latest <= ends:
                return charter
        return None


def participation_overlaps(network: Network) -> Iterator[Finding]:
    """Report an organisation that takes part twice at a time in one form, so that it is counted twice.

    Unit: days; only an overlap that is certain from the dates, as exact as they are printed.
    Yields: one error per organisation and form, with those that overlap, in document order.
    """
    by_form: dict[tuple[str, ParticipationForm], list[tuple[int, Participation]]] = {}
    for position, one in enumerate(network.participations):
        by_form.setdefault((one.organisation, one.form), []).append((position, one))
    for participations in by_form.values():
        if len(participations) < 2:
            continue
        overlapping: dict[int, Participation] = {}
        longest: tuple[int, Participation] | None = None
        for position, one in sorted(participations, key=lambda pair: pair[1].since.latest):
            # Each begins before the other ends, no matter which days are meant. Where any two do, one does
            # so with the longest before it.
            if longest is not None and _meet(longest[1], one):
                overlapping[longest[0]] = longest[1]
                overlapping[position] = one
            if longest is None or _ends(one) > _ends(longest[1]):
                longest = position, one
        if overlapping:
            second = max(overlapping)
            yield Finding(
                "participation-overlaps",
                Severity.ERROR,
                tuple(dict.fromkeys(subject_of(overlapping[place]) for place in sorted(overlapping))),
                path=f"$.network.participations[{second}]",
                advice="tell-the-end",
            )


def _meet(one: Participation, other: Participation) -> bool:
    return _ends(one) >= other.since.latest and _ends(other) >= one.since.latest


def _ends(one: Participation) -> dt.date:
    """Return the first day that may be its last one."""
    return dt.date.max if one.until is None else one.until.earliest


def member_twice(network: Network, *, forms: tuple[str, ...] = LEGAL_FORMS) -> Iterator[Finding]:
    """Report two organisations that may be one under two spellings.

    The same number is an error. Names that agree but for case, punctuation, legal form and look-alike
    letters are an info: a match is never proof. Where both have numbers and these differ, they are two.

    Args:
        network: The network.
        forms: Legal forms that do not distinguish names, in small letters without punctuation.

    Yields: one finding per number, then one per name, with all that share it, in document order.
    """
    numbered: dict[str, list[Organisation]] = {}
    named: dict[str, list[Organisation]] = {}
    for one in network.organisations:
        if one.number is not None:
            numbered.setdefault(str(one.number), []).append(one)
        keys = (key for name in (one.name, *one.other_names) for key in _keys(name, forms))
        for key in dict.fromkeys(keys):
            named.setdefault(key, []).append(one)
    seen: set[tuple[str, ...]] = set()
    by_number = ((Severity.ERROR, Detail.NUMBER, same) for same in numbered.values())
    by_name = ((Severity.INFO, Detail.NAME, same) for same in named.values())
    for severity, detail, same in (*by_number, *by_name):
        ids = tuple(dict.fromkeys(str(one.id) for one in same))
        if len(ids) < 2 or ids in seen or (detail is Detail.NAME and _are_distinct(same)):
            continue
        seen.add(ids)
        yield Finding(
            "member-twice",
            severity,
            tuple(dict.fromkeys(map(subject_of, same))),
            evidence={"details": detail, "names": tuple(str(one.name) for one in same)},
            advice="ask-before-merging",
        )


def _keys(name: str, forms: tuple[str, ...]) -> Iterator[str]:
    """Yield what a name is found again by: its looks and its sound, without legal form and punctuation."""
    # The two are one where no letter is foreign, as in nearly every name.
    for key in dict.fromkeys(comparison_keys(name)):
        words = f" {_NO_LETTER.sub(' ', key).strip()} "
        bare = words
        for form in forms:
            if form in bare:
                bare = bare.replace(f" {form} ", " ")
        yield bare.strip() or words.strip() or key


def _are_distinct(same: list[Organisation]) -> bool:
    """Check whether all of them have numbers, and no two the same."""
    numbers = [str(one.number) for one in same if one.number is not None]
    return len(numbers) == len(same) == len(set(numbers))


def agreement_before_admission(network: Network) -> Iterator[Finding]:
    """Report an agreement that was signed before an organisation that is a party to it took part.

    Silent for a party of whom no participation is known.

    Unit: days; only an order that is certain from the dates, as exact as they are printed.
    Yields: one warning per agreement and organisation, in document order.
    """
    first: dict[str, Participation] = {}
    for one in network.participations:
        known = first.get(one.organisation)
        if known is None or one.since.earliest < known.since.earliest:
            first[one.organisation] = one
    names: Mapping[str, str] = {one.id: str(one.name) for one in network.organisations}
    for agreement in network.agreements:
        if agreement.signed_on is None:
            continue
        for party in dict.fromkeys(one.organisation for one in agreement.parties):
            begun = None if party is None else first.get(party)
            if begun is not None and agreement.signed_on.latest < begun.since.earliest:
                yield Finding(
                    "agreement-before-admission",
                    Severity.WARNING,
                    (subject_of(agreement),),
                    evidence={
                        "signed": agreement.signed_on,
                        "organisation": names.get(begun.organisation, str(begun.organisation)),
                        "since": begun.since,
                    },
                    advice="check-the-days",
                )
