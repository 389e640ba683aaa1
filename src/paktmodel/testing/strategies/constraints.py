"""What must go together within one object, or else it is refused or says nothing.

Each function takes the fields drawn and returns those to build with; none changes what the
caller gave.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final, get_origin

from attrs import evolve

from paktmodel.model.rules import SignalRules
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.followup import Averaging
from paktmodel.vocabulary.words.matters import Capacity, DecisionMethod, Outcome, PointKind, StatementKind
from paktmodel.vocabulary.words.networks import AgreementState
from paktmodel.vocabulary.words.observations import ValueState
from paktmodel.vocabulary.words.reporting import SubmissionState

__all__ = ["fitted"]

Fields = dict[str, Any]

#: How many points a signal takes where rules leave it to the library.
SIGNALS_AFTER: Final = SignalRules().least


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


def _about(told: Fields) -> Fields:
    """A code exactly where it is not about the plan as a whole."""
    if told["kind"] is SubjectKind.PLAN:
        return _without(told, "code")
    return {**told, "code": told.get("code", Text("1"))}


def _signal(told: Fields) -> Fields:
    """Limits fixed after as many points as a signal takes, or more; rebases in order of time."""
    right = dict(told)
    fixed, least = told.get("fixed_after"), told.get("least", SIGNALS_AFTER)
    if fixed is not None and fixed < least:
        right["fixed_after"] = least
    if "rebases" in told:
        rebases = {one.since: one for one in told["rebases"]}
        right["rebases"] = tuple(sorted(rebases.values(), key=lambda one: one.since))
    return right


def _submission(told: Fields) -> Fields:
    """A reason only where the report was sent back, and a last day only of a closing and in its period."""
    right = told if told["state"] is SubmissionState.SENT_BACK else _without(told, "reason")
    return _closing(right) if told.get("closing") else _without(right, "ends")


def _answers(told: Fields) -> Fields:
    """Each step counted once."""
    return {**told, "counts": tuple({one.step: one for one in told["counts"]}.values())}


def _comparison(told: Fields) -> Fields:
    """One figure for each period and part, and a mean only of a group."""
    right = dict(told)
    if "figures" in told:
        right["figures"] = tuple({(one.period, one.part): one for one in told["figures"]}.values())
    if told.get("averaging") in (Averaging.UNWEIGHTED_MEAN, Averaging.WEIGHTED_MEAN) and "group" not in told:
        right = _without(right, "averaging")
    return right


def _reported(told: Fields) -> Fields:
    """A number or an approximate one, never both and never neither."""
    if told.get("approximate") is not None:
        return _without(told, "exact")
    return {**told, "exact": told.get("exact", 0)}


def _points(told: Fields) -> Fields:
    """Points numbered from 1."""
    return _counted(told, "points")


def _parts(told: Fields) -> Fields:
    """Parts numbered from 1."""
    return _counted(told, "parts")


def _counted(told: Fields, row: str) -> Fields:
    numbered = tuple(evolve(one, number=place) for place, one in enumerate(told.get(row, ()), start=1))
    return {**told, row: numbered} if row in told else told


def _decided(told: Fields) -> Fields:
    """An outcome exactly where the point decides something."""
    if told.get("kind") is PointKind.STATEMENT:
        return _without(told, "outcome", "document", "version")
    return {**told, "outcome": told.get("outcome", Outcome.APPROVED)}


def _decision(told: Fields) -> Fields:
    """Points numbered, a vote only where there was one, and its days in order."""
    right = _points(_in_order(told, "on", "verified_on", "announced_on", "final_on"))
    return {**right, "method": DecisionMethod.VOTE} if right.get("vote") is not None else right


def _in_order(told: Fields, *names: str) -> Fields:
    """The days of these fields, so that each is as late as those before it."""
    held = [name for name in names if told.get(name) is not None]
    return {**told, **dict(zip(held, sorted(told[name] for name in held), strict=True))}


def _vote(told: Fields) -> Fields:
    """Numbers that are the sums of those by party, each party once."""
    if not told.get("parties"):
        return told
    parties = tuple({one.party: one for one in told["parties"]}.values())
    sums = {name: sum(getattr(one, name) for one in parties) for name in ("ayes", "noes", "abstained")}
    return {**told, "parties": parties, **sums}


def _statement(told: Fields) -> Fields:
    """A capacity in which such a statement may be filed."""
    substitutes = told["kind"] is StatementKind.SUBSTITUTE_STATEMENT
    right = _in_order(told, "announced_on", "reasons_received_on")
    if "capacity" not in told or (told["capacity"] is Capacity.SUBSTITUTE) is substitutes:
        return right
    return {**right, "capacity": Capacity.SUBSTITUTE if substitutes else Capacity.MEMBER}


def _agreement(told: Fields) -> Fields:
    """Signed unless it is being drawn up, and called off only where it is terminated."""
    state = told.get("state", AgreementState.SIGNED)
    right = told if state is AgreementState.TERMINATED else _without(told, *_ENDED)
    return _without(right, "signed_on", "renewed_on") if state is AgreementState.UNDER_WAY else right


def _commitment(told: Fields) -> Fields:
    """A reason for calling it off only where it was called off, and not before it was made."""
    if told.get("terminated_on") is None:
        return _without(told, *_ENDED)
    return {**told, "terminated_on": max(told["terminated_on"], told["made_on"].latest)}


_ENDED: Final = ("terminated_on", "termination_reason")


def _handover(told: Fields) -> Fields:
    """What became of it in order of time."""
    if "events" not in told:
        return told
    return {**told, "events": tuple(sorted(told["events"], key=lambda one: one.on.earliest))}


def _filing(told: Fields) -> Fields:
    """Each kind of statement once."""
    if "rights" not in told:
        return told
    return {**told, "rights": tuple({one.kind: one for one in told["rights"]}.values())}


def _profile(told: Fields) -> Fields:
    """Each mark explained once."""
    marks = {symbol.mark: symbol for symbol in told.get("symbols", ())}
    return {**told, "symbols": tuple(marks.values())}


_FITS: Final[dict[str, Callable[[Fields], Fields]]] = {
    "About": _about,
    "Activity": _parts,
    "Agreement": _agreement,
    "Baseline": _baseline,
    "Breakdown": _breakdown,
    "Charter": _rule,
    "ClosingPoint": _closing,
    "Commitment": _commitment,
    "Comparison": _comparison,
    "DecidedPoint": _decided,
    "Decision": _decision,
    "FilingRights": _filing,
    "Handover": _handover,
    "Indicator": _indicator,
    "JudgementRule": _rule,
    "LapseRule": _rule,
    "MemberMotion": _points,
    "Observation": _observation,
    "Participation": _rule,
    "Proposal": _points,
    "ReportedCount": _reported,
    "ReportingRule": _rule,
    "ScaleAnswers": _answers,
    "SignalRules": _signal,
    "Statement": _statement,
    "Submission": _submission,
    "SymbolProfile": _profile,
    "Term": _term,
    "Timeline": _timeline,
    "Vote": _vote,
}
