"""When a repeated target and a target over a span can be written, and what is refused."""

import pytest

from paktmodel import InvalidValue
from paktmodel.testing import every, over


@pytest.mark.feature("P1")
@pytest.mark.parametrize(
    ("cadence", "first", "last"),
    [
        ("yearly", "2024-Q1", None),
        ("yearly", None, "2024-S1"),
        ("quarterly", "2024-M02/2024-M05", None),
        ("half-yearly", "2024-T1", None),
        ("monthly", "2024-01-31", None),
    ],
)
def test_a_period_that_the_cadence_does_not_divide_is_refused(cadence, first, last):
    with pytest.raises(InvalidValue, match="target-period-cadence"):
        every(cadence, first=first, last=last)


@pytest.mark.feature("P1")
@pytest.mark.parametrize(
    ("cadence", "first", "last"),
    [
        ("monthly", "2024", "2025-S1"),
        ("quarterly", "2024-M02/2024-M04", "2025"),
        ("yearly", "2023-M07/2024-M06", None),
    ],
)
def test_a_longer_first_or_last_period_says_where_the_repeating_begins_and_ends(cadence, first, last):
    """*Varje månad från 2024* begins in January."""
    made = every(cadence, first=first, last=last)

    assert (str(made.first), made.last and str(made.last)) == (first, last)


@pytest.mark.feature("P1")
def test_a_mean_or_a_sum_is_not_that_of_a_single_day():
    with pytest.raises(InvalidValue, match="target-span"):
        over("2024-01-31")
