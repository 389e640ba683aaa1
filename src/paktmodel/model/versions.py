"""A document's own history: versions, what they changed, and how they are approved."""

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.model import converters
from paktmodel.model.decisions import DecisionRef
from paktmodel.model.fields import checked
from paktmodel.model.sources import Source
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.matters import Outcome
from paktmodel.vocabulary.words.plans import VersionStatus


@frozen(kw_only=True, field_transformer=checked)
class ReportedApproval:
    """An approval that a document's own history prints; a report, not a decision.

    Attributes:
        body: Who is said to have approved.
        on: The day, as exact as printed.
        source: Where it is printed.
    """

    body: Text = field(converter=Text)
    on: PrintedDate = field(converter=PrintedDate)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Annex:
    """A paper that belongs to another (*bilaga*).

    Attributes:
        title: How it is referred to.
        at_hand: Whether it is in the material.
        source: Where it is referred to.
    """

    title: Text = field(converter=Text)
    at_hand: bool
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class VersionChange:
    """Something that a version changed.

    Attributes:
        kind: What sort of thing.
        code: Its code or name; None for things of the kind in general.
        text: What was changed.
    """

    kind: SubjectKind = field(converter=converters.subject_kind)
    code: Text | None = field(default=None, converter=converters.optional_text)
    text: Text | None = field(default=None, converter=converters.optional_text)


@frozen(kw_only=True, field_transformer=checked)
class Version:
    """A version of the plan in its document history.

    Attributes:
        number: Its number as printed, such as ``1.0``.
        created: When it was made, as exact as printed.
        reported_approved: The approval that the history prints.
        adopted_by: The decision that adopted this very version.
        supersedes: The version it replaces.
        changes: What it changed, where that is stated.
        annexes: Papers that belong to it.
        source: Where it is printed.
    """

    number: Text = field(converter=Text)
    created: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    reported_approved: ReportedApproval | None = None
    adopted_by: DecisionRef | None = None
    supersedes: Text | None = field(default=None, converter=converters.optional_text)
    changes: Listed[VersionChange] = field(default=Listed(), converter=converters.version_changes)
    annexes: tuple[Annex, ...] = field(default=(), converter=converters.annexes)
    source: Source | None = None

    @property
    def status(self) -> VersionStatus:
        """Adopted only by an approving decision on this very version; else what is reported."""
        decision = self.adopted_by
        if decision is not None and decision.outcome is Outcome.APPROVED and decision.version == self.number:
            return VersionStatus.ADOPTED
        if self.reported_approved is not None:
            return VersionStatus.REPORTED_APPROVED
        return VersionStatus.NO_APPROVAL_RECORDED


@frozen(kw_only=True, field_transformer=checked)
class TitleVariant:
    """The title in another form, with where it is printed so.

    Attributes:
        text: The title as printed there.
        source: The place.
    """

    text: Text = field(converter=Text)
    source: Source
