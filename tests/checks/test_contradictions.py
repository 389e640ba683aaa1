"""A document held against itself: what contradicts, in plans of several kinds, and what only looks so.

The faults are put in by hand (feature P12). Each plan is sound without them.
"""

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from paktmodel.checks import check
from paktmodel.model.indicators import Indicator
from paktmodel.model.plans import Plan
from paktmodel.testing import (
    aim,
    assignment,
    bands,
    baseline,
    between,
    body,
    consequence_statement,
    count,
    decided_point,
    decision,
    decision_point,
    decision_ref,
    every,
    goal,
    indicator,
    matter,
    measure,
    milestone,
    over,
    party_vote,
    path,
    plan,
    plan_with,
    progress,
    proposal,
    relative,
    share,
    target,
    version,
    vote,
)

#: What this file is about; gaps have files of their own.
CONTRADICTIONS = {
    "direction-against-target",
    "aim-against-indicator",
    "aim-target-differs",
    "target-unit-differs",
    "targets-exclude-each-other",
    "path-not-monotonic",
    "target-met-at-start",
    "target-before-baseline",
    "target-before-plan",
    "target-out-of-range",
    "band-invalid",
    "target-kind-wrong",
    "goal-in-circle",
    "goal-above-parent",
    "measure-outside-plan",
    "progress-contradicts-state",
    "version-adopted-before-created",
    "amount-called-count",
    "parts-off-total",
    "count-behaves-as-share",
    "share-out-of-range",
    "count-negative",
    "motion-after-decision",
    "proposal-not-put",
    "vote-does-not-add-up",
    "vote-against-outcome",
    "assignment-overdue",
    "dates-out-of-order",
}


def told(document: Any) -> list[tuple[str, str]]:
    """What contradicts in a document: code, and first subject."""
    return [(one.code, str(one.subjects[0])) for one in check(document) if one.code in CONTRADICTIONS]


def codes(*targets: Any, **fields: Any) -> list[str]:
    """What contradicts where a share of 61.8 per cent in 2022 has these targets."""
    return [code for code, _ in told(plan_with(share(targets=targets, **fields)))]


def way(*values: str, **fields: Any) -> Any:
    """A target by milestones, one a year from 2024 on."""
    steps = [milestone(value, f"{2024 + place}-12-31") for place, value in enumerate(values)]
    return target(**{"bound": None, "when": path(steps), **fields})


# --- eighteen faults and more, put in by hand ----------------------------------------------


def emissions(code: str, total: str = "100", **fields: Any) -> Indicator:
    """Emissions in thousands of tonnes, to decrease from a hundred in 2015."""
    told: dict[str, Any] = {"kind": "amount", "unit": "kton", "aggregation": "sum", "breakdowns": ()}
    return indicator(
        code,
        **{
            **told,
            "numerator": None,
            "denominator": None,
            "direction": "decrease",
            "baseline": baseline("2015", total=total),
            **fields,
        },
    )


def climate(*indicators: Indicator, **fields: Any) -> Plan:
    """A climate programme for 2021 to 2030."""
    return plan_with(*indicators, years="2021-2030", **fields)


def tonnes(value: str, on: Any = "2030-12-31", **fields: Any) -> Any:
    return target(value, "at-most", on=on, **{"unit": "ton", **fields})


