"""The plans of other authorities, as documents beside the tests: in our own words, figures as published."""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

import pytest

import paktmodel as pm

HERE = Path(__file__).parent


class Followed(NamedTuple):
    """A plan on the day of its publisher."""

    plan: pm.Plan
    followed: pm.FollowUp

    def result(self, code: str, period: str) -> pm.TargetResult:
        """How the target of a period stands, or the one of a span that is named."""
        wanted = pm.read_period(period) if "/" not in period else pm.Period(period)
        results = self.followed.indicators[code].total.targets
        return next(one for one in results if one.period == wanted)

    def status(self, code: str) -> str:
        """What the target comes to that decides."""
        return str(self.followed.indicators[code].total.headline.status)


class Authority(NamedTuple):
    """A plan with what has been published of it."""

    plan: pm.Plan
    observed: pm.Observations
    record: pm.FollowUpRecord | None

    def on(self, day: str) -> Followed:
        """Follow the plan up on a day."""
        as_of = dt.date.fromisoformat(day)
        followed = pm.follow_up(self.plan, self.observed, as_of=as_of, record=self.record)
        return Followed(self.plan, followed)


@pytest.fixture(scope="session")
def authority():
    """Read the documents of an authority."""

    def read(name: str) -> Authority:
        record = HERE / f"{name}-record.json"
        return Authority(
            pm.loads((HERE / f"{name}.json").read_bytes(), pm.Plan),
            pm.loads((HERE / f"{name}-observations.json").read_bytes(), pm.Observations),
            pm.loads(record.read_bytes(), pm.FollowUpRecord) if record.exists() else None,
        )

    return read
