"""Strict JSON: UTF-8 only, no repeated keys, no NaN, bounded depth and size."""

import json
from typing import Any, Final, NoReturn

from attrs import evolve

from paktmodel.errors import InvalidDocument, InvalidValue

#: A document may not be larger than this, in bytes.
MOST_BYTES: Final = 64 * 1024 * 1024


def parse(data: bytes | str) -> Any:
    """The value that a JSON text holds.

    Raises:
        InvalidDocument: What is not strict JSON, with line and column where known.
    """
    try:
        return json.loads(_decoded(data), object_pairs_hook=_object, parse_constant=_constant)
    except InvalidValue as refusal:
        raise InvalidDocument([refusal.finding()]) from None
    except json.JSONDecodeError as broken:
        finding = InvalidValue("json-broken", f"a JSON document ({broken.msg})", "something else").finding()
        raise InvalidDocument([evolve(finding, line=broken.lineno, column=broken.colno)]) from None
    except RecursionError:
        deep = InvalidValue("document-too-deep", "fewer levels", "too many levels", extra={"most": 200})
        raise InvalidDocument([deep.finding()]) from None
    except ValueError:
        # Python itself refuses whole numbers beyond 4 300 digits.
        long = InvalidValue("decimal-too-long", "a shorter number", "a long number", extra={"most": 4300})
        raise InvalidDocument([long.finding()]) from None


def render(value: Any) -> bytes:
    """Canonical bytes: no blanks, keys in the order given, UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8")


def _decoded(data: bytes | str) -> str:
    if isinstance(data, str):
        text = data
        size = len(data)
    else:
        size = len(data)
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            raise InvalidValue("encoding-wrong", "text in UTF-8 without a byte order mark", data) from None
    if size > MOST_BYTES:
        raise InvalidValue(
            "document-too-large", f"at most {MOST_BYTES} bytes", data, extra={"most": MOST_BYTES}
        )
    if text.startswith("\ufeff"):
        raise InvalidValue("encoding-wrong", "text in UTF-8 without a byte order mark", "a byte order mark")
    return text


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                raise InvalidValue("key-repeated", "each field once", name)
            seen.add(name)
    return made


def _constant(name: str) -> NoReturn:
    raise InvalidValue("json-broken", "a JSON document (finite numbers only)", name)
