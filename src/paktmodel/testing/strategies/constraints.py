"""Constraints between the fields of one object, which is refused or says nothing where they are broken.

Each function takes the fields drawn and returns those to build with; none changes what the
caller gave.
"""

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Any, Final, TypeVar, get_origin

from attrs import evolve

from paktmodel.calendar.months import LAST_MONTH
from paktmodel.calendar.period_notation import FREQUENCIES
from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.model.statistical_rules import SignalRules
from paktmodel.model.targets import AtMost, BasePeriod, Between, On, Path
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.followup import Averaging
from paktmodel.vocabulary.words.matters import Capacity, DecisionMethod, Outcome, PointKind, StatementKind
from paktmodel.vocabulary.words.networks import AgreementState
from paktmodel.vocabulary.words.observations import ValueState
from paktmodel.vocabulary.words.reporting import AssessmentKind, ExpectedStatus, SubmissionState

__all__ = ["each_once", "fitted", "in_time"]

T = TypeVar("T")

Fields = dict[str, Any]

#: The points that a signal takes where the rules do not say.
_MIN_POINTS: Final = SignalRules().min_points


def fitted(cls: Any, fields: Fields, given: Mapping[str, Any]) -> Fields:
    """Adjust the fields of one object where they contradict each other.

    Args:
        cls: The class that they are for.
        fields: All fields, drawn and given.
        given: Those that the caller gave, which stay as they are.
    """
    fit = _FITS.get((get_origin(cls) or cls).__name__)
    return {**fit(fields), **given} if fit else fields


def each_once(things: Iterable[T], key: Callable[[T], Hashable]) -> tuple[T, ...]:
    """Drop the objects that have the key of a later one.

    Args:
        things: The objects.
        key: What distinguishes them.
    """
    return tuple({key(thing): thing for thing in things}.values())


def in_time(things: Sequence[T], when: Callable[[T], Any]) -> tuple[T, ...]:
    """Sort objects by time; one without a time keeps its place.

    Args:
        things: The objects.
        when: The printed date of an object, or None.
    """
    timed = iter(sorted(filter(when, things), key=lambda thing: when(thing).earliest))
    return tuple(next(timed) if when(thing) else thing for thing in things)


def _without(fields: Fields, *names: str) -> Fields:
    return {name: value for name, value in fields.items() if name not in names}


def _changed(fields: Fields, name: str, change: Callable[[Any], Any]) -> Fields:
    """Change one field, where it is drawn."""
    return {**fields, name: change(fields[name])} if name in fields else fields


def _unique(name: str, *keys: str) -> Callable[[Fields], Fields]:
    """Make the constraint that the objects of a field have different keys."""
    return lambda fields: _changed(fields, name, lambda things: each_once(things, attrgetter(*keys)))


def _timed(name: str, when: str) -> Callable[[Fields], Fields]:
    """Make the constraint that the objects of a field are in order of time."""
    return lambda fields: _changed(fields, name, lambda things: in_time(things, attrgetter(when)))


def _numbered(name: str) -> Callable[[Fields], Fields]:
    """Make the constraint that the objects of a field are numbered from 1."""
    return lambda fields: _changed(
        fields, name, lambda things: tuple(evolve(thing, number=n) for n, thing in enumerate(things, start=1))
    )


def _printed(name: str, words: str) -> Callable[[Fields], Fields]:
    """Make the constraint that the word for what a list does not hold stands next to a printed one."""

    def fit(fields: Fields) -> Fields:
        return {words: Text("A"), **fields} if fields.get(name) == "other" else fields

    return fit


_WITH_OUTCOME: Final = _printed("outcome", "outcome_printed")
_WITH_KIND: Final = _printed("kind", "kind_printed")
_WITH_STATE: Final = _printed("state", "state_printed")


def _measure(fields: Fields) -> Fields:
    """Sort progress by time, and keep each part once."""
    return _unique("parts", "code")(_timed("progress", "day")(fields))


