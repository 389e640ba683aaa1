"""A signal in sentences: the last segment in short, the last point, what to know, and the target."""

from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from paktmodel.errors import Evidence, phrased
from paktmodel.followup.axes.assurance import Assured
from paktmodel.followup.axes.drawings import RareDrawing, YearDrawing, of_place
from paktmodel.followup.axes.series_summary import SeriesSummary
from paktmodel.followup.axes.signal_segments import SegmentChart, beside, cut
from paktmodel.followup.text.bound_words import BoundInWords
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.phrases import FixedPhrase
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.statistical_rules import SignalRules
from paktmodel.model.targets import Bound
from paktmodel.values.figures import subtract
from paktmodel.values.rounding import as_print
from paktmodel.vocabulary.language import Language, capitalised
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.followup import Assurance, SpecialCause, Variation


class StatedSignal(NamedTuple):
    """What the sentences about a signal are made of.

    Attributes:
        variation: What the last final point says.
        summary: The last segment in short; None where nothing is claimed of it.
        reasons: Why nothing is claimed, or what a reader must know.
        target: The bound compared with the control limits; None without one.
        target_reasons: Why nothing is forecast about the target.
        bounds: The lowest and the highest value that can be.
        rules: The rules that were used.
        unit: Unit of the values; empty when unstated.
    """

    variation: Variation
    summary: SeriesSummary | None
    reasons: tuple[Reason, ...]
    target: Bound | None
    target_reasons: tuple[Reason, ...]
    bounds: tuple[int | None, int | None]
    rules: SignalRules
    unit: str


def signal_text(signal: StatedSignal, chart: SegmentChart | None, held: Assured, language: Language) -> str:
    """State a signal and what it rests on, or why none is claimed.

    Args:
        signal: What is stated.
        chart: The last segment on its chart; None where nothing is charted.
        held: What the series says about the target.
        language: ``"sv"`` or ``"en"``.
    """
    if signal.summary is None or chart is None:
        reasons = "; ".join(reason.text(language) for reason in signal.reasons)
        evidence = {"standing": capitalised(signal.variation.label(language)), "reason": reasons}
        said = [phrased(PHRASES, "judged", evidence, language)]
        return " ".join([*said, *_kept(signal, chart, held, language)])
    said = [signal.summary.text(language), _last_point(signal, chart, language)]
    said += [f"{capitalised(reason.text(language))}." for reason in signal.reasons]
    return " ".join([*said, *_target(signal, chart, held, language)])


# --- the last point ------------------------------------------------------------------------


def _last_point(signal: StatedSignal, chart: SegmentChart, language: Language) -> str:
    """State what the last final point says."""
    last = chart.final - 1
    causes = chart.drawing.causes[last]
    if causes:
        name, evidence = _pattern(signal, chart, causes[0])
        standing = capitalised(signal.variation.label(language))
        reason = phrased(PHRASES, name, evidence, language)
        return phrased(PHRASES, "judged", {"standing": standing, "reason": reason}, language)
    name, evidence = _within(signal, chart)
    recent = None if signal.summary is None else signal.summary.recent
    but = FixedPhrase()
    if recent is not None:
        but = FixedPhrase("but-before", Evidence({"stretch": recent}))
    frequency = chart.values.periods[last].frequency
    evidence |= {"latest": FixedPhrase(f"latest-{frequency}"), "but": but}
    stated = phrased(PHRASES, name, evidence, language)
    quiet = {**evidence, "reason": stated}
    return capitalised(phrased(PHRASES, "latest-quiet", quiet, language))


def _limits(signal: StatedSignal, chart: SegmentChart) -> dict[str, FormattedValue | None]:
    """Give the limits of the last final point as they are stated: a cut one is left out."""
    last = chart.final - 1
    value = of_place(chart.values, last)
    ends = chart.drawing.ends(last)
    shown = ends if isinstance(chart.drawing, YearDrawing) else cut(ends, signal.bounds, signal.rules)
    stated = [None if end is None or end != uncut else end for end, uncut in zip(shown, ends, strict=True)]
    if isinstance(chart.drawing, RareDrawing):
        lower, upper = (None if end is None else FormattedValue(end, like=end) for end in stated)
    else:
        against = _difference(chart, last) if isinstance(chart.drawing, YearDrawing) else value
        lower, upper = (None if end is None else beside(end, against, value) for end in stated)
    return {"lower": lower, "upper": upper}


def _difference(chart: SegmentChart, place: int) -> Decimal:
    at = chart.before[place]
    before = None if at is None else of_place(chart.values, at)
    return Decimal(0) if before is None else subtract(of_place(chart.values, place), before)


def _stated(signal: StatedSignal, chart: SegmentChart) -> dict[str, object]:
    """Give the figures of the last final point that go into its sentence."""
    last = chart.final - 1
    value = of_place(chart.values, last)
    evidence: dict[str, object] = {
        "value": beside(value, None, value, signal.unit),
        "period": chart.values.periods[last],
        "mean": beside(chart.drawing.centre, value, value),
        **_limits(signal, chart),
    }
    if isinstance(chart.drawing, YearDrawing) and chart.before[last] is not None:
        before = of_place(chart.values, chart.before[last] or 0)
        apart = _difference(chart, last)
        like = as_print(value)
        evidence |= {
            "before": beside(before, None, before),
            "difference": FormattedValue(apart, like=like, signed=True),
        }
    return evidence


