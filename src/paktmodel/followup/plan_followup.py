"""`follow_up`: a plan and its observations on a day, with the verdict on everything."""

import datetime as dt
from collections.abc import Iterable

from paktmodel.errors import InvalidArgument
from paktmodel.followup.comparisons.benchmarks import Benchmark, benchmark_of
from paktmodel.followup.comparisons.pairs import checked_tolerance, usual_pairs
from paktmodel.followup.inputs import validate_days, validate_record
from paktmodel.followup.plan_result import FollowUp, FollowUpBasis
from paktmodel.followup.plans.goals import follow_goals
from paktmodel.followup.plans.measure_timing import timing_of
from paktmodel.followup.plans.results import (
    AreaFollowUp,
    IndicatorFollowUp,
    MeasureFollowUp,
    PlanFollowUp,
    VersionFollowUp,
)
from paktmodel.followup.plans.rollup import TALLY, one_standing, tally_of
from paktmodel.followup.rules import RuleBook
from paktmodel.followup.series.known import KnownSeries
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.followup.verdicts.evaluation import IndicatorEvaluation, PlanEvaluation
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.adoption import Adopting, AskedMatters, checked_matters
from paktmodel.model.comparisons import Comparison
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.measures import GoalArea, Measure
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.rules import JudgementRule, RollUpRule
from paktmodel.model.versions import Version
from paktmodel.observations import Observations
from paktmodel.values.codes import Code
from paktmodel.values.listed import Listed
from paktmodel.vocabulary.words.followup import Timeliness
from paktmodel.vocabulary.words.plans import VersionStatus
from paktmodel.vocabulary.words.sources import Unstated


def follow_up(
    plan: Plan,
    observed: Observations | None = None,
    *,
    as_of: dt.date,
    known_at: dt.date | None = None,
    judgement: Iterable[JudgementRule] = (),
    roll_up: RollUpRule | None = None,
    record: FollowUpRecord | None = None,
    comparisons: Iterable[Comparison] = (),
    matters: Iterable[Adopting] = (),
) -> FollowUp:
    """Follow a plan up on a day: say how it stands, and why.

    Every indicator and part gets a verdict on independent axes: change against the
    baseline, timeliness, standing against a target, signal or noise, and significance. Beside
    them stand the gaps between parts, and the same change elsewhere. Verdicts are aggregated
    to measures, goal areas, goals and the plan as tallies; what cannot be assessed is
    counted too.

    Args:
        plan: The plan.
        observed: What has been observed; None is the same as nothing.
        as_of: The day asked for. Only values whose first possible date is reached count.
        known_at: The day up to which publications are known; the same day by default.
        judgement: Rules that go before those in the document.
        roll_up: How verdicts are aggregated; goes before the document's rule.
        record: What was handed in, assessed and written of the plan; its comparisons are used.
        comparisons: More comparisons, beside those of the record.
        matters: Matters whose decisions may have adopted a version of the plan.

    Returns:
        The follow-up, from which `board_report` makes the board's report.

    Raises:
        InvalidArgument: Not a plan, not observations, or the record of another plan.
        InvalidValue: A day that is not a plain date.
    """
    day, known_day, given = validate_days(plan, observed, as_of, known_at)
    rules = _judgement(judgement)
    if roll_up is not None and not isinstance(roll_up, RollUpRule):
        raise InvalidArgument("roll_up", "a RollUpRule", roll_up)
    if record is not None:
        validate_record(plan, record)
    compared = (*(() if record is None else record.comparisons), *_comparisons(comparisons))
    deciding = AskedMatters(plan.id, checked_matters(matters))
    aggregation = roll_up or (plan.roll_up[0] if plan.roll_up else TALLY)
    evaluation = PlanEvaluation(
        plan,
        day,
        KnownSeries(given, day=day, known_day=known_day),
        RuleBook(plan, arguments=rules, as_of=day),
        record,
        compared,
    )
    evaluations = [IndicatorEvaluation(evaluation, indicator) for indicator in plan.indicators]
    beside: dict[Code, list[Comparison]] = {}
    for comparison in compared:
        beside.setdefault(comparison.indicator, []).append(comparison)
    indicators = Listed(
        _indicator(each, beside.get(each.facts.indicator.code, ()), day) for each in evaluations
    )
    # The first of those that share a code; the total is the first verdict of each.
    totals = {each.code: each.verdicts[0] for each in reversed(indicators)}
    by_code = {each.facts.indicator.code: each for each in reversed(evaluations)}
    return FollowUp(
        plan=plan,
        as_of=day,
        known_at=known_day,
        indicators=indicators,
        measures=Listed(_measure(each, totals, aggregation, day) for each in plan.measures),
        areas=Listed(
            _area(area, tuple(totals[each.code] for each in area.indicators), aggregation)
            for area in plan.areas
        ),
        goals=follow_goals(plan.goals, by_code, totals, aggregation, record, known_day),
        overall=_overall(tuple(totals.values()), aggregation),
        versions=Listed(_version(each, deciding, day) for each in plan.versions),
        observed=Observations() if observed is None else observed,
        record=record,
        basis=FollowUpBasis(
            tuple(each.issues for each in evaluations),
            tuple((comparison.name, comparison.indicator) for comparison in compared),
        ),
    )


