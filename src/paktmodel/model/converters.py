"""What the constructors of the model take for their fields, where it is more than the annotation.

Written by ``scripts/write_converters.py``; not edited by hand. Type checkers read what a field takes from
the signature of its converter, and mypy understands only a named function that is not generic. At run
time `checked` makes the converter from the field's annotation instead, so that every item of a tuple is
checked too. Nothing here is run by the model, so its classes are imported for type checkers alone.
"""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NoReturn

if TYPE_CHECKING:
    from paktmodel.calendar.declared_years import DeclaredYear
    from paktmodel.calendar.periods import Period
    from paktmodel.calendar.printed_dates import PrintedDate
    from paktmodel.calendar.spans import Years
    from paktmodel.calendar.steps import Step
    from paktmodel.model.activities import (
        Activity,
        ActivityPart,
        ActivityPlan,
        Forum,
        ForumTemplate,
        Handover,
        HandoverEvent,
        OperativeUnit,
        PlannedActivity,
    )
    from paktmodel.model.actors import Actor
    from paktmodel.model.background import ConsequenceStatement, Lesson, Predecessor
    from paktmodel.model.bodies import Body, FilingRight
    from paktmodel.model.charters import (
        AdmissionCriterion,
        Charter,
        FocusArea,
        ScopeBoundary,
        TaglineVariant,
        TargetGroup,
    )
    from paktmodel.model.commitments import Agreement, AgreementParty, Commitment, Delivery, LapseRule
    from paktmodel.model.comparisons import ComparedValue, Comparison
    from paktmodel.model.decisions import DecisionPoint, Proposal
    from paktmodel.model.evaluations import (
        Evaluation,
        EvaluationFinding,
        Recommendation,
        RecommendedAction,
        Scale,
        ScaleAnswers,
        ScaleStep,
        StepCount,
        SurveyShare,
    )
    from paktmodel.model.follow_up_record import Assessment, Deviation, Narrative, Submission
    from paktmodel.model.goals import Aim, Goal
    from paktmodel.model.indicators import (
        Definition,
        EarlierValue,
        Indicator,
        NationalIndicator,
        PartValue,
        SourceSystem,
    )
    from paktmodel.model.matters import (
        Approval,
        Assignment,
        HandlingStep,
        MatterCase,
        MatterPaper,
        MemberMotion,
    )
    from paktmodel.model.measures import Cost, Effect, GoalArea, Measure, MeasurePart, Progress, Purpose
    from paktmodel.model.minutes import (
        Claim,
        DecidedPoint,
        Decision,
        MinutesCorrection,
        PartyVote,
        Position,
        Serving,
        Statement,
    )
    from paktmodel.model.network_lifecycle import LifeEvent, NetworkRelation, ReportedSize
    from paktmodel.model.organisations import CriterionEvidence, Organisation, Participation
    from paktmodel.model.owners import Owner
    from paktmodel.model.parts import Breakdown, Part
    from paktmodel.model.plans import Acknowledgement
    from paktmodel.model.rules import ClosingDue, ClosingPoint, JudgementRule, ReportingRule, RollUpRule, Term
    from paktmodel.model.sources import Footnote, Passage
    from paktmodel.model.statistical_rules import Rebase
    from paktmodel.model.targets import Base, Milestone, Target
    from paktmodel.model.versions import Annex, TitleVariant, Version, VersionChange
    from paktmodel.observations.symbols import Symbol
    from paktmodel.values.codes import CaseNumber, Code, OrganisationNumber
    from paktmodel.values.listed import Listed
    from paktmodel.values.portions import Portion
    from paktmodel.values.precision import Precision
    from paktmodel.values.texts import Slug, Text, Url
    from paktmodel.vocabulary.words.actors import ActorKind, ResponsibilityRole
    from paktmodel.vocabulary.words.findings import SubjectKind
    from paktmodel.vocabulary.words.followup import (
        Averaging,
        BaselineChoice,
        ChangeStatus,
        ChartChoice,
        ComparedWith,
        InterimComparison,
        PathShape,
        RollUpMethod,
        RulePreset,
        SeasonRule,
        ShareOf,
        WindowChoice,
    )
    from paktmodel.vocabulary.words.indicators import (
        Absence,
        Aggregation,
        BandUnit,
        Basis,
        CohortEvent,
        Direction,
        IndicatorState,
        Kind,
        MeasurementDay,
        PerTime,
        RelativeForm,
        SpanStatistic,
        Statistic,
        Window,
    )
    from paktmodel.vocabulary.words.matters import (
        BodyKind,
        Capacity,
        DecisionMethod,
        InitiativeKind,
        Outcome,
        PointKind,
        Stance,
        StatementKind,
        StepRole,
    )
    from paktmodel.vocabulary.words.networks import (
        AgreementState,
        CommitmentKind,
        HandoverKind,
        HandoverState,
        LifeState,
        NetworkRelationKind,
        OrganisationSize,
        ParticipationForm,
        QuantitativeEvaluation,
        Sector,
    )
    from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState
    from paktmodel.vocabulary.words.plans import (
        GoalLevel,
        Impact,
        MeasureState,
        Perspective,
        PlanType,
        PurposeKind,
    )
    from paktmodel.vocabulary.words.reporting import (
        AssessmentKind,
        Cadence,
        Closing,
        ExpectedStatus,
        ScaleKind,
        SubmissionState,
    )
    from paktmodel.vocabulary.words.sources import Confidence, OwnerScheme, Provenance, Unstated


