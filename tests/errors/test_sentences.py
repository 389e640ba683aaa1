"""What errors say: never a contradiction, and Swedish without a word of English."""

import ast
import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest

import paktmodel as pm
from paktmodel.calendar.declared_years import YearName
from paktmodel.calendar.spans import checked_day, checked_year, read_day
from paktmodel.calendar.whole_numbers import checked_age, checked_month, checked_year_of_paper
from paktmodel.errors import Evidence, Finding, InvalidValue, kind_of_value, of_class, shown
from paktmodel.model.fields import word_of
from paktmodel.values.codes import Code, OrganisationNumber
from paktmodel.values.counts import Count, Number, Page
from paktmodel.values.figures import checked_figure, read_figure
from paktmodel.values.readers import read_approximate, read_direction, read_plain, read_swedish
from paktmodel.values.texts import Slug, Text, Url
from paktmodel.vocabulary.messages.input_errors import ADVICE, EXPECTED, VALUE_KINDS
from paktmodel.vocabulary.words.indicators import Direction

SOURCE = Path(__file__).parents[2] / "src" / "paktmodel"

#: What reads or takes a value -> examples of what it takes.
VALUE_TYPES: dict[Any, tuple[str, ...]] = {
    Text: ("text",),
    Slug: ("uppsala-1000-fler",),
    Url: ("https://www.uppsala.se/jobb",),
    Code: ("1.3",),
    pm.CaseNumber: ("AMN-2023-00174",),
    OrganisationNumber: ("212000-3005",),
    pm.Period: ("2024", "2024-S1", "2024-T2", "2024-Q3", "2024-M08", "2024-M01/2024-M08", "2024-08-31"),
    YearName: ("läsår",),
    checked_month: ("1", "12"),
    pm.read_period: ("2024", "2024-08-31"),
    pm.PrintedDate: ("2019-06",),
    pm.Step: ("P90D", "P2M", "P1Y"),
    pm.Part.read: ("total", "women", "men", "age:18-24"),
    read_day: ("2024-08-31",),
    checked_day: ("2024-08-31",),
    checked_year: ("2024", "1", "9999"),
    checked_year_of_paper: ("2024", "1800", "2200"),
    **{get_args(kind)[1].take: ("1", "23") for kind in (Count, Number, Page)},
    checked_age: ("17", "0", "150"),
    read_figure: ("72.4",),
    checked_figure: ("72.4",),
    read_plain: ("72.4",),
    read_swedish: ("76,1",),
    read_approximate: ("cirka 470",),
    read_direction: ("Öka", "Bibehåll"),
    lambda value: word_of(Direction, value): ("increase", "decrease"),
}


class Other(str):
    """Text of a class that no value type takes for text."""

    __slots__ = ()


def spoilt(example: str) -> Iterator[object]:
    """An example as it is, of other classes, and with what cannot be seen in it."""
    yield from (example, Other(example), Text(example), example.encode(), [example], {example: 1})
    yield from (f"{example}\u200b", f"\u00a0{example}", f"{example}T00:00:00", f"{example} 00:00")
    yield example.replace("-", "\u2011")
    yield example.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    yield example.replace("e", "е").replace("P", "Р").replace("a", "а")
    yield unicodedata.normalize("NFD", example)
    for convert in (int, float, Decimal, dt.date.fromisoformat, dt.datetime.fromisoformat):
        try:
            yield convert(example)
        except (ValueError, ArithmeticError):
            continue


def errors_of_value_types() -> Iterator[InvalidValue]:
    wrong = [
        None,
        True,
        False,
        3,
        10**50,
        1.5,
        float("nan"),
        Decimal("NaN"),
        dt.date,
        object(),
        b"x",
        (),
        set(),
    ]
    wrong += [pm.Period("2024"), "two", "", " ", "19121212-1212", "76.1", "76,1", "31/8/2024", "2024-02-30"]
    for take, examples in VALUE_TYPES.items():
        for value in [*wrong, *(one for example in examples for one in spoilt(example))]:
            try:
                take(value)
            except InvalidValue as error:
                yield error


ERRORS = tuple(errors_of_value_types())


def visible(text: str) -> str:
    """What a reader sees of a text: nothing of format characters, and no difference between dashes."""
    text = unicodedata.normalize("NFKC", text).translate(str.maketrans("еРа\u2011\u2010", "ePa--"))
    return "".join(letter for letter in text if unicodedata.category(letter) != "Cf").strip(" '")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_error_expects_what_came(language):
    """*Expected a day like 2024-08-31, got '2024-08-31'* helps nobody: the class or the character is said."""
    assert len(ERRORS) > 700
    for error in ERRORS:
        expected, _, rest = error.finding().text(language).partition((", got ", ", fick ")[language == "sv"])
        got = visible(rest.partition(";")[0])
        assert got not in re.split(r"[ ,]+", expected), str(error)
        assert got != "" or rest.startswith("'"), str(error)


