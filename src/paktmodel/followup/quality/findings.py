"""Findings on the observations themselves, with their places; nothing is raised.

No verdict rests on what is found here to be wrong: observations that no verdict can use are
left out, a window whose figures cannot be right is not assessable (`contradiction_in`), and one
whose figures do not go together with others is evaluated with a note (`disagreement_in`).
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence, Finding, Subject
from paktmodel.followup.quality.days import days_in
from paktmodel.followup.quality.issues import DataIssue, IssueCollector, PartPeriods, series_of
from paktmodel.followup.quality.periods import overlaps_in
from paktmodel.followup.quality.unit_slips import (
    CODE as SLIP,
    NOTHING_ACKNOWLEDGED,
    Acknowledged,
    unit_slips_in,
)
from paktmodel.followup.quality.values import contradictions_in
from paktmodel.followup.series.aggregation import row_value
from paktmodel.followup.series.facts import IndicatorFacts, Measured
from paktmodel.followup.series.known import KnownSeries
from paktmodel.followup.series.series import REPORTED, Known, Series
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.indicators import EarlierValue, Indicator
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.observations.columns import Columns, state_in
from paktmodel.values.codes import Code
from paktmodel.values.figures import add, distance
from paktmodel.vocabulary.words.findings import Severity, SubjectKind


def issues_of(
    indicator: Measured, known: Mapping[Part, Known], acknowledged: Acknowledged = NOTHING_ACKNOWLEDGED
) -> tuple[DataIssue, ...]:
    """Find the issues in the values of one indicator, once for its findings and its verdicts.

    Args:
        indicator: What is measured.
        known: What is known of each part: what verdicts rest on.
        acknowledged: Why values that seem to be in another unit are right, by observation.

    Returns:
        One issue for each code, in a stable order.
    """
    facts = IndicatorFacts.of(indicator)
    series = {part: Series.of(given) for part, given in known.items()}
    return (
        *contradictions_in(facts, series),
        *overlaps_in(facts, series),
        *days_in(facts, series),
        *unit_slips_in(facts, series, acknowledged),
    )


def acknowledged_slips(*documents: Plan | FollowUpRecord | None) -> Acknowledged:
    """Collect why values that seem to be in another unit are right, by observation.

    An acknowledgement holds for the observations that it names, and for no later one.
    """
    return {
        str(subject): str(one.reason)
        for document in documents
        if document is not None
        for one in document.acknowledgements
        if one.code == SLIP
        for subject in one.subjects
    }


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
        come too early, and values at odds; one finding for a fault that several share. Last,
        one for all series that begin before their baseline.
    """
    indicators = {indicator.code: indicator for indicator in plan.indicators}
    strays: dict[str, list[Finding]] = {}
    for finding in stray_observations(plan, observed):
        strays.setdefault(finding.subjects[0].code, []).append(finding)
    if issues is None:
        issues = _issues_by_indicator(plan, observed, as_of)
    columns = observed.packed_columns
    apart = columns.published is not None or any(period.end > as_of for period in columns.periods)
    places: dict[Code, list[int]] = {}
    for place, (code, _) in enumerate(columns.series):
        places.setdefault(code, []).append(place)
    early: list[Subject] = []
    for code in places:
        yield from strays.get(code, ())
        indicator = indicators.get(code)
        if indicator is None:
            continue
        parts = set(indicator.parts)
        latest = [
            (part, columns.latest(place))
            for place in places[code]
            if (part := columns.series[place][1]) in parts
        ]
        if apart or indicator.lags:
            for issue in _untimely_values(indicator, columns, latest, as_of, apart=apart):
                yield issue.finding(indicator)
        for issue in (*issues.get(code, ()), *_unlike_print(indicator, observed)):
            yield issue.finding(indicator)
        since = indicator.printed.period
        early += [
            series_of(indicator, part)
            for part, rows in latest
            if since is not None and rows and columns.periods[columns.period_of[rows[0]]].end < since.start
        ]
    if early:
        yield Finding("observation-before-plan", Severity.INFO, early)


