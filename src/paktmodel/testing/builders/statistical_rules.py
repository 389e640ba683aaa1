"""Builders of the rules by which charts and intervals are made."""

from typing import Any

from paktmodel.calendar.periods import Period
from paktmodel.model.statistical_rules import Rebase, SignalRules, SignificanceRules
from paktmodel.testing.builders.coercion import built

__all__ = ["rebase", "signal_rules", "significance_rules"]


def rebase(since: str | Period = "2024-M01", **fields: Any) -> Rebase:
    """Build a rebase: the series starts again in January 2024.

    >>> rebase("2024-M07").since.label("sv")
    'juli 2024'
    """
    return built(Rebase, fields, since=since, reason="Insatsen lades om i grunden.")


def signal_rules(id: str = "paktmodel", **fields: Any) -> SignalRules:
    """Build the default rules for signals.

    >>> signal_rules("fem-i-rad", run=5).factor
    Decimal('2.66')
    """
    return built(SignalRules, fields, id=id)


def significance_rules(id: str = "paktmodel", **fields: Any) -> SignificanceRules:
    """Build the default rules for significance.

    >>> significance_rules("utan", dispersion=False).min_months
    8
    """
    return built(SignificanceRules, fields, id=id)
