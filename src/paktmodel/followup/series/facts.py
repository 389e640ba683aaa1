"""What no observation changes about an indicator: how its values are made, scaled and rounded."""

from collections.abc import Iterable, Sequence
from copy import copy
from decimal import Decimal
from typing import Final, TypeAlias, final

from paktmodel.calendar.declared_years import DeclaredYear
from paktmodel.errors import Evidence
from paktmodel.followup.series.borders import Borders
from paktmodel.followup.series.definitions import NO_DEFINITIONS, DefinitionOrder
from paktmodel.followup.text.period_names import period_name
from paktmodel.followup.text.phrases import FixedPhrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.implied_direction import implied_direction
from paktmodel.model.indicators import PRINTED_BY_NAME, Indicator
from paktmodel.model.kinds import (
    aggregation_of,
    bounds_of,
    fault_within,
    is_whole,
    reads_days,
    rules_of,
    scale_of,
    slack_of,
)
from paktmodel.model.parts import Part
from paktmodel.model.statistical_rules import SignalRules
from paktmodel.model.targets import Target
from paktmodel.values.figures import add, subtract
from paktmodel.values.precision import Precision, Slack
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Direction, Kind, Window

#: What cannot be made of months has no window to be made over: without a baseline its latest value counts.
_LATEST_COUNTS: Final = (Aggregation.LATEST, Aggregation.NOT_ADDITIVE, Aggregation.UNSTATED)

# Nearly all indicators have neither, and share these.
_NONE: Final[dict[Part, Decimal]] = {}
_NO_TARGETS: Final[dict[Part, list[Target]]] = {}
_NO_BORDERS: Final[dict[int, Borders]] = {}