def acknowledgements(value: "Iterable[Acknowledgement]") -> "Listed[Acknowledgement]":
    """Take any iterable of acknowledgements."""
    _by_annotation(value)


def activities(value: "Iterable[Activity]") -> "Listed[Activity]":
    """Take any iterable of activities."""
    _by_annotation(value)


def activity_parts(value: "Iterable[ActivityPart]") -> "Listed[ActivityPart]":
    """Take any iterable of activity parts."""
    _by_annotation(value)


def activity_plans(value: "Iterable[ActivityPlan]") -> "Listed[ActivityPlan]":
    """Take any iterable of activity plans."""
    _by_annotation(value)


def actor_kind(value: "ActorKind | str") -> "ActorKind":
    """Take actor kind."""
    _by_annotation(value)


def actors(value: "Iterable[Actor]") -> "Listed[Actor]":
    """Take any iterable of actors."""
    _by_annotation(value)


def admission_criteria(value: "Iterable[AdmissionCriterion]") -> "Listed[AdmissionCriterion]":
    """Take any iterable of admission criteria."""
    _by_annotation(value)


def aggregation(value: "Aggregation | str") -> "Aggregation":
    """Take aggregation."""
    _by_annotation(value)


def agreement_parties(value: "Iterable[AgreementParty]") -> "tuple[AgreementParty, ...]":
    """Take any iterable of agreement parties."""
    _by_annotation(value)


def agreement_state(value: "AgreementState | str") -> "AgreementState":
    """Take agreement state."""
    _by_annotation(value)


def agreements(value: "Iterable[Agreement]") -> "Listed[Agreement]":
    """Take any iterable of agreements."""
    _by_annotation(value)


def aims(value: "Iterable[Aim]") -> "Listed[Aim]":
    """Take any iterable of aims."""
    _by_annotation(value)


def annexes(value: "Iterable[Annex]") -> "tuple[Annex, ...]":
    """Take any iterable of annexes."""
    _by_annotation(value)


def approvals(value: "Iterable[Approval]") -> "tuple[Approval, ...]":
    """Take any iterable of approvals."""
    _by_annotation(value)


def assessment_kind(value: "AssessmentKind | str") -> "AssessmentKind":
    """Take assessment kind."""
    _by_annotation(value)


def assessments(value: "Iterable[Assessment]") -> "tuple[Assessment, ...]":
    """Take any iterable of assessments."""
    _by_annotation(value)


def assignments(value: "Iterable[Assignment]") -> "Listed[Assignment]":
    """Take any iterable of assignments."""
    _by_annotation(value)


def averaging(value: "Averaging | str") -> "Averaging":
    """Take averaging."""
    _by_annotation(value)


def band_unit(value: "BandUnit | str") -> "BandUnit":
    """Take band unit."""
    _by_annotation(value)


def base(value: "Base | str") -> "Base":
    """Take base."""
    _by_annotation(value)


def basis(value: "Basis | str") -> "Basis":
    """Take basis."""
    _by_annotation(value)


def bodies(value: "Iterable[Body]") -> "Listed[Body]":
    """Take any iterable of bodies."""
    _by_annotation(value)


def body_kind(value: "BodyKind | str") -> "BodyKind":
    """Take body kind."""
    _by_annotation(value)


