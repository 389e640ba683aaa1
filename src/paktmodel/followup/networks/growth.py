"""How a network has grown, as exactly as the papers say.

A size printed as "cirka 400" is never a number to compute with: a change is exact only where both
sizes are, and else as approximate as the less exact of them.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Final

from paktmodel.calendar.spans import checked_day
from paktmodel.errors import InvalidArgument, side
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.networks.commitment_followup import checked_network
from paktmodel.followup.networks.text import because, joined, said
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned, reasons_of
from paktmodel.followup.text.table_layout import ColumnSpec, build
from paktmodel.model.network_lifecycle import ReportedSize
from paktmodel.model.networks import Network
from paktmodel.tables.table import Table
from paktmodel.values.figures import Approximate, subtract
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language, number
from paktmodel.vocabulary.messages.network_sentences import NETWORK_SENTENCES
from paktmodel.vocabulary.words.sources import Approximation, Provenance, Unstated

#: On which sides of its value a quantity may lie: below, above.
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
class SizeChange(Reasoned):
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
        """Write the change with its sign; empty where there is none.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        side(language)
        if self.exact is not None:
            return _signed(Decimal(self.exact), language)
        change = self.approximate
        if change is None or change.value is None:
            return ""
        return f"{change.bound.label(language)} {_signed(change.value, language)}"

    def text(self, language: Language = "en") -> str:
        """State the change.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        sizes = {"earlier": _size(self.earlier), "later": _size(self.later)}
        sentence = said(self._name(), language, **sizes, number=self._bare(language))
        if not self.reasons:
            return sentence
        return said("change-why", language, said=sentence, why=joined(self.reasons, language))

    def _name(self) -> str:
        if self.exact is not None:
            return "change-more" if self.exact > 0 else "change-fewer" if self.exact else "change-none"
        change = self.approximate
        if change is None or change.value is None:
            return "change-unknown"
        if change.bound is not Approximation.ABOUT:
            return "change-bounded"
        return "change-more" if change.value > 0 else "change-fewer" if change.value else "change-about-none"

    def _bare(self, language: Language) -> str:
        """Write the number as the sentence wants it: signed only where the sentence names no direction."""
        side(language)
        if self.exact is not None:
            return number(abs(self.exact), language)
        change = self.approximate
        if change is None or change.value is None:
            return ""
        if change.bound is Approximation.ABOUT:
            return f"{change.bound.label(language)} {number(change.value.copy_abs(), language)}"
        return self.number(language)

    def __repr__(self) -> str:
        return f"SizeChange({self.earlier!s} → {self.later!s}: {self.number() or 'unknown'})"


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class Growth(Bilingual):
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
        """State the sizes and the changes.

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
        """Write the same as one text.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return " ".join(self.sentences(language))

    def table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Tabulate day, size, first- or second-hand, and the change from the one before; internal.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        reserved = (change.text(language) for change in self.changes if change.reasons)
        return build(
            _COLUMNS,
            zip(self.sizes, (None, *self.changes), strict=False),
            caption=said(
                "growth-caption", language, network=self.network.name, since=self.since, until=self.until
            ),
            language=language,
            notes=(*reserved, *notes),
            phrases=NETWORK_SENTENCES,
        )

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()

    def __repr__(self) -> str:
        return f"Growth({self.network.id!s}: {' → '.join(map(str, self.sizes)) or 'no size reported'})"


def growth(network: Network, *, since: dt.date, until: dt.date) -> Growth:
    """Collect the sizes reported of a network between two days, with the changes as exact as they allow.

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
        (size for size in network.sizes if size.on.earliest <= last and first <= size.on.latest),
        key=lambda size: (size.on.earliest, size.on.latest),
    )
    changes = tuple(_change(earlier, later) for earlier, later in pairwise(sizes))
    overall = _change(sizes[0], sizes[-1]) if len(sizes) > 2 else None
    return Growth(
        network=network, since=first, until=last, sizes=tuple(sizes), changes=changes, overall=overall
    )


def checked_days(network: object, since: object, until: object) -> tuple[dt.date, dt.date]:
    """Check a network and two days in order.

    Raises:
        InvalidArgument: Not a network, or a last day before the first.
        InvalidValue: A day that is not a plain date.
    """
    checked_network(network)
    first, last = checked_day(since), checked_day(until)
    if last < first:
        raise InvalidArgument("until", f"a day not before {first}", str(last))
    return first, last


def _size(size: ReportedSize) -> str:
    """Write how many, without what is counted; a size that names no number as it is."""
    count = size.count
    if count.approximate is not None:
        return str(count.approximate)
    return str(count) if count.exact is None else str(count.exact)


def _provenance(size: ReportedSize) -> Provenance | Unstated:
    return Unstated.UNSTATED if size.source is None else size.source.provenance


#: Columns of the table of sizes: a row is a size with the change from the one before.
_COLUMNS: Final[tuple[ColumnSpec[tuple[ReportedSize, SizeChange | None]], ...]] = (
    ColumnSpec("on", lambda row, language: row[0].on.label(language)),
    ColumnSpec("size", lambda row, _: str(row[0])),
    ColumnSpec("provenance", lambda row, language: _provenance(row[0]).label(language)),
    ColumnSpec("change", lambda row, language: "" if row[1] is None else row[1].number(language)),
)


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
    """Give what makes two sizes less than comparable."""
    if later.on.earliest <= earlier.on.latest and earlier.on != later.on:
        yield because(ReasonCode.ORDER_UNKNOWN)
    if earlier.count.what != later.count.what:
        before, after = (size.count.what or Unstated.UNSTATED for size in (earlier, later))
        yield because(ReasonCode.COUNTED_OTHERWISE, earlier=before, later=after)
    if earlier.form is not later.form:
        yield because(ReasonCode.FORM_OTHERWISE, earlier=earlier.form, later=later.form)
    for size in (earlier, later):
        if _provenance(size) is Provenance.SECOND:
            yield because(ReasonCode.SECOND_HAND, size=_size(size))


def _difference(
    earlier: ReportedSize, later: ReportedSize
) -> tuple[int | None, Approximate | None, tuple[Reason, ...]]:
    """Subtract the earlier from the later: an exact number, an approximate one, or why there is none."""
    before, after = _value(earlier), _value(later)
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


def _value(size: ReportedSize) -> tuple[Decimal, Approximation | None] | None:
    """Take the value of a size with the side on which the size lies; no side where it is exact."""
    approximate = size.count.approximate
    if approximate is not None:
        return None if approximate.value is None else (approximate.value, approximate.bound)
    return None if size.count.exact is None else (Decimal(size.count.exact), None)


def _together(one: Approximation | None, other: Approximation | None) -> Approximation | None:
    """Find on which side of the sum of their values two quantities lie together; None where it is open."""
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
