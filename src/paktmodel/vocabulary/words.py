"""The closed word lists: each word with its code, its Swedish and its English label.

A word is a `str`, so it prints, compares and serialises as its code. The Swedish
labels are the words of the board papers.
"""

import enum
from typing import Final, Literal, Self

Language = Literal["sv", "en"]

#: Parts that every board paper has: code -> (Swedish, English).
PARTS: Final[dict[str, tuple[str, str]]] = {
    "total": ("totalt", "total"),
    "women": ("kvinnor", "women"),
    "men": ("män", "men"),
}


class Word(enum.StrEnum):
    """A word of a closed list.

    Attributes:
        sv: Swedish label.
        en: English label.
    """

    sv: str
    en: str

    def __new__(cls, code: str, sv: str = "", en: str = "") -> Self:
        """Make the word out of its code and its two labels; a call with the code alone finds it."""
        word = str.__new__(cls, code)
        word._value_ = code
        word.sv = sv
        word.en = en
        return word

    def label(self, language: Language) -> str:
        """The word as it is written in running text.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return self.sv if language == "sv" else self.en


class Severity(Word):
    """How much a finding matters."""

    ERROR = "error", "fel", "error"
    WARNING = "warning", "varning", "warning"
    NOTE = "note", "anmärkning", "note"


class SubjectKind(Word):
    """What kind of thing a finding is about."""

    DOCUMENT = "document", "dokumentet", "document"
    PLAN = "plan", "planen", "plan"
    TITLE = "title", "titeln", "title"
    GOAL = "goal", "mål", "goal"
    AIM = "aim", "delmål", "aim"
    GOAL_AREA = "goal-area", "målområde", "goal area"
    MEASURE = "measure", "åtgärd", "measure"
    INDICATOR = "indicator", "indikator", "indicator"
    VERSION = "version", "version", "version"
    ANNEX = "annex", "bilaga", "annex"
    DECISION_POINT = "decision-point", "beslutspunkt", "decision point"
    PASSAGE = "passage", "textstycket", "passage"
    LESSON = "lesson", "lärdom", "lesson"
    RULE = "rule", "regel", "rule"
    CLOSING = "closing", "avstämning", "closing point"
    TERM = "term", "mandatperiod", "term"
    OBSERVATION = "observation", "utfall", "observation"
    STATEMENT = "statement", "konsekvens", "consequence statement"
    PREDECESSOR = "predecessor", "föregångaren", "predecessor"
    ACCOUNTS = "accounts", "bokslutet", "accounts"
    SUBMISSION = "submission", "inlämningen", "submission"
    ASSESSMENT = "assessment", "bedömningen av", "assessment of"
    DEVIATION = "deviation", "avvikelse", "deviation"
    NARRATIVE = "narrative", "berättelsen om", "narrative on"
    SCALE = "scale", "skala", "scale"
    SURVEY = "survey", "enkätsvaret", "survey answer"
    EVALUATION = "evaluation", "utvärdering", "evaluation"
    RECOMMENDATION = "recommendation", "rekommendation", "recommendation"
    COMPARISON = "comparison", "jämförelse", "comparison"
    NETWORK = "network", "nätverket", "network"
    CHARTER = "charter", "inriktning", "charter"
    LIFE_EVENT = "life-event", "händelse", "life event"
    ORGANISATION = "organisation", "organisation", "organisation"
    PARTICIPATION = "participation", "deltagandet för", "participation of"
    REPORTED_SIZE = "reported-size", "uppgiven storlek", "reported size"
    RELATION = "relation", "relationen till", "relation to"
    COMMITMENT = "commitment", "åtagande", "commitment"
    AGREEMENT = "agreement", "avtal", "agreement"
    DELIVERY = "delivery", "leverans på", "delivery on"
    ACTIVITY = "activity", "aktivitet", "activity"
    ACTIVITY_PLAN = "activity-plan", "aktivitetsplan", "activity plan"
    FORUM = "forum", "forum", "forum"
    HANDOVER = "handover", "överlämning", "handover"
    UNIT = "unit", "enhet", "unit"
    TARGET_GROUP = "target-group", "målgrupp", "target group"
    CRITERION = "criterion", "kriterium", "criterion"
    MATTER = "matter", "ärendet", "matter"
    CASE = "case", "diarienummer", "case"
    BODY = "body", "organet", "body"
    MOTION = "motion", "initiativet", "motion"
    PROPOSAL = "proposal", "förslaget", "proposal"
    POSITION = "position", "yrkandet", "position"
    DECISION = "decision", "beslutet", "decision"
    FILED_STATEMENT = "filed-statement", "yttrandet", "statement"
    ASSIGNMENT = "assignment", "uppdraget", "assignment"
    PAPER = "paper", "handlingen", "paper"
    STEP = "step", "steget", "step"


class Confidence(Word):
    """How sure the reader of a paper is of what was read."""

    CERTAIN = "certain", "säker", "certain"
    PROBABLE = "probable", "trolig", "probable"
    DOUBTFUL = "doubtful", "osäker", "doubtful"


class Hand(Word):
    """Whether a source tells its own business or repeats another's."""

    FIRST = "first-hand", "förstahandsuppgift", "first-hand"
    SECOND = "second-hand", "andrahandsuppgift", "second-hand"


