"""The closed word lists of a plan and the shapes of its codes, once more: what both peers' models share.

They are written out here and not imported from paktmodel, since a peer that loaded our
rooms would be charged for them in the rows about fresh interpreters.
"""

from enum import StrEnum

#: What can be seen, with single blanks; for engines that look for a pattern themselves.
CODE_SHAPE = "^[^\x00-\x20,;\x7f-\xa0]+(?: [^\x00-\x20,;\x7f-\xa0]+)*$"


class OwnerScheme(StrEnum):
    SE_MUNICIPALITY = "se-municipality"
    SE_REGION = "se-region"
    ISO_3166 = "iso-3166"
    GSS = "gss"
    FREE = "free"


class PlanType(StrEnum):
    ACTION = "action"
    TARGET = "target"
    MONITORING = "monitoring"


class Unstated(StrEnum):
    UNSTATED = "unstated"


class Confidence(StrEnum):
    CERTAIN = "certain"
    PROBABLE = "probable"
    DOUBTFUL = "doubtful"


class Provenance(StrEnum):
    FIRST = "first-hand"
    SECOND = "second-hand"


class ActorKind(StrEnum):
    COUNCIL = "council"
    EXECUTIVE = "executive"
    BOARD = "board"
    ADMINISTRATION = "administration"
    UNIT = "unit"
    COMPANY = "company"
    REGION = "region"
    STATE = "state"
    ASSOCIATION = "association"
    ROLE = "role"
    ALL = "all"
    OTHER = "other"


class ResponsibilityRole(StrEnum):
    RESPONSIBLE = "responsible"
    CO_RESPONSIBLE = "co-responsible"
    PERFORMS = "performs"
    CONSULTED = "consulted"
    OTHER = "other"


class GoalLevel(StrEnum):
    VISION = "vision"
    PURPOSE = "purpose"
    OVERALL = "overall"
    DIRECTION = "direction"
    BOARD = "board"
    SUB = "sub"
    UNIT = "unit"
    RESULT = "result"
    OTHER = "other"


class Outcome(StrEnum):
    APPROVED = "approved"
    REJECTED = "rejected"
    ANSWERED = "answered"
    REFERRED_BACK = "referred-back"
    TABLED = "tabled"
    WRITTEN_OFF = "written-off"
    OTHER = "other"


class Direction(StrEnum):
    INCREASE = "increase"
    DECREASE = "decrease"
    MAINTAIN = "maintain"


class EarlierBase(StrEnum):
    YEAR_BEFORE = "year-before"
    PREVIOUS_VALUE = "previous-value"


class RelativeForm(StrEnum):
    PERCENT = "percent"
    AMOUNT = "amount"


class PerTime(StrEnum):
    YEAR = "year"


class BandUnit(StrEnum):
    PERCENT = "percent"
    POINTS = "points"


class SpanStatistic(StrEnum):
    MEAN = "mean"
    SUM = "sum"


class PurposeKind(StrEnum):
    EQUAL_ENTRY = "equal-entry"
    OTHER = "other"


class MeasureState(StrEnum):
    NOT_STARTED = "not-started"
    ON_PLAN = "on-plan"
    DELAYED = "delayed"
    PAUSED = "paused"
    NOT_ON_PLAN = "not-on-plan"
    DONE = "done"
    DROPPED = "dropped"
    OTHER = "other"


class Kind(StrEnum):
    COUNT = "count"
    SHARE = "share"
    MEAN = "mean"
    RATE = "rate"
    DURATION = "duration"
    INDEX = "index"
    AMOUNT = "amount"
    BALANCE = "balance"
    RANK = "rank"
    MILESTONE = "milestone"
    ORDINAL = "ordinal"
    UNSTATED = "unstated"


class Statistic(StrEnum):
    MEAN = "mean"
    MEDIAN = "median"
    PERCENTILE = "percentile"
    UNSTATED = "unstated"


class Basis(StrEnum):
    STOCK = "stock"
    FLOW = "flow"
    MEAN_PER_MONTH = "mean-per-month"
    UNIQUE_PERSONS = "unique-persons"
    COHORT = "cohort"
    UNSTATED = "unstated"


class Aggregation(StrEnum):
    SUM = "sum"
    MEAN = "mean"
    LATEST = "latest"
    RATIO_OF_SUMS = "ratio-of-sums"
    NOT_ADDITIVE = "not-additive"
    CUMULATIVE_OVER_YEAR = "cumulative-over-year"
    CUMULATIVE_SINCE_START = "cumulative-since-start"
    UNSTATED = "unstated"


class Window(StrEnum):
    PERIOD = "period"
    MONTHLY_MEAN = "monthly-mean"
    LAST_DAY = "last-day"
    UNSTATED = "unstated"


