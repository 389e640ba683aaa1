"""Measures (*åtgärder*) and the goal areas (*målområden*) that hold them."""

import datetime as dt
from decimal import Decimal

from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.spans import Years
from paktmodel.errors import InvalidValue
from paktmodel.errors.frozen_classes import field, filled, frozen
from paktmodel.model import converters
from paktmodel.model.actors import Responsibility, responsibilities
from paktmodel.model.fields import checked, optional_due
from paktmodel.model.indicators import Indicator, Population
from paktmodel.model.printed_words import in_own_words, require_printed
from paktmodel.model.sources import Footnote, Source
from paktmodel.model.timelines import Timeline
from paktmodel.values.codes import Code
from paktmodel.values.figures import Quantity
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Text
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.plans import MeasureState, PurposeKind
from paktmodel.vocabulary.words.sources import Unstated


@frozen(kw_only=True, field_transformer=checked)
class Effect:
    """What a measure is expected to lead to (*förväntad effekt*).

    Attributes:
        text: The effect as printed, without the references to indicators.
        source: Where it is printed, if not with its measure; holds the form before mending.
    """

    text: Text = field(converter=Text)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Cost:
    """What something costs, or where its cost is to be seen.

    Attributes:
        amount: The amount with its unit, if printed.
        shown_in: The paper or budget line that shows it.
        period: The period that the amount is for; None where the paper does not divide it.
    """

    amount: Quantity | None = None
    shown_in: Text | None = field(default=None, converter=converters.optional_text)
    period: Period | None = field(default=None, converter=converters.optional_period)

    @property
    def visible(self) -> bool:
        """Whether it tells an amount, or where one is to be seen."""
        return self.amount is not None or self.shown_in is not None