def _within(signal: StatedSignal, chart: SegmentChart) -> tuple[str, dict[str, object]]:
    """Find the sentence for a last point that is not marked."""
    evidence = _stated(signal, chart)
    lower, upper = evidence["lower"], evidence["upper"]
    if isinstance(chart.drawing, YearDrawing):
        return "signal-year-within", evidence
    if isinstance(chart.drawing, RareDrawing):
        return "signal-rare-within", evidence
    low, high = chart.drawing.ends(chart.final - 1)
    value = of_place(chart.values, chart.final - 1)
    if (low is not None and value < low) or (high is not None and value > high):
        evidence["limit"] = lower if high is None or value <= high else upper
        return "signal-small-cell", evidence
    if lower is None and upper is None:
        return "signal-no-pattern", evidence
    if lower is None:
        return "signal-within-high", evidence
    return ("signal-within-low" if upper is None else "signal-within"), evidence


def _pattern(signal: StatedSignal, chart: SegmentChart, cause: SpecialCause) -> tuple[str, dict[str, object]]:
    """Find the sentence for a last point that is marked."""
    evidence = _stated(signal, chart)
    side = "high" if chart.drawing.sides[chart.final - 1] > 0 else "low"
    evidence["points"] = _points_in_row(chart, cause)
    if isinstance(chart.drawing, RareDrawing):
        frequency = chart.values.periods[-1].frequency
        evidence["periods"] = FixedPhrase(f"points-{frequency}")
        return ("signal-rare-outside" if side == "high" else "signal-long-gap"), evidence
    if cause is SpecialCause.NEAR_LIMITS and evidence["upper" if side == "high" else "lower"] is None:
        return f"signal-near-cut-limit-{side}", evidence
    seasonal = "year-" if isinstance(chart.drawing, YearDrawing) else ""
    return f"signal-{seasonal}{cause}-{side}", evidence


def _points_in_row(chart: SegmentChart, cause: SpecialCause) -> int:
    """Count the points at the end that are part of the pattern."""
    last = chart.final - 1
    drawing = chart.drawing
    if isinstance(drawing, RareDrawing):
        return sum(1 for side in drawing.sides if side < 0)
    if isinstance(drawing, YearDrawing):
        values: list[Decimal] = [Decimal(one) for one in drawing.neighbours]
        centre = Decimal(0)
    else:
        values, centre = [*chart.values.figures[: last + 1]], drawing.centre or Decimal(0)
    if drawing.breaks:
        values = values[drawing.breaks[-1] :]
    if cause is SpecialCause.TREND:
        sides = [0, *((after > before) - (after < before) for before, after in pairwise(values))]
    else:
        sides = [(value > centre) - (value < centre) for value in values]
    alike = next((back for back, side in enumerate(reversed(sides)) if side != sides[-1]), len(sides))
    return alike + (cause is SpecialCause.TREND)


# --- the target ----------------------------------------------------------------------------


def _target(signal: StatedSignal, chart: SegmentChart, held: Assured, language: Language) -> list[str]:
    """State whether the target will be met, or why no forecast is made."""
    reasons = "; ".join(reason.text(language) for reason in signal.target_reasons)
    if signal.target is None:
        if not reasons:
            return []
        return [phrased(PHRASES, "signal-target-unread", {"reasons": reasons}, language)]
    evidence: dict[str, object] = {
        "bound": BoundInWords(signal.target, None),
        "reasons": reasons,
        **_frequency(chart),
        "k": held.kept,
        "n": held.of,
    }
    if held.assurance is Assurance.NOT_CLAIMED:
        name = "signal-not-claimed" if held.kept is None else "signal-no-forecast"
        if not reasons:
            name = "signal-kept"
        return [phrased(PHRASES, name, evidence, language)]
    if held.expected == (None, None):
        return [phrased(PHRASES, "signal-kept", evidence, language)]
    evidence["expected"] = _expected(chart, held)
    return [phrased(PHRASES, f"signal-{held.assurance}", evidence, language)]


def _kept(signal: StatedSignal, chart: SegmentChart | None, held: Assured, language: Language) -> list[str]:
    """State how many points met the target, where no signal is claimed."""
    if signal.target is None or chart is None or not held.of or held.kept is None:
        return []
    evidence = {
        "bound": BoundInWords(signal.target, None),
        "k": held.kept,
        "n": held.of,
        **_frequency(chart),
    }
    return [phrased(PHRASES, "signal-kept", evidence, language)]


def _frequency(chart: SegmentChart) -> dict[str, object]:
    frequency = chart.values.periods[-1].frequency if chart.values.periods else "M"
    return {name: FixedPhrase(f"{name}-{frequency}") for name in ("every", "some", "points", "the-points")}


def _expected(chart: SegmentChart, held: Assured) -> FixedPhrase:
    """State from where to where values are expected; of a limit that is cut the other alone."""
    low, high = held.expected
    uncut = chart.drawing.forecast
    like = of_place(chart.values, chart.final - 1)
    if isinstance(chart.drawing, RareDrawing):
        return FixedPhrase("value-at-most", Evidence({"high": FormattedValue(high, like=high)}))
    shown = {"low": beside(low, like, like), "high": beside(high, like, like)}
    if low != uncut[0]:
        return FixedPhrase("value-at-most", Evidence(shown))
    if high != uncut[1]:
        return FixedPhrase("value-at-least", Evidence(shown))
    return FixedPhrase("from-to", Evidence(shown))
