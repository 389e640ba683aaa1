"""Units of targets: whether a target's number can be read in the unit of what it is a target for."""

from decimal import Decimal

from paktmodel.model.limits import Exact, Limits
from paktmodel.model.targets import Target
from paktmodel.values.units import convert, factor, is_points, same_unit
from paktmodel.vocabulary.words.indicators import RelativeForm


def target_unit_fits(target: Target, unit: str) -> bool:
    """Say whether a target's unit is another name for a unit, or converts into it.

    A change in per cent is one of any unit, and that of a share may be in percentage points.

    Args:
        target: The target.
        unit: The unit of what it is a target for.
    """
    relative = target.relative
    if relative is not None and (
        relative.form is RelativeForm.PERCENT or (is_points(target.unit) and same_unit(unit, "procent"))
    ):
        return True
    return factor(target.unit, unit) is not None


def limits_in(target: Target, limits: Limits, unit: str) -> Limits:
    """Convert a target's limits into a unit; a change in per cent has none, and neither has an unfit one.

    Args:
        target: The target.
        limits: Its limits, in its own unit.
        unit: The unit wanted.
    """
    if target.relative is not None and target.relative.form is RelativeForm.PERCENT:
        return limits
    ratio = convert(Decimal(1), target.unit, unit)
    return limits if ratio in (None, 1) else limits.each(lambda end: end * Exact(ratio))