def breakdowns(value: "Iterable[Breakdown]") -> "tuple[Breakdown, ...]":
    """Take any iterable of breakdowns."""
    _by_annotation(value)


def cadence(value: "Cadence | str") -> "Cadence":
    """Take cadence."""
    _by_annotation(value)


def capacities(value: "Iterable[Capacity | str]") -> "tuple[Capacity, ...]":
    """Take any iterable of capacities."""
    _by_annotation(value)


def capacity(value: "Capacity | str") -> "Capacity":
    """Take capacity."""
    _by_annotation(value)


def case_numbers(value: "Iterable[str]") -> "tuple[CaseNumber, ...]":
    """Take any iterable of case numbers."""
    _by_annotation(value)


def change_statuses(value: "Iterable[ChangeStatus | str]") -> "tuple[ChangeStatus, ...]":
    """Take any iterable of change statuses."""
    _by_annotation(value)


def chart_choice(value: "ChartChoice | str") -> "ChartChoice":
    """Take chart choice."""
    _by_annotation(value)


def charters(value: "Iterable[Charter]") -> "Listed[Charter]":
    """Take any iterable of charters."""
    _by_annotation(value)


def claims(value: "Iterable[Claim]") -> "tuple[Claim, ...]":
    """Take any iterable of claims."""
    _by_annotation(value)


def closing(value: "Closing | str") -> "Closing":
    """Take closing."""
    _by_annotation(value)


def closing_dues(value: "Iterable[ClosingDue]") -> "tuple[ClosingDue, ...]":
    """Take any iterable of closing dues."""
    _by_annotation(value)


def closing_points(value: "Iterable[ClosingPoint]") -> "tuple[ClosingPoint, ...]":
    """Take any iterable of closing points."""
    _by_annotation(value)


def closings(value: "Iterable[Closing | str]") -> "tuple[Closing, ...]":
    """Take any iterable of closings."""
    _by_annotation(value)


def codes(value: "Iterable[str]") -> "tuple[Code, ...]":
    """Take any iterable of codes."""
    _by_annotation(value)


def cohort_event(value: "CohortEvent | str") -> "CohortEvent":
    """Take cohort event."""
    _by_annotation(value)


def commitment_kind(value: "CommitmentKind | str") -> "CommitmentKind":
    """Take commitment kind."""
    _by_annotation(value)


def commitment_kinds(value: "Iterable[CommitmentKind | str]") -> "tuple[CommitmentKind, ...]":
    """Take any iterable of commitment kinds."""
    _by_annotation(value)


def commitments(value: "Iterable[Commitment]") -> "Listed[Commitment]":
    """Take any iterable of commitments."""
    _by_annotation(value)


def compared_values(value: "Iterable[ComparedValue]") -> "tuple[ComparedValue, ...]":
    """Take any iterable of compared values."""
    _by_annotation(value)


def comparisons(value: "Iterable[Comparison]") -> "tuple[Comparison, ...]":
    """Take any iterable of comparisons."""
    _by_annotation(value)


def confidence(value: "Confidence | str") -> "Confidence":
    """Take confidence."""
    _by_annotation(value)


def consequence_statements(value: "Iterable[ConsequenceStatement]") -> "tuple[ConsequenceStatement, ...]":
    """Take any iterable of consequence statements."""
    _by_annotation(value)


def cost_or_unstated(value: "Cost | Unstated | Literal['unstated']") -> "Cost | Unstated":
    """Take cost or unstated."""
    _by_annotation(value)


def costs(value: "Iterable[Cost]") -> "tuple[Cost, ...]":
    """Take any iterable of costs."""
    _by_annotation(value)


def criterion_evidence(value: "Iterable[CriterionEvidence]") -> "tuple[CriterionEvidence, ...]":
    """Take any iterable of criterion evidence."""
    _by_annotation(value)


def date(value: "dt.date | str") -> "dt.date":
    """Take date."""
    _by_annotation(value)


def dates(value: "Iterable[dt.date | str]") -> "tuple[dt.date, ...]":
    """Take any iterable of dates."""
    _by_annotation(value)


def decided_points(value: "Iterable[DecidedPoint]") -> "Listed[DecidedPoint]":
    """Take any iterable of decided points."""
    _by_annotation(value)


def decimal(value: "Decimal | int | str") -> "Decimal":
    """Take decimal."""
    _by_annotation(value)


