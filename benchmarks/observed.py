"""Rows about observations: load a million, read tables, hold them, and what one costs as they grow."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs

from benchmarks import samples
from benchmarks.followups import PLAUSIBLE
from benchmarks.measuring import Contender, grown
from benchmarks.rows import OURS, Goal, Row, spaced

#: What reads the same observations, and the contender that does.
READERS = {"`loads`": "loaded", "`read_columns`": "columns", "`read_rows`": "rows", "`read_csv`": "csv"}
#: No document measured here is larger.
_MOST = 8 * 1024**3


# --- contenders ---------------------------------------------------------------------------


def loaded(*, count: int) -> Callable[[], object]:
    """Observations from a document; a small one is read before, so that nothing is left to import."""
    import paktmodel as pm

    limits = pm.ReadLimits(bytes=_MOST, items=10**9)
    document = samples.written("document", count)
    pm.loads(samples.observations_bytes(100), pm.Observations, limits=limits)
    return lambda: pm.loads(document, pm.Observations, limits=limits)


def msgspec(*, count: int) -> Callable[[], object]:
    """The same as rows by msgspec, each value as text."""
    from benchmarks import peers_msgspec as peer

    rows = samples.written("rows", count)
    peer.load_rows(samples.rows_bytes(100))
    return lambda: peer.load_rows(rows)


def pydantic(*, count: int, rules: bool) -> Callable[[], object]:
    """The same as rows by pydantic, with our rules or without."""
    from benchmarks import peers_pydantic as peer

    rows = samples.written("rows", count)
    read: Callable[[bytes], object] = peer.load_rows if rules else peer.load_plain_rows
    read(samples.rows_bytes(100))
    return lambda: read(rows)


def columns(*, count: int) -> Callable[[], object]:
    """The same from columns in memory."""
    import paktmodel as pm

    plan = samples.plan_of(count)
    given = dict(zip(samples.NAMES, map(list, zip(*_rows(count), strict=True)), strict=True))
    return lambda: pm.read_columns(given, plan, form="plain")


def rows(*, count: int) -> Callable[[], object]:
    """The same from rows in memory."""
    import paktmodel as pm

    plan = samples.plan_of(count)
    given = [dict(zip(samples.NAMES, row, strict=True)) for row in _rows(count)]
    return lambda: pm.read_rows(given, plan, form="plain")


def csv(*, count: int) -> Callable[[], object]:
    """The same from CSV."""
    import paktmodel as pm

    plan, data = samples.plan_of(count), samples.written("csv", count)
    return lambda: pm.read_csv(data, plan, most_bytes=_MOST)


def _rows(count: int) -> list[tuple[str, str, str, str]]:
    return list(samples.observed(count))


@attrs.frozen
class AttrsRow:
    """An observation as one attrs object."""

    indicator: str
    part: str
    period: str
    value: Decimal


def held(*, count: int) -> Callable[[], int]:
    """Bytes that observations take."""
    import paktmodel as pm

    def load() -> object:
        return pm.loads(samples.observations_bytes(count), pm.Observations)

    load()  # once before: what is imported and cached belongs to no observation
    return lambda: grown(load)


def held_as(*, count: int, peer: str) -> Callable[[], int]:
    """Bytes that one object an observation takes."""
    build: Callable[..., Any] = AttrsRow
    if peer == "pydantic":
        from benchmarks import peers_pydantic

        build = peers_pydantic.Row.model_construct

    def make() -> object:
        return [
            build(**dict(zip(samples.NAMES, (*row[:3], Decimal(row[3])), strict=True)))
            for row in samples.observed(count)
        ]

    return lambda: grown(make)


# --- rows ---------------------------------------------------------------------------------


def load(count: int) -> Row:
    """Observations from a document, cold."""
    rows_ = "msgspec rows, value as text"
    return Row(
        f"load {spaced(count)} observations from a document, cold process",
        (
            Contender(OURS, "observed:loaded", {"count": count}),
            Contender(rows_, "observed:msgspec", {"count": count}),
            Contender("pydantic rows, value as text", "observed:pydantic", {"count": count, "rules": False}),
            Contender("pydantic rows, our rules", "observed:pydantic", {"count": count, "rules": True}),
        ),
        (Goal(f"load {spaced(count)} observations / msgspec rows, cold process", OURS, rows_, 1.5, 1.2),),
        how="cold",
        rounds=5,
        note="each figure is the first call in a fresh process, imports not counted; ours reads columns per "
        "series, checks every cell, sorts and packs; the peers read one object a row",
    )


def tables(count: int) -> Row:
    """Observations from tables beside those from a document."""
    return Row(
        f"read {spaced(count)} observations",
        tuple(Contender(name, f"observed:{make}", {"count": count}) for name, make in READERS.items()),
        (
            Goal("`read_columns` / `loads` of the same rows", "`read_columns`", "`loads`", 3, 2),
            Goal("`read_rows` / `loads` of the same rows", "`read_rows`", "`loads`"),
            Goal("`read_csv` / `loads` of the same rows", "`read_csv`", "`loads`"),
        ),
        rounds=3,
    )


def hold(count: int) -> Row:
    """Memory that an observation takes."""
    objects = "attrs objects"
    size = samples.size(count)
    return Row(
        f"memory of {spaced(count)} observations",
        (
            Contender(OURS, "observed:held", {"count": count}, size),
            Contender(objects, "observed:held_as", {"count": count, "peer": "attrs"}, size),
            Contender("pydantic", "observed:held_as", {"count": count, "peer": "pydantic"}, size),
        ),
        (
            Goal("bytes an observation", OURS, "", 10),
            Goal("memory of an observation / an attrs object", OURS, objects),
        ),
        how="value",
        unit="bytes each",
        scale=1,
        note="by tracemalloc; indicator, part and period of the peers' objects are texts that all rows of a "
        "series or month share, the value is a Decimal of its own",
    )


def sizes(counts: tuple[int, ...]) -> list[Row]:
    """What one observation costs in documents and tables of growing size, and in follow-ups of more plans."""
    made = [
        _growing(name, tuple(Contender(spaced(n), f"observed:{make}", {"count": n}, n) for n in counts))
        for name, make in READERS.items()
    ]
    followed = tuple(
        Contender(spaced(plans * PLAUSIBLE), "followups:ours", {"plans": plans}, plans * PLAUSIBLE)
        for plans in (max(1, count // PLAUSIBLE) for count in counts)
    )
    return [*made, _growing("follow-up, every axis read", followed)]


def _growing(name: str, contenders: tuple[Contender, ...]) -> Row:
    least, most = contenders[0].name, contenders[-1].name
    return Row(
        f"an observation by {name}",
        contenders,
        (Goal(f"µs an observation by {name}, at {most} / at {least}", most, least, 1.3),),
        unit="µs",
        scale=1e6,
        rounds=2,
    )