@pytest.mark.feature("P12")
def test_what_contradicts_in_a_climate_programme_is_found():
    cleared = aim(
        "halvera",
        direction=None,
        unit="kton",
        denominator=None,
        targets=(target("50", "at-most", on="2030-12-31", unit="kton"),),
        indicators=("2",),
    )
    faulty = climate(
        emissions("1", targets=(tonnes("105000", unit="ton"),)),  # 105 kton, from 100
        emissions("2", targets=(tonnes("60", unit="kton"),)),  # the aim wants 50
        emissions("3", targets=(tonnes("40", unit="MWh"),)),
        emissions("4", targets=(target(bound=None, when=path(falling("80", "85", "60")), unit="kton"),)),
        emissions("5", targets=(tonnes("70", "2014", unit="kton"),)),
        emissions("6", targets=(tonnes("0", bands=bands(), unit="kton"),)),
        emissions("7", targets=(target("80", on="2030-12-31", unit="kton"),)),
        goals=(goal("1", aims=(cleared,)), goal("2", level="unit", aims=()), goal("3", parent="2", aims=())),
    )

    assert told(faulty) == [
        ("goal-above-parent", "goal 3"),
        ("target-unit-differs", "indicator 3"),
        ("direction-against-target", "indicator 7"),
        ("aim-target-differs", "aim 1/halvera"),
        ("path-not-monotonic", "indicator 4"),
        ("target-met-at-start", "indicator 1"),
        ("target-before-baseline", "indicator 5"),
        ("target-before-plan", "indicator 5"),
        ("band-invalid", "indicator 6"),
    ]


def falling(*values: str) -> list[Any]:
    return [milestone(value, f"{2024 + 3 * place}-12-31") for place, value in enumerate(values)]


@pytest.mark.feature("P12")
def test_what_contradicts_in_a_council_plan_by_quarters_is_found():
    """Bracknell Forest: targets that go from 30 to 24 to 40."""
    quarters = [target(value, on=f"2024-Q{place}") for place, value in enumerate(("30", "24", "40"), 1)]
    faulty = plan_with(
        share("1", baseline=None, targets=quarters),
        share(
            "2", baseline=None, targets=(target("80", on="2024-Q4"), target("75", "at-most", on="2024-Q4"))
        ),
        share("3", baseline=None, targets=(target("120", on="2024-Q4"),)),
        share("4", baseline=None, targets=(target("180", on=over(statistic="sum")),)),
        count("5", unit="tkr", total=None),
        measure("1", moves=("1", "2", "3", "4", "5"), years="2028"),
        measure("2", moves=("1",), progress=[progress("100")]),
        goals=(
            goal("1", parent="2", aims=(aim(indicators=("1",), direction="decrease"),)),
            goal("2", parent="1", aims=()),
        ),
        versions=(version(created="2024-03", adopted_by=decision_ref(on="2024-02-28")),),
    )

    assert told(faulty) == [
        ("amount-called-count", "indicator 5"),
        ("goal-in-circle", "goal 1"),
        ("aim-against-indicator", "aim 1/oka"),
        ("targets-exclude-each-other", "indicator 2"),
        ("path-not-monotonic", "indicator 1"),
        ("target-out-of-range", "indicator 3"),
        ("target-kind-wrong", "indicator 4"),
        ("version-adopted-before-created", "version 1.0"),
        ("progress-contradicts-state", "measure 2"),
        ("measure-outside-plan", "measure 1"),
    ]


@pytest.mark.feature("P12")
def test_what_contradicts_in_a_matter_is_found():
    """A council that votes down what it then follows, on a proposal that was never put."""
    council = body("fullmaktige")
    rival = proposal(decision_point(text="att avslå", decided=None), id="forslag-2", parties=("Broarna",))
    lost = decision(
        body="fullmaktige",
        put=("forslag-2",),
        vote=vote(party_vote(ayes=3, noes=8), ayes=2),
        final_on="2024-01-31",
    )
    faulty = matter(
        day="2026-02-01",
        bodies=(council, body()),
        proposals=(*matter().proposals, rival),
        decisions=(lost,),
        assignments=(assignment(),),
        consequences=tuple(
            consequence_statement(kind=kind) for kind in ("child", "gender", "business", "economy")
        ),
    )

    assert told(faulty) == [
        ("proposal-not-put", "decision paragraf-7"),
        ("vote-does-not-add-up", "decision paragraf-7"),
        ("vote-against-outcome", "decision paragraf-7"),
        ("assignment-overdue", "assignment uppdrag-1"),
        ("dates-out-of-order", "decision paragraf-7"),
    ]


# --- direction and bound -------------------------------------------------------------------


