"""Swedish municipalities and regions: who there was on a day, and what the list does not know."""

import datetime as dt
from collections import Counter

import pytest

from paktmodel import authorities
from paktmodel.authorities import exists, municipalities, municipality, reach, region, regions
from paktmodel.errors import InvalidArgument, InvalidValue, NotFound

TODAY = dt.date(2024, 8, 31)


@pytest.mark.feature("P6")
def test_there_are_290_municipalities_in_21_regions():
    """290 codes over 21 counties (01, 03-10, 12-14, 17-25); Gotland is both."""
    there = municipalities(on=TODAY)

    assert len(there) == 290
    assert [one.code for one in regions()] == [
        *("01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14"),
        *("17", "18", "19", "20", "21", "22", "23", "24", "25"),
    ]
    assert {one.county for one in there} == {one.code for one in regions()}
    assert all(one.code[:2] == one.county and len(one.code) == 4 for one in there)
    assert [one.code for one in municipalities()] == sorted(one.code for one in municipalities())
    assert region("09").municipality == "0980"
    assert municipality("0980").name == "Gotland"


@pytest.mark.parametrize(
    ("code", "name"), [("0380", "Uppsala"), ("0180", "Stockholm"), ("1281", "Lund"), ("0126", "Huddinge")]
)
def test_the_municipalities_of_the_catalog_bear_their_names(code, name):
    assert municipality(code).name == name


@pytest.mark.feature("P6")
@pytest.mark.parametrize(
    ("code", "last_without", "first_with"),
    [
        ("0140", "1998-12-31", "1999-01-01"),
        ("0330", "2002-12-31", "2003-01-01"),
        ("0331", "2006-12-31", "2007-01-01"),
    ],
)
def test_a_municipality_is_there_from_its_first_day(code, last_without, first_with):
    """Nykvarn left Södertälje in 1999, Knivsta left Uppsala in 2003, Heby left Västmanland in 2007."""
    assert exists("se-municipality", code, dt.date.fromisoformat(last_without)) is False
    assert exists("se-municipality", code, dt.date.fromisoformat(first_with)) is True


def test_heby_is_one_municipality_under_two_codes():
    assert municipality("1917").successors == ("0331",)
    assert municipality("0331").predecessors == ("1917",)
    assert exists("se-municipality", "1917", dt.date(2006, 12, 31)) is True
    assert exists("se-municipality", "1917", dt.date(2007, 1, 1)) is False
    for day in (dt.date(2006, 12, 31), dt.date(2007, 1, 1)):
        assert Counter(one.name for one in municipalities(on=day))["Heby"] == 1


@pytest.mark.parametrize(
    ("scheme", "code", "day"),
    [
        ("se-municipality", "0380", reach().start - dt.timedelta(1)),
        ("se-municipality", "9999", dt.date(2027, 1, 1)),
        ("gss", "E06000036", TODAY),
        ("free", "0380", TODAY),
    ],
)
def test_beyond_its_reach_the_list_says_neither_yes_nor_no(scheme, code, day):
    assert exists(scheme, code, day) is None


def test_within_it_what_is_not_there_is_not():
    assert exists("se-municipality", "9999", TODAY) is False
    assert exists("se-region", "11", TODAY) is False
    assert exists("se-region", "12", TODAY) is True


def test_what_cannot_be_answered_is_refused():
    with pytest.raises(NotFound, match="did you mean '0380'"):
        municipality("0380x")
    with pytest.raises(NotFound):
        region(["12"])  # type: ignore[arg-type]  # a wrong kind is what is tried
    with pytest.raises(InvalidArgument, match="1998-01-01"):
        municipalities(on=dt.date(1990, 1, 1))
    with pytest.raises(InvalidValue):
        exists("se-region", "12", dt.datetime(2024, 1, 1))  # noqa: DTZ001 - without a zone, as programs write it


def test_the_list_says_when_it_was_retrieved_and_under_which_licence():
    from importlib.resources import files

    written = (files(authorities) / "sweden.json").read_text("utf-8")

    assert f'"retrieved": "{authorities.retrieved()}"' in written
    assert '"licence": "MIT' in written
