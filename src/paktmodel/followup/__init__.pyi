from paktmodel.followup.agenda.items import Agenda as Agenda, due as due
from paktmodel.followup.plan_followup import follow_up as follow_up
from paktmodel.followup.plan_result import FollowUp as FollowUp
from paktmodel.followup.plans.results import PlanFollowUp as PlanFollowUp
from paktmodel.followup.rules import PRESET as PRESET
from paktmodel.followup.text.reasons import Reason as Reason
from paktmodel.followup.verdicts.verdict import Verdict as Verdict
