"""Under which law a document's owners act: the one question that rules of Swedish municipal law ask first."""

import datetime as dt
from typing import Final, Protocol

from paktmodel.calendar.steps import Step, after, deadline
from paktmodel.model.owners import Owner
from paktmodel.values.texts import Slug
from paktmodel.vocabulary.words.sources import OwnerScheme

#: Sweden: kommunallagen, the act on municipal accounts and the act on counting time.
SE: Final = Slug("se")

_SWEDISH: Final = (OwnerScheme.SE_MUNICIPALITY, OwnerScheme.SE_REGION)
_ELSEWHERE: Final = (OwnerScheme.ISO_3166, OwnerScheme.GSS)


class Owned(Protocol):
    """A document that owners have."""

    @property
    def owners(self) -> tuple[Owner, ...]:
        """Whose it is."""

    @property
    def jurisdiction(self) -> Slug | None:
        """The law as the document states it."""


def jurisdiction_of(document: Owned) -> Slug | None:
    """Find the jurisdiction of a document: as it states, else `se` for Swedish municipalities and regions.

    Owners by a free name change nothing; beside one from a list of other countries nothing is taken for
    granted. None where it is not known, and rules of a law are silent then.
    """
    if document.jurisdiction is not None:
        return document.jurisdiction
    schemes = {owner.scheme for owner in document.owners}
    return SE if schemes.intersection(_SWEDISH) and not schemes.intersection(_ELSEWHERE) else None


def under_swedish_law(document: Owned) -> bool:
    """Say whether Swedish municipal law holds for a document."""
    return jurisdiction_of(document) == SE


def due_after(document: Owned, day: dt.date, step: Step) -> dt.date:
    """Return the last day to act a step of time from a day.

    Under Swedish law it moves to the next weekday from a holiday (lag 1930:173); of other laws that is
    not known, and it stays.
    """
    return deadline(day, step) if under_swedish_law(document) else after(day, step)
