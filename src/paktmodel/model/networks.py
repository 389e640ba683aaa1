"""Networks (*nätverk, pakter*): their life, charters, members, work and what came of it."""

import datetime as dt
from collections.abc import Iterable

from attrs import field

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.model import converters
from paktmodel.model.activities import (
    Activity,
    ActivityPlan,
    Forum,
    ForumTemplate,
    Handover,
    OperativeUnit,
)
from paktmodel.model.actors import Actor
from paktmodel.model.adoption import Adopting
from paktmodel.model.background import ConsequenceStatement
from paktmodel.model.charters import Charter
from paktmodel.model.commitments import Agreement, Commitment, Delivery, LapseRule
from paktmodel.model.evaluations import Evaluation, Scale
from paktmodel.model.fields import checked
from paktmodel.model.network_lifecycle import LifeEvent, NetworkRelation, ReportedSize
from paktmodel.model.network_state import NetworkDay, network_on
from paktmodel.model.organisations import Organisation, Participation
from paktmodel.model.owners import Owner
from paktmodel.model.plans import Acknowledgement
from paktmodel.model.rules import ReportingRule
from paktmodel.model.sources import Passage, Source
from paktmodel.values.codes import CaseNumber
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Slug, Text


@frozen(kw_only=True, field_transformer=checked)
class Network:
    """A network of organisations that a municipality runs or takes part in.

    Attributes:
        id: The owner's name for the document.
        owners: Whose network it is.
        jurisdiction: Whose law holds, such as ``se``; that of its owners when absent, as far as it is known.
        name: What it is called.
        text: What it is, in the paper's words.
        cases: Case numbers of its matters.
        day: Day of the latest paper that the document rests on.
        run_by: The group or unit that runs it, in the paper's words.
        life: Its life, in order of time.
        actors: Who can be responsible for something in it, beside its organisations.
        charters: Its charters, in order of time, proposed ones included.
        relations: How it stands to other networks.
        sizes: How large it is said to have been.
        organisations: The organisations that it knows by name.
        participations: Their taking part.
        agreements: Agreements.
        commitments: What organisations have committed themselves to.
        deliveries: What was delivered.
        lapse_rules: When commitments lapse.
        units: Units that take over what it leads to.
        activities: What it has held.
        activity_plans: What it plans by the year.
        templates: Concepts for local forums.
        forums: Local forums.
        handovers: What was handed over.
        scales: Scales of its own for answers.
        evaluations: Evaluations.
        reporting: Who gets which report, and when.
        consequences: What the papers say of each perspective.
        passages: Running text that text checks read.
        acknowledgements: Findings that the owner accepts.
        source: The paper itself.
    """

    id: Slug = field(converter=Slug)
    owners: Listed[Owner] = field(converter=converters.owners)
    jurisdiction: Slug | None = field(default=None, converter=converters.optional_slug)
    name: Text = field(converter=Text)
    text: Text | None = field(default=None, converter=converters.optional_text)
    cases: tuple[CaseNumber, ...] = field(default=(), converter=converters.case_numbers)
    day: PrintedDate = field(converter=PrintedDate)
    run_by: Text | None = field(default=None, converter=converters.optional_text)
    life: tuple[LifeEvent, ...] = field(default=(), converter=converters.life_events)
    actors: Listed[Actor] = field(default=Listed(), converter=converters.actors)
    charters: Listed[Charter] = field(default=Listed(), converter=converters.charters)
    relations: tuple[NetworkRelation, ...] = field(default=(), converter=converters.network_relations)
    sizes: tuple[ReportedSize, ...] = field(default=(), converter=converters.reported_sizes)
    organisations: Listed[Organisation] = field(default=Listed(), converter=converters.organisations)
    participations: tuple[Participation, ...] = field(default=(), converter=converters.participations)
    agreements: Listed[Agreement] = field(default=Listed(), converter=converters.agreements)
    commitments: Listed[Commitment] = field(default=Listed(), converter=converters.commitments)
    deliveries: tuple[Delivery, ...] = field(default=(), converter=converters.deliveries)
    lapse_rules: Listed[LapseRule] = field(default=Listed(), converter=converters.lapse_rules)
    units: Listed[OperativeUnit] = field(default=Listed(), converter=converters.operative_units)
    activities: Listed[Activity] = field(default=Listed(), converter=converters.activities)
    activity_plans: Listed[ActivityPlan] = field(default=Listed(), converter=converters.activity_plans)
    templates: Listed[ForumTemplate] = field(default=Listed(), converter=converters.forum_templates)
    forums: Listed[Forum] = field(default=Listed(), converter=converters.forums)
    handovers: Listed[Handover] = field(default=Listed(), converter=converters.handovers)
    scales: Listed[Scale] = field(default=Listed(), converter=converters.scales)
    evaluations: Listed[Evaluation] = field(default=Listed(), converter=converters.evaluations)
    reporting: Listed[ReportingRule] = field(default=Listed(), converter=converters.reporting_rules)
    consequences: tuple[ConsequenceStatement, ...] = field(
        default=(), converter=converters.consequence_statements
    )
    passages: tuple[Passage, ...] = field(default=(), converter=converters.passages)
    acknowledgements: Listed[Acknowledgement] = field(default=Listed(), converter=converters.acknowledgements)
    source: Source | None = None

    def on(self, day: dt.date, *, matters: Iterable[Adopting] = ()) -> NetworkDay:
        """What held on a day: life, charter, size and participation, each as exact as the papers tell.

        Args:
            day: The day asked for.
            matters: Matters whose decisions may set charters.

        Raises:
            InvalidValue: A day that is not a plain date.
            InvalidArgument: Something else than matters.
        """
        return network_on(self, day, matters=matters)

    def _repr_html_(self) -> str:
        from paktmodel.model.display import content_table, document_display

        return document_display(self, self.name, content_table, self.day)

    def __repr__(self) -> str:
        held = f"{len(self.charters)} charters, {len(self.organisations)} organisations"
        return f"Network({self.id!s}: {self.name!r}, {held}, {len(self.commitments)} commitments)"
