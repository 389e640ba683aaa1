"""Ours beside theirs: the same change elsewhere, and never a word of cause.

AMN-2023-00174 says of the plan before it that "omvärldsfaktorer spelade en avgörande roll".
The comparisons here are invented; Kolada's N31814 is the nearest key figure to indicator 1.2.
"""

import copy
import datetime as dt
import pickle
import re
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from paktmodel import catalog
from paktmodel.calendar.periods import Period
from paktmodel.errors import InvalidArgument, InvalidValue
from paktmodel.followup.comparisons.benchmarks import Benchmark, benchmark_of
from paktmodel.followup.series.window import current_value
from paktmodel.model.comparisons import ComparedValue, Comparison, ComparisonGroup
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.observations import Observation
from paktmodel.testing import (
    baseline,
    cohort,
    count,
    definition,
    monthly,
    national_indicator,
    observation,
    share,
)
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.messages.reasons import REASONS
from paktmodel.vocabulary.words.followup import WindowChoice

pytestmark = pytest.mark.feature("H9")

DAY = dt.date(2024, 8, 31)
PLAN = catalog.load("uppsala-1000-fler")
GROUP = ComparisonGroup(
    id="G175909", name="Liknande kommuner ekonomiskt bistånd", year=2023, members=("0180", "0484")
)


def figures(part="total", **by_period):
    """Figures by period, such as ``y2022="60.1"``."""
    return tuple(
        ComparedValue(period=Period(name[1:].replace("_", "-")), part=Part.read(part), value=Decimal(value))
        for name, value in by_period.items()
    )


def comparison(*many, **fields) -> Comparison:
    """A single municipality with the same unit and basis as `share` of the testing kit has."""
    told = {"name": "Grannkommunen", "indicator": "1.1", "averaging": "single", "basis": "flow"}
    return Comparison(**{**told, "unit": "procent", "values": many, **fields})


TWO_YEARS = figures(y2022="60.0", y2023="58.2")


def context(
    indicator: Indicator, compared: Comparison, *known: Observation, part="total", as_of=DAY
) -> Benchmark:
    one = Part.read(part)
    own = [row for row in known if row.part == one]
    return benchmark_of(
        indicator,
        one,
        compared,
        baseline=indicator.printed.value(one),
        known=own,
        current=current_value(indicator, own, choice=WindowChoice.ROLLING, as_of=as_of),
        as_of=as_of,
    )


def year(value, code="1.1", period="2023", **fields) -> Observation:
    return observation(code, period, value=value, **fields)


# --- like with like ------------------------------------------------------------------------


@pytest.mark.feature("F18")
def test_both_changes_stand_beside_each_other():
    """72.4 to 68.2 here is −4.2 (1.2, table 2), 60.0 to 58.2 there −1.8: 2.4 points further down."""
    told = context(share("1.1", total="72.4", direction="decrease"), comparison(*TWO_YEARS), year("68.2"))

    assert told.ours is not None
    assert told.theirs is not None
    assert (str(told.ours.change), str(told.theirs.change), str(told.apart)) == ("-4.2", "-1.8", "-2.4")
    assert told.comparable
    assert told.codes == ()
    assert told.text("sv") == (
        "Här, totalt: 68,2 procent (2023) mot 72,4 procent (2022), −4,2 procentenheter. "
        "Grannkommunen, totalt: 58,2 procent (2023) mot 60,0 procent (2022), −1,8 procentenheter. "
        "Förändringen här minus förändringen där: −2,4 procentenheter. "
        "Jämförelsen säger inget om orsaken."
    )
    assert str(told) == (
        "Here, total: 68.2 procent (2023) against 72.4 procent (2022), −4.2 percentage points. "
        "Grannkommunen, total: 58.2 procent (2023) against 60.0 procent (2022), −1.8 percentage points. "
        "The change here less the change there: −2.4 percentage points. "
        "The comparison tells nothing of the cause."
    )


