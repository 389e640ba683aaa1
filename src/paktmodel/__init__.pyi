"""The names of the front door, for type checkers and editors; `__init__.py` serves them."""

from attrs import evolve as evolve

from paktmodel import catalog as catalog
from paktmodel import testing as testing
from paktmodel.calendar.periods import Period as Period
from paktmodel.calendar.periods import read_period as read_period
from paktmodel.calendar.spans import Ages as Ages
from paktmodel.calendar.spans import PrintedDate as PrintedDate
from paktmodel.calendar.spans import Span as Span
from paktmodel.calendar.spans import Years as Years
from paktmodel.calendar.steps import Step as Step
from paktmodel.checks import (
    ACCOUNTS_RULES as ACCOUNTS_RULES,
)
from paktmodel.checks import (
    MATTER_RULES as MATTER_RULES,
)
from paktmodel.checks import (
    NETWORK_RULES as NETWORK_RULES,
)
from paktmodel.checks import (
    RULES as RULES,
)
from paktmodel.checks import (
    Findings as Findings,
)
from paktmodel.checks import (
    check as check,
)
from paktmodel.document.comparing import (
    Difference as Difference,
)
from paktmodel.document.comparing import (
    Differences as Differences,
)
from paktmodel.document.comparing import (
    differences as differences,
)
from paktmodel.document.converter import make_converter as make_converter
from paktmodel.document.fingerprints import fingerprint as fingerprint
from paktmodel.document.limits import Limits as Limits
from paktmodel.document.reading import load as load
from paktmodel.document.reading import loads as loads
from paktmodel.document.rewriting import UpgradeNote as UpgradeNote
from paktmodel.document.schemas import schema as schema
from paktmodel.document.upgrading import Upgraded as Upgraded
from paktmodel.document.upgrading import upgrade as upgrade
from paktmodel.document.writing import dump as dump
from paktmodel.document.writing import dumps as dumps
from paktmodel.errors import (
    Evidence as Evidence,
)
from paktmodel.errors import (
    Finding as Finding,
)
from paktmodel.errors import (
    InvalidArgument as InvalidArgument,
)
from paktmodel.errors import (
    InvalidDocument as InvalidDocument,
)
from paktmodel.errors import (
    InvalidValue as InvalidValue,
)
from paktmodel.errors import (
    MissingExtra as MissingExtra,
)
from paktmodel.errors import (
    NotFound as NotFound,
)
from paktmodel.errors import (
    PaktError as PaktError,
)
from paktmodel.errors import (
    Subject as Subject,
)
from paktmodel.followup import (
    Agenda as Agenda,
)
from paktmodel.followup import (
    AgendaItem as AgendaItem,
)
from paktmodel.followup import (
    FollowUp as FollowUp,
)
from paktmodel.followup import (
    Verdict as Verdict,
)
from paktmodel.followup import (
    due as due,
)
from paktmodel.followup import (
    follow_up as follow_up,
)
from paktmodel.followup.admissions import admit as admit
from paktmodel.followup.certainty import Certainty as Certainty
from paktmodel.followup.closings import (
    Correction as Correction,
)
from paktmodel.followup.closings import (
    as_accounted as as_accounted,
)
from paktmodel.followup.closings import (
    corrections as corrections,
)
from paktmodel.followup.commitments import follow_commitments as follow_commitments
from paktmodel.followup.completing import Completeness as Completeness
from paktmodel.followup.completing import completeness as completeness
from paktmodel.followup.contexts import Context as Context
from paktmodel.followup.forecasts import Forecast as Forecast
from paktmodel.followup.gaps import Gap as Gap
from paktmodel.followup.intervals import Interval as Interval
from paktmodel.followup.intervals import byar as byar
from paktmodel.followup.intervals import wilson as wilson
from paktmodel.followup.readings import BoardReading as BoardReading
from paktmodel.followup.redefining import DefinitionChange as DefinitionChange
from paktmodel.followup.retaining import retention as retention
from paktmodel.followup.signals import Signal as Signal
from paktmodel.followup.signals import SignalPoint as SignalPoint
from paktmodel.followup.sizes import growth as growth
from paktmodel.model.accounts import (
    UPPSALA_ATTAINMENT as UPPSALA_ATTAINMENT,
)
from paktmodel.model.accounts import (
    UPPSALA_STATE as UPPSALA_STATE,
)
from paktmodel.model.accounts import (
    About as About,
)
from paktmodel.model.accounts import (
    Accounts as Accounts,
)
from paktmodel.model.accounts import (
    Assessment as Assessment,
)
from paktmodel.model.accounts import (
    Deviation as Deviation,
)
from paktmodel.model.accounts import (
    Narrative as Narrative,
)
from paktmodel.model.accounts import (
    Submission as Submission,
)
from paktmodel.model.activities import (
    Activity as Activity,
)
from paktmodel.model.activities import (
    ActivityPart as ActivityPart,
)
from paktmodel.model.activities import (
    ActivityPlan as ActivityPlan,
)
from paktmodel.model.activities import (
    Forum as Forum,
)
from paktmodel.model.activities import (
    ForumTemplate as ForumTemplate,
)
from paktmodel.model.activities import (
    Handover as Handover,
)
from paktmodel.model.activities import (
    HandoverEvent as HandoverEvent,
)
from paktmodel.model.activities import (
    OperativeUnit as OperativeUnit,
)
from paktmodel.model.activities import (
    PlannedActivity as PlannedActivity,
)
from paktmodel.model.activities import (
    ReportedCount as ReportedCount,
)
from paktmodel.model.background import (
    ConsequenceStatement as ConsequenceStatement,
)
from paktmodel.model.background import (
    Lesson as Lesson,
)
from paktmodel.model.background import (
    Predecessor as Predecessor,
)
from paktmodel.model.bodies import (
    SE_KOMMUNALLAG as SE_KOMMUNALLAG,
)
from paktmodel.model.bodies import (
    STOCKHOLM as STOCKHOLM,
)
from paktmodel.model.bodies import (
    Body as Body,
)
from paktmodel.model.bodies import (
    FilingRight as FilingRight,
)
from paktmodel.model.bodies import (
    FilingRights as FilingRights,
)
from paktmodel.model.charters import (
    AdmissionCriterion as AdmissionCriterion,
)
from paktmodel.model.charters import (
    Charter as Charter,
)
from paktmodel.model.charters import (
    EvaluationTerms as EvaluationTerms,
)
from paktmodel.model.charters import (
    FocusArea as FocusArea,
)
from paktmodel.model.charters import (
    ScopeBoundary as ScopeBoundary,
)
from paktmodel.model.charters import (
    TaglineVariant as TaglineVariant,
)
from paktmodel.model.charters import (
    TargetGroup as TargetGroup,
)
from paktmodel.model.commitments import (
    Agreement as Agreement,
)
from paktmodel.model.commitments import (
    AgreementParty as AgreementParty,
)
from paktmodel.model.commitments import (
    Commitment as Commitment,
)
from paktmodel.model.commitments import (
    Delivery as Delivery,
)
from paktmodel.model.commitments import (
    LapseRule as LapseRule,
)
from paktmodel.model.comparisons import (
    ComparedFigure as ComparedFigure,
)
from paktmodel.model.comparisons import (
    Comparison as Comparison,
)
from paktmodel.model.comparisons import (
    ComparisonGroup as ComparisonGroup,
)
from paktmodel.model.decisions import (
    DecisionPoint as DecisionPoint,
)
from paktmodel.model.decisions import (
    DecisionRef as DecisionRef,
)
from paktmodel.model.decisions import (
    Proposal as Proposal,
)
from paktmodel.model.evaluations import (
    Evaluation as Evaluation,
)
from paktmodel.model.evaluations import (
    EvaluationFinding as EvaluationFinding,
)
from paktmodel.model.evaluations import (
    Recommendation as Recommendation,
)
from paktmodel.model.evaluations import (
    RecommendedAction as RecommendedAction,
)
from paktmodel.model.evaluations import (
    Scale as Scale,
)
from paktmodel.model.evaluations import (
    ScaleAnswers as ScaleAnswers,
)
from paktmodel.model.evaluations import (
    ScaleStep as ScaleStep,
)
from paktmodel.model.evaluations import (
    StepCount as StepCount,
)
from paktmodel.model.evaluations import (
    SurveyShare as SurveyShare,
)
from paktmodel.model.goals import Aim as Aim
from paktmodel.model.goals import Goal as Goal
from paktmodel.model.indicators import (
    Baseline as Baseline,
)
from paktmodel.model.indicators import (
    Cohort as Cohort,
)
from paktmodel.model.indicators import (
    Definition as Definition,
)
from paktmodel.model.indicators import (
    Indicator as Indicator,
)
from paktmodel.model.indicators import (
    Limit as Limit,
)
from paktmodel.model.indicators import (
    MeasurementPoint as MeasurementPoint,
)
from paktmodel.model.indicators import (
    NationalIndicator as NationalIndicator,
)
from paktmodel.model.indicators import (
    PartFigure as PartFigure,
)
from paktmodel.model.indicators import (
    Population as Population,
)
from paktmodel.model.indicators import (
    SourceSystem as SourceSystem,
)
from paktmodel.model.matters import (
    Approval as Approval,
)
from paktmodel.model.matters import (
    Assignment as Assignment,
)
from paktmodel.model.matters import (
    HandlingStep as HandlingStep,
)
from paktmodel.model.matters import (
    Matter as Matter,
)
from paktmodel.model.matters import (
    MatterCase as MatterCase,
)
from paktmodel.model.matters import (
    MatterPaper as MatterPaper,
)
from paktmodel.model.matters import (
    MemberMotion as MemberMotion,
)
from paktmodel.model.measures import (
    Cost as Cost,
)
from paktmodel.model.measures import (
    Effect as Effect,
)
from paktmodel.model.measures import (
    GoalArea as GoalArea,
)
from paktmodel.model.measures import (
    Measure as Measure,
)
from paktmodel.model.measures import (
    MeasureStatus as MeasureStatus,
)
from paktmodel.model.measures import (
    Purpose as Purpose,
)
from paktmodel.model.minutes import (
    Claim as Claim,
)
from paktmodel.model.minutes import (
    DecidedPoint as DecidedPoint,
)
from paktmodel.model.minutes import (
    Decision as Decision,
)
from paktmodel.model.minutes import (
    MinutesCorrection as MinutesCorrection,
)
from paktmodel.model.minutes import (
    PartyVote as PartyVote,
)
from paktmodel.model.minutes import (
    Position as Position,
)
from paktmodel.model.minutes import (
    Serving as Serving,
)
from paktmodel.model.minutes import (
    Statement as Statement,
)
from paktmodel.model.minutes import (
    Vote as Vote,
)
from paktmodel.model.network_days import NetworkDay as NetworkDay
from paktmodel.model.network_days import Participants as Participants
from paktmodel.model.network_life import (
    LifeEvent as LifeEvent,
)
from paktmodel.model.network_life import (
    NetworkRelation as NetworkRelation,
)
from paktmodel.model.network_life import (
    ReportedSize as ReportedSize,
)
from paktmodel.model.networks import Network as Network
from paktmodel.model.organisations import (
    CriterionEvidence as CriterionEvidence,
)
from paktmodel.model.organisations import (
    Organisation as Organisation,
)
from paktmodel.model.organisations import (
    Participation as Participation,
)
from paktmodel.model.parts import Breakdown as Breakdown
from paktmodel.model.parts import Part as Part
from paktmodel.model.plans import Acknowledgement as Acknowledgement
from paktmodel.model.plans import Plan as Plan
from paktmodel.model.rules import (
    ClosingDue as ClosingDue,
)
from paktmodel.model.rules import (
    ClosingPoint as ClosingPoint,
)
from paktmodel.model.rules import (
    JudgementRule as JudgementRule,
)
from paktmodel.model.rules import (
    Rebase as Rebase,
)
from paktmodel.model.rules import (
    ReportingCalendar as ReportingCalendar,
)
from paktmodel.model.rules import (
    ReportingRule as ReportingRule,
)
from paktmodel.model.rules import (
    RollUpRule as RollUpRule,
)
from paktmodel.model.rules import (
    SignalRules as SignalRules,
)
from paktmodel.model.rules import (
    Term as Term,
)
from paktmodel.model.sources import (
    Authority as Authority,
)
from paktmodel.model.sources import (
    Footnote as Footnote,
)
from paktmodel.model.sources import (
    Passage as Passage,
)
from paktmodel.model.sources import (
    Source as Source,
)
from paktmodel.model.timelines import Dated as Dated
from paktmodel.model.timelines import Timeline as Timeline
from paktmodel.model.timelines import Undetermined as Undetermined
from paktmodel.model.versions import (
    Annex as Annex,
)
from paktmodel.model.versions import (
    Change as Change,
)
from paktmodel.model.versions import (
    ReportedApproval as ReportedApproval,
)
from paktmodel.model.versions import (
    TitleVariant as TitleVariant,
)
from paktmodel.model.versions import (
    Version as Version,
)
from paktmodel.observations import (
    Observation as Observation,
)
from paktmodel.observations import (
    Observations as Observations,
)
from paktmodel.observations import (
    SymbolProfile as SymbolProfile,
)
from paktmodel.observations import (
    read_columns as read_columns,
)
from paktmodel.observations import (
    read_csv as read_csv,
)
from paktmodel.observations import (
    read_rows as read_rows,
)
from paktmodel.reports import Paper as Paper
from paktmodel.reports import board_paper as board_paper
from paktmodel.tables.table import Column as Column
from paktmodel.tables.table import Table as Table
from paktmodel.values.codes import (
    CaseNumber as CaseNumber,
)
from paktmodel.values.codes import (
    Code as Code,
)
from paktmodel.values.codes import (
    MunicipalityCode as MunicipalityCode,
)
from paktmodel.values.codes import (
    OrganisationNumber as OrganisationNumber,
)
from paktmodel.values.figures import Approximate as Approximate
from paktmodel.values.figures import Quantity as Quantity
from paktmodel.values.readers import read_approximate as read_approximate
from paktmodel.values.texts import Slug as Slug
from paktmodel.values.texts import Text as Text
from paktmodel.vocabulary.accounting import (
    ActionState as ActionState,
)
from paktmodel.vocabulary.accounting import (
    CorrectionKind as CorrectionKind,
)
from paktmodel.vocabulary.accounting import (
    ScaleKind as ScaleKind,
)
from paktmodel.vocabulary.accounting import (
    SubmissionState as SubmissionState,
)
from paktmodel.vocabulary.changes import ChangeKind as ChangeKind
from paktmodel.vocabulary.completeness import CellState as CellState
from paktmodel.vocabulary.deciding import (
    BodyKind as BodyKind,
)
from paktmodel.vocabulary.deciding import (
    Capacity as Capacity,
)
from paktmodel.vocabulary.deciding import (
    DecisionMethod as DecisionMethod,
)
from paktmodel.vocabulary.deciding import (
    InitiativeKind as InitiativeKind,
)
from paktmodel.vocabulary.deciding import (
    PointKind as PointKind,
)
from paktmodel.vocabulary.deciding import (
    Stance as Stance,
)
from paktmodel.vocabulary.deciding import (
    StatementKind as StatementKind,
)
from paktmodel.vocabulary.deciding import (
    StepRole as StepRole,
)
from paktmodel.vocabulary.judging import (
    Assurance as Assurance,
)
from paktmodel.vocabulary.judging import (
    Averaging as Averaging,
)
from paktmodel.vocabulary.judging import (
    Chance as Chance,
)
from paktmodel.vocabulary.judging import (
    ForecastMethod as ForecastMethod,
)
from paktmodel.vocabulary.judging import (
    GapMovement as GapMovement,
)
from paktmodel.vocabulary.judging import (
    IntervalMethod as IntervalMethod,
)
from paktmodel.vocabulary.judging import (
    SpecialCause as SpecialCause,
)
from paktmodel.vocabulary.judging import (
    Variation as Variation,
)
from paktmodel.vocabulary.networking import (
    AgreementState as AgreementState,
)
from paktmodel.vocabulary.networking import (
    CommitmentKind as CommitmentKind,
)
from paktmodel.vocabulary.networking import (
    CommitmentState as CommitmentState,
)
from paktmodel.vocabulary.networking import (
    HandoverKind as HandoverKind,
)
from paktmodel.vocabulary.networking import (
    HandoverState as HandoverState,
)
from paktmodel.vocabulary.networking import (
    LifeState as LifeState,
)
from paktmodel.vocabulary.networking import (
    NetworkRelationKind as NetworkRelationKind,
)
from paktmodel.vocabulary.networking import (
    OrganisationSize as OrganisationSize,
)
from paktmodel.vocabulary.networking import (
    ParticipationForm as ParticipationForm,
)
from paktmodel.vocabulary.networking import (
    QuantitativeEvaluation as QuantitativeEvaluation,
)
from paktmodel.vocabulary.networking import (
    RollOutState as RollOutState,
)
from paktmodel.vocabulary.networking import (
    Sector as Sector,
)
from paktmodel.vocabulary.words import (
    Absence as Absence,
)
from paktmodel.vocabulary.words import (
    AgendaState as AgendaState,
)
from paktmodel.vocabulary.words import (
    Aggregation as Aggregation,
)
from paktmodel.vocabulary.words import (
    Approximation as Approximation,
)
from paktmodel.vocabulary.words import (
    Basis as Basis,
)
from paktmodel.vocabulary.words import (
    Bearing as Bearing,
)
from paktmodel.vocabulary.words import (
    Cadence as Cadence,
)
from paktmodel.vocabulary.words import (
    Closing as Closing,
)
from paktmodel.vocabulary.words import (
    CohortEvent as CohortEvent,
)
from paktmodel.vocabulary.words import (
    Confidence as Confidence,
)
from paktmodel.vocabulary.words import (
    Direction as Direction,
)
from paktmodel.vocabulary.words import (
    GoalLevel as GoalLevel,
)
from paktmodel.vocabulary.words import (
    Hand as Hand,
)
from paktmodel.vocabulary.words import (
    IndicatorState as IndicatorState,
)
from paktmodel.vocabulary.words import (
    Kind as Kind,
)
from paktmodel.vocabulary.words import (
    LimitStanding as LimitStanding,
)
from paktmodel.vocabulary.words import (
    MeasurementDay as MeasurementDay,
)
from paktmodel.vocabulary.words import (
    MeasureState as MeasureState,
)
from paktmodel.vocabulary.words import (
    ObservationStatus as ObservationStatus,
)
from paktmodel.vocabulary.words import (
    Operator as Operator,
)
from paktmodel.vocabulary.words import (
    Outcome as Outcome,
)
from paktmodel.vocabulary.words import (
    PathShape as PathShape,
)
from paktmodel.vocabulary.words import (
    Perspective as Perspective,
)
from paktmodel.vocabulary.words import (
    PurposeKind as PurposeKind,
)
from paktmodel.vocabulary.words import (
    RollUpMethod as RollUpMethod,
)
from paktmodel.vocabulary.words import (
    Severity as Severity,
)
from paktmodel.vocabulary.words import (
    Standing as Standing,
)
from paktmodel.vocabulary.words import (
    Statistic as Statistic,
)
from paktmodel.vocabulary.words import (
    SubjectKind as SubjectKind,
)
from paktmodel.vocabulary.words import (
    Timeliness as Timeliness,
)
from paktmodel.vocabulary.words import (
    Unstated as Unstated,
)
from paktmodel.vocabulary.words import (
    ValueState as ValueState,
)
from paktmodel.vocabulary.words import (
    VersionStanding as VersionStanding,
)
from paktmodel.vocabulary.words import (
    Window as Window,
)
from paktmodel.vocabulary.words import (
    WindowChoice as WindowChoice,
)

