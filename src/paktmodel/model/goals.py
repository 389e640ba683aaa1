"""Goals (*mål*) and what they ask for: a direction, or a target with a date."""

from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.model import converters
from paktmodel.model.actors import Responsibility, responsibilities
from paktmodel.model.decisions import DecisionRef
from paktmodel.model.fields import checked, text_or_unstated
from paktmodel.model.indicators import Population
from paktmodel.model.printed_words import in_own_words, require_printed
from paktmodel.model.sources import Source
from paktmodel.model.targets import Target
from paktmodel.values.codes import Code
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.indicators import Direction
from paktmodel.vocabulary.words.plans import GoalLevel
from paktmodel.vocabulary.words.sources import Unstated


@frozen(kw_only=True, field_transformer=checked)
class Aim:
    """What a goal asks for: a direction or targets, with its own population and unit.

    Attributes:
        code: Name of the aim within its goal, such as ``minska``.
        text: The aim in the paper's words.
        population: Whom it is about.
        unit: Unit of the figure it is about.
        denominator: What a share is counted out of; None when it is no share.
        direction: The change wanted; None for an aim of targets alone.
        targets: The values to reach; none for an aim that is a direction.
        indicators: The indicators that measure it; none is a finding.
        responsibilities: Who answers for it; the goal's where none is stated.
        source: Where it is printed.
    """

    code: Slug = field(converter=Slug)
    text: Text = field(converter=Text)
    population: Population | None = None
    unit: Text | Unstated = field(default=Unstated.UNSTATED, converter=text_or_unstated)
    denominator: Text | Unstated | None = field(default=None, converter=converters.optional_text_or_unstated)
    direction: Direction | None = field(default=None, converter=converters.optional_direction)
    targets: Listed[Target] = field(default=Listed(), converter=converters.targets)
    indicators: tuple[Code, ...] = field(default=(), converter=converters.codes)
    responsibilities: tuple[Responsibility, ...] = field(default=(), converter=responsibilities)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Goal:
    """Something a body wants to reach (*mål*), at its level of the hierarchy.

    Attributes:
        code: Number, unique among the goals.
        level: Its level by the library's list, which rules read.
        level_printed: Its level in the owner's own word, which texts print.
        parent: The goal it serves.
        text: The goal as printed.
        decided: The decision that set it; None as long as none is known.
        aims: What it asks for.
        responsibilities: Who answers for it; those of the goal that it serves where none is stated.
        source: Where it is printed.
    """

    code: Code = field(converter=Code)
    level: GoalLevel = field(converter=converters.goal_level)
    level_printed: Text | None = field(default=None, converter=converters.optional_text)
    parent: Code | None = field(default=None, converter=converters.optional_code)
    text: Text = field(converter=Text)
    decided: DecisionRef | None = None
    aims: Listed[Aim] = field(default=Listed(), converter=converters.aims)
    responsibilities: tuple[Responsibility, ...] = field(default=(), converter=responsibilities)
    source: Source | None = None

    def __attrs_post_init__(self) -> None:
        require_printed("level_printed", self.level, self.level_printed)

    def level_label(self, language: Language) -> str:
        """Write the level in the owner's own word, else the library's.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return in_own_words(self.level, self.level_printed, language)
