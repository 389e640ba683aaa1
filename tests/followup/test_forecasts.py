"""Forecasts: the straight line so far, carried on to the target's day or the end of the term.

"i slutet av mandatperioden ska andelen vuxna biståndsmottagare inte överstiga en procent av
befolkningen" (AMN-2023-00174). From the last day of 2022, 609 days have gone on 2024-08-31 and
1461 on 2026-12-31, so that the line is carried 1461 / 609 = 2.399 times as far.
"""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from paktmodel.followup import follow_up
from paktmodel.followup.comparisons.forecasts import Forecast, forecast_of, term_of
from paktmodel.followup.targets.result import TargetResult
from paktmodel.model.indicators import Indicator
from paktmodel.model.kinds import bounds_of
from paktmodel.observations import Observation
from paktmodel.testing import (
    baseline,
    count,
    definition,
    indicator,
    monthly,
    observation,
    observed,
    owner,
    plan_with,
    reporting_calendar,
    share,
    source,
    target,
    term,
)

AUGUST = dt.date(2024, 8, 31)
BOARD = term("Socialnämnden", start="2023-01-01", end="2026-12-31")
AT_MOST_ONE: dict[str, Any] = {"operator": "at-most", "unit": "procent", "dated_by": source("KF 2022-10-31")}


def recipients(**fields: Any) -> Indicator:
    """The share of adults with assistance on the last day of each month, at most one per cent by 2026."""
    told = {"basis": "stock", "window": "last-day", "aggregation": "latest", "direction": "decrease"}
    return share(**{**told, "total": "2.0", "targets": (target("1", **AT_MOST_ONE),), **fields})


def month(numerator: int, denominator: int = 1000, period: str = "2024-M08") -> Observation:
    return observation("1.1", period, numerator=numerator, denominator=denominator)


def told(
    measured: Indicator, *groups: Any, as_of: dt.date = AUGUST, limited: bool = True, **of_the_plan: Any
) -> Forecast:
    """The forecast of the total, against its first target when it has one."""
    plan = plan_with(measured, **{"years": "2023-2026", **of_the_plan})
    verdict = follow_up(plan, observed(*groups), as_of=as_of).indicators["1.1"].total
    reading = verdict.targets[0] if verdict.targets and limited else None
    return forecast_of(measured, verdict, reading, term=term_of(plan, as_of=as_of))


def four(figure: Decimal | None) -> Decimal | None:
    """With four decimals."""
    return None if figure is None else round(figure, 4)


# --- the line ----------------------------------------------------------------------------


@pytest.mark.feature("H1")
@pytest.mark.parametrize(
    ("numerator", "value", "keeps", "because"),
    [
        (15, "0.8005", True, "2 − 0.5 × 1461 / 609, and at most 0.870 with the rounding of 2.0"),
        (16, "1.0404", None, "2 − 0.4 × 1461 / 609; 2.0 may be 1.95, and then it is 0.970"),
        (17, "1.2803", False, "2 − 0.3 × 1461 / 609, and at least 1.210"),
        (20, "2.0000", False, "nothing has changed, so nothing will"),
    ],
)
def test_the_line_from_the_baseline_is_carried_on_to_the_targets_day(numerator, value, keeps, because):
    forecast = told(recipients(), month(numerator))

    assert four(forecast.value) == Decimal(value), because
    assert forecast.keeps is keeps, because
    codes = {True: "forecast-keeps", False: "forecast-breaks", None: "forecast-straddles"}
    assert codes[keeps] in forecast.codes, because
    assert (forecast.method, forecast.day) == ("line-from-baseline", dt.date(2026, 12, 31))


@pytest.mark.feature("H1")
def test_rounding_is_carried_on_and_grows_along_the_line():
    """2.0 may be off by 0.05; beyond the value now its weight is 1461 / 609 − 1 = 1.399: 0.06995."""
    exact = told(recipients(), month(15))
    # 1.5 as a rounded figure may be off by 0.05, too, with weight 1461 / 609: 0.1200 more.
    rounded = told(recipients(), observation("1.1", "2024-M08", value="1.5"))

    assert (four(exact.low), four(exact.high)) == (Decimal("0.7305"), Decimal("0.8704"))
    assert (four(rounded.low), four(rounded.high)) == (Decimal("0.6106"), Decimal("0.9904"))


@pytest.mark.feature("H1")
def test_without_a_target_the_day_is_the_end_of_the_boards_own_term():
    """300 less 60 in 609 days is 300 − 60 × 1461 / 609 = 156.06 on the term's last day; counts are exact."""
    young = count(total="300", basis="stock", window="last-day", aggregation="latest", direction="decrease")
    calendar = reporting_calendar(terms=(term("Kommunfullmäktige"), BOARD))
    forecast = told(young, observation("1.1", "2024-M08", value="240"), calendar=calendar)

    assert forecast.target is None
    assert forecast.day == dt.date(2026, 12, 31)
    assert four(forecast.value) == Decimal("156.0591")
    assert forecast.low == forecast.value == forecast.high


