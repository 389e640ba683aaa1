"""Which strategy draws which kind: the leaves of the model by hand, its classes by their annotations.

A class that the model gains is drawn without a line here, and so is a field; only what must go
together within one object is said in `constraints`.
"""

import datetime as dt
import types
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, Final, NamedTuple, TypeVar, Union, get_args, get_origin

import attrs
from hypothesis import strategies as st

from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import Ages, PrintedDate, Span, Years
from paktmodel.calendar.steps import Step
from paktmodel.model.evaluations import ScaleStep
from paktmodel.model.indicators import PartValue
from paktmodel.model.parts import Part
from paktmodel.testing.strategies import dates as times, identifiers as names, numbers, text as wording
from paktmodel.testing.strategies.constraints import fitted
from paktmodel.testing.strategies.printing import Arguments, maker
from paktmodel.testing.strategies.weights import row, weighted
from paktmodel.values.codes import CaseNumber, Code, MunicipalityCode, OrganisationNumber
from paktmodel.values.figures import Approximate, Quantity
from paktmodel.values.texts import Slug, Text, Url
from paktmodel.values.tuples import tuple_class
from paktmodel.vocabulary.language import Word
from paktmodel.vocabulary.messages import CHECK_FINDINGS
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.sources import Unstated

__all__ = ["drawn", "of_kind", "things"]

T = TypeVar("T")

_NOTHING: Final[Mapping[str, Any]] = types.MappingProxyType({})

#: Values that are no classes of fields, each with what draws it.
LEAVES: Final[dict[Any, Callable[[], st.SearchStrategy[Any]]]] = {
    Ages: times.ages,
    Approximate: numbers.approximates,
    CaseNumber: names.case_numbers,
    Code: names.codes,
    Decimal: numbers.figures,
    MunicipalityCode: names.municipality_codes,
    OrganisationNumber: names.organisation_numbers,
    Part: names.parts,
    Period: times.periods,
    PrintedDate: times.printed_dates,
    Quantity: numbers.quantities,
    Slug: wording.slugs,
    Span: times.spans,
    Step: times.steps,
    Text: wording.texts,
    Url: wording.urls,
    Years: times.years,
    bool: st.booleans,
    dt.date: times.days,
    # Pages and the numbers of decision points, from 1.
    int: lambda: st.integers(1, 400),
}

#: Rows that are what their class is for, so that they are not left out four times in five.
_ALWAYS: Final = frozenset(
    {"areas", "breakdowns", "indicators", "measures", "entries", "parts", "candidates", "counts"}
)


class _Field(NamedTuple):
    name: str
    strategy: st.SearchStrategy[Any]
    seldom: bool
    default: Any


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
    if (made := tuple_class(kind)) is not None:
        row_of = _row_of(of_kind(get_args(kind)[0]))
        return row_of if made is tuple else row_of.map(made)
    if isinstance(kind, TypeVar):
        return wording.texts()
    if isinstance(kind, type) and issubclass(kind, Word):
        return st.sampled_from(kind)
    return _simply(kind)


def _by_part(figures: tuple[PartValue, ...]) -> tuple[PartValue, ...]:
    """Each part once."""
    return tuple({one.part: one for one in figures}.values())


@st.composite
def _steps(draw: st.DrawFn) -> tuple[ScaleStep, ...]:
    """Two steps of a scale or more, each of a code of its own."""
    names = draw(st.lists(wording.slugs(), min_size=2, max_size=5, unique=True))
    return tuple(drawn(draw, ScaleStep, {"code": name}) for name in names)


@st.composite
def _row_of(draw: st.DrawFn, one: st.SearchStrategy[Any]) -> tuple[Any, ...]:
    return row(draw, lambda: draw(one))


