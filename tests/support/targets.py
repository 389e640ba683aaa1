"""Targets as a follow-up hands them on: each with its bound in the indicator's unit."""

import datetime as dt

from attrs import evolve

from paktmodel.followup import follow_up
from paktmodel.followup.targets.result import TargetResult
from paktmodel.model.indicators import Indicator
from paktmodel.model.targets import Target
from paktmodel.observations import Observations
from paktmodel.testing import plan_with

DAY = dt.date(2024, 8, 31)


def result_of(target: Target, of: Indicator, known: Observations | None = None) -> TargetResult:
    """How an indicator's only target stands on 2024-08-31, in an otherwise quiet plan."""
    followed = follow_up(plan_with(evolve(of, targets=(target,))), known, as_of=DAY)
    result = followed.indicators[of.code].part(target.part).target
    assert result is not None, "there is a target"
    return result
