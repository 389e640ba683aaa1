"""Which chart a series is drawn on and its limits, by cases calculated by hand.

Source: ../shared/statistics.md, section 1. Each rule has a case in which it fires and its nearest innocent
neighbour. Shares are of 100 persons and alternate around one half: the standard error is √(0.25 / 100), five
percentage points, so that the limits of a plain p chart are 35 and 65. 48 and 52 lie 0.4 of it from the
centre on either side, every range is 0.8 and σz 0.8 / 1.128 = 0.709; 44 and 56 lie 1.2 away, ranges are 2.4
and σz is 2.128.
"""

import decimal
import pickle
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from paktmodel.followup.axes.signals import Signal, read_signal
from paktmodel.model.indicators import Indicator
from paktmodel.model.statistical_rules import SignalRules
from paktmodel.observations import Observation
from paktmodel.testing import (
    count,
    definition,
    indicator,
    monthly,
    observation,
    rebase,
    share,
    signal_rules,
    target,
)
from paktmodel.vocabulary.words.followup import Assurance, ChosenBy
from tests.support.targets import result_of

pytestmark = pytest.mark.feature("R1")

FIRST = "2022-M01"
PRESET = SignalRules()
FIXED = signal_rules(fixed_after=12)
PATTERNS = signal_rules(season="none", lag=None, unstable_above=None, fixed_after=12)
PERSONS = count(total="120")
#: Mean 1, no two months alike in a row.
ONES = [0, 1, 2, 1]


def plain(kind: str, **fields: Any) -> Indicator:
    """An indicator of a kind, without anything that belongs to a share."""
    given: dict[str, Any] = {"basis": "flow", "unit": "unstated", "numerator": None, "denominator": None}
    return indicator(kind=kind, **{**given, **fields})


def rates(**fields: Any) -> Indicator:
    return share(**{"kind": "rate", "unit": "per 1000 invånare", "basis": "flow", **fields})


def read(
    values: Any = None,
    *,
    of: Indicator = PERSONS,
    rules: SignalRules = PRESET,
    bound: Any = None,
    first: str = FIRST,
    **fields: Any,
) -> Signal:
    held = None if bound is None else result_of(bound, of)
    return read_signal(of, monthly(of.code, first, values, **fields), rules=rules, target=held)


def of_cases(
    cases: list[int], out_of: int | list[int] = 100, *, of: Indicator | None = None, **more: Any
) -> Signal:
    """The signal of a share, unless another indicator is given."""
    below = [out_of] * len(cases) if isinstance(out_of, int) else out_of
    return read(None, of=of or share(), numerators=cases, denominators=below, **more)


def ends(signal: Signal, place: int = -1) -> tuple[Any, Any]:
    """The limits of a point, to six decimals."""
    point = signal.points[place]
    low, high = (None if end is None else round(end, 6) for end in (point.lower, point.upper))
    return low, high


def marked(signal: Signal, after: int = 12) -> list[str]:
    return [" ".join(point.causes) for point in signal.points[after:]]


def decimals(*texts: str) -> tuple[Decimal, ...]:
    return tuple(map(Decimal, texts))


# --- by the kind of data ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("of", "values", "chart", "because"),
    [
        (PERSONS, [4, 5] * 6, "rare", "4.5 a month"),
        (PERSONS, [4, 6] * 6, "xmr", "5 a month is not below 5"),
        (PERSONS, ["4.1", "4.9"] * 6, "xmr", "means per month are no whole events"),
        (count(total="4", basis="stock"), [4, 5] * 6, "xmr", "the same persons month after month"),
        (count(total="4", basis="unique-persons"), [4, 5] * 6, "rare", "persons counted in a period"),
        (plain("amount", unit="tkr"), [4, 5] * 6, "xmr", "money"),
        (plain("amount", unit="tkr"), [400, 500] * 6, "xmr", "money"),
        (plain("balance", unit="tkr"), [-4, 5] * 6, "xmr", "goes as amount"),
        (plain("mean", unit="dagar"), [4, 5] * 6, "xmr", "a mean"),
        (plain("duration", unit="dagar", statistic="median"), [4, 5] * 6, "xmr", "a duration"),
        (plain("index"), [104, 105] * 6, "xmr", "an index"),
    ],
)
def test_the_kind_of_data_chooses_the_chart(of, values, chart, because):
    signal = read(values, of=of)

    assert (signal.chart, signal.chosen_by, signal.claimed) == (chart, ChosenBy.RULE, True), because


