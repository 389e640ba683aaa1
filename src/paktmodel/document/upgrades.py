"""`upgrade`: a document of any released format becomes one of the current format.

The document is identified, copied and taken step by step, 1→2→3, on plain dicts; only then is it
read by `load`. Notes say what a step changed. A step is a tuple of operations, written once
when a format is released and never edited again::

    STEP_2 = (
        added("plan.language", "sv"),
        renamed("plan.areas[].measures[].mandate_limit", "limit"),
        split("plan.areas[].measures[].years", ("first_year", "last_year"), both_ends),
        removed("plan.areas[].text"),
    )
"""

import json
from collections.abc import Iterable
from typing import Final

from attrs import field

from paktmodel.document.json_text import parse, render
from paktmodel.document.json_values import json_errors
from paktmodel.document.kinds import KINDS
from paktmodel.document.read_limits import USUAL, ReadLimits, checked
from paktmodel.document.upgrade_operations import Document, UpgradeNote, UpgradeStep, settle
from paktmodel.errors import (
    Finding,
    InvalidArgument,
    InvalidDocument,
    InvalidValue,
    PaktError,
    Phrase,
    closest,
    kind_of_value,
    named_in_errors,
    of_class,
    shown,
    wrong_kind,
)
from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.messages.upgrades import STAYED, WAY


def _notes(many: Iterable[UpgradeNote]) -> tuple[UpgradeNote, ...]:
    return tuple(many)


