"""Refused cells say what to do in the caller's terms: field cases F08, F11, F13, F15 and their neighbours."""

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve

import paktmodel as pm
from paktmodel.observations import Symbol
from paktmodel.testing import count, declared_year, plan_with, reporting_calendar, share
from paktmodel.values.readers import read_plain, read_swedish

HEADER = "indikator;period;värde\n"


@pytest.fixture
def plan():
    return plan_with(share("1.1", unit="procent"), count("1.2", unit="personer"))


def refused(read, *arguments, **named):
    with pytest.raises(pm.InvalidDocument) as caught:
        read(*arguments, **named)
    return caught.value


def alone(error):
    [finding] = error.findings
    return finding


# --- F08: a per cent sign ---------------------------------------------------------------------


@pytest.mark.feature("Q4")
def test_a_per_cent_sign_is_read_where_the_unit_is_per_cent_and_refused_with_both_named_where_not(plan):
    """Field case F08: ``58,4 %``."""
    assert [str(one.value) for one in pm.read_csv(f"{HEADER}1.1;2023;58,4 %\n", plan)] == ["58.4"]

    finding = alone(refused(pm.read_csv, f"{HEADER}1.2;2023;58,4 %\n", plan))
    assert finding.code == "cell-unit-differs"
    assert finding.text("sv") == (
        "väntade ett värde i personer, fick '58,4 %'; räkna om värdet, eller utelämna % om det är angivet i"
        " personer"
    )


@pytest.mark.feature("Q4")
def test_a_unit_that_is_not_stated_may_be_per_cent():
    """The innocent neighbour: no unit of the plan speaks against the sign."""
    plan = plan_with(evolve(share("1.1"), unit="unstated"))

    assert [str(one.value) for one in pm.read_csv(f"{HEADER}1.1;2023;58,4 %\n", plan)] == ["58.4"]


@pytest.mark.feature("Q4")
@pytest.mark.parametrize(
    ("read", "text"),
    [(read_swedish, "58,4 %"), (read_swedish, "58%"), (read_plain, "58.4 %"), (read_plain, "-58%")],
)
def test_a_reader_without_a_unit_says_that_the_sign_is_one(read, text):
    with pytest.raises(pm.InvalidValue) as caught:
        read(text)

    assert "procenttecknet är en enhet; utelämna det" in caught.value.finding().text("sv")
    with pytest.raises(pm.InvalidValue) as caught:
        read("femtio %")
    assert caught.value.advice == ""


@pytest.mark.feature("Q4")
def test_a_numerator_with_a_per_cent_sign_is_told_so(plan):
    text = "indikator;period;täljare;nämnare\n1.1;2023;58 %;100\n"

    assert "leave it out" in alone(refused(pm.read_csv, text, plan)).hint


# --- F11: a school year that nobody has declared ------------------------------------------------


@pytest.mark.feature("Q4", "P5")
@pytest.mark.parametrize("period", ["2023/2024", "2023/24", "lå 2023/24", "2020-2021"])
def test_a_period_that_nobody_has_declared_is_shown_with_what_to_do(plan, period):
    finding = alone(refused(pm.read_csv, f"{HEADER}1.1;{period};58,4\n", plan))

    for language in ("sv", "en"):
        assert f"'{period}'" in finding.text(language)
    assert finding.hint


@pytest.mark.feature("Q4", "P5")
def test_a_declared_year_is_read_and_what_may_be_a_personal_number_stays_hidden(plan):
    declared = evolve(plan, calendar=reporting_calendar(years=[declared_year("läsår", first_month=7)]))
    read = pm.read_csv(f"{HEADER}1.1;2023/24;58,4\n", declared)
    assert [str(one.period) for one in read] == ["2023-M07/2024-M06"]

    finding = alone(refused(pm.read_csv, f"{HEADER}1.1;191212/121212;58,4\n", plan))
    assert "1212" not in finding.text("sv") + finding.text("en")


# --- F13: symbols ----------------------------------------------------------------------------------


@pytest.mark.feature("Q4", "F9")
def test_symbols_are_read_by_the_key_of_their_own_agency(plan):
    """Field case F13: at SCB ``..`` is *not available or too uncertain*, at Kolada secrecy."""
    text = f"{HEADER}1.2;2023;..\n"
    scb, kolada = (
        next(iter(pm.read_csv(text, plan, profile=one)))
        for one in (pm.SymbolProfile.SCB, pm.SymbolProfile.KOLADA)
    )

    assert (scb.state, kolada.state) == (pm.ValueState.NOT_REPORTED, pm.ValueState.SUPPRESSED)


