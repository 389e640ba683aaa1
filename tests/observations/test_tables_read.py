"""Rows, columns and CSV become observations, or every fault is stated at its place."""

import csv
import datetime as dt
import io
from collections.abc import Callable
from decimal import Decimal
from numbers import Real
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

from paktmodel.calendar.periods import Period
from paktmodel.errors import InvalidArgument, InvalidDocument, PaktError
from paktmodel.model.parts import Part
from paktmodel.observations import (
    Observation,
    Observations,
    Symbol,
    SymbolProfile,
    read_columns,
    read_csv,
    read_rows,
)
from paktmodel.testing import count, plan_with
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState

SWEDISH = """\
Indikator;Period;Del;Värde;Status;Publicerad;Anmärkning
1.2;2023-M08;totalt;72,4;preliminär;2023-09-30;"Uttag ur Lifecare,
den sista i månaden"
1.2;aug 2023;K;76,1;;;
1.2;2023-08;män;66,5;;;
1.3;2023;;1 059;slutlig;;
"""


class NumberOfAFrame:
    """A number as numpy has them: no int and no float, but registered as a number."""

    def __init__(self, text):
        self.text = text

    def __str__(self):
        return self.text


Real.register(NumberOfAFrame)


def refused(text: str | bytes, plan, **more: Any) -> InvalidDocument:
    with pytest.raises(InvalidDocument) as caught:
        read_csv(text, plan, **more)
    return caught.value


def told(fault: InvalidDocument) -> list[tuple[int | None, int | None, str]]:
    return [(one.line, one.column, one.code) for one in fault.findings]


def test_swedish_csv_is_read_as_the_paper_prints_it(plan):
    observed = read_csv(SWEDISH, plan)

    total, women, men = (observed.latest("1.2", part)[0] for part in (Part.TOTAL, Part.WOMEN, Part.MEN))
    assert (total.value, women.value, men.value) == (Decimal("72.4"), Decimal("76.1"), Decimal("66.5"))
    assert total.period == women.period == men.period == Period("2023-M08")
    assert total.status is ObservationStatus.PRELIMINARY
    assert total.published == dt.date(2023, 9, 30)
    assert total.note == "Uttag ur Lifecare,\nden sista i månaden"
    assert observed.latest("1.3")[0].value == 1059


def test_plain_csv_is_read_with_points(plan):
    observed = read_csv("indicator,period,part,value\n1.2,2023-M08,women,76.1\n", plan)

    assert observed.latest("1.2", "women")[0].value == Decimal("76.1")


@pytest.mark.parametrize(
    "variant",
    [
        SWEDISH.encode(),
        SWEDISH.encode("utf-8-sig"),
        "\ufeff" + SWEDISH,
        SWEDISH.replace("\n", "\r\n"),
        SWEDISH.replace(";", "\t"),
        SWEDISH.replace("Värde", "VA\u0308RDE"),
        SWEDISH + ";;;;;;\n\n",
        "\n" + SWEDISH,
        SWEDISH.replace("\n1.2;", "\n 1.2 ; ").replace("72,4", "\u00a072,4 "),
    ],
)
def test_what_spreadsheets_do_to_a_file_changes_nothing(plan, variant):
    assert read_csv(variant, plan) == read_csv(SWEDISH, plan)


def test_every_faulty_cell_is_told_by_line_and_column_and_nothing_is_half_loaded(plan):
    text = (
        "indikator;period;del;värde;skäl;publicerad\n"
        "9.9;2023;;1;;\n"
        '1.2;2023-M13;;"1\n2";;\n'
        "1.2;2023;F;72.4;;2023-02-30\n"
        "1.2;2023;;;okänt;\n"
        "1.2;2023;;5;sekretess;\n"
        "1.2;2023;;1\n"
        ";2023;;1;;\n"
        "1.2;2023;kvinnor;..;;\n"
    )

    assert told(refused(text, plan)) == [
        (2, 1, "indicator-unknown"),
        (3, 2, "period-shape"),
        (3, 4, "swedish-number-shape"),
        (5, 3, "part-shape"),
        (5, 4, "swedish-number-shape"),
        (5, 6, "date-shape"),
        (6, 5, "choice-unknown"),
        (7, 4, "value-and-state"),
        (8, 5, "row-width"),
        (9, 1, "key-missing"),
        (10, 4, "symbol-unknown"),
    ]
    assert refused(text, plan).findings[1].path == "$[1].period"


