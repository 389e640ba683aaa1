"""Results of a follow-up: verdicts by indicator, aggregated to measures, areas, goals and the plan."""

from functools import cached_property

from paktmodel.errors import InvalidArgument, NotFound
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.comparisons.benchmarks import Benchmark
from paktmodel.followup.comparisons.gap_values import GapBasis
from paktmodel.followup.comparisons.gaps import Gap, evaluate_gap
from paktmodel.followup.comparisons.pairs import usual_pairs
from paktmodel.followup.plans.rollup import Status, Tally
from paktmodel.followup.targets.result import TargetResult
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.reasons import Reason, Reasoned
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.decisions import DecisionRef
from paktmodel.model.goals import Aim, Goal
from paktmodel.model.indicators import Indicator
from paktmodel.model.measures import GoalArea, Measure, MeasureStatus, Progress
from paktmodel.model.parts import Part
from paktmodel.model.targets import Target
from paktmodel.model.timelines import Undetermined
from paktmodel.model.versions import Version
from paktmodel.values.codes import Code
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Slug, Text
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language
from paktmodel.vocabulary.words.followup import MeasureTiming, Timeliness
from paktmodel.vocabulary.words.plans import VersionStatus


@frozen(kw_only=True, field_transformer=gathered)
class IndicatorFollowUp:
    """One indicator with the verdict on each of its parts.

    Attributes:
        indicator: What is measured.
        verdicts: One verdict per part, the total first.
        benchmarks: The same change elsewhere, one for each comparison and part.
    """

    indicator: Indicator
    verdicts: tuple[Verdict, ...]
    benchmarks: tuple[Benchmark, ...] = ()

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """How differences between parts have moved; women less men where there are both."""
        return tuple(self.gap_of(first, second) for first, second in usual_pairs(self.indicator))

    @cached_property
    def _by_part(self) -> dict[Part, Verdict]:
        return {verdict.part: verdict for verdict in reversed(self.verdicts)}

    @property
    def code(self) -> Code:
        """The code of the indicator."""
        return self.indicator.code

    def part(self, part: Part | str) -> Verdict:
        """Find the verdict on a part.

        Raises:
            NotFound: The indicator is not broken down so.
        """
        verdict = self.verdict_on(Part.read(part) if isinstance(part, str) else part)
        if verdict is not None:
            return verdict
        raise NotFound("part", str(part), (str(verdict.part) for verdict in self.verdicts))

    def verdict_on(self, part: Part) -> Verdict | None:
        """Find the verdict on a part; None where the indicator is not broken down so."""
        return self._by_part.get(part)

    @property
    def total(self) -> Verdict:
        """The verdict on the total."""
        return self.part(Part.TOTAL)

    @property
    def women(self) -> Verdict:
        """The verdict on women."""
        return self.part(Part.WOMEN)

    @property
    def men(self) -> Verdict:
        """The verdict on men."""
        return self.part(Part.MEN)

    @property
    def gap(self) -> Gap:
        """Women less men.

        Raises:
            NotFound: The indicator has no values for women and men.
        """
        for gap in self.gaps:
            if (gap.first, gap.second) == (Part.WOMEN, Part.MEN):
                return gap
        raise NotFound("gap", "women less men", (f"{gap.first} less {gap.second}" for gap in self.gaps))

    def gap_of(self, first: Part | str, second: Part | str) -> Gap:
        """Evaluate how the difference between any two parts has moved, the first less the second.

        Raises:
            NotFound: The indicator is not broken down so.
            InvalidArgument: One part twice.
        """
        one, other = self.part(first), self.part(second)
        if one.part == other.part:
            raise InvalidArgument("second", "a verdict on another part than the first", other)
        basis = GapBasis(one.facts, one, other, self.total, None)
        return evaluate_gap(basis, one.rules.gap_tolerance)

    def _repr_html_(self) -> str:
        from paktmodel.followup.plans.tables.verdicts import indicator_table

        return indicator_table(self.indicator, self.verdicts, "en")._repr_html_()

    def __repr__(self) -> str:
        standings = ", ".join(f"{verdict.part} {verdict.headline.status}" for verdict in self.verdicts)
        return f"IndicatorFollowUp({self.indicator.code}: {standings})"


@frozen(kw_only=True, field_transformer=gathered)
class MeasureFollowUp:
    """One measure with the indicators it is meant to move.

    Attributes:
        measure: The measure.
        running: Whether the day lies in its years; None when these are unstated.
        status: How far it has come, where the plan says.
        timing: How it stands to its due day; None where its state alone says how it stands.
        progress: How much of it is done, as the plan last said; it is never averaged.
        verdicts: Verdicts on the totals of the indicators it moves.
        tally: The same, counted.
        standing: One standing for all, only where a named rule asks for it.
        reasons: Why nothing can be said, such as ``no-indicator``.
    """

    measure: Measure
    running: bool | None
    status: MeasureStatus | Undetermined[MeasureStatus] | None
    timing: MeasureTiming | None
    progress: Progress | None
    verdicts: tuple[Verdict, ...]
    tally: Tally
    standing: Status | None
    reasons: tuple[Reason, ...] = ()

    @property
    def code(self) -> Code:
        """The code of the measure."""
        return self.measure.code

    def __repr__(self) -> str:
        return f"MeasureFollowUp({self.measure.code}: {self.tally.lead()})"


