"""Comparisons: what the same figure did elsewhere, told beside ours and never as a cause."""

from decimal import Decimal

from attrs import field

from paktmodel.calendar.periods import Period
from paktmodel.calendar.whole_numbers import Year
from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.model import converters
from paktmodel.model.fields import checked, text_or_unstated
from paktmodel.model.indicators import NationalIndicator
from paktmodel.model.parts import Part
from paktmodel.model.sources import Source
from paktmodel.values.codes import Code
from paktmodel.values.texts import Text
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.followup import Averaging
from paktmodel.vocabulary.words.indicators import Basis
from paktmodel.vocabulary.words.sources import Unstated


@frozen(kw_only=True, field_transformer=checked)
class ComparedValue:
    """What the comparison's figure was in a period.

    Attributes:
        period: The period.
        part: The part.
        value: The figure, in the comparison's unit, with the digits as printed.
        source: Where it is stated.
    """

    period: Period = field(converter=converters.period)
    part: Part = Part.TOTAL
    value: Decimal = field(converter=converters.decimal)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class ComparisonGroup:
    """The municipalities that a comparison is made of.

    The make-up of such groups changes from year to year, so that the id and its year are
    what tells them apart and not the name.

    Attributes:
        id: Its id where it is kept, such as ``G175909``.
        name: What it is called.
        year: The year of its make-up.
        members: Codes or names of the members, where they are known.
    """

    id: Text = field(converter=Text)
    name: Text | None = field(default=None, converter=converters.optional_text)
    year: Year
    members: tuple[Text, ...] = field(default=(), converter=converters.texts)

    def __str__(self) -> str:
        named = "" if self.name is None else f"{self.name}, "
        return f"{named}{self.id}, {self.year}"


@frozen(kw_only=True, field_transformer=checked)
class Comparison:
    """The same figure somewhere else (*jämförelse*).

    Attributes:
        name: What it is called.
        indicator: The indicator that it stands beside.
        group: The group; None for a single municipality or a national series.
        averaging: How the group's figure is made of its members'.
        basis: What its values count over time; the same words may count another thing.
        unit: Unit of its values.
        national: The key figure that it is taken from.
        values: The values by period and part.
        note: What hampers the comparison, in words.
        source: Where it is taken from.
    """

    name: Text = field(converter=Text)
    indicator: Code = field(converter=Code)
    group: ComparisonGroup | None = None
    averaging: Averaging = field(default=Averaging.UNSTATED, converter=converters.averaging)
    basis: Basis = field(default=Basis.UNSTATED, converter=converters.basis)
    unit: Text | Unstated = field(default=Unstated.UNSTATED, converter=text_or_unstated)
    national: NationalIndicator | None = None
    values: tuple[ComparedValue, ...] = field(default=(), converter=converters.compared_values)
    note: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None

    def value(self, period: Period, part: Part = Part.TOTAL) -> Decimal | None:
        """The figure for a period and part; None where there is none."""
        return next((one.value for one in self.values if one.period == period and one.part == part), None)

    def label(self, language: Language) -> str:  # noqa: ARG002 because evidence is rendered by language
        """What it is called, with the group that it is made of.

        >>> group = ComparisonGroup(id="G175909", year=2023)
        >>> Comparison(name="Liknande kommuner", indicator="1.2", group=group).label("sv")
        'Liknande kommuner (G175909, 2023)'

        Args:
            language: ``"sv"`` or ``"en"``; the name is in the language of its document.
        """
        return str(self.name) if self.group is None else f"{self.name} ({self.group})"

    def __repr__(self) -> str:
        return f"Comparison({self.name!r} beside {self.indicator}: {len(self.values)} values)"
