"""What is stated in words and scales: surveys, evaluations, and what came of them."""

import datetime as dt
from decimal import Decimal

from attrs import field

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.model import converters
from paktmodel.model.decisions import DecisionRef
from paktmodel.model.fields import checked, text_or_unstated
from paktmodel.model.sources import Source
from paktmodel.values.counts import Count
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.words.followup import ChangeStatus
from paktmodel.vocabulary.words.plans import MeasureState
from paktmodel.vocabulary.words.reporting import ScaleKind
from paktmodel.vocabulary.words.sources import Unstated


@frozen(kw_only=True, field_transformer=checked)
class ScaleStep:
    """One step of a scale.

    Attributes:
        code: Name of the step within the scale.
        sv: The step in Swedish.
        en: The step in English.
        agrees: The standings of a verdict that this step agrees with; empty when the two
            cannot be held against each other.
        state: The state of a measure that it means, by the library's list; None for a step of another
            scale, or where that is open.
    """

    code: Slug = field(converter=Slug)
    sv: Text = field(converter=Text)
    en: Text = field(converter=Text)
    agrees: tuple[ChangeStatus, ...] = field(default=(), converter=converters.change_statuses)
    state: MeasureState | None = field(default=None, converter=converters.optional_measure_state)


@frozen(kw_only=True, field_transformer=checked)
class Scale:
    """A scale of words, ordered and without distances: it is counted, never averaged.

    Attributes:
        id: Name of the scale.
        kind: Whether it tells a state, how far a goal is reached, or answers.
        name: What it is called.
        steps: Its steps from the lowest to the highest.
        source: Where it is stated.
    """

    id: Slug = field(converter=Slug)
    kind: ScaleKind = field(converter=converters.scale_kind)
    name: Text = field(converter=Text)
    steps: Listed[ScaleStep] = field(converter=converters.scale_steps)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class SurveyShare:
    """The share that gave an answer, as a paper prints it.

    Attributes:
        question: What was asked, or what the share is of, in the paper's words.
        share: The share in per cent, with the digits as printed.
        base: How many answers it is counted out of; None when the paper does not say, and
            then no interval can be given.
        on: When it was asked, as exact as printed.
        population: Who was asked.
        source: Where it is printed.
    """

    question: Text = field(converter=Text)
    share: Decimal = field(converter=converters.decimal)
    base: Count | None = None
    on: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    population: Text | Unstated = field(default=Unstated.UNSTATED, converter=text_or_unstated)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class StepCount:
    """How many chose a step.

    Attributes:
        step: Code of the step.
        count: How many.
    """

    step: Slug = field(converter=Slug)
    count: Count


@frozen(kw_only=True, field_transformer=checked)
class ScaleAnswers:
    """Answers on a scale.

    Attributes:
        question: What was asked.
        scale: Id of the scale.
        counts: How many chose each step.
        on: When it was asked.
        source: Where it is stated.
    """

    question: Text = field(converter=Text)
    scale: Slug = field(converter=Slug)
    counts: tuple[StepCount, ...] = field(converter=converters.step_counts)
    on: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class EvaluationFinding:
    """Something that an evaluation found.

    Attributes:
        id: Name of the finding within the evaluation.
        text: The finding in the paper's words.
        source: Where it is stated.
    """

    id: Slug = field(converter=Slug)
    text: Text = field(converter=Text)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class RecommendedAction:
    """What was done, or is to be done, about a recommendation.

    Attributes:
        text: What it is.
        responsible: The role that sees to it.
        decided: The decision behind it.
        due: By when it is to be done.
        done: When it was done, as exact as told; None as long as it is not.
        source: Where it is stated.
    """

    text: Text = field(converter=Text)
    responsible: Text | None = field(default=None, converter=converters.optional_text)
    decided: DecisionRef | None = None
    due: dt.date | None = field(default=None, converter=converters.optional_date)
    done: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Recommendation:
    """What an evaluation recommends.

    Attributes:
        id: Name of the recommendation within the evaluation.
        text: The recommendation in the paper's words.
        rests_on: Ids of the findings that it rests on.
        actions: What came of it.
        source: Where it is stated.
    """

    id: Slug = field(converter=Slug)
    text: Text = field(converter=Text)
    rests_on: tuple[Slug, ...] = field(default=(), converter=converters.slugs)
    actions: tuple[RecommendedAction, ...] = field(default=(), converter=converters.recommended_actions)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Evaluation:
    """An evaluation (*utvärdering*), by somebody outside or by the body itself.

    Attributes:
        id: Name of the evaluation.
        title: What it is called.
        evaluator: Who made it; unstated when the paper does not say.
        external: Whether the evaluator stands outside; None when that is not stated.
        made: When it was made, as exact as told.
        published: When it was published, as exact as told.
        findings: What it found.
        recommendations: What it recommends.
        shares: Shares of answers that it prints.
        answers: Answers on scales.
        source: Where it is told of.
    """

    id: Slug = field(converter=Slug)
    title: Text = field(converter=Text)
    evaluator: Text | Unstated = field(default=Unstated.UNSTATED, converter=text_or_unstated)
    external: bool | None = None
    made: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    published: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    findings: Listed[EvaluationFinding] = field(default=Listed(), converter=converters.evaluation_findings)
    recommendations: Listed[Recommendation] = field(default=Listed(), converter=converters.recommendations)
    shares: tuple[SurveyShare, ...] = field(default=(), converter=converters.survey_shares)
    answers: tuple[ScaleAnswers, ...] = field(default=(), converter=converters.scale_answers)
    source: Source | None = None

    def __repr__(self) -> str:
        held = f"{len(self.findings)} findings, {len(self.recommendations)} recommendations"
        return f"Evaluation({self.id!s}: {held})"
