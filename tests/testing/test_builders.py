"""Every class of the model has a builder of its name, and what it builds goes together."""

import datetime as dt
import importlib
import inspect
import pkgutil
import re
import typing
from decimal import Decimal

import attrs
import pytest

import paktmodel.model
import paktmodel.testing
from paktmodel.calendar.spans import Ages
from paktmodel.checks import check
from paktmodel.errors import InvalidValue
from paktmodel.model.parts import Part
from paktmodel.observations import Observation, Observations
from paktmodel.testing import (
    aim,
    baseline,
    breakdown,
    cost,
    count,
    indicator,
    judgement_rule,
    limit,
    measure,
    monthly,
    observation,
    observed,
    plan,
    plan_with,
    population,
    proposal,
    share,
    term,
)
from paktmodel.vocabulary.words import Absence, Direction, Kind, Unstated, ValueState, Window

CLASSES = [
    thing
    for found in pkgutil.walk_packages(paktmodel.model.__path__, "paktmodel.model.")
    for thing in vars(importlib.import_module(found.name)).values()
    if inspect.isclass(thing) and attrs.has(thing) and thing.__module__ == found.name
] + [Observation, Observations]


def builder_of(cls):
    return getattr(paktmodel.testing, re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower())


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_class_has_a_builder_of_its_name_that_needs_nothing(cls):
    build = builder_of(cls)

    assert type(build()) is cls
    assert build() == build()


def test_there_are_classes_to_look_at():
    assert {"Plan", "Indicator", "Source", "Timeline", "Part"} <= {cls.__name__ for cls in CLASSES}


@pytest.mark.parametrize("cls", [cls for cls in CLASSES if attrs.has(cls)], ids=lambda cls: cls.__name__)
def test_every_field_can_be_given_by_keyword(cls):
    build = builder_of(cls)
    for field in attrs.fields(cls):
        held = getattr(build(), field.name)
        if cls is Observation and field.name in {"state", "numerator"}:
            continue  # these stand instead of a value, so the builder gives none; tested below

        assert getattr(build(**{field.name: held}), field.name) == held


@pytest.mark.parametrize("cls", [cls for cls in CLASSES if attrs.has(cls)], ids=lambda cls: cls.__name__)
def test_a_keyword_that_no_field_bears_is_a_type_error(cls):
    with pytest.raises(TypeError, match="colour"):
        builder_of(cls)(colour="blå")


def test_the_kit_exports_every_builder_and_nothing_else():
    exported = {
        name for name in paktmodel.testing.__all__ if inspect.isfunction(getattr(paktmodel.testing, name))
    }

    assert exported == set(paktmodel.testing.__all__)
    assert all(typing.get_type_hints(getattr(paktmodel.testing, name))["return"] for name in exported)


def test_check_has_nothing_to_say_of_the_plan_that_is_built():
    assert [finding.code for finding in check(plan())] == []


@pytest.mark.parametrize(
    "built",
    [
        plan_with(share("1.1"), count("1.2")),
        plan_with(measure("1", moves=("2.1", "2.2"))),
        plan_with(measure("7", moves=("3.1",)), share("3.1")),
        plan(proposal=proposal()),
        plan(judgement=(judgement_rule(),)),
    ],
    ids=["indicators", "measures", "both", "proposal", "judgement"],
)
def test_nor_of_a_plan_built_around_a_few_things(built):
    assert [finding.code for finding in check(built)] == []


def test_a_plan_is_put_around_indicators_and_measures():
    built = plan_with(share("1.1"), count("1.2"), title="Vår plan")

    assert [one.code for one in built.indicators] == ["1.1", "1.2"]
    assert [one.moves for one in built.measures] == [("1.1", "1.2")]
    assert built.goals[0].aims[0].indicators == ("1.1", "1.2")
    assert built.title == "Vår plan"


def test_a_measure_that_moves_nothing_gets_no_indicator_invented():
    built = plan_with(measure("4", moves=()))

    assert built.indicators == ()
    assert built.goals == ()