@pytest.mark.feature("P12")
def test_a_share_to_increase_that_is_to_be_at_most_less_pulls_apart():
    """F36: to increase from 58.0, at most 45.0."""
    one = share(total="58.0", targets=(target("45.0", "at-most"),))
    (found,) = check(plan_with(one))

    assert found.code == "direction-against-target"
    assert found.text("sv") == (
        "önskad riktning för indikator 1.1 är öka, men målvärdet är högst 45,0; "
        "fråga den som äger planen vilket som gäller och ändra det andra"
    )


@pytest.mark.parametrize(
    ("targets", "fields"),
    [
        ((target("45.0", "at-most"),), {"direction": "maintain"}),
        ((target(bound=between("70", "80")),), {}),  # from 61.8 upwards
        ((target("65"), target("80", "at-most")), {}),  # the same in two targets
        ((target("5", "at-most", when=None, relative=relative()),), {}),  # a rise, capped
        ((target("-5", relative=relative()),), {"direction": "decrease"}),  # a fall, capped
        (
            (target("50", "at-most", unit="plats"),),
            {"kind": "rank", "unit": "plats", "direction": "decrease"},
        ),
        ((way("60", "50"),), {"direction": "decrease"}),
        ((target("620", "at-least", unit="promille"),), {}),
    ],
)
def test_a_direction_and_a_bound_that_agree_are_silent(targets, fields):
    assert codes(*targets, **fields) == []


@pytest.mark.parametrize(
    ("one", "direction"),
    [
        (target("-25", "at-most", relative=relative()), "increase"),
        (target("3", relative=relative("year-before")), "decrease"),
        (target(bound=between("70", "80")), "decrease"),  # from 61.8
        (target(bound=between("700", "800"), unit="promille"), "decrease"),
    ],
)
def test_a_change_or_a_range_that_leads_the_other_way_is_found(one, direction):
    assert codes(one, direction=direction) == ["direction-against-target"]


def test_a_target_of_women_is_held_against_the_direction_by_itself():
    one = share(targets=(target("65"), target("50", "at-most", part="women")))

    assert told(plan_with(one)) == [("direction-against-target", "indicator 1.1, women")]


# --- aims and indicators -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "measured"),
    [
        (aim(direction="decrease", unit="personer"), share()),  # another figure
        (aim(direction="decrease", indicators=("1.1", "1.2")), share()),  # one of two
        (aim(direction="maintain"), share()),
        (aim(direction="decrease"), share(direction=None)),
    ],
)
def test_an_aim_that_may_be_about_something_else_is_not_against_its_indicator(wanted, measured):
    other = share("1.2", direction="decrease")
    one = plan_with(measured, other, goals=(goal(aims=(wanted,)),))

    assert told(one) == []


def test_what_an_aim_and_an_indicator_want_may_be_said_by_their_targets():
    wanted = aim(direction=None, targets=(target("50", "at-most", on="2025-12-31"),))
    one = plan_with(share(direction=None, targets=(target("65"),)), goals=(goal(aims=(wanted,)),))

    assert told(one) == [("aim-against-indicator", "aim 1/oka")]


@pytest.mark.parametrize(
    ("wanted", "own"),
    [
        (target("65"), target("65.0")),
        (target("65"), target("66", "above")),
        (target("67"), target("66.7")),  # one of them rounded
        (target("650", unit="promille"), target("65")),
        (target("65"), target("60", on="2025-12-31")),  # another day
        (target("65"), target("60", part="women")),
        (target("65"), target("60", on=every())),
        (target("65", on=None), target("60", on=None)),  # nobody knows when
        (target("5", relative=relative()), target("60")),  # a change and a value
    ],
)
def test_an_aims_target_that_its_indicators_implies_or_is_not_comparable_with_is_silent(wanted, own):
    one = plan_with(share(targets=(own,)), goals=(goal(aims=(aim(direction=None, targets=(wanted,)),)),))

    assert "aim-target-differs" not in [code for code, _ in told(one)]


