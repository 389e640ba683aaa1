"""When commitments end without being fulfilled: by a rule, by being called off, with their agreement."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Final

from attrs import frozen

from paktmodel.calendar.steps import Step, after
from paktmodel.errors import InvalidValue
from paktmodel.followup.networks.text import because
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.commitments import Agreement, Commitment, LapseRule
from paktmodel.vocabulary.words.networks import AgreementState, CommitmentKind

_ONE_DAY: Final = dt.timedelta(days=1)


def stepped(day: dt.date, step: Step) -> dt.date | None:
    """The day a step after another; None where the calendar ends before it."""
    try:
        return after(day, step)
    except InvalidValue:
        return None


def next_day(day: dt.date) -> dt.date | None:
    """The day after; None after the last day of the calendar."""
    return None if day == dt.date.max else day + _ONE_DAY


@frozen(kw_only=True)
class Lapse:
    """When a commitment lapses if nothing is delivered.

    Attributes:
        day: The first day on which it has lapsed.
        rule: The rule.
    """

    day: dt.date
    rule: LapseRule


class LapseRules:
    """The lapse rules of a network.

    On a day the rule for the commitment's own kind goes before one for all kinds, and of two the
    one that came later. A commitment has lapsed from the first day on which the rule that holds on
    that day has had its whole time run out: a rule that is new takes those whose time is already
    out on its first day, and one that is repealed leaves what has lapsed as it is. A rule whose
    beginning or end is told as a month or a year holds for all of it.
    """

    __slots__ = ("_known", "_rules")

    def __init__(self, rules: Iterable[LapseRule]) -> None:
        self._rules = tuple(rules)
        self._known: dict[tuple[CommitmentKind, dt.date], Lapse | None] = {}

    def lapse(self, kind: CommitmentKind, made: dt.date) -> Lapse | None:
        """When a commitment made on a day lapses; None when it never does."""
        if not self._rules:
            return None
        key = (kind, made)
        if key not in self._known:
            self._known[key] = self._found(kind, made)
        return self._known[key]

    def _found(self, kind: CommitmentKind, made: dt.date) -> Lapse | None:
        rules = [rule for rule in self._rules if rule.kind is None or rule.kind is kind]
        out: dict[int, dt.date | None] = {}
        days: set[dt.date] = set()
        for place, rule in enumerate(rules):
            last = stepped(made, rule.after)
            out[place] = None if last is None else next_day(last)
            turns = (out[place], rule.first_day, next_day(rule.last_day))
            days |= {day for day in turns if day is not None and day > made}
        for day in sorted(days):
            holding = [place for place, rule in enumerate(rules) if rule.holds_on(day)]
            if not holding:
                continue
            place = max(holding, key=lambda one: (rules[one].kind is not None, rules[one].first_day, one))
            run_out = out[place]
            if run_out is not None and run_out <= day:
                return Lapse(day=day, rule=rules[place])
        return None


@frozen(kw_only=True)
class Ending:
    """That a commitment was called off, by itself or with its agreement.

    Attributes:
        day: The day; None where it is only known that it was.
        reason: How it is told.
        certain: Whether it had been called off by the day asked for.
    """

    day: dt.date | None
    reason: Reason
    certain: bool = True


def ending_of(
    commitment: Commitment, agreements: Mapping[str, Agreement], told_on: dt.date, by: dt.date
) -> Ending | None:
    """How a commitment had been called off by a day, the earlier of its own end and its agreement's.

    Args:
        commitment: The commitment.
        agreements: The agreements by id.
        told_on: The day of the paper: what it tells without a day held by then, and before that
            nobody can say.
        by: The day asked for.
    """
    found: list[Ending] = []
    day = commitment.terminated_on
    if day is not None and day <= by:
        found.append(
            Ending(day=day, reason=_called_off(ReasonCode.TERMINATED, day, commitment.termination_reason))
        )
    agreement = None if commitment.agreement is None else agreements.get(commitment.agreement)
    if agreement is not None:
        day, name = agreement.terminated_on, agreement.title
        if day is not None and day <= by:
            why = agreement.termination_reason
            found.append(
                Ending(day=day, reason=_called_off(ReasonCode.AGREEMENT_TERMINATED, day, why, agreement=name))
            )
        elif day is None and agreement.state is AgreementState.TERMINATED:
            undated = because(ReasonCode.AGREEMENT_TERMINATED_UNDATED, agreement=name)
            found.append(Ending(day=None, reason=undated, certain=told_on <= by))
    return min(found, key=lambda one: one.day or dt.date.max, default=None)


def _called_off(code: ReasonCode, day: dt.date, why: object, **told: object) -> Reason:
    if why is None:
        return because(code, day=day, **told)
    return because(ReasonCode(f"{code}-because"), day=day, why=why, **told)
