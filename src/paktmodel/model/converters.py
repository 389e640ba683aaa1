"""What the constructors of the model take for their `Listed` fields: any iterable.

Written by ``scripts/write_converters.py``; not edited by hand. mypy reads what a field takes from
the signature of its converter, and understands only a named function that is not generic. At run
time `checked` puts the converter of the field's annotation in place of these, so that each item is
checked too. Nothing here is run by the model, so its classes are imported for type checkers alone.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from paktmodel.values.listed import Listed
from paktmodel.values.tuples import row

if TYPE_CHECKING:
    from paktmodel.model.activities import (
        Activity,
        ActivityPart,
        ActivityPlan,
        Forum,
        ForumTemplate,
        Handover,
        OperativeUnit,
        PlannedActivity,
    )
    from paktmodel.model.actors import Actor
    from paktmodel.model.bodies import Body
    from paktmodel.model.charters import AdmissionCriterion, Charter, FocusArea, TargetGroup
    from paktmodel.model.commitments import Agreement, Commitment, LapseRule
    from paktmodel.model.decisions import DecisionPoint, Proposal
    from paktmodel.model.evaluations import Evaluation, EvaluationFinding, Recommendation, Scale, ScaleStep
    from paktmodel.model.follow_up_record import Deviation
    from paktmodel.model.goals import Aim, Goal
    from paktmodel.model.indicators import Indicator
    from paktmodel.model.matters import Assignment, MatterCase, MatterPaper, MemberMotion
    from paktmodel.model.measures import GoalArea, Measure, MeasurePart
    from paktmodel.model.minutes import DecidedPoint, Decision, Position, Statement
    from paktmodel.model.organisations import Organisation
    from paktmodel.model.owners import Owner
    from paktmodel.model.plans import Acknowledgement
    from paktmodel.model.rules import JudgementRule, ReportingRule, RollUpRule
    from paktmodel.model.targets import Target
    from paktmodel.model.versions import Version, VersionChange


def acknowledgements(many: "Iterable[Acknowledgement]") -> "Listed[Acknowledgement]":
    """Take any iterable of acknowledgements."""
    return Listed(row(many))


def activities(many: "Iterable[Activity]") -> "Listed[Activity]":
    """Take any iterable of activities."""
    return Listed(row(many))


def activity_parts(many: "Iterable[ActivityPart]") -> "Listed[ActivityPart]":
    """Take any iterable of activity parts."""
    return Listed(row(many))


def activity_plans(many: "Iterable[ActivityPlan]") -> "Listed[ActivityPlan]":
    """Take any iterable of activity plans."""
    return Listed(row(many))


def actors(many: "Iterable[Actor]") -> "Listed[Actor]":
    """Take any iterable of actors."""
    return Listed(row(many))


def admission_criteria(many: "Iterable[AdmissionCriterion]") -> "Listed[AdmissionCriterion]":
    """Take any iterable of admission criteria."""
    return Listed(row(many))


def agreements(many: "Iterable[Agreement]") -> "Listed[Agreement]":
    """Take any iterable of agreements."""
    return Listed(row(many))


def aims(many: "Iterable[Aim]") -> "Listed[Aim]":
    """Take any iterable of aims."""
    return Listed(row(many))


def assignments(many: "Iterable[Assignment]") -> "Listed[Assignment]":
    """Take any iterable of assignments."""
    return Listed(row(many))


def bodies(many: "Iterable[Body]") -> "Listed[Body]":
    """Take any iterable of bodies."""
    return Listed(row(many))


def charters(many: "Iterable[Charter]") -> "Listed[Charter]":
    """Take any iterable of charters."""
    return Listed(row(many))


def commitments(many: "Iterable[Commitment]") -> "Listed[Commitment]":
    """Take any iterable of commitments."""
    return Listed(row(many))


def decided_points(many: "Iterable[DecidedPoint]") -> "Listed[DecidedPoint]":
    """Take any iterable of decided points."""
    return Listed(row(many))


def decision_points(many: "Iterable[DecisionPoint]") -> "Listed[DecisionPoint]":
    """Take any iterable of decision points."""
    return Listed(row(many))


def decisions(many: "Iterable[Decision]") -> "Listed[Decision]":
    """Take any iterable of decisions."""
    return Listed(row(many))


def deviations(many: "Iterable[Deviation]") -> "Listed[Deviation]":
    """Take any iterable of deviations."""
    return Listed(row(many))


def evaluation_findings(many: "Iterable[EvaluationFinding]") -> "Listed[EvaluationFinding]":
    """Take any iterable of evaluation findings."""
    return Listed(row(many))


def evaluations(many: "Iterable[Evaluation]") -> "Listed[Evaluation]":
    """Take any iterable of evaluations."""
    return Listed(row(many))


def focus_areas(many: "Iterable[FocusArea]") -> "Listed[FocusArea]":
    """Take any iterable of focus areas."""
    return Listed(row(many))


def forum_templates(many: "Iterable[ForumTemplate]") -> "Listed[ForumTemplate]":
    """Take any iterable of forum templates."""
    return Listed(row(many))


def forums(many: "Iterable[Forum]") -> "Listed[Forum]":
    """Take any iterable of forums."""
    return Listed(row(many))


def goal_areas(many: "Iterable[GoalArea]") -> "Listed[GoalArea]":
    """Take any iterable of goal areas."""
    return Listed(row(many))


def goals(many: "Iterable[Goal]") -> "Listed[Goal]":
    """Take any iterable of goals."""
    return Listed(row(many))


def handovers(many: "Iterable[Handover]") -> "Listed[Handover]":
    """Take any iterable of handovers."""
    return Listed(row(many))


def indicators(many: "Iterable[Indicator]") -> "Listed[Indicator]":
    """Take any iterable of indicators."""
    return Listed(row(many))


def judgement_rules(many: "Iterable[JudgementRule]") -> "Listed[JudgementRule]":
    """Take any iterable of judgement rules."""
    return Listed(row(many))


def lapse_rules(many: "Iterable[LapseRule]") -> "Listed[LapseRule]":
    """Take any iterable of lapse rules."""
    return Listed(row(many))


def matter_cases(many: "Iterable[MatterCase]") -> "Listed[MatterCase]":
    """Take any iterable of matter cases."""
    return Listed(row(many))


def matter_papers(many: "Iterable[MatterPaper]") -> "Listed[MatterPaper]":
    """Take any iterable of matter papers."""
    return Listed(row(many))


def measure_parts(many: "Iterable[MeasurePart]") -> "Listed[MeasurePart]":
    """Take any iterable of measure parts."""
    return Listed(row(many))


def measures(many: "Iterable[Measure]") -> "Listed[Measure]":
    """Take any iterable of measures."""
    return Listed(row(many))


def member_motions(many: "Iterable[MemberMotion]") -> "Listed[MemberMotion]":
    """Take any iterable of member motions."""
    return Listed(row(many))


def operative_units(many: "Iterable[OperativeUnit]") -> "Listed[OperativeUnit]":
    """Take any iterable of operative units."""
    return Listed(row(many))


def organisations(many: "Iterable[Organisation]") -> "Listed[Organisation]":
    """Take any iterable of organisations."""
    return Listed(row(many))


def owners(many: "Iterable[Owner]") -> "Listed[Owner]":
    """Take any iterable of owners."""
    return Listed(row(many))


def planned_activities(many: "Iterable[PlannedActivity]") -> "Listed[PlannedActivity]":
    """Take any iterable of planned activities."""
    return Listed(row(many))


def positions(many: "Iterable[Position]") -> "Listed[Position]":
    """Take any iterable of positions."""
    return Listed(row(many))


def proposals(many: "Iterable[Proposal]") -> "Listed[Proposal]":
    """Take any iterable of proposals."""
    return Listed(row(many))


def recommendations(many: "Iterable[Recommendation]") -> "Listed[Recommendation]":
    """Take any iterable of recommendations."""
    return Listed(row(many))


def reporting_rules(many: "Iterable[ReportingRule]") -> "Listed[ReportingRule]":
    """Take any iterable of reporting rules."""
    return Listed(row(many))


def roll_up_rules(many: "Iterable[RollUpRule]") -> "Listed[RollUpRule]":
    """Take any iterable of roll up rules."""
    return Listed(row(many))


def scale_steps(many: "Iterable[ScaleStep]") -> "Listed[ScaleStep]":
    """Take any iterable of scale steps."""
    return Listed(row(many))


def scales(many: "Iterable[Scale]") -> "Listed[Scale]":
    """Take any iterable of scales."""
    return Listed(row(many))


def statements(many: "Iterable[Statement]") -> "Listed[Statement]":
    """Take any iterable of statements."""
    return Listed(row(many))


def target_groups(many: "Iterable[TargetGroup]") -> "Listed[TargetGroup]":
    """Take any iterable of target groups."""
    return Listed(row(many))


def targets(many: "Iterable[Target]") -> "Listed[Target]":
    """Take any iterable of targets."""
    return Listed(row(many))


def version_changes(many: "Iterable[VersionChange]") -> "Listed[VersionChange]":
    """Take any iterable of version changes."""
    return Listed(row(many))


def versions(many: "Iterable[Version]") -> "Listed[Version]":
    """Take any iterable of versions."""
    return Listed(row(many))
