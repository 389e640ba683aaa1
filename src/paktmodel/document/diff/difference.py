"""One difference between two versions: as data, and as a sentence."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final, NamedTuple

import attrs

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.document.diff.addresses import Address, Spot, Turn
from paktmodel.document.diff.values import is_nothing, is_thing
from paktmodel.errors import Subject, named_in_errors
from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.errors.one_line import one_line
from paktmodel.model.follow_up_record import About
from paktmodel.model.forms import form_of
from paktmodel.model.identity import IDENTITIES
from paktmodel.model.parts import Part
from paktmodel.values.figures import Quantity, as_printed
from paktmodel.values.texts import Text
from paktmodel.vocabulary.language import Language, Word, capitalised, enumerated, number, rendered
from paktmodel.vocabulary.messages.class_names import THINGS
from paktmodel.vocabulary.messages.differences import NOTHING, PARTICIPLES, QUOTED, SILENT, TAILS
from paktmodel.vocabulary.messages.field_names import FIELDS
from paktmodel.vocabulary.words.changes import ChangeKind
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.matters import StatementKind, StepRole
from paktmodel.vocabulary.words.networks import (
    HandoverState,
    LifeState,
    NetworkRelationKind,
    ParticipationForm,
)
from paktmodel.vocabulary.words.plans import Perspective
from paktmodel.vocabulary.words.reporting import Closing

_MOST_SHOWN: Final = 160


class Wording(NamedTuple):
    """A sentence in three, which read on end.

    Attributes:
        head: What it is about, with a capital letter.
        joint: What joins them: a blank, or a colon.
        tail: What became of it.
    """

    head: str
    joint: str
    tail: str


def _printed(value: object) -> object:
    return as_printed(value) if isinstance(value, Decimal) else value


@frozen(kw_only=True, repr=False, field_transformer=named_in_errors)
class Difference:
    """One way in which the new version differs from the old.

    What concerns a thing as a whole (added to a tuple, removed from one, moved) has no field; what
    concerns a field has its name. Names and places are those of the old version, and of the new
    one for what was not in the old.

    Attributes:
        kind: What became of it.
        subject: The nearest thing with a code of its own.
        address: The way to the thing.
        field: The field; empty when it is about the thing as a whole.
        before: The value in the old version; None for what was added, and for a move, which
            changes no value.
        after: The value in the new version; None for what was removed, and for a move. What moved
            into an added thing or out of a removed one is not in it: it is a move of its own.
        stood: Where in its tuple a thing stood that was removed or moved.
        stands: Where in its tuple a thing stands that was added or moved.
        now: The code of the subject in the new version, where it is another.
    """

    kind: ChangeKind
    subject: Subject
    address: Address
    field: str = ""
    before: object = attrs.field(default=None, eq=_printed)
    after: object = attrs.field(default=None, eq=_printed)
    stood: Spot | None = None
    stands: Spot | None = None
    now: str = ""

    @property
    def path(self) -> str:
        """Where it stands, by codes: ``$.plan.areas[code=1].measures[code=3].text``."""
        return f"{self.address}.{self.field}" if self.field else str(self.address)

    def text(self, language: Language = "en") -> str:
        """Say the difference in a sentence.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return "".join(self.wording(language))

    def wording(self, language: Language) -> Wording:
        """Split the sentence in three: what it is about, what joins them, and what became of it.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        head, joint, tail = _worded(self, language)
        return Wording(_on_one_line(head), joint, _on_one_line(tail))

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        return one_line(f"Difference({self.text('en')!r})")


def _worded(difference: Difference, language: Language) -> Wording:
    head = _head(difference, language)
    if difference.kind is ChangeKind.RENUMBERED:
        numbered = difference.field in ("code", "number") and _is_number(difference.after)
        form = "renumbered" if numbered else "renamed"
        return Wording(head, " ", _tail(form, language, after=rendered(difference.after, language)))
    if difference.field:
        return Wording(head, ": ", _of_field(difference, language))
    return Wording(head, " ", _of_thing(difference, language))


def _on_one_line(text: str) -> str:
    """Join the lines of a text: a code, a name or a value may hold several."""
    return " ".join(text.splitlines())


def _is_number(value: object) -> bool:
    return str(value)[:1].isdigit()


def _tail(form: str, language: Language, **words: str) -> str:
    return TAILS[form][_side(language)].format(**words)


def _side(language: Language) -> int:
    return 0 if language == "sv" else 1


# --- what it is about ----------------------------------------------------------------------


def _head(difference: Difference, language: Language) -> str:
    whole = subject_label(difference.subject, language)
    if difference.now and difference.kind is not ChangeKind.RENUMBERED:
        whole = _tail("now", language, subject=whole, code=difference.now)
    turns = difference.address.turns
    named = [place for place, turn in enumerate(turns) if _is_subject(turn)]
    holders = (difference.address.root, *(turn.thing for turn in turns))
    begun = named[-1] + 1 if named else 0
    parts = [_turn_label(turns[place], holders[place], language) for place in range(begun, len(turns))]
    head = ", ".join([whole, *filter(None, parts)])
    return capitalised(head)


def _is_subject(turn: Turn) -> bool:
    """Check whether a turn leads to a thing with a name of its own."""
    identity = IDENTITIES[turn.thing]
    return identity.subject is not None and not (identity.in_tuples and turn.nth is None)


#: Subjects in whose code a word of a closed list stands: after how many commas, and of which list.
_WORDED: Final[dict[SubjectKind, tuple[int, Any]]] = {
    SubjectKind.CLOSING: (0, Closing),
    SubjectKind.STATEMENT: (0, Perspective),
    SubjectKind.SUBMISSION: (1, Closing),
    SubjectKind.ASSESSMENT: (0, SubjectKind),
    SubjectKind.NARRATIVE: (0, SubjectKind),
    SubjectKind.LIFE_EVENT: (0, LifeState),
    SubjectKind.PARTICIPATION: (1, ParticipationForm),
    SubjectKind.STEP: (1, StepRole),
}


def subject_label(subject: Subject, language: Language) -> str:
    """Name a subject as sentences about changes do.

    >>> subject_label(Subject(SubjectKind.CLOSING, "annual-report 2024"), "sv")
    'avstämning årsredovisning 2024'

    Args:
        subject: The subject.
        language: ``"sv"`` or ``"en"``.
    """
    if subject.kind not in _WORDED:
        return subject.label(language)
    place, words = _WORDED[subject.kind]
    parts = subject.code.split(", ")
    parts[place : place + 1] = [_with_label(one, words, language) for one in parts[place : place + 1]]
    return Subject(subject.kind, ", ".join(parts), subject.part).label(language)


def _with_label(text: str, words: Any, language: Language) -> str:
    """Say the first word of a text by its label, where it is one of a list."""
    first, blank, rest = text.partition(" ")
    return f"{words(first).label(language)}{blank}{rest}" if first in set(words) else text


def _turn_label(turn: Turn, holder: str, language: Language) -> str:
    """Name a part of a thing: ``fotnot 1``, ``utgångsvärde``."""
    if turn.field in SILENT:
        return ""
    if turn.nth is None:
        return _noun(_field_noun(holder, turn.field), language)
    names = [_name(turn.thing, field, value, language) for field, value in turn.by if value]
    name = ", ".join(names) if turn.by else str(turn.nth + 1)
    return f"{_noun(THINGS[turn.thing], language)} {name}".rstrip()


#: Names in tuples that read otherwise in a sentence than in a document.
_NAMES: Final[dict[tuple[str, str], Callable[[str], Any]]] = {
    ("ComparedValue", "part"): Part.read,
    ("CriterionEvidence", "on"): PrintedDate,
    ("Dated", "since"): PrintedDate,
    ("FilingRight", "kind"): StatementKind,
    ("HandoverEvent", "on"): PrintedDate,
    ("HandoverEvent", "state"): HandoverState,
    ("NetworkRelation", "kind"): NetworkRelationKind,
    ("PartValue", "part"): Part.read,
}


def _name(thing: str, field: str, value: str, language: Language) -> str:
    read = _NAMES.get((thing, field))
    return read(value).label(language) if read else value


def _noun(noun: tuple[str, Any, str], language: Language) -> str:
    return noun[0] if language == "sv" else noun[2]


def _field_noun(thing: str, field: str) -> tuple[str, Any, str]:
    """Name a field; by its own name where no word is known."""
    return FIELDS.get(f"{thing}.{field}") or FIELDS.get(field) or (field, "n", field)


def _participle(form: str, noun: tuple[str, Any, str], language: Language) -> str:
    return PARTICIPLES[form][noun[1] if language == "sv" else "en"]


# --- what became of it ---------------------------------------------------------------------


def _of_field(difference: Difference, language: Language) -> str:
    noun = _field_noun(difference.address.thing, difference.field)
    form = str(difference.kind)
    if difference.kind is ChangeKind.CHANGED and is_nothing(difference.before) is not is_nothing(
        difference.after
    ):
        form = "given" if is_nothing(difference.before) else "struck"
    tail = {"added": "given", "removed": "struck"}.get(form, form)
    return _tail(
        tail,
        language,
        field=_noun(noun, language),
        participle=_participle(form, noun, language),
        before=said(difference.before, language),
        after=said(difference.after, language),
    )


def _of_thing(difference: Difference, language: Language) -> str:
    participle = _participle(str(difference.kind), THINGS[difference.address.thing], language)
    if difference.stood is not None and difference.stands is not None:
        if (
            difference.stood.holder == difference.stands.holder
            and difference.stood.field == difference.stands.field
        ):
            before, after = str(difference.stood.at + 1), str(difference.stands.at + 1)
            return _tail("moved-within", language, participle=participle, before=before, after=after)
        before = subject_label(difference.stood.subject, language)
        after = subject_label(difference.stands.subject, language)
        return _tail("moved-across", language, participle=participle, before=before, after=after)
    content = said(difference.before if difference.kind is ChangeKind.REMOVED else difference.after, language)
    return f"{participle}: {content}" if content else participle


def said(value: object, language: Language) -> str:
    """Say a value as a sentence does: a thing by what it is, a long text shortened and in quotes.

    Args:
        value: A value of the model.
        language: ``"sv"`` or ``"en"``.
    """
    if value is None or value == ():
        return NOTHING["none" if value is None else "empty"][_side(language)]
    if isinstance(value, tuple):
        return enumerated((said(one, language) for one in value), language)
    if isinstance(value, About):
        return subject_label(Subject(value.kind, "" if value.code is None else value.code), language)
    if isinstance(value, Quantity):
        return f"{number(value.value, language)} {value.unit}"
    if is_thing(value):
        identity = IDENTITIES[type(value).__name__]
        fields = [getattr(value, name) for name in identity.said]
        parts = [said(one, language) for one in fields if not is_nothing(one)]
        content = identity.between.join(filter(None, parts))
        form = form_of(type(value))
        return f"{form.label(language)} {content}" if isinstance(form, Word) else content
    if isinstance(value, Text) and (len(value.split()) > 1 or len(value) > _MOST_SHOWN):
        text = " ".join(value.split())
        short = text if len(text) <= _MOST_SHOWN else f"{text[: _MOST_SHOWN - 1].rstrip()}…"
        return QUOTED[_side(language)].format(short)
    return rendered(value, language)
