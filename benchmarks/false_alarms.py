"""`python -m benchmarks.false_alarms`: how often the library claims what is not there, and what it finds.

Series are simulated, delivered as a document of observations and followed up with `follow_up`, one
indicator a series, 250 to a plan: the way of a caller, and no slower than reading signals one by one.

*Signal*: the share of series whose last final point is claimed to be more than noise, by the preset `nhs`
and by the rules that hold without any. *Significance*: the share of pairs of years whose change is
significant, by the preset `plain` and by the rules that hold without any; the months of both years are
known, and the plan prints the first year as its baseline. *Power*: the share in which a true change is found,
and to the right side. *Stable*: the share of series from whose limits a target could be assured. *Answered*
is the share of which anything is claimed at all, if only that nothing deviates: rules that never answer
raise no alarm either.

Three sets of processes (`benchmarks/false_alarm_cases.py`). The first and the second are those of the
prototype by which the rules were chosen, and stand here so that figures can be compared; the third was drawn
up when the rules were fixed, and nothing was tuned on it. The seeds of all three are new. Each is made from
the name of the process and the number of periods, so that neither order nor choice of tables changes a
figure, and 300 series are the first 300 of 1000.

Goals and what is recorded stand in `benchmarks/false_alarm_cases.py`, too. `--check` ends with 1 where a
figure is beyond the 99 % binomial bound of its goal; where a miss, a power or a stable share is recorded,
beyond that of what is recorded, a standard error allowed for. A run of everything takes some four minutes of
one core.
"""

import argparse
import datetime as dt
import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from random import Random
from typing import Any, NamedTuple

from attrs import evolve

import paktmodel as pm
from benchmarks import processes
from benchmarks.false_alarm_cases import CASES, GOALS, HARDLY, RECORDED, WHY, Case, Table, What
from benchmarks.processes import MONTHS, Drawn
from paktmodel.testing import baseline, indicator, plan_with, rebase

#: Series, and pairs of years, of each row.
SERIES, PAIRS = 1000, 1500
#: The year of the last period.
YEAR = 2026
#: One bound in a hundred is passed by chance, were all figures exactly what is held against them.
CONFIDENCE = 0.99

_PLAN = 250
_FLOW = {"basis": "flow", "aggregation": "sum", "numerator": None, "denominator": None}
#: What indicators of a kind are beside a share of cases that come afresh each month.
_KINDS: dict[str, dict[str, Any]] = {
    "count": {"kind": "count", "unit": "ärenden", **_FLOW},
    "amount": {"kind": "amount", "unit": "tkr", **_FLOW},
    "mean": {"kind": "mean", "statistic": "mean", "unit": "dagar"},
    "share": {},
    "stock": {"basis": "stock"},
    "rate": {"kind": "rate", "unit": "per 1000 invånare"},
}
_SCALES = {"share": 100, "stock": 100, "rate": 1000, "mean": 1}


class Batch(NamedTuple):
    """Series of one process as they are followed up.

    Attributes:
        plan: A plan with an indicator for each.
        observed: What is delivered of them.
        day: The last day of their last period.
        again: From when limits are calculated again.
    """

    plan: pm.Plan
    observed: pm.Observations
    day: dt.date
    again: tuple[pm.Rebase, ...]

    def followed(self, **rules: Any) -> list[pm.Verdict]:
        """Follow up by these rules."""
        judged = (pm.JudgementRule(id="asked", **rules),)
        whole = pm.follow_up(self.plan, self.observed, as_of=self.day, judgement=judged)
        return [one.verdicts[0] for one in whole.indicators]

    def signals(self, rules: pm.SignalRules) -> list[pm.Signal]:
        """The signal of each series."""
        return [one.signal for one in self.followed(signal=evolve(rules, rebases=self.again))]

    def significances(self, rules: pm.SignificanceRules) -> list[pm.Significance]:
        """The significance of each series; of the same months, where the window lacks some."""
        found = [one.significance for one in self.followed(significance=rules)]
        return [one.same_months or one for one in found]


