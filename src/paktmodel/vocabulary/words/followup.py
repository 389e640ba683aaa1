"""The words of follow-up in depth: signal, significance, gap and benchmark."""

from paktmodel.vocabulary.language import Word


class Variation(Word):
    """Whether the latest point of a series is more than the noise of the series itself."""

    COMMON_CAUSE = "common-cause", "inom normal variation", "within normal variation", "="
    IMPROVEMENT = "improvement", "signal om förbättring", "special cause, improvement", "▲"
    CONCERN = "concern", "signal om försämring", "special cause, concern", "▼"
    NEUTRAL_HIGH = "neutral-high", "signal uppåt", "special cause, upwards", "△"
    NEUTRAL_LOW = "neutral-low", "signal nedåt", "special cause, downwards", "▽"
    NOT_CLAIMED = "not-claimed", "ingen signal kan utläsas", "no signal claimed", "–"


class SpecialCause(Word):
    """By which rule a point is more than noise; the first that applies decides its side."""

    OUTSIDE_LIMITS = "outside-limits", "utanför gränserna", "outside the limits"
    TREND = "trend", "trend", "trend"
    NEAR_LIMITS = "near-limits", "två av tre nära en gräns", "two of three near a limit"
    RUN = "run", "flera värden i följd på samma sida av medelvärdet", "a run on one side of the mean"
    LONG_GAP = "long-gap", "ovanligt långt utan fall", "unusually long without a case"


class ChartKind(Word):
    """Which control chart a series is drawn on."""

    XMR = "xmr", "XmR-diagram", "XmR chart"
    P_PRIME = "p-prime", "p′-diagram", "p′ chart"
    U_PRIME = "u-prime", "u′-diagram", "u′ chart"
    RARE = "rare", "diagram för sällsynta fall", "chart of rare events"
    YEAR_ON_YEAR = (
        "year-on-year",
        "diagram över skillnaden mot året innan",
        "chart of year-on-year differences",
    )


class ChartChoice(Word):
    """Which control chart the rules ask for."""

    AUTO = "auto", "det som passar uppgifterna", "the one that fits the data"
    XMR = "xmr", "XmR-diagram", "XmR chart"
    P_PRIME = "p-prime", "p′-diagram", "p′ chart"
    U_PRIME = "u-prime", "u′-diagram", "u′ chart"
    RARE = "rare", "diagram för sällsynta fall", "chart of rare events"


class ChosenBy(Word):
    """Who chose a control chart."""

    RULE = "rule", "regel", "rule"
    CALLER = "caller", "anroparen", "caller"


class SeasonRule(Word):
    """How a seasonal pattern is taken into account."""

    AUTO = "auto", "prövas", "tested"
    YEARLY = "yearly", "känt, prövas inte", "known, not tested"
    NONE = "none", "räknas inte med", "left out of account"


class RulePreset(Word):
    """Whose rules a control chart follows."""

    PAKTMODEL = "paktmodel", "paktmodel", "paktmodel"
    NHS = "nhs", "NHS England", "NHS England"


class Assurance(Word):
    """Whether a target will be met by a process that goes on as it does."""

    PASSING = "passing", "klarar målvärdet", "meets the target", "●"
    FAILING = "failing", "klarar inte målvärdet", "misses the target", "▼"
    INCONSISTENT = "inconsistent", "klarar målvärdet vissa månader", "meets the target at times", "◐"
    NOT_CLAIMED = "not-claimed", "kan inte utläsas", "not claimed", "–"


class SignificanceStatus(Word):
    """Whether a change is larger than chance alone would make it (*statistiskt säkerställd*)."""

    SIGNIFICANT = "significant", "statistiskt säkerställd", "statistically significant", "●"
    NOT_SIGNIFICANT = (
        "not-significant",
        "inte statistiskt säkerställd",
        "not statistically significant",
        "○",
    )
    UNKNOWN = "unknown", "kan inte beräknas", "cannot be calculated", "–"


class IntervalMethod(Word):
    """How an interval was reached."""

    WILSON = "wilson", "Wilson", "Wilson"
    EXACT = "exact", "exakt (chi-två)", "exact (chi-square)"
    BYAR = "byar", "Byar", "Byar"
    PAIRED_MONTHS = "paired-months", "månad mot samma månad", "paired months"


class GapMovement(Word):
    """How the difference between two parts has moved."""

    NARROWED = "narrowed", "mindre", "narrowed", "▸◂"
    WIDENED = "widened", "större", "widened", "◂▸"
    UNCHANGED = "unchanged", "oförändrad", "unchanged", "="
    CROSSED = "crossed", "omvänd", "crossed", "×"
    NOT_ASSESSABLE = "not-assessable", "kan inte bedömas", "not assessable", "–"


class Averaging(Word):
    """How the figure of a comparison group is made of its members'."""

    SINGLE = "single", "en enda", "a single one"
    UNWEIGHTED_MEAN = "unweighted-mean", "ovägt medelvärde", "unweighted mean"
    WEIGHTED_MEAN = "weighted-mean", "vägt medelvärde", "weighted mean"
    UNSTATED = "unstated", "anges inte", "unstated"


