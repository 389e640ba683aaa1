"""The baseline as the source gives it now: one method on both sides, where the plan prints another value.

Agreement within rounding says nothing, and the printed value stays.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from attrs import evolve

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence, phrased
from paktmodel.errors.frozen_classes import filled, frozen
from paktmodel.followup.axes.change import Change, StartValue
from paktmodel.followup.series.aggregation import row_value, window_value
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.series import REPORTED, Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.followup.text.value_words import shown_value
from paktmodel.model.parts import Part
from paktmodel.values.figures import add, distance
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.followup import ChangeStatus
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Window


class ValueAtHand(NamedTuple):
    """What the source gives for the baseline's period.

    Attributes:
        window: The value.
        stated: Whether the plan says what its period covers, so that the value is of the same.
        rows: The rows of the series that it is made of.
    """

    window: WindowValue
    stated: bool
    rows: Sequence[int]


class OtherStart(NamedTuple):
    """The value that a change might have started from: the printed one, or that of the source.

    Attributes:
        code: Why there are two.
        start: The one that it does not start from.
        words: The sentence that gives the status by it.
    """

    code: ReasonCode
    start: StartValue
    words: str

    def noted(self, change: Change, status: ChangeStatus) -> Change:
        """State both values with a change, and the status by the other one where that is another.

        Args:
            change: The change, which could be judged.
            status: Its status by the other value.
        """
        first, *others = change.reasons
        like = change.printed
        known = self.start.value if change.baseline is like else change.baseline
        evidence = Evidence(
            known=shown_value(change.facts.indicator, known, like=like),
            printed=shown_value(change.facts.indicator, like, like=like),
            baseline_period=first.evidence["baseline_period"],
            otherwise=_THE_SAME if status is change.status else Otherwise((self.words, status)),
        )
        return evolve(change, reasons=(first, Reason(self.code, evidence), *others))


@frozen
class Otherwise:
    """The clause about the status by another value; empty where the status is the same.

    Attributes:
        said: Its sentence and the status; None where nothing is to be said.
    """

    said: tuple[str, ChangeStatus] | None

    def label(self, language: Language) -> str:
        """Write the clause in words."""
        if self.said is None:
            return ""
        words, status = self.said
        return phrased(PHRASES, words, {"standing": status}, language)

    def __str__(self) -> str:
        return self.label("en")


_THE_SAME: Final = filled(Otherwise, said=None)


def value_at_hand(facts: IndicatorFacts, part: Part, series: Series) -> ValueAtHand | None:
    """Find the value of the baseline's period where it differs from print by more than rounding.

    It is that of the very period, or is made of all its months; None where there is none, where it agrees,
    where the definition changes within the period, and where it says that it is by another one.
    """
    printed, period = facts.baseline(part), facts.baseline_period
    if printed is None or period is None or part in facts.empty or facts.printed_as_share:
        return None
    if not series.periods or series.periods[0].start > period.end:
        return None
    found = _published(facts, series, period) or _made(facts, series, period)
    if found is None or found.window.value is None or found.window.assumed:
        return None  # an assumption revises no baseline
    between, order = (period.start, period.end, (None, found.window.definition)), facts.definitions
    if order.unlinked_since(*between) or order.linked_since(*between):
        return None
    # A mean of whole counts is printed rounded, though a count is exact.
    mean = facts.aggregation is Aggregation.MEAN
    rounding = (facts.of_baseline.of_means() if mean else facts.of_baseline).of(printed)
    apart = distance(found.window.value, printed)
    return found if apart > add(rounding, found.window.slack) else None


def _published(facts: IndicatorFacts, series: Series, period: Period) -> ValueAtHand | None:
    """Take the value of the very period; one that is withheld stays so."""
    if series.axis.months is not None and period.months > 1:
        return None  # of months alone
    if facts.aggregation is Aggregation.CUMULATIVE_SINCE_START:
        return None  # what had come by its end is not what came in it
    for row in _rows_within(series, period):
        if series.periods[row] == period and series.state(row) in REPORTED:
            return ValueAtHand(row_value(facts, series, row, of=facts.length), True, (row,))
    return None


def _made(facts: IndicatorFacts, series: Series, period: Period) -> ValueAtHand | None:
    """Make the value of the period's months, all of them, as the plan says what the period covers."""
    if period.months < 2:
        return None
    window = facts.printed.window
    stated = facts.indicator.basis is not Basis.UNSTATED and window is not Window.UNSTATED
    rows = _rows_within(series, period)
    if window is Window.LAST_DAY:
        last = [row for row in rows if series.periods[row].end == period.end]
        if not last:
            return None
        row = max(last, key=lambda one: series.periods[one].start)
        return ValueAtHand(row_value(facts, series, row, of=1), stated, (row,))
    if len(rows) < 2:
        return None
    made = window_value(facts, series, start=period.first_month, end=period.last_month, length=period.months)
    if not made.complete:
        return None
    return ValueAtHand(made, stated, rows)


def _rows_within(series: Series, period: Period) -> Sequence[int]:
    return series.within(period.start, period.end)