@pytest.mark.feature("H1")
def test_a_term_is_the_own_bodys_and_holds_the_day():
    """On 2026-11-22 the new council sits and the old board still owns the plan (KL 5:9 and 6:18)."""
    terms = (
        term("Kommunfullmäktige", start="2022-10-15", end="2026-10-14"),
        term("Kommunfullmäktige", start="2026-10-15", end="2030-10-14"),
        BOARD,
        term("Socialnämnden", start="2027-01-01", end="2030-12-31"),
    )
    owned = plan_with(share(), owners=[owner("Socialnämnden")], calendar=reporting_calendar(terms=terms))
    council = plan_with(share(), owners=[owner("Kommunfullmäktige")], calendar=owned.calendar)

    assert term_of(owned, as_of=dt.date(2026, 11, 22)) == BOARD
    assert term_of(council, as_of=dt.date(2026, 11, 22)) == terms[1]
    assert term_of(owned, as_of=dt.date(2027, 1, 1)) == terms[3]
    assert term_of(owned, as_of=dt.date(2022, 12, 31)) is None


# --- refused -----------------------------------------------------------------------------


REFUSED: list[tuple[str, Indicator, list[Any], tuple[str, ...]]] = [
    ("no baseline", recipients(baseline=baseline(absent="not-printed")), [month(15)], ("no-baseline",)),
    ("nothing observed", recipients(), [], ("no-value-given",)),
    ("hidden", recipients(), [observation(period="2024-M08", state="suppressed")], ("suppressed",)),
    (
        "eight of twelve months",
        recipients(basis="flow", window="period", aggregation="ratio-of-sums"),
        [monthly("1.1", "2024-M01", numerators=[15] * 8, denominators=1000)],
        ("incomplete-window",),
    ),
    (
        "a sum of fewer months",
        count(
            total="59",
            basis="flow",
            window="period",
            aggregation="sum",
            targets=(target("1", unit="personer"),),
        ),
        [monthly("1.1", "2024-M01", [5] * 8)],
        ("shorter-window",),
    ),
    (
        "a new definition",
        recipients(definitions=(definition(), definition("2", since="2024-01"))),
        [month(15)],
        ("series-break",),
    ),
    ("under development", recipients(state="under-development"), [month(15)], ("under-development",)),
    (
        "a day in words",
        recipients(targets=(target("1", operator="at-most", on=None, words="i slutet av mandatperioden"),)),
        [month(15)],
        ("target-date-in-words",),
    ),
    (
        "no day at all",
        recipients(targets=(target("1", operator="at-most", on=None),)),
        [month(15)],
        ("target-undated",),
    ),
    (
        "another unit",
        recipients(targets=(target("1", unit="personer"),)),
        [month(15)],
        ("target-unit-differs",),
    ),
    ("neither target nor term", recipients(targets=()), [month(15)], ("no-day",)),
    (
        "a day gone by",
        recipients(targets=(target("1", operator="at-most", on="2024-06-30"),)),
        [month(15)],
        ("forecast-day-reached",),
    ),
    (
        "a value of the baseline's own year",
        recipients(),
        [month(15, period="2022-M12")],
        ("not-in-window",),
    ),
    ("less than nobody", recipients(), [month(10)], ("forecast-out-of-range",)),
]


@pytest.mark.feature("H1")
@pytest.mark.parametrize(("because", "measured", "groups", "codes"), REFUSED, ids=[one[0] for one in REFUSED])
def test_a_forecast_is_refused_with_every_reason(because, measured, groups, codes):
    forecast = told(measured, *groups)

    assert forecast.codes == codes, because
    assert (forecast.value, forecast.low, forecast.high, forecast.keeps) == (None,) * 4
    assert forecast.text("sv").startswith("Kan inte skrivas fram: ")
    assert "‹" not in forecast.text("sv") + forecast.text("en")


@pytest.mark.feature("H1")
@pytest.mark.feature("H1")
def test_all_reasons_are_told_and_none_twice():
    words = target("1", operator="at-most", on=None, words="i slutet av mandatperioden")
    forecast = told(recipients(baseline=baseline(absent="not-printed"), targets=(words,)))

    assert forecast.codes == ("no-baseline", "no-value-given", "target-date-in-words")


@pytest.mark.feature("H1")
def test_a_wanted_direction_and_a_tolerance_are_not_needed_for_a_line():
    undirected = told(recipients(direction=None), month(15))
    kept = told(recipients(direction="maintain"), month(15))

    assert undirected.value == kept.value == told(recipients(), month(15)).value


@pytest.mark.feature("H1")
def test_a_line_that_leaves_the_possible_is_not_told_as_a_forecast():
    """90 → 96 per cent in 609 days would be 104.4; 9 → 3 persons would be −5.4; 2.0 → 1.0 is −0.399."""
    high = recipients(total="90.0", direction="increase", targets=(target("95"),))
    few = count(total="9", basis="stock", window="last-day", aggregation="latest", targets=())
    calendar = reporting_calendar(terms=(BOARD,))

    above = told(high, month(96, 100))
    below = told(few, observation("1.1", "2024-M08", value="3"), calendar=calendar)
    assert above.text("en") == (
        "Cannot be carried on: the straight line reaches 104.4 procent on 31 December 2026, which is "
        "impossible."
    )
    assert below.text("sv") == (
        "Kan inte skrivas fram: den raka linjen når −5 personer den 31 december 2026, vilket är omöjligt."
    )


