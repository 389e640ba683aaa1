"""Hypothesis strategies for every class and value of the model.

``st.from_type(pm.Plan)`` needs no import of this package where paktmodel is installed, for
Hypothesis finds it by its entry point; this package has the strategies that take arguments. What
they draw is legal, shrinks to something that reads like a small paper, and never holds, or seems to
hold, anything about a person.

>>> from hypothesis import find
>>> print(find(steps(), lambda step: step.years and step.days))
P1Y1D
"""

from paktmodel.testing.strategies.by_type import things
from paktmodel.testing.strategies.dates import (
    ages,
    days,
    declared_years,
    periods,
    printed_dates,
    spans,
    steps,
    years,
)
from paktmodel.testing.strategies.follow_up_record import follow_up_records, follow_up_records_of
from paktmodel.testing.strategies.identifiers import (
    case_numbers,
    codes,
    organisation_numbers,
    owners,
    parts,
)
from paktmodel.testing.strategies.indicators import indicators
from paktmodel.testing.strategies.matters import matters
from paktmodel.testing.strategies.networks import networks
from paktmodel.testing.strategies.numbers import approximates, figures, quantities, shares
from paktmodel.testing.strategies.observations import Situation, observations, single_observations, situations
from paktmodel.testing.strategies.plans import plans
from paktmodel.testing.strategies.text import slugs, texts, urls

__all__ = [
    "Situation",
    "ages",
    "approximates",
    "case_numbers",
    "codes",
    "days",
    "declared_years",
    "figures",
    "follow_up_records",
    "follow_up_records_of",
    "indicators",
    "matters",
    "networks",
    "observations",
    "organisation_numbers",
    "owners",
    "parts",
    "periods",
    "plans",
    "printed_dates",
    "quantities",
    "shares",
    "single_observations",
    "situations",
    "slugs",
    "spans",
    "steps",
    "texts",
    "things",
    "urls",
    "years",
]