def _motion(fields: Fields) -> Fields:
    """Number the points, and print the kind where no word of the list is one."""
    return _numbered("points")(_WITH_KIND(fields))


def _baseline(fields: Fields) -> Fields:
    """Keep the reason for absent values only where there is no value, and a value only with its period."""
    values = ("total", "women", "men", "others")
    if fields.get("period") is None:
        return _without(fields, *values)
    has_value = any(fields.get(name) not in (None, ()) for name in values)
    return _without(fields, "absent") if has_value else fields


def _breakdown(fields: Fields) -> Fields:
    """Keep each part once."""
    return {**fields, "parts": tuple(dict.fromkeys(fields["parts"]))}


def _indicator(fields: Fields) -> Fields:
    """Sort definitions by time, and compare two different parts or none."""
    right = _timed("definitions", "since")(fields)
    if "compares" in fields and len(dict.fromkeys(fields["compares"])) != 2:
        return _without(right, "compares")
    return right


def _rule(fields: Fields) -> Fields:
    """Let a rule end after it begins."""
    since, until = fields.get("since"), fields.get("until")
    if since is not None and until is not None and since.earliest > until.latest:
        return {**fields, "since": until, "until": since}
    return fields


def _term(fields: Fields) -> Fields:
    """Let a term end after it begins."""
    return _in_order(fields, "start", "end")


def _closing(fields: Fields) -> Fields:
    """Put the last day within the period."""
    period, ends = fields["period"], fields.get("ends")
    if ends is None or ends in period:
        return fields
    length = (period.end - period.start).days + 1
    return {**fields, "ends": period.start + dt.timedelta(days=ends.toordinal() % length)}


def _observation(fields: Fields) -> Fields:
    """Keep a value, or the two counts of a share, exactly where the state is observed."""
    if fields.get("state", ValueState.OBSERVED) is not ValueState.OBSERVED:
        return _without(fields, "value", "numerator")
    if fields.get("value") is None and (fields.get("numerator") is None or fields.get("denominator") is None):
        return {**fields, "value": Decimal(0)}
    return fields


def _earlier_value(fields: Fields) -> Fields:
    """Keep a value exactly where the state is observed."""
    if fields.get("state", ValueState.OBSERVED) is not ValueState.OBSERVED:
        return _without(fields, "value")
    return {**fields, "value": fields.get("value") or Decimal(0)}


def _about(fields: Fields) -> Fields:
    """Keep a code exactly where the subject is not the plan as a whole."""
    if fields["kind"] is SubjectKind.PLAN:
        return _without(fields, "code")
    return {**fields, "code": fields.get("code", Text("1"))}


def _signal_rules(fields: Fields) -> Fields:
    """Fix control limits after as many points as a signal takes, or more; sort rebases by period."""
    right = _unique("rebases", "since")(fields)
    right = _changed(right, "rebases", lambda rebases: tuple(sorted(rebases, key=attrgetter("since"))))
    fixed, min_points = fields.get("fixed_after"), fields.get("min_points", _MIN_POINTS)
    return {**right, "fixed_after": min_points} if fixed is not None and fixed < min_points else right


def _survey_share(fields: Fields) -> Fields:
    """Leave out a base of nobody: no share is counted out of it."""
    return fields if fields.get("base") else _without(fields, "base")


def _submission(fields: Fields) -> Fields:
    """Keep a reason only where the report was sent back, and a last day only of a closing, in its period."""
    right = fields if fields["state"] is SubmissionState.SENT_BACK else _without(fields, "reason")
    return _closing(right) if fields.get("closing") else _without(right, "ends")


def _comparison(fields: Fields) -> Fields:
    """Keep one value for each period and part, and a mean only of a group."""
    right = _unique("values", "period", "part")(fields)
    means = (Averaging.UNWEIGHTED_MEAN, Averaging.WEIGHTED_MEAN)
    if fields.get("averaging") in means and "group" not in fields:
        return _without(right, "averaging")
    return right