class Absence(StrEnum):
    NOT_PRINTED = "not-printed"
    UNDER_DEVELOPMENT = "under-development"
    NOT_COLLECTED = "not-collected"


class MeasurementDay(StrEnum):
    FIRST_DAY = "first-day"
    LAST_DAY = "last-day"


class CohortEvent(StrEnum):
    EXIT = "exit"
    ENTRY = "entry"
    MEASUREMENT = "measurement"
    UNSTATED = "unstated"


class IndicatorState(StrEnum):
    DEFINED = "defined"
    UNDER_DEVELOPMENT = "under-development"
    NO_SOURCE = "no-source"
    DISCONTINUED = "discontinued"


class SubjectKind(StrEnum):
    DOCUMENT = "document"
    PLAN = "plan"
    TITLE = "title"
    GOAL = "goal"
    AIM = "aim"
    GOAL_AREA = "goal-area"
    MEASURE = "measure"
    INDICATOR = "indicator"
    ACTOR = "actor"
    VERSION = "version"
    ANNEX = "annex"
    DECISION_POINT = "decision-point"
    PASSAGE = "passage"
    LESSON = "lesson"
    RULE = "rule"
    CLOSING = "closing"
    TERM = "term"
    OBSERVATION = "observation"
    STATEMENT = "statement"
    PREDECESSOR = "predecessor"
    RECORD = "follow-up-record"
    SUBMISSION = "submission"
    ASSESSMENT = "assessment"
    DEVIATION = "deviation"
    NARRATIVE = "narrative"
    SCALE = "scale"
    SURVEY = "survey"
    EVALUATION = "evaluation"
    RECOMMENDATION = "recommendation"
    COMPARISON = "comparison"
    NETWORK = "network"
    CHARTER = "charter"
    LIFE_EVENT = "life-event"
    ORGANISATION = "organisation"
    PARTICIPATION = "participation"
    REPORTED_SIZE = "reported-size"
    RELATION = "relation"
    COMMITMENT = "commitment"
    AGREEMENT = "agreement"
    DELIVERY = "delivery"
    ACTIVITY = "activity"
    ACTIVITY_PLAN = "activity-plan"
    FORUM = "forum"
    HANDOVER = "handover"
    UNIT = "unit"
    TARGET_GROUP = "target-group"
    CRITERION = "criterion"
    MATTER = "matter"
    CASE = "case"
    BODY = "body"
    MOTION = "motion"
    PROPOSAL = "proposal"
    POSITION = "position"
    DECISION = "decision"
    FILED_STATEMENT = "filed-statement"
    ASSIGNMENT = "assignment"
    PAPER = "paper"
    STEP = "step"


class Cadence(StrEnum):
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    TERTIALLY = "tertially"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"


class Closing(StrEnum):
    INTERIM_ACCOUNTS = "interim-accounts"
    ANNUAL_ACCOUNTS = "annual-accounts"
    INTERIM_REPORT = "interim-report"
    ANNUAL_REPORT = "annual-report"


class WindowChoice(StrEnum):
    ROLLING = "rolling"
    CALENDAR_YEAR = "calendar-year"


class ComparedWith(StrEnum):
    BASELINE = "baseline"
    PREVIOUS_VALUE = "previous-value"
    YEAR_BEFORE = "year-before"


class InterimComparison(StrEnum):
    BASELINE = "baseline"
    SAME_MONTHS = "same-months"


class BaselineChoice(StrEnum):
    AT_HAND = "at-hand"
    PRINTED = "printed"


class ValueState(StrEnum):
    OBSERVED = "observed"
    SUPPRESSED = "suppressed"
    NOT_REPORTED = "not-reported"
    NOT_APPLICABLE = "not-applicable"
    NOT_COLLECTED = "not-collected"
    PENDING = "pending"


class ChartChoice(StrEnum):
    AUTO = "auto"
    XMR = "xmr"
    P_PRIME = "p-prime"
    U_PRIME = "u-prime"
    RARE = "rare"


class SeasonRule(StrEnum):
    AUTO = "auto"
    YEARLY = "yearly"
    NONE = "none"


class RulePreset(StrEnum):
    PAKTMODEL = "paktmodel"
    NHS = "nhs"


class PathShape(StrEnum):
    LINEAR = "linear"
    STEP = "step"


class RollUpMethod(StrEnum):
    TALLY = "tally"
    WORST = "worst"
    SHARE = "share"


class ShareOf(StrEnum):
    SUB_GOALS = "sub-goals"
    INDICATORS = "indicators"


class Perspective(StrEnum):
    CHILD = "child"
    GENDER = "gender"
    BUSINESS = "business"
    ECONOMY = "economy"


class Impact(StrEnum):
    FAVOURABLE = "favourable"
    NEUTRAL = "neutral"
    ADVERSE = "adverse"
