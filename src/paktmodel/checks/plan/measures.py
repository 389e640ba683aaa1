"""Measures: what they are meant to move, for whom, by whom and at what cost."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from paktmodel.checks.defaults import DIRECTION_WORDS, LEAST_RUN
from paktmodel.checks.plan.word_runs import WordRuns
from paktmodel.checks.subjects import subject_of
from paktmodel.errors import Finding
from paktmodel.model.indicators import Indicator
from paktmodel.model.jurisdiction import under_swedish_law
from paktmodel.model.measures import Measure
from paktmodel.model.plan_types import plan_type_of
from paktmodel.model.plans import Plan
from paktmodel.model.responsible import Responsibles
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.indicators import Direction
from paktmodel.vocabulary.words.plans import MeasureState, PlanType
from paktmodel.vocabulary.words.sources import Unstated

_WORD = re.compile(r"[^\W_]+(?:[-–][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
# Of a name and of a sentence so many words are compared.
_MOST_WORDS: Final = 200
_WHOLE: Final = 100


def measure_without_indicator(plan: Plan) -> Iterator[Finding]:
    """Report a measure that names no indicator to move, so that nothing shows whether it works.

    Asked in a plan of action whose measures name indicators as a rule: at least half of them do. Where none
    does, a plan that follows its measures by due days, progress or states is silent, and every other is
    asked.

    Yields: one warning per measure, in plan order.
    Source: AMN-2023-00174, tables 1, 3, 5 and 7 (10 of 23 measures).
    """
    if plan_type_of(plan) is not PlanType.ACTION:
        return
    open_ones = [measure for measure in plan.measures if not measure.moves]
    linked = len(plan.measures) - len(open_ones)
    if 2 * linked >= len(plan.measures) or not (linked or any(map(_is_followed, plan.measures))):
        for measure in open_ones:
            yield Finding("measure-without-indicator", Severity.WARNING, (subject_of(measure),))


def _is_followed(measure: Measure) -> bool:
    """Say whether a measure is followed by itself: by a due day, its progress or how far it has come."""
    states = (part.state for part in measure.parts)
    return bool(measure.due or measure.progress or measure.status.entries) or any(states)


def indicator_without_measure(
    plan: Plan, *, least_run: int = LEAST_RUN, words: Mapping[Direction, frozenset[str]] = DIRECTION_WORDS
) -> Iterator[Finding]:
    """Report an indicator that no measure is meant to move.

    Asked in a plan of action whose measures move at least half of its indicators. Where the expected effect
    of a measure shares a run of words with the indicator's name, and the only direction it speaks of is the
    indicator's own, the hint names the measure: the reference may have been forgotten. Of several, those
    with the longest run are named. Of a name and of a sentence the first 200 words are compared.

    Args:
        plan: The plan.
        least_run: Shortest run of words that counts.
        words: Words that say a direction.

    Yields: one warning per indicator, in plan order.
    Source: AMN-2023-00174, indicator 1.2; measure 12 describes it (*Färre*), measure 9 shares its words but
        says *Fler*.
    """
    moved = {code for measure in plan.measures for code in measure.moves}
    alone = [indicator for indicator in plan.indicators if indicator.code not in moved]
    if plan_type_of(plan) is not PlanType.ACTION or 2 * len(alone) > len(plan.indicators):
        return
    described = _described(alone, plan.measures, least_run, words)
    for indicator, measures in zip(alone, described, strict=True):
        yield Finding(
            "indicator-without-measure",
            Severity.WARNING,
            (subject_of(indicator),),
            evidence={"measures": measures} if measures else {},
            advice="effect-describes-it" if measures else "",
        )


def _described(
    indicators: Iterable[Indicator],
    measures: Iterable[Measure],
    least: int,
    words: Mapping[Direction, frozenset[str]],
) -> list[tuple[str, ...]]:
    """List for each indicator the codes of the measures with an effect that describes what it measures."""
    sentences: dict[Direction, list[tuple[list[str], str]]] = {}
    for code, measure in {str(measure.code): measure for measure in measures}.items():
        for effect in measure.effects:
            for said in map(_words, _SENTENCE_END.split(effect.text)):
                ways = [way for way in words if words[way].intersection(said)]
                # An effect that speaks of both directions is not read at all: that would be guessing.
                if len(ways) == 1:
                    sentences.setdefault(ways[0], []).append((said[:_MOST_WORDS], code))
    names: dict[Direction, dict[int, list[str]]] = {}
    found: dict[int, tuple[str, ...]] = {}
    for place, indicator in enumerate(indicators):
        found[place] = ()
        if indicator.direction in sentences:
            names.setdefault(indicator.direction, {})[place] = _words(indicator.name)[:_MOST_WORDS]
    for way, asked in names.items():
        found |= zip(asked, WordRuns(sentences[way]).longest(asked.values(), least=least), strict=True)
    return [*found.values()]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def population_mismatch(plan: Plan) -> Iterator[Finding]:
    """Report a measure for ages that an indicator it should move does not count.

    Silent where either prints no ages, and where everyone the measure is for is counted.

    Unit: whole years, both ends included.
    Yields: one info per pair of measure and indicator, in plan order.
    Source: AMN-2023-00174, measure 6 (17–19 years) and indicator 1.6 (19–24).
    """
    indicators = {indicator.code: indicator for indicator in plan.indicators}
    for measure in plan.measures:
        reached = measure.population.ages if measure.population else None
        for code in dict.fromkeys(measure.moves):
            indicator = indicators.get(code)
            counted = indicator.population.ages if indicator and indicator.population else None
            if indicator is None or reached is None or counted is None or reached in counted:
                continue
            yield Finding(
                "population-mismatch",
                Severity.INFO,
                (subject_of(measure), subject_of(indicator)),
                evidence={"reached": reached, "counted": counted},
            )


def responsible_missing(plan: Plan) -> Iterator[Finding]:
    """Report measures for which nobody is named as responsible in any form.

    Silent for a measure that names an actor in whichever role, serves a goal or stands in a goal area that
    names who is responsible, or is meant to move an indicator that does. That a body owns the plan is no
    such form.

    Asked in a plan of action.

    Yields: at most one warning, with every such measure.
    Source: AMN-2023-00174, which names none for its 23 measures.
    """
    if plan_type_of(plan) is not PlanType.ACTION:
        return
    responsible = Responsibles(plan)
    answered = {one.code for one in plan.indicators if one.responsibilities}
    found = tuple(
        subject_of(one)
        for one in plan.measures
        if not responsible.states(one) and answered.isdisjoint(one.moves)
    )
    if found:
        yield Finding("responsible-missing", Severity.WARNING, found)


def cost_not_visible(plan: Plan) -> Iterator[Finding]:
    """Report measures of which neither the cost is stated nor where it is to be seen.

    Asked in a plan of action under Swedish law, by which the papers of a board must show it.

    Yields: at most one info, with every such measure.
    Source: AMN-2023-00174, *Ekonomiska konsekvenser*.
    """
    if plan_type_of(plan) is not PlanType.ACTION or not under_swedish_law(plan):
        return
    found = tuple(subject_of(one) for one in plan.measures if not any(cost.visible for cost in one.costs))
    if found:
        yield Finding("cost-not-visible", Severity.INFO, found)


def measure_outside_plan(plan: Plan) -> Iterator[Finding]:
    """Report a measure whose years have none in common with the plan's.

    Silent where either states none: a measure without years runs as long as the plan.

    Unit: calendar years.
    Yields: one warning per measure, in plan order.
    """
    years = plan.years
    if isinstance(years, Unstated):
        return
    for measure in plan.measures:
        own = measure.years
        if not isinstance(own, Unstated) and (own.last < years.first or own.first > years.last):
            yield Finding(
                "measure-outside-plan",
                Severity.WARNING,
                (subject_of(measure),),
                evidence={"years": own, "plan_years": years},
                advice="check-the-days",
            )


def progress_contradicts_state(plan: Plan) -> Iterator[Finding]:
    """Report a measure that is wholly done and not said to be done, or said to be done and not wholly.

    Compared are the latest progress and the latest state. Silent where no state is stated or only the
    owner's own word is known, and where progress below 100 per cent may be from before it was done.

    Unit: per cent.
    Yields: one warning per measure, in plan order.
    """
    for measure in plan.measures:
        if not measure.progress or not measure.status.entries:
            continue
        progress = max(reversed(measure.progress), key=lambda one: one.day.earliest)
        held = measure.status.entries[-1]
        state = held.value.state
        if state is MeasureState.OTHER:
            continue
        whole, done = progress.percent == _WHOLE, state is MeasureState.DONE
        if whole == done or (done and progress.day.earliest < held.since.latest):
            continue
        yield Finding(
            "progress-contradicts-state",
            Severity.WARNING,
            (subject_of(measure),),
            evidence={"percent": progress.percent, "day": progress.day, "state": state},
        )
