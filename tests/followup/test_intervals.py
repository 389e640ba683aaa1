"""Intervals of shares, counts and their differences: published figures, definitions and laws."""

import decimal
import math
import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

from paktmodel.errors import InvalidArgument, InvalidValue, PaktError
from paktmodel.statistics import Interval, byar, difference, quantile, wilson
from paktmodel.values.figures import add, distance, divide, multiply, round_to, subtract
from paktmodel.vocabulary.words.followup import IntervalMethod

pytestmark = pytest.mark.feature("H8")

LEVELS = st.sampled_from([Decimal(one) for one in ("50", "80", "90", "95", "97.5", "99", "99.8", "99.999")])
#: The last of 34 digits may be rounded on the way; a host's sums keep 28.
HAIR = Decimal("1E-27")


@st.composite
def shares(draw, most=10**6):
    denominator = draw(st.integers(1, most))
    return draw(st.integers(0, denominator)), denominator


def share_of(numerator, denominator):
    return divide(Decimal(numerator), Decimal(denominator))


def width(interval):
    return subtract(interval.high, interval.low)


def to_four(interval):
    return str(round_to(interval.low, 4)), str(round_to(interval.high, 4))


# --- published figures ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [
        ((56, 70), (48, 80), "0.0524", "0.3339"),
        ((9, 10), (3, 10), "0.1705", "0.8090"),
        ((6, 7), (2, 7), "0.0582", "0.8062"),
        ((5, 56), (0, 29), "-0.0381", "0.1926"),
        ((0, 10), (0, 20), "-0.1611", "0.2775"),
        ((0, 10), (0, 10), "-0.2775", "0.2775"),
        ((10, 10), (0, 20), "0.6791", "1.0000"),
        ((10, 10), (0, 10), "0.6075", "1.0000"),
    ],
)
def test_a_difference_of_shares_has_the_interval_that_newcombe_prints(first, second, low, high):
    """Newcombe 1998, Statistics in Medicine 17, pages 873–890, table II, method 10."""
    found = difference(share_of(*first), wilson(*first), share_of(*second), wilson(*second))

    assert to_four(found) == (low, high)


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [
        (0, "0", "3.689"),
        (1, "0.025", "5.572"),
        (2, "0.242", "7.225"),
        (5, "1.623", "11.668"),
        (10, "4.795", "18.390"),
        (20, "12.217", "30.888"),
        (50, "37.111", "65.919"),
        (100, "81.364", "121.627"),
    ],
)
def test_a_count_has_nearly_the_exact_interval_of_the_tables(count, low, high):
    """The exact Poisson limits at 95 per cent, as statistical tables print them; Byar's is within 0.03."""
    found = byar(count)

    assert abs(found.low - Decimal(low)) < Decimal("0.03")
    assert abs(found.high - Decimal(high)) < Decimal("0.03")


# --- what the intervals are by definition --------------------------------------------------


@given(shares(), LEVELS)
@example((0, 1), Decimal(95))
def test_at_wilsons_ends_what_was_counted_is_just_so_far_away_as_the_level_says(counted, level):
    """The score interval solves (x/n − p)² = z² p (1 − p) / n, reckoned here in exact fractions."""
    numerator, denominator = counted
    share, z = Fraction(numerator, denominator), Fraction(quantile(level))
    found = wilson(numerator, denominator, confidence=level)

    for end in map(Fraction, (found.low, found.high)):
        assert abs((share - end) ** 2 - z**2 * end * (1 - end) / denominator) < Fraction(1, 10**25)
    assert found.low < found.high


def up_to(count, mean):
    """The chance of so many Poisson events or fewer."""
    return math.fsum(math.exp(n * math.log(mean) - mean - math.lgamma(n + 1)) for n in range(count + 1))


