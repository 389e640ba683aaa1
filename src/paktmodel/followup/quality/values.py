"""Figures of one period held against each other and against what they can be.

Rounding alone is never reported: each figure may be off by half its last printed digit, a
whole count by nothing. What is preliminary is held to the same; it is for one and the same time.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.quality.issues import DataIssue, IssueCollector, Periods
from paktmodel.followup.series.aggregation import aggregation_of
from paktmodel.followup.series.ratios import (
    Pair,
    is_ratio,
    pair_of,
    printed_as_share,
    ratio_slack,
    scale_of,
    slack_in,
)
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Breakdown, Part
from paktmodel.observations import Observation
from paktmodel.values.figures import add, distance, divide, multiply, slack, subtract
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Kind
from paktmodel.vocabulary.words.observations import ValueState

#: Issues that leave no figure of the period to rest a verdict on: by itself it cannot be.
IMPOSSIBLE = frozenset(
    {
        "count-negative-observed",
        "numerator-above-denominator",
        "part-above-total",
        "unlike-baseline",
        "share-out-of-range-observed",
    }
)
#: Issues in figures which do not go together, each possible by itself: a verdict says so.
DISAGREEING = frozenset(
    {
        "part-counted-above-total",
        "parts-off-total-observed",
        "periods-disagree",
        "share-outside-parts",
        "value-disagrees-with-ratio",
    }
)
#: A figure with more digits than this is a quotient of ours and not a print.
_PRINTED = 12

Known = Mapping[Part, Sequence[Observation]]


def contradictions_in(indicator: Indicator, known: Known) -> Iterator[DataIssue]:
    """Figures that cannot be, or cannot all be, each kind with its places.

    Args:
        indicator: What is measured.
        known: What is known of each part, one observation per period.
    """
    found = IssueCollector()
    observed = {
        part: [one for one in series if one.state is ValueState.OBSERVED] for part, series in known.items()
    }
    for part, series in observed.items():
        _single_values(found, indicator, part, series)
    whole = {one.period: one for one in observed.get(Part.TOTAL, ())}
    others = {part: {one.period: one for one in series} for part, series in observed.items()}
    for breakdown in indicator.breakdowns if whole else ():
        parts = _filled(indicator, breakdown)
        if printed_as_share(indicator, parts):
            _unlike_print(found, parts, whole, others)
        elif indicator.kind is Kind.COUNT:
            _parts_above(found, indicator, whole, {part: others.get(part, {}) for part in parts})
            if breakdown.exhaustive and parts:
                _sums(found, indicator, parts, whole, others)
        elif is_ratio(indicator):
            _counted_above(found, indicator, whole, {part: others.get(part, {}) for part in parts})
            if breakdown.exhaustive and parts:
                _share_range(found, indicator, parts, whole, others)
    yield from found.issues()


def _filled(indicator: Indicator, breakdown: Breakdown) -> list[Part]:
    """The parts of a breakdown that can hold something."""
    return [
        part for part in breakdown.parts if part != Part.TOTAL and part not in indicator.structurally_empty
    ]


# --- a figure by itself --------------------------------------------------------------------


def _single_values(
    found: IssueCollector, indicator: Indicator, part: Part, series: Iterable[Observation]
) -> None:
    """Each figure against what it can be, and against its own numerator and denominator."""
    empty = part in indicator.structurally_empty
    count, ratio = indicator.kind is Kind.COUNT, is_ratio(indicator)
    scale = scale_of(indicator)
    for one in series:
        if empty and one.value != 0:
            found.add("observation-of-empty-part", Severity.WARNING, [(part, one.period)], value=one.value)
        value = one.value
        if indicator.compares:  # a difference between two parts may be below nothing
            continue
        if count:
            if value is not None and value < 0:
                _negative(found, part, one, value)
            continue
        if indicator.kind is Kind.SHARE and value is not None and scale is not None:
            loose = slack(value)
            if add(value, loose) < 0 or subtract(value, loose) > scale:
                _out_of_range(found, part, one, value)
        if ratio and one.denominator is not None:
            _ratio(found, indicator, part, one, scale)


def _negative(found: IssueCollector, part: Part, one: Observation, value: Decimal) -> None:
    found.add("count-negative-observed", Severity.ERROR, [(part, one.period)], value=value)


def _out_of_range(found: IssueCollector, part: Part, one: Observation, value: Decimal) -> None:
    found.add("share-out-of-range-observed", Severity.ERROR, [(part, one.period)], value=value)


def _ratio(
    found: IssueCollector, indicator: Indicator, part: Part, one: Observation, scale: Decimal | None
) -> None:
    """A numerator against its denominator, and the value against both."""
    above, below = one.numerator, one.denominator
    if one.value is None and above is not None and below is not None and 0 <= above <= below > 0:
        return  # as nearly all are: nothing is rounded where nothing is wrong
    pair = pair_of(indicator, one, scale)
    if below is not None and below < 0:
        _negative(found, part, one, below)
    if pair is None or one.numerator is None or pair.below < 0:
        return
    share = indicator.kind is Kind.SHARE
    if share and pair.above < 0 and add(pair.above, pair.loose_above) < 0:
        _out_of_range(found, part, one, pair.above)
    more = subtract(pair.above, pair.loose_above) > add(pair.below, pair.loose_below)
    if (share and more) or (pair.below == 0 and pair.above != 0):
        found.add(
            "numerator-above-denominator",
            Severity.ERROR,
            [(part, one.period)],
            numerator=pair.above,
            denominator=pair.below,
        )
    elif one.value is not None and scale is not None and pair.below > 0:
        loose = add(slack(one.value), ratio_slack(pair, scale))
        apart = distance(multiply(one.value, pair.below), multiply(pair.above, scale))
        if apart > multiply(loose, pair.below):
            found.add(
                "value-disagrees-with-ratio",
                Severity.ERROR,
                [(part, one.period)],
                value=one.value,
                numerator=pair.above,
                denominator=pair.below,
            )


# --- whole and parts -----------------------------------------------------------------------

Series = Mapping[Period, Observation]


def loose_count(indicator: Indicator, one: Observation, value: Decimal) -> Decimal:
    """How far rounding may have moved a count: a whole one by nothing, unless it is a mean of months."""
    if one.period.months > 1 and aggregation_of(indicator) is Aggregation.MEAN:
        return slack(value)
    return slack_in(indicator, value)


def _parts_above(
    found: IssueCollector, indicator: Indicator, whole: Series, parts: Mapping[Part, Series]
) -> None:
    """A part of a count that is more than the whole."""
    for part, series in parts.items():
        for period, one in series.items():
            all_ = whole.get(period)
            if all_ is None or all_.value is None or one.value is None or one.value <= all_.value:
                continue
            loose = add(loose_count(indicator, one, one.value), loose_count(indicator, all_, all_.value))
            if subtract(one.value, all_.value) > loose:
                _part_above(found, part, period, all_.value, one.value)


def _part_above(
    found: IssueCollector,
    part: Part,
    period: Period,
    total: Decimal,
    value: Decimal,
    code: str = "part-above-total",
) -> None:
    places = [(Part.TOTAL, period), (part, period)]
    found.add(code, Severity.ERROR, places, total=total, value=value, part=part)


def _unlike_print(
    found: IssueCollector, parts: list[Part], whole: Series, others: Mapping[Part, Series]
) -> None:
    """A count printed as a share that no longer behaves as one: what it counts has changed."""
    for period, all_ in whole.items():
        divided = _part_sums(parts, period, others)
        if divided is None or all_.value is None:
            continue
        values = [one.value for one in divided if one.value is not None]
        if len(values) == len(divided) and not min(values) <= all_.value <= max(values):
            places = [(Part.TOTAL, period), *((part, period) for part in parts)]
            found.add("unlike-baseline", Severity.ERROR, places, total=all_.value, values=tuple(values))


def _counted_above(
    found: IssueCollector, indicator: Indicator, whole: Series, parts: Mapping[Part, Series]
) -> None:
    """A share of which more are counted in a part, or counted out of, than in the whole."""
    if indicator.kind is not Kind.SHARE:
        return
    for part, series in parts.items():
        for period, one in series.items():
            all_ = whole.get(period)
            if all_ is None or _fits_within(one.numerator, all_.numerator, one.denominator, all_.denominator):
                continue
            pair, of_all = (pair_of(indicator, two, None) for two in (one, all_))
            if pair is None or of_all is None:
                continue
            over = pair.less(of_all)
            if over.below > over.loose_below:
                _part_above(found, part, period, of_all.below, pair.below, "part-counted-above-total")
            elif over.above > over.loose_above:
                _part_above(found, part, period, of_all.above, pair.above, "part-counted-above-total")


def _fits_within(
    above: Decimal | None, of: Decimal | None, below: Decimal | None, out_of: Decimal | None
) -> bool:
    """Whether a part's numerator and denominator are as printed no more than the whole's."""
    if above is None or of is None or below is None or out_of is None:
        return False
    return above <= of and below <= out_of


def _part_sums(
    parts: Iterable[Part], period: Period, others: Mapping[Part, Series]
) -> list[Observation] | None:
    """The observations of all the parts in a period; None where one is missing."""
    found = [others.get(part, {}).get(period) for part in parts]
    known = [one for one in found if one is not None]
    return known if len(known) == len(found) else None


def _sums(
    found: IssueCollector,
    indicator: Indicator,
    parts: list[Part],
    whole: Series,
    others: Mapping[Part, Series],
) -> None:
    """A count that is not what its parts make together."""
    # Of unique persons the same may be in two areas or ages in a year, though not of two sexes.
    repeated = indicator.basis is Basis.UNIQUE_PERSONS and any(part.dimension != "sex" for part in parts)
    for period, all_ in whole.items():
        divided = _part_sums(parts, period, others)
        if divided is None or all_.value is None:
            continue
        values = [one.value for one in divided if one.value is not None]
        made = add(*values)
        if len(values) < len(divided) or made == all_.value or (repeated and made > all_.value):
            continue
        loose = [loose_count(indicator, one, one.value) for one in divided if one.value is not None]
        if distance(made, all_.value) > add(loose_count(indicator, all_, all_.value), *loose):
            places = [(Part.TOTAL, period), *((part, period) for part in parts)]
            found.add("parts-off-total-observed", Severity.ERROR, places, total=all_.value, sum=made)


def _share_range(
    found: IssueCollector,
    indicator: Indicator,
    parts: list[Part],
    whole: Series,
    others: Mapping[Part, Series],
) -> None:
    """A share, rate or mean beyond all its parts, which no weights of them can give."""
    scale = scale_of(indicator)
    for period, all_ in whole.items():
        divided = _part_sums(parts, period, others)
        if divided is None or _is_derived(all_, divided):
            continue
        total = figure_of(all_, pair_of(indicator, all_, scale), scale)
        if total is None:
            continue
        figures = [figure_of(one, pair_of(indicator, one, scale), scale) for one in divided]
        known = [figure for figure in figures if figure is not None]
        if len(known) < len(figures):
            continue
        lowest = min(subtract(*figure) for figure in known)
        highest = max(add(*figure) for figure in known)
        if add(*total) < lowest or subtract(*total) > highest:
            places = [(Part.TOTAL, period), *((part, period) for part in parts)]
            values = tuple(_shown(figure) for figure, _ in known)
            found.add("share-outside-parts", Severity.ERROR, places, total=_shown(total[0]), values=values)


def _is_derived(whole: Observation, divided: Iterable[Observation]) -> bool:
    """Whether the parts' numerators and denominators make the whole's: its ratio then lies between theirs."""
    parts = [(one.numerator, one.denominator) for one in divided]
    above = [numerator for numerator, _ in parts if numerator is not None]
    below = [denominator for _, denominator in parts if denominator is not None and denominator >= 0]
    if len(above) < len(parts) or len(below) < len(parts) or whole.value is not None:
        return False
    return add(*above) == whole.numerator and add(*below) == whole.denominator


def figure_of(one: Observation, pair: Pair | None, scale: Decimal | None) -> tuple[Decimal, Decimal] | None:
    """A ratio's value and how far rounding may have moved it; None where neither value nor ratio is known."""
    if pair is not None and one.numerator is not None and scale is not None and pair.below > 0:
        return divide(multiply(pair.above, scale), pair.below), ratio_slack(pair, scale)
    return None if one.value is None else (one.value, slack(one.value))


