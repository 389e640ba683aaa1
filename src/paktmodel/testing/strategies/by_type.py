"""The strategy for each type: listed for the values of the model, by annotations for its classes.

A new class or field of the model is drawn without a line here; only what must go together within
one object is stated in `constraints`.
"""

import datetime as dt
import types
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Any, Final, NamedTuple, TypeVar, Union, get_args, get_origin

import attrs
from hypothesis import strategies as st

from paktmodel.calendar.declared_years import DeclaredYear, YearName
from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.spans import Ages, Span, Years
from paktmodel.calendar.steps import Step
from paktmodel.calendar.whole_numbers import Year
from paktmodel.model.evaluations import ScaleStep
from paktmodel.model.indicators import PartValue
from paktmodel.model.owners import Owner
from paktmodel.model.parts import Category, Part
from paktmodel.model.targets import Milestone
from paktmodel.testing.strategies import dates as times, identifiers as names, numbers, text as wording
from paktmodel.testing.strategies.constraints import each_once, fitted
from paktmodel.testing.strategies.printing import Arguments, maker
from paktmodel.testing.strategies.weights import tuple_of, weighted
from paktmodel.values.codes import CaseNumber, Code, OrganisationNumber
from paktmodel.values.counts import Count, Number, Page
from paktmodel.values.figures import Approximate, Quantity
from paktmodel.values.portions import Portion
from paktmodel.values.precision import Precision
from paktmodel.values.texts import Slug, Text, Url
from paktmodel.values.tuples import tuple_class
from paktmodel.vocabulary.language import Word
from paktmodel.vocabulary.messages.findings import CHECK_FINDINGS
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.sources import Unstated

__all__ = ["drawn", "of_kind", "things"]

T = TypeVar("T")

_NOTHING: Final[Mapping[str, Any]] = types.MappingProxyType({})

#: The strategies of types that have no fields of their own to draw.
LEAVES: Final[dict[Any, Callable[[], st.SearchStrategy[Any]]]] = {
    Ages: times.ages,
    Approximate: numbers.approximates,
    CaseNumber: names.case_numbers,
    Code: names.codes,
    Decimal: numbers.figures,
    DeclaredYear: times.declared_years,
    OrganisationNumber: names.organisation_numbers,
    Owner: names.owners,
    Category: names.categories,
    Part: names.parts,
    Period: times.periods,
    Precision: numbers.precisions,
    Portion: numbers.portions,
    PrintedDate: times.printed_dates,
    Quantity: numbers.quantities,
    Slug: wording.slugs,
    Span: times.spans,
    Step: times.steps,
    Text: wording.texts,
    Url: wording.urls,
    YearName: times.year_names,
    Years: times.years,
    bool: st.booleans,
    dt.date: times.days,
    Count: lambda: st.integers(0, 400),
    Number: lambda: st.integers(1, 400),
    Page: lambda: st.integers(1, 400),
    Year: lambda: st.integers(2015, 2030),
}

#: Tuple fields that are what their class is for, so that they are not left out four times in five.
_ALWAYS: Final = frozenset(
    {"areas", "breakdowns", "indicators", "measures", "entries", "parts", "candidates", "counts"}
)


class _Field(NamedTuple):
    name: str
    strategy: st.SearchStrategy[Any]
    optional: bool
    default: Any


@cache
def of_kind(kind: Any) -> st.SearchStrategy[Any]:
    """Find the strategy for the values of an annotation.

    >>> from hypothesis import find
    >>> find(of_kind(tuple[Code, ...]), lambda codes: len(codes) == 2)
    ('1', '1')
    """
    if kind in LEAVES:
        return LEAVES[kind]()
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _union(get_args(kind))
    if (container := tuple_class(kind)) is not None:
        tuples = _tuples(of_kind(get_args(kind)[0]))
        return tuples if container is tuple else tuples.map(container)
    if isinstance(kind, TypeVar):
        return wording.texts()
    if isinstance(kind, type) and issubclass(kind, Word):
        return st.sampled_from(kind)
    return _objects(kind)


@st.composite
def _denominators(draw: st.DrawFn) -> tuple[PartValue, ...]:
    """Draw a denominator for a few parts, each part once."""
    values = tuple_of(draw, lambda: drawn(draw, PartValue, {"value": draw(_COUNTED)}))
    return each_once(values, attrgetter("part"))


