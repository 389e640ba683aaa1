"""Periods of different lengths in one series: whether they fit together, and whether they agree.

A year beside its months is as it should be; a quarter beside the four-month periods it
straddles is not. What is preliminary is expected to move and never said to disagree.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Final

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.quality.issues import DataIssue, IssueCollector, Periods
from paktmodel.followup.quality.values import Known
from paktmodel.followup.series.aggregation import aggregation_of, running_values, single_value, window_value
from paktmodel.followup.series.ratios import is_ratio, slack_in
from paktmodel.followup.series.window import new_definitions
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.observations import Observation
from paktmodel.values.figures import add, distance, slack, slack_of_count, subtract, total
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Kind, Window
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState

#: Lengths of periods, the longest first, with those they can be divided into.
_FINER: Final = {"A": "STQM", "S": "QM", "T": "M", "Q": "M", "M": "D"}
#: Lengths that do not fit into each other: four months begin within a quarter and within a half-year.
_STRADDLING: Final = (("T", "Q"), ("T", "S"))
#: Of these a longer period's value is that of its last day, however the periods lie.
_AT_THE_END: Final = (Aggregation.LATEST, Aggregation.CUMULATIVE)

ByLength = dict[str, dict[Period, Observation]]


def overlaps_in(indicator: Indicator, known: Known) -> Iterator[DataIssue]:
    """Periods that overlap, disagree, do not cover the same time, or run up and then fall.

    Args:
        indicator: What is measured.
        known: What is known of each part, one observation per period.
    """
    found = IssueCollector()
    mixed: list[tuple[Part, list[Period], list[Period]]] = []
    for part, series in known.items():
        if part in indicator.structurally_empty:
            continue
        lengths: ByLength = {}
        for one in series:
            if one.state is ValueState.OBSERVED:
                lengths.setdefault(one.period.frequency, {})[one.period] = one
        if len(lengths) > 1:
            _straddle(found, indicator, part, lengths)
            _disagree(found, indicator, part, lengths)
            mixed += _mixed(indicator, part, lengths)
        if aggregation_of(indicator) is Aggregation.CUMULATIVE:
            _fall(found, indicator, part, series)
    yield from found.issues()
    if mixed:
        _, finer, coarser = mixed[0]
        evidence = Evidence(finer=Periods(finer), coarser=Periods(coarser))
        places = tuple((part, period) for part, *both in mixed for many in both for period in many)
        yield DataIssue("frequencies-mixed", Severity.INFO, places, evidence, series=True)


def _straddle(found: IssueCollector, indicator: Indicator, part: Part, lengths: ByLength) -> None:
    """Periods of which neither lies within the other."""
    if aggregation_of(indicator) in _AT_THE_END:
        return
    for longer, other in _STRADDLING:
        for period in lengths.get(longer, ()):
            around = {Period.containing(day, other) for day in (period.start, period.end)}
            for one in sorted(around & lengths.get(other, {}).keys()):
                if one not in period and period not in one:
                    places = [(part, period), (part, one)]
                    found.add("periods-overlap", Severity.WARNING, places, one=period, other=one)


# --- longer periods and the shorter ones within them ---------------------------------------


def _disagree(found: IssueCollector, indicator: Indicator, part: Part, lengths: ByLength) -> None:
    """A longer period's figure that its shorter ones do not make."""
    stock = indicator.basis is Basis.STOCK
    if indicator.baseline.window is Window.UNSTATED and indicator.basis in (Basis.STOCK, Basis.UNSTATED):
        return  # a year may be the mean of its months or its last day: nobody says
    for longer, within in _FINER.items():
        for finer in within:
            if longer not in lengths or finer not in lengths or (finer == "D" and not stock):
                continue
            for period, one in lengths[longer].items():
                made = _made_of(indicator, one, period.split(finer), lengths[finer])
                if made is not None and _apart(indicator, one, made):
                    found.add(
                        "periods-disagree",
                        Severity.ERROR,
                        [(part, period)],
                        value=FormattedValue(single_value(indicator, one, of=1).value, like=one.value),
                        made=FormattedValue(made.value, like=one.value),
                    )


