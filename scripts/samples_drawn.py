"""Samples drawn by chance, every field by its annotation; `write_samples` writes them."""

import datetime as dt
import random
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final, get_args

import attrs
from samples_of_plans import SPANS

from paktmodel.calendar.declared_years import DeclaredYear, YearName
from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.spans import Ages, Span, Years
from paktmodel.calendar.steps import Step
from paktmodel.calendar.whole_numbers import Year
from paktmodel.document.reader_factories import (
    fields_of,
    is_due,
    is_nullable,
    is_row,
    is_tagged,
    is_union,
    nullable,
    one_kind,
)
from paktmodel.model.fields import field_of
from paktmodel.model.follow_up_record import Assessment, FollowUpRecord
from paktmodel.model.indicators import Baseline, EarlierValue
from paktmodel.model.matters import Matter
from paktmodel.model.networks import Network
from paktmodel.model.owners import Owner
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.targets import Path, Target
from paktmodel.observations import Observation, Observations
from paktmodel.testing import (
    observation,
)
from paktmodel.testing.strategies.constraints import fitted
from paktmodel.values.codes import CaseNumber, Code, OrganisationNumber
from paktmodel.values.counts import Count, Number, Page
from paktmodel.values.portions import Portion
from paktmodel.values.precision import Precision
from paktmodel.values.texts import Slug, Text, Url
from paktmodel.vocabulary.language import Word
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState
from paktmodel.vocabulary.words.sources import OwnerScheme, Unstated

_TEXTS = (
    "Öka samverkan med arbetsgivare",
    "Andelen ska öka varje år",
    "Vuxna i kommunen",
    "Följs upp i delårsbokslutet",
    "Enligt nämndens beslut",
    "Östra stadsdelen, kvarter 7–9",
    "Näringslivets behov",
)
_LEAVES: dict[Any, tuple[Any, ...]] = {
    Text: _TEXTS,
    Slug: ("varst", "plan-2024", "del-1"),
    Url: ("https://www.example.se/", "http://example.se/a?b=c"),
    CaseNumber: ("SN-2024-00017", "KSN 2023/441", "AN-2021-9"),
    PrintedDate: ("2019", "2019-06", "2024-02-29", "2025-12"),
    Period: tuple(map(Period, SPANS)),
    Precision: ("perturbed:8", "rounded:5", "decimals:1"),
    Portion: ("2/3", "1/3", "1", "3/4"),
    Step: ("P90D", "P2M", "P1Y", "P0D"),
    Part: tuple(
        map(
            Part.read,
            ("women", "age:18-24", "men", "geo:rosendal", "total", "age:65++sex:women", "gender:Woman+"),
        )
    ),
    DeclaredYear: (
        DeclaredYear(name="läsår", first_month=7, abbreviation="lå"),
        DeclaredYear(name="fiscal year", first_month=4),
    ),
    YearName: ("läsår", "fiscal year"),
    Years: (Years(2024, 2026), Years(2023, 2023), Years(2019, 2022)),
    Ages: (Ages(18, 24), Ages(65), Ages(None, 17)),
    Span: (Span(dt.date(2024, 1, 1), dt.date(2024, 12, 31)), Span(dt.date(2024, 3, 1), None)),
    OrganisationNumber: ("212000-3005", "212000-0142"),
    Owner: (
        Owner(scheme=OwnerScheme.SE_MUNICIPALITY, code="0380", name="Uppsala kommun", body="Socialnämnden"),
        Owner(scheme=OwnerScheme.GSS, code="E06000036", name="Bracknell Forest"),
        Owner(scheme=OwnerScheme.FREE, name="Arbetsförmedlingen"),
    ),
    Decimal: tuple(map(Decimal, ("61.8", "0", "70.0", "-3.25", "1200", "0.05"))),
    dt.date: (dt.date(2024, 1, 15), dt.date(2024, 12, 31), dt.date(2023, 2, 28)),
    Page: (1, 4, 23, 117),
    Number: (1, 4, 23, 117),
    Count: (0, 4, 23, 117),
    Year: (2019, 2023, 2024, 2026),
    bool: (True, False),
}


#: Fields that take less than the values of their kind.
_WITHIN: Final = {("Progress", "percent"): Decimal("66.5")}