@frozen(kw_only=True, field_transformer=checked)
class MeasureStatus:
    """How far a measure has come.

    Attributes:
        state: State by the library's list, which rules read.
        state_printed: State in the owner's own word, which texts print.
        comment: What was written about it.
    """

    state: MeasureState = field(converter=converters.measure_state)
    state_printed: Text | None = field(default=None, converter=converters.optional_text)
    comment: Text | None = field(default=None, converter=converters.optional_text)

    def __attrs_post_init__(self) -> None:
        require_printed("state_printed", self.state, self.state_printed)

    def label(self, language: Language) -> str:
        """Write the state in the owner's own word, else the library's.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return in_own_words(self.state, self.state_printed, language)


@frozen(kw_only=True, field_transformer=checked)
class Progress:
    """How much of a measure is done on a day, in per cent; it is never averaged.

    Attributes:
        percent: From 0 to 100.
        day: The day it was so, as exact as printed.
        source: Where it is printed.

    Raises:
        InvalidValue: `percent-range`.
    """

    percent: Decimal = field(converter=converters.decimal)
    day: PrintedDate = field(converter=PrintedDate)
    source: Source | None = None

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.percent <= 100:
            raise InvalidValue("percent-range", "a percentage from 0 to 100", self.percent)


@frozen(kw_only=True, field_transformer=checked)
class MeasurePart:
    """A part of a measure with a code of its own (*delåtgärd*).

    Attributes:
        code: Its code, unique within the measure.
        text: The part as printed.
        state: How far it has come; None where the paper does not say.
        state_printed: State in the owner's own word.
        source: Where it is printed.
    """

    code: Code = field(converter=Code)
    text: Text = field(converter=Text)
    state: MeasureState | None = field(default=None, converter=converters.optional_measure_state)
    state_printed: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None

    def __attrs_post_init__(self) -> None:
        require_printed("state_printed", self.state, self.state_printed)


@frozen(kw_only=True, field_transformer=checked)
class Measure:
    """One action in a plan (*åtgärd*).

    Attributes:
        code: Number in the plan, unique among its measures.
        text: The action as printed, in its own language; never blank.
        effects: What it is expected to lead to.
        moves: Indicators it is meant to move. Empty is legal: ten of the twenty-three
            measures in AMN-2023-00174 name none.
        goals: Goals that it serves.
        years: Calendar years it runs, both ends included.
        due: By when it is to be done: a date as printed or a period, whose last day counts.
        population: Whom it is for, with ages where printed.
        responsibilities: Who answers for it; a text is one responsible actor.
        partners: With whom it is done: actors by id, others by name as printed.
        costs: What it costs or where that is to be seen, by period where the paper divides it.
        status: How far it has come, over time.
        progress: How much of it was done when, in order of time.
        parts: Its parts with codes of their own.
        mandate_limit: How far the municipality has a say, in the paper's words.
        footnotes: Notes to it.
        source: Where it is printed, the plan's paper when absent; `Source.printed` holds the text before
            mending.
    """

    code: Code = field(converter=Code)
    text: Text = field(converter=Text)
    effects: tuple[Effect, ...] = field(default=(), converter=converters.effects)
    moves: tuple[Code, ...] = field(default=(), converter=converters.codes)
    goals: tuple[Code, ...] = field(default=(), converter=converters.codes)
    years: Years | Unstated = field(default=Unstated.UNSTATED, converter=converters.years_or_unstated)
    due: PrintedDate | Period | None = field(default=None, converter=optional_due)
    population: Population | None = None
    responsibilities: tuple[Responsibility, ...] = field(default=(), converter=responsibilities)
    partners: tuple[Text, ...] = field(default=(), converter=converters.texts)
    costs: tuple[Cost, ...] = field(default=(), converter=converters.costs)
    status: Timeline[MeasureStatus] = filled(Timeline)
    progress: tuple[Progress, ...] = field(default=(), converter=converters.progress)
    parts: Listed[MeasurePart] = field(default=Listed(), converter=converters.measure_parts)
    mandate_limit: Text | None = field(default=None, converter=converters.optional_text)
    footnotes: tuple[Footnote, ...] = field(default=(), converter=converters.footnotes)
    source: Source | None = None

    @property
    def due_day(self) -> dt.date | None:
        """The last day on which it may be done; None where no day is set."""
        return self.due.end if isinstance(self.due, Period) else self.due.latest if self.due else None

    def progress_on(self, day: dt.date) -> Progress | None:
        """Return the latest progress that was surely reached on a day; None before the first.

        Args:
            day: The day asked for.
        """
        known = [one for one in self.progress if one.day.latest <= day]
        return max(reversed(known), key=lambda one: one.day.latest, default=None)  # of one day the last

    def __repr__(self) -> str:
        return f"Measure({self.code} {self.text[:60]!r})"


@frozen(kw_only=True, field_transformer=checked)
class Purpose:
    """What a goal area says that it is for.

    Attributes:
        kind: Equal entry of women and men, or something else.
        text: The purpose in the paper's words.
        indicators: Indicators that measure it, where the paper says so.
    """

    kind: PurposeKind = field(default=PurposeKind.OTHER, converter=converters.purpose_kind)
    text: Text = field(converter=Text)
    indicators: tuple[Code, ...] = field(default=(), converter=converters.codes)


@frozen(kw_only=True, field_transformer=checked)
class GoalArea:
    """A part of a plan with its measures and indicators (*målområde*).

    Attributes:
        code: Number, unique among the areas; None where the paper numbers none.
        title: Its heading; None where the paper has none. What a paper does not group stands in one area
            with neither code nor title, which is shown without heading.
        text: Its introduction.
        purposes: What it says that it is for.
        responsibilities: Who answers for it and, where nothing else is stated, for what it holds.
        measures: Its actions in printed order.
        indicators: Its indicators in printed order.
        source: Where it is printed.
    """

    code: Code | None = field(default=None, converter=converters.optional_code)
    title: Text | None = field(default=None, converter=converters.optional_text)
    text: Text | None = field(default=None, converter=converters.optional_text)
    purposes: tuple[Purpose, ...] = field(default=(), converter=converters.purposes)
    responsibilities: tuple[Responsibility, ...] = field(default=(), converter=responsibilities)
    measures: Listed[Measure] = field(default=Listed(), converter=converters.measures)
    indicators: Listed[Indicator] = field(default=Listed(), converter=converters.indicators)
    source: Source | None = None

    @property
    def name(self) -> str:
        """What it is called in a sentence: its code, else its title; empty for what stands in no group."""
        return str(self.title or "") if self.code is None else str(self.code)

    def __repr__(self) -> str:
        held = f"{len(self.measures)} measures, {len(self.indicators)} indicators"
        name = [] if self.code is None else [str(self.code)]
        name += [] if self.title is None else [repr(str(self.title[:60]))]
        return f"GoalArea({' '.join(name) or 'unnamed'}, {held})"
