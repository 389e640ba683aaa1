"""Periods of different lengths in one series: whether they fit together, and whether they agree.

A year beside its months is as it should be; a quarter beside the four-month periods it
straddles is not. What is preliminary is expected to move and never said to disagree.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.quality.issues import DataIssue, IssueCollector, Periods
from paktmodel.followup.series.aggregation import row_value, window_value
from paktmodel.followup.series.column import Column
from paktmodel.followup.series.facts import RUNNING_UP, IndicatorFacts, Measured
from paktmodel.followup.series.running import running_values
from paktmodel.followup.series.series import Known, Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.model.parts import Part
from paktmodel.values.figures import add, distance, subtract, total
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Kind, Window
from paktmodel.vocabulary.words.observations import ValueState

#: Lengths of periods, the longest first, with those they can be divided into.
_FINER: Final = {"A": "STQM", "S": "QM", "T": "M", "Q": "M", "M": "D"}
#: Those that a run of months can be divided into.
_WITHIN_RUNS: Final = "ASTQM"
#: Lengths that do not fit into each other: four months begin within a quarter and within a half-year.
_STRADDLING: Final = (("T", "Q"), ("T", "S"))
#: Of these a longer period's value is that of its last day, however the periods lie.
_AT_THE_END: Final = (Aggregation.LATEST, *RUNNING_UP)

#: Frequency -> period -> row.
ByLength = dict[str, dict[Period, int]]


def overlaps_in(indicator: Measured, known: Mapping[Part, Known]) -> Iterator[DataIssue]:
    """Find periods that overlap, disagree, do not cover the same time, or run up and then fall.

    Args:
        indicator: What is measured.
        known: What is known of each part.
    """
    facts = IndicatorFacts.of(indicator)
    found = IssueCollector()
    mixed: list[tuple[Part, list[Period], list[Period]]] = []
    for part, given in known.items():
        if part in facts.empty:
            continue
        series = Series.of(given)
        if len(series.axis.frequencies) > 1:
            lengths = _by_length(series)
            if len(lengths) > 1:
                _straddle(found, facts, part, lengths)
                _disagree(found, facts, part, series, lengths)
                mixed += _mixed(facts, part, lengths)
        if facts.runs_up:
            _fall(found, facts, part, series)
    yield from found.issues()
    if mixed:
        _, shorter, longer = mixed[0]
        evidence = Evidence(finer=Periods(shorter), coarser=Periods(longer))
        by_part = tuple((part, (*finer, *coarser)) for part, finer, coarser in mixed)
        yield DataIssue("frequencies-mixed", Severity.INFO, by_part, evidence, series=True)


def _by_length(series: Series) -> ByLength:
    lengths: ByLength = {}
    for row, period in enumerate(series.periods):
        if series.state(row) is ValueState.OBSERVED:
            lengths.setdefault(period.frequency, {})[period] = row
    return lengths


def _straddle(found: IssueCollector, facts: IndicatorFacts, part: Part, lengths: ByLength) -> None:
    """Report periods of which neither lies within the other."""
    if facts.aggregation in _AT_THE_END:
        return
    for longer, other in _STRADDLING:
        for period in lengths.get(longer, ()):
            around = {Period.containing(day, other) for day in (period.start, period.end)}
            for one in sorted(around & lengths.get(other, {}).keys()):
                if one not in period and period not in one:
                    both = {"one": period, "other": one}
                    for place in sorted((period, one)):
                        _report(found, "periods-overlap", Severity.WARNING, part, place, both)


def _report(
    found: IssueCollector,
    code: str,
    severity: Severity,
    part: Part,
    period: Period,
    evidence: Mapping[str, object],
) -> None:
    found.add(code, severity, (part,), (period,), lambda _: evidence)


# --- longer periods and the shorter ones within them ---------------------------------------


def _disagree(
    found: IssueCollector, facts: IndicatorFacts, part: Part, series: Series, lengths: ByLength
) -> None:
    """Report a longer period's value that its shorter ones do not make."""
    basis = facts.indicator.basis
    if facts.indicator.printed.window is Window.UNSTATED and basis in (Basis.STOCK, Basis.UNSTATED):
        return  # a year may be the mean of its months or its last day: nobody says
    runs = dict.fromkeys((one for one in lengths if one[0] == "R"), _WITHIN_RUNS)
    for longer, within in (_FINER | runs).items():
        for finer in within:
            if longer not in lengths or finer not in lengths or (finer == "D" and basis is not Basis.STOCK):
                continue
            for period, row in lengths[longer].items():
                if period.is_run and not period.divides_into(finer):
                    continue
                made = _made_of(facts, series, row, period.split(finer), lengths[finer])
                if made is not None and _apart(facts, series, row, made):
                    like = series.value(row)
                    own = row_value(facts, series, row, of=1).value
                    evidence = {
                        "value": FormattedValue(own, like=like),
                        "made": FormattedValue(made.value, like=like),
                    }
                    _report(found, "periods-disagree", Severity.ERROR, part, period, evidence)