def test_ours_is_taken_over_their_year_and_not_over_our_latest_months():
    """On 2024-08-31 the verdict is on 2023-M09–2024-M08; beside their 2023 stands our 2023."""
    rows = [
        *monthly("1.1", "2023-M01", numerators=[60] * 12, denominators=[100] * 12),
        *monthly("1.1", "2024-M01", numerators=[90] * 8, denominators=[100] * 8),
    ]
    told = context(share("1.1", total="50.0"), comparison(*TWO_YEARS), *rows)

    assert told.ours is not None
    assert (told.ours.window, str(told.ours.now)) == ("2023", "60")
    assert told.comparable


def test_a_stock_is_read_at_the_end_of_their_year():
    stock = share("1.1", total="50.0", basis="stock", aggregation="latest", window="last-day")
    rows = monthly("1.1", "2023-M10", ["55.0", "56.0", "57.0", "70.0"])
    told = context(stock, comparison(*TWO_YEARS, basis="stock"), *rows)

    assert told.ours is not None
    assert (str(told.ours.window), str(told.ours.now)) == ("2023-M12", "57.0")
    assert told.codes == ()


def test_a_stock_printed_for_a_day_is_held_beside_the_figure_for_such_a_day():
    indicator = share("1.1", total="50.0", period="2022-12-31", basis="stock", aggregation="latest")
    theirs = figures(y2022_12_31="60.0", y2023_12_31="59.0")
    told = context(indicator, comparison(*theirs, basis="stock"), year("52.0", period="2023-12-31"))
    without = context(indicator, comparison(*theirs, basis="stock"))

    assert str(told.apart) == "3.0"
    assert without.codes == ("no-value-given",)


def test_the_latest_period_for_which_both_have_a_figure_is_taken():
    """Theirs is there for 2024 too, ours only for 2023: both changes cover 2022 to 2023."""
    theirs = figures(y2022="60.0", y2023="58.2", y2024="57.0")
    told = context(share("1.1"), comparison(*theirs), year("65.0"), as_of=dt.date(2025, 3, 31))

    assert told.theirs is not None
    assert (told.theirs.window, told.codes) == ("2023", ())


def test_a_whole_year_is_taken_before_a_later_one_that_lacks_months():
    theirs = figures(y2022="60.0", y2023="58.2", y2024="57.0")
    few = monthly("1.1", "2024-M01", numerators=[6] * 3, denominators=[9] * 3)
    told = context(share("1.1"), comparison(*theirs), year("65.0"), *few, as_of=dt.date(2025, 3, 31))
    only_few = context(share("1.1"), comparison(*theirs), *few, as_of=dt.date(2025, 3, 31))

    assert told.theirs is not None
    assert only_few.theirs is not None
    assert (told.theirs.window, told.codes) == ("2023", ())
    assert (only_few.theirs.window, only_few.codes) == ("2024", ("incomplete-window",))
    assert only_few.comparable, "the remark is a caution"


def test_only_where_ours_cannot_be_had_for_their_period_is_our_own_window_used():
    """Months of 2024 alone: nothing of ours lies in 2023, so that nothing is subtracted."""
    rows = monthly("1.1", "2024-M01", numerators=[6] * 8, denominators=[9] * 8)
    told = context(share("1.1"), comparison(*TWO_YEARS), *rows)

    assert told.codes == ("periods-differ", "incomplete-window")
    assert (told.apart, told.comparable) == (None, False)
    assert "sep 2023–aug 2024 här och 2023 där" in told.text("sv")
    assert "Sep 2023–Aug 2024 here and 2023 there" in told.text("en")


@pytest.mark.feature("J4")
def test_a_year_that_is_withheld_is_not_put_together_of_its_months():
    rows = [
        *monthly("1.1", "2023-M01", numerators=[6] * 12, denominators=[9] * 12),
        observation("1.1", "2023", state="suppressed"),
    ]
    told = context(share("1.1"), comparison(*TWO_YEARS), *rows)

    assert (told.ours, told.codes) == (None, ("suppressed",))


def test_a_year_that_was_not_reported_is_put_together_of_its_months():
    rows = [
        *monthly("1.1", "2023-M01", numerators=[6] * 12, denominators=[10] * 12),
        observation("1.1", "2023", state="not-reported"),
    ]
    told = context(share("1.1", total="50.0"), comparison(*TWO_YEARS), *rows)

    assert told.ours is not None
    assert str(told.ours.change) == "10.0"