class ForecastMethod(Word):
    """How a value is carried on to a later day."""

    LINE = "line-from-baseline", "rak linje från utgångsvärdet", "straight line from the baseline"


class ForecastStanding(Word):
    """How an earlier forecast by the responsible turned out."""

    AS_EXPECTED = "as-expected", "som väntat", "as expected", "="
    BETTER = "better", "bättre än väntat", "better than expected", "▲"
    WORSE = "worse", "sämre än väntat", "worse than expected", "▼"
    OTHERWISE = "otherwise", "annat än väntat", "other than expected", "≠"
    NOT_KNOWN = "not-known", "kan inte jämföras", "cannot be compared", "–"


class WindowChoice(Word):
    """Over which months the current value is taken."""

    ROLLING = "rolling", "de senaste månaderna", "the latest months"
    CALENDAR_YEAR = "calendar-year", "hela år", "whole years"


class ComparedWith(Word):
    """Which earlier value the change that tallies count is against."""

    BASELINE = "baseline", "utgångsvärdet", "the baseline"
    PREVIOUS_VALUE = "previous-value", "föregående värde", "the previous value"
    YEAR_BEFORE = "year-before", "samma period året före", "the same period a year before"


class InterimComparison(Word):
    """What a window that lacks months is compared with before the year is over."""

    BASELINE = "baseline", "utgångsvärdet", "the baseline"
    SAME_MONTHS = "same-months", "samma månader utgångsåret", "the same months of the baseline's year"


class BaselineChoice(Word):
    """Which value a change starts from where the source gives another one than the plan prints."""

    AT_HAND = "at-hand", "källans värde", "the value at hand"
    PRINTED = "printed", "planens värde", "the printed value"


class PathShape(Word):
    """How the expected path runs from the baseline to a target."""

    LINEAR = "linear", "rak linje", "straight line"
    STEP = "step", "språng vid slutdagen", "step on the last day"


class RollUpMethod(Word):
    """How verdicts are gathered."""

    TALLY = "tally", "antal per bedömning", "tally by standing"
    WORST = "worst", "den sämsta bedömningen", "the worst standing"
    SHARE = "share", "andelen som är god", "the share that is good"


class HeadlineAxis(Word):
    """What the headline of a verdict speaks of."""

    TARGET = "target", "målvärdet", "the target"
    CHANGE = "change", "förändringen", "the change"


class ShareOf(Word):
    """What a share is taken of when verdicts are gathered."""

    SUB_GOALS = "sub-goals", "delmål", "sub-goals"
    INDICATORS = "indicators", "indikatorer", "indicators"


class ChangeStatus(Word):
    """How an indicator stands against its baseline."""

    IMPROVED = "improved", "bättre", "improved", "▲"
    UNCHANGED = "unchanged", "oförändrat", "unchanged", "="
    WORSENED = "worsened", "sämre", "worsened", "▼"
    MAINTAINED = "maintained", "bibehållet", "maintained", "●"
    NOT_MAINTAINED = "not-maintained", "inte bibehållet", "not maintained", "▼"
    NOT_ASSESSABLE = "not-assessable", "kan inte bedömas", "not assessable", "–"


class MeasureTiming(Word):
    """How a measure stands to its due day."""

    DONE = "done", "slutförd", "done", "●"
    DONE_LATE = "done-late", "efter slutdatum", "after the due day", "◐"
    OVERDUE = "overdue", "försenad", "overdue", "!"
    DUE_PASSED = "due-passed", "slutdatum har passerat", "the due day has passed", "!"


class Timeliness(Word):
    """Whether the value that could be there is there."""

    CURRENT = "current", "aktuellt", "current", "●"
    NOT_YET_POSSIBLE = "not-yet-possible", "kan inte mätas ännu", "not yet possible", "…"
    NOT_YET_DUE = "not-yet-due", "ännu inte dags", "not yet due", "…"
    DUE = "due", "dags", "due", "○"
    OVERDUE = "overdue", "försenat", "overdue", "!"
    DUE_DAY_UNKNOWN = "due-day-unknown", "rapporteringsdatum inte fastställt", "due day unknown", "–"
    NOT_FOLLOWED = "not-followed", "följs inte", "not followed", "–"
    NOT_APPLICABLE = "not-applicable", "kan inte förekomma", "not applicable", "–"


class TargetStatus(Word):
    """How a value compares with a target that has a date."""

    MET = "met", "uppfyllt", "met", "●"
    PARTLY_MET = "partly-met", "delvis uppfyllt", "partly met", "◐"
    MISSED = "missed", "inte uppfyllt", "missed", "▼"
    ALREADY_MET = "already-met", "redan uppfyllt", "already met", "●"
    ON_TRACK = "on-track", "på väg", "on track", "▲"
    BEHIND = "behind", "ligger efter", "behind", "▼"
    NOT_YET_MET = "not-yet-met", "ännu inte uppfyllt", "not yet met", "○"
    AWAITING_VALUE = "awaiting-value", "inväntar utfall", "awaiting value", "…"
    NOT_REPORTED = "not-reported", "utfall saknas", "not reported", "!"
    NOT_ASSESSABLE = "not-assessable", "kan inte bedömas", "not assessable", "–"
