"""The reader of documents: the recipe put to use, each text of a document checked once.

Half the texts of a plan name again a paper, a section or a system that was named before. A text is
checked once per document and kept once; that takes a tenth off the time of a load.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from paktmodel.document.error_collector import wrong_json_kind
from paktmodel.document.reader_factories import plain_text, recipe
from paktmodel.document.thing_readers import Take

_RECIPE: Final = recipe(explain=True)


class Reader(dict[Any, Take]):
    """The reading functions by kind, each shaped when it is first asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._memos: list[_Memo] = []

    def __missing__(self, kind: Any) -> Take:
        for predicate, shape in reversed(_RECIPE):
            if predicate(kind):
                take = self._remembering(kind) if shape is plain_text else shape(kind, self.__getitem__)
                self[kind] = take
                return take
        raise LookupError(f"no way to read {kind!r}")

    def read(self, content: Any, cls: Any) -> Any:
        """Read a document's content.

        Raises:
            InvalidValue: The content is no such thing at all.
            InvalidDocument: Every error in it.
        """
        with self._forgetting():
            return self[cls](content)

    @contextmanager
    def _forgetting(self) -> Iterator[None]:
        try:
            yield
        finally:
            for memo in self._memos:
                memo.clear()

    def _remembering(self, kind: Any) -> Take:
        """Shape what `plain_text` does, with a memory that lasts until the document is read."""
        memo = _Memo(kind)
        self._memos.append(memo)
        return memo.__getitem__


class _Memo(dict[str, Any]):
    """Texts of a kind, each checked when it is first asked for.

    A list or an object, which cannot be looked up, raises a `TypeError` that `ErrorCollector.take`
    knows: a function that asked for the class first would take a tenth of the time of a plan.
    """

    def __init__(self, kind: Any) -> None:
        super().__init__()
        self._kind = kind
        self._new: Any = kind.__new__

    def __missing__(self, text: Any) -> Any:
        if type(text) is not str:
            raise wrong_json_kind("text", text)
        taken = self[text] = self._new(self._kind, text)
        return taken


#: The reader of the library itself; it holds nothing but the recipe.
READER: Final = Reader()
