"""All observations together: one order, revisions kept, what was known on a day."""

import copy
import datetime as dt
import pickle
from decimal import Decimal, localcontext
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from paktmodel.calendar.periods import Period
from paktmodel.errors import InvalidArgument, InvalidDocument, InvalidValue, NotFound, PaktError
from paktmodel.model.parts import Part
from paktmodel.observations import Observation, Observations, read_document
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState

PERIODS = [Period(text) for text in ("2022", "2023", "2023-T3", "2023-M12", "2024-M01", "2024-02-29")]
PARTS = [Part.TOTAL, Part.WOMEN, Part.MEN, Part("age", "18-24"), Part("age", "25-64")]
CODES = ["1.2", "1.3", "1.10", "2.1"]
DAYS = st.dates(dt.date(2023, 1, 1), dt.date(2024, 12, 31))

figures = st.one_of(
    st.integers(-(10**4), 10**4).map(Decimal),
    st.decimals(-1000, 1000, places=1),
    st.decimals(-1000, 1000, places=2),
    st.sampled_from(
        [Decimal("-0.0"), Decimal(2**63), Decimal("0.0000000001"), Decimal(10**33), Decimal("70.0")]
    ),
)


@st.composite
def observation(draw) -> Observation:
    state = draw(st.sampled_from([ValueState.OBSERVED] * 3 + list(ValueState)))
    observed = state is ValueState.OBSERVED
    value = draw(figures) if observed and draw(st.integers(0, 3)) else None
    parted = observed and (value is None or draw(st.booleans()))
    return Observation(
        indicator=draw(st.sampled_from(CODES)),
        period=draw(st.sampled_from(PERIODS)),
        part=draw(st.sampled_from(PARTS)),
        value=value,
        state=state,
        numerator=draw(figures) if parted else None,
        denominator=draw(figures) if parted else None,
        published=draw(st.none() | DAYS),
        status=draw(st.sampled_from(ObservationStatus)),
        derived=draw(st.booleans()),
        assumed=draw(st.booleans()),
        note=draw(st.none() | st.sampled_from(["Preliminär", "Rättad efter kontroll"])),
        source=draw(st.none() | st.sampled_from(["Lifecare", "Extens"])),
    )


def place(one: Observation) -> tuple[object, ...]:
    return one.indicator, one.period, one.part, one.published


many = st.lists(observation(), max_size=12, unique_by=place)


def a(value: Any = 72, **more: Any) -> Observation:
    told: dict[str, Any] = {"indicator": "1.2", "period": Period("2023-M08"), "value": value}
    return Observation(**{**told, **more})


@pytest.mark.feature("F16")
@given(many, st.randoms(use_true_random=False))
def test_any_order_of_arrival_gives_the_same_observations(every, chance):
    shuffled = list(every)
    chance.shuffle(shuffled)

    first, second = Observations(every), Observations(shuffled)

    assert first == second
    assert hash(first) == hash(second) == hash(first)
    assert list(first) == list(second)
    assert {place(one): one for one in first} == {place(one): one for one in every}


@given(many)
def test_copies_are_the_same_observations(every):
    observed = Observations(every)

    assert copy.copy(observed) == copy.deepcopy(observed) == observed
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        copied = pickle.loads(pickle.dumps(observed, protocol))
        assert copied == observed
        assert list(copied) == list(observed)
    assert Observations(observed) == observed == Observations(iter(observed))


@given(many)
def test_a_document_holds_the_same_observations_and_the_same_content_is_the_same_document(every):
    observed = Observations(every)
    document = observed.to_document()

    assert read_document(document) == observed
    assert read_document(document).to_document() == document
    assert Observations(reversed(every)).to_document() == document


@given(many, st.integers(0, 12))
def test_observations_in_two_halves_add_up_to_the_whole(every, cut):
    first, second = Observations(every[:cut]), Observations(every[cut:])

    assert first + second == second.merged(first) == Observations(every)


@given(many, many)
def test_other_content_is_another_value(first, second):
    same = {place(one): one for one in first} == {place(one): one for one in second}

    assert (Observations(first) == Observations(second)) is same


@given(many)
def test_a_series_has_its_own_observations_in_order_of_period_and_publication(every):
    observed = Observations(every)
    found = [
        one
        for code in observed.indicators
        for part in observed.parts(code)
        for one in observed.series(code, part)
    ]

    assert found == list(observed)
    for code in observed.indicators:
        for part in observed.parts(code):
            keys = [(one.period, one.published or dt.date.min) for one in observed.series(code, part)]
            assert keys == sorted(keys)
        assert list(observed.of(code)) == [one for one in found if one.indicator == code]