def _reported_count(fields: Fields) -> Fields:
    """Keep the exact number or the approximate one, never both and never neither."""
    if fields.get("approximate") is not None:
        return _without(fields, "exact")
    return {**fields, "exact": fields.get("exact", 0)}


def _decided_point(fields: Fields) -> Fields:
    """Keep an outcome exactly where the point decides something."""
    if fields.get("kind") is PointKind.STATEMENT:
        return _without(fields, "outcome", "outcome_printed", "document", "version")
    return _WITH_OUTCOME({**fields, "outcome": fields.get("outcome", Outcome.APPROVED)})


def _decision(fields: Fields) -> Fields:
    """Number the points, state the method of a vote, and sort the days."""
    right = _numbered("points")(_in_order(fields, "on", "verified_on", "announced_on", "final_on"))
    return {**right, "method": DecisionMethod.VOTE} if right.get("vote") is not None else right


def _time(when: dt.date | PrintedDate) -> str:
    return PrintedDate(when).sort_key()


def _in_order(fields: Fields, *names: str) -> Fields:
    """Sort the days of these fields, so that none is before those of earlier fields."""
    dated = [name for name in names if fields.get(name) is not None]
    return {**fields, **dict(zip(dated, sorted((fields[name] for name in dated), key=_time), strict=True))}


def _vote(fields: Fields) -> Fields:
    """Sum the votes by party, each party once."""
    if not fields.get("parties"):
        return fields
    parties = each_once(fields["parties"], attrgetter("party"))
    sums = {name: sum(getattr(party, name) for party in parties) for name in ("ayes", "noes", "abstained")}
    return {**fields, "parties": parties, **sums}


def _statement(fields: Fields) -> Fields:
    """Choose a capacity in which such a statement may be filed, and sort the days."""
    substitutes = fields["kind"] is StatementKind.SUBSTITUTE_STATEMENT
    right = _in_order(fields, "announced_on", "reasons_received_on")
    if "capacity" not in fields or (fields["capacity"] is Capacity.SUBSTITUTE) is substitutes:
        return right
    return {**right, "capacity": Capacity.SUBSTITUTE if substitutes else Capacity.MEMBER}


_TERMINATION: Final = ("terminated_on", "termination_reason")


def _agreement(fields: Fields) -> Fields:
    """Keep signing days unless it is being drawn up, and termination only where it is terminated."""
    state = fields.get("state", AgreementState.SIGNED)
    right = fields if state is AgreementState.TERMINATED else _without(fields, *_TERMINATION)
    return _without(right, "signed_on", "renewed_on") if state is AgreementState.UNDER_WAY else right


def _commitment(fields: Fields) -> Fields:
    """Keep a reason for termination only with its day, which is not before the commitment was made."""
    fields = _WITH_KIND(fields)
    if fields.get("terminated_on") is None:
        return _without(fields, *_TERMINATION)
    return {**fields, "terminated_on": max(fields["terminated_on"], fields["made_on"].latest)}


def _ordered(first: str, last: str, *, key: Callable[[Any], Any] = Decimal) -> Callable[[Fields], Fields]:
    """Make the constraint that one field does not come after another, by exchanging them."""

    def fit(fields: Fields) -> Fields:
        one, other = fields.get(first), fields.get(last)
        if one is None or other is None or key(one) <= key(other):
            return fields
        return {**fields, first: other, last: one}

    return fit


def _assessment(fields: Fields) -> Fields:
    """Put an outcome on a scale, and give a forecast a day or a period and something expected."""
    if fields.get("kind", AssessmentKind.OUTCOME) is AssessmentKind.OUTCOME:
        step = {"scale": fields.get("scale") or Slug("a"), "value": fields.get("value") or Slug("a")}
        return {**_without(fields, "for_", "expected_value", "expected_status", "reason"), **step}
    right = fields if fields.get("for_") is not None else {**fields, "for_": On(dt.date(2000, 1, 1))}
    if right.get("expected_value") is None and right.get("expected_status") is None:
        right = {**right, "expected_status": ExpectedStatus.MET}
    whole = right.get("scale") is not None and right.get("value") is not None
    return right if whole else _without(right, "scale", "value")