def test_a_fault_after_a_quoted_line_break_is_on_its_own_line(plan):
    text = 'indikator;anmärkning;period;värde\n1.2;"en\ntvå\ntre";2023;x\n1.2;;fel;1\n'

    assert told(refused(text, plan)) == [(4, 4, "symbol-unknown"), (5, 3, "period-shape")]


def test_a_repeated_observation_names_both_lines(plan):
    fault = refused("indikator;period;värde\n1.2;2023;1\n\n1.2;2023;1\n", plan)

    assert told(fault) == [(4, 1, "observation-repeated")]
    assert "the same twice, on lines 2 and 4; leave one of them out" in str(fault)


def test_at_most_a_hundred_faults_are_kept_and_the_rest_counted(plan):
    letters = str.maketrans("0123456789", "ghijklmnop")
    rows = "".join(f"1.2;2023;{str(row).translate(letters)}\n" for row in range(900))
    fault = refused(f"indikator;period;värde\n{rows}", plan)

    assert [one.line for one in fault.findings] == list(range(2, 102))
    assert fault.more == 800


@pytest.mark.parametrize(
    ("header", "codes", "hint"),
    [
        ("indikatr;period;värde", ["key-unknown", "column-missing"], "did you mean indikator?"),
        ("indikator;period;värde;kommun", ["key-unknown"], ""),
        ("indikator;period;värde;Utfall", ["key-repeated"], ""),
        ("indikator;värde", ["column-missing"], ""),
        ("namn;19121212-1212", ["key-unknown", "key-unknown"] + ["column-missing"] * 3, ""),
    ],
)
def test_a_header_that_cannot_be_read_is_told_by_name(plan, header, codes, hint):
    fault = refused(f"{header}\n", plan)

    assert [one.code for one in fault.findings] == codes
    assert hint in str(fault)
    assert "1212" not in str(fault)


def test_numerator_and_denominator_stand_for_a_value(plan):
    observed = read_csv("indikator;period;täljare;nämnare\n1.2;2023;3;25\n1.2;2022;;\n", plan)

    reported, not_reported = reversed(observed.series("1.2"))
    assert (str(reported.numerator), str(reported.denominator), reported.value) == ("3", "25", None)
    assert reported.state is ValueState.OBSERVED
    assert not_reported.state is ValueState.NOT_REPORTED


@pytest.mark.feature("F9")
def test_an_empty_cell_zero_and_each_reason_are_different_answers(plan):
    """Row Män in 4.2 is empty because men are no mothers, not because nobody reported (table 4)."""
    text = (
        "indikator;period;del;värde;skäl\n"
        "4.2;2018;män;0;\n"
        "4.2;2019;män;;\n"
        "4.2;2020;män;;inte tillämpligt\n"
        "4.2;2021;män;;ännu inte klart\n"
        "4.2;2022;män;;sekretess\n"
        "4.2;2023;män;;not-collected\n"
    )

    observed = read_csv(text, plan)

    assert [one.state for one in observed.series("4.2", "men")] == [
        ValueState.OBSERVED,
        ValueState.NOT_REPORTED,
        ValueState.NOT_APPLICABLE,
        ValueState.PENDING,
        ValueState.SUPPRESSED,
        ValueState.NOT_COLLECTED,
    ]
    assert observed.columns("4.2", "men").values == (Decimal(0), None, None, None, None, None)
    assert observed.series("4.2", "total") == ()


@pytest.mark.feature("F9")
def test_a_symbol_means_what_its_own_source_says(plan):
    rows = [{"indikator": "1.2", "period": "2023", "värde": "."}]

    def state(profile: SymbolProfile) -> ValueState:
        return next(iter(read_rows(rows, plan, profile=profile))).state

    assert state(SymbolProfile.KOLADA) is ValueState.NOT_APPLICABLE
    assert state(SymbolProfile.MAX18) is ValueState.SUPPRESSED
    assert state(SymbolProfile.SKOLVERKET) is ValueState.NOT_REPORTED
    own = SymbolProfile(
        name="Lifecare", symbols=(Symbol(mark=".", state=ValueState.PENDING, words="Kommer"),)
    )
    assert state(own) is ValueState.PENDING