def decision_method(value: "DecisionMethod | str") -> "DecisionMethod":
    """Take decision method."""
    _by_annotation(value)


def decision_points(value: "Iterable[DecisionPoint]") -> "Listed[DecisionPoint]":
    """Take any iterable of decision points."""
    _by_annotation(value)


def decisions(value: "Iterable[Decision]") -> "Listed[Decision]":
    """Take any iterable of decisions."""
    _by_annotation(value)


def declared_years(value: "Iterable[DeclaredYear]") -> "tuple[DeclaredYear, ...]":
    """Take any iterable of declared years."""
    _by_annotation(value)


def definitions(value: "Iterable[Definition]") -> "tuple[Definition, ...]":
    """Take any iterable of definitions."""
    _by_annotation(value)


def deliveries(value: "Iterable[Delivery]") -> "tuple[Delivery, ...]":
    """Take any iterable of deliveries."""
    _by_annotation(value)


def deviations(value: "Iterable[Deviation]") -> "Listed[Deviation]":
    """Take any iterable of deviations."""
    _by_annotation(value)


def earlier_values(value: "Iterable[EarlierValue]") -> "tuple[EarlierValue, ...]":
    """Take any iterable of earlier values."""
    _by_annotation(value)


def effects(value: "Iterable[Effect]") -> "tuple[Effect, ...]":
    """Take any iterable of effects."""
    _by_annotation(value)


def evaluation_findings(value: "Iterable[EvaluationFinding]") -> "Listed[EvaluationFinding]":
    """Take any iterable of evaluation findings."""
    _by_annotation(value)


def evaluations(value: "Iterable[Evaluation]") -> "Listed[Evaluation]":
    """Take any iterable of evaluations."""
    _by_annotation(value)


def filing_rights(value: "Iterable[FilingRight]") -> "tuple[FilingRight, ...]":
    """Take any iterable of filing rights."""
    _by_annotation(value)


def focus_areas(value: "Iterable[FocusArea]") -> "Listed[FocusArea]":
    """Take any iterable of focus areas."""
    _by_annotation(value)


def footnotes(value: "Iterable[Footnote]") -> "tuple[Footnote, ...]":
    """Take any iterable of footnotes."""
    _by_annotation(value)


def forum_templates(value: "Iterable[ForumTemplate]") -> "Listed[ForumTemplate]":
    """Take any iterable of forum templates."""
    _by_annotation(value)


def forums(value: "Iterable[Forum]") -> "Listed[Forum]":
    """Take any iterable of forums."""
    _by_annotation(value)


def goal_areas(value: "Iterable[GoalArea]") -> "Listed[GoalArea]":
    """Take any iterable of goal areas."""
    _by_annotation(value)


def goal_level(value: "GoalLevel | str") -> "GoalLevel":
    """Take goal level."""
    _by_annotation(value)


def goals(value: "Iterable[Goal]") -> "Listed[Goal]":
    """Take any iterable of goals."""
    _by_annotation(value)


def handling_steps(value: "Iterable[HandlingStep]") -> "tuple[HandlingStep, ...]":
    """Take any iterable of handling steps."""
    _by_annotation(value)


def handover_events(value: "Iterable[HandoverEvent]") -> "tuple[HandoverEvent, ...]":
    """Take any iterable of handover events."""
    _by_annotation(value)


def handover_kind(value: "HandoverKind | str") -> "HandoverKind":
    """Take handover kind."""
    _by_annotation(value)


def handover_state(value: "HandoverState | str") -> "HandoverState":
    """Take handover state."""
    _by_annotation(value)


def handovers(value: "Iterable[Handover]") -> "Listed[Handover]":
    """Take any iterable of handovers."""
    _by_annotation(value)


def impact(value: "Impact | str") -> "Impact":
    """Take impact."""
    _by_annotation(value)


def indicator_state(value: "IndicatorState | str") -> "IndicatorState":
    """Take indicator state."""
    _by_annotation(value)


def indicators(value: "Iterable[Indicator]") -> "Listed[Indicator]":
    """Take any iterable of indicators."""
    _by_annotation(value)


def initiative_kind(value: "InitiativeKind | str") -> "InitiativeKind":
    """Take initiative kind."""
    _by_annotation(value)


