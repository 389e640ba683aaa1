"""Two verdicts held against each other: what both have, and why they cannot be compared."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from attrs import evolve

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.series.window import break_remark
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.reasons import Reason
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.indicators import Basis, Window

#: Why a standing cannot be judged though a difference can: it needs no direction.
_NEEDED_FOR_STANDING: Final = ("no-direction", "no-tolerance")


def current_of(verdict: Verdict) -> WindowValue | None:
    """The current value with its window, where there is a value."""
    current = verdict.inputs.current
    return None if current is None or current.value is None else current


def value_of(verdict: Verdict) -> Decimal | None:
    """The current value, where there is one."""
    current = current_of(verdict)
    return None if current is None else current.value


def window_of(verdict: Verdict) -> tuple[Period, Period] | None:
    """The first and the last period of the current value, where there is one."""
    current = current_of(verdict)
    return None if current is None else (current.first, current.last)


def unlike(first: Verdict, second: Verdict) -> tuple[Reason, ...]:
    """Like with like: one part's year is not compared with the other's latest twelve months."""
    one, other = current_of(first), current_of(second)
    if one is None or other is None or window_of(first) == window_of(second):
        return ()
    evidence = Evidence(first=first.part, second=second.part, first_window=str(one), second_window=str(other))
    return (Reason("windows-differ", evidence),)


def missing(first: Verdict, second: Verdict) -> tuple[Reason, ...]:
    """Why either has no value, or none that can be compared with its baseline.

    A missing direction is no such reason, nor a missing tolerance for maintaining.
    """
    return _merged(first, _missing(first), second, _missing(second))


def remarks(indicator: Indicator, first: Verdict, second: Verdict) -> tuple[Reason, ...]:
    """What a reader must know of either value."""
    return _merged(first, _remarks(indicator, first), second, _remarks(indicator, second))


def told_of(reason: Reason, language: Language) -> str:
    """A reason in words, with the part that it is about where it is about one part alone."""
    part = reason.evidence.get("part")
    told = reason.text(language)
    return told if part is None else f"{told} ({part.label(language)})"


def _missing(verdict: Verdict) -> list[Reason]:
    found = () if verdict.assessable else verdict.reasons
    blocked = [reason for reason in found if reason.code not in _NEEDED_FOR_STANDING]
    if any(reason.code == "structurally-empty" for reason in blocked) or current_of(verdict) is not None:
        return blocked
    current = verdict.inputs.current
    absent = (current.reasons if current is not None else ()) or (Reason("no-value"),)
    return [*blocked, *(reason for reason in absent if reason not in blocked)]


def _remarks(indicator: Indicator, verdict: Verdict) -> list[Reason]:
    current = current_of(verdict)
    if current is None:
        return []
    found = []
    if not current.complete:
        found.append(
            Reason("incomplete-window", Evidence(months=current.observed_months, of=current.expected_months))
        )
    if indicator.basis is Basis.UNSTATED or indicator.baseline.window is Window.UNSTATED:
        found.append(Reason("basis-unstated", Evidence(baseline_period=str(indicator.baseline.period))))
    if current.preliminary:
        found.append(Reason("preliminary"))
    linked = break_remark(indicator, current)
    return found if linked is None else [*found, linked]


def _merged(
    first: Verdict, of_first: Iterable[Reason], second: Verdict, of_second: Iterable[Reason]
) -> tuple[Reason, ...]:
    """The reasons of both, those that they share once and the others with their part."""
    ours, theirs = tuple(of_first), tuple(of_second)
    return (
        *(reason for reason in ours if reason in theirs),
        *(_of_part(first.part, reason) for reason in ours if reason not in theirs),
        *(_of_part(second.part, reason) for reason in theirs if reason not in ours),
    )


def _of_part(part: Part, reason: Reason) -> Reason:
    return evolve(reason, evidence=Evidence(reason.evidence, part=part))
