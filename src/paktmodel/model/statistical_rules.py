"""The rules by which charts and intervals are made: data in the document, as every rule is."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from paktmodel.calendar.periods import Period
from paktmodel.errors import NotFound
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.model import converters
from paktmodel.model.decisions import DecisionRef
from paktmodel.model.fields import checked
from paktmodel.model.sources import Source
from paktmodel.values.counts import Count
from paktmodel.values.portions import Portion
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.words.followup import ChartChoice, RulePreset, SeasonRule


@frozen(kw_only=True, field_transformer=checked)
class Rebase:
    """A period from which the limits of a series are calculated again, and why.

    Attributes:
        since: The first period of the new calculation.
        reason: Why the process is held to be another one from then on; never left out.
        decided: The decision behind it, if there is one.
        source: Where it is printed.
    """

    since: Period = field(converter=converters.period)
    reason: Text = field(converter=Text)
    decided: DecisionRef | None = None
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class SignalRules:
    """When the points of a series are more than its own noise.

    The defaults are the library's preset. What each test asks stands in `docs/statistics.md`.

    Attributes:
        id: Name of the rules.
        based_on: Whose rules hold where no field decides: how two of three are counted, whether limits stop
            at natural bounds, when a target is assured. By ``nhs`` nothing is tested before a claim, so that
            ``season``, ``lag`` and ``unstable_above`` are not asked.
        chart: Which control chart is drawn; ``auto`` draws the one that fits the data.
        season: Whether a seasonal pattern is tested for, known, or left out of account.
        lag: Above so many standard errors neighbouring values are too much alike for a claim; None does
            not ask.
        unstable_above: With more than this part of the points marked, a series has no single level; None
            does not ask.
        factor: How many mean moving ranges the control limits of an XmR chart lie from the mean.
        screen: Moving ranges at or above so many mean ranges are screened out, once; None screens none.
        min_points: How many points are needed before anything is claimed.
        fixed_after: How many points the limits are calculated from; None takes all.
        trend: How many points in a row, each above (or each below) the one before, make a trend.
        run: How many points in a row on one side of the mean make a run.
        rare_below: Whole events of a mean below this are drawn on the chart of rare events; None never.
        rebases: Periods from which limits are calculated again, each with its reason.
    """

    id: Slug = field(default=Slug("paktmodel"), converter=Slug)
    based_on: RulePreset = field(default=RulePreset.PAKTMODEL, converter=converters.rule_preset)
    chart: ChartChoice = field(default=ChartChoice.AUTO, converter=converters.chart_choice)
    season: SeasonRule = field(default=SeasonRule.AUTO, converter=converters.season_rule)
    lag: Decimal | None = field(default=Decimal("1.645"), converter=converters.optional_decimal)
    unstable_above: Portion | None = field(default=Portion("1/3"), converter=converters.optional_portion)
    factor: Decimal = field(default=Decimal("2.66"), converter=converters.decimal)
    screen: Decimal | None = field(default=Decimal("3.267"), converter=converters.optional_decimal)
    min_points: Count = 12
    fixed_after: Count | None = None
    trend: Count = 7
    run: Count = 7
    rare_below: Decimal | None = field(default=Decimal(5), converter=converters.optional_decimal)
    rebases: tuple[Rebase, ...] = field(default=(), converter=converters.rebases)

    @classmethod
    def preset(cls, name: str) -> "SignalRules":
        """Return the rules of a preset.

        ``nhs`` gives what NHS England's own program gives (*Making Data Count*, NHSRplotthedots 0.2.2):
        always an XmR chart, and no test before a claim. ``paktmodel`` is what holds without any rules.

        Args:
            name: ``"paktmodel"`` or ``"nhs"``.

        Raises:
            NotFound: There is no such preset.
        """
        made = _SIGNAL_PRESETS.get(name)
        if made is None:
            raise NotFound("preset of signal rules", name, _SIGNAL_PRESETS)
        return cls(**made)

    @property
    def guarded(self) -> bool:
        """Whether what a claim rests on is tested before it is made."""
        return self.based_on is RulePreset.PAKTMODEL


_SIGNAL_PRESETS: Final[Mapping[str, Mapping[str, Any]]] = {
    "paktmodel": {},
    "nhs": {
        "id": "nhs",
        "based_on": RulePreset.NHS,
        "chart": ChartChoice.XMR,
        "season": SeasonRule.NONE,
        "lag": None,
        "unstable_above": None,
        "rare_below": None,
        "min_points": 1,
    },
}


@frozen(kw_only=True, field_transformer=checked)
class SignificanceRules:
    """How it is calculated whether a change is more than chance.

    Attributes:
        id: Name of the rules.
        dispersion: Whether intervals are widened where months vary more than chance would make them.
        lag: Above so many standard errors neighbouring months are too much alike for a claim; None does
            not ask.
        exact_below: Fewer events than this have an exact interval, others Byar's.
        min_months: How many months are needed to see how they vary, or to compare them pair by pair.
    """

    id: Slug = field(default=Slug("paktmodel"), converter=Slug)
    dispersion: bool = True
    lag: Decimal | None = field(default=Decimal("1.645"), converter=converters.optional_decimal)
    exact_below: Decimal = field(default=Decimal(10), converter=converters.decimal)
    min_months: Count = 8

    @classmethod
    def preset(cls, name: str) -> "SignificanceRules":
        """Return the rules of a preset.

        ``plain`` takes all cases as independent of one another, as other tools do; it is there to be
        compared with. ``paktmodel`` is what holds without any rules.

        Args:
            name: ``"paktmodel"`` or ``"plain"``.

        Raises:
            NotFound: There is no such preset.
        """
        made = _SIGNIFICANCE_PRESETS.get(name)
        if made is None:
            raise NotFound("preset of significance rules", name, _SIGNIFICANCE_PRESETS)
        return cls(**made)


_SIGNIFICANCE_PRESETS: Final[Mapping[str, Mapping[str, Any]]] = {
    "paktmodel": {},
    "plain": {"id": "plain", "dispersion": False, "lag": None},
}
