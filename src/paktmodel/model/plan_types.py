"""Which type a plan is of: what may be missed in it depends on that."""

from paktmodel.model.plans import Plan
from paktmodel.vocabulary.words.plans import PlanType


def plan_type_of(plan: Plan) -> PlanType:
    """Find the type of a plan: as it states, else by what it holds.

    One with measures is a plan of action. Without them it is one of targets where at least half of its
    indicators, or of what its goals ask for, have targets; else it is there for monitoring.

    Args:
        plan: The plan.
    """
    if plan.plan_type is not None:
        return plan.plan_type
    if plan.measures:
        return PlanType.ACTION
    aims = [aim for goal in plan.goals for aim in goal.aims]
    for asked in (plan.indicators, aims):
        if asked and 2 * sum(bool(one.targets) for one in asked) >= len(asked):
            return PlanType.TARGET
    return PlanType.MONITORING