@pytest.mark.parametrize("count", [1, 2, 3, 5, 8, 13, 21, 22, 59, 129, 300, 581])
def test_at_byars_ends_the_count_is_about_as_unlikely_as_the_level_says(count):
    """At 95 per cent each tail of the exact Poisson distribution is 2.5 per cent; Byar's is within 0.3."""
    found = byar(count)

    assert 1 - up_to(count - 1, float(found.low)) == pytest.approx(0.025, abs=0.003 if count > 3 else 0.013)
    assert up_to(count, float(found.high)) == pytest.approx(0.025, abs=0.001)


@pytest.mark.parametrize(
    ("level", "z"),
    [("50", "0.674490"), ("68", "0.994458"), ("90", "1.644854"), ("95", "1.959964"), ("99", "2.575829"),
     ("99.8", "3.090232")],
)  # fmt: skip
def test_a_level_has_the_quantile_of_the_tables(level, z):
    assert round_to(quantile(Decimal(level)), 6) == Decimal(z)


def test_a_quantile_has_twelve_decimals_so_that_platforms_agree():
    assert str(quantile(Decimal(95))) == "1.959963984540"
    assert quantile(95) == quantile(Decimal("95.0"))


# --- laws -----------------------------------------------------------------------------------


@given(shares(10**12), LEVELS)
def test_a_share_lies_in_its_interval_and_that_from_nought_to_one(counted, level):
    found = wilson(*counted, confidence=level)

    assert 0 <= found.low <= share_of(*counted) <= found.high <= 1
    assert share_of(*counted) in found


@given(shares(), st.lists(LEVELS, min_size=2, max_size=2, unique=True).map(sorted))
def test_an_interval_is_wider_at_a_higher_level(counted, levels):
    for make in (lambda level: wilson(*counted, confidence=level), lambda level: byar(7, confidence=level)):
        narrow, wide = map(make, levels)
        assert wide.low <= narrow.low
        assert narrow.high <= wide.high
        assert width(wide) > width(narrow)


@given(shares(10**5), st.integers(2, 100), LEVELS)
def test_more_cases_at_the_same_share_make_it_narrower(counted, times, level):
    numerator, denominator = counted
    few = wilson(numerator, denominator, confidence=level)
    many = wilson(numerator * times, denominator * times, confidence=level)

    assert width(many) < width(few)


@given(shares(), LEVELS)
def test_those_who_did_and_those_who_did_not_have_mirrored_intervals(counted, level):
    numerator, denominator = counted
    did = wilson(numerator, denominator, confidence=level)
    did_not = wilson(denominator - numerator, denominator, confidence=level)

    assert distance(add(did.low, did_not.high), Decimal(1)) < HAIR
    assert distance(add(did.high, did_not.low), Decimal(1)) < HAIR


def test_of_nothing_and_of_everything_the_end_is_exact():
    assert wilson(0, 7).low == 0
    assert wilson(7, 7).high == 1


@given(st.integers(0, 10**12) | st.decimals(0, 1000, places=3), LEVELS)
def test_a_count_lies_in_its_interval(count, level):
    found = byar(count, confidence=level)

    assert 0 <= found.low <= count < found.high
    assert count in found
    assert found.low == 0 or count != 0


@given(st.integers(0, 10**6), st.integers(1, 10**6), LEVELS)
def test_a_higher_count_has_a_higher_interval(count, more, level):
    lower, higher = byar(count, confidence=level), byar(count + more, confidence=level)

    assert lower.low <= higher.low
    assert lower.high < higher.high


def test_few_events_at_a_high_level_begin_at_nothing_and_never_below():
    """1 − 1/9 − 3.09/3 is below 0, and its cube times one event would be too."""
    assert byar(1, confidence=Decimal("99.8")).low == 0


@given(shares(), shares(), LEVELS)
def test_a_difference_turned_round_is_mirrored(first, second, level):
    one, other = (wilson(*each, confidence=level) for each in (first, second))
    there = difference(share_of(*first), one, share_of(*second), other)
    back = difference(share_of(*second), other, share_of(*first), one)

    assert there == back.scaled(Decimal(-1))
    assert subtract(share_of(*first), share_of(*second)) in there


