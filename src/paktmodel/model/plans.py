"""Plans: goals, goal areas, measures, versions and what surrounds them."""

import datetime as dt
from collections.abc import Iterable
from typing import TypeVar

from attrs import field, frozen

from paktmodel.calendar.spans import Years
from paktmodel.errors import NotFound
from paktmodel.model.background import ConsequenceStatement, Predecessor
from paktmodel.model.decisions import Proposal
from paktmodel.model.fields import checked, codes, texts
from paktmodel.model.goals import Goal
from paktmodel.model.indicators import Indicator
from paktmodel.model.measures import GoalArea, Measure
from paktmodel.model.rules import JudgementRule, ReportingCalendar, ReportingRule, RollUpRule
from paktmodel.model.sources import Authority, Passage, Source
from paktmodel.model.versions import TitleVariant, Version
from paktmodel.values.codes import CaseNumber, Code
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.words.sources import Unstated

Coded = TypeVar("Coded", Goal, GoalArea, Measure, Indicator)


@frozen(kw_only=True, field_transformer=checked)
class Acknowledgement:
    """A finding that the owner knows of and accepts; it stays, marked with the reason.

    Attributes:
        code: Code of the finding.
        subjects: Its subjects in English words, such as ``measure 4``; empty for all.
        reason: Why it is accepted.
        day: When that was said.
    """

    code: Slug = field(converter=Slug)
    subjects: tuple[Text, ...] = field(default=(), converter=texts)
    reason: Text = field(converter=Text)
    day: dt.date


@frozen(kw_only=True, field_transformer=checked)
class Plan:
    """A plan of action that a board owns.

    Attributes:
        id: The owner's name for the document.
        authority: Whose plan it is.
        title: Its title.
        title_variants: Other forms of the title, as printed.
        title_measured_by: Indicators that measure a quantity in the title.
        cases: Case numbers of the matter.
        day: Day of the paper.
        years: Calendar years it covers; unstated when the paper does not say.
        goals: Goals it serves, at their levels.
        areas: Goal areas with measures and indicators.
        versions: Its document history.
        proposal: The proposal to adopt it.
        predecessors: Plans that came before, with their lessons.
        reporting: Who is told what, and when.
        judgement: How verdicts are reached.
        roll_up: How verdicts are gathered.
        calendar: Terms and closing points of the municipality.
        consequences: What the paper says of each perspective.
        passages: Running text that text checks read.
        acknowledgements: Findings that the owner accepts.
        source: The paper itself.
    """

    id: Slug = field(converter=Slug)
    authority: Authority
    title: Text = field(converter=Text)
    title_variants: tuple[TitleVariant, ...] = ()
    title_measured_by: tuple[Code, ...] = field(default=(), converter=codes)
    cases: tuple[CaseNumber, ...] = ()
    day: dt.date
    years: Years | Unstated = Unstated.UNSTATED
    goals: tuple[Goal, ...] = ()
    areas: tuple[GoalArea, ...] = ()
    versions: tuple[Version, ...] = ()
    proposal: Proposal | None = None
    predecessors: tuple[Predecessor, ...] = ()
    reporting: tuple[ReportingRule, ...] = ()
    judgement: tuple[JudgementRule, ...] = ()
    roll_up: tuple[RollUpRule, ...] = ()
    calendar: ReportingCalendar = ReportingCalendar()
    consequences: tuple[ConsequenceStatement, ...] = ()
    passages: tuple[Passage, ...] = ()
    acknowledgements: tuple[Acknowledgement, ...] = ()
    source: Source | None = None

    @property
    def measures(self) -> tuple[Measure, ...]:
        """All measures in printed order."""
        return tuple(measure for area in self.areas for measure in area.measures)

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """All indicators in printed order."""
        return tuple(indicator for area in self.areas for indicator in area.indicators)

    def goal(self, code: str) -> Goal:
        """The goal with a code.

        Raises:
            NotFound: No goal has it.
        """
        return _coded("goal", code, self.goals)

    def area(self, code: str) -> GoalArea:
        """The goal area with a code.

        Raises:
            NotFound: No area has it.
        """
        return _coded("goal area", code, self.areas)

    def measure(self, code: str) -> Measure:
        """The measure with a code.

        Raises:
            NotFound: No measure has it.
        """
        return _coded("measure", code, self.measures)

    def indicator(self, code: str) -> Indicator:
        """The indicator with a code.

        Raises:
            NotFound: No indicator has it.
        """
        return _coded("indicator", code, self.indicators)

    def version(self, number: str) -> Version:
        """The version with a number.

        Raises:
            NotFound: No version has it.
        """
        for version in self.versions:
            if version.number == number:
                return version
        raise NotFound("version", number, (version.number for version in self.versions))

    def __repr__(self) -> str:
        held = f"{len(self.areas)} areas, {len(self.measures)} measures, {len(self.indicators)} indicators"
        return f"Plan({self.id!s}: {self.title[:60]!r}, {held})"


def _coded(what: str, code: str, things: Iterable[Coded]) -> Coded:
    known = tuple(things)
    for thing in known:
        if thing.code == code:
            return thing
    raise NotFound(what, code, (thing.code for thing in known))
