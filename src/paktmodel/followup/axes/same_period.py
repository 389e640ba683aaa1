"""What is shown beside a verdict and never judged: a month and a short sum, with those of an earlier year."""

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from paktmodel.calendar.periods import Period
from paktmodel.errors import phrased
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.series.aggregation import figure_at
from paktmodel.followup.series.facts import IndicatorFacts, Measured
from paktmodel.followup.series.running import increments
from paktmodel.followup.series.series import Known, Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.values.figures import add
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Kind
from paktmodel.vocabulary.words.observations import ValueState


@frozen(kw_only=True, field_transformer=gathered)
class MonthBeside:
    """A single month beside the same month of the year before; shown, never judged.

    Attributes:
        month: The latest month with a value.
        value: Its value.
        before: The same month a year earlier.
        value_before: Its value.
    """

    month: Period
    value: Decimal
    before: Period
    value_before: Decimal


@frozen(kw_only=True, field_transformer=gathered)
class SumsBeside:
    """A sum over fewer months beside the same months of the baseline's year; never judged.

    Attributes:
        months: The months that have a value, in order.
        value: Sum of those months.
        before: Sum of the same months in the baseline's year.
    """

    months: tuple[Period, ...]
    value: Decimal
    before: Decimal


def month_beside(indicator: Measured, known: Known) -> MonthBeside | None:
    """Hold the latest month with a value beside the same month a year before.

    Of what runs up through the year it is what the month itself added. None where a new
    definition without a link lies between the two.
    """
    facts = IndicatorFacts.of(indicator)
    series = increments(facts, known)
    rows = _observed_months(series)
    for row in reversed(rows):
        value = figure_at(facts, series, row)
        if value is not None:
            break
    else:
        return None
    month = series.periods[row]
    earlier = month.first_month - 12
    place = bisect_left(rows, earlier, key=lambda one: series.periods[one].first_month)
    before = rows[place]
    if series.periods[before].first_month != earlier:
        return None
    value_before = figure_at(facts, series, before)
    year = series.periods[before]
    if value_before is None or facts.new_definitions(year.start, month.end):
        return None
    return MonthBeside(month=month, value=value, before=year, value_before=value_before)


def _observed_months(series: Series) -> Sequence[int]:
    """Find the rows of months that are observed, in order of time."""
    if series.axis.months is not None and series.observed:
        return range(len(series))
    return [
        row
        for row, period in enumerate(series.periods)
        if period.frequency == "M" and series.state(row) is ValueState.OBSERVED
    ]


def sums_beside(indicator: Measured, known: Known, current: WindowValue) -> SumsBeside | None:
    """Hold a run too short to judge beside the same months of the baseline's year, where those are known.

    None where a new definition without a link lies between the two.
    """
    if not any(reason.code is ReasonCode.SHORTER_WINDOW for reason in current.reasons):
        return None
    facts, series = IndicatorFacts.of(indicator), Series.of(known)
    baseline = facts.baseline_period
    if baseline is None:
        return None
    if facts.new_definitions(baseline.start, current.last.end):
        return None
    values = {
        series.periods[row].first_month: value
        for row in _observed_months(series)
        if (value := series.value(row)) is not None
    }
    if facts.aggregation is Aggregation.CUMULATIVE_OVER_YEAR:
        return _run_up_beside(facts, values, current)
    if facts.runs_up or facts.indicator.basis is not Basis.FLOW:
        return None
    run = [month for month in values if current.first.first_month <= month <= current.last.last_month]
    base = baseline.first_month
    earlier = {month: base + (month - base) % 12 for month in run}
    if not run or any(values.get(month) is None for month in earlier.values()):
        return None
    value = add(*(values[month] for month in run))
    before = add(*(values[month] for month in earlier.values()))
    return SumsBeside(
        months=tuple(Period.of_month(month) for month in sorted(run)), value=value, before=before
    )


def _run_up_beside(
    facts: IndicatorFacts, values: dict[int, Decimal], current: WindowValue
) -> SumsBeside | None:
    """Hold what had run up by the latest month beside the same month of the baseline's year."""
    if facts.indicator.kind is not Kind.COUNT:
        return None  # running values of shares are no sums
    inside = [month for month in values if current.first.first_month <= month <= current.last.last_month]
    if not inside:
        return None
    latest = max(inside)
    base = facts.baseline_period
    before = None if base is None else values.get(base.first_month + (latest - base.first_month) % 12)
    if before is None:
        return None
    months = range(facts.year_of(latest), latest + 1)
    return SumsBeside(
        months=tuple(Period.of_month(month) for month in months), value=values[latest], before=before
    )


def same_period_sentences(
    month: MonthBeside | None,
    sums: SumsBeside | None,
    *,
    like: Decimal | None,
    period: Period | None,
    language: Language,
) -> list[str]:
    """State both in sentences.

    Args:
        month: A single month, if there is one.
        sums: A shorter sum, if there is one.
        like: The baseline's figure, whose number of decimals is kept.
        period: The baseline's period.
        language: ``"sv"`` or ``"en"``.
    """
    sentences = []
    if month is not None:
        evidence = {
            "month": month.month,
            "year": month.before,
            "value": FormattedValue(month.value, like=like),
            "before": FormattedValue(month.value_before, like=like),
        }
        sentences.append(phrased(PHRASES, "month-beside", evidence, language))
    if sums is not None:
        evidence = {
            "months": sums.months,
            "period": period,
            "value": FormattedValue(sums.value, like=like),
            "before": FormattedValue(sums.before, like=like),
        }
        sentences.append(phrased(PHRASES, "sums-beside", evidence, language))
    return sentences
