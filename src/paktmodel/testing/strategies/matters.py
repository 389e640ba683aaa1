"""Consistent matters: each id once, and every reference leads to something in the matter."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Any, Final

from hypothesis import strategies as st

from paktmodel.model.bodies import Body
from paktmodel.model.decisions import DecisionPoint, Proposal
from paktmodel.model.matters import (
    Assignment,
    HandlingStep,
    Matter,
    MatterCase,
    MatterPaper,
    MemberMotion,
)
from paktmodel.model.minutes import Decision, Position, Statement, Vote
from paktmodel.testing.strategies.by_type import drawn, of_kind, things
from paktmodel.testing.strategies.constraints import each_once
from paktmodel.testing.strategies.identifiers import case_numbers
from paktmodel.testing.strategies.sampling import each_with_id, ids, new_id, one_or_none, some
from paktmodel.testing.strategies.weights import tuple_of
from paktmodel.values.codes import CaseNumber
from paktmodel.values.texts import Slug

__all__ = ["matters"]

_CASES: Final = case_numbers()
_POINTS: Final = of_kind(tuple[DecisionPoint, ...])


def matters(*, consistent: bool = True) -> st.SearchStrategy[Matter]:
    """Draw matters; the simplest has only an id, an owner, a title and a day.

    What the builder builds is one of them:

    >>> from paktmodel.testing import matter
    >>> matter()
    Matter(arende-vagen-in: 'Inriktning för Vägen in', SN-2024-00017)

    Args:
        consistent: Whether each id is unique among its kind, each reference leads to something in the
            matter, the votes are between two of its proposals, and decisions are in order of time.
            Otherwise a matter is only legal: it loads, and may contradict itself.
    """
    return _consistent() if consistent else things(Matter)


@st.composite
def _consistent(draw: st.DrawFn) -> Matter:
    bodies = each_with_id(draw, Body, most=3)
    cases = _cases(draw, bodies)
    numbers = [case.number for case in cases]
    proposals = each_with_id(draw, Proposal, most=3)
    decisions = _decisions(draw, bodies, proposals, numbers)
    return drawn(
        draw,
        Matter,
        {"bodies": bodies, "cases": cases, "proposals": proposals, "decisions": decisions},
        {
            "motions": lambda: _motions(draw, bodies),
            "papers": lambda: _papers(draw, bodies, numbers),
            "steps": lambda: _steps(draw, bodies, proposals, decisions),
            "assignments": lambda: _assignments(draw, bodies, decisions),
        },
    )


def _cases(draw: st.DrawFn, bodies: Sequence[Body]) -> tuple[MatterCase, ...]:
    def a_case() -> MatterCase:
        given = {"number": draw(_CASES), "body": draw(st.sampled_from(ids(bodies)))}
        return drawn(draw, MatterCase, given)

    return each_once(tuple_of(draw, a_case, 2), attrgetter("number")) if bodies else ()


def _motions(draw: st.DrawFn, bodies: Sequence[Body]) -> tuple[MemberMotion, ...]:
    taken: set[Slug] = set()

    def a_motion() -> MemberMotion:
        given = {"id": new_id(draw, taken), "body": draw(st.sampled_from(ids(bodies)))}
        return drawn(draw, MemberMotion, given, {"points": lambda: draw(_POINTS)})

    return tuple_of(draw, a_motion, 2) if bodies else ()


def _papers(draw: st.DrawFn, bodies: Sequence[Body], cases: Sequence[CaseNumber]) -> tuple[MatterPaper, ...]:
    taken: set[Slug] = set()

    def a_paper() -> MatterPaper:
        return drawn(
            draw,
            MatterPaper,
            {"id": new_id(draw, taken)},
            {"by": lambda: one_or_none(draw, ids(bodies)), "case": lambda: one_or_none(draw, cases)},
        )

    return tuple_of(draw, a_paper, 2)


def _decisions(
    draw: st.DrawFn, bodies: Sequence[Body], proposals: Sequence[Proposal], cases: Sequence[CaseNumber]
) -> tuple[Decision, ...]:
    taken: set[Slug] = set()

    def a_decision() -> Decision:
        put = some(draw, ids(proposals))
        return drawn(
            draw,
            Decision,
            {"id": new_id(draw, taken), "body": draw(st.sampled_from(ids(bodies))), "put": put},
            {
                "case": lambda: one_or_none(draw, cases),
                "follows": lambda: one_or_none(draw, put),
                "vote": lambda: _vote(draw, put),
                "positions": lambda: _referring(draw, Position, "supports", put),
                "statements": lambda: _referring(draw, Statement, "proposal", put),
            },
        )

    decisions = tuple_of(draw, a_decision, 2) if bodies else ()
    return tuple(sorted(decisions, key=lambda one: one.on.sort_key()))


def _vote(draw: st.DrawFn, put: Sequence[Slug]) -> Vote | None:
    """Draw a vote between two proposals, where there are two."""
    if len(put) < 2:
        return None
    return drawn(draw, Vote, {"aye": put[0], "no": put[1]})


def _referring(draw: st.DrawFn, cls: Any, field: str, put: Sequence[Slug]) -> tuple[Any, ...]:
    """Draw positions or statements, some of which refer to a proposal."""
    taken: set[Slug] = set()

    def a_filing() -> Any:
        return drawn(draw, cls, {"id": new_id(draw, taken)}, {field: lambda: one_or_none(draw, put)})

    return tuple_of(draw, a_filing, 2)


def _steps(
    draw: st.DrawFn, bodies: Sequence[Body], proposals: Sequence[Proposal], decisions: Sequence[Decision]
) -> tuple[HandlingStep, ...]:
    def a_step() -> HandlingStep:
        body = draw(st.sampled_from(ids(bodies)))
        own = [decision.id for decision in decisions if decision.body == body]
        return drawn(
            draw,
            HandlingStep,
            {"body": body},
            {
                "asked": lambda: one_or_none(draw, ids(proposals)),
                "decision": lambda: one_or_none(draw, own),
            },
        )

    return each_once(tuple_of(draw, a_step), attrgetter("body", "role")) if bodies else ()


def _assignments(
    draw: st.DrawFn, bodies: Sequence[Body], decisions: Sequence[Decision]
) -> tuple[Assignment, ...]:
    """Draw assignments given by a decision's own body, by one of its points if any; or only proposed."""
    taken: set[Slug] = set()

    def an_assignment() -> Assignment:
        name = new_id(draw, taken)
        decision = draw(st.sampled_from([None, *decisions]))
        if decision is None:
            body = draw(st.sampled_from(ids(bodies)))
            given: dict[str, Any] = {"given_by": body, "decision": None, "point": None}
        else:
            point = one_or_none(draw, [point.number for point in decision.points])
            given = {"given_by": decision.body, "decision": decision.id, "point": point}
        return drawn(draw, Assignment, {"id": name, **given})

    return tuple_of(draw, an_assignment, 2) if bodies else ()
