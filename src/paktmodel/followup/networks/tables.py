"""The follow-up of a network arranged as tables; every one of them is internal."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final, Protocol

from paktmodel.errors import InvalidArgument
from paktmodel.followup.networks.counts import CommitmentCounts, HandoverCounts
from paktmodel.followup.networks.deadlines import NetworkDeadline
from paktmodel.followup.networks.handovers import HandoverResult
from paktmodel.followup.networks.text import joined, said
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.commitments import Commitment
from paktmodel.model.networks import Network
from paktmodel.tables.cells import Cell, Column, Relation, Sum
from paktmodel.tables.table import Table
from paktmodel.vocabulary.language import Language, capitalised, rendered
from paktmodel.vocabulary.words.networks import CommitmentKind, CommitmentState, HandoverState, Sector

#: What commitments can be counted by.
_GROUPINGS: Final = ("kind", "sector", "target-group", "forum")


class Status(Protocol):
    """What a table tells of a commitment."""

    @property
    def commitment(self) -> Commitment: ...
    @property
    def state(self) -> CommitmentState: ...
    @property
    def delivered(self) -> Decimal | None: ...
    @property
    def reasons(self) -> tuple[Reason, ...]: ...
    @property
    def organisation_name(self) -> str: ...


class Followed(Protocol):
    """What the tables read of a follow-up."""

    @property
    def network(self) -> Network: ...
    @property
    def as_of(self) -> dt.date: ...
    @property
    def statuses(self) -> Sequence[Status]: ...
    @property
    def tally(self) -> CommitmentCounts: ...
    @property
    def by_kind(self) -> Mapping[str, CommitmentCounts]: ...
    @property
    def by_sector(self) -> Mapping[str, CommitmentCounts]: ...
    @property
    def by_target_group(self) -> Mapping[str, CommitmentCounts]: ...
    @property
    def by_forum(self) -> Mapping[str, CommitmentCounts]: ...
    @property
    def handovers(self) -> Sequence[HandoverResult]: ...
    @property
    def handovers_by_unit(self) -> Mapping[str, HandoverCounts]: ...
    @property
    def duties(self) -> Sequence[NetworkDeadline]: ...


def statuses_table(followed: Followed, language: Language, notes: Iterable[str]) -> Table:
    """One row per commitment."""
    caption = said("commitments-caption", language, network=followed.network.name, day=followed.as_of)
    rows = [
        (
            str(one.commitment.id),
            str(one.organisation_name),
            one.commitment.kind.label(language),
            one.state.label(language),
            _amount(one, language),
            "" if one.commitment.quantity is None else _quantity(one.commitment, language),
            joined(one.reasons, language),
        )
        for one in followed.statuses
    ]
    names = ("commitment", "organisation", "kind", "state", "delivered", "promised", "why")
    return internal_table(
        caption,
        [Column(key=one, label=said(one, language), header=one == names[0]) for one in names],
        rows,
        notes,
        language,
    )


def _amount(one: Status, language: Language) -> str:
    if one.delivered is None or one.commitment.quantity is None:
        return ""
    return FormattedValue(one.delivered, one.commitment.quantity.unit, like=one.delivered).label(language)


def _quantity(commitment: Commitment, language: Language) -> str:
    quantity = commitment.quantity
    return (
        ""
        if quantity is None
        else FormattedValue(quantity.value, quantity.unit, like=quantity.value).label(language)
    )


def tallies_table(followed: Followed, by: str, language: Language, notes: Iterable[str]) -> Table:
    """One row per group, and one for all; a column per state."""
    if by not in _GROUPINGS:
        raise InvalidArgument("by", "'kind', 'sector', 'target-group' or 'forum'", by)
    groups = {
        "kind": lambda: followed.by_kind,
        "sector": lambda: followed.by_sector,
        "target-group": lambda: followed.by_target_group,
        "forum": lambda: followed.by_forum,
    }[by]()
    label = _labels(followed.network, by, language)
    rows: list[tuple[Cell, ...]] = [
        (label(key), *(number for _, number in tally.counts), tally.total) for key, tally in groups.items()
    ]
    whole = followed.tally
    rows.append((said("all", language), *(number for _, number in whole.counts), whole.total))
    columns = [
        Column(key=by, label=said(by, language), header=True),
        *(
            Column(key=str(one), label=capitalised(one.label(language)), numeric=True)
            for one in CommitmentState
        ),
        Column(key="total", label=said("total", language), numeric=True),
    ]
    last, width = len(rows) - 1, len(columns)
    relations: list[Relation] = [
        Sum(total=(row, width - 1), parts=[(row, place) for place in range(1, width - 1)])
        for row in range(len(rows))
    ]
    several = sum(tally.total for tally in groups.values()) != whole.total
    if last and not several:
        relations += [
            Sum(total=(last, place), parts=[(row, place) for row in range(last)]) for place in range(1, width)
        ]
    told = [said("several-target-groups", language)] if several else []
    caption = said(
        "tallies-caption",
        language,
        network=followed.network.name,
        day=followed.as_of,
        by=said(f"by-{by}", language),
    )
    return internal_table(caption, columns, rows, (*told, *notes), language, relations)


class _Labels:
    """How the groups of a table are called."""

    __slots__ = ("_language", "_names")

    def __init__(self, names: Mapping[str, str], language: Language) -> None:
        self._names, self._language = names, language

    def __call__(self, key: str) -> str:
        if isinstance(key, CommitmentKind | Sector) or key == "unstated":
            told = said("unstated", self._language) if key == "unstated" else rendered(key, self._language)
            return capitalised(told)
        return self._names.get(key, str(key))


def _labels(network: Network, by: str, language: Language) -> _Labels:
    names: dict[str, str] = {}
    if by == "target-group":
        # Of charters that share the name of a group the latest tells.
        names = {one.id: one.text for charter in network.charters for one in charter.target_groups}
    elif by == "forum":
        templates = {one.id: one.title for one in network.templates}
        areas = {one.id: one.name for charter in network.charters for one in charter.focus_areas}
        for one in network.forums:
            template, area = templates.get(one.template), areas.get(one.focus_area)
            names[one.id] = f"{template or one.template}, {area or one.focus_area}"
    return _Labels(names, language)


def handovers_table(followed: Followed, language: Language, notes: Iterable[str]) -> Table:
    """One row per unit, a column per state."""
    names: dict[str, str] = {one.id: one.name for one in followed.network.units}
    groups = followed.handovers_by_unit
    rows: list[tuple[Cell, ...]] = [
        (str(names.get(unit, unit)), *(number for _, number in tally.counts), tally.undetermined, tally.total)
        for unit, tally in groups.items()
    ]
    columns = [
        Column(key="unit", label=said("unit", language), header=True),
        *(
            Column(key=str(one), label=capitalised(one.label(language)), numeric=True)
            for one in HandoverState
        ),
        Column(key="undetermined", label=capitalised(said("undetermined", language)), numeric=True),
        Column(key="total", label=said("total", language), numeric=True),
    ]
    width = len(columns)
    relations = [
        Sum(total=(row, width - 1), parts=[(row, place) for place in range(1, width - 1)])
        for row in range(len(rows))
    ]
    told = [one.text(language) for one in followed.handovers]
    caption = said("handovers-caption", language, network=followed.network.name, day=followed.as_of)
    return internal_table(caption, columns, rows, (*told, *notes), language, relations)


def duties_table(followed: Followed, language: Language, notes: Iterable[str]) -> Table:
    """One row per thing to be done."""
    rows: list[tuple[Cell, ...]] = [
        (
            capitalised(one.kind.label(language)),
            str(one.title),
            said("unknown", language) if one.due is None else one.due,
            one.state.label(language),
            joined(one.reasons, language),
        )
        for one in followed.duties
    ]
    names = ("what", "subject", "due", "state", "why")
    return internal_table(
        said("duties-caption", language, network=followed.network.name, day=followed.as_of),
        [Column(key=one, label=said(one, language), header=one == names[0]) for one in names],
        rows,
        notes,
        language,
    )


def internal_table(
    caption: str,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Cell]],
    notes: Iterable[str],
    language: Language,
    relations: Iterable[Relation] = (),
) -> Table:
    """A table that says that it is not reviewed for secrecy."""
    return Table(
        caption=caption,
        language=language,
        columns=columns,
        cells=rows,
        notes=notes,
        relations=relations,
        internal=said("internal", language),
    )
