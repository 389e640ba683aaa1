"""Where in a JSON text a finding lies: line and column, computed only when something is wrong.

Lines and columns count from 1, columns in characters; a line ends with CRLF, LF or CR.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from json.decoder import scanstring  # type: ignore[attr-defined]  # because typeshed leaves it out
from typing import Final

from paktmodel.errors import Finding, InvalidDocument, shown

_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[\]{},:]|[^\s"\[\]{},:]+', re.DOTALL)
_BLANK = re.compile(r"[ \t\n\r]*").match
_STEP = re.compile(r"\.([^.\[]+)|\[([0-9]+)\]")

#: So many entries of a list that nobody asks about are passed over at once.
_MANY: Final = 256
_MANY_SCALARS: Final = re.compile(
    r'(?:(?:"[^"\\]*+(?:\\.[^"\\]*+)*+"|[^\s"\[\]{},]++)[ \t\n\r]*+,[ \t\n\r]*+)' f"{{{_MANY}}}+", re.DOTALL
).match

# Tokens are looked at one by one only so far into a text: 0.1 s, and who breaks more than that can
# search for what the finding names.
_MOST_TOKENS: Final = 200_000

#: A step of a path: the name of a field, or the place in a list.
Step = str | int


def at(finding: Finding, text: str, place: int | None) -> Finding:
    """Give a finding the line and column of a place in the text, from 0; unplaced when it has none."""
    if place is None:
        return finding
    return finding.at(finding.path, line_and_column(text, place))


def line_and_column(text: str, place: int) -> tuple[int, int]:
    r"""Find the line and column, from 1, of a character.

    >>> line_and_column("a\r\nbc", 4)
    (2, 2)
    """
    return 1 + _line_ends(text, 0, place), place - _line_start(text, 0, place) + 1


def _lines_and_columns(text: str, places: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Do so for the places of tokens, each stretch of the text counted once."""
    found = {}
    line, start, before = 1, 0, 0
    for place in sorted(set(places)):
        line += _line_ends(text, before, place)
        start = _line_start(text, before, place) or start
        found[place] = line, place - start + 1
        before = place
    return found


def _line_ends(text: str, start: int, end: int) -> int:
    ends = text.count("\n", start, end)
    return ends + text.count("\r", start, end) - text.count("\r\n", start, end) if "\r" in text else ends


def _line_start(text: str, start: int, end: int) -> int:
    """Find where the last line begins that begins in a stretch; 0 when none does."""
    return max(text.rfind("\n", start, end), text.rfind("\r", start, end)) + 1


def steps(path: str) -> tuple[Step, ...]:
    """Split a path into its steps from the top, as far as it is shown.

    >>> steps("$.plan.areas[0].code")
    ('plan', 'areas', 0, 'code')
    """
    return tuple(name or int(place) for name, place in _STEP.findall(path.partition("[…]")[0]))


def placed(
    error: InvalidDocument, where: Callable[[Finding, int], tuple[int, int] | None]
) -> InvalidDocument:
    """Place the findings of an error.

    Args:
        error: What is wrong, each finding with its path.
        where: The line and column of a finding. Its second argument is how many findings about the
            same unknown name at the same path came before: names stand in their order.
    """
    findings: list[Finding] = []
    seen: dict[tuple[str, object], int] = {}
    for finding in error.findings:
        found = None
        if finding.line is None:
            same = (finding.path, finding.evidence.get("got")) if finding.code == "key-unknown" else ("", "")
            found = where(finding, seen.setdefault(same, 0))
            seen[same] += 1
        findings.append(finding if found is None else finding.at(finding.path, found))
    return InvalidDocument(findings, error.more)


def located(error: InvalidDocument, text: str) -> InvalidDocument:
    """Place the findings about a JSON text by line and column.

    A finding lies at the first character of its value; that about an unknown field at the field's
    name, and that about a missing one at the object that lacks it.

    Args:
        error: What is wrong, each finding with its path.
        text: Strict JSON that has been parsed.
    """
    search = _Search(text)
    for finding in error.findings:
        search.want(steps(finding.path), _name(finding))
    search.run()
    places: list[int] = []
    before: Counter[tuple[str, str]] = Counter()
    for finding in error.findings:
        same = finding.path, _name(finding)
        places.append(search.place(steps(finding.path), _name(finding), before[same]))
        before[same] += 1
    lines = _lines_and_columns(text, places)
    found = [
        finding if finding.line is not None else finding.at(finding.path, lines[place])
        for finding, place in zip(error.findings, places, strict=True)
    ]
    return InvalidDocument(found, error.more)


def _name(finding: Finding) -> str:
    """Return the name of an unknown field as it is shown; empty for other findings."""
    return str(finding.evidence.get("got")) if finding.code == "key-unknown" else ""


class _Wanted:
    """A value whose place is asked for, or that holds such a value.

    Attributes:
        start: Where it begins; -1 until it is found.
        within: What is wanted in it.
        names: Names of its fields that are asked for, as they are shown, with how many of each.
        named: The places of those that were found.
    """

    __slots__ = ("named", "names", "start", "within")

    def __init__(self) -> None:
        self.start = -1
        self.within: dict[Step, _Wanted] = {}
        self.names: Counter[str] = Counter()
        self.named: defaultdict[str, list[int]] = defaultdict(list)


