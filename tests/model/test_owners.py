"""Owners of documents by scheme, and the law that holds for what they own."""

import datetime as dt

import pytest

from paktmodel import due, follow_up, load
from paktmodel.calendar.steps import Step
from paktmodel.checks import check
from paktmodel.document.writer import dump
from paktmodel.errors import InvalidDocument, InvalidValue
from paktmodel.model.jurisdiction import due_after, jurisdiction_of
from paktmodel.model.matters import Matter
from paktmodel.model.plans import Plan
from paktmodel.testing import (
    closing_point,
    cost,
    decision,
    matter,
    measure,
    owner,
    plan,
    plan_with,
    reporting_calendar,
    reporting_rule,
    share,
)

BRACKNELL = owner("Council", scheme="gss", code="E06000036", name="Bracknell Forest")


@pytest.mark.feature("P6")
@pytest.mark.parametrize(
    ("scheme", "code"),
    [
        ("se-municipality", "0126"),
        ("se-region", "12"),
        ("iso-3166", "FI"),
        ("iso-3166", "FI-18"),
        ("gss", "E06000036"),
        ("free", "1.1.3.KR"),
        ("free", None),
    ],
)
def test_an_owner_of_any_country_is_written_as_printed(scheme, code):
    """Bracknell Forest is E06000036 in the list of the United Kingdom's statistics."""
    whole = plan(owners=[owner(scheme=scheme, code=code, name="N")])

    assert load(dump(whole), Plan) == whole


@pytest.mark.feature("P6")
@pytest.mark.parametrize(
    ("scheme", "code"),
    [
        *(("se-municipality", code) for code in ("380", "03800", "038O", None)),
        *(("se-region", code) for code in ("1", "120", "SE", None)),
        *(("iso-3166", code) for code in ("fi", "FI18", "FI-", None)),
        *(("gss", code) for code in ("e06000036", "E0600003", None)),
    ],
)
def test_a_code_of_another_shape_is_refused_at_its_place(scheme, code):
    document = dump(plan())
    document["plan"]["owners"][0] |= {"scheme": scheme}
    document["plan"]["owners"][0].pop("code") if code is None else document["plan"]["owners"][0].update(
        code=code
    )
    with pytest.raises(InvalidDocument) as refusal:
        load(document, Plan)

    assert [(one.path, one.code) for one in refusal.value.findings] == [
        ("$.plan.owners[0].code", "owner-code-shape")
    ]
    with pytest.raises(InvalidValue, match="Owner: expected"):
        owner(scheme=scheme, code=code)


def test_an_unknown_scheme_and_the_key_of_the_draft_get_the_right_ones_as_hints():
    document = dump(plan())
    document["plan"]["owners"][0]["scheme"] = "se-municipalty"
    document["plan"]["authority"] = {"municipality": "0380", "body": "Socialnämnden"}
    with pytest.raises(InvalidDocument) as refusal:
        load(document, Plan)

    assert [one.hint for one in refusal.value.findings] == [
        "did you mean se-municipality?",
        "did you mean owners?",
    ]


def test_nothing_is_read_out_of_a_code_but_its_shape():
    """A county that was, a name of another municipality: as printed, and for `check` to doubt."""
    assert owner(code="1180", name="Kristianstads kommun").code == "1180"


@pytest.mark.feature("P6")
def test_a_code_that_was_none_on_the_day_comes_with_what_it_had_become():
    before = plan(owners=[owner(code="0331", name="Heby kommun")], day="2006-05-02")
    after = plan(owners=[owner(code="1917", name="Heby kommun")], day="2007-01-01")
    long_ago = plan(owners=[owner(code="1917", name="Heby kommun")], day="1990-01-01")

    (early,) = (one for one in check(before) if one.code == "owner-code-unknown")
    (late,) = (one for one in check(after) if one.code == "owner-code-unknown")
    assert (early.hint, late.hint) == ("did you mean 1917?", "did you mean 0331?")
    assert "Heby kommun har koden 1917 (svensk kommun), som inte fanns den 1 januari 2007" in late.text("sv")
    assert late.path == "$.plan.owners[0]"
    assert [one for one in check(long_ago) if one.code == "owner-code-unknown"] == []


