"""Answers of a follow-up in one flat form, so that ours and a peer's are held against each other.

The only module that names what is read from a verdict: where fields are renamed, they are renamed here.
"""

from collections.abc import Iterable, Mapping
from math import isclose
from typing import Any, NamedTuple

#: Answers by name; a figure, a word, a number, or nothing.
Answer = Mapping[str, object]
#: A place of a data issue: code, indicator, part and month, which is 0 for a whole series.
Place = tuple[str, str, str, int]

#: What a point says, by a peer's number.
VARIATIONS = ("not-claimed", "common-cause", "improvement", "concern", "neutral-high", "neutral-low")
CAUSES = ("outside-limits", "trend", "near-limits", "run")


class Answers(NamedTuple):
    """What is answered of one plan.

    Attributes:
        verdicts: By indicator and part.
        points: By indicator, part and month: value, what it says, and why.
        gaps: By indicator.
        issues: Every place.
    """

    verdicts: dict[tuple[str, str], Answer]
    points: dict[tuple[str, str, int], Answer]
    gaps: dict[str, Answer]
    issues: frozenset[Place]


# --- what is read from a follow-up --------------------------------------------------------


def read_changes(followed: Any) -> int:
    """Touch change, window and timeliness of every verdict, how gaps have moved, and the findings."""
    read = len(followed.findings)
    for verdict in followed.verdicts:
        read += (verdict.change.status, verdict.timeliness, verdict.target, verdict.window) is not None
    for one in followed.indicators:
        for gap in one.gaps:
            read += (gap.movement, gap.now) is not None
    return read


def read_every_axis(followed: Any) -> int:
    """Touch signal with all its points, significance, and intervals and weights of gaps too."""
    read = read_changes(followed)
    for verdict in followed.verdicts:
        signal, significance = verdict.signal, verdict.significance
        read += (signal.variation, significance.status, significance.change) is not None
        read += significance.same_months is not None
        read += len(signal.points) + len(signal.segments)
    for one in followed.indicators:
        for gap in one.gaps:
            read += (gap.interval, gap.interval_baseline, gap.interval_change) is not None
            read += (gap.weight_baseline, gap.weight_now) is not None
    return read


def ours(followed: Any) -> Answers:
    """The answers of our own follow-up."""
    return Answers(
        verdicts={(str(one.indicator), str(one.part)): _verdict(one) for one in followed.verdicts},
        points={
            (str(one.indicator), str(one.part), point.period.first_month): _point(point)
            for one in followed.verdicts
            for point in one.signal.points
        },
        gaps={str(one.code): _gap(gap) for one in followed.indicators for gap in one.gaps},
        issues=frozenset(_places(followed.findings)),
    )


def _verdict(one: Any) -> Answer:
    window, significance, change = one.window, one.significance, one.change
    same = significance.same_months
    segment = one.signal.segments[-1] if one.signal.segments else None
    return {
        "status": str(change.status),
        "timeliness": str(one.timeliness),
        "value": None if window is None else window.value,
        "months": None if window is None else window.observed_months,
        "amount": change.amount,
        "slack": None if change.amount is None else change.slack,
        "variation": str(one.signal.variation),
        "mean": None if segment is None else segment.mean,
        "lower": None if segment is None else segment.lower,
        "upper": None if segment is None else segment.upper,
        "significance": str(significance.status),
        **_ends("now", significance.current),
        **_ends("before", significance.baseline),
        **_ends("change", significance.change),
        "same": None if same is None else str(same.status),
        **_ends("same", None if same is None else same.change),
    }


def _point(point: Any) -> Answer:
    return {
        "figure": point.value,
        "variation": str(point.variation),
        "causes": tuple(str(cause) for cause in point.causes),
    }


def _gap(gap: Any) -> Answer:
    return {
        "movement": str(gap.movement),
        "then": gap.baseline,
        "gap": gap.now,
        "tolerance": gap.tolerance if gap.now is not None and gap.baseline is not None else None,
        **_ends("gap", gap.interval),
        **_ends("then", gap.interval_baseline),
        **_ends("change", gap.interval_change),
        **_weight("weight_then", gap.weight_baseline),
        **_weight("weight_now", gap.weight_now),
    }


def _ends(name: str, interval: Any) -> Answer:
    known = interval is not None
    return {f"{name}_low": interval.low if known else None, f"{name}_high": interval.high if known else None}


def _weight(name: str, weight: Any) -> Answer:
    known = weight is not None
    return {
        name: weight.value if known else None,
        f"{name}_low": weight.lowest if known else None,
        f"{name}_high": weight.highest if known else None,
    }


def _places(findings: Iterable[Any]) -> Iterable[Place]:
    for finding in findings:
        for subject in finding.subjects:
            if " " in subject.code:
                code, part, period = subject.code.split()
                year, month = period.split("-M")
                yield finding.code, code, part, int(year) * 12 + int(month) - 1
            else:
                yield finding.code, subject.code, subject.part or "total", 0


# --- held against each other --------------------------------------------------------------


def differing(one: Answers, other: Answers) -> list[str]:
    """Every answer in which two differ; figures may be a billionth apart."""
    found = []
    for name in ("verdicts", "points", "gaps"):
        first, second = getattr(one, name), getattr(other, name)
        found += [f"{name} {key}: only on one side" for key in first.keys() ^ second.keys()]
        for key in first.keys() & second.keys():
            found += [
                f"{name} {key} {field}: {first[key][field]} and {second[key][field]}"
                for field in first[key]
                if not _same(first[key][field], second[key][field])
            ]
    found += [f"issue {place}: only on one side" for place in one.issues ^ other.issues]
    return sorted(found)


def _same(one: Any, other: Any) -> bool:
    if one is None or other is None or isinstance(one, str | tuple):
        return bool(one == other)
    return isclose(float(one), float(other), rel_tol=1e-9, abs_tol=1e-9)
