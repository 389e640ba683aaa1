"""What is looked at: a plan, its observations as known on a day, and its accounts."""

import datetime as dt

from paktmodel.calendar.spans import checked_day
from paktmodel.errors import InvalidArgument
from paktmodel.model.follow_up_record import Accounts
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations


def viewed(
    plan: Plan, observed: Observations | None, as_of: dt.date, known_at: dt.date | None
) -> tuple[dt.date, dt.date, Observations]:
    """The day, the day of knowledge, and what was known by then.

    Raises:
        InvalidArgument: Not a plan, or not observations.
        InvalidValue: A day that is not a plain date.
    """
    if not isinstance(plan, Plan):
        raise InvalidArgument("plan", "a Plan", plan, "load it first: pm.loads(data, pm.Plan)")
    if observed is None:
        observed = Observations()
    if not isinstance(observed, Observations):
        raise InvalidArgument(
            "observed", "Observations", observed, "read them first: pm.read_csv(text, plan)"
        )
    day = checked_day(as_of)
    known_day = day if known_at is None else checked_day(known_at)
    return day, known_day, _of_the_plan(plan, observed).as_known_at(known_day, plan)


def _of_the_plan(plan: Plan, observed: Observations) -> Observations:
    """Observations without those of indicators that the plan does not have: nothing is known of their lag."""
    own = {indicator.code for indicator in plan.indicators}
    if own.issuperset(observed.indicators):
        return observed
    return Observations(one for code in observed.indicators if code in own for one in observed.of(code))


def accounts_of(plan: Plan, accounts: Accounts) -> Accounts:
    """The accounts, when they are the plan's.

    Raises:
        InvalidArgument: Not a plan, not accounts, or the accounts of another plan.
    """
    if not isinstance(plan, Plan):
        raise InvalidArgument("plan", "a Plan", plan, "load it first: pm.loads(data, pm.Plan)")
    if not isinstance(accounts, Accounts):
        raise InvalidArgument(
            "accounts", "Accounts", accounts, "load them first: pm.loads(data, pm.Accounts)"
        )
    if accounts.plan != plan.id:
        hint = "the field plan of the accounts holds the id of the plan that they are of"
        raise InvalidArgument("accounts", f"the accounts of {str(plan.id)!r}", str(accounts.plan), hint)
    return accounts
