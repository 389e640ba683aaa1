"""Findings on the observations themselves, with their places; nothing is raised.

No verdict rests on what is found here to be wrong: observations that no verdict can use are
left out, a window whose figures cannot be right is not assessable (`contradiction_in`), and one
whose figures do not go together with others is evaluated with a note (`disagreement_in`).
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from paktmodel.errors import Evidence, Finding, Subject
from paktmodel.followup.quality.issues import DataIssue, Place, in_time, series_of
from paktmodel.followup.quality.periods import overlaps_in
from paktmodel.followup.quality.values import Known, contradiction_in, contradictions_in, disagreement_in
from paktmodel.model.indicators import Indicator
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations, SeriesColumns
from paktmodel.values.codes import Code
from paktmodel.vocabulary.words.findings import Severity, SubjectKind
from paktmodel.vocabulary.words.observations import ValueState

__all__ = ["contradiction_in", "disagreement_in", "issues_of", "observation_findings", "stray_observations"]

#: States that say that there is a figure.
_FIGURES = (ValueState.OBSERVED, ValueState.SUPPRESSED)


def issues_of(indicator: Indicator, known: Known) -> tuple[DataIssue, ...]:
    """Find the issues in the values of one indicator, once for its findings and its verdicts.

    Args:
        indicator: What is measured.
        known: What is known of each part, one observation per period: what verdicts rest on.

    Returns:
        One issue for each code, in a stable order.
    """
    return (*contradictions_in(indicator, known), *overlaps_in(indicator, known))


def observation_findings(
    plan: Plan,
    observed: Observations,
    *,
    as_of: dt.date,
    issues: Mapping[Code, Iterable[DataIssue]] | None = None,
) -> Iterator[Finding]:
    """Find everything that is wrong with observations, on a day.

    Args:
        plan: The plan they are of.
        observed: Everything handed over, revisions included.
        as_of: The day asked for.
        issues: What `issues_of` gives for each indicator, where that is known already; without it
            the values known and possible on the day are gone through.

    Yields:
        Findings by indicator in printed order: observations that no verdict can use, those that
        come too early, and figures at odds; one finding for a fault that several share. Last,
        one for all series that begin before their baseline.
    """
    indicators = {indicator.code: indicator for indicator in plan.indicators}
    strays: dict[str, list[Finding]] = {}
    for finding in stray_observations(plan, observed):
        strays.setdefault(finding.subjects[0].code, []).append(finding)
    if issues is None:
        issues = _issues_by_indicator(plan, observed, as_of)
    early: list[Subject] = []
    for code in observed.indicators:
        yield from strays.get(code, ())
        indicator = indicators.get(code)
        if indicator is None:
            continue
        series = [observed.columns(code, part) for part in observed.parts(code) if part in indicator.parts]
        for issue in _untimely_values(indicator, series, as_of):
            yield issue.finding(indicator)
        for issue in issues.get(code, ()):
            yield issue.finding(indicator)
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


def _issues_by_indicator(
    plan: Plan, observed: Observations, day: dt.date
) -> dict[Code, tuple[DataIssue, ...]]:
    """Find the issues in what was known and possible on a day."""
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
        found[indicator.code] = issues_of(indicator, known)
    return found


def _untimely_values(
    indicator: Indicator, series: Iterable[SeriesColumns], day: dt.date
) -> Iterator[DataIssue]:
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
            yield DataIssue(code, severity, in_time(places), Evidence(day=day))
