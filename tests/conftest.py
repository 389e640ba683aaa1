"""How the follow-up tests ask: one indicator in an otherwise quiet plan, on a day."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from paktmodel.followup import Verdict, follow_up
from paktmodel.model.indicators import Indicator
from paktmodel.model.rules import JudgementRule
from paktmodel.observations import Observation
from paktmodel.testing import observed, plan_with


def _verdict_on(
    indicator: Indicator,
    *groups: Observation | Iterable[Observation],
    as_of: str = "2024-08-31",
    known_at: str | None = None,
    part: str = "total",
    arguments: tuple[JudgementRule, ...] = (),
    **of_the_plan: Any,
) -> Verdict:
    followed = follow_up(
        plan_with(indicator, **{"years": "2023-2026", **of_the_plan}),
        observed(*groups),
        as_of=dt.date.fromisoformat(as_of),
        known_at=None if known_at is None else dt.date.fromisoformat(known_at),
        judgement=arguments,
    )
    return followed.indicators[indicator.code].part(part)


@pytest.fixture(scope="session")
def verdict_on() -> Callable[..., Verdict]:
    """The verdict on one indicator; the plan runs from 2023 so that no month lies before its start."""
    return _verdict_on