def test_a_symbol_without_its_source_is_refused_and_the_sources_that_have_it_are_named(plan):
    fault = refused("indikator;period;värde\n1.2;2023;..\n1.2;2022;okänt\n", plan)

    assert [one.code for one in fault.findings] == ["symbol-unknown"] * 2
    hint = "say whose symbols they are: profile=pm.SymbolProfile.KOLADA | profile=pm.SymbolProfile.SCB"
    assert fault.findings[0].hint == hint
    assert fault.findings[1].hint == ""


def test_a_symbol_and_another_reason_contradict_each_other(plan):
    text = "indikator;period;värde;skäl\n1.2;2023;..;ännu inte klart\n1.2;2022;..;sekretess\n"

    assert told(refused(text, plan, profile=SymbolProfile.KOLADA)) == [(2, 3, "value-and-state")]


def test_a_symbol_explained_twice_is_refused():
    twice = tuple(
        Symbol(mark=".", state=state, words="?") for state in (ValueState.PENDING, ValueState.SUPPRESSED)
    )

    with pytest.raises(PaktError, match="key-repeated"):
        SymbolProfile(name="Lifecare", symbols=twice)


def test_f_is_no_part_and_the_hint_says_what_kolada_writes(plan):
    [finding] = refused("indikator;period;del;värde\n1.2;2023;F;1\n", plan).findings

    assert finding.code == "part-shape"
    assert finding.hint == "did you mean K?"
    assert "Kolada writes K" in str(finding)


def test_an_unknown_indicator_is_told_with_the_nearest_one(plan):
    [finding] = refused("indikator;period;värde\n4.20;2023;1\n", plan).findings

    assert (finding.code, finding.hint) == ("indicator-unknown", "did you mean 4.2?")


def test_a_decimal_comma_between_commas_is_a_column_too_many(plan):
    [finding] = refused("indicator,period,value\n1.2,2023,72,4\n", plan).findings

    assert (finding.code, finding.line, finding.column) == ("row-width", 2, 4)
    assert finding.hint == "decimal comma?"


def test_a_personal_number_is_refused_wherever_it_stands_and_never_repeated(plan):
    text = (
        "indikator;period;del;värde;skäl;anmärkning\n"
        "19121212-1212;2023;;1;;\n"
        "1.2;19121212-1212;191212121212;19121212-1212;19121212-1212;avser 19121212-1212\n"
        "1.2;2023;;1;;;19121212-1212\n"
    )
    fault = refused(text, plan)

    assert [one.line for one in fault.findings] == [2, 3, 3, 3, 3, 3, 4]
    assert "1212" not in f"{fault} {fault.text('sv')} {fault.findings!r}"


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        ("", "csv-broken", 1),
        (b"", "csv-broken", 1),
        ("\n;;\n", "csv-broken", 1),
        ('indikator;period;värde\n1.2;2023;1\n1.2;2022;"1\n', "csv-broken", 3),
        ("indikator;period;värde\n1.2;2023;\0\n", "csv-broken", 2),
        (SWEDISH.encode("cp1252"), "encoding-wrong", None),
        (SWEDISH.encode("utf-16"), "encoding-wrong", None),
        ("indikator;period;värde\n1.2;2023;" + "1" * 200_000, "text-too-long", 2),
    ],
)
def test_what_is_no_csv_is_refused_by_name(plan, data, code, line):
    [finding] = refused(data, plan).findings

    assert (finding.code, finding.line) == (code, line)


def test_the_hint_of_a_wrong_encoding_reads_the_file(plan):
    data = SWEDISH.encode("cp1252")
    [finding] = refused(data, plan).findings

    assert finding.hint == "did you mean data.decode('cp1252')?"
    assert read_csv(data.decode("cp1252"), plan) == read_csv(SWEDISH, plan)


def test_faults_before_the_place_where_the_text_breaks_are_told_too(plan):
    text = 'indikator;period;värde\n1.2;2023;x\n1.2;2022;1\n1.2;2021;"1"2\n1.2;2020;y\n'

    assert told(refused(text, plan)) == [(2, 3, "symbol-unknown"), (4, 1, "csv-broken")]


