"""Measures (*åtgärder*) and the goal areas (*målområden*) that hold them."""

from paktmodel.calendar.spans import Years
from paktmodel.errors.frozen_classes import field, filled, frozen
from paktmodel.model import converters
from paktmodel.model.fields import checked, codes, optional_text, text_or_unstated
from paktmodel.model.indicators import Indicator, Population
from paktmodel.model.sources import Footnote, Source
from paktmodel.model.timelines import Timeline
from paktmodel.values.codes import Code
from paktmodel.values.figures import Quantity
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Text
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
    """

    amount: Quantity | None = None
    shown_in: Text | None = field(default=None, converter=optional_text)


@frozen(kw_only=True, field_transformer=checked)
class MeasureStatus:
    """How far a measure has come.

    Attributes:
        state: State on the municipality's scale.
        comment: What was written about it.
    """

    state: MeasureState
    comment: Text | None = field(default=None, converter=optional_text)


@frozen(kw_only=True, field_transformer=checked)
class Measure:
    """One action in a plan (*åtgärd*).

    Attributes:
        code: Number in the plan, unique among its measures.
        text: The action as printed, in its own language; never blank.
        effects: What it is expected to lead to.
        moves: Indicators it is meant to move. Empty is legal: ten of the twenty-three
            measures in AMN-2023-00174 name none.
        years: Calendar years it runs, both ends included.
        population: Whom it is for, with ages where printed.
        owner: The role responsible; unstated when the paper names none.
        cost: What it costs or where that is to be seen.
        status: How far it has come, over time.
        mandate_limit: How far the municipality has a say, in the paper's words.
        footnotes: Notes to it.
        source: Where it is printed; `Source.printed` holds the text before mending.
    """

    code: Code = field(converter=Code)
    text: Text = field(converter=Text)
    effects: tuple[Effect, ...] = ()
    moves: tuple[Code, ...] = field(default=(), converter=codes)
    years: Years | Unstated = Unstated.UNSTATED
    population: Population | None = None
    owner: Text | Unstated = field(default=Unstated.UNSTATED, converter=text_or_unstated)
    cost: Cost | Unstated = Unstated.UNSTATED
    status: Timeline[MeasureStatus] = filled(Timeline)
    mandate_limit: Text | None = field(default=None, converter=optional_text)
    footnotes: tuple[Footnote, ...] = ()
    source: Source

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

    kind: PurposeKind = PurposeKind.OTHER
    text: Text = field(converter=Text)
    indicators: tuple[Code, ...] = field(default=(), converter=codes)


@frozen(kw_only=True, field_transformer=checked)
class GoalArea:
    """A part of a plan with its measures and indicators (*målområde*).

    Attributes:
        code: Number, unique among the areas.
        title: Its heading.
        text: Its introduction.
        purposes: What it says that it is for.
        measures: Its actions in printed order.
        indicators: Its indicators in printed order.
        source: Where it is printed.
    """

    code: Code = field(converter=Code)
    title: Text = field(converter=Text)
    text: Text | None = field(default=None, converter=optional_text)
    purposes: tuple[Purpose, ...] = ()
    measures: Listed[Measure] = field(default=Listed(), converter=converters.measures)
    indicators: Listed[Indicator] = field(default=Listed(), converter=converters.indicators)
    source: Source | None = None

    def __repr__(self) -> str:
        held = f"{len(self.measures)} measures, {len(self.indicators)} indicators"
        return f"GoalArea({self.code} {self.title[:60]!r}, {held})"
