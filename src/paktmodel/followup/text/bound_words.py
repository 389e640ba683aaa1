"""Bounds of targets in words."""

from decimal import Decimal

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.value_words import WordedValue, shown_value
from paktmodel.model.indicators import Indicator
from paktmodel.model.targets import Between, Bound, Every, In, InWords, On, Over, Path, Target, When
from paktmodel.values.figures import distance
from paktmodel.vocabulary.language import Language, rendered
from paktmodel.vocabulary.words.indicators import RelativeForm


@frozen
class BoundInWords:
    """A bound as it is read: ``minst 65 procent``, ``mellan 14 och 17``, ``plats högst 50``.

    Attributes:
        bound: The bound.
        indicator: What it is a bound of; None for plain numbers.
        unit: The unit that is written after it.
    """

    bound: Bound
    indicator: Indicator | None
    unit: str = ""

    def label(self, language: Language) -> str:
        """Write the bound in words."""
        if isinstance(self.bound, Between):
            low, high = self._shown(self.bound.low), self._shown(self.bound.high, self.unit)
            return phrase("bound-between", language, low=low, high=high)
        shown = self._shown(self.bound.value, self.unit)
        return phrase("bound", language, operator=self.bound.FORM, target=shown)

    def _shown(self, value: Decimal, unit: str = "") -> FormattedValue | WordedValue:
        if self.indicator is None:
            return FormattedValue(value, unit, like=value)
        return shown_value(self.indicator, value, unit=unit, like=value)

    def __str__(self) -> str:
        return self.label("en")


def nearest_end(bound: Bound, value: Decimal) -> Decimal:
    """Return the end of a bound that is nearest to a value."""
    ends = (bound.low, bound.high) if isinstance(bound, Between) else (bound.value,)
    return min(ends, key=lambda end: distance(end, value))


def bound_with_date(target: Target, indicator: Indicator | None, language: Language) -> str:
    """Write a target as the paper states it, with its date or the words that stand for one.

    Args:
        target: The target.
        indicator: What it is a target of; None where that is not known.
        language: ``"sv"`` or ``"en"``.
    """
    start = None if indicator is None else indicator.printed.value(target.part)
    direction = None if indicator is None else indicator.direction
    bound, when = target.stated_bound(start, direction), _when(target.when, language)
    if bound is None:
        return when
    percent = target.relative is not None and target.relative.form is RelativeForm.PERCENT
    text = BoundInWords(bound, indicator, "%" if percent else target.unit).label(language)
    return f"{text} ({when})" if when else text


def _when(when: When | None, language: Language) -> str:
    """Write when a target is to hold; empty where the paper says nothing."""
    match when:
        case On(day):
            return PrintedDate(day).label(language)
        case In(period):
            return rendered(period, language)
        case Every(cadence=cadence):
            return cadence.label(language)
        case Path(milestones):
            return rendered(milestones[-1].in_ or milestones[-1].on, language)
        case Over(span=span, statistic=statistic):
            return f"{statistic.label(language)} {rendered(span, language)}"
        case InWords(words=words, on=on):
            return str(words) if on is None else PrintedDate(on).label(language)
    return ""
