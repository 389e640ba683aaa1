"""Consistent plans: each code once, and every reference leads to something in the plan."""

from collections.abc import Collection, Mapping
from itertools import count
from operator import attrgetter
from typing import Final

from hypothesis import strategies as st

from paktmodel.model.decisions import DecisionPoint, Proposal
from paktmodel.model.indicators import Indicator
from paktmodel.model.measures import GoalArea, Measure, Purpose
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint, JudgementRule, ReportingCalendar, ReportingRule, RollUpRule
from paktmodel.model.versions import Version
from paktmodel.testing.strategies.actors import drawn_actors
from paktmodel.testing.strategies.by_type import drawn, of_kind, things
from paktmodel.testing.strategies.constraints import each_once
from paktmodel.testing.strategies.goals import drawn_goals, goal_codes
from paktmodel.testing.strategies.indicators import drawn_indicator
from paktmodel.testing.strategies.sampling import each_with_id, new_code, new_id, one_or_none, some
from paktmodel.testing.strategies.text import texts
from paktmodel.testing.strategies.weights import tuple_of
from paktmodel.values.codes import Code
from paktmodel.values.texts import Slug, Text

__all__ = ["plans"]

_NUMBERS: Final = st.sampled_from(("1.0", "1.1", "2.0")).map(Text) | texts()
_CLOSINGS: Final = of_kind(tuple[ClosingPoint, ...])


def plans(*, consistent: bool = True) -> st.SearchStrategy[Plan]:
    """Draw plans; the simplest has only an id, an owner, a title and a day.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5, database=None)
    ... @given(plans())
    ... def test_every_owner_has_a_name(plan):
    ...     assert all(owner.name for owner in plan.owners)
    >>> test_every_owner_has_a_name()

    Args:
        consistent: Whether each code is unique among its kind and each reference leads to something
            in the plan, so that `check` finds no `code-repeated` and no `reference-to-nothing`.
            Otherwise a plan is only legal: it loads, and may contradict itself.
    """
    return _consistent() if consistent else things(Plan)


@st.composite
def _consistent(draw: st.DrawFn) -> Plan:
    goals = goal_codes(draw)
    areas, indicators = _areas(draw, goals)
    versions: list[Text] = []
    rules: set[Slug] = set()  # the ids of all kinds of rules are counted together
    return drawn(
        draw,
        Plan,
        {"areas": areas, "goals": drawn_goals(draw, indicators, goals)},
        {
            "title_measured_by": lambda: some(draw, indicators),
            "actors": lambda: drawn_actors(draw),
            "versions": lambda: _versions(draw, versions),
            "proposal": lambda: _proposal(draw, versions),
            "reporting": lambda: each_with_id(draw, ReportingRule, rules),
            "judgement": lambda: _judgement(draw, rules, indicators),
            "roll_up": lambda: each_with_id(draw, RollUpRule, rules),
            "calendar": lambda: _calendar(draw),
        },
    )


def _areas(draw: st.DrawFn, goals: Collection[Code]) -> tuple[tuple[GoalArea, ...], dict[Code, Indicator]]:
    """Draw the areas, and their indicators by code; a measure moves those of its own and earlier areas."""
    areas: list[Code] = []
    measures: list[Code] = []
    indicators: dict[Code, Indicator] = {}

    def an_indicator() -> Indicator:
        code = new_code(draw, indicators)
        indicators[code] = drawn_indicator(draw, code)
        return indicators[code]

    def a_measure() -> Measure:
        measures.append(new_code(draw, measures))
        given = {"code": measures[-1], "moves": some(draw, indicators)}
        return drawn(draw, Measure, given, {"goals": lambda: some(draw, goals)})

    def a_purpose() -> Purpose:
        return drawn(draw, Purpose, {"indicators": some(draw, indicators)})

    def an_area() -> GoalArea:
        areas.append(new_code(draw, areas))
        given = {
            "code": areas[-1],
            "indicators": tuple_of(draw, an_indicator),
            "measures": tuple_of(draw, a_measure),
        }
        return drawn(draw, GoalArea, given, {"purposes": lambda: tuple_of(draw, a_purpose, 2)})

    return tuple_of(draw, an_area), indicators


def _versions(draw: st.DrawFn, numbers: list[Text]) -> tuple[Version, ...]:
    """Draw versions, each replacing one of those before it or none; their numbers are added to the list."""

    def a_version() -> Version:
        earlier = list(numbers)
        # Numbers of versions are any text, so one that is taken gets a prime.
        number = draw(_NUMBERS)
        while number in numbers:
            number = Text(f"{number}′")
        numbers.append(number)
        return drawn(draw, Version, {"number": number}, {"supersedes": lambda: one_or_none(draw, earlier)})

    return tuple_of(draw, a_version)


def _proposal(draw: st.DrawFn, versions: list[Text]) -> Proposal:
    """Draw a proposal, of a version drawn before it or none, with its points numbered."""
    numbers = count(1)

    def a_point() -> DecisionPoint:
        return drawn(draw, DecisionPoint, {"number": next(numbers)})

    version = draw(st.sampled_from([None, *versions]))
    return drawn(draw, Proposal, {"version": version}, {"points": lambda: tuple_of(draw, a_point)})


def _judgement(
    draw: st.DrawFn, taken: set[Slug], indicators: Mapping[Code, Indicator]
) -> tuple[JudgementRule, ...]:
    def a_rule() -> JudgementRule:
        code = draw(st.sampled_from([None, *indicators]))
        judged = indicators.values() if code is None else [indicators[code]]
        parts = dict.fromkeys(part for indicator in judged for part in indicator.parts)
        given = {"id": new_id(draw, taken), "indicator": code}
        return drawn(draw, JudgementRule, given, {"part": lambda: one_or_none(draw, parts)})

    return tuple_of(draw, a_rule, 2)


def _calendar(draw: st.DrawFn) -> ReportingCalendar:
    points = each_once(draw(_CLOSINGS), attrgetter("closing", "period"))
    in_order = tuple(sorted(points, key=attrgetter("end")))
    return drawn(draw, ReportingCalendar, {"closings": in_order})
