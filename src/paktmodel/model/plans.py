"""Plans: goals, goal areas, measures, versions and what surrounds them."""

import datetime as dt
from functools import cached_property

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.spans import Years
from paktmodel.errors.frozen_classes import field, filled, frozen
from paktmodel.model import converters
from paktmodel.model.actors import Actor
from paktmodel.model.background import ConsequenceStatement, Predecessor
from paktmodel.model.decisions import Proposal
from paktmodel.model.fields import checked
from paktmodel.model.goals import Goal
from paktmodel.model.indicators import Indicator
from paktmodel.model.measures import GoalArea, Measure
from paktmodel.model.owners import Owner
from paktmodel.model.rules import JudgementRule, ReportingCalendar, ReportingRule, RollUpRule
from paktmodel.model.sources import Passage, Source
from paktmodel.model.versions import TitleVariant, Version
from paktmodel.values.codes import CaseNumber, Code
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.words.plans import PlanType
from paktmodel.vocabulary.words.sources import Unstated


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
    subjects: tuple[Text, ...] = field(default=(), converter=converters.texts)
    reason: Text = field(converter=Text)
    day: dt.date = field(converter=converters.date)


@frozen(kw_only=True, field_transformer=checked)
class Plan:
    """A plan of action that a board owns.

    Attributes:
        id: The owner's name for the document.
        plan_type: Whether it is a plan of measures, of targets or of what is followed; where absent it is
            derived from what the plan holds.
        owners: Whose plan it is.
        jurisdiction: Whose law holds, such as ``se``; that of its owners when absent, as far as it is known.
        title: Its title.
        title_variants: Other forms of the title, as printed.
        title_measured_by: Indicators that measure a quantity in the title.
        cases: Case numbers of the matter.
        day: Day of the paper.
        years: Calendar years it covers; unstated when the paper does not say.
        actors: Who can be responsible for something in it.
        goals: Goals it serves, at their levels.
        areas: Goal areas with measures and indicators.
        versions: Its document history.
        proposal: The proposal to adopt it.
        predecessors: Plans that came before, with their lessons.
        reporting: Who gets which report, and when.
        judgement: How verdicts are reached.
        roll_up: How verdicts are gathered.
        calendar: Terms and closing points of the municipality.
        consequences: What the paper says of each perspective.
        passages: Running text that text checks read.
        acknowledgements: Findings that the owner accepts.
        source: The paper itself.
    """

    id: Slug = field(converter=Slug)
    plan_type: PlanType | None = field(default=None, converter=converters.optional_plan_type)
    owners: Listed[Owner] = field(converter=converters.owners)
    jurisdiction: Slug | None = field(default=None, converter=converters.optional_slug)
    title: Text = field(converter=Text)
    title_variants: tuple[TitleVariant, ...] = field(default=(), converter=converters.title_variants)
    title_measured_by: tuple[Code, ...] = field(default=(), converter=converters.codes)
    cases: tuple[CaseNumber, ...] = field(default=(), converter=converters.case_numbers)
    day: PrintedDate = field(converter=PrintedDate)
    years: Years | Unstated = field(default=Unstated.UNSTATED, converter=converters.years_or_unstated)
    actors: Listed[Actor] = field(default=Listed(), converter=converters.actors)
    goals: Listed[Goal] = field(default=Listed(), converter=converters.goals)
    areas: Listed[GoalArea] = field(default=Listed(), converter=converters.goal_areas)
    versions: Listed[Version] = field(default=Listed(), converter=converters.versions)
    proposal: Proposal | None = None
    predecessors: tuple[Predecessor, ...] = field(default=(), converter=converters.predecessors)
    reporting: Listed[ReportingRule] = field(default=Listed(), converter=converters.reporting_rules)
    judgement: Listed[JudgementRule] = field(default=Listed(), converter=converters.judgement_rules)
    roll_up: Listed[RollUpRule] = field(default=Listed(), converter=converters.roll_up_rules)
    calendar: ReportingCalendar = filled(ReportingCalendar)
    consequences: tuple[ConsequenceStatement, ...] = field(
        default=(), converter=converters.consequence_statements
    )
    passages: tuple[Passage, ...] = field(default=(), converter=converters.passages)
    acknowledgements: Listed[Acknowledgement] = field(default=Listed(), converter=converters.acknowledgements)
    source: Source | None = None

    @cached_property
    def measures(self) -> Listed[Measure]:
        """All measures in printed order."""
        return Listed(measure for area in self.areas for measure in area.measures)

    @cached_property
    def indicators(self) -> Listed[Indicator]:
        """All indicators in printed order."""
        return Listed(indicator for area in self.areas for indicator in area.indicators)

    def _repr_html_(self) -> str:
        from paktmodel.model.display import area_table, document_display

        return document_display(self, self.title, area_table, self.day, self.years)

    def __repr__(self) -> str:
        held = f"{len(self.areas)} areas, {len(self.measures)} measures, {len(self.indicators)} indicators"
        return f"Plan({self.id!s}: {self.title[:60]!r}, {held})"
