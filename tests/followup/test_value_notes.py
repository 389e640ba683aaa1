"""What qualifies a value is stated in one order: in a verdict, of a gap and beside a benchmark."""

import datetime as dt

import pytest

from paktmodel.calendar.periods import Period
from paktmodel.followup.series.notes import notes, series_break
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.testing import definition, share

FIRST, LAST = Period("2023-M01"), Period("2023-M12")


@pytest.mark.feature("F18")
def test_all_that_qualifies_a_value_comes_in_one_order():
    of = share("1.1", basis="unstated", definitions=(definition("2", since="2023-02", linked=True),))
    window = WindowValue(first=FIRST, last=LAST, expected_months=12, observed_months=9, preliminary=True)

    found = notes(of, window)

    assert ["incomplete-window", "basis-unstated", "series-linked", "preliminary"] == [
        reason.code for reason in found
    ]
    assert (9, 12) == (found[0].evidence["months"], found[0].evidence["of"])


@pytest.mark.feature("F18")
def test_a_whole_value_of_a_stated_basis_needs_no_note():
    window = WindowValue(first=FIRST, last=LAST, expected_months=12, observed_months=12)

    assert [] == notes(share("1.1"), window)


@pytest.mark.feature("F18")
def test_of_several_definitions_the_first_breaks_the_series_and_the_last_links_it():
    days = ("2023-02", "2023-05")
    unlinked = share("1.1", definitions=tuple(definition(day[-1], since=day) for day in days))
    linked = share("1.1", definitions=tuple(definition(day[-1], since=day, linked=True) for day in days))
    window = WindowValue(first=FIRST, last=LAST, expected_months=12, observed_months=12)

    broken = series_break(unlinked, LAST.end)
    (link,) = notes(linked, window)

    assert broken is not None
    assert ("series-break", "2023-02") == (broken.code, str(broken.evidence["since"]))
    assert ("series-linked", "2023-05") == (link.code, str(link.evidence["since"]))
    assert series_break(unlinked, dt.date(2023, 1, 31)) is None
    assert series_break(linked, LAST.end) is None
