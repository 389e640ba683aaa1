"""Commitments, what was delivered on them, and counts: whether they can be followed up at all."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from paktmodel.checks.network.charters import Charters
from paktmodel.checks.subjects import located, subject_of
from paktmodel.checks.walk import Walk
from paktmodel.errors import Finding, Subject
from paktmodel.model.activities import ReportedCount
from paktmodel.model.charters import Charter
from paktmodel.model.commitments import Commitment, Delivery
from paktmodel.model.networks import Network
from paktmodel.values.units import same_unit
from paktmodel.vocabulary.words.findings import Detail, Severity
from paktmodel.vocabulary.words.networks import AgreementState, CommitmentKind


def commitment_outside_scope(network: Network, *, matters: Iterable[object] = ()) -> Iterator[Finding]:
    """Report commitments of a kind that the charter in force when they were made shuts out.

    Silent where it is not known which charter was in force.

    Args:
        network: The network.
        matters: Matters whose decisions may adopt charters.

    Yields: one warning per charter and kind, with all such commitments.
    Source: the letter of 2024-05-21, *Avgränsning*: *Det bedrivs inte någon operativ samverkan*.
    """
    known = Charters(network, matters)
    excluded = {
        id(charter): {kind for boundary in charter.boundaries for kind in boundary.excludes}
        for charter in network.charters
    }
    found: dict[tuple[str, CommitmentKind], tuple[Charter, list[Commitment]]] = {}
    for one in network.commitments:
        charter = known.at(one.made_on)
        if charter is not None and one.kind in excluded[id(charter)]:
            found.setdefault((charter.id, one.kind), (charter, []))[1].append(one)
    for (_, kind), (charter, commitments) in found.items():
        yield Finding(
            "commitment-outside-scope",
            Severity.WARNING,
            tuple(dict.fromkeys(map(subject_of, commitments))),
            evidence={"kind": kind, "charter": charter.title},
        )


def commitment_not_verifiable(network: Network) -> Iterator[Finding]:
    """Report commitments that were found not to be verifiable when they were made, or nobody asked.

    Asked of jobs, internships and study visits, which can be counted.

    Yields: at most one warning, with those found not to be, then at most one info, with those not judged.
    Source: KSN-2023-01917, the motion: *tydliga åtaganden … och löpande uppföljning*.
    """
    for severity, detail, answer in (
        (Severity.WARNING, Detail.NOT_VERIFIABLE, False),
        (Severity.INFO, Detail.NOT_JUDGED, None),
    ):
        asked = (one for one in network.commitments if one.kind.for_people)
        found = (subject_of(one) for one in asked if one.verifiable is answer)
        if subjects := tuple(dict.fromkeys(found)):
            yield Finding("commitment-not-verifiable", severity, subjects, evidence={"details": detail})


def commitment_without_period(network: Network) -> Iterator[Finding]:
    """Report commitments for which neither they nor their agreements set a time.

    Yields: at most one info, with all such commitments.
    """
    timed = {one.id for one in network.agreements if one.period is not None}
    found = (
        subject_of(one) for one in network.commitments if one.period is None and one.agreement not in timed
    )
    if subjects := tuple(dict.fromkeys(found)):
        yield Finding("commitment-without-period", Severity.INFO, subjects)


def delivery_before_commitment(network: Network) -> Iterator[Finding]:
    """Report a delivery before the commitment was made.

    Unit: days; only an order that is certain from the dates, as exact as they are printed.
    Yields: one warning per delivery, in document order.
    """
    made = {one.id: one.made_on for one in network.commitments}
    for one, path in located(network, "deliveries"):
        begun = made.get(one.commitment)
        if begun is not None and one.on.latest < begun.earliest:
            yield Finding(
                "delivery-before-commitment",
                Severity.WARNING,
                (subject_of(one),),
                path=path,
                evidence={"on": one.on, "made": begun},
                advice="check-the-days",
            )


def delivery_unit_differs(network: Network) -> Iterator[Finding]:
    """Report a delivery in another unit than its commitment, so that the two cannot be compared.

    Units are compared without regard to case.

    Yields: one warning per delivery, in document order.
    """
    promised = {one.id: one.quantity for one in network.commitments}
    for one, path in located(network, "deliveries"):
        quantity = promised.get(one.commitment)
        if quantity is None or one.quantity is None:
            continue
        if not same_unit(quantity.unit, one.quantity.unit):
            yield Finding(
                "delivery-unit-differs",
                Severity.WARNING,
                (subject_of(one),),
                path=path,
                evidence={"unit": one.quantity.unit, "promised": quantity.unit},
            )


def delivery_repeated(network: Network) -> Iterator[Finding]:
    """Report deliveries that may be one entered twice: of one commitment, day, quantity and evidence.

    Silent without evidence, and where the day is printed as a month or a year: two alike may well be two.

    Yields: one warning per set of such deliveries, in document order.
    Source: F52.
    """
    alike: dict[Delivery, list[str]] = {}
    for one, path in located(network, "deliveries"):
        if one.evidence is not None and one.on.exact is not None:
            alike.setdefault(evolve(one, source=None), []).append(path)
    for one, paths in alike.items():
        if len(paths) > 1:
            yield Finding(
                "delivery-repeated",
                Severity.WARNING,
                (subject_of(one),),
                path=paths[1],
                evidence={"times": len(paths), "on": one.on},
                advice="ask-before-striking",
            )


def agreement_under_way(network: Network) -> Iterator[Finding]:
    """Report agreements that are still being drawn up: nothing can be asked of their parties yet.

    Yields: at most one info, with every such agreement.
    Source: Arbetsmarknadssamverkan Skåne sydväst, *gemensam samverkansöverenskommelse*.
    """
    found = tuple(
        subject_of(one)
        for one in network.agreements
        if one.state is AgreementState.UNDER_WAY and one.signed_on is None
    )
    if found:
        yield Finding("agreement-under-way", Severity.INFO, tuple(dict.fromkeys(found)))


def approximate_values(network: Network, *, walk: Walk | None = None) -> Iterator[Finding]:
    """Report sizes and attendances that the papers give approximately: nothing exact comes of them.

    Silent for a count that is given exactly as well, which `count_unclear` says.

    Yields: at most one info, with everything that is given so, in document order.
    Source: KSN-2023-01917: *cirka 400*, *drygt 280*, *ett tjugotal*.
    """
    rough = Walk.through(network, walk).subjects_where(_is_rough)
    if found := tuple(dict.fromkeys(rough)):
        yield Finding("approximate-values", Severity.INFO, found)


def _is_rough(thing: object) -> bool:
    return isinstance(thing, ReportedCount) and thing.approximate is not None and thing.exact is None


def count_unclear(network: Network) -> Iterator[Finding]:
    """Report a size or an attendance that gives no number, or gives two.

    Yields: one error per count, sizes before activities.
    """
    counts: list[tuple[ReportedCount | None, Subject, str]]
    counts = [(one.count, subject_of(one), path) for one, path in located(network, "sizes")]
    counts += [(one.attendance, subject_of(one), path) for one, path in located(network, "activities")]
    for count, subject, path in counts:
        if count is None:
            continue
        exact, rough = count.exact is not None, count.approximate is not None
        if exact == rough:
            yield Finding(
                "count-unclear",
                Severity.ERROR,
                (subject,),
                path=path,
                evidence={"details": Detail.BOTH_COUNTS if exact else Detail.NO_COUNT},
            )