@pytest.mark.parametrize(
    ("of", "chart"),
    [
        (share(basis="flow"), "p-prime"),
        (share(basis="cohort"), "p-prime"),
        (share(basis="unique-persons"), "p-prime"),
        (share(basis="stock"), "xmr"),
        (share(basis="unstated"), "xmr"),
        (rates(basis="flow"), "u-prime"),
        (rates(basis="stock"), "xmr"),
        (rates(basis="unstated"), "xmr"),
        (plain("mean", unit="dagar", numerator="dagar", denominator="ärenden"), "xmr"),
    ],
)
def test_a_share_or_a_rate_of_known_cases_is_drawn_by_its_basis(of, chart):
    """Denominators that are all the same: a stock goes by its values."""
    assert of_cases([48, 52] * 6, of=of).chart == chart


@pytest.mark.parametrize("kind", ["rank", "milestone", "ordinal"])
def test_a_step_of_a_scale_gets_no_chart(kind):
    signal = read([1, 1] * 6, of=plain(kind))

    assert (signal.claimed, signal.codes, signal.points) == (False, ("not-charted",), ())


@pytest.mark.parametrize(("early", "late", "chart"), [([14, 10], [1, 2], "rare"), ([1, 2], [14, 10], "xmr")])
def test_the_last_segment_chooses_the_chart(early, late, chart):
    rules = evolve(PRESET, rebases=(rebase("2023-M01"),))

    assert read([*early * 6, *late * 6], rules=rules).chart == chart


def test_an_earlier_segment_that_cannot_carry_the_chart_has_its_own():
    """Persons are known from the new definition on; before it the paper prints shares alone."""
    of = share(definitions=[definition("1", since="2021"), definition("2", since="2023-01")])
    known = [
        *monthly("1.1", FIRST, [48, 52] * 6),
        *monthly("1.1", "2023-M01", numerators=[48, 52] * 6, denominators=[100] * 12),
    ]
    signal = read_signal(of, known, rules=PATTERNS)

    assert signal.chart == "p-prime"
    assert [round(segment.upper or Decimal(0), 2) for segment in signal.segments] == [
        Decimal("60.64"),
        Decimal(65),
    ]


# --- rare events ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("last", "variation"), [(5, "common-cause"), (6, "improvement")])
def test_as_many_events_as_chance_hardly_ever_makes_are_outside(last, variation):
    """Of a mean of 1, five or more come in 0.37 per cent of months and six or more in 0.06."""
    signal = read([*ONES * 3, last], rules=FIXED)

    assert (signal.chart, signal.variation) == ("rare", variation)
    assert ends(signal) == (None, 6)
    assert signal.segments[0].mean == 1
    assert marked(signal) == ["" if last == 5 else "outside-limits"]


@pytest.mark.parametrize(("zeros", "variation"), [(6, "common-cause"), (7, "concern")])
def test_a_long_time_without_a_case_is_a_long_gap(zeros, variation):
    """exp(−7) = 0.00091 and exp(−6) = 0.0025, of a mean of 1."""
    rules = signal_rules(fixed_after=24, lag=None)
    signal = read([*ONES * 6, *[0] * zeros], rules=rules)

    assert (signal.chart, signal.variation) == ("rare", variation)
    assert marked(signal, 24) == ["" if zeros == 6 else "long-gap"] * zeros


@pytest.mark.parametrize("values", [[0] * 8 + [1], [0] * 4 + [None] + [0] * 4])
def test_a_long_gap_is_one_at_the_end_and_without_a_hole(values):
    signal = read([*ONES * 6, *values], rules=signal_rules(fixed_after=24, lag=None))

    assert (signal.variation, set(marked(signal, 0))) == ("common-cause", {""})