def _judgement(rules: object) -> tuple[JudgementRule, ...]:
    """Check the rules given as an argument."""
    if isinstance(rules, JudgementRule):
        raise InvalidArgument("judgement", "JudgementRules in a row", rules, "put it in a list: [rule]")
    given = tuple(rules) if isinstance(rules, Iterable) else (rules,)
    for one in given:
        if not isinstance(one, JudgementRule):
            raise InvalidArgument("judgement", "JudgementRules in a row", one)
    return given


def _comparisons(comparisons: object) -> tuple[Comparison, ...]:
    """Check the comparisons given as an argument."""
    if isinstance(comparisons, Comparison):
        hint = "put it in a list: [comparison]"
        raise InvalidArgument("comparisons", "Comparisons in a row", comparisons, hint)
    given = tuple(comparisons) if isinstance(comparisons, Iterable) else (comparisons,)
    for one in given:
        if not isinstance(one, Comparison):
            raise InvalidArgument("comparisons", "Comparisons in a row", one)
    return given


def _indicator(
    evaluation: IndicatorEvaluation, comparisons: Iterable[Comparison], day: dt.date
) -> IndicatorFollowUp:
    indicator = evaluation.facts.indicator
    verdicts = {part: evaluation.verdict(part) for part in evaluation.facts.parts}
    for first, _ in usual_pairs(indicator):
        checked_tolerance(verdicts[first].rules.gap_tolerance)  # gaps are evaluated when they are read
    return IndicatorFollowUp(
        indicator=indicator,
        verdicts=tuple(verdicts.values()),
        benchmarks=tuple(
            benchmark
            for comparison in comparisons
            for benchmark in _benchmarks(evaluation, comparison, verdicts, day)
        ),
    )


def _benchmarks(
    evaluation: IndicatorEvaluation, comparison: Comparison, verdicts: dict[Part, Verdict], day: dt.date
) -> Iterable[Benchmark]:
    """Evaluate the same change elsewhere, for each part that the comparison has values of."""
    parts = {value.part for value in comparison.values} or {Part.TOTAL}
    for part, verdict in verdicts.items():
        if part in parts:
            yield benchmark_of(
                evaluation.facts,
                part,
                comparison,
                baseline=verdict.change.baseline,
                known=evaluation.series(part),
                current=verdict.change.current,
                as_of=day,
            )


def _measure(
    measure: Measure, totals: dict[Code, Verdict], rule: RollUpRule, day: dt.date
) -> MeasureFollowUp:
    verdicts = tuple(totals[code] for code in measure.moves if code in totals)
    running = None if isinstance(measure.years, Unstated) else day in measure.years
    status = measure.status.on(day)
    return MeasureFollowUp(
        measure=measure,
        running=running,
        status=status,
        timing=timing_of(measure, status, day),
        progress=measure.progress_on(day),
        verdicts=verdicts,
        tally=tally_of(verdicts, rule),
        standing=one_standing(verdicts, rule),
        reasons=() if verdicts else (Reason(ReasonCode.NO_INDICATOR),),
    )


def _area(area: GoalArea, verdicts: tuple[Verdict, ...], rule: RollUpRule) -> AreaFollowUp:
    return AreaFollowUp(
        area=area, verdicts=verdicts, tally=tally_of(verdicts, rule), standing=one_standing(verdicts, rule)
    )


def _version(version: Version, matters: AskedMatters, day: dt.date) -> VersionFollowUp:
    """Find what is known of a version's approval by a day: its own decision, or one found in the matters."""
    if version.status is VersionStatus.ADOPTED:
        return VersionFollowUp(version=version, status=version.status, decided=version.adopted_by)
    decisions = matters.adopting(version.number)
    known = [decision for decision in decisions if decision.on.earliest <= day]
    if not known:
        return VersionFollowUp(version=version, status=version.status)
    first = min(known, key=lambda decision: decision.on.earliest)
    return VersionFollowUp(version=version, status=VersionStatus.ADOPTED, decided=first)


def _overall(verdicts: tuple[Verdict, ...], rule: RollUpRule) -> PlanFollowUp:
    timely = dict.fromkeys(Timeliness, 0)
    for verdict in verdicts:
        timely[verdict.timeliness] += 1
    return PlanFollowUp(
        tally=tally_of(verdicts, rule),
        standing=one_standing(verdicts, rule),
        timeliness=tuple(timely.items()),
    )
