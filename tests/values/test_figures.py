"""Arithmetic on figures: exact, by its own rules, whatever the host has set."""

import copy
import decimal
import pickle
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

from paktmodel.errors import InvalidValue
from paktmodel.values import figures
from paktmodel.values.figures import (
    Approximate,
    Quantity,
    as_printed,
    checked_figure,
    implied_weight,
    implied_weight_range,
    plain,
    read_figure,
    round_to,
    slack,
    slack_of_count,
)

PRINTED = st.decimals(
    min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False, places=3
) | st.builds(
    lambda digits, places, sign: Decimal((sign, tuple(map(int, str(digits))), -places)),
    st.integers(0, 10**15),
    st.integers(0, 12),
    st.sampled_from([0, 1]),
)
SHARES = st.decimals(min_value=0, max_value=100, places=6)

ABSURD = [
    decimal.Context(
        prec=1, traps=[decimal.Inexact, decimal.Rounded, decimal.FloatOperation, decimal.Subnormal]
    ),
    decimal.Context(prec=3, rounding=decimal.ROUND_UP, Emin=-1, Emax=1, capitals=0, clamp=1),
]


def code_of(call, *arguments):
    with pytest.raises(InvalidValue) as caught:
        call(*arguments)
    return caught.value.code


@given(PRINTED)
def test_a_figure_comes_back_from_its_document_form_as_printed(figure):
    assert as_printed(read_figure(plain(figure))) == as_printed(figure)
    assert plain(read_figure(plain(figure))) == plain(figure)
    assert "e" not in plain(figure).lower()


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        ("72,4", "decimal-shape", "decimal comma?"),
        ("+1", "decimal-shape", ""),
        ("1.", "decimal-shape", ""),
        (".5", "decimal-shape", ""),
        ("007", "decimal-shape", ""),
        ("1e3", "decimal-shape", ""),
        ("NaN", "decimal-shape", ""),
        (" 61.8 ", "decimal-shape", ""),
        ("6_1.8", "decimal-shape", ""),
        ("٧٢", "decimal-shape", ""),
        ("−3", "decimal-shape", ""),
        ("", "decimal-shape", ""),
        ("1\n", "decimal-shape", ""),
        ("1" * 35, "decimal-too-long", ""),
        ("0." + "1" * 34, "decimal-too-long", ""),
        (72.4, "kind-wrong", "put the number in quotes"),
        (72, "kind-wrong", "put the number in quotes"),
        (None, "kind-wrong", ""),
        (True, "kind-wrong", ""),
    ],
)
def test_a_document_spells_a_figure_in_one_way(text, code, hint):
    with pytest.raises(InvalidValue) as caught:
        read_figure(text)

    assert (caught.value.code, caught.value.finding().hint) == (code, hint)


@pytest.mark.parametrize("text", ["0", "-3", "72.4", "70.0", "-0.0", "9" * 34, "0." + "0" * 33])
def test_legal_figures_are_read_digit_by_digit(text):
    assert plain(read_figure(text)) == text
    assert as_printed(checked_figure(read_figure(text))) == as_printed(Decimal(text))


class Tenth(Decimal):
    pass


@pytest.mark.parametrize(
    ("value", "printed"),
    [(59, "59"), (-3, "-3"), (Decimal("70.0"), "70.0"), (Decimal("1E+3"), "1000"), (Tenth("0.10"), "0.10")],
)
def test_a_field_takes_decimals_and_whole_numbers_as_plain_decimals(value, printed):
    figure = checked_figure(value)

    assert type(figure) is Decimal
    assert plain(figure) == printed


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (0.1, "kind-wrong"),
        ("0.1", "kind-wrong"),
        (True, "kind-wrong"),
        (None, "kind-wrong"),
        (Decimal("NaN"), "decimal-shape"),
        (Decimal("-Infinity"), "decimal-shape"),
        (Decimal("1E+34"), "decimal-too-long"),
        (Decimal("1E-34"), "decimal-too-long"),
        (Decimal("1E+999999999999"), "decimal-too-long"),
        (10**34, "decimal-too-long"),
        pytest.param(10**5000, "decimal-too-long", id="more digits than an int can print"),
    ],
)
def test_a_field_refuses_what_is_no_exact_figure(value, code):
    assert code_of(checked_figure, value) == code


