"""Indicators whose targets, comparison and empty parts are of parts that they have."""

from typing import Final

from hypothesis import strategies as st

from paktmodel.model.indicators import EarlierValue, Indicator
from paktmodel.model.parts import Breakdown, Part
from paktmodel.model.targets import Target
from paktmodel.testing.strategies.by_type import drawn, of_kind
from paktmodel.testing.strategies.identifiers import codes
from paktmodel.testing.strategies.sampling import some
from paktmodel.testing.strategies.weights import tuple_of
from paktmodel.values.codes import Code

__all__ = ["drawn_indicator", "indicators"]

_BREAKDOWNS: Final = of_kind(tuple[Breakdown, ...])


@st.composite
def indicators(draw: st.DrawFn, code: str | None = None) -> Indicator:
    """Draw indicators whose targets, comparison and empty parts are of parts that they have.

    What the builder builds is one of them:

    >>> from paktmodel.testing import share
    >>> share()
    Indicator(1.1 'Andel deltagare som är i arbete eller studier')

    Args:
        code: The code; drawn when left out.
    """
    return drawn_indicator(draw, draw(codes()) if code is None else Code(code))


def drawn_indicator(draw: st.DrawFn, code: Code) -> Indicator:
    """Draw one indicator; for use inside a composite strategy.

    Args:
        draw: What Hypothesis hands to the composite strategy.
        code: Its code.
    """
    breakdowns = draw(_BREAKDOWNS)
    parts = dict.fromkeys(part for breakdown in breakdowns for part in breakdown.parts)
    divided = [part for part in parts if part != Part.TOTAL]
    targeted = st.sampled_from([Part.TOTAL, *divided])

    def earlier() -> EarlierValue:
        return drawn(draw, EarlierValue, {"part": draw(targeted), "definition": None})

    return drawn(
        draw,
        Indicator,
        {"code": code, "breakdowns": breakdowns},
        {
            "targets": lambda: tuple_of(draw, lambda: drawn(draw, Target, {"part": draw(targeted)}), 2),
            "earlier": lambda: tuple_of(draw, earlier, 2),
            "compares": lambda: tuple(draw(st.permutations(divided[:2]))) if len(divided) > 1 else (),
            "structurally_empty": lambda: some(draw, divided),
        },
    )
