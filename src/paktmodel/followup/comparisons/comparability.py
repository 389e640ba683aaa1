"""Two verdicts compared: what both have, and why they cannot be compared."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from attrs import evolve

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.series.aggregation import window_value
from paktmodel.followup.series.facts import IndicatorFacts, Measured
from paktmodel.followup.series.notes import notes
from paktmodel.followup.series.series import Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.period_names import period_name
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.parts import Part
from paktmodel.vocabulary.language import Language

#: What a change needs to be evaluated, and a difference or a line does without.
NEEDED_FOR_CHANGE: Final = (ReasonCode.NO_DIRECTION, ReasonCode.NO_TOLERANCE)


def current_of(verdict: Verdict) -> WindowValue | None:
    """Return the current value with its window, where there is a value."""
    current = verdict.change.current
    return None if current.value is None else current


def value_of(verdict: Verdict) -> Decimal | None:
    """Return the current value, where there is one."""
    current = current_of(verdict)
    return None if current is None else current.value


def window_of(verdict: Verdict) -> tuple[Period, Period] | None:
    """Return the first and the last period of the current value, where there is one."""
    current = current_of(verdict)
    return None if current is None else (current.first, current.last)


def window_mismatch(first: Verdict, second: Verdict) -> tuple[Reason, ...]:
    """State that windows differ: one part's year is not compared with the other's latest twelve months."""
    one, other = current_of(first), current_of(second)
    if one is None or other is None or window_of(first) == window_of(second):
        return ()
    windows = (period_name(window.first, window.last, first.facts.years) for window in (one, other))
    evidence = Evidence(
        first=first.part, second=second.part, first_window=next(windows), second_window=next(windows)
    )
    return (Reason(ReasonCode.WINDOWS_DIFFER, evidence),)


def over_one_window(facts: IndicatorFacts, first: Verdict, second: Verdict) -> tuple[Verdict, Verdict]:
    """Take two parts over the window that ends first, where months of both make it.

    One that is a month late ends its window a month earlier, and the two would not be comparable.
    As published for a period of its own, a value stays as it is.
    """
    one, other = current_of(first), current_of(second)
    if one is None or other is None or window_of(first) == window_of(second):
        return first, second
    if one.first == one.last or other.first == other.last:
        return first, second
    if one.last > other.last:
        return _over(facts, first, other), second
    return first, _over(facts, second, one)


def _over(facts: IndicatorFacts, verdict: Verdict, window: WindowValue) -> Verdict:
    """Take the months of a part in another window, where enough of them are known."""
    start, end, length = window.first.first_month, window.last.last_month, facts.length
    found = window_value(facts, Series.view(verdict.series), start=start, end=end, length=length)
    enough = verdict.rules.window_rules.min_known_share.reached_by(found.observed_months, length)
    if found.value is None or not enough:
        return verdict
    return evolve(verdict, change=evolve(verdict.change, current=found))


def missing_values(first: Verdict, second: Verdict) -> tuple[Reason, ...]:
    """State why either has no value, or none that can be compared with its baseline.

    A missing direction is no such reason, nor a missing tolerance for maintaining.
    """
    return _merged(first, _missing(first), second, _missing(second))


def part_notes(indicator: Measured, first: Verdict, second: Verdict) -> tuple[Reason, ...]:
    """State what a reader must know of either value."""
    return _merged(first, _value_notes(indicator, first), second, _value_notes(indicator, second))


def part_text(reason: Reason, language: Language) -> str:
    """Write a reason, with the part that it is about where it is about one part alone."""
    part = reason.evidence.get("part")
    text = reason.text(language)
    return text if part is None else f"{text} ({part.label(language)})"


def _missing(verdict: Verdict) -> list[Reason]:
    found = () if verdict.change.assessable else verdict.change.reasons
    blocked = [reason for reason in found if reason.code not in NEEDED_FOR_CHANGE]
    if (
        any(reason.code == ReasonCode.STRUCTURALLY_EMPTY for reason in blocked)
        or current_of(verdict) is not None
    ):
        return blocked
    absent = verdict.change.current.reasons or (Reason(ReasonCode.NO_VALUE),)
    return [*blocked, *(reason for reason in absent if reason not in blocked)]


def _value_notes(indicator: Measured, verdict: Verdict) -> list[Reason]:
    current = current_of(verdict)
    return [] if current is None else notes(indicator, current)


def _merged(
    first: Verdict, of_first: Iterable[Reason], second: Verdict, of_second: Iterable[Reason]
) -> tuple[Reason, ...]:
    """Join the reasons of both, those that they share once and the others with their part."""
    ours, theirs = tuple(of_first), tuple(of_second)
    return (
        *(reason for reason in ours if reason in theirs),
        *(_of_part(first.part, reason) for reason in ours if reason not in theirs),
        *(_of_part(second.part, reason) for reason in theirs if reason not in ours),
    )


def _of_part(part: Part, reason: Reason) -> Reason:
    return evolve(reason, evidence=Evidence(reason.evidence, part=part))