@pytest.mark.parametrize("take", [read_day, pm.Period, pm.PrintedDate, pm.read_period])
@pytest.mark.parametrize(
    "time", ["T00:00:00", " 00:00", "T23:59:59.123456", "T00:00:00Z", "T00:00:00+02:00", "T00:00:00,5"]
)
def test_a_day_with_a_time_of_day_gets_the_hint_to_cut_it(take, time):
    with pytest.raises(InvalidValue) as caught:
        take(f"2024-08-31{time}")

    assert f"got '2024-08-31{time}'; leave out the time of day: 2024-08-31 [" in str(caught.value)
    assert caught.value.finding().text("sv").endswith("; utelämna klockslaget: 2024-08-31")


# --- Swedish -------------------------------------------------------------------------------

ENGLISH = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "expected",
        "got",
        "with",
        "field",
        "fields",
        "is",
        "that",
        "not",
        "no",
        "one",
        "like",
        "and",
        "or",
        "in",
        "two",
        "than",
        "text's",
        "value",
        "be",
        "without",
        "whole",
        "number",
        "figure",
        "object",
        "list",
        "day",
        "days",
        "year",
        "shown",
        "which",
        "what",
        "it",
        "its",
        "may",
        "must",
    ]
)


def english_words(swedish: str) -> set[str]:
    """English words outside what is quoted, called or named by a code; a character's name is English."""
    plain = re.sub(r"U\+[0-9A-F]+ [A-Z -]+|'[^']*'|\"[^\"]*\"|\w+\.\w+\([^)]*\)|\w+\([^)]*\)", " ", swedish)
    return set(re.findall(r"[a-zåäö']+", plain.lower())) & ENGLISH


def test_the_word_list_would_find_english():
    assert english_words("väntade ett Decimal-tal, fick a int64") == {"a"}
    assert english_words("väntade text, fick 'the list'") == set()


EVIDENCE = {
    **dict.fromkeys(
        ("most", "both", "current", "columns", "format", "first", "second", "interval", "whole"), 3
    ),
    "length": 3,
    **dict.fromkeys(("low", "last", "before", "months", "cadence"), 3),
    **dict.fromkeys(("choices", "measures", "into"), ("alfa", "beta")),
    **dict.fromkeys(("name", "wanted", "suggestion", "unit", "other", "found"), "alfa"),
    "kind": kind_of_value("a list"),
    "expected": "the English that the value type says itself",
}


# No finding bears `argument-kind`: an InvalidArgument is for developers, and English.
@pytest.mark.parametrize("code", sorted(EXPECTED.keys() - {"argument-kind"}))
def test_every_error_is_swedish_through_and_through(code):
    for got in (*map(kind_of_value, VALUE_KINDS), *VALUE_KINDS, of_class(int, Other), shown("the list")):
        finding = Finding(code, evidence=Evidence(EVIDENCE, got=got))
        swedish, english = finding.text("sv"), finding.text("en")

        assert not english_words(swedish), swedish
        assert "‹" not in swedish + english
        assert swedish.startswith("väntade ")


@pytest.mark.parametrize("advice", ADVICE)
def test_every_hint_is_swedish(advice):
    hint = Finding("text-blank", evidence=Evidence(EVIDENCE), advice=advice)

    assert not english_words(hint.hint_text("sv")), hint.hint_text("sv")
    assert "‹" not in hint.hint_text("sv") + hint.hint_text("en")


@pytest.mark.parametrize("kind", VALUE_KINDS)
def test_every_kind_of_value_is_swedish(kind):
    assert not english_words(VALUE_KINDS[kind])


def test_every_error_of_a_value_type_is_swedish():
    for error in ERRORS:
        assert not english_words(error.finding().text("sv")), error.finding().text("sv")


def calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
                yield path.name, node


def literals(node: ast.expr | None) -> list[str]:
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def test_every_code_of_an_invalid_value_has_its_swedish():
    codes = {code for _, call in calls("InvalidValue", "_Beyond") for code in literals(call.args[0])}
    codes |= {
        code for _, call in calls("wrong_kind") for word in call.keywords for code in literals(word.value)
    }

    assert len(codes) > 40
    assert codes - EXPECTED.keys() == set()


def test_every_kind_named_in_the_source_is_in_the_list():
    named = {word for _, call in calls("kind_of_value", "wrong_kind") for word in literals(call.args[0])}

    assert named - VALUE_KINDS.keys() == set()
