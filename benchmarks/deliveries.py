"""What municipalities deliver for the Uppsala plan: six years of months, plausible or full of faults.

*Plausible* values lie near the printed baselines: women and men make the total of a count, shares come
with what was counted and out of how many, and their twelve months of 2022 make the printed figure. After
2022 each indicator moves a little, not at all, or clearly; one series in twenty lacks its last month, one
in twenty another. Nobody delivers what is structurally empty.

*Noise* is a delivery full of faults: every series has 72 numbers between 20.0 and 90.0 that have nothing
to do with one another, so that totals lie outside their parts.

*Slips* are plausible values in which a clerk has mistyped a figure here and there. They are not measured;
with them the peers are asked what they make of a figure that cannot be right beside many that are.

*Patchy* deliveries are plausible values of which each series lacks other months since the baseline. They are
not measured either; with them the peers are asked over which months they take a value.
"""

import random
from collections.abc import Iterator
from math import exp
from typing import Any, NamedTuple

from benchmarks import samples
from benchmarks.plan_table import BASELINE, LAST, Series, table

MONTHS = 72
FIRST = LAST - MONTHS + 1

#: How many women and men a share is counted out of in a month, times a plan's size: so many of each
#: that the printed shares of both make the printed total.
_OUT_OF = {
    "1.1": (70, 50),
    "1.2": (80, 50),
    "1.4": (60, 70),
    "2.3": (60, 59),
    "3.2": (48, 205),
    "4.3": (90, 40),
}
#: Women and men a month; where the plan prints a baseline per month or of that size, near it.
_COUNTED = {
    "1.5": (10.0, 12.0),
    "1.6": (129.0, 171.0),
    "2.1": (4.1, 5.1),
    "2.2": (338.0, 243.0),
    "3.1": (6.0, 5.0),
    "4.1": (1.8, 3.2),
}
_UNPRINTED_SHARE = 55.0


class Delivered(NamedTuple):
    """One series as delivered.

    Attributes:
        series: What the plan says of it.
        months: Its months.
        values: Printed values; None where numerators and denominators are delivered.
        numerators: What was counted, of a share.
        denominators: Out of how many.
    """

    series: Series
    months: list[int]
    values: list[str] | None
    numerators: list[int] | None = None
    denominators: list[int] | None = None


def delivery(plan: int, *, noise: bool = False, slips: bool = False, patchy: bool = False) -> list[Delivered]:
    """What is delivered for one plan; the same for the same number."""
    draw = random.Random(1000 + plan)
    delivered = list(_noise(draw) if noise else _plausible(draw))
    if patchy:
        delivered = [_patchy(draw, one) for one in delivered]
    return [_mistyped(draw, one) for one in delivered] if slips else delivered


def _noise(draw: random.Random) -> Iterator[Delivered]:
    months = list(range(FIRST, LAST + 1))
    for series in table():
        yield Delivered(series, months, [f"{draw.randint(200, 900) / 10:.1f}" for _ in months])


# --- plausible ----------------------------------------------------------------------------


def _plausible(draw: random.Random) -> Iterator[Delivered]:
    size = draw.choice((2, 3, 4, 6))
    whole = table()
    for place in range(0, len(whole), 3):
        of_indicator = whole[place : place + 3]
        for made in _indicator(draw, of_indicator, size):
            yield _with_holes(draw, made)


def _indicator(draw: random.Random, parts: list[Series], size: int) -> list[Delivered]:
    code = parts[0].indicator
    months = list(range(FIRST, LAST + 1))
    moved = draw.choice((-0.15, -0.06, 0.0, 0.0, 0.06, 0.15))
    if code in _OUT_OF:
        return _shares(draw, parts, months, size, moved)
    if code in _COUNTED:
        pairs = [
            [_events(draw, mean * (1 + moved * (month > BASELINE[1]))) for mean in _COUNTED[code]]
            for month in months
        ]
        columns = [[women + men for women, men in pairs], *([pair[at] for pair in pairs] for at in (0, 1))]
    elif code == "1.3":  # printed as a share: the total lies between its parts
        columns = _between(draw, [(_events(draw, 4.5), _events(draw, 5.5)) for _ in months])
    elif code == "2.4":
        columns = _between(draw, [(draw.randint(100, 180), draw.randint(100, 180)) for _ in months])
        return [
            Delivered(series, months, [f"{value / 10:.1f}" for value in column])
            for series, column in zip(parts, columns, strict=True)
        ]
    else:  # 4.2: women alone
        women = [_events(draw, 25.0) for _ in months]
        columns = [women, women]
    return [
        Delivered(series, months, [str(value) for value in column])
        for series, column in zip(parts, columns, strict=False)
    ]


def _between(draw: random.Random, pairs: list[tuple[int, int]]) -> list[list[int]]:
    return [
        [draw.randint(min(pair), max(pair)) for pair in pairs],
        *([pair[at] for pair in pairs] for at in (0, 1)),
    ]


def _events(draw: random.Random, mean: float) -> int:
    """So many independent events in a month."""
    if mean > 30:
        return max(0, round(draw.gauss(mean, mean**0.5)))
    least, product, count = exp(-mean), draw.random(), 0
    while product > least:
        product *= draw.random()
        count += 1
    return count