@st.composite
def _milestones(draw: st.DrawFn) -> tuple[Milestone, ...]:
    """Draw a milestone or more, in order of time."""
    first = drawn(draw, Milestone)
    rest = tuple_of(draw, lambda: drawn(draw, Milestone))
    by_day = {one.day: one for one in (first, *rest)}
    return tuple(by_day[day] for day in sorted(by_day))


@st.composite
def _steps(draw: st.DrawFn) -> tuple[ScaleStep, ...]:
    """Draw two steps of a scale or more, each with a code of its own."""
    codes = draw(st.lists(wording.slugs(), min_size=2, max_size=5, unique=True))
    return tuple(drawn(draw, ScaleStep, {"code": code}) for code in codes)


@st.composite
def _tuples(draw: st.DrawFn, item: st.SearchStrategy[Any]) -> tuple[Any, ...]:
    return tuple_of(draw, lambda: draw(item))


def _union(kinds: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    """Draw a real kind, and seldom the word for what the paper does not say; None is a field left out."""
    real = [of_kind(kind) for kind in kinds if kind is not type(None) and kind is not Unstated]
    unstated = [(1, st.just(Unstated.UNSTATED))] if Unstated in kinds else []
    return weighted(*((4, strategy) for strategy in real), *unstated)


_COUNTED: Final = numbers.counted()
_POINTS: Final = st.integers(3, 36)
_VOTES: Final = st.integers(0, 61)
_CONFIDENCES: Final = ("95", "50", "80", "90", "99", "99.9")
#: The subjects of a follow-up record.
_RECORDED: Final = (
    SubjectKind.PLAN,
    SubjectKind.GOAL,
    SubjectKind.AIM,
    SubjectKind.GOAL_AREA,
    SubjectKind.MEASURE,
    SubjectKind.INDICATOR,
)

#: The strategies of fields that mean more than their annotation says.
_BY_FIELD: Final[dict[tuple[str, str], Callable[[], st.SearchStrategy[Any]]]] = {
    ("Observation", "value"): lambda: weighted((5, numbers.figures()), (1, st.none())),
    ("Source", "url"): lambda: wording.urls().map(str),
    ("Acknowledgement", "code"): lambda: st.sampled_from(sorted(CHECK_FINDINGS)).map(Slug),
    # Numbers that make sense; the others are for `check` to find.
    ("Baseline", "denominators"): _denominators,
    ("JudgementRule", "confidence"): lambda: st.sampled_from(_CONFIDENCES).map(Decimal),
    ("JudgementRule", "gap"): lambda: numbers.figures().map(Decimal.copy_abs),
    ("Path", "milestones"): _milestones,
    ("SignalRules", "factor"): lambda: st.sampled_from(("2.66", "3", "1.77", "2.660")).map(Decimal),
    ("SignalRules", "screen"): lambda: st.none() | st.sampled_from(("3.27", "5")).map(Decimal),
    ("SignalRules", "rare_below"): lambda: st.none() | st.sampled_from(("10", "1.5")).map(Decimal),
    ("SignalRules", "lag"): lambda: st.none() | st.sampled_from(("1.645", "2", "1.28")).map(Decimal),
    ("SignalRules", "min_points"): lambda: _POINTS,
    ("SignalRules", "trend"): lambda: _POINTS,
    ("SignalRules", "run"): lambda: _POINTS,
    ("SignalRules", "fixed_after"): lambda: _POINTS,
    ("SignificanceRules", "lag"): lambda: st.none() | st.sampled_from(("1.645", "2")).map(Decimal),
    ("SignificanceRules", "exact_below"): lambda: st.sampled_from(("10", "0", "20")).map(Decimal),
    ("SignificanceRules", "min_months"): lambda: st.integers(3, 12),
    ("Progress", "percent"): numbers.shares,
    ("SurveyShare", "share"): lambda: numbers.shares(),
    ("About", "kind"): lambda: st.sampled_from(_RECORDED),
    ("Scale", "steps"): _steps,
    ("Commitment", "quantity"): numbers.amounts,
    ("Delivery", "quantity"): numbers.amounts,
    ("ReportedCount", "exact"): lambda: st.integers(0, 5000),
    ("Vote", "ayes"): lambda: _VOTES,
    ("Vote", "noes"): lambda: _VOTES,
    ("Vote", "abstained"): lambda: _VOTES,
    ("PartyVote", "ayes"): lambda: _VOTES,
    ("PartyVote", "noes"): lambda: _VOTES,
    ("PartyVote", "abstained"): lambda: _VOTES,
}


@cache
def _fields(kind: Any) -> tuple[_Field, ...]:
    cls = get_origin(kind) or kind
    given = dict(zip(getattr(cls, "__parameters__", ()), get_args(kind), strict=False))
    return tuple(
        _Field(field.name, _strategy(cls.__name__, field, given), _is_optional(field), field.default)
        for field in attrs.fields(cls)
    )


def _is_optional(field: "attrs.Attribute[Any]") -> bool:
    return field.default is not attrs.NOTHING and field.name not in _ALWAYS


def _strategy(cls: str, field: "attrs.Attribute[Any]", given: dict[Any, Any]) -> st.SearchStrategy[Any]:
    strategy = _BY_FIELD.get((cls, field.name))
    return strategy() if strategy else of_kind(_filled(field.type, given))


def _filled(kind: Any, given: dict[Any, Any]) -> Any:
    """Fill in the type variables of an annotation: tuple[Dated[T], ...] of a Timeline[X]."""
    if isinstance(kind, TypeVar):
        return given.get(kind, kind)
    parameters = getattr(kind, "__parameters__", ())
    if not parameters or not given:
        return kind
    return kind[tuple(given[parameter] for parameter in parameters)]


def drawn(
    draw: st.DrawFn,
    cls: Callable[..., T],
    given: Mapping[str, Any] = _NOTHING,
    offered: Mapping[str, Callable[[], Any]] = _NOTHING,
) -> T:
    """Draw an object of a class around the given fields; for use inside a composite strategy.

    Args:
        draw: What Hypothesis hands to the composite strategy.
        cls: A class of the model.
        given: Fields with their values, already drawn.
        offered: Optional fields, each with the function that draws it where it is not left out.
    """
    thing: T = draw(_arguments(cls, given, offered).map(maker(cls)))
    return thing


def things(cls: type[T], /, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[T]:
    """Draw objects of a class of the model, by the annotations of its fields.

    They are legal, but refer to nothing in particular. Most optional fields are left out.

    >>> from hypothesis import find
    >>> from paktmodel.model.sources import Source
    >>> print(find(things(Source, table=st.just("2")), lambda source: source.page))
    p. 1, table 2

    Args:
        cls: The class.
        given: Strategies of your own for some of its fields.
    """
    return _given(cls, given) if given else _objects(cls)


def _objects(kind: Any) -> st.SearchStrategy[Any]:
    return _arguments(kind, _NOTHING, _NOTHING).map(maker(kind))


@st.composite
def _given(draw: st.DrawFn, cls: Any, given: Mapping[str, st.SearchStrategy[Any]]) -> Any:
    return drawn(draw, cls, {name: draw(strategy) for name, strategy in given.items()})


@st.composite
def _arguments(
    draw: st.DrawFn, cls: Any, given: Mapping[str, Any], offered: Mapping[str, Callable[[], Any]]
) -> Arguments:
    """Draw the fields of one object, without those that hold their defaults."""
    fields = _fields(cls)
    values = {
        field.name: draw(field.strategy) for field in fields if not field.optional and field.name not in given
    }
    values.update(given)
    draw(_add_optional(cls, values, offered))
    right = fitted(cls, values, given)
    return Arguments(
        {
            field.name: right[field.name]
            for field in fields
            if not _is_default(right.get(field.name, field.default), field.default)
        }
    )


def _is_default(value: Any, default: Any) -> bool:
    """Report whether a field holds its default, with the same digits."""
    return value is default or bool(value == default and str(value) == str(default))


@st.composite
def _add_optional(
    draw: st.DrawFn, cls: Any, values: dict[str, Any], offered: Mapping[str, Callable[[], Any]]
) -> None:
    """Add an optional field to the values, and then perhaps more of them.

    It takes a third of the choices that asking field by field would. As in `tuple_of`, the fields after
    one do not depend on it.
    """
    field = draw(_optional_field(cls))
    if field is not None and field.name not in values:
        values[field.name] = offered[field.name]() if field.name in offered else draw(field.strategy)
        draw(_add_optional(cls, values, offered))


@cache
def _optional_field(kind: Any) -> st.SearchStrategy[_Field | None]:
    return st.sampled_from((*[None] * 3, *(field for field in _fields(kind) if field.optional)))
