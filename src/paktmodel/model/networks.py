"""Networks (*nätverk, pakter*): their life, charters, members, work and what came of it."""

import datetime as dt
from collections.abc import Iterable
from typing import TypeVar

from attrs import field, frozen

from paktmodel.errors import NotFound
from paktmodel.model.activities import (
    Activity,
    ActivityPlan,
    Forum,
    ForumTemplate,
    Handover,
    OperativeUnit,
)
from paktmodel.model.adoption import Adopting
from paktmodel.model.background import ConsequenceStatement
from paktmodel.model.charters import Charter
from paktmodel.model.commitments import Agreement, Commitment, Delivery, LapseRule
from paktmodel.model.evaluations import Evaluation, Scale
from paktmodel.model.fields import checked, optional_text
from paktmodel.model.network_lifecycle import LifeEvent, NetworkRelation, ReportedSize
from paktmodel.model.network_state import NetworkDay, network_on
from paktmodel.model.organisations import Organisation, Participation
from paktmodel.model.plans import Acknowledgement
from paktmodel.model.rules import ReportingRule
from paktmodel.model.sources import Authority, Passage, Source
from paktmodel.values.codes import CaseNumber
from paktmodel.values.texts import Slug, Text

Named = TypeVar("Named", Organisation, Charter, Commitment, Agreement, Activity, Forum)


@frozen(kw_only=True, field_transformer=checked)
class Network:
    """A network of organisations that a municipality runs or takes part in.

    Attributes:
        id: The owner's name for the document.
        authority: Whose network it is.
        name: What it is called.
        text: What it is, in the paper's words.
        cases: Case numbers of its matters.
        day: Day of the latest paper that the document rests on.
        run_by: The group or unit that runs it, in the paper's words.
        life: Its life, in order of time.
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
        reporting: Who is told what, and when.
        consequences: What the papers say of each perspective.
        passages: Running text that text checks read.
        acknowledgements: Findings that the owner accepts.
        source: The paper itself.
    """

    id: Slug = field(converter=Slug)
    authority: Authority
    name: Text = field(converter=Text)
    text: Text | None = field(default=None, converter=optional_text)
    cases: tuple[CaseNumber, ...] = ()
    day: dt.date
    run_by: Text | None = field(default=None, converter=optional_text)
    life: tuple[LifeEvent, ...] = ()
    charters: tuple[Charter, ...] = ()
    relations: tuple[NetworkRelation, ...] = ()
    sizes: tuple[ReportedSize, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    participations: tuple[Participation, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    lapse_rules: tuple[LapseRule, ...] = ()
    units: tuple[OperativeUnit, ...] = ()
    activities: tuple[Activity, ...] = ()
    activity_plans: tuple[ActivityPlan, ...] = ()
    templates: tuple[ForumTemplate, ...] = ()
    forums: tuple[Forum, ...] = ()
    handovers: tuple[Handover, ...] = ()
    scales: tuple[Scale, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    reporting: tuple[ReportingRule, ...] = ()
    consequences: tuple[ConsequenceStatement, ...] = ()
    passages: tuple[Passage, ...] = ()
    acknowledgements: tuple[Acknowledgement, ...] = ()
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

    def organisation(self, name: str) -> Organisation:
        """The organisation with an id.

        Raises:
            NotFound: No organisation has it.
        """
        return _named("organisation", name, self.organisations)

    def charter(self, name: str) -> Charter:
        """The charter with an id.

        Raises:
            NotFound: No charter has it.
        """
        return _named("charter", name, self.charters)

    def commitment(self, name: str) -> Commitment:
        """The commitment with an id.

        Raises:
            NotFound: No commitment has it.
        """
        return _named("commitment", name, self.commitments)

    def agreement(self, name: str) -> Agreement:
        """The agreement with an id.

        Raises:
            NotFound: No agreement has it.
        """
        return _named("agreement", name, self.agreements)

    def activity(self, name: str) -> Activity:
        """The activity with an id.

        Raises:
            NotFound: No activity has it.
        """
        return _named("activity", name, self.activities)

    def __repr__(self) -> str:
        held = f"{len(self.charters)} charters, {len(self.organisations)} organisations"
        return f"Network({self.id!s}: {self.name!r}, {held}, {len(self.commitments)} commitments)"


def _named(what: str, name: str, things: Iterable[Named]) -> Named:
    known = tuple(things)
    for thing in known:
        if thing.id == name:
            return thing
    raise NotFound(what, name, (str(thing.id) for thing in known))
