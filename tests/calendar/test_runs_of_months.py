"""Runs of months, and the years that a document declares: one spelling, and no reading guessed."""

import pytest
from hypothesis import given, strategies as st

import paktmodel as pm
from paktmodel.calendar.period_notation import FREQUENCIES
from paktmodel.calendar.periods import Period, read_period
from paktmodel.errors import InvalidArgument, InvalidValue

SCHOOL = pm.DeclaredYear(name="läsår", first_month=7, abbreviation="lå")
FISCAL = pm.DeclaredYear(name="fiscal year", first_month=4)
ACCOUNTS = pm.DeclaredYear(name="räkenskapsår", first_month=1)

first_months = st.integers(12, 119_999 - 1199)
lengths = st.integers(1, 1200)


@given(first_months, lengths)
def test_one_period_has_one_spelling(first, months):
    """A run is written as a run only where it has no other form (model.md 5.1)."""
    period = Period.of_months(first, first + months - 1)

    other = [letter for letter, length in FREQUENCIES.items() if length == months]
    has_a_form = bool(other) and not first % 12 % months
    assert period.is_run is not has_a_form
    assert (period.first_month, period.months) == (first, months)
    assert has_a_form is (period in map(Period.containing, [period.start] * len(other), other))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2024-M01/2024-M12", "2024"), ("2024-M01/2024-M06", "2024-S1"), ("2024-M05/2024-M08", "2024-T2"),
        ("2024-M07/2024-M09", "2024-Q3"), ("2024-M08/2024-M08", "2024-M08"),
    ],
)  # fmt: skip
def test_a_run_with_another_form_is_refused_with_that_form(text, meant):
    with pytest.raises(InvalidValue, match=f"did you mean {meant}\\? \\[period-shape\\]"):
        Period(text)
    assert read_period(text) == Period(meant)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2024-M08/2024-M01", "period-order"), ("2022–2020", "period-order"),
        ("1900-M01/2024-M12", "period-length"), ("1900–2024", "period-length"),
        ("2024-M13/2025-M01", "period-shape"), ("2024-M01/2024-M13", "period-shape"),
        ("2023–augusti 2024", "period-shape"), ("0000-M01/0001-M02", "period-shape"),
    ],
)  # fmt: skip
def test_a_run_upside_down_or_too_long_is_an_error_of_its_own(text, code):
    for read in (Period, read_period):
        with pytest.raises(InvalidValue) as caught:
            read(text)
        assert caught.value.code == code
        assert text[:4] in str(caught.value)


@given(first_months, lengths, st.sampled_from("ASTQM"))
def test_a_run_is_divided_where_the_parts_fit(first, months, frequency):
    period = Period.of_months(first, first + months - 1)
    length = FREQUENCIES[frequency]

    if months % length or first % 12 % length:
        with pytest.raises(InvalidValue, match="period-split"):
            period.split(frequency)
    else:
        parts = period.split(frequency)
        assert (parts[0].start, parts[-1].end) == (period.start, period.end)
        assert len(parts) * length == months


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("2023-M07/2024-M06", "2022-M07/2023-M06", "2024-M07/2025-M06"),
        ("2020-M01/2022-M12", "2017-M01/2019-M12", "2023-M01/2025-M12"),
        ("2024-M01/2024-M08", "2023-M05/2023-M12", "2024-M09/2025-M04"),
    ],
)
def test_before_and_after_a_run_lie_runs_as_long(text, before, after):
    period = Period(text)

    assert (period.previous(), period.next()) == (Period(before), Period(after))


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("jan-aug 2024", "2024-M01/2024-M08"), ("Januari – Augusti 2024", "2024-M01/2024-M08"),
        ("2024-01/2024-08", "2024-M01/2024-M08"), ("202401–202408", "2024-M01/2024-M08"),
        ("sep 2023–aug 2024", "2023-M09/2024-M08"), ("January–December 2024", "2024"),
        ("kv 3 2023–kv 2 2024", "2023-M07/2024-M06"), ("2020–2022", "2020-M01/2022-M12"),
        ("2020-2022", "2020-M01/2022-M12"),
    ],
)  # fmt: skip
def test_spellings_of_runs_are_read(text, canonical):
    """``2020–2022`` (ends more than one apart) is three years (model.md 5.2)."""
    assert read_period(text) == Period(canonical)


