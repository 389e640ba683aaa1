"""Comparisons: whether what an indicator is compared with counts the same thing in the same way."""

from collections import Counter
from collections.abc import Iterator

from paktmodel.checks.record.submissions import its_plan
from paktmodel.checks.subjects import located, subject_of
from paktmodel.errors import Finding
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.plans import Plan
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.followup import Averaging
from paktmodel.vocabulary.words.indicators import Basis


def comparison_without_figures(record: FollowUpRecord) -> Iterator[Finding]:
    """Report a comparison without values, which compares nothing.

    Yields: one warning per comparison, in document order.
    """
    for one, path in located(record, "comparisons"):
        if not one.values:
            yield Finding("comparison-without-figures", Severity.WARNING, (subject_of(one),), path=path)


def comparison_figure_repeated(record: FollowUpRecord) -> Iterator[Finding]:
    """Report a comparison with two values for one period and part, where nothing says which is right.

    Yields: one error per comparison, with the periods, in document order.
    """
    for one, path in located(record, "comparisons"):
        times = Counter((value.period, value.part) for value in one.values)
        periods = tuple(dict.fromkeys(period for (period, _), count in times.items() if count > 1))
        if periods:
            yield Finding(
                "comparison-figure-repeated",
                Severity.ERROR,
                (subject_of(one),),
                path=path,
                evidence={"periods": periods},
            )


def comparison_basis_unstated(record: FollowUpRecord) -> Iterator[Finding]:
    """Report a comparison that does not state what it counts over time: the same words may count otherwise.

    Yields: one info per comparison, in document order.
    """
    for one, path in located(record, "comparisons"):
        if one.basis is Basis.UNSTATED:
            yield Finding("comparison-basis-unstated", Severity.INFO, (subject_of(one),), path=path)


def comparison_basis_differs(record: FollowUpRecord, *, plan: Plan | None = None) -> Iterator[Finding]:
    """Report a comparison that counts something else over time than the indicator compared with it.

    Yields: one warning per comparison, in document order; none without the plan, or where either is
        unstated.
    """
    asking = its_plan(record, plan)
    if asking is None:
        return
    bases = {indicator.code: indicator.basis for indicator in asking.indicators}
    for one, path in located(record, "comparisons"):
        ours = bases.get(one.indicator, Basis.UNSTATED)
        if Basis.UNSTATED not in (ours, one.basis) and ours is not one.basis:
            yield Finding(
                "comparison-basis-differs",
                Severity.WARNING,
                (subject_of(one),),
                path=path,
                evidence={"theirs": one.basis, "ours": ours},
            )


def comparison_averaging_unstated(record: FollowUpRecord) -> Iterator[Finding]:
    """Report a group of which the making of its value is not stated: a small member may count as a large one.

    Yields: one info per comparison with a group, in document order.
    """
    for one, path in located(record, "comparisons"):
        if one.group is not None and one.averaging is Averaging.UNSTATED:
            yield Finding(
                "comparison-averaging-unstated",
                Severity.INFO,
                (subject_of(one),),
                path=path,
                evidence={"group": one.group.id, "year": str(one.group.year)},
            )
