"""Significance: is the change more than chance? With the paper's own indicators, on 2024-08-31."""

import copy
import datetime as dt
import pickle
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

import paktmodel as pm
from paktmodel.errors import InvalidValue
from paktmodel.followup.axes.significance import significance_of
from paktmodel.followup.series.window import current_value
from paktmodel.model.parts import Part
from paktmodel.statistics import byar, difference, events, rate, wilson
from paktmodel.testing import baseline, breakdown, count, indicator, monthly, observation, part_value, share
from paktmodel.values.figures import divide, multiply, round_to
from paktmodel.vocabulary.words.followup import SignificanceStatus, WindowChoice

pytestmark = pytest.mark.feature("H8")

DAY = dt.date(2024, 8, 31)
#: Exits of 2023 have been followed for a year.
COMPLETE = dt.date(2024, 12, 31)
FIRST = "2023-M09"
LEVEL = Decimal(95)
HUNDRED = Decimal(100)
#: What is said of whole years, of which no months are known: nothing tells how they vary.
WHOLE_YEARS = ("independence-assumed",)
ASSUMED = "beräknat som om fallen vore oberoende av varandra"


def significance(of, *groups, part="total", confidence=LEVEL, as_of=DAY):
    """The significance of one indicator and part, its current value taken like with like."""
    seen = [one for group in groups for one in ([group] if isinstance(group, pm.Observation) else group)]
    asked = Part.read(part)
    return significance_of(
        of,
        asked,
        seen,
        baseline=of.baseline.value(asked),
        current=current_value(of, seen, choice=WindowChoice.ROLLING, as_of=as_of),
        confidence=confidence,
    )


def year(code="1.1", period="2023", **fields):
    return observation(code, period, **fields)


def counted(numerator, denominator, period="2023", **fields):
    return year(period=period, numerator=numerator, denominator=denominator, **fields)


def out_of(denominator, total="61.8", **fields):
    """A share whose baseline tells what it was counted out of."""
    start = baseline(total=total, denominators=(part_value("total", denominator),))
    return indicator(baseline=start, **fields)


def change_in(found, language="sv"):
    """The change, then all that is said from its interval on."""
    change, _, rest = found.text(language).partition(" (")
    return change, f"({rest}"


def ends(interval, places=2):
    return str(round_to(interval.low, places)), str(round_to(interval.high, places))


def percent(numerator, denominator, **fields):
    return wilson(numerator, denominator, **fields).scaled(HUNDRED)


# --- unknown denominators: the witness -----------------------------------------------------


@pytest.fixture(scope="module")
def plan():
    return pm.catalog.load("uppsala-1000-fler")


@pytest.mark.parametrize(("part", "now"), [("total", "68.0"), ("women", "73.1"), ("men", "60.8")])
def test_thirteen_points_on_unknown_denominators_are_of_unknown_significance(plan, part, now):
    """2.3: women 60,8 and men 73,1 (AMN-2023-00174, table 4), and nobody says of how many."""
    of = plan.indicators["2.3"]
    found = significance(of, year("2.3", value=now, part=part), part=part, as_of=COMPLETE)

    assert found.status is SignificanceStatus.UNKNOWN
    assert found.codes == ("denominator-unknown-baseline", "denominator-unknown-now")
    assert (found.baseline, found.current, found.change, found.method) == (None, None, None, None)
    assert found.text("sv") == (
        "Om förändringen är statistiskt säkerställd går inte att beräkna: "
        "nämnaren för utgångsvärdet är okänd; nämnaren för det nuvarande värdet är okänd."
    )
    assert found.text("en") == str(found)
    assert str(found) == (
        "Whether the change is significant cannot be calculated: the denominator of the baseline is unknown; "
        "the denominator of the current value is unknown."
    )


def test_thirteen_points_are_significant_among_four_hundred_and_not_among_forty(plan):
    """The same 60,8 and 73,1 per cent, had the paper told the denominators."""
    for people, status in ((40, SignificanceStatus.NOT_SIGNIFICANT), (400, SignificanceStatus.SIGNIFICANT)):
        seen = [
            year("2.3", "2022", value="60.8", denominator=people, part="women"),
            year("2.3", "2023", value="73.1", denominator=people, part="women"),
        ]
        found = significance(plan.indicators["2.3"], seen, part="women", as_of=COMPLETE)
        assert found.status is status