@given(shares(), shares(), LEVELS)
def test_a_difference_is_less_certain_than_either_share_and_never_more_than_everything(first, second, level):
    one, other = (wilson(*each, confidence=level) for each in (first, second))
    found = difference(share_of(*first), one, share_of(*second), other)

    assert -1 - HAIR <= found.low <= found.high <= 1 + HAIR
    assert max(width(one), width(other)) <= width(found) + HAIR
    assert width(found) <= add(width(one), width(other), HAIR)


@given(shares(), st.decimals("-1000", "1000", places=2), LEVELS)
def test_an_interval_in_another_unit_has_its_ends_in_that_unit(counted, factor, level):
    found = wilson(*counted, confidence=level)
    scaled = found.scaled(factor)

    for there, here in zip(sorted(multiply(end, factor) for end in (found.low, found.high)),
                           (scaled.low, scaled.high), strict=True):  # fmt: skip
        assert distance(there, here) < HAIR
    assert scaled.low <= scaled.high
    assert (scaled.confidence, scaled.method) == (level, IntervalMethod.WILSON)


def test_the_hosts_decimal_context_changes_nothing():
    share, count, z = wilson(81, 263), byar(22), quantile(Decimal("97.25"))
    with decimal.localcontext(decimal.Context(prec=2, rounding=decimal.ROUND_UP, traps=[decimal.Inexact])):
        assert (wilson(81, 263), byar(22), quantile(Decimal("97.25"))) == (share, count, z)
        assert share.label("sv") == "0,26–0,37"
        assert Decimal("0.3") in share


# --- in words -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("interval", "swedish", "english"),
    [
        (wilson(648, 1000).scaled(Decimal(100)), "61,8–67,7", "61.8–67.7"),
        (wilson(81, 263), "0,26–0,37", "0.26–0.37"),
        (byar(129), "108–153", "108–153"),
        (byar(0), "0,0–3,7", "0.0–3.7"),
        (difference(Decimal("0.3"), wilson(3, 10), Decimal("0.9"), wilson(9, 10)),
         "−0,81 till −0,17", "−0.81 to −0.17"),
        (Interval(low=Decimal(5), high=Decimal(5), confidence=Decimal(95), method=IntervalMethod.BYAR),
         "5,0–5,0", "5.0–5.0"),
        (Interval(low=Decimal(1), high=Decimal("1.00000000004"), confidence=Decimal(95),
                  method=IntervalMethod.BYAR), "1,000000–1,000000", "1.000000–1.000000"),
    ],
)  # fmt: skip
def test_an_interval_is_told_with_two_digits_of_its_width(interval, swedish, english):
    assert (interval.label("sv"), interval.label("en"), str(interval)) == (swedish, english, english)


def test_an_interval_is_told_like_the_figure_beside_it():
    assert wilson(648, 1000).scaled(Decimal(100)).label("sv", like=Decimal("64.80")) == "61,79–67,70"


def test_digits_in_a_text_are_read_as_documents_write_them():
    """Plain numbers are int, str and Decimal (statistics.md, section 9)."""
    assert wilson("81", "263", confidence="95") == wilson(81, 263)
    assert byar("2.5") == byar(Decimal("2.5"))


def test_an_interval_shows_its_level_and_method_and_survives_pickling():
    found = wilson(81, 263, confidence=Decimal(90))

    assert repr(found) == "Interval(0.263–0.357, 90 %, wilson)"
    assert pickle.loads(pickle.dumps(found)) == found
    assert len({found, wilson(81, 263, confidence=Decimal("90.0"))}) == 1


# --- refused --------------------------------------------------------------------------------

WELL = wilson(5, 10)
STRANGE: dict[str, Any] = {"float": 95.0, "text": "två", "nothing": None}


