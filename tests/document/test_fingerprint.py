"""The canonical form and the fingerprint, computed apart from the library by what docs/formats.md says."""

import copy
import datetime as dt
import hashlib
import json
import pickle
import random
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest

from paktmodel.document.fingerprint import fingerprint
from paktmodel.document.kinds import KINDS
from paktmodel.document.loader import loads
from paktmodel.document.schemas import schema
from paktmodel.document.writer import dumps
from paktmodel.errors import InvalidArgument
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.testing import (
    baseline,
    matter_with,
    monthly,
    network_with,
    observation,
    observed,
    plan,
    plan_with,
    record_with,
    share,
)

FORMATS = Path(__file__).parents[1] / "formats"
VECTORS = json.loads((FORMATS / "vectors.json").read_text("ascii"))
SAMPLES = {path.stem: path.read_bytes() for path in sorted((FORMATS / "draft").glob("*.json"))}

every_vector = pytest.mark.parametrize("vector", VECTORS, ids=lambda one: one["name"])
every_sample = pytest.mark.parametrize("name", SAMPLES)


# --- another writer ----------------------------------------------------------------------------


class Writer:
    """Writes the canonical form of parsed JSON, with nothing but the schema of its kind."""

    def __init__(self, kind):
        self.schema = schema(kind)

    def document(self, document):
        document = copy.deepcopy(document)
        if document["kind"] == "observations":
            content = document["observations"]
            content["series"] = list(gathered(content["series"]))
        return self.text(self.plain(document, self.schema)).encode("utf-8")

    def plain(self, value, rule):
        """The value with its fields in order and its defaults gone."""
        if rule.get("$ref") == "#/$defs/OrganisationNumber":
            digits = value.replace("-", "")[-10:]
            return f"{digits[:6]}-{digits[6:]}"
        rule = self.rule_for(value, rule)
        if isinstance(value, list):
            return [self.plain(one, rule["items"]) for one in value]
        if not isinstance(value, dict):
            return value
        kept = {}
        for name, of_field in rule["properties"].items():
            if name in value:
                held = self.plain(value[name], of_field)
                if name in rule["required"] or "default" not in of_field or held != of_field["default"]:
                    kept[name] = held
        return kept

    def rule_for(self, value, rule):
        """The part of a rule that an object or a list is described by."""
        if "$ref" in rule:
            return self.rule_for(value, self.schema["$defs"][rule["$ref"].rpartition("/")[2]])
        wanted = "properties" if isinstance(value, dict) else "items" if isinstance(value, list) else ""
        for one in rule.get("anyOf", ()):
            found = self.rule_for(value, one)
            if wanted in found and set(value) <= set(found.get("properties", value)):
                return found
        return rule

    def text(self, value):
        if isinstance(value, dict):
            return "{" + ",".join(f"{quoted(name)}:{self.text(one)}" for name, one in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ",".join(map(self.text, value)) + "]"
        if isinstance(value, str):
            return quoted(value)
        return {None: "null", True: "true", False: "false"}[value] if type(value) is not int else f"{value}"


ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def quoted(text):
    escaped = (ESCAPES.get(one) or (f"\\u{ord(one):04x}" if one < " " else one) for one in text)
    return '"' + "".join(escaped) + '"'


USUAL = {"states": "observed", "status": "final", "derived": False}
PLACES = {"values": "places", "numerators": "numerator_places", "denominators": "denominator_places"}


def gathered(series):
    """Series and their entries in order, each indicator and part once."""
    entries: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for one in series:
        columns = {name: cells for name, cells in one.items() if isinstance(cells, list)}
        if "from" in one:
            columns["periods"] = [month_after(one["from"], count) for count in range(len(one["values"]))]
        for name, places in PLACES.items():
            if places in one:
                columns[name] = [printed(cell, one[places]) for cell in one[name]]
        for place in range(len(columns["periods"])):
            row = {name: cells[place] for name, cells in columns.items()}
            row = {name: None if cell == USUAL.get(name, ...) else cell for name, cell in row.items()}
            entries.setdefault((one["indicator"], one["part"]), []).append(row)
    for (indicator, part), rows in sorted(entries.items(), key=lambda one: series_order(*one[0])):
        rows.sort(key=lambda row: (*days_of(row["periods"]), row.get("published") or ""))
        names = {name for row in rows for name, cell in row.items() if cell is not None} | {"values"}
        yield {"indicator": indicator, "part": part} | shortened(
            {name: [row.get(name) for row in rows] for name in names}
        )


def month_after(first, count):
    months = int(first[:4]) * 12 + int(first[-2:]) - 1 + count
    return f"{months // 12:04}-M{months % 12 + 1:02}"


def printed(whole, places):
    return None if whole is None else f"{Decimal(whole).scaleb(-places):f}"


def shortened(columns):
    """Months that follow each other by the first, and figures with the same decimals as whole numbers."""
    periods = columns["periods"]
    if "M" in periods[0] and periods == [month_after(periods[0], count) for count in range(len(periods))]:
        columns["from"] = columns.pop("periods")[0]
    for name, places in PLACES.items():
        figures = [cell for cell in columns.get(name, ()) if cell is not None]
        decimals = {len(figure.partition(".")[2]) for figure in figures}
        whole = {figure: int(figure.replace(".", "")) for figure in figures}
        if len(decimals) == 1 and all(
            abs(number) < 10**15 and (number or not figure.startswith("-"))
            for figure, number in whole.items()
        ):
            columns[places] = decimals.pop()
            columns[name] = [cell if cell is None else whole[cell] for cell in columns[name]]
    return columns


def series_order(indicator, part):
    usual = ["total", "women", "men"]
    place = usual.index(part) if part in usual else 3
    return [int(number) for number in indicator.split(".")], place, part


def days_of(period):
    """First and last day."""
    if "/" in period:
        first, last = map(days_of, period.split("/"))
        return first[0], last[1]
    year, _, rest = period.partition("-")
    if re.fullmatch(r"\d\d-\d\d", rest):
        return period, period
    months = {"": 12, "S": 6, "T": 4, "Q": 3, "M": 1}[rest[:1]]
    last = int(rest[1:] or 1) * months
    following = dt.date(int(year) + last // 12, last % 12 + 1, 1) if (year, last) != ("9999", 12) else None
    end = following - dt.timedelta(days=1) if following else dt.date.max
    return dt.date(int(year), last - months + 1, 1).isoformat(), end.isoformat()


def shuffled(value, chance):
    """The same document with its fields in another order."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda _: chance.random())
        return {name: shuffled(value[name], chance) for name in names}
    return [shuffled(one, chance) for one in value] if isinstance(value, list) else value


def written(document):
    return Writer(document["kind"]).document(document)


# --- the vectors -------------------------------------------------------------------------------


@pytest.mark.feature("O2")
@every_vector
def test_a_vector_has_the_bytes_and_the_fingerprint_that_it_says(vector):
    model: Any = loads(vector["text"], KINDS[json.loads(vector["text"])["kind"]])

    assert dumps(model).decode("utf-8") == vector["canonical"]
    assert fingerprint(model) == vector["fingerprint"]


@pytest.mark.feature("O2")
@every_vector
def test_another_writer_comes_to_the_same(vector):
    canonical = written(json.loads(vector["text"]))

    assert canonical.decode("utf-8") == vector["canonical"]
    assert hashlib.sha256(canonical).hexdigest() == vector["fingerprint"]


def test_the_vectors_show_what_is_hard():
    """A vector whose text is canonical already says little; most of them are not."""
    assert len(VECTORS) >= 15
    assert {vector["name"] for vector in VECTORS if vector["text"] == vector["canonical"]} <= {
        "the least plan",
        "the least record",
        "the least network",
        "the least matter",
        "no observations",
        "digits as they stand",
        "reasons for having no value",
        "a share by its two counts",
    }
    assert len({vector["name"] for vector in VECTORS}) == len(VECTORS)


@pytest.mark.feature("O2")
@every_sample
def test_another_writer_writes_every_sample_from_fields_in_any_order(name):
    document = shuffled(json.loads(SAMPLES[name]), random.Random(name))

    assert written(document) == SAMPLES[name]


@every_sample
def test_the_fingerprint_of_a_sample_is_that_of_its_file(name):
    model: Any = loads(SAMPLES[name], KINDS[json.loads(SAMPLES[name])["kind"]])

    assert fingerprint(model) == hashlib.sha256(SAMPLES[name]).hexdigest()


# --- the fingerprint ---------------------------------------------------------------------------


def test_it_is_sixty_four_digits():
    assert re.fullmatch("[0-9a-f]{64}", fingerprint(plan()))


def test_equal_things_have_equal_fingerprints_and_others_have_others(full, fulls):
    others = [
        *fulls,
        record_with(),
        network_with(),
        matter_with(),
        plan(),
        plan(title="A"),
        attrs.evolve(full, title="A"),
        Observations(),
        observed(observation()),
    ]

    assert len({fingerprint(one) for one in others}) == len(others)
    for one in others:
        assert (
            fingerprint(pickle.loads(pickle.dumps(one)))
            == fingerprint(copy.deepcopy(one))
            == fingerprint(one)
        )


def test_figures_that_are_printed_differently_have_other_fingerprints():
    """70.0 and 70 are equal numbers, and different prints."""
    plans = [plan_with(share("1.1", baseline=baseline(total=total))) for total in ("70.0", "70", "-0", "0")]
    stores = [observed(observation(value=value)) for value in ("70.0", "70", "-0", "0")]

    assert Decimal("70.0") == Decimal("70")
    assert len({fingerprint(one) for one in (*plans, *stores)}) == 8


def test_the_order_in_which_observations_came_is_nothing():
    many = monthly("1.10", "2023-M11", ["1", "2", "3"]) + monthly("1.9", "2023-M11", ["4"], part="men")

    assert fingerprint(Observations(many)) == fingerprint(Observations(reversed(many)))


@pytest.mark.parametrize("value", [None, "plan", b"", {}, Plan, observation(), 5])
def test_only_what_has_documents_has_a_fingerprint(value):
    with pytest.raises(InvalidArgument):
        fingerprint(value)