@frozen(kw_only=True, field_transformer=named_in_errors)
class Upgraded:
    """A document in the current format, with where it came from and what was changed.

    Attributes:
        data: The document as JSON in UTF-8, for `loads`.
        kind: Its kind, such as ``plan``.
        origin: The format that it came in.
        format: The format that it has now.
        notes: What was changed, in the order in which it was done; empty for a document that was
            in the current format already.
    """

    data: bytes
    kind: str
    origin: int
    format: int
    notes: tuple[UpgradeNote, ...] = field(default=(), converter=_notes)

    @property
    def document(self) -> Document:
        """The document as a dict, a new one each time."""
        document: Document = json.loads(self.data)
        return document

    def text(self, language: Language = "en") -> str:
        """Render the whole upgrade: the formats, and a line for each note.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        template = (STAYED if self.origin == self.format else WAY)[0 if language == "sv" else 1]
        head = template.format(origin=self.origin, format=self.format)
        return "\n".join([head, *(f"  {note.path}: {note.text(language)}" for note in self.notes)])

    def __str__(self) -> str:
        return self.text("en")


#: The formats' own steps: the first leads from format 1 to 2. Only format 1 exists, and it is a draft.
STEPS: Final[tuple[UpgradeStep, ...]] = ()


def upgrade(
    document: Document | bytes | str, *, limits: ReadLimits = USUAL, steps: tuple[UpgradeStep, ...] = STEPS
) -> Upgraded:
    """Bring a document of any released format to the current one.

    Nothing is read, repaired or checked beyond what the steps need: that is for `loads`, which takes
    the result's `data`. The document handed over is left as it is.

    >>> upgraded = upgrade('{"paktmodel": 1, "kind": "observations", "observations": {"series": []}}')
    >>> upgraded.origin, upgraded.kind, upgraded.notes
    (1, 'observations', ())

    Args:
        document: The envelope with its content as a dict, or its text or bytes in JSON.
        limits: What the document may not pass.
        steps: The steps from each format to the next, from format 1 on. A host that keeps a
            format of its own hands over its own; everyone else leaves them alone.

    Raises:
        InvalidDocument: No envelope, a format that is not known here (`format-unknown`, with advice
            for a newer one), an unknown kind, something that JSON cannot hold, or a document that a
            step cannot take (`upgrade-refused`). A step that fails is `upgrade-broken`.
        InvalidArgument: Neither a dict nor text or bytes, or limits that are no `ReadLimits`.
    """
    bounds = checked(limits)
    given = _read(document, bounds)
    settle(json_errors(given, bounds))
    origin, kind = _identified(given, 1 + len(steps))
    # Out as text and in again is a copy of which no part is shared, with the host or within itself.
    current: Document = parse(_rendered(given, bounds), bounds)
    notes: list[UpgradeNote] = []
    for reached, step in enumerate(steps[origin - 1 :], origin + 1):
        notes += _taken(current, step, kind, reached, bounds)
    data = _rendered(current, bounds)
    return Upgraded(data=data, kind=kind, origin=origin, format=1 + len(steps), notes=notes)


# --- identify ----------------------------------------------------------------------------


def _rendered(document: Document, limits: ReadLimits) -> bytes:
    try:
        return render(document)
    except ValueError:  # because the host lets Python print even shorter numbers only
        raise InvalidDocument([limits.too_long_number().finding()]) from None


def _read(document: object, limits: ReadLimits) -> Document:
    if isinstance(document, bytes | str):
        document = parse(document, limits)
        if type(document) is not dict:
            settle([wrong_kind("an object", document).finding()])
    if type(document) is not dict:
        hint = "read the file first: upgrade(path.read_bytes())" if hasattr(type(document), "read") else ""
        hint = "dump makes a dict of a model" if hasattr(type(document), "__attrs_attrs__") else hint
        raise InvalidArgument("document", "a dict, or a document's text or bytes", document, hint)
    return document


def _identified(document: Document, current: int) -> tuple[int, str]:
    """Read format and kind from the envelope."""
    if "paktmodel" not in document:
        expected = "a document with paktmodel, kind and its content"
        got = kind_of_value("an object without paktmodel")
        settle([Finding("envelope-wrong", path="$", evidence={"expected": expected, "got": got})])
    version, kind = document["paktmodel"], document.get("kind")
    if type(version) is not int:
        settle([wrong_kind("a whole number", version).finding("$.paktmodel")])
    if not 1 <= version <= current:
        # A number is shown only as far as an error may show it.
        got = shown(version).within("format {}", "format {}")
        advice = "newer-library" if version > current else ""
        known = {"expected": f"format {current}", "current": current, "got": got}
        settle([Finding("format-unknown", path="$.paktmodel", evidence=known, advice=advice)])
    if type(kind) is not str or kind not in KINDS:
        settle([_unknown_kind(kind)])
    if kind not in document:
        missing = {"expected": f"the field {kind}", "name": kind}
        settle([Finding("key-missing", path="$", evidence=missing)])
    return version, str(kind)


def _unknown_kind(kind: object) -> Finding:
    near = closest(kind, KINDS) if isinstance(kind, str) else ""
    extra: dict[str, object] = {"choices": tuple(KINDS)}
    if near:
        extra["suggestion"] = near
    expected = f"one of {', '.join(KINDS)}"
    advice = "did-you-mean" if near else ""
    return InvalidValue("choice-unknown", expected, kind, advice, extra).finding("$.kind")


# --- take a step -------------------------------------------------------------------------


def _taken(
    document: Document, step: UpgradeStep, kind: str, reached: int, limits: ReadLimits
) -> list[UpgradeNote]:
    """Take one step on a document, and see that it leaves a document behind."""
    notes: list[UpgradeNote] = []
    try:
        for operation in step:
            notes += operation(document, reached)
    except PaktError:
        raise
    except Exception as error:  # because a host's step may be wrong in any way
        raise InvalidDocument([_broken(reached, of_class(type(error)))]) from error
    errors = json_errors(document, limits)
    if errors:
        raise InvalidDocument([_broken(reached, kind_of_value("what JSON cannot hold")), *errors])
    if (document.get("paktmodel"), document.get("kind"), kind in document) != (reached - 1, kind, True):
        raise InvalidDocument([_broken(reached, kind_of_value("another envelope"))])
    document["paktmodel"] = reached
    return notes


def _broken(reached: int, got: Phrase) -> Finding:
    expected = f"the step to format {reached} to leave a document behind"
    evidence = {"expected": expected, "got": got, "format": reached}
    return Finding("upgrade-broken", path="$", evidence=evidence)