def test_a_float_is_refused_with_what_to_write():
    with pytest.raises(InvalidValue, match=r"a Decimal or a whole number, not a float, got 0\.1"):
        checked_figure(0.1)  # type: ignore[arg-type]  # a wrong kind is what is tried


@given(st.lists(PRINTED, min_size=1, max_size=8))
def test_sums_and_differences_are_exact(many):
    assert Fraction(figures.total(many)) == sum(map(Fraction, many))
    assert figures.add(*many) == figures.total(iter(many))
    for one, other in pairwise(many):
        assert Fraction(figures.subtract(one, other)) == Fraction(one) - Fraction(other)
        assert Fraction(figures.multiply(one, other)) == Fraction(one) * Fraction(other)
        assert figures.distance(one, other) == figures.distance(other, one) >= 0
        assert figures.compare(one, other) == (one > other) - (one < other)


@given(PRINTED, PRINTED)
def test_quotients_are_off_by_less_than_their_34th_digit(one, other):
    assume(other != 0)

    true = Fraction(one) / Fraction(other)
    assert abs(Fraction(figures.divide(one, other)) - true) <= abs(true) / 10**33


@given(PRINTED, PRINTED, PRINTED)
def test_the_hosts_decimal_context_changes_nothing(whole, first, second):
    def every_answer() -> list[object]:
        answers: list[object] = [
            figures.add(whole, first),
            figures.subtract(whole, first),
            figures.multiply(whole, first),
            figures.mean([whole, first, second]),
            figures.distance(whole, first),
            figures.compare(whole, first),
            round_to(whole, 1),
            slack(whole),
            slack_of_count(first),
            implied_weight(whole, first, second),
            implied_weight_range(whole, first, second, (slack(whole), slack(first), slack(second))),
            plain(whole),
            as_printed(read_figure(plain(whole))),
            as_printed(checked_figure(first)),
            str(Quantity(whole, "kr")),
        ]
        return answers

    calm = every_answer()
    for absurd in ABSURD:
        with decimal.localcontext(absurd) as context:
            assert every_answer() == calm
            assert not any(context.flags.values())


@given(
    PRINTED,
    st.integers(0, 6),
    st.sampled_from([decimal.ROUND_HALF_UP, decimal.ROUND_HALF_EVEN, decimal.ROUND_HALF_DOWN]),
)
def test_however_a_figure_was_rounded_for_print_the_truth_lies_within_its_slack(truth, places, rounding):
    printed = truth.quantize(Decimal((0, (1,), -places)), rounding=rounding)

    assert abs(Fraction(truth) - Fraction(printed)) <= Fraction(slack(printed))


def test_a_whole_count_has_no_slack_and_other_figures_half_their_last_digit():
    """Indicator 1.3 prints 59 between 54 and 66; as counts they are exact."""
    assert [slack_of_count(Decimal(text)) for text in ("59", "9.3", "9.30")] == [
        0,
        Decimal("0.05"),
        Decimal("0.005"),
    ]
    assert [slack(Decimal(text)) for text in ("72.4", "71", "70.0")] == [
        Decimal("0.05"),
        Decimal("0.5"),
        Decimal("0.05"),
    ]


@pytest.mark.parametrize(
    ("total", "women", "men", "weight"),
    [("72.4", "76.1", "66.5", "0.615"), ("71", "88", "67", "0.190"), ("71", "67", "88", "0.810")],
)
def test_shares_imply_the_weight_of_women(total, women, men, weight):
    """Indicators 1.2 and 3.2 of AMN-2023-00174; were the rows of 3.2 swapped, it would be 0.810."""
    implied = implied_weight(Decimal(total), Decimal(women), Decimal(men))

    assert implied is not None
    assert round_to(implied, 3) == Decimal(weight)


@given(SHARES, SHARES, st.fractions(0, 1), st.integers(0, 2))
def test_the_true_weight_lies_within_the_range_that_rounding_allows(first, second, weight, places):
    def printed(truth: Fraction) -> Decimal:
        return Decimal(round(truth * 10**places)).scaleb(-places)

    shown = [
        printed(one)
        for one in (
            weight * Fraction(first) + (1 - weight) * Fraction(second),
            Fraction(first),
            Fraction(second),
        )
    ]
    slacks = (slack(shown[0]), slack(shown[1]), slack(shown[2]))

    found = implied_weight_range(shown[0], shown[1], shown[2], slacks)
    if found is None:
        assert abs(shown[1] - shown[2]) <= slacks[1] + slacks[2]
    else:
        middle = implied_weight(*shown)
        assert middle is not None
        assert Fraction(found[0]) <= weight <= Fraction(found[1])
        assert found[0] <= middle <= found[1]


