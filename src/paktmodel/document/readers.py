"""The two passes of reading: a caller tries the plain one, and asks the explaining one what was wrong.

Half the texts of a plan name again a paper, a section or a system that was named before. A text is
checked once per document and kept once; that takes a tenth off the time of a load.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from paktmodel.document.reader_factories import READING, Take, plain_text


class Pass(dict[Any, Take]):
    """The functions of a pass by kind, each shaped when it is first asked for.

    Args:
        explain: Whether the pass gathers every error into an `InvalidDocument` instead of
            stopping at the first with an exception of any kind.
    """

    def __init__(self, *, explain: bool) -> None:
        super().__init__()
        self._explain = explain
        self._memos: list[_Memo] = []

    def __missing__(self, kind: Any) -> Take:
        for predicate, plain, explained in reversed(READING):
            if predicate(kind):
                shape = explained if self._explain else plain
                remembers = shape is plain_text and not self._explain
                take = self._remembering(kind) if remembers else shape(kind, self.__getitem__)
                self[kind] = take
                return take
        raise LookupError(f"no way to read {kind!r}")

    def read(self, content: Any, cls: Any) -> Any:
        """What a document's content holds.

        Raises:
            Exception: Of any kind, in a plain pass.
            InvalidValue: The content is no such thing at all, in an explaining pass.
            InvalidDocument: Every error in it, in an explaining pass.
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
        """What `plain_text` shapes, with a memory that lasts until the document is read."""
        memo = _Memo(kind)
        self._memos.append(memo)
        # A word or a code equals its text; `limits.measured` has let no such thing into a document.
        return memo.__getitem__


class _Memo(dict[str, Any]):
    """Texts of a kind, each checked when it is first asked for."""

    def __init__(self, kind: Any) -> None:
        super().__init__()
        self._kind = kind

    def __missing__(self, text: str) -> Any:
        taken = self[text] = self._kind(text)
        return taken


#: The passes of the library itself; they hold nothing but the recipe.
PLAIN: Final = Pass(explain=False)
EXPLAINING: Final = Pass(explain=True)
