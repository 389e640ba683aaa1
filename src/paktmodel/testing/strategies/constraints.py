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
SIGNALS_AFTER: Final = SignalRules().min_points


def fitted(cls: Any, fields: Fields, given: Mapping[str, Any]) -> Fields:
    """The fields of one object, put right where they contradict each other.

    Args:
        cls: The class that they are for.
        fields: All fields, drawn and given.
        given: Those that the caller gave, which stay as they are.
    """
    fit = _FITS.get((get_origin(cls) or cls).__name__)
    return {**fit(fields), **given} if fit else fields


def _without(fields: Fields, *names: str) -> Fields:
    return {name: value for name, value in fields.items() if name not in names}


def _baseline(fields: Fields) -> Fields:
    """A reason for there being no figure only where there is none."""
    known = any(fields.get(name) is not None for name in ("total", "women", "men")) or fields.get("others")
    return _without(fields, "absent") if known else fields


def _breakdown(fields: Fields) -> Fields:
    """Each part once."""
    return {**fields, "parts": tuple(dict.fromkeys(fields["parts"]))}


def _timeline(fields: Fields) -> Fields:
    """Entries in order of time."""
    return {**fields, "entries": tuple(sorted(fields["entries"], key=lambda entry: entry.since.earliest))}


def _indicator(fields: Fields) -> Fields:
    """Definitions in order of time, and a difference between two parts or none."""
    right = dict(fields)
    if "definitions" in fields:
        right["definitions"] = tuple(sorted(fields["definitions"], key=lambda one: one.since.earliest))
    if "compares" in fields and len(dict.fromkeys(fields["compares"])) != 2:
        right = _without(right, "compares")
    return right


def _rule(fields: Fields) -> Fields:
    """A rule that ends after it begins."""
    since, until = fields.get("since"), fields.get("until")
    if since is not None and until is not None and since.earliest > until.latest:
        return {**fields, "since": until, "until": since}
    return fields


def _term(fields: Fields) -> Fields:
    """A term that ends after it begins."""
    start, end = sorted((fields["start"], fields["end"]))
    return {**fields, "start": start, "end": end}


def _closing(fields: Fields) -> Fields:
    """A last day that lies in the period."""
    period, ends = fields["period"], fields.get("ends")
    if ends is None or ends in period:
        return fields
    length = (period.end - period.start).days + 1
    return {**fields, "ends": period.start + dt.timedelta(days=ends.toordinal() % length)}


def _observation(fields: Fields) -> Fields:
    """A value or a share's two counts exactly where the state is observed."""
    if fields.get("state", ValueState.OBSERVED) is not ValueState.OBSERVED:
        return _without(fields, "value", "numerator")
    if fields.get("value") is None and (fields.get("numerator") is None or fields.get("denominator") is None):
        return {**fields, "value": Decimal(0)}
    return fields


def _about(fields: Fields) -> Fields:
    """A code exactly where it is not about the plan as a whole."""
    if fields["kind"] is SubjectKind.PLAN:
        return _without(fields, "code")
    return {**fields, "code": fields.get("code", Text("1"))}


def _signal(fields: Fields) -> Fields:
    """Control limits fixed after as many points as a signal takes, or more; rebases in order of time."""
    right = dict(fields)
    fixed, least = fields.get("fixed_after"), fields.get("min_points", SIGNALS_AFTER)
    if fixed is not None and fixed < least:
        right["fixed_after"] = least
    if "rebases" in fields:
        rebases = {one.since: one for one in fields["rebases"]}
        right["rebases"] = tuple(sorted(rebases.values(), key=lambda one: one.since))
    return right


def _submission(fields: Fields) -> Fields:
    """A reason only where the report was sent back, and a last day only of a closing and in its period."""
    right = fields if fields["state"] is SubmissionState.SENT_BACK else _without(fields, "reason")
    return _closing(right) if fields.get("closing") else _without(right, "ends")


def _answers(fields: Fields) -> Fields:
    """Each step counted once."""
    return {**fields, "counts": tuple({one.step: one for one in fields["counts"]}.values())}


