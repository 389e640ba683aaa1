"""Follow-up: what is due, how everything stands on a day, and why.

`agenda` says what is to be followed up, `following` how a plan stands; `windows`,
`verdicts`, `limits`, `timeliness` and `rulings` each hold one step of a verdict, `results`
what comes out, `tabling` how it is laid out.
"""

from paktmodel.followup.agenda.items import Agenda, AgendaEntry, AgendaItem, due
from paktmodel.followup.axes.same_period import MonthBeside, SumsBeside
from paktmodel.followup.axes.targets import LimitReading
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
from paktmodel.followup.plans.rollup import ByCode, Tally
from paktmodel.followup.rules import PRESET, Ruling
from paktmodel.followup.series.window_value import Current
from paktmodel.followup.text.reasons import Reason
from paktmodel.followup.verdicts.verdict import Inputs, Verdict

__all__ = [
    "PRESET",
    "Agenda",
    "AgendaEntry",
    "AgendaItem",
    "AimFollowUp",
    "AreaFollowUp",
    "ByCode",
    "Current",
    "FollowUp",
    "GoalFollowUp",
    "IndicatorFollowUp",
    "Inputs",
    "LimitReading",
    "MeasureFollowUp",
    "MonthBeside",
    "PlanFollowUp",
    "Reason",
    "Ruling",
    "SumsBeside",
    "Tally",
    "Verdict",
    "due",
    "follow_up",
]
