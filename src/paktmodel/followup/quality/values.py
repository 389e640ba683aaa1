"""Values of one period held against each other and against what they can be.

Rounding alone is never reported: each value may be off by half its last printed digit, a
whole count by nothing. What is preliminary is held to the same; it is for one and the same time.

Each check first asks whole columns whether anything is wrong, which costs next to nothing where
nothing is; only rows in doubt are looked at one by one.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import repeat
from operator import le, sub
from typing import Final, NamedTuple

from paktmodel.followup.quality.issues import DataIssue, IssueCollector
from paktmodel.followup.series.column import Column
from paktmodel.followup.series.facts import IndicatorFacts, Measured, printed_as_share
from paktmodel.followup.series.ratios import pair_in, ratio_slack
from paktmodel.followup.series.series import Known, Series
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.model.parts import Breakdown, Part
from paktmodel.values.figures import add, distance, divide, multiply, slack, subtract
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Kind
from paktmodel.vocabulary.words.observations import ValueState

#: A value with more digits than this is a quotient of ours and not a print.
_PRINTED: Final = 12


def contradictions_in(indicator: Measured, known: Mapping[Part, Known]) -> Iterator[DataIssue]:
    """Find values that cannot be, or cannot all be, each kind with its places.

    Args:
        indicator: What is measured.
        known: What is known of each part.
    """
    facts = IndicatorFacts.of(indicator)
    found = IssueCollector()
    observed = {part: _observed(Series.of(series)) for part, series in known.items()}
    for part, series in observed.items():
        _single_values(found, facts, part, series)
    whole = observed.get(Part.TOTAL)
    for breakdown in facts.indicator.breakdowns if whole is not None and len(whole) else ():
        assert whole is not None  # or there is nothing to hold parts against
        parts = _filled(facts, breakdown)
        divided = [observed.get(part, _NONE) for part in parts]
        if printed_as_share(facts, parts):
            _unlike_print(found, parts, *_aligned(whole, *divided))
        elif facts.counts:
            for part, series in zip(parts, divided, strict=True):
                _part_above(found, facts, part, *_aligned(whole, series))
            if breakdown.exhaustive and parts:
                _sums(found, facts, parts, *_aligned(whole, *divided))
        elif facts.ratio:
            for part, series in zip(parts, divided, strict=True):
                _counted_above(found, facts, part, *_aligned(whole, series))
            if breakdown.exhaustive and parts:
                _share_range(found, facts, parts, *_aligned(whole, *divided))
    yield from found.issues()


_NONE: Final = Series.of(())


def _observed(series: Series) -> Series:
    if series.observed:
        return series
    return series.take([row for row in range(len(series)) if series.state(row) is ValueState.OBSERVED])


def _filled(facts: IndicatorFacts, breakdown: Breakdown) -> list[Part]:
    """List the parts of a breakdown that can hold something."""
    return [part for part in breakdown.parts if part != Part.TOTAL and part not in facts.empty]


def _aligned(whole: Series, *divided: Series) -> list[Series]:
    """Take the periods that a whole and all its parts have, so that a row is one period in each."""
    every = [whole, *divided]
    if all(series.axis is whole.axis or series.periods == whole.periods for series in divided):
        return every
    if all(series.axis.months is not None for series in every):
        return _of_shared(every, [series.axis.months or [] for series in every])
    return _of_shared(every, [series.periods for series in every])


def _of_shared(every: list[Series], keys: Sequence[Sequence[Hashable]]) -> list[Series]:
    shared = set(keys[0]).intersection(*keys[1:])
    return [
        series.take([row for row, key in enumerate(own) if key in shared])
        for series, own in zip(every, keys, strict=True)
    ]


class _Columns(NamedTuple):
    """Full columns as whole numbers of one scale.

    Attributes:
        digits: The numbers of each column.
        loose: How far rounding may have moved each, in halves of the last digit; one number where all
            values of a column are printed alike.
    """

    digits: list[Sequence[int]]
    loose: list[int | list[int]]

    @property
    def allowed(self) -> Iterable[int]:
        """How far rounding may have moved a sum over all columns, row by row, in halves of the last digit."""
        same = sum(one for one in self.loose if isinstance(one, int))
        lists = [one for one in self.loose if not isinstance(one, int)]
        return [same + sum(row) for row in zip(*lists, strict=True)] if lists else repeat(same)


def _in_one_scale(*columns: Column | None, counts: bool = False) -> _Columns | None:
    """Bring columns to one scale; None unless each has a value in every row."""
    full = [column for column in columns if column is not None and column.full]
    if len(full) < len(columns):
        return None
    places = max(column.places for column in full)
    found = _Columns([], [])
    for column in full:
        digits, loose = column.digits, column.loose(counts=counts)
        if column.places < places:
            power = 10 ** (places - column.places)
            digits = [value * power for value in digits]
            loose = loose * power if isinstance(loose, int) else [one * power for one in loose]
        found.digits.append(digits)
        found.loose.append(loose)
    return found


# --- a value by itself ---------------------------------------------------------------------


def _single_values(found: IssueCollector, facts: IndicatorFacts, part: Part, series: Series) -> None:
    """Hold each value against what it can be, and against its own numerator and denominator."""
    indicator = facts.indicator
    if part in facts.empty:
        rows = [row for row in range(len(series)) if series.value(row) != 0]
        _report_values(found, "observation-of-empty-part", part, series, rows, Severity.WARNING)
    if indicator.compares:  # a difference between two parts may be below nothing
        return
    if facts.counts:
        _report_values(
            found, "count-negative-observed", part, series, _below_nothing(series.values, len(series))
        )
        return
    if indicator.kind is Kind.SHARE and facts.scale is not None and series.values is not None:
        rows = _out_of_range(series.values, facts.scale, len(series))
        _report_values(found, "share-out-of-range-observed", part, series, rows)
    if facts.ratio and series.denominators is not None:
        for row in _doubtful_ratios(facts, series):
            _ratio(found, facts, part, series, row)


def _report_values(
    found: IssueCollector,
    code: str,
    part: Part,
    series: Series,
    rows: Sequence[int],
    severity: Severity = Severity.ERROR,
) -> None:
    periods = [series.periods[row] for row in rows]
    found.add(code, severity, (part,), periods, lambda place: {"value": series.value(rows[place])})


def _below_nothing(column: Column | None, size: int) -> list[int]:
    if column is None or (column.full and min(column.digits, default=0) >= 0):
        return []
    return [row for row in range(size) if (value := column.at(row)) is not None and value < 0]


def _out_of_range(column: Column, scale: Decimal, size: int) -> list[int]:
    """Find the shares that lie below nothing or above everything by more than rounding."""
    if column.full:
        most = 2 * int(scale) * 10**column.places  # in halves of a digit, one of which is rounding
        half = column.loose(counts=False)
        halves = repeat(half) if isinstance(half, int) else half
        return [
            row
            for row, (value, loose) in enumerate(zip(column.digits, halves, strict=False))
            if 2 * value + loose < 0 or 2 * value - loose > most
        ]
    found = []
    for row in range(size):
        value = column.at(row)
        if value is None:
            continue
        loose = slack(value)
        if add(value, loose) < 0 or subtract(value, loose) > scale:
            found.append(row)
    return found


def _doubtful_ratios(facts: IndicatorFacts, series: Series) -> Sequence[int]:
    """Find the rows whose numerator, denominator and value need a closer look."""
    above, below, values = series.numerators, series.denominators, series.values
    every = range(len(series))
    counted = _in_one_scale(above, below)
    if counted is None or above is None or above.places or facts.scale is None:
        return every
    numerators, denominators = counted.digits
    if min(denominators, default=0) <= 0:
        return every
    if facts.indicator.kind is Kind.SHARE and (
        min(numerators) < 0 or not all(map(le, numerators, denominators))
    ):
        return every
    if values is None:
        return ()
    if not values.uniform:
        return every
    # |value × denominator − numerator × scale| against half a digit of the value times the denominator.
    scale = int(facts.scale) * 10**values.places
    return [
        row
        for row, (value, one, of) in enumerate(zip(values.digits, numerators, denominators, strict=True))
        if 2 * abs(value * of - one * scale) > of
    ]


def _ratio(found: IssueCollector, facts: IndicatorFacts, part: Part, series: Series, row: int) -> None:
    """Hold a numerator against its denominator, and the value against both."""
    below = series.denominator(row)
    if below is None:
        return
    periods = (series.periods[row],)
    pair = pair_in(facts, series, row, facts.scale)
    if below < 0:
        found.add("count-negative-observed", Severity.ERROR, (part,), periods, lambda _: {"value": below})
    if pair is None or series.numerator(row) is None or pair.below < 0:
        return
    share = facts.indicator.kind is Kind.SHARE
    if share and pair.above < 0 and add(pair.above, pair.loose_above) < 0:
        evidence = {"value": pair.above}
        found.add("share-out-of-range-observed", Severity.ERROR, (part,), periods, lambda _: evidence)
    counted = {"numerator": pair.above, "denominator": pair.below}
    value, scale = series.value(row), facts.scale
    more = subtract(pair.above, pair.loose_above) > add(pair.below, pair.loose_below)
    if (share and more) or (pair.below == 0 and pair.above != 0):
        found.add("numerator-above-denominator", Severity.ERROR, (part,), periods, lambda _: counted)
    elif value is not None and scale is not None and pair.below > 0:
        loose = add(slack(value), ratio_slack(pair, scale))
        apart = distance(multiply(value, pair.below), multiply(pair.above, scale))
        if apart > multiply(loose, pair.below):
            evidence = {"value": value, **counted}
            found.add("value-disagrees-with-ratio", Severity.ERROR, (part,), periods, lambda _: evidence)


# --- whole and parts -----------------------------------------------------------------------


def _loose_count(facts: IndicatorFacts, series: Series, row: int, value: Decimal) -> Decimal:
    """Return how far rounding may have moved a count: a whole one by nothing, but a mean of months."""
    if series.periods[row].months > 1 and facts.aggregation is Aggregation.MEAN:
        return slack(value)
    return facts.slack(value)


def _counts(facts: IndicatorFacts, *every: Series) -> _Columns | None:
    """Return counts in one scale; None where one is missing, or where they are means of longer periods."""
    if facts.aggregation is Aggregation.MEAN and every[0].axis.months is None:
        return None
    return _in_one_scale(*(series.values for series in every), counts=True)


def _part_above(
    found: IssueCollector, facts: IndicatorFacts, part: Part, whole: Series, series: Series
) -> None:
    """Report a part of a count that is more than the whole."""
    counts = _counts(facts, whole, series)
    if counts is not None:
        totals, values = counts.digits
        if all(map(le, values, totals)):
            return
        over = zip(map(sub, values, totals), counts.allowed, strict=False)
        rows = [row for row, (more, loose) in enumerate(over) if more > 0 and 2 * more > loose]
    else:
        rows = []
        for row in range(len(whole)):
            total, value = whole.value(row), series.value(row)
            if total is None or value is None or value <= total:
                continue
            allowed = add(_loose_count(facts, series, row, value), _loose_count(facts, whole, row, total))
            if subtract(value, total) > allowed:
                rows.append(row)
    found.add(
        "part-above-total",
        Severity.ERROR,
        (Part.TOTAL, part),
        [whole.periods[row] for row in rows],
        lambda place: {"total": whole.value(rows[place]), "value": series.value(rows[place]), "part": part},
    )


def _unlike_print(found: IssueCollector, parts: list[Part], whole: Series, *divided: Series) -> None:
    """Report a count printed as a share that no longer behaves as one: what it counts has changed."""
    columns = _in_one_scale(whole.values, *(series.values for series in divided))
    if columns is not None:
        totals, *values = columns.digits
        rows = [
            row
            for row, (total, *known) in enumerate(zip(totals, *values, strict=True))
            if not min(known) <= total <= max(known)
        ]
    else:
        rows = []
        for row in range(len(whole)):
            total, known = whole.value(row), [series.value(row) for series in divided]
            every = [value for value in known if value is not None]
            if total is not None and len(every) == len(known) and not min(every) <= total <= max(every):
                rows.append(row)
    found.add(
        "unlike-baseline",
        Severity.ERROR,
        (Part.TOTAL, *parts),
        [whole.periods[row] for row in rows],
        lambda place: {
            "total": whole.value(rows[place]),
            "values": tuple(series.value(rows[place]) for series in divided),
        },
    )


def _counted_above(
    found: IssueCollector, facts: IndicatorFacts, part: Part, whole: Series, series: Series
) -> None:
    """Report a share of which more are counted in a part, or counted out of, than in the whole."""
    if facts.indicator.kind is not Kind.SHARE or series.denominators is None or whole.denominators is None:
        return
    above = _in_one_scale(series.numerators, whole.numerators)
    below = _in_one_scale(series.denominators, whole.denominators)
    if above is not None and below is not None and all(all(map(le, *one.digits)) for one in (above, below)):
        return
    for row in range(len(whole)):
        pair, of_all = (pair_in(facts, one, row, None) for one in (series, whole))
        if pair is None or of_all is None:
            continue
        over = pair.less(of_all)
        if over.below > over.loose_below:
            evidence = {"total": of_all.below, "value": pair.below, "part": part}
        elif over.above > over.loose_above:
            evidence = {"total": of_all.above, "value": pair.above, "part": part}
        else:
            continue
        _report_row(found, "part-counted-above-total", (Part.TOTAL, part), whole, row, evidence)


def _report_row(
    found: IssueCollector,
    code: str,
    parts: Sequence[Part],
    whole: Series,
    row: int,
    evidence: Mapping[str, object],
) -> None:
    found.add(code, Severity.ERROR, parts, (whole.periods[row],), lambda _: evidence)


def _sums(
    found: IssueCollector, facts: IndicatorFacts, parts: list[Part], whole: Series, *divided: Series
) -> None:
    """Report a count that is not what its parts make together."""
    # Of unique persons the same may be in two areas or ages in a year, though not of two sexes.
    unique = facts.indicator.basis is Basis.UNIQUE_PERSONS
    repeated = unique and any(part.dimension != "sex" for part in parts)
    counts = _counts(facts, whole, *divided)
    if counts is not None:
        totals, *values = counts.digits
        made = list(map(sum, zip(*values, strict=True)))
        if made == list(totals):
            return
        rows = [
            row
            for row, (total, together, loose) in enumerate(zip(totals, made, counts.allowed, strict=False))
            if 2 * abs(together - total) > loose and not (repeated and together > total)
        ]
    else:
        rows = [row for row in range(len(whole)) if _off_total(facts, row, repeated, whole, divided)]
    found.add(
        "parts-off-total-observed",
        Severity.ERROR,
        (Part.TOTAL, *parts),
        [whole.periods[row] for row in rows],
        lambda place: {
            "total": whole.value(rows[place]),
            "sum": add(*(series.value(rows[place]) or Decimal(0) for series in divided)),
        },
    )


def _off_total(
    facts: IndicatorFacts, row: int, repeated: bool, whole: Series, divided: Sequence[Series]
) -> bool:
    """Say whether a total is farther from the sum of its parts than rounding allows."""
    total = whole.value(row)
    known = [(series, value) for series in divided if (value := series.value(row)) is not None]
    if total is None or len(known) < len(divided):
        return False
    made = add(*(value for _, value in known))
    if made == total or (repeated and made > total):
        return False
    loose = [_loose_count(facts, series, row, value) for series, value in known]
    return distance(made, total) > add(_loose_count(facts, whole, row, total), *loose)


def _share_range(
    found: IssueCollector, facts: IndicatorFacts, parts: list[Part], whole: Series, *divided: Series
) -> None:
    """Report a share, rate or mean beyond all its parts, which no weights of them can give."""
    if _made_of_parts(whole, divided):
        return
    rows = _beyond_printed(whole, divided)
    if rows is None:
        rows = [row for row in range(len(whole)) if _beyond_parts(facts, row, whole, divided)]

    def evidence(place: int) -> Mapping[str, object]:
        known = (_value_of(facts, series, rows[place]) for series in (whole, *divided))
        total, *values = (_shown(value) for value, _ in filter(None, known))
        return {"total": total, "values": tuple(values)}

    found.add(
        "share-outside-parts",
        Severity.ERROR,
        (Part.TOTAL, *parts),
        [whole.periods[row] for row in rows],
        evidence,
    )


def _made_of_parts(whole: Series, divided: Sequence[Series]) -> bool:
    """Say whether the parts make the whole in every row, whose ratio then lies between theirs."""
    if whole.values is not None:
        return False
    above = _in_one_scale(whole.numerators, *(series.numerators for series in divided))
    below = _in_one_scale(whole.denominators, *(series.denominators for series in divided))
    if above is None or below is None or any(min(one, default=0) < 0 for one in below.digits[1:]):
        return False
    return all(
        list(map(sum, zip(*one.digits[1:], strict=True))) == list(one.digits[0]) for one in (above, below)
    )


def _beyond_printed(whole: Series, divided: Sequence[Series]) -> list[int] | None:
    """Find the rows whose printed total lies beyond all printed parts; None where more is to be asked."""
    columns = _in_one_scale(whole.values, *(series.values for series in divided))
    if columns is None or any(series.denominators is not None for series in (whole, *divided)):
        return None
    least, most = [], []
    for digits, loose in zip(*columns, strict=True):
        halves = [loose] * len(digits) if isinstance(loose, int) else loose
        least.append([2 * value - half for value, half in zip(digits, halves, strict=True)])
        most.append([2 * value + half for value, half in zip(digits, halves, strict=True)])
    lowest, highest = (map(end, *ends[1:], *ends[1:]) for end, ends in ((min, least), (max, most)))
    return [
        row
        for row, (low, high, bottom, top) in enumerate(zip(least[0], most[0], lowest, highest, strict=True))
        if high < bottom or low > top
    ]


def _beyond_parts(facts: IndicatorFacts, row: int, whole: Series, divided: Sequence[Series]) -> bool:
    if _is_derived(row, whole, divided):
        return False
    total = _value_of(facts, whole, row)
    known = [value for series in divided if (value := _value_of(facts, series, row)) is not None]
    if total is None or len(known) < len(divided):
        return False
    lowest = min(subtract(*value) for value in known)
    highest = max(add(*value) for value in known)
    return add(*total) < lowest or subtract(*total) > highest


def _is_derived(row: int, whole: Series, divided: Sequence[Series]) -> bool:
    """Say whether the parts' numerators and denominators make the whole's, whose ratio then lies between."""
    if whole.value(row) is not None:
        return False
    above, below = [], []
    for series in divided:
        numerator, denominator = series.numerator(row), series.denominator(row)
        if numerator is None or denominator is None or denominator < 0:
            return False
        above.append(numerator)
        below.append(denominator)
    return add(*above) == whole.numerator(row) and add(*below) == whole.denominator(row)


def _value_of(facts: IndicatorFacts, series: Series, row: int) -> tuple[Decimal, Decimal] | None:
    """Return a ratio's value and how far rounding may have moved it; None where neither is known."""
    scale = facts.scale
    pair = pair_in(facts, series, row, scale)
    if pair is not None and series.numerator(row) is not None and scale is not None and pair.below > 0:
        return divide(multiply(pair.above, scale), pair.below), ratio_slack(pair, scale)
    value = series.value(row)
    return None if value is None else (value, slack(value))


def _shown(value: Decimal) -> FormattedValue:
    """Show a value as printed, or with one decimal where it is a quotient without end."""
    return FormattedValue(value, like=value if len(value.as_tuple().digits) <= _PRINTED else None)