def test_what_a_test_writes_as_text_is_read():
    assert indicator(kind="count", direction="decrease").kind is Kind.COUNT
    assert str(baseline("2021", total="72.40", women=59).total) == "72.40"
    assert baseline(women=Decimal("1.0")).women == Decimal("1.0")
    assert limit("1", part="women", on="2026-12-31").part is Part.WOMEN
    assert limit(on=dt.date(2026, 12, 31)).on == dt.date(2026, 12, 31)
    assert breakdown("women", Part.MEN).parts == (Part.WOMEN, Part.MEN)
    assert indicator(structurally_empty=["men"]).structurally_empty == (Part.MEN,)
    assert measure(years="2024").years == measure(years="2024-2024").years
    assert measure(years="unstated").years is Unstated.UNSTATED
    assert population(ages="19–24").ages == Ages(19, 24)
    assert judgement_rule(below="0.5", part="men").below == Decimal("0.5")
    assert term(start="2022-10-15").start == dt.date(2022, 10, 15)
    assert aim(direction="maintain").direction is Direction.MAINTAIN
    assert cost(shown_in=None).shown_in is None


@pytest.mark.parametrize(
    "build",
    [
        lambda: baseline(total="72,4"),
        lambda: baseline(total=72.4),
        lambda: term(start="15/10/2022"),
        lambda: limit(part="Women"),
        lambda: indicator(kind="amount"),
        lambda: indicator(structurally_empty="men"),
    ],
    ids=["comma", "float", "day", "part", "word", "text for a list"],
)
def test_what_cannot_be_read_is_refused_as_the_model_refuses_it(build):
    with pytest.raises(InvalidValue):
        build()


@pytest.mark.parametrize("years", ["now", "2024-", "2024-2025-2026", ""])
def test_years_are_numbers(years):
    with pytest.raises(ValueError, match="2024"):
        measure(years=years)


def test_one_figure_of_a_baseline_empties_the_others():
    assert baseline(women="59").total is None
    assert baseline(absent="not-printed").known is False
    assert baseline(absent="not-printed").absent is Absence.NOT_PRINTED
    assert count("1.3", total="59").baseline.women is None
    assert count("1.3", total="59").breakdowns == ()
    assert share("1.3", men="59").breakdowns == (breakdown(),)


def test_what_is_said_of_an_indicator_goes_before_what_its_figures_make():
    assert share("1.1", total="5", baseline=baseline("2020")).baseline.period.start.year == 2020
    assert count("1.1", breakdowns=()).breakdowns == ()
    assert count("1.1", window="last-day", period="2021").baseline.window is Window.LAST_DAY


def test_months_follow_one_another_over_a_year_end():
    made = monthly("1.1", "2023-M11", ["1", "2", "3"])

    assert [str(one.period) for one in made] == ["2023-M11", "2023-M12", "2024-M01"]


def test_a_month_may_be_left_out_or_have_a_reason_instead():
    made = monthly("1.1", "2024-M01", ["1", None, "not-reported"], part="men", status="preliminary")

    assert [(str(one.period), one.state) for one in made] == [
        ("2024-M01", ValueState.OBSERVED),
        ("2024-M03", ValueState.NOT_REPORTED),
    ]
    assert {one.part for one in made} == {Part.MEN}


def test_numerators_and_denominators_stand_beside_values_or_instead_of_them():
    beside = monthly("1.1", "2024-M01", ["50", "75"], numerators=["1", "3"], denominators="4")
    instead = monthly("1.1", "2024-M01", numerators=[1, None, 3], denominators=4)

    assert [tuple(map(str, (one.value, one.numerator, one.denominator))) for one in beside] == [
        ("50", "1", "4"),
        ("75", "3", "4"),
    ]
    assert [(one.value, str(one.numerator), str(one.period)) for one in instead] == [
        (None, "1", "2024-M01"),
        (None, "3", "2024-M03"),
    ]


def test_a_state_or_a_numerator_stands_instead_of_a_value():
    assert observation(state="pending").value is None
    assert observation(numerator="3", denominator="4").value is None
    assert observation(denominator="4").value == Decimal("62.0")
    with pytest.raises(InvalidValue):
        observation(state="pending", value="1")


def test_columns_of_different_length_are_a_mistake_of_the_test():
    with pytest.raises(ValueError, match="zip"):
        monthly("1.1", "2024-M01", ["50", "75"], numerators=["1"], denominators="4")


def test_observed_takes_single_observations_and_groups():
    store = observed(monthly("1.1", "2024-M01", ["1", "2"]), observation("1.2"), [observation("1.3")])

    assert len(store) == 4
