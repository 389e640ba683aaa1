"""A field takes what its annotation says, and refuses everything else by a child of PaktError."""

import datetime as dt
import re
from decimal import Decimal
from keyword import iskeyword
from typing import Any, get_args

import attrs
import pendulum
import pytest

import paktmodel.model
import paktmodel.testing
from paktmodel.errors import InvalidValue, PaktError
from paktmodel.model.indicators import Baseline, Population
from paktmodel.model.measures import Measure
from paktmodel.model.owners import Owner
from paktmodel.model.parts import Part
from paktmodel.testing import (
    baseline,
    breakdown,
    closing_point,
    cost,
    goal_area,
    indicator,
    measure,
    plan,
    source,
    target,
    term,
)
from paktmodel.testing.hypothesis_entry import registered
from paktmodel.values.codes import Code
from paktmodel.values.figures import Quantity
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.indicators import Direction, Kind
from paktmodel.vocabulary.words.sources import Unstated

# What documents are made of; what asking them answers is none of it.
CLASSES = [cls for cls in registered() if attrs.has(cls) and cls.__module__.startswith("paktmodel.model.")]
# What a timeline holds is whatever its class parameter says.
ANYTHING = {("Dated", "value"), ("Undetermined", "candidates")}
FIELDS = [
    (cls, field.name)
    for cls in CLASSES
    for field in attrs.fields(cls)
    if (cls.__name__, field.name) not in ANYTHING
]
NEVER_RIGHT = [
    1.5,
    b"text",
    {"a": 1},
    object(),
    dt.datetime(2024, 1, 1, tzinfo=dt.UTC),
    [object()],
    {1},
    float("nan"),
]


def changed(thing: Any, **fields: Any) -> Any:
    """`attrs.evolve` of which no type checker asks whether the fields are of the right kind."""
    return attrs.evolve(thing, **fields)


def made(cls: Any, **fields: Any) -> Any:
    """An object of which no type checker asks either."""
    return cls(**fields)


def built(cls, **fields):
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()
    return getattr(paktmodel.testing, f"{name}_" if iskeyword(name) else name)(**fields)


@pytest.mark.parametrize(("cls", "field"), FIELDS, ids=lambda one: getattr(one, "__name__", one))
def test_a_value_of_no_kind_that_a_field_takes_is_refused(cls, field):
    sound = built(cls)
    for value in NEVER_RIGHT:
        with pytest.raises(PaktError):
            changed(sound, **{field: value})


#: What goes without a field: a baseline without value has no period, a printed value may be withheld, a path
#: says its own bound, a milestone is that of a period or of a day, and a forecast may be on no scale.
WITHOUT = {
    (paktmodel.Baseline, "period"): paktmodel.testing.baseline(period=None, absent="not-printed"),
    (paktmodel.Target, "bound"): paktmodel.testing.target(bound=None, when=paktmodel.testing.path()),
    (paktmodel.Assessment, "scale"): paktmodel.testing.forecast(),
    (paktmodel.Assessment, "value"): paktmodel.testing.forecast(),
    (paktmodel.Milestone, "on"): paktmodel.testing.milestone(on=None, in_="2025"),
    (paktmodel.EarlierValue, "value"): paktmodel.testing.earlier_value(value=None, state="suppressed"),
}


@pytest.mark.parametrize(("cls", "field"), FIELDS, ids=lambda one: getattr(one, "__name__", one))
def test_none_is_taken_exactly_where_the_field_says_so(cls, field):
    kind = attrs.fields_dict(cls)[field].type
    sound = WITHOUT.get((cls, field)) or built(cls)

    if (cls, field) == (Owner, "code"):
        assert changed(sound, scheme="free", code=None).code is None
    elif type(None) in get_args(kind):
        assert getattr(changed(sound, **{field: None}), field) is None
    else:
        with pytest.raises(PaktError):
            changed(sound, **{field: None})


@pytest.mark.parametrize(("cls", "field"), FIELDS, ids=lambda one: getattr(one, "__name__", one))
def test_a_boolean_is_no_number_and_a_number_no_boolean(cls, field):
    kind = attrs.fields_dict(cls)[field].type
    sound = built(cls)

    with pytest.raises(PaktError):
        changed(sound, **{field: 1 if bool in (kind, *get_args(kind)) else True})


@pytest.mark.parametrize(
    ("cls", "field"),
    [(cls, field) for cls, field in FIELDS if isinstance(getattr(built(cls), field), tuple)],
    ids=lambda one: getattr(one, "__name__", one),
)
def test_a_list_becomes_a_tuple_and_a_text_is_no_list(cls, field):
    sound = built(cls)
    held = getattr(sound, field)

    assert getattr(changed(sound, **{field: list(held)}), field) == held
    assert getattr(changed(sound, **{field: iter(held)}), field) == held
    assert type(getattr(changed(sound, **{field: list(held)}), field)) is type(held)
    hash(changed(sound, **{field: list(held)}))
    if field == "responsibilities":
        return  # there a text is one who is responsible
    with pytest.raises(PaktError):
        changed(sound, **{field: "1.1"})