@final
class IndicatorFacts:
    """An indicator with what follows from it alone, found out once for all its parts.

    Attributes:
        indicator: The indicator.
        kind: What figures of its kind may and may not.
        aggregation: How values of shorter periods make a longer one's.
        runs_up: Whether values run up: through the indicator's year, or since the start.
        ratio: Whether a value is a numerator over a denominator.
        share_of_whole: Whether it is a share, whose numerator is some of its denominator.
        reads_days: Whether a value of a single day is one.
        scale: By what a ratio is multiplied to be in the indicator's unit; None when that is not known.
        adds: Whether the parts make the total by adding up.
        counts: Whether it is a count of whole persons or events.
        bounds: The lowest and the highest value that can be; None where there is none.
        whole: Whether its values are known to have no decimals.
        of_values: How far values may be from the true ones.
        of_counts: How far the numerators and denominators of a ratio may be.
        of_baseline: How far the baseline's values may be.
        baseline_period: The period of the baseline; None where the paper prints none.
        baseline_periods: The same as a sequence.
        definitions: The definitions, in order of time.
        length: How many months a window has: as many as the baseline's period, 1 for a day. Where there is
            no such period, 12 for what adds up over time or has a mean, and 1 where the latest value counts.
        years: The years that the document declares.
        year_start: How many months after January the indicator's own year begins.
        parts: The parts, the total first.
        empty: The parts that can hold nothing.
        printed: The baseline, as `Indicator.printed` has it.
        printed_as_share: Whether it is a count whose baseline behaves as a share.
    """

    __slots__ = (
        "_borders",
        "_denominators",
        "_exhausting",
        "_others",
        "_targets",
        "_unstated_basis",
        "adds",
        "aggregation",
        "baseline_period",
        "baseline_periods",
        "bounds",
        "counts",
        "definitions",
        "empty",
        "indicator",
        "kind",
        "length",
        "of_baseline",
        "of_counts",
        "of_values",
        "parts",
        "printed",
        "printed_as_share",
        "ratio",
        "reads_days",
        "runs_up",
        "scale",
        "share_of_whole",
        "whole",
        "year_start",
        "years",
    )

    def __init__(self, indicator: Indicator, years: Iterable[DeclaredYear] = ()) -> None:
        self.indicator = indicator
        self.kind = rules_of(indicator)
        self.aggregation = aggregation_of(indicator)
        self.runs_up = self.aggregation in RUNNING_UP
        self.ratio = self.kind.ratio
        self.share_of_whole = indicator.kind is Kind.SHARE
        self.reads_days = reads_days(indicator)
        self.scale = scale_of(indicator)
        self.adds = self.kind.adds
        self.counts = indicator.kind is Kind.COUNT
        self.printed = printed = indicator.printed
        self.baseline_period = printed.period
        # One for the changes of all its parts, which keep it.
        self.baseline_periods = () if printed.period is None else (printed.period,)
        self.length = _length(indicator, self.aggregation)
        self.years = tuple(years)
        self.year_start = year_start(indicator, self.years)
        least, most = bounds_of(indicator)
        self.bounds = (None if least is None else int(least), None if most is None else int(most))
        self.whole = is_whole(indicator)
        self.of_values = slack_of(indicator)
        self.of_counts = self.of_values.of_counts()
        self.of_baseline = self.by(printed.precision)
        self.parts = indicator.parts
        self.empty = frozenset(indicator.structurally_empty)
        # Of a part that is printed twice the first value counts.
        self._others = {one.part: one.value for one in reversed(printed.others)} or _NONE
        self._denominators = {one.part: one.value for one in reversed(printed.denominators)} or _NONE
        targets: dict[Part, list[Target]] = {}
        for target in indicator.targets:
            targets.setdefault(target.part, []).append(target)
        self._targets = targets or _NO_TARGETS
        self.printed_as_share = printed_as_share(self, self.parts)
        self.definitions = DefinitionOrder(indicator.definitions) if indicator.definitions else NO_DEFINITIONS
        # By the identity of the rules, which the borders hold; made when they are asked for.
        self._borders: dict[int, Borders] = _NO_BORDERS
        self._unstated_basis: Reason | None = None
        self._exhausting: frozenset[frozenset[Part]] | None = None

    @classmethod
    def of(cls, indicator: "Measured") -> "IndicatorFacts":
        """Find the facts of an indicator; facts are themselves."""
        return indicator if isinstance(indicator, IndicatorFacts) else cls(indicator)

    def year_of(self, month: int) -> int:
        """Return the first month of the indicator's year that holds a month, both by their ordinals."""
        return month - (month - self.year_start) % 12

    def baseline(self, part: Part) -> Decimal | None:
        """Return the baseline's value of a part, as printed; None where the paper prints none."""
        name = PRINTED_BY_NAME.get(part)
        return self._others.get(part) if name is None else getattr(self.printed, name)

    def baseline_denominator(self, part: Part) -> Decimal | None:
        """Return what the baseline's value of a part is counted out of; None where that is not known."""
        return self._denominators.get(part)

    def targets(self, part: Part) -> tuple[Target, ...]:
        """List the targets that are about a part, in printed order."""
        return tuple(self._targets.get(part, ()))

    def direction(self, part: Part) -> Direction | None:
        """Return the change wanted of a part: the printed one, else what its targets imply."""
        printed = self.indicator.direction
        if printed is not None or part not in self._targets:
            return printed
        return implied_direction(self._targets[part], self.baseline(part), self.indicator.unit)

    def with_length(self, months: int) -> "IndicatorFacts":
        """Return the same facts for windows of so many months; themselves where theirs have as many."""
        if months == self.length:
            return self
        other = copy(self)
        other.length = months
        return other

    def by(self, own: Precision | None) -> Slack:
        """Return how far values may be that say how exact they are, or do not say."""
        return self.of_values if own is None else Slack(self.of_values.exact, (own,))

    def stated_of(self, said: Sequence[Precision | None]) -> tuple[Precision | None, ...]:
        """List what is stated of values, by what each says of itself; nothing where none says anything."""
        if not said:
            return self.of_values.precisions
        return tuple(stated for own in said for stated in self.by(own).precisions)

    def counts_by(self, own: Precision | None) -> Slack:
        """Return how far the numerator and denominator of such a value may be."""
        return self.of_counts if own is None else self.by(own).of_counts()

    def slack(self, value: Decimal, own: Precision | None = None) -> Decimal:
        """Return how far a printed value may be from the true one: whole counts are exact.

        Args:
            value: The value.
            own: How exact it says that it is, where it does.
        """
        return self.by(own).of(value)

    @property
    def unstated_basis(self) -> Reason:
        """What the paper leaves open: what values count, what the baseline's period covers, or both."""
        if self._unstated_basis is None:
            period = period_name(self.baseline_period, years=self.years)
            unstated = {
                "basis": self.indicator.basis is Basis.UNSTATED,
                "window": self.printed.window is Window.UNSTATED,
            }
            name = f"{'-and-'.join(one for one, left in unstated.items() if left)}-left-open"
            evidence = Evidence(baseline_period=period, open=FixedPhrase(name, Evidence(period=period)))
            self._unstated_basis = Reason(ReasonCode.BASIS_UNSTATED, evidence)
        return self._unstated_basis

    def exhausts(self, parts: Iterable[Part]) -> bool:
        """Say whether parts are all of a breakdown that leaves nobody out."""
        if self._exhausting is None:
            self._exhausting = frozenset(
                frozenset(one.parts) - {Part.TOTAL} for one in self.indicator.breakdowns if one.exhaustive
            )
        return frozenset(parts) in self._exhausting

    def borders(self, rules: SignalRules) -> Borders:
        """Return the days on which limits are calculated again by some rules."""
        borders = self._borders.get(id(rules))
        if borders is None:
            if not self._borders:
                self._borders = {}
            borders = self._borders[id(rules)] = Borders(self.definitions.in_order, rules)
        return borders

    def is_plain(self, value: Decimal) -> bool:
        """Say whether a value is between the bounds and has no decimals where it must not; quick."""
        least, most = self.bounds
        return (
            (least is None or value >= least)
            and (most is None or value <= most)
            and not (self.whole and value.as_tuple().exponent)
        )

    def fault_of(self, value: Decimal, own: Precision | None = None) -> str | None:
        """Say why a value cannot be one of the indicator's; None where it can.

        Args:
            value: The value.
            own: How exact it says that it is, where it does.
        """
        return fault_within(self.indicator.kind, value, self.bounds, whole=self.whole, slack=self.by(own))

    def __eq__(self, other: object) -> bool:
        if type(other) is not IndicatorFacts:
            return NotImplemented
        return self.indicator == other.indicator and self.years == other.years

    def __hash__(self) -> int:
        return hash((self.indicator.code, self.indicator.name))

    def __reduce__(self) -> "tuple[type[IndicatorFacts], tuple[Indicator, tuple[DeclaredYear, ...]]]":
        return IndicatorFacts, (self.indicator, self.years)

    def __repr__(self) -> str:
        return f"IndicatorFacts({self.indicator.code})"


