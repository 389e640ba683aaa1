"""Which control chart a series is drawn on: the one that fits its data, or the one that the rules ask for.

Source: `docs/statistics.md`, *Which chart*.
"""

from typing import Final, NamedTuple

from paktmodel.errors import Evidence
from paktmodel.followup.axes.charted_values import ChartedValues
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.statistical_rules import SignalRules
from paktmodel.statistics.plain_numbers import of_float
from paktmodel.vocabulary.words.followup import ChartChoice, ChartKind, ChosenBy
from paktmodel.vocabulary.words.indicators import Basis, Kind

#: What is counted afresh in every period, so that the same persons are not there month after month.
_AFRESH = (Basis.FLOW, Basis.COHORT, Basis.UNIQUE_PERSONS, Basis.MEAN_PER_MONTH)
_OF_KIND = {Kind.SHARE: ChartKind.P_PRIME, Kind.RATE: ChartKind.U_PRIME}


class ChosenChart(NamedTuple):
    """A control chart, and why it is that one.

    Attributes:
        kind: Which chart.
        by: Who chose it.
        because: Why.
        floor: Whether limits are never narrower than independent cases would make them.
        refused: Why the data cannot carry what the rules ask for; None where they can.
    """

    kind: ChartKind
    by: ChosenBy
    because: Reason
    floor: bool = True
    refused: Reason | None = None


#: The two that need nothing said of the data at hand.
_OF_VALUES: Final = ChosenChart(ChartKind.XMR, ChosenBy.RULE, Reason(ReasonCode.CHART_OF_VALUES))
_OF_CASES: Final = {
    kind: ChosenChart(chart, ChosenBy.RULE, Reason(ReasonCode.CHART_OF_CASES))
    for kind, chart in _OF_KIND.items()
}


def choose_chart(facts: IndicatorFacts, values: ChartedValues, rules: SignalRules) -> ChosenChart:
    """Choose the chart of a series.

    Args:
        facts: What is measured.
        values: The points of its last segment, those that limits are calculated from.
        rules: The rules.
    """
    if rules.chart is not ChartChoice.AUTO:
        return _by_rules(facts, values, rules)
    kind, basis = facts.indicator.kind, facts.indicator.basis
    if facts.counts and not facts.printed_as_share and basis is not Basis.STOCK:
        mean = _mean_of_whole(values, rules)
        if mean is not None and rules.rare_below is not None and mean < float(rules.rare_below):
            evidence = Evidence(mean=FormattedValue(of_float(mean), extra=1), least=rules.rare_below)
            return ChosenChart(
                ChartKind.RARE, ChosenBy.RULE, Reason(ReasonCode.CHART_OF_RARE_EVENTS, evidence)
            )
    if kind in _OF_KIND and facts.ratio:
        if not _usable(values, share=kind is Kind.SHARE):
            return ChosenChart(ChartKind.XMR, ChosenBy.RULE, Reason(ReasonCode.DENOMINATORS_UNKNOWN))
        if basis in _AFRESH:
            return _OF_CASES[kind]
        assert values.ratios is not None  # or they are not usable
        alike = 2 * max(values.ratios.below) <= 3 * min(values.ratios.below)
        chart = ChartKind.XMR if alike else _OF_KIND[kind]
        return ChosenChart(chart, ChosenBy.RULE, Reason(ReasonCode.CHART_OF_SAME_PERSONS), floor=False)
    return _OF_VALUES


def _by_rules(facts: IndicatorFacts, values: ChartedValues, rules: SignalRules) -> ChosenChart:
    """Take the chart that the rules ask for; what the data cannot carry is not replaced silently."""
    kind, because = ChartKind(rules.chart.value), Reason(ReasonCode.CHART_BY_RULES, Evidence(rules=rules.id))
    refused = None
    if kind in (ChartKind.P_PRIME, ChartKind.U_PRIME):
        if not _usable(values, share=kind is ChartKind.P_PRIME):
            refused = Reason(ReasonCode.CHART_NEEDS_DENOMINATORS)
    elif kind is ChartKind.RARE and (facts.ratio or _mean_of_whole(values, rules) is None):
        refused = Reason(ReasonCode.CHART_NEEDS_WHOLE_COUNTS)
    return ChosenChart(kind if refused is None else ChartKind.XMR, ChosenBy.CALLER, because, refused=refused)


def _usable(values: ChartedValues, *, share: bool) -> bool:
    """Say whether numerators and denominators are known of every point, and can be those of a share."""
    ratios = values.ratios
    if ratios is None or not ratios.above:
        return False
    return not share or all(one <= of for one, of in zip(ratios.above, ratios.below, strict=True))


def _mean_of_whole(values: ChartedValues, rules: SignalRules) -> float | None:
    """Return the mean of whole counts; None where some are not whole, or negative, or there are none."""
    digits = values.digits if rules.fixed_after is None else values.digits[: rules.fixed_after]
    unit: int = 10**values.places
    if not digits or min(values.digits) < 0 or (unit > 1 and any(one % unit for one in values.digits)):
        return None
    return sum(digits) / len(digits) / unit
