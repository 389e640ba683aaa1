"""Plans that hang together: each code once, and every reference leads somewhere."""

from collections.abc import Callable, Collection, Mapping
from itertools import count
from typing import Any, Final

from hypothesis import strategies as st

from paktmodel.model.decisions import DecisionPoint, Proposal
from paktmodel.model.goals import Aim, Goal
from paktmodel.model.indicators import Indicator, Target
from paktmodel.model.measures import GoalArea, Measure, Purpose
from paktmodel.model.parts import Breakdown, Part
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint, JudgementRule, ReportingCalendar, ReportingRule, RollUpRule
from paktmodel.model.versions import Version
from paktmodel.testing.strategies.by_type import drawn, of_kind, things
from paktmodel.testing.strategies.identifiers import codes
from paktmodel.testing.strategies.sampling import new_name, some
from paktmodel.testing.strategies.text import texts
from paktmodel.testing.strategies.weights import row
from paktmodel.values.codes import Code
from paktmodel.values.texts import Slug, Text

__all__ = ["indicators", "plans"]

_CODES: Final = codes()
_NUMBERS: Final = st.sampled_from(("1.0", "1.1", "2.0")).map(Text) | texts()
_CLOSINGS: Final = of_kind(tuple[ClosingPoint, ...])
_BREAKDOWNS: Final = of_kind(tuple[Breakdown, ...])


def plans(*, consistent: bool = True) -> st.SearchStrategy[Plan]:
    """Plans; the simplest has no more than an id, an owner, a title and a day.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5, database=None)
    ... @given(plans())
    ... def test_a_plan_is_owned_by_a_body(plan):
    ...     assert plan.authority.body
    >>> test_a_plan_is_owned_by_a_body()

    Args:
        consistent: Whether each code is unique among its kind and each reference leads to something
            in the plan, so that `check` finds no `code-repeated` and no `reference-to-nothing`.
            Otherwise a plan is only legal: it loads, and may contradict itself.
    """
    return _consistent() if consistent else things(Plan)


@st.composite
def _consistent(draw: st.DrawFn) -> Plan:
    areas, held = _areas(draw)
    numbers: list[Text] = []
    rules: set[Slug] = set()
    offered: dict[str, Callable[[], Any]] = {
        "title_measured_by": lambda: some(draw, held),
        "goals": lambda: _goals(draw, held),
        "versions": lambda: _versions(draw, numbers),
        "proposal": lambda: _proposal(draw, numbers),
        "reporting": lambda: _rules(draw, ReportingRule, rules),
        "judgement": lambda: _judgement(draw, rules, held),
        "roll_up": lambda: _rules(draw, RollUpRule, rules),
        "calendar": lambda: _calendar(draw),
    }
    return drawn(draw, Plan, {"areas": areas}, offered)


def indicators(code: str | None = None) -> st.SearchStrategy[Indicator]:
    """Indicators whose targets, comparison and empty parts are of parts that they have.

    What the builder makes is one of them:

    >>> from paktmodel.testing import share
    >>> share()
    Indicator(1.1 'Andel deltagare som är i arbete eller studier')

    Args:
        code: The code; drawn when left out.
    """
    return _indicators(code)


@st.composite
def _indicators(draw: st.DrawFn, code: str | None) -> Indicator:
    return _indicator(draw, draw(codes()) if code is None else Code(code))


def _indicator(draw: st.DrawFn, code: Code) -> Indicator:
    breakdowns = draw(_BREAKDOWNS)
    divided = dict.fromkeys(part for breakdown in breakdowns for part in breakdown.parts)
    own = [part for part in divided if part != Part.TOTAL]
    of_all = st.sampled_from([Part.TOTAL, *own])
    offered: dict[str, Callable[[], Any]] = {
        "targets": lambda: row(draw, lambda: drawn(draw, Target, {"part": draw(of_all)}), 2),
        "compares": lambda: tuple(draw(st.permutations(own[:2]))) if len(own) > 1 else (),
        "structurally_empty": lambda: some(draw, own),
    }
    return drawn(draw, Indicator, {"code": code, "breakdowns": breakdowns}, offered)