class Unstated(Word):
    """What the paper does not say; neither missing nor zero, and never guessed."""

    UNSTATED = "unstated", "anges inte", "unstated"


class Kind(Word):
    """What sort of figure an indicator is; only a count adds over its parts."""

    COUNT = "count", "antal", "count"
    SHARE = "share", "andel", "share"
    MEAN = "mean", "medelvärde", "mean"
    RATE = "rate", "kvot", "rate"
    DURATION = "duration", "tid", "duration"
    INDEX = "index", "index", "index"
    UNSTATED = "unstated", "anges inte", "unstated"


class Statistic(Word):
    """Which statistic of a duration is followed."""

    MEAN = "mean", "medelvärde", "mean"
    MEDIAN = "median", "median", "median"
    PERCENTILE = "percentile", "percentil", "percentile"
    UNSTATED = "unstated", "anges inte", "unstated"


class Basis(Word):
    """What a value counts: things on a day, events in a period, persons, a cohort."""

    STOCK = "stock", "antal vid en tidpunkt", "stock at a date"
    FLOW = "flow", "händelser under perioden", "flow in a period"
    MEAN_PER_MONTH = "mean-per-month", "medelvärde per månad", "mean per month"
    UNIQUE_PERSONS = (
        "unique-persons",
        "unika personer någon gång under perioden",
        "unique persons in the period",
    )
    COHORT = "cohort", "kohort", "cohort"
    UNSTATED = "unstated", "anges inte", "unstated"


class Aggregation(Word):
    """How values of shorter periods make the value of a longer one."""

    SUM = "sum", "summa", "sum"
    MEAN = "mean", "medelvärde", "mean"
    LATEST = "latest", "senaste", "latest"
    CUMULATIVE = "cumulative", "ackumulerat under året", "cumulative over the year"
    RATIO_OF_SUMS = "ratio-of-sums", "kvot av summor", "ratio of sums"
    NOT_ADDITIVE = "not-additive", "kan inte läggas ihop", "not additive"
    UNSTATED = "unstated", "anges inte", "unstated"


class Direction(Word):
    """The change that is wanted (*önskad riktning*)."""

    INCREASE = "increase", "öka", "increase"
    DECREASE = "decrease", "minska", "decrease"
    MAINTAIN = "maintain", "bibehåll", "maintain"


class Operator(Word):
    """On which side of a limit a value must stay."""

    AT_MOST = "at-most", "högst", "at most"
    AT_LEAST = "at-least", "minst", "at least"
    BELOW = "below", "under", "below"
    ABOVE = "above", "över", "above"


class Window(Word):
    """What a printed year or other period of a baseline covers."""

    PERIOD = "period", "hela perioden", "the whole period"
    MONTHLY_MEAN = "monthly-mean", "medelvärde per månad", "mean per month of the period"
    LAST_DAY = "last-day", "periodens sista dag", "the period's last day"
    UNSTATED = "unstated", "anges inte", "unstated"


class Absence(Word):
    """Why a baseline is not there."""

    NOT_PRINTED = "not-printed", "rutan är tom i handlingen", "the cell is empty in the paper"
    UNDER_DEVELOPMENT = (
        "under-development",
        "uppföljningen är under utveckling",
        "the follow-up is under development",
    )
    NOT_COLLECTED = "not-collected", "uppgiften samlas inte in", "the figure is not collected"


