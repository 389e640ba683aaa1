"""Follow-up: what is due, how each indicator develops, which targets are met, and why."""

from paktmodel.followup.agenda.items import Agenda, AgendaEntry, AgendaItem, due
from paktmodel.followup.axes.same_period import MonthBeside, SumsBeside
from paktmodel.followup.axes.targets import TargetResult
from paktmodel.followup.plan_followup import follow_up
from paktmodel.followup.plan_result import FollowUp
from paktmodel.followup.plans.results import (
    AimFollowUp,
    AreaFollowUp,
    GoalFollowUp,
    IndicatorFollowUp,
    MeasureFollowUp,
    PlanFollowUp,
)
from paktmodel.followup.plans.rollup import Tally
from paktmodel.followup.rules import PRESET, AppliedRules
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.reasons import Reason
from paktmodel.followup.verdicts.verdict import Inputs, Verdict

__all__ = [
    "PRESET",
    "Agenda",
    "AgendaEntry",
    "AgendaItem",
    "AimFollowUp",
    "AppliedRules",
    "AreaFollowUp",
    "FollowUp",
    "GoalFollowUp",
    "IndicatorFollowUp",
    "Inputs",
    "MeasureFollowUp",
    "MonthBeside",
    "PlanFollowUp",
    "Reason",
    "SumsBeside",
    "Tally",
    "TargetResult",
    "Verdict",
    "WindowValue",
    "due",
    "follow_up",
]
