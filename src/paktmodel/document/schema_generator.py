"""JSON Schemas made out of the model: fields, kinds, word lists and patterns, never by hand.

What a schema says is a part of what reading asks for, so that it refuses nothing that `load` takes.
Patterns keep to what ECMA-262, RE2 and Python understand alike: no named groups, no looking
ahead, and characters as they are instead of by an escape.
"""

import datetime as dt
import inspect
import json
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Any, Final, get_args

from paktmodel.calendar.declared_years import YEAR_NAME_SHAPE, YearName
from paktmodel.calendar.period_notation import PERIOD_SHAPE
from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PRINTED_DATE_SHAPE, PrintedDate
from paktmodel.calendar.spans import DAY_SHAPE
from paktmodel.calendar.steps import STEP_SHAPE, Step
from paktmodel.calendar.whole_numbers import whole_number_of
from paktmodel.document.converter import make_converter
from paktmodel.document.kinds import FORMAT, KINDS
from paktmodel.document.reader_factories import (
    fields_of,
    is_due,
    is_nullable,
    is_row,
    is_tagged,
    is_thing,
    is_union,
    nullable,
    one_kind,
)
from paktmodel.errors import InvalidValue, NotFound
from paktmodel.model.fields import document_key, field_of
from paktmodel.model.forms import forms_in, only_field, words_in
from paktmodel.model.parts import KNOWN_PARTS, PART_SHAPE, Part
from paktmodel.observations import Observation, Observations
from paktmodel.observations.fields import FIRST_MONTH, IN_DOCUMENTS, MOST_WHOLE_DIGITS, NEEDED
from paktmodel.values.codes import (
    CODE_SHAPE,
    LONGEST_CODE,
    ORGANISATION_SHAPE,
    CaseNumber,
    Code,
    OrganisationNumber,
)
from paktmodel.values.figures import FIGURE_SHAPE, MOST_DIGITS
from paktmodel.values.portions import PORTION_SHAPE, Portion
from paktmodel.values.precision import PRECISION_SHAPE, Precision
from paktmodel.values.texts import LONGEST_TEXT, SLUG_SHAPE, URL_SHAPE, Slug, Text, Url
from paktmodel.vocabulary.language import Word
from paktmodel.vocabulary.words.sources import Unstated

Schema = dict[str, Any]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def generate(kind: str) -> Schema:
    """The JSON Schema of the documents of a kind, made from the model.

    Callers want `paktmodel.schema`, which reads the shipped one. The order of everything is the
    declared one, so that the same model gives the same schema.

    Args:
        kind: A kind of document, such as ``"plan"``.

    Raises:
        NotFound: There are no documents of that kind.
    """
    if kind not in tuple(KINDS):
        raise NotFound("schema", kind, tuple(KINDS))
    definitions = _Definitions()
    content = definitions.of(KINDS[kind])
    absent = "the entry is null" if kind == "observations" else "the field is left out"
    properties: dict[str, Schema] = {
        "paktmodel": {"const": FORMAT, "description": "Number of the format."},
        "kind": {"const": kind, "description": "Kind of the document."},
        kind: content | {"description": "Content of the document."},
    }
    return {
        "$schema": _DIALECT,
        "$id": f"urn:paktmodel:schema:{FORMAT}:{kind}",
        "title": f"paktmodel document of kind {kind}, format {FORMAT}",
        "description": f"{_summary(KINDS[kind])} Where a description below says None, {absent}.",
        **_object(properties, properties),
        "$defs": definitions.made,
    }


def rendered(schema: Schema) -> str:
    """A schema as the text of its file: what cannot be seen is written as an escape."""
    text = json.dumps(schema, ensure_ascii=False, indent=1)
    seen = (one if one.isprintable() or one == "\n" else f"\\u{ord(one):04x}" for one in text)
    return "".join(seen) + "\n"


