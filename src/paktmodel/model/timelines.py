"""What a decision changes over time, with dates as exact as the papers print them."""

import datetime as dt
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.spans import checked_day
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.model.decisions import DecisionRef
from paktmodel.model.fields import checked
from paktmodel.model.sources import Source

T = TypeVar("T")


@frozen(kw_only=True, field_transformer=checked)
class Dated(Generic[T]):
    """A value and since when it holds.

    Attributes:
        value: What holds.
        since: From when: a day, or a month or year as printed.
        decided: The decision that set it.
        source: Where it is stated.
    """

    value: T
    since: PrintedDate = field(converter=PrintedDate)
    decided: DecisionRef | None = None
    source: Source | None = None


@frozen(field_transformer=checked)
class Undetermined(Generic[T]):
    """The documents do not tell which of several values held on a day.

    Attributes:
        candidates: What may have held, in order of time; None where nothing may have held yet.
    """

    candidates: tuple[T | None, ...]

    def __bool__(self) -> bool:
        return False


@frozen(kw_only=True, field_transformer=checked)
class Timeline(Generic[T]):
    """Dated values in order of time.

    Attributes:
        entries: The values with their dates, the earliest first.
    """

    entries: tuple[Dated[T], ...] = ()

    def on(self, day: dt.date) -> T | Undetermined[T] | None:
        """What held on a day.

        Within a month or year that is all the paper prints, the change may have come or
        not: the answer is then `Undetermined` with what held before and what may hold.

        Args:
            day: The day asked for.

        Returns:
            The value; None before the first; `Undetermined` inside an imprecise date.
        """
        asked = checked_day(day)
        held: T | None = None
        possible: list[T | None] = []
        for entry in self.entries:
            if entry.since.latest <= asked:
                held = entry.value
                possible.clear()
            elif entry.since.earliest <= asked:
                possible.append(entry.value)
        return Undetermined[T]((held, *possible)) if possible else held

    def holding(self, take: Callable[[Any], Any]) -> "Timeline[Any]":
        """The timeline with its values as a field takes them; itself where nothing changes.

        A timeline alone holds whatever it is given; a field that it stands in says of what it is.

        Args:
            take: Gives back a value as the field takes it, or refuses it.

        Raises:
            InvalidValue: A value of another kind.
        """
        taken = [take(one.value) for one in self.entries]
        if all(new is one.value for new, one in zip(taken, self.entries, strict=True)):
            return self
        from attrs import evolve  # which a plan is read without

        entries = zip(taken, self.entries, strict=True)
        return Timeline(entries=tuple(evolve(one, value=new) for new, one in entries))

    def __len__(self) -> int:
        return len(self.entries)