def _shown(figure: Decimal) -> FormattedValue:
    """As printed, or with one decimal where it is a quotient without end."""
    return FormattedValue(figure, like=figure if len(figure.as_tuple().digits) <= _PRINTED else None)


# --- what it means for a verdict -----------------------------------------------------------


def contradiction_in(
    indicator: Indicator, part: Part, current: WindowValue, issues: Iterable[DataIssue]
) -> Reason | None:
    """That figures which a window rests on cannot be right; None where nothing speaks against them.

    Nothing can then be judged from the window.

    Args:
        indicator: What is measured.
        part: The part whose window it is.
        current: The window.
        issues: The issues in the indicator's values, as `issues_of` gives them.
    """
    return _reason_for(indicator, part, current, issues, IMPOSSIBLE, ReasonCode.FIGURES_CONTRADICT)


def disagreement_in(
    indicator: Indicator, part: Part, current: WindowValue, issues: Iterable[DataIssue]
) -> Reason | None:
    """That figures which a window rests on do not go together with others; None where they do.

    The window's own figures are possible, so that they are judged, and the verdict says so.

    Args:
        indicator: What is measured.
        part: The part whose window it is.
        current: The window.
        issues: The issues in the indicator's values, as `issues_of` gives them.
    """
    return _reason_for(indicator, part, current, issues, DISAGREEING, ReasonCode.FIGURES_DISAGREE)