@pytest.mark.parametrize(
    "text", ["2023/24", "2023/2024", "lå 2023/24", "läsåret 2023/24", "Läsår 2023/2024", "LÅ 2023–24"]
)
def test_a_declared_year_is_read(text):
    assert read_period(text, year=SCHOOL) == Period("2023-M07/2024-M06")


@pytest.mark.parametrize("text", ["2023/24", "2023/2024", "2023–2024", "2011/12"])
def test_two_readings_are_refused_naming_both(text):
    """A school year or two calendar years: nobody says (model.md 5.2)."""
    for years in ((), (SCHOOL, FISCAL)):
        with pytest.raises(InvalidValue) as caught:
            read_period(text, year=years)
        first = int(text[:4])
        assert caught.value.code == "period-ambiguous"
        assert f"the year that begins in {first}, or both calendar years, {first}-M01/{first + 1}-M12" in str(
            caught.value
        )
        assert f"got '{text}'" in str(caught.value)  # F11: what was refused is shown


def test_of_several_declared_years_the_name_decides():
    assert read_period("fiscal year 2023/24", year=(SCHOOL, FISCAL)) == Period("2023-M04/2024-M03")
    assert read_period("2023/24", year=(SCHOOL, ACCOUNTS)) == Period("2023-M07/2024-M06")
    assert read_period("räkenskapsåret 2023", year=(SCHOOL, ACCOUNTS)) == Period("2023")


@pytest.mark.parametrize(
    ("text", "hint"), [("läsaar 2023/24", "did you mean läsår?"), ("termin 2023/24", "declare")]
)
def test_a_year_that_nobody_declared_is_an_error(text, hint):
    with pytest.raises(InvalidValue, match="year-undeclared") as caught:
        read_period(text, year=SCHOOL)
    assert hint in str(caught.value)
    assert f"got '{text}'" in str(caught.value)


@given(st.integers(1, 9998), st.sampled_from((SCHOOL, FISCAL, ACCOUNTS)), st.sampled_from(("sv", "en")))
def test_a_declared_year_is_called_by_its_name_and_read_back(year, declared, language):
    """Labels come back as declared (model.md 5.2)."""
    first = year * 12 + declared.first_month - 1
    period = Period.of_months(first, first + 11)

    assert read_period(declared.label_of(year, language), year=declared) == period
    assert read_period(period.label(language, years=(declared,)), year=declared) == period


def test_the_label_of_a_school_year():
    period = Period("2023-M07/2024-M06")

    assert period.label("sv", years=(FISCAL, SCHOOL)) == "läsåret 2023/24"
    assert Period("1999-M07/2000-M06").label("sv", years=(SCHOOL,)) == "läsåret 1999/00"
    assert period.label("sv", years=(FISCAL,)) == "juli 2023–juni 2024"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"name": "läsår 7"}, "year-name-shape"), ({"name": ""}, "year-name-shape"),
        ({"name": 7}, "year-name-shape"),
        ({"first_month": 0}, "month-range"), ({"first_month": 13}, "month-range"),
        ({"first_month": "7"}, "kind-wrong"),
        ({"abbreviation": "19121212-1212"}, "year-name-shape"),
    ],
)  # fmt: skip
def test_what_is_no_year_is_refused(fields, code):
    with pytest.raises(InvalidValue) as caught:
        pm.DeclaredYear(**{"name": "läsår", "first_month": 7} | fields)
    assert caught.value.code == code
    assert caught.value.field == f"DeclaredYear.{next(iter(fields))}"
    assert "1212" not in str(caught.value)


@pytest.mark.parametrize("year", [5, "läsår", None, [1], object(), {"läsår": 7}])
def test_years_that_are_none_are_refused_as_an_argument(year):
    with pytest.raises(InvalidArgument):
        read_period("2023/24", year=year)
    school = pm.DeclaredYear(name="läsår", first_month=7)
    assert read_period("2023/24", year=iter([school])) == read_period("2023/24", year=school)