@pytest.mark.feature("Q4", "F9")
@pytest.mark.parametrize("mark", ["–", "-"])
@pytest.mark.parametrize("read", ["csv", "rows", "columns"])
def test_a_symbol_may_mean_zero(plan, mark, read):
    """*Inget finns att redovisa (värdet noll)*: zero is a value, and no reason why there is none."""
    profile = pm.SymbolProfile.SCB
    if read == "csv":
        known = pm.read_csv(f"{HEADER}1.2;2022;7\n1.2;2023;{mark}\n", plan, profile=profile)
    elif read == "rows":
        rows = [
            {"indikator": "1.2", "period": year, "värde": one} for year, one in (("2022", 7), ("2023", mark))
        ]
        known = pm.read_rows(rows, plan, profile=profile)
    else:
        columns = {"indikator": ["1.2"] * 2, "period": ["2022", "2023"], "värde": [7, mark]}
        known = pm.read_columns(columns, plan, profile=profile)

    assert [(str(one.value), one.state) for one in known] == [
        ("7", pm.ValueState.OBSERVED),
        ("0", pm.ValueState.OBSERVED),
    ]


@pytest.mark.feature("Q4", "F9")
def test_a_symbol_that_the_key_does_not_have_leads_to_no_other_meaning(plan):
    """Under a profile a foreign symbol is refused; the hint names agencies, and says what they are for."""
    finding = alone(refused(pm.read_csv, f"{HEADER}1.2;2023;..\n", plan, profile=pm.SymbolProfile.MAX18))

    assert finding.code == "symbol-unknown"
    assert finding.hint_text("sv").startswith("ange vems symboler det är: ")


@pytest.mark.parametrize(
    ("state", "value"), [(pm.ValueState.OBSERVED, None), (pm.ValueState.PENDING, Decimal(0))]
)
def test_a_symbol_stands_for_a_value_or_for_a_reason(state, value):
    with pytest.raises(pm.InvalidValue, match="value-and-state"):
        Symbol(mark="*", state=state, words="?", value=value)


# --- F15: what frames hold -----------------------------------------------------------------------


class NAType:
    """As pandas has it: no comparison with it has an answer."""

    def __ne__(self, other):
        return self

    def __bool__(self):
        raise TypeError("boolean value of NA is ambiguous")


class NaTType(dt.datetime):
    """As pandas has it: a datetime that is none."""


class Int64(int):
    """A subclass of int is no plain number, and stays refused."""


@pytest.mark.feature("Q4")
@pytest.mark.parametrize(
    "field", ["värde", "period", "indikator", "del", "anmärkning", "publicerad", "täljare"]
)
@pytest.mark.parametrize("gap", [float("nan"), NAType(), NaTType(2024, 1, 1)], ids=["nan", "NA", "NaT"])
@pytest.mark.parametrize("read", ["rows", "columns"])
def test_a_frames_empty_cell_is_called_that_and_how_to_hand_it_over(plan, field, gap, read):
    """Field case F15: ``float("nan")`` was stated to stand in quotes, and then refused as a symbol."""
    row = {"indikator": "1.2", "period": "2023", "värde": 58, field: gap}
    if read == "rows":
        finding = alone(refused(pm.read_rows, [row], plan))
    else:
        finding = alone(refused(pm.read_columns, {name: [cell] for name, cell in row.items()}, plan))

    assert finding.code == "cell-of-frame-empty"
    assert "frame.notna()" in finding.hint
    assert "en tom cell ur en dataram" in finding.text("sv")


@pytest.mark.feature("Q4")
@pytest.mark.parametrize("read", ["rows", "columns"])
def test_numpys_whole_numbers_are_whole_numbers(plan, read):
    numpy = pytest.importorskip("numpy")
    row = {"indikator": "1.2", "period": "2023", "värde": numpy.int64(58), "löpnummer": numpy.int32(2)}
    if read == "rows":
        known = pm.read_rows([row], plan)
    else:
        known = pm.read_columns({name: [cell] for name, cell in row.items()}, plan)

    assert [(one.value, one.sequence) for one in known] == [(Decimal(58), 2)]
    for wrong in (numpy.float64(58.4), numpy.bool_(True), Int64(58)):
        finding = alone(refused(pm.read_rows, [{**row, "värde": wrong}], plan))
        assert finding.code == "kind-wrong"
    year = alone(refused(pm.read_rows, [{**row, "period": numpy.int64(2023)}], plan))
    assert "put the number in quotes" in year.hint


@pytest.mark.feature("Q4")
def test_none_and_empty_text_are_empty_cells(plan):
    rows = [
        {"indikator": "1.2", "period": year, "värde": cell} for year, cell in (("2022", None), ("2023", " "))
    ]

    assert [one.state for one in pm.read_rows(rows, plan)] == [pm.ValueState.NOT_REPORTED] * 2


# --- a repeated row --------------------------------------------------------------------------------


