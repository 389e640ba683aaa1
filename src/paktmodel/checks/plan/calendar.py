"""Days: what the law says of the interim and the annual report, and dates in their order."""

from collections.abc import Iterator
from itertools import pairwise

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.statutory import is_statutory_interim_end
from paktmodel.checks.shared.dates import disordered
from paktmodel.checks.subjects import subject_of
from paktmodel.errors import Finding, Subject
from paktmodel.model.jurisdiction import under_swedish_law
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint, JudgementRule, ReportingRule
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.reporting import Closing

# Board accounts marked as statutory claim to be the statutory report, and are compared with its period.
_INTERIM = (Closing.INTERIM_REPORT, Closing.INTERIM_ACCOUNTS)
_ANNUAL = (Closing.ANNUAL_REPORT, Closing.ANNUAL_ACCOUNTS)


def statutory_end_outside(plan: Plan) -> Iterator[Finding]:
    """Report a statutory interim report that ends outside June to August, or an annual one before December.

    The interim report covers at least half and at most two thirds of the year, counted in whole months; the
    annual report, due on 15 April of the year after, covers the calendar year. A voluntary one may end when
    it likes. A reporting rule marked statutory is compared with the closing points it names.
    Under Swedish law alone.

    Yields: one error per closing point marked statutory, then one per statutory rule and closing point.
    Source: lag (2018:597) om kommunal bokföring och redovisning 1:5, 13:1; kommunallagen 11:20.
    """
    if not under_swedish_law(plan):
        return
    outside = [point for point in plan.calendar.closings if _ends_outside(point)]
    for point in outside:
        if point.statutory:
            yield _outside(point, subject_of(point))
    for rule in plan.reporting:
        closings = set(rule.closings) if rule.statutory else ()
        if not closings or not outside:
            continue
        for point in outside:
            if not point.statutory and point.closing in closings:
                yield _outside(point, subject_of(rule), subject_of(point))


def year_not_declared(plan: Plan) -> Iterator[Finding]:
    """Report a reporting rule that divides a year which the calendar does not declare.

    Its periods are those of the calendar year then.

    Yields: one error per rule, in document order.
    """
    declared = {name for one in plan.calendar.years for name in one.names}
    for rule in plan.reporting:
        if rule.year is not None and rule.year.casefold() not in declared:
            evidence = {"year": str(rule.year)}
            yield Finding("year-not-declared", Severity.ERROR, (subject_of(rule),), evidence=evidence)


def _ends_outside(point: ClosingPoint) -> bool:
    if point.closing in _INTERIM:
        return not is_statutory_interim_end(point.end)
    return point.closing in _ANNUAL and (point.end.month, point.end.day) != (12, 31)


def _outside(point: ClosingPoint, *subjects: Subject) -> Finding:
    evidence = {"end": PrintedDate(point.end)}
    return Finding("statutory-end-outside", Severity.ERROR, subjects, evidence=evidence)


def dates_out_of_order(plan: Plan) -> Iterator[Finding]:
    """Report a later date before an earlier one, so that nothing can say what was in force on a day.

    Looked at are a measure's status over time, an indicator's definitions, the days from and to which
    rules are in force, terms, and closing points. Dates that may be the same are silent: 2019 and 2019-06.

    Yields: one error per thing, with the first pair, in document order.
    """
    for measure in plan.measures:
        yield from disordered(subject_of(measure), (entry.since for entry in measure.status.entries))
    for indicator in plan.indicators:
        yield from disordered(subject_of(indicator), (one.since for one in indicator.definitions))
    rules: tuple[ReportingRule | JudgementRule, ...] = (*plan.reporting, *plan.judgement)
    for rule in rules:
        yield from disordered(subject_of(rule), (rule.since, rule.until))
    for term in plan.calendar.terms:
        yield from disordered(subject_of(term), (term.start, term.end))
    for before, point in pairwise(plan.calendar.closings):
        yield from disordered(subject_of(point), (before.end, point.end))
