"""How a network lives and how large it is said to be, as exactly as the papers tell."""

from typing import Protocol

from attrs import field

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.model import converters
from paktmodel.model.activities import ReportedCount
from paktmodel.model.charters import Charter
from paktmodel.model.decisions import DecisionRef
from paktmodel.model.fields import checked
from paktmodel.model.organisations import Organisation, Participation
from paktmodel.model.sources import Source
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.words.networks import LifeState, NetworkRelationKind, ParticipationForm


@frozen(kw_only=True, field_transformer=checked)
class LifeEvent:
    """Something that changed where a network is in its life, as exactly as the papers tell.

    Attributes:
        state: Where it was from then on.
        since: From when; None when the paper only says that it came between its neighbours.
        words: When, in the paper's words, where they say more or less than a date.
        evidenced: Whether it is stated as having happened; False for what was only planned,
            which may have come or not.
        decided: The decision behind it.
        source: Where it is stated.
    """

    state: LifeState = field(converter=converters.life_state)
    since: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    words: Text | None = field(default=None, converter=converters.optional_text)
    evidenced: bool = True
    decided: DecisionRef | None = None
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class NetworkRelation:
    """How the network stands to another.

    Attributes:
        kind: Whether it is a sister, a model, taken in or something else.
        name: What the other is called.
        document: Id of its own document, if there is one.
        text: The relation in the paper's words.
        source: Where it is stated; second-hand where the paper repeats another.
    """

    kind: NetworkRelationKind = field(converter=converters.network_relation_kind)
    name: Text = field(converter=Text)
    document: Slug | None = field(default=None, converter=converters.optional_slug)
    text: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class ReportedSize:
    """How large a network is said to have been.

    Attributes:
        on: The day of the report, as exact as told.
        count: How many, exactly or approximately.
        form: In which form they take part, where that is said.
        source: Where it is stated; `Source.hand` says whether the paper repeats another.
    """

    on: PrintedDate = field(converter=PrintedDate)
    count: ReportedCount
    form: ParticipationForm = field(
        default=ParticipationForm.UNSTATED, converter=converters.participation_form
    )
    source: Source | None = None

    def __str__(self) -> str:
        return str(self.count)


class Networked(Protocol):
    """What asking a network reads of it."""

    @property
    def id(self) -> Slug: ...
    @property
    def name(self) -> Text: ...
    @property
    def day(self) -> PrintedDate: ...
    @property
    def life(self) -> tuple[LifeEvent, ...]: ...
    @property
    def charters(self) -> tuple[Charter, ...]: ...
    @property
    def sizes(self) -> tuple[ReportedSize, ...]: ...
    @property
    def organisations(self) -> tuple[Organisation, ...]: ...
    @property
    def participations(self) -> tuple[Participation, ...]: ...