def test_equal_parts_imply_no_weight():
    assert implied_weight(Decimal("70"), Decimal("70.0"), Decimal("70")) is None
    assert implied_weight_range(Decimal(70), Decimal(70), Decimal(71), (Decimal("0.5"),) * 3) is None


def test_nothing_is_divided_by_zero():
    for call in (figures.divide, figures.share):
        assert code_of(call, Decimal(3), Decimal("0.00")) == "fraction-of-nothing"
    assert code_of(figures.mean, []) == "fraction-of-nothing"


def test_a_share_is_a_fraction_of_one_and_never_negative():
    """2480 of 248 000 is the one per cent of nämndmål 2.2, exactly; one more is not."""
    assert figures.share(Decimal(2480), Decimal(248000)) == Decimal("0.01")
    assert figures.share(Decimal(2481), Decimal(248000)) > Decimal("0.01")
    assert code_of(figures.share, Decimal(-1), Decimal(2)) == "number-negative"
    assert code_of(figures.share, Decimal(1), Decimal(-2)) == "number-negative"


@given(st.decimals(min_value=0, max_value=10**12, places=9))
def test_a_root_times_itself_is_the_figure(figure):
    found = figures.root(figure)

    assert found >= 0
    assert abs(Fraction(found) ** 2 - Fraction(figure)) <= Fraction(figure) / 10**33
    assert figures.root(figures.multiply(figure, figure)) == figure


def test_what_is_below_nothing_has_no_root():
    assert code_of(figures.root, Decimal("-0.01")) == "number-negative"
    assert plain(figures.root(Decimal("-0.00"))) == "0.0"


def test_a_result_has_no_negative_zero():
    assert plain(figures.multiply(Decimal(-1), Decimal("0.0"))) == "0.0"
    assert plain(round_to(Decimal("-0.04"), 1)) == "0.0"


@pytest.mark.parametrize(
    "call",
    [
        lambda strange: figures.add(strange, Decimal(1)),
        lambda strange: figures.compare(strange, Decimal(1)),
        lambda strange: figures.compare(strange, strange),
        lambda strange: figures.divide(strange, Decimal(1)),
        lambda strange: figures.divide(Decimal(1), strange),
        lambda strange: round_to(strange, 1),
        figures.root,
        slack,
        slack_of_count,
        plain,
    ],
)
@pytest.mark.parametrize("strange", [Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity")])
def test_what_is_no_number_never_gets_into_a_result(call, strange):
    assert code_of(call, strange) == "decimal-shape"


def test_a_figure_too_long_to_print_is_refused_quickly():
    assert code_of(plain, Decimal("1E+999999999")) == "decimal-too-long"
    assert code_of(plain, Decimal("1E-999999999")) == "decimal-too-long"


def test_quantities_compare_as_printed_and_keep_their_unit():
    assert Quantity(Decimal("70.0"), "procent") != Quantity(Decimal("70"), "procent")
    assert Quantity(470, "medlemmar") == Quantity(Decimal(470), "medlemmar")
    assert str(Quantity(Decimal("9.3"), "månader")) == "9.3 månader"
    assert code_of(Quantity, 1, " ") == "text-blank"


@pytest.mark.feature("A7")
def test_an_approximate_quantity_never_becomes_exact():
    """S0 counts "cirka 470" members; nothing makes 470 of that unasked."""
    size: Any = Approximate("cirka 470", 470, "about")

    for convert in (float, int, Decimal, round):
        with pytest.raises(TypeError):
            convert(size)
    for calculate in (
        lambda: size + 1,
        lambda: 1 + size,
        lambda: size < size,
        lambda: size > 400,
        lambda: -size,
    ):
        with pytest.raises(TypeError):
            calculate()
    assert size != 470
    assert size == copy.deepcopy(size) == pickle.loads(pickle.dumps(size))
    assert str(size) == "cirka 470"


def test_an_approximate_quantity_refuses_an_unknown_bound():
    assert code_of(Approximate, "cirka 470", 470, "exactly") == "choice-unknown"
    assert code_of(Approximate, "cirka 470", 470, None) == "choice-unknown"
