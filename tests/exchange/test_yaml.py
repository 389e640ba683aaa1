"""Documents as YAML: what people write by hand, under the same rules as JSON."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

import paktmodel
from paktmodel import catalog
from paktmodel.document.read_limits import ReadLimits
from paktmodel.document.writer import dump, dumps as dumps_json
from paktmodel.errors import InvalidArgument, InvalidDocument
from paktmodel.exchange import yaml
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.testing import monthly, observed, plan
from paktmodel.values.texts import Text

SMALL = yaml.dumps(plan())


def refusal_of(text, cls=Plan, **named):
    with pytest.raises(InvalidDocument) as refusal:
        yaml.loads(text, cls, **named)
    assert str(refusal.value)
    assert refusal.value.text("sv")
    return refusal.value


def told(text, cls=Plan, **named):
    return [(finding.path, finding.code) for finding in refusal_of(text, cls, **named).findings]


def pointed_at(text, finding):
    return text.splitlines()[finding.line - 1][finding.column - 1 :]


def with_line(before, after):
    assert before in SMALL
    return SMALL.replace(before, after, 1)


# --- out and in --------------------------------------------------------------------------


@pytest.mark.feature("O2")
def test_the_uppsala_plan_is_written_and_read_back_equal():
    uppsala = catalog.load("uppsala-1000-fler")
    text = yaml.dumps(uppsala)

    assert yaml.loads(text, Plan) == yaml.loads(text.encode(), Plan) == uppsala
    assert yaml.dumps(yaml.loads(text, Plan)) == text


def test_it_is_text_in_blocks_that_a_swede_can_read():
    text = yaml.dumps(catalog.load("uppsala-1000-fler"))

    assert text.startswith("paktmodel: 1\nkind: plan\nplan:\n  id: uppsala-1000-fler\n  owners:\n")
    assert 'code: "0380"\n' in text
    assert '  areas:\n    - code: "1"\n      title: Rusta arbetssökande' in text
    assert '"on": "2023-02-16"' in text, "YAML 1.1 takes on for true"
    assert not re.search(r"\\u|[{\[&*!]$|[ \t]$", text, re.MULTILINE)


def test_observations_are_written_and_read_back_equal():
    store = observed(
        monthly("1.1", "2023-M01", ["61.8", "suppressed", "62.0"], denominators="4"),
        monthly("1.10", "2023-M01", ["-0.20"], part="women", note="Preliminärt: se not", derived=True),
    )

    assert yaml.loads(yaml.dumps(store), Observations) == store


def test_a_document_in_json_is_one_in_yaml():
    assert yaml.loads(dumps_json(plan()), Plan) == plan()
    assert yaml.loads(json.dumps(dump(plan()), indent=2, ensure_ascii=False), Plan) == plan()


def legal(text):
    try:
        return bool(Text(text))
    except ValueError:
        return False


MARKS = " \n\t-:#&*!|>'\"%@`?{}[],.~\\=<0159aåöÖ\u00a0\u200b\u2028\u2029\ufeff🎉"


@pytest.mark.feature("O5")
@given((st.text(MARKS, min_size=1, max_size=12) | st.text(min_size=1, max_size=12)).filter(legal))
def test_any_legal_text_is_written_and_read_back_to_the_letter(text):
    written = paktmodel.evolve(plan(), title=text)

    assert yaml.loads(yaml.dumps(written), Plan) == written


@pytest.mark.parametrize(
    "text",
    [
        *("no", "No", "yes", "on", "Off", "y", "N", "true", "null", "~", "1", "1.10", "0114", "1e3", "0x1F"),
        *(
            ".inf",
            ".NaN",
            "2024-08-31",
            "12:30",
            "1_000",
            "=",
            "<<",
            "---",
            "...",
            "- a",
            "a: b",
            "a #b",
            "#a",
        ),
        *("&a", "*a", "!a", "|", ">", "@a", "`a", "%a", "? a", "{a}", "[a]", "a,b", "'a'", '"a"', " a", "a "),
        *("Rad ett\nrad två", "a\n\nb", "a\n  b", "a\n", "\na", "a \nb", "a\n\tb", "\ta", "a: b\n- c"),
    ],
)
def test_texts_that_yaml_could_take_for_something_else_come_back(text):
    written = paktmodel.evolve(plan(), title=text)

    assert yaml.loads(yaml.dumps(written), Plan).title == text


def test_a_text_of_several_lines_stands_line_for_line():
    text = yaml.dumps(paktmodel.evolve(plan(), title="Vägar till arbete:\n\n- praktik\n  och stöd"))

    assert "  title: |-\n    Vägar till arbete:\n\n    - praktik\n      och stöd\n" in text


# --- the traps of unquoted codes ---------------------------------------------------------


@pytest.mark.feature("O2")
@pytest.mark.parametrize(
    ("before", "after", "path", "got"),
    [
        ('code: "0380"', "code: 0380", "$.plan.owners[0].code", "0380"),
        ('code: "0380"', "code: 0114", "$.plan.owners[0].code", "0114"),
        ('code: "1.1"', "code: 1.10", "$.plan.areas[0].indicators[0].code", "1.10"),
        ('code: "1.1"', "code: 1", "$.plan.areas[0].indicators[0].code", "1"),
        ('total: "61.8"', "total: 61.8", "$.plan.areas[0].indicators[0].baseline.total", "61.8"),
        ('period: "2022"', "period: 2022", "$.plan.areas[0].indicators[0].baseline.period", "2022"),
        ('total: "61.8"', "total: 6e1", "$.plan.areas[0].indicators[0].baseline.total", "6e1"),
        ('total: "61.8"', "total: .inf", "$.plan.areas[0].indicators[0].baseline.total", ".inf"),
        ('total: "61.8"', "total: -.5", "$.plan.areas[0].indicators[0].baseline.total", "-.5"),
    ],
)
def test_a_number_where_text_is_due_is_refused_as_written_with_the_advice_to_quote_it(
    before, after, path, got
):
    text = with_line(before, after)
    (finding,) = refusal_of(text).findings

    assert (finding.path, finding.advice, finding.evidence["got"]) == (path, "quote-it", got)
    assert finding.hint == "put the number in quotes"
    assert pointed_at(text, finding) == got


@pytest.mark.parametrize("number", ["02024", "+2024", "2024.0", "0x7E8", "0o3750", "2.024e3"])
def test_a_whole_number_has_one_spelling(number):
    """In YAML each of these is 2024; a document that is kept for decades says it in one way."""
    text = with_line("first: 2024", f"first: {number}")
    (finding,) = refusal_of(text).findings

    assert (finding.code, finding.evidence["got"]) == ("kind-wrong", number)
    assert pointed_at(text, finding) == number


def test_a_number_that_may_be_somebody_is_not_shown():
    refusal = refusal_of(with_line('code: "1.1"', "code: 191212121212"))

    assert "1212" not in f"{refusal}{refusal!r}{refusal.text('sv')}"


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "off", "y", "NO", "12:30", "2024-08-31", "0o9", "1_000", "1.2.3"]
)
def test_what_only_an_older_yaml_takes_for_something_else_is_text(word):
    assert yaml.loads(with_line("title: Vägar till arbete", f"title: {word}"), Plan).title == word


def test_days_need_no_quotes():
    assert yaml.loads(with_line('day: "2024-01-15"', "day: 2024-01-15"), Plan) == plan()


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("true", "kind-wrong"),
        ("False", "kind-wrong"),
        ("null", "kind-wrong"),
        ("~", "kind-wrong"),
        ("", "kind-wrong"),
    ],
)
def test_true_false_and_null_are_no_text(word, code):
    (finding,) = refusal_of(with_line("title: Vägar till arbete", f"title: {word}")).findings

    assert (finding.path, finding.code) == ("$.plan.title", code)
    assert finding.advice == ("" if word in ("true", "False") else "leave-out-null")


# --- places ------------------------------------------------------------------------------


def test_each_fault_is_told_with_its_place():
    text = with_line("title: Vägar till arbete", "titel: Vägar till arbete").replace(
        "level: board", "level: mål"
    )
    found = {finding.code: pointed_at(text, finding) for finding in refusal_of(text).findings}

    assert found == {
        "key-unknown": "titel: Vägar till arbete",
        "key-missing": "id: vagar-till-arbete",
        "choice-unknown": "mål",
    }


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_places_are_counted_in_characters_and_lines_of_any_kind(line_end):
    text = line_end.join(["# 🎉 plan", "paktmodel: 1", 'kind: "🎉", "plan"'[:9], "plan: {id: 🎉}"])
    (finding,) = refusal_of(text).findings

    assert (finding.path, finding.line, finding.column) == ("$.kind", 3, 7)


def test_a_value_used_again_is_told_where_it_is_used_and_its_parts_where_they_stand():
    text = with_line('code: "0380"', "code: &it Uppsala").replace("cases:\n", "cases:\n    - *it\n")
    text = text.replace("first: 2024", "first: *it")
    paths = {finding.path: pointed_at(text, finding) for finding in refusal_of(text).findings}

    assert paths["$.plan.years.first"] == "*it"
    assert paths["$.plan.owners[0].code"].endswith("Uppsala")


# --- what is not read --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "got", "column"),
    [
        ("a: !!python/object/apply:os.system [x]", "a tag", 4),
        ("a: !!str 1", "a tag", 4),
        ("!plan {}", "a tag", 1),
        ("a: ! 1", "a tag", 4),
        ("--- {}\n--- {}", "a second document", 1),
        ("a: 1\n...\n---\nb: 1", "a second document", 1),
        ("%YAML 1.1\n---\na: no", "a directive", 1),
        ("%TAG ! tag:example.se,2024:\n---\na: 1", "a directive", 1),
        ("a: *b", "an alias of nothing", 4),
        ("a: &b [*b]", "an alias within what it names", 8),
        ("a: &b {c: *b}", "an alias within what it names", 11),
        ("a: &b 1\nc: &b 2", "an anchor that stands twice", 4),
        ("? [a]\n: 1", "a name that is no text", 3),
        ("{a: 1}: 1", "a name that is no text", 1),
        ("a: &b c\n*b : 1", "a name that is no text", 1),
    ],
)
def test_yaml_beyond_plain_data_is_refused_by_name(text, got, column):
    (finding,) = refusal_of(text).findings

    assert (finding.code, finding.evidence["got"], finding.column) == ("yaml-not-plain", got, column)


def test_yaml_may_say_its_version():
    assert yaml.loads(f"%YAML 1.2\n---\n{SMALL}...\n", Plan) == plan()
    assert yaml.loads(f"# Plan\n---\n{SMALL}", Plan) == plan()


def test_a_field_may_stand_only_once():
    text = with_line("  title: Vägar", "  title: Annan\n  title: Vägar")
    (finding,) = refusal_of(text).findings

    assert finding.code == "key-repeated"
    assert pointed_at(text, finding).startswith("title: Vägar")
    assert told('{"a": {"b": 1, b: 2}}') == [("$", "key-repeated")]


def test_a_merge_key_is_a_name_like_any_other():
    text = SMALL.replace("  years:", "  <<: {}\n  years:", 1)
    (finding,) = refusal_of(text).findings

    assert (finding.path, finding.code) == ("$.plan", "key-unknown")
    assert pointed_at(text, finding) == "<<: {}"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "  \n",
            "# nothing",
            "a: b: c",
            "a: [1",
            "a: 'b",
            'a: "\\q"',
            "\ta: 1",
            "a: @b",
            "a:\n b\nc",
            "- a\nb: 1",
        ),
        *(
            "\x00",
            "a: \x07",
            "a: b\x85",
            '"\\UFFFFFFFF"',
            "a: |9x\n",
            "a: !<",
            "%",
            "}",
            "\ufffe",
            "a: \ud800",
        ),
    ],
)
def test_what_is_no_yaml_is_refused(text):
    (code,) = {code for _, code in told(text)}

    assert code in {"yaml-broken", "yaml-not-plain"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (SMALL.encode("utf-16"), "encoding-wrong"),
        (SMALL.encode("latin-1"), "encoding-wrong"),
        (b"\xef\xbb\xbf" + SMALL.encode(), "encoding-wrong"),
        ("\ufeff" + SMALL, "encoding-wrong"),
        ("- 1", "kind-wrong"),
        ("plan", "kind-wrong"),
        ("1", "kind-wrong"),
        ("null", "kind-wrong"),
        ("a: 1", "envelope-wrong"),
        ("{}", "envelope-wrong"),
    ],
)
def test_what_is_no_document_is_refused(data, code):
    assert told(data) == [("$", code)]


def test_the_text_is_never_quoted_by_the_parser():
    refusal = refusal_of("a: %19121212-1212")

    assert "1212" not in f"{refusal}{refusal!r}{refusal.text('sv')}"


def test_only_text_and_bytes_are_read():
    with pytest.raises(InvalidArgument, match="use load for a dict"):
        yaml.loads(dump(plan()), Plan)  # type: ignore[arg-type]
    with pytest.raises(InvalidArgument, match="read the file first"):
        yaml.loads(Path("plan.yaml"), Plan)  # type: ignore[arg-type]
    with pytest.raises(InvalidArgument, match="a class that has documents"):
        yaml.loads(SMALL, dict)
    with pytest.raises(InvalidArgument, match="expected ReadLimits"):
        yaml.loads(SMALL, Plan, limits=10)  # type: ignore[arg-type]


# --- limits ------------------------------------------------------------------------------


def laughs(levels, each=10):
    """A list of lists of lists: each names the one before it ten times."""
    lines = ["a0: &a0 [ha, ha]"]
    for level in range(1, levels):
        again = ", ".join([f"*a{level - 1}"] * each)
        lines.append(f"a{level}: &a{level} [{again}]")
    return "\n".join(lines)


def test_a_billion_laughs_are_refused_at_the_first_that_is_too_many():
    (finding,) = refusal_of(laughs(12)).findings

    assert finding.code == "too-many-items"
    assert finding.line <= 6


def test_long_texts_used_again_and_again_count_each_time():
    text = f"a: &a {'x' * 19_000}\nb: [{', '.join(['*a'] * 1_000)}]"

    assert told(text) == [("$", "document-too-large")]


def test_an_alias_counts_as_if_it_were_written_out():
    deep = "a: &a [[[[]]]]\nb: [[*a]]"

    assert told(deep, limits=ReadLimits(depth=6)) == [("$", "document-too-deep")]
    assert told(deep, limits=ReadLimits(depth=7)) == [("$", "envelope-wrong")]
    many = "a: &a [x, y]\nb: [*a, *a]"
    assert told(many, limits=ReadLimits(items=9)) == [("$", "too-many-items")]
    assert told(many, limits=ReadLimits(items=10)) == [("$", "envelope-wrong")]


@pytest.mark.parametrize(
    ("text", "limits", "code"),
    [
        ("[" * 400_000, yaml.USUAL, "document-too-deep"),
        ("{a: " * 100_000, yaml.USUAL, "document-too-deep"),
        ("- " * 100_000, yaml.USUAL, "document-too-deep"),
        ("x" * 600_000, yaml.USUAL, "document-too-large"),
        ("å" * 300_000, yaml.USUAL, "document-too-large"),
        ("a: " + "x" * 20_001, yaml.USUAL, "text-too-long"),
        ("x" * 20_001 + ": a", yaml.USUAL, "text-too-long"),
        ('"' + "x" * 1_000 + '": a', ReadLimits(text=999), "text-too-long"),
        ("a: " + "1" * 4_301, yaml.USUAL, "decimal-too-long"),
        ("a: -0." + "1" * 4_301, yaml.USUAL, "decimal-too-long"),
        ("- a\n" * 101, ReadLimits(items=100), "too-many-items"),
        ("[]", ReadLimits(depth=1), "kind-wrong"),
        ("[[]]", ReadLimits(depth=1), "document-too-deep"),
    ],
)
def test_what_is_beyond_a_limit_is_refused(text, limits, code):
    assert told(text, limits=limits) == [("$", code)]


def test_a_report_of_many_faults_is_short():
    text = SMALL.replace(
        "  years:", "".join(f"  unknown-{number}: 1\n" for number in range(300)) + "  years:", 1
    )
    refusal = refusal_of(text)

    assert (len(refusal.findings), refusal.more) == (100, 200)
    assert [pointed_at(text, finding) for finding in refusal.findings] == [
        f"unknown-{n}: 1" for n in range(100)
    ]


def test_without_the_extra_its_name_is_told():
    script = (
        "import sys; sys.modules['ruamel.yaml'] = None\n"
        "try:\n    import paktmodel.exchange.yaml\n"
        "except ImportError as missing:\n    print(type(missing).__name__, missing)"
    )
    source = str(Path(paktmodel.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {source!r})\n{script}"],
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )

    assert (
        done.stdout.strip() == "MissingExtra ruamel.yaml is not installed; try: pip install 'paktmodel[yaml]'"
    )


@pytest.mark.parametrize("text", ["%YAML 1.5\n---\na: 1", "a: 1\n...\n%YAML 1.9\n---\nb: 1"])
def test_a_version_of_yaml_that_there_is_not_is_refused(text):
    """Found by the fuzzer: the parser itself asserts that there are versions 1.1 and 1.2 only."""
    assert [finding.code for finding in refusal_of(text).findings] == ["yaml-broken"]
