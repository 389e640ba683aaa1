"""Charters (*inriktningar*): what a network is for, who may take part, and how it may be evaluated."""

from attrs import field

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.model import converters
from paktmodel.model.decisions import DecisionRef, Proposal
from paktmodel.model.fields import checked, text_or_unstated
from paktmodel.model.goals import Goal
from paktmodel.model.measures import Cost
from paktmodel.model.sources import Source
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.words.matters import Outcome
from paktmodel.vocabulary.words.networks import CommitmentKind, ParticipationForm, QuantitativeEvaluation
from paktmodel.vocabulary.words.plans import VersionStatus
from paktmodel.vocabulary.words.sources import Unstated


@frozen(kw_only=True, field_transformer=checked)
class FocusArea:
    """A place or field that the network looks at specially (*fokusområde*).

    Attributes:
        id: Name of it within the network.
        name: What it is called.
        source: Where it is stated.
    """

    id: Slug = field(converter=Slug)
    name: Text = field(converter=Text)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class TaglineVariant:
    """The tagline in a local form.

    Attributes:
        text: The tagline as printed.
        focus_area: Id of the focus area that it is for.
        source: Where it is printed.
    """

    text: Text = field(converter=Text)
    focus_area: Slug | None = field(default=None, converter=converters.optional_slug)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class TargetGroup:
    """Whom something is for (*målgrupp*), and whom it is not for.

    Attributes:
        id: Name of it within the document.
        text: The group in the paper's words.
        includes: Who belongs to it.
        excludes: Who does not, in the paper's words.
        source: Where it is printed.
    """

    id: Slug = field(converter=Slug)
    text: Text = field(converter=Text)
    includes: tuple[Text, ...] = field(default=(), converter=converters.texts)
    excludes: tuple[Text, ...] = field(default=(), converter=converters.texts)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class AdmissionCriterion:
    """What an organisation must meet to take part.

    Attributes:
        id: Name of it within the charter.
        text: The criterion in the paper's words.
        shown_by: What shows that it is met; unstated when the paper asks for nothing.
        source: Where it is printed.
    """

    id: Slug = field(converter=Slug)
    text: Text = field(converter=Text)
    shown_by: Text | Unstated = field(default=Unstated.UNSTATED, converter=text_or_unstated)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class ScopeBoundary:
    """What a network does not do, and who does it instead (*avgränsning*).

    Attributes:
        text: What it does not do, in the paper's words.
        excludes: The kinds of commitment that it shuts out.
        instead: Who does it, by role or unit.
        followed_up_by: Who follows it up.
        source: Where it is printed.
    """

    text: Text = field(converter=Text)
    excludes: tuple[CommitmentKind, ...] = field(default=(), converter=converters.commitment_kinds)
    instead: tuple[Text, ...] = field(default=(), converter=converters.texts)
    followed_up_by: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class EvaluationTerms:
    """How a network may be evaluated.

    Attributes:
        quantitative: Whether quantitative goals and results may be used.
        text: The terms in the paper's words.
        source: Where they are printed.
    """

    quantitative: QuantitativeEvaluation = field(
        default=QuantitativeEvaluation.UNSTATED, converter=converters.quantitative_evaluation
    )
    text: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Charter:
    """A direction that a network follows once it has been decided (*inriktning*).

    What the documents do not tell of a charter stays empty: of the charter of June 2019
    little more is known than that there was one.

    Attributes:
        id: Name of it within the network; decisions name it as their version.
        title: What it is called.
        decided: The decision that set it; it is in force only by one that approves this very charter.
        proposal: The proposal to set it.
        since: From when it holds, where that is not the day of the decision.
        until: The last day, where the charter itself sets one.
        goals: Vision, purpose, direction goals and what lies under them.
        motto: The motto (*devis*).
        tagline: The tagline.
        tagline_variants: The tagline in local forms.
        themes: Themes that it works with.
        focus_areas: Places or fields that it looks at specially.
        forms: The forms of participation that it knows.
        kinds: The kinds of commitment among which those who take part choose.
        criteria: What an organisation must meet.
        target_groups: Whom the work is for.
        member_benefit: What those who take part get out of it, in the paper's words.
        responsible: The role or body that runs the network.
        boundaries: What it does not do.
        evaluation: How it may be evaluated; None where nothing is known of that.
        cost: What it costs or where that is to be seen.
        source: Where it is stated.
    """

    id: Slug = field(converter=Slug)
    title: Text = field(converter=Text)
    decided: DecisionRef | None = None
    proposal: Proposal | None = None
    since: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    until: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    goals: Listed[Goal] = field(default=Listed(), converter=converters.goals)
    motto: Text | None = field(default=None, converter=converters.optional_text)
    tagline: Text | None = field(default=None, converter=converters.optional_text)
    tagline_variants: tuple[TaglineVariant, ...] = field(default=(), converter=converters.tagline_variants)
    themes: tuple[Text, ...] = field(default=(), converter=converters.texts)
    focus_areas: Listed[FocusArea] = field(default=Listed(), converter=converters.focus_areas)
    forms: tuple[ParticipationForm, ...] = field(default=(), converter=converters.participation_forms)
    kinds: tuple[CommitmentKind, ...] = field(default=(), converter=converters.commitment_kinds)
    criteria: Listed[AdmissionCriterion] = field(default=Listed(), converter=converters.admission_criteria)
    target_groups: Listed[TargetGroup] = field(default=Listed(), converter=converters.target_groups)
    member_benefit: Text | Unstated = field(default=Unstated.UNSTATED, converter=text_or_unstated)
    responsible: Text | Unstated = field(default=Unstated.UNSTATED, converter=text_or_unstated)
    boundaries: tuple[ScopeBoundary, ...] = field(default=(), converter=converters.scope_boundaries)
    evaluation: EvaluationTerms | None = None
    cost: Cost | Unstated = field(default=Unstated.UNSTATED, converter=converters.cost_or_unstated)
    source: Source | None = None

    @property
    def status(self) -> VersionStatus:
        """Adopted only by an approving decision on this very charter."""
        decision = self.decided
        if decision is None or decision.outcome is not Outcome.APPROVED or decision.version is None:
            return VersionStatus.NO_APPROVAL_RECORDED
        on_this = str(decision.version) == str(self.id)
        return VersionStatus.ADOPTED if on_this else VersionStatus.NO_APPROVAL_RECORDED

    @property
    def quantitative(self) -> QuantitativeEvaluation:
        """Whether it lets the network be evaluated quantitatively; unstated where nothing is known."""
        return QuantitativeEvaluation.UNSTATED if self.evaluation is None else self.evaluation.quantitative

    def __repr__(self) -> str:
        return f"Charter({self.id!s}: {self.title[:60]!r}, {self.status})"