@pytest.mark.parametrize(
    ("as_of", "window", "why"),
    [
        ("2024-12-30", "2023", "2024 has not ended"),
        ("2024-12-31", "2024", "it ends today"),
    ],
)
def test_a_figure_for_a_period_that_has_not_ended_is_not_used(as_of, window, why):
    theirs = figures(y2022="60.0", y2023="58.2", y2024="57.0")
    rows = (year("65.0"), year("66.0", period="2024"))
    told = context(share("1.1"), comparison(*theirs), *rows, as_of=dt.date.fromisoformat(as_of))

    assert told.theirs is not None
    assert told.theirs.window == window, why


def test_ours_is_not_known_before_its_first_possible_date():
    """Exits of 2023 are followed for a year (2.3): nothing of it can be known on 2024-08-31."""
    told = context(share("1.1", cohort=cohort("P1Y")), comparison(*TWO_YEARS), year("65.0"))

    assert told.ours is None
    assert told.codes == ("too-early",)


def test_other_periods_and_parts_of_theirs_are_not_taken_for_the_year():
    others = (*figures(y2022="60.0", y2023_S1="1.0", y2023_M12="2.0"), *figures("women", y2023="3.0"))
    told = context(share("1.1"), comparison(*others), year("65.0"))

    assert told.codes == ("comparison-without-later-figure",)
    assert told.theirs is None


@pytest.mark.parametrize("part", ["women", "men"])
def test_each_part_is_held_beside_its_own(part):
    theirs = (*figures("women", y2022="50.0", y2023="51.0"), *figures("men", y2022="50.0", y2023="52.0"))
    told = context(share("1.1"), comparison(*theirs), year("65.0", part=part), part=part)

    assert told.theirs is not None
    assert str(told.theirs.change) == {"women": "1.0", "men": "2.0"}[part]


# --- what is missing -----------------------------------------------------------------------

MOTHERS = count("1.1", total="5", women="5", structurally_empty=("men",))


@pytest.mark.parametrize(
    ("indicator", "theirs", "known", "part", "codes", "told"),
    [
        (share("1.1"), figures(y2023="58.2"), [year("65.0")], "total", ("comparison-without-figure",),
         "Kan inte jämföras med Grannkommunen: Grannkommunen saknar värde för 2022."),
        (share("1.1"), figures(y2022="60.0"), [year("65.0")], "total", ("comparison-without-later-figure",),
         "saknar värde för en senare period som är lika lång som 2022."),
        (share("1.1"), (), [], "total",
         ("no-value-given", "comparison-without-figure", "comparison-without-later-figure"),
         "inget värde är rapporterat; Grannkommunen saknar"),
        (share("1.1"), TWO_YEARS, [], "total", ("no-value-given",),
         "58,2 procent (2023) mot 60,0 procent (2022)"),
        (share("1.1"), TWO_YEARS, [observation("1.1", "2023", state="suppressed")], "total", ("suppressed",),
         "värden skyddas av sekretess."),
        (share("1.1", baseline=baseline(absent="not-printed")), TWO_YEARS, [year("65.0")], "total",
         ("no-baseline",), "utgångsvärde saknas."),
        (MOTHERS, figures("men", y2022="1", y2023="2"), [], "men", ("structurally-empty",),
         "delen kan inte innehålla något."),
    ],
)  # fmt: skip
def test_what_is_missing_on_either_side_is_told(indicator, theirs, known, part, codes, told):
    one = context(indicator, comparison(*theirs), *known, part=part)

    assert one.codes == codes
    assert told in one.text("sv")
    assert (one.apart, one.comparable) == (None, False)
    assert one.text("sv").endswith("Jämförelsen säger inget om orsaken.")


def test_figures_of_theirs_that_contradict_each_other_are_not_chosen_between():
    twice = figures(y2022="60.0", y2023="58.2")
    at_start = context(share("1.1"), comparison(*twice, *figures(y2022="61.0")), year("65.0"))
    later = context(share("1.1"), comparison(*twice, *figures(y2023="59.0")), year("65.0"))
    else_ = context(
        share("1.1"),
        comparison(
            *twice,
            *figures(
                y2019="1",
            ),
            *figures(y2019="2"),
        ),
        year("65.0"),
    )
    alike = context(share("1.1"), comparison(*twice, *figures(y2022="60")), year("65.0"))

    assert at_start.codes == ("comparison-twofold",)
    assert "Grannkommunen har flera olika värden för 2022" in at_start.text("sv")
    assert later.codes == ("comparison-twofold", "comparison-without-later-figure")
    assert else_.codes == ("comparison-twofold",)
    assert else_.apart is not None
    assert alike.codes == (), "60 and 60.0 agree"


