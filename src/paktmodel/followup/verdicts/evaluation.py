"""How one verdict is reached: the window by the rules that won, and every axis on what is known."""

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from attrs import evolve

from paktmodel.followup.agenda.calendar import plan_start
from paktmodel.followup.axes.signals import read_signal
from paktmodel.followup.axes.significance import significance_of
from paktmodel.followup.axes.targets import TargetResult, read_target, targets_of, value_at
from paktmodel.followup.axes.timeliness import timeliness_of
from paktmodel.followup.quality.issues import DataIssue
from paktmodel.followup.quality.values import contradiction_in, disagreement_in
from paktmodel.followup.rules import AppliedRules, rules_for
from paktmodel.followup.series.aggregation import increments
from paktmodel.followup.series.window import current_value
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.reasons import Reason
from paktmodel.followup.verdicts.alternatives import other_windows
from paktmodel.followup.verdicts.verdict import Inputs, Verdict, evaluate_change
from paktmodel.model.indicators import Indicator, Target
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.rules import JudgementRule
from paktmodel.observations import Observation
from paktmodel.values.codes import Code
from paktmodel.vocabulary.words.followup import ChangeStatus, TargetStatus, Timeliness


class EvaluationInputs(NamedTuple):
    """What every verdict of one follow-up is reached from.

    Attributes:
        plan: The plan.
        day: The day asked for.
        known: What is known of each indicator and part, one observation per period.
        issues: The issues in each indicator's values.
        rules: Rules that go before those in the document.
    """

    plan: Plan
    day: dt.date
    known: Mapping[tuple[Code, Part], tuple[Observation, ...]]
    issues: Mapping[Code, tuple[DataIssue, ...]]
    rules: tuple[JudgementRule, ...]

    def series(self, indicator: Indicator, part: Part) -> tuple[Observation, ...]:
        """What is known of an indicator's part."""
        return self.known.get((indicator.code, part), ())


def verdict_on(seen: EvaluationInputs, indicator: Indicator, part: Part) -> Verdict:
    """The verdict on one indicator and part."""
    known = seen.series(indicator, part)
    rules, current = window_on(seen, indicator, part)
    standing, reasons, inputs = _change(seen, indicator, part, rules, current)
    readings = tuple(
        target_result_of(seen, indicator, target, rules, current) for target in targets_of(indicator, part)
    )
    coming = _next_target(readings, seen.day)
    timely = Timeliness.CURRENT
    if part not in indicator.structurally_empty:
        timely = timeliness_of(seen.plan, indicator, known, as_of=seen.day)
    return Verdict(
        indicator=indicator.code,
        part=part,
        standing=standing,
        timeliness=timely,
        target=TargetStatus.NONE if coming is None else coming.status,
        signal=read_signal(
            indicator,
            increments(indicator, known),
            rules=rules.signal_rules,
            target=None if coming is None else coming.target,
            part=part,
        ),
        significance=significance_of(
            indicator,
            part,
            known,
            baseline=indicator.baseline.value(part),
            current=current,
            confidence=rules.confidence,
        ),
        window=current if current.value is not None else None,
        rules=rules,
        inputs=inputs,
        reasons=reasons,
        targets=readings,
    )


def _change(
    seen: EvaluationInputs, indicator: Indicator, part: Part, rules: AppliedRules, current: WindowValue
) -> tuple[ChangeStatus, tuple[Reason, ...], Inputs]:
    """The standing; where figures do not agree, only if every reading of them gives the same."""
    known, start = seen.series(indicator, part), plan_start(seen.plan)
    issue = disagreement_in(indicator, part, current, seen.issues[indicator.code])
    standing, reasons, inputs = evaluate_change(
        indicator, part, known, current=current, rules=rules, plan_start=start, disagreement=issue
    )
    if issue is None or standing is ChangeStatus.NOT_ASSESSABLE:
        return standing, reasons, inputs
    every = {one: seen.series(indicator, one) for one in indicator.parts}
    choice = rules.window.window
    assert choice is not None  # the preset states one
    for other in other_windows(indicator, part, every, choice=choice, as_of=seen.day):
        again, _, _ = evaluate_change(indicator, part, known, current=other, rules=rules, plan_start=start)
        if again not in (standing, ChangeStatus.NOT_ASSESSABLE):
            return ChangeStatus.NOT_ASSESSABLE, (issue,), inputs
    return standing, reasons, inputs


def window_on(seen: EvaluationInputs, indicator: Indicator, part: Part) -> tuple[AppliedRules, WindowValue]:
    """The rules that won, and the current value by them; none where its figures cannot be right."""
    rules = rules_for(seen.plan, indicator.code, part, arguments=seen.rules, as_of=seen.day)
    choice = rules.window.window
    assert choice is not None  # the preset states one
    current = current_value(indicator, seen.series(indicator, part), choice=choice, as_of=seen.day)
    return rules, _without_contradiction(seen, indicator, part, current)


def _without_contradiction(
    seen: EvaluationInputs, indicator: Indicator, part: Part, window: WindowValue
) -> WindowValue:
    """A window, without its value where the figures in it cannot be right."""
    wrong = contradiction_in(indicator, part, window, seen.issues[indicator.code])
    return window if wrong is None else evolve(window, value=None, reasons=(*window.reasons, wrong))


def target_result_of(
    seen: EvaluationInputs, indicator: Indicator, target: Target, rules: AppliedRules, current: WindowValue
) -> TargetResult:
    """How an indicator stands against a limit; figures that cannot be right neither meet nor miss it."""
    path = rules.path.path
    assert path is not None  # the preset states one
    known = seen.series(indicator, target.part)
    reading = read_target(target, indicator, known, current=current, path=path, as_of=seen.day)
    if reading.value is None or target.on is None or seen.day < target.on:
        return reading
    at_date = value_at(indicator, known, target.on)
    wrong = (
        None
        if at_date is None
        else contradiction_in(indicator, target.part, at_date, seen.issues[indicator.code])
    )
    if wrong is None:
        return reading
    return TargetResult(target=target, status=TargetStatus.NOT_ASSESSABLE, reasons=[wrong])


def _next_target(readings: tuple[TargetResult, ...], day: dt.date) -> TargetResult | None:
    """The limit whose date comes next, or came last when all are past; None without limits."""
    if not readings:
        return None
    dated = [(reading.target.on, reading) for reading in readings if reading.target.on is not None]
    coming = [pair for pair in dated if pair[0] >= day]
    if coming:
        return min(coming, key=lambda pair: pair[0])[1]
    return max(dated, key=lambda pair: pair[0])[1] if dated else readings[0]