class _Definitions:
    """The kinds of a document, each defined once under its name, in the order in which they are met."""

    def __init__(self) -> None:
        self.made: dict[str, Schema] = {}

    def of(self, kind: Any) -> Schema:
        """What a value of a kind must be: a reference where the kind has a name, else the rule itself."""
        if kind is bool:
            return {"type": "boolean"}
        if (whole := whole_number_of(kind)) is not None:
            most = {} if whole.most is None else {"maximum": whole.most}
            return {"type": "integer", "minimum": whole.least, **most}
        if is_row(kind):
            return _list_of(self.of(get_args(kind)[0]))
        if is_nullable(kind):
            return {"anyOf": [self.of(nullable(kind)), {"type": "null"}]}
        if is_due(kind):
            return {"anyOf": [self.of(one) for one in get_args(kind)]}
        if is_tagged(kind):
            return self._tagged(kind)
        if is_union(kind):
            real, may_be_unstated = one_kind(kind)
            return {"anyOf": [self.of(Unstated), self.of(real)]} if may_be_unstated else self.of(real)
        name = "Of".join(one.__name__ for one in (kind, *get_args(kind)))
        return self.named(_NAMES.get(name, name), lambda: self._defined(kind))

    def _tagged(self, kind: Any) -> Schema:
        """What a union of forms must be: an object with one key, or a word."""
        properties = {}
        for key, form in forms_in(kind).items():
            name = only_field(form)
            rule = self.of(form if name is None else fields_of(form)[1][document_key(name)])
            properties[key] = {"description": _summary(form), **rule} if name else rule
        one = _object(properties, ()) | {"minProperties": 1, "maxProperties": 1}
        words = words_in(kind)
        return one if words is None else {"anyOf": [self.of(words), one]}

    def named(self, name: str, define: Callable[[], Schema]) -> Schema:
        """A reference to a definition, which is made when it is first asked for."""
        if name not in self.made:
            self.made[name] = {}  # keeps its place before those that it refers to
            self.made[name] = define()
        return {"$ref": f"#/$defs/{name}"}

    def _defined(self, kind: Any) -> Schema:
        if kind in _LEAVES:
            return {
                "description": _DESCRIPTIONS.get(kind) or _summary(kind),
                "type": "string",
                **_LEAVES[kind](),
            }
        if kind is Decimal:
            return {
                "description": "A value: ASCII digits with a point, perhaps a minus, or a whole number.",
                "type": ["string", "integer"],
                # A minus and a point beside the digits.
                "maxLength": MOST_DIGITS + 2,
                **_shaped(FIGURE_SHAPE),
                "exclusiveMinimum": -(10**MOST_DIGITS),
                "exclusiveMaximum": 10**MOST_DIGITS,
            }
        if isinstance(kind, type) and issubclass(kind, Word):
            words = [str(word) for word in kind]
            one_of = {"enum": words} if len(words) > 1 else {"const": words[0]}
            return {"description": _summary(kind), "type": "string", **one_of}
        if kind is Observations:
            series = self.named("Series", self._series)
            description = "A series for each indicator and part that has observations."
            content = {"series": _list_of(series) | {"description": description}}
            return {"description": _summary(kind), **_object(content, content)}
        if is_thing(kind):
            return self._thing(kind)
        raise TypeError(f"no schema is known for {kind!r}")

    def _thing(self, kind: Any) -> Schema:
        cls, kinds, defaults = fields_of(kind)
        said = _attributes(cls)
        properties = {}
        for name, one in kinds.items():
            rule = self.of(one)
            rule["description"] = (
                f"{said[field_of(name)]}{' None is written as null.' if is_nullable(one) else ''}"
            )
            if defaults.get(name) is not None:
                write: Any = make_converter().get_unstructure_hook(one)
                rule["default"] = write(defaults[name])
            properties[name] = rule
        return {
            "description": _summary(cls),
            **_object(properties, (name for name in kinds if name not in defaults)),
        }

    def _series(self) -> Schema:
        """One series: what an observation has once for all stands alone, the rest in parallel lists."""
        attributes = _attributes(Observation)
        _, kinds, defaults = fields_of(Observation)
        properties = {}
        for field in IN_DOCUMENTS:
            rule = self.of(kinds[field.name])
            said = attributes[field.name]
            if field.content == "period":
                properties[FIRST_MONTH] = self.of(Period) | {"description": _OF_MONTHS}
                rule = _list_of(rule)
            elif field.places:
                properties[field.places] = _DECIMALS | {"description": _OF_PLACES.format(field.column)}
                rule = _list_of({"anyOf": [rule | {"type": "string"}, _WHOLE_DIGITS, {"type": "null"}]})
            elif not field.series:
                rule = _list_of({"anyOf": [rule, {"type": "null"}]})
                if defaults.get(field.name) is not None:
                    said += f" Null stands for {json.dumps(defaults[field.name])}."
            properties[field.column] = rule | {"description": said}
        of_all = "The observations of an indicator's part, in parallel lists."
        needed = [name for name in NEEDED if name != "periods"]
        either = {"oneOf": [{"required": ["periods"]}, {"required": [FIRST_MONTH]}]}
        return {"description": of_all, **_object(properties, needed), **either}


_OF_MONTHS: Final = (
    "In place of `periods`: the first month, where months follow each other without a gap, one value each."
)
_OF_PLACES: Final = (
    "Number of decimals of `{0}`, which then are whole numbers: with 1, 724 is 72.4. Absent where they are "
    "text."
)
_DECIMALS: Final = {"type": "integer", "minimum": 0, "maximum": MOST_DIGITS - 1}
_WHOLE_DIGITS: Final = {
    "type": "integer",
    "minimum": 1 - 10**MOST_WHOLE_DIGITS,
    "maximum": 10**MOST_WHOLE_DIGITS - 1,
}


def _object(properties: dict[str, Schema], required: Iterable[str]) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _list_of(items: Schema) -> Schema:
    return {"type": "array", "items": items}