def test_the_side_with_a_known_denominator_still_has_its_interval():
    now = significance(share(total="61.8"), counted(650, 1000))
    before = significance(out_of(1000), year(value="65.0"))

    assert (now.codes, now.baseline) == (("denominator-unknown-baseline",), None)
    assert now.current == percent(650, 1000)
    assert (before.codes, before.current) == (("denominator-unknown-now",), None)
    assert before.baseline is not None
    assert now.method == before.method == "wilson"
    assert now.change is before.change is None


# --- shares ---------------------------------------------------------------------------------


def test_a_share_of_many_has_moved_significantly():
    """61,8 per cent of 2 000 and then 65,0 of 2 000: 3,2 points, of which chance explains 3,0."""
    found = significance(share(total="61.8"), counted(1236, 2000, "2022"), counted(1300, 2000))

    assert found.status is SignificanceStatus.SIGNIFICANT
    assert found.baseline == percent(1236, 2000)
    assert found.current == percent(1300, 2000)
    assert found.change == difference(
        Decimal("65.0"), percent(1300, 2000), Decimal("61.8"), percent(1236, 2000)
    )
    assert ends(found.change) == ("0.21", "6.18")
    change, said = change_in(found)
    assert change.startswith("Förändringen +3,2")
    assert said == f"(95 % konfidensintervall +0,2 till +6,2) är statistiskt säkerställd; {ASSUMED}."
    change, said = change_in(found, "en")
    assert change.startswith("The change of +3.2")
    assert said == (
        "(95 % confidence interval +0.2 to +6.2) is statistically significant; "
        "calculated as if the cases were independent of one another."
    )


def test_the_same_share_of_few_has_not():
    found = significance(share(total="61.8"), counted(309, 500, "2022"), counted(325, 500))

    assert found.status is SignificanceStatus.NOT_SIGNIFICANT
    assert change_in(found)[1] == (
        f"(95 % konfidensintervall −2,8 till +9,1) är inte statistiskt säkerställd; {ASSUMED}."
    )
    assert repr(found) == "Significance(not-significant: independence-assumed)"


def test_a_change_downwards_is_told_with_a_minus():
    found = significance(share(total="72.4"), counted(7240, 10000, "2022"), counted(6930, 10000))

    change, said = change_in(found)
    assert change.startswith("Förändringen −3,1")
    assert said == f"(95 % konfidensintervall −4,4 till −1,8) är statistiskt säkerställd; {ASSUMED}."


def test_what_is_significant_at_one_level_is_not_at_a_higher():
    of, seen = share(total="61.8"), (counted(1236, 2000, "2022"), counted(1300, 2000))

    assert significance(of, *seen, confidence=Decimal(99)).status is SignificanceStatus.NOT_SIGNIFICANT
    assert significance(of, *seen, confidence=Decimal(99)).confidence == 99
    assert significance(of, *seen, confidence=Decimal(50)).status is SignificanceStatus.SIGNIFICANT


def test_a_rounded_baseline_and_its_denominator_make_an_interval_a_little_wider():
    """61,8 of 2 000 is 1 235 to 1 237 persons: the ends are those of the two."""
    found = significance(out_of(2000), counted(1300, 2000))

    assert found.status is SignificanceStatus.SIGNIFICANT
    assert (found.baseline.low, found.baseline.high) == (percent(1235, 2000).low, percent(1237, 2000).high)
    assert found.change.low < Decimal("0.25")


def test_a_rounded_current_value_and_its_denominator_do_the_same():
    found = significance(out_of(2000), year(value="65.0", denominator=2000))

    assert (found.current.low, found.current.high) == (percent(1299, 2000).low, percent(1301, 2000).high)
    assert found.status is SignificanceStatus.SIGNIFICANT


def test_rounding_never_takes_a_share_below_nothing_or_above_everything():
    for value in ("0", "0.0", "100", "100.0"):
        found = significance(out_of(1000, total=value), year(value=value, denominator=100))

        assert found.status is SignificanceStatus.NOT_SIGNIFICANT
        for interval in (found.baseline, found.current):
            assert interval.low >= 0
            assert interval.high <= 100


