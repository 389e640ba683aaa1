"""The follow-up record of a plan (*uppföljning*): what was handed in, assessed and said of it.

Accounts are closed by an accepted submission and by nothing else; figures that come later
are corrections, and stay visible as such.
"""

import datetime as dt
from decimal import Decimal
from typing import Final

from attrs import field

from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors import InvalidValue, NotFound, kind_of_value
from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.model import converters
from paktmodel.model.comparisons import Comparison
from paktmodel.model.evaluations import Evaluation, Scale, ScaleAnswers, ScaleStep, SurveyShare
from paktmodel.model.fields import (
    checked,
    document_key,
    optional_name,
)
from paktmodel.model.owners import Owner
from paktmodel.model.plans import Acknowledgement
from paktmodel.model.sources import Passage, Source
from paktmodel.model.targets import In, On
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.followup import ChangeStatus
from paktmodel.vocabulary.words.plans import MeasureState
from paktmodel.vocabulary.words.reporting import (
    AssessmentKind,
    Closing,
    ExpectedStatus,
    ScaleKind,
    SubmissionState,
)


@frozen(kw_only=True, field_transformer=checked)
class About:
    """What something in the record is about.

    Attributes:
        kind: Plan, goal, aim, goal area, measure or indicator.
        code: Its code, of an aim ``2.2 minska``; None for the plan as a whole.
    """

    kind: SubjectKind = field(converter=converters.subject_kind)
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
        source: Where it is stated.
    """

    rule: Slug = field(converter=Slug)
    closing: Closing | None = field(default=None, converter=converters.optional_closing)
    period: Period = field(converter=converters.period)
    ends: dt.date | None = field(default=None, converter=converters.optional_date)
    recipient: Text = field(converter=Text)
    day: dt.date = field(converter=converters.date)
    state: SubmissionState = field(converter=converters.submission_state)
    reason: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None

    def __repr__(self) -> str:
        return (
            f"Submission({self.rule} {self.closing or ''} {self.period} to {self.recipient}: "
            f"{self.state} {self.day})"
        )


@frozen(kw_only=True, field_transformer=checked)
class Assessment:
    """The responsible's own assessment (*bedömning*) or forecast (*prognos*); it stands beside the verdict.

    An outcome is a step of a scale. A forecast says what is expected for a day or a period: a value, a
    status, or both; it may also be put on a scale, as the owner does. What is said of now and what is
    expected are two entries.

    Attributes:
        kind: Whether it says how things stand, or how they are expected to stand.
        about: The goal, measure or indicator.
        scale: Id of the scale; a forecast may be on none.
        value: Code of the step; a forecast may have none.
        value_printed: The step, or of a forecast the status, in the word that the paper prints for it.
        for_: The day or the period that a forecast is for, ``for`` in documents; None for an outcome.
        expected_value: The value expected then, in the indicator's unit; None where none is named.
        expected_status: How the target is expected to stand then; None where that is not said.
        reason: Why that is expected; what is written about an outcome is its comment.
        role: The role that assessed.
        day: When.
        closing: The closing it belongs to; None outside the closings.
        period: The period assessed; of a forecast the one reported on when it was made.
        comment: What was written about it.
        source: Where it is stated.

    Raises:
        InvalidValue: `step-incomplete`, `forecast-of-outcome`, `forecast-undated` or `forecast-empty`.
    """

    kind: AssessmentKind = field(default=AssessmentKind.OUTCOME, converter=converters.assessment_kind)
    about: About
    scale: Slug | None = field(default=None, converter=converters.optional_slug)
    value: Slug | None = field(default=None, converter=converters.optional_slug)
    value_printed: Text | None = field(default=None, converter=converters.optional_text)
    for_: On | In | None = None
    expected_value: Decimal | None = field(default=None, converter=converters.optional_decimal)
    expected_status: ExpectedStatus | None = field(
        default=None, converter=converters.optional_expected_status
    )
    reason: Text | None = field(default=None, converter=converters.optional_text)
    role: Text = field(converter=Text)
    day: PrintedDate = field(converter=PrintedDate)
    closing: Closing | None = field(default=None, converter=converters.optional_closing)
    period: Period = field(converter=converters.period)
    comment: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None

    def __attrs_post_init__(self) -> None:
        outcome = self.kind is AssessmentKind.OUTCOME
        given = [document_key(name) for name in _OF_FORECASTS if getattr(self, name) is not None]
        if outcome and given:
            expected = "an outcome without what a forecast holds"
            raise InvalidValue("forecast-of-outcome", expected, ", ".join(given), "outcome-or-forecast")
        if (self.scale is None) is not (self.value is None) or (outcome and self.scale is None):
            got = _NOTHING if self.scale is self.value else _STEP if self.scale is None else _SCALE
            advice = "outcome-or-forecast" if outcome else ""
            raise InvalidValue("step-incomplete", "a scale, and the step on it in 'value'", got, advice)
        if outcome:
            return
        if self.for_ is None:
            expected = "the day or the period that the forecast is for, in for"
            raise InvalidValue("forecast-undated", expected, _NOTHING, "name-what-it-is-for")
        if self.expected_value is None and self.expected_status is None:
            expected = "what is expected, in 'expected_value' or 'expected_status'"
            raise InvalidValue("forecast-empty", expected, _NOTHING, "name-what-is-expected")

    @property
    def expected_on(self) -> dt.date | None:
        """The day that a forecast is for, or the last of its period; None for an outcome."""
        if isinstance(self.for_, In):
            return self.for_.period.end
        return None if self.for_ is None else self.for_.day


_OF_FORECASTS: Final = ("for_", "expected_value", "expected_status", "reason")
_NOTHING: Final = kind_of_value("nothing")
_SCALE: Final = kind_of_value("a scale alone")
_STEP: Final = kind_of_value("a step alone")


@frozen(kw_only=True, field_transformer=checked)
class Deviation:
    """Something that did not go as planned (*avvikelse*), with what is done about it.

    Attributes:
        id: Name of the deviation.
        about: What it concerns.
        closing: The closing at which it was stated; None outside the closings.
        period: The period in which it showed.
        day: When it was stated.
        text: What deviates.
        cause: Why.
        action: What is done about it.
        responsible: The role that does it.
        due: By when it is to be done.
        done: When it was done; None as long as it is not.
        source: Where it is stated.
    """

    id: Slug = field(converter=Slug)
    about: About
    closing: Closing | None = field(default=None, converter=converters.optional_closing)
    period: Period = field(converter=converters.period)
    day: PrintedDate = field(converter=PrintedDate)
    text: Text = field(converter=Text)
    cause: Text | None = field(default=None, converter=converters.optional_text)
    action: Text | None = field(default=None, converter=converters.optional_text)
    responsible: Text | None = field(default=None, converter=converters.optional_text)
    due: dt.date | None = field(default=None, converter=converters.optional_date)
    done: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Narrative:
    """What is stated in words and not in figures (*kvalitativ uppföljning*).

    Attributes:
        about: What it is about.
        period: The period it tells of.
        text: The telling.
        role: The role that tells.
        day: When.
        source: Where it is stated.
    """

    about: About
    period: Period = field(converter=converters.period)
    text: Text = field(converter=Text)
    role: Text | None = field(default=None, converter=converters.optional_text)
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
        narratives: What is stated in words.
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
    jurisdiction: Slug | None = field(default=None, converter=converters.optional_slug)
    plan: Slug = field(converter=Slug)
    scales: Listed[Scale] = field(default=Listed(), converter=converters.scales)
    submissions: tuple[Submission, ...] = field(default=(), converter=converters.submissions)
    assessments: tuple[Assessment, ...] = field(default=(), converter=converters.assessments)
    deviations: Listed[Deviation] = field(default=Listed(), converter=converters.deviations)
    narratives: tuple[Narrative, ...] = field(default=(), converter=converters.narratives)
    shares: tuple[SurveyShare, ...] = field(default=(), converter=converters.survey_shares)
    answers: tuple[ScaleAnswers, ...] = field(default=(), converter=converters.scale_answers)
    evaluations: Listed[Evaluation] = field(default=Listed(), converter=converters.evaluations)
    comparisons: tuple[Comparison, ...] = field(default=(), converter=converters.comparisons)
    passages: tuple[Passage, ...] = field(default=(), converter=converters.passages)
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

    def _repr_html_(self) -> str:
        from paktmodel.model.display import content_table, document_display

        return document_display(self, str(self.id), content_table, self.plan)

    def __repr__(self) -> str:
        held = f"{len(self.submissions)} submissions, {len(self.assessments)} assessments"
        return f"FollowUpRecord({self.id!s} of {self.plan}: {held}, {len(self.deviations)} deviations)"
