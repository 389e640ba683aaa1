"""Words of indicators: what is measured, how, and in which direction it should go."""

from typing import Final

from paktmodel.vocabulary.language import Word

#: Parts that every board paper has: code -> (Swedish, English).
PARTS: Final[dict[str, tuple[str, str]]] = {
    "total": ("totalt", "total"),
    "women": ("kvinnor", "women"),
    "men": ("män", "men"),
}


class Kind(Word):
    """What sort of figure an indicator is; what each may and may not stands in `paktmodel.model.kinds`."""

    COUNT = "count", "antal", "count"
    AMOUNT = "amount", "mängd eller belopp", "amount"
    BALANCE = "balance", "netto", "balance"
    SHARE = "share", "andel", "share"
    MEAN = "mean", "medelvärde", "mean"
    RATE = "rate", "kvot", "rate"
    DURATION = "duration", "tid", "duration"
    INDEX = "index", "index", "index"
    RANK = "rank", "placering", "rank"
    MILESTONE = "milestone", "milstolpe", "milestone"
    ORDINAL = "ordinal", "ordnad skala", "ordinal scale"
    UNSTATED = "unstated", "anges inte", "unstated"


class Statistic(Word):
    """Which statistic of a mean or a duration is followed."""

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
    CUMULATIVE_OVER_YEAR = "cumulative-over-year", "ackumulerat under året", "cumulative over the year"
    CUMULATIVE_SINCE_START = (
        "cumulative-since-start",
        "ackumulerat sedan starten",
        "cumulative since the start",
    )
    RATIO_OF_SUMS = "ratio-of-sums", "kvot av summor", "ratio of sums"
    NOT_ADDITIVE = "not-additive", "kan inte läggas ihop", "not additive"
    UNSTATED = "unstated", "anges inte", "unstated"


class Direction(Word):
    """The change that is wanted (*önskad riktning*)."""

    INCREASE = "increase", "öka", "increase"
    DECREASE = "decrease", "minska", "decrease"
    MAINTAIN = "maintain", "bibehåll", "maintain"


class Operator(Word):
    """On which side of a target a value must stay."""

    AT_MOST = "at-most", "högst", "at most"
    AT_LEAST = "at-least", "minst", "at least"
    BELOW = "below", "under", "below"
    ABOVE = "above", "över", "above"
    BETWEEN = "between", "mellan", "between"


class EarlierBase(Word):
    """What a relative target is measured from, of the series' own earlier values."""

    YEAR_BEFORE = "year-before", "året innan", "the year before"
    PREVIOUS_VALUE = "previous-value", "föregående värde", "the previous value"


class RelativeForm(Word):
    """What the number of a relative target is."""

    PERCENT = "percent", "procent", "per cent"
    AMOUNT = "amount", "i enheten", "an amount"


class PerTime(Word):
    """How often a relative change is wanted again."""

    YEAR = "year", "per år", "per year"


class BandUnit(Word):
    """What the bands of a target are stated in."""

    PERCENT = "percent", "procent av målvärdet", "per cent of the target"
    POINTS = "points", "i indikatorns enhet", "in the indicator's unit"


class SpanStatistic(Word):
    """What is made of the values of several periods."""

    MEAN = "mean", "medelvärde", "mean"
    SUM = "sum", "summa", "sum"


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
    NO_SOURCE = "no-source", "saknar källa", "without a source"
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
