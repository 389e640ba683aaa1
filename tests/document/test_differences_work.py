"""Differences cost what they compare: no product of how many things there are and how long one text is."""

from collections.abc import Callable

import pytest

from paktmodel.document.diff.apply import Draft
from paktmodel.document.diff.differences import differences
from paktmodel.testing import measure, plan_with
from tests.support.executed_lines import executed_lines


def lines(call: Callable[[], object]) -> int:
    return sum(executed_lines(call).values())


def repeated_codes(number: int) -> Callable[[], object]:
    """Measures of one code, so many in each version, and as many words in the first new one."""
    text = " ".join(f"ord{place}" for place in range(number))
    old = plan_with(*(measure("1", text=f"kort {place}") for place in range(number)))
    new = plan_with(
        measure("1", text=text), *(measure("1", text=f"annan {place}") for place in range(number - 1))
    )
    return lambda: differences(old, new)


@pytest.mark.soak
def test_measures_of_one_code_split_a_long_text_once():
    repeated_codes(1)()  # what is imported at the first call is no work

    # Beyond 200 of them, near wordings are not looked for.
    assert lines(repeated_codes(500)) < 2.5 * lines(repeated_codes(250))


def test_things_that_leave_a_tuple_are_not_searched_for_one_by_one(monkeypatch):
    """The search runs in C, so that comparisons are counted instead of lines."""
    old = plan_with(*(measure(f"{place}", text=f"kort {place}") for place in range(1, 101)))
    new = plan_with(*reversed(old.areas[0].measures))
    found = differences(old, new)
    compared = []

    def counted(one: Draft, other: object) -> bool:
        compared.append(one)
        return one is other

    monkeypatch.setattr(Draft, "__eq__", counted)

    assert found.apply(old) == new
    assert compared == []
