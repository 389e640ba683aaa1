"""The follow-up record of a plan (*uppföljning*): what was handed in, assessed and said of it.

Accounts are closed by an accepted submission and by nothing else; figures that come later
are corrections, and stay visible as such.
"""

import datetime as dt
from decimal import Decimal
from typing import Final

from attrs import field, frozen

from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors import NotFound
from paktmodel.model import converters
from paktmodel.model.comparisons import Comparison
from paktmodel.model.evaluations import Evaluation, Scale, ScaleAnswers, ScaleStep, SurveyShare
from paktmodel.model.fields import checked, optional_name, optional_printed_date, optional_text
from paktmodel.model.owners import Owner
from paktmodel.model.plans import Acknowledgement
from paktmodel.model.sources import Passage, Source
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.followup import ChangeStatus
from paktmodel.vocabulary.words.plans import MeasureState
from paktmodel.vocabulary.words.reporting import Closing, ScaleKind, SubmissionState


@frozen(kw_only=True, field_transformer=checked)
class About:
    """What something in the record is about.

    Attributes:
        kind: Plan, goal, aim, goal area, measure or indicator.
        code: Its code, of an aim ``2.2 minska``; None for the plan as a whole.
    """

    kind: SubjectKind
    code: Text | None = field(default=None, converter=optional_name)

    def __str__(self) -> str:
        return self.kind.en if self.code is None else f"{self.kind.en} {self.code}"


@frozen(kw_only=True, field_transformer=checked)
class Submission:
    """A report handed in, sent back or accepted: one entry for each thing that happened.

    Attributes:
        rule: Id of the reporting rule that asks for it.
        closing: The closing of the books it belongs to; None for a cadence.
        period: The period reported on.
        ends: The last day it covers, where two closings bear one name and period.
        recipient: Who received it.
        day: When it was handed in, sent back or accepted.
        state: Which of the three.
        reason: Why it was sent back.
        source: Where it is told.
    """

    rule: Slug = field(converter=Slug)
    closing: Closing | None = None
    period: Period
    ends: dt.date | None = None
    recipient: Text = field(converter=Text)
    day: dt.date
    state: SubmissionState
    reason: Text | None = field(default=None, converter=optional_text)
    source: Source | None = None

    def __repr__(self) -> str:
        return (
            f"Submission({self.rule} {self.closing or ''} {self.period} to {self.recipient}: "
            f"{self.state} {self.day})"
        )


@frozen(kw_only=True, field_transformer=checked)
class Assessment:
    """The administration's own assessment (*bedömning*); it stands beside the verdict.

    Attributes:
        about: The goal, measure or indicator.
        scale: Id of the scale.
        value: Code of the step.
        value_printed: The step in the word that the paper prints for it, where it differs from the scale's.
        role: The role that assessed.
        day: When.
        closing: The closing it belongs to; None outside the closings.
        period: The period assessed.
        comment: What was written about it.
        forecast: The value that the administration expects at the term's end, in the
            indicator's unit.
        source: Where it is told.
    """

    about: About
    scale: Slug = field(converter=Slug)
    value: Slug = field(converter=Slug)
    value_printed: Text | None = field(default=None, converter=optional_text)
    role: Text = field(converter=Text)
    day: PrintedDate = field(converter=PrintedDate)
    closing: Closing | None = None
    period: Period
    comment: Text | None = field(default=None, converter=optional_text)
    forecast: Decimal | None = None
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Deviation:
    """Something that did not go as planned (*avvikelse*), with what is done about it.

    Attributes:
        id: Name of the deviation.
        about: What it concerns.
        closing: The closing at which it was told; None outside the closings.
        period: The period in which it showed.
        day: When it was told.
        text: What deviates.
        cause: Why.
        action: What is done about it.
        responsible: The role that does it.
        due: By when it is to be done.
        done: When it was done; None as long as it is not.
        source: Where it is told.
    """

    id: Slug = field(converter=Slug)
    about: About
    closing: Closing | None = None
    period: Period
    day: PrintedDate = field(converter=PrintedDate)
    text: Text = field(converter=Text)
    cause: Text | None = field(default=None, converter=optional_text)
    action: Text | None = field(default=None, converter=optional_text)
    responsible: Text | None = field(default=None, converter=optional_text)
    due: dt.date | None = None
    done: PrintedDate | None = field(default=None, converter=optional_printed_date)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Narrative:
    """What is told in words and not in figures (*kvalitativ uppföljning*).

    Attributes:
        about: What it is about.
        period: The period it tells of.
        text: The telling.
        role: The role that tells.
        day: When.
        source: Where it is told.
    """

    about: About
    period: Period
    text: Text = field(converter=Text)
    role: Text | None = field(default=None, converter=optional_text)
    day: PrintedDate = field(converter=PrintedDate)
    source: Source | None = None


