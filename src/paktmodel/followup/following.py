"""`follow_up`: a plan and its observations on a day, with the verdict on everything."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from paktmodel.calendar.spans import checked_day
from paktmodel.errors import Evidence, Finding, InvalidArgument, Subject
from paktmodel.followup.limits import LimitReading, limits_of, read_limit, undated
from paktmodel.followup.results import (
    AimFollowUp,
    AreaFollowUp,
    ByCode,
    FollowUp,
    GoalFollowUp,
    IndicatorFollowUp,
    MeasureFollowUp,
    PlanFollowUp,
    tally_of,
)
from paktmodel.followup.rulings import ruling_for
from paktmodel.followup.timeliness import plan_start, timeliness_of
from paktmodel.followup.verdicts import Verdict, judge
from paktmodel.followup.windows import Reason, current_value
from paktmodel.model.goals import Aim, Goal
from paktmodel.model.indicators import Indicator
from paktmodel.model.measures import GoalArea, Measure
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.rules import JudgementRule, RollUpRule
from paktmodel.observations import Observation, Observations
from paktmodel.values.codes import Code
from paktmodel.vocabulary.words import (
    LimitStanding,
    RollUpMethod,
    Severity,
    Standing,
    SubjectKind,
    Timeliness,
    Unstated,
)

#: How verdicts are gathered where neither an argument nor the document says.
TALLY: Final = RollUpRule(id="preset-tally")

#: From the best to the worst, for the rule that asks for the worst.
_FROM_BEST: Final = (
    Standing.IMPROVED,
    Standing.MAINTAINED,
    Standing.UNCHANGED,
    Standing.DEPARTED,
    Standing.WORSENED,
)


def follow_up(
    plan: Plan,
    observed: Observations | None = None,
    *,
    as_of: dt.date,
    known_at: dt.date | None = None,
    judgement: Iterable[JudgementRule] = (),
    roll_up: RollUpRule | None = None,
) -> FollowUp:
    """Say how a plan stands on a day, and why.

    Every indicator and part gets a verdict on independent axes: standing against the
    baseline, timeliness, and standing against a limit. Verdicts are gathered to measures,
    goal areas, goals and the plan as tallies; what cannot be assessed is counted too.

    Args:
        plan: The plan.
        observed: What has been observed; None is the same as nothing.
        as_of: The day asked for. Only values whose first possible date is reached count.
        known_at: The day up to which publications are known; the same day by default.
        judgement: Rules that go before those in the document.
        roll_up: How verdicts are gathered; goes before the document's rule.

    Returns:
        The follow-up, with `FollowUp.table` for the board's paper.

    Raises:
        InvalidArgument: Not a plan, or not observations.
        InvalidValue: A day that is not a plain date.
    """
    day, known_day, seen = viewed(plan, observed, as_of, known_at)
    rules = _judgement(judgement)
    if roll_up is not None and not isinstance(roll_up, RollUpRule):
        raise InvalidArgument("roll_up", "a RollUpRule", roll_up)
    gathered = roll_up or (plan.roll_up[0] if plan.roll_up else TALLY)
    known = {
        (indicator.code, part): tuple(
            one for one in seen.latest(indicator.code, part) if indicator.first_possible(one.period) <= day
        )
        for indicator in plan.indicators
        for part in indicator.parts
    }
    judged = {indicator.code: _indicator(plan, indicator, known, rules, day) for indicator in plan.indicators}
    totals = {code: one.total for code, one in judged.items()}
    aims = {
        (goal.code, aim.code): _aim(plan, aim, totals, known, rules, day)
        for goal in plan.goals
        for aim in goal.aims
    }
    return FollowUp(
        subject=plan,
        as_of=day,
        known_at=known_day,
        indicators=ByCode("indicator", judged),
        measures=ByCode("measure", {one.code: _measure(one, totals, gathered, day) for one in plan.measures}),
        areas=ByCode(
            "goal area",
            {
                area.code: _area(area, tuple(totals[one.code] for one in area.indicators), gathered)
                for area in plan.areas
            },
        ),
        goals=ByCode(
            "goal",
            {
                goal.code: _goal(goal, [aims[goal.code, aim.code] for aim in goal.aims], gathered)
                for goal in plan.goals
            },
        ),
        plan=_whole(tuple(totals.values()), gathered),
        findings=() if observed is None else tuple(stray_observations(plan, observed)),
    )


def _judgement(rules: object) -> tuple[JudgementRule, ...]:
    """The rules given as an argument."""
    if isinstance(rules, JudgementRule):
        raise InvalidArgument("judgement", "JudgementRules in a row", rules, "put it in a list: [rule]")
    given = tuple(rules) if isinstance(rules, Iterable) else (rules,)
    for one in given:
        if not isinstance(one, JudgementRule):
            raise InvalidArgument("judgement", "JudgementRules in a row", one)
    return given


def viewed(
    plan: Plan, observed: Observations | None, as_of: dt.date, known_at: dt.date | None
) -> tuple[dt.date, dt.date, Observations]:
    """The day, the day of knowledge, and what was known by then.

    Raises:
        InvalidArgument: Not a plan, or not observations.
        InvalidValue: A day that is not a plain date.
    """
    if not isinstance(plan, Plan):
        raise InvalidArgument("plan", "a Plan", plan, "load it first: pm.loads(data, pm.Plan)")
    if observed is None:
        observed = Observations()
    if not isinstance(observed, Observations):
        raise InvalidArgument(
            "observed", "Observations", observed, "read them first: pm.read_csv(text, plan)"
        )
    day = checked_day(as_of)
    known_day = day if known_at is None else checked_day(known_at)
    return day, known_day, _of_the_plan(plan, observed).as_known_at(known_day, plan)


def _of_the_plan(plan: Plan, observed: Observations) -> Observations:
    """Observations without those of indicators that the plan does not have: nothing is known of their lag."""
    own = {indicator.code for indicator in plan.indicators}
    if own.issuperset(observed.indicators):
        return observed
    return Observations(one for code in observed.indicators if code in own for one in observed.of(code))


def stray_observations(plan: Plan, observed: Observations) -> Iterable[Finding]:
    """Observations that no verdict can use: of no indicator of the plan, or of a part it does not have."""
    indicators = {indicator.code: indicator for indicator in plan.indicators}
    for code in observed.indicators:
        subject = Subject(SubjectKind.INDICATOR, code)
        if code not in indicators:
            yield Finding("observation-of-no-indicator", Severity.ERROR, (subject,))
            continue
        for part in observed.parts(code):
            if part not in indicators[code].parts:
                evidence = Evidence(part=part)
                yield Finding("observation-of-no-part", Severity.WARNING, (subject,), evidence=evidence)


def _indicator(
    plan: Plan,
    indicator: Indicator,
    known: dict[tuple[Code, Part], tuple[Observation, ...]],
    rules: tuple[JudgementRule, ...],
    day: dt.date,
) -> IndicatorFollowUp:
    verdicts = tuple(
        _verdict(plan, indicator, part, known[indicator.code, part], rules, day) for part in indicator.parts
    )
    return IndicatorFollowUp(indicator=indicator, verdicts=verdicts)


def _verdict(
    plan: Plan,
    indicator: Indicator,
    part: Part,
    known: tuple[Observation, ...],
    rules: tuple[JudgementRule, ...],
    day: dt.date,
) -> Verdict:
    ruling = ruling_for(plan, indicator.code, part, arguments=rules, as_of=day)
    choice = ruling.window.window
    path = ruling.path.path
    assert choice is not None  # the preset states one
    assert path is not None  # the preset states one
    current = current_value(indicator, known, choice=choice, as_of=day)
    standing, reasons, inputs = judge(
        indicator, part, known, current=current, ruling=ruling, plan_start=plan_start(plan)
    )
    readings = tuple(
        read_limit(limit, indicator, known, current=current, path=path, as_of=day)
        for limit in limits_of(indicator, part)
    )
    structural = part in indicator.structurally_empty
    return Verdict(
        indicator=indicator.code,
        part=part,
        standing=standing,
        timeliness=Timeliness.CURRENT if structural else timeliness_of(plan, indicator, known, as_of=day),
        limit=_next_limit(readings, day),
        window=current if current.value is not None else None,
        rule=ruling,
        inputs=inputs,
        reasons=reasons,
        limits=readings,
    )


def _next_limit(readings: tuple[LimitReading, ...], day: dt.date) -> LimitStanding:
    """The standing against the limit whose date comes next, or came last when all are past."""
    if not readings:
        return LimitStanding.NONE
    dated = [(reading.limit.on, reading) for reading in readings if reading.limit.on is not None]
    coming = [pair for pair in dated if pair[0] >= day]
    if coming:
        return min(coming, key=lambda pair: pair[0])[1].standing
    return max(dated, key=lambda pair: pair[0])[1].standing if dated else readings[0].standing


def _measure(
    measure: Measure, totals: dict[Code, Verdict], rule: RollUpRule, day: dt.date
) -> MeasureFollowUp:
    verdicts = tuple(totals[code] for code in measure.moves if code in totals)
    running = None if isinstance(measure.years, Unstated) else day in measure.years
    return MeasureFollowUp(
        measure=measure,
        running=running,
        status=measure.status.on(day),
        verdicts=verdicts,
        tally=tally_of(verdicts, rule),
        standing=_one_standing(verdicts, rule),
        reasons=() if verdicts else (Reason("no-indicator"),),
    )


def _area(area: GoalArea, verdicts: tuple[Verdict, ...], rule: RollUpRule) -> AreaFollowUp:
    return AreaFollowUp(
        area=area, verdicts=verdicts, tally=tally_of(verdicts, rule), standing=_one_standing(verdicts, rule)
    )


def _goal(goal: Goal, aims: Iterable[AimFollowUp], rule: RollUpRule) -> GoalFollowUp:
    known = tuple(aims)
    verdicts = tuple({verdict.indicator: verdict for aim in known for verdict in aim.verdicts}.values())
    return GoalFollowUp(
        goal=goal, aims=known, tally=tally_of(verdicts, rule), standing=_one_standing(verdicts, rule)
    )


def _aim(
    plan: Plan,
    aim: Aim,
    totals: dict[Code, Verdict],
    known: dict[tuple[Code, Part], tuple[Observation, ...]],
    rules: tuple[JudgementRule, ...],
    day: dt.date,
) -> AimFollowUp:
    """How an aim stands by the indicators that measure it; without any, every reason why not."""
    measured = [code for code in aim.indicators if code in totals]
    reasons = [] if measured else [Reason("no-indicator")]
    if aim.denominator is Unstated.UNSTATED:
        reasons.append(Reason("denominator-unstated"))
    if aim.limit is not None and aim.limit.on is None:
        reasons += undated(aim.limit).reasons
    readings = []
    for code in measured if aim.limit is not None else ():
        assert aim.limit is not None  # the loop is empty without one
        indicator = plan.indicator(code)
        ruling = ruling_for(plan, code, aim.limit.part, arguments=rules, as_of=day)
        choice, path = ruling.window.window, ruling.path.path
        assert choice is not None  # the preset states one
        assert path is not None  # the preset states one
        series = known.get((indicator.code, aim.limit.part), ())
        current = current_value(indicator, series, choice=choice, as_of=day)
        readings.append(read_limit(aim.limit, indicator, series, current=current, path=path, as_of=day))
    return AimFollowUp(
        aim=aim,
        verdicts=tuple(totals[code] for code in measured),
        limits=tuple(readings),
        reasons=tuple(reasons),
    )


def _whole(verdicts: tuple[Verdict, ...], rule: RollUpRule) -> PlanFollowUp:
    timely = dict.fromkeys(Timeliness, 0)
    for verdict in verdicts:
        timely[verdict.timeliness] += 1
    return PlanFollowUp(
        tally=tally_of(verdicts, rule),
        standing=_one_standing(verdicts, rule),
        timeliness=tuple(timely.items()),
    )


def _one_standing(verdicts: tuple[Verdict, ...], rule: RollUpRule) -> Standing | None:
    """One standing for several verdicts, only where the rule asks for it."""
    if rule.method is RollUpMethod.TALLY:
        return None
    judged = [verdict.standing for verdict in verdicts if verdict.assessable]
    return max(judged, key=_FROM_BEST.index, default=Standing.NOT_ASSESSABLE)