@pytest.mark.parametrize(
    ("before", "interval"),
    [
        ([counted(618, 1000, "2022")], percent(618, 1000)),
        ([counted(618, 1000, "2022", value="61.8")], percent(618, 1000)),
        ([counted(12361, 20000, "2022")], percent(12361, 20000)),
        (monthly("1.1", "2022-M01", numerators=[618] * 12, denominators=1000), percent(7416, 12000)),
    ],
    ids=["the year", "the year with its share", "rounds to the print", "all its months"],
)
def test_the_baselines_own_period_tells_its_denominator(before, interval):
    """61,8 per cent is printed; sums that give it are what it was counted from."""
    found = significance(share(total="61.8"), before, counted(650, 1000))

    assert found.baseline == interval
    assert found.codes == WHOLE_YEARS


@pytest.mark.parametrize(
    "before",
    [
        [],
        [counted(700, 1000, "2022")],
        [counted(0, 0, "2022")],
        [year(period="2022", value="61.8")],
        [year(period="2022", value="70.0", denominator=1000)],
        [year(period="2022", state="suppressed")],
        [counted(618, 1000, "2021")],
        monthly("1.1", "2022-M01", numerators=[618] * 11, denominators=1000),
        monthly("1.1", "2022-M01", numerators=[700] * 12, denominators=1000),
    ],
    ids=["nothing", "another share", "nobody", "the share alone", "another share of some",
         "withheld", "another year", "11 months", "months of another share"],
)  # fmt: skip
def test_what_is_not_the_baseline_tells_no_denominator_of_it(before):
    now = counted(650, 1000)
    unknown = significance(share(total="61.8"), before, now)
    told = significance(out_of(2000), before, now)

    assert unknown.codes == ("denominator-unknown-baseline",)
    assert told.baseline == significance(out_of(2000), now).baseline
    assert told.codes == WHOLE_YEARS


def test_a_withheld_value_may_still_tell_the_denominator_of_the_print():
    """What the paper prints, and of how many: the two make an interval though the source is silent."""
    found = significance(
        share(total="61.8"), year(period="2022", state="suppressed", denominator=2000), counted(650, 1000)
    )

    assert found.baseline == significance(out_of(2000), counted(650, 1000)).baseline


def test_a_denominator_belongs_to_its_own_part():
    start = baseline(total="61.8", women="60.2", denominators=(part_value("women", 900),))
    of = indicator(baseline=start)

    assert significance(of, counted(650, 1000)).codes == ("denominator-unknown-baseline",)
    assert significance(of, counted(550, 900, part="women"), part="women").codes == WHOLE_YEARS


def test_months_of_a_flow_count_in_full():
    """3.2 counts pupils who finish: those of one month are others than those of the next."""
    months = monthly("1.1", FIRST, numerators=[650] * 12, denominators=1000)
    found = significance(out_of(12000), months)

    assert found.current == percent(7800, 12000)
    assert found.codes == ()


@pytest.mark.parametrize("basis", ["stock", "unstated"])
@pytest.mark.parametrize(
    "months",
    [
        monthly("1.1", FIRST, numerators=[640, 660] * 6, denominators=1000),
        monthly("1.1", "2023-Q3", numerators=[640, 660] * 2, denominators=1000),
    ],
    ids=["twelve months", "four quarters"],
)
def test_the_same_persons_in_every_month_count_once(basis, months):
    """1.1 is read on the last day of each month: twelve values of a thousand are not twelve thousand."""
    found = significance(out_of(1000, basis=basis), months)

    assert ends(found.current) == ends(percent(650, 1000))
    assert found.codes == ("one-value-counted",)
    assert found.status is SignificanceStatus.NOT_SIGNIFICANT
    assert found.text("sv").endswith(
        " är inte statistiskt säkerställd; samma personer kan finnas med i flera månader, "
        "så ett genomsnittligt värde räknas."
    )


def test_a_year_that_lacks_months_is_not_held_against_a_whole_one():
    """Ten of twelve months: the value has its interval, and the change has none."""
    months = monthly("1.1", FIRST, numerators=[640, 660] * 5, denominators=1000)
    found = significance(out_of(1000, basis="stock"), months)

    assert (found.status, found.codes, found.change) == ("unknown", ("incomplete-window",), None)
    assert ends(found.current) == ends(percent(650, 1000))


def test_days_on_which_a_stock_is_read_count_as_one_value_too():
    days = [counted(650, 1000, f"{2023 + month // 12}-{month % 12 + 1:02}-15") for month in range(8, 20)]
    twice_in_may = [*days, counted(500, 1000, "2024-05-02")]

    for seen in (days, twice_in_may):
        found = significance(out_of(1000, basis="stock"), seen)
        assert found.current == percent(650, 1000)
        assert found.codes == ("one-value-counted",)


