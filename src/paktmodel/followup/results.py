"""What a follow-up gives: verdicts by indicator, gathered to measures, areas, goals and the plan."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar

from attrs import frozen

from paktmodel.errors import Finding, NotFound
from paktmodel.followup.limits import LimitReading
from paktmodel.followup.tabling import MEASURES, listing, phrase, verdict_table
from paktmodel.followup.verdicts import Verdict
from paktmodel.followup.windows import Reason
from paktmodel.model.goals import Aim, Goal
from paktmodel.model.indicators import Indicator
from paktmodel.model.measures import GoalArea, Measure, MeasureStatus
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.rules import RollUpRule
from paktmodel.model.timelines import Undetermined
from paktmodel.tables.table import Table
from paktmodel.values.rows import gathered
from paktmodel.vocabulary.words import Language, Standing, Timeliness

T = TypeVar("T")


class ByCode(Mapping[str, T], Generic[T]):
    """Things by their code, in the plan's order; immutable and compared by content."""

    __slots__ = ("_things", "_what")

    def __init__(self, what: str, things: Mapping[Any, T]) -> None:
        self._what = what
        self._things: dict[Any, T] = dict(things)

    def __getitem__(self, code: str) -> T:
        try:
            return self._things[code]
        except (KeyError, TypeError):
            raise NotFound(self._what, code, (str(known) for known in self._things)) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._things)

    def __len__(self) -> int:
        return len(self._things)

    def __hash__(self) -> int:
        return hash(tuple(self._things.items()))

    def __repr__(self) -> str:
        return f"{self._what} {', '.join(map(str, self._things))}"


@frozen(kw_only=True, field_transformer=gathered)
class Tally:
    """How many verdicts there are of each standing; not assessable ones are counted too.

    Attributes:
        counts: Standing and number, for every standing, in fixed order.
        rule: The rule that gathers them.
    """

    counts: tuple[tuple[Standing, int], ...]
    rule: RollUpRule

    def __getitem__(self, standing: Standing) -> int:
        return dict(self.counts)[standing]

    def __repr__(self) -> str:
        return f"Tally({self.text()})"

    @property
    def total(self) -> int:
        """How many verdicts there are in all."""
        return sum(number for _, number in self.counts)

    @property
    def assessable(self) -> int:
        """How many of them could be judged."""
        return self.total - self[Standing.NOT_ASSESSABLE]

    def text(self, language: Language = "en") -> str:
        """The tally as a sentence, such as ``9 av 15 kan bedömas: 5 bättre, 4 sämre``.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        said = phrase("tally", language, assessable=self.assessable, all=self.total)
        judged = [
            f"{number} {standing.label(language)}"
            for standing, number in self.counts
            if number and standing is not Standing.NOT_ASSESSABLE
        ]
        return f"{said}: {', '.join(judged)}" if judged else said

    def __str__(self) -> str:
        return self.text("en")


@frozen(kw_only=True, field_transformer=gathered)
class IndicatorFollowUp:
    """One indicator with the verdict on each of its parts.

    Attributes:
        indicator: What is measured.
        verdicts: One verdict per part, the total first.
    """

    indicator: Indicator
    verdicts: tuple[Verdict, ...]

    def part(self, part: Part | str) -> Verdict:
        """The verdict on a part.

        Raises:
            NotFound: The indicator is not broken down so.
        """
        wanted = Part.read(part) if isinstance(part, str) else part
        for verdict in self.verdicts:
            if verdict.part == wanted:
                return verdict
        raise NotFound("part", str(part), (str(verdict.part) for verdict in self.verdicts))

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

    def __repr__(self) -> str:
        told = ", ".join(f"{verdict.part} {verdict.standing}" for verdict in self.verdicts)
        return f"IndicatorFollowUp({self.indicator.code}: {told})"


@frozen(kw_only=True, field_transformer=gathered)
class MeasureFollowUp:
    """One measure with the indicators it is meant to move.

    Attributes:
        measure: The measure.
        running: Whether the day lies in its years; None when these are unstated.
        status: How far it has come, where the plan tells.
        verdicts: Verdicts on the totals of the indicators it moves.
        tally: The same, counted.
        standing: One standing for all, only where a named rule asks for it.
        reasons: Why nothing can be said, such as ``no-indicator``.
    """

    measure: Measure
    running: bool | None
    status: MeasureStatus | Undetermined[MeasureStatus] | None
    verdicts: tuple[Verdict, ...]
    tally: Tally
    standing: Standing | None
    reasons: tuple[Reason, ...] = ()

    def __repr__(self) -> str:
        return f"MeasureFollowUp({self.measure.code}: {self.tally.text()})"


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
    standing: Standing | None

    def __repr__(self) -> str:
        return f"AreaFollowUp({self.area.code}: {self.tally.text()})"


@frozen(kw_only=True, field_transformer=gathered)
class AimFollowUp:
    """One aim of a goal: how its indicators stand, and its limit.

    Attributes:
        aim: The aim.
        verdicts: Verdicts on the totals of the indicators that measure it.
        limits: How each of them stands against the aim's limit.
        reasons: Why nothing can be said, such as ``no-indicator``; all that apply.
    """

    aim: Aim
    verdicts: tuple[Verdict, ...]
    limits: tuple[LimitReading, ...]
    reasons: tuple[Reason, ...]

    def __repr__(self) -> str:
        told = ", ".join(reason.code for reason in self.reasons) or ", ".join(
            one.standing for one in self.limits
        )
        return f"AimFollowUp({self.aim.code}: {told})"

    def text(self, language: Language = "en") -> str:
        """How the aim stands, as a sentence.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        if self.reasons:
            told = "; ".join(reason.text(language) for reason in self.reasons)
            return phrase("cannot-judge", language, reasons=told)
        said = [verdict.text(language) for verdict in self.verdicts if self.aim.limit is None]
        said += [reading.text(language) for reading in self.limits]
        return " ".join(said)

    def __str__(self) -> str:
        return self.text("en")


