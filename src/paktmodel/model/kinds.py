"""What each kind of figure may and may not: one table, which checks and the whole follow-up read.

The table is `KINDS`; the rest of the module says what follows from it for an indicator. Nothing else
asks which kind an indicator is to decide how its values are added, compared or doubted.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final, NamedTuple

from paktmodel.model.indicators import Indicator
from paktmodel.values.figures import EXACT, add, subtract
from paktmodel.values.precision import Precision, Slack
from paktmodel.values.units import FRACTIONS, scale_in
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Kind, Statistic, Window
from paktmodel.vocabulary.words.sources import Unstated

_ZERO: Final = Decimal(0)
_ONE: Final = Decimal(1)

_PER: Final = re.compile(r"\bper ([1-9][0-9]*(?:\s[0-9]{3})*)\b")

_BY_BASIS: Final[Mapping[Basis, Aggregation]] = MappingProxyType(
    {
        Basis.FLOW: Aggregation.SUM,
        Basis.STOCK: Aggregation.LATEST,
        Basis.MEAN_PER_MONTH: Aggregation.MEAN,
        Basis.UNIQUE_PERSONS: Aggregation.NOT_ADDITIVE,
        Basis.COHORT: Aggregation.NOT_ADDITIVE,
    }
)


def _always(aggregation: Aggregation) -> Mapping[Basis, Aggregation]:
    return MappingProxyType(dict.fromkeys(Basis, aggregation))


class KindRules(NamedTuple):
    """What figures of one kind may and may not.

    Attributes:
        adds: Whether the parts make the total by adding up.
        ratio: Whether a value is a numerator over a denominator, so that parts and months are weighed.
        over_time: How shorter periods make a longer one, by basis, where the indicator does not say.
        fixed: Whether `over_time` holds whatever the indicator says.
        exact: Whether whole numbers are exact, so that they have no slack.
        whole: Whether values have no decimals; a mean per month may have.
        least: The lowest value that can be; None where none is.
        by_steps: Whether values are steps of a scale, or yes and no, and no numbers to calculate with.
        changes: Whether there is a change against an earlier value.
        charted: Whether a control chart can be drawn, and an interval made.
        differs: Whether there is a difference between parts.
        on_a_line: Whether a line may be drawn through two values and carried on.
        slips: Powers of ten by which a value that is entered in another unit is off.
        grave_slip: From which power on nothing is judged by such a value until it is acknowledged.
        slip_from: The smaller value of the two below which such a leap is no wonder.
    """

    adds: bool = False
    ratio: bool = False
    over_time: Mapping[Basis, Aggregation] = MappingProxyType({})
    fixed: bool = False
    exact: bool = False
    whole: bool = False
    least: Decimal | None = None
    by_steps: bool = False
    changes: bool = True
    charted: bool = True
    differs: bool = True
    on_a_line: bool = True
    slips: tuple[int, ...] = ()
    grave_slip: int = 9
    slip_from: int = 0


_RATIO: Final = KindRules(
    ratio=True, over_time=_always(Aggregation.RATIO_OF_SUMS), slips=(1, 2, 3), grave_slip=2
)
_STEPS: Final = KindRules(
    over_time=_always(Aggregation.LATEST),
    fixed=True,
    exact=True,
    whole=True,
    least=_ONE,
    by_steps=True,
    charted=False,
    differs=False,
    on_a_line=False,
)

#: The table of kinds (*slag av mått*).
KINDS: Final[Mapping[Kind, KindRules]] = MappingProxyType(
    {
        Kind.COUNT: KindRules(
            adds=True, over_time=_BY_BASIS, exact=True, whole=True, least=_ZERO, slips=(3, 6), slip_from=20
        ),
        Kind.AMOUNT: KindRules(adds=True, over_time=_BY_BASIS, least=_ZERO, slips=(3, 6), grave_slip=3),
        Kind.BALANCE: KindRules(adds=True, over_time=_always(Aggregation.SUM)),
        Kind.SHARE: _RATIO._replace(least=_ZERO),
        Kind.RATE: _RATIO._replace(least=_ZERO),
        Kind.MEAN: _RATIO,
        Kind.DURATION: _RATIO._replace(least=_ZERO),
        Kind.INDEX: KindRules(over_time=_always(Aggregation.NOT_ADDITIVE), fixed=True),
        Kind.RANK: _STEPS._replace(by_steps=False, differs=True),
        Kind.MILESTONE: _STEPS._replace(least=_ZERO, changes=False),
        Kind.ORDINAL: _STEPS,
        Kind.UNSTATED: KindRules(over_time=_BY_BASIS),
    }
)

#: A median or a percentile of these is no numerator over a denominator, and never put together.
_OF_STATISTIC: Final = {
    kind: KINDS[kind]._replace(ratio=False, over_time=_always(Aggregation.NOT_ADDITIVE), fixed=True)
    for kind in (Kind.MEAN, Kind.DURATION)
}


def rules_of(indicator: Indicator) -> KindRules:
    """Find what the figures of an indicator may and may not, by its kind and statistic."""
    kind, statistic = indicator.kind, indicator.statistic
    if kind in _OF_STATISTIC and not _is_mean_of(kind, statistic):
        return _OF_STATISTIC[kind]
    return KINDS[kind]


def _is_mean_of(kind: Kind, statistic: Statistic | None) -> bool:
    """Say whether a figure is a mean: a duration says so, a mean is one unless it says otherwise."""
    if kind is Kind.DURATION:
        return statistic is Statistic.MEAN
    return statistic not in (Statistic.MEDIAN, Statistic.PERCENTILE)


def aggregation_of(indicator: Indicator) -> Aggregation:
    """Decide how shorter periods make longer ones: as stated, or as kind and basis decide.

    Unstated is the answer where neither says, and where a count's basis is unstated and
    the same persons may be counted in several months (indicators 1.6 and 2.2).
    """
    rules, basis, stated = rules_of(indicator), indicator.basis, indicator.aggregation
    if rules.fixed:
        return rules.over_time[basis]
    if basis is Basis.UNIQUE_PERSONS and stated is Aggregation.CUMULATIVE_OVER_YEAR:
        return stated  # so many different persons so far
    if basis in (Basis.UNIQUE_PERSONS, Basis.COHORT):
        return Aggregation.NOT_ADDITIVE
    if rules.ratio:
        if (
            stated is Aggregation.UNSTATED
            and basis is Basis.STOCK
            and indicator.printed.window is Window.LAST_DAY
        ):
            return Aggregation.LATEST  # a share of those who are there on a day is that day's
        never = (Aggregation.UNSTATED, Aggregation.SUM, Aggregation.MEAN)
        return rules.over_time[basis] if stated in never else stated
    if stated is not Aggregation.UNSTATED:
        return stated
    if indicator.printed.window is Window.MONTHLY_MEAN:
        return Aggregation.MEAN
    if (
        rules.over_time is _BY_BASIS
        and basis is Basis.STOCK
        and indicator.printed.window is not Window.LAST_DAY
    ):
        return Aggregation.UNSTATED  # a year may be the mean of its months or its last day: nobody says
    return rules.over_time.get(basis, Aggregation.UNSTATED)


def reads_days(indicator: Indicator) -> bool:
    """Say whether a value of a single day is one: of a stock, or where the baseline is a day's.

    Where the latest value counts it is, too: a milestone is reached on a day, a rank published on one.
    """
    since = indicator.printed.period
    if indicator.basis is Basis.STOCK or (since is not None and not since.months):
        return True
    return aggregation_of(indicator) is Aggregation.LATEST


def scale_of(indicator: Indicator) -> Decimal | None:
    """Return by what a ratio is multiplied to be in the indicator's unit; None when that is not known.

    A share of 0.724 is 72.4 per cent; a rate may be per so many; a mean is in its own unit.
    """
    if isinstance(indicator.unit, Unstated):
        return None
    scale = scale_in(indicator.unit)
    if scale is not None:
        return Decimal(scale)
    unit = indicator.unit.casefold()
    per = _PER.search(unit)
    if per is not None:
        return Decimal("".join(per.group(1).split()))
    return None if indicator.kind is Kind.SHARE and unit not in FRACTIONS else _ONE


def bounds_of(indicator: Indicator) -> tuple[Decimal | None, Decimal | None]:
    """Return what an indicator's value can lie between; None where it has no bound.

    A share lies from nothing to everything, a step on its scale. A difference of two parts may be anything.

    Returns:
        The lowest and the highest possible value, in the indicator's unit.
    """
    if indicator.compares:
        return None, None
    most = None
    if indicator.kind is Kind.SHARE:
        most = scale_of(indicator)
    elif indicator.kind is Kind.MILESTONE:
        most = _ONE
    elif indicator.kind is Kind.ORDINAL and indicator.scale:
        most = Decimal(len(indicator.scale))
    return rules_of(indicator).least, most


def slack_of(indicator: Indicator, own: Precision | None = None) -> Slack:
    """Return how far an indicator's values may be from the true ones, as far as the plan says.

    Args:
        indicator: The indicator.
        own: What values say of themselves, which goes before what is said of the indicator and its systems.
    """
    exact = rules_of(indicator).exact
    stated_for_all = own or indicator.precision
    if stated_for_all is not None:
        return Slack(exact, (stated_for_all,))
    stated = tuple(dict.fromkeys(system.precision for system in indicator.systems))
    return Slack(exact, stated or (None,))


def is_whole(indicator: Indicator) -> bool:
    """Say whether an indicator's values are known to have no decimals; a count may be a mean of months."""
    rules = rules_of(indicator)
    if not rules.whole or indicator.compares:
        return False
    return not rules.adds or (
        indicator.basis not in (Basis.MEAN_PER_MONTH, Basis.UNSTATED)
        and indicator.aggregation is not Aggregation.MEAN
        and indicator.printed.window is not Window.MONTHLY_MEAN
    )


