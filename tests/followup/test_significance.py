"""Significance by kind of data: what is widened, what is refused, and what must hold first.

Each case has a neighbour that goes the other way. Quoted is `statistics.md`, section 3; expected are numbers
by hand and by scipy.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from scipy import stats

import paktmodel as pm
from paktmodel.model.indicators import Indicator
from paktmodel.model.statistical_rules import SignificanceRules
from paktmodel.observations import Observation
from paktmodel.statistics import lag_test
from paktmodel.testing import (
    baseline,
    breakdown,
    count,
    definition,
    indicator,
    judgement_rule,
    observation,
    part_value,
    significance_rules,
)
from tests.support import statistics_oracle as oracle
from tests.support.significance import (
    AMOUNT,
    ASSUMED,
    JANUARY,
    NARROW,
    NOTHING_PRINTED,
    PER_MONTH,
    PLAIN,
    WIDE,
    WIDE_TURNED,
    change_of_events,
    counted,
    ends_of,
    ends_of_share,
    events_of,
    is_between,
    months,
    significance,
    whole,
)

pytestmark = pytest.mark.feature("R3")

# --- dispersion ----------------------------------------------------------------------------


def test_months_that_vary_more_than_chance_widen_the_interval():
    """ "X² > χ²₀.₉₅(df): φ = X²/df and the quantile is t(df); else φ = 1 and normal" (3, step 3).

    120 against 180, the months of 2024 alone known: φ = 43.2/11. Of independent cases −60 would be −95 to
    −25; so it is −140 to +18, of φ times the limits of 120/φ = 30.6 and 180/φ = 45.8, with t(11) = 2.201.
    """
    wide, narrow = (significance(events_of(180), months(values)) for values in (WIDE, NARROW))
    phi = Fraction("43.2") / 11

    assert oracle.close(wide.dispersion, phi)
    assert wide.degrees == 11
    assert is_between(wide.current, ends_of(120, phi=phi, df=11))
    assert is_between(wide.baseline, ends_of(180, phi=phi, df=11))
    assert is_between(wide.change, change_of_events(120, 180, phi=phi, df=11))
    assert (wide.status, wide.codes) == ("not-significant", ("more-spread-than-chance",))
    assert (narrow.dispersion, narrow.degrees, narrow.codes) == (1, None, ())
    assert is_between(narrow.change, change_of_events(120, 180))
    assert narrow.status == "significant"


def test_the_note_says_how_many_times_more_as_a_ratio_of_spreads():
    """ "{times} is σz on a chart, √φ in a significance": √3.927 = 1.98."""
    found = significance(events_of(180), months(WIDE))
    (note,) = found.reasons

    assert note.text("sv") == (
        "värdena varierar 2,0 gånger mer än slumpen skulle ge, och osäkerheten har räknats upp därefter"
    )
    assert note.text("en") == (
        "values vary 2.0 times more than chance would give, and the uncertainty has been increased "
        "accordingly"
    )
    assert found.text("sv").endswith(f" är inte statistiskt säkerställd; {note.text('sv')}.")


def test_students_t_takes_the_place_of_the_normal_quantile_where_the_months_told_the_dispersion():
    """120 against 200: −163.0 to +0.6 with t(11) = 2.201, and −154.0 to −7.9 would be with 1.960."""
    found = significance(events_of(200), months(WIDE))
    phi = Fraction("43.2") / 11

    assert found.status == "not-significant"
    assert is_between(found.change, change_of_events(120, 200, phi=phi, df=11))
    assert change_of_events(120, 200, phi=phi)[1] < 0


def test_both_years_tell_the_dispersion_where_both_are_known():
    """ "X² = Σ over years Σ (x−e)²/v, e the year's own mean level; df = Σ(months−1)" (3, step 1).

    43.2 of 2023 and 12 · 6²/15 = 28.8 of 2024 are 72 of 22 degrees: 3.273. With 2024 alone it is 28.8/11.
    """
    before, now = months(WIDE, 2023), months(WIDE_TURNED)
    both, one = (significance(events_of(120), *known) for known in ((before, now), (now,)))

    assert oracle.close(both.dispersion, Fraction(72, 22))
    assert both.degrees == 22
    assert is_between(both.change, change_of_events(180, 120, phi=Fraction(72, 22), df=22))
    assert oracle.close(one.dispersion, Fraction("28.8") / 11)
    assert one.degrees == 11


@pytest.mark.parametrize(("known", "phi", "df"), [(8, "57.6/18", 18), (7, "28.8/11", 11)])
def test_a_year_of_fewer_than_eight_months_tells_no_dispersion(known, phi, df):
    """ "≥ 8 months in the window (both windows where both are known; else the current one)".

    Eight months of 2023 add 8 · 6²/10 = 28.8 and seven degrees.
    """
    above, below = phi.split("/")
    before = months(WIDE[-known:], 2023, start=13 - known)
    found = significance(events_of(120), before, months(WIDE_TURNED))

    assert oracle.close(found.dispersion, Fraction(above) / int(below))
    assert found.degrees == df


@pytest.mark.parametrize(
    ("values", "chi_square", "phi"),
    [
        ([14, 6, 14, 6, 14, 6, 14, 6, 15, 5, 13, 7], "19.6", 1),
        ([14, 6, 14, 6, 14, 6, 17, 3, 11, 9, 11, 9], "19.8", Fraction("1.8")),
    ],
)
def test_what_chance_makes_once_in_twenty_is_the_border(values, chi_square, phi):
    """χ²₀.₉₅ of 11 degrees is 19.675; of the mean 10, squares of 196 are below it and of 198 above."""
    assert sum(Fraction((x - 10) ** 2, 10) for x in values) == Fraction(chi_square)
    assert stats.chi2.isf(0.05, 11) == pytest.approx(19.675, abs=0.001)
    assert oracle.close(significance(events_of(120), months(values)).dispersion, Fraction(phi))


def test_a_share_varies_by_its_share_and_a_rate_by_its_base():
    """ "v = e (events), n·ū (rates), n·p(1−p) (shares)": 40 and 60 of 100 are ±10 about 50.

    Of a share 12 · 10²/25 = 48 and φ = 48/11 = 4.364; of a rate 12 · 10²/50 = 24 and φ = 24/11 = 2.182.
    """
    start = baseline("2023", total="50.0", denominators=(part_value("total", 1200),))
    rows = counted([40, 60] * 6, 100)
    of_share = significance(indicator(baseline=start), rows)
    of_rate = significance(indicator(baseline=start, kind="rate", unit="per 100 invånare"), rows)
    narrower = significance(indicator(baseline=start), counted([45, 55] * 6, 100))

    assert oracle.close(of_share.dispersion, Fraction(48, 11))
    assert is_between(of_share.current, ends_of_share(600, 1200, phi=Fraction(48, 11), df=11))
    assert of_share.method == "wilson"
    low, high = ends_of(600, phi=Fraction(24, 11), df=11)
    assert oracle.close(of_rate.dispersion, Fraction(24, 11))
    assert is_between(of_rate.current, (low / 12, high / 12))
    assert of_rate.method == "byar"
    assert (narrower.dispersion, narrower.degrees) == (1, None)  # 12 · 5²/25 = 12


def test_what_follows_its_base_does_not_vary():
    """52 of 500 and 147 of 1 500 are 10,4 and 9,8 per cent: X² is 272 as events, 2 as a rate."""
    start = baseline("2023", total="99.5", denominators=(part_value("total", 12_000),))
    rate = indicator(baseline=start, kind="rate", unit="per 1000 invånare")
    rows = counted([52, 147] * 6, [500, 1500] * 6)

    assert significance(rate, rows).dispersion == 1
    assert significance(events_of(1194), months([52, 147] * 6)).dispersion > 20


# --- season --------------------------------------------------------------------------------

# Column sums of 20 and 100, row sums of 360: what is expected of each month is 10 or 50.
SEASONAL = ([6, 54, 6, 54, 6, 54, 14, 46, 14, 46, 14, 46], [14, 46, 14, 46, 14, 46, 6, 54, 6, 54, 6, 54])


def test_a_season_that_both_years_share_is_taken_out():
    """ "X²₂ with e = row·column/total, df₂ = m−1; season when F > F₀.₉₅(m−1, m−1); then X², df := X²₂, df₂".

    X² = 2 · 4992/30 = 332.8 of 22 degrees. X²₂ = 12 · 4²/10 + 12 · 4²/50 = 23.04 of 11, and F = 13.4 against
    2.82: what is left is φ = 23.04/11 = 2.095. Turned against each other the years share nothing: 332.8/22.
    """
    before, now = SEASONAL
    shared = significance(events_of(360), months(before, 2023), months(now))
    turned = [month for pair in zip(now[1::2], now[0::2], strict=True) for month in pair]
    against = significance(events_of(360), months(before, 2023), months(turned))

    assert (shared.season, shared.degrees) == (True, 11)
    assert oracle.close(shared.dispersion, Fraction("23.04") / 11)
    assert is_between(shared.change, change_of_events(360, 360, phi=Fraction("23.04") / 11, df=11))
    assert (against.season, against.degrees) == (False, 22)
    assert oracle.close(against.dispersion, Fraction("332.8") / 22)


def test_without_the_other_year_a_season_cannot_be_told_from_spread():
    """120 to 180: with both years all but the season is gone (X²₂ = 0.5), and the change is +25 to +95."""
    now = [7, 23] * 6
    both = significance(events_of(120), months(WIDE, 2023), months(now))
    one = significance(events_of(120), months(now))

    assert (both.season, both.dispersion, both.status) == (True, 1, "significant")
    assert is_between(both.change, change_of_events(180, 120))
    assert (one.season, one.status) == (False, "not-significant")
    assert oracle.close(one.dispersion, Fraction("51.2") / 11)  # 12 · 8²/15


# --- months that follow each other ---------------------------------------------------------


def test_nothing_is_claimed_where_months_follow_each_other():
    """ "r > 1.645/√N − 1/m: `unknown`, reason `autocorrelated`" (3, step 4).

    Six months of 7 and six of 13: r = (10 · 9 − 9)/(12 · 9) = 0.75 against 1.645/√12 − 1/12 = 0.39. The same
    months the other way about have −11/12, and 120 of 200 is significant.
    """
    follows, apart = (significance(events_of(200), months(values)) for values in ([7] * 6 + [13] * 6, NARROW))

    assert (follows.status, follows.codes, follows.change) == ("unknown", ("autocorrelated",), None)
    assert oracle.close(follows.lag1, Fraction(3, 4))
    assert follows.text("sv") == (
        "Om förändringen är statistiskt säkerställd går inte att beräkna: värdena följer varandra från månad "
        "till månad (korrelation 0,75), så mönster kan inte skiljas från slump."
    )
    assert (apart.status, apart.codes) == ("significant", ())
    assert oracle.close(apart.lag1, Fraction(-11, 12))


@pytest.mark.parametrize(
    ("last_year", "r", "status"),
    [(2023, Fraction(119, 264), "unknown"), (2022, Fraction(-2, 264), "significant")],
)
def test_neighbours_are_consecutive_months_across_the_years_end_too(last_year, r, status):
    """Eleven months of 9, and 21 in December and in January.

    Within each year the products are 10 · 1 − 11 = −1; over the year's end 11 · 11 = 121. Of 2 · (11² + 11) =
    264 that is 0.451, against 1.645/√24 − 1/12 = 0.252. Where a year lies between, the two are no neighbours.
    The printed 180 is another value than the months' 120, so that there is a change to speak of.
    """
    of = events_of(180, period=str(last_year))
    found = significance(of, months([9] * 11 + [21], last_year), months([21] + [9] * 11))

    assert found.status == status
    assert oracle.close(found.lag1, r)


@pytest.mark.parametrize(
    ("errors", "status"), [("2.8", "unknown"), ("2.9", "significant"), (None, "significant")]
)
def test_how_alike_neighbours_may_be_is_a_rule(errors, status):
    """r = 0.75 is above 2.8/√12 − 1/12 = 0.725 and not above 2.9/√12 − 1/12 = 0.754."""
    rules = significance_rules("egen", lag=errors)

    assert significance(events_of(200), months([7] * 6 + [13] * 6), rules=rules).status == status


def test_a_true_change_between_the_years_does_not_block_itself():
    """ "The year's own mean is out of it": 10 a month and then 30, month by month up and down.

    Of all 24 in one series r would be 0.96. X² = 43.2 and 12 · 6²/30 = 14.4 make φ = 57.6/22 = 2.618.
    """
    before, now = WIDE, [36, 24] * 6
    found = significance(events_of(120), months(before, 2023), months(now))

    assert lag_test([*before, *now]).high
    assert (found.status, found.codes) == ("significant", ("more-spread-than-chance",))
    assert found.lag1 < 0
    assert is_between(found.change, change_of_events(360, 120, phi=Fraction("57.6") / 22, df=22))


@pytest.mark.parametrize(("above", "of"), [(14, 25), (15, 22), (7, 25), (1, 2)])
@pytest.mark.parametrize("kind", ["share", "rate"])
def test_months_that_do_not_vary_do_not_follow_each_other(kind, above, of):
    """Twelve times the same share: no residual, so no correlation, and the change stands as it is.

    15 of 22 may be off by a last digit, twelve times to the same side.
    """
    unit = {"share": "procent", "rate": "per 100 invånare"}[kind]
    start = baseline("2023", total="20.0", denominators=(part_value("total", 12 * of),))
    found = significance(indicator(baseline=start, kind=kind, unit=unit), counted([above] * 12, of))

    assert "autocorrelated" not in found.codes
    assert found.lag1 is None
    assert (found.dispersion, found.degrees) == (1, None)


def test_a_year_of_exactly_so_many_times_each_month_leaves_nothing_that_follows():
    """Each month nine tenths of the one a year before: X²₂ = 0, "season", and no residual is left."""
    before = [440, 1550, 260, 750, 400, 1360, 1250, 1300, 1760, 1070, 630, 340]
    now = [9 * one // 10 for one in before]
    found = significance(events_of(sum(before)), months(before, 2023), months(now))

    assert (found.status, found.season, found.codes) == ("significant", True, ())
    assert is_between(found.change, change_of_events(sum(now), sum(before)), places=6)


# --- what has no months, or months that are not looked at ------------------------------------


def test_whole_years_are_calculated_as_if_the_cases_were_independent():
    """ "Whole years only: φ = 1, note `independence-assumed`" (3, step 5).

    100 and 141: 44 more than chance explains by √(22.3² + 21.6²) = 31. With the months known no such note.
    """
    alone = significance(events_of(100), whole(141))
    known = significance(events_of(180), months(NARROW))

    assert (alone.status, alone.codes) == ("significant", ("independence-assumed",))
    assert is_between(alone.change, change_of_events(141, 100))
    assert alone.text("sv").endswith(f" är statistiskt säkerställd; {ASSUMED}.")
    assert alone.text("en").endswith("; calculated as if the cases were independent of one another.")
    assert "independence-assumed" not in known.codes


def test_unique_persons_of_a_year_have_the_interval_of_events_and_those_of_months_are_not_added_up():
    """ "events and unique persons: whole numbers only"; a person may be unique in each of twelve months."""
    of = events_of(100, basis="unique-persons", aggregation="not-additive")
    year, by_month = significance(of, whole(141)), significance(of, months([12] * 12))

    assert is_between(year.change, change_of_events(141, 100))
    assert year.codes == ("independence-assumed",)
    assert by_month.status == "unknown"


@pytest.mark.parametrize(
    ("basis", "status", "codes"),
    [("stock", "significant", ("one-value-counted",)), ("flow", "unknown", ("autocorrelated",))],
)
def test_of_a_stock_one_average_value_counts_and_no_month_is_tested(basis, status, codes):
    """ "stock: one average value (`one-value-counted`); φ = 1, no lag test".

    300 and then 20 less each month, 400 to 180: on average 290. As a flow the months follow each other.
    """
    falling = list(range(400, 160, -20))
    of = count(total="400", period="2023", basis=basis, aggregation="mean")
    found = significance(of, months(falling))

    assert (found.status, found.codes) == (status, codes)
    if basis == "stock":
        assert is_between(found.change, change_of_events(290, 400))
        assert (found.degrees, found.lag1) == (None, None)
        assert found.dispersion in (None, 1)


@pytest.mark.parametrize(("mean", "cases", "method"), [("0.5", 6, "exact"), ("1.0", 12, "byar")])
def test_a_mean_per_month_counts_the_events_of_its_months(mean, cases, method):
    """Half a case a month is six in the year, 2.20 to 13.06 by the exact limits, a twelfth of it a month."""
    of = count(total=mean, period="2023", basis="mean-per-month")
    values = [1, 0] * 6 if cases == 6 else [1] * 12
    found = significance(of, months(values))
    low, high = ends_of(cases)

    assert found.method == method
    assert is_between(found.current, (low / 12, high / 12))
    # One decimal leaves 12 · 0.05 = 0.6 events to each side of the printed one.
    assert is_between(
        found.baseline,
        (
            ends_of(cases - Fraction("0.6"))[0] / 12,
            ends_of(cases + Fraction("0.6"))[1] / 12,
        ),
    )


@pytest.mark.parametrize(("printed", "now", "codes"), [
    ("12.5", 20, ("spread-unknown",)),
    ("12.0", 20, ("independence-assumed",)),
    ("12", "20.5", ("spread-unknown",)),
])  # fmt: skip
def test_what_is_not_a_whole_number_of_cases_has_no_known_spread(printed, now, codes):
    """ "whole numbers only (printed rounding as today)": 12.45 to 12.55 holds none, 11.95 to 12.05 does."""
    assert significance(events_of(printed), whole(now)).codes == codes


@pytest.mark.parametrize(
    ("values", "phi", "method"),
    [
        ([8, 0] * 6, Fraction(48, 11), "byar"),
        ([12, 0, 8, 0, 8, 0, 8, 0, 8, 0, 4, 0], Fraction(56, 11), "exact"),
    ],
)
def test_ten_effective_events_are_counted_after_dispersion(values, phi, method):
    """ "exact (chi-square) below 10 effective events, Byar from 10": 48 cases, 4 a month on average.

    12 · 4²/4 = 48 of 11 degrees leaves 48/φ = 11.0 effective cases; (8² + 4 · 4² + 6 · 4²)/4 = 56 leaves 9.4.
    """
    found = significance(events_of(48), months(values))

    assert oracle.close(found.dispersion, phi)
    assert found.method == method
    assert is_between(found.current, ends_of(48, phi=phi, df=11))


def test_a_rate_per_thousand_may_lie_beyond_its_base():
    """ "the same over its base, times the scale": 600 cases of 500 inhabitants are 1 200 per thousand.

    Byar's of 600 is 552.9 to 650.0, twice that per thousand of 500. A share cannot be above everything.
    """
    start = baseline("2023", total="1000", denominators=(part_value("total", 500),))
    row = observation("1.1", "2024", numerator=600, denominator=500)
    rate = significance(indicator(baseline=start, kind="rate", unit="per 1000 invånare"), row)
    low, high = oracle.byar(600)

    assert (rate.status, rate.method) == ("significant", "byar")
    assert is_between(rate.current, (2 * low, 2 * high))
    assert significance(indicator(baseline=start), row).codes == ("spread-unknown",)


def test_what_has_come_so_far_in_the_year_says_the_same_as_its_months():
    """Values that run up over the year are the same events: φ and lag are of what each month added."""
    running = [sum(WIDE[: month + 1]) for month in range(12)]
    before = [sum(WIDE_TURNED[: month + 1]) for month in range(12)]
    runs_up = significance(
        events_of(180, aggregation="cumulative-over-year"), months(before, 2023), months(running)
    )
    by_month = significance(events_of(180), months(WIDE_TURNED, 2023), months(WIDE))

    assert oracle.close(by_month.dispersion, Fraction(72, 22))
    assert (runs_up.status, runs_up.dispersion, runs_up.lag1, runs_up.change) == (
        by_month.status,
        by_month.dispersion,
        by_month.lag1,
        by_month.change,
    )


# --- paired months -------------------------------------------------------------------------

#: Months of 2023 and 2024 in kton: 92.4 and 88.1 in the year.
BEFORE = ["8.1", "7.9", "7.6", "7.8", "7.4", "7.5", "7.2", "7.6", "7.7", "7.8", "7.9", "7.9"]
NOW = ["7.4", "7.7", "7.3", "7.2", "7.4", "7.1", "7.3", "7.1", "7.2", "7.6", "7.3", "7.5"]


def tonnes(values: Sequence[str]) -> list[int]:
    return [int(1000 * Fraction(one)) for one in values]


def test_92_4_to_88_1_kton_says_the_same_as_92_400_to_88_100_ton():
    """A unit is no fact: an amount is tested by how its months differ, never by the size of its number.

    d̄ = −4.3/12 = −0.358, s = 0.2466: 12 · (−0.358 ± 2.201 · 0.2466/√12) = −4.3 ± 1.88, −6.2 to −2.4.
    """
    kton = significance(count(total="92.4", period="2023", unit="kton", **AMOUNT),
                        months(BEFORE, 2023), months(NOW))  # fmt: skip
    ton = significance(count(total="92400", period="2023", unit="ton", **AMOUNT),
                       months(tonnes(BEFORE), 2023), months(tonnes(NOW)))  # fmt: skip
    theirs = stats.ttest_rel([float(one) for one in NOW], [float(one) for one in BEFORE])
    low, high = theirs.confidence_interval(0.95)

    assert kton.status == ton.status == "significant"
    assert kton.method == ton.method == "paired-months"
    assert (kton.degrees, kton.lag1) == (ton.degrees, ton.lag1)
    assert kton.degrees == 11
    assert is_between(kton.change, (12 * low, 12 * high))
    assert kton.change is not None
    assert ton.change == kton.change.scaled(Decimal(1000))
    assert "−6,2 till −2,4" in kton.text("sv")
    assert "−6\N{NO-BREAK SPACE}181 till −2\N{NO-BREAK SPACE}419" in ton.text("sv")


@pytest.mark.parametrize(("printed", "now", "unit"), [("92.4", "88.1", "kton"), ("92400", "88100", "ton")])
def test_of_an_amount_of_whole_years_nothing_is_known_in_any_unit(printed, now, unit):
    """ "amounts of whole years `amount-needs-months`": 92 400 is no number of independent cases."""
    found = significance(count(total=printed, period="2023", unit=unit, **AMOUNT), whole(now))

    assert (found.status, found.codes) == ("unknown", ("amount-needs-months",))
    assert found.text("sv") == (
        "Om förändringen är statistiskt säkerställd går inte att beräkna: förändringen av ett belopp eller "
        "en mängd prövas månad för månad, vilket kräver värden för alla månader."
    )
    as_count = significance(events_of(printed, unit=unit), whole(now))
    assert as_count.status == ("significant" if unit == "ton" else "unknown"), "called a count, it would be"


SCORES = ([81, 79, 76, 78, 74, 75, 72, 76, 77, 78, 79, 79], [74, 77, 73, 72, 74, 71, 73, 71, 72, 76, 73, 75])


def of_kind(kind: str, **fields: Any) -> Indicator:
    """A mean of 77.0 in 2023."""
    unit = {"mean": "poäng", "duration": "dagar", "index": "index"}[kind]
    statistic = {} if kind == "index" else {"statistic": "mean"}
    return indicator(kind=kind, unit=unit, baseline=baseline("2023", total="77.0"), **{**statistic, **fields})


def scored(values: Sequence[int], year: int = 2024) -> tuple[Observation, ...]:
    """Months of ten persons each, of a mean or a duration."""
    return counted([10 * one for one in values], 10, year)


@pytest.mark.parametrize("kind", ["mean", "duration"])
def test_a_mean_and_a_duration_are_compared_month_by_month(kind):
    """ "d = now − before per calendar month; d̄ ± t(k−1)·s/√k": 77.0 to 73.4, by scipy −5.2 to −2.0."""
    before, now = SCORES
    found = significance(of_kind(kind), scored(before, 2023), scored(now))
    low, high = stats.ttest_rel(now, before).confidence_interval(0.95)

    assert (found.status, found.method, found.degrees) == ("significant", "paired-months", 11)
    assert is_between(found.change, (low, high))
    assert significance(of_kind(kind), scored(now)).codes == ("spread-unknown",), "2023 has no months"


@pytest.mark.parametrize(("known", "status"), [(12, "significant"), (8, "significant"), (7, "unknown")])
def test_an_index_needs_eight_calendar_months_in_both_windows(known, status):
    """ "mean, duration, amount, index with ≥ 8 same calendar months in both windows"."""
    before, now = SCORES
    of = of_kind("index", aggregation="not-additive", numerator=None, denominator=None)
    found = significance(of, months(before[-known:], 2023, start=13 - known), months(now), whole("73.4"))

    assert found.status == status
    if status == "unknown":
        assert found.codes == ("spread-unknown",)
    else:
        low, high = stats.ttest_rel(now[-known:], before[-known:]).confidence_interval(0.95)
        assert found.degrees == known - 1
        assert is_between(found.change, (low, high))


@pytest.mark.parametrize(("published", "status"), [("73.4", "significant"), ("90.0", "unknown")])
def test_months_say_nothing_of_a_year_that_they_do_not_make(published, status):
    """ "A claim … is made only where the model under it was tested on the values at hand" (opening).

    The months of 2024 have a mean of 73.4 and lie 3.6 below those of 2023, −5.2 to −2.0. Published as 90.0
    the index has risen by 13, which is no change that those months could be the interval of.
    """
    before, now = SCORES
    of = of_kind("index", aggregation="not-additive", numerator=None, denominator=None)
    found = significance(of, months(before, 2023), months(now), whole(published))

    assert found.status == status


@pytest.mark.parametrize(("many", "status"), [(10, "significant"), (100, "unknown")])
def test_months_of_unlike_weight_say_nothing_of_a_mean_of_them_all(many, status):
    """As above: months of 10 and of 30 days, ten persons each, make 20; in 2024 they are 12.5 and 33.5.

    Month by month that is 3 days more. With a hundred persons in each of the short months the mean of all is
    (600 · 12.5 + 60 · 33.5)/660 = 14.4, 5.6 days fewer: no change that could be called significant for it.
    """
    before, now = [10] * 6 + [30] * 6, [12, 13] * 3 + [33, 34] * 3
    of = [many] * 6 + [10] * 6
    printed = indicator(
        kind="duration", unit="dagar", statistic="mean", baseline=baseline("2023", total="20.0")
    )
    rows = counted([days * n for days, n in zip(now, of, strict=True)], of)
    found = significance(printed, counted([10 * one for one in before], 10, 2023), rows)

    assert found.status == status


@pytest.mark.parametrize(
    ("added", "r", "status"),
    [([1] * 6 + [9] * 6, Fraction(3, 4), "unknown"), ([1, 9] * 6, Fraction(-11, 12), "significant")],
)
def test_differences_that_follow_each_other_are_refused(added, r, status):
    """ "Refused (`autocorrelated`) when the lag test below, made of the differences, says so".

    Six months of one more and six of nine more: (10 · 16 − 16)/(12 · 16) = 0.75 against 0.39.
    """
    before = SCORES[0]
    now = [one + more for one, more in zip(before, added, strict=True)]
    found = significance(of_kind("mean"), scored(before, 2023), scored(now))

    assert found.status == status
    assert oracle.close(found.lag1, r)
    assert found.codes == (("autocorrelated",) if status == "unknown" else ())
    assert (found.change is None) is (status == "unknown")


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("rank", {"unit": "plats"}),
        ("ordinal", {"unit": "unstated", "scale": ("låg", "hög")}),
        ("unstated", {}),
    ],
)
def test_a_rank_a_step_and_what_nobody_has_named_have_no_interval(kind, fields):
    """ "otherwise: none, `spread-unknown`"; "rank, milestone and ordinal get … no interval" (1)."""
    of = indicator(kind=kind, baseline=baseline("2023", total="2"), **fields)
    found = significance(of, whole("1"))

    assert (found.status, found.codes, found.current) == ("unknown", ("spread-unknown",), None)


def test_a_mean_of_a_stock_is_not_compared_month_by_month():
    """ "… index with ≥ 8 same calendar months in both windows, not a stock"."""
    before, now = SCORES
    found = significance(of_kind("mean", basis="stock"), scored(before, 2023), scored(now))

    assert (found.status, found.codes) == ("unknown", ("spread-unknown",))


# --- what must hold first --------------------------------------------------------------------

UNLINKED = definition("2", since="2024-02")


@pytest.mark.parametrize(
    ("of", "seen", "part", "code"),
    [
        (events_of(120, definitions=(UNLINKED,)), months(NARROW), "total", "series-break"),
        (NOTHING_PRINTED, months(NARROW), "total", "no-baseline"),
        (events_of(120), months(NARROW[:8]), "total", "shorter-window"),
        (events_of(120), [whole(None, state="suppressed")], "total", "suppressed"),
        (events_of(120), months([*NARROW[:5], "suppressed", *NARROW[6:]]), "total", "suppressed"),
        (
            events_of(120, women=120, structurally_empty=("men",), breakdowns=(breakdown(),)),
            [whole(1, part="men")],
            "men",
            "structurally-empty",
        ),
    ],
    ids=["an unlinked break", "no baseline", "a shorter window", "suppressed", "a suppressed month", "empty"],
)  # fmt: skip
def test_what_the_change_needs_its_significance_needs_too(verdict_on, of, seen, part, code):
    """ "then the same as `verdict.change` asks, with the same reasons … → `unknown`, no interval"."""
    verdict = verdict_on(of, seen, as_of=JANUARY, part=part)

    assert code in verdict.change.codes
    assert verdict.significance.status == "unknown"
    assert verdict.significance.codes == verdict.change.codes
    assert verdict.significance.change is None


@pytest.mark.parametrize("fields", [{"definitions": (definition("2", since="2024-02", linked=True),)},
                                    {"direction": None}, {"direction": "maintain"}])  # fmt: skip
def test_a_linked_series_and_a_change_that_nobody_wants_have_their_significance(verdict_on, fields):
    """What is wanted is no fact of the change: 120 to 180 is +25 to +95 all the same."""
    verdict = verdict_on(events_of(120, **fields), months([14, 16] * 6), as_of=JANUARY)

    assert verdict.significance.status == "significant"
    assert is_between(verdict.significance.change, change_of_events(180, 120))


@pytest.mark.parametrize(
    ("of", "seen", "code"),
    [
        (events_of(60, precision="perturbed:3"), whole(100), "values-perturbed"),
        (events_of(60), whole(100, precision="perturbed:3"), "values-perturbed"),
        (events_of(60, precision="rounded:5"), whole(100), "values-rounded"),
        (events_of(60), whole(100, precision="rounded:5"), "values-rounded"),
        (
            events_of(60, period="2019-M01/2021-M12"),
            observation("1.1", "2022-M01/2024-M12", value=100),
            "several-years",
        ),
    ],
)
def test_inexact_values_and_those_of_several_years_have_no_significance(verdict_on, of, seen, code):
    """ "perturbed or rounded values and values of several years have no significance": the change stands."""
    verdict = verdict_on(of, seen, as_of=JANUARY, years="2022-2026")

    assert verdict.change.status == "improved"
    assert (verdict.significance.status, verdict.significance.codes) == ("unknown", (code,))
    assert (verdict.significance.baseline, verdict.significance.current) == (None, None)
    exact = verdict_on(events_of(60), whole(100), as_of=JANUARY)
    assert exact.significance.status == "significant"


def test_eight_months_are_never_compared_with_a_whole_year_but_with_the_same_eight(verdict_on):
    """ "A window of n of m months is *never* compared with a whole year; … a second result, `same_months`".

    January to August: 80 and 120 events, 10 and 15 a month. Over eight months +2.6 to +14.2, each / 8.
    """
    verdict = verdict_on(PER_MONTH, months(NARROW, 2023), months([12, 18] * 4), as_of="2024-08-31")
    found = verdict.significance

    assert verdict.change.status == "improved"
    assert (found.status, found.codes, found.change) == ("unknown", ("incomplete-window",), None)
    same = found.same_months
    assert same is not None
    assert same.status == "significant"
    assert (same.start, same.value) == (10, 15)
    low, high = change_of_events(120, 80)
    assert is_between(same.change, (low / 8, high / 8))
    whole_year = verdict_on(PER_MONTH, months(NARROW, 2023), months([12, 18] * 6), as_of=JANUARY)
    assert (whole_year.significance.status, whole_year.significance.same_months) == ("significant", None)


def test_without_the_months_of_the_baselines_year_there_is_no_second_result(verdict_on):
    known = months(NARROW[:7], 2023)
    verdict = verdict_on(PER_MONTH, known, months([12, 18] * 4), as_of="2024-08-31")

    assert verdict.significance.same_months is None


@pytest.mark.parametrize(("language", "words"), [("sv", "samma månader"), ("en", "same months")])
def test_the_second_result_is_said_to_be_of_the_same_months(verdict_on, language, words):
    """ "the comparison of those is a second result, `same_months`, said as such"."""
    verdict = verdict_on(PER_MONTH, months(NARROW, 2023), months([12, 18] * 4), as_of="2024-08-31")

    assert words in verdict.significance.text(language).lower()


def test_months_in_common_with_the_baseline_are_noted():
    """ "Shared months: note `window-overlaps-baseline`": July 2023 to June 2024 has six of 2023's."""
    published = observation("1.1", "2023-M07/2024-M06", value=150)
    note = "6 av fönstrets 12 månader ingår även i utgångsvärdet, så förändringen ser mindre ut än den är"

    assert significance(events_of(120), published).codes == (
        "independence-assumed",
        "window-overlaps-baseline",
    )
    assert significance(events_of(120), published).text("sv").endswith(f"; {note}.")
    assert "window-overlaps-baseline" not in significance(events_of(120), whole(150)).codes


