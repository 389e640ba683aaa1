"""Plain values composed from the events of a parser of YAML, each with its place in the text."""

import re
from collections.abc import Iterator
from typing import Any, NoReturn

from paktmodel.document.positions import Step, at
from paktmodel.document.read_limits import ReadLimits
from paktmodel.errors import Evidence, Finding, InvalidDocument, InvalidValue, MissingExtra, kind_of_value

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

_NULL = re.compile("(?:~|null|Null|NULL)?").fullmatch
_BOOLEAN = re.compile("true|True|TRUE|false|False|FALSE").fullmatch
_WHOLE = re.compile("-?(?:0|[1-9][0-9]*)").fullmatch
# What the core schema of YAML 1.2 calls a number.
_NUMBER = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
).fullmatch
_DIRECTIVE = re.compile("^%(?!YAML[ \t]+1\\.2[ \t]*(?:#.*)?\r?$).*", re.MULTILINE)


class number:  # an error names what it got by this name
    """The value of a number in a spelling that no document uses; no field takes it."""

    __slots__ = ()


class Node:
    """A value, its place in the text, and its size when every alias in it is written out."""

    __slots__ = ("height", "items", "letters", "names", "number", "open", "start", "value", "within")

    def __init__(self, value: Any, start: int, number: str = "") -> None:
        self.value = value
        self.start = start
        self.number = number
        self.within: dict[Step, Node] = {}
        self.names: list[tuple[str, int]] = []
        self.open = type(value) in (dict, list)
        self.height = int(self.open)
        self.items = 0
        self.letters = len(value) if type(value) is str else 0

    def nearest(self, path: tuple[Step, ...]) -> "Node":
        """Follow a path as far as it leads."""
        node = self
        for step in path:
            if step not in node.within:
                break
            node = node.within[step]
        return node

    def again(self, start: int) -> "Node":
        """Copy the node to the place of an alias for it."""
        other = Node(self.value, start, self.number)
        other.within, other.names, other.open = self.within, self.names, False
        other.height, other.items, other.letters = self.height, self.items, self.letters
        return other


class Composer:
    """Composes a document from the events of the parser, and stops at the first read limit exceeded."""

    def __init__(self, text: str, limits: ReadLimits) -> None:
        self._text = text
        self._limits = limits
        self._stack: list[Node] = []
        self._name: tuple[str, int] | None = None
        self._anchors: dict[str, Node] = {}
        self._items = self._letters = 0
        self._top: Node | None = None

    def compose(self) -> Node:
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
                self._open(Node([] if isinstance(event, SequenceStartEvent) else {}, start), event.anchor)
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
        node = Node(written, start) if event.style else self._plain(written, start)
        self._remember(event.anchor, node)
        self._add(node)

    def _plain(self, written: str, start: int) -> Node:
        """Make the node of a scalar without quotes."""
        if _NULL(written):
            return Node(None, start)
        if _BOOLEAN(written):
            return Node(written[0] in "tT", start)
        if not _NUMBER(written):
            return Node(written, start)
        if len(written) - written.startswith("-") > self._limits.digits:
            self._refuse(self._limits.too_long_number(), start)
        try:
            return Node(int(written) if _WHOLE(written) else number(), start, written)
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

    def _open(self, node: Node, anchor: str | None) -> None:
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

    def _pass_on(self, node: Node, holder: Node) -> None:
        holder.height = max(holder.height, 1 + node.height)
        holder.items += 1 + node.items
        holder.letters += node.letters

    def _add(self, node: Node) -> None:
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

    def _remember(self, anchor: str | None, node: Node) -> None:
        if anchor is None:
            return
        if anchor in self._anchors:
            self._refuse_feature("an anchor that stands twice", node.start)
        self._anchors[anchor] = node

    def _meant(self, anchor: str | None, start: int) -> Node:
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