def fault_of(indicator: Indicator, value: Decimal, own: Precision | None = None) -> str | None:
    """Say why a value cannot be one of an indicator's: the code of its finding; None where it can.

    Args:
        indicator: The indicator.
        value: The value.
        own: What it says of its precision.

    Slack: what rounding or the values' precision allows.
    """
    return fault_within(
        indicator.kind, value, bounds_of(indicator), whole=is_whole(indicator), slack=slack_of(indicator, own)
    )


def fault_within(
    kind: Kind,
    value: Decimal,
    bounds: tuple[Decimal | int | None, Decimal | int | None],
    *,
    whole: bool,
    slack: Slack,
) -> str | None:
    """Say why a value cannot be one, as `fault_of` does, by what is known of its indicator.

    Args:
        kind: The indicator's kind.
        value: The value.
        bounds: The lowest and the highest possible value; None where there is none.
        whole: Whether values have no decimals.
        slack: How far values may be from the true ones.
    """
    least, most = bounds
    if whole and EXACT.to_integral_value(value) != value:
        return "value-not-whole"
    loose = slack.of(value)
    if least is not None and add(value, loose) < least:
        below = True
    elif most is not None and subtract(value, loose) > most:
        below = False
    else:
        return None
    if kind is Kind.SHARE:
        return "share-out-of-range"
    return "count-negative" if below and least == 0 and most is None else "value-not-on-scale"