def test_rare_events_have_no_other_pattern():
    """Seven rising and seven above the mean of 1: neither a trend nor a run."""
    rising = [2, 3, 2, 3, 4, 3, 4]
    signal = read([*ONES * 3, *rising], rules=signal_rules(fixed_after=12, lag=None))
    ordinary = read([*ONES * 3, *rising], rules=signal_rules(fixed_after=12, lag=None, rare_below=None))

    assert (signal.chart, set(marked(signal, 0))) == ("rare", {""})
    assert (ordinary.chart, "trend" in marked(ordinary)) == ("xmr", False)
    assert "run" in " ".join(marked(ordinary))


def test_rare_events_have_no_season():
    """Every July 8, else ONES: no month is compared with the one a year before."""
    values = [8 if month % 12 == 6 else ONES[month % 4] for month in range(36)]

    assert (read(values).chart, read(values).tests.season) == ("rare", None)


@pytest.mark.parametrize(
    ("values", "swedish", "english"),
    [
        ([*ONES * 3, 5],
         "Sedan januari 2022: 13 punkter, alla inom normal variation. Den senaste månaden avviker inte: "
         "5 personer (januari 2023) är färre än de 6 som slumpen sällan ger.",
         "Since January 2022: 13 points, all within normal variation. The latest month does not deviate: "
         "5 personer (January 2023) is fewer than the 6 that chance seldom makes."),
        ([*ONES * 3, 6],
         "Sedan januari 2022: 13 punkter, 1 med signal om förbättring och 0 om försämring, "
         "senast januari 2023. Signal om förbättring: 6 personer (januari 2023), "
         "och så många som 6 ger slumpen högst en gång på 740 månader.",
         "Since January 2022: 13 points, 1 signalling improvement and 0 concern, latest January 2023. "
         "Special cause, improvement: 6 personer (January 2023), "
         "and chance makes as many as 6 at most once in 740 months."),
    ],
)  # fmt: skip
def test_rare_events_have_sentences_of_their_own(values, swedish, english):
    """1 / 0.00135 = 740.7."""
    signal = read(values, rules=FIXED)

    assert (signal.text("sv"), signal.text("en")) == (swedish, english)


def test_a_long_gap_has_a_sentence_of_its_own():
    signal = read([*ONES * 6, *[0] * 7], rules=signal_rules(fixed_after=24, lag=None, season="none"))

    assert "7 månader i rad utan fall, till och med juli 2024." in signal.text("sv")
    assert "7 months in a row without a case, up to July 2024." in signal.text("en")


@pytest.mark.parametrize(
    ("bound", "assurance"), [("5", Assurance.PASSING), ("4", Assurance.INCONSISTENT), ("0", "inconsistent")]
)
def test_of_rare_events_as_many_are_expected_as_are_not_outside(bound, assurance):
    """From nothing to five of a mean of 1; three of every twelve months have none."""
    signal = read(ONES * 3, rules=FIXED, bound=target(bound, operator="at-most", unit="personer"))

    assert (signal.expected, signal.assurance) == (decimals("0", "5"), assurance)
    assert "väntas högst 5 varje månad" in signal.text("sv")
    assert "at most 5 is expected each month" in signal.text("en")


# --- shares ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("cases", "marks"), [(230, ""), (231, "outside-limits")])
def test_every_point_has_limits_by_its_own_denominator(cases, marks):
    """Of 400 the standard error is 2.5: the limits are 42.5 and 57.5, and 230 / 400 lies exactly on it."""
    signal = of_cases([*[48, 52] * 6, cases], [*[100] * 12, 400], rules=FIXED)

    assert signal.chart == "p-prime"
    assert (ends(signal, 0), ends(signal)) == (decimals("35", "65"), decimals("42.5", "57.5"))
    assert marked(signal) == [marks]


@pytest.mark.parametrize(
    ("cases", "limits", "codes"),
    [
        ([48, 52], ("35", "65"), ()),
        ([44, 56], ("18.085106", "81.914894"), ("more-spread-than-chance",)),
    ],
)
def test_limits_are_widened_where_shares_vary_more_than_chance(cases, limits, codes):
    """50 ± 3 × 5, and 50 ± 3 × 5 × 2.4 / 1.128; never narrower than chance."""
    signal = of_cases(cases * 6, rules=signal_rules(season="none"))

    assert ends(signal) == decimals(*limits)
    assert signal.codes == codes