# --- what hampers it -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("indicator", "fields", "code", "swedish", "english"),
    [
        (share("1.1", basis="stock", aggregation="latest", window="last-day"), {"basis": "unique-persons"},
         "basis-differs",
         "här antal vid en tidpunkt och där unika personer någon gång under perioden",
         "here stock at a date and there unique persons in the period"),
        (share("1.1"), {"basis": "unstated"}, "comparison-basis-unstated",
         "det är inte angivet vad jämförelsens värden räknar",
         "it is not stated what the comparison's figures count"),
        (share("1.1", basis="unstated"), {}, "basis-unstated", "planen anger inte vad värdena räknar",
         "the plan does not say what the values count"),
        (share("1.1", window="unstated"), {}, "basis-unstated",
         "planen anger inte om 2022 avser hela perioden, ett genomsnitt eller en viss dag",
         "the plan does not say whether 2022 means all of it, a mean or one day"),
        (share("1.1"), {"unit": "personer"}, "comparison-unit-differs",
         "enheten är procent här och personer där", "the unit is procent here and personer there"),
        (share("1.1"), {"unit": "unstated"}, "comparison-unit-unstated",
         "jämförelsens enhet är inte angiven", "the unit of the comparison is not stated"),
        (share("1.1", unit="unstated"), {}, "unit-unstated", "enheten är inte angiven",
         "the unit is not stated"),
        (share("1.1", definitions=(definition("2", since="2023-02"),)), {}, "series-break",
         "definitionen ändrades", "the definition changed"),
    ],
)  # fmt: skip
def test_what_is_not_known_to_be_the_same_is_told_and_not_comparable(
    indicator, fields, code, swedish, english
):
    """Kolada's N31825 counts anyone aided some time in the year, a board that reads monthly a stock."""
    told = context(indicator, comparison(*TWO_YEARS, **fields), year("65.0"))

    assert told.codes == (code,)
    assert not told.comparable
    assert swedish in told.text("sv")
    assert english in told.text("en")
    assert (told.apart is None) is ("unit" in code), "only unlike units cannot be subtracted"


@pytest.mark.parametrize(
    "definitions",
    [(definition("1", since="2022"),), (definition("2", since="2024-01"),)],
)  # fmt: skip
def test_a_definition_that_breaks_nothing_between_the_two_figures_is_no_break(definitions):
    told = context(share("1.1", definitions=definitions), comparison(*TWO_YEARS), year("65.0"))

    assert told.codes == ()


def test_the_sign_and_the_words_for_per_cent_are_one_unit():
    for unit in ("%", "Procent", "per  cent"):
        assert context(share("1.1"), comparison(*TWO_YEARS, unit=unit), year("65.0")).comparable


@pytest.mark.feature("F18")
@pytest.mark.parametrize(
    ("fields", "code", "swedish", "english"),
    [
        ({"group": GROUP, "averaging": "unweighted-mean"}, "unweighted-mean", "ovägt medelvärde",
         "unweighted mean"),
        ({"group": GROUP, "averaging": "unstated"}, "averaging-unstated",
         "det är inte angivet hur gruppens värde är beräknat",
         "it is not stated how the group's figure is made"),
        ({"national": national_indicator("X00001", fit="Bara hela år.")}, "national-fit",
         "nationellt nyckeltal riksnyckel X00001: ”Bara hela år.”", "national key figure riksnyckel X00001"),
        ({"note": "Åldersgränsen höjdes 2023."}, "comparison-note",
         "om jämförelsen: ”Åldersgränsen höjdes 2023.”", "of the comparison"),
    ],
)  # fmt: skip
def test_a_caution_is_told_and_leaves_the_two_comparable(fields, code, swedish, english):
    told = context(share("1.1"), comparison(*TWO_YEARS, **fields), year("65.0"))

    assert told.codes == (code,)
    assert told.comparable
    assert told.apart is not None
    assert swedish in told.text("sv")
    assert english in told.text("en")