def _shares(
    draw: random.Random, parts: list[Series], months: list[int], size: int, moved: float
) -> list[Delivered]:
    columns = []
    for series, out_of in zip(parts[1:], _OUT_OF[parts[0].indicator], strict=True):
        printed = _UNPRINTED_SHARE if series.baseline is None else series.baseline
        below = _steady(draw, months, out_of * size)
        above = []
        for month, count in zip(months, below, strict=True):
            share = min(0.97, printed / 100 * (1 + moved * (month > BASELINE[1])))
            drawn = round(draw.gauss(count * share, (count * share * (1 - share)) ** 0.5))
            above.append(min(max(drawn, 0), count))
        _settle_baseline(draw, months, above, below, printed)
        columns.append((above, below))
    (above_women, below_women), (above_men, below_men) = columns
    whole = (
        [sum(both) for both in zip(above_women, above_men, strict=True)],
        [sum(both) for both in zip(below_women, below_men, strict=True)],
    )
    return [
        Delivered(series, months, None, above, below)
        for series, (above, below) in zip(parts, (whole, *columns), strict=True)
    ]


def _steady(draw: random.Random, months: list[int], out_of: int) -> list[int]:
    """Denominators that vary by month and not by year: what January has more, February lacks."""
    counts, extra = [], 0
    for month in months:
        extra = -extra if month % 2 else draw.randint(-out_of // 8, out_of // 8)
        counts.append(out_of + extra)
    return counts


def _settle_baseline(
    draw: random.Random, months: list[int], above: list[int], below: list[int], printed: float
) -> None:
    """Let the months of 2022 make the printed share, as nearly as whole persons can."""
    places = [place for place, month in enumerate(months) if BASELINE[0] <= month <= BASELINE[1]]
    off = sum(above[place] for place in places) - round(printed / 100 * sum(below[place] for place in places))
    step = -1 if off > 0 else 1
    while off:
        place = draw.choice(places)
        if 0 <= above[place] + step <= below[place]:
            above[place] += step
            off += step


def _with_holes(draw: random.Random, made: Delivered) -> Delivered:
    kept = list(range(len(made.months)))
    if draw.random() < 0.05:
        kept.pop()
    if draw.random() < 0.05:
        kept.pop(draw.randrange(1, len(kept) - 1))
    return _only(made, kept)


def _only(made: Delivered, kept: list[int]) -> Delivered:
    """The series with some of its months."""

    def only(column: list[Any] | None) -> list[Any] | None:
        return None if column is None else [column[place] for place in kept]

    figures = (only(column) for column in (made.values, made.numerators, made.denominators))
    return Delivered(made.series, [made.months[place] for place in kept], *figures)


# --- patchy -------------------------------------------------------------------------------


def _patchy(draw: random.Random, made: Delivered) -> Delivered:
    """The series without some of its latest months: a stretch of them, or the last, or both, or neither."""
    kept = list(range(len(made.months)))
    if draw.random() < 0.5:
        place = len(kept) - 1 - draw.randrange(18)
        del kept[place : place + draw.randint(1, 6)]
    if draw.random() < 0.3:
        del kept[-draw.randint(1, 10) :]
    return _only(made, kept)


# --- slips --------------------------------------------------------------------------------


def _mistyped(draw: random.Random, made: Delivered) -> Delivered:
    """The series with a slip among its latest months, in three series of ten."""
    if draw.random() > 0.3:
        return made
    place = len(made.months) - 1 - draw.randrange(14)
    if made.values is not None:
        values = list(made.values)
        figure = float(values[place])
        whole = f"{figure:.0f}"
        values[place] = draw.choice(
            (f"{figure + 1:.0f}", f"{figure * 10:.0f}", f"-{whole}", f"-{whole}.5", f"{figure:.1f}5")
        )
        if draw.random() < 0.2:  # in thousands, for a month or more
            stretch = slice(place, place + draw.randint(1, 3))
            values[stretch] = [f"{float(one) * 1000:.0f}" for one in made.values[stretch]]
        return made._replace(values=values)
    assert made.numerators is not None
    assert made.denominators is not None
    above, below = list(made.numerators), list(made.denominators)
    above[place], below[place] = draw.choice(
        ((below[place], above[place]), (above[place] * 2, below[place] * 2), (-above[place], below[place]))
    )
    return made._replace(numerators=above, denominators=below)


# --- as documents and as rows -------------------------------------------------------------


def document(delivered: list[Delivered]) -> dict[str, Any]:
    """A delivery as a document of observations."""
    return {"paktmodel": 1, "kind": "observations", "observations": {"series": list(map(_column, delivered))}}


def _column(one: Delivered) -> dict[str, Any]:
    made: dict[str, Any] = {
        "indicator": one.series.indicator,
        "part": one.series.part,
        "periods": [samples.period(month) for month in one.months],
        "values": one.values or [None] * len(one.months),
    }
    if one.numerators is not None and one.denominators is not None:
        made["numerators"] = list(map(str, one.numerators))
        made["denominators"] = list(map(str, one.denominators))
    return made


#: A delivered figure: plan, indicator, part, month, value, decimals printed, numerator, denominator.
Figure = tuple[int, str, str, int, float | None, int, float | None, float | None]


def figures(deliveries: list[list[Delivered]]) -> Iterator[Figure]:
    """Deliveries as rows of numbers, plan by plan: what a peer keeps in memory."""
    for plan, delivered in enumerate(deliveries):
        for one in delivered:
            code, part = one.series.indicator, one.series.part
            for place, month in enumerate(one.months):
                value = one.values[place] if one.values is not None else None
                yield (
                    plan,
                    code,
                    part,
                    month,
                    None if value is None else float(value),
                    len(value.partition(".")[2]) if value is not None else 0,
                    float(one.numerators[place]) if one.numerators is not None else None,
                    float(one.denominators[place]) if one.denominators is not None else None,
                )
