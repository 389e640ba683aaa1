"""Benchmarks: how the same value has developed elsewhere, stated beside ours.

The lessons of the plan before AMN-2023-00174 say that outside factors were decisive
("omvärldsfaktorer spelade en avgörande roll"). A comparison shows how far the same change is
found elsewhere. It shows no cause, and every text here says so.
"""

import datetime as dt
from decimal import Decimal
from typing import Final

from paktmodel.calendar.declared_years import DeclaredYear
from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import checked_day
from paktmodel.errors import Evidence, InvalidArgument, phrased
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.comparisons.matching_periods import by_period, ended_after, matching_value
from paktmodel.followup.series.facts import IndicatorFacts, Measured
from paktmodel.followup.series.notes import basis_note, notes, series_break
from paktmodel.followup.series.series import Known, Series
from paktmodel.followup.series.window import possible
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.difference_format import difference
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.period_names import NamedPeriod, period_name
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned, reasons_of
from paktmodel.model.comparisons import Comparison
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.values.figures import checked_figure, compare, subtract
from paktmodel.values.rounding import places_of, rounded_beside
from paktmodel.values.texts import Text
from paktmodel.values.tuples import gathered
from paktmodel.values.units import convert, factor, same_unit
from paktmodel.vocabulary.language import Language, capitalised
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.followup import Averaging
from paktmodel.vocabulary.words.indicators import Basis
from paktmodel.vocabulary.words.sources import Unstated

#: What a reader must know of comparisons of their kind; it does not make them of unlike things.
_NOTES: Final = (
    ReasonCode.UNWEIGHTED_MEAN,
    ReasonCode.AVERAGING_UNSTATED,
    ReasonCode.NATIONAL_FIT,
    ReasonCode.COMPARISON_NOTE,
    ReasonCode.INCOMPLETE_WINDOW,
    ReasonCode.PRELIMINARY,
    ReasonCode.VALUES_ASSUMED,
    ReasonCode.SERIES_LINKED,
    ReasonCode.COMPARISON_UNIT_CONVERTED,
)

#: Figures held beside each other over unlike times or in unlike units are not subtracted.
_NOT_SUBTRACTED: Final = (
    ReasonCode.PERIODS_DIFFER,
    ReasonCode.UNIT_UNSTATED,
    ReasonCode.COMPARISON_UNIT_UNSTATED,
    ReasonCode.COMPARISON_UNIT_DIFFERS,
)


@frozen(kw_only=True, field_transformer=gathered)
class Trend:
    """A figure then and now (*utveckling*).

    Attributes:
        before: The figure for the baseline's period.
        since: That period.
        now: The figure now.
        first: The first period that it covers.
        last: The last period that it covers.
        years: The years that the document declares, by which periods are named.
    """

    before: Decimal
    since: Period
    now: Decimal
    first: Period
    last: Period
    years: tuple[DeclaredYear, ...] = ()

    @property
    def change(self) -> Decimal:
        """The figure now less the figure before, exact."""
        return subtract(self.now, self.before)

    @property
    def window(self) -> NamedPeriod:
        """What the figure now covers, such as ``2023`` or ``sep 2023–aug 2024``, as the document names it."""
        months = self.last.last_month - self.first.first_month + 1
        if months == 12 and self.first.start.month == 1:
            return str(self.first.start.year)
        return period_name(self.first, self.last, self.years)

    @property
    def compared(self) -> NamedPeriod:
        """What the figure before covers, named alike."""
        return period_name(self.since, years=self.years)

    @property
    def shown(self) -> Decimal:
        """The figure now, rounded like the one before."""
        return rounded_beside(self.now, self.before)

    @property
    def shown_change(self) -> Decimal:
        """The change that the two figures give as they are stated."""
        return subtract(self.shown, self.before)

    def __repr__(self) -> str:
        before, now = FormattedValue(self.before), FormattedValue(self.now)
        return f"Trend({before} in {self.since}, {now} in {self.window})"


