"""Baselines: whether an indicator has a value to start from, and what that value can carry."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.checks.subjects import subject_of, subject_of_part
from paktmodel.errors import Finding, InvalidValue, Phrase
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.indicators import Direction, Window
from paktmodel.vocabulary.words.sources import Unstated

#: In place of a period that the paper does not print.
_AT_START: Final = Phrase("the start of the plan", "planens start")


def baseline_missing(plan: Plan) -> Iterator[Finding]:
    """Report an indicator that has no value to start from, in any part.

    A cell that is printed and empty asks for it. Where the paper has no such cell it is missed only if at
    least half of the plan's indicators have a baseline, and this one has neither a target nor a value of an
    earlier period in its place.

    Yields: one warning per indicator, never one per part, in plan order.
    Source: AMN-2023-00174, indicators 1.4, 1.5, 2.4, 3.1 and 4.2.
    """
    with_baseline = sum(indicator.printed.known for indicator in plan.indicators)
    usual = 2 * with_baseline >= len(plan.indicators)
    for indicator in plan.indicators:
        baseline = indicator.printed
        instead = indicator.targets or _has_earlier(indicator)
        expected = indicator.baseline is not None or (usual and not instead)
        if expected and not baseline.known:
            reason = Unstated.UNSTATED if baseline.absent is None else baseline.absent
            yield Finding(
                "baseline-missing",
                Severity.WARNING,
                (subject_of(indicator),),
                evidence={"period": baseline.period or _AT_START, "reason": reason},
            )


def _has_earlier(indicator: Indicator) -> bool:
    """Say whether a value of an earlier period is printed."""
    return any(one.value is not None for one in indicator.earlier)


def baseline_window_unstated(plan: Plan) -> Iterator[Finding]:
    """Report values below a period that are not said to be of all of it, a mean or a day.

    Yields: at most one info, with every such indicator that has a value.
    Source: AMN-2023-00174, indicators 1.1, 1.2, 1.3, 1.6, 2.2 and 2.3: the column *2022*.
    """
    found = tuple(
        subject_of(one)
        for one in plan.indicators
        if one.printed.known and one.printed.window is Window.UNSTATED
    )
    if found:
        yield Finding("baseline-window-unstated", Severity.INFO, found)


def maintain_without_tolerance(plan: Plan) -> Iterator[Finding]:
    """Report a value that is to be maintained, where nothing says how far it may move.

    A judgement rule for the indicator or for the whole plan says so; one for a part says so for that part. A
    target stands in for it: one for the total in all parts, one for a part in that part.

    Yields: one warning per indicator, in plan order; its parts are named where only some lack a tolerance.
    Source: AMN-2023-00174, indicators 4.1 and 4.2: *Bibehåll*.
    """
    # The indicators and parts that rules with a tolerance are for, None for all of them.
    tolerated = {(rule.indicator, rule.part) for rule in plan.judgement if rule.tolerates}
    for indicator in plan.indicators:
        aimed = {target.part for target in indicator.targets}
        if indicator.direction is not Direction.MAINTAIN or Part.TOTAL in aimed:
            continue
        empty = set(indicator.structurally_empty)
        parts = [part for part in indicator.parts if part not in empty]
        open_parts = [
            part
            for part in parts
            if part not in aimed
            and not any((code, one) in tolerated for code in (None, indicator.code) for one in (None, part))
        ]
        if open_parts == parts:
            yield Finding("maintain-without-tolerance", Severity.WARNING, (subject_of(indicator),))
        elif open_parts:
            subjects = [subject_of_part(indicator, part) for part in open_parts]
            yield Finding("maintain-without-tolerance", Severity.WARNING, subjects)


def maintain_without_value(plan: Plan) -> Iterator[Finding]:
    """Report a value that is to be maintained, but is printed in no part.

    A target stands in for it, and so does a value of an earlier period.

    Yields: one error per indicator, in plan order.
    Source: AMN-2023-00174, indicator 4.2.
    """
    for indicator in plan.indicators:
        known = indicator.printed.known or _has_earlier(indicator) or indicator.targets
        if indicator.direction is Direction.MAINTAIN and not known:
            yield Finding("maintain-without-value", Severity.ERROR, (subject_of(indicator),))


def cohort_later_than_document(plan: Plan) -> Iterator[Finding]:
    """Report a printed value for a cohort that could not yet have been followed to its end.

    Unit: days. A period that names the exit, or does not say what it names, gives the later day.
    Yields: one warning per indicator, in plan order.
    Source: AMN-2023-00174, indicator 2.3: exits of 2022 are complete on 2023-12-31, the paper is of
        2023-10-13.
    """
    for indicator in plan.indicators:
        since = indicator.printed.period
        if indicator.cohort is None or since is None or not indicator.printed.known:
            continue
        first = _first_possible(indicator, since)
        if plan.day.before(first):
            yield Finding(
                "cohort-later-than-document",
                Severity.WARNING,
                (subject_of(indicator),),
                evidence={
                    "period": since,
                    "first": PrintedDate(first),
                    "day": plan.day,
                },
            )


def _first_possible(indicator: Indicator, period: Period) -> dt.date:
    try:
        return indicator.first_possible(period)
    except InvalidValue:  # past the last day that the calendar has, and so past any paper
        return dt.date.max
