"""Rules of judgement: whether a verdict can be reached by them at all."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final

from paktmodel.checks.subjects import subject_of
from paktmodel.errors import Finding
from paktmodel.model.plans import Plan
from paktmodel.model.rules import JudgementRule
from paktmodel.model.statistical_rules import SignalRules, SignificanceRules
from paktmodel.vocabulary.words.findings import Detail, Severity

#: Two points have one moving range, and one range says nothing of how ranges vary.
_FEWEST_POINTS: Final = 3
#: One point is neither a trend nor a run.
_SHORTEST_RUN: Final = 2


def signal_rules_senseless(plan: Plan) -> Iterator[Finding]:
    """Report a judgement rule with numbers by which nothing can be judged.

    Tolerances and the margin of a gap are not negative; a level of confidence lies between 0 and 100, both
    left out. Of signal rules the factor is above 0 and the screening above 1, since screening at the mean
    range itself would leave next to nothing; at least 3 points are asked for, 2 for a trend or a run;
    control limits are not fixed after fewer points than a signal needs; the limit of serial correlation is
    above 0; and rebases follow each other in time. Of significance rules the same limit is above 0, the one
    for exact intervals is not negative, and at least 3 months are asked for.

    Unit: tolerances and the gap are in the indicator's own, confidence in per cent, the rest are numbers.
    Yields: one error per judgement rule, with all that makes no sense in it, in plan order.
    Source: *Making Data Count* (NHS England), whose charts the signal rules describe.
    """
    for rule in plan.judgement:
        details = (
            *_of_judgement(rule),
            *(() if rule.signal is None else _of_signal(rule.signal)),
            *(() if rule.significance is None else _of_significance(rule.significance)),
        )
        if details:
            evidence = {"details": details}
            yield Finding("signal-rules-senseless", Severity.ERROR, (subject_of(rule),), evidence=evidence)


def _of_judgement(rule: JudgementRule) -> Iterator[Detail]:
    if _negative(rule.below):
        yield Detail.BELOW
    if _negative(rule.above):
        yield Detail.ABOVE
    if rule.confidence is not None and not 0 < rule.confidence < 100:
        yield Detail.CONFIDENCE
    if _negative(rule.gap):
        yield Detail.GAP


def _of_signal(rules: SignalRules) -> Iterator[Detail]:
    if rules.factor <= 0:
        yield Detail.FACTOR
    if rules.screen is not None and rules.screen <= 1:
        yield Detail.SCREEN
    if rules.lag is not None and rules.lag <= 0:
        yield Detail.LAG
    if rules.guarded and rules.min_points < _FEWEST_POINTS:
        yield Detail.MIN_POINTS
    if rules.fixed_after is not None and rules.fixed_after < rules.min_points:
        yield Detail.FIXED_AFTER
    if rules.trend < _SHORTEST_RUN:
        yield Detail.TREND
    if rules.run < _SHORTEST_RUN:
        yield Detail.RUN
    if _negative(rules.rare_below):
        yield Detail.RARE_BELOW
    if any(later.since.start <= earlier.since.start for earlier, later in pairwise(rules.rebases)):
        yield Detail.REBASES


def _of_significance(rules: SignificanceRules) -> Iterator[Detail]:
    if rules.lag is not None and rules.lag <= 0:
        yield Detail.LAG
    if _negative(rules.exact_below):
        yield Detail.EXACT_BELOW
    if rules.min_months < _FEWEST_POINTS:
        yield Detail.MIN_MONTHS


def _negative(value: Decimal | None) -> bool:
    return value is not None and value < 0
