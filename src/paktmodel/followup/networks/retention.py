"""`retention`: of those who took part in a network on one day, who still does on another."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from attrs import frozen

from paktmodel.followup.networks.growth import checked_days
from paktmodel.followup.networks.tables import internal_table
from paktmodel.followup.networks.text import said
from paktmodel.followup.plans.rollup import ByCode
from paktmodel.model.network_index import index_of
from paktmodel.model.networks import Network
from paktmodel.model.organisations import Participation
from paktmodel.tables.cells import Cell, Column, Relation, Sum
from paktmodel.tables.table import Table
from paktmodel.values.texts import Slug
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, capitalised
from paktmodel.vocabulary.words.networks import ParticipationForm, Sector

_COLUMNS: Final = ("base", "stayed", "perhaps", "left")


@frozen(kw_only=True, field_transformer=gathered)
class Retained:
    """Organisations that took part on the first day, by whether they do on the last.

    Attributes:
        stayed: Ids of those that certainly take part.
        perhaps: Ids of those that may, by dates as exact as told.
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
class Retention:
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
    by_form: ByCode[Retained]
    by_sector: ByCode[Retained]
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
        """How many stayed and left, in sentences.

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
        """By form, by sector and in all: how many took part, stayed, may have stayed and left; internal.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        groups: list[tuple[ParticipationForm | Sector, Retained]] = [
            *((ParticipationForm(form), some) for form, some in self.by_form.items()),
            *((Sector(sector), some) for sector, some in self.by_sector.items()),
        ]
        rows: list[tuple[Cell, ...]] = [(_heading(word, language), *_counts(some)) for word, some in groups]
        rows.append((said("all", language), *_counts(self.whole)))
        columns = [
            Column(key="group", label=said("group", language), header=True),
            *(Column(key=name, label=said(name, language), numeric=True) for name in _COLUMNS),
        ]
        caption = said(
            "retention-caption", language, network=self.network.name, since=self.since, until=self.until
        )
        relations: list[Relation] = [
            Sum(total=(row, 1), parts=[(row, 2), (row, 3), (row, 4)]) for row in range(len(rows))
        ]
        told = [self.text(language), *notes]
        return internal_table(caption, columns, rows, told, language, relations)

    def _repr_html_(self) -> str:
        return self.table().html()

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        return f"Retention({self.network.id!s} {self.since}–{self.until}: {self.whole!r})"


def _heading(word: ParticipationForm | Sector, language: Language) -> str:
    label = word.label(language)
    if word in (ParticipationForm.UNSTATED, Sector.UNSTATED):
        name = "form-unstated" if isinstance(word, ParticipationForm) else "sector-unstated"
        return said(name, language)
    return capitalised(label)


def _counts(some: Retained) -> tuple[int, int, int, int]:
    return some.base, len(some.stayed), len(some.perhaps), len(some.left)


def retention(network: Network, *, since: dt.date, until: dt.date) -> Retention:
    """Of the organisations that certainly took part on a day, how many still do on a later one.

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

    def told(names: Iterable[Slug]) -> Retained:
        known = tuple(names)
        return Retained(
            stayed=tuple(one for one in known if one in certain),
            perhaps=tuple(one for one in known if one not in certain and one in possible),
            left=tuple(one for one in known if one not in certain and one not in possible),
        )

    return Retention(
        network=network,
        since=first,
        until=last,
        whole=told(forms),
        by_form=ByCode("form", {form: told(by_form[form]) for form in ParticipationForm if form in by_form}),
        by_sector=ByCode("sector", {one: told(by_sector[one]) for one in Sector if one in by_sector}),
        changed=tuple(
            name
            for name, had in forms.items()
            if name in certain and not had & (certain[name] | possible.get(name, set()))
        ),
        uncertain=tuple(name for name in _forms(before.possible) if name not in forms),
    )


def _forms(participations: Iterable[Participation]) -> dict[Slug, set[ParticipationForm]]:
    """The forms in which each organisation takes part."""
    found: dict[Slug, set[ParticipationForm]] = {}
    for one in participations:
        found.setdefault(one.organisation, set()).add(one.form)
    return found