@frozen(kw_only=True, field_transformer=gathered)
class AreaFollowUp:
    """One goal area with its indicators.

    Attributes:
        area: The area.
        verdicts: Verdicts on the totals of its indicators.
        tally: The same, counted.
        standing: One standing for all, only where a named rule asks for it.
    """

    area: GoalArea
    verdicts: tuple[Verdict, ...]
    tally: Tally
    standing: Status | None

    @property
    def code(self) -> Code | None:
        """The code of the area; None where the paper numbers none."""
        return self.area.code

    def __repr__(self) -> str:
        return f"AreaFollowUp({self.area.name or 'unnamed'}: {self.tally.lead()})"


@frozen(kw_only=True, field_transformer=gathered)
class AimTarget:
    """How one of an aim's own targets stands, on the series that it is read on.

    Attributes:
        target: The target.
        indicator: Code of the indicator; None where it is not known which.
        results: A result for each of its dates.
        deciding: The one that decides.
    """

    target: Target
    indicator: Code | None
    results: tuple[TargetResult, ...]
    deciding: TargetResult


@frozen(kw_only=True, field_transformer=gathered)
class AimFollowUp(Reasoned):
    """One aim of a goal: how its indicators stand, and its target.

    Attributes:
        aim: The aim.
        verdicts: Verdicts on the totals of the indicators that measure it.
        targets: How each of the aim's own targets stands.
        reasons: Why nothing can be said, such as ``no-indicator``; all that apply.
    """

    aim: Aim
    verdicts: tuple[Verdict, ...]
    targets: tuple[AimTarget, ...]
    reasons: tuple[Reason, ...]

    @property
    def code(self) -> Slug:
        """The code of the aim."""
        return self.aim.code

    def __repr__(self) -> str:
        outcome = self.codes or tuple(one.deciding.status for one in self.targets)
        return f"AimFollowUp({self.aim.code}: {', '.join(outcome)})"

    def text(self, language: Language = "en") -> str:
        """State how the aim stands.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        if self.reasons:
            reasons = "; ".join(reason.text(language) for reason in self.reasons)
            return phrase("cannot-judge", language, reasons=reasons)
        verdicts = [] if self.targets else [verdict.text(language) for verdict in self.verdicts]
        return " ".join([*verdicts, *(one.deciding.text(language) for one in self.targets)])


@frozen(kw_only=True, field_transformer=gathered)
class GoalFollowUp:
    """One goal with its aims.

    Attributes:
        goal: The goal.
        aims: How each aim stands.
        tally: The indicators of its aims and of every goal below it, each once.
        standing: One standing for all, only where a named rule asks for it.
        assessed: Codes of the goals just below that nothing measures, and that count as they were assessed.
    """

    goal: Goal
    aims: Listed[AimFollowUp]
    tally: Tally
    standing: Status | None
    assessed: tuple[Code, ...] = ()

    @property
    def code(self) -> Code:
        """The code of the goal."""
        return self.goal.code

    def __repr__(self) -> str:
        return f"GoalFollowUp({self.goal.code}: {self.tally.lead()})"


@frozen(kw_only=True, field_transformer=gathered)
class VersionFollowUp(Bilingual):
    """One version of the plan and what is known of its approval.

    Attributes:
        version: The version.
        status: Adopted, reported approved, or no approval recorded.
        decided: The decision that adopted this very version; None when none is known.
    """

    version: Version
    status: VersionStatus
    decided: DecisionRef | None = None

    @property
    def number(self) -> Text:
        """The number of the version."""
        return self.version.number

    def text(self, language: Language = "en") -> str:
        """State the version and what is known of its approval.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        evidence = {"number": self.version.number, "standing": self.status}
        if self.decided is None:
            return phrase("version-told", language, **evidence)
        return phrase("version-decided", language, **evidence, body=self.decided.body, day=self.decided.on)

    def __repr__(self) -> str:
        return f"VersionFollowUp({self.version.number}: {self.status})"


@frozen(kw_only=True, field_transformer=gathered)
class PlanFollowUp(Bilingual):
    """The plan as a whole.

    Attributes:
        tally: Verdicts on the totals of all indicators, counted.
        standing: One standing for all, only where a named rule asks for it.
        timeliness: How many indicators are how timely, in fixed order.
    """

    tally: Tally
    standing: Status | None
    timeliness: tuple[tuple[Timeliness, int], ...]

    def __repr__(self) -> str:
        return f"PlanFollowUp({self.tally.lead()})"

    def text(self, language: Language = "en") -> str:
        """State the plan's tally.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return phrase("plan-tally", language, tally=self.tally.text(language))