def test_a_larger_text_than_allowed_is_refused(plan):
    refusal = refused(SWEDISH, plan, most_bytes=100)

    assert [one.code for one in refusal.findings] == ["document-too-large"]
    assert "at most 100 bytes" in refusal.text("en")
    assert "högst 100 byte" in refusal.text("sv")
    assert not {"null", "got", "fick"} & {*refusal.text("en").split(), *refusal.text("sv").split()}


@pytest.mark.parametrize("wrong", [None, 5, io.StringIO(SWEDISH), Path("utfall.csv"), {"text": SWEDISH}])
def test_a_file_object_given_to_read_csv_gets_a_hint(plan, wrong):
    with pytest.raises(InvalidArgument) as caught:
        read_csv(wrong, plan)

    assert ("read the file first" in str(caught.value)) is isinstance(wrong, io.StringIO | Path)


@pytest.mark.parametrize(
    "wrong", [{"form": "english"}, {"profile": "kolada"}, {"delimiter": "|"}, {"plan": "a-plan"}]
)
def test_the_other_arguments_are_named_when_they_are_wrong(plan, wrong):
    with pytest.raises(InvalidArgument) as caught:
        read_csv(SWEDISH, **{"plan": plan, **wrong})

    assert caught.value.name == next(iter(wrong))


def test_rows_hold_text_or_what_it_means(plan):
    rows: list[dict[str, object]] = [
        {"indicator": "1.2", "period": Period("2023"), "part": Part.WOMEN, "value": Decimal("76.10")},
        {"INDIKATOR": "1.3", "period": "2023", "value": 1059, "published": dt.date(2024, 1, 1)},
        {"indicator": "1.3", "period": "2022", "state": ValueState.PENDING, "value": None},
        {"indicator": "1.3", "period": "2021", "value": "59,0", "derived": True, "source": "Lifecare"},
        {"indicator": "1.3", "period": "2020", "value": "59", "härledd": "ja"},
    ]

    observed = read_rows(rows, plan)

    assert observed.series("1.2", "women")[0].value == Decimal("76.10")
    assert [one.state for one in observed.series("1.3")].count(ValueState.PENDING) == 1
    assert [one.derived for one in observed.series("1.3")] == [True, True, False, False]


@pytest.mark.parametrize(
    ("row", "path", "code", "hint"),
    [
        ({"value": 72.4}, "$[0].value", "kind-wrong", "a float has lost its decimals"),
        ({"value": True}, "$[0].value", "kind-wrong", ""),
        ({"value": "72.4"}, "$[0].value", "swedish-number-shape", "plain"),
        ({"value": Decimal("NaN")}, "$[0].value", "decimal-shape", ""),
        ({"period": 2023}, "$[0].period", "kind-wrong", "put the number in quotes"),
        ({"period": dt.date(2023, 8, 1)}, "$[0].period", "period-shape", ""),
        ({"period": "08/09/2024"}, "$[0].period", "period-shape", ""),
        ({"published": dt.datetime(2024, 1, 1)}, "$[0].published", "date-is-datetime", ""),  # noqa: DTZ001
        ({"published": "31/8/2024"}, "$[0].published", "date-shape", "year first"),
        ({"status": "slutgiltig"}, "$[0].status", "choice-unknown", ""),
        ({"derived": "kanske"}, "$[0].derived", "kind-wrong", ""),
        ({"note": 5}, "$[0].note", "kind-wrong", ""),
        ({"indicator": 1.2}, "$[0].indicator", "code-as-number", "the code is '1.2'"),
        ({"indicator": 99}, "$[0].indicator", "code-as-number", "put the number in quotes"),
        ({"indicator": float("nan")}, "$[0].indicator", "cell-of-frame-empty", "hand over None"),
        ({"indicator": Decimal("sNaN")}, "$[0].indicator", "code-as-number", ""),
        ({"indicator": 10**5000}, "$[0].indicator", "code-as-number", ""),
        ({"indicator": NumberOfAFrame("1.2")}, "$[0].indicator", "code-as-number", "the code is '1.2'"),
        (
            {"indicator": NumberOfAFrame("2/3")},
            "$[0].indicator",
            "code-as-number",
            "put the number in quotes",
        ),
        ({"indicator": None}, "$[0].indicator", "key-missing", ""),
        ({"kommun": "0380"}, "$[0]", "key-unknown", ""),
        ({"utfall": 1}, "$[0].value", "key-repeated", ""),
        ({7: 1}, "$[0]", "key-unknown", ""),
    ],
)
def test_a_cell_of_the_wrong_kind_is_named_and_never_coerced(plan, row, path, code, hint):
    with pytest.raises(InvalidDocument) as caught:
        read_rows([{"indicator": "1.2", "period": "2023", "value": 1, **row}], plan)

    [finding] = caught.value.findings
    assert (finding.path, finding.code) == (path, code)
    assert hint in finding.hint


