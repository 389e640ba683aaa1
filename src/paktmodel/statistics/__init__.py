"""Control charts, tests of what they rest on, and intervals: on plain numbers; knows no plan.

Public are `xmr`, `p_chart`, `u_chart`, `wilson`, `byar`, `rate`, `difference`, `season_test` and
`lag_test`. The others can be called, and may change.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paktmodel.statistics.carry_over import LagTest, StepTest, lag_test, step_test
    from paktmodel.statistics.chart import Chart
    from paktmodel.statistics.differences import difference, paired
    from paktmodel.statistics.dispersion import DispersionTest, dispersion_test
    from paktmodel.statistics.intervals import Interval, byar, events, poisson_exact, rate, wilson
    from paktmodel.statistics.levels import quantile
    from paktmodel.statistics.rare_events import rare_chart
    from paktmodel.statistics.ratio_charts import p_chart, u_chart
    from paktmodel.statistics.seasons import SeasonTest, season_test
    from paktmodel.statistics.xmr_charts import xmr, year_on_year

__all__ = [
    "Chart",
    "DispersionTest",
    "Interval",
    "LagTest",
    "SeasonTest",
    "StepTest",
    "byar",
    "difference",
    "dispersion_test",
    "events",
    "lag_test",
    "p_chart",
    "paired",
    "poisson_exact",
    "quantile",
    "rare_chart",
    "rate",
    "season_test",
    "step_test",
    "u_chart",
    "wilson",
    "xmr",
    "year_on_year",
]

_MODULES = {
    "carry_over": "LagTest StepTest lag_test step_test",
    "chart": "Chart",
    "differences": "difference paired",
    "dispersion": "DispersionTest dispersion_test",
    "intervals": "Interval byar events poisson_exact rate wilson",
    "levels": "quantile",
    "rare_events": "rare_chart",
    "ratio_charts": "p_chart u_chart",
    "seasons": "SeasonTest season_test",
    "xmr_charts": "xmr year_on_year",
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """Load a name from the module that defines it, once: an interval needs no chart."""
    module = _MODULE_OF.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__