class Drawer:
    """Draws values of the model's kinds, by its annotations; the same on every machine.

    A word list gives its words in turn, so that a long enough run shows them all, and codes that
    name a thing are never given twice.

    Args:
        seed: Where chance begins.
        fill: How many of the fields that may be left out are set, from 0 to 1.
        longest: The longest row.
    """

    def __init__(self, seed: int, fill: float, longest: int) -> None:
        self._chance = random.Random(seed)
        self._fill = fill
        self._longest = longest
        self._turns: dict[Any, int] = {}

    def thing(self, kind: Any) -> Any:
        """An object of a class."""
        cls, kinds, defaults = fields_of(kind)
        values: dict[str, Any] = {}
        for name, one in kinds.items():
            if (cls, name) == (Baseline, "period"):  # which a value needs
                values[name] = self._value(nullable(one))
            elif name not in defaults:
                values[name] = self._own_name(cls) if name in ("code", "id") else self._value(one)
                if (cls.__name__, name) in _WITHIN:
                    values[name] = _WITHIN[cls.__name__, name]
            elif self._below(100) < self._fill * 100:
                values[name] = self._another(one, defaults[name])
        if cls is EarlierValue:  # a value, or the reason for none
            observed = values.get("state", ValueState.OBSERVED) is ValueState.OBSERVED
            values["value"] = (values.get("value") or Decimal("12.8")) if observed else None
        if cls is Path:  # in order of time
            by_day = {one.day: one for one in values["milestones"]}
            values["milestones"] = tuple(by_day[day] for day in sorted(by_day))
        for name in [name for name, value in values.items() if isinstance(value, Word) and value == "other"]:
            if f"{name}_printed" in kinds:
                values.setdefault(f"{name}_printed", "Annat, som det är tryckt")
        values = {field_of(name): value for name, value in values.items()}
        together = cls is Assessment or cls.__module__ == Target.__module__
        return cls(**(fitted(cls, values, {}) if together else values))

    def _own_name(self, cls: type) -> str:
        number = self._next((cls, "name")) + 1
        numbered = any(one.name == "code" and one.type is Code for one in attrs.fields(cls))
        return f"{number}" if numbered else f"nr-{number}"

    def _another(self, kind: Any, default: Any) -> Any:
        """A value that is not the default: what is drawn again and again comes to it."""
        for _ in range(20):
            value = self._value(kind)
            if value != default:
                return value
        return value

    def _value(self, kind: Any) -> Any:
        if is_nullable(kind):
            return None if self._below(3) == 0 else self._value(nullable(kind))
        if is_due(kind):
            return self._value(get_args(kind)[self._below(2)])
        if is_tagged(kind):
            forms = get_args(kind)
            return self._value(forms[self._next(kind) % len(forms)])
        if is_union(kind):
            real, may_be_unstated = one_kind(kind)
            return Unstated.UNSTATED if may_be_unstated and self._below(10) == 0 else self._value(real)
        if is_row(kind):
            length = 1 + self._below(self._longest)
            return tuple(self._value(get_args(kind)[0]) for _ in range(length))
        if kind is Code:
            return f"1.{1 + self._below(4)}"
        if kind in _LEAVES:
            return _LEAVES[kind][self._below(len(_LEAVES[kind]))]
        if isinstance(kind, type) and issubclass(kind, Word):
            words = tuple(kind)
            return words[self._next(kind) % len(words)]
        return self.thing(kind)

    def _next(self, of: Any) -> int:
        self._turns[of] = turn = self._turns.get(of, -1) + 1
        return turn

    def _below(self, end: int) -> int:
        # random() alone is promised to give the same numbers in every Python to come.
        return int(self._chance.random() * end)

    def observation(self, place: int) -> Observation:
        """An observation of its own place, with what goes together."""
        state = ValueState.OBSERVED if self._below(4) else self._value(ValueState)
        seen = state is ValueState.OBSERVED
        return observation(
            f"1.{1 + place % 3}",
            Period.of_month(2022 * 12 + place // 5),
            part=("total", "women", "men", "age:18-24")[place % 4],
            state=state,
            value=self._value(Decimal) if seen else None,
            numerator=self._value(Decimal) if seen and self._below(2) else None,
            denominator=self._value(Decimal) if self._below(3) == 0 else None,
            published=dt.date(2023, 1, 1) + dt.timedelta(days=place) if self._below(2) else None,
            status=self._value(ObservationStatus),
            derived=self._below(5) == 0,
            note=self._value(Text) if self._below(5) == 0 else None,
            source=self._value(Text) if self._below(5) == 0 else None,
        )


def drawn() -> Iterator[tuple[str, Plan | Observations | FollowUpRecord | Network | Matter]]:
    """Documents by chance, a few of them with every field of every class."""
    yield "plan-every-field", Drawer(1, 1, 1).thing(Plan)
    yield "plan-every-word", Drawer(2, 1, 2).thing(Plan)
    for seed in range(1, 9):
        yield f"plan-drawn-{seed}", Drawer(100 + seed, 0.1 * seed, 2).thing(Plan)
    for seed in range(1, 7):
        drawer = Drawer(200 + seed, 0.5, 2)
        yield (
            f"observations-drawn-{seed}",
            Observations(drawer.observation(place) for place in range(8 * seed)),
        )
    yield "follow-up-record-every-field", Drawer(3, 1, 1).thing(FollowUpRecord)
    yield "follow-up-record-every-word", Drawer(4, 1, 2).thing(FollowUpRecord)
    for seed in range(1, 7):
        yield f"follow-up-record-drawn-{seed}", Drawer(300 + seed, 0.15 * seed, 2).thing(FollowUpRecord)
    for name, cls, seed in (("network", Network, 5), ("matter", Matter, 7)):
        yield f"{name}-every-field", Drawer(seed, 1, 1).thing(cls)
        yield f"{name}-every-word", Drawer(seed + 1, 1, 2).thing(cls)
        for more in range(1, 7):
            yield f"{name}-drawn-{more}", Drawer(100 * seed + more, 0.15 * more, 2).thing(cls)