def test_a_published_year_of_a_stock_is_a_single_value():
    months = monthly("1.1", "2023-M01", numerators=[64] * 12, denominators=100)
    found = significance(out_of(1000, basis="stock"), months, counted(650, 1000))

    assert found.current == percent(650, 1000)
    assert found.codes == ()


def test_months_that_make_a_baseline_of_a_stock_count_once_as_well():
    months = monthly("1.1", "2022-M01", numerators=[618] * 12, denominators=1000)
    found = significance(share(total="61.8", basis="stock"), months, counted(650, 1000))

    assert found.baseline == percent(618, 1000)
    assert found.codes == ("one-value-counted",)


def test_a_rate_has_the_interval_of_its_events_and_may_lie_beyond_its_base():
    """24,0 per thousand of 5 000 is 120 events: 130 are no more than chance, 6 000 are 1 200 per thousand."""
    of = out_of(5000, "24.0", kind="rate", unit="per 1000 invånare")
    within, beyond = (significance(of, year(numerator=one, denominator=5000)) for one in (130, 6000))

    assert ends(within.current, 20) == ends(rate(130, 5000, per=1000), 20)
    assert within.status is SignificanceStatus.NOT_SIGNIFICANT
    assert ends(beyond.current, 20) == ends(byar(6000).scaled(Decimal("0.2")), 20)
    assert beyond.status is SignificanceStatus.SIGNIFICANT
    assert within.method == beyond.method == "byar"
    # 24,0 is 23,95 to 24,05 per thousand, 119,75 to 120,25 events.
    assert (round_to(within.baseline.low, 20), round_to(within.baseline.high, 20)) == (
        round_to(rate(Decimal("119.75"), 5000, per=1000).low, 20),
        round_to(rate(Decimal("120.25"), 5000, per=1000).high, 20),
    )


@pytest.mark.parametrize("value", ["-3.0", "104.0"])
def test_a_share_that_none_can_have_gets_no_interval(value):
    found = significance(out_of(100, total=value), counted(65, 100))

    assert (found.status, found.codes) == (SignificanceStatus.UNKNOWN, ("spread-unknown",))


@pytest.mark.parametrize(("unit", "code"), [("unstated", "unit-unstated"), ("hushåll", "unit-unknown")])
def test_a_share_in_a_unit_that_cannot_be_reckoned_in_gets_none_either(unit, code):
    found = significance(out_of(100, unit=unit), year(value="65.0"))

    assert (found.status, found.codes) == (SignificanceStatus.UNKNOWN, (code,))
    assert found.text("sv") != found.text("en")


# --- counts ---------------------------------------------------------------------------------


def test_a_mean_per_month_rests_on_all_events_of_its_months(plan):
    """4.1: 1,8 women a month (table 8) is 21 to 22 in the year, 1,75 to 1,85 before rounding."""
    found = significance(plan.indicators["4.1"], monthly("4.1", FIRST, [3] * 12, part="women"), part="women")
    lowest, highest = byar(21), byar(Decimal("22.2"))

    assert found.method == "byar"
    assert found.baseline.low == pytest.approx(lowest.low / 12)
    assert found.baseline.high == pytest.approx(highest.high / 12)
    assert found.current.low == pytest.approx(byar(36).low / 12)
    assert ends(found.baseline, 1) == ("1.1", "2.8")
    assert ends(found.current, 1) == ("2.1", "4.2")
    assert change_in(found)[1] == "(95 % konfidensintervall −0,1 till +2,6) är inte statistiskt säkerställd."


def test_fewer_months_are_fewer_events_and_a_wider_interval(plan):
    of = plan.indicators["4.1"]
    twelve, eight = (
        significance(
            of, monthly("4.1", "2024-M01" if months == 8 else FIRST, [3] * months, part="women"), part="women"
        )
        for months in (12, 8)
    )

    assert eight.current.low == pytest.approx(byar(24).low / 8)
    assert eight.current.high > twelve.current.high


def test_a_mean_per_month_of_a_flow_is_read_so_too():
    flow = {"basis": "flow", "aggregation": "mean"}
    months = monthly("1.1", FIRST, [3] * 12)

    assert significance(count(total="1.8", **flow), months) == significance(count(total="1.8"), months)


