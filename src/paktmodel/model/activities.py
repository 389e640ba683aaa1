"""What a network does: activities and their plans, local forums, and what is handed over to whom."""

from attrs import field

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.whole_numbers import Year
from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.model import converters
from paktmodel.model.decisions import DecisionRef
from paktmodel.model.evaluations import SurveyShare
from paktmodel.model.fields import checked, text_or_unstated
from paktmodel.model.sources import Source
from paktmodel.model.timelines import Timeline
from paktmodel.values.counts import Count, Number
from paktmodel.values.figures import Approximate
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.words.networks import HandoverKind, HandoverState, RollOutState
from paktmodel.vocabulary.words.sources import Unstated


@frozen(kw_only=True, field_transformer=checked)
class ReportedCount:
    """How many: exactly, or as approximately as the paper puts it; never both.

    Attributes:
        exact: The number, where the paper gives it as one.
        approximate: The number as the paper puts it, such as "cirka 470".
        what: What is counted, in the paper's words.
    """

    exact: Count | None = None
    approximate: Approximate | None = None
    what: Text | None = field(default=None, converter=converters.optional_text)

    def __str__(self) -> str:
        told = self.exact if self.approximate is None else self.approximate
        number = "" if told is None else str(told)
        return number if self.what is None else f"{number} {self.what}".strip()


@frozen(kw_only=True, field_transformer=checked)
class ActivityPart:
    """A part of an activity.

    Attributes:
        number: Its number in the paper, from 1.
        text: What it was, in the paper's words.
        source: Where it is printed.
    """

    number: Number
    text: Text = field(converter=Text)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Activity:
    """Something that a network holds (*aktivitet*).

    Attributes:
        id: Name of it within the network.
        title: What it is called.
        on: When, as exact as told.
        place: Where.
        themes: What it was about.
        parts: Its parts.
        forum: Id of the forum that it belongs to.
        planned_in: Id of the activity plan that foresaw it.
        attendance: How many took part: exactly, or as approximately as the paper tells.
        organisations: Ids of the organisations that took part, where they are known.
        evaluation: What its evaluation showed, in the paper's words.
        shares: Shares of answers to it.
        source: Where it is stated.
    """

    id: Slug = field(converter=Slug)
    title: Text = field(converter=Text)
    on: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    place: Text | None = field(default=None, converter=converters.optional_text)
    themes: tuple[Text, ...] = field(default=(), converter=converters.texts)
    parts: Listed[ActivityPart] = field(default=Listed(), converter=converters.activity_parts)
    forum: Slug | None = field(default=None, converter=converters.optional_slug)
    planned_in: Slug | None = field(default=None, converter=converters.optional_slug)
    attendance: ReportedCount | None = None
    organisations: tuple[Slug, ...] = field(default=(), converter=converters.slugs)
    evaluation: Text | None = field(default=None, converter=converters.optional_text)
    shares: tuple[SurveyShare, ...] = field(default=(), converter=converters.survey_shares)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class PlannedActivity:
    """An activity that a plan foresees.

    Attributes:
        id: Name of it within the plan.
        title: What is to be held.
        by: By when, as exact as told.
        source: Where it is printed.
    """

    id: Slug = field(converter=Slug)
    title: Text = field(converter=Text)
    by: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class ActivityPlan:
    """What a network plans for a year (*aktivitetsplan*).

    Attributes:
        id: Name of it within the network.
        year: The year.
        decided: The decision that set it.
        activities: What it foresees.
        source: Where it is stated.
    """

    id: Slug = field(converter=Slug)
    year: Year
    decided: DecisionRef | None = None
    activities: Listed[PlannedActivity] = field(default=Listed(), converter=converters.planned_activities)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class ForumTemplate:
    """A concept for local presence, to be filled with what a place needs.

    Attributes:
        id: Name of it within the network.
        title: What it is called.
        elements: What it holds, in the paper's words.
        source: Where it is stated.
    """

    id: Slug = field(converter=Slug)
    title: Text = field(converter=Text)
    elements: tuple[Text, ...] = field(default=(), converter=converters.texts)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Forum:
    """A template in one focus area, with how far it has come.

    Attributes:
        id: Name of it within the network.
        template: Id of the template.
        focus_area: Id of the focus area.
        state: How far it has come, over time.
        source: Where it is stated.
    """

    id: Slug = field(converter=Slug)
    template: Slug = field(converter=Slug)
    focus_area: Slug = field(converter=Slug)
    state: Timeline[RollOutState] = Timeline()
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class OperativeUnit:
    """A unit that takes over what a network leads to, such as *Jobbtorg*.

    Attributes:
        id: Name of it within the network.
        name: What it is called.
        belongs_to: The body that it is part of.
        source: Where it is stated.
    """

    id: Slug = field(converter=Slug)
    name: Text = field(converter=Text)
    belongs_to: Text | Unstated = field(default=Unstated.UNSTATED, converter=text_or_unstated)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class HandoverEvent:
    """What became of something handed over, at a time.

    Attributes:
        state: What became of it.
        on: When, as exact as told.
        text: What happened.
        source: Where it is stated.
    """

    state: HandoverState = field(converter=converters.handover_state)
    on: PrintedDate = field(converter=PrintedDate)
    text: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Handover:
    """An idea, contact or lead that an operative unit takes over (*överlämnat uppslag*).

    Attributes:
        id: Name of it within the network.
        kind: Idea, contact or lead.
        text: What it is.
        activity: Id of the activity that it came out of.
        unit: Id of the unit.
        on: When it was handed over; None when that is not stated.
        events: What became of it, in order of time.
        source: Where it is stated.
    """

    id: Slug = field(converter=Slug)
    kind: HandoverKind = field(converter=converters.handover_kind)
    text: Text = field(converter=Text)
    activity: Slug | None = field(default=None, converter=converters.optional_slug)
    unit: Slug = field(converter=Slug)
    on: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    events: tuple[HandoverEvent, ...] = field(default=(), converter=converters.handover_events)
    source: Source | None = None
