"""Words of findings: how much one matters, what it asks of its reader, and what it is about."""

from paktmodel.vocabulary.language import Word


class Severity(Word):
    """How much a finding matters."""

    ERROR = "error", "fel", "error", "✕"
    WARNING = "warning", "varning", "warning", "!"
    INFO = "info", "upplysning", "info", "i"


class Category(Word):
    """What a finding asks of its reader, in the order in which findings come.

    A contradiction is a document at odds with itself, with its own figures or with what it rests on: one
    of two statements is wrong. A gap is something absent that a document of its kind would hold. Advice is
    what a reader should know, and nobody has to mend.
    """

    CONTRADICTION = "contradiction", "motsägelse", "contradiction"
    GAP = "gap", "lucka", "gap"
    ADVICE = "advice", "påpekande", "advice"

    @property
    def rank(self) -> int:
        """The place in the order of findings, contradictions first."""
        return _CATEGORIES.index(self)


_CATEGORIES = tuple(Category)


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
    ACTOR = "actor", "aktör", "actor"
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
    RECORD = "follow-up-record", "uppföljningen", "follow-up record"
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

    @property
    def plural(self) -> str:
        """Several of the kind in English; one that ends in a preposition, or stands alone, is as it is."""
        if self is SubjectKind.CRITERION:
            return "criteria"
        return f"{self.en}s" if self in _COUNTABLE else self.en


#: Kinds that are nouns and have a plural in -s.
_COUNTABLE = frozenset(
    {
        SubjectKind.GOAL,
        SubjectKind.AIM,
        SubjectKind.GOAL_AREA,
        SubjectKind.MEASURE,
        SubjectKind.INDICATOR,
        SubjectKind.VERSION,
        SubjectKind.DECISION_POINT,
        SubjectKind.RULE,
        SubjectKind.OBSERVATION,
        SubjectKind.STATEMENT,
        SubjectKind.DEVIATION,
        SubjectKind.SCALE,
        SubjectKind.SURVEY,
        SubjectKind.RECOMMENDATION,
        SubjectKind.COMPARISON,
        SubjectKind.CHARTER,
        SubjectKind.ORGANISATION,
        SubjectKind.COMMITMENT,
        SubjectKind.AGREEMENT,
        SubjectKind.TARGET_GROUP,
        SubjectKind.FILED_STATEMENT,
        SubjectKind.ASSIGNMENT,
    }
)


class Referent(Word):
    """What a reference that leads nowhere was meant to lead to."""

    INDICATOR = "indicator", "indikator", "indicator"
    GOAL = "goal", "mål", "goal"
    VERSION = "version", "version", "version"
    PART = "part", "del", "part"
    DEFINITION = "definition", "definition", "definition"
    TEMPLATE = "template", "mall", "template"
    ACTOR = "actor", "aktör", "actor"
    FOCUS_AREA = "focus-area", "fokusområde", "focus area"


class Detail(Word):
    """A detail that a finding points at: what is lacking, not asked for, or senseless."""

    # Of a submission that the plan does not ask for.
    RULE = "rule", "regeln", "rule"
    RECIPIENT = "recipient", "mottagaren", "recipient"
    CLOSING = "closing", "bokslutet", "closing"
    PERIOD = "period", "perioden", "period"
    # Of what was done about something.
    CAUSE = "cause", "orsak", "the cause"
    ACTION = "action", "åtgärd", "what is done about it"
    RESPONSIBLE = "responsible", "ansvarig roll", "the responsible role"
    DUE = "due", "dag då det ska vara klart", "the day by which it is to be done"
    # Of rules by which nothing can be judged.
    BELOW = "below", "godtagen avvikelse nedåt", "the tolerance below"
    ABOVE = "above", "godtagen avvikelse uppåt", "the tolerance above"
    CONFIDENCE = "confidence", "konfidensnivån", "the level of confidence"
    GAP = "gap", "marginalen för skillnader", "the margin of a gap"
    FACTOR = "factor", "avståndet till styrgränserna", "the factor of the control limits"
    SCREEN = "screen", "gallringsgränsen", "the screening limit"
    MIN_POINTS = "min-points", "minsta antalet punkter", "the fewest points"
    FIXED_AFTER = "fixed-after", "antalet punkter som gränserna låses efter", "the points the limits rest on"
    TREND = "trend", "trendens längd", "the length of a trend"
    RUN = "run", "radens längd", "the length of a run"
    RARE_BELOW = "rare-below", "gränsen för små antal", "the guard for small counts"
    LAG = "lag", "gränsen för hur lika grannvärden får vara", "the limit of how alike neighbours may be"
    EXACT_BELOW = "exact-below", "gränsen för exakta intervall", "the limit of exact intervals"
    MIN_MONTHS = "min-months", "minsta antal månader", "the least number of months"
    REBASES = "rebases", "ordningen på omräkningarna", "the order of the rebases"
    # Of targets that a figure of their kind cannot have.
    TARGET_RANGE = "target-range", "ett intervall", "a range"
    TARGET_CHANGE = "target-change", "en förändring", "a change"
    TARGET_OVER_PERIODS = "target-over-periods", "en summa eller ett medelvärde", "a sum or a mean"
    TARGET_PERCENT_OF_NOTHING = (
        "target-percent-of-nothing",
        "en förändring i procent av noll eller mindre",
        "a change in per cent of zero or less",
    )
    # Of organisations that may be one.
    NUMBER = "number", "samma organisationsnummer", "the same organisation number"
    NAME = "name", "nästan samma namn", "nearly the same name"
    # Of a commitment that nobody may be able to verify.
    NOT_VERIFIABLE = "not-verifiable", "bedömdes inte gå att verifiera", "found not to be verifiable"
    NOT_JUDGED = "not-judged", "ingen har prövat det", "nobody has judged it"
    # Of a count that tells no number, or two.
    BOTH_COUNTS = "both-counts", "både ett exakt och ett ungefärligt antal", "both an exact and a rough count"
    NO_COUNT = "no-count", "inget antal", "no count"