@frozen(kw_only=True, field_transformer=gathered)
class Benchmark(Reasoned):
    """Our development beside that of a comparison; never a claim of cause.

    Attributes:
        comparison: What ours is held beside.
        part: The part.
        unit: Unit of our values.
        ours: Our development; None when there is no baseline or no value.
        theirs: The comparison's; None when it lacks either figure.
        apart: Our change less theirs, exact; None when either is missing, and when units or
            periods are not the same.
        reasons: Why there is no comparison, and what hampers it.
    """

    comparison: Comparison
    part: Part
    unit: Text | Unstated
    ours: Trend | None
    theirs: Trend | None
    apart: Decimal | None
    reasons: tuple[Reason, ...] = field(converter=reasons_of)

    @property
    def comparable(self) -> bool:
        """Whether both are known to be developments of the same thing over the same time.

        What is unstated is not known to be the same.
        """
        alike = all(reason.code in _NOTES for reason in self.reasons)
        return alike and self.ours is not None and self.theirs is not None

    @property
    def unit_there(self) -> str:
        """The unit of their figures as they are stated: ours where they have been converted."""
        return self.unit if ReasonCode.COMPARISON_UNIT_CONVERTED in self.codes else self.comparison.unit

    def text(self, language: Language = "en") -> str:
        """Both changes beside each other, what hampers the comparison, and that it shows no cause.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        named = {"part": self.part, "where": self.comparison}
        said = []
        if self.ours is not None:
            evidence = {**named, **_figures(self.ours, self.unit)}
            said.append(phrased(PHRASES, "context-ours", evidence, language))
        if self.theirs is not None:
            evidence = {**named, **_figures(self.theirs, self.unit_there)}
            said.append(phrased(PHRASES, "context-theirs", evidence, language))
        if self.ours is not None and self.theirs is not None and self.apart is not None:
            apart = _shown_difference(self.apart, self.ours, self.theirs)
            finest = max(self.ours.shown, self.theirs.shown, key=places_of)
            evidence = {"apart": difference(apart, self.unit, like=finest)}
            said.append(phrased(PHRASES, "context-apart", evidence, language))
        if self.reasons:
            both = self.ours is not None and self.theirs is not None
            reasons = "; ".join(reason.text(language) for reason in self.reasons)
            code = "context-remarks" if both else "context-missing"
            evidence = {"where": self.comparison.name, "reasons": reasons}
            said.append(phrased(PHRASES, code, evidence, language))
        said.append(phrased(PHRASES, "context-no-cause", {}, language))
        return " ".join(capitalised(one) for one in said)

    def __repr__(self) -> str:
        changes = (None if one is None else one.change for one in (self.ours, self.theirs))
        ours, theirs = (FormattedValue(change, signed=True) for change in changes)
        return f"Benchmark({self.comparison.indicator} {self.part}: {ours} here, {theirs} there)"


def benchmark_of(
    indicator: Measured,
    part: Part,
    comparison: Comparison,
    *,
    baseline: Decimal | None,
    known: Known,
    current: WindowValue,
    as_of: dt.date,
) -> Benchmark:
    """Hold our change since the baseline beside that of a comparison over the same time.

    Theirs is taken for the latest period that is as long as the baseline's, has ended, and for
    which both have a figure; ours over that very period. Only when ours can be had for none of
    them is our current window used beside their latest figure, and the remark says so.

    Unit: of each its own; the difference between the changes only where the units are the same.
    Slack: none; the figures are shown, and nothing is judged from them.
    Source: AMN-2023-00174, lessons of the plan of 26 points: outside factors were decisive.

    Args:
        indicator: What is measured.
        part: The part.
        comparison: What it is held beside.
        baseline: Our baseline for the part.
        known: What is known of the part; of observations only those of the indicator and part count.
        current: Our current value over its window.
        as_of: The day asked for.

    Returns:
        Both developments with everything that hampers their comparison.

    Raises:
        InvalidArgument: A comparison for another indicator.
        InvalidValue: A day that is not a plain date.
    """
    day = checked_day(as_of)
    facts = IndicatorFacts.of(indicator)
    indicator = facts.indicator
    if comparison.indicator != indicator.code:
        raise InvalidArgument("comparison", f"a Comparison beside indicator {indicator.code}", comparison)
    since = indicator.printed.period
    values, twofold = by_period(comparison, part)
    converted = _converted(values, comparison, indicator)
    values = converted or values
    ended = () if since is None else ended_after(values, since, day)
    series = possible(indicator, _series(indicator, part, known), day)
    period, value = matching_value(facts, series, ended, current)
    ours = _own_trend(facts, part, baseline, value)
    theirs = None
    if since is not None and since in values and period is not None:
        theirs = Trend(
            before=values[since],
            since=since,
            now=values[period],
            first=period,
            last=period,
            years=facts.years,
        )
    lacking = (
        ()
        if theirs is not None or since is None
        else _missing_values(comparison, facts, ended, values, twofold)
    )
    if ours is None or theirs is None:
        reasons = (*_missing_own(indicator, part, baseline, value), *lacking)
    else:
        reasons = (
            *_differences(indicator, comparison, ours, theirs),
            *(note for note in notes(indicator, value) if note.code is not ReasonCode.BASIS_UNSTATED),
            *_comparison_notes(comparison, twofold),
        )
    if converted is not None:
        evidence = Evidence(ours=str(indicator.unit), theirs=str(comparison.unit))
        reasons = (*reasons, Reason(ReasonCode.COMPARISON_UNIT_CONVERTED, evidence))
    apart = None
    if ours is not None and theirs is not None:
        subtracted = not any(reason.code in _NOT_SUBTRACTED for reason in reasons)
        apart = subtract(ours.change, theirs.change) if subtracted else None
    return Benchmark(
        comparison=comparison,
        part=part,
        unit=indicator.unit,
        ours=ours,
        theirs=theirs,
        apart=apart,
        reasons=reasons,
    )


def _series(indicator: Indicator, part: Part, known: Known) -> Series:
    if type(known) is Series:
        return known
    return Series.of(one for one in known if (one.indicator, one.part) == (indicator.code, part))


def _converted(
    values: dict[Period, Decimal], comparison: Comparison, indicator: Indicator
) -> dict[Period, Decimal] | None:
    """Convert the comparison's figures to our unit; None where they are in it, or do not convert."""
    theirs, ours = comparison.unit, indicator.unit
    if same_unit(theirs, ours) or factor(theirs, ours) is None:
        return None
    converted = ((period, convert(value, theirs, ours)) for period, value in values.items())
    return {period: checked_figure(value) for period, value in converted if value is not None}