def test_a_row_that_is_none_and_a_row_without_its_columns_are_told(plan):
    with pytest.raises(InvalidDocument) as caught:
        read_rows([None, {"period": "2023", "value": 1}], plan)  # type: ignore[list-item]

    assert [(one.path, one.code) for one in caught.value.findings] == [
        ("$[0]", "kind-wrong"),
        ("$[1]", "column-missing"),
    ]


@pytest.mark.parametrize(
    ("rows", "hint"), [(SWEDISH, "read_csv"), ({"period": []}, "read_columns"), (5, "iterable")]
)
def test_what_is_no_rows_gets_a_hint(plan, rows, hint):
    with pytest.raises(InvalidArgument, match=hint):
        read_rows(rows, plan)


def test_columns_are_read_as_rows_are(plan):
    columns: dict[str, list[str | None]] = {
        "indikator": ["1.2", "1.2"],
        "period": ["2022", "2023"],
        "utfall": ["71,9", None],
    }

    rows = [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]
    assert read_columns(columns, plan) == read_rows(rows, plan)
    assert read_columns({"indikator": [], "period": (), "värde": []}, plan) == Observations()


@pytest.mark.parametrize(
    ("columns", "codes"),
    [
        ({"indicator": ["1.2"], "period": ["2023", "2024"], "value": [1]}, ["column-length"] * 2),
        ({"indicator": "1.2", "period": ["2023"], "value": [1]}, ["kind-wrong"]),
        ({"indicator": ["1.2"], "period": ["2023"], "vaerde": [1]}, ["key-unknown", "column-missing"]),
        ({"indicator": ["1.2"], "period": ["2023"], "value": [1], "värde": [1]}, ["key-repeated"]),
    ],
)
def test_columns_that_make_no_table_are_told(plan, columns, codes):
    with pytest.raises(InvalidDocument) as caught:
        read_columns(columns, plan)

    assert [one.code for one in caught.value.findings] == codes


@pytest.mark.parametrize("columns", [5, [{"indicator": "1.2"}]])
def test_what_is_no_columns_is_refused(plan, columns):
    with pytest.raises(InvalidArgument):
        read_columns(columns, plan)


# --- laws ----------------------------------------------------------------------------------

HEADER = (
    *("indikator", "period", "del", "värde", "skäl", "publicerad", "status"),
    *("härledd", "antagen", "anmärkning"),
)
WORDS = st.sampled_from(["Preliminär", 'Rättad "efter" kontroll', "Två\nrader; tre, fyra"])


@st.composite
def simple_observation(draw) -> Observation:
    value = draw(
        st.none() | st.decimals(-10_000_000, 10_000_000, places=2) | st.integers(0, 10**6).map(Decimal)
    )
    reasons = [state for state in ValueState if state is not ValueState.OBSERVED]
    return Observation(
        indicator=draw(st.sampled_from(["1.2", "1.3", "1.10"])),
        period=Period.of_month(draw(st.integers(2022 * 12, 2025 * 12))),
        part=draw(st.sampled_from([Part.TOTAL, Part.WOMEN, Part.MEN, Part("age", "18-24")])),
        value=value,
        state=draw(st.sampled_from(reasons)) if value is None else ValueState.OBSERVED,
        published=draw(st.none() | st.dates(dt.date(2022, 1, 1), dt.date(2025, 12, 31))),
        status=draw(st.sampled_from(ObservationStatus)),
        derived=draw(st.booleans()),
        assumed=draw(st.booleans()),
        note=draw(st.none() | WORDS),
    )


