"""Every class of the model has a builder of its name, and what it builds is consistent."""

import datetime as dt
import inspect
import re
import typing
from decimal import Decimal
from typing import get_args

import attrs
import pytest

import paktmodel.testing
from paktmodel.calendar.spans import Ages, Span
from paktmodel.checks import check
from paktmodel.errors import InvalidValue
from paktmodel.model.follow_up_record import Assessment, Deviation, FollowUpRecord
from paktmodel.model.parts import Part
from paktmodel.model.targets import On
from paktmodel.observations import Observation, Observations
from paktmodel.testing import (
    about,
    activity,
    aim,
    assessment,
    baseline,
    breakdown,
    commitment,
    comparison,
    cost,
    count,
    dated,
    deviation,
    evaluation,
    follow_up_record,
    forum,
    indicator,
    judgement_rule,
    matter,
    matter_with,
    measure,
    monthly,
    narrative,
    network,
    network_with,
    observation,
    observed,
    plan,
    plan_with,
    population,
    proposal,
    record_with,
    reported_count,
    reported_size,
    scale,
    scale_answers,
    share,
    submission,
    survey_share,
    target,
    term,
    timeline,
)
from paktmodel.testing.hypothesis_entry import registered
from paktmodel.values.figures import Approximate, Quantity
from paktmodel.values.tuples import tuple_class
from paktmodel.vocabulary.words.indicators import Absence, Direction, Kind, Window
from paktmodel.vocabulary.words.networks import RollOutState
from paktmodel.vocabulary.words.observations import ValueState
from paktmodel.vocabulary.words.sources import Unstated

# The classes of documents, without those of the answers to questions about them.
CLASSES = [
    cls for cls in registered() if attrs.has(cls) and cls.__module__.startswith("paktmodel.model.")
] + [Observation, Observations]


def builder_of(cls):
    return getattr(
        paktmodel.testing,
        re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower().replace("in", "in_")
        if cls.__name__ == "In"
        else re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower(),
    )


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_class_has_a_builder_of_its_name_that_needs_nothing(cls):
    build = builder_of(cls)

    assert type(build()) is cls
    assert build() == build()


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_a_builder_lies_in_the_module_of_the_same_name_as_its_class(cls):
    *_, package, module = cls.__module__.split(".")

    assert builder_of(cls).__module__.rpartition(".")[2] == (module if package == "model" else package)


def test_there_are_classes_to_look_at():
    assert {"Plan", "Indicator", "Source", "Timeline", "Part"} <= {cls.__name__ for cls in CLASSES}


@pytest.mark.parametrize("cls", [cls for cls in CLASSES if attrs.has(cls)], ids=lambda cls: cls.__name__)
def test_every_field_can_be_given_by_keyword(cls):
    build = builder_of(cls)
    for field in attrs.fields(cls):
        value = getattr(build(), field.name)
        if cls is Observation and field.name in {"state", "numerator"}:
            continue  # given instead of a value, so the builder gives none; tested below

        assert getattr(build(**{field.name: value}), field.name) == value


@pytest.mark.parametrize("cls", [cls for cls in CLASSES if attrs.has(cls)], ids=lambda cls: cls.__name__)
def test_a_keyword_that_no_field_bears_is_a_type_error(cls):
    with pytest.raises(TypeError, match="colour"):
        builder_of(cls)(colour="blå")


def test_the_kit_exports_every_builder_and_nothing_else():
    kit = {name: thing for name, thing in vars(paktmodel.testing).items() if not name.startswith("_")}
    exported = {name for name, thing in kit.items() if inspect.isfunction(thing)}

    assert [name for name, thing in kit.items() if name not in exported and not inspect.ismodule(thing)] == []
    assert all(typing.get_type_hints(kit[name])["return"] for name in exported)


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

    assert [indicator.code for indicator in built.indicators] == ["1.1", "1.2"]
    assert [measure.moves for measure in built.measures] == [("1.1", "1.2")]
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
    assert target("1", part="women", on="2026-12-31").part is Part.WOMEN
    assert target(on=dt.date(2026, 12, 31)).when == On(dt.date(2026, 12, 31))
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
        lambda: target(part="Women"),
        lambda: indicator(kind="quantity"),
        lambda: indicator(structurally_empty="men"),
    ],
    ids=["comma", "float", "day", "part", "word", "text for a list"],
)
def test_what_cannot_be_read_is_refused_as_the_model_refuses_it(build):
    with pytest.raises(InvalidValue):
        build()


def test_a_record_is_built_around_what_its_fields_hold():
    things = (
        *(narrative(), scale(), submission(), survey_share(), assessment("goal 1"), deviation()),
        *(scale_answers(), evaluation(), comparison(), assessment("measure 1")),
    )
    built = record_with(*things, id="bokslut-a")
    values = [
        value
        for field in attrs.fields(FollowUpRecord)
        if (value := getattr(built, field.name)) and field.name != "id"
    ]

    assert {thing for value in values if isinstance(value, tuple) for thing in value} == set(things)
    assert [str(assessed.about) for assessed in built.assessments] == ["goal 1", "measure 1"]
    assert (built.id, record_with().submissions, record_with(deviations=(deviation(),)).deviations) == (
        *("bokslut-a", ()),
        (deviation(),),
    )


def test_what_no_field_of_a_record_holds_is_a_mistake_of_the_test():
    with pytest.raises(TypeError, match="record holds no Measure"):
        record_with(measure())