def _areas(draw: st.DrawFn) -> tuple[tuple[GoalArea, ...], dict[Code, Indicator]]:
    """The areas, and the indicators of them all by code; a measure moves those of its and earlier areas."""
    areas: list[Code] = []
    measures: list[Code] = []
    held: dict[Code, Indicator] = {}

    def an_indicator() -> Indicator:
        code = _new(draw, held)
        held[code] = _indicator(draw, code)
        return held[code]

    def a_measure() -> Measure:
        measures.append(_new(draw, measures))
        return drawn(draw, Measure, {"code": measures[-1], "moves": some(draw, held)})

    def a_purpose() -> Purpose:
        return drawn(draw, Purpose, {"indicators": some(draw, held)})

    def an_area() -> GoalArea:
        code = _new(draw, areas)
        areas.append(code)
        given = {"code": code, "indicators": row(draw, an_indicator), "measures": row(draw, a_measure)}
        return drawn(draw, GoalArea, given, {"purposes": lambda: row(draw, a_purpose, 2)})

    return row(draw, an_area), held


def _goals(draw: st.DrawFn, held: Collection[Code]) -> tuple[Goal, ...]:
    goals: list[Code] = []

    def an_aim(used: set[Slug]) -> Aim:
        return drawn(draw, Aim, {"code": new_name(draw, used), "indicators": some(draw, held)})

    def a_goal() -> Goal:
        above = list(goals)
        aims: set[Slug] = set()
        offered: dict[str, Callable[[], Any]] = {
            "parent": lambda: draw(st.sampled_from(above)) if above else None,
            "aims": lambda: row(draw, lambda: an_aim(aims), 2),
        }
        goals.append(_new(draw, goals))
        return drawn(draw, Goal, {"code": goals[-1]}, offered)

    return row(draw, a_goal)


def _versions(draw: st.DrawFn, numbers: list[Text]) -> tuple[Version, ...]:
    def a_version() -> Version:
        before = list(numbers)
        # Numbers of versions are any text, so one that is taken gets a prime.
        number = draw(_NUMBERS)
        while number in numbers:
            number = Text(f"{number}′")
        numbers.append(number)
        offered = {"supersedes": lambda: draw(st.sampled_from(before)) if before else None}
        return drawn(draw, Version, {"number": number}, offered)

    return row(draw, a_version)


def _proposal(draw: st.DrawFn, numbers: list[Text]) -> Proposal:
    """A proposal of a version drawn before it, with its points numbered."""
    counted = count(1)

    def a_point() -> DecisionPoint:
        return drawn(draw, DecisionPoint, {"number": next(counted)})

    number = draw(st.sampled_from([None, *numbers]))
    return drawn(draw, Proposal, {"version": number}, {"points": lambda: row(draw, a_point)})


def _rules(draw: st.DrawFn, cls: Any, used: set[Slug]) -> tuple[Any, ...]:
    """Rules of one sort; the ids of all sorts are counted together."""
    return row(draw, lambda: drawn(draw, cls, {"id": new_name(draw, used)}), 2)


def _judgement(draw: st.DrawFn, used: set[Slug], held: Mapping[Code, Indicator]) -> tuple[JudgementRule, ...]:
    def a_rule() -> JudgementRule:
        code = draw(st.sampled_from([None, *held]))
        meant = held.values() if code is None else [held[code]]
        divided = list(dict.fromkeys(part for indicator in meant for part in indicator.parts))
        offered = {"part": lambda: draw(st.sampled_from(divided)) if divided else None}
        given = {"id": new_name(draw, used), "indicator": code}
        return drawn(draw, JudgementRule, given, offered)

    return row(draw, a_rule, 2)


def _calendar(draw: st.DrawFn) -> ReportingCalendar:
    points = draw(_CLOSINGS)
    by_subject = {(point.closing, point.period): point for point in points}
    in_time = tuple(sorted(by_subject.values(), key=lambda point: point.end))
    return drawn(draw, ReportingCalendar, {"closings": in_time})


def _new(draw: st.DrawFn, taken: Collection[Code]) -> Code:
    """A code that is not taken yet: one that is gets its last number counted on."""
    code = draw(_CODES)
    while code in taken:
        head, dot, last = code.rpartition(".")
        code = Code(f"{head}{dot}{int(last) % 999_999 + 1}")
    return code