@pytest.mark.parametrize(
    ("wanted", "own"),
    [
        (target("65"), target("64")),
        (target("65"), target("640", unit="promille")),
        (target("65"), target("64", on="2026")),  # the year is known by its last day
        (way("62", "66"), way("62", "65")),
        (target("5", relative=relative()), target("4", relative=relative())),
    ],
)
def test_an_aims_target_that_its_indicators_does_not_imply_is_found(wanted, own):
    one = plan_with(share(targets=(own,)), goals=(goal(aims=(aim(direction=None, targets=(wanted,)),)),))

    assert told(one) == [("aim-target-differs", "aim 1/oka")]


# --- targets of one date -------------------------------------------------------------------


@pytest.mark.parametrize(
    "targets",
    [
        (target("65"), target("65", "at-most")),  # exactly 65
        (target("65"), target("60", "at-most", part="women")),
        (target("65"), target("60", "at-most", on="2025-12-31")),
        (target("65"), target("60", "at-most", on="2026-Q4")),
        (target("65", bands=bands(met_within="10")), target("60", "at-most")),  # 60 counts as met
        (target("65"), target("0", "at-most", relative=relative())),
        (target("65"), target("700", "at-most", unit="promille")),
    ],
)
def test_targets_that_some_value_meets_do_not_exclude_each_other(targets):
    assert "targets-exclude-each-other" not in codes(*targets)


@pytest.mark.parametrize(
    "targets",
    [
        (target("65", "above"), target("65", "at-most")),
        (target("65"), target("600", "at-most", unit="promille")),
        (target("65"), target("60", "at-most", on="2026")),
        (way("62", "66"), target("60", "at-most", on="2025-12-31")),
        (target("65", on=every()), target("60", "at-most", on=every())),
        (target("65"), target(bound=between("50", "60"))),
        (target("5", relative=relative()), target("0", "at-most", relative=relative())),
    ],
)
def test_targets_that_no_value_meets_exclude_each_other(targets):
    assert "targets-exclude-each-other" in codes(*targets)


def test_no_whole_number_lies_between_five_and_six():
    narrow = (target("5", "above", unit="platser"), target("6", "below", unit="platser"))
    whole = count(total="2", basis="flow", aggregation="sum", window="period", direction="increase")
    mean = count(total="2", basis="mean-per-month", direction="increase")

    def found(one: Indicator) -> list[str]:
        return [code for code, _ in told(plan_with(evolve(one, targets=narrow, unit="platser")))]

    assert "targets-exclude-each-other" in found(whole)
    assert "targets-exclude-each-other" not in found(mean)


@given(st.permutations([target("65"), target("70"), target("60", "at-most"), target("80", on="2030-12-31")]))
def test_the_order_in_which_targets_are_printed_changes_nothing(targets):
    assert codes(*targets) == ["targets-exclude-each-other"]


# --- values on the way ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("targets", "fields"),
    [
        ((way("62", "62", "66"),), {}),
        ((way("66", "62", "60"),), {"direction": "decrease"}),
        (
            (
                way(
                    "66",
                    "65.5",
                    "70",
                    bands=bands(met_within="2"),
                ),
            ),
            {},
        ),  # within its own band
        ((way("66"),), {}),
        ((way("-10", "-8", "-20", relative=relative("year-before")),), {"direction": "decrease"}),
        ((way("-10", "-25", "-50", relative=relative("2022")),), {"direction": "decrease"}),
        ((target("66", on="2025-12-31"), target("64", on=every())), {}),
        ((target("66", on="2025-12-31"), target("90", "at-most", on="2024-12-31")), {}),
        ((target("66", on="2026-12-31"), target("64", on="2024-12-31")), {}),  # printed the other way round
    ],
)
def test_values_that_keep_their_way_are_silent(targets, fields):
    assert "path-not-monotonic" not in codes(*targets, **fields)