def stray_observations(plan: Plan, observed: Observations) -> Iterator[Finding]:
    """Report observations of no indicator of the plan, or of none of its parts or definitions."""
    indicators = {indicator.code: indicator for indicator in plan.indicators}
    for code in observed.indicators:
        subject = Subject(SubjectKind.INDICATOR, code)
        if code not in indicators:
            yield Finding("observation-of-no-indicator", Severity.ERROR, (subject,))
            continue
        parts = set(indicators[code].parts)
        for part in observed.parts(code):
            if part not in parts:
                evidence = Evidence(part=part)
                yield Finding("observation-of-no-part", Severity.WARNING, (subject,), evidence=evidence)
        known = {one.version for one in indicators[code].definitions}
        for definition in observed.definitions(code):
            if definition not in known:
                evidence = Evidence(definition=definition)
                yield Finding("observation-of-no-definition", Severity.WARNING, (subject,), evidence=evidence)


def _issues_by_indicator(
    plan: Plan, observed: Observations, day: dt.date
) -> dict[Code, tuple[DataIssue, ...]]:
    """Find the issues in what was known and possible on a day."""
    known = KnownSeries(observed, day=day, known_day=day)
    acknowledged = acknowledged_slips(plan)
    return {
        indicator.code: issues_of(
            indicator,
            {part: Series.view(known.packed(indicator, part)) for part in indicator.parts},
            acknowledged,
        )
        for indicator in plan.indicators
    }


def _unlike_print(indicator: Indicator, observed: Observations) -> Iterator[DataIssue]:
    """Find values that differ from what the plan prints for the same period by more than rounding.

    A value is held against the printed one of its definition. Where it does not say by which it is, it is
    enough to agree with one of those in its cell.
    """
    cells: dict[tuple[Part, Period], list[EarlierValue]] = {}
    for one in indicator.earlier:
        if one.value is not None:
            cells.setdefault((one.part, one.period), []).append(one)
    if not cells:
        return
    facts, found = IndicatorFacts(indicator), IssueCollector()
    for part in dict.fromkeys(part for part, _ in cells):
        series = Series.of(observed.latest(indicator.code, part))
        for row, period in enumerate(series.periods):
            said = series.definition((row,))
            printed = [
                (one.value, facts.slack(one.value, one.precision))
                for one in cells.get((part, period), ())
                if one.value is not None and (said is None or one.definition in (None, said))
            ]
            given = row_value(facts, series, row, of=1) if printed else None
            if given is None or given.value is None:
                continue
            if all(distance(given.value, one) > add(given.slack, loose) for one, loose in printed):
                value = FormattedValue(given.value, like=printed[0][0])
                evidence = partial(_printed_beside, value, tuple(one for one, _ in printed))
                found.add("value-differs-from-print", Severity.WARNING, (part,), (period,), evidence)
    yield from found.issues()


def _printed_beside(value: FormattedValue, printed: tuple[Decimal, ...], _: int) -> Mapping[str, object]:
    return {"value": value, "printed": printed}


def _untimely_values(
    indicator: Indicator,
    columns: Columns,
    latest: Iterable[tuple[Part, Sequence[int]]],
    day: dt.date,
    *,
    apart: bool,
) -> Iterator[DataIssue]:
    """Find values given before there can be any, and values of a time that is not over.

    One that was not published apart is known from its first possible day, as when the follow-up looks
    back; it comes too early only where no value of its series is possible yet.
    """
    before: list[PartPeriods] = []
    future: list[PartPeriods] = []
    for part, rows in latest:
        early: list[Period] = []
        late: list[Period] = []
        first = columns.periods[columns.period_of[rows[0]]] if rows else None
        nothing_possible = first is not None and indicator.first_possible(first) > day
        if not apart and not nothing_possible:
            continue
        for row in rows:
            period = columns.periods[columns.period_of[row]]
            published = 0 if columns.published is None else columns.published[row]
            over = period.end <= day
            if (not published and over and not nothing_possible) or state_in(
                columns.flags[row]
            ) not in REPORTED:
                continue
            if published and published < indicator.first_possible(period).toordinal():
                early.append(period)
            elif not over:
                late.append(period)
            elif not published:
                early.append(period)
        before += [(part, tuple(early))] if early else []
        future += [(part, tuple(late))] if late else []
    for code, severity, by_part in (
        ("observation-before-possible", Severity.WARNING, before),
        ("observation-in-future", Severity.INFO, future),
    ):
        if by_part:
            yield DataIssue(code, severity, tuple(by_part), Evidence(day=day))
