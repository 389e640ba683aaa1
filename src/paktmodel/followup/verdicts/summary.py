"""Signal and significance in one sentence: never two opposite ones side by side.

Source: `docs/statistics.md`, *The sentence for a series*.
"""

from typing import Final

from paktmodel.errors import Evidence, phrased
from paktmodel.followup.axes.change import Change
from paktmodel.followup.axes.signals import Signal
from paktmodel.followup.axes.significance import Significance
from paktmodel.followup.text.period_names import period_name
from paktmodel.followup.text.phrases import FixedPhrase
from paktmodel.followup.text.reasons import Reason
from paktmodel.vocabulary.language import Language, capitalised
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.followup import ChangeStatus, SignificanceStatus
from paktmodel.vocabulary.words.indicators import Direction

_MOVED: Final = (ChangeStatus.IMPROVED, ChangeStatus.WORSENED)
#: What is said of a value where no direction says which way is better.
_BY_SIDE: Final = {1: "higher", 0: "level", -1: "lower"}
_SIDES: Final = {Direction.INCREASE: 1, Direction.DECREASE: -1}


def summary_text(
    change: Change,
    signal: Signal,
    significance: Significance,
    direction: Direction | None,
    language: Language,
) -> str:
    """State what signal and significance say together; where one is unknown the other, with why the one is.

    Args:
        change: The change.
        signal: Whether the latest months are more than the noise of the series.
        significance: Whether the change is more than chance.
        direction: The change wanted; None where nobody says.
        language: ``"sv"`` or ``"en"``.
    """
    wanted = None if direction is None else _SIDES.get(direction)
    latest = None if signal.summary is None else signal.summary.latest
    evidence: dict[str, object] = {
        "window": period_name(change.current.first, change.current.last, change.years),
        "better": FixedPhrase(
            f"brief-{change.status}" if change.status in _MOVED else _BY_SIDE[_moved(change)]
        ),
        "since": "" if latest is None else latest.first,
        "which": FixedPhrase("upwards" if signal.side > 0 else "downwards"),
        "wanted": FixedPhrase("in-wanted-direction" if signal.side == wanted else "against-wanted-direction"),
        "status": significance.status,
        **_of_the_latest(signal),
    }
    if significance.status is SignificanceStatus.UNKNOWN or not signal.claimed:
        name = _alone(signal, significance)
        evidence |= {"reason": _first(significance.reasons), "other": _first(signal.reasons)}
        if name == "verdict-significance-alone":
            evidence["reason"] = evidence["other"]
    elif not significance.significant:
        name = _unless_marked("verdict-neither", signal)
        if signal.side:
            name = "verdict-only-signal" if wanted is not None else "verdict-only-signal-neutral"
    elif not signal.side:
        name = _unless_marked("verdict-significant-quiet", signal)
    else:
        name = "verdict-both" if signal.side == _moved(change) else "verdict-opposite"
    return capitalised(phrased(PHRASES, name, evidence, language))


def _alone(signal: Signal, significance: Significance) -> str:
    """Choose the sentence where at most one of the two is known."""
    if significance.status is not SignificanceStatus.UNKNOWN:
        return "verdict-significance-alone"
    if not signal.claimed:
        return "verdict-unknown"
    return "verdict-signal-alone" if signal.side else _unless_marked("verdict-quiet-alone", signal)


def _unless_marked(name: str, signal: Signal) -> str:
    """Choose the sentence for a last point that is not marked, where points before it may be."""
    summary = signal.summary
    if summary is None or not summary.marked:
        return name
    if summary.recent is not None:
        return f"{name}-but"
    return "verdict-neither-of-late" if name == "verdict-neither" else name


def _of_the_latest(signal: Signal) -> dict[str, object]:
    """Name the latest periods by how long they are; months where nothing is charted."""
    summary = signal.summary
    frequency = signal.points[-1].period.frequency if signal.points else "M"
    recent = None if summary is None else summary.recent
    return {
        "latest": FixedPhrase(f"latest-{frequency}"),
        "latest_several": FixedPhrase(f"latest-several-{frequency}"),
        "points": FixedPhrase(f"points-{frequency}"),
        "but": FixedPhrase() if recent is None else FixedPhrase("but-before", Evidence({"stretch": recent})),
    }


def _moved(change: Change) -> int:
    """Say which way the value has moved."""
    value, baseline = change.value, change.baseline
    return 0 if value is None or baseline is None else (value > baseline) - (value < baseline)


def _first(reasons: tuple[Reason, ...]) -> Reason | str:
    return reasons[0] if reasons else ""
