"""The plan that the observations of these tests are about."""

import datetime as dt

import pytest

from paktmodel.calendar.periods import Period
from paktmodel.model.indicators import Baseline, Cohort, Indicator
from paktmodel.model.measures import GoalArea
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.sources import Source
from paktmodel.testing import owner
from paktmodel.vocabulary.words.indicators import CohortEvent, Kind

PAPER = Source(document="AMN-2023-00174")


def indicator(code: str, name: str, kind: Kind, **more) -> Indicator:
    return Indicator(
        code=code, name=name, kind=kind, baseline=Baseline(period=Period("2022")), source=PAPER, **more
    )


@pytest.fixture(scope="session")
def plan() -> Plan:
    """Four indicators of the Uppsala plan and one whose code tempts to sort by letter."""
    followed_90_days = Cohort(lag="P90D", words="90 dagar efter anställning", names=CohortEvent.EXIT)
    return Plan(
        id="a-plan",
        owners=[owner("Arbetsmarknadsnämnden")],
        title="1000 fler Uppsalabor i egen försörjning",
        day=dt.date(2023, 10, 13),
        areas=(
            GoalArea(
                code="1",
                title="Målområde 1",
                indicators=(
                    indicator("1.2", "Andel långtidsmottagare", Kind.SHARE),
                    indicator("1.3", "Antal som fått insats", Kind.COUNT),
                    indicator("1.10", "En tionde indikator", Kind.COUNT),
                    indicator("2.1", "Avslut till arbete", Kind.COUNT, cohort=followed_90_days),
                    indicator(
                        "4.2",
                        "Ensamstående mödrar i arbete",
                        Kind.UNSTATED,
                        structurally_empty=(Part.MEN,),
                    ),
                ),
            ),
        ),
    )
