"""How exact values are: the slack of one value, and of whole columns in whole numbers."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from paktmodel.errors import InvalidValue
from paktmodel.testing.strategies.numbers import precisions
from paktmodel.values.figures import whole
from paktmodel.values.precision import Precision, Slack, decimals, perturbed, rounded


@pytest.mark.feature("P13")
@pytest.mark.parametrize(
    ("precision", "exact", "value", "slack"),
    [
        (None, True, "59", "0"),
        (None, False, "59", "0.5"),
        (perturbed(max_error=8), True, "40512", "8"),
        (perturbed(max_error=8), True, "0", "0"),
        (perturbed(max_error="0.5"), False, "3.1", "0.55"),
        (rounded(to=5), True, "185", "2.5"),
        (rounded(to=5), True, "0", "2.5"),
        (decimals(1), False, "288", "0.05"),
        (decimals(1), False, "288.25", "0.005"),
        (decimals(0), True, "288", "0"),
    ],
)
def test_precision_replaces_half_the_last_digit(precision, exact, value, slack):
    assert Slack(exact, (precision,)).of(Decimal(value)) == Decimal(slack)


def test_of_several_sources_the_one_that_allows_most_counts():
    assert Slack(True, (None, perturbed(max_error=3), rounded(to=10))).of(Decimal(7)) == 5


@given(
    st.booleans(),
    st.lists(st.none() | precisions(), min_size=1, max_size=3, unique=True).map(tuple),
    st.lists(st.tuples(st.integers(-50, 50), st.integers(0, 2)), min_size=1),
)
def test_whole_columns_have_the_slack_of_each_of_their_values(exact, stated, values):
    slack = Slack(exact, stated)
    printed = [places for _, places in values]
    places = max(slack.places, *printed)
    every = [Decimal((number < 0, tuple(map(int, str(abs(number)))), -own)) for number, own in values]
    digits = [whole(value, places) for value in every]

    found = slack.halves(digits, printed if len(set(printed)) > 1 else printed[0], places)

    halves = [found] * len(every) if isinstance(found, int) else found
    assert [Decimal(one).scaleb(-places) / 2 for one in halves] == [slack.of(value) for value in every]


@pytest.mark.parametrize("text", ["perturbed", "perturbed:-1", "rounded:5,5", "decimals:10", "exact:1", ""])
def test_another_notation_is_refused(text):
    with pytest.raises(InvalidValue, match="precision-shape"):
        Precision(text)
