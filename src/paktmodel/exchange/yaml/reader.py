"""Documents read from YAML: composed, loaded, and each finding put at its line and column."""

from typing import Final, TypeVar

from attrs import evolve

from paktmodel.document.json_text import decoded
from paktmodel.document.kinds import kind_of
from paktmodel.document.loader import load, plain_data
from paktmodel.document.positions import at, line_and_column, placed, steps
from paktmodel.document.read_limits import ReadLimits, checked
from paktmodel.errors import Evidence, Finding, InvalidDocument, shown, wrong_kind
from paktmodel.exchange.yaml.composer import Composer, Node

T = TypeVar("T")

#: The read limits of `loads` when a caller gives none: YAML is read a hundred times slower than JSON.
USUAL: Final = ReadLimits(bytes=512 * 1024, items=50_000)


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
    top = Composer(text, bounds).compose()
    if type(top.value) is not dict:
        raise InvalidDocument([at(wrong_kind("an object", top.value).finding(), text, top.start)])
    try:
        return load(top.value, cls, limits=bounds)
    except InvalidDocument as error:
        as_written = InvalidDocument([_as_written(finding, top) for finding in error.findings], error.more)
        raise placed(as_written, lambda finding, before: _where(finding, before, top, text)) from None


def _where(finding: Finding, before: int, top: Node, text: str) -> tuple[int, int]:
    node = top.nearest(steps(finding.path))
    if finding.code == "key-unknown":
        got = finding.evidence.get("got")
        named = [start for name, start in node.names if shown(name) == got]
        if before < len(named):
            return line_and_column(text, named[before])
    return line_and_column(text, node.start)


def _as_written(finding: Finding, top: Node) -> Finding:
    """Rewrite a finding about an unquoted number so that it shows it as written."""
    number = top.nearest(steps(finding.path)).number
    if not number or "got" not in finding.evidence:
        return finding
    written = shown(number)
    got = number if written.startswith("'") else written
    evidence = Evidence(finding.evidence, got=got)
    text_is_due = finding.evidence.get("kind", "text") in ("text", "text or a whole number")
    return evolve(finding, evidence=evidence, advice="quote-it" if text_is_due else finding.advice)