@pytest.mark.feature("H1")
def test_rounding_never_takes_the_ends_outside_the_possible():
    """1.17 → 0.00 at the day: 2.0 − 0.8333 × 2.399 = 0.0008; the lower end would be −0.069."""
    forecast = told(recipients(), month(11667, 1000000))

    assert four(forecast.value) == Decimal("0.0009")
    assert forecast.low == 0
    assert forecast.keeps is True


def test_what_a_value_can_be_follows_from_its_kind():
    part_difference = share(compares=("women", "men"))

    nothing = Decimal(0)
    assert bounds_of(share()) == (nothing, Decimal(100))
    assert bounds_of(share(unit="andel")) == (nothing, Decimal(1))
    assert bounds_of(share(unit="unstated")) == (nothing, None)
    assert bounds_of(count()) == (nothing, None)
    assert bounds_of(indicator(kind="duration", statistic="mean")) == (nothing, None)
    assert bounds_of(indicator(kind="index")) == (None, None)
    assert bounds_of(part_difference) == (None, None)


# --- told --------------------------------------------------------------------------------


@pytest.mark.feature("H1")
def test_the_sentence_says_that_it_is_a_line_and_no_prediction():
    forecast = told(recipients(), month(16))

    assert forecast.text("sv") == (
        "Prognos (trend): 1,04 procent den 31 december 2026, på en rak linje från 2,0 (2022) genom 1,6 "
        "(augusti 2024); "
        "0,97 till 1,11 med hänsyn till avrundningen; avrundningen avgör om högst 1 skulle hållas. "
        "Den är en rät linje genom utgångsvärdet och det senaste värdet, ingen förutsägelse."
    )
    assert str(told(recipients(), month(15))) == (
        "Forecast (trend): 0.8 procent on 31 December 2026, on a straight line from 2.0 (2022) through 1.5 "
        "(August 2024); "
        "0.7 to 0.9 with regard to rounding; at most 1 would be kept. "
        "It is a straight line through the baseline and the latest value, and no prediction."
    )


@pytest.mark.feature("H1")
def test_a_preliminary_value_is_said_to_be_one():
    forecast = told(recipients(), observation("1.1", "2024-M08", value="1.7", status="preliminary"))

    assert forecast.codes == ("line-carried-on", "forecast-rounding", "forecast-breaks", "preliminary")
    assert "preliminära uppgifter ingår" in forecast.text("sv")
    assert "at most 1 would not be kept" in forecast.text("en")


def test_a_forecast_has_a_short_repr():
    assert repr(told(recipients(), month(15))) == "Forecast(1.1 total: 0.8005 on 2026-12-31)"
    assert repr(told(recipients())) == "Forecast(1.1 total: no-value-given)"


# --- laws --------------------------------------------------------------------------------


def of_index(start: Decimal, value: Decimal, *, on: str = "2026-12-31") -> tuple[Forecast, TargetResult]:
    """The forecast of an index, which may be anything, from 2022 and 2023, both whole years."""
    measured = indicator(
        kind="index",
        unit="unstated",
        aggregation="not-additive",
        breakdowns=(),
        baseline=share(total=str(start)).baseline,
        targets=(target("50", unit="unstated", on=on),),
    )
    plan = plan_with(measured, years="2023-2026")
    rows = observed(observation("1.1", "2023", value=value))
    verdict = follow_up(plan, rows, as_of=AUGUST).indicators["1.1"].total
    return forecast_of(measured, verdict, verdict.targets[0]), verdict.targets[0]


figures = st.decimals(min_value=-900, max_value=900, places=2)


@pytest.mark.feature("H1")
@settings(max_examples=40)
@given(figures, figures, figures)
def test_adding_a_constant_moves_the_forecast_by_it(start, value, more):
    one, other = of_index(start, value)[0], of_index(start + more, value + more)[0]

    assert one.value is not None
    assert other.value is not None
    assert round(other.value - one.value, 20) == more


@pytest.mark.feature("H1")
@settings(max_examples=40)
@given(figures, figures)
def test_mirrored_figures_mirror_the_forecast(start, value):
    one, other = of_index(start, value)[0], of_index(-start, -value)[0]

    assert one.value is not None
    assert other.value == one.value.copy_negate()
    assert other.low is not None
    assert one.high == other.low.copy_negate()


@pytest.mark.feature("H1")
@settings(max_examples=40)
@given(figures, st.dates(dt.date(2024, 9, 1), dt.date(2035, 12, 31)))
def test_a_value_on_the_way_is_forecast_to_reach_the_target(start, day):
    """The line is carried on by days: 365 have gone of those that lead from the end of 2022 to the day."""
    on_the_way = start + (50 - start) * 365 / (day - dt.date(2022, 12, 31)).days
    forecast = of_index(start, round(on_the_way, 20), on=day.isoformat())[0]

    assert forecast.value is not None
    assert round(forecast.value, 10) == 50