def test_more_spread_than_chance_says_how_many_times():
    signal = of_cases([44, 56] * 6, rules=signal_rules(season="none"))

    assert signal.text("sv").endswith(
        "Värdena varierar 2,13 gånger mer än slumpen skulle ge, och osäkerheten har räknats upp därefter."
    )
    assert signal.text("en").endswith(
        "Values vary 2.13 times more than chance would give, "
        "and the uncertainty has been increased accordingly."
    )


@pytest.mark.parametrize(
    ("cases", "marks", "because"),
    [
        ([61, 61], ["near-limits"] * 2, "two of three beyond 60"),
        ([60, 60], ["", ""], "exactly two thirds of the way from 50 to 65"),
        ([61, 50, 39], [""] * 3, "on different sides"),
        ([51] * 7, ["run"] * 7, "seven above one half"),
        ([51, 51, 51, 50, 51, 51, 51], [""] * 7, "one on it"),
        ([44, 46, 48, 50, 52, 54, 56], ["trend"] * 7, "seven rising"),
        ([44, 46, 48, 48, 52, 54, 56], [""] * 7, "a tie"),
    ],
)
def test_shares_have_the_patterns_by_their_standard_errors(cases, marks, because):
    assert marked(of_cases([*[48, 52] * 6, *cases], rules=PATTERNS)) == marks, because


@pytest.mark.parametrize(("largest", "marks"), [(150, "trend"), (151, "")])
def test_a_trend_needs_denominators_that_are_alike(largest, marks):
    """150 is 1.5 times 100, and 151 more than that."""
    signal = of_cases([72, *[52, 48] * 5, 52, *range(44, 58, 2)], [largest, *[100] * 18], rules=PATTERNS)

    assert marked(signal) == [marks] * 7


# --- small cells ----------------------------------------------------------------------------------

#: 5 per cent of 200: the standard error of twelve is 6.3, so that their limit is 23.9 per cent.
FEW = [9, 11] * 6


@pytest.mark.parametrize(("cases", "marks"), [(2, ""), (4, ""), (5, "outside-limits")])
def test_of_few_expected_cases_the_exact_tail_decides(cases, marks):
    """0.6 of twelve are expected; four or more come in 0.22 per cent of such months, five or more in 0.02."""
    signal = of_cases([*FEW, cases], [*[200] * 12, 12], rules=PATTERNS)

    assert ends(signal) == (0, Decimal("23.874586"))
    assert marked(signal) == [marks]


@pytest.mark.parametrize(("cases", "marks"), [(8, ""), (7, "outside-limits")])
def test_of_few_expected_others_the_exact_tail_decides(cases, marks):
    """The same of those who are left of 95 per cent."""
    signal = of_cases([*[200 - few for few in FEW], cases], [*[200] * 12, 12], rules=PATTERNS)

    assert marked(signal) == [marks]


@pytest.mark.parametrize(("events", "marks"), [(4, ""), (5, "outside-limits")])
def test_of_few_expected_events_the_exact_tail_decides(events, marks):
    """Of twelve 0.6 are expected; four or more come in 0.34 per cent, five or more in 0.04."""
    signal = of_cases([*FEW, events], [*[200] * 12, 12], of=rates(), rules=PATTERNS)

    assert marked(signal) == [marks]


def test_five_expected_cases_are_not_few():
    """Of 100, five are expected; 12 lie 3.2 standard errors away, though twelve come in 0.43 per cent."""
    signal = of_cases([*FEW, 12], [*[200] * 12, 100], rules=PATTERNS)

    assert marked(signal) == ["outside-limits"]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_point_beyond_a_limit_that_is_no_signal_is_not_said_to_lie_within(language):
    """4 of 12 is 33.3 per cent, and its limit 23.9; the exact tail says that it may be chance."""
    signal = of_cases([*FEW, 4], [*[200] * 12, 12], rules=PATTERNS)
    within = {"sv": "ryms inom styrgränsen", "en": "lies within the control limit"}

    assert signal.variation == "common-cause"
    assert within[language] not in signal.text(language)


