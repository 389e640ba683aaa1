"""Surveys: shares of answers, and answers on scales of words.

A share has an interval only where it is known what it is counted out of. Steps of a scale are
counted and put in order; they have no distances, so that nothing here is ever averaged.
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate
from math import ceil, floor
from typing import Final

from attrs import evolve

from paktmodel.errors import Evidence, InvalidArgument
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned, reasons_of
from paktmodel.model.evaluations import Scale, ScaleAnswers, ScaleStep, SurveyShare
from paktmodel.statistics.intervals import Interval, wilson
from paktmodel.statistics.levels import USUAL, checked_level
from paktmodel.values.figures import add, divide, multiply, slack, subtract
from paktmodel.values.texts import Slug
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language

_HUNDRED: Final = Decimal(100)
_HUNDREDTH: Final = Decimal("0.01")


# --- shares ------------------------------------------------------------------------------


@frozen(kw_only=True, field_transformer=gathered)
class ShareResult(Reasoned):
    """A share out of a survey, with what chance makes of it where that can be said.

    Attributes:
        share: The share as printed.
        numbers: The lowest and the highest number of answers that print as this share; None
            without a base that can have it.
        interval: Wilson's interval in per cent, around all of these numbers; None without a base.
        reasons: Why there is no interval.
    """

    share: SurveyShare
    numbers: tuple[int, int] | None = None
    interval: Interval | None = None
    reasons: tuple[Reason, ...] = field(default=(), converter=reasons_of)

    def text(self, language: Language = "en") -> str:
        """State the share.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        evidence = {
            "question": self.share.question,
            "share": FormattedValue(self.share.share, like=self.share.share),
        }
        if self.interval is None:
            why = "; ".join(reason.text(language) for reason in self.reasons)
            return phrase("share-without-interval", language, **evidence, reasons=why)
        shown = self.interval.label(language, like=_one_more(self.share.share))
        level = self.interval.confidence
        return phrase(
            "share-with-interval",
            language,
            **evidence,
            base=self.share.base,
            interval=shown,
            confidence=level,
        )


def evaluate_share(share: SurveyShare, *, confidence: Decimal = USUAL) -> ShareResult:
    """Evaluate a share out of a survey; an interval is given only where its base is known.

    The printed share is rounded, so that several numbers of answers may stand behind it: the
    interval reaches from the low end of the lowest to the high end of the highest of them.

    Args:
        share: The share as printed.
        confidence: Level of the interval, in per cent.

    Raises:
        InvalidValue: `confidence-range`.
    """
    checked_level(confidence)  # a wrong level is refused also where no interval is made
    if not 0 <= share.share <= _HUNDRED:
        return ShareResult(share=share, reasons=(Reason(ReasonCode.SHARE_OUTSIDE),))
    if share.base is None:
        return ShareResult(share=share, reasons=(Reason(ReasonCode.BASE_UNKNOWN),))
    if share.base == 0:
        return ShareResult(share=share, reasons=(Reason(ReasonCode.BASE_EMPTY),))
    loose, per_cent = slack(share.share), multiply(Decimal(share.base), _HUNDREDTH)
    lowest = max(ceil(multiply(subtract(share.share, loose), per_cent)), 0)
    highest = min(floor(multiply(add(share.share, loose), per_cent)), share.base)
    if lowest > highest:
        evidence = Evidence(share=share.share, base=share.base)
        return ShareResult(share=share, reasons=(Reason(ReasonCode.SHARE_NOT_OF_BASE, evidence),))
    low = wilson(lowest, share.base, confidence=confidence)
    high = wilson(highest, share.base, confidence=confidence)
    interval = evolve(low, high=high.high).scaled(_HUNDRED)
    return ShareResult(share=share, numbers=(lowest, highest), interval=interval)


def _one_more(value: Decimal) -> Decimal:
    """Add a decimal to a number as printed: intervals of small surveys need it."""
    return multiply(value, Decimal("1.0"))


# --- answers on a scale ------------------------------------------------------------------