# --- words of the docstrings ---------------------------------------------------------------


def _summary(thing: Any) -> str:
    return _markdown(inspect.cleandoc(thing.__doc__).partition("\n\n")[0])


def _attributes(cls: type) -> dict[str, str]:
    """What a class's docstring says of each of its fields."""
    section = inspect.cleandoc(cls.__doc__ or "").partition("Attributes:\n")[2].partition("\n\n")[0]
    entries = re.findall(r"^    (\w+): (.*(?:\n     +.*)*)", section, flags=re.MULTILINE)
    return {name: _markdown(said) for name, said in entries}


def _markdown(text: str) -> str:
    return " ".join(text.split()).replace("``", "`")


# --- leaves: what is text in a document ------------------------------------------------------


def _shaped(expression: Any) -> Schema:
    """A compiled expression that must match from end to end."""
    pattern = re.sub(r"\(\?P<\w+>", "(?:", _pattern(expression))
    # Of all expressions only a step's looks ahead, and there the least length says as much.
    return {"pattern": f"^(?:{re.sub(r'[(][?]=[^)]*[)]', '', pattern)})$"}


def _pattern(expression: Any) -> str:
    """What a compiled expression was made of; most of them are kept by their `fullmatch` alone."""
    pattern: str = getattr(expression, "__self__", expression).pattern
    return pattern


def _lines(kind: Callable[[str], object]) -> Schema:
    """Running text: some letter that can be seen, and none of the characters that the kind refuses."""
    hidden = _refused_by(kind)
    # The blanks in front stand apart so that no character can be matched in two ways: matching takes
    # time in proportion to the text.
    return {
        "minLength": 1,
        "maxLength": LONGEST_TEXT,
        "pattern": f"^[^{hidden}\\S]*[^{hidden}\\s][^{hidden}]*$",
    }


def _address() -> Schema:
    """The shape of an address, without the class of blanks: languages differ in it."""
    pattern = _pattern(URL_SHAPE).replace("\\s", _refused_by(Url, "https://a/"))
    return {"maxLength": LONGEST_TEXT, "pattern": f"^{pattern}$"}


@cache  # asking for sixty thousand characters takes 0.1 s
def _refused_by(kind: Callable[[str], object], before: str = "a") -> str:
    """The characters that a kind of text never holds, as ranges for a class; found by asking the kind.

    Left out are those that no JSON text should hold (RFC 7493): surrogates and noncharacters. The
    ones beyond the first plane are noncharacters all.

    Args:
        kind: The kind of text.
        before: What stands before a character in a text of that kind.
    """

    def refused(letter: int) -> bool:
        try:
            kind(f"{before}{chr(letter)}a")
        except InvalidValue as refusal:
            return refusal.code != "text-not-nfc"
        return False

    asked = (*range(0xD800), *range(0xE000, 0xFDD0), *range(0xFDF0, 0xFFFE))
    found = [letter for letter in asked if refused(letter)]
    starts = [found[0], *(after for before, after in pairwise(found) if after != before + 1)]
    ends = [*(before for before, after in pairwise(found) if after != before + 1), found[-1]]
    return "".join(
        chr(first) if first == last else f"{chr(first)}-{chr(last)}"
        for first, last in zip(starts, ends, strict=True)
    )


def _part() -> Schema:
    return {"pattern": f"^(?:{'|'.join(KNOWN_PARTS)}|{_pattern(PART_SHAPE)})$"}


#: What each kind of text must look like; a function, since asking which characters are refused takes a while.
_LEAVES: Final[dict[Any, Callable[[], Schema]]] = {
    Text: lambda: _lines(Text),
    CaseNumber: lambda: _lines(CaseNumber),
    Url: _address,
    Slug: lambda: {"maxLength": LONGEST_TEXT} | _shaped(SLUG_SHAPE),
    Code: lambda: {"maxLength": LONGEST_CODE} | _shaped(CODE_SHAPE),
    OrganisationNumber: lambda: _shaped(ORGANISATION_SHAPE),
    Part: _part,
    PrintedDate: lambda: _shaped(PRINTED_DATE_SHAPE),
    Period: lambda: _shaped(PERIOD_SHAPE),
    YearName: lambda: _shaped(YEAR_NAME_SHAPE),
    Precision: lambda: _shaped(PRECISION_SHAPE),
    Step: lambda: {"minLength": len("P0D")} | _shaped(STEP_SHAPE),
    Portion: lambda: _shaped(PORTION_SHAPE),
    dt.date: lambda: {"format": "date"} | _shaped(DAY_SHAPE),
}
#: Descriptions of kinds of Python's own, and below the names that they bear in a schema.
_DESCRIPTIONS: Final[dict[Any, str]] = {
    dt.date: "A day as ISO 8601 writes it.",
}
_NAMES: Final = {"Decimal": "Figure", "date": "Day"}