@pytest.mark.parametrize(
    ("targets", "fields"),
    [
        ((way("66", "64", "70"),), {}),
        ((way("70", "64"),), {}),  # against the printed direction
        ((way("66", "64", "66"),), {"direction": "maintain"}),
        ((way("66", "64", "70"),), {"direction": None}),
        ((way("-10", "-5", "-50", relative=relative("2022")),), {"direction": "decrease"}),
        ((target("66", on="2024"), target("64", on="2025"), target("70", on="2026")), {}),
    ],
)
def test_values_that_turn_back_are_found(targets, fields):
    assert "path-not-monotonic" in codes(*targets, **fields)


def test_quarters_of_what_is_counted_have_seasons_and_those_of_a_stock_have_not():
    """And a quarter's target is no year's: the baseline of 2022 does not meet it."""
    quarters = [
        target(value, on=f"2025-Q{place}", unit="besök") for place, value in enumerate(("30", "24", "40"), 1)
    ]
    counted: dict[str, Any] = {"total": "120", "unit": "besök", "direction": "increase", "targets": quarters}
    flow = plan_with(count(**counted, basis="flow", aggregation="sum"))
    stock = plan_with(count(**counted, basis="stock", aggregation="latest"))

    assert told(flow) == []
    assert told(stock) == [
        ("path-not-monotonic", "indicator 1.1"),
        ("target-met-at-start", "indicator 1.1"),
    ]


@given(st.lists(st.integers(0, 100), min_size=1, max_size=6), st.booleans())
def test_ordered_values_never_turn_back(values, rising):
    ordered = sorted(values, reverse=not rising)
    one = way(*map(str, ordered))

    assert "path-not-monotonic" not in codes(one, direction="increase" if rising else "decrease")


# --- where it starts -----------------------------------------------------------------------


@pytest.mark.feature("P12")
def test_a_target_below_the_start_of_what_is_to_increase_is_met_before_it_began():
    """F37: to increase from 58.0, at least 52.0."""
    (found,) = check(plan_with(share(total="58.0", targets=(target("52.0"),))))

    assert found.code == "target-met-at-start"
    assert found.text("en") == (
        "the target of indicator 1.1 is at least 52.0, but the baseline 58.0 (2022) meets it already, and "
        "the direction is increase; compare the values with the paper, and ask whoever set the target"
    )


@pytest.mark.parametrize(
    ("targets", "fields"),
    [
        ((target("61.8"),), {}),  # what it is
        ((target("61.79"),), {}),  # and as far as can be seen
        ((target("52.0"),), {"direction": "maintain"}),
        ((target("52.0"),), {"direction": None}),
        ((target("52.0", on=every()),), {}),
        ((target("52.0", on=over()),), {}),
        ((target(bound=between("50", "70")),), {}),
        ((target("52.0", on="2024-12-31"), target("52.0", on="2025-12-31")), {}),  # a level to keep
        ((way("52.0", "52.0"),), {}),
        ((target("52.0", on="2024-12-31"), target("66.0", on="2025-12-31")), {}),  # a step behind already
        ((way("52.0", "66.0"),), {}),
        ((target("-2", relative=relative("2022")),), {}),
        ((target("52.0", part="age:18-24"),), {}),  # of which nothing is printed
        ((target("640", unit="promille"),), {}),
        ((target("52.0"),), {"baseline": None}),
    ],
)
def test_a_target_that_is_still_to_be_reached_or_kept_is_silent(targets, fields):
    assert codes(*targets, **fields) == []


@pytest.mark.parametrize(
    ("one", "fields"),
    [
        (target("520", unit="promille"), {}),
        (target("60.0", part="women"), {}),
        (target("70", "at-most"), {"direction": "decrease"}),
        (target("52.0", on=None), {}),
        (way("50", "52"), {}),
    ],
)
def test_a_target_that_is_met_already_is_found_in_other_units_parts_and_senses(one, fields):
    assert codes(one, **fields) == ["target-met-at-start"]


# --- days ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "targets",
    [
        (target(on="2023-12-31"), target(on="2025-12-31")),  # history, and what follows it
        (target("-20", "at-most", relative=relative("1990")),),
        (target(on=every(first="2023")),),  # goes on
        (target(on=None, words="vid periodens slut"),),
        (target(on=over("2022-M01/2024-M12")),),
    ],
)
def test_what_reaches_into_the_plan_is_not_before_it(targets):
    assert {"target-before-plan", "target-before-baseline"}.isdisjoint(codes(*targets))