# --- presets -------------------------------------------------------------------------------


@pytest.mark.parametrize("values", [WIDE, [7] * 6 + [13] * 6])
def test_the_plain_preset_takes_all_cases_as_independent(values):
    """ "`preset("plain")` (φ = 1, no lag test) exists for benchmarks and for comparison with other tools"."""
    ours, plain = (significance(events_of(200), months(values), rules=rules) for rules in (None, PLAIN))

    assert ours.status != plain.status
    assert (plain.status, plain.codes) == ("significant", ("independence-assumed",))
    assert is_between(plain.change, change_of_events(120, 200))
    assert (plain.degrees, plain.lag1) == (None, None)


def test_presets_are_named_and_the_first_is_the_librarys_own():
    assert SignificanceRules.preset("paktmodel") == SignificanceRules()
    assert (PLAIN.dispersion, PLAIN.lag) == (False, None)
    with pytest.raises(pm.NotFound):
        SignificanceRules.preset("nhs")


def test_a_rule_of_the_plan_chooses_how_chance_is_calculated(verdict_on):
    """120 against 200 with months of 4 and 16: significant where they count as independent."""
    rule = judgement_rule("rakt", below=None, above=None, significance=PLAIN)
    seen = months(WIDE)

    assert verdict_on(events_of(200), seen, as_of=JANUARY).significance.status == "not-significant"
    ruled = verdict_on(events_of(200), seen, as_of=JANUARY, arguments=(rule,))
    assert ruled.significance.status == "significant"


@pytest.mark.parametrize(("below", "method"), [("10", "exact"), ("9", "byar"), ("0", "byar")])
def test_how_few_events_have_an_exact_interval_is_a_rule(below, method):
    """Nine events are fewer than ten, and not fewer than nine."""
    rules = significance_rules("egen", exact_below=below)
    found = significance(events_of(9), whole(9), rules=rules)

    assert found.method == method
    assert is_between(found.current, oracle.poisson_exact(9) if method == "exact" else oracle.byar(9))


@pytest.mark.parametrize(("least", "df"), [(12, 11), (13, None)])
def test_how_many_months_are_needed_is_a_rule(least, df):
    rules = significance_rules("fler", min_months=least)

    assert significance(events_of(180), months(WIDE), rules=rules).degrees == df