def _reason_for(
    indicator: Indicator,
    part: Part,
    current: WindowValue,
    issues: Iterable[DataIssue],
    codes: frozenset[str],
    reason: ReasonCode,
) -> Reason | None:
    found = [
        period
        for issue in issues
        if issue.code in codes
        for where, period in issue.places
        if where == part and _rests_on(indicator, current, period, issue.code)
    ]
    return Reason(reason, Evidence(periods=Periods(found))) if found else None


def _rests_on(indicator: Indicator, current: WindowValue, period: Period, code: str) -> bool:
    """Whether a window rests on the figure of a period."""
    if aggregation_of(indicator) is Aggregation.CUMULATIVE:
        return bool(period.months) and period.last_month in _run_up_months(current)
    inside = current.first.start <= period.start and period.end <= current.last.end
    if current.first == current.last:
        return period == current.first or (inside and not period.months)
    shorter = period.months < current.last.last_month - current.first.first_month + 1
    return inside and (shorter or code == "periods-disagree")


def _run_up_months(current: WindowValue) -> set[int]:
    """The months whose running values make a window of what runs up through the year."""
    start, end = current.first.first_month, current.last.last_month
    ends = {min(end, january + 11) for january in range(start - start % 12, end + 1, 12)}
    return ends | ({start - 1} if start % 12 else set())
