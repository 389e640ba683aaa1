"""Follow-up: what is due, how everything stands on a day, and why.

`agenda` says what is to be followed up, `following` how a plan stands; `windows`,
`verdicts`, `limits`, `timeliness` and `rulings` each hold one step of a verdict, `results`
what comes out, `tabling` how it is laid out.
"""

from paktmodel.followup.agenda import Agenda, AgendaEntry, AgendaItem, due
from paktmodel.followup.besides import MonthBeside, SumsBeside
from paktmodel.followup.followed import FollowUp
from paktmodel.followup.following import follow_up
from paktmodel.followup.limits import LimitReading
from paktmodel.followup.results import (
    AimFollowUp,
    AreaFollowUp,
    GoalFollowUp,
    IndicatorFollowUp,
    MeasureFollowUp,
    PlanFollowUp,
)
from paktmodel.followup.rollup import ByCode, Tally
from paktmodel.followup.rulings import PRESET, Ruling
from paktmodel.followup.verdicts import Inputs, Verdict
from paktmodel.followup.windows import Current, Reason

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