def test_the_record_that_is_built_is_of_the_plan_that_is_built():
    built, planned = follow_up_record(), plan()

    entries: list[Assessment | Deviation] = [*built.assessments, *built.deviations]

    assert built.plan == planned.id
    assert {entry.rule for entry in built.submissions} <= {rule.id for rule in planned.reporting}
    assert {entry.recipient for entry in built.submissions} <= {rule.recipient for rule in planned.reporting}
    assert {entry.about.code for entry in entries} <= {measure.code for measure in planned.measures}
    assert {entry.closing for entry in entries} <= {point.closing for point in planned.calendar.closings}
    for assessed in built.assessments:
        assert assessed.value in {step.code for step in built.scale(str(assessed.scale)).steps}


@pytest.mark.parametrize("around", [network_with, matter_with], ids=["network", "matter"])
def test_every_object_is_put_in_its_field_and_the_other_fields_are_empty(around):
    cls = type(around())
    fields = {
        get_args(field.type)[0]: field.name
        for field in attrs.fields(cls)
        if tuple_class(field.type) and attrs.has(get_args(field.type)[0])
    }
    things = [builder_of(item)() for item in fields]
    built = around(*things, *things, id="a")

    assert built.id == "a"
    assert {name: getattr(built, name) for name in fields.values()} == {
        name: (thing, thing) for name, thing in zip(fields.values(), things, strict=True)
    }
    assert all(getattr(around(), name) == () for name in fields.values())


@pytest.mark.parametrize("around", [network_with, matter_with], ids=["network", "matter"])
def test_what_no_field_of_a_network_or_a_matter_holds_is_a_mistake_of_the_test(around):
    with pytest.raises(TypeError, match="holds no Measure"):
        around(measure())


@pytest.mark.parametrize(
    "built", [network(), matter(), network_with()], ids=["network", "matter", "bare network"]
)
def test_check_has_nothing_to_say_of_the_network_and_the_matter_that_are_built(built):
    assert [finding.code for finding in check(built)] == []


def test_the_matter_that_is_built_adopts_the_charter_of_the_network_that_is_built():
    [adoptable] = network().charters

    adopted = matter().adopting(str(network().id), str(adoptable.id))
    assert adopted is not None
    assert adopted.version == adoptable.id
    assert network().on(dt.date(2024, 12, 31), matters=(matter(),)).charter == adoptable


def test_counts_quantities_spans_and_states_are_written_as_text():
    assert (reported_size("52").count.exact, reported_size(52).count) == (52, reported_count("52"))
    assert reported_size("cirka 470", on="2021-10").count.approximate == Approximate(
        "cirka 470", 470, "about"
    )
    assert activity(attendance="drygt 50").attendance == reported_count("drygt 50")
    assert commitment(quantity="2.50 månader").quantity == Quantity(Decimal("2.50"), "månader")
    assert commitment(period="2024").period == Span(dt.date(2024, 1, 1), dt.date(2024, 12, 31))
    assert commitment(period="2024-03-01/").period == Span(dt.date(2024, 3, 1), None)
    assert forum(state=timeline(dated("tested", "2024"))).state.entries[0].value is RollOutState.TESTED
    with pytest.raises(InvalidValue):
        forum(state=timeline(dated("provat", "2024")))
    with pytest.raises(InvalidValue):
        reported_size("många")


def test_what_something_is_about_is_written_as_text():
    assert deviation(about="goal-area 2").about == about("goal-area 2")
    assert assessment(about("plan")).about.code is None
    with pytest.raises(ValueError, match="åtgärd"):
        deviation(about="åtgärd 3")


@pytest.mark.parametrize("years", ["now", "2024-", "2024-2025-2026", ""])
def test_years_are_numbers(years):
    with pytest.raises(ValueError, match="2024"):
        measure(years=years)


def test_one_value_of_a_baseline_empties_the_others():
    assert baseline(women="59").total is None
    assert baseline(absent="not-printed").known is False
    assert baseline(absent="not-printed").absent is Absence.NOT_PRINTED
    assert count("1.3", total="59").baseline.women is None
    assert count("1.3", total="59").breakdowns == ()
    assert share("1.3", men="59").breakdowns == (breakdown(),)


def test_a_field_of_an_indicator_overrides_what_its_values_make():
    assert share("1.1", total="5", baseline=baseline("2020")).baseline.period.start.year == 2020
    assert count("1.1", breakdowns=()).breakdowns == ()
    assert count("1.1", window="last-day", period="2021").baseline.window is Window.LAST_DAY


def test_months_follow_one_another_over_a_year_end():
    months = monthly("1.1", "2023-M11", ["1", "2", "3"])

    assert [str(month.period) for month in months] == ["2023-M11", "2023-M12", "2024-M01"]


def test_a_month_may_be_left_out_or_have_a_reason_instead():
    months = monthly("1.1", "2024-M01", ["1", None, "not-reported"], part="men", status="preliminary")

    assert [(str(month.period), month.state) for month in months] == [
        ("2024-M01", ValueState.OBSERVED),
        ("2024-M03", ValueState.NOT_REPORTED),
    ]
    assert {month.part for month in months} == {Part.MEN}


def test_numerators_and_denominators_are_given_with_values_or_instead_of_them():
    beside = monthly("1.1", "2024-M01", ["50", "75"], numerators=["1", "3"], denominators="4")
    instead = monthly("1.1", "2024-M01", numerators=[1, None, 3], denominators=4)

    assert [tuple(map(str, (month.value, month.numerator, month.denominator))) for month in beside] == [
        ("50", "1", "4"),
        ("75", "3", "4"),
    ]
    assert [(month.value, str(month.numerator), str(month.period)) for month in instead] == [
        (None, "1", "2024-M01"),
        (None, "3", "2024-M03"),
    ]


def test_a_state_or_a_numerator_is_given_instead_of_a_value():
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
