"""The rules by which a plan is followed up: data in the document, each with its decision."""

import datetime as dt
from abc import ABC, abstractmethod
from decimal import Decimal

from paktmodel.calendar.declared_years import DeclaredYear, YearName, optional_year_name
from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.steps import Step
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.model import converters
from paktmodel.model.decisions import DecisionRef
from paktmodel.model.fields import checked
from paktmodel.model.parts import Part
from paktmodel.model.sources import Source
from paktmodel.model.statistical_rules import SignalRules, SignificanceRules
from paktmodel.values.codes import Code
from paktmodel.values.portions import Portion
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.words.followup import (
    BaselineChoice,
    ComparedWith,
    InterimComparison,
    PathShape,
    RollUpMethod,
    ShareOf,
    WindowChoice,
)
from paktmodel.vocabulary.words.reporting import Cadence, Closing


class InForce(ABC):
    """Hold from one date to another; a date printed as a month or a year holds for all of it."""

    __slots__ = ()

    @property
    @abstractmethod
    def since(self) -> PrintedDate | None:
        """From when it holds; None where it has always held."""

    @property
    @abstractmethod
    def until(self) -> PrintedDate | None:
        """The last day on which it holds; None where it has no end."""

    @property
    def first_day(self) -> dt.date:
        """The first day on which it may hold."""
        return dt.date.min if self.since is None else self.since.earliest

    @property
    def last_day(self) -> dt.date:
        """The last day on which it may hold."""
        return dt.date.max if self.until is None else self.until.latest

    def holds_on(self, day: dt.date) -> bool:
        """Say whether it holds on a day.

        Args:
            day: The day.
        """
        return self.first_day <= day <= self.last_day


@frozen(kw_only=True, field_transformer=checked)
class ReportingRule(InForce):
    """Who gets which report, how often (*uppföljningsregel*).

    Attributes:
        id: Name of the rule within the plan.
        what: What is reported, in the paper's words.
        cadence: How often; None when it follows the closings only.
        year: The year that the cadence divides, by the name that the calendar declares it under; the
            calendar year when absent.
        closings: At which closings of the books.
        reporter: Who reports.
        recipient: Who receives it.
        due_after: How long after the period's first possible date it is due; None when
            the paper does not say. A closing's due day comes from the calendar instead.
        statutory: Whether the law requires it.
        legal_basis: The law, as it is cited.
        decided: The decision that set the rule.
        since: From when it holds.
        until: The last day on which it holds.
        source: Where it is printed.
    """

    id: Slug = field(converter=Slug)
    what: Text = field(converter=Text)
    cadence: Cadence | None = field(default=None, converter=converters.optional_cadence)
    year: YearName | None = field(default=None, converter=optional_year_name)
    closings: tuple[Closing, ...] = field(default=(), converter=converters.closings)
    reporter: Text | None = field(default=None, converter=converters.optional_text)
    recipient: Text = field(converter=Text)
    due_after: Step | None = field(default=None, converter=converters.optional_step)
    statutory: bool = False
    legal_basis: Text | None = field(default=None, converter=converters.optional_text)
    decided: DecisionRef | None = None
    since: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    until: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class JudgementRule(InForce):
    """How far a value may move before it counts, and what it is held against.

    A rule for an indicator goes before one for the plan; an argument goes before both.

    Attributes:
        id: Name of the rule within the plan.
        indicator: The indicator it is for; None for all of the plan.
        part: The part it is for; None for all.
        below: How far below the baseline is still the same, in the indicator's unit.
        above: How far above the baseline is still the same; None with ``below`` given means
            that there is no bound upwards ("at least"), and the other way round.
        window: Over which months the current value is taken; None leaves it to the next rule.
        compare: Which earlier value the change that tallies count is against; None leaves it to the next
            rule.
        interim: What a window that lacks months is compared with; None leaves it to the next rule.
        baseline: Which value a change starts from where the source gives another one than the plan
            prints; None leaves it to the next rule.
        min_known_share: How large a part of the months that could exist must have a value for a mean or
            a ratio to be taken over fewer months than the baseline has; None leaves it to the next rule.
        min_length_share: How large a part of the baseline's months they must be; None leaves it to the
            next rule.
        path: How the way to a target is drawn; None leaves it to the next rule.
        signal: When a point is more than noise; None leaves it to the next rule.
        confidence: Level of intervals in per cent, such as 95; None leaves it to the next rule.
        significance: How it is calculated whether a change is more than chance; None leaves it to the next
            rule.
        gap: How far the difference between two parts may move and still be the same, in the
            indicator's unit; None allows for rounding only.
        decided: The decision that set the rule.
        since: From when it holds.
        until: The last day on which it holds.
        source: Where it is printed.
    """

    id: Slug = field(converter=Slug)
    indicator: Code | None = field(default=None, converter=converters.optional_code)
    part: Part | None = None
    below: Decimal | None = field(default=None, converter=converters.optional_decimal)
    above: Decimal | None = field(default=None, converter=converters.optional_decimal)
    window: WindowChoice | None = field(default=None, converter=converters.optional_window_choice)
    compare: ComparedWith | None = field(default=None, converter=converters.optional_compared_with)
    interim: InterimComparison | None = field(default=None, converter=converters.optional_interim_comparison)
    baseline: BaselineChoice | None = field(default=None, converter=converters.optional_baseline_choice)
    min_known_share: Portion | None = field(default=None, converter=converters.optional_portion)
    min_length_share: Portion | None = field(default=None, converter=converters.optional_portion)
    path: PathShape | None = field(default=None, converter=converters.optional_path_shape)
    signal: SignalRules | None = None
    confidence: Decimal | None = field(default=None, converter=converters.optional_decimal)
    significance: SignificanceRules | None = None
    gap: Decimal | None = field(default=None, converter=converters.optional_decimal)
    decided: DecisionRef | None = None
    since: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    until: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    source: Source | None = None

    @property
    def tolerates(self) -> bool:
        """Whether it states a tolerance."""
        return self.below is not None or self.above is not None


