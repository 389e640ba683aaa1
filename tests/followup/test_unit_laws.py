"""The conversion of a unit changes no status: of an indicator, its targets and what it is compared with.

A plan says the same in tons and in thousands of tons, digit by digit: values, baseline, earlier values and
precision are of one unit, the indicator's, and a target or a comparison may be of another that converts.
"""

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import given, settings, strategies as st

import paktmodel as pm
from paktmodel.testing import (
    baseline,
    compared_value,
    comparison,
    count,
    earlier_value,
    observation,
    observed,
    plan_with,
    target,
)

#: A unit, one that is so many powers of ten larger, and the kind of what is measured in them.
UNITS = [
    ("ton", "kton", 3, "amount"),
    ("kton koldioxid", "Mt koldioxid", 3, "amount"),
    ("kr", "mnkr", 6, "amount"),
    ("tkr/elev", "mnkr per elev", 3, "mean"),
    ("kWh", "GWh", 6, "balance"),
    ("promille", "procent", 1, "share"),
    ("‰", "per cent", 1, "rate"),
]
DAY = dt.date(2025, 6, 30)


class Drawn(NamedTuple):
    """An indicator in words: each number in the smaller unit, with its decimals."""

    start: Decimal
    before: Decimal
    then: Decimal
    now: Decimal
    bound: Decimal
    peer: Decimal
    precision: str | None
    operator: str
    direction: str | None
    on: str


def numbers():
    return st.decimals(0, 100, places=1) | st.decimals(0, 100, places=0)


DRAWN = st.builds(
    Drawn,
    *(numbers() for _ in range(6)),
    st.sampled_from((None, "perturbed:2", "rounded:10", "decimals:2")),
    st.sampled_from(("at-most", "at-least", "below", "above")),
    st.sampled_from(("increase", "decrease", None)),
    st.sampled_from(("2023-12-31", "2024-12-31", "2026-12-31")),
)


def in_unit(value: Decimal, power: int) -> Decimal:
    """A number of units that are so many powers of ten larger, with its digits."""
    return Decimal(f"{value.scaleb(-power):f}")


def own(precision: str | None, power: int) -> str | None:
    if precision is None:
        return None
    form, number = precision.split(":")
    if form == "decimals":
        return f"decimals:{int(number) + power}"
    return f"{form}:{in_unit(Decimal(number), power):f}"


def said_of(drawn: Drawn, kind: str, units: tuple[str, int], held: tuple[str, int], other: tuple[str, int]):
    """What a follow-up says of an indicator in a unit, with a target and a comparison in others."""
    (unit, power), (of_target, power_of_target), (of_peer, power_of_peer) = units, held, other
    precision = own(drawn.precision, power)
    indicator = count(
        "1.1",
        kind=kind,
        unit=unit,
        basis="flow",
        aggregation="sum" if kind in ("amount", "balance") else "ratio-of-sums",
        breakdowns=(),
        direction=drawn.direction,
        baseline=baseline(total=in_unit(drawn.start, power)),
        earlier=(earlier_value("2021", in_unit(drawn.before, power)),),
        targets=(
            target(
                in_unit(drawn.bound, power_of_target), unit=of_target, operator=drawn.operator, on=drawn.on
            ),
        ),
    )
    rows = [
        observation(period=period, value=in_unit(value, power), precision=precision)
        for period, value in (("2023", drawn.then), ("2024", drawn.now))
    ]
    there = comparison(
        unit=of_peer,
        basis="flow",
        values=(
            compared_value("2022", in_unit(drawn.before, power_of_peer)),
            compared_value("2024", in_unit(drawn.peer, power_of_peer)),
        ),
    )
    plan = plan_with(indicator)
    followed = pm.follow_up(plan, observed(*rows), as_of=DAY, comparisons=(there,))
    stands = followed.indicators["1.1"]
    verdict, beside = stands.total, stands.benchmarks[0]
    return (
        verdict.change.status,
        [one.status for one in verdict.targets],
        [one and one.status for one in (verdict.since_previous, verdict.since_year)],
        verdict.significance.status,
        (beside.comparable, beside.apart and beside.apart.scaleb(power)),
        sorted(one.code for one in followed.findings),
        sorted(one.code for one in pm.check(plan)),
    )


@pytest.mark.quick(cases=2)
@pytest.mark.feature("P4")
@pytest.mark.parametrize("units", UNITS, ids=[one[0] for one in UNITS])
@settings(max_examples=40)
@given(drawn=DRAWN, turns=st.tuples(*[st.booleans()] * 3))
def test_no_status_asks_in_which_of_two_units_anything_is_stated(units, drawn, turns):
    smaller, larger, power, kind = units
    of_each = [(larger, power) if turn else (smaller, 0) for turn in turns]

    assert said_of(drawn, kind, *of_each) == said_of(drawn, kind, *[(smaller, 0)] * 3)
