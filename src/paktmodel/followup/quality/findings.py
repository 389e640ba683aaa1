"""What is doubtful in the observations themselves: findings with their places, and nothing raised.

No verdict rests on what is found here to be wrong: observations that no verdict can use are
left out, a window whose figures cannot be right is not assessable (`contradicted`), and one
whose figures do not go together with others is judged with a remark (`disagreeing`).
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from paktmodel.errors import Evidence, Finding, Subject
from paktmodel.followup.quality.issues import Doubt, Place, in_time, series_of
from paktmodel.followup.quality.periods import overlaps_in
from paktmodel.followup.quality.values import Known, contradicted, contradictions_in, disagreeing
from paktmodel.model.indicators import Indicator
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations, SeriesColumns
from paktmodel.values.codes import Code
from paktmodel.vocabulary.words.findings import Severity, SubjectKind
from paktmodel.vocabulary.words.observations import ValueState

__all__ = ["contradicted", "disagreeing", "doubts_of", "observation_findings", "stray_observations"]

#: States that say that there is a figure.
_FIGURES = (ValueState.OBSERVED, ValueState.SUPPRESSED)


def doubts_of(indicator: Indicator, known: Known) -> tuple[Doubt, ...]:
    """What is doubtful in the figures of one indicator: reckoned once, told and held against verdicts.

    Args:
        indicator: What is measured.
        known: What is known of each part, one observation per period: what verdicts rest on.

    Returns:
        One doubt for each code, in a stable order.
    """
    return (*contradictions_in(indicator, known), *overlaps_in(indicator, known))


def observation_findings(
    plan: Plan,
    observed: Observations,
    *,
    as_of: dt.date,
    doubts: Mapping[Code, Iterable[Doubt]] | None = None,
) -> Iterator[Finding]:
    """Everything doubtful in observations, on a day.

    Args:
        plan: The plan they are of.
        observed: Everything handed over, revisions included.
        as_of: The day asked for.
        doubts: What `doubts_of` tells of each indicator, where it has been reckoned already; without it
            the figures known and possible on the day are gone through.

    Yields:
        Findings by indicator in printed order: observations that no verdict can use, those that
        come too early, and figures at odds; one finding for a fault that several share. Last,
        one for all series that begin before their baseline.
    """
    indicators = {indicator.code: indicator for indicator in plan.indicators}
    strays: dict[str, list[Finding]] = {}
    for finding in stray_observations(plan, observed):
        strays.setdefault(finding.subjects[0].code, []).append(finding)
    if doubts is None:
        doubts = _reckoned(plan, observed, as_of)
    early: list[Subject] = []
    for code in observed.indicators:
        yield from strays.get(code, ())
        indicator = indicators.get(code)
        if indicator is None:
            continue
        series = [observed.columns(code, part) for part in observed.parts(code) if part in indicator.parts]
        for doubt in _untimely(indicator, series, as_of):
            yield doubt.finding(indicator)
        for doubt in doubts.get(code, ()):
            yield doubt.finding(indicator)
        start = indicator.baseline.period.start
        early += [
            series_of(indicator, held.part) for held in series if held.periods and held.periods[0].end < start
        ]
    if early:
        yield Finding("observation-before-plan", Severity.INFO, early)


def stray_observations(plan: Plan, observed: Observations) -> Iterator[Finding]:
    """Observations that no verdict can use: of no indicator of the plan, or of a part it does not have."""
    indicators = {indicator.code: indicator for indicator in plan.indicators}
    for code in observed.indicators:
        subject = Subject(SubjectKind.INDICATOR, code)
        if code not in indicators:
            yield Finding("observation-of-no-indicator", Severity.ERROR, (subject,))
            continue
        for part in observed.parts(code):
            if part not in indicators[code].parts:
                evidence = Evidence(part=part)
                yield Finding("observation-of-no-part", Severity.WARNING, (subject,), evidence=evidence)


def _reckoned(plan: Plan, observed: Observations, day: dt.date) -> dict[Code, tuple[Doubt, ...]]:
    """What is doubtful in what was known and possible on a day."""
    found = {}
    for indicator in plan.indicators:
        seen = observed.of(indicator.code).as_known_at(day, plan)
        known = {
            part: [
                one
                for one in seen.latest(indicator.code, part)
                if indicator.first_possible(one.period) <= day
            ]
            for part in indicator.parts
        }
        found[indicator.code] = doubts_of(indicator, known)
    return found


def _untimely(indicator: Indicator, series: Iterable[SeriesColumns], day: dt.date) -> Iterator[Doubt]:
    """Figures published before there can be any, and figures of a time that is not over."""
    before: list[Place] = []
    future: list[Place] = []
    for held in series:
        for period, published, state in zip(held.periods, held.published, held.states, strict=True):
            if state not in _FIGURES:
                continue
            if published is not None and published < indicator.first_possible(period):
                before.append((held.part, period))
            elif period.end > day:
                future.append((held.part, period))
    for code, severity, places in (
        ("observation-before-possible", Severity.WARNING, before),
        ("observation-in-future", Severity.INFO, future),
    ):
        if places:
            yield Doubt(code, severity, in_time(places), Evidence(day=day))