def judgement_rules(value: "Iterable[JudgementRule]") -> "Listed[JudgementRule]":
    """Take any iterable of judgement rules."""
    _by_annotation(value)


def kind(value: "Kind | str") -> "Kind":
    """Take kind."""
    _by_annotation(value)


def lapse_rules(value: "Iterable[LapseRule]") -> "Listed[LapseRule]":
    """Take any iterable of lapse rules."""
    _by_annotation(value)


def lessons(value: "Iterable[Lesson]") -> "tuple[Lesson, ...]":
    """Take any iterable of lessons."""
    _by_annotation(value)


def life_events(value: "Iterable[LifeEvent]") -> "tuple[LifeEvent, ...]":
    """Take any iterable of life events."""
    _by_annotation(value)


def life_state(value: "LifeState | str") -> "LifeState":
    """Take life state."""
    _by_annotation(value)


def matter_cases(value: "Iterable[MatterCase]") -> "Listed[MatterCase]":
    """Take any iterable of matter cases."""
    _by_annotation(value)


def matter_papers(value: "Iterable[MatterPaper]") -> "Listed[MatterPaper]":
    """Take any iterable of matter papers."""
    _by_annotation(value)


def measure_parts(value: "Iterable[MeasurePart]") -> "Listed[MeasurePart]":
    """Take any iterable of measure parts."""
    _by_annotation(value)


def measure_state(value: "MeasureState | str") -> "MeasureState":
    """Take measure state."""
    _by_annotation(value)


def measurement_day(value: "MeasurementDay | str") -> "MeasurementDay":
    """Take measurement day."""
    _by_annotation(value)


def measures(value: "Iterable[Measure]") -> "Listed[Measure]":
    """Take any iterable of measures."""
    _by_annotation(value)


def member_motions(value: "Iterable[MemberMotion]") -> "Listed[MemberMotion]":
    """Take any iterable of member motions."""
    _by_annotation(value)


def milestones(value: "Iterable[Milestone]") -> "tuple[Milestone, ...]":
    """Take any iterable of milestones."""
    _by_annotation(value)


def minutes_corrections(value: "Iterable[MinutesCorrection]") -> "tuple[MinutesCorrection, ...]":
    """Take any iterable of minutes corrections."""
    _by_annotation(value)


def narratives(value: "Iterable[Narrative]") -> "tuple[Narrative, ...]":
    """Take any iterable of narratives."""
    _by_annotation(value)


def national_indicators(value: "Iterable[NationalIndicator]") -> "tuple[NationalIndicator, ...]":
    """Take any iterable of national indicators."""
    _by_annotation(value)


def network_relation_kind(value: "NetworkRelationKind | str") -> "NetworkRelationKind":
    """Take network relation kind."""
    _by_annotation(value)


def network_relations(value: "Iterable[NetworkRelation]") -> "tuple[NetworkRelation, ...]":
    """Take any iterable of network relations."""
    _by_annotation(value)


def observation_status(value: "ObservationStatus | str") -> "ObservationStatus":
    """Take observation status."""
    _by_annotation(value)


def operative_units(value: "Iterable[OperativeUnit]") -> "Listed[OperativeUnit]":
    """Take any iterable of operative units."""
    _by_annotation(value)


def optional_absence(value: "Absence | str | None") -> "Absence | None":
    """Take absence, or None."""
    _by_annotation(value)


def optional_baseline_choice(value: "BaselineChoice | str | None") -> "BaselineChoice | None":
    """Take baseline choice, or None."""
    _by_annotation(value)


def optional_cadence(value: "Cadence | str | None") -> "Cadence | None":
    """Take cadence, or None."""
    _by_annotation(value)


def optional_case_number(value: "str | None") -> "CaseNumber | None":
    """Take case number, or None."""
    _by_annotation(value)


def optional_closing(value: "Closing | str | None") -> "Closing | None":
    """Take closing, or None."""
    _by_annotation(value)


def optional_code(value: "str | None") -> "Code | None":
    """Take code, or None."""
    _by_annotation(value)


def optional_cohort_event(value: "CohortEvent | str | None") -> "CohortEvent | None":
    """Take cohort event, or None."""
    _by_annotation(value)


def optional_commitment_kind(value: "CommitmentKind | str | None") -> "CommitmentKind | None":
    """Take commitment kind, or None."""
    _by_annotation(value)


def optional_compared_with(value: "ComparedWith | str | None") -> "ComparedWith | None":
    """Take compared with, or None."""
    _by_annotation(value)


