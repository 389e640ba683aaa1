"""Goals with codes of their own, whose aims are measured by indicators that there are."""

from collections.abc import Collection

from hypothesis import strategies as st

from paktmodel.model.goals import Aim, Goal
from paktmodel.testing.strategies.by_type import drawn
from paktmodel.testing.strategies.sampling import new_code, new_id, one_or_none, some
from paktmodel.testing.strategies.weights import tuple_of
from paktmodel.values.codes import Code
from paktmodel.values.texts import Slug

__all__ = ["drawn_goals", "goal_codes"]


def goal_codes(draw: st.DrawFn) -> tuple[Code, ...]:
    """Draw the codes of a few goals, each once, for things that refer to them before they are drawn.

    Args:
        draw: What Hypothesis hands to the composite strategy.
    """
    codes: list[Code] = []

    def a_code() -> Code:
        codes.append(new_code(draw, codes))
        return codes[-1]

    return tuple_of(draw, a_code)


def drawn_goals(
    draw: st.DrawFn, indicators: Collection[Code], wanted: Collection[Code] | None = None
) -> tuple[Goal, ...]:
    """Draw goals, each below one of those before it or none; for use inside a composite strategy.

    Args:
        draw: What Hypothesis hands to the composite strategy.
        indicators: Codes of the indicators that may measure an aim; a network has none.
        wanted: Codes of the goals; a few are drawn when left out.
    """
    codes: list[Code] = []

    def an_aim(taken: set[Slug]) -> Aim:
        return drawn(draw, Aim, {"code": new_id(draw, taken), "indicators": some(draw, indicators)})

    def a_goal(code: Code) -> Goal:
        parents = list(codes)
        aims: set[Slug] = set()
        codes.append(code)
        return drawn(
            draw,
            Goal,
            {"code": codes[-1]},
            {
                "parent": lambda: one_or_none(draw, parents),
                "aims": lambda: tuple_of(draw, lambda: an_aim(aims), 2),
            },
        )

    return tuple(a_goal(code) for code in (goal_codes(draw) if wanted is None else wanted))
