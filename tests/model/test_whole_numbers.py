"""Whole-number fields have kinds: years 1800 to 2200, pages and numbers from 1, counts from 0."""

from typing import get_args

import attrs
import pytest
from attrs import evolve

import paktmodel as pm
from paktmodel.calendar.declared_years import DeclaredYear
from paktmodel.calendar.spans import Ages, Years
from paktmodel.calendar.whole_numbers import Age, Month, Year, whole_number_of
from paktmodel.errors import InvalidValue
from paktmodel.model.activities import ActivityPart, ActivityPlan, ReportedCount
from paktmodel.model.bodies import Body
from paktmodel.model.comparisons import ComparisonGroup
from paktmodel.model.decisions import DecisionPoint
from paktmodel.model.evaluations import StepCount, SurveyShare
from paktmodel.model.matters import Assignment
from paktmodel.model.minutes import DecidedPoint, PartyVote, Vote
from paktmodel.model.sources import Source
from paktmodel.model.statistical_rules import SignalRules, SignificanceRules
from paktmodel.testing import decision, matter, plan, source, vote
from paktmodel.testing.hypothesis_entry import registered
from paktmodel.values.counts import Count, Number, Page

KINDS = {
    Year: {(Years, "first"), (Years, "last"), (ComparisonGroup, "year"), (ActivityPlan, "year")},
    Month: {(DeclaredYear, "first_month")},
    Age: {(Ages, "lowest"), (Ages, "highest")},
    Page: {(Source, "page")},
    Number: {
        (DecisionPoint, "number"),
        (DecidedPoint, "number"),
        (ActivityPart, "number"),
        (Assignment, "point"),
    },
    Count: {
        (SurveyShare, "base"),
        (StepCount, "count"),
        (ReportedCount, "exact"),
        *((cls, name) for cls in (Vote, PartyVote) for name in ("ayes", "noes", "abstained")),
        *((SignalRules, name) for name in ("min_points", "fixed_after", "trend", "run")),
        (SignificanceRules, "min_months"),
        (Body, "seats"),
    },
}


def kind_of(cls, name):
    kind = attrs.fields_dict(cls)[name].type
    return next((one for one in (kind, *get_args(kind)) if whole_number_of(one)), None)


def test_no_field_of_the_model_is_just_a_whole_number():
    ours = {cls for cls in registered() if attrs.has(cls) and cls.__module__.startswith("paktmodel.model.")}
    fields = [
        (cls, one.name, one.type) for cls in {*ours, Years, Ages, DeclaredYear} for one in attrs.fields(cls)
    ]
    bare = [(cls, name) for cls, name, kind in fields if kind not in KINDS and int in (kind, *get_args(kind))]

    assert bare == []
    for kind, held in KINDS.items():
        assert {(cls, name) for cls, name, _ in fields if kind_of(cls, name) == kind} == held


@pytest.mark.parametrize(
    ("kind", "taken", "refused", "code"),
    [
        (Year, (1800, 2024, 2200), (1799, 2201, 24), "paper-year-range"),
        (Month, (1, 12), (0, 13), "month-range"),
        (Age, (0, 150), (-1, 151), "age-range"),
        (Page, (1, 4000), (0, -3), "page-range"),
        (Number, (1, 17), (0, -1), "number-range"),
        (Count, (0, 10**12), (-1, -(10**5000)), "count-range"),
    ],
)
def test_a_kind_takes_what_is_within_its_ends(kind, taken, refused, code):
    whole = get_args(kind)[1]

    assert [whole.take(value) for value in taken] == list(taken)
    for value in refused:
        with pytest.raises(InvalidValue) as caught:
            whole.take(value)
        assert caught.value.code == code
    for value in (True, 1.0, "1", None):
        with pytest.raises(InvalidValue) as caught:
            whole.take(value)
        assert caught.value.code == "kind-wrong"


def test_every_fault_of_a_document_is_named_with_its_place():
    """A page 0, a point 0, votes fewer than none and a year without its century: four findings at once."""
    document = pm.dump(
        matter(source=source(page=3), decisions=(decision(vote=vote(), source=source(page=4)),))
    )
    held = document["matter"]
    held["source"]["page"] = 0
    held["decisions"][0]["points"][0]["number"] = 0
    held["decisions"][0]["vote"]["ayes"] = -1
    with pytest.raises(pm.InvalidDocument) as caught:
        pm.load(document, pm.Matter)

    assert sorted((one.code, one.path) for one in caught.value.findings) == [
        ("count-range", "$.matter.decisions[0].vote.ayes"),
        ("number-range", "$.matter.decisions[0].points[0].number"),
        ("page-range", "$.matter.source.page"),
    ]
    assert "väntade ett antal från 0, fick -1" in caught.value.text("sv")


def test_a_constructor_names_class_and_field():
    with pytest.raises(pm.PaktError, match=r"Source.page: expected a page from 1, got 0 \[page-range\]"):
        evolve(source(), page=0)
    with pytest.raises(pm.PaktError, match=r"Years.first: expected a year between 1800 and 2200, got 26"):
        Years(first=26, last=2026)


def test_a_period_may_be_of_any_year_of_the_calendar():
    """History is stated in periods: a table of the seventeenth century is read as it is."""
    assert pm.Period("1749").start.year == 1749
    assert plan(day="1749").day.year == 1749