def _union(kinds: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    """The real kind, and seldom the word for what the paper does not say; None is a field left out."""
    real = [of_kind(one) for one in kinds if one is not type(None) and one is not Unstated]
    unstated = [(1, st.just(Unstated.UNSTATED))] if Unstated in kinds else []
    return weighted(*((4, one) for one in real), *unstated)


_POINTS: Final = st.integers(3, 36)
_VOTES: Final = st.integers(0, 61)
_CONFIDENCES: Final = ("95", "50", "80", "90", "99", "99.9")
#: What a follow-up record is about.
_RECORDED: Final = (
    SubjectKind.PLAN,
    SubjectKind.GOAL,
    SubjectKind.AIM,
    SubjectKind.GOAL_AREA,
    SubjectKind.MEASURE,
    SubjectKind.INDICATOR,
)

#: Fields that mean more than their annotation says.
_MEANT: Final[dict[tuple[str, str], Callable[[], st.SearchStrategy[Any]]]] = {
    ("Observation", "value"): lambda: weighted((5, numbers.figures()), (1, st.none())),
    ("Source", "url"): lambda: wording.urls().map(str),
    ("Acknowledgement", "code"): lambda: st.sampled_from(sorted(CHECK_FINDINGS)).map(Slug),
    # Numbers that make sense; what does not is for `check` to say.
    ("Baseline", "denominators"): lambda: _row_of(things(PartValue, value=numbers.counted())).map(_by_part),
    ("JudgementRule", "confidence"): lambda: st.sampled_from(_CONFIDENCES).map(Decimal),
    ("JudgementRule", "gap"): lambda: numbers.figures().map(Decimal.copy_abs),
    ("SignalRules", "factor"): lambda: st.sampled_from(("2.66", "3", "1.77", "2.660")).map(Decimal),
    ("SignalRules", "screen"): lambda: st.none() | st.sampled_from(("3.27", "5")).map(Decimal),
    ("SignalRules", "rare_below"): lambda: st.none() | st.sampled_from(("10", "1.5")).map(Decimal),
    ("SignalRules", "min_points"): lambda: _POINTS,
    ("SignalRules", "trend"): lambda: _POINTS,
    ("SignalRules", "run"): lambda: _POINTS,
    ("SignalRules", "fixed_after"): lambda: _POINTS,
    ("SurveyShare", "share"): lambda: numbers.shares(),
    ("StepCount", "count"): lambda: st.integers(0, 400),
    ("ComparisonGroup", "year"): lambda: st.integers(2015, 2030),
    ("About", "kind"): lambda: st.sampled_from(_RECORDED),
    ("Scale", "steps"): _steps,
    ("ActivityPlan", "year"): lambda: st.integers(2015, 2030),
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
        _Field(one.name, _strategy(cls.__name__, one, given), _may_be_left_out(one), one.default)
        for one in attrs.fields(cls)
    )


def _may_be_left_out(one: "attrs.Attribute[Any]") -> bool:
    return one.default is not attrs.NOTHING and one.name not in _ALWAYS


def _strategy(cls: str, one: "attrs.Attribute[Any]", given: dict[Any, Any]) -> st.SearchStrategy[Any]:
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


def drawn(
    draw: st.DrawFn,
    cls: Callable[..., T],
    given: Mapping[str, Any] = _NOTHING,
    offered: Mapping[str, Callable[[], Any]] = _NOTHING,
) -> T:
    """An object of a class: what is given, and the rest drawn; for use inside a composite strategy.

    Args:
        draw: What Hypothesis hands to the composite strategy.
        cls: A class of the model.
        given: Fields with their values, already drawn.
        offered: Fields that may be left out, each with what draws it if it is not.
    """
    made: T = draw(_arguments(cls, given, offered).map(maker(cls)))
    return made


def things(cls: type[T], /, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[T]:
    """Objects of a class of the model, by the annotations of its fields.

    They are legal; that they go together with others is not said. Most fields that may be left out are.

    >>> from hypothesis import find
    >>> from paktmodel.model.sources import Source
    >>> print(find(things(Source, table=st.just("2")), lambda source: source.page))
    A, p. 1, table 2

    Args:
        cls: The class.
        given: Strategies of your own for some of its fields.
    """
    if given:
        return _given(cls, tuple(given.items()))
    return _simply(cls)


def _simply(kind: Any) -> st.SearchStrategy[Any]:
    return _arguments(kind, _NOTHING, _NOTHING).map(maker(kind))


@st.composite
def _given(draw: st.DrawFn, cls: Any, given: tuple[tuple[str, st.SearchStrategy[Any]], ...]) -> Any:
    return drawn(draw, cls, {name: draw(strategy) for name, strategy in given})


@st.composite
def _arguments(
    draw: st.DrawFn, cls: Any, given: Mapping[str, Any], offered: Mapping[str, Callable[[], Any]]
) -> Arguments:
    """The fields of one object, without those that hold their defaults."""
    fields = _fields(cls)
    values = {one.name: draw(one.strategy) for one in fields if not one.seldom and one.name not in given}
    values.update(given)
    draw(_more(cls, values, offered))
    right = fitted(cls, values, given)
    full = [one.name for one in fields if not _is_usual(right.get(one.name, one.default), one.default)]
    return Arguments({name: right[name] for name in full})


def _is_usual(value: Any, default: Any) -> bool:
    """Whether a field holds its default, with the same digits."""
    return value is default or bool(value == default and str(value) == str(default))


@st.composite
def _more(
    draw: st.DrawFn, cls: Any, values: dict[str, Any], offered: Mapping[str, Callable[[], Any]]
) -> None:
    """More of the fields that may be left out, into those drawn: one, and then perhaps more again.

    A third of the choices that asking field by field would take. As in `row`, what comes after a field
    can stand without it.
    """
    one = draw(_one_more(cls))
    if one is not None and one.name not in values:
        values[one.name] = offered[one.name]() if one.name in offered else draw(one.strategy)
        draw(_more(cls, values, offered))


@cache
def _one_more(kind: Any) -> st.SearchStrategy[_Field | None]:
    return st.sampled_from((*[None] * 3, *(one for one in _fields(kind) if one.seldom)))
