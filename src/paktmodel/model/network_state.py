"""What held of a network on a day: where it was in its life, by which charter, and who took part."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from paktmodel.calendar.spans import checked_day
from paktmodel.errors import phrased
from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.model.adoption import Adopting, checked_matters
from paktmodel.model.charters import Charter
from paktmodel.model.charters_in_force import charter_line, charter_on, charter_when, life_on, pending_on
from paktmodel.model.decisions import DecisionRef
from paktmodel.model.network_index import index_of
from paktmodel.model.network_lifecycle import Networked, ReportedSize
from paktmodel.model.organisations import Participation
from paktmodel.model.timelines import Undetermined
from paktmodel.values.listed import Listed
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, capitalised
from paktmodel.vocabulary.messages.network_sentences import NETWORK_SENTENCES
from paktmodel.vocabulary.words.networks import (
    LifeState,
    ParticipationForm,
    QuantitativeEvaluation,
    Sector,
)
from paktmodel.vocabulary.words.sources import Unstated

__all__ = [
    "NetworkDay",
    "Participants",
    "charter_on",
    "charter_when",
    "checked_matters",
    "life_on",
    "network_on",
    "pending_on",
]


@frozen(kw_only=True, field_transformer=gathered)
class Participants:
    """Who takes part on a day.

    Attributes:
        certain: Those whose dates leave no doubt.
        possible: Those whose dates, as exact as told, may hold on the day or not.
    """

    certain: tuple[Participation, ...] = ()
    possible: tuple[Participation, ...] = ()

    def __len__(self) -> int:
        return len(self.certain)

    @property
    def least(self) -> int:
        """How many there are for certain."""
        return len(self.certain)

    @property
    def most(self) -> int:
        """How many there are at most."""
        return len(self.certain) + len(self.possible)

    def only(self, wanted: Callable[[Participation], bool]) -> "Participants":
        """Those of them that are wanted."""
        return Participants(
            certain=tuple(filter(wanted, self.certain)), possible=tuple(filter(wanted, self.possible))
        )

    def __repr__(self) -> str:
        return f"Participants({self.least}{f'–{self.most}' if self.possible else ''})"


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class NetworkDay:
    """A network on a day, each fact as exact as the papers tell it.

    Attributes:
        network: The network.
        day: The day asked for.
        state: Where it is in its life; `Undetermined` with the candidates where the papers do not
            tell; None before anything is stated.
        charter: The charter in force, which only a decision on that very charter puts in force;
            `Undetermined` inside an imprecise date; None where none is known.
        decided: The decision that put it in force.
        pending: Charters proposed by then of which no decision is known.
        size: The latest size reported by then; None where none is stated.
        possible_sizes: Sizes whose day, as exact as told, may come before the day or after it.
    """

    network: Networked
    day: dt.date
    state: LifeState | Undetermined[LifeState] | None
    charter: Charter | Undetermined[Charter] | None
    decided: DecisionRef | None
    pending: Listed[Charter]
    size: ReportedSize | None
    possible_sizes: tuple[ReportedSize, ...] = ()

    @property
    def forms(self) -> tuple[ParticipationForm, ...]:
        """The forms of participation that the charter in force knows; none where it is not known."""
        return self.charter.forms if isinstance(self.charter, Charter) else ()

    @property
    def quantitative(self) -> QuantitativeEvaluation:
        """Whether the charter in force lets the network be evaluated quantitatively.

        Unstated where nothing is known of it, which neither forbids nor allows.
        """
        if isinstance(self.charter, Charter):
            return self.charter.quantitative
        return QuantitativeEvaluation.UNSTATED

    @property
    def participants(self) -> Participants:
        """Everybody who takes part on the day, in whatever form."""
        certain: list[Participation] = []
        possible: list[Participation] = []
        for one in index_of(self.network).possible_on(self.day):
            begun = one.since.latest <= self.day
            (certain if begun and (one.until is None or self.day <= one.until.earliest) else possible).append(
                one
            )
        return Participants(certain=tuple(certain), possible=tuple(possible))

    def by_form(self) -> dict[ParticipationForm, Participants]:
        """Who takes part, by form; forms that nobody takes part in are left out."""
        everybody = self.participants
        found = dict.fromkeys(one.form for one in (*everybody.certain, *everybody.possible))
        return {form: everybody.only(partial(_takes_part_as, form)) for form in found}

    def by_sector(self) -> dict[Sector, Participants]:
        """Who takes part, by the sector of the organisation; an unknown organisation's is unstated."""
        organisations = index_of(self.network).organisations
        certain: dict[Sector, list[Participation]] = {}
        possible: dict[Sector, list[Participation]] = {}
        everybody = self.participants
        for rows, into in ((everybody.certain, certain), (everybody.possible, possible)):
            for one in rows:
                organisation = organisations.get(one.organisation)
                sector = Sector.UNSTATED if organisation is None else organisation.sector
                into.setdefault(sector, []).append(one)
        return {
            sector: Participants(
                certain=tuple(certain.get(sector, ())), possible=tuple(possible.get(sector, ()))
            )
            for sector in Sector
            if sector in certain or sector in possible
        }

    def sentences(self, language: Language = "en") -> tuple[str, ...]:
        """What held on the day, and what is not known of it, in sentences.

        Args:
            language: ``"sv"`` or ``"en"``.
        """

        def said(name: str, **told: object) -> str:
            return phrased(NETWORK_SENTENCES, name, told, language)

        def either(candidates: Iterable[object]) -> str:
            names = [
                one.title if isinstance(one, Charter) else one.label(language)
                for one in candidates
                if isinstance(one, Charter | LifeState)
            ]
            if len(names) < len(tuple(candidates)):
                names.append(said("day-none-of-them"))
            return f" {said('or')} ".join(names)

        lines = [said("day-head", network=self.network.name, day=self.day)]
        if isinstance(self.state, Undetermined):
            lines.append(said("day-state-undetermined", states=either(self.state.candidates)))
        else:
            lines.append(said("day-state", state=self.state) if self.state else said("day-state-unknown"))
        lines += self._charter_told(said, either)
        if self.size is None:
            lines.append(said("day-size-unknown"))
        else:
            lines.append(said("day-size", **_sized(self.size)))
        lines += (said("day-size-possible", **_sized(one)) for one in self.possible_sizes)
        known = self.participants
        if known.most:
            number = str(known.least) if known.least == known.most else f"{known.least}–{known.most}"
            lines.append(said("day-participants", number=number))
        lines += (
            said(
                "day-pending",
                title=one.title,
                body=one.proposal.body,
                on=one.proposal.day,
            )
            for one in self.pending
            if one.proposal is not None
        )
        return tuple(lines)

    def _charter_told(
        self, said: Callable[..., str], either: Callable[[Iterable[object]], str]
    ) -> Iterator[str]:
        """The charter, the forms that it knows, and how the network may be evaluated by it."""
        if isinstance(self.charter, Charter):
            yield said("day-charter", title=self.charter.title)
            if self.decided is not None:
                place = [one for one in (self.decided.section, self.decided.case) if one is not None]
                shown = f" ({', '.join(map(str, place))})" if place else ""
                yield said("day-decided", body=self.decided.body, on=self.decided.on, place=shown)
            yield said("day-forms", forms=self.forms) if self.forms else said("day-forms-unknown")
        elif isinstance(self.charter, Undetermined):
            yield said("day-charter-undetermined", charters=either(self.charter.candidates))
        else:
            yield said("day-charter-unknown")
        yield said(f"day-quantitative-{self.quantitative}")

    def text(self, language: Language = "en") -> str:
        """The same as one text.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return " ".join(self.sentences(language))

    def __str__(self) -> str:
        return self.text("en")

    def _repr_html_(self) -> str:
        sentences = [f"{capitalised(sentence).rstrip('.')}." for sentence in self.sentences("en")]
        # Only a notebook asks for it.
        from paktmodel.tables.display import as_display, paragraph, statement

        content = [paragraph(f"{self.network.name}, {self.day}"), *map(statement, sentences)]
        return as_display(content, label=repr(self), language="en")

    def __repr__(self) -> str:
        charter = self.charter.id if isinstance(self.charter, Charter) else self.charter
        told = f"{self.state}, charter {charter}, size {self.size}"
        return f"NetworkDay({self.network.id!s} on {self.day}: {told})"


def _sized(size: ReportedSize) -> dict[str, object]:
    """A size as the sentences tell it; without a source nobody can say whose figure it is."""
    provenance = Unstated.UNSTATED if size.source is None else size.source.provenance
    return {"size": str(size), "on": size.on, "provenance": provenance}


def _takes_part_as(form: ParticipationForm, one: Participation) -> bool:
    return one.form is form


def network_on(network: Networked, day: dt.date, *, matters: Iterable[Adopting] = ()) -> NetworkDay:
    """What held of a network on a day.

    Args:
        network: The network.
        day: The day asked for.
        matters: Matters whose decisions may set charters, beside those that the network refers to.

    Raises:
        InvalidArgument: Something else than matters.
        InvalidValue: A day that is not a plain date.
    """
    asked = checked_day(day)
    known = checked_matters(matters)
    line = charter_line(network, known)
    charter = line.held(asked, asked)
    reported = sorted(network.sizes, key=lambda one: (one.on.latest, one.on.earliest))
    told = [one for one in reported if one.on.latest <= asked]
    return NetworkDay(
        network=network,
        day=asked,
        state=life_on(network.life, asked, paper_day=network.day),
        charter=charter,
        decided=line.decided(charter),
        pending=Listed(pending_on(network, asked, known)),
        size=told[-1] if told else None,
        possible_sizes=tuple(one for one in reported if one.on.earliest <= asked < one.on.latest),
    )