def test_a_plan_without_years_says_nothing_of_what_is_before_it():
    old = share(targets=(target(on="2023-12-31"),))

    assert told(plan_with(old)) == [("target-before-plan", "indicator 1.1")]
    assert told(plan_with(old, years="unstated")) == []


@pytest.mark.parametrize(
    ("created", "adopted", "found"),
    [
        ("2024-02-02", "2024-02-01", True),
        ("2024-03", "2024-02", True),
        ("2024-02-01", "2024-02-01", False),
        ("2024-02", "2024-02-01", False),
        ("2024", "2024-02-01", False),
        (None, "2024-02-01", False),
    ],
)
def test_only_days_that_decide_put_an_adoption_before_its_version(created, adopted, found):
    one = plan(versions=(version(created=created, adopted_by=decision_ref(on=adopted)),))

    assert told(one) == [("version-adopted-before-created", "version 1.0")] * found


# --- what a figure can be ------------------------------------------------------------------


def of_kind(kind: str, one: Any, **fields: Any) -> list[str]:
    """What contradicts where a figure of a kind has a target, and no baseline."""
    bare = {"unit": "unstated", "baseline": None, "breakdowns": (), "direction": None}
    return codes(evolve(one, unit=fields.pop("target_unit", "unstated")), kind=kind, **{**bare, **fields})


@pytest.mark.parametrize(
    ("kind", "one", "fields"),
    [
        ("share", target("100"), {"unit": "procent"}),
        ("share", target("105"), {}),  # in which unit, nobody says
        ("share", target("105", relative=relative("2022")), {"unit": "procent"}),
        ("rate", target("120"), {"unit": "procent"}),
        ("balance", target("-5"), {}),
        ("index", target("-5"), {}),
        ("count", target("0", "at-most"), {}),
        ("count", target("-5", relative=relative("2022")), {}),
        ("rank", target("1", "at-most"), {}),
        ("ordinal", target("2"), {"scale": ("låg", "hög")}),
        ("ordinal", target("3"), {}),  # without steps nothing can be said
        ("milestone", target("1"), {}),
        ("share", target("105"), {"unit": "procent", "compares": ("women", "men")}),
    ],
)
def test_a_target_that_the_figure_can_reach_is_silent(kind, one, fields):
    assert of_kind(kind, one, **fields) == []


@pytest.mark.parametrize(
    ("kind", "one", "fields"),
    [
        ("share", target("100.5"), {"unit": "procent"}),
        ("share", target("100", "above"), {"unit": "procent"}),
        ("share", target("1005"), {"unit": "procent", "target_unit": "promille"}),
        ("count", target("-1", "at-most"), {}),
        ("rank", target("0", "at-most"), {}),
        ("rank", target("7.5", "at-most"), {}),
        ("ordinal", target("3"), {"scale": ("låg", "hög")}),
        ("milestone", target("2"), {}),
        ("share", way("90", "110"), {"unit": "procent"}),
    ],
)
def test_a_target_that_the_figure_can_never_reach_is_found(kind, one, fields):
    assert of_kind(kind, one, **fields) == ["target-out-of-range"]


@pytest.mark.parametrize(
    ("kind", "one", "fields"),
    [
        ("milestone", target(bound=between("0", "1")), {}),
        ("milestone", target("1", relative=relative()), {}),
        ("ordinal", target("10", relative=relative()), {}),
        ("ordinal", target("2", on=over()), {}),
        ("share", target("90", on=over(statistic="sum")), {"unit": "procent"}),
        ("rank", target("90", "at-most", on=over(statistic="sum")), {}),
        ("balance", target("10", relative=relative("2022")), {"baseline": baseline(total="-31")}),
    ],
)
def test_a_target_of_a_form_that_the_kind_cannot_have_is_found(kind, one, fields):
    assert of_kind(kind, one, **fields) == ["target-kind-wrong"]


