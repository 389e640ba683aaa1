"""Goals followed up: their aims with own targets, and the indicators of every goal below them."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from paktmodel.followup.plans.results import AimFollowUp, AimTarget, GoalFollowUp
from paktmodel.followup.plans.rollup import GOOD, Status, one_standing, standing_by_share, tally_of
from paktmodel.followup.targets.dates import undated
from paktmodel.followup.targets.result import TargetResult
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.followup.verdicts.evaluation import IndicatorEvaluation
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.follow_up_record import PRESET_SCALES, FollowUpRecord
from paktmodel.model.goals import Aim, Goal
from paktmodel.model.parts import Part
from paktmodel.model.rules import RollUpRule
from paktmodel.model.targets import Target
from paktmodel.values.codes import Code
from paktmodel.values.listed import Listed
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.followup import RollUpMethod, ShareOf, TargetStatus
from paktmodel.vocabulary.words.reporting import AssessmentKind
from paktmodel.vocabulary.words.sources import Unstated


def follow_goals(
    goals: Sequence[Goal],
    evaluations: Mapping[Code, IndicatorEvaluation],
    totals: Mapping[Code, Verdict],
    rule: RollUpRule,
    record: FollowUpRecord | None,
    known_at: dt.date,
) -> Listed[GoalFollowUp]:
    """Follow up goals, each with the indicators of its own aims and of every goal below it.

    Args:
        goals: The goals of a plan.
        evaluations: Its indicators, by code.
        totals: The verdicts on their totals, by code.
        rule: How verdicts are aggregated.
        record: What was assessed; used where a rule asks for sub-goals that nothing measures.
        known_at: The day up to which it is known.
    """
    aims = [Listed(_aim(evaluations, aim, totals) for aim in goal.aims) for goal in goals]
    own = [{one.indicator: one for aim in each for one in aim.verdicts} for each in aims]
    below = _below(goals)
    every: list[tuple[Verdict, ...]] = []
    for place, _ in enumerate(goals):
        found = dict(own[place])
        for lower in below[place]:
            found |= {code: one for code, one in own[lower].items() if code not in found}
        every.append(tuple(found.values()))
    words = _Words(goals, every, below, rule, _assessed(record, known_at))
    return Listed(
        GoalFollowUp(
            goal=goal,
            aims=aims[place],
            tally=tally_of(every[place], rule, through_below=len(every[place]) - len(own[place])),
            standing=words.of(place),
            assessed=words.assessed.get(place, ()),
        )
        for place, goal in enumerate(goals)
    )


def _below(goals: Sequence[Goal]) -> list[list[int]]:
    """List for each goal the places of those below it, each once, in the order of the plan."""
    place_of: dict[Code, int] = {}
    for place, goal in enumerate(goals):
        place_of.setdefault(goal.code, place)
    below: list[list[int]] = [[] for _ in goals]
    for place, goal in enumerate(goals):
        above = goal.parent
        passed = {place}
        while above is not None and (upper := place_of.get(above)) is not None and upper not in passed:
            passed.add(upper)
            below[upper].append(place)
            above = goals[upper].parent
    return below


class _Words:
    """The one word for each goal, where a rule asks for it: found for those with the fewest below them first.

    Goals that serve each other in a circle have no word of one another.
    """

    def __init__(
        self,
        goals: Sequence[Goal],
        every: Sequence[Sequence[Verdict]],
        below: Sequence[Sequence[int]],
        rule: RollUpRule,
        assessed: Mapping[Code, Status],
    ) -> None:
        self._rule = rule
        self._words: dict[int, Status | None] = {}
        #: The goals just below each whose word is a recorded assessment.
        self.assessed: dict[int, tuple[Code, ...]] = {}
        for place in sorted(range(len(goals)), key=lambda one: len(below[one])):
            just_below = [one for one in below[place] if goals[one].parent == goals[place].code]
            by_share = rule.method is RollUpMethod.SHARE and rule.of is ShareOf.SUB_GOALS
            if not (by_share and just_below):
                self._words[place] = one_standing(every[place], rule)
                continue
            recorded = {one for one in just_below if not every[one] and goals[one].code in assessed}
            words = [
                assessed[goals[one].code] if one in recorded else self._words[one]
                for one in just_below
                if one in recorded or place not in below[one]  # not in a circle
            ]
            good = [word in GOOD for word in words if word is not None and word not in _OPEN]
            self._words[place] = standing_by_share(good, len(just_below), rule)
            self.assessed[place] = tuple(goals[one].code for one in just_below if one in recorded)

    def of(self, place: int) -> Status | None:
        """Return the word for a goal, by its place."""
        return self._words[place]


_OPEN = (TargetStatus.AWAITING_VALUE, TargetStatus.NOT_REPORTED, TargetStatus.NOT_ASSESSABLE)


def _assessed(record: FollowUpRecord | None, known_at: dt.date) -> dict[Code, Status]:
    """Find how goals were assessed last, by the statuses that their step agrees with.

    What is expected of one says nothing of how it stands, and a step of an unknown scale nothing at all.
    """
    found: dict[Code, Status] = {}
    if record is None:
        return found
    scales = {scale.id: scale for scale in (*PRESET_SCALES, *record.scales)}
    for one in sorted(record.assessments, key=lambda each: each.day.sort_key()):
        if one.about.kind is not SubjectKind.GOAL or one.about.code is None:
            continue
        if one.kind is AssessmentKind.FORECAST or one.scale is None or one.day.after(known_at):
            continue
        scale = scales.get(one.scale)
        step = None if scale is None or one.value is None else scale.steps.get(one.value)
        if step is not None and step.agrees:
            found[Code(str(one.about.code))] = step.agrees[0]
    return found


def _aim(
    evaluations: Mapping[Code, IndicatorEvaluation], aim: Aim, totals: Mapping[Code, Verdict]
) -> AimFollowUp:
    """Evaluate an aim by the indicators that measure it; without any, give every reason why not."""
    measured = [code for code in aim.indicators if code in totals]
    reasons = [] if measured else [Reason(ReasonCode.NO_INDICATOR)]
    if aim.denominator is Unstated.UNSTATED:
        reasons.append(Reason(ReasonCode.DENOMINATOR_UNSTATED))
    open_dates = (undated(target) for target in aim.targets)
    reasons += [reason for reason in open_dates if reason is not None]
    return AimFollowUp(
        aim=aim,
        verdicts=tuple(totals[code] for code in measured),
        targets=tuple(_targets(evaluations, aim.targets, measured)),
        reasons=tuple(reasons),
    )


def _targets(
    evaluations: Mapping[Code, IndicatorEvaluation], targets: Iterable[Target], measured: Sequence[Code]
) -> list[AimTarget]:
    """Read an aim's targets on its indicator's series: on the one it names where several measure the aim."""
    read_on: dict[tuple[Code, Part], list[Target]] = {}
    for target in targets:
        code = _read_on(target, measured)
        if code is not None:
            read_on.setdefault((code, target.part), []).append(target)
    # Those of one series share a line, and are read together.
    results = {key: evaluations[key[0]].target_results(together, key[1]) for key, together in read_on.items()}
    found = []
    for target in targets:
        code = _read_on(target, measured)
        if code is None:
            reason = Reason(ReasonCode.AIM_SERIES_UNSTATED if measured else ReasonCode.NO_INDICATOR)
            open_ = TargetResult(target=target, status=TargetStatus.NOT_ASSESSABLE, reasons=[reason])
            found.append(AimTarget(target=target, indicator=None, results=(open_,), deciding=open_))
            continue
        own = tuple(one for one in results[code, target.part] if one.target is target)
        deciding = evaluations[code].deciding(own, target.part)
        assert deciding is not None, "a target has a result"
        found.append(AimTarget(target=target, indicator=code, results=own, deciding=deciding))
    return found


def _read_on(target: Target, measured: Sequence[Code]) -> Code | None:
    if target.indicator is not None:
        return target.indicator if target.indicator in measured else None
    return measured[0] if len(measured) == 1 else None