def _every(fields: Fields) -> Fields:
    """Take periods of the cadence for those that it does not divide, the first before the last."""
    months = FREQUENCIES[fields["cadence"].frequency]

    def divided(period: Period | None) -> Period | None:
        if period is None or (period.months and period.months % months == 0):
            return period
        month = min(period.first_month, LAST_MONTH + 1 - months)
        return Period.of_months(month, month + months - 1)

    right = _changed(_changed(fields, "first", divided), "last", divided)
    return _ordered("first", "last", key=attrgetter("end"))(right)


def _over(fields: Fields) -> Fields:
    """Take the month of a single day."""
    return _changed(fields, "span", lambda span: span if span.months else Period.of_month(span.first_month))


def _milestone(fields: Fields) -> Fields:
    """Keep the day or the period, and add a day where there is neither."""
    if fields.get("on") is not None:
        return _without(fields, "in_")
    return fields if fields.get("in_") is not None else {"on": dt.date(2000, 1, 1), **fields}


def _relative(fields: Fields) -> Fields:
    """Ask for a change each year since a base period only."""
    return fields if type(fields["to"]) is BasePeriod else _without(fields, "per")


def _bands(fields: Fields) -> Fields:
    """Let both bands begin at zero, and the wider be that of partly met."""
    met, partly = fields.get("met_within"), fields.get("partly_within")
    fields = {**fields, **{name: fields[name].copy_abs() for name in _BANDS if fields.get(name) is not None}}
    if met is None or partly is None:
        return fields
    if abs(met) == abs(partly):
        return _without(fields, "met_within")
    return _ordered(*_BANDS)(fields)


_BANDS: Final = ("met_within", "partly_within")


def _target(fields: Fields) -> Fields:
    """Give a target a bound, which next to a path is that of its last milestone."""
    when, bound = fields.get("when"), fields.get("bound")
    if type(when) is not Path:
        return fields if bound is not None else {**fields, "bound": AtMost(Decimal(0))}
    if type(bound) is Between:
        return _without(fields, "bound")
    last = when.milestones[-1].value
    return fields if bound is None else {**fields, "bound": type(bound)(last)}


_FITS: Final[dict[str, Callable[[Fields], Fields]]] = {
    "About": _about,
    "Activity": _numbered("parts"),
    "Agreement": _agreement,
    "Assessment": _assessment,
    "Bands": _bands,
    "Baseline": _baseline,
    "Between": _ordered("low", "high"),
    "Breakdown": _breakdown,
    "Charter": _rule,
    "ClosingPoint": _closing,
    "Commitment": _commitment,
    "Comparison": _comparison,
    "DecidedPoint": _decided_point,
    "Decision": _decision,
    "DecisionRef": _WITH_OUTCOME,
    "EarlierValue": _earlier_value,
    "Every": _every,
    "FilingRights": _unique("rights", "kind"),
    "Goal": _printed("level", "level_printed"),
    "Handover": _timed("events", "on"),
    "Indicator": _indicator,
    "JudgementRule": _rule,
    "LapseRule": _rule,
    "Measure": _measure,
    "MeasurePart": _WITH_STATE,
    "MeasureStatus": _WITH_STATE,
    "MemberMotion": _motion,
    "Milestone": _milestone,
    "Observation": _observation,
    "Over": _over,
    "Participation": _rule,
    "Proposal": _numbered("points"),
    "Relative": _relative,
    "ReportedCount": _reported_count,
    "ReportingRule": _rule,
    "Responsibility": _printed("role", "role_printed"),
    "ScaleAnswers": _unique("counts", "step"),
    "SignalRules": _signal_rules,
    "Statement": _statement,
    "Submission": _submission,
    "SurveyShare": _survey_share,
    "Symbol": _earlier_value,
    "SymbolProfile": _unique("symbols", "mark"),
    "Target": _target,
    "Term": _term,
    "Timeline": _timed("entries", "since"),
    "Vote": _vote,
}