def test_what_qualifies_our_own_figure_is_told():
    linked = share("1.1", definitions=(definition("2", since="2023-02", linked=True),))
    told = context(linked, comparison(*TWO_YEARS), year("65.0", status="preliminary"))

    assert told.codes == ("series-linked", "preliminary")
    assert told.comparable


def test_a_group_is_told_by_its_id_and_year():
    """The make-up of Kolada's groups changes, so that the name alone does not tell which it is."""
    told = context(share("1.1"), comparison(*TWO_YEARS, group=GROUP, averaging="weighted-mean"), year("65.0"))

    assert "(Liknande kommuner ekonomiskt bistånd, G175909, 2023)" in told.text("sv")
    assert str(ComparisonGroup(id="G1", year=2023)) == "G1, 2023"


@pytest.mark.feature("F18")
def test_long_term_assistance_beside_its_national_key_figure():
    """1.2 beside N31814: what 2022 covers is open, so that it is not known whether they are alike."""
    indicator = PLAN.indicators["1.2"]
    (national, *_) = indicator.national or (national_indicator("N31814", scheme="kolada"),)
    theirs = comparison(
        *figures(y2022="60.0", y2023="58.2"), indicator="1.2", unit="%", basis="unique-persons",
        group=GROUP, averaging="unweighted-mean", national=national,
    )  # fmt: skip
    told = context(indicator, theirs, year("68.2", "1.2"))

    assert str(told.apart) == "-2.4"
    assert {"basis-unstated", "unweighted-mean", "national-fit"} <= set(told.codes)
    assert not told.comparable
    assert national.key in told.text("sv")


# --- no claim of cause ---------------------------------------------------------------------

CLAIMS = re.compile(
    "because|due to|effect of|thanks to|caused|owing|"
    "på grund av|effekt av|beror|tack vare|till följd|eftersom|därför"
)
OURS = [
    (table, code)
    for table in (REASONS, PHRASES)
    for code in table
    if code.startswith(("comparison-", "context-", "basis-differs", "periods-differ", "unweighted",
                        "averaging", "national-fit", "gap-", "both-"))
]  # fmt: skip


@pytest.mark.parametrize(("table", "code"), OURS, ids=[code for _, code in OURS])
def test_no_sentence_of_a_comparison_claims_a_cause(table, code):
    """ "omvärldsfaktorer spelade en avgörande roll": whether they did is not told by two figures."""
    for sentence in table[code]:
        assert not CLAIMS.search(sentence.casefold())


def test_there_are_sentences_to_look_at():
    assert len(OURS) >= 25


figure = st.integers(0, 1000).map(lambda number: Decimal(number).scaleb(-1))
maybe = st.none() | figure


@given(ours=maybe, before=maybe, now=maybe, basis=st.sampled_from(["flow", "stock", "unstated"]),
       unit=st.sampled_from(["procent", "promille", "unstated"]))  # fmt: skip
def test_every_text_ends_with_that_nothing_is_told_of_the_cause(ours, before, now, basis, unit):
    theirs = {name: str(value) for name, value in (("y2022", before), ("y2023", now)) if value is not None}
    known = [] if ours is None else [year(ours)]
    told = context(share("1.1"), comparison(*figures(**theirs), basis=basis, unit=unit), *known)

    for text, last in (
        (told.text("sv"), "Jämförelsen säger inget om orsaken."),
        (told.text("en"), "The comparison tells nothing of the cause."),
    ):
        assert text.endswith(last)
        assert not CLAIMS.search(text.casefold())
        assert "‹" not in text
        assert "  " not in text
    assert (told.apart is not None) is (None not in (ours, before, now) and unit != "unstated")


# --- laws and form -------------------------------------------------------------------------