def optional_date(value: "dt.date | str | None") -> "dt.date | None":
    """Take date, or None."""
    _by_annotation(value)


def optional_decimal(value: "Decimal | int | str | None") -> "Decimal | None":
    """Take decimal, or None."""
    _by_annotation(value)


def optional_direction(value: "Direction | str | None") -> "Direction | None":
    """Take direction, or None."""
    _by_annotation(value)


def optional_expected_status(value: "ExpectedStatus | str | None") -> "ExpectedStatus | None":
    """Take expected status, or None."""
    _by_annotation(value)


def optional_interim_comparison(value: "InterimComparison | str | None") -> "InterimComparison | None":
    """Take interim comparison, or None."""
    _by_annotation(value)


def optional_measure_state(value: "MeasureState | str | None") -> "MeasureState | None":
    """Take measure state, or None."""
    _by_annotation(value)


def optional_organisation_number(value: "str | None") -> "OrganisationNumber | None":
    """Take organisation number, or None."""
    _by_annotation(value)


def optional_outcome(value: "Outcome | str | None") -> "Outcome | None":
    """Take outcome, or None."""
    _by_annotation(value)


def optional_path_shape(value: "PathShape | str | None") -> "PathShape | None":
    """Take path shape, or None."""
    _by_annotation(value)


def optional_per_time(value: "PerTime | str | None") -> "PerTime | None":
    """Take per time, or None."""
    _by_annotation(value)


def optional_period(value: "Period | str | None") -> "Period | None":
    """Take period, or None."""
    _by_annotation(value)


def optional_plan_type(value: "PlanType | str | None") -> "PlanType | None":
    """Take plan type, or None."""
    _by_annotation(value)


def optional_portion(value: "str | None") -> "Portion | None":
    """Take portion, or None."""
    _by_annotation(value)


def optional_precision(value: "str | None") -> "Precision | None":
    """Take precision, or None."""
    _by_annotation(value)


def optional_printed_date(value: "PrintedDate | dt.date | str | None") -> "PrintedDate | None":
    """Take printed date, or None."""
    _by_annotation(value)


def optional_slug(value: "str | None") -> "Slug | None":
    """Take slug, or None."""
    _by_annotation(value)


def optional_statistic(value: "Statistic | str | None") -> "Statistic | None":
    """Take statistic, or None."""
    _by_annotation(value)


def optional_step(value: "str | None") -> "Step | None":
    """Take step, or None."""
    _by_annotation(value)


def optional_text(value: "str | None") -> "Text | None":
    """Take text, or None."""
    _by_annotation(value)


def optional_text_or_unstated(value: "str | Unstated | None") -> "Text | Unstated | None":
    """Take text or unstated, or None."""
    _by_annotation(value)


def optional_url(value: "str | None") -> "Url | None":
    """Take url, or None."""
    _by_annotation(value)


def optional_window_choice(value: "WindowChoice | str | None") -> "WindowChoice | None":
    """Take window choice, or None."""
    _by_annotation(value)


def organisation_size(value: "OrganisationSize | str") -> "OrganisationSize":
    """Take organisation size."""
    _by_annotation(value)


def organisations(value: "Iterable[Organisation]") -> "Listed[Organisation]":
    """Take any iterable of organisations."""
    _by_annotation(value)


def outcome(value: "Outcome | str") -> "Outcome":
    """Take outcome."""
    _by_annotation(value)


def owner_scheme(value: "OwnerScheme | str") -> "OwnerScheme":
    """Take owner scheme."""
    _by_annotation(value)


def owners(value: "Iterable[Owner]") -> "Listed[Owner]":
    """Take any iterable of owners."""
    _by_annotation(value)


def part_values(value: "Iterable[PartValue]") -> "tuple[PartValue, ...]":
    """Take any iterable of part values."""
    _by_annotation(value)


def participation_form(value: "ParticipationForm | str") -> "ParticipationForm":
    """Take participation form."""
    _by_annotation(value)


def participation_forms(value: "Iterable[ParticipationForm | str]") -> "tuple[ParticipationForm, ...]":
    """Take any iterable of participation forms."""
    _by_annotation(value)


def participations(value: "Iterable[Participation]") -> "tuple[Participation, ...]":
    """Take any iterable of participations."""
    _by_annotation(value)


