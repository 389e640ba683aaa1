"""How a network has grown, as exactly as the papers tell, and who is still there.

A size told as "cirka 400" is never a number to compute with: a change is exact only where both
sizes are, and else as approximate as the less exact of them.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Final

from attrs import field, frozen

from paktmodel.calendar.spans import checked_day
from paktmodel.errors import InvalidArgument, side
from paktmodel.followup.networks.commitment_followup import checked_network
from paktmodel.followup.networks.tables import internal_table
from paktmodel.followup.networks.text import because, joined, said
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, reasons_of
from paktmodel.model.network_lifecycle import ReportedSize
from paktmodel.model.networks import Network
from paktmodel.tables.cells import Cell, Column
from paktmodel.tables.table import Table
from paktmodel.values.figures import Approximate, subtract
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, number
from paktmodel.vocabulary.words.sources import Approximation, Provenance, Unstated

#: On which sides of its figure a quantity may lie: below, above.
_SIDES: Final[Mapping[Approximation | None, tuple[bool, bool]]] = {
    None: (False, False),
    Approximation.AT_LEAST: (False, True),
    Approximation.MORE_THAN: (False, True),
    Approximation.AT_MOST: (True, False),
    Approximation.LESS_THAN: (True, False),
}
#: The same bound turned round.
_TURNED: Final = {
    Approximation.ABOUT: Approximation.ABOUT,
    Approximation.AT_LEAST: Approximation.AT_MOST,
    Approximation.AT_MOST: Approximation.AT_LEAST,
    Approximation.MORE_THAN: Approximation.LESS_THAN,
    Approximation.LESS_THAN: Approximation.MORE_THAN,
}
_STRICT: Final = (Approximation.MORE_THAN, Approximation.LESS_THAN)


@frozen(kw_only=True, field_transformer=gathered)
class SizeChange:
    """From one reported size to the next.

    Attributes:
        earlier: The first of the two.
        later: The second.
        exact: The change, only where both sizes are exact.
        approximate: The change as exactly as the sizes allow; None where it is exact, and where
            they allow nothing.
        reasons: Why there is no change, and what a reader must know of it.
    """

    earlier: ReportedSize
    later: ReportedSize
    exact: int | None = None
    approximate: Approximate | None = None
    reasons: tuple[Reason, ...] = field(default=(), converter=reasons_of)

    def number(self, language: Language = "en") -> str:
        """The change in words, with its sign; empty where there is none.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        side(language)
        if self.exact is not None:
            return _signed(Decimal(self.exact), language)
        told = self.approximate
        if told is None or told.value is None:
            return ""
        return f"{told.bound.label(language)} {_signed(told.value, language)}"

    def text(self, language: Language = "en") -> str:
        """The change as a sentence.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        sizes = {"earlier": _told(self.earlier), "later": _told(self.later)}
        sentence = said(self._name(), language, **sizes, number=self._bare(language))
        if not self.reasons:
            return sentence
        return said("change-why", language, said=sentence, why=joined(self.reasons, language))

    def _name(self) -> str:
        if self.exact is not None:
            return "change-more" if self.exact > 0 else "change-fewer" if self.exact else "change-none"
        told = self.approximate
        if told is None or told.value is None:
            return "change-unknown"
        if told.bound is not Approximation.ABOUT:
            return "change-bounded"
        return "change-more" if told.value > 0 else "change-fewer" if told.value else "change-about-none"

    def _bare(self, language: Language) -> str:
        """The number as the sentence wants it: with a sign only where the sentence names no direction."""
        side(language)
        if self.exact is not None:
            return number(abs(self.exact), language)
        told = self.approximate
        if told is None or told.value is None:
            return ""
        if told.bound is Approximation.ABOUT:
            return f"{told.bound.label(language)} {number(told.value.copy_abs(), language)}"
        return self.number(language)

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        return f"SizeChange({self.earlier!s} → {self.later!s}: {self.number() or 'not told'})"


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class Growth:
    """The sizes that a network is reported to have had, and the changes between them.

    Attributes:
        network: The network.
        since: The first day looked at.
        until: The last day looked at.
        sizes: The sizes reported, in order of their days; a month that reaches beyond the days
            looked at is there as well.
        changes: From each to the next.
        overall: From the first to the last; None unless there are more than two.
    """

    network: Network
    since: dt.date
    until: dt.date
    sizes: tuple[ReportedSize, ...]
    changes: tuple[SizeChange, ...]
    overall: SizeChange | None = None

    def sentences(self, language: Language = "en") -> tuple[str, ...]:
        """The sizes and the changes in sentences.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        days = {"since": self.since, "until": self.until}
        head = said("growth-head", language, network=self.network.name, **days)
        if not self.sizes:
            return head, said("growth-none", language)
        lines = [head, *(said("size-told", language, on=one.on, size=str(one)) for one in self.sizes)]
        lines += (one.text(language) for one in self.changes)
        if self.overall is not None:
            lines.append(self.overall.text(language))
        return tuple(lines)

    def text(self, language: Language = "en") -> str:
        """The same as one text.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return " ".join(self.sentences(language))

    def table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Day, size, first- or second-hand, and the change from the one before; internal.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        rows: list[tuple[Cell, ...]] = []
        for place, one in enumerate(self.sizes):
            change = "" if place == 0 else self.changes[place - 1].number(language)
            rows.append((one.on.label(language), str(one), _provenance(one).label(language), change))
        told = [one.text(language) for one in self.changes if one.reasons]
        caption = said(
            "growth-caption", language, network=self.network.name, since=self.since, until=self.until
        )
        columns = [
            Column(key=name, label=said(name, language), header=name == "on")
            for name in ("on", "size", "provenance", "change")
        ]
        return internal_table(caption, columns, rows, (*told, *notes), language)

    def _repr_html_(self) -> str:
        return self.table().html()

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        return f"Growth({self.network.id!s}: {' → '.join(map(str, self.sizes)) or 'no size reported'})"


def growth(network: Network, *, since: dt.date, until: dt.date) -> Growth:
    """The sizes reported of a network between two days, with the changes as exact as they are told.

    Args:
        network: The network.
        since: The first day.
        until: The last day.

    Raises:
        InvalidArgument: Not a network, or a last day before the first.
        InvalidValue: A day that is not a plain date.
    """
    first, last = checked_days(network, since, until)
    sizes = sorted(
        (one for one in network.sizes if one.on.earliest <= last and first <= one.on.latest),
        key=lambda one: (one.on.earliest, one.on.latest),
    )
    changes = tuple(_change(one, other) for one, other in pairwise(sizes))
    overall = _change(sizes[0], sizes[-1]) if len(sizes) > 2 else None
    return Growth(
        network=network, since=first, until=last, sizes=tuple(sizes), changes=changes, overall=overall
    )


def checked_days(network: object, since: object, until: object) -> tuple[dt.date, dt.date]:
    """Two days in order, of a network.

    Raises:
        InvalidArgument: Not a network, or a last day before the first.
        InvalidValue: A day that is not a plain date.
    """
    checked_network(network)
    first, last = checked_day(since), checked_day(until)
    if last < first:
        raise InvalidArgument("until", f"a day not before {first}", str(last))
    return first, last


def _told(size: ReportedSize) -> str:
    """How many, without what is counted; a size that names no number is told whole."""
    count = size.count
    if count.approximate is not None:
        return str(count.approximate)
    return str(count) if count.exact is None else str(count.exact)


def _provenance(size: ReportedSize) -> Provenance | Unstated:
    return Unstated.UNSTATED if size.source is None else size.source.provenance


def _change(earlier: ReportedSize, later: ReportedSize) -> SizeChange:
    exact, approximate, why = _difference(earlier, later)
    return SizeChange(
        earlier=earlier,
        later=later,
        exact=exact,
        approximate=approximate,
        reasons=(*why, *_apart(earlier, later)),
    )


def _apart(earlier: ReportedSize, later: ReportedSize) -> Iterator[Reason]:
    """What makes two sizes less than comparable."""
    if later.on.earliest <= earlier.on.latest and earlier.on != later.on:
        yield because(ReasonCode.ORDER_UNKNOWN)
    if earlier.count.what != later.count.what:
        told = [Unstated.UNSTATED if one.count.what is None else one.count.what for one in (earlier, later)]
        yield because(ReasonCode.COUNTED_OTHERWISE, earlier=told[0], later=told[1])
    if earlier.form is not later.form:
        yield because(ReasonCode.FORM_OTHERWISE, earlier=earlier.form, later=later.form)
    for one in (earlier, later):
        if _provenance(one) is Provenance.SECOND:
            yield because(ReasonCode.SECOND_HAND, size=_told(one))


def _difference(
    earlier: ReportedSize, later: ReportedSize
) -> tuple[int | None, Approximate | None, tuple[Reason, ...]]:
    """The later less the earlier: an exact number, an approximate one, or why there is none."""
    before, after = _figure(earlier), _figure(later)
    if before is None or after is None:
        return None, None, (because(ReasonCode.NUMBER_UNKNOWN),)
    (one, low), (other, high) = before, after
    if low is None and high is None:
        return int(other) - int(one), None, ()
    bound = _together(high, None if low is None else _TURNED[low])
    if bound is None:
        return None, None, (because(ReasonCode.DIFFERENCE_OPEN),)
    value = subtract(other, one)
    words = f"{bound.label('sv')} {number(value, 'sv')}"
    return None, Approximate(words, value, bound), ()


def _figure(size: ReportedSize) -> tuple[Decimal, Approximation | None] | None:
    """The figure in a size with the side on which the size lies; no side where it is exact."""
    told = size.count.approximate
    if told is not None:
        return None if told.value is None else (told.value, told.bound)
    return None if size.count.exact is None else (Decimal(size.count.exact), None)


def _together(one: Approximation | None, other: Approximation | None) -> Approximation | None:
    """On which side of the sum of their figures two quantities lie together; None where it is open."""
    if Approximation.ABOUT in (one, other):
        return Approximation.ABOUT
    below = _SIDES[one][0] or _SIDES[other][0]
    above = _SIDES[one][1] or _SIDES[other][1]
    if below and above:
        return None
    strict = one in _STRICT or other in _STRICT
    if above:
        return Approximation.MORE_THAN if strict else Approximation.AT_LEAST
    return Approximation.LESS_THAN if strict else Approximation.AT_MOST


def _signed(value: Decimal, language: Language) -> str:
    sign = "+" if value > 0 else ""
    return f"{sign}{number(value, language)}"
