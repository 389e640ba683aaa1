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
from paktmodel.checks import RULES as RULES
from paktmodel.checks import Findings as Findings
from paktmodel.checks import check as check
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
from paktmodel.model.background import (
    ConsequenceStatement as ConsequenceStatement,
)
from paktmodel.model.background import (
    Lesson as Lesson,
)
from paktmodel.model.background import (
    Predecessor as Predecessor,
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
    ReportingCalendar as ReportingCalendar,
)
from paktmodel.model.rules import (
    ReportingRule as ReportingRule,
)
from paktmodel.model.rules import (
    RollUpRule as RollUpRule,
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
from paktmodel.vocabulary.changes import ChangeKind as ChangeKind
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
    PurposeKind as PurposeKind,
)
from paktmodel.vocabulary.words import (
    RollUpMethod as RollUpMethod,
)
from paktmodel.vocabulary.words import (
    Severity as Severity,
)
from paktmodel.vocabulary.words import (
    Stance as Stance,
)
from paktmodel.vocabulary.words import (
    Standing as Standing,
)
from paktmodel.vocabulary.words import (
    StatementKind as StatementKind,
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
    "Absence",
    "Acknowledgement",
    "Agenda",
    "AgendaItem",
    "AgendaState",
    "Ages",
    "Aggregation",
    "Aim",
    "Annex",
    "Approximate",
    "Approximation",
    "Authority",
    "Baseline",
    "Basis",
    "Breakdown",
    "Cadence",
    "CaseNumber",
    "Change",
    "ChangeKind",
    "Closing",
    "ClosingDue",
    "ClosingPoint",
    "Code",
    "Cohort",
    "CohortEvent",
    "Column",
    "Confidence",
    "ConsequenceStatement",
    "Cost",
    "Dated",
    "DecisionPoint",
    "DecisionRef",
    "Definition",
    "Difference",
    "Differences",
    "Direction",
    "Effect",
    "Evidence",
    "Finding",
    "Findings",
    "FollowUp",
    "Footnote",
    "Goal",
    "GoalArea",
    "GoalLevel",
    "Hand",
    "Indicator",
    "IndicatorState",
    "InvalidArgument",
    "InvalidDocument",
    "InvalidValue",
    "JudgementRule",
    "Kind",
    "Lesson",
    "Limit",
    "LimitStanding",
    "Limits",
    "Measure",
    "MeasureState",
    "MeasureStatus",
    "MeasurementDay",
    "MeasurementPoint",
    "MissingExtra",
    "MunicipalityCode",
    "NationalIndicator",
    "NotFound",
    "Observation",
    "ObservationStatus",
    "Observations",
    "Operator",
    "OrganisationNumber",
    "Outcome",
    "PaktError",
    "Paper",
    "Part",
    "PartFigure",
    "Passage",
    "PathShape",
    "Period",
    "Plan",
    "Population",
    "Predecessor",
    "PrintedDate",
    "Proposal",
    "Purpose",
    "PurposeKind",
    "Quantity",
    "RULES",
    "ReportedApproval",
    "ReportingCalendar",
    "ReportingRule",
    "RollUpMethod",
    "RollUpRule",
    "Severity",
    "Slug",
    "Source",
    "SourceSystem",
    "Span",
    "Stance",
    "Standing",
    "StatementKind",
    "Statistic",
    "Step",
    "Subject",
    "SubjectKind",
    "SymbolProfile",
    "Table",
    "Term",
    "Text",
    "Timeline",
    "Timeliness",
    "TitleVariant",
    "Undetermined",
    "Unstated",
    "UpgradeNote",
    "Upgraded",
    "ValueState",
    "Verdict",
    "Version",
    "VersionStanding",
    "Window",
    "WindowChoice",
    "Years",
    "__version__",
    "board_paper",
    "catalog",
    "check",
    "differences",
    "due",
    "dump",
    "dumps",
    "evolve",
    "fingerprint",
    "follow_up",
    "load",
    "loads",
    "make_converter",
    "read_approximate",
    "read_columns",
    "read_csv",
    "read_period",
    "read_rows",
    "schema",
    "testing",
    "upgrade",
]
