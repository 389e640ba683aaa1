"""The sentence for a series: its last segment in short, then the last point.

Source: `docs/statistics.md`, *The sentence for a series*.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from paktmodel.calendar.periods import Period
from paktmodel.errors import phrased
from paktmodel.followup.text.period_names import PeriodSpan
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.followup import Variation

#: Marks within so many months before the last point are named beside one that is not marked.
RECENT: Final = 6

_MARKED: Final = (
    Variation.IMPROVEMENT,
    Variation.CONCERN,
    Variation.NEUTRAL_HIGH,
    Variation.NEUTRAL_LOW,
)


class Stretch(NamedTuple):
    """Marked points that follow one another, all to the same side.

    Attributes:
        first: The first of them.
        last: The last of them.
        variation: What they say.
        before_last: How many months before the last point it ends.
    """

    first: Period
    last: Period
    variation: Variation
    before_last: int

    def label(self, language: Language) -> str:
        """Write the periods in words, such as ``mars–maj 2024``.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return PeriodSpan(self.first, self.last).label(language)

    def __str__(self) -> str:
        return self.label("en")


class SeriesSummary(NamedTuple):
    """The last segment of a series in short.

    Attributes:
        points: How many points it has that could be marked; with a season those with a value a year before.
        improvement: How many signal an improvement.
        concern: How many signal a concern.
        neutral: How many signal a change that is neither.
        latest: The latest stretch of marked points; None where none is marked.
        since: The first of those points.
    """

    points: int
    improvement: int
    concern: int
    neutral: int
    latest: Stretch | None
    since: Period

    @property
    def marked(self) -> int:
        """How many points are marked."""
        return self.improvement + self.concern + self.neutral

    @property
    def recent(self) -> Stretch | None:
        """The latest stretch of marked points, where it ends before the last point and not long before."""
        latest = self.latest
        return latest if latest is not None and 0 < latest.before_last <= RECENT else None

    def text(self, language: Language = "en") -> str:
        """State it in a sentence.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        if not self.marked or self.latest is None:
            return phrased(PHRASES, "series-quiet", {"since": self.since, "m": self.points}, language)
        evidence = {
            "since": self.since,
            "m": self.points,
            "i": self.improvement,
            "c": self.concern,
            "n": self.neutral,
            "latest": self.latest,
        }
        name = "series-marked-neutral" if self.neutral else "series-marked"
        return phrased(PHRASES, name, evidence, language)


def summary_of(periods: Sequence[Period], variations: Sequence[Variation]) -> SeriesSummary:
    """Sum the points of a segment up.

    Args:
        periods: The periods of its points that could be marked; at least one.
        variations: What each says.
    """
    counted = {one: variations.count(one) for one in _MARKED}
    last = next((at for at in range(len(variations) - 1, -1, -1) if variations[at] in _MARKED), None)
    latest = None
    if last is not None:
        first = last
        while (
            first
            and variations[first - 1] is variations[last]
            and periods[first - 1].last_month + 1 == periods[first].first_month
        ):
            first -= 1
        gone = periods[-1].last_month - periods[last].last_month
        latest = Stretch(periods[first], periods[last], variations[last], gone)
    return SeriesSummary(
        points=len(periods),
        improvement=counted[Variation.IMPROVEMENT],
        concern=counted[Variation.CONCERN],
        neutral=counted[Variation.NEUTRAL_HIGH] + counted[Variation.NEUTRAL_LOW],
        latest=latest,
        since=periods[0],
    )
