"""Which parts of an indicator are compared with each other, and how far apart they may move."""

from decimal import Decimal

from paktmodel.errors import InvalidArgument
from paktmodel.model.indicators import Indicator
from paktmodel.model.kinds import rules_of
from paktmodel.model.parts import Part
from paktmodel.values.figures import checked_figure, plain


def usual_pairs(indicator: Indicator) -> tuple[tuple[Part, Part], ...]:
    """List the pairs of parts whose difference is followed: the first less the second.

    Of women and men it is women less men, in any printed order; of any other breakdown
    each later part less the first. Milestones and steps of a scale have no difference.

    >>> from paktmodel.catalog import load
    >>> usual_pairs(load("uppsala-1000-fler").indicators["2.3"])
    ((Part('women'), Part('men')),)
    """
    if not rules_of(indicator).differs:
        return ()
    pairs = []
    for breakdown in indicator.breakdowns:
        parts = [part for part in breakdown.parts if part != Part.TOTAL]
        if Part.WOMEN in parts and Part.MEN in parts:
            pairs.append((Part.WOMEN, Part.MEN))
        else:
            pairs += [(part, parts[0]) for part in parts[1:]]
    return tuple(dict.fromkeys(pair for pair in pairs if pair[0] != pair[1]))


def checked_tolerance(tolerance: Decimal | None) -> Decimal:
    """Return how far a difference may move and still be the same; nothing where that is not said.

    Raises:
        InvalidArgument: It is negative.
        InvalidValue: It is no figure.
    """
    explicit = Decimal(0) if tolerance is None else checked_figure(tolerance)
    if explicit < 0:
        raise InvalidArgument("tolerance", "a figure that is not negative", plain(explicit))
    return explicit