def _comparison(fields: Fields) -> Fields:
    """One figure for each period and part, and a mean only of a group."""
    right = dict(fields)
    if "values" in fields:
        right["values"] = tuple({(one.period, one.part): one for one in fields["values"]}.values())
    if (
        fields.get("averaging") in (Averaging.UNWEIGHTED_MEAN, Averaging.WEIGHTED_MEAN)
        and "group" not in fields
    ):
        right = _without(right, "averaging")
    return right


def _reported(fields: Fields) -> Fields:
    """A number or an approximate one, never both and never neither."""
    if fields.get("approximate") is not None:
        return _without(fields, "exact")
    return {**fields, "exact": fields.get("exact", 0)}


def _points(fields: Fields) -> Fields:
    """Points numbered from 1."""
    return _counted(fields, "points")


def _parts(fields: Fields) -> Fields:
    """Parts numbered from 1."""
    return _counted(fields, "parts")


def _counted(fields: Fields, row: str) -> Fields:
    numbered = tuple(evolve(one, number=place) for place, one in enumerate(fields.get(row, ()), start=1))
    return {**fields, row: numbered} if row in fields else fields


def _decided(fields: Fields) -> Fields:
    """An outcome exactly where the point decides something."""
    if fields.get("kind") is PointKind.STATEMENT:
        return _without(fields, "outcome", "document", "version")
    return {**fields, "outcome": fields.get("outcome", Outcome.APPROVED)}


def _decision(fields: Fields) -> Fields:
    """Points numbered, a vote only where there was one, and its days in order."""
    right = _points(_in_order(fields, "on", "verified_on", "announced_on", "final_on"))
    return {**right, "method": DecisionMethod.VOTE} if right.get("vote") is not None else right


def _in_order(fields: Fields, *names: str) -> Fields:
    """The days of these fields, so that each is as late as those before it."""
    held = [name for name in names if fields.get(name) is not None]
    return {**fields, **dict(zip(held, sorted(fields[name] for name in held), strict=True))}


def _vote(fields: Fields) -> Fields:
    """Numbers that are the sums of those by party, each party once."""
    if not fields.get("parties"):
        return fields
    parties = tuple({one.party: one for one in fields["parties"]}.values())
    sums = {name: sum(getattr(one, name) for one in parties) for name in ("ayes", "noes", "abstained")}
    return {**fields, "parties": parties, **sums}


def _statement(fields: Fields) -> Fields:
    """A capacity in which such a statement may be filed."""
    substitutes = fields["kind"] is StatementKind.SUBSTITUTE_STATEMENT
    right = _in_order(fields, "announced_on", "reasons_received_on")
    if "capacity" not in fields or (fields["capacity"] is Capacity.SUBSTITUTE) is substitutes:
        return right
    return {**right, "capacity": Capacity.SUBSTITUTE if substitutes else Capacity.MEMBER}


def _agreement(fields: Fields) -> Fields:
    """Signed unless it is being drawn up, and called off only where it is terminated."""
    state = fields.get("state", AgreementState.SIGNED)
    right = fields if state is AgreementState.TERMINATED else _without(fields, *_ENDED)
    return _without(right, "signed_on", "renewed_on") if state is AgreementState.UNDER_WAY else right


def _commitment(fields: Fields) -> Fields:
    """A reason for calling it off only where it was called off, and not before it was made."""
    if fields.get("terminated_on") is None:
        return _without(fields, *_ENDED)
    return {**fields, "terminated_on": max(fields["terminated_on"], fields["made_on"].latest)}


_ENDED: Final = ("terminated_on", "termination_reason")


def _handover(fields: Fields) -> Fields:
    """What became of it in order of time."""
    if "events" not in fields:
        return fields
    return {**fields, "events": tuple(sorted(fields["events"], key=lambda one: one.on.earliest))}


def _filing(fields: Fields) -> Fields:
    """Each kind of statement once."""
    if "rights" not in fields:
        return fields
    return {**fields, "rights": tuple({one.kind: one for one in fields["rights"]}.values())}


def _profile(fields: Fields) -> Fields:
    """Each mark explained once."""
    marks = {symbol.mark: symbol for symbol in fields.get("symbols", ())}
    return {**fields, "symbols": tuple(marks.values())}


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
