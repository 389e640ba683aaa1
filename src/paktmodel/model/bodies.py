"""Bodies of a municipality and who may have what entered in their minutes."""

from typing import Final

from attrs import field

from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.model import converters
from paktmodel.model.fields import checked
from paktmodel.model.sources import Source
from paktmodel.values.counts import Count
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.words.matters import BodyKind, Capacity, StatementKind


@frozen(kw_only=True, field_transformer=checked)
class FilingRight:
    """Who may file one kind of statement.

    Attributes:
        kind: Reservation, separate statement or substitute's statement.
        capacities: Who may file it.
        basis: The law or local rule it rests on, as it is cited.
    """

    kind: StatementKind = field(converter=converters.statement_kind)
    capacities: tuple[Capacity, ...] = field(converter=converters.capacities)
    basis: Text = field(converter=Text)


@frozen(kw_only=True, field_transformer=checked)
class FilingRights:
    """Which statements a body's minutes take, and from whom: data, since local rules differ.

    Attributes:
        id: Name of the rules.
        rights: What may be filed; a kind that is not among them may not.
        source: Where the rules are stated.
    """

    id: Slug = field(converter=Slug)
    rights: tuple[FilingRight, ...] = field(default=(), converter=converters.filing_rights)
    source: Source | None = None

    def allow(self, kind: StatementKind, capacity: Capacity) -> bool | None:
        """Whether somebody may file a statement of a kind; None when the capacity is not stated."""
        right = next((one for one in self.rights if one.kind is kind), None)
        if right is None:
            return False
        return None if capacity is Capacity.UNSTATED else capacity in right.capacities


_RESERVATION = FilingRight(
    kind=StatementKind.RESERVATION,
    capacities=(Capacity.MEMBER, Capacity.SERVING_SUBSTITUTE),
    basis="kommunallagen 4 kap. 27 §",
)

#: What the municipal act gives by itself: whoever took part in deciding may reserve.
SE_KOMMUNALLAG: Final = FilingRights(id="se-kommunallag", rights=(_RESERVATION,))

#: The same with Stockholm's local rules, by which substitutes may have their opinion entered.
STOCKHOLM: Final = FilingRights(
    id="stockholm",
    rights=(
        _RESERVATION,
        FilingRight(
            kind=StatementKind.SEPARATE_STATEMENT,
            capacities=(Capacity.MEMBER, Capacity.SERVING_SUBSTITUTE),
            basis="lokal ordning, Stockholms stad",
        ),
        FilingRight(
            kind=StatementKind.SUBSTITUTE_STATEMENT,
            capacities=(Capacity.SUBSTITUTE,),
            basis="lokal ordning, Stockholms stad",
        ),
    ),
)

#: Rules that a body can name without holding them.
PRESET_RIGHTS: Final = (SE_KOMMUNALLAG, STOCKHOLM)


@frozen(kw_only=True, field_transformer=checked)
class Body:
    """A body that prepares or decides (*nämnd, styrelse, fullmäktige*).

    Attributes:
        id: Name of the body within the matter.
        name: What it is called in the papers.
        kind: Council, executive committee, board or administration.
        filing: Who may file what in its minutes; None where that is not known.
        seats: How many members it has; None where the papers do not say.
        source: Where it is stated.
    """

    id: Slug = field(converter=Slug)
    name: Text = field(converter=Text)
    kind: BodyKind = field(converter=converters.body_kind)
    filing: FilingRights | None = None
    seats: Count | None = None
    source: Source | None = None