def parts(value: "Iterable[Part]") -> "tuple[Part, ...]":
    """Take any iterable of parts."""
    _by_annotation(value)


def party_votes(value: "Iterable[PartyVote]") -> "tuple[PartyVote, ...]":
    """Take any iterable of party votes."""
    _by_annotation(value)


def passages(value: "Iterable[Passage]") -> "tuple[Passage, ...]":
    """Take any iterable of passages."""
    _by_annotation(value)


def period(value: "Period | str") -> "Period":
    """Take period."""
    _by_annotation(value)


def perspective(value: "Perspective | str") -> "Perspective":
    """Take perspective."""
    _by_annotation(value)


def planned_activities(value: "Iterable[PlannedActivity]") -> "Listed[PlannedActivity]":
    """Take any iterable of planned activities."""
    _by_annotation(value)


def point_kind(value: "PointKind | str") -> "PointKind":
    """Take point kind."""
    _by_annotation(value)


def positions(value: "Iterable[Position]") -> "Listed[Position]":
    """Take any iterable of positions."""
    _by_annotation(value)


def predecessors(value: "Iterable[Predecessor]") -> "tuple[Predecessor, ...]":
    """Take any iterable of predecessors."""
    _by_annotation(value)


def progress(value: "Iterable[Progress]") -> "tuple[Progress, ...]":
    """Take any iterable of progress."""
    _by_annotation(value)


def proposals(value: "Iterable[Proposal]") -> "Listed[Proposal]":
    """Take any iterable of proposals."""
    _by_annotation(value)


def provenance(value: "Provenance | str") -> "Provenance":
    """Take provenance."""
    _by_annotation(value)


def purpose_kind(value: "PurposeKind | str") -> "PurposeKind":
    """Take purpose kind."""
    _by_annotation(value)


def purposes(value: "Iterable[Purpose]") -> "tuple[Purpose, ...]":
    """Take any iterable of purposes."""
    _by_annotation(value)


def quantitative_evaluation(value: "QuantitativeEvaluation | str") -> "QuantitativeEvaluation":
    """Take quantitative evaluation."""
    _by_annotation(value)


def rebases(value: "Iterable[Rebase]") -> "tuple[Rebase, ...]":
    """Take any iterable of rebases."""
    _by_annotation(value)


def recommendations(value: "Iterable[Recommendation]") -> "Listed[Recommendation]":
    """Take any iterable of recommendations."""
    _by_annotation(value)


def recommended_actions(value: "Iterable[RecommendedAction]") -> "tuple[RecommendedAction, ...]":
    """Take any iterable of recommended actions."""
    _by_annotation(value)


def relative_form(value: "RelativeForm | str") -> "RelativeForm":
    """Take relative form."""
    _by_annotation(value)


def reported_sizes(value: "Iterable[ReportedSize]") -> "tuple[ReportedSize, ...]":
    """Take any iterable of reported sizes."""
    _by_annotation(value)


def reporting_rules(value: "Iterable[ReportingRule]") -> "Listed[ReportingRule]":
    """Take any iterable of reporting rules."""
    _by_annotation(value)


def responsibility_role(value: "ResponsibilityRole | str") -> "ResponsibilityRole":
    """Take responsibility role."""
    _by_annotation(value)


def roll_up_method(value: "RollUpMethod | str") -> "RollUpMethod":
    """Take roll up method."""
    _by_annotation(value)


def roll_up_rules(value: "Iterable[RollUpRule]") -> "Listed[RollUpRule]":
    """Take any iterable of roll up rules."""
    _by_annotation(value)


def rule_preset(value: "RulePreset | str") -> "RulePreset":
    """Take rule preset."""
    _by_annotation(value)


def scale_answers(value: "Iterable[ScaleAnswers]") -> "tuple[ScaleAnswers, ...]":
    """Take any iterable of scale answers."""
    _by_annotation(value)


def scale_kind(value: "ScaleKind | str") -> "ScaleKind":
    """Take scale kind."""
    _by_annotation(value)


def scale_steps(value: "Iterable[ScaleStep]") -> "Listed[ScaleStep]":
    """Take any iterable of scale steps."""
    _by_annotation(value)


def scales(value: "Iterable[Scale]") -> "Listed[Scale]":
    """Take any iterable of scales."""
    _by_annotation(value)