@pytest.mark.parametrize(
    ("kind", "one", "fields"),
    [
        ("ordinal", target("1", relative=relative(form="amount")), {}),
        ("share", target("90", on=over()), {"unit": "procent"}),
        ("count", target("90", on=over(statistic="sum")), {}),
        ("balance", target("10", relative=relative("2022")), {"baseline": baseline(total="31")}),
        (
            "balance",
            target("10", relative=relative("2022", form="amount")),
            {"baseline": baseline(total="-31")},
        ),
        ("rank", target(bound=between("1", "10")), {}),
    ],
)
def test_a_target_of_a_form_that_the_kind_can_have_is_silent(kind, one, fields):
    assert of_kind(kind, one, **fields) == []


@pytest.mark.parametrize(
    "one",
    [
        target("10", "at-most", bands=bands()),
        target("0", "at-most", bands=bands(unit="points")),
        target("-20", "at-most", relative=relative("2022"), bands=bands()),
    ],
)
def test_bands_of_something_are_valid(one):
    assert codes(one, direction="decrease") == []


@pytest.mark.parametrize(
    ("one", "fields"),
    [
        (
            target("-10", "at-most", relative=relative("2022"), unit="procent"),
            {"unit": "kton", "kind": "amount"},
        ),
        (target("3", relative=relative("2022", form="amount"), unit="procentenheter"), {}),
        (target("650", unit="‰"), {}),
        (target("65", unit="unstated"), {}),
        (target("340", "at-most", unit="t CO2 equivalent/year"), {"unit": "kt CO2e", "kind": "amount"}),
        (target("40", unit="poäng"), {}),  # of points nobody knows
    ],
)
def test_a_change_in_per_cent_and_a_unit_that_converts_fit(one, fields):
    assert "target-unit-differs" not in codes(one, **fields)


def test_an_aims_target_is_read_in_the_unit_of_its_indicator():
    more = aim(unit="personer", denominator=None, direction=None, targets=(target("50", unit="personer"),))

    assert told(plan(goals=(goal(aims=(more,)),))) == [("target-unit-differs", "aim 1/oka")]
    assert told(plan(goals=(goal(aims=(evolve(more, indicators=()),)),))) == []


# --- measures ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("years", "own", "found"),
    [
        ("2024-2026", "2027", True),
        ("2024-2026", "2021-2023", True),
        ("2024-2026", "2026-2030", False),
        ("2024-2026", "unstated", False),
        ("unstated", "2027", False),
    ],
)
def test_a_measure_is_outside_the_plan_only_with_no_year_in_common(years, own, found):
    one = plan_with(share(), measure(years=own), years=years)

    assert told(one) == [("measure-outside-plan", "measure 1")] * found


# --- votes ---------------------------------------------------------------------------------


@pytest.mark.feature("P12")
@pytest.mark.parametrize(
    ("who", "outcome", "ayes", "found"),
    [
        ("fullmaktige", "referred-back", 16, False),
        ("fullmaktige", "tabled", 16, False),
        ("fullmaktige", "referred-back", 13, True),  # 13 of 38
        ("fullmaktige", "approved", 16, True),
        ("socialnamnden", "referred-back", 16, True),
    ],
)
def test_a_third_of_a_council_puts_a_matter_off_and_of_a_board_nothing(who, outcome, ayes, found):
    """F45: 25 to decide today, 16 to refer back."""
    rival = proposal(decision_point(text="att återremittera", decided=None), id="forslag-2", parties=("B",))
    put_off = decision(
        body=who,
        put=("forslag-1", "forslag-2"),
        vote=vote(party_vote(ayes=ayes, noes=27)),
        points=(decided_point(outcome=outcome),),
    )
    one = matter(
        bodies=(body("fullmaktige"), body()), proposals=(*matter().proposals, rival), decisions=(put_off,)
    )

    assert ("vote-against-outcome" in [code for code, _ in told(one)]) is found
