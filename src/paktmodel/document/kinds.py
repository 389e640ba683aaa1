"""The kinds of documents, the one registry of what belongs to each, and the envelope that names the kind."""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any, Final, NamedTuple

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
from paktmodel.vocabulary.words.findings import SubjectKind

#: The format that is written and read; a draft until release 0.1.0.
FORMAT: Final = 1


class DocumentKind(NamedTuple):
    """A kind of document, and where all that belongs to it stands: fetched only when it is asked for.

    Attributes:
        name: What the envelope calls it, such as ``follow-up-record``.
        class_path: Its class, by module and name.
        subject: What a finding calls such a document; None for one without check rules.
        rules_path: The tuple of its check rules; empty for none.
        strategy_path: The function whose strategy draws such documents in tests.
    """

    name: str
    class_path: str
    subject: SubjectKind | None
    rules_path: str
    strategy_path: str

    @property
    def class_name(self) -> str:
        """The name of its class."""
        return self.class_path.rpartition(".")[2]

    @property
    def cls(self) -> type[Any]:
        """Its class."""
        found: type[Any] = _fetched(self.class_path)
        return found

    @property
    def rules(self) -> tuple[Any, ...]:
        """Its check rules, in the order in which their findings come; none for one without."""
        return _fetched(self.rules_path) if self.rules_path else ()

    @property
    def strategy(self) -> Callable[[], Any]:
        """What makes the strategy that draws such documents."""
        found: Callable[[], Any] = _fetched(self.strategy_path)
        return found


def _fetched(path: str) -> Any:
    module, _, name = path.rpartition(".")
    return getattr(import_module(module), name)


#: Every kind of document by its name. A plan is read and checked without the modules of the others.
DOCUMENT_KINDS: Final[Mapping[str, DocumentKind]] = MappingProxyType(
    {
        one.name: one
        for one in (
            DocumentKind(
                "plan",
                "paktmodel.model.plans.Plan",
                SubjectKind.PLAN,
                "paktmodel.checks.plan.PLAN_RULES",
                "paktmodel.testing.strategies.plans.plans",
            ),
            DocumentKind(
                "observations",
                "paktmodel.observations.store.Observations",
                None,
                "",
                "paktmodel.testing.strategies.observations.observations",
            ),
            DocumentKind(
                "follow-up-record",
                "paktmodel.model.follow_up_record.FollowUpRecord",
                SubjectKind.RECORD,
                "paktmodel.checks.record.RECORD_RULES",
                "paktmodel.testing.strategies.follow_up_record.follow_up_records",
            ),
            DocumentKind(
                "network",
                "paktmodel.model.networks.Network",
                SubjectKind.NETWORK,
                "paktmodel.checks.network.NETWORK_RULES",
                "paktmodel.testing.strategies.networks.networks",
            ),
            DocumentKind(
                "matter",
                "paktmodel.model.matters.Matter",
                SubjectKind.MATTER,
                "paktmodel.checks.matter.MATTER_RULES",
                "paktmodel.testing.strategies.matters.matters",
            ),
        )
    }
)


class _Classes(Mapping[str, type]):
    """The class of each kind, fetched when it is asked for."""

    def __getitem__(self, kind: str) -> type:
        return DOCUMENT_KINDS[kind].cls

    def __iter__(self) -> Iterator[str]:
        return iter(DOCUMENT_KINDS)

    def __len__(self) -> int:
        return len(DOCUMENT_KINDS)


#: Kinds of earlier drafts of format 1, and the kinds that have taken their place.
DRAFT_KINDS: Final = {"accounts": "follow-up-record"}

#: The class of each kind of document.
KINDS: Final = _Classes()

# By name, so that looking at a plan imports the classes of no other kind.
_BY_CLASS: Final = {one.class_path: one for one in DOCUMENT_KINDS.values()}


def kind_of_document(cls: type) -> DocumentKind | None:
    """Find the kind of a class's documents, or of what it descends from; None when it has none."""
    paths = (f"{one.__module__}.{one.__qualname__}" for one in cls.__mro__)
    return next((_BY_CLASS[path] for path in paths if path in _BY_CLASS), None)


def kind_of(cls: type) -> str:
    """Find the name of the kind that a class itself has.

    Raises:
        InvalidArgument: The class has no documents of its own.
    """
    for kind in DOCUMENT_KINDS.values():
        if kind.class_name == getattr(cls, "__name__", None) and kind.cls is cls:
            return kind.name
    names = enumerated((kind.class_name for kind in DOCUMENT_KINDS.values()), "en")
    raise InvalidArgument("cls", f"a class that has documents: {names}", cls)


def sealed(kind: str, content: Any) -> dict[str, Any]:
    """Put content into its envelope."""
    return {"paktmodel": FORMAT, "kind": kind, kind: content}


def opened(document: dict[str, Any], wanted: str) -> Any:
    """Take the content out of an envelope of the wanted kind.

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
    unknown = [name for name in document if name not in known]
    extra = [unknown_key(name, known).at("$") for name in unknown[:MOST_FINDINGS]]
    if wanted not in document:
        missing = {"expected": f"the field {wanted}", "name": wanted}
        extra.append(Finding("key-missing", path="$", evidence=missing))
    if extra:
        raise InvalidDocument(extra, max(0, len(unknown) - MOST_FINDINGS))
    return document[wanted]


def _envelope(got: str) -> Finding:
    expected = "a document with paktmodel, kind and its content"
    return Finding("envelope-wrong", path="$", evidence={"expected": expected, "got": got})


def _other_kind(kind: object, wanted: str) -> Finding:
    near = ""
    if isinstance(kind, str) and kind not in KINDS:
        near = DRAFT_KINDS.get(kind) or closest(kind, KINDS)
    extra = {"wanted": wanted, "suggestion": near} if near else {"wanted": wanted}
    advice = "did-you-mean" if near else ""
    return InvalidValue("document-kind-wrong", f"a document of kind {wanted}", kind, advice, extra).finding(
        "$.kind"
    )