def test_a_wrong_thing_in_a_list_is_refused():
    with pytest.raises(InvalidValue) as refusal:
        goal_area(measures=[measure(), indicator()])

    assert refusal.value.code == "kind-wrong"
    assert refusal.value.expected == "a Measure"


def test_a_text_is_taken_for_a_word_of_a_closed_list():
    assert indicator(kind="count").kind is Kind.COUNT
    assert changed(indicator(), direction="decrease").direction is Direction.DECREASE


def test_a_misspelt_word_is_refused_with_the_one_that_was_meant():
    with pytest.raises(InvalidValue) as refusal:
        changed(indicator(), direction="incraese")

    assert refusal.value.code == "choice-unknown"
    assert "did you mean increase?" in str(refusal.value)
    assert "menade du increase?" in refusal.value.finding().text("sv")


def test_a_word_of_another_list_is_refused():
    with pytest.raises(InvalidValue):
        changed(indicator(), kind=Direction.INCREASE)


def test_a_date_of_pendulum_becomes_the_plain_date_that_it_equals():
    given = pendulum.date(2022, 10, 15)

    assert type(term(start=given).start) is dt.date
    assert term(start=given) == term(start="2022-10-15")
    assert type(changed(closing_point(), ends=pendulum.date(2024, 8, 31)).ends) is dt.date


@pytest.mark.parametrize(
    "moment",
    [dt.datetime(2024, 1, 15, tzinfo=dt.UTC), pendulum.datetime(2024, 1, 15)],
    ids=["datetime", "pendulum"],
)
def test_a_moment_never_passes_for_a_day(moment):
    with pytest.raises(InvalidValue) as refusal:
        changed(plan(), day=moment)

    assert refusal.value.code == "date-is-datetime"


def test_a_figure_printed_with_another_precision_is_another_figure():
    """70.0 and 70 were rounded differently, so a revision from one to the other is a revision."""
    assert baseline(total="70.0") != baseline(total="70")
    assert baseline(total="70.0") == baseline(total="70.0")
    assert hash(baseline(total="70.0")) == hash(baseline(total="70.0"))
    assert len({baseline(total="70.0"), baseline(total="70"), baseline(total=70)}) == 2
    assert target("1.0") != target("1")
    assert cost(amount=Quantity(Decimal("1.0"), "kr")) != cost(amount=Quantity(Decimal("1"), "kr"))


def test_a_whole_number_is_taken_for_a_figure_and_a_float_is_not():
    assert made(Baseline, period="2022", total=59).total == Decimal(59)
    with pytest.raises(InvalidValue):
        made(Baseline, period="2022", total=59.0)
    with pytest.raises(InvalidValue):
        made(Baseline, period="2022", total=Decimal("NaN"))


def test_texts_and_codes_are_checked_where_they_are_given_bare():
    bare = made(Measure, code="2", text="Öka samverkan", moves=["1.9", "1.10"], source=source())

    assert type(bare.code) is Code
    assert type(bare.text) is Text
    assert sorted(bare.moves, reverse=True) == ["1.10", "1.9"]
    with pytest.raises(InvalidValue):
        made(Measure, code="två,", text="Öka samverkan", source=source())
    with pytest.raises(InvalidValue):
        made(Measure, code="2", text=" ", source=source())


def test_unstated_none_and_a_value_are_three_answers():
    stated, unstated = measure(responsibilities="Enhetschefen"), measure(responsibilities=())

    assert stated != unstated
    assert [one.actor for one in stated.responsibilities] == ["Enhetschefen"]
    assert measure(years="unstated") != measure()
    with pytest.raises(PaktError):
        measure(responsibilities=None)


def test_a_text_that_reads_unstated_is_the_word():
    """Else the same document would mean two things, and a plan would not come back as it went out."""
    text = "Öka samverkan"
    unsaid = made(Measure, code="2", text=text, years="unstated", source=source())

    assert unsaid.years is Unstated.UNSTATED
    assert indicator(unit="unstated").unit is Unstated.UNSTATED


def test_a_part_in_text_is_no_part_for_the_model_itself():
    """The builders read "women"; the model takes the part, so that two spellings never meet in a set."""
    assert breakdown("women", "men").parts == (Part.WOMEN, Part.MEN)
    with pytest.raises(InvalidValue):
        changed(breakdown(), parts=("women", "men"))


def test_an_address_begins_with_http():
    with pytest.raises(InvalidValue) as refusal:
        source(url="javascript:alert(1)")

    assert refusal.value.code == "url-shape"
    assert source(url="https://www.uppsala.se/jobb").url == "https://www.uppsala.se/jobb"


def test_a_personal_number_is_refused_and_not_repeated():
    with pytest.raises(InvalidValue) as refusal:
        made(Population, text="Avser 19121212-1212")

    assert refusal.value.code == "personal-number"
    assert "1212" not in f"{refusal.value} {refusal.value!r} {refusal.value.finding().text('sv')}"
