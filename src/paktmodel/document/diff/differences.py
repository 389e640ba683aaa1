"""Compare two versions, and hold all differences between them as a sequence."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar, cast, overload

from attrs import evolve

from paktmodel.document.diff.apply import applied, applied_to_observations
from paktmodel.document.diff.build import compared, compared_observations
from paktmodel.document.diff.difference import Difference
from paktmodel.document.diff.values import is_thing, same
from paktmodel.errors import InvalidArgument
from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.observations import Observations
from paktmodel.tables.cells import Column
from paktmodel.tables.table import Table
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, enumerated
from paktmodel.vocabulary.messages.differences import COUNTED, HEADINGS
from paktmodel.vocabulary.words.changes import ChangeKind

T = TypeVar("T")


@frozen(repr=False, str=False, field_transformer=gathered)
class Differences(Sequence[Difference]):
    """How a new version differs from an old one, in document order.

    A sequence in every respect, false when nothing differs; a notebook shows it as a table.

    Attributes:
        of: Name of the class of the two versions, such as ``Plan``.
        every: The differences.
    """

    of: str
    every: tuple[Difference, ...] = ()

    def apply(self, old: T) -> T:
        """Make the new version of the old one: exactly, or not at all.

        Args:
            old: The old version. It need not be the very object, but every value that a difference
                states must be there as stated, and every tuple that gains, loses or reorders things must
                hold as many as it did, each in its place.

        Raises:
            InvalidArgument: Something of another class.
            InvalidDocument: `difference-misfit`, for each difference that does not fit, with its path.
        """
        if type(old).__name__ != self.of:
            raise InvalidArgument("old", f"an object of the class {self.of}", old)
        if not self.every:
            return old
        if isinstance(old, Observations):
            return cast(T, applied_to_observations(old, self.every))
        return cast(T, applied(old, self.every))

    def of_kind(self, *kinds: ChangeKind) -> "Differences":
        """Pick those of one kind or several, in the same order."""
        return evolve(self, every=tuple(one for one in self.every if one.kind in kinds))

    def text(self, language: Language = "en") -> str:
        """Say all of them, what concerns the fields of one thing in one line.

        >>> from paktmodel.testing import count, share
        >>> print(differences(count("1.3", name="Antagna"), share("1.3", name="Antagna")).text("sv")[:75])
        Indikator 1.3: sort ändrad från antal till andel; enhet ändrad från persone

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        lines: list[str] = []
        open_head = ""
        for one in self.every:
            head, joint, tail = one.wording(language)
            if joint.startswith(":") and head == open_head:
                lines[-1] += f"; {tail}"
            else:
                lines.append(f"{head}{joint}{tail}")
            open_head = head if joint.startswith(":") else ""
        return "\n".join(lines)

    def table(self, language: Language) -> Table:
        """Lay the differences out as a table: what each is about, and what became of it.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        side = 0 if language == "sv" else 1
        wordings = [one.wording(language) for one in self.every]
        return Table(
            caption=HEADINGS["caption"][side],
            language=language,
            columns=[
                Column("subject", HEADINGS["subject"][side], header=True),
                Column("text", HEADINGS["text"][side]),
            ],
            cells=[(wording.head, wording.tail) for wording in wordings],
            notes=(self._tally(language),),
        )

    def _tally(self, language: Language) -> str:
        """Count those of each kind, as a sentence."""
        side = 0 if language == "sv" else 1
        counts = Counter(one.kind for one in self.every)
        words = [
            f"{counts[kind]} {COUNTED[kind][side][counts[kind] != 1]}" for kind in ChangeKind if counts[kind]
        ]
        return f"{enumerated(words, language)}." if words else HEADINGS["none"][side]

    @overload
    def __getitem__(self, place: int) -> Difference: ...
    @overload
    def __getitem__(self, place: slice) -> "Differences": ...
    def __getitem__(self, place: int | slice) -> "Difference | Differences":
        if isinstance(place, slice):
            return evolve(self, every=self.every[place])
        return self.every[place]

    def __len__(self) -> int:
        return len(self.every)

    def __iter__(self) -> Iterator[Difference]:
        return iter(self.every)

    def __reduce__(self) -> tuple[Any, ...]:
        return Differences, (self.of, self.every)

    def _repr_html_(self) -> str:
        return self.table("en")._repr_html_()

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        return f"Differences({self.of}: {self._tally('en').rstrip('.').lower()})"


def differences(old: T, new: T) -> Differences:
    """Compare two versions in words of the domain.

    Measures, indicators and other things with codes are recognised by code and wording, so that
    one in another place is *moved* and one under another code is *renumbered*: the wording is the
    same, or at least four fifths of its words are. Values compare as printed: 70.0 is not 70.

    Near wordings are looked for among at most 40 000 pairs of things that are otherwise without a
    counterpart, such as 200 of each version, and where at most 4 000 000 words would be compared: those
    of either version, once for each text of the other. Beyond that, one that bears another code and is
    worded otherwise is *removed* and *added*.

    ``differences(old, new).apply(old)`` is the new version, exactly.

    >>> from paktmodel.testing import measure
    >>> found = differences(measure("3", years="2023-2024"), measure("3", years="2023-2026"))
    >>> print(found.text("sv"))
    Åtgärd 3: årtal ändrat från 2023–2024 till 2023–2026

    Args:
        old: A plan, observations, a follow-up record, a network, a matter, or any thing of the model.
        new: Another of the same class.

    Raises:
        InvalidArgument: Something that is no thing of the model, or two of different classes.
    """
    cls = type(old)
    if not is_thing(old) and cls is not Observations:
        raise InvalidArgument("old", "a thing of the model, such as a Plan", old)
    if type(new) is not cls:
        raise InvalidArgument("new", f"an object of the class {cls.__name__}, like the old one", new)
    if isinstance(old, Observations) and isinstance(new, Observations):
        return Differences(cls.__name__, () if old == new else tuple(compared_observations(old, new)))
    return Differences(cls.__name__, () if same(old, new) else tuple(compared(old, new)))