# What nobody asks about is skipped by the parser in C, a hundred times faster than by us.
_skip: Final[Callable[[str, int], tuple[object, int]]] = json.JSONDecoder(
    parse_int=len, parse_float=len
).scan_once  # type: ignore[attr-defined]  # because typeshed leaves it out


class _Search:
    """One walk through a text, to all that is wanted and no further."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._top = _Wanted()
        self._left = 1

    def want(self, path: tuple[Step, ...], name: str) -> None:
        """Ask for the place of what a path leads to, or of a field in it by its name as shown."""
        wanted = self._top
        for step in path:
            if step not in wanted.within:
                wanted.within[step] = _Wanted()
                self._left += 1
            wanted = wanted.within[step]
        if name:
            wanted.names[name] += 1
            self._left += 1

    def place(self, path: tuple[Step, ...], name: str, before: int) -> int:
        """Return where what a path leads to begins, as far as the text has it; or a name in it."""
        wanted = self._top
        for step in path:
            following = wanted.within[step]
            if following.start < 0:
                break
            wanted = following
        named = wanted.named.get(name, ())
        return named[before] if before < len(named) else wanted.start

    def run(self) -> None:
        """Find all that is wanted."""
        self._walk(0, self._top)

    def _walk(self, place: int, wanted: _Wanted | None) -> int:
        """Return the end of the value that begins after a place; that of the text when all is found."""
        place = self._after_blanks(place)
        if wanted is not None:
            wanted.start = place
            self._left -= 1
            opening = self._text[place]
            if opening == "{" and (wanted.within or wanted.names):
                return self._walk_object(place, wanted)
            if opening == "[" and wanted.within:
                return self._walk_list(place, wanted)
        return _skip(self._text, place)[1] if self._left else len(self._text)

    def _walk_object(self, place: int, wanted: _Wanted) -> int:
        place = self._after_blanks(place + 1)
        while self._text[place : place + 1] == '"':
            name, end = scanstring(self._text, place + 1, True)
            if wanted.names and (as_shown := str(shown(name))) in wanted.names:
                wanted.named[as_shown].append(place)
                wanted.names -= Counter((as_shown,))
                self._left -= 1
            colon = self._after_blanks(end)
            place = self._after_comma(self._walk(colon + 1, wanted.within.get(name)))
        self._left -= wanted.names.total()
        return place + 1

    def _walk_list(self, place: int, wanted: _Wanted) -> int:
        place = self._after_blanks(place + 1)
        entry = tried = 0
        coming = sorted((step for step in wanted.within if isinstance(step, int)), reverse=True)
        while self._text[place : place + 1] not in ("]", ""):
            while coming and coming[-1] < entry:
                coming.pop()
            if entry >= tried and (not coming or coming[-1] - entry >= _MANY):
                # Columns of observations are long lists of numbers or texts.
                many = _MANY_SCALARS(self._text, place)
                if many is not None:
                    place, entry = many.end(), entry + _MANY
                    continue
                tried = entry + _MANY
            place = self._after_comma(self._walk(place, wanted.within.get(entry)))
            entry += 1
        return place + 1

    def _after_blanks(self, place: int) -> int:
        return _BLANK(self._text, place).end()  # type: ignore[union-attr]  # because it matches nothing, too

    def _after_comma(self, place: int) -> int:
        place = self._after_blanks(place)
        return self._after_blanks(place + 1) if self._text[place : place + 1] == "," else place


# --- errors that the parser gives without their place ------------------------------------


def deep_bracket(text: str, most: int) -> int | None:
    """Find the first bracket that opens a level too many, unless it is far into the text."""
    level = 0
    for token, place in _tokens(text):
        level += (token in "[{") - (token in "]}")
        if level > most:
            return place
    return None


def syntax_error_at(text: str, code: str, digits: int) -> int | None:
    """Find the place of an error that stopped the parser, unless it is far into the text.

    Args:
        text: The JSON text.
        code: `key-repeated`, `decimal-too-long`, or that of a number that is not finite.
        digits: How many digits a number may have.
    """
    if code == "key-repeated":
        return _repeated_name(text)
    for token, place in _tokens(text):
        if token in ("NaN", "Infinity", "-Infinity"):
            if code != "decimal-too-long":
                return place
        elif code == "decimal-too-long" and len(token.lstrip("-")) > digits and token[-1] in "0123456789":
            return place
    return None


def _repeated_name(text: str) -> int | None:
    """Find the name that stands again, in the first object to end of those that have one."""
    holders: list[tuple[set[str], list[int]] | None] = []
    before, before_at = "", 0
    for token, place in _tokens(text):
        if token in "[{":
            holders.append((set(), []) if token == "{" else None)
        elif token in "]}":
            ended = holders.pop() if holders else None
            if ended and ended[1]:
                return ended[1][0]
        elif token == ":" and holders and (holder := holders[-1]) and before.startswith('"'):
            name = json.loads(before)
            if name in holder[0]:
                holder[1].append(before_at)
            holder[0].add(name)
        before, before_at = token, place
    return None


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    return ((found.group(), found.start()) for found in islice(_TOKEN.finditer(text), _MOST_TOKENS))
