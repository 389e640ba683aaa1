"""Which strategy draws which kind: the leaves of the model by hand, its classes by their annotations.

A class that the model gains is drawn without a line here, and so is a field; only what must go
together within one object is told, in `fitting`.
"""

import datetime as dt
import types
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any, Final, NamedTuple, TypeVar, Union, get_args, get_origin

import attrs
from hypothesis import strategies as st

from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import Ages, PrintedDate, Span, Years
from paktmodel.calendar.steps import Step
from paktmodel.model.parts import Part
from paktmodel.testing.strategies import days, figures, names, texts
from paktmodel.testing.strategies.fitting import fitted
from paktmodel.testing.strategies.weights import SELDOM, weighted
from paktmodel.values.codes import CaseNumber, Code, MunicipalityCode, OrganisationNumber
from paktmodel.values.figures import Approximate, Quantity
from paktmodel.values.texts import Slug, Text, Url
from paktmodel.vocabulary.doubts import DOUBTS
from paktmodel.vocabulary.words import Unstated, Word

__all__ = ["drawn", "of_kind", "things"]

T = TypeVar("T")
Drawer = st.DrawFn

#: Values that are no classes of fields, each with what draws it.
LEAVES: Final[dict[Any, Callable[[], st.SearchStrategy[Any]]]] = {
    Ages: days.ages,
    Approximate: figures.approximates,
    CaseNumber: names.case_numbers,
    Code: names.codes,
    Decimal: figures.figures,
    MunicipalityCode: names.municipality_codes,
    OrganisationNumber: names.organisation_numbers,
    Part: names.parts,
    Period: days.periods,
    PrintedDate: days.printed_dates,
    Quantity: figures.quantities,
    Slug: texts.slugs,
    Span: days.spans,
    Step: days.steps,
    Text: texts.texts,
    Url: texts.urls,
    Years: days.years,
    bool: st.booleans,
    dt.date: days.days,
    # Pages and the numbers of decision points, from 1.
    int: lambda: st.integers(1, 400),
}

#: Fields that mean more than their annotation says.
_MEANT: Final[dict[tuple[str, str], Callable[[], st.SearchStrategy[Any]]]] = {
    ("Source", "url"): lambda: texts.urls().map(str),
    ("Acknowledgement", "code"): lambda: st.sampled_from(sorted(DOUBTS)).map(Slug),
}

#: Rows that are what their class is for, so that they are not left out four times in five.
_ALWAYS: Final = frozenset({"areas", "breakdowns", "indicators", "measures", "entries", "parts", "candidates"})


class _Field(NamedTuple):
    name: str
    strategy: st.SearchStrategy[Any]
    seldom: bool


@cache
def of_kind(kind: Any) -> st.SearchStrategy[Any]:
    """What draws a value of an annotation's kind.

    >>> from hypothesis import find
    >>> find(of_kind(tuple[Code, ...]), lambda codes: len(codes) == 2)
    ('1', '1')
    """
    if kind in LEAVES:
        return LEAVES[kind]()
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _union(get_args(kind))
    if origin is tuple:
        return st.lists(of_kind(get_args(kind)[0]), max_size=3).map(tuple)
    if isinstance(kind, TypeVar):
        return texts.texts()
    if isinstance(kind, type) and issubclass(kind, Word):
        return st.sampled_from(kind)
    return things(kind)


def _union(kinds: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    """The real kind, and seldom the word for what the paper does not say; None is a field left out."""
    real = [of_kind(one) for one in kinds if one is not type(None) and one is not Unstated]
    unstated = [(1, st.just(Unstated.UNSTATED))] if Unstated in kinds else []
    return weighted(*((4, one) for one in real), *unstated)


@cache
def _fields(kind: Any) -> tuple[_Field, ...]:
    cls = get_origin(kind) or kind
    given = dict(zip(getattr(cls, "__parameters__", ()), get_args(kind), strict=False))
    return tuple(
        _Field(one.name, _strategy(cls.__name__, one, given), _may_be_left_out(one))
        for one in attrs.fields(cls)
    )


def _may_be_left_out(one: "attrs.Attribute[Any]") -> bool:
    return one.default is not attrs.NOTHING and one.name not in _ALWAYS


def _strategy(
    cls: str, one: "attrs.Attribute[Any]", given: dict[Any, Any]
) -> st.SearchStrategy[Any]:
    meant = _MEANT.get((cls, one.name))
    return meant() if meant else of_kind(_filled(one.type, given))


def _filled(kind: Any, given: dict[Any, Any]) -> Any:
    """A kind with its type variables filled in: tuple[Dated[T], ...] for a Timeline[X]."""
    if isinstance(kind, TypeVar):
        return given.get(kind, kind)
    wanted = getattr(kind, "__parameters__", ())
    if not wanted or not given:
        return kind
    return kind[tuple(given[one] for one in wanted)]


def drawn(draw: Drawer, cls: Callable[..., T], /, **given: Any) -> T:
    """An object of a class: what is given, and the rest drawn; for use inside a composite strategy.

    Args:
        draw: What Hypothesis hands to the composite strategy.
        cls: A class of the model.
        given: Fields with their values, already drawn.
    """
    told: dict[str, Any] = {}
    for name, strategy, seldom in _fields(cls):
        if name in given:
            told[name] = given[name]
        elif not seldom or draw(SELDOM):
            told[name] = draw(strategy)
    kept = fitted(cls, told, given)
    # Built by Hypothesis, though all is drawn, because it then prints a failing example as the call
    # that makes it, and without the fields that hold nothing.
    return draw(st.builds(cls, **{name: st.just(value) for name, value in kept.items()}))


def things(cls: type[T], /, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[T]:
    """Objects of a class of the model, by the annotations of its fields.

    They are legal; that they go together with others is not said. Most fields that may be left out are.

    >>> from hypothesis import find
    >>> from paktmodel.model.sources import Source
    >>> find(things(Source), lambda source: source.page)
    Source(document='A', section=None, page=1, table=None, line=None, day=None, ...)

    Args:
        cls: The class.
        given: Strategies of your own for some of its fields.
    """
    return _things(cls, tuple(sorted(given.items())))


@st.composite
def _things(draw: Drawer, cls: Any, given: tuple[tuple[str, st.SearchStrategy[Any]], ...]) -> Any:
    return drawn(draw, cls, **{name: draw(strategy) for name, strategy in given})


def classes_in(*roots: Any) -> Iterator[type]:
    """Every class of fields that is reached from some, themselves included, each once."""
    seen: set[Any] = set()
    waiting = list(roots)
    while waiting:
        kind = waiting.pop()
        cls = get_origin(kind) or kind
        waiting += get_args(kind)
        if cls in seen or not isinstance(cls, type) or not attrs.has(cls):
            continue
        seen.add(cls)
        waiting += [one.type for one in attrs.fields(cls)]
        yield cls