def written(observed: Observations, swedish: bool, delimiter: str, end: str) -> str:
    """CSV as an ordinary program writes it, in the words and figures of the country."""
    file = io.StringIO()
    rows = csv.writer(file, delimiter=delimiter, lineterminator=end)
    rows.writerow(HEADER)
    for one in observed:
        figure = "" if one.value is None else f"{one.value:f}"
        rows.writerow(
            [
                one.indicator,
                one.period.label("sv") if swedish else one.period,
                one.part.label("sv") if swedish and one.part.dimension != "age" else one.part,
                figure.replace(".", ",").replace("-", "\u2212") if swedish else figure,
                one.state.label("sv" if swedish else "en"),
                one.published or "",
                one.status.label("sv" if swedish else "en"),
                ("ja" if one.derived else "nej") if swedish else one.derived,
                ("ja" if one.assumed else "nej") if swedish else one.assumed,
                one.note or "",
            ]
        )
    return file.getvalue()


several = st.lists(
    simple_observation(),
    max_size=8,
    unique_by=lambda one: (one.indicator, one.period, one.part, one.published),
).map(Observations)


@given(several, st.booleans(), st.sampled_from(";\t,"), st.sampled_from(["\n", "\r\n"]))
def test_csv_written_by_any_program_comes_back_as_the_same_observations(plan, observed, swedish, mark, end):
    text = written(observed, swedish, mark, end)

    assert read_csv(text, plan, form="swedish" if swedish else "plain") == observed
    assert read_csv(text.encode("utf-8-sig"), plan, form="swedish" if swedish else "plain") == observed


TATTERS = st.lists(
    st.sampled_from(
        [
            *";,\t\n\r\"'\0 ",
            *("\r\n", "1.2", "2023", "2023-M08", "72,4", "..", "\ufeff", "å"),
            *("indikator;period;värde\n", "indicator,period,value\n"),
            *("\ud800", "1e9", "\u202e", "9" * 40, "F", "K", "\u2028", "\x85"),
        ]
    ),
    max_size=30,
).map("".join)


def outcome(read: Callable[[], Observations]) -> str:
    """What came of it, in words; any other error goes through and fails the test."""
    try:
        return repr(read())
    except PaktError as error:
        return str(error)


@given(st.binary(max_size=60) | TATTERS | TATTERS.map(lambda text: "indikator;period;värde\n" + text))
@example("indikator;period;värde\n1.2;2023;\ud800\n")
@example(b"\xff\xfe")
@example("indikator;period;värde\n1.2;2023;²\n")
def test_whatever_comes_only_our_own_errors_leave(plan, data):
    assert outcome(lambda: read_csv(data, plan))


ANYTHING: st.SearchStrategy[object] = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.just([]) | st.binary()
)
KEYS = st.sampled_from(["indicator", "period", "part", "value", "state", "published", "note", "derived", "x"])


@given(st.lists(ANYTHING | st.dictionaries(KEYS, ANYTHING), max_size=4))
def test_whatever_rows_come_only_our_own_errors_leave(plan, rows):
    assert outcome(lambda: read_rows(rows, plan))


@pytest.mark.feature("P6")
@pytest.mark.parametrize("number", [1.1, Decimal("1.10"), Decimal("1.1")])
@pytest.mark.parametrize("read", [read_rows, read_columns])
def test_a_number_for_a_code_gets_the_codes_that_it_may_have_been(read, number):
    """1.10 in a spreadsheet is 1.1: two indicators of the plan, and no reader decides which."""
    plan = plan_with(count("1.1"), count("1.10"), count("MP1"))
    row = {"indicator": number, "period": "2023", "value": 1}
    with pytest.raises(InvalidDocument) as caught:
        read([row] if read is read_rows else {name: [cell] for name, cell in row.items()}, plan)

    (finding,) = caught.value.findings
    assert (finding.code, finding.path) == ("code-as-number", "$[0].indicator")
    assert finding.hint.endswith("the code is '1.1' | '1.10'")