__version__: str
__all__ = [
    "ACCOUNTS_RULES",
    "About",
    "Absence",
    "Accounts",
    "Acknowledgement",
    "ActionState",
    "Activity",
    "ActivityPart",
    "ActivityPlan",
    "AdmissionCriterion",
    "Agenda",
    "AgendaItem",
    "AgendaState",
    "Ages",
    "Aggregation",
    "Agreement",
    "AgreementParty",
    "AgreementState",
    "Aim",
    "Annex",
    "Approval",
    "Approximate",
    "Approximation",
    "Assessment",
    "Assignment",
    "Assurance",
    "Authority",
    "Averaging",
    "Baseline",
    "Basis",
    "Bearing",
    "BoardReading",
    "Body",
    "BodyKind",
    "Breakdown",
    "Cadence",
    "Capacity",
    "CaseNumber",
    "CellState",
    "Certainty",
    "Chance",
    "Change",
    "ChangeKind",
    "Charter",
    "Claim",
    "Closing",
    "ClosingDue",
    "ClosingPoint",
    "Code",
    "Cohort",
    "CohortEvent",
    "Column",
    "Commitment",
    "CommitmentKind",
    "CommitmentState",
    "ComparedFigure",
    "Comparison",
    "ComparisonGroup",
    "Completeness",
    "Confidence",
    "ConsequenceStatement",
    "Context",
    "Correction",
    "CorrectionKind",
    "Cost",
    "CriterionEvidence",
    "Dated",
    "DecidedPoint",
    "Decision",
    "DecisionMethod",
    "DecisionPoint",
    "DecisionRef",
    "Definition",
    "DefinitionChange",
    "Delivery",
    "Deviation",
    "Difference",
    "Differences",
    "Direction",
    "Effect",
    "Evaluation",
    "EvaluationFinding",
    "EvaluationTerms",
    "Evidence",
    "FilingRight",
    "FilingRights",
    "Finding",
    "Findings",
    "FocusArea",
    "FollowUp",
    "Footnote",
    "Forecast",
    "ForecastMethod",
    "Forum",
    "ForumTemplate",
    "Gap",
    "GapMovement",
    "Goal",
    "GoalArea",
    "GoalLevel",
    "Hand",
    "HandlingStep",
    "Handover",
    "HandoverEvent",
    "HandoverKind",
    "HandoverState",
    "Indicator",
    "IndicatorState",
    "InitiativeKind",
    "Interval",
    "IntervalMethod",
    "InvalidArgument",
    "InvalidDocument",
    "InvalidValue",
    "JudgementRule",
    "Kind",
    "LapseRule",
    "Lesson",
    "LifeEvent",
    "LifeState",
    "Limit",
    "LimitStanding",
    "Limits",
    "MATTER_RULES",
    "Matter",
    "MatterCase",
    "MatterPaper",
    "Measure",
    "MeasureState",
    "MeasureStatus",
    "MeasurementDay",
    "MeasurementPoint",
    "MemberMotion",
    "MinutesCorrection",
    "MissingExtra",
    "MunicipalityCode",
    "NETWORK_RULES",
    "Narrative",
    "NationalIndicator",
    "Network",
    "NetworkDay",
    "NetworkRelation",
    "NetworkRelationKind",
    "NotFound",
    "Observation",
    "ObservationStatus",
    "Observations",
    "OperativeUnit",
    "Operator",
    "Organisation",
    "OrganisationNumber",
    "OrganisationSize",
    "Outcome",
    "PaktError",
    "Paper",
    "Part",
    "PartFigure",
    "Participants",
    "Participation",
    "ParticipationForm",
    "PartyVote",
    "Passage",
    "PathShape",
    "Period",
    "Perspective",
    "Plan",
    "PlannedActivity",
    "PointKind",
    "Population",
    "Position",
    "Predecessor",
    "PrintedDate",
    "Proposal",
    "Purpose",
    "PurposeKind",
    "QuantitativeEvaluation",
    "Quantity",
    "RULES",
    "Rebase",
    "Recommendation",
    "RecommendedAction",
    "ReportedApproval",
    "ReportedCount",
    "ReportedSize",
    "ReportingCalendar",
    "ReportingRule",
    "RollOutState",
    "RollUpMethod",
    "RollUpRule",
    "SE_KOMMUNALLAG",
    "STOCKHOLM",
    "Scale",
    "ScaleAnswers",
    "ScaleKind",
    "ScaleStep",
    "ScopeBoundary",
    "Sector",
    "Serving",
    "Severity",
    "Signal",
    "SignalPoint",
    "SignalRules",
    "Slug",
    "Source",
    "SourceSystem",
    "Span",
    "SpecialCause",
    "Stance",
    "Standing",
    "Statement",
    "StatementKind",
    "Statistic",
    "Step",
    "StepCount",
    "StepRole",
    "Subject",
    "SubjectKind",
    "Submission",
    "SubmissionState",
    "SurveyShare",
    "SymbolProfile",
    "Table",
    "TaglineVariant",
    "TargetGroup",
    "Term",
    "Text",
    "Timeline",
    "Timeliness",
    "TitleVariant",
    "UPPSALA_ATTAINMENT",
    "UPPSALA_STATE",
    "Undetermined",
    "Unstated",
    "UpgradeNote",
    "Upgraded",
    "ValueState",
    "Variation",
    "Verdict",
    "Version",
    "VersionStanding",
    "Vote",
    "Window",
    "WindowChoice",
    "Years",
    "__version__",
    "admit",
    "as_accounted",
    "board_paper",
    "byar",
    "catalog",
    "check",
    "completeness",
    "corrections",
    "differences",
    "due",
    "dump",
    "dumps",
    "evolve",
    "fingerprint",
    "follow_commitments",
    "follow_up",
    "growth",
    "load",
    "loads",
    "make_converter",
    "read_approximate",
    "read_columns",
    "read_csv",
    "read_period",
    "read_rows",
    "retention",
    "schema",
    "testing",
    "upgrade",
    "wilson",
]