#: What a calculation takes as the thing measured: an indicator, or its facts where they are at hand.
Measured: TypeAlias = Indicator | IndicatorFacts


#: Values of which each is what has come so far.
RUNNING_UP: Final = (Aggregation.CUMULATIVE_OVER_YEAR, Aggregation.CUMULATIVE_SINCE_START)


def year_start(indicator: Indicator, years: Iterable[DeclaredYear]) -> int:
    """Return how many months after January an indicator's own year begins.

    Its year is the declared year that its baseline's period is one of, or is made of; else the calendar
    year.
    """
    period = indicator.printed.period
    if period is None or period.months < 12 or period.months % 12:
        return 0
    offset = period.first_month % 12
    return offset if any(one.first_month == offset + 1 for one in years) else 0


def _length(indicator: Indicator, aggregation: Aggregation) -> int:
    """Decide how many months a window has."""
    period = indicator.printed.period
    if period is not None:
        return max(period.months, 1)
    return 1 if indicator.basis is Basis.STOCK or aggregation in _LATEST_COUNTS else 12


def printed_as_share(indicator: Measured, parts: Iterable[Part]) -> bool:
    """Say whether a count's baseline behaves as a share: a part of it lies above the total.

    Indicator 1.3 of AMN-2023-00174 is called a count and printed as 59 between 54 and 66.
    """
    facts = IndicatorFacts.of(indicator)
    whole = facts.indicator.printed.total
    if not facts.counts or whole is None:
        return False
    known = [value for part in parts if (value := facts.baseline(part)) is not None]
    loose = facts.of_baseline.of
    return any(value > whole and subtract(value, whole) > add(loose(value), loose(whole)) for value in known)