def _step(code: str, sv: str, en: str, *agrees: ChangeStatus) -> ScaleStep:
    return ScaleStep(code=code, sv=sv, en=en, agrees=agrees)


def _state(code: str, sv: str, en: str, state: MeasureState) -> ScaleStep:
    return ScaleStep(code=code, sv=sv, en=en, state=state)


#: How far a goal is reached, in the words of the accounts of Uppsala's labour-market board.
UPPSALA_ATTAINMENT: Final = Scale(
    id="uppsala-attainment",
    kind=ScaleKind.ATTAINMENT,
    name="Måluppfyllelse",
    steps=(
        _step(
            "not", "inte", "not", ChangeStatus.WORSENED, ChangeStatus.UNCHANGED, ChangeStatus.NOT_MAINTAINED
        ),
        _step("partly", "delvis", "partly", ChangeStatus.UNCHANGED, ChangeStatus.IMPROVED),
        _step("largely", "i hög grad", "to a high degree", ChangeStatus.IMPROVED, ChangeStatus.MAINTAINED),
        _step("fully", "helt", "fully", ChangeStatus.IMPROVED, ChangeStatus.MAINTAINED),
    ),
)

#: How far a measure has come, in the words of the same accounts.
UPPSALA_STATE: Final = Scale(
    id="uppsala-state",
    kind=ScaleKind.STATE,
    name="Läge för åtgärder",
    steps=(
        _state("not-at-all", "inte alls enligt plan", "not on plan at all", MeasureState.NOT_ON_PLAN),
        _state("not-fully", "inte helt enligt plan", "not fully on plan", MeasureState.DELAYED),
        _state("on-plan", "enligt plan", "on plan", MeasureState.ON_PLAN),
        _state("done", "slutfört", "done", MeasureState.DONE),
    ),
)

#: Scales that a record can name without holding them.
PRESET_SCALES: Final = (UPPSALA_ATTAINMENT, UPPSALA_STATE)


@frozen(kw_only=True, field_transformer=checked)
class FollowUpRecord:
    """Everything that was handed in, assessed and said of one plan.

    Attributes:
        id: The owner's name for the document.
        owners: Whose record it is.
        jurisdiction: Whose law holds, such as ``se``; that of its owners when absent, as far as it is known.
        plan: Id of the plan.
        scales: The municipality's own scales; the presets need not be repeated.
        submissions: Reports handed in, sent back and accepted.
        assessments: The administration's assessments.
        deviations: What did not go as planned.
        narratives: What is told in words.
        shares: Shares of answers to surveys.
        answers: Answers on scales.
        evaluations: Evaluations with their recommendations.
        comparisons: The same figures elsewhere.
        passages: Running text that text checks read.
        acknowledgements: Findings that the owner accepts.
        source: The paper itself.
    """

    id: Slug = field(converter=Slug)
    owners: Listed[Owner] = field(converter=converters.owners)
    jurisdiction: Slug | None = None
    plan: Slug = field(converter=Slug)
    scales: Listed[Scale] = field(default=Listed(), converter=converters.scales)
    submissions: tuple[Submission, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    deviations: Listed[Deviation] = field(default=Listed(), converter=converters.deviations)
    narratives: tuple[Narrative, ...] = ()
    shares: tuple[SurveyShare, ...] = ()
    answers: tuple[ScaleAnswers, ...] = ()
    evaluations: Listed[Evaluation] = field(default=Listed(), converter=converters.evaluations)
    comparisons: tuple[Comparison, ...] = ()
    passages: tuple[Passage, ...] = ()
    acknowledgements: Listed[Acknowledgement] = field(default=Listed(), converter=converters.acknowledgements)
    source: Source | None = None

    def scale(self, name: str) -> Scale:
        """The scale with an id: one of its own, or a preset.

        Raises:
            NotFound: There is no such scale.
        """
        known = {one.id: one for one in (*PRESET_SCALES, *self.scales)}
        if name in known:
            return known[Slug(name)]
        raise NotFound("scale", name, map(str, known))

    def __repr__(self) -> str:
        held = f"{len(self.submissions)} submissions, {len(self.assessments)} assessments"
        return f"FollowUpRecord({self.id!s} of {self.plan}: {held}, {len(self.deviations)} deviations)"