def _own_trend(
    facts: IndicatorFacts, part: Part, baseline: Decimal | None, value: WindowValue
) -> Trend | None:
    since = facts.baseline_period
    if since is None or baseline is None or value.value is None or part in facts.empty:
        return None
    first, last, years = value.first, value.last, facts.years
    return Trend(before=baseline, since=since, now=value.value, first=first, last=last, years=years)


# --- reasons -------------------------------------------------------------------------------


def _missing_own(
    indicator: Indicator, part: Part, baseline: Decimal | None, value: WindowValue
) -> list[Reason]:
    """Why we have no development."""
    if part in indicator.structurally_empty:
        return [Reason(ReasonCode.STRUCTURALLY_EMPTY)]
    found = [Reason(ReasonCode.NO_BASELINE)] if baseline is None else []
    return found if value.value is not None else [*found, *(value.reasons or (Reason(ReasonCode.NO_VALUE),))]


def _missing_values(
    comparison: Comparison,
    facts: IndicatorFacts,
    ended: tuple[Period, ...],
    values: dict[Period, Decimal],
    twofold: tuple[Period, ...],
) -> list[Reason]:
    """Why the comparison has no development."""
    where, since = comparison.name, facts.baseline_period
    named = period_name(since, years=facts.years)
    found = (
        [] if not twofold else [Reason(ReasonCode.COMPARISON_TWOFOLD, Evidence(where=where, periods=twofold))]
    )
    if since not in values and since not in twofold:
        found.append(Reason(ReasonCode.COMPARISON_WITHOUT_FIGURE, Evidence(where=where, period=named)))
    if not ended:
        found.append(Reason(ReasonCode.COMPARISON_WITHOUT_LATER_FIGURE, Evidence(where=where, period=named)))
    return found


