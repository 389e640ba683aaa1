"""Why there is no current value: one reason, with the latest value that there is."""

import datetime as dt
from typing import Any, Final

from paktmodel.calendar.months import last_day
from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.series.aggregation import figure_at
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.series import Series
from paktmodel.followup.text.period_names import in_words
from paktmodel.followup.text.phrases import FixedPhrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.followup.text.value_words import shown_value
from paktmodel.model.parts import Part
from paktmodel.vocabulary.words.indicators import Aggregation
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState

#: Where several apply the first is stated.
_IN_ORDER: Final = (
    ReasonCode.SUPPRESSED,
    ReasonCode.NOT_COLLECTED,
    ReasonCode.PENDING,
    ReasonCode.WITHDRAWN,
    ReasonCode.OTHER_DEFINITION,
    ReasonCode.DAY_FOR_MONTH,
    ReasonCode.OTHER_LENGTH,
    ReasonCode.TOO_EARLY,
    ReasonCode.NOT_IN_WINDOW,
    ReasonCode.NOT_YET_POSSIBLE,
    ReasonCode.NOT_REPORTED,
    ReasonCode.NO_VALUE_GIVEN,
)
#: Those of them that say that there is no value at all, where a withheld one is there.
ABSENT: Final = frozenset(_IN_ORDER[1:])
_BY_STATE: Final = {
    ValueState.SUPPRESSED: ReasonCode.SUPPRESSED,
    ValueState.NOT_COLLECTED: ReasonCode.NOT_COLLECTED,
    ValueState.PENDING: ReasonCode.PENDING,
    ValueState.NOT_REPORTED: ReasonCode.NOT_REPORTED,
}


def no_value(facts: IndicatorFacts, part: Part, given: Series, day: dt.date) -> Reason:
    """State why a part has no current value.

    Args:
        facts: What is measured.
        part: The part.
        given: Everything that was given of it by the day, withdrawn and too early values included.
        day: The day asked for.
    """
    indicator, baseline = facts.indicator, facts.baseline_period
    since = dt.date.min if baseline is None else baseline.end
    found: dict[ReasonCode, list[Period]] = {}
    latest: int | None = None
    for row, period in enumerate(given.periods):
        possible = indicator.first_possible_after(period.end) <= day
        withdrawn = given.status(row) is ObservationStatus.WITHDRAWN
        observed = given.state(row) is ValueState.OBSERVED
        there = observed and possible and not withdrawn
        if there and (latest is None or given.periods[latest].end <= period.end):
            latest = row
        if period.end <= since:
            code = ReasonCode.NOT_IN_WINDOW if observed and not withdrawn else None
        elif withdrawn:
            code = ReasonCode.WITHDRAWN
        elif not observed:
            code = _BY_STATE.get(given.state(row))
        elif not indicator.may_be_by(given.definition((row,))):
            code = ReasonCode.OTHER_DEFINITION
        elif not period.months and not facts.reads_days:
            code = ReasonCode.DAY_FOR_MONTH
        else:
            code = ReasonCode.OTHER_LENGTH if possible else ReasonCode.TOO_EARLY
        if code is not None:
            found.setdefault(code, []).append(period)
    coming = indicator.first_possible_after(last_day(_earliest_end(facts, day)))
    if coming > day:
        found[ReasonCode.NOT_YET_POSSIBLE] = []
    found[ReasonCode.NO_VALUE_GIVEN] = []
    code = next(one for one in _IN_ORDER if one in found)
    evidence: dict[str, Any] = {"latest": _latest(facts, part, given, latest)}
    if found[code]:
        first, last = min(found[code]), max(found[code], key=lambda one: one.end)
        evidence |= {"count": len(found[code])}
        evidence |= {"first": in_words(first, facts.years), "last": in_words(last, facts.years)}
        if code is ReasonCode.TOO_EARLY:
            evidence["day"] = Period.day(indicator.first_possible(first))
    if code is ReasonCode.OTHER_LENGTH:
        evidence["of"] = facts.length
    if code is ReasonCode.NOT_YET_POSSIBLE:
        evidence["day"] = Period.day(coming)
    return Reason(code, Evidence(evidence))


def _earliest_end(facts: IndicatorFacts, day: dt.date) -> int:
    """Find the month with which the first value after the baseline that can be judged ends."""
    baseline = facts.baseline_period
    if baseline is None:
        return (day.year - 1) * 12  # a value could have been given at any time
    length = facts.length
    if facts.aggregation is Aggregation.LATEST:
        length = 1
    elif facts.aggregation in (Aggregation.MEAN, Aggregation.RATIO_OF_SUMS):
        length = -(-length // 3)  # what the preset asks for at least
    return baseline.last_month + length


def _latest(facts: IndicatorFacts, part: Part, given: Series, row: int | None) -> FixedPhrase:
    """State the latest value that there is; nothing where there is none."""
    value = None if row is None else figure_at(facts, given, row)
    if row is None or value is None:
        return FixedPhrase()
    like = facts.baseline(part)
    indicator = facts.indicator
    figure = shown_value(indicator, value, unit=indicator.unit, like=value if like is None else like)
    period = in_words(given.periods[row], facts.years)
    return FixedPhrase("latest-value", Evidence(value=figure, period=period))
