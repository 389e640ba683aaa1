"""Indicators: whether they say what they measure, in what, and which way it should go."""

from collections.abc import Iterator
from typing import Final

from paktmodel.checks.subjects import subject_of, subject_of_part
from paktmodel.errors import Finding
from paktmodel.model.indicators import Indicator
from paktmodel.model.plan_types import plan_type_of
from paktmodel.model.plans import Plan
from paktmodel.values.codes import Code
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.indicators import Absence, CohortEvent, IndicatorState, Kind, Statistic
from paktmodel.vocabulary.words.plans import PlanType
from paktmodel.vocabulary.words.sources import Unstated

_NO_STATISTIC: Final = (None, Statistic.UNSTATED)

_SAY_WHAT_THEY_COUNT: Final = (Kind.COUNT, Kind.RANK, Kind.MILESTONE)

# (Lacks its unit, lacks its statistic) -> what to try for a duration.
_LACKING: Final = {
    (True, True): "name-unit-and-statistic",
    (True, False): "name-the-unit",
    (False, True): "name-the-statistic",
    (False, False): "",
}


def direction_missing(plan: Plan) -> Iterator[Finding]:
    """Report an indicator with no wanted direction, printed or to infer: no value is better than another.

    A target says which values are wanted, on the indicator or on an aim that it measures. Asked in plans of
    action and of targets: what is only monitored need not go anywhere.

    Yields: one warning per indicator, in plan order.
    Source: AMN-2023-00174, indicator 3.1.
    """
    if plan_type_of(plan) is PlanType.MONITORING:
        return
    aimed = _aimed(plan)
    for indicator in plan.indicators:
        if indicator.direction is None and indicator.code not in aimed and not _is_bound(indicator):
            yield Finding("direction-missing", Severity.WARNING, (subject_of(indicator),))


def _aimed(plan: Plan) -> frozenset[Code]:
    """Collect the indicators on which the target of an aim is read."""
    aims = [aim for goal in plan.goals for aim in goal.aims]
    alone = {aim.indicators[0] for aim in aims if aim.targets and len(aim.indicators) == 1}
    named = {target.indicator for aim in aims for target in aim.targets if target.indicator is not None}
    return frozenset(alone | named)


def _is_bound(indicator: Indicator) -> bool:
    """Say whether a target tells which values are wanted; a path from nowhere to one value does not."""
    start = indicator.printed
    return any(one.stated_bound(start.value(one.part)) is not None for one in indicator.targets)


def source_under_development(plan: Plan) -> Iterator[Finding]:
    """Report an indicator for which there is no follow-up to take values from yet.

    Yields: one info per indicator, in plan order.
    Source: AMN-2023-00174, indicator 3.1: *uppföljningen är under utveckling*.
    """
    for indicator in plan.indicators:
        absent = indicator.printed.absent is Absence.UNDER_DEVELOPMENT
        if absent or indicator.state is IndicatorState.UNDER_DEVELOPMENT:
            yield Finding("source-under-development", Severity.INFO, (subject_of(indicator),))


def unit_or_statistic_missing(plan: Plan) -> Iterator[Finding]:
    """Report an indicator that does not say in what it is measured.

    A duration needs its unit and whether it is a mean, a median or a percentile: a warning, since days may
    be compared with weeks. Everything else that lacks unit or kind is an info, and so is a scale without
    steps. A count, a rank and a milestone are silent: they say what they are in their names.

    Yields: at most one finding per indicator, in plan order.
    Source: AMN-2023-00174, indicators 2.4 (*Tid från ansökan …*) and 4.2.
    """
    for indicator in plan.indicators:
        no_unit = indicator.unit is Unstated.UNSTATED
        if indicator.kind is Kind.DURATION:
            severity, advice = Severity.WARNING, _LACKING[no_unit, indicator.statistic in _NO_STATISTIC]
        elif indicator.kind is Kind.UNSTATED:
            severity, advice = Severity.INFO, "name-the-kind"
        elif indicator.kind is Kind.ORDINAL:
            severity, advice = Severity.INFO, "" if indicator.scale else "name-the-steps"
        elif no_unit and indicator.kind not in _SAY_WHAT_THEY_COUNT:
            severity, advice = Severity.INFO, "name-the-unit"
        else:
            continue
        if advice:
            subject = subject_of(indicator)
            yield Finding("unit-or-statistic-missing", severity, (subject,), advice=advice)


def structurally_empty_part(plan: Plan) -> Iterator[Finding]:
    """Report a part that can hold nothing by definition: its empty cell is neither a gap nor a zero.

    Yields: one info per part, in plan order.
    Source: AMN-2023-00174, table 8: the row *Män* under *Ensamstående kvinnor med barn*.
    """
    for indicator in plan.indicators:
        for part in indicator.structurally_empty:
            yield Finding("structurally-empty-part", Severity.INFO, (subject_of_part(indicator, part),))


def compound_indicator(plan: Plan) -> Iterator[Finding]:
    """Report an indicator that holds several measurements: side by side, or a count within the count.

    Yields: one info per indicator, in plan order.
    Source: AMN-2023-00174, indicators 1.5 (*erbjudna respektive genomförda*) and 3.1 (*Varav …*).
    """
    for indicator in plan.indicators:
        components = indicator.components if len(indicator.components) > 1 else ()
        if things := (*components, *indicator.sub_counts):
            yield Finding(
                "compound-indicator",
                Severity.INFO,
                (subject_of(indicator),),
                evidence={"things": things},
            )


def measurement_point_ambiguous(plan: Plan) -> Iterator[Finding]:
    """Report a cohort of which the paper does not say from which event its time is counted.

    Yields: one info per indicator, in plan order; it says which interpretation was taken.
    Source: AMN-2023-00174, indicator 2.1: *90 dagar efter anställning*, its beginning or its end?
    """
    for indicator in plan.indicators:
        cohort = indicator.cohort
        if cohort is not None and cohort.counts_from is CohortEvent.UNSTATED:
            yield Finding(
                "measurement-point-ambiguous",
                Severity.INFO,
                (subject_of(indicator),),
                evidence={"words": cohort.words, "reading": cohort.reading or CohortEvent.UNSTATED},
            )
