"""Actors (*aktörer*) and their responsibility (*ansvar*): bodies, units, companies, roles, never persons."""

from collections.abc import Iterable

from paktmodel.errors import of_class, wrong_kind
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.model import converters
from paktmodel.model.fields import checked, optional_name
from paktmodel.model.printed_words import require_printed
from paktmodel.model.sources import Source
from paktmodel.values.texts import Slug, Text
from paktmodel.values.tuples import row
from paktmodel.vocabulary.words.actors import ActorKind, ResponsibilityRole


@frozen(kw_only=True, field_transformer=checked)
class Actor:
    """Somebody who can be responsible: a body, a unit, a company or a role, never a person.

    Attributes:
        id: Name of it within the document.
        name: What it is called, as printed.
        kind: Council, board, unit, company, role, all of them, or something else.
        member_of: Id of the actor of kind ``all`` that lists it.
        source: Where it is printed.
    """

    id: Slug = field(converter=Slug)
    name: Text = field(converter=Text)
    kind: ActorKind = field(converter=converters.actor_kind)
    member_of: Slug | None = field(default=None, converter=converters.optional_slug)
    source: Source | None = None


def _name(name: str) -> Text:
    """Take a name; an id is taken as the text that it is."""
    return optional_name(name) or Text(name)


@frozen(kw_only=True, field_transformer=checked)
class Responsibility:
    """Who answers for something, and in which role; two who are responsible are legal.

    Attributes:
        actor: Id of an actor that the document lists; any other text is the name as printed.
        role: Responsible, co-responsible, performs, or is consulted.
        role_printed: The role in the paper's own word.
        scope: What of it the actor answers for, where the paper limits it.
        source: Where it is printed.
    """

    actor: Text = field(converter=_name)
    role: ResponsibilityRole = field(
        default=ResponsibilityRole.RESPONSIBLE, converter=converters.responsibility_role
    )
    role_printed: Text | None = field(default=None, converter=converters.optional_text)
    scope: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None

    def __attrs_post_init__(self) -> None:
        require_printed("role_printed", self.role, self.role_printed)


def responsibilities(many: "str | Iterable[Responsibility | str]") -> tuple[Responsibility, ...]:
    """Take responsibilities; a text is one responsible actor, by id or by name as printed."""
    every = (many,) if isinstance(many, str) else row(many)
    return tuple(Responsibility(actor=one) if isinstance(one, str) else _responsibility(one) for one in every)


def _responsibility(value: object) -> Responsibility:
    if type(value) is Responsibility:
        return value
    raise wrong_kind(of_class(Responsibility), value)
