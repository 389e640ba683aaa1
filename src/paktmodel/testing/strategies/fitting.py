"""What must go together within one object, or else it is refused or says nothing.

Each function takes the fields drawn and returns those to build with; none changes what the
caller gave.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final, get_origin

from paktmodel.vocabulary.words import ValueState

__all__ = ["fitted"]

Fields = dict[str, Any]


def fitted(cls: Any, told: Fields, given: Mapping[str, Any]) -> Fields:
    """The fields of one object, put right where they contradict each other.

    Args:
        cls: The class that they are for.
        told: All fields, drawn and given.
        given: Those that the caller gave, which stay as they are.
    """
    fit = _FITS.get((get_origin(cls) or cls).__name__)
    return {**fit(told), **given} if fit else told


def _without(told: Fields, *names: str) -> Fields:
    return {name: value for name, value in told.items() if name not in names}


def _baseline(told: Fields) -> Fields:
    """A reason for there being no figure only where there is none."""
    known = any(told.get(name) is not None for name in ("total", "women", "men")) or told.get("others")
    return _without(told, "absent") if known else told


def _breakdown(told: Fields) -> Fields:
    """Each part once."""
    return {**told, "parts": tuple(dict.fromkeys(told["parts"]))}


def _timeline(told: Fields) -> Fields:
    """Entries in order of time."""
    return {**told, "entries": tuple(sorted(told["entries"], key=lambda entry: entry.since.earliest))}


def _indicator(told: Fields) -> Fields:
    """Definitions in order of time, and a difference between two parts or none."""
    right = dict(told)
    if "definitions" in told:
        right["definitions"] = tuple(sorted(told["definitions"], key=lambda one: one.since.earliest))
    if "compares" in told and len(dict.fromkeys(told["compares"])) != 2:
        right = _without(right, "compares")
    return right


def _rule(told: Fields) -> Fields:
    """A rule that ends after it begins."""
    since, until = told.get("since"), told.get("until")
    if since is not None and until is not None and since.earliest > until.latest:
        return {**told, "since": until, "until": since}
    return told


def _term(told: Fields) -> Fields:
    """A term that ends after it begins."""
    start, end = sorted((told["start"], told["end"]))
    return {**told, "start": start, "end": end}


def _closing(told: Fields) -> Fields:
    """A last day that lies in the period."""
    period, ends = told["period"], told.get("ends")
    if ends is None or ends in period:
        return told
    length = (period.end - period.start).days + 1
    return {**told, "ends": period.start + dt.timedelta(days=ends.toordinal() % length)}


def _observation(told: Fields) -> Fields:
    """A value or a share's two counts exactly where the state is observed."""
    if told.get("state", ValueState.OBSERVED) is not ValueState.OBSERVED:
        return _without(told, "value", "numerator")
    if told.get("value") is None and (told.get("numerator") is None or told.get("denominator") is None):
        return {**told, "value": Decimal(0)}
    return told


def _profile(told: Fields) -> Fields:
    """Each mark explained once."""
    marks = {symbol.mark: symbol for symbol in told.get("symbols", ())}
    return {**told, "symbols": tuple(marks.values())}


_FITS: Final[dict[str, Callable[[Fields], Fields]]] = {
    "Baseline": _baseline,
    "Breakdown": _breakdown,
    "ClosingPoint": _closing,
    "Indicator": _indicator,
    "JudgementRule": _rule,
    "Observation": _observation,
    "ReportingRule": _rule,
    "SymbolProfile": _profile,
    "Term": _term,
    "Timeline": _timeline,
}
