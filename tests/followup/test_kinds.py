"""Each kind of figure does what the table of kinds says, from the plan to the sentence."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

import paktmodel as pm
from paktmodel.followup.comparisons.forecasts import forecast_of
from paktmodel.followup.comparisons.gaps import gap_between
from paktmodel.model.kinds import KINDS, bounds_of, fault_of, rules_of
from paktmodel.testing import (
    acknowledgement,
    count,
    definition,
    earlier_value,
    follow_up_record,
    monthly,
    observation,
    observed,
    plan_with,
    share,
    target,
)
from paktmodel.vocabulary.words.followup import ChangeStatus, TargetStatus
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Kind

FLOW = {"basis": "flow", "aggregation": "sum", "window": "period"}
STOCK = {"basis": "stock", "aggregation": "latest", "window": "last-day"}


def flow(**fields):
    return count("1.1", **{**FLOW, **fields})


def stock(**fields):
    return count("1.1", **{**STOCK, **fields})


def go(indicator, *rows, on="2025-06-30", **more):
    """Follow an indicator up; a row is period and value, or period, part and value."""
    parted = [(row[0], "total", row[1]) if len(row) == 2 else row for row in rows]
    seen = observed(*(observation("1.1", period, part=part, value=value) for period, part, value in parted))
    return pm.follow_up(plan_with(indicator), seen, as_of=dt.date.fromisoformat(on), **more)


def total(followed):
    return followed.indicators["1.1"].verdicts[0]


def codes(findings):
    return sorted({finding.code for finding in findings})


# --- balance ------------------------------------------------------------------------------


@pytest.mark.feature("P4")
def test_a_balance_may_be_negative_and_improves_by_17():
    """Field case F25: net migration, −48 in 2022 and −31 in 2023, to increase."""
    balance = flow(kind="balance", total="-48", unit="personer", direction="increase", aggregation="unstated")

    followed = go(balance, ("2023", "-31"))

    assert total(followed).change.status is ChangeStatus.IMPROVED
    assert "+17" in total(followed).text("en")
    assert not {"count-negative", "count-negative-observed"} & {*codes(followed.findings)}
    assert "count-negative" not in codes(pm.check(plan_with(balance)))


@pytest.mark.feature("P4")
def test_the_months_of_a_balance_are_summed_and_its_parts_add_up():
    balance = flow(kind="balance", total="-48", women="-20", men="-28", basis="unstated")
    rows = [
        *monthly("1.1", "2023-M01", ["-3"] * 12),
        *monthly("1.1", "2023-M01", ["4"] * 12, part="women"),
        *monthly("1.1", "2023-M01", ["-7"] * 12, part="men"),
    ]

    followed = pm.follow_up(plan_with(balance), observed(rows), as_of=dt.date(2023, 12, 31))

    assert total(followed).change.current.value == -36
    assert not {"part-above-total", "parts-off-total-observed"} & {*codes(followed.findings)}
    off = plan_with(flow(kind="balance", total="-48", women="-20", men="-20"))
    assert "parts-off-total" in codes(pm.check(off))


@pytest.mark.feature("F10")
@pytest.mark.parametrize("kind", ["count", "amount", "rate", "duration"])
def test_what_cannot_be_negative_is_an_error_in_the_plan_and_in_the_figures(kind):
    below = flow(kind=kind, statistic="mean" if kind == "duration" else None, total="-48", unit="dagar")

    assert "count-negative" in codes(pm.check(plan_with(below)))
    assert "count-negative-observed" in codes(go(below, ("2023", "-31")).findings)


@pytest.mark.feature("F10")
def test_a_mean_may_be_below_zero():
    of = flow(kind="mean", unit="°C", total="-3.1", women=None, men=None, direction="increase")

    assert "count-negative" not in codes(pm.check(plan_with(of)))
    assert codes(go(of, ("2023", "-2.1")).findings) == []


# --- count and amount ------------------------------------------------------------------------


@pytest.mark.feature("F10", "P4")
def test_a_whole_amount_has_been_rounded_and_a_whole_count_has_not():
    """185 against 93 + 93: an error of persons, and rounding of thousands of kronor."""
    parts = {"total": "185", "women": "93", "men": "93"}

    assert "parts-off-total" in codes(pm.check(plan_with(flow(**parts))))
    assert "parts-off-total" not in codes(pm.check(plan_with(flow(kind="amount", unit="tkr", **parts))))


@pytest.mark.feature("F10")
@pytest.mark.parametrize(
    ("unit", "found"), [("tkr", True), ("timmar", True), ("SEK", True), ("personer", False), ("plats", False)]
)
def test_a_count_of_money_or_hours_is_an_amount(unit, found):
    assert ("amount-called-count" in codes(pm.check(plan_with(flow(unit=unit))))) is found


@pytest.mark.feature("F10")
def test_a_count_has_decimals_only_as_a_mean_per_month():
    halves = {"total": "12.5"}

    assert "value-not-whole" in codes(pm.check(plan_with(flow(**halves))))
    assert "value-not-whole-observed" in codes(go(flow(total="12"), ("2023", "12.5")).findings)
    for mean in (count(**halves), flow(**{**halves, "basis": "unstated"}), flow(kind="amount", **halves)):
        assert "value-not-whole" not in codes(pm.check(plan_with(mean)))


# --- rank, milestone, ordinal ------------------------------------------------------------------


@pytest.mark.feature("P4")
def test_a_rank_is_compared_and_printed_and_never_carried_on_a_line():
    """Katrineholm prints "plats 59"."""
    rank = flow(kind="rank", total="59", unit="plats", direction="decrease")

    followed = go(rank, ("2023", "52"))

    assert total(followed).change.status is ChangeStatus.IMPROVED
    assert "plats 52 (2023) mot plats 59 (2022), −7" in total(followed).text("sv")
    assert total(followed).signal.reasons[0].code == "not-charted"
    assert "value-not-whole" in codes(pm.check(plan_with(flow(kind="rank", total="59.5"))))
    assert "value-not-on-scale" in codes(pm.check(plan_with(flow(kind="rank", total="0"))))


@pytest.mark.feature("P4")
def test_a_milestone_is_met_or_not_and_has_no_change():
    done = flow(
        kind="milestone",
        total="0",
        unit="unstated",
        direction="increase",
        targets=(target("1", unit="unstated", on="2024-12-31"),),
    )

    followed = go(done, ("2024", "1"))

    assert total(followed).codes == ("milestone-has-no-change",)
    assert total(followed).targets[0].status is TargetStatus.MET
    assert "ja" in total(followed).targets[0].text("sv")
    row = followed.table("sv").rows()[0]
    assert (row["baseline"], row["current"], row["change"]) == ("nej", "ja", None)
    assert codes(go(done, ("2024", "2")).findings) == ["value-not-on-scale-observed"]


@pytest.mark.feature("P4")
def test_a_step_of_a_scale_goes_up_and_down_and_is_printed_by_its_label():
    steps = flow(
        kind="ordinal",
        scale=("låg", "medel", "hög"),
        total="1",
        women="1",
        men="2",
        unit="unstated",
        direction="increase",
    )

    followed = go(steps, ("2023", "3"), ("2023", "women", "1"), ("2023", "men", "1"))
    women, men = followed.indicators["1.1"].verdicts[1:]

    assert total(followed).change.status is ChangeStatus.IMPROVED
    assert "hög (2023) mot låg (2022), 2 steg upp" in total(followed).text("sv")
    assert (women.change.status, men.change.status) == (ChangeStatus.UNCHANGED, ChangeStatus.WORSENED)
    assert "one step down" in men.text("en")
    assert followed.indicators["1.1"].gaps == ()
    assert "value-not-on-scale" in codes(
        pm.check(plan_with(flow(kind="ordinal", scale=("a", "b"), total="3")))
    )


@pytest.mark.feature("P4")
@pytest.mark.parametrize("direction", ["increase", None])
def test_steps_and_ranks_are_stated_in_words_wherever_they_are_compared(direction):
    """Against the previous value too, and where nothing is judged since no direction is wanted."""
    steps = flow(kind="ordinal", scale=("låg", "medel", "hög"), total="1", direction=direction)
    said = total(go(steps, ("2023", "2"), ("2024", "3"), on="2025-01-31")).text("sv")
    rank = flow(kind="rank", total="59", unit="plats", direction=direction)
    placed = total(go(rank, ("2023", "52"), ("2024", "48"), on="2025-01-31")).text("en")

    if direction is None:
        assert said.endswith("Hög (2024) mot låg (2022), 2 steg upp; inte bedömt.")
        assert placed.endswith("Rank 48 (2024) against rank 59 (2022), −11; not judged.")
    else:
        assert said.endswith("Mot föregående värde: bättre, hög (2024) mot medel (2023), ett steg upp.")
        assert "worsened, rank 48 (2024) against rank 52 (2023), −4." in placed


@pytest.mark.feature("P4")
def test_an_amount_that_is_not_judged_keeps_its_unit():
    tonnes = flow(kind="amount", total="1200", unit="ton", direction=None)

    said = total(go(tonnes, ("2023", "900"))).text("sv")
    assert said.endswith("900 ton (2023) mot 1\N{NO-BREAK SPACE}200 ton (2022), −300; inte bedömt.")


@pytest.mark.feature("P4", "H7")
def test_nobody_is_so_many_steps_ahead_of_another():
    of = flow(kind="ordinal", scale=("låg", "hög"), women="1", men="2", total="1", unit="unstated")
    women, men = go(of, ("2023", "women", "1"), ("2023", "men", "2")).indicators["1.1"].verdicts[1:]

    gap = gap_between(of, women, men)

    assert (gap.now, gap.baseline, gap.codes[-1]) == (None, None, "no-difference")


@pytest.mark.feature("P4")
def test_a_rank_is_carried_on_along_no_line():
    verdict = total(go(rank := flow(kind="rank", total="59", direction="decrease"), ("2023", "52")))

    assert "not-on-a-line" in forecast_of(rank, verdict).codes


@pytest.mark.feature("P4")
def test_the_parts_of_a_rank_a_milestone_and_a_step_do_not_add_up():
    for kind in ("rank", "milestone", "ordinal"):
        of = flow(kind=kind, scale=("a", "b", "c"), total="1", women="1", men="1", unit="unstated")
        assert not {"parts-off-total", "count-behaves-as-share"} & {*codes(pm.check(plan_with(of)))}


@pytest.mark.feature("P4")
@pytest.mark.parametrize("kind", ["rank", "milestone", "ordinal"])
def test_no_chart_no_interval_and_no_line_of_what_is_no_quantity(kind):
    of = flow(
        kind=kind, scale=("a", "b"), total="1", unit="unstated", targets=(target("2", unit="unstated"),)
    )
    rows = observed(monthly("1.1", "2023-M01", ["1", "2"] * 9))
    verdict = total(pm.follow_up(plan_with(of), rows, as_of=dt.date(2024, 6, 30)))

    assert not verdict.signal.points
    assert verdict.significance.status == "unknown"
    assert [result.pace for result in verdict.targets] == [None]


@pytest.mark.feature("G4")
@pytest.mark.parametrize("statistic", ["median", "percentile"])
def test_a_median_is_never_put_together(statistic):
    of = flow(kind="mean", statistic=statistic, unit="tkr", total="31.5", aggregation="unstated")
    rows = monthly("1.1", "2023-M01", ["31.0"] * 12, denominators=10)

    verdict = total(pm.follow_up(plan_with(of), observed(rows), as_of=dt.date(2024, 1, 31)))

    assert verdict.codes[0] == "shorter-window"


# --- precision ------------------------------------------------------------------------------------


def residents(**fields):
    return stock(total="40512", women="20260", men="20255", period="2024", direction="increase", **fields)


@pytest.mark.feature("P13")
@pytest.mark.parametrize(
    "stated",
    [
        {"precision": "perturbed:8"},
        {"systems": (pm.SourceSystem(name="SCB", precision=pm.perturbed(max_error=8)),)},
    ],
)
def test_perturbed_counts_need_not_add_up_as_far_as_they_are_perturbed(stated):
    """Field case F01: 776 of 924 totals of one real table were off, by up to 8."""
    rows = (("2025", "40610"), ("2025", "women", "20301"), ("2025", "men", "20304"))
    of = residents(**stated)

    followed = go(of, *rows, on="2026-06-30")
    verdict = total(followed)

    assert "parts-off-total" in codes(pm.check(plan_with(residents())))
    assert "parts-off-total" not in codes(pm.check(plan_with(of)))
    assert codes(followed.findings) == []
    assert (verdict.change.status, verdict.change.slack) == (ChangeStatus.IMPROVED, 16)
    assert verdict.significance.codes == ("values-perturbed",)
    beyond = go(of, ("2025", "40630"), *rows[1:], on="2026-06-30")  # 25 off, and 24 is allowed
    assert codes(beyond.findings) == ["parts-off-total-observed"]


@pytest.mark.feature("P13")
def test_a_perturbed_zero_is_zero():
    of = flow(total="6", women="6", men="0", precision="perturbed:3")

    assert "parts-off-total" not in codes(pm.check(plan_with(of)))
    assert codes(go(of, ("2023", "7"), ("2023", "women", "0"), ("2023", "men", "0")).findings) == [
        "parts-off-total-observed"
    ]


@pytest.mark.feature("P13")
@pytest.mark.parametrize(("printed", "found"), [("185", False), ("197.5", False), ("200", True)])
def test_counts_rounded_to_fives_are_off_by_two_and_a_half_each(printed, found):
    """Field case F02: 185 against 190 is no error, 185 against 200 is."""
    of = flow(total="185", women="95", men="95", precision="rounded:5")
    off = flow(total=printed, women="95", men="95", precision="rounded:5", basis="unstated")

    assert "parts-off-total" not in codes(pm.check(plan_with(of)))
    assert ("parts-off-total" in codes(pm.check(plan_with(off)))) is found
    rows = (("2023", printed), ("2023", "women", "95"), ("2023", "men", "95"))
    assert ("parts-off-total-observed" in codes(go(off, *rows).findings)) is found
    assert total(go(of, ("2023", "195"))).significance.codes == ("values-rounded",)


@pytest.mark.feature("P13")
def test_decimals_that_got_lost_are_restored():
    """Field case F03: a mean of 287.6, then 288 out of JSON, whose table says one decimal."""
    lost = flow(kind="mean", unit="tkr", total="287.6", direction="increase")
    told = flow(kind="mean", unit="tkr", total="287.6", direction="increase", precision="decimals:1")

    assert total(go(lost, ("2023", "288"))).change.status is ChangeStatus.UNCHANGED
    verdict = total(go(told, ("2023", "288")))
    assert (verdict.change.status, verdict.change.slack) == (ChangeStatus.IMPROVED, Decimal("0.1"))
    assert "288,0" in verdict.text("sv")


# --- units ------------------------------------------------------------------------------------------


UNITS = [("procent", "‰", 1), ("ton", "kton", -3), ("kr", "mnkr", -6), ("MWh", "kWh", 3)]


@pytest.mark.feature("P4")
@given(
    st.sampled_from(UNITS),
    st.integers(1, 99),
    st.integers(1, 99),
    st.sampled_from(("at-most", "at-least", "below", "above")),
    st.sampled_from(("2024-12-31", "2026-12-31")),
)
def test_the_conversion_of_a_unit_changes_no_status(units, bound, value, operator, on):
    unit, other, power = units
    held = target(str(bound), unit=unit, operator=operator, on=on)
    converted = target(f"{Decimal(bound).scaleb(power):f}", unit=other, operator=operator, on=on)
    results = [
        total(go(flow(kind="amount", unit=unit, total="50", targets=(one,)), ("2024", str(value)))).targets[0]
        for one in (held, converted)
    ]

    assert results[0].status is results[1].status
    assert results[0].value == results[1].value
    assert [reason.code for reason in results[1].reasons][-1] == "unit-converted"


@pytest.mark.feature("P4", "F9")
def test_a_target_in_a_unit_that_does_not_convert_is_an_error_and_not_assessable():
    of = flow(kind="amount", unit="ton", targets=(target("5", unit="kr", on="2024-12-31"),))

    assert "target-unit-differs" in codes(pm.check(plan_with(of)))
    assert [reason.code for reason in total(go(of, ("2024", "7"))).targets[0].reasons] == [
        "target-unit-differs"
    ]
    for unit in ("kton", "t", "unstated"):
        fine = flow(kind="amount", unit="ton", targets=(target("5", unit=unit),))
        assert "target-unit-differs" not in codes(pm.check(plan_with(fine)))


# --- unit slips --------------------------------------------------------------------------------------


@pytest.mark.feature("P14")
@pytest.mark.parametrize(
    ("baseline", "value", "power"),
    [("64.8", "0.612", 2), ("64.8", "0.0612", 3), ("1.7", "16.2", 1), ("0.64", "61.2", 2), ("7.9", "1.0", 0)],
)
def test_a_share_in_another_unit_is_suspected(baseline, value, power):
    """Field case F04: 64.8 and then 0.612 looks like a hundredth; a true change is not doubted."""
    followed = go(share(total=baseline, direction="decrease"), ("2023", value))
    verdict = total(followed)

    assert ("unit-slip-suspected" in codes(followed.findings)) is bool(power)
    assert verdict.assessable is (power < 2)
    assert ("unit-slip" in verdict.codes) is (power == 1)
    assert ("unit-slip-unacknowledged" in verdict.codes) is (power > 1)


@pytest.mark.feature("P14")
@pytest.mark.parametrize(
    ("kind", "baseline", "value", "suspected"),
    [
        ("amount", "5200", "5.1", True),
        ("amount", "5200", "520", False),
        ("amount", "5.2", "5100000", True),
        ("count", "24", "24100", True),
        ("count", "19", "19000", False),
        ("count", "240", "24", False),
        ("index", "100", "1", False),
        ("balance", "100", "100000", False),
    ],
)
def test_each_kind_has_its_own_slips(kind, baseline, value, suspected):
    of = flow(kind=kind, unit="tkr", total=baseline, direction="increase")
    followed = go(of, ("2023", value))

    assert ("unit-slip-suspected" in codes(followed.findings)) is suspected
    assert total(followed).assessable is not (suspected and kind == "amount")


@pytest.mark.feature("P14")
def test_nothing_is_judged_by_a_slip_until_it_is_acknowledged_for_that_observation():
    held = (target("50", operator="at-most", on="2023-12-31"),)
    of = share(total="64.8", direction="decrease", targets=held)
    rows = observed(observation("1.1", "2023", value="0.612"), observation("1.1", "2024", value="0.611"))
    named = acknowledgement("unit-slip-suspected", subjects=("observation 1.1 total 2023",))

    def on(day, **more):
        return pm.follow_up(plan_with(of, **more.pop("plan", {})), rows, as_of=day, **more)

    day = dt.date(2024, 6, 30)
    assert total(on(day)).targets[0].status is TargetStatus.NOT_ASSESSABLE
    for more in (
        {"plan": {"acknowledgements": (named,)}},
        {"record": follow_up_record(acknowledgements=(named,))},
    ):
        followed = on(day, **more)
        assert total(followed).change.status is ChangeStatus.IMPROVED
        assert total(followed).targets[0].status is TargetStatus.MET
        slips = [one for one in followed.findings if one.code == "unit-slip-suspected"]
        assert [one.acknowledged for one in slips] == [str(named.reason)]
    every = acknowledgement("unit-slip-suspected", subjects=())
    assert not total(on(day, plan={"acknowledgements": (every,)})).assessable


@pytest.mark.feature("P14")
def test_an_acknowledged_value_does_not_cover_the_next_one_that_leaps():
    of = share(total="64.8", direction="decrease")
    named = acknowledgement("unit-slip-suspected", subjects=("observation 1.1 total 2023",))
    seen = observed(observation("1.1", "2023", value="0.612"), observation("1.1", "2024", value="61.1"))
    followed = pm.follow_up(plan_with(of, acknowledgements=(named,)), seen, as_of=dt.date(2025, 6, 30))

    assert total(followed).codes == ("unit-slip-unacknowledged",)


@pytest.mark.feature("P14")
def test_a_slip_says_nothing_of_zero_nor_of_what_numerator_and_denominator_give():
    of = share(total="64.8", direction="decrease")
    counted = observed(observation("1.1", "2023", value="0.6", numerator=6, denominator=1000))

    assert codes(go(of, ("2023", "0")).findings) == []
    assert codes(pm.follow_up(plan_with(of), counted, as_of=dt.date(2024, 6, 30)).findings) == []


@given(st.lists(st.integers(8, 60), min_size=2, max_size=24))
def test_true_changes_of_less_than_eight_times_are_never_doubted(values):
    rows = observed(monthly("1.1", "2023-M01", [str(one) for one in values]))
    of = share(total="30", **STOCK)

    found = pm.follow_up(plan_with(of), rows, as_of=dt.date(2025, 1, 31)).findings

    assert "unit-slip-suspected" not in codes(found)


# --- basis and window ----------------------------------------------------------------------------------


@pytest.mark.feature("F12")
@pytest.mark.parametrize(
    ("basis", "window", "said", "silent"),
    [
        ("flow", "unstated", "whether 2022 means", "unstated"),
        ("unstated", "period", "what the values count", "2022 covers"),
        ("unstated", "unstated", "whether 2022 means", ""),
        ("flow", "period", "", "the paper does not say"),
    ],
)
def test_only_what_is_left_open_is_noted(basis, window, said, silent):
    of = count("1.1", total="130", direction="increase", basis=basis, window=window, aggregation="sum")

    text = total(go(of, ("2023", "150"))).text("en")

    assert said in text
    assert not silent or silent not in text


# --- the table -------------------------------------------------------------------------------------------


def test_every_kind_has_its_rules_and_every_basis_its_way_over_time():
    assert set(KINDS) == set(Kind)
    assert KINDS[Kind.COUNT].over_time[Basis.UNIQUE_PERSONS] is Aggregation.NOT_ADDITIVE
    for rules in KINDS.values():
        assert rules.over_time


@given(st.sampled_from(Kind), st.decimals(-10, 200, places=1))
def test_what_can_be_lies_between_the_bounds(kind, value):
    of = flow(kind=kind, unit="procent", scale=("a", "b"), statistic="mean", basis="unstated")
    least, most = bounds_of(of)

    if fault_of(of, value) is None:
        loose = Decimal("0.05")
        assert least is None or value >= least - loose
        assert most is None or value <= most + loose
    else:
        assert rules_of(of).least is not None


@pytest.mark.feature("P4", "F15")
@pytest.mark.parametrize(("linked", "suspected"), [(False, False), (True, True)])
def test_across_a_new_definition_no_slip_is_suspected_unless_it_is_linked(linked, suspected):
    """The latest earlier *comparable* value: 40 by one definition and 0.42 by another are not compared."""
    versions = (definition("1", since="2020"), definition("2", since="2023-01-01", linked=linked))
    of = share("1.1", **FLOW, total="40.0", women=None, men=None, definitions=versions, direction="increase")

    followed = go(of, ("2023", "0.42"), ("2024", "0.43"))

    assert ("unit-slip-suspected" in codes(followed.findings)) is suspected
    assert ("series-break" in total(followed).codes) is not linked


@pytest.mark.feature("P4")
@pytest.mark.parametrize(
    ("fields", "value", "code"),
    [
        ({}, -5, "count-negative"),
        ({}, "5.5", "value-not-whole"),
        ({"kind": "share", "unit": "procent"}, 140, "share-out-of-range"),
        ({"kind": "rank", "unit": "unstated"}, 0, "value-not-on-scale"),
        ({"kind": "balance"}, -5, None),
    ],
)
def test_an_earlier_value_in_the_plan_is_held_to_its_kind_as_the_baseline_is(fields, value, code):
    of = flow(**fields, total="50", women=None, men=None, earlier=(earlier_value("2021", value),))
    found = set(codes(pm.check(plan_with(of))))

    assert found & {"count-negative", "value-not-whole", "share-out-of-range", "value-not-on-scale"} == (
        set() if code is None else {code}
    )


@pytest.mark.feature("P4")
def test_what_is_not_judged_and_what_is_since_an_earlier_value_is_said_in_words_too():
    """A step is printed by its label and its change as steps, a rank as a place (model 1.1, 4)."""
    steps = flow(
        kind="ordinal", scale=("låg", "medel", "hög"), total="1", unit="unstated", direction="maintain"
    )
    said = total(go(steps, ("2022", "1"), ("2023", "3"))).text("sv")
    assert "Hög (2023) mot låg (2022), 2 steg upp; inte bedömt" in said

    rising = pm.evolve(steps, direction=pm.Direction.INCREASE)
    said = total(go(rising, ("2023", "3"), ("2024", "2"))).text("sv")
    assert "medel (2024) mot hög (2023), ett steg ned" in said

    place = flow(kind="rank", total="59", unit="unstated", direction="decrease")
    said = total(go(place, ("2023", "48"), ("2024", "50"))).text("sv")
    assert "plats 50 (2024) mot plats 48 (2023), +2" in said


@pytest.mark.feature("P4")
@pytest.mark.parametrize("kind", ["rank", "milestone", "ordinal"])
def test_a_place_or_a_step_with_decimals_is_none_and_nothing_is_judged_by_it(kind):
    of = flow(kind=kind, scale=("a", "b", "c"), total="1", unit="unstated", direction="increase")
    followed = go(of, ("2023", "0.5" if kind == "milestone" else "1.5"))

    assert "value-not-whole-observed" in codes(followed.findings)
    assert "figures-contradict" in total(followed).codes
    assert total(go(flow(total="12", direction="increase"), ("2023", "12.5"))).change.assessable


@pytest.mark.feature("P14")
@pytest.mark.parametrize(
    ("kind", "before", "now", "suspected"),
    [
        ("amount", "5", "4000", True),
        ("amount", "5", "3999", False),
        ("amount", "5", "6250", True),
        ("amount", "5", "6251", False),
        ("mean", "5", "40", True),
        ("mean", "5", "62.5", True),
        ("mean", "5", "62.6", False),
        ("mean", "62.5", "5", True),
        ("count", "20", "16000", True),
        ("count", "20", "15999", False),
        ("count", "20", "25000", True),
        ("count", "20", "25001", False),
        ("count", "19", "19000", False),
        ("count", "19000", "19", False),
    ],
)
def test_a_slip_is_suspected_from_the_very_edge_of_a_factor_of_five_quarters(kind, before, now, suspected):
    """Within a factor 1.25 of a power of ten, both ends included; of counts from 20 on (model 4.3)."""
    of = flow(kind=kind, unit="tkr", total=before, women=None, men=None)

    assert ("unit-slip-suspected" in codes(go(of, ("2023", now)).findings)) is suspected


@pytest.mark.feature("P14")
def test_a_doubted_value_is_nothing_that_the_next_one_is_held_against():
    of = share("1.1", **FLOW, total="64.8", women=None, men=None, direction="decrease")
    followed = go(of, ("2023", "0.612"), ("2024", "0.600"))

    assert "unit-slip-unacknowledged" in total(followed).codes
    slips = [one for one in followed.findings if one.code == "unit-slip-suspected"]
    assert "2024" in slips[0].text("sv")


@pytest.mark.feature("P14")
def test_a_month_of_what_adds_up_is_not_held_against_a_year():
    year = flow(kind="amount", unit="tkr", total="12000", women=None, men=None)
    level = pm.evolve(year, basis=pm.Basis.MEAN_PER_MONTH, aggregation=pm.Aggregation.MEAN)

    assert "unit-slip-suspected" not in codes(go(year, ("2023-M01", "12")).findings)
    assert "unit-slip-suspected" in codes(go(level, ("2023-M01", "12")).findings)


@pytest.mark.feature("P4")
def test_a_balance_is_summed_by_any_basis_and_an_index_by_none_whatever_is_stated():
    rows = [(f"2023-M{month:02}", "-3") for month in range(1, 13)]
    fields = {"total": "-48", "women": None, "men": None, "direction": "increase"}
    for basis in ("flow", "mean-per-month", "unstated"):
        of = flow(kind="balance", **fields, basis=basis, aggregation="unstated")
        assert total(go(of, *rows)).change.value == -36
    for how in ("sum", "mean", "latest", "unstated"):
        index = flow(kind="index", **fields, aggregation=how)
        assert total(go(index, *rows)).codes == ("shorter-window",)
        assert total(go(index, ("2023", "-40"))).change.status is ChangeStatus.IMPROVED
