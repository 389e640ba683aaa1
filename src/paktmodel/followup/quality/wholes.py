"""A whole held against its parts, period by period.

Rounding alone is never reported: each value may be off by half its last printed digit, a whole count by
nothing. Each check first asks whole columns; only rows in doubt are looked at one by one.
"""

from collections.abc import Hashable, Mapping, Sequence
from decimal import Decimal
from operator import le, sub
from typing import Final

from paktmodel.followup.quality.issues import IssueCollector, Whole
from paktmodel.followup.quality.scaled_columns import ScaledColumns, in_one_scale
from paktmodel.followup.series.facts import IndicatorFacts, printed_as_share
from paktmodel.followup.series.ratios import pair_in, ratio_slack
from paktmodel.followup.series.series import Series
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.model.parts import Breakdown, Part
from paktmodel.values.figures import add, distance, divide, multiply, subtract
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Kind

#: A value with more digits than this is a quotient of ours and not a print.
_PRINTED: Final = 12

_NONE: Final = Series.of(())


def report_wholes(found: IssueCollector, facts: IndicatorFacts, observed: Mapping[Part, Series]) -> None:
    """Hold the whole against the parts of each breakdown, in the way that the kind of the values allows.

    Args:
        found: Takes what is found.
        facts: The indicator.
        observed: The observed values of each part.
    """
    whole = observed.get(Part.TOTAL)
    for breakdown in facts.indicator.breakdowns:
        sums = breakdown.sums()
        for margin, within in sums[1:]:
            _report_margin(found, facts, observed, margin, within)
        if whole is None or not len(whole):
            continue
        parts = _filled(facts, breakdown)
        divided = [observed.get(part, _NONE) for part in parts]
        if printed_as_share(facts, parts):
            _unlike_print(found, parts, *_aligned(whole, *divided))
        elif facts.adds:
            for part, series in zip(parts, divided, strict=True) if facts.kind.least == 0 else ():
                _part_above(found, facts, part, *_aligned(whole, series))
            if sums and parts:
                _sums(found, facts, (Part.TOTAL, *parts), *_aligned(whole, *divided))
        elif facts.ratio:
            for part, series in zip(parts, divided, strict=True):
                _counted_above(found, facts, part, *_aligned(whole, series))
            if sums and parts:
                _share_range(found, facts, (Part.TOTAL, *parts), *_aligned(whole, *divided))


def _report_margin(
    found: IssueCollector,
    facts: IndicatorFacts,
    observed: Mapping[Part, Series],
    margin: Part,
    within: Sequence[Part],
) -> None:
    """Hold a part, such as women, against the parts of several dimensions that make it up."""
    whole = observed.get(margin)
    parts = [part for part in within if part not in facts.empty]
    if whole is None or not len(whole) or not parts:
        return
    aligned = _aligned(whole, *(observed.get(part, _NONE) for part in parts))
    if facts.adds and not printed_as_share(facts, parts):
        _sums(found, facts, (margin, *parts), *aligned)
    elif facts.ratio:
        _share_range(found, facts, (margin, *parts), *aligned)


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


def _loose_count(facts: IndicatorFacts, series: Series, row: int, value: Decimal) -> Decimal:
    """Return how far a count may be from the true one: a whole one by nothing, but a mean of months."""
    loose = facts.by(series.precision(row))
    mean = series.periods[row].months > 1 and facts.aggregation is Aggregation.MEAN
    return (loose.of_means() if mean else loose).of(value)


def _counts(facts: IndicatorFacts, *every: Series) -> ScaledColumns | None:
    """Return counts in one scale; None where one is missing, or where they are means of longer periods."""
    if facts.aggregation is Aggregation.MEAN and every[0].axis.months is None:
        return None
    return _scaled(facts, *every)


def _scaled(facts: IndicatorFacts, *every: Series) -> ScaledColumns | None:
    """Return values in one scale; None where one is missing, or says for itself how exact it is."""
    if any(series.precisions is not None for series in every):
        return None
    return in_one_scale(*(series.values for series in every), slack=facts.of_values)


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
    columns = in_one_scale(whole.values, *(series.values for series in divided))
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
    above = in_one_scale(series.numerators, whole.numerators)
    below = in_one_scale(series.denominators, whole.denominators)
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
    found: IssueCollector, facts: IndicatorFacts, parts: Sequence[Part], whole: Series, *divided: Series
) -> None:
    """Report a count that is not what its parts make together; the first of them is the whole."""
    # Of unique persons the same may be in two areas or ages in a year, though not of two sexes.
    unique = facts.indicator.basis is Basis.UNIQUE_PERSONS
    repeated = unique and any(set(part.dimensions) != {"sex"} for part in parts[1:])
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
        parts,
        [whole.periods[row] for row in rows],
        lambda place: {
            "whole": Whole(parts[0]),
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
    found: IssueCollector, facts: IndicatorFacts, parts: Sequence[Part], whole: Series, *divided: Series
) -> None:
    """Report a share, rate or mean beyond all its parts, which no weights can give; the whole comes first."""
    if _made_of_parts(whole, divided):
        return
    rows = _beyond_printed(facts, whole, divided)
    if rows is None:
        rows = [row for row in range(len(whole)) if _beyond_parts(facts, row, whole, divided)]
    rows = [row for row in rows if not _adds_up(facts, row, whole, divided)]

    def evidence(place: int) -> Mapping[str, object]:
        known = (_value_of(facts, series, rows[place]) for series in (whole, *divided))
        total, *values = (_shown(value) for value, _ in filter(None, known))
        return {"whole": Whole(parts[0]), "total": total, "values": tuple(values)}

    found.add(
        "share-outside-parts",
        Severity.ERROR,
        parts,
        [whole.periods[row] for row in rows],
        evidence,
    )


def _made_of_parts(whole: Series, divided: Sequence[Series]) -> bool:
    """Say whether the parts make the whole in every row, whose ratio then lies between theirs."""
    if whole.values is not None:
        return False
    above = in_one_scale(whole.numerators, *(series.numerators for series in divided))
    below = in_one_scale(whole.denominators, *(series.denominators for series in divided))
    if above is None or below is None or any(min(one, default=0) < 0 for one in below.digits[1:]):
        return False
    return all(
        list(map(sum, zip(*one.digits[1:], strict=True))) == list(one.digits[0]) for one in (above, below)
    )


def _beyond_printed(facts: IndicatorFacts, whole: Series, divided: Sequence[Series]) -> list[int] | None:
    """Find the rows whose printed total lies beyond all printed parts; None where more is to be asked."""
    columns = _scaled(facts, whole, *divided)
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


def _adds_up(facts: IndicatorFacts, row: int, whole: Series, divided: Sequence[Series]) -> bool:
    """Say whether the parts are shares of one whole, such as those of sectors, and make it together."""
    known = [_value_of(facts, series, row) for series in (whole, *divided)]
    if any(one is None for one in known):
        return False
    (total, loose), *parts = (one for one in known if one is not None)
    made = add(*(value for value, _ in parts))
    return distance(total, made) <= add(loose, *(slack for _, slack in parts))


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
    return None if value is None else (value, facts.slack(value, series.precision(row)))


def _shown(value: Decimal) -> FormattedValue:
    """Show a value as printed, or with one decimal where it is a quotient without end."""
    return FormattedValue(value, like=value if len(value.as_tuple().digits) <= _PRINTED else None)