@frozen(kw_only=True)
class ShareAbove(Bilingual):
    """How many chose a step or a higher one.

    Attributes:
        step: The step.
        count: How many.
        of: Out of how many.
        share: The share in per cent.
        interval: Wilson's interval in per cent.
    """

    step: ScaleStep
    count: int
    of: int
    share: Decimal
    interval: Interval

    def text(self, language: Language = "en") -> str:
        """State the share.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return phrase(
            "share-above",
            language,
            step=step_label(self.step, language),
            count=self.count,
            of=self.of,
            share=FormattedValue(self.share),
            interval=self.interval.label(language, like=Decimal("0.1")),
            confidence=self.interval.confidence,
        )


@frozen(kw_only=True, field_transformer=gathered)
class AnswersResult(Reasoned):
    """Answers on a scale: counted by step, put in order, never averaged.

    Attributes:
        answers: The answers as reported.
        scale: The scale.
        counts: Each step of the scale from the lowest, with how many chose it; None where that
            is not reported, which is not the same as nobody.
        total: How many answered; None where the counts cannot be added.
        median: The step that the middle answer lies on; two steps when the middle lies between
            them, the lower first; none where the counts cannot be added.
        reasons: Why the counts cannot be added.
    """

    answers: ScaleAnswers
    scale: Scale
    counts: tuple[tuple[ScaleStep, int | None], ...]
    total: int | None = None
    median: tuple[ScaleStep, ...] = ()
    reasons: tuple[Reason, ...] = field(default=(), converter=reasons_of)

    def at_or_above(self, step: str, *, confidence: Decimal = USUAL) -> ShareAbove | None:
        """Calculate the share that chose a step or a higher one, with its interval.

        Args:
            step: Code of the step.
            confidence: Level of the interval, in per cent.

        Returns:
            The share; None where nobody answered or the counts cannot be added.

        Raises:
            NotFound: The scale has no such step.
            InvalidValue: `confidence-range`.
        """
        wanted = self.scale.steps[step]
        checked_level(confidence)
        if not self.total:
            return None
        place = [each for each, _ in self.counts].index(wanted)
        above = sum(number or 0 for _, number in self.counts[place:])
        return ShareAbove(
            step=wanted,
            count=above,
            of=self.total,
            share=divide(multiply(Decimal(above), _HUNDRED), Decimal(self.total)),
            interval=wilson(above, self.total, confidence=confidence).scaled(_HUNDRED),
        )

    def text(self, language: Language = "en") -> str:
        """State how the answers are spread, and the middle one.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        unknown = phrase("not-stated", language)
        counts = ", ".join(
            f"{step_label(step, language)} {unknown if number is None else number}"
            for step, number in self.counts
        )
        evidence = {"question": self.answers.question, "counts": counts}
        if self.reasons:
            why = "; ".join(reason.text(language) for reason in self.reasons)
            return phrase("answers-not-summed", language, **evidence, reasons=why)
        name = "answers-median" if len(self.median) == 1 else "answers-median-between"
        low, high = (step_label(self.median[place], language) for place in (0, -1))
        return phrase(name, language, **evidence, total=self.total, low=low, high=high)


def step_label(step: ScaleStep, language: Language) -> str:
    """Write a step of a scale.

    Args:
        step: The step.
        language: ``"sv"`` or ``"en"``.
    """
    return step.sv if language == "sv" else step.en


def summarise_answers(answers: ScaleAnswers, scale: Scale) -> AnswersResult:
    """Count answers by the steps of their scale and find the middle one.

    Args:
        answers: The answers.
        scale: The scale that they name.

    Raises:
        InvalidArgument: Another scale than the answers name.
    """
    if scale.id != answers.scale:
        raise InvalidArgument("scale", f"the scale {answers.scale}", str(scale.id))
    reported = [(each.step, each.count) for each in answers.counts]
    by_step = dict(reported)
    counts = tuple((step, by_step.get(step.code)) for step in scale.steps)
    reasons = tuple(_uncountable(reported, scale))
    if reasons:
        return AnswersResult(answers=answers, scale=scale, counts=counts, reasons=reasons)
    chosen = [(step, number) for step, number in counts if number]
    total = sum(number for _, number in chosen)
    # The middle of an even number of answers lies between two of them.
    places = {(total - 1) // 2, total // 2}
    median = tuple(dict.fromkeys(_step_at(chosen, place) for place in sorted(places)))
    return AnswersResult(answers=answers, scale=scale, counts=counts, total=total, median=median)


def _uncountable(counts: list[tuple[Slug, int]], scale: Scale) -> Iterator[Reason]:
    """Give every reason why counts cannot be added."""
    known = {step.code for step in scale.steps}
    for code, _ in counts:
        if code not in known:
            yield Reason(ReasonCode.STEP_UNKNOWN, Evidence(step=str(code), scale=scale.name))
    times = Counter(code for code, _ in counts)
    for code in (code for code, number in times.items() if number > 1):
        yield Reason(ReasonCode.STEP_REPEATED, Evidence(step=str(code)))
    silent = tuple(str(step.code) for step in scale.steps if step.code not in times)
    if silent:
        yield Reason(ReasonCode.STEP_NOT_TOLD, Evidence(steps=silent))
    if not silent and not any(number for _, number in counts):
        yield Reason(ReasonCode.NOBODY_ANSWERED)


def _step_at(chosen: list[tuple[ScaleStep, int]], place: int) -> ScaleStep:
    """Find the step on which an answer lies, when all are ordered from the lowest."""
    reached = accumulate(number for _, number in chosen)
    return next(step for (step, _), upto in zip(chosen, reached, strict=True) if place < upto)