class IndicatorState(Word):
    """Whether an indicator can be followed at all."""

    DEFINED = "defined", "definierad", "defined"
    UNDER_DEVELOPMENT = "under-development", "under utveckling", "under development"
    DISCONTINUED = "discontinued", "avslutad", "discontinued"


class CohortEvent(Word):
    """What a cohort's lag is counted from, or what a cohort's period names."""

    EXIT = "exit", "avslutet", "exit"
    ENTRY = "entry", "början", "entry"
    MEASUREMENT = "measurement", "mätningen", "measurement"
    UNSTATED = "unstated", "anges inte", "unstated"


class MeasurementDay(Word):
    """On which day of a period a stock is measured; such a day never moves."""

    FIRST_DAY = "first-day", "periodens första dag", "first day of the period"
    LAST_DAY = "last-day", "periodens sista dag", "last day of the period"


class GoalLevel(Word):
    """Where in the hierarchy a goal stands."""

    VISION = "vision", "vision", "vision"
    PURPOSE = "purpose", "syfte", "purpose"
    DIRECTION = "direction-goal", "inriktningsmål", "direction goal"
    BOARD = "board-goal", "nämndmål", "board goal"
    UNIT = "unit-goal", "enhetsmål", "unit goal"


class PurposeKind(Word):
    """What a goal area says that it is for."""

    EQUAL_ENTRY = "equal-entry", "jämställt inträde", "equal entry of women and men"
    OTHER = "other", "annat", "other"


class Cadence(Word):
    """How often something is reported."""

    MONTHLY = "monthly", "månadsvis", "monthly"
    QUARTERLY = "quarterly", "kvartalsvis", "quarterly"
    TERTIALLY = "tertially", "tertialvis", "every four months"
    HALF_YEARLY = "half-yearly", "halvårsvis", "half-yearly"
    YEARLY = "yearly", "årligen", "yearly"


class Closing(Word):
    """Which closing of the books a report belongs to."""

    INTERIM_ACCOUNTS = "interim-accounts", "delårsbokslut", "interim accounts"
    ANNUAL_ACCOUNTS = "annual-accounts", "årsbokslut", "annual accounts"
    INTERIM_REPORT = "interim-report", "delårsrapport", "interim report"
    ANNUAL_REPORT = "annual-report", "årsredovisning", "annual report"


class WindowChoice(Word):
    """Over which months the current value is taken."""

    ROLLING = "rolling", "de senaste månaderna", "the latest months"
    CALENDAR_YEAR = "calendar-year", "kalenderåret hittills", "the calendar year so far"


class PathShape(Word):
    """How the expected path runs from the baseline to a limit."""

    LINEAR = "linear", "rak linje", "straight line"
    STEP = "step", "språng vid slutdagen", "step on the last day"


class RollUpMethod(Word):
    """How verdicts are gathered."""

    TALLY = "tally", "antal per bedömning", "tally by standing"
    WORST = "worst", "den sämsta bedömningen", "the worst standing"


class MeasureState(Word):
    """How far a measure has come, on the scale that Uppsala uses."""

    NOT_STARTED = "not-started", "inte påbörjad", "not started"
    ON_PLAN = "on-plan", "enligt plan", "on plan"
    NOT_FULLY = "not-fully", "inte helt enligt plan", "not fully on plan"
    NOT_AT_ALL = "not-at-all", "inte alls enligt plan", "not on plan at all"
    DONE = "done", "slutförd", "done"


class Perspective(Word):
    """Which perspective a consequence statement takes."""

    CHILD = "child", "barnperspektiv", "child perspective"
    GENDER = "gender", "jämställdhetsperspektiv", "gender perspective"
    BUSINESS = "business", "näringslivsperspektiv", "business perspective"
    ECONOMY = "economy", "ekonomiska konsekvenser", "economic consequences"


class Bearing(Word):
    """Which way a consequence statement points."""

    FAVOURABLE = "favourable", "gynnsamt", "favourable"
    NEUTRAL = "neutral", "inga konsekvenser", "no consequences"
    ADVERSE = "adverse", "ogynnsamt", "adverse"


