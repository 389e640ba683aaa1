"""Observations of a size: lists that belong together grow together, and repeat no observation."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from paktmodel.calendar.periods import Period

#: The lists of a series, a cell of each for an observation.
COLUMNS = ("values", "states", "published", "status")
PARTS = ("total", "women", "men")
LAST_MONTH = Period("2025-M05")


def observations(series: list[dict[str, Any]]) -> dict[str, Any]:
    return {"paktmodel": 1, "kind": "observations", "observations": {"series": series}}


def series_of_months(indicator: str, part: str, months: int) -> dict[str, Any]:
    """Values of so many months, the last of them known on the day that documents are followed up on."""
    return {
        "indicator": indicator,
        "part": part,
        "periods": _until(LAST_MONTH, months),
        "values": [str(40 + place * place % 7) for place in range(months)],
    }


def _until(last: Period, number: int) -> list[str]:
    """List so many periods, the last one last."""
    periods = [last]
    while len(periods) < number:
        periods.append(periods[-1].previous())
    return [*map(str, reversed(periods))]


def with_periods(document: dict[str, Any], size: int) -> dict[str, Any]:
    """Every series over so many periods of its own length; cells of a column are repeated in their order."""
    return observations([_longer(one, size) for one in document["observations"]["series"]])


def _longer(series: Mapping[str, Any], size: int) -> dict[str, Any]:
    columns = {name: series[name] for name in COLUMNS if name in series}
    cells = {name: [column[place % len(column)] for place in range(size)] for name, column in columns.items()}
    return {**series, "periods": _until(Period(series["periods"][-1]), size), **cells}


def of_months(size: int) -> dict[str, Any]:
    """An indicator over so many months."""
    return observations([series_of_months("1.3", part, size) for part in PARTS])


def of_indicators(size: int) -> dict[str, Any]:
    """Half a year of so many indicators."""
    return observations([series_of_months(f"1.{place + 1}", "total", 6) for place in range(size)])


def of_parts(size: int) -> dict[str, Any]:
    """Half a year of so many parts of one indicator."""
    return observations([series_of_months("1.3", f"district:{place}", 6) for place in range(size)])


def of_publications(size: int) -> dict[str, Any]:
    """A month that was published so many times."""
    days = [str(date(2024, 2, 1) + timedelta(days=place)) for place in range(size)]
    months = {"periods": ["2024-M01"] * size, "values": [str(place) for place in range(size)]}
    return observations([{"indicator": "1.3", "part": "total", **months, "published": days}])


def of_columns(size: int) -> dict[str, Any]:
    """So many months of a share, with every column that a series may have."""
    columns = {
        "numerators": [str(40 + place % 7) for place in range(size)],
        "denominators": ["100"] * size,
        "states": [None] * size,
        "published": ["2025-06-02"] * size,
        "status": [None if place % 2 else "preliminary" for place in range(size)],
        "derived": [None if place % 2 else True for place in range(size)],
        "notes": [f"Rättad {place}" for place in range(size)],
        "sources": ["SCB" if place % 2 else "AMN" for place in range(size)],
    }
    return observations([{**series_of_months("1.1", part, size), **columns} for part in PARTS])


def of_words(size: int) -> dict[str, Any]:
    """A note of so many words."""
    note = " ".join(f"ord{place}" for place in range(size))
    return observations([{**series_of_months("1.3", "total", 1), "notes": [note]}])


def of_months_and_indicators(size: int) -> dict[str, Any]:
    """An indicator over so many months, and a month of so many others: products of the two show."""
    others = [series_of_months(f"2.{place + 1}", "total", 1) for place in range(size)]
    return observations([*of_months(size)["observations"]["series"], *others])


GROWN: dict[str, Callable[[int], dict[str, Any]]] = {
    "indicators": of_indicators,
    "parts": of_parts,
    "publications": of_publications,
    "columns": of_columns,
    "words of a note": of_words,
    "months and indicators": of_months_and_indicators,
}