@pytest.mark.parametrize(
    ("call", "code", "said"),
    [
        (lambda: wilson(1, 0), "fraction-of-nothing", "expected a denominator that is not zero"),
        (lambda: wilson(0, 0), "fraction-of-nothing", "expected a denominator that is not zero"),
        (lambda: wilson(-1, 5), "number-negative", "got '-1'"),
        (lambda: wilson(1, -5), "number-negative", "got '-5'"),
        (lambda: wilson(6, 5), "share-above-one",
         "expected a numerator not above the denominator, got '6'"),
        (lambda: byar(Decimal("-0.1")), "number-negative", "got '-0.1'"),
        (lambda: wilson(1, 5, confidence=Decimal(0)), "confidence-range",
         "expected a level in per cent between 0 and 100, got '0'"),
        (lambda: byar(1, confidence=Decimal(100)), "confidence-range", "got '100'"),
        (lambda: quantile(Decimal("-95")), "confidence-range", "got '-95'"),
        (lambda: difference(Decimal("0.9"), WELL, Decimal("0.5"), WELL), "value-outside-interval",
         "expected a value inside its own interval, 0.24–0.76, got '0.9'"),
        (lambda: wilson(STRANGE["float"], 99), "kind-wrong", "not a float"),
        (lambda: wilson(STRANGE["text"], 2), "decimal-shape", "got 'två'"),
        (lambda: byar("1,5"), "decimal-shape", "decimal comma"),
        (lambda: wilson(True, 2), "kind-wrong", "got true"),
        (lambda: byar(STRANGE["nothing"]), "kind-wrong", "got null"),
        (lambda: byar(Decimal("NaN")), "decimal-shape", "finite"),
        (lambda: byar(Decimal("Infinity")), "decimal-shape", "finite"),
        (lambda: byar(Decimal("1E+3000")), "decimal-too-long", "34 digits"),
        (lambda: quantile(STRANGE["float"]), "kind-wrong", "not a float"),
        (lambda: quantile(Decimal("sNaN")), "decimal-shape", "finite"),
        (lambda: WELL.scaled(STRANGE["float"]), "kind-wrong", "not a float"),
        (lambda: STRANGE["float"] in WELL, "kind-wrong", "not a float"),
    ],
)  # fmt: skip
def test_what_has_no_interval_is_refused_with_what_was_expected(call, code, said):
    quantile(95)  # a float that equals what is remembered is refused all the same
    with pytest.raises(InvalidValue) as caught:
        call()

    assert caught.value.code == code
    assert said in str(caught.value)
    assert caught.value.finding().text("sv") != caught.value.finding().text("en")


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (WELL, byar(1), "of_second: expected an interval like the first, wilson at 95 %, got 'byar at 95 %'"),
        (WELL, wilson(5, 10, confidence=Decimal(90)), "wilson at 95 %, got 'wilson at 90 %'"),
        (WELL, (0, 1), "of_second: expected an Interval, got a tuple; make it with wilson or events"),
        (None, WELL, "of_first: expected an Interval, got null"),
    ],
)
def test_a_difference_is_made_of_two_intervals_of_one_kind(first, second, said):
    with pytest.raises(InvalidArgument) as caught:
        difference(Decimal("0.5"), first, Decimal("0.5"), second)

    assert said in str(caught.value)


ANY = st.one_of(st.integers(), st.decimals(), st.floats(), st.text(max_size=3), st.none(), st.booleans())


@given(ANY, ANY, ANY)
def test_whatever_is_handed_over_only_the_librarys_own_errors_leave(first, second, level):
    for call in (
        lambda: wilson(first, second, confidence=level),
        lambda: byar(first, confidence=level),
        lambda: difference(first, WELL, second, WELL),
        lambda: WELL.scaled(first),
        lambda: first in WELL,
    ):
        try:
            result = call()
        except PaktError:
            continue
        if isinstance(result, Interval):
            assert result.low <= result.high
