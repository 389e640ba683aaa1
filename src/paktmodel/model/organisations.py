"""Organisations and how they take part in a network: a dated relation with its form."""

from attrs import field

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.model import converters
from paktmodel.model.fields import checked
from paktmodel.model.sources import Source
from paktmodel.values.codes import OrganisationNumber
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.words.networks import OrganisationSize, ParticipationForm, Sector


@frozen(kw_only=True, field_transformer=checked)
class Organisation:
    """A company, association or public body that a network knows; never a person.

    Attributes:
        id: Name of it within the network.
        name: What it is called.
        other_names: Other spellings and earlier names.
        number: Its number; that of a sole trader is a personal number and refused.
        sector: Private, civil society or public.
        size: How large it is.
        source: Where it is stated.
    """

    id: Slug = field(converter=Slug)
    name: Text = field(converter=Text)
    other_names: tuple[Text, ...] = field(default=(), converter=converters.texts)
    number: OrganisationNumber | None = field(default=None, converter=converters.optional_organisation_number)
    sector: Sector = field(default=Sector.UNSTATED, converter=converters.sector)
    size: OrganisationSize = field(default=OrganisationSize.UNSTATED, converter=converters.organisation_size)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class CriterionEvidence:
    """What shows that an organisation meets a criterion, or that it does not.

    Attributes:
        criterion: Id of the criterion in the charter.
        met: Whether it was met; None as long as nobody has looked.
        on: When that was established, as exact as told.
        evidence: What shows it.
        source: Where it is stated.
    """

    criterion: Slug = field(converter=Slug)
    met: bool | None = None
    on: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    evidence: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Participation:
    """That an organisation takes part in the network, in a form and over a time.

    Attributes:
        organisation: Id of the organisation.
        form: Membership, agreement, open participation or at events only.
        since: From when, as exact as told.
        until: The last day; None while it goes on.
        evidence: How the criteria were met when it came in, and later.
        exit_reason: Why it ended.
        source: Where it is stated.
    """

    organisation: Slug = field(converter=Slug)
    form: ParticipationForm = field(converter=converters.participation_form)
    since: PrintedDate = field(converter=PrintedDate)
    until: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    evidence: tuple[CriterionEvidence, ...] = field(default=(), converter=converters.criterion_evidence)
    exit_reason: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None