class Measured(NamedTuple):
    """What was found of a process over so many periods.

    Attributes:
        case: The process.
        length: The number of periods.
        number: How many series were drawn.
        other: How many are claimed by the other method: `nhs`, or `plain`.
        own: How many by the library's own rules.
        answered: Of how many its own rules claim anything.
    """

    case: Case
    length: int
    number: int
    other: int
    own: int
    answered: int

    @property
    def rate(self) -> float:
        """In how many of a hundred the library's own rules claim something."""
        return 100 * self.own / self.number

    @property
    def missed(self) -> bool:
        """Whether that is no pass: not below its goal, or hardly a true change found."""
        case = self.case
        if case.what == "stable":
            return self.rate < HARDLY if case.wanted else self.rate > HARDLY
        if case.wanted:
            return self.rate < HARDLY
        return self.rate > GOALS[case.what] or (case.what == "signal" and self.rate == GOALS["signal"])

    @property
    def beyond(self) -> str:
        """How it is beyond its bound, in words; empty where it is not."""
        case = self.case
        held = held_against(case, self.length)
        at = f"{case.table} table, {case.what}, {case.name}, {self.length} periods: {self.rate:.1f} %"
        if held is None:
            return f"{at}, and no figure is recorded"
        if case.wanted and self.own < (least := lowest(held, self.number)):
            return f"{at}, recorded {held:.1f}, should be {100 * least / self.number:.1f} at least"
        if not case.wanted and self.own > (most := highest(held, self.number)):
            return f"{at}, goal or recorded {held:.1f}, may be {100 * most / self.number:.1f} at most"
        return ""


# --- bounds -------------------------------------------------------------------------------


def held_against(case: Case, length: int) -> float | None:
    """What a figure is held against: what is recorded, or else its goal.

    What is recorded is a figure of so many series itself, so that its standard error is allowed for.
    """
    recorded = RECORDED.get((case.what, case.name), {}).get(length)
    if recorded is None:
        return None if case.wanted else GOALS.get(case.what)
    number = PAIRS if case.what == "significance" else SERIES
    error = math.sqrt(recorded * (100 - recorded) / number)
    return recorded - error if case.wanted else recorded + error


def highest(per_cent: float, number: int) -> int:
    """The most of so many that chance makes of so many per cent, at 99 %."""
    count, below = 0, _chance(0, number, per_cent / 100)
    while below < CONFIDENCE:
        count += 1
        below += _chance(count, number, per_cent / 100)
    return count


def lowest(per_cent: float, number: int) -> int:
    """The least of so many that chance makes of so many per cent, at 99 %."""
    return number - highest(100 - per_cent, number)


def _chance(count: int, number: int, share: float) -> float:
    if share <= 0 or share >= 1:
        return float(count == (number if share >= 1 else 0))
    ways = math.lgamma(number + 1) - math.lgamma(count + 1) - math.lgamma(number - count + 1)
    return math.exp(ways + count * math.log(share) + (number - count) * math.log1p(-share))


# --- series -------------------------------------------------------------------------------