class Outcome(Word):
    """What a decision did with a point."""

    APPROVED = "approved", "bifall", "approved"
    REJECTED = "rejected", "avslag", "rejected"
    ANSWERED = "answered", "besvarad", "answered"
    REFERRED_BACK = "referred-back", "återremiss", "referred back"
    TABLED = "tabled", "bordlagd", "tabled"
    WRITTEN_OFF = "written-off", "avskriven", "written off"


class VersionStanding(Word):
    """What is known of a version's approval; a proposal is never a decision."""

    ADOPTED = "adopted", "antagen", "adopted"
    REPORTED_APPROVED = "reported-approved", "uppges godkänd", "reported approved"
    NO_APPROVAL_RECORDED = "no-approval-recorded", "inget godkännande antecknat", "no approval recorded"


class ValueState(Word):
    """Why an observation has no value; all of them differ from zero."""

    OBSERVED = "observed", "observerat", "observed"
    SUPPRESSED = "suppressed", "sekretess", "suppressed"
    NOT_REPORTED = "not-reported", "inte rapporterat", "not reported"
    NOT_APPLICABLE = "not-applicable", "inte tillämpligt", "not applicable"
    NOT_COLLECTED = "not-collected", "inte insamlat", "not collected"
    PENDING = "pending", "ännu inte klart", "pending"


class ObservationStatus(Word):
    """How final a value is."""

    PRELIMINARY = "preliminary", "preliminär", "preliminary"
    REVISED = "revised", "reviderad", "revised"
    FINAL = "final", "slutlig", "final"
    WITHDRAWN = "withdrawn", "återkallad", "withdrawn"


class Standing(Word):
    """How an indicator stands against its baseline."""

    IMPROVED = "improved", "bättre", "improved"
    UNCHANGED = "unchanged", "oförändrat", "unchanged"
    WORSENED = "worsened", "sämre", "worsened"
    MAINTAINED = "maintained", "bibehållet", "maintained"
    DEPARTED = "departed", "avviker", "departed"
    NOT_ASSESSABLE = "not-assessable", "kan inte bedömas", "not assessable"


class Timeliness(Word):
    """Whether the value that could be there is there."""

    CURRENT = "current", "aktuellt", "current"
    NOT_YET_POSSIBLE = "not-yet-possible", "ännu inte möjligt", "not yet possible"
    NOT_YET_DUE = "not-yet-due", "ännu inte dags", "not yet due"
    DUE = "due", "dags", "due"
    OVERDUE = "overdue", "försenat", "overdue"
    DUE_DAY_UNKNOWN = "due-day-unknown", "dag okänd", "due day unknown"


class LimitStanding(Word):
    """How a value stands against a limit with a date."""

    NONE = "none", "inget gränsvärde", "no limit"
    ALREADY_MET = "already-met", "redan uppfyllt", "already met"
    ON_TRACK = "on-track", "i fas", "on track"
    BEHIND = "behind", "efter", "behind"
    MET = "met", "uppfyllt", "met"
    MISSED = "missed", "inte uppfyllt", "missed"
    AWAITING_VALUE = "awaiting-value", "väntar på värde", "awaiting value"
    NOT_ASSESSABLE = "not-assessable", "kan inte bedömas", "not assessable"


class AgendaState(Word):
    """How an item of the agenda stands on the day."""

    NOT_YET_POSSIBLE = "not-yet-possible", "ännu inte möjlig", "not yet possible"
    NOT_YET_DUE = "not-yet-due", "ännu inte dags", "not yet due"
    DUE = "due", "dags", "due"
    OVERDUE = "overdue", "försenad", "overdue"
    REPORTED = "reported", "värden finns", "figures in place"
    SUBMITTED = "submitted", "inlämnad", "submitted"
    SENT_BACK = "sent-back", "återsänd", "sent back"
    ACCEPTED = "accepted", "godtagen", "accepted"
    DUE_DAY_UNKNOWN = "due-day-unknown", "dag okänd", "due day unknown"


class Approximation(Word):
    """On which side of the printed figure a quantity lies that is not given exactly."""

    ABOUT = "about", "cirka", "about"
    AT_LEAST = "at-least", "minst", "at least"
    MORE_THAN = "more-than", "mer än", "more than"
    AT_MOST = "at-most", "högst", "at most"
    LESS_THAN = "less-than", "mindre än", "less than"
