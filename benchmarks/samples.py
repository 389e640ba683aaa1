"""What the contenders are given: the plan of the catalog, the same with faults, and observations."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.measuring import ROOT, SCRATCH

#: The document of the Uppsala plan: 23 measures, 15 indicators, about 56 kB.
PLAN: Path = ROOT / "src" / "paktmodel" / "catalog" / "uppsala-1000-fler.json"

PARTS = ("total", "women", "men")
#: Columns of a table of observations.
NAMES = ("indicator", "part", "period", "value")


def plan_bytes() -> bytes:
    """The document of the plan."""
    return PLAN.read_bytes()


def plan() -> dict[str, Any]:
    """The document of the plan, read."""
    document: dict[str, Any] = json.loads(plan_bytes())
    return document


def faulty_bytes() -> bytes:
    """The plan with twelve errors, each of its own kind."""
    document = plan()
    content = document["plan"]
    first, second = content["areas"][:2]
    measures, indicators = first["measures"], first["indicators"]
    content["title"] = 12  # a number for a text
    content["day"] = "2023-10-43"  # no day of the calendar
    content["cases"] = "AMN-2023-00174"  # a text for a list
    first["title"] = "  "  # blank
    second["title"] = "A\u0308ga"  # not in normal form C
    measures[0]["text"] = "Erbjuda\u0007 insatser"  # a control character
    measures[1]["text"] = "ring 19121212-1212"  # shaped and checksummed like a personal number
    measures[2]["code"] = "1,3"  # no code
    measures[3]["txt"] = "Erbjuda insatser"  # no such field
    del measures[4]["text"]  # a field that must be there
    indicators[1]["baseline"]["women"] = "76,1"  # a decimal comma
    indicators[2]["kind"] = "cout"  # no word of the list
    return json.dumps(document, ensure_ascii=False).encode()


def period(month: int) -> str:
    """A month, counted from the year 0, as a period."""
    return f"{month // 12}-M{month % 12 + 1:02}"


def months(count: int) -> list[str]:
    """So many months in a row that end with 2024-M08."""
    last = 2024 * 12 + 7
    return [period(month) for month in range(last - count + 1, last + 1)]


def size(count: int) -> int:
    """How many observations `observed` draws when so many are asked for: whole series of 72 months."""
    return (count // 72 + 1) * 72


def observed(count: int) -> Iterator[tuple[str, str, str, str]]:
    """About so many observations: indicator, part, month and value, series by series.

    Each series holds 72 months, as a plan's observations do after six years, and the figures
    are drawn with a seed: between 20.0 and 90.0 with one decimal.
    """
    draw = random.Random(7)
    periods = months(72)
    for series in range(count // len(periods) + 1):
        number, part = divmod(series, len(PARTS))
        indicator = f"{number // 200 + 1}.{number % 200 + 1}"
        for period in periods:
            yield indicator, PARTS[part], period, f"{draw.randint(200, 900) / 10:.1f}"


def observations_bytes(count: int) -> bytes:
    """The observations as a document of ours: columns per series."""
    series: dict[tuple[str, str], tuple[list[str], list[str]]] = {}
    for indicator, part, period, value in observed(count):
        periods, values = series.setdefault((indicator, part), ([], []))
        periods.append(period)
        values.append(value)
    content = [
        {"indicator": indicator, "part": part, "periods": periods, "values": values}
        for (indicator, part), (periods, values) in series.items()
    ]
    document = {"paktmodel": 1, "kind": "observations", "observations": {"series": content}}
    return json.dumps(document, separators=(",", ":")).encode()


def rows_bytes(count: int) -> bytes:
    """The same observations as rows, the way a peer would take them."""
    rows = [dict(zip(NAMES, row, strict=True)) for row in observed(count)]
    return json.dumps(rows, separators=(",", ":")).encode()


def csv_bytes(count: int) -> bytes:
    """The same observations as CSV."""
    lines = [",".join(NAMES), *map(",".join, observed(count))]
    return "\n".join([*lines, ""]).encode()


def plan_of(count: int) -> Any:
    """A plan that has the indicators of so many observations."""
    import paktmodel as pm

    codes = dict.fromkeys(row[0] for row in observed(count))
    document = plan()
    content = document["plan"]
    indicator = content["areas"][0]["indicators"][3]  # without anything that others refer to
    area = {
        "code": "1",
        "title": content["areas"][0]["title"],
        "indicators": [{**indicator, "code": code, "name": f"Indikator {code}"} for code in codes],
    }
    kept = {name: content[name] for name in ("id", "owners", "title", "day")}
    return pm.load({**document, "plan": {**kept, "areas": [area]}}, pm.Plan)


_WRITE = {"document": observations_bytes, "rows": rows_bytes, "csv": csv_bytes}


def written(form: str, count: int) -> bytes:
    """Observations in a form, written once by another process: this one's heap has not grown for them."""
    path = Path(os.environ[SCRATCH]) / f"{form}-{count}"
    if not path.exists():
        write = f"samples._WRITE[{form!r}]({count})"
        to = f"pathlib.Path({str(path)!r})"
        code = f"import pathlib; from benchmarks import samples; {to}.write_bytes({write})"
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
    return path.read_bytes()
