"""What surrounds a plan: what was learnt before it, and what it is said to lead to."""

from paktmodel.calendar.spans import Years
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.model import converters
from paktmodel.model.fields import checked
from paktmodel.model.sources import Source
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.words.plans import Impact, Perspective
from paktmodel.vocabulary.words.sources import Unstated


@frozen(kw_only=True, field_transformer=checked)
class Lesson:
    """What was learnt from an earlier plan (*lärdom*).

    Attributes:
        text: The lesson in the paper's words.
        source: Where it is printed.
    """

    text: Text = field(converter=Text)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Predecessor:
    """A plan that came before.

    Attributes:
        name: What it is called.
        years: The years it covered.
        document: Id of its own document, if there is one.
        lessons: What was learnt from it.
        source: Where it is stated.
    """

    name: Text = field(converter=Text)
    years: Years | Unstated = field(default=Unstated.UNSTATED, converter=converters.years_or_unstated)
    document: Slug | None = field(default=None, converter=converters.optional_slug)
    lessons: tuple[Lesson, ...] = field(default=(), converter=converters.lessons)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class ConsequenceStatement:
    """What a paper says of a perspective, such as the child's (*perspektiv*).

    Attributes:
        kind: The perspective.
        stance: Which way it points.
        text: The statement as printed.
        source: Where it is printed.
    """

    kind: Perspective = field(converter=converters.perspective)
    stance: Impact = field(converter=converters.impact)
    text: Text = field(converter=Text)
    source: Source | None = None