def _made_of(
    indicator: Indicator, one: Observation, within: tuple[Period, ...], shorter: Mapping[Period, Observation]
) -> WindowValue | None:
    """What shorter periods make of a longer one; None where they are not all there or cannot tell."""
    how = aggregation_of(indicator)
    if within[0].frequency == "D":
        how = Aggregation.LATEST  # a stock's last day is the month's
    if how in _AT_THE_END:
        within = within[-1:]
    used = [shorter[period] for period in within if period in shorter]
    unsure = any(two.status is ObservationStatus.PRELIMINARY for two in (one, *used))
    broken = bool(new_definitions(indicator, one.period.start, one.period.end))
    if len(used) < len(within) or unsure or broken:
        return None
    if how in _AT_THE_END:
        return single_value(indicator, used[-1], of=1)
    if how is Aggregation.NOT_ADDITIVE and indicator.basis is Basis.UNIQUE_PERSONS:
        return _nearest_possible(indicator, one, used)
    made = window_value(
        indicator,
        used,
        start=one.period.first_month,
        end=one.period.last_month,
        length=one.period.months,
    )
    return made if made.value is not None and made.complete else None


def _nearest_possible(indicator: Indicator, one: Observation, used: list[Observation]) -> WindowValue | None:
    """Of unique persons a longer period has at least as many as any shorter one, at most all together.

    The figure itself where it lies between the two, else the one of the two that is nearest.
    """
    values = [two.value for two in used if two.value is not None]
    if indicator.kind is not Kind.COUNT or one.value is None or len(values) < len(used):
        return None
    nearest = min(max(one.value, *values), total(values))
    loose = total(slack_in(indicator, value) for value in values)
    return WindowValue(first=used[0].period, last=used[-1].period, value=nearest, slack=loose)


def _apart(indicator: Indicator, one: Observation, made: WindowValue) -> bool:
    """Whether a figure differs from what is made of shorter periods by more than rounding."""
    own = single_value(indicator, one, of=1)
    if own.value is None or made.value is None or own.value == made.value:
        return False
    mean = aggregation_of(indicator) is Aggregation.MEAN and not is_ratio(indicator)
    loose = slack(own.value) if mean else own.slack
    return distance(own.value, made.value) > add(loose, made.slack)


# --- lengths that do not cover the same time -----------------------------------------------


def _mixed(
    indicator: Indicator, part: Part, lengths: ByLength
) -> list[tuple[Part, list[Period], list[Period]]]:
    """Shorter and longer periods of which each tells of a time that the other does not.

    Whole windows (years, against a year) beside shorter periods are as they should be, and so
    are months of which the quarter is not yet at its end.
    """
    window = indicator.baseline.period.months
    usable = [
        frequency
        for frequency in "MQTS"
        if frequency in lengths and not _whole(next(iter(lengths[frequency])), window)
    ]
    for place, finer in enumerate(usable):
        for coarser in usable[place + 1 :]:
            short, long = (_months(lengths[frequency]) for frequency in (finer, coarser))
            coming = max(lengths[coarser]).next()
            begun = range(coming.first_month, coming.last_month + 1)
            only_short = [one for one in lengths[finer] if not long.issuperset(_of(one) - set(begun))]
            only_long = [one for one in lengths[coarser] if not short & _of(one)]
            if only_short and only_long:
                return [(part, sorted(only_short), sorted(only_long))]
    return []


def _whole(period: Period, window: int) -> bool:
    return period.months >= window > 1


def _of(period: Period) -> set[int]:
    return set(range(period.first_month, period.last_month + 1))


def _months(periods: Iterable[Period]) -> set[int]:
    return {month for period in periods for month in _of(period)}


# --- what runs up --------------------------------------------------------------------------


def _fall(found: IssueCollector, indicator: Indicator, part: Part, series: Iterable[Observation]) -> None:
    """A running value that is less than an earlier one of its year."""
    before: Observation | None = None
    for _, one in sorted(running_values(series).items()):
        if one.state is not ValueState.OBSERVED:
            continue
        if before is not None and before.period.end.year == one.period.end.year:
            fallen = next(_fallen(indicator, before, one), None)
            if fallen is not None:
                found.add(
                    "cumulative-decreases",
                    Severity.WARNING,
                    [(part, one.period)],
                    before=before.period,
                    value=fallen[1],
                    earlier=fallen[0],
                )
        before = one


def _fallen(indicator: Indicator, before: Observation, one: Observation) -> Iterator[tuple[Decimal, Decimal]]:
    """Earlier and later figure of what has fallen: a count, or what a share counts and is counted out of."""
    pairs: list[tuple[Decimal | None, Decimal | None]] = []
    if indicator.kind is Kind.COUNT:
        pairs.append((before.value, one.value))
    elif is_ratio(indicator):
        pairs.append((before.denominator, one.denominator))
        if indicator.kind is Kind.SHARE:
            pairs.append((before.numerator, one.numerator))
    for earlier, later in pairs:
        if earlier is None or later is None or later >= earlier:
            continue
        if subtract(earlier, later) > add(slack_of_count(earlier), slack_of_count(later)):
            yield earlier, later
