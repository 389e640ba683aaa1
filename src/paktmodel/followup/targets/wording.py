"""The reasons of target results, with the values that they rest on."""

import datetime as dt
from decimal import Decimal
from typing import Final

from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors import Evidence
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.targets.bases import base_in_words
from paktmodel.followup.targets.result import TargetResult
from paktmodel.followup.targets.tested_values import TestedValue
from paktmodel.followup.targets.under_way import SumSoFar
from paktmodel.followup.text.bound_words import BoundInWords, nearest_end
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.period_names import in_words, period_name
from paktmodel.followup.text.phrases import FixedPhrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.followup.text.value_words import WordedValue, shown_value
from paktmodel.model.limits import Exact, Limits, as_decimal, bound_of
from paktmodel.model.target_dates import TargetDate
from paktmodel.model.targets import Bound, Over, Relative, Target
from paktmodel.values.figures import round_to
from paktmodel.values.rounding import MOST_PLACES, places_of, rounded
from paktmodel.vocabulary.words.followup import TargetStatus
from paktmodel.vocabulary.words.indicators import RelativeForm


class Wording:
    """What is said of the targets of one indicator.

    Args:
        facts: What is measured.
    """

    __slots__ = ("_facts", "_indicator")

    def __init__(self, facts: IndicatorFacts) -> None:
        self._facts = facts
        self._indicator = facts.indicator

    # --- on the date and after it ---------------------------------------------------------

    def at_date(self, status: TargetStatus, date: TargetDate, limits: Limits, tested: TestedValue) -> Reason:
        """State the value at a date beside the bound."""
        return Reason(_AT_DATE[status], self._stated(date, limits, tested))

    def missed_milestone(self, day: dt.date) -> Reason:
        """State that what is to be there on a day came later or not at all."""
        return Reason(ReasonCode.MILESTONE_NOT_REACHED, Evidence(day=PrintedDate(day)))

    def no_value(
        self, status: TargetStatus, date: TargetDate, period: Period | None, latest: WindowValue
    ) -> Reason:
        """State which value is not there, and the latest one that is."""
        when = PrintedDate(date.day) if period is None else in_words(period, self._facts.years)
        known = FixedPhrase()
        if latest.value is not None:
            window = period_name(latest.first, latest.last, self._facts.years)
            value = self._value(latest.value, latest.value)
            known = FixedPhrase("latest-value", Evidence(value=value, period=window))
        code = ReasonCode.TARGET_NOT_REPORTED
        if status is TargetStatus.AWAITING_VALUE:
            code = ReasonCode.TARGET_AWAITING_VALUE
        return Reason(code, Evidence(period=when, latest=known, result=FixedPhrase()))

    def after_result(self, reason: Reason, latest: TargetResult) -> Reason:
        """Add to a value that is not there how the part stood at its latest date with one."""
        assert latest.value is not None, "it stood at that date"
        known = reason.evidence.get("latest")
        if known is None:
            return reason
        at = period_name(latest.period, None, self._facts.years) or str(latest.date)
        value = self._value(latest.value, latest.value)
        standing = Evidence(period=at, value=value, standing=latest.status)
        stated = {**reason.evidence, "result": FixedPhrase("latest-result", standing)}
        if known.evidence.get("period") == at:
            stated["latest"] = FixedPhrase()
        return Reason(reason.code, Evidence(stated))

    def within_rounding(self, tested: TestedValue) -> Reason:
        """State that rounding might put a value on the other side: how exact it is, or what it is exactly."""
        if tested.exact != tested.decides:
            exact = as_decimal(tested.exact)
            extra = _apart(exact, tested.shown)
            shown = FormattedValue(exact, self._indicator.unit, like=tested.shown, extra=extra)
            why = FixedPhrase("exact-value", Evidence(value=shown))
            return Reason(ReasonCode.WITHIN_ROUNDING, Evidence(why=why))
        slack = as_decimal(tested.slack)
        off = FormattedValue(slack, like=slack)
        return Reason(ReasonCode.WITHIN_ROUNDING, Evidence(why=FixedPhrase("rounded-by", Evidence(off=off))))

    # --- sums under way -------------------------------------------------------------------

    def nothing_so_far(self, period: Period) -> Reason:
        """State that nothing is known yet of a sum under way."""
        return Reason(ReasonCode.NOTHING_SO_FAR, Evidence(period=in_words(period, self._facts.years)))

    def cannot_be_met(self, date: TargetDate, limits: Limits, known: SumSoFar) -> Reason:
        """State that a sum has passed its bound before its period is over."""
        return Reason(ReasonCode.CANNOT_BE_MET, self._so_far(date, limits, known))

    def reached(self, date: TargetDate, limits: Limits, known: SumSoFar) -> Reason:
        """State that a sum has reached its bound before its period is over."""
        return Reason(ReasonCode.SUM_REACHED, self._so_far(date, limits, known))

    def unique_persons_under_way(self, date: TargetDate, limits: Limits, known: SumSoFar) -> Reason:
        """State that of unique persons nothing can be said before a period is over."""
        return Reason(ReasonCode.UNIQUE_PERSONS_UNDER_WAY, self._so_far(date, limits, known))

    def sum_under_way(
        self,
        status: TargetStatus,
        date: TargetDate,
        limits: Limits,
        known: SumSoFar,
        line: Exact | None,
        pace: Exact | None,
        left: Exact | None,
        *,
        by_baseline: bool,
    ) -> Reason:
        """State what has come in, what should have, and what is needed for each month that is left."""
        like = as_decimal(known.value)
        rate = as_decimal(known.value / known.months)
        expected, needed, rest = (None if one is None else as_decimal(one) for one in (line, pace, left))
        to_come = FixedPhrase()
        if needed is not None and rest is not None:
            shown = {
                "left": FormattedValue(rest, like=like),
                "pace": FormattedValue(needed, like=like, extra=_spare(needed, like)),
                "rate": FormattedValue(rate, like=like, extra=_spare(rate, like)),
            }
            to_come = FixedPhrase("sum-left", Evidence(shown))
        evidence = {
            **self._so_far(date, limits, known),
            "expected": FormattedValue(expected, like=like, extra=_spare(expected, like)),
            "how": FixedPhrase("by-baseline-months" if by_baseline else ""),
            "rest": to_come,
        }
        behind = status is TargetStatus.BEHIND
        return Reason(ReasonCode.SUM_BEHIND if behind else ReasonCode.SUM_ON_TRACK, Evidence(evidence))

    def _so_far(self, date: TargetDate, limits: Limits, known: SumSoFar) -> Evidence:
        value = as_decimal(known.value)
        return Evidence(
            value=self._value(value, value),
            months=known.months,
            of=known.of,
            bound=self._bound(date.bound_as(limits)),
            day=date.day,
        )

    # --- before the date -------------------------------------------------------------------

    def already_met(self, date: TargetDate, limits: Limits, tested: TestedValue) -> Reason:
        """State that a value meets the bound of a date that has not come."""
        return Reason(ReasonCode.TARGET_ALREADY_MET, self._stated(date, limits, tested))

    def repeating(
        self, status: TargetStatus, date: TargetDate, limits: Limits, tested: TestedValue, mean: Exact | None
    ) -> Reason:
        """State how a value stands that must hold at the end of a period, and which mean the rest needs."""
        if status is TargetStatus.ON_TRACK:
            return Reason(ReasonCode.TARGET_HOLDS_SO_FAR, self._stated(date, limits, tested))
        needed = FixedPhrase()
        if mean is not None:
            decimal = as_decimal(mean)
            shown = FormattedValue(decimal, like=tested.shown, extra=_spare(decimal, tested.shown))
            needed = FixedPhrase("required-mean", Evidence(pace=shown))
        return Reason(ReasonCode.TARGET_FAILS_SO_FAR, self._stated(date, limits, tested, pace=needed))

    def not_yet_met(
        self, date: TargetDate, limits: Limits, tested: TestedValue, pace: Decimal | None
    ) -> Reason:
        """State how far it is to a bound, where no line leads to it."""
        return Reason(
            ReasonCode.TARGET_NOT_YET_MET, self._stated(date, limits, tested, pace=self._paced(pace, tested))
        )

    def on_the_way(
        self,
        status: TargetStatus,
        date: TargetDate,
        limits: Limits,
        tested: TestedValue,
        line: Exact,
        pace: Decimal | None,
    ) -> Reason:
        """State a value beside the line to the bound."""
        on_line = as_decimal(line)
        spare = _spare(on_line, tested.shown)
        expected = shown_value(self._indicator, on_line, like=tested.shown, extra=spare)
        stated = self._stated(date, limits, tested, expected=expected, pace=self._paced(pace, tested))
        behind = status is TargetStatus.BEHIND
        return Reason(ReasonCode.TARGET_BEHIND if behind else ReasonCode.TARGET_ON_TRACK, stated)

    # --- parts of them ----------------------------------------------------------------------

    def converted(self, target: Target, printed: Limits, limits: Limits) -> Reason:
        """State that a bound has been converted into the indicator's unit.

        Args:
            target: The target.
            printed: Its bound at a date, in its own unit.
            limits: The same in the indicator's.
        """
        stated = BoundInWords(bound_of(printed), self._indicator, target.unit)
        return Reason(
            ReasonCode.UNIT_CONVERTED, Evidence(stated=stated, converted=self._bound(bound_of(limits)))
        )

    def relative(self, date: TargetDate, relative: Relative, limits: Limits) -> Reason:
        """State which change is wanted from what, and what that is in the indicator's unit."""
        percent = relative.form is RelativeForm.PERCENT
        stated = BoundInWords(date.bound_as(date.limits), None, "%" if percent else self._indicator.unit)
        name = "from-base" if relative.per is None else "per-year-since"
        base = FixedPhrase(name, Evidence(base=base_in_words(relative.to, self._facts.years)))
        return Reason(
            ReasonCode.TARGET_RELATIVE, Evidence(stated=stated, base=base, bound=self._worked_out(limits))
        )

    def step_misses(self, relative: Relative, changes: Limits, change: Exact) -> Reason:
        """State a change from the year before beside the one that is wanted each year."""
        bound, shown = bound_of(changes), as_decimal(change)
        unit = "%" if relative.form is RelativeForm.PERCENT else self._indicator.unit
        like = nearest_end(bound, shown)
        stated = FormattedValue(shown, unit, like=like, signed=True, extra=_spare(shown, like))
        wanted = BoundInWords(bound, self._indicator, unit)
        return Reason(ReasonCode.STEP_MISSES, Evidence(change=stated, bound=wanted))

    def _stated(self, date: TargetDate, limits: Limits, tested: TestedValue, **more: object) -> Evidence:
        """Give the value and the bound: never so rounded that a value that misses seems to meet it."""
        shown = tested.shown
        like = nearest_end(date.bound_as(limits), shown)
        extra = _spare(shown, like)
        while shown != like and extra < MOST_PLACES and rounded(shown, like, extra) == like:
            extra += 1
        value = shown_value(self._indicator, shown, unit=self._indicator.unit, like=like, extra=extra)
        if tested.published is not None:
            value = self._value(shown, shown)
        window = tested.window
        at = period_name(window.first, window.last, self._facts.years)
        if isinstance(date.target.when, Over) and window.first.months:
            known = Period.of_months(window.first.first_month, window.last.last_month)
            at = period_name(known, None, self._facts.years)
        when = FixedPhrase("by-day", Evidence(day=PrintedDate(date.day)))
        if date.period is not None:
            when = FixedPhrase("in-period", Evidence(period=in_words(date.period, self._facts.years)))
        absolute = date.target.relative is None
        bound = self._bound(date.bound_as(limits)) if absolute else self._worked_out(limits, tested)
        stated = {"value": value, "at": at, "bound": bound, "when": when}
        return Evidence({**stated, **more})

    def _value(self, value: Decimal, like: Decimal) -> FormattedValue | WordedValue:
        return shown_value(self._indicator, value, unit=self._indicator.unit, like=like)

    def _bound(self, bound: Bound) -> BoundInWords:
        return BoundInWords(bound, self._indicator, self._indicator.unit)

    def _worked_out(self, limits: Limits, tested: TestedValue | None = None) -> BoundInWords:
        """Write a bound that has been worked out, with no more decimals than the value beside it needs."""
        like = self._indicator.printed.total if tested is None else tested.shown
        places = min(places_of(like) + 1, MOST_PLACES)

        def shown(end: Exact) -> Exact:
            exact = as_decimal(end)
            more = places
            while (
                tested is not None
                and more < MOST_PLACES
                and (Exact(round_to(exact, more)) == tested.decides != end)
            ):
                more += 1
            return Exact(round_to(exact, more))

        return self._bound(bound_of(limits.each(shown)))

    def _paced(self, pace: Decimal | None, tested: TestedValue) -> FixedPhrase:
        if pace is None:
            return FixedPhrase()
        like = tested.shown if places_of(tested.shown) <= MOST_PLACES else None
        shown = FormattedValue(pace, like=like, signed=True, extra=_spare(pace, like))
        return FixedPhrase("required-pace", Evidence(pace=shown))


def _spare(number: Decimal | None, like: Decimal | None) -> int:
    """Say how many decimals more than beside it a number is shown with: none where it has no more."""
    return 0 if number is None or round_to(number, places_of(like)) == number else 1


def _apart(number: Decimal, other: Decimal) -> int:
    """Count the decimals more than another number has that tell a number from it."""
    extra = 1
    while extra < MOST_PLACES and rounded(number, other, extra) == other:
        extra += 1
    return extra


_AT_DATE: Final = {
    TargetStatus.MET: ReasonCode.TARGET_MET,
    TargetStatus.PARTLY_MET: ReasonCode.TARGET_PARTLY_MET,
    TargetStatus.MISSED: ReasonCode.TARGET_MISSED,
}