def _made_of(
    facts: IndicatorFacts,
    series: Series,
    row: int,
    within: tuple[Period, ...],
    shorter: Mapping[Period, int],
) -> WindowValue | None:
    """Make a longer period's value of shorter ones; None where they are not all there or cannot tell."""
    how = facts.aggregation
    if within[0].frequency == "D":
        how = Aggregation.LATEST  # a stock's last day is the month's
    if how in _AT_THE_END:
        within = within[-1:]
    period = series.periods[row]
    used = [shorter[one] for one in within if one in shorter]
    unsure = series.preliminary((row, *used)) or not series.of_one_definition((row, *used))
    if len(used) < len(within) or unsure or facts.definitions.unlinked_since(period.start, period.end):
        return None
    if how in _AT_THE_END:
        return row_value(facts, series, used[-1], of=1)
    if how is Aggregation.NOT_ADDITIVE and facts.indicator.basis is Basis.UNIQUE_PERSONS:
        return _nearest_possible(facts, series, row, used)
    made = window_value(
        facts,
        series.take(used),
        start=period.first_month,
        end=period.last_month,
        length=period.months,
    )
    return made if made.value is not None and made.complete else None


def _nearest_possible(
    facts: IndicatorFacts, series: Series, row: int, used: Sequence[int]
) -> WindowValue | None:
    """Find what unique persons of a longer period can be: as many as of any shorter one, at most all.

    The value itself where it lies between the two, else the one of the two that is nearest.
    """
    own = series.value(row)
    values = [value for one in used if (value := series.value(one)) is not None]
    if not facts.counts or own is None or len(values) < len(used):
        return None
    nearest = min(max(own, *values), total(values))
    loose = total(map(facts.slack, values, map(series.precision, used)))
    first, last = series.periods[used[0]], series.periods[used[-1]]
    return WindowValue(first=first, last=last, value=nearest, slack=loose)


def _apart(facts: IndicatorFacts, series: Series, row: int, made: WindowValue) -> bool:
    """Say whether a value differs from what is made of shorter periods by more than rounding."""
    own = row_value(facts, series, row, of=1)
    if own.value is None or made.value is None or own.value == made.value:
        return False
    mean = facts.aggregation is Aggregation.MEAN and not facts.ratio
    loose = facts.by(series.precision(row)).of_means().of(own.value) if mean else own.slack
    return distance(own.value, made.value) > add(loose, made.slack)


# --- lengths that do not cover the same time -----------------------------------------------


def _mixed(
    facts: IndicatorFacts, part: Part, lengths: ByLength
) -> list[tuple[Part, list[Period], list[Period]]]:
    """Find shorter and longer periods of which each covers a time that the other does not.

    Whole windows (years, against a year) beside shorter periods are as they should be, and so
    are months of which the quarter is not yet at its end.
    """
    usable = [
        frequency
        for frequency in "MQTS"
        if frequency in lengths and not _whole(next(iter(lengths[frequency])), facts.length)
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


def _fall(found: IssueCollector, facts: IndicatorFacts, part: Part, series: Series) -> None:
    """Report a running value that is less than an earlier one of its year, or since the start."""
    before: int | None = None
    restarts = facts.aggregation is Aggregation.CUMULATIVE_OVER_YEAR
    for month, row in sorted(running_values(facts, series).items()):
        if series.state(row) is not ValueState.OBSERVED:
            continue
        period = series.periods[row]
        if before is not None and (not restarts or series.periods[before].last_month >= facts.year_of(month)):
            fallen = next(_fallen(facts, series, before, row), None)
            if fallen is not None:
                evidence = {"before": series.periods[before], "value": fallen[1], "earlier": fallen[0]}
                _report(found, "cumulative-decreases", Severity.WARNING, part, period, evidence)
        before = row


def _fallen(
    facts: IndicatorFacts, series: Series, before: int, row: int
) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield earlier and later value of what has fallen: a count, or what a share is made of."""
    columns: list[Column | None] = []
    slack_by = facts.counts_by
    if facts.adds and facts.kind.least == 0:
        columns.append(series.values)
        slack_by = facts.by
    elif facts.ratio:
        columns.append(series.denominators)
        if facts.indicator.kind is Kind.SHARE:
            columns.append(series.numerators)
    of_earlier, of_later = (slack_by(series.precision(one)).of for one in (before, row))
    for column in columns:
        earlier, later = (None, None) if column is None else (column.at(before), column.at(row))
        if earlier is None or later is None or later >= earlier:
            continue
        if subtract(earlier, later) > add(of_earlier(earlier), of_later(later)):
            yield earlier, later