@given(many)
def test_the_columns_of_a_series_tell_what_its_latest_observations_tell(every):
    observed = Observations(every)
    for code in observed.indicators:
        for part in observed.parts(code):
            latest, columns = observed.latest(code, part), observed.columns(code, part)
            assert [one.period for one in latest] == list(columns.periods)
            assert [str(one.value) for one in latest] == list(map(str, columns.values))
            assert [one.state for one in latest] == list(columns.states)
            assert [one.numerator for one in latest] == list(columns.numerators)
            assert [one.denominator for one in latest] == list(columns.denominators)
            assert [one.status for one in latest] == list(columns.statuses)
            assert [one.published for one in latest] == list(columns.published)


@pytest.mark.feature("F16")
@given(many, DAYS, DAYS)
def test_what_is_known_only_grows_and_is_known_once(plan, every, one_day, other_day):
    earlier, later = sorted((one_day, other_day))
    observed = Observations(every)
    then = observed.as_known_at(earlier, plan)

    assert then.as_known_at(earlier, plan) == then
    assert then.as_known_at(later, plan) == then
    assert set(then) <= set(observed.as_known_at(later, plan)) <= set(observed)
    for one in observed:
        known = one.published or plan.indicators[one.indicator].first_possible(one.period)
        assert (one in set(then)) is (known <= earlier)


@pytest.mark.feature("F16")
def test_the_board_sees_the_preliminary_figure_until_the_revision_is_published(plan):
    """Monthly statistics are preliminary in two steps, then the official figure of the year comes."""
    observed = Observations(
        [
            a(71, status="preliminary", published=dt.date(2023, 9, 30)),
            a(72, status="revised", published=dt.date(2023, 10, 31)),
            a(73, status="final", published=dt.date(2024, 6, 17)),
        ]
    )

    def seen(day: dt.date) -> list[Decimal | None]:
        return [one.value for one in observed.as_known_at(day, plan).latest("1.2")]

    assert seen(dt.date(2023, 9, 29)) == []
    assert seen(dt.date(2023, 9, 30)) == [71]
    assert seen(dt.date(2023, 12, 31)) == [72]
    assert seen(dt.date(2024, 6, 17)) == [73]
    assert len(observed.series("1.2")) == 3


@pytest.mark.feature("F16")
def test_a_withdrawn_figure_takes_its_period_with_it_from_that_day_on(plan):
    withdrawn = a(None, state="not-reported", status="withdrawn", published=dt.date(2024, 1, 15))
    observed = Observations([a(71), withdrawn, a(70, period=Period("2023-M09"))])

    assert [one.period for one in observed.latest("1.2")] == [Period("2023-M09")]
    assert len(observed.as_known_at(dt.date(2024, 1, 14), plan).latest("1.2")) == 2


@pytest.mark.feature("F16")
def test_a_figure_without_a_day_of_publication_is_the_first_one():
    observed = Observations([a(72, published=dt.date(1, 1, 1)), a(71)])

    assert [one.value for one in observed.series("1.2")] == [71, 72]


def test_a_cohort_is_not_known_before_it_has_been_followed(plan):
    """Exits of September are followed for 90 days: known on 29 December (AMN-2023-00174, 2.1)."""
    observed = Observations([a(9, indicator="2.1", period=Period("2023-M09"))])

    assert len(observed.as_known_at(dt.date(2023, 12, 28), plan)) == 0
    assert observed.as_known_at(dt.date(2023, 12, 29), plan) == observed


def test_an_unpublished_observation_of_an_unknown_indicator_cannot_be_dated(plan):
    observed = Observations([a(indicator="9.9"), a(indicator="9.8", published=dt.date(2024, 1, 1))])

    with pytest.raises(NotFound, match=r"9\.9"):
        observed.as_known_at(dt.date(2024, 1, 1), plan)


def test_a_datetime_is_no_day(plan):
    with pytest.raises(InvalidValue, match="date-is-datetime"):
        Observations().as_known_at(dt.datetime(2024, 1, 1), plan)  # noqa: DTZ001 - refused for its time


