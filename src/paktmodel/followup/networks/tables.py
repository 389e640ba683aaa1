"""The follow-up of a network arranged as tables; every one of them is internal."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from paktmodel.followup.networks.commitment_status import CommitmentStatus
from paktmodel.followup.networks.counts import CommitmentCounts, Group, HandoverCounts
from paktmodel.followup.networks.deadlines import NetworkDeadline
from paktmodel.followup.networks.handovers import HandoverResult
from paktmodel.followup.networks.text import joined, said
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.table_layout import CellSum, ColumnSpec, build
from paktmodel.model.networks import Network
from paktmodel.tables.table import Table
from paktmodel.values.listed import Listed
from paktmodel.vocabulary.language import Language, capitalised, rendered
from paktmodel.vocabulary.messages.network_sentences import NETWORK_SENTENCES
from paktmodel.vocabulary.words.networks import CommitmentKind, CommitmentState, HandoverState, Sector

# --- commitments -----------------------------------------------------------------------------


def statuses_table(
    network: Network,
    statuses: Iterable[CommitmentStatus],
    *,
    as_of: dt.date,
    language: Language,
    notes: Iterable[str],
) -> Table:
    """Tabulate each commitment with its organisation, state and why."""
    return build(
        _COMMITMENTS,
        statuses,
        caption=said("commitments-caption", language, network=network.name, day=as_of),
        language=language,
        notes=notes,
        phrases=NETWORK_SENTENCES,
    )


def _delivered(status: CommitmentStatus, language: Language) -> str:
    if status.delivered is None or status.promised is None:
        return ""
    return FormattedValue(status.delivered, status.promised.unit, like=status.delivered).label(language)


def _promised(status: CommitmentStatus, language: Language) -> str:
    quantity = status.promised
    if quantity is None:
        return ""
    return FormattedValue(quantity.value, quantity.unit, like=quantity.value).label(language)


_COMMITMENTS: Final[tuple[ColumnSpec[CommitmentStatus], ...]] = (
    ColumnSpec("commitment", lambda one, _: str(one.commitment.id)),
    ColumnSpec("organisation", lambda one, _: str(one.organisation_name)),
    ColumnSpec("kind", lambda one, language: one.commitment.kind_label(language)),
    ColumnSpec("state", lambda one, language: one.state.label(language)),
    ColumnSpec("delivered", _delivered),
    ColumnSpec("promised", _promised),
    ColumnSpec("why", lambda one, language: joined(one.reasons, language)),
)


# --- counts by state -------------------------------------------------------------------------


def counts_table(
    network: Network,
    groups: Listed[Group[CommitmentCounts]],
    overall: CommitmentCounts,
    *,
    by: str,
    as_of: dt.date,
    language: Language,
    notes: Iterable[str],
) -> Table:
    """Tabulate the commitments of each group by state, and those of all."""
    names = _group_names(network, by)
    rows: list[tuple[str, CommitmentCounts]] = [
        *((_group_label(one.key, names, language), one.counts) for one in groups),
        (said("all", language), overall),
    ]
    columns: list[ColumnSpec[tuple[str, CommitmentCounts]]] = [
        ColumnSpec(by, lambda row, _: row[0]),
        *(_state_column(state) for state in CommitmentState),
        ColumnSpec("total", lambda row, _: row[1].total, numeric=True),
    ]
    # A commitment to several target groups is counted in each, so that the groups are more than all.
    several = sum(one.counts.total for one in groups) != overall.total
    keys = [column.key for column in columns[1:]]
    return build(
        columns,
        rows,
        caption=said(
            "tallies-caption",
            language,
            network=network.name,
            day=as_of,
            by=said(f"by-{by}", language),
        ),
        language=language,
        notes=(*([said("several-target-groups", language)] if several else []), *notes),
        sums=(*_row_sums(len(rows), keys), *(() if several else _column_sums(len(groups), keys))),
        phrases=NETWORK_SENTENCES,
    )


def handovers_table(
    network: Network,
    handovers: Iterable[HandoverResult],
    groups: Listed[Group[HandoverCounts]],
    *,
    as_of: dt.date,
    language: Language,
    notes: Iterable[str],
) -> Table:
    """Tabulate what was handed over to each unit by state."""
    names: dict[str, str] = {unit.id: unit.name for unit in network.units}
    columns: list[ColumnSpec[tuple[str, HandoverCounts]]] = [
        ColumnSpec("unit", lambda row, _: row[0]),
        *(_state_column(state) for state in HandoverState),
        ColumnSpec(
            "undetermined",
            lambda row, _: row[1].undetermined,
            label=lambda language: capitalised(said("undetermined", language)),
            numeric=True,
        ),
        ColumnSpec("total", lambda row, _: row[1].total, numeric=True),
    ]
    return build(
        columns,
        [(str(names.get(one.key, one.key)), one.counts) for one in groups],
        caption=said("handovers-caption", language, network=network.name, day=as_of),
        language=language,
        notes=(*(handover.text(language) for handover in handovers), *notes),
        sums=_row_sums(len(groups), [column.key for column in columns[1:]]),
        phrases=NETWORK_SENTENCES,
    )


def _state_column(state: CommitmentState | HandoverState) -> ColumnSpec[tuple[str, Any]]:
    """Head a column with a state, and count what is in it."""
    return ColumnSpec(
        str(state),
        lambda row, _: row[1][state],
        label=lambda language: capitalised(state.label(language)),
        numeric=True,
    )


def _row_sums(rows: int, keys: list[str]) -> Iterator[CellSum]:
    """State that in each row the last of these columns is the total of the others."""
    *parts, total = keys
    for row in range(rows):
        yield CellSum((row, total), tuple((row, key) for key in parts))


def _column_sums(rows: int, keys: list[str]) -> Iterator[CellSum]:
    """State that in each column the last row is the total of these rows above it, where there are any."""
    for key in keys if rows else ():
        yield CellSum((rows, key), tuple((row, key) for row in range(rows)))


def _group_names(network: Network, by: str) -> dict[str, str]:
    """Name the groups that the network itself names, by their ids."""
    if by == "target-group":
        # Of charters that share the name of a group the latest counts.
        return {one.id: one.text for charter in network.charters for one in charter.target_groups}
    if by != "forum":
        return {}
    templates = {one.id: one.title for one in network.templates}
    areas = {one.id: one.name for charter in network.charters for one in charter.focus_areas}
    names: dict[str, str] = {}
    for forum in network.forums:
        template, area = templates.get(forum.template), areas.get(forum.focus_area)
        names[forum.id] = f"{template or forum.template}, {area or forum.focus_area}"
    return names


def _group_label(key: str, names: Mapping[str, str], language: Language) -> str:
    if key == "unstated":
        return capitalised(said("unstated", language))
    if isinstance(key, CommitmentKind | Sector):
        return capitalised(rendered(key, language))
    return names.get(key, str(key))


# --- deadlines -------------------------------------------------------------------------------


def duties_table(
    network: Network,
    duties: Iterable[NetworkDeadline],
    *,
    as_of: dt.date,
    language: Language,
    notes: Iterable[str],
) -> Table:
    """Tabulate what is to be done: what, of which agreement or plan, when, and how it stands."""
    return build(
        _DUTIES,
        duties,
        caption=said("duties-caption", language, network=network.name, day=as_of),
        language=language,
        notes=notes,
        phrases=NETWORK_SENTENCES,
    )


def _due(duty: NetworkDeadline, language: Language) -> dt.date | str:
    return said("unknown", language) if duty.due is None else duty.due


_DUTIES: Final[tuple[ColumnSpec[NetworkDeadline], ...]] = (
    ColumnSpec("what", lambda one, language: capitalised(one.kind.label(language))),
    ColumnSpec("subject", lambda one, _: str(one.title)),
    ColumnSpec("due", _due),
    ColumnSpec("state", lambda one, language: one.state.label(language)),
    ColumnSpec("why", lambda one, language: joined(one.reasons, language)),
)
