"""Documents as YAML 1.2, for people who write them by hand.

The same documents as in JSON, under the same rules. In addition:

- Codes, values and case numbers need quotes: YAML takes `0114` for 114 and `1.10` for 1.1. Unquoted
  they are refused where text is expected. Whole numbers have one spelling, without leading zeros, plus
  signs, `0x` or `1e3`.
- `yes`, `no`, `on` and days such as 2024-08-31 are text, as in YAML 1.2; `true`, `false` and `null` are
  not.
- Anchors and aliases may be used, each name once. An alias counts as if its value were written out, so
  no document grows past its read limits; it may not be used within the value that it names.
- A file holds one document, without tags, merge keys or directives other than `%YAML 1.2`. Names of
  fields are text, each used once.

Needs the extra `yaml`.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, Final, NoReturn, TypeVar

from attrs import evolve

from paktmodel.document.json_text import decoded
from paktmodel.document.kinds import kind_of
from paktmodel.document.loader import load, plain_data
from paktmodel.document.positions import Step, at, line_and_column, placed, steps
from paktmodel.document.read_limits import ReadLimits, checked
from paktmodel.document.writer import dump
from paktmodel.errors import (
    Evidence,
    Finding,
    InvalidDocument,
    InvalidValue,
    MissingExtra,
    kind_of_value,
    shown,
    wrong_kind,
)

try:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError
    from ruamel.yaml.events import (
        AliasEvent,
        DocumentStartEvent,
        Event,
        MappingEndEvent,
        MappingStartEvent,
        ScalarEvent,
        SequenceEndEvent,
        SequenceStartEvent,
    )
    from ruamel.yaml.reader import ReaderError
except ImportError:
    raise MissingExtra("yaml", "ruamel.yaml") from None

T = TypeVar("T")

#: The read limits of `loads` when a caller gives none: YAML is read a hundred times slower than JSON.
USUAL: Final = ReadLimits(bytes=512 * 1024, items=50_000)

_NULL = re.compile("(?:~|null|Null|NULL)?").fullmatch
_BOOLEAN = re.compile("true|True|TRUE|false|False|FALSE").fullmatch
_WHOLE = re.compile("-?(?:0|[1-9][0-9]*)").fullmatch
# What the core schema of YAML 1.2 calls a number.
_NUMBER = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
).fullmatch
_DIRECTIVE = re.compile("^%(?!YAML[ \t]+1\\.2[ \t]*(?:#.*)?\r?$).*", re.MULTILINE)


def loads(data: bytes | str, cls: type[T], *, limits: ReadLimits = USUAL) -> T:
    """Read a document from YAML.

    Args:
        data: The text, or its bytes in UTF-8.
        cls: The class expected, such as `Plan`; a document of another kind is refused.
        limits: The read limits; what exceeds them is refused. By default 512 KiB and 50 000 items.

    Raises:
        InvalidDocument: The data cannot be read; it carries every finding with its path, line and
            column.
        InvalidArgument: Neither text nor bytes, a class that has no documents, or no `ReadLimits`.
    """
    sent = plain_data(data, "loads")
    kind_of(cls)
    bounds = checked(limits)
    text = decoded(sent, bounds)
    top = _Composer(text, bounds).compose()
    if type(top.value) is not dict:
        raise InvalidDocument([at(wrong_kind("an object", top.value).finding(), text, top.start)])
    try:
        return load(top.value, cls, limits=bounds)
    except InvalidDocument as error:
        as_written = InvalidDocument([_as_written(finding, top) for finding in error.findings], error.more)
        raise placed(as_written, lambda finding, before: _where(finding, before, top, text)) from None


def _where(finding: Finding, before: int, top: "_Node", text: str) -> tuple[int, int]:
    node = top.nearest(steps(finding.path))
    if finding.code == "key-unknown":
        got = finding.evidence.get("got")
        named = [start for name, start in node.names if shown(name) == got]
        if before < len(named):
            return line_and_column(text, named[before])
    return line_and_column(text, node.start)


def _as_written(finding: Finding, top: "_Node") -> Finding:
    """Rewrite a finding about an unquoted number so that it shows it as written."""
    number = top.nearest(steps(finding.path)).number
    if not number or "got" not in finding.evidence:
        return finding
    written = shown(number)
    got = number if written.startswith("'") else written
    evidence = Evidence(finding.evidence, got=got)
    text_is_due = finding.evidence.get("kind", "text") == "text"
    return evolve(finding, evidence=evidence, advice="quote-it" if text_is_due else finding.advice)


# --- from events to values ---------------------------------------------------------------


class number:  # an error names what it got by this name
    """The value of a number in a spelling that no document uses; no field takes it."""

    __slots__ = ()


class _Node:
    """A value, its place in the text, and its size when every alias in it is written out."""

    __slots__ = ("height", "items", "letters", "names", "number", "open", "start", "value", "within")

    def __init__(self, value: Any, start: int, number: str = "") -> None:
        self.value = value
        self.start = start
        self.number = number
        self.within: dict[Step, _Node] = {}
        self.names: list[tuple[str, int]] = []
        self.open = type(value) in (dict, list)
        self.height = int(self.open)
        self.items = 0
        self.letters = len(value) if type(value) is str else 0

    def nearest(self, path: tuple[Step, ...]) -> "_Node":
        """Follow a path as far as it leads."""
        node = self
        for step in path:
            if step not in node.within:
                break
            node = node.within[step]
        return node

    def again(self, start: int) -> "_Node":
        """Copy the node to the place of an alias for it."""
        other = _Node(self.value, start, self.number)
        other.within, other.names, other.open = self.within, self.names, False
        other.height, other.items, other.letters = self.height, self.items, self.letters
        return other


class _Composer:
    """Composes a document from the events of the parser, and stops at the first read limit exceeded."""

    def __init__(self, text: str, limits: ReadLimits) -> None:
        self._text = text
        self._limits = limits
        self._stack: list[_Node] = []
        self._name: tuple[str, int] | None = None
        self._anchors: dict[str, _Node] = {}
        self._items = self._letters = 0
        self._top: _Node | None = None

    def compose(self) -> _Node:
        """Compose the value of the document.

        Raises:
            InvalidDocument: The text is not plain YAML, or exceeds a read limit.
        """
        next_line = self._text.find("\x85")
        if next_line >= 0:  # an old line end, which the parser would make a space
            self._refuse_syntax("found a control character", next_line)
        for event in self._events():
            self._take(event)
        if self._top is None:
            self._refuse_syntax("found nothing", len(self._text))
        return self._top

    def _events(self) -> Iterator[Event]:
        try:
            yield from YAML(typ="safe", pure=True).parse(self._text)
        except MarkedYAMLError as broken:
            mark = broken.problem_mark or broken.context_mark
            self._refuse_syntax(str(broken.problem or ""), mark.index if mark else None)
        except ReaderError as broken:
            self._refuse_syntax("found a control character", broken.position)
        except InvalidDocument:
            raise
        except (
            YAMLError,
            ArithmeticError,
            AssertionError,
            AttributeError,
            LookupError,
            TypeError,
            ValueError,
        ):
            # On input such as "\UFFFFFFFF" the parser fails instead of refusing.
            self._refuse_syntax("", None)

    def _take(self, event: Event) -> None:
        start = event.start_mark.index
        if isinstance(event, DocumentStartEvent):
            self._begin(start)
        elif isinstance(event, AliasEvent):
            self._add(self._meant(event.anchor, start))
        elif isinstance(event, ScalarEvent | SequenceStartEvent | MappingStartEvent):
            if event.tag is not None:
                self._refuse_feature("a tag", start)
            if isinstance(event, ScalarEvent):
                self._take_scalar(event, start)
            else:
                self._open(_Node([] if isinstance(event, SequenceStartEvent) else {}, start), event.anchor)
        elif isinstance(event, SequenceEndEvent | MappingEndEvent):
            self._close()

    def _begin(self, start: int) -> None:
        if self._top is not None:
            self._refuse_feature("a second document", start)
        directive = _DIRECTIVE.search(self._text, 0, start)
        if directive:
            self._refuse_feature("a directive", directive.start())

    def _take_scalar(self, event: ScalarEvent, start: int) -> None:
        written = str(event.value)
        if len(written) > self._limits.text and not _WHOLE(written):
            self._refuse(self._limits.too_long_text(), start)
        if self._wants_name():
            # A name is taken as written: the model has none that YAML could take for something else.
            self._take_name(written, start)
            return
        node = _Node(written, start) if event.style else self._plain(written, start)
        self._remember(event.anchor, node)
        self._add(node)

    def _plain(self, written: str, start: int) -> _Node:
        """Make the node of a scalar without quotes."""
        if _NULL(written):
            return _Node(None, start)
        if _BOOLEAN(written):
            return _Node(written[0] in "tT", start)
        if not _NUMBER(written):
            return _Node(written, start)
        if len(written) - written.startswith("-") > self._limits.digits:
            self._refuse(self._limits.too_long_number(), start)
        try:
            return _Node(int(written) if _WHOLE(written) else number(), start, written)
        except ValueError:  # since the host lets Python take even fewer digits
            self._refuse(self._limits.too_long_number(), start)

    def _wants_name(self) -> bool:
        return bool(self._stack) and type(self._stack[-1].value) is dict and self._name is None

    def _take_name(self, name: str, start: int) -> None:
        holder = self._stack[-1]
        if name in holder.value:
            self._refuse(InvalidValue("key-repeated", "each field once", name), start)
        holder.names.append((name, start))
        self._name = (name, start)

    def _open(self, node: _Node, anchor: str | None) -> None:
        if self._wants_name():
            self._refuse_feature("a name that is no text", node.start)
        if len(self._stack) >= self._limits.depth:
            self._refuse(self._limits.too_deep(), node.start)
        self._remember(anchor, node)
        self._add(node)
        self._stack.append(node)

    def _close(self) -> None:
        node = self._stack.pop()
        node.open = False
        if not node.value:
            node.items = 1
            self._count(1, 0, node.start)
        if self._stack:
            self._pass_on(node, self._stack[-1])

    def _pass_on(self, node: _Node, holder: _Node) -> None:
        holder.height = max(holder.height, 1 + node.height)
        holder.items += 1 + node.items
        holder.letters += node.letters

    def _add(self, node: _Node) -> None:
        """Add a value where it belongs: at the top, under a name, or at the end of a list."""
        if not self._stack:
            self._top = node
            self._count(node.items, node.letters, node.start)
            return
        holder = self._stack[-1]
        self._count(1 + node.items, node.letters, node.start)
        if type(holder.value) is dict:
            if self._name is None:  # only an alias gets this far without one
                self._refuse_feature("a name that is no text", node.start)
            step: Step = self._name[0]
            self._name = None
            holder.value[step] = node.value
        else:
            step = len(holder.value)
            holder.value.append(node.value)
        holder.within[step] = node
        if not node.open:  # an open node is counted when it closes
            self._pass_on(node, holder)

    def _count(self, items: int, letters: int, start: int) -> None:
        self._items += items
        self._letters += letters
        if self._items > self._limits.items:
            self._refuse(self._limits.too_many(), start)
        if self._letters > self._limits.bytes:
            self._refuse(self._limits.too_large(), start)

    def _remember(self, anchor: str | None, node: _Node) -> None:
        if anchor is None:
            return
        if anchor in self._anchors:
            self._refuse_feature("an anchor that stands twice", node.start)
        self._anchors[anchor] = node

    def _meant(self, anchor: str | None, start: int) -> _Node:
        node = self._anchors.get(str(anchor))
        if node is None:
            self._refuse_feature("an alias of nothing", start)
        if node.open:
            self._refuse_feature("an alias within what it names", start)
        if len(self._stack) + node.height > self._limits.depth:
            self._refuse(self._limits.too_deep(), start)
        return node.again(start)

    def _refuse(self, error: InvalidValue, start: int) -> NoReturn:
        raise InvalidDocument([at(error.finding(), self._text, start)])

    def _refuse_feature(self, got: str, start: int) -> NoReturn:
        expected = "YAML 1.2 of lists, objects and plain values"
        finding = Finding(
            "yaml-not-plain", path="$", evidence=Evidence(expected=expected, got=kind_of_value(got))
        )
        raise InvalidDocument([at(finding, self._text, start)])

    def _refuse_syntax(self, problem: str, place: int | None) -> NoReturn:
        # The parser's message may quote the text, and digits in it may be a personal number.
        detail = f" ({problem})" if problem and not re.search("[0-9]", problem) else ""
        finding = Finding("yaml-broken", path="$", evidence=Evidence(expected=f"a YAML document{detail}"))
        raise InvalidDocument([at(finding, self._text, place)]) from None


# --- writing -----------------------------------------------------------------------------

# Plain is only what every parser takes for the same text: a letter first, and no character with a
# meaning. The words are those that some version of YAML takes for something else.
_UNMISTAKABLE = re.compile(r"[^\W\d_](?:[\w ./();’–—%+-]|,(?= ))*(?<! )").fullmatch
_MISTAKABLE: Final = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_TO_ESCAPE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


def dumps(value: Any) -> str:
    """Write a value as YAML text in block style, which `loads` reads back equal.

    Args:
        value: A `Plan`, `Observations`, `FollowUpRecord`, `Network` or `Matter`.

    Raises:
        InvalidArgument: The value has no documents of its own.
    """
    return "".join(f"{line}\n" for line in _lines(dump(value)))


def _lines(value: "dict[str, Any] | list[Any]") -> Iterator[str]:
    """Write the lines of an object or list that is not empty."""
    entries = (
        ((f"{_scalar(name)}:", item) for name, item in value.items())
        if isinstance(value, dict)
        else (("-", item) for item in value)
    )
    for lead, item in entries:
        if isinstance(item, dict | list) and item:
            inner = _lines(item)
            if lead == "-":
                yield f"- {next(inner)}"
            else:
                yield lead
            yield from (f"  {line}" if line else "" for line in inner)
        elif isinstance(item, str) and _reads_as_block(item):
            yield f"{lead} |-"
            yield from (f"  {line}" if line else "" for line in item.split("\n"))
        else:
            yield f"{lead} {_scalar(item)}"


def _scalar(value: Any) -> str:
    if not isinstance(value, str):
        return json.dumps(value)
    if _UNMISTAKABLE(value) and value.isprintable() and value.lower() not in _MISTAKABLE:
        return value
    quoted = json.dumps(value, ensure_ascii=False)
    return _TO_ESCAPE.sub(lambda match: f"\\u{ord(match.group()):04x}", quoted)


def _reads_as_block(text: str) -> bool:
    """Report whether a text of several lines can be written unquoted, line by line."""
    lines = text.split("\n")
    return (
        len(lines) > 1
        and all(line.isprintable() and line == line.rstrip() for line in lines)
        and not lines[0].startswith(" ")
        and bool(lines[0])
        and bool(lines[-1])
    )
