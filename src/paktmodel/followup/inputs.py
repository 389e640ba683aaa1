"""What is looked at: a plan, its observations as known on a day, and its follow-up record."""

import datetime as dt

from paktmodel.calendar.spans import checked_day
from paktmodel.errors import InvalidArgument
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations


def validate_inputs(
    plan: Plan, observed: Observations | None, as_of: dt.date, known_at: dt.date | None
) -> tuple[dt.date, dt.date, Observations]:
    """Return the day, the day of knowledge, and what was known by then.

    Raises:
        InvalidArgument: Not a plan, or not observations.
        InvalidValue: A day that is not a plain date.
    """
    day, known_day, given = validate_days(plan, observed, as_of, known_at)
    return day, known_day, _of_the_plan(plan, given).as_known_at(known_day, plan)


def validate_days(
    plan: Plan, observed: Observations | None, as_of: dt.date, known_at: dt.date | None
) -> tuple[dt.date, dt.date, Observations]:
    """Return the day, the day of knowledge, and everything handed over.

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
    return day, day if known_at is None else checked_day(known_at), observed


def _of_the_plan(plan: Plan, observed: Observations) -> Observations:
    """Observations without those of indicators that the plan does not have: nothing is known of their lag."""
    own = {indicator.code for indicator in plan.indicators}
    if own.issuperset(observed.indicators):
        return observed
    return Observations(one for code in observed.indicators if code in own for one in observed.of(code))


def validate_record(plan: Plan, record: FollowUpRecord) -> FollowUpRecord:
    """The follow-up record, when it is the plan's.

    Raises:
        InvalidArgument: Not a plan, not a record, or the record of another plan.
    """
    if not isinstance(plan, Plan):
        raise InvalidArgument("plan", "a Plan", plan, "load it first: pm.loads(data, pm.Plan)")
    if not isinstance(record, FollowUpRecord):
        raise InvalidArgument(
            "record", "FollowUpRecord", record, "load it first: pm.loads(data, pm.FollowUpRecord)"
        )
    if record.plan != plan.id:
        hint = "the field plan of the record holds the id of the plan that it is of"
        raise InvalidArgument("record", f"the follow-up record of {str(plan.id)!r}", str(record.plan), hint)
    return record