def test_a_printed_sum_is_exact_and_counts_as_itself():
    """59 admitted in the year; 79 the year after is not significant, 95 is."""
    of = count("1.3", total="59", basis="unstated")
    within, beyond = (significance(of, year("1.3", value=value)) for value in ("79", "95"))

    assert within.baseline == byar(59)
    assert within.current == byar(79)
    assert (within.status, beyond.status) == (
        SignificanceStatus.NOT_SIGNIFICANT,
        SignificanceStatus.SIGNIFICANT,
    )
    assert change_in(beyond)[1].startswith(
        "(95 % konfidensintervall +11 till +61) är statistiskt säkerställd"
    )


def test_a_count_printed_as_a_share_is_of_unknown_significance(plan):
    """1.3 prints 59 between 54 and 66: nobody knows whether these are persons or per cent."""
    found = significance(plan.indicators["1.3"], year("1.3", value="62"))

    assert (found.status, found.codes) == (SignificanceStatus.UNKNOWN, ("count-printed-as-share",))
    assert found.text("sv") == (
        "Om förändringen är statistiskt säkerställd går inte att beräkna: "
        "utgångsvärdet kallas antal men beter sig som en andel."
    )


def test_a_mean_of_a_stock_is_one_value_and_not_twelve():
    """300 young persons on the last day of each month are mostly the same 300."""
    of = count(total="300", basis="stock", aggregation="mean")
    found = significance(of, monthly("1.1", FIRST, [320, 340] * 6))

    assert found.baseline == byar(300)
    assert found.current == byar(330)
    assert found.codes == ("one-value-counted",)
    assert significance(of, year(value="330")).codes == ()


def test_no_events_are_a_number_like_any_other():
    """Of none the exact interval ends at −ln 0,025 = 3,69, and that of the change on both sides."""
    found = significance(count(total="0", basis="flow", aggregation="sum"), year(value="0"))

    assert found.status is SignificanceStatus.NOT_SIGNIFICANT
    assert found.baseline.low == 0
    assert ends(found.change) == ("-3.69", "3.69")
    assert change_in(found)[1] == (
        f"(95 % konfidensintervall −4 till +4) är inte statistiskt säkerställd; {ASSUMED}."
    )


def test_a_negative_count_has_no_known_spread():
    of = count(total="5", basis="flow", aggregation="sum")
    now, before = (
        significance(of, year(value="-2")),
        significance(count(total="-5", basis="flow", aggregation="sum"), year(value="2")),
    )

    assert now.codes == before.codes == ("spread-unknown",)
    assert (now.baseline, now.current) == (events(5), None)
    assert (before.baseline, before.current) == (None, events(2))
    assert now.method == before.method == "exact"
    assert now.text("sv") == (
        "Om förändringen är statistiskt säkerställd går inte att beräkna: "
        "det är inte känt hur mycket slumpen flyttar ett sådant värde."
    )


# --- nothing to compare ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "fields"),
    [("mean", {}), ("duration", {"statistic": "mean", "unit": "dagar"}), ("index", {}), ("unstated", {})],
)
def test_means_times_and_indices_have_no_known_spread(kind, fields):
    found = significance(out_of(100, kind=kind, **fields), year(value="65.0"))

    assert (found.status, found.codes, found.method) == (
        SignificanceStatus.UNKNOWN,
        ("spread-unknown",),
        None,
    )


@pytest.mark.parametrize(
    ("of", "seen", "codes"),
    [
        (indicator(baseline=baseline(absent="not-printed")), [counted(65, 100)], ("no-baseline",)),
        (out_of(100), [], ("no-value-given",)),
        (indicator(baseline=baseline(absent="not-printed")), [], ("no-baseline", "no-value-given")),
        (out_of(100), [year(state="suppressed")], ("suppressed",)),
        (share(total="61.8"), [counted(0, 0)], ("denominator-zero", "denominator-unknown-baseline")),
        (out_of(100), monthly("1.1", FIRST, ["65.0"] * 12), ("denominator-unknown",)),
        (count(total="59", basis="flow", aggregation="sum"), monthly("1.1", FIRST, [5] * 8),
         ("shorter-window",)),
        (out_of(100, kind="index"), [], ("no-value-given", "spread-unknown")),
    ],
)  # fmt: skip
def test_where_a_value_is_missing_every_reason_is_told(of, seen, codes):
    found = significance(of, seen)

    assert (found.status, found.codes, found.change) == (SignificanceStatus.UNKNOWN, codes, None)
    assert repr(found) == f"Significance(unknown: {', '.join(codes)})"
    assert "‹" not in found.text("sv") + found.text("en")


