"""Rules that contradict themselves are refused by name."""

from decimal import Decimal

from paktmodel.errors import InvalidArgument
from paktmodel.model.statistical_rules import SignalRules, SignificanceRules
from paktmodel.values.figures import plain


def validate_signal_rules(rules: SignalRules) -> None:
    """Refuse rules for charts that contradict themselves.

    Raises:
        InvalidArgument: The first of them.
    """
    if not isinstance(rules, SignalRules):
        raise InvalidArgument("rules", "SignalRules", rules)
    least, fixed = rules.min_points, rules.fixed_after
    few = 2 if rules.guarded else 1
    demands = (
        ("factor", rules.factor > 0, "a factor above 0", rules.factor),
        ("screen", rules.screen is None or rules.screen > 1, "None or a factor above 1", rules.screen),
        ("lag", rules.lag is None or rules.lag > 0, "None or a number above 0", rules.lag),
        ("min_points", least >= few, f"at least {few} points", least),
        (
            "fixed_after",
            fixed is None or fixed >= least,
            f"None or at least {least} points, since no fewer are believed",
            fixed,
        ),
        ("trend", rules.trend >= 2, "at least 2 points", rules.trend),
        ("run", rules.run >= 2, "at least 2 points", rules.run),
        (
            "rare_below",
            rules.rare_below is None or rules.rare_below >= 0,
            "None or a number that is not negative",
            rules.rare_below,
        ),
    )
    _refuse(demands, rules.id)


def validate_significance_rules(rules: SignificanceRules) -> None:
    """Refuse rules for intervals that contradict themselves.

    Raises:
        InvalidArgument: The first of them.
    """
    if not isinstance(rules, SignificanceRules):
        raise InvalidArgument("rules", "SignificanceRules", rules)
    demands = (
        ("lag", rules.lag is None or rules.lag > 0, "None or a number above 0", rules.lag),
        ("exact_below", rules.exact_below >= 0, "a number that is not negative", rules.exact_below),
        ("min_months", rules.min_months >= 3, "at least 3 months", rules.min_months),
    )
    _refuse(demands, rules.id)


def _refuse(demands: tuple[tuple[str, bool, str, object], ...], name: str) -> None:
    for field, kept, expected, got in demands:
        if not kept:
            value = plain(got) if isinstance(got, Decimal) else got
            raise InvalidArgument(f"rules.{field}", expected, value, f"the rules are {name}")
