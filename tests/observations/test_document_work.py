"""Refusing a document of observations costs about what accepting one of its size costs."""

from collections.abc import Callable
from typing import Any

import pytest

from paktmodel.errors import InvalidDocument
from paktmodel.observations import read_document
from tests.support.executed_lines import executed_lines

SERIES, MONTHS = 10, 1000


def months(**more: Any) -> list[dict[str, Any]]:
    """Series of the same months, of whole numbers."""
    return [
        {"indicator": f"1.{number}", "part": "total", "from": "1900-M01", "places": 1}
        | {"values": [(number + row) % 10 for row in range(MONTHS)]}
        | {name: list(cells) for name, cells in more.items()}
        for number in range(1, SERIES + 1)
    ]


def periods(**more: Any) -> list[dict[str, Any]]:
    """The same months one by one, with figures as text."""
    written = [f"{1900 + row // 12}-M{row % 12 + 1:02}" for row in range(MONTHS)]
    return [
        {"indicator": one["indicator"], "part": "total", "periods": list(written)}
        | {"values": [f"{value}.5" for value in one["values"]]}
        | {name: list(cells) for name, cells in more.items()}
        for one in months()
    ]


def lines(call: Callable[[], object]) -> int:
    call()  # what is imported at the first call is no work
    return sum(executed_lines(call).values())


@pytest.mark.parametrize(
    ("spelt", "column", "usual", "wrong"),
    [
        (periods, "periods", None, "2024-M13"),
        *(
            (spelt, *case)
            for spelt in (months, periods)
            for case in (
                ("values", None, True),
                ("values", None, 10**15),
                ("values", None, None),
                ("states", None, "sekretess"),
                ("numerators", "7", "x"),
                ("published", "2024-09-01", "2024-13-01"),
                ("status", None, "slutlig"),
                ("derived", True, 1),
                ("notes", "En not", ""),
            )
        ),
    ],
)
def test_a_wrong_entry_at_the_end_costs_a_look_at_each_cell(
    spelt: Callable[..., list[dict[str, Any]]], column: str, usual: object, wrong: object
) -> None:
    more = {} if column in ("values", "periods") else {column: [usual] * MONTHS}
    accepted, refused = spelt(**more), spelt(**more)
    for one in refused:
        one[column][-1] = wrong

    def reading() -> None:
        with pytest.raises(InvalidDocument) as caught:
            read_document({"series": refused})
        assert [one.path for one in caught.value.findings] == [
            f"$.series[{number}].{column}[{MONTHS - 1}]" for number in range(SERIES)
        ]

    usually = lines(lambda: read_document({"series": accepted}))
    assert lines(reading) < 2 * usually + 9 * SERIES * MONTHS