def scope_boundaries(value: "Iterable[ScopeBoundary]") -> "tuple[ScopeBoundary, ...]":
    """Take any iterable of scope boundaries."""
    _by_annotation(value)


def season_rule(value: "SeasonRule | str") -> "SeasonRule":
    """Take season rule."""
    _by_annotation(value)


def sector(value: "Sector | str") -> "Sector":
    """Take sector."""
    _by_annotation(value)


def servings(value: "Iterable[Serving]") -> "tuple[Serving, ...]":
    """Take any iterable of servings."""
    _by_annotation(value)


def share_of(value: "ShareOf | str") -> "ShareOf":
    """Take share of."""
    _by_annotation(value)


def slugs(value: "Iterable[str]") -> "tuple[Slug, ...]":
    """Take any iterable of slugs."""
    _by_annotation(value)


def source_systems(value: "Iterable[SourceSystem]") -> "tuple[SourceSystem, ...]":
    """Take any iterable of source systems."""
    _by_annotation(value)


def span_statistic(value: "SpanStatistic | str") -> "SpanStatistic":
    """Take span statistic."""
    _by_annotation(value)


def stance(value: "Stance | str") -> "Stance":
    """Take stance."""
    _by_annotation(value)


def statement_kind(value: "StatementKind | str") -> "StatementKind":
    """Take statement kind."""
    _by_annotation(value)


def statements(value: "Iterable[Statement]") -> "Listed[Statement]":
    """Take any iterable of statements."""
    _by_annotation(value)


def step_counts(value: "Iterable[StepCount]") -> "tuple[StepCount, ...]":
    """Take any iterable of step counts."""
    _by_annotation(value)


def step_role(value: "StepRole | str") -> "StepRole":
    """Take step role."""
    _by_annotation(value)


def subject_kind(value: "SubjectKind | str") -> "SubjectKind":
    """Take subject kind."""
    _by_annotation(value)


def subject_kinds(value: "Iterable[SubjectKind | str]") -> "tuple[SubjectKind, ...]":
    """Take any iterable of subject kinds."""
    _by_annotation(value)


def submission_state(value: "SubmissionState | str") -> "SubmissionState":
    """Take submission state."""
    _by_annotation(value)


def submissions(value: "Iterable[Submission]") -> "tuple[Submission, ...]":
    """Take any iterable of submissions."""
    _by_annotation(value)


def survey_shares(value: "Iterable[SurveyShare]") -> "tuple[SurveyShare, ...]":
    """Take any iterable of survey shares."""
    _by_annotation(value)


def symbols(value: "Iterable[Symbol]") -> "tuple[Symbol, ...]":
    """Take any iterable of symbols."""
    _by_annotation(value)


def tagline_variants(value: "Iterable[TaglineVariant]") -> "tuple[TaglineVariant, ...]":
    """Take any iterable of tagline variants."""
    _by_annotation(value)


def target_groups(value: "Iterable[TargetGroup]") -> "Listed[TargetGroup]":
    """Take any iterable of target groups."""
    _by_annotation(value)


def targets(value: "Iterable[Target]") -> "Listed[Target]":
    """Take any iterable of targets."""
    _by_annotation(value)


def terms(value: "Iterable[Term]") -> "tuple[Term, ...]":
    """Take any iterable of terms."""
    _by_annotation(value)


def texts(value: "Iterable[str]") -> "tuple[Text, ...]":
    """Take any iterable of texts."""
    _by_annotation(value)


def title_variants(value: "Iterable[TitleVariant]") -> "tuple[TitleVariant, ...]":
    """Take any iterable of title variants."""
    _by_annotation(value)


def value_state(value: "ValueState | str") -> "ValueState":
    """Take value state."""
    _by_annotation(value)


def version_changes(value: "Iterable[VersionChange]") -> "Listed[VersionChange]":
    """Take any iterable of version changes."""
    _by_annotation(value)


def versions(value: "Iterable[Version]") -> "Listed[Version]":
    """Take any iterable of versions."""
    _by_annotation(value)


def window(value: "Window | str") -> "Window":
    """Take window."""
    _by_annotation(value)


def years_or_unstated(value: "Years | Unstated | Literal['unstated']") -> "Years | Unstated":
    """Take years or unstated."""
    _by_annotation(value)


def _by_annotation(value: object) -> NoReturn:
    raise AssertionError(f"checked() makes the converter of the annotation, and this was run with {value!r}")