@given(values=st.tuples(figure, figure, figure), plus=figure, theirs_plus=figure)
def test_the_same_addition_then_and_now_changes_no_change(values, plus, theirs_plus):
    before, now, ours = values

    def told(own, other):
        return context(
            share("1.1", total=Decimal("50.0") + own),
            comparison(*figures(y2022=str(before + other), y2023=str(now + other))),
            year(ours + own),
        )

    here, there = told(Decimal(0), Decimal(0)), told(plus, theirs_plus)
    assert here.apart == there.apart == (ours - 50) - (now - before)


@given(order=st.permutations(range(6)), months=st.permutations(range(12)))
def test_the_order_of_figures_and_observations_changes_nothing(order, months):
    theirs = (
        *figures(y2021="1.0", y2022="60.0", y2023="58.2"),
        *figures(y2022="60"),
        *figures("women", y2022="2.0", y2023="3.0"),
    )
    rows = monthly("1.1", "2023-M01", numerators=range(1, 13), denominators=[20] * 12)
    straight = context(share("1.1"), comparison(*theirs), *rows)
    shuffled = context(
        share("1.1"), comparison(*(theirs[place] for place in order)), *(rows[place] for place in months)
    )

    assert (shuffled.ours, shuffled.theirs, shuffled.apart, shuffled.reasons) == (
        straight.ours, straight.theirs, straight.apart, straight.reasons,
    )  # fmt: skip


@given(ours=figure, theirs=figure)
def test_the_difference_is_told_as_the_two_changes_give_it(ours, theirs):
    told = context(
        share("1.1", total="50.0"), comparison(*figures(y2022="50.0", y2023=str(theirs))), year(ours)
    )
    signed = [
        Decimal(one.replace("−", "-").replace(",", "."))
        for one in re.findall(r"([+−]?[0-9]+,[0-9]) procentenhet", told.text("sv"))
    ]

    assert signed == [ours - 50, theirs - 50, ours - theirs]


def test_rounding_for_print_never_turns_the_difference_round():
    """5.25 − 4.9 is 0.35, more than 0.34; told as 5.2 it would be less (4.1, table 8)."""
    indicator = count("1.1", total="4.9", unit="personer")
    theirs = comparison(*figures(y2022="1.00", y2023="1.34"), unit="personer", basis="mean-per-month")
    told = context(indicator, theirs, *monthly("1.1", "2023-M01", [5] * 9 + [6] * 3))

    assert told.apart == Decimal("0.01")
    assert "förändringen där: +0,01 personer" in told.text("sv")


def test_strangers_are_refused():
    with pytest.raises(InvalidArgument, match=r"beside indicator 1\.2"):
        context(share("1.2"), comparison(*TWO_YEARS))
    with pytest.raises(InvalidValue):
        benchmark_of(
            share("1.1"),
            Part.TOTAL,
            comparison(*TWO_YEARS),
            baseline=None,
            known=(),
            current=current_value(share("1.1"), (), choice=WindowChoice.ROLLING, as_of=DAY),
            as_of=dt.datetime(2024, 8, 31, tzinfo=dt.UTC),
        )


def test_observations_of_others_do_not_matter():
    indicator = share("1.1", total="72.4")
    own = (year("68.2"),)
    strangers = (year("1.0", "1.2"), year("1.0", part="women"))
    current = current_value(indicator, own, choice=WindowChoice.ROLLING, as_of=DAY)
    told = benchmark_of(
        indicator, Part.TOTAL, comparison(*TWO_YEARS), baseline=Decimal("72.4"),
        known=(*strangers, *own), current=current, as_of=DAY,
    )  # fmt: skip

    assert str(told.apart) == "-2.4"


def test_a_benchmark_is_a_value():
    told, same = (context(share("1.1", total="72.4"), comparison(*TWO_YEARS), year("68.2")) for _ in range(2))

    assert told == same
    assert hash(told) == hash(same)
    assert copy.deepcopy(told) == pickle.loads(pickle.dumps(told)) == told
    assert repr(told) == "Benchmark(1.1 total: −4.2 here, −1.8 there)"
    assert repr(told.ours) == "Trend(72.4 in 2022, 68.2 in 2023)"
    assert repr(told.comparison) == "Comparison('Grannkommunen' beside 1.1: 2 values)"
    assert told.comparison.value(Period("2023")) == Decimal("58.2")
    assert told.comparison.value(Period("2024")) is None
