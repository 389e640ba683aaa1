"""Documents in which one list or one text, or every one of them, is grown to a size."""

import datetime as dt
import re
from collections.abc import Callable, Collection, Iterator
from copy import deepcopy
from enum import Enum, auto
from typing import Any, TypeAlias

#: Steps from a document to a value in it.
Path: TypeAlias = tuple[str | int, ...]


class Copies(Enum):
    """What copies of an item are called.

    Attributes:
        EQUAL: They are equal to what they copy.
        RENAMED: They get codes and days of their own, so that they are as valid as what they copy.
        OF_ONE_CODE: They get texts of their own, and all bear the code of one.
    """

    EQUAL = auto()
    RENAMED = auto()
    OF_ONE_CODE = auto()


_CODE = re.compile(r"[0-9]+(\.[0-9]+)*")
_CASE = re.compile(r"(?P<before>\D+[0-9]{4}[-/])[0-9]+")
_ORGANISATION = re.compile(r"[0-9]{6}-[0-9]{4}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PART = re.compile(r"women|men|total|[a-z]+:[a-z0-9-]+")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

#: Fields that name the thing that they stand in.
_NAMES = ("code", "id", "number", "name", "title")
#: Those of them by which other things refer to it.
_CODES = ("code", "id", "number")


def lists(document: object) -> list[Path]:
    """List one list of each field, the first that is not empty."""
    return _firsts(document, lambda value: isinstance(value, list) and bool(value))


def texts(document: object) -> list[Path]:
    """List one text of each field, the first that holds two words."""
    return _firsts(document, lambda value: isinstance(value, str) and " " in value)


def _firsts(document: object, wanted: Callable[[object], bool]) -> list[Path]:
    found: dict[tuple[str, ...], Path] = {}
    for path, value in _walked(document, ()):
        if wanted(value):
            found.setdefault(tuple(step for step in path if isinstance(step, str)), path)
    return list(found.values())


def _walked(value: object, path: Path) -> Iterator[tuple[Path, object]]:
    yield path, value
    steps: Any = ()
    if isinstance(value, dict):
        steps = value.items()
    elif isinstance(value, list):
        steps = enumerate(value)
    for step, inner in steps:
        yield from _walked(inner, (*path, step))


def with_list(document: dict[str, Any], path: Path, size: int, copies: Copies) -> dict[str, Any]:
    """Copy a document, with a list grown to a size.

    Args:
        document: The document as a dict.
        path: Where the list stands.
        size: Items that it is to hold.
        copies: What they are called.
    """
    grown = deepcopy(document)
    _grow(grown, document, path, size, copies)
    return grown


def with_every_list(
    document: dict[str, Any], size: int, copies: Copies = Copies.EQUAL, among: Collection[Path] = ()
) -> dict[str, Any]:
    """Copy a document, with one list of each field grown to a size; what is copied is not grown itself.

    The document grows in proportion to the size, while the product of any two lists grows with its square.

    Args:
        document: The document as a dict.
        size: Items that each list is to hold.
        copies: What they are called.
        among: The lists where they are called so; in the others they are equal.
    """
    grown = deepcopy(document)
    for path in sorted(lists(document), key=len, reverse=True):
        _grow(grown, document, path, size, copies if path in among else Copies.EQUAL)
    return grown


def growable(
    document: dict[str, Any], copies: Copies, is_sound: Callable[[dict[str, Any]], bool]
) -> list[Path]:
    """List the lists of a document that can grow by such copies; words of closed lists have no other names.

    Args:
        document: The document as a dict.
        copies: What copies are called.
        is_sound: Whether a document can be read.
    """
    return [
        path
        for path in lists(document)
        if (copies is not Copies.OF_ONE_CODE or _code_of(_at(document, path)[0]))
        and is_sound(with_list(document, path, len(_at(document, path)) + 3, copies))
    ]


def growable_texts(
    document: dict[str, Any], words: int, is_sound: Callable[[dict[str, Any]], bool]
) -> list[Path]:
    """List the texts of a document that can grow to so many words; short names cannot."""
    return [path for path in texts(document) if is_sound(with_text(document, path, words, fresh=True))]


def _code_of(item: Any) -> str:
    """Find the field that holds the code of an item; empty when it has none."""
    return next((name for name in _CODES if isinstance(item, dict) and name in item), "")


def with_text(document: dict[str, Any], path: Path, words: int, *, fresh: bool) -> dict[str, Any]:
    """Copy a document, with a text grown to so many words, each of them another or the same ones again."""
    grown = deepcopy(document)
    _owner(grown, path)[path[-1]] = _longer(_at(document, path), words, fresh)
    return grown


def with_every_text(
    document: dict[str, Any], words: int, *, fresh: bool, among: Collection[Path]
) -> dict[str, Any]:
    """Copy a document, with each of these texts grown to so many words."""
    grown = deepcopy(document)
    for path in among:
        _owner(grown, path)[path[-1]] = _longer(_at(document, path), words, fresh)
    return grown


def _longer(text: str, words: int, fresh: bool) -> str:
    given = text.split()
    ending = "abcdefghijklmnopqrstuvwxyzåäö"

    def word(place: int) -> str:
        first = given[place % len(given)]
        if not fresh or place < len(given):
            return first
        return first.rstrip(".,") + ending[place % len(ending)] + ending[place // len(ending) % len(ending)]

    return " ".join(word(place) for place in range(words))


def _grow(grown: Any, pristine: Any, path: Path, size: int, copies: Copies) -> None:
    items = _at(pristine, path)
    growing = _at(grown, path)
    for place in range(len(growing), size):
        item = items[0 if copies is Copies.OF_ONE_CODE else place % len(items)]
        growing.append(_copy(item, place, copies))


def _copy(item: Any, place: int, copies: Copies) -> Any:
    if copies is Copies.EQUAL:
        return deepcopy(item)
    copy = renewed(item, place)
    if copies is Copies.OF_ONE_CODE:
        field = _code_of(item)
        copy[field] = item[field]
        if "text" in copy:
            copy["text"] = _reworded(copy["text"], place)
    return copy


def _reworded(text: str, place: int) -> str:
    """Make a text that shares no word with another of its kind."""
    return " ".join(f"{word}{place}" for word in text.split())


def _at(document: Any, path: Path) -> Any:
    for step in path:
        document = document[step]
    return document


def _owner(document: Any, path: Path) -> Any:
    return _at(document, path[:-1])


def renewed(item: Any, place: int) -> Any:
    """Copy an item with names and days of its own; what names one of them within it follows.

    Args:
        item: An item of a list of a document.
        place: Its place, from which the new names are made.
    """
    names: dict[Any, Any] = {}
    if isinstance(item, dict):
        for path, value in _walked(item, ()):
            if path and path[-1] in _NAMES and "about" not in path and isinstance(value, str):
                names[value] = _another(value, place)
    elif isinstance(item, str):
        return _another(item, place)
    elif isinstance(item, int):
        return item + place
    return _replaced(item, names, place)


def _replaced(value: Any, names: dict[Any, Any], place: int) -> Any:
    if isinstance(value, dict):
        return {
            key: inner + place if key == "number" and type(inner) is int else _replaced(inner, names, place)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_replaced(inner, names, place) for inner in value]
    if isinstance(value, str):
        return names[value] if value in names else _later(value, place)
    return value


def _another(name: str, place: int) -> str:
    """Make another name of the same shape."""
    if _ORGANISATION.fullmatch(name):
        return organisation_number(place)
    if _DAY.fullmatch(name):
        return _later(name, place)
    if _PART.fullmatch(name):
        return f"district:{place}"
    if _CODE.fullmatch(name):
        return f"{name}.{place + 1}"
    if case := _CASE.fullmatch(name):
        return f"{case['before']}{place + 1}"
    if _ID.fullmatch(name):
        return f"{name}-{place}"
    return f"{name} {place}"


def _later(text: str, place: int) -> str:
    if not _DAY.fullmatch(text):
        return text
    return (dt.date.fromisoformat(text) + dt.timedelta(days=place)).isoformat()


def organisation_number(place: int) -> str:
    """Make an organisation number nobody has: the months of its kind begin at 20."""
    nine = f"2120{place:05}"
    doubled = [int(digit) * (2 - at % 2) for at, digit in enumerate(nine)]
    return f"{nine[:6]}-{nine[6:]}{-sum(sum(divmod(one, 10)) for one in doubled) % 10}"