def test_each_repeated_observation_names_both_places():
    with pytest.raises(InvalidDocument) as refused:
        Observations([a(72), a(71, part="women"), a(72), a(99)])

    assert [(one.code, one.path, one.evidence["first"]) for one in refused.value.findings] == [
        ("observation-repeated", "$[2]", "$[0]"),
        ("observation-repeated", "$[3]", "$[0]"),
    ]
    assert "the same twice, $[0] and $[2]" in str(refused.value)
    assert "two different ones, $[0] and $[3]" in str(refused.value)


def test_merging_what_is_already_there_is_refused():
    with pytest.raises(InvalidDocument, match=r"the same twice, \$\[0\] and \$\[1\]"):
        Observations([a()]) + Observations([a()])


def test_an_observation_that_is_repeated_again_and_again_is_stated_once():
    with pytest.raises(InvalidDocument) as refused:
        Observations([a()] * 801)

    [finding] = refused.value.findings
    assert (finding.path, finding.evidence["more"], refused.value.more) == ("$[1]", 799, 0)
    assert str(refused.value).startswith("800 errors")
    assert finding.text("sv").endswith("ta bort den ena; samma fel på 799 rader till")


def test_indicators_stand_in_printed_order_and_parts_as_in_the_paper():
    observed = Observations(
        a(indicator=code, part=part)
        for code in ("1.10", "1.9")
        for part in ("age:18-24", "men", "women", "total")
    )

    assert observed.indicators == ("1.9", "1.10")
    assert list(map(str, observed.parts("1.9"))) == ["total", "women", "men", "age:18-24"]
    assert observed.parts("7") == ()


def test_columns_of_a_series_compare_as_printed():
    printed, same, other = (
        Observations([a(Decimal(text))]).columns("1.2") for text in ("70.0", "70.0", "70")
    )

    assert printed == same
    assert printed != other
    assert len({printed, same, other}) == 2


def test_a_series_that_nobody_has_observed_is_empty():
    observed = Observations([a()])

    assert observed.series("1.2", "women") == observed.latest("7") == ()
    assert len(observed.columns("1.2", Part.MEN)) == 0
    assert observed.of("7") == Observations()
    with pytest.raises(InvalidValue, match="part-shape"):
        observed.series("1.2", "kvinnor")


def test_its_repr_is_one_short_line():
    months = [Period.of_month(2023 * 12 + month) for month in range(20)]
    observed = Observations(
        a(indicator=f"1.{code}", period=month, part=f"age:{age}")
        for code in range(1, 3)
        for month in months
        for age in range(30)
    )

    assert repr(observed) == "Observations(1 200 of 2 indicators, 2023-M01–2024-M08)"
    assert repr(Observations([a()])) == "Observations(1 of 1 indicator, 2023-M08)"
    assert repr(Observations()) == "Observations(none)"


def test_nothing_in_it_can_be_changed():
    observed: Any = Observations([a()])

    with pytest.raises(AttributeError):
        observed._columns = None
    with pytest.raises(AttributeError):
        observed.invented = 1
    with pytest.raises(AttributeError):
        del observed._columns
    assert not hasattr(observed, "__dict__")


@pytest.mark.parametrize("wrong", [5, "text", {"indicator": "1.2"}, [{"indicator": "1.2"}], [None]])
def test_anything_but_observations_is_refused(wrong):
    with pytest.raises(InvalidArgument):
        Observations(wrong)
    with pytest.raises(PaktError):
        Observations().merged(wrong)


def test_digits_come_out_as_they_went_in_under_any_context_of_the_host():
    printed = [
        "70.0",
        "70",
        "-0.0",
        "9223372036854775808",
        "0.0000000001",
        "1" * 34,
        "-12345678.90",
        "4000000000000",
    ]
    every = [
        a(Decimal(text), period=month)
        for text, month in zip(printed, Period("2024").split("M"), strict=False)
    ]
    with localcontext() as context:
        context.prec = 2
        observed = Observations(every)
        values = observed.columns("1.2").values

    assert [f"{value:f}" for value in values] == printed
    assert observed != Observations([evolve(every[0], value=Decimal("70.00")), *every[1:]])


def test_an_ordinary_observation_takes_at_most_24_bytes():
    """Months of 300 areas, each figure with its day of publication, numerator and denominator."""
    months = [month for year in (2022, 2023, 2024) for month in Period.year(year).split("M")]
    observed = Observations(
        a(
            Decimal(700 + age % 90) / 10,
            period=month,
            part=f"age:{age}",
            published=month.end,
            numerator=150_000 + age,
            denominator=200_000,
        )
        for age in range(100)
        for month in months
    )

    assert observed._columns.bytes() <= 24 * len(observed)
