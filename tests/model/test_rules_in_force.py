"""From when and until when a rule holds, alike for every kind of rule."""

import datetime as dt

import pytest

from paktmodel.model.commitments import LapseRule
from paktmodel.model.rules import JudgementRule, ReportingRule
from paktmodel.vocabulary.words.reporting import Cadence


def rules(**fields):
    yield ReportingRule(id="manad", what="Månadsuppföljning", recipient="Nämnden", **fields)
    yield JudgementRule(id="tolerans", **fields)
    yield LapseRule(id="forfall", after="P1Y", **fields)


@pytest.mark.feature("F6")
@pytest.mark.parametrize("kind", range(3), ids=["reporting", "judgement", "lapse"])
def test_a_rule_holds_for_all_of_a_month_or_year_that_is_printed(kind):
    dated = list(rules(since="2023-03", until="2024"))[kind]

    assert not dated.holds_on(dt.date(2023, 2, 28))
    assert dated.holds_on(dt.date(2023, 3, 1))
    assert dated.holds_on(dt.date(2024, 12, 31))
    assert not dated.holds_on(dt.date(2025, 1, 1))


@pytest.mark.feature("F6")
@pytest.mark.parametrize("kind", range(3), ids=["reporting", "judgement", "lapse"])
def test_a_rule_without_dates_always_holds(kind):
    undated = list(rules())[kind]

    assert undated.holds_on(dt.date.min)
    assert undated.holds_on(dt.date.max)


@pytest.mark.feature("F6")
def test_every_cadence_has_a_frequency_and_the_shorter_comes_first():
    assert ["M", "Q", "T", "S", "A"] == [cadence.frequency for cadence in Cadence]