def drawn(case: Case, length: int, number: int) -> Iterator[Batch]:
    """The series of a process, a plan at a time."""
    draw = Random(f"{case.what}, {case.name}, {length}")
    last = case.per_year - 1 if case.last is None else case.last
    periods = processes.periods(length, last=last, per_year=case.per_year)
    labels = [_label(one, case.per_year) for one in periods]
    again = (rebase(labels[length // 2]),) if case.rebased else ()
    for begun in range(0, number, _PLAN):
        series = [case.draw(draw, periods) for _ in range(min(_PLAN, number - begun))]
        compared = case.what == "significance"
        plan = _plan_of(case.kind, series) if compared else _plan(case.kind, len(series))
        first = 0 if case.month_by_month else MONTHS
        observed = pm.load(_document(series, labels, first), pm.Observations)
        yield Batch(plan, observed, pm.Period(labels[-1]).end, again)


def _label(period: int, per_year: int) -> str:
    year, place = YEAR + period // per_year, period % per_year + 1
    return f"{year}-M{place:02}" if per_year == MONTHS else f"{year}-Q{place}"


def _document(series: Sequence[Drawn], labels: Sequence[str], first: int) -> dict[str, Any]:
    """Series as a document that is delivered: from one period on, their values where there are any."""
    columns = []
    for at, one in enumerate(series):
        known = [place for place in range(first, len(labels)) if one.values[place] is not None]
        column: dict[str, Any] = {
            "indicator": _code(at),
            "part": "total",
            "periods": [labels[place] for place in known],
            "values": [one.values[place] for place in known],
        }
        if one.below is not None:
            column["numerators"] = column["values"]
            column["denominators"] = [str(one.below[place]) for place in known]
            column["values"] = [None] * len(known)
        if one.preliminary:
            final = len(known) - one.preliminary
            column["status"] = [None if place < final else "preliminary" for place in range(len(known))]
        columns.append(column)
    return {"paktmodel": 1, "kind": "observations", "observations": {"series": columns}}


@lru_cache(maxsize=2 * len(_KINDS))
def _plan(kind: str, number: int) -> pm.Plan:
    """A plan whose baselines are long ago, so that nothing is compared with them."""
    return _with_baselines(kind, ["1"] * number, YEAR - 20)


def _plan_of(kind: str, series: Sequence[Drawn]) -> pm.Plan:
    """A plan that prints the first year of each series as its baseline."""
    return _with_baselines(kind, [_printed(kind, one) for one in series], YEAR - 1)


def _with_baselines(kind: str, values: Iterable[str], year: int) -> pm.Plan:
    indicators = [
        indicator(_code(at), breakdowns=(), baseline=baseline(str(year), total=value), **_KINDS[kind])
        for at, value in enumerate(values)
    ]
    return plan_with(*indicators, years=f"{YEAR - 5}-{YEAR}")


def _code(at: int) -> str:
    return f"1.{at + 1}"


def _printed(kind: str, one: Drawn) -> str:
    """The whole first year's value as a plan prints it."""
    year = [float(value or 0) for value in (one.before_gaps or one.values)[:MONTHS]]
    if one.below is not None:
        return f"{_SCALES[kind] * sum(year) / sum(one.below[:MONTHS]):.1f}"
    return f"{sum(year):.{0 if kind == 'count' else 1}f}"


# --- what is asked ------------------------------------------------------------------------


def measure(
    case: Case,
    length: int,
    number: int,
    *,
    signal: pm.SignalRules | None = None,
    significance: pm.SignificanceRules | None = None,
) -> Measured:
    """Draw series of a process and count what is claimed of them.

    Args:
        case: The process.
        length: The number of periods.
        number: How many series.
        signal: Rules in the place of the library's own, to see that rules make a difference.
        significance: The same of a significance.
    """
    other = own = answered = 0
    for batch in drawn(case, length, number):
        if case.what == "significance":
            plain = batch.significances(pm.SignificanceRules.preset("plain"))
            ours = batch.significances(significance or pm.SignificanceRules())
            other += sum(_differs(one, upwards=case.wanted) for one in plain)
            own += sum(_differs(one, upwards=case.wanted) for one in ours)
            answered += sum(one.status is not pm.SignificanceStatus.UNKNOWN for one in ours)
        else:
            found = batch.signals(signal or pm.SignalRules())
            answered += sum(one.claimed for one in found)
            if case.what == "stable":
                own += sum(one.stable for one in found)
            else:
                by_nhs = batch.signals(pm.SignalRules.preset("nhs"))
                other += sum(_special(one, upwards=case.wanted) for one in by_nhs)
                own += sum(_special(one, upwards=case.wanted) for one in found)
    return Measured(case, length, number, other, own, answered)


def _special(found: pm.Signal, *, upwards: bool) -> bool:
    return found.side > 0 if upwards else found.special


def _differs(found: pm.Significance, *, upwards: bool) -> bool:
    return found.significant and (not upwards or (found.change is not None and found.change.low > 0))


# --- tables -------------------------------------------------------------------------------

_TITLES: dict[Table, str] = {
    "first": "First table: processes that the rules were chosen on",
    "second": "Second table: processes that the prototype ran once",
    "third": "Third table: processes that nothing was tuned on",
    "power": "A true change, found",
    "stable": "Called stable",
}
#: What is asked -> the columns, beside the process and its periods.
_COLUMNS: dict[What, tuple[str, str]] = {
    "signal": ("signal on the last point", "nhs"),
    "significance": ("significance", "plain"),
    "stable": ("called stable", ""),
}


def as_markdown(measured: Sequence[Measured]) -> str:
    """Tables for the docs, per cent; misses in bold, each with its sentence."""
    parts = []
    for table, title in _TITLES.items():
        of_table = [one for one in measured if one.case.table == table]
        if of_table:
            parts.append(f"### {title}")
        for what, (asked, other) in _COLUMNS.items():
            rows: dict[str, list[Measured]] = {}
            for one in of_table:
                if one.case.what == what:
                    rows.setdefault(one.case.name, []).append(one)
            if rows:
                parts.append("\n".join(_table(asked, other, rows)))
                parts += _misses(rows)
    return "\n\n".join(parts)


def _table(asked: str, other: str, rows: dict[str, list[Measured]]) -> Iterator[str]:
    """The lines of a table, with the columns that some row has something in."""
    columns: dict[str, list[str]] = {asked: list(rows)}
    if asked != "significance":
        columns["periods"] = [_joined(one.length for one in found) for found in rows.values()]
    prototypes = [found[0].case.prototype.partition(" → ") for found in rows.values()]
    known = any(before for before, _, _ in prototypes)
    if other and known:
        columns[f"{other}, prototype"] = [_joined(before.split()) for before, _, _ in prototypes]
    if other:
        shares = ([100 * one.other / one.number for one in found] for found in rows.values())
        columns[f"`{other}`"] = [_joined(f"{one:.1f}" for one in found) for found in shares]
    if known:
        columns["ours, prototype"] = [_joined(after.split()) for _, _, after in prototypes]
    columns["ours"] = [_joined(map(_figure, found)) for found in rows.values()]
    answered = ([100 * one.answered / one.number for one in found] for found in rows.values())
    columns["answered"] = [_joined(f"{one:.0f}" for one in found) for found in answered]
    yield f"| {' | '.join(columns)} |"
    yield f"| --- | {' | '.join(['---:'] * (len(columns) - 1))} |"
    for cells in zip(*columns.values(), strict=True):
        yield f"| {' | '.join(cells)} |"


def _joined(cells: Iterable[object]) -> str:
    return " / ".join(map(str, cells)) or "–"


def _figure(one: Measured) -> str:
    return f"**{one.rate:.1f}**" if one.missed else f"{one.rate:.1f}"


def _misses(rows: dict[str, list[Measured]]) -> list[str]:
    """The sentence of each miss, as a list."""
    said = [
        f"- **{name}**: {WHY.get((found[0].case.what, name), 'not explained yet.')}"
        for name, found in rows.items()
        if any(one.missed for one in found)
    ]
    return ["\n".join(said)] if said else []


def as_line(one: Measured) -> str:
    """One figure as a line of text."""
    case, other = one.case, 100 * one.other / one.number
    return (
        f"{case.table:7}{case.what:13}{case.name:64}{one.length:3}"
        f"{other:7.1f}{one.rate:7.1f}{'*' if one.missed else ' '}{100 * one.answered / one.number:5.0f}"
    )


# --- by hand ------------------------------------------------------------------------------


def main(given: Sequence[str]) -> int:
    """Measure, print and check as asked."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.false_alarms", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--series", type=int, default=SERIES, help="series of each process and length")
    parser.add_argument("--pairs", type=int, default=PAIRS, help="pairs of years of each process")
    parser.add_argument("--tables", nargs="+", choices=tuple(_TITLES), default=tuple(_TITLES), help="some")
    parser.add_argument("--markdown", action="store_true", help="print the tables as the docs have them")
    parser.add_argument("--check", action="store_true", help="end with 1 where a figure is beyond its bound")
    asked = parser.parse_args(given)
    measured = []
    for case in CASES:
        if case.table in asked.tables:
            for length in case.lengths:
                number = asked.pairs if case.what == "significance" else asked.series
                measured.append(measure(case, length, number))
                print(as_line(measured[-1]), file=sys.stderr if asked.markdown else sys.stdout, flush=True)
    if asked.markdown:
        print(as_markdown(measured))
    beyond = [one.beyond for one in measured if one.beyond] if asked.check else []
    for one in beyond:
        print(one)
    if asked.check:
        print(f"{len(beyond)} of {len(measured)} figures are beyond their bounds")
    return 1 if beyond else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
