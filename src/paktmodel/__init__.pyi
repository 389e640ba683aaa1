"""The names of the public API, for type checkers and editors; `__init__.py` serves them."""

from attrs import evolve as evolve

from paktmodel import (
    authorities as authorities,
    catalog as catalog,
    statistics as statistics,
    testing as testing,
)
from paktmodel.calendar.declared_years import DeclaredYear as DeclaredYear
from paktmodel.calendar.periods import Period as Period, read_period as read_period
from paktmodel.calendar.printed_dates import PrintedDate as PrintedDate
from paktmodel.calendar.spans import Ages as Ages, Span as Span, Years as Years
from paktmodel.calendar.steps import Step as Step
from paktmodel.checks import FindingGroup as FindingGroup, Findings as Findings, check as check
from paktmodel.checks.edits import edit as edit
from paktmodel.checks.matter import MATTER_RULES as MATTER_RULES
from paktmodel.checks.network import NETWORK_RULES as NETWORK_RULES
from paktmodel.checks.plan import PLAN_RULES as PLAN_RULES
from paktmodel.checks.record import RECORD_RULES as RECORD_RULES
from paktmodel.document.converter import make_converter as make_converter
from paktmodel.document.diff.difference import Difference as Difference
from paktmodel.document.diff.differences import Differences as Differences, differences as differences
from paktmodel.document.fingerprint import fingerprint as fingerprint
from paktmodel.document.loader import load as load, loads as loads
from paktmodel.document.read_limits import ReadLimits as ReadLimits
from paktmodel.document.schemas import schema as schema
from paktmodel.document.upgrade_operations import UpgradeNote as UpgradeNote
from paktmodel.document.upgrades import Upgraded as Upgraded, upgrade as upgrade
from paktmodel.document.writer import dump as dump, dumps as dumps
from paktmodel.errors import (
    Evidence as Evidence,
    Finding as Finding,
    InvalidArgument as InvalidArgument,
    InvalidDocument as InvalidDocument,
    InvalidValue as InvalidValue,
    MissingExtra as MissingExtra,
    NotFound as NotFound,
    PaktError as PaktError,
    Subject as Subject,
)
from paktmodel.followup.agenda.items import Agenda as Agenda, AgendaItem as AgendaItem, due as due
from paktmodel.followup.axes.change import Change as Change
from paktmodel.followup.axes.signal_segments import SignalPoint as SignalPoint
from paktmodel.followup.axes.signals import Signal as Signal
from paktmodel.followup.axes.significance import Significance as Significance
from paktmodel.followup.closings.corrections import (
    Correction as Correction,
    as_accounted as as_accounted,
    corrections as corrections,
)
from paktmodel.followup.closings.definition_changes import DefinitionChange as DefinitionChange
from paktmodel.followup.comparisons.benchmarks import Benchmark as Benchmark
from paktmodel.followup.comparisons.forecasts import Forecast as Forecast
from paktmodel.followup.comparisons.gaps import Gap as Gap
from paktmodel.followup.completeness.coverage import (
    Completeness as Completeness,
    completeness as completeness,
)
from paktmodel.followup.networks.admission import admit as admit
from paktmodel.followup.networks.commitment_followup import follow_commitments as follow_commitments
from paktmodel.followup.networks.growth import growth as growth
from paktmodel.followup.networks.retention import retention as retention
from paktmodel.followup.plan_followup import follow_up as follow_up
from paktmodel.followup.plan_result import FollowUp as FollowUp
from paktmodel.followup.rules import AppliedRules as AppliedRules
from paktmodel.followup.series.window_value import WindowValue as WindowValue
from paktmodel.followup.targets.result import SoFar as SoFar, TargetResult as TargetResult
from paktmodel.followup.text.reason_codes import ReasonCode as ReasonCode
from paktmodel.followup.text.reasons import Reason as Reason
from paktmodel.followup.verdicts.headline import Headline as Headline
from paktmodel.followup.verdicts.verdict import Verdict as Verdict
from paktmodel.model.activities import (
    Activity as Activity,
    ActivityPart as ActivityPart,
    ActivityPlan as ActivityPlan,
    Forum as Forum,
    ForumTemplate as ForumTemplate,
    Handover as Handover,
    HandoverEvent as HandoverEvent,
    OperativeUnit as OperativeUnit,
    PlannedActivity as PlannedActivity,
    ReportedCount as ReportedCount,
)
from paktmodel.model.actors import Actor as Actor, Responsibility as Responsibility
from paktmodel.model.background import (
    ConsequenceStatement as ConsequenceStatement,
    Lesson as Lesson,
    Predecessor as Predecessor,
)
from paktmodel.model.bodies import (
    SE_KOMMUNALLAG as SE_KOMMUNALLAG,
    STOCKHOLM as STOCKHOLM,
    Body as Body,
    FilingRight as FilingRight,
    FilingRights as FilingRights,
)
from paktmodel.model.charters import (
    AdmissionCriterion as AdmissionCriterion,
    Charter as Charter,
    EvaluationTerms as EvaluationTerms,
    FocusArea as FocusArea,
    ScopeBoundary as ScopeBoundary,
    TaglineVariant as TaglineVariant,
    TargetGroup as TargetGroup,
)
from paktmodel.model.commitments import (
    Agreement as Agreement,
    AgreementParty as AgreementParty,
    Commitment as Commitment,
    Delivery as Delivery,
    LapseRule as LapseRule,
)
from paktmodel.model.comparisons import (
    ComparedValue as ComparedValue,
    Comparison as Comparison,
    ComparisonGroup as ComparisonGroup,
)
from paktmodel.model.decisions import (
    DecisionPoint as DecisionPoint,
    DecisionRef as DecisionRef,
    Proposal as Proposal,
)
from paktmodel.model.evaluations import (
    Evaluation as Evaluation,
    EvaluationFinding as EvaluationFinding,
    Recommendation as Recommendation,
    RecommendedAction as RecommendedAction,
    Scale as Scale,
    ScaleAnswers as ScaleAnswers,
    ScaleStep as ScaleStep,
    StepCount as StepCount,
    SurveyShare as SurveyShare,
)
from paktmodel.model.follow_up_record import (
    UPPSALA_ATTAINMENT as UPPSALA_ATTAINMENT,
    UPPSALA_STATE as UPPSALA_STATE,
    About as About,
    Assessment as Assessment,
    Deviation as Deviation,
    FollowUpRecord as FollowUpRecord,
    Narrative as Narrative,
    Submission as Submission,
)
from paktmodel.model.goals import Aim as Aim, Goal as Goal
from paktmodel.model.indicators import (
    Baseline as Baseline,
    Cohort as Cohort,
    Definition as Definition,
    EarlierValue as EarlierValue,
    Indicator as Indicator,
    MeasurementPoint as MeasurementPoint,
    NationalIndicator as NationalIndicator,
    PartValue as PartValue,
    Population as Population,
    SourceSystem as SourceSystem,
)
from paktmodel.model.matters import (
    Approval as Approval,
    Assignment as Assignment,
    HandlingStep as HandlingStep,
    Matter as Matter,
    MatterCase as MatterCase,
    MatterPaper as MatterPaper,
    MemberMotion as MemberMotion,
)
from paktmodel.model.measures import (
    Cost as Cost,
    Effect as Effect,
    GoalArea as GoalArea,
    Measure as Measure,
    MeasurePart as MeasurePart,
    MeasureStatus as MeasureStatus,
    Progress as Progress,
    Purpose as Purpose,
)
from paktmodel.model.minutes import (
    Claim as Claim,
    DecidedPoint as DecidedPoint,
    Decision as Decision,
    MinutesCorrection as MinutesCorrection,
    PartyVote as PartyVote,
    Position as Position,
    Serving as Serving,
    Statement as Statement,
    Vote as Vote,
)
from paktmodel.model.network_lifecycle import (
    LifeEvent as LifeEvent,
    NetworkRelation as NetworkRelation,
    ReportedSize as ReportedSize,
)
from paktmodel.model.network_state import NetworkDay as NetworkDay, Participants as Participants
from paktmodel.model.networks import Network as Network
from paktmodel.model.organisations import (
    CriterionEvidence as CriterionEvidence,
    Organisation as Organisation,
    Participation as Participation,
)
from paktmodel.model.owners import Owner as Owner
from paktmodel.model.parts import Breakdown as Breakdown, Part as Part
from paktmodel.model.plan_types import plan_type_of as plan_type_of
from paktmodel.model.plans import Acknowledgement as Acknowledgement, Plan as Plan
from paktmodel.model.responsible import Responsible as Responsible, responsible_of as responsible_of
from paktmodel.model.rules import (
    ClosingDue as ClosingDue,
    ClosingPoint as ClosingPoint,
    JudgementRule as JudgementRule,
    ReportingCalendar as ReportingCalendar,
    ReportingRule as ReportingRule,
    RollUpRule as RollUpRule,
    Term as Term,
)
from paktmodel.model.sources import Footnote as Footnote, Passage as Passage, Source as Source
from paktmodel.model.statistical_rules import (
    Rebase as Rebase,
    SignalRules as SignalRules,
    SignificanceRules as SignificanceRules,
)
from paktmodel.model.targets import (
    Above as Above,
    AtLeast as AtLeast,
    AtMost as AtMost,
    Bands as Bands,
    BasePeriod as BasePeriod,
    Below as Below,
    Between as Between,
    Every as Every,
    In as In,
    InWords as InWords,
    Milestone as Milestone,
    OfBenchmark as OfBenchmark,
    OfIndicator as OfIndicator,
    OfPart as OfPart,
    On as On,
    Over as Over,
    Path as Path,
    Relative as Relative,
    Target as Target,
)
from paktmodel.model.timelines import Dated as Dated, Timeline as Timeline, Undetermined as Undetermined
from paktmodel.model.versions import (
    Annex as Annex,
    ReportedApproval as ReportedApproval,
    TitleVariant as TitleVariant,
    Version as Version,
    VersionChange as VersionChange,
)
from paktmodel.observations import (
    Observation as Observation,
    Observations as Observations,
    SymbolProfile as SymbolProfile,
    read_columns as read_columns,
    read_csv as read_csv,
    read_rows as read_rows,
)
from paktmodel.reports.board_compilation import board_report as board_report
from paktmodel.reports.board_report import BoardReport as BoardReport
from paktmodel.reports.brief import BoardBrief as BoardBrief
from paktmodel.statistics.intervals import Interval as Interval, byar as byar, wilson as wilson
from paktmodel.tables.cells import Column as Column
from paktmodel.tables.table import Table as Table
from paktmodel.values.codes import (
    CaseNumber as CaseNumber,
    Code as Code,
    OrganisationNumber as OrganisationNumber,
)
from paktmodel.values.figures import Approximate as Approximate, Quantity as Quantity
from paktmodel.values.portions import Portion as Portion
from paktmodel.values.precision import (
    Precision as Precision,
    decimals as decimals,
    perturbed as perturbed,
    rounded as rounded,
)
from paktmodel.values.readers import read_approximate as read_approximate
from paktmodel.values.texts import Slug as Slug, Text as Text
from paktmodel.vocabulary.words.actors import ActorKind as ActorKind, ResponsibilityRole as ResponsibilityRole
from paktmodel.vocabulary.words.changes import ChangeKind as ChangeKind
from paktmodel.vocabulary.words.findings import (
    Category as Category,
    Severity as Severity,
    SubjectKind as SubjectKind,
)
from paktmodel.vocabulary.words.followup import (
    Assurance as Assurance,
    Averaging as Averaging,
    BaselineChoice as BaselineChoice,
    ChangeStatus as ChangeStatus,
    ChartChoice as ChartChoice,
    ChartKind as ChartKind,
    ChosenBy as ChosenBy,
    ComparedWith as ComparedWith,
    ForecastMethod as ForecastMethod,
    GapMovement as GapMovement,
    HeadlineAxis as HeadlineAxis,
    InterimComparison as InterimComparison,
    IntervalMethod as IntervalMethod,
    MeasureTiming as MeasureTiming,
    PathShape as PathShape,
    RollUpMethod as RollUpMethod,
    RulePreset as RulePreset,
    SeasonRule as SeasonRule,
    ShareOf as ShareOf,
    SignificanceStatus as SignificanceStatus,
    SpecialCause as SpecialCause,
    TargetStatus as TargetStatus,
    Timeliness as Timeliness,
    Variation as Variation,
    WindowChoice as WindowChoice,
)
from paktmodel.vocabulary.words.indicators import (
    Absence as Absence,
    Aggregation as Aggregation,
    BandUnit as BandUnit,
    Basis as Basis,
    CohortEvent as CohortEvent,
    Direction as Direction,
    EarlierBase as EarlierBase,
    IndicatorState as IndicatorState,
    Kind as Kind,
    MeasurementDay as MeasurementDay,
    Operator as Operator,
    PerTime as PerTime,
    RelativeForm as RelativeForm,
    SpanStatistic as SpanStatistic,
    Statistic as Statistic,
    Window as Window,
)
from paktmodel.vocabulary.words.matters import (
    BodyKind as BodyKind,
    Capacity as Capacity,
    DecisionMethod as DecisionMethod,
    InitiativeKind as InitiativeKind,
    Outcome as Outcome,
    PointKind as PointKind,
    Stance as Stance,
    StatementKind as StatementKind,
    StepRole as StepRole,
)
from paktmodel.vocabulary.words.networks import (
    AgreementState as AgreementState,
    CommitmentKind as CommitmentKind,
    CommitmentState as CommitmentState,
    HandoverKind as HandoverKind,
    HandoverState as HandoverState,
    LifeState as LifeState,
    NetworkRelationKind as NetworkRelationKind,
    OrganisationSize as OrganisationSize,
    ParticipationForm as ParticipationForm,
    QuantitativeEvaluation as QuantitativeEvaluation,
    RollOutState as RollOutState,
    Sector as Sector,
)
from paktmodel.vocabulary.words.observations import (
    ObservationStatus as ObservationStatus,
    ValueState as ValueState,
)
from paktmodel.vocabulary.words.plans import (
    GoalLevel as GoalLevel,
    Impact as Impact,
    MeasureState as MeasureState,
    Perspective as Perspective,
    PlanType as PlanType,
    PurposeKind as PurposeKind,
    VersionStatus as VersionStatus,
)
from paktmodel.vocabulary.words.reporting import (
    ActionState as ActionState,
    AgendaState as AgendaState,
    AssessmentKind as AssessmentKind,
    Cadence as Cadence,
    CellState as CellState,
    Closing as Closing,
    CorrectionKind as CorrectionKind,
    ExpectedStatus as ExpectedStatus,
    ScaleKind as ScaleKind,
    SubmissionState as SubmissionState,
)
from paktmodel.vocabulary.words.sources import (
    Approximation as Approximation,
    Confidence as Confidence,
    OwnerScheme as OwnerScheme,
    Provenance as Provenance,
    Unstated as Unstated,
)

__version__: str
__all__: list[str]