def _differences(indicator: Indicator, comparison: Comparison, ours: Trend, theirs: Trend) -> list[Reason]:
    """In what the two are not of the same thing, or not known to be."""
    found = []
    if not (theirs.first.start <= ours.first.start and ours.last.end == theirs.last.end):
        found.append(Reason(ReasonCode.PERIODS_DIFFER, Evidence(ours=ours.window, theirs=theirs.window)))
    found += [*_basis_differences(indicator, comparison), *_unit_differences(indicator, comparison)]
    broken = series_break(indicator, ours.last.end)
    return found if broken is None else [*found, broken]


def _basis_differences(indicator: Indicator, comparison: Comparison) -> list[Reason]:
    ours, theirs = indicator.basis, comparison.basis
    unstated = basis_note(indicator)
    found = [] if unstated is None else [unstated]
    if theirs is Basis.UNSTATED:
        found.append(Reason(ReasonCode.COMPARISON_BASIS_UNSTATED))
    if Basis.UNSTATED not in (ours, theirs) and ours is not theirs:
        found.append(Reason(ReasonCode.BASIS_DIFFERS, Evidence(ours=ours, theirs=theirs)))
    return found


def _unit_differences(indicator: Indicator, comparison: Comparison) -> list[Reason]:
    found = []
    ours, theirs = indicator.unit, comparison.unit
    if ours == Unstated.UNSTATED:
        found.append(Reason(ReasonCode.UNIT_UNSTATED))
    if theirs == Unstated.UNSTATED:
        found.append(Reason(ReasonCode.COMPARISON_UNIT_UNSTATED))
    if not found and factor(theirs, ours) is None:
        found.append(Reason(ReasonCode.COMPARISON_UNIT_DIFFERS, Evidence(ours=str(ours), theirs=str(theirs))))
    return found


def _comparison_notes(comparison: Comparison, twofold: tuple[Period, ...]) -> list[Reason]:
    """What a reader must know of their figures."""
    found = []
    if comparison.averaging is Averaging.UNWEIGHTED_MEAN:
        found.append(Reason(ReasonCode.UNWEIGHTED_MEAN))
    if comparison.averaging is Averaging.UNSTATED and comparison.group is not None:
        found.append(Reason(ReasonCode.AVERAGING_UNSTATED))
    if twofold:
        found.append(Reason(ReasonCode.COMPARISON_TWOFOLD, Evidence(where=comparison.name, periods=twofold)))
    if comparison.national is not None:
        national = comparison.national
        evidence = Evidence(scheme=national.scheme, key=national.key, fit=national.fit)
        found.append(Reason(ReasonCode.NATIONAL_FIT, evidence))
    if comparison.note is not None:
        found.append(Reason(ReasonCode.COMPARISON_NOTE, Evidence(note=comparison.note)))
    return found


# --- the values as they are stated --------------------------------------------------------


def _figures(one: Trend, unit: str) -> dict[str, object]:
    return {
        "value": FormattedValue(one.shown, unit, like=one.shown),
        "window": one.window,
        "baseline": FormattedValue(one.before, unit, like=one.before),
        "baseline_period": one.compared,
        "change": difference(one.shown_change, unit, like=one.shown),
    }


def _shown_difference(apart: Decimal, ours: Trend, theirs: Trend) -> Decimal:
    """The difference between the changes as they are stated, unless rounding has turned its sign."""
    shown = subtract(ours.shown_change, theirs.shown_change)
    return shown if compare(shown, Decimal(0)) == compare(apart, Decimal(0)) else apart