def test_without_a_baseline_the_current_value_has_its_interval():
    assert significance(
        indicator(baseline=baseline(absent="not-printed")), counted(65, 100)
    ).current == percent(65, 100)
    assert significance(out_of(100), year(state="suppressed")).baseline is not None


def test_a_part_that_can_hold_nothing_has_no_significance(plan):
    """4.2: there are no men among single mothers."""
    found = significance(plan.indicators["4.2"], year("4.2", value="3", part="men"), part="men")

    assert found.codes == ("structurally-empty",)
    assert (
        found.text("sv")
        == "Om förändringen är statistiskt säkerställd går inte att beräkna: delen kan inte innehålla något."
    )


def test_every_part_of_the_plan_can_be_asked_about(plan):
    asked = [significance(of, part=str(part)) for of in plan.indicators for part in of.parts]

    assert len(asked) == 45
    assert {one.status for one in asked} == {SignificanceStatus.UNKNOWN}
    # Counts need no denominator: their baselines have intervals already. 1.6, 2.1, 2.2, 4.1.
    assert sum(one.baseline is not None for one in asked) == 12


@pytest.mark.parametrize("level", [Decimal(0), Decimal(100), Decimal(-5)])
def test_a_level_that_is_none_is_refused_whether_or_not_it_is_needed(level):
    for of in (out_of(100), out_of(100, kind="index"), share(breakdowns=(breakdown(),))):
        with pytest.raises(InvalidValue, match="confidence-range"):
            significance(of, counted(65, 100), confidence=level)


# --- laws -----------------------------------------------------------------------------------

PAIRS = st.integers(1, 3000).flatmap(lambda below: st.tuples(st.integers(0, below), st.just(below)))


@given(PAIRS, PAIRS)
def test_the_change_is_significant_just_when_its_interval_holds_no_zero(before, now):
    printed = divide(multiply(Decimal(before[0]), HUNDRED), Decimal(before[1]))
    of = share(total=str(round_to(printed, 1)))
    found = significance(of, counted(before[0], before[1], "2022"), counted(now[0], now[1]))

    assert found.codes == WHOLE_YEARS
    assert (found.status is SignificanceStatus.NOT_SIGNIFICANT) is (0 in found.change)
    assert (found.baseline, found.current) == (percent(*before), percent(*now))
    assert found.text("sv") != found.text("en")


def test_an_end_at_exactly_nothing_is_not_significant():
    """At a level of next to nothing an interval is the value itself, and that of no change is 0 to 0."""
    same = significance(
        share(total="61.8"), counted(618, 1000, "2022"), counted(618, 1000), confidence=Decimal("1E-20")
    )

    assert (same.change.low, same.change.high) == (0, 0)
    assert same.status is SignificanceStatus.NOT_SIGNIFICANT


@given(st.permutations([counted(618, 1000, "2022"), counted(650, 1000), counted(600, 1000, "2021"),
                        *monthly("1.1", "2022-M01", numerators=[60] * 12, denominators=100)]))  # fmt: skip
def test_the_order_of_the_observations_changes_nothing(seen):
    assert significance(share(total="61.8"), seen) == significance(
        share(total="61.8"), sorted(seen, key=repr)
    )


@given(PAIRS)
def test_a_value_that_has_not_moved_is_not_significant(pair):
    printed = divide(multiply(Decimal(pair[0]), HUNDRED), Decimal(pair[1]))
    found = significance(
        share(total=str(round_to(printed, 1))), counted(pair[0], pair[1], "2022"), counted(pair[0], pair[1])
    )

    assert found.status is SignificanceStatus.NOT_SIGNIFICANT
    assert 0 in found.change


def test_a_significance_survives_pickling_and_copying_and_compares_by_value():
    found = significance(share(total="61.8"), counted(618, 1000, "2022"), counted(650, 1000))

    assert pickle.loads(pickle.dumps(found)) == copy.deepcopy(found) == found
    assert len({found, copy.copy(found)}) == 1


def test_values_of_several_years_have_no_significance():
    """Three years share persons and cases (model.md 5.3)."""
    of = share(total="61.4", period="2018-M01/2020-M12")
    found = significance(
        of, observation(period="2021-M01/2023-M12", value="63.0", numerator=630, denominator=1000)
    )

    assert (found.status, found.codes, found.change) == ("unknown", ("several-years",), None)