@frozen(kw_only=True, field_transformer=gathered)
class GoalFollowUp:
    """One goal with its aims.

    Attributes:
        goal: The goal.
        aims: How each aim stands.
        tally: Verdicts of all indicators that measure its aims, counted.
        standing: One standing for all, only where a named rule asks for it.
    """

    goal: Goal
    aims: tuple[AimFollowUp, ...]
    tally: Tally
    standing: Standing | None

    def __repr__(self) -> str:
        return f"GoalFollowUp({self.goal.code}: {self.tally.text()})"


@frozen(kw_only=True, field_transformer=gathered)
class PlanFollowUp:
    """The plan as a whole.

    Attributes:
        tally: Verdicts on the totals of all indicators, counted.
        standing: One standing for all, only where a named rule asks for it.
        timeliness: How many indicators are how timely, in fixed order.
    """

    tally: Tally
    standing: Standing | None
    timeliness: tuple[tuple[Timeliness, int], ...]

    def __repr__(self) -> str:
        return f"PlanFollowUp({self.tally.text()})"

    def text(self, language: Language = "en") -> str:
        """The plan's tally as a sentence.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return phrase("plan-tally", language, tally=self.tally.text(language))

    def __str__(self) -> str:
        return self.text("en")


def _state(one: MeasureFollowUp, language: Language) -> str:
    """How far a measure has come, where the plan tells."""
    status = one.status
    if status is None:
        return phrase("not-told", language)
    if isinstance(status, Undetermined):
        told = [
            phrase("not-told", language) if held is None else held.state.label(language)
            for held in status.candidates
        ]
        return " / ".join(told)
    return (
        status.state.label(language)
        if status.comment is None
        else f"{status.state.label(language)}: {status.comment}"
    )


def tally_of(verdicts: Iterable[Verdict], rule: RollUpRule) -> Tally:
    """Verdicts counted by standing."""
    counts = dict.fromkeys(Standing, 0)
    for verdict in verdicts:
        counts[verdict.standing] += 1
    return Tally(counts=tuple(counts.items()), rule=rule)


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class FollowUp:
    """A plan followed up on a day. The tables are internal: not reviewed for secrecy.

    Attributes:
        subject: The plan that was followed up.
        as_of: The day asked for.
        known_at: The day up to which observations were known.
        indicators: Verdicts by indicator code.
        measures: Measures by code.
        areas: Goal areas by code.
        goals: Goals by code.
        plan: The plan as a whole.
        findings: What is wrong with the observations themselves.
    """

    subject: Plan
    as_of: dt.date
    known_at: dt.date
    indicators: ByCode[IndicatorFollowUp]
    measures: ByCode[MeasureFollowUp]
    areas: ByCode[AreaFollowUp]
    goals: ByCode[GoalFollowUp]
    plan: PlanFollowUp
    findings: tuple[Finding, ...] = ()

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Every verdict, by indicator and part in the plan's order."""
        return tuple(verdict for one in self.indicators.values() for verdict in one.verdicts)

    def table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Every verdict as a table. It is internal: not reviewed for secrecy, and it says so.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table, such as where the observations come from.
        """
        return verdict_table(
            self.subject,
            ((one.indicator, one.verdicts) for one in self.indicators.values()),
            as_of=self.as_of,
            known_at=self.known_at,
            notes=(*notes, *self.summary(language)),
            language=language,
        )

    def measure_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Every measure with its years, its indicators and how they stand, as a table.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        rows = (
            (
                f"{one.measure.code} {one.measure.text}",
                one.measure.years.label(language),
                _state(one, language),
                ", ".join(one.measure.moves),
                one.tally.text(language) if one.verdicts else one.reasons[0].text(language),
            )
            for one in self.measures.values()
        )
        return listing(
            self.subject,
            MEASURES,
            rows,
            caption="measures-caption",
            as_of=self.as_of,
            notes=notes,
            language=language,
        )

    def summary(self, language: Language = "en") -> tuple[str, ...]:
        """The roll-up in sentences: the plan, its goal areas, the aims of its goals.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        areas = [
            phrase("area-tally", language, code=code, tally=area.tally.text(language))
            for code, area in self.areas.items()
        ]
        aims = [
            phrase("goal-told", language, code=code, aim=aim.aim.text.rstrip("."), text=aim.text(language))
            for code, goal in self.goals.items()
            for aim in goal.aims
        ]
        return self.plan.text(language), *areas, *aims

    def _repr_html_(self) -> str:
        return self.table().html()

    def __repr__(self) -> str:
        return f"FollowUp({self.subject.id!s} on {self.as_of}: {self.plan.tally.text()})"
