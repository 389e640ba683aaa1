"""Where an indicator stands and where it is going: target, outcome so far, both forecasts, side by side."""

from decimal import Decimal

from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.board.own_forecasts import OwnForecast, forecast_sentences
from paktmodel.followup.comparisons.forecasts import Forecast
from paktmodel.followup.targets.result import TargetResult
from paktmodel.followup.text.bound_words import bound_with_date
from paktmodel.followup.text.period_names import PeriodName, period_name
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.reasons import Reason
from paktmodel.followup.text.value_words import shown_value
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.indicators import Indicator
from paktmodel.values.codes import Code
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language, rendered


#: The value of the target's own period is known.
@frozen(kw_only=True, field_transformer=gathered)
class Outlook(Bilingual):
    """An indicator beside its target: the value so far, and what the responsible and the trend expect.

    Attributes:
        indicator: What is measured.
        verdict: The verdict on the part that the target is about; on the total without one.
        target: How it stands against the target; None without one.
        forecast: The line so far, carried on to the target's day or the end of the term.
        expected: The responsible's own forecast; None without one.
    """

    indicator: Indicator
    verdict: Verdict
    target: TargetResult | None
    forecast: Forecast
    expected: OwnForecast | None = None

    @property
    def code(self) -> Code:
        """The code of the indicator."""
        return self.indicator.code

    @property
    def value(self) -> Decimal | None:
        """The value now, in the indicator's unit; None where there is none."""
        return self._value()[0]

    def baseline_text(self, language: Language) -> str:
        """Write the baseline with its period; empty without one.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        printed = self.indicator.printed
        value = printed.value(self.verdict.part)
        if value is None:
            return ""
        return self._in(value, period_name(printed.period, years=self.verdict.facts.years), language)

    def value_text(self, language: Language) -> str:
        """Write the value now with its unit and window and what of it is assumed, or a dash.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        value, when = self._value()
        if value is None:
            return "–"
        shown, assumed = self._in(value, when, language), self.verdict.assumed
        return shown if assumed is None else f"{shown}; {assumed.text(language)}"

    def target_text(self, language: Language) -> str:
        """Write the target with its date; empty where there is none.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        if self.target is None:
            return ""
        return bound_with_date(self.target.target, self.indicator, language)

    def status_text(self, language: Language) -> str:
        """Write how the target stands, or without one how the value has changed.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        status = self.verdict.headline.status if self.target is None else self.target.status
        return status.label(language)

    def trend_text(self, language: Language) -> str:
        """Write the line's value on its day, or a dash; why it is not carried on is in `unforecast`.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        forecast = self.forecast
        if forecast.value is None or forecast.day is None:
            return "–"
        value = rendered(forecast.reasons[0].evidence["value"], language)
        return phrase("value-in", language, value=value, period=PrintedDate(forecast.day))

    @property
    def unforecast(self) -> tuple[Reason, ...]:
        """Why the line is not carried on; empty where it is."""
        return self.forecast.reasons if self.forecast.value is None or self.forecast.day is None else ()

    def own_forecast_text(self, language: Language) -> str:
        """Write the responsible's own forecast with what it is for; empty without one.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return "" if self.expected is None else self.expected.cell(language)

    def text(self, language: Language = "en") -> str:
        """State the verdict, the target and both forecasts.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        texts = [f"{self.indicator.code}: {self.value_text(language)}, {self.verdict.brief(language)}."]
        if self.target is not None:
            texts.append(self.target.text(language))
        return " ".join(
            [*texts, *forecast_sentences([self.expected], language), self.forecast.text(language)]
        )

    def _value(self) -> tuple[Decimal | None, object]:
        """Find the latest value and what it is a value of: of a sum under way its months so far."""
        target, current = self.target, self.verdict.change.current
        if target is not None and target.so_far is not None and target.period is not None:
            first = target.period.first_month
            months = Period.of_months(first, first + target.so_far.months - 1)
            return target.so_far.value, PeriodName(months, self.verdict.facts.years)
        last = None if current.value is None else current.last.end
        # What the target was held against, where that is later than the window of the change.
        if target is not None and target.period is not None and target.tested_after(last):
            return target.value, PeriodName(target.period, self.verdict.facts.years)
        if current.value is None:
            return None, ""
        return current.value, period_name(current.first, current.last, self.verdict.facts.years)

    def _in(self, value: Decimal, when: object, language: Language) -> str:
        like = self.verdict.change.shown_baseline
        shown = shown_value(self.indicator, value, unit=self.indicator.unit, like=like)
        return phrase("value-in", language, value=shown, period=when)

    def __repr__(self) -> str:
        status = self.verdict.headline.status if self.target is None else self.target.status
        return f"Outlook({self.indicator.code}: {status})"


def outcome_heading(language: Language) -> str:
    """Head the column of values so far."""
    return phrase("outcome-so-far", language)
