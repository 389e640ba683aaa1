"""The responsible's own forecasts: which of them hold for a thing and a day, and how they are written."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from paktmodel.calendar.declared_years import DeclaredYear
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.evaluations.evaluations import subject_of
from paktmodel.followup.evaluations.surveys import step_label
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.period_names import PeriodName
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.value_words import WordedValue, shown_value
from paktmodel.model.evaluations import ScaleStep
from paktmodel.model.follow_up_record import About, Assessment
from paktmodel.model.indicators import Indicator
from paktmodel.model.targets import In
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language, capitalised
from paktmodel.vocabulary.words.findings import SubjectKind

#: What can be assessed: what sort of thing, and its code; None for the plan.
Thing = tuple[SubjectKind, str | None]


def thing_of(about: About) -> Thing:
    """Return what something in the record is about, to be looked up by."""
    return about.kind, about.code


@frozen(kw_only=True, field_transformer=gathered)
class OwnForecast(Bilingual):
    """A forecast that the responsible has made, in the unit of what it is about.

    Attributes:
        assessment: The forecast in the record.
        step: Its step of the owner's scale; None where it is on none.
        indicator: What its value is a value of; None where that is not one indicator.
        unit: Unit of its value, where no indicator says it.
        years: The years that the plan declares.
    """

    assessment: Assessment
    step: ScaleStep | None = None
    indicator: Indicator | None = None
    unit: str = ""
    years: tuple[DeclaredYear, ...] = ()

    @property
    def day(self) -> dt.date:
        """The day that it is for, or the last of its period."""
        day = self.assessment.expected_on
        assert day is not None, "a forecast has a time"
        return day

    @property
    def whole_year(self) -> bool:
        """Whether it is for a year, or for the last day of one."""
        for_ = self.assessment.for_
        if isinstance(for_, In):
            return for_.period.months == 12
        ends = {one.first_month - 1 or 12 for one in self.years} or {12}
        return (self.day + dt.timedelta(days=1)).day == 1 and self.day.month in ends

    def shown(self, value: Decimal | None) -> FormattedValue | WordedValue:
        """Make a value readable in the unit of the forecast, with the decimals of what is expected."""
        like = self.assessment.expected_value
        like = value if like is None else like
        if self.indicator is None:
            return FormattedValue(value, self.unit, like=like)
        return shown_value(self.indicator, value, unit=self.indicator.unit, like=like)

    def when(self, language: Language) -> str:
        """Write the day or the period that it is for.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        for_ = self.assessment.for_
        if isinstance(for_, In):
            return PeriodName(for_.period, self.years).label(language)
        return PrintedDate(self.day).label(language)

    def expected(self, language: Language) -> str:
        """Write what is expected: the value, and the status in the owner's word or else the library's.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        said = []
        if self.assessment.expected_value is not None:
            said.append(self.shown(self.assessment.expected_value).label(language))
        if self.assessment.value_printed is not None:
            said.append(str(self.assessment.value_printed))
        elif self.step is not None:
            said.append(step_label(self.step, language))
        elif self.assessment.expected_status is not None:
            said.append(self.assessment.expected_status.label(language))
        return ", ".join(said)

    def cell(self, language: Language) -> str:
        """Write what is expected and for when: what stands in a cell of a table.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return phrase("value-in", language, value=self.expected(language), period=self.when(language))

    def text(self, language: Language = "en") -> str:
        """State what is expected for when, by whom, on which day and why.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        one = self.assessment
        name = "own-forecast-stated" if one.reason is None else "own-forecast-explained"
        return phrase(
            name,
            language,
            when=self.when(language),
            role=one.role,
            day=one.day,
            expected=self.expected(language),
            reason=str(one.reason or "").rstrip("."),
        )

    def about(self, language: Language) -> str:
        """State it with what it is about, where no heading says that.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        subject = capitalised(subject_of(self.assessment.about).label(language))
        return phrase("forecast-about", language, subject=subject, forecast=self.text(language))

    def __repr__(self) -> str:
        return f"OwnForecast({self.assessment.about} {self.day}: {self.expected('en')})"


@frozen(kw_only=True, field_transformer=gathered)
class KnownForecasts:
    """The responsible's forecasts of a plan known on a day: of one closing, or of everything so far.

    Attributes:
        forecasts: In order of the days on which they were made.
        as_of: The day asked for; what was expected for an earlier one is no forecast any more.
    """

    forecasts: tuple[OwnForecast, ...] = ()
    as_of: dt.date = dt.date.min

    def of(self, *about: Thing, day: dt.date | None = None) -> OwnForecast | None:
        """Select the latest forecast of the first of some things that has one.

        One for the date of the target goes before others, and of these the one whose day comes first. What is
        expected after that date says nothing of the target.

        Args:
            about: The things.
            day: The date of the target; None without one.
        """
        for thing in about:
            known = {
                one: made for one, made in self._by_thing.get(thing, {}).items() if day is None or one <= day
            }
            if known:
                return known[day if day is not None and day in known else min(known)]
        return None

    @cached_property
    def _by_thing(self) -> Mapping[Thing, Mapping[dt.date, OwnForecast]]:
        """The latest forecast of each thing for each day that is still to come."""
        found: dict[Thing, dict[dt.date, OwnForecast]] = {}
        for one in self.forecasts:
            if one.day >= self.as_of:
                found.setdefault(thing_of(one.assessment.about), {})[one.day] = one
        return found


def forecast_sentences(forecasts: Iterable[OwnForecast | None], language: Language) -> Sequence[str]:
    """State forecasts, each with a full stop; one that stands in several places once."""
    made = dict.fromkeys(one for one in forecasts if one is not None)
    return tuple(f"{one.text(language).rstrip('.')}." for one in made)


def own_forecast_heading(forecasts: Iterable[OwnForecast | None], language: Language) -> str:
    """Head a column of forecasts: as those for the whole year where all of them are.

    Args:
        forecasts: The forecasts in the column; None for an empty cell.
        language: ``"sv"`` or ``"en"``.
    """
    made = [one for one in forecasts if one is not None]
    yearly = bool(made) and all(one.whole_year for one in made)
    return phrase("own-forecast-year" if yearly else "own-forecast", language)
