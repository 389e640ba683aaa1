"""Matters that hang together: names once, and what is referred to is there."""

from collections.abc import Callable, Collection, Sequence
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
from paktmodel.testing.strategies.identifiers import case_numbers
from paktmodel.testing.strategies.sampling import each_once, new_name, one_or_none, some
from paktmodel.testing.strategies.weights import row
from paktmodel.values.codes import CaseNumber
from paktmodel.values.texts import Slug

__all__ = ["matters"]

_CASES: Final = case_numbers()
_POINTS: Final = of_kind(tuple[DecisionPoint, ...])


def matters(*, consistent: bool = True) -> st.SearchStrategy[Matter]:
    """Matters; the simplest has no more than an id, an owner, a title and a day.

    What the builder makes is one of them:

    >>> from paktmodel.testing import matter
    >>> matter()
    Matter(arende-vagen-in: 'Inriktning för Vägen in', SN-2024-00017)

    Args:
        consistent: Whether each id is unique among its kind, each reference leads to something in the
            matter, the votes are between two of its proposals, and decisions stand in order of time.
            Otherwise a matter is only legal: it loads, and may contradict itself.
    """
    return _consistent() if consistent else things(Matter)


@st.composite
def _consistent(draw: st.DrawFn) -> Matter:
    used: set[Slug] = set()
    bodies = row(draw, lambda: drawn(draw, Body, {"id": new_name(draw, used)}))
    cases = _cases(draw, bodies)
    numbers = [one.number for one in cases]
    proposals = _proposals(draw)
    decisions = _decisions(draw, bodies, proposals, numbers)
    offered: dict[str, Callable[[], Any]] = {
        "motions": lambda: _motions(draw, bodies),
        "papers": lambda: _papers(draw, bodies, numbers),
        "steps": lambda: _steps(draw, bodies, proposals, decisions),
        "assignments": lambda: _assignments(draw, bodies, decisions),
    }
    given = {"bodies": bodies, "cases": cases, "proposals": proposals, "decisions": decisions}
    return drawn(draw, Matter, given, offered)


def _ids(things: Collection[Any]) -> list[Slug]:
    return [one.id for one in things]


def _one(draw: st.DrawFn, known: Sequence[Any]) -> Any:
    return draw(st.sampled_from(known))


def _cases(draw: st.DrawFn, bodies: Sequence[Body]) -> tuple[MatterCase, ...]:
    def a_case() -> MatterCase:
        return drawn(draw, MatterCase, {"number": draw(_CASES), "body": _one(draw, _ids(bodies))})

    return each_once(row(draw, a_case, 2), lambda one: one.number) if bodies else ()


def _proposals(draw: st.DrawFn) -> tuple[Proposal, ...]:
    used: set[Slug] = set()
    return row(draw, lambda: drawn(draw, Proposal, {"id": new_name(draw, used)}))


def _motions(draw: st.DrawFn, bodies: Sequence[Body]) -> tuple[MemberMotion, ...]:
    used: set[Slug] = set()

    def a_motion() -> MemberMotion:
        given = {"id": new_name(draw, used), "body": _one(draw, _ids(bodies))}
        return drawn(draw, MemberMotion, given, {"points": lambda: draw(_POINTS)})

    return row(draw, a_motion, 2) if bodies else ()


def _papers(draw: st.DrawFn, bodies: Sequence[Body], cases: Sequence[CaseNumber]) -> tuple[MatterPaper, ...]:
    used: set[Slug] = set()

    def a_paper() -> MatterPaper:
        offered: dict[str, Callable[[], Any]] = {
            "by": lambda: one_or_none(draw, _ids(bodies)),
            "case": lambda: one_or_none(draw, cases),
        }
        return drawn(draw, MatterPaper, {"id": new_name(draw, used)}, offered)

    return row(draw, a_paper, 2)


def _decisions(
    draw: st.DrawFn, bodies: Sequence[Body], proposals: Sequence[Proposal], cases: Sequence[CaseNumber]
) -> tuple[Decision, ...]:
    used: set[Slug] = set()

    def a_decision() -> Decision:
        put = some(draw, _ids(proposals))
        offered: dict[str, Callable[[], Any]] = {
            "case": lambda: one_or_none(draw, cases),
            "follows": lambda: one_or_none(draw, put),
            "vote": lambda: _vote(draw, put),
            "positions": lambda: _said(draw, Position, "supports", put),
            "statements": lambda: _said(draw, Statement, "proposal", put),
        }
        given = {"id": new_name(draw, used), "body": _one(draw, _ids(bodies)), "put": put}
        return drawn(draw, Decision, given, offered)

    found = row(draw, a_decision, 2) if bodies else ()
    return tuple(sorted(found, key=lambda one: one.on))


def _vote(draw: st.DrawFn, put: Sequence[Slug]) -> Vote | None:
    """A vote between two proposals, where there are two."""
    if len(put) < 2:
        return None
    return drawn(draw, Vote, {"aye": put[0], "no": put[1]})


def _said(draw: st.DrawFn, cls: Any, field: str, put: Sequence[Slug]) -> tuple[Any, ...]:
    """Positions or statements, some of them in favour of a proposal."""
    used: set[Slug] = set()

    def one() -> Any:
        return drawn(draw, cls, {"id": new_name(draw, used)}, {field: lambda: one_or_none(draw, put)})

    return row(draw, one, 2)


def _steps(
    draw: st.DrawFn, bodies: Sequence[Body], proposals: Sequence[Proposal], decisions: Sequence[Decision]
) -> tuple[HandlingStep, ...]:
    def a_step() -> HandlingStep:
        body = _one(draw, _ids(bodies))
        its = [one.id for one in decisions if one.body == body]
        offered: dict[str, Callable[[], Any]] = {
            "asked": lambda: one_or_none(draw, _ids(proposals)),
            "decision": lambda: one_or_none(draw, its),
        }
        return drawn(draw, HandlingStep, {"body": body}, offered)

    return each_once(row(draw, a_step), lambda one: (one.body, one.role)) if bodies else ()


def _assignments(
    draw: st.DrawFn, bodies: Sequence[Body], decisions: Sequence[Decision]
) -> tuple[Assignment, ...]:
    """Tasks given by a decision's own body, by one of its points where it has any; or only proposed."""
    used: set[Slug] = set()

    def an_assignment() -> Assignment:
        name = new_name(draw, used)
        decision = draw(st.sampled_from([None, *decisions]))
        if decision is None:
            given = {"given_by": _one(draw, _ids(bodies)), "decision": None, "point": None}
        else:
            point = one_or_none(draw, [one.number for one in decision.points])
            given = {"given_by": decision.body, "decision": decision.id, "point": point}
        return drawn(draw, Assignment, {"id": name, **given})

    return row(draw, an_assignment, 2) if bodies else ()