@pytest.mark.feature("Q4")
def test_a_row_that_stands_twice_names_both_lines_and_what_to_do(plan):
    text = f"{HEADER}1.2;2023;58\n1.2;2022;57\n1.2;2023;58\n1.2;2022;59\n"
    same, other = refused(pm.read_csv, text, plan).findings

    assert (same.line, other.line) == (4, 5)
    assert same.text("sv").endswith("fick samma uppgift två gånger, på rad 2 och 4; ta bort den ena")
    assert "two different ones, on lines 3 and 5; keep one, or give the later one" in other.text("en")


@pytest.mark.feature("Q4")
@pytest.mark.parametrize("later", ["58,0", "58;anmärkning", "sekretess"])
def test_rows_differ_by_their_digits_a_note_or_a_reason(plan, later):
    value, _, note = later.partition(";")
    first = "1.2;2023;58;;\n"
    again = f"1.2;2023;;;{value}\n" if value == "sekretess" else f"1.2;2023;{value};{note};\n"
    text = f"indikator;period;värde;anmärkning;skäl\n{first}{again}"

    assert alone(refused(pm.read_csv, text, plan)).advice == "order-them"


# --- sep=; and other delimiters ------------------------------------------------------------------


@pytest.mark.feature("Q4")
@pytest.mark.parametrize(
    ("sep", "mark"), [("sep=;", ";"), ('"sep=;"', ";"), ("SEP=,", ","), ("sep=\t", "\t")]
)
def test_the_line_with_which_excel_names_the_delimiter_is_read(plan, sep, mark):
    lines = [sep, mark.join(("indikator", "period", "värde")), mark.join(("1.2", "2023", "58"))]

    assert [str(one.value) for one in pm.read_csv("\r\n".join(lines), plan)] == ["58"]
    wrong = refused(pm.read_csv, "\n".join([*lines, mark.join(("1.2", "2024", "okänt"))]), plan)
    assert alone(wrong).line == 4


@pytest.mark.feature("Q4")
@pytest.mark.parametrize("text", ["sep=|\nindikator|period|värde\n", "indikator|period|värde\n1.2|2023|58\n"])
def test_a_delimiter_that_is_not_read_is_named_once(plan, text):
    finding = alone(refused(pm.read_csv, text, plan))

    assert (finding.code, finding.line) == ("delimiter-wrong", 1)
    assert finding.text("sv") == (
        "väntade kolumner skilda av semikolon, komma eller tabb, fick '|'; filen har '|' mellan kolumnerna;"
        " spara den med semikolon"
    )


@pytest.mark.feature("Q4")
def test_another_delimiter_than_the_callers_is_named_with_what_to_write(plan):
    finding = alone(refused(pm.read_csv, f"{HEADER}1.2;2023;58\n", plan, delimiter=","))

    assert finding.hint == "read with delimiter=';', or without delimiter"


@pytest.mark.feature("Q4")
def test_a_header_of_one_unknown_word_is_no_question_of_delimiters(plan):
    """The innocent neighbour: a heading that holds the character of another delimiter."""
    codes = {one.code for one in refused(pm.read_csv, "sep\n1\n", plan).findings}

    assert codes == {"key-unknown", "column-missing"}


# --- a fault that repeats --------------------------------------------------------------------------


@pytest.mark.feature("Q4")
def test_a_fault_that_repeats_is_stated_once_with_its_count_and_first_place(plan):
    """4 000 rows with the same wrong sign: one entry, "… and 3 999 more, first in line 2"."""
    rows = "".join(f"1.2;{month};{number},{number % 10} %\n" for number, month in months(4_000))
    error = refused(pm.read_csv, HEADER + rows, plan)
    finding = alone(error)

    assert (finding.line, finding.column, finding.evidence["more"], error.more) == (2, 3, 3_999, 0)
    assert finding.text("sv").endswith("; samma fel på 3 999 rader till")
    assert finding.text("en").endswith("; the same in 3 999 more rows")
    assert str(error).startswith("4 000 errors in the document\n  line 2, column 3: $[0].value: ")


@pytest.mark.feature("Q4")
def test_faults_that_are_not_the_same_are_stated_each_in_order(plan):
    text = (
        f"{HEADER}1.2;2020;58 %\n9.1;2021;5\n1.2;2022;57 %\n9.2;2023;5\n9.1;2024;5\n"
        "1.2;maj;5\n1.2;2019;5 kr\n"
    )
    error = refused(pm.read_csv, text, plan)

    assert [(one.line, one.code, one.evidence.get("more")) for one in error.findings] == [
        (2, "cell-unit-differs", 1),
        (3, "indicator-unknown", 1),
        (5, "indicator-unknown", None),
        (7, "period-shape", None),
        (8, "cell-unit-differs", None),
    ]
    assert error.findings[0].text("en").endswith("; the same in 1 more row")
    again = refused(pm.read_csv, text, plan)
    assert (again.findings, str(again)) == (error.findings, str(error))


def months(number):
    """Number so many months in a row, in canonical form."""
    return [(place, f"{1700 + place // 12}-M{place % 12 + 1:02}") for place in range(number)]
