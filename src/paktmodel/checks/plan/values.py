"""Printed values compared with each other: whole and parts, and what a share can be.

Rounding alone is never reported: each value may be off by half its last printed digit, a whole
count by nothing.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final

from paktmodel.checks.defaults import COMMON_WEIGHTS
from paktmodel.checks.subjects import subject_of, subject_of_part
from paktmodel.errors import Finding
from paktmodel.model.indicators import Baseline, Indicator
from paktmodel.model.kinds import fault_of, rules_of, slack_of
from paktmodel.model.parts import Breakdown, Part
from paktmodel.model.plans import Plan
from paktmodel.values.figures import (
    add,
    distance,
    implied_weight,
    implied_weight_range,
    round_to,
    subtract,
)
from paktmodel.values.units import is_amount
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Kind, Window

_WEIGHT_PLACES: Final = 3


def count_behaves_as_share(plan: Plan) -> Iterator[Finding]:
    """Report a count whose total does not add up and lies between its parts, as that of a share does.

    Unit: the indicator's own. Only counts whose parts exhaust the total are looked at.
    Yields: at most one error per breakdown, in plan order; none where a value is missing or negative.
    Slack: none for whole counts, half the last printed digit of each value otherwise and for monthly
        means, so 9.3 against 4.1 + 5.1 passes and 59 against 54 + 66 does not.
    Source: AMN-2023-00174, tables 2 and 4 (indicators 1.3 and 2.1).
    """
    yield from _sums(plan, "count-behaves-as-share")


def parts_off_total(plan: Plan) -> Iterator[Finding]:
    """Report a count, an amount or a balance whose parts make more or less than its total.

    Unit: the indicator's own. Only what parts make by adding up, where they exhaust the total, is looked at.
    Yields: at most one error per breakdown, in plan order; none where a value is missing, and none where
        the count is reported to behave as a share already.
    Slack: as for `count_behaves_as_share`.
    Source: AMN-2023-00174, tables 2, 4 and 8, where 1.6 and 2.2 add exactly and 2.1 and 4.1 as rounded.
    """
    yield from _sums(plan, "parts-off-total")


def _sums(plan: Plan, code: str) -> Iterator[Finding]:
    for indicator in plan.indicators:
        if not rules_of(indicator).adds:
            continue
        give = slack_of_printed(indicator)
        for total, parts in _printed(indicator):
            made = add(*parts)
            if distance(total, made) <= add(give(total), *(give(part) for part in parts)):
                continue
            between = (
                indicator.kind is Kind.COUNT
                and len(parts) > 1
                and min(parts) >= 0
                and min(parts) <= total <= max(parts)
            )
            if ("count-behaves-as-share" if between else "parts-off-total") == code:
                evidence = {"total": total, "parts": parts, "sum": made, "off": distance(total, made)}
                yield Finding(code, Severity.ERROR, (subject_of(indicator),), evidence=evidence)


def slack_of_printed(indicator: Indicator) -> Callable[[Decimal], Decimal]:
    """Return how far a printed value may be from the true one."""
    own = slack_of(indicator, indicator.printed.precision)
    return (own.of_means() if _is_mean(indicator) else own).of


def _is_mean(indicator: Indicator) -> bool:
    """Check whether a printed whole number has been rounded: a mean of counts seldom is a whole one."""
    return (
        indicator.basis is Basis.MEAN_PER_MONTH
        or indicator.aggregation is Aggregation.MEAN
        or indicator.printed.window is Window.MONTHLY_MEAN
    )


def _printed(indicator: Indicator) -> Iterator[tuple[Decimal, tuple[Decimal, ...]]]:
    """Yield each whole and its parts, of exhaustive breakdowns, where all are printed."""
    printed, empty = printed_values(indicator.printed), frozenset(indicator.structurally_empty)
    for breakdown in indicator.breakdowns:
        for whole, parts in breakdown.sums():
            total = printed.get(whole)
            values = [printed.get(part) for part in parts if part not in empty]
            known = tuple(value for value in values if value is not None)
            if total is not None and known and len(known) == len(values):
                yield total, known


def printed_values(baseline: Baseline) -> dict[Part, Decimal | None]:
    """Collect the printed values by part; of two for one part the first holds."""
    printed = {Part.TOTAL: baseline.total, Part.WOMEN: baseline.women, Part.MEN: baseline.men}
    for one in baseline.others:
        printed.setdefault(one.part, one.value)
    return printed


def _parts(breakdown: Breakdown, empty: frozenset[Part]) -> list[Part]:
    return [part for part in breakdown.parts if part != Part.TOTAL and part not in empty]


def implied_weight_outside(plan: Plan) -> Iterator[Finding]:
    """Report a share whose total lies beyond all its parts, which no weights of them can give.

    Unit: the indicator's own. Shares, rates and means are looked at, where the parts exhaust the total.
    Yields: at most one error per breakdown, in plan order; none where a value is missing.
    Slack: half the last printed digit of each value.
    Source: AMN-2023-00174: the totals of 1.1, 1.2, 2.3, 3.2 and 4.3 lie between women and men.
    """
    for indicator in plan.indicators:
        if not rules_of(indicator).ratio:
            continue
        loose = slack_of(indicator, indicator.printed.precision).of
        for total, parts in _printed(indicator):
            lowest = min(subtract(part, loose(part)) for part in parts)
            highest = max(add(part, loose(part)) for part in parts)
            # Shares of one whole, such as those of sectors, make the total together.
            made = add(*parts)
            if distance(total, made) <= add(loose(total), *map(loose, parts)):
                continue
            if add(total, loose(total)) < lowest or subtract(total, loose(total)) > highest:
                yield Finding(
                    "implied-weight-outside",
                    Severity.ERROR,
                    (subject_of(indicator),),
                    evidence={"total": total, "parts": parts},
                )


def implied_weight_extreme(
    plan: Plan, *, common: tuple[Decimal, Decimal] = COMMON_WEIGHTS
) -> Iterator[Finding]:
    """Report a share whose total can be right only if women are far fewer, or far more, than men.

    The weight of women is what makes women and men the total. One that is far from a half may be true, or
    the two rows may have been swapped: a question, never a correction.

    Args:
        plan: The plan.
        common: Lowest and highest weight that raises no question.

    Unit: a fraction of one, with three decimals.
    Yields: at most one info per indicator, in plan order; none where a value is missing, where women and
        men may be equal, and where no weight fits at all.
    Slack: half the last printed digit of each value; fires when every weight that rounding allows lies
        outside ``common``.
    Source: AMN-2023-00174, indicator 3.2: 71 with women 88 and men 67 gives women 0.190; the other shares
        give 0.504 to 0.692.
    """
    for indicator in plan.indicators:
        values = indicator.printed.complete()
        if values is None or not rules_of(indicator).ratio or not _by_sex(indicator):
            continue
        total, women, men = values
        loose = slack_of(indicator, indicator.printed.precision).of
        span = implied_weight_range(*values, (loose(total), loose(women), loose(men)))
        weight = implied_weight(*values)
        if span is None or weight is None or span[1] < 0 or span[0] > 1:
            continue
        if span[1] < common[0] or span[0] > common[1]:
            # Read before they are rounded for print: 1 less a rounded weight could be off by a digit.
            swapped = subtract(Decimal(1), weight)
            yield Finding(
                "implied-weight-extreme",
                Severity.INFO,
                (subject_of(indicator),),
                evidence={
                    "total": total,
                    "women": women,
                    "men": men,
                    "weight": round_to(weight, _WEIGHT_PLACES),
                    "swapped": round_to(swapped, _WEIGHT_PLACES),
                },
                advice="ask-about-rows",
            )


def _by_sex(indicator: Indicator) -> bool:
    empty = frozenset(indicator.structurally_empty)
    return any(
        breakdown.exhaustive and set(_parts(breakdown, empty)) == {Part.WOMEN, Part.MEN}
        for breakdown in indicator.breakdowns
    )


def share_out_of_range(plan: Plan) -> Iterator[Finding]:
    """Report a share that is less than none or more than all.

    Unit: the indicator's own, if it says how many make all; per cent and per mille do.
    Yields: at most one error per indicator, in plan order, with the parts as subjects.
    Slack: half the last printed digit, or what the values' precision allows.
    """
    yield from _impossible(plan, "share-out-of-range")


def count_negative(plan: Plan) -> Iterator[Finding]:
    """Report a value below zero of what cannot be: persons, events, money, times. A balance can be.

    Yields: at most one error per indicator, in plan order, with the parts as subjects.
    Slack: as for `share_out_of_range`.
    """
    yield from _impossible(plan, "count-negative")


def value_not_whole(plan: Plan) -> Iterator[Finding]:
    """Report decimals in a count that is no mean of months, in a rank, a milestone or a step of a scale.

    Yields: at most one error per indicator, in plan order, with the parts as subjects.
    Slack: none.
    """
    yield from _impossible(plan, "value-not-whole")


def value_not_on_scale(plan: Plan) -> Iterator[Finding]:
    """Report a milestone that is neither yes nor no, a step that its scale does not have, a rank below 1.

    Yields: at most one error per indicator, in plan order, with the parts as subjects.
    Slack: none.
    """
    yield from _impossible(plan, "value-not-on-scale")


def _impossible(plan: Plan, code: str) -> Iterator[Finding]:
    """Report the printed values that cannot be, earlier ones too, by the same function as observed ones."""
    for indicator in plan.indicators:
        printed, own = printed_values(indicator.printed), indicator.printed.precision
        values = [(part, printed.get(part), own) for part in _all_parts(indicator)]
        values += [(one.part, one.value, one.precision) for one in indicator.earlier]
        found = [
            (part, value)
            for part, value, precision in values
            if value is not None and fault_of(indicator, value, precision) == code
        ]
        if found:
            yield Finding(
                code,
                Severity.ERROR,
                tuple(dict.fromkeys(subject_of_part(indicator, part) for part, _ in found)),
                evidence={"values": tuple(value for _, value in found)},
            )


def amount_called_count(plan: Plan) -> Iterator[Finding]:
    """Report a count whose unit is money or hours, which are amounts: neither whole nor persons.

    Yields: one warning per indicator, in plan order.
    """
    for indicator in plan.indicators:
        if indicator.kind is Kind.COUNT and is_amount(indicator.unit):
            evidence = {"unit": indicator.unit}
            subject = subject_of(indicator)
            yield Finding("amount-called-count", Severity.WARNING, (subject,), evidence=evidence)


def _all_parts(indicator: Indicator) -> tuple[Part, ...]:
    """List every part that may have a value, whether or not a breakdown names it."""
    printed = (Part.TOTAL, Part.WOMEN, Part.MEN, *(one.part for one in indicator.printed.others))
    return tuple(dict.fromkeys((*printed, *indicator.parts)))
