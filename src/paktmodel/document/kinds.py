"""The envelope of a document: its format and its kind."""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any, Final, TypeVar

from attrs import evolve

from paktmodel.document.error_collector import unknown_key
from paktmodel.errors import (
    MOST_FINDINGS,
    Finding,
    InvalidArgument,
    InvalidDocument,
    InvalidValue,
    closest,
    shown,
    wrong_kind,
)
from paktmodel.vocabulary.language import enumerated

#: The format that is written and read; a draft until release 0.1.0.
FORMAT: Final = 1


class _Kinds(Mapping[str, type]):
    """The class of each kind, fetched when it is asked for: a plan is read without observations."""

    def __init__(self, fetches: dict[str, tuple[str, Callable[[], type]]]) -> None:
        self._fetches = fetches

    def __getitem__(self, kind: str) -> type:
        return self._fetches[kind][1]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._fetches)

    def __len__(self) -> int:
        return len(self._fetches)

    def named(self, name: object) -> str | None:
        """The kind whose class bears a name; None when none does."""
        return next((kind for kind, (known, _) in self._fetches.items() if known == name), None)

    def of(self, cls: object) -> str | None:
        """The kind that has a class; None when none has."""
        kind = self.named(getattr(cls, "__name__", None))
        return kind if kind is not None and self[kind] is cls else None


#: What a document can hold, by the name of its kind: the name of the class, and what fetches it.
KINDS: Final = _Kinds(
    {
        "plan": ("Plan", lambda: import_module("paktmodel.model.plans").Plan),
        "observations": ("Observations", lambda: import_module("paktmodel.observations").Observations),
        "follow-up-record": (
            "FollowUpRecord",
            lambda: import_module("paktmodel.model.follow_up_record").FollowUpRecord,
        ),
        "network": ("Network", lambda: import_module("paktmodel.model.networks").Network),
        "matter": ("Matter", lambda: import_module("paktmodel.model.matters").Matter),
    }
)

T = TypeVar("T")


def kind_of(cls: type) -> str:
    """The name of the kind that a class has.

    Raises:
        InvalidArgument: The class has no documents of its own.
    """
    kind = KINDS.of(cls)
    if kind is not None:
        return kind
    names = enumerated((known.__name__ for known in KINDS.values()), "en")
    raise InvalidArgument("cls", f"a class that has documents: {names}", cls)


def sealed(kind: str, content: Any) -> dict[str, Any]:
    """Content in its envelope."""
    return {"paktmodel": FORMAT, "kind": kind, kind: content}


def opened(document: dict[str, Any], wanted: str) -> Any:
    """The content of an envelope of the wanted kind.

    Raises:
        InvalidDocument: No envelope, a format that is not known here, or another kind.
    """
    if "paktmodel" not in document:
        raise InvalidDocument([_envelope("an object without paktmodel")])
    version = document["paktmodel"]
    if type(version) is not int:
        raise InvalidDocument([wrong_kind("a whole number", version).finding("$.paktmodel")])
    if version != FORMAT:
        advice = "newer-library" if version > FORMAT else ""
        got = shown(version).within("format {}", "format {}")
        error = InvalidValue("format-unknown", f"format {FORMAT}", got, advice, {"current": FORMAT})
        raise InvalidDocument([error.finding("$.paktmodel")])
    kind = document.get("kind")
    if type(kind) is not str or kind != wanted:
        raise InvalidDocument([_other_kind(kind, wanted)])
    known = ("paktmodel", "kind", wanted)
    strays = [name for name in document if name not in known]
    extra = [evolve(unknown_key(name, known), path="$") for name in strays[:MOST_FINDINGS]]
    if wanted not in document:
        missing = {"expected": f"the field {wanted}", "name": wanted}
        extra.append(Finding("key-missing", path="$", evidence=missing))
    if extra:
        raise InvalidDocument(extra, max(0, len(strays) - MOST_FINDINGS))
    return document[wanted]


def _envelope(got: str) -> Finding:
    expected = "a document with paktmodel, kind and its content"
    return Finding("envelope-wrong", path="$", evidence={"expected": expected, "got": got})


def _other_kind(kind: object, wanted: str) -> Finding:
    near = closest(kind, KINDS) if isinstance(kind, str) and kind not in KINDS else ""
    extra = {"wanted": wanted, "suggestion": near} if near else {"wanted": wanted}
    advice = "did-you-mean" if near else ""
    return InvalidValue("document-kind-wrong", f"a document of kind {wanted}", kind, advice, extra).finding(
        "$.kind"
    )