# --- rates ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("events", "limits", "codes"),
    [
        ([98, 102], ("700", "1300"), ()),
        ([90, 110], ("468.085106", "1531.914894"), ("more-spread-than-chance",)),
    ],
)
def test_a_rate_has_limits_by_the_root_of_its_mean(events, limits, codes):
    """One event for each of 100: √(1 / 100) = 0.1, 1000 ± 300 per thousand; σz is 2 / 1.128 = 1.773."""
    signal = of_cases(events * 6, of=rates(), rules=signal_rules(season="none"))

    assert (signal.chart, ends(signal), signal.codes) == ("u-prime", decimals(*limits), codes)


def test_events_may_outnumber_their_base():
    """Three events for each of ten: 3 ± 3 × √(3 / 10) = 1.357 and 4.643."""
    signal = of_cases([29, 31] * 6, 10, of=rates(unit="per invånare"))

    assert (signal.chart, ends(signal)) == ("u-prime", decimals("1.356832", "4.643168"))


# --- why a chart is the one it is ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("signal", "chart", "code"),
    [
        (lambda: read([2, 1] * 6, of=count(basis="flow")), "rare", "chart-of-rare-events"),
        (lambda: read([14, 10] * 6, of=count(basis="flow")), "xmr", "chart-of-values"),
        (lambda: of_cases([48, 52] * 6, of=share(basis="flow")), "p-prime", "chart-of-cases"),
        (
            lambda: read([14, 10] * 6, of=count(basis="flow"), rules=signal_rules(chart="rare")),
            "rare",
            "chart-by-rules",
        ),
    ],
)
def test_a_chart_says_why_it_is_the_one_it_is(signal, chart, code):
    """`Signal.chosen_because: Reason`: by the kind of data, or by the caller's rules."""
    found = signal()

    assert found.chosen_because is not None
    assert (found.chart, found.chosen_because.code) == (chart, code)
    assert found.chosen_by == ("caller" if code == "chart-by-rules" else "rule")


# --- the same persons month after month --------------------------------------------------------------


