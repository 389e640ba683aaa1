"""Retention: of those who took part in a network on one day, who still does on another."""

import datetime as dt
from collections.abc import Iterable
from typing import Final, TypeAlias

from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.networks.counts import Group
from paktmodel.followup.networks.growth import checked_days
from paktmodel.followup.networks.text import said
from paktmodel.followup.text.table_layout import CellSum, ColumnSpec, build
from paktmodel.model.network_index import index_of
from paktmodel.model.networks import Network
from paktmodel.model.organisations import Participation
from paktmodel.tables.table import Table
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Slug
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language, Word, capitalised
from paktmodel.vocabulary.messages.network_sentences import NETWORK_SENTENCES
from paktmodel.vocabulary.words.networks import ParticipationForm, Sector
from paktmodel.vocabulary.words.sources import Unstated


@frozen(kw_only=True, field_transformer=gathered)
class Retained:
    """Organisations that took part on the first day, by whether they do on the last.

    Attributes:
        stayed: Ids of those that certainly take part.
        perhaps: Ids of those that may, by dates as exact as printed.
        left: Ids of those that do not.
    """

    stayed: tuple[Slug, ...] = ()
    perhaps: tuple[Slug, ...] = ()
    left: tuple[Slug, ...] = ()

    @property
    def base(self) -> int:
        """How many took part on the first day."""
        return len(self.stayed) + len(self.perhaps) + len(self.left)

    @property
    def least(self) -> int:
        """How many there still are for certain."""
        return len(self.stayed)

    @property
    def most(self) -> int:
        """How many there still are at most."""
        return len(self.stayed) + len(self.perhaps)

    def __repr__(self) -> str:
        still = f"{self.least}–{self.most}" if self.perhaps else str(self.least)
        return f"Retained({still} of {self.base})"


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class Retention(Bilingual):
    """Who of those that took part in a network on one day still does on another.

    Organisations are counted, each once, however many forms they take part in. One that left
    and came back is there.

    Attributes:
        network: The network.
        since: The first day.
        until: The last day.
        whole: All organisations that certainly took part on the first day.
        by_form: The same by the form on the first day; one with several is in each.
        by_sector: The same by sector.
        changed: Ids of those that certainly take part on the last day, and certainly in no form
            that they had on the first.
        uncertain: Ids of those that may have taken part on the first day; they are not counted.
    """

    network: Network
    since: dt.date
    until: dt.date
    whole: Retained
    by_form: Listed[Group[Retained]]
    by_sector: Listed[Group[Retained]]
    changed: tuple[Slug, ...] = ()
    uncertain: tuple[Slug, ...] = ()

    @property
    def stayed(self) -> int:
        """How many certainly still take part."""
        return len(self.whole.stayed)

    @property
    def perhaps(self) -> int:
        """How many may still take part."""
        return len(self.whole.perhaps)

    @property
    def left(self) -> int:
        """How many no longer take part."""
        return len(self.whole.left)

    def text(self, language: Language = "en") -> str:
        """State how many stayed and left.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        lines = [
            said(
                "retention-told",
                language,
                network=self.network.name,
                base=self.whole.base,
                since=self.since,
                until=self.until,
                stayed=self.stayed,
                perhaps=self.perhaps,
                left=self.left,
            )
        ]
        if self.changed:
            lines.append(said("retention-changed", language, number=len(self.changed)))
        if self.uncertain:
            lines.append(said("retention-uncertain", language, since=self.since, number=len(self.uncertain)))
        return " ".join(lines)

    def table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Tabulate who stayed, may have stayed and left, by form, by sector and in all; internal.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        rows: list[_Row] = [
            *((ParticipationForm(one.key), one.counts) for one in self.by_form),
            *((Sector(one.key), one.counts) for one in self.by_sector),
            (None, self.whole),
        ]
        return build(
            _COLUMNS,
            rows,
            caption=said(
                "retention-caption", language, network=self.network.name, since=self.since, until=self.until
            ),
            language=language,
            notes=(self.text(language), *notes),
            sums=(
                CellSum((row, "base"), tuple((row, key) for key in ("stayed", "perhaps", "left")))
                for row in range(len(rows))
            ),
            phrases=NETWORK_SENTENCES,
        )

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()

    def __repr__(self) -> str:
        return f"Retention({self.network.id!s} {self.since}–{self.until}: {self.whole!r})"


#: A form or sector with its organisations; None stands for all of them.
_Row: TypeAlias = tuple[ParticipationForm | Sector | None, Retained]


#: The heading of those of whom nothing is stated, by what they are grouped by.
_UNSTATED: Final[dict[type[Word], str]] = {ParticipationForm: "form-unstated", Sector: "sector-unstated"}


def _heading(row: _Row, language: Language) -> str:
    word = row[0]
    if word is None:
        return said("all", language)
    if str(word) == Unstated.UNSTATED:
        return said(_UNSTATED[type(word)], language)
    return capitalised(word.label(language))


_COLUMNS: Final[tuple[ColumnSpec[_Row], ...]] = (
    ColumnSpec("group", _heading),
    ColumnSpec("base", lambda row, _: row[1].base, numeric=True),
    ColumnSpec("stayed", lambda row, _: len(row[1].stayed), numeric=True),
    ColumnSpec("perhaps", lambda row, _: len(row[1].perhaps), numeric=True),
    ColumnSpec("left", lambda row, _: len(row[1].left), numeric=True),
)


def retention(network: Network, *, since: dt.date, until: dt.date) -> Retention:
    """Measure how many of the organisations that certainly took part on a day still do on a later one.

    Args:
        network: The network.
        since: The first day.
        until: The last day.

    Raises:
        InvalidArgument: Not a network, or a last day before the first.
        InvalidValue: A day that is not a plain date.
    """
    first, last = checked_days(network, since, until)
    before, after = network.on(first).participants, network.on(last).participants
    forms = _forms(before.certain)
    certain, possible = _forms(after.certain), _forms(after.possible)
    organisations = index_of(network).organisations
    by_form: dict[ParticipationForm, list[Slug]] = {}
    by_sector: dict[Sector, list[Slug]] = {}
    for name, had in forms.items():
        for form in had:
            by_form.setdefault(form, []).append(name)
        organisation = organisations.get(name)
        sector = Sector.UNSTATED if organisation is None else organisation.sector
        by_sector.setdefault(sector, []).append(name)

    def retained(names: Iterable[Slug]) -> Retained:
        known = tuple(names)
        return Retained(
            stayed=tuple(name for name in known if name in certain),
            perhaps=tuple(name for name in known if name not in certain and name in possible),
            left=tuple(name for name in known if name not in certain and name not in possible),
        )

    return Retention(
        network=network,
        since=first,
        until=last,
        whole=retained(forms),
        by_form=Listed(
            Group(key=form, counts=retained(by_form[form])) for form in ParticipationForm if form in by_form
        ),
        by_sector=Listed(
            Group(key=sector, counts=retained(by_sector[sector])) for sector in Sector if sector in by_sector
        ),
        changed=tuple(
            name
            for name, had in forms.items()
            if name in certain and not had & (certain[name] | possible.get(name, set()))
        ),
        uncertain=tuple(name for name in _forms(before.possible) if name not in forms),
    )


def _forms(participations: Iterable[Participation]) -> dict[Slug, set[ParticipationForm]]:
    """Collect the forms in which each organisation takes part."""
    forms: dict[Slug, set[ParticipationForm]] = {}
    for participation in participations:
        forms.setdefault(participation.organisation, set()).add(participation.form)
    return forms