@frozen(kw_only=True, field_transformer=checked)
class RollUpRule:
    """How verdicts are gathered to measures, areas, goals and the plan.

    Attributes:
        id: Name of the rule.
        method: Tally, which is the library's own, the worst status, or the share that is good.
        met: From which share on it is met, in per cent of what could be assessed.
        partly: From which share on it is partly met; None for met or missed alone.
        of: Whether the share is of the goals just below, each by its own word, or of indicators.
        min_assessable: Which share must be assessable for anything to be said, in per cent.
        decided: The decision that set the rule.
        source: Where it is printed.
    """

    id: Slug = field(converter=Slug)
    method: RollUpMethod = field(default=RollUpMethod.TALLY, converter=converters.roll_up_method)
    met: Decimal = field(default=Decimal(100), converter=converters.decimal)
    partly: Decimal | None = field(default=None, converter=converters.optional_decimal)
    of: ShareOf = field(default=ShareOf.INDICATORS, converter=converters.share_of)
    min_assessable: Decimal = field(default=Decimal(100), converter=converters.decimal)
    decided: DecisionRef | None = None
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Term:
    """A body's term of office (*mandatperiod*): data, never derived.

    Attributes:
        body: Whose term it is.
        start: Its first day.
        end: Its last day.
        source: Where it is stated.
    """

    body: Text = field(converter=Text)
    start: dt.date = field(converter=converters.date)
    end: dt.date = field(converter=converters.date)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class ClosingDue:
    """The day on which one recipient is to have a closing.

    Attributes:
        recipient: Who is to have it.
        on: The day, already moved past weekends and holidays by whoever set it.
    """

    recipient: Text = field(converter=Text)
    on: dt.date = field(converter=converters.date)


@frozen(kw_only=True, field_transformer=checked)
class ClosingPoint:
    """A closing of the books in the municipality's own calendar (*avstämningspunkt*).

    Attributes:
        closing: Which closing it is.
        period: What it covers, such as ``2024-T2`` or ``2024``.
        ends: The last day it covers, where that is not the period's own end: an interim
            report of eight months covers ``2024`` up to 2024-08-31.
        dues: The due day per recipient; one that is missing is unknown, not derived.
        statutory: Whether the law requires it.
        source: Where it is stated.
    """

    closing: Closing = field(converter=converters.closing)
    period: Period = field(converter=converters.period)
    ends: dt.date | None = field(default=None, converter=converters.optional_date)
    dues: tuple[ClosingDue, ...] = field(default=(), converter=converters.closing_dues)
    statutory: bool = False
    source: Source | None = None

    @property
    def end(self) -> dt.date:
        """The last day that the closing covers."""
        return self.period.end if self.ends is None else self.ends

    def due_to(self, recipient: str) -> dt.date | None:
        """The due day for a recipient; None when the calendar does not tell."""
        return next((due.on for due in self.dues if due.recipient == recipient), None)


@frozen(kw_only=True, field_transformer=checked)
class ReportingCalendar:
    """The municipality's own calendar: terms of office, closing points and the years it counts in.

    Attributes:
        terms: Terms by body.
        closings: Closing points in order of time.
        years: Years that the document counts in beside calendar years, such as school years.
    """

    terms: tuple[Term, ...] = field(default=(), converter=converters.terms)
    closings: tuple[ClosingPoint, ...] = field(default=(), converter=converters.closing_points)
    years: tuple[DeclaredYear, ...] = field(default=(), converter=converters.declared_years)

    def first_month(self, rule: ReportingRule) -> int:
        """Return the month with which the year that a rule's cadence divides begins, 1 to 12."""
        if rule.year is None:
            return 1
        return next((one.first_month for one in self.years if one.is_called(rule.year)), 1)

    def period_of(self, rule: ReportingRule, day: dt.date) -> Period | None:
        """Return the period of a rule's cadence that holds a day; None for one without a cadence."""
        if rule.cadence is None:
            return None
        return Period.containing(day, rule.cadence.frequency, first_month=self.first_month(rule))
