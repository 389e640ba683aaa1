"""What the Uppsala plan says of each series: the table that a peer of `follow_up` is given.

None of it depends on an observation: kind, unit, aggregation, direction, baseline, which months can
be there on the day asked for. The rules are written out by hand from the plan's document and not
taken from paktmodel, so that a peer that reads them is no reader of ours.
"""

from typing import NamedTuple

from benchmarks import samples

PARTS = samples.PARTS


def ordinal(year: int, month: int) -> int:
    """A month as one number, so that months are subtracted and compared."""
    return year * 12 + month - 1


#: The day asked for is 31 August 2024: the last month that is over on it.
LAST = ordinal(2024, 8)
#: Months of a window: as many as the baseline's year has.
WINDOW = 12
BASELINE = (ordinal(2022, 1), ordinal(2022, 12))
#: The plan's own month: reports are asked for from it on.
BEGINS = ordinal(2023, 10)

#: Ninety days after employment, and a year after support ended: the last month with a possible value.
_LATE = {"2.1": ordinal(2024, 5), "2.3": ordinal(2023, 8)}
#: Only 2.1 and 4.1 are printed per month; of the rest months make a year by these, else by nothing.
_HOW = {
    **dict.fromkeys(("1.1", "1.2", "1.4", "3.2", "4.3"), "ratio"),
    **dict.fromkeys(("1.3", "1.5"), "sum"),
    **dict.fromkeys(("2.1", "4.1"), "mean"),
}
_SHARES = ("1.1", "1.2", "1.4", "2.3", "3.2", "4.3")
_DURATIONS = ("2.4",)
_COUNTS = ("1.3", "1.5", "1.6", "2.1", "2.2", "3.1", "4.1")
#: Counts of a flow: of the others a month may be a mean, or nobody says.
_WHOLE = ("1.3", "1.5")
#: Shares of a stock, or of what is unstated: the same persons may be in them month after month.
_REPEATING = ("1.1", "1.2", "1.4")
#: 1.3 is called a count and printed as a share: 59 between 54 and 66.
_PRINTED_AS_SHARE = ("1.3",)
_EMPTY = (("4.2", "men"),)
_UNDER_DEVELOPMENT = ("3.1",)
_SIDES = {"increase": 1, "decrease": -1}


class Series(NamedTuple):
    """What the plan says of one indicator and part.

    Attributes:
        indicator: Its code.
        part: Its part.
        how: How months make a window: sum, mean, ratio; empty where they make none.
        share: Whether it is a share, in per cent.
        is_count: Whether it is a count.
        not_negative: Whether it is a count or a duration, which cannot be below zero.
        whole: Whether it is a count of persons or events, which has no decimals.
        by_tens: Whether people err by tens and hundreds in its unit, and not by thousands alone.
        as_share: Whether it is a count that is printed as a share.
        repeats: Whether the same persons may be in a share month after month.
        side: 1 to increase, -1 to decrease, 0 for neither.
        judged: Whether direction, baseline and tolerance let a change be judged.
        baseline: The baseline's value; None without one.
        loose: How far rounding may have moved the baseline.
        last: The last month of which anything can be known.
        due: How many months must be there, counted back from the last; 0 for none yet.
        empty: Whether nothing can be in it.
        followed: Whether it is followed at all.
    """

    indicator: str
    part: str
    how: str
    share: bool
    is_count: bool
    not_negative: bool
    whole: bool
    by_tens: bool
    as_share: bool
    repeats: bool
    side: int
    judged: bool
    baseline: float | None
    loose: float
    last: int
    due: int
    empty: bool
    followed: bool


def table() -> list[Series]:
    """Every series of the plan, in its order: by indicator, the total first."""
    document = samples.plan()["plan"]
    return [
        _series(indicator["code"], indicator.get("direction"), indicator["baseline"], part)
        for area in document["areas"]
        for indicator in area["indicators"]
        for part in PARTS
    ]


def _series(code: str, direction: str | None, baseline: dict[str, str], part: str) -> Series:
    printed = baseline.get(part)
    last = _LATE.get(code, LAST)
    count = code in _COUNTS
    return Series(
        indicator=code,
        part=part,
        how=_HOW.get(code, ""),
        share=code in _SHARES,
        is_count=count,
        not_negative=count or code in _DURATIONS,
        whole=code in _WHOLE,
        by_tens=code in _SHARES or code in _DURATIONS,
        as_share=code in _PRINTED_AS_SHARE,
        repeats=code in _REPEATING,
        side=_SIDES.get(direction or "", 0),
        judged=direction in _SIDES and printed is not None,
        baseline=None if printed is None else float(printed),
        loose=0.0 if printed is None else _loose(printed, count),
        last=last,
        due=max(0, last - BEGINS + 1),
        empty=(code, part) in _EMPTY,
        followed=code not in _UNDER_DEVELOPMENT,
    )


def _loose(printed: str, count: bool) -> float:
    """Half the last printed digit; a whole count is exact."""
    places = len(printed.partition(".")[2])
    return 0.0 if count and not places else 0.5 / 10**places