@pytest.mark.parametrize("basis", ["stock", "unstated"])
@pytest.mark.parametrize(("most", "chart"), [(150, "xmr"), (151, "p-prime")])
def test_a_stock_goes_by_its_values_while_its_denominators_are_alike(most, chart, basis):
    signal = of_cases([*[48, 52] * 6, most // 2], [*[100] * 12, most], of=share(basis=basis), rules=FIXED)

    assert (signal.chart, str(signal.chosen_because and signal.chosen_because.code)) == (
        chart,
        "chart-of-same-persons",
    )


@pytest.mark.parametrize(("basis", "limits"), [("stock", ("39.361702", "60.638298")), ("flow", ("35", "65"))])
def test_of_a_stock_limits_may_be_narrower_than_chance(basis, limits):
    """σz = 0.8 / 1.128 = 0.709: 50 ± 3 × 5 × 0.709. Persons who stay vary less than persons who come."""
    signal = of_cases([*[48, 52] * 6, 76], [*[100] * 12, 151], of=share(basis=basis), rules=FIXED)

    assert (signal.chart, ends(signal, 0)) == ("p-prime", decimals(*limits))


# --- denominators -----------------------------------------------------------------------------------


def test_a_share_without_persons_goes_by_its_values():
    signal = read([48, 52] * 6, of=share())

    assert (signal.chart, signal.chosen_by) == ("xmr", ChosenBy.RULE)
    assert str(signal.chosen_because and signal.chosen_because.code) == "denominators-unknown"
    assert signal.claimed


@pytest.mark.parametrize(("persons", "chart"), [(100, "p-prime"), (None, "xmr")])
def test_one_point_without_persons_is_enough(persons, chart):
    known: list[Observation] = [
        *monthly("1.1", FIRST, numerators=[48, 52] * 6, denominators=[100] * 12),
        observation("1.1", "2023-M01", value=50, numerator=persons and 50, denominator=persons),
    ]

    assert read_signal(share(), known, rules=PRESET).chart == chart


def test_the_persons_of_an_earlier_segment_need_not_be_known():
    """Only the last segment decides."""
    known = [
        *monthly("1.1", FIRST, [48, 52] * 6),
        *monthly("1.1", "2023-M01", numerators=[48, 52] * 6, denominators=[100] * 12),
    ]
    rules = evolve(PATTERNS, rebases=(rebase("2023-M01"),))

    assert read_signal(share(), known, rules=PATTERNS).chart == "xmr"
    assert read_signal(share(), known, rules=rules).chart == "p-prime"


# --- by the caller ------------------------------------------------------------------------------------


@pytest.mark.parametrize("chart", ["xmr", "p-prime", "u-prime"])
def test_the_caller_chooses_a_chart(chart):
    signal = of_cases([48, 52] * 6, rules=signal_rules("egna", chart=chart))

    assert (signal.chart, signal.chosen_by, signal.claimed) == (chart, ChosenBy.CALLER, True)
    assert signal.chosen_because is not None
    assert signal.chosen_because.text("sv") == "valt i reglerna egna"
    assert signal.chosen_because.text("en") == "chosen in the rules egna"


def test_the_caller_may_call_twelve_rare():
    """Mean 12: 24 or more come in 0.15 per cent of months, 25 or more in 0.07."""
    signal = read([14, 10] * 6, rules=signal_rules(chart="rare"))

    assert (signal.chart, signal.chosen_by, ends(signal)) == ("rare", ChosenBy.CALLER, (None, 25))


@pytest.mark.parametrize(
    ("chart", "of", "fields", "code"),
    [
        ("p-prime", share(), {"values": [48, 52] * 6}, "chart-needs-denominators"),
        ("u-prime", rates(), {"values": [48, 52] * 6}, "chart-needs-denominators"),
        ("p-prime", PERSONS, {"values": [14, 10] * 6}, "chart-needs-denominators"),
        ("p-prime", rates(), {"numerators": [130, 120] * 6, "denominators": [100] * 12},
         "chart-needs-denominators"),
        ("rare", PERSONS, {"values": ["1.5", "2"] * 6}, "chart-needs-whole-counts"),
    ],
)  # fmt: skip
def test_what_the_data_cannot_carry_is_not_replaced_in_silence(chart, of, fields, code):
    """Points are shown, nothing is claimed, and the reason goes before all others."""
    signal = read(of=of, rules=signal_rules(chart=chart), **fields)

    assert (signal.claimed, signal.chosen_by, signal.codes[0]) == (False, ChosenBy.CALLER, code)
    assert len(signal.points) == 12
    assert {point.variation for point in signal.points} == {"not-claimed"}


@pytest.mark.parametrize(
    ("chart", "of", "fields"),
    [
        ("p-prime", share(), {"numerators": [48, 52] * 6, "denominators": [100] * 12}),
        ("u-prime", rates(), {"numerators": [130, 120] * 6, "denominators": [100] * 12}),
        ("rare", PERSONS, {"values": [1, 2] * 6}),
    ],
)
def test_what_the_data_can_carry_is_drawn(chart, of, fields):
    signal = read(of=of, rules=signal_rules(chart=chart), **fields)

    assert (signal.claimed, signal.chart) == (True, chart)


def test_a_refused_chart_is_stated_in_both_languages():
    signal = read([48, 52] * 6, of=share(), rules=signal_rules(chart="p-prime"))

    assert signal.text("sv") == (
        "Ingen signal kan utläsas: diagrammet kräver täljare och nämnare för varje punkt."
    )
    assert signal.text("en") == (
        "No signal claimed: the chart needs a numerator and a denominator for every point."
    )


@pytest.mark.parametrize(
    ("signal", "swedish", "english"),
    [
        (read(ONES * 3), "i snitt 1,0 fall per punkt, färre än 5",
         "1.0 cases per point on average, fewer than 5"),
        (of_cases([48, 52] * 6), "täljare och nämnare är kända för varje punkt",
         "the numerator and the denominator of every point are known"),
        (of_cases([48, 52] * 6, of=share(basis="stock")), "samma personer kan finnas med månad efter månad",
         "the same persons may be there month after month"),
        (read([48, 52] * 6, of=share()), "täljare och nämnare är inte kända för varje punkt",
         "the numerator and the denominator are not known of every point"),
        (read([14, 10] * 6), "värdena varierar omkring en nivå", "the values vary around a level"),
    ],
)  # fmt: skip
def test_why_a_chart_was_chosen_is_said_in_both_languages(signal, swedish, english):
    assert signal.chosen_because.text("sv") == swedish
    assert signal.chosen_because.text("en") == english


# --- natural bounds -----------------------------------------------------------------------------------

#: Mean 8, every range 4: 8 ± 10.64, that is −2.64 and 18.64.
LOW = [10, 6] * 6


@pytest.mark.parametrize(
    ("of", "lower"),
    [
        (count(total="120", basis="stock"), 0),
        (plain("amount", unit="tkr"), 0),
        (plain("duration", unit="dagar", statistic="median"), 0),
        (rates(), 0),
        (share(), 0),
        (plain("balance", unit="tkr"), Decimal("-2.64")),
        (plain("mean", unit="dagar"), Decimal("-2.64")),
        (plain("index"), Decimal("-2.64")),
        (plain("unstated"), Decimal("-2.64")),
    ],
)
def test_limits_are_cut_at_what_values_can_be(of, lower):
    """What may fall below zero is a balance."""
    signal = read(LOW, of=of)

    assert ends(signal) == (lower, Decimal("18.64"))
    assert (signal.segments[0].lower, signal.segments[0].upper) == (lower, Decimal("18.64"))


@pytest.mark.parametrize(
    ("unit", "values", "upper"),
    [("procent", [90, 94], 100), ("promille", [990, 994], 1000), ("promille", [90, 94], None)],
)
def test_a_share_goes_from_nothing_to_its_scale(unit, values, upper):
    """92 + 10.64 is more than everyone; of promille there are a thousand."""
    signal = read(values * 6, of=share(unit=unit))

    assert ends(signal)[1] == (upper or Decimal("102.64"))


@pytest.mark.parametrize(("last", "marks"), [([2, 2], ["", ""]), ([0, 0], ["near-limits", "near-limits"])])
def test_points_are_compared_with_limits_as_calculated(last, marks):
    """Two thirds of the way to −2.64 lies 0.91; of the way to a limit cut at 0 it were 2.67."""
    signal = read([*LOW, *last], rules=PATTERNS)

    assert (signal.chart, marked(signal)) == ("xmr", marks)


@pytest.mark.parametrize(
    ("signal", "swedish", "english"),
    [
        (read(LOW, rules=PATTERNS), "6 personer (december 2022) ryms inom styrgränsen, högst 18,6.",
         "6 personer (December 2022) lies within the control limit, at most 18.6."),
        (read([90, 94] * 6, of=share(), rules=PATTERNS),
         "94 procent (december 2022) ryms inom styrgränsen, minst 81,4.",
         "94 procent (December 2022) lies within the control limit, at least 81.4."),
        (read(LOW, of=plain("balance", unit="tkr"), rules=PATTERNS),
         "6 tkr (december 2022) ryms inom styrgränserna −2,6 till 18,6.",
         "6 tkr (December 2022) lies within the control limits −2.6 to 18.6."),
    ],
)  # fmt: skip
def test_of_a_cut_limit_only_the_other_is_stated(signal, swedish, english):
    assert signal.text("sv").endswith(f"Den senaste månaden avviker inte: {swedish}")
    assert signal.text("en").endswith(f"The latest month does not deviate: {english}")


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(
    "signal",
    [read([*LOW, 0, 0], rules=PATTERNS), read([*[90, 94] * 6, 100, 100], of=share(), rules=PATTERNS)],
    ids=["low", "high"],
)
def test_a_pattern_near_a_cut_limit_does_not_state_it(signal, language):
    """−2.64 and 102.64 are no numbers of persons or of per cent."""
    assert signal.points[-1].causes == ("near-limits",)
    for nothing in ("None", " –,", "2.6", "2,6"):
        assert nothing not in signal.text(language)


@pytest.mark.parametrize(
    ("bound", "assurance"),
    [("0", Assurance.PASSING), ("1", Assurance.INCONSISTENT)],
)
def test_the_forecast_uses_cut_limits(bound, assurance):
    """Nobody expects less than nothing: at least 0 is met, whatever the limit would be."""
    signal = read(LOW, rules=PATTERNS, bound=target(bound, unit="personer"))

    assert (signal.assurance, signal.expected) == (assurance, decimals("0", "18.64"))
    assert "väntas högst 18,6 varje månad" in signal.text("sv")
    assert "at most 18.6 is expected each month" in signal.text("en")


@pytest.mark.parametrize(
    ("values", "codes", "because"),
    [
        ([20, 80], ("limits-tell-nothing",), "50 ± 159.6"),
        ([25, 41], (), "33 ± 42.56: only the lower one is cut"),
        ([42, 58], (), "50 ± 42.56: neither"),
    ],
)
def test_limits_that_cover_everything_say_nothing(values, codes, because):
    signal = read(values * 6, of=share(), rules=signal_rules(season="none"))

    assert (signal.codes, signal.claimed) == (codes, not codes), because
    assert len(signal.points) == 12


def test_limits_that_cover_everything_are_stated_in_both_languages():
    signal = read([20, 80] * 6, of=share())

    assert signal.text("sv") == "Ingen signal kan utläsas: styrgränserna täcker alla möjliga värden."
    assert signal.text("en") == "No signal claimed: the control limits cover every possible value."


def test_limits_of_few_persons_may_cover_everything():
    """One half of four: 50 ± 3 × 25."""
    assert of_cases([1, 3] * 6, 4).codes == ("limits-tell-nothing", "more-spread-than-chance")
    assert of_cases([20, 28] * 6, 48).claimed


# --- which denominator a series has --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("persons", "limits", "assurance"),
    [(400, ("42.5", "57.5"), Assurance.PASSING), (100, ("35", "65"), Assurance.INCONSISTENT)],
)
def test_a_segment_has_the_limits_of_its_latest_denominators(persons, limits, assurance):
    """Twelve months of 100 persons, then twelve of 400: what is expected is expected of 400."""
    part = persons // 100
    signal = of_cases(
        [*[48, 52] * 6, *[48 * part, 52 * part] * 6],
        [*[100] * 12, *[persons] * 12],
        rules=PATTERNS,
        bound=target("40"),
    )
    (segment,) = signal.segments

    assert (segment.lower, segment.upper) == decimals(*limits)
    assert (signal.expected, signal.assurance) == (decimals(*limits), assurance)


# --- results are values -----------------------------------------------------------------------------

HALVES = [70] * 6 + [30] * 6
#: Two years of months at 70 or 30, in the second up and down by 2.
SEASON = [*HALVES, *[value + up for value, up in zip(HALVES, [2, -2] * 6, strict=True)]]
EVERY_CHART = {
    "xmr": lambda: read([14, 10] * 6, bound=target("30", unit="personer")),
    "p-prime": lambda: of_cases([*[48, 52] * 6, 61], [*[100] * 12, 90], bound=target("30")),
    "u-prime": lambda: of_cases([90, 110] * 6, of=rates()),
    "rare": lambda: read([*ONES * 3, 6]),
    "year-on-year": lambda: read(SEASON, of=count(total="1", basis="stock")),
    "year-on-year of shares": lambda: of_cases(SEASON, 120, bound=target("30")),
}


@pytest.mark.parametrize("name", EVERY_CHART)
def test_a_signal_of_every_chart_is_a_value(name):
    signal, again = EVERY_CHART[name](), EVERY_CHART[name]()
    copied = pickle.loads(pickle.dumps(signal))

    assert signal.chart == name.partition(" ")[0]
    assert (again == signal, copied == signal, hash(copied) == hash(signal)) == (True, True, True)
    assert (copied.points, copied.tests, copied.text("sv")) == (
        signal.points,
        signal.tests,
        signal.text("sv"),
    )


@pytest.mark.parametrize("name", EVERY_CHART)
def test_the_hosts_decimal_context_changes_no_chart(name):
    """A host may round upwards to three digits, and trap what is inexact and what comes from a float."""
    expected = EVERY_CHART[name]()
    traps = [decimal.FloatOperation, decimal.Inexact]
    with decimal.localcontext(decimal.Context(prec=3, rounding=decimal.ROUND_UP, traps=traps)):
        there = EVERY_CHART[name]()
        found = (there.points, there.segments, there.tests, there.summary, there.text("sv"))

    assert there == expected
    assert found == (
        expected.points,
        expected.segments,
        expected.tests,
        expected.summary,
        expected.text("sv"),
    )