@pytest.mark.parametrize(
    ("day", "found"), [("2006", True), ("2006-12", True), ("2007", False), ("2007-01", False)]
)
def test_a_document_of_a_month_or_a_year_is_held_to_all_of_it(day, found):
    one = plan(owners=[owner(code="0331", name="Heby kommun")], day=day)

    assert ("owner-code-unknown" in {finding.code for finding in check(one)}) is found


@pytest.mark.feature("P6")
@pytest.mark.parametrize(
    ("owners", "stated", "expected"),
    [
        ([owner()], None, "se"),
        ([owner(scheme="se-region", code="12")], None, "se"),
        ([owner(), owner(scheme="free", code=None, name="Arbetsförmedlingen")], None, "se"),
        ([owner(), BRACKNELL], None, None),
        ([BRACKNELL], None, None),
        ([owner(scheme="iso-3166", code="SE")], None, None),
        ([], None, None),
        ([owner(scheme="free", code=None)], "se", "se"),
        ([owner()], "fi", "fi"),
    ],
)
def test_the_law_is_what_is_stated_or_what_the_schemes_say(owners, stated, expected):
    assert jurisdiction_of(plan(owners=owners, jurisdiction=stated)) == expected


def statutory_plan(**fields):
    return plan_with(
        share(),
        measure(costs=[cost(amount=None, shown_in=None)]),
        years="2024-2024",
        reporting=[
            reporting_rule("delar", cadence=None, closings=("interim-report",), statutory=True),
            reporting_rule("manad", due_after="P1M"),
        ],
        calendar=reporting_calendar(closing_point("interim-report", ends="2024-04-30", dues=[])),
        **fields,
    )


@pytest.mark.feature("P6")
def test_rules_of_swedish_law_are_silent_for_a_plan_abroad():
    here, abroad = statutory_plan(), statutory_plan(owners=[BRACKNELL])

    said = {one.code for one in check(here)}
    assert {"statutory-end-outside", "cost-not-visible"} <= said
    assert {one.code for one in check(abroad)} == said - {"statutory-end-outside", "cost-not-visible"}


@pytest.mark.feature("P6")
def test_a_due_day_abroad_is_no_working_day_of_sweden_and_no_statutory_day():
    """31 August and a month is Monday 30 September; 31 October and a month is Saturday 30 November."""
    here, abroad = statutory_plan(), statutory_plan(owners=[BRACKNELL])

    assert due_after(here, dt.date(2024, 10, 31), Step("P1M")) == dt.date(2024, 12, 2)
    assert due_after(abroad, dt.date(2024, 10, 31), Step("P1M")) == dt.date(2024, 11, 30)
    days = [
        {(item.rule, item.period): item.due for item in due(one, as_of=dt.date(2024, 12, 31)).items}
        for one in (here, abroad)
    ]
    month = next(key for key in days[0] if str(key[1]) == "2024-M10")
    interim = next(key for key in days[0] if key[0] == "delar")
    assert [found[month] for found in days] == [dt.date(2024, 12, 2), dt.date(2024, 11, 30)]
    assert [found[interim] for found in days] == [dt.date(2024, 7, 1), None]


@pytest.mark.feature("P6")
def test_a_matter_abroad_is_not_held_to_kommunallagen():
    late = decision(verified_on="2024-06-30")
    here, abroad = matter(cases=[], decisions=[late]), matter(cases=[], decisions=[late], owners=[BRACKNELL])

    lawful = {"case-number-missing", "verified-late"}
    assert lawful <= {one.code for one in check(here)}
    assert {one.code for one in check(abroad)} == {one.code for one in check(here)} - lawful
    assert load(dump(abroad), Matter) == abroad


def test_a_plan_abroad_is_followed_up_all_the_same():
    followed = follow_up(statutory_plan(owners=[BRACKNELL]), as_of=dt.date(2024, 8, 31))

    assert followed.indicators.codes == ("1.1",)
