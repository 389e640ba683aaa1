"""How significance is stated: of a change, beside a signal, of a gap, of a forecast and of a whole plan.

Quoted is `statistics.md`, sections 2 to 6.
"""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import paktmodel as pm
from paktmodel.followup.comparisons.forecasts import Forecast, forecast_of, term_of
from paktmodel.followup.comparisons.gaps import Gap
from paktmodel.followup.plans.multiplicity import multiplicity_of
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.indicators import Indicator
from paktmodel.observations import Observation
from paktmodel.testing import (
    baseline,
    count,
    indicator,
    judgement_rule,
    observation,
    observed,
    part_value,
    plan_with,
    reporting_calendar,
    share,
    term,
)
from tests.support import significance_oracle, statistics_oracle as oracle
from tests.support.significance import (
    ASSUMED,
    FLOW,
    JANUARY,
    NARROW,
    NOTHING_PRINTED,
    PER_MONTH,
    WIDE,
    change_of_events,
    counted,
    ends_of,
    ends_of_share,
    events_of,
    is_between,
    months,
    significance,
    whole,
    year_of,
)

pytestmark = pytest.mark.feature("R3")

# --- in words ------------------------------------------------------------------------------


def test_the_sentence_has_the_change_with_its_unit_its_interval_and_the_notes():
    """ "Förändringen +12 personer (95 % konfidensintervall −242 till +243) är inte …; {notes}." (3, item 6).

    100 and 112: √(21.6² + 19.8²) = 29 below and √(22.8² + 18.6²) = 29 above; both ends are by the oracle.
    """
    found = significance(events_of(100), whole(112))
    low, high = (f"{round(float(end)):+d}".replace("-", "−") for end in change_of_events(112, 100))

    assert found.text("sv") == (
        f"Förändringen +12 personer (95 % konfidensintervall {low} till {high}) är inte statistiskt "
        f"säkerställd; {ASSUMED}."
    )


@pytest.mark.parametrize(
    ("of", "seen", "swedish", "english"),
    [
        (
            events_of(100),
            [whole(141)],
            "bättre, statistiskt säkerställt",
            "better, statistically significant",
        ),
        (
            events_of(100),
            [whole(112)],
            "bättre, men inte statistiskt säkerställt",
            "better, but not statistically significant",
        ),
        (events_of(100), [whole(100)], "oförändrat", "unchanged"),
        (
            share(total="50.0", period="2023"),
            [whole("60.0")],
            "bättre; om det är statistiskt säkerställt går inte att beräkna "
            "(nämnaren för utgångsvärdet är okänd)",
            "better; whether it is significant cannot be calculated "
            "(the denominator of the baseline is unknown)",
        ),
        (
            PER_MONTH,
            months([12, 18] * 4),
            "bättre hittills (8 av 12 månader); inte prövat statistiskt",
            "better so far (8 of 12 months); not tested",
        ),
    ],
    ids=["significant", "not significant", "same", "unknown", "incomplete"],
)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_direction_and_significance_in_brief(verdict_on, of, seen, swedish, english, language):
    """The five forms of section 3, item 7."""
    verdict = verdict_on(of, seen, as_of="2024-12-31" if len(seen) == 1 else "2024-08-31")

    assert verdict.brief(language) == {"sv": swedish, "en": english}[language]


@pytest.mark.parametrize(
    ("interim", "now", "brief"),
    [
        (None, [12, 18] * 4, "bättre hittills (8 av 12 månader); inte prövat statistiskt"),
        ("same-months", [12, 18] * 4, "bättre, statistiskt säkerställt"),
        ("same-months", [9, 15] * 4, "bättre, men inte statistiskt säkerställt"),
    ],
    ids=["no rule", "significant", "not significant"],
)
def test_where_the_same_months_are_counted_their_significance_is_stated(verdict_on, interim, now, brief):
    """ "a second result, `same_months`": 80 events and then 120, +12 to +69; or 96, −11 to +43."""
    rule = judgement_rule("delar", below=None, above=None, interim=interim)
    seen = (months(NARROW, 2023), months(now))
    verdict = verdict_on(PER_MONTH, *seen, as_of="2024-08-31", arguments=(rule,) if interim else ())

    assert verdict.brief("sv") == brief


def test_a_brief_never_lends_one_change_the_significance_of_another(verdict_on):
    """60 in 2022, 120 and then 100: worse than the year before (−20, ±29), better than the baseline (+40).

    The rule counts the change since the year before; that one is not significant.
    """
    rule = judgement_rule("aret-innan", below=None, above=None, compare="year-before")
    of = events_of(60, period="2022")
    verdict = verdict_on(of, whole(120, 2023), whole(100), as_of=JANUARY, arguments=(rule,))

    assert verdict.counted.status == "worsened"
    assert verdict.brief("sv") != "sämre, statistiskt säkerställt"


# --- signal and significance in one sentence -------------------------------------------------

# Each month of 2023; 1 200 in the year.
EVEN = [95, 105] * 6
UP_AND_DOWN = [105, 95] * 5
#: 1 197 and 1 072: the fall is more than chance, and no month of the two years is marked.
EASED = (
    [103, 87, 95, 101, 110, 100, 88, 102, 92, 109, 98, 112],
    [90, 84, 81, 88, 94, 99, 93, 86, 95, 81, 95, 86],
)
#: 1 163 and 1 051: the fall is more than chance, April to October are a run below the mean, and the last two
#: months lie close to it.
FALLEN = (
    [99, 109, 88, 107, 97, 108, 84, 91, 93, 99, 100, 88],
    [86, 104, 101, 85, 92, 83, 84, 70, 83, 78, 93, 92],
)
#: 1 188 and 1 401: the rise is more than chance, and December is far below the lower control limit.
RISEN = (
    [101, 99, 99, 95, 101, 99, 108, 91, 120, 74, 100, 107],
    [123, 118, 124, 130, 135, 112, 126, 119, 133, 120, 126, 75],
)


def together(verdict_on: Any, before: Sequence[int], now: Sequence[int], **fields: Any) -> Verdict:
    of = events_of(sum(before), **fields)
    verdict: Verdict = verdict_on(of, months(before, 2023), months(now), as_of=JANUARY, years="2024-2026")
    return verdict


@pytest.mark.parametrize(
    ("before", "now", "fields", "status", "side", "swedish", "english"),
    [
        (EVEN, [117, 107] * 6, {}, "significant", 1,
         "Förändringen är statistiskt säkerställd och syns även i de senaste månaderna.",
         "The change is significant and shows in the latest months as well."),
        (*EASED, {}, "significant", 0,
         "Förändringen är statistiskt säkerställd; de senaste månaderna avviker inte.",
         "The change is significant; the latest months do not deviate."),
        (*FALLEN, {}, "significant", 0,
         "Förändringen är statistiskt säkerställd; den senaste månaden avviker inte, men april–oktober 2024 "
         "gjorde det.",
         "The change is significant; the latest month does not deviate, but April–October 2024 did."),
        (*RISEN, {}, "significant", -1,
         "Över januari–december 2024 är det {better}, statistiskt säkerställt, men från december 2024 pekar "
         "utvecklingen åt andra hållet.",
         "Over January–December 2024 it is {better}, significantly, but since December 2024 it points "
         "the other "
         "way."),
        (EVEN, [*UP_AND_DOWN, 105, 150], {}, "not-significant", 1,
         "Förändringen över januari–december 2024 är inte statistiskt säkerställd, men de senaste månaderna "
         "avviker uppåt, i önskad riktning.",
         "The change over January–December 2024 is not significant, but the latest months deviate "
         "upwards, in "
         "the desired direction."),
        (EVEN, [*UP_AND_DOWN, 105, 50], {}, "not-significant", -1,
         "Förändringen över januari–december 2024 är inte statistiskt säkerställd, men de senaste månaderna "
         "avviker nedåt, mot önskad riktning.",
         "The change over January–December 2024 is not significant, but the latest months deviate downwards, "
         "against the desired direction."),
        (EVEN, [*UP_AND_DOWN, 105, 50], {"direction": "decrease"}, "not-significant", -1,
         "Förändringen över januari–december 2024 är inte statistiskt säkerställd, men de senaste månaderna "
         "avviker nedåt, i önskad riktning.",
         "The change over January–December 2024 is not significant, but the latest months deviate "
         "downwards, in "
         "the desired direction."),
        (EVEN, [*UP_AND_DOWN, 105, 95], {}, "not-significant", 0,
         "Ingen förändring är statistiskt säkerställd, och inga månader avviker.",
         "No change is significant, and no months deviate."),
        (EVEN, [*UP_AND_DOWN[:6], 150, *UP_AND_DOWN[1:6]], {}, "not-significant", 0,
         "Ingen förändring är statistiskt säkerställd; den senaste månaden avviker inte, men juli 2024 "
         "gjorde det.",
         "No change is significant; the latest month does not deviate, but July 2024 did."),
        (EVEN, [150, *UP_AND_DOWN[1:], 105, 95], {}, "not-significant", 0,
         "Ingen förändring är statistiskt säkerställd, och de senaste månaderna avviker inte.",
         "No change is significant, and the latest months do not deviate."),
    ],
    ids=["same way", "none", "none now", "other way", "signal as wanted", "against", "a fall as wanted",
         "neither", "neither now", "neither of late"],
)  # fmt: skip
def test_one_sentence_reconciles_signal_and_significance(
    verdict_on, before, now, fields, status, side, swedish, english
):
    """The table of section 6, row by row; the window is named as everywhere, and "better" as in brief."""
    verdict = together(verdict_on, before, now, **fields)
    expected = significance_oracle.variation(year_of(before, 2023), year_of(now))

    assert verdict.significance.status == status
    low, high = change_of_events(sum(now), sum(before), phi=expected.phi, df=expected.df)
    assert (status == "significant") is (low > 0 or high < 0)
    assert verdict.signal.claimed
    assert verdict.signal.side == side
    better = [verdict.brief(language).partition(",")[0] for language in ("sv", "en")]
    assert verdict.summary("sv") == swedish.format(better=better[0])
    assert verdict.summary("en") == english.format(better=better[1])


@pytest.mark.parametrize(
    ("quarters", "swedish", "english"),
    [
        ([107, 90, 95, 103, 93, 99, 101, 94, 91, 101, 107, 95, 98, 112, 96, 96],
         "Ingen förändring är statistiskt säkerställd, och inga kvartal avviker.",
         "No change is significant, and no quarters deviate."),
        ([93, 97, 96, 98, 105, 88, 98, 97, 94, 99, 100, 117, 102, 145, 106, 93],
         "Ingen förändring är statistiskt säkerställd; det senaste kvartalet avviker inte, men kvartal 2 "
         "2024 gjorde det.",
         "No change is significant; the latest quarter does not deviate, but quarter 2 of 2024 did."),
        ([90, 102, 98, 97, 107, 100, 98, 113, 97, 91, 90, 96, 105, 106, 108, 113],
         "Förändringen är statistiskt säkerställd; de senaste kvartalen avviker inte.",
         "The change is significant; the latest quarters do not deviate."),
        ([91, 96, 102, 95, 91, 88, 104, 98, 94, 92, 82, 100, 93, 99, 109, 142],
         "Förändringen är statistiskt säkerställd och syns även i de senaste kvartalen.",
         "The change is significant and shows in the latest quarters as well."),
    ],
)  # fmt: skip
def test_a_series_of_quarters_is_spoken_of_in_quarters(verdict_on, quarters, swedish, english):
    """Four years of quarters; the baseline is 2023."""
    rows = [
        observation("1.1", f"{2021 + at // 4}-Q{at % 4 + 1}", value=value)
        for at, value in enumerate(quarters)
    ]
    verdict = verdict_on(events_of(sum(quarters[8:12])), rows, as_of=JANUARY, years="2024-2026")

    assert verdict.signal.points[-1].period == pm.Period("2024-Q4")
    assert (verdict.summary("sv"), verdict.summary("en")) == (swedish, english)


@pytest.mark.parametrize(
    ("now", "swedish", "english"),
    [
        ([98, 103, 91, 106, 95, 105, 97, 102, 94, 106, 97, 104],
         "De senaste månaderna avviker inte", "The latest months do not deviate"),
        ([98, 103, 91, 106, 95, 105, 97, 102, 94, 106, 150, 104],
         "Den senaste månaden avviker inte, men november 2024 gjorde det",
         "The latest month does not deviate, but November 2024 did"),
        ([98, 103, 91, 106, 95, 105, 97, 102, 94, 106, 104, 150],
         "De senaste månaderna avviker uppåt", "The latest months deviate upwards"),
    ],
)  # fmt: skip
def test_without_a_baseline_the_signal_is_given_alone(verdict_on, now, swedish, english):
    verdict = verdict_on(NOTHING_PRINTED, months(EVEN, 2023), months(now), as_of=JANUARY)

    assert verdict.summary("sv") == (
        f"{swedish}; om förändringen är statistiskt säkerställd går inte att beräkna: utgångsvärde saknas."
    )
    assert verdict.summary("en") == (
        f"{english}; whether the change is significant cannot be calculated: there is no baseline."
    )


@pytest.mark.parametrize("language", ["sv", "en"])
def test_where_one_is_unknown_only_the_other_is_given_with_the_reason(verdict_on, language):
    """ "where either is unknown only the known one is given, with the other's reason"."""
    no_series = verdict_on(events_of(100), whole(141), as_of=JANUARY)
    no_change = together(verdict_on, EVEN, [*UP_AND_DOWN, 105, 95], definitions=())
    unknown = verdict_on(NOTHING_PRINTED, months(EVEN, 2023), months(EVEN[::-1]), as_of=JANUARY)

    said = no_series.summary(language)
    assert no_series.significance.significant
    assert no_series.signal.reasons[0].text(language) in said
    assert ("inte är statistiskt" if language == "sv" else "not statistically") not in said
    assert unknown.significance.codes == ("no-baseline",)
    assert unknown.significance.reasons[0].text(language) in unknown.summary(language)
    assert no_change.significance.status == "not-significant"


@pytest.mark.parametrize("direction", [None, "maintain"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_change_that_nobody_can_judge_is_not_called_better_or_worse(verdict_on, direction, language):
    """ "Över {window} är det {better}": of what no direction is given, there is no such word."""
    verdict = together(verdict_on, *RISEN, direction=direction)

    assert verdict.change.status == "not-assessable"
    assert (verdict.significance.status, verdict.signal.side) == ("significant", -1)
    assert verdict.change.status.label(language) not in verdict.summary(language)


# --- the gap between parts -------------------------------------------------------------------


def two_parts(women: tuple[str, int], men: tuple[str, int]) -> Indicator:
    """Shares of women and men in 2023, each out of so many."""
    start = baseline(
        "2023",
        total="50.0",
        women=women[0],
        men=men[0],
        denominators=(part_value("women", women[1]), part_value("men", men[1])),
    )
    return indicator(baseline=start)


def of_2024(women: tuple[int, int], men: tuple[int, int]) -> list[Observation]:
    return [
        observation("1.1", "2024", part=part, numerator=above, denominator=of)
        for part, (above, of) in (("women", women), ("men", men))
    ]


def gap_of(of: Indicator, *groups: Any, as_of: str = JANUARY) -> Gap:
    plan = plan_with(of, years="2024-2026")
    followed = pm.follow_up(plan, observed(*groups), as_of=dt.date.fromisoformat(as_of))
    return followed.indicators["1.1"].gap


def apart(women: int, men: int, of: int) -> tuple[Fraction, oracle.Ends]:
    """The difference of two shares out of as many, and its interval."""
    one, other = Fraction(100 * women, of), Fraction(100 * men, of)
    return one - other, oracle.difference(one, ends_of_share(women, of), other, ends_of_share(men, of))


GAPS = [
    (2000, "significant",
     "Skillnaden har minskat, och minskningen är statistiskt säkerställd",
     "The gap has narrowed, significantly"),
    (200, "not-significant",
     "Skillnaden har minskat, men minskningen är inte statistiskt säkerställd",
     "The gap has narrowed, but not significantly"),
]  # fmt: skip


@pytest.mark.feature("H5")
@pytest.mark.parametrize(("of", "status", "swedish", "english"), GAPS)
def test_the_change_of_a_gap_has_an_interval_of_its_own(of, status, swedish, english):
    """ "MOVER of the parts' intervals, then MOVER of now and then" (4).

    Women 40 and men 60 per cent, then 50 and 58: the gap narrows by 12 points, from −20 to −8. Of 2 000 each
    −23.0 to −16.9 and then −11.1 to −4.9, a change of +7.7 to +16.3; of 200 each it is −1.7 to +25.4.
    """
    women, men = of * 40 // 100, of * 60 // 100
    printed = two_parts(("40.0", of), ("60.0", of))
    known = [
        observation("1.1", "2023", part=part, numerator=above, denominator=of)
        for part, above in (("women", women), ("men", men))
    ]
    gap = gap_of(printed, known, of_2024((of // 2, of), (of * 58 // 100, of)))
    then, now = apart(women, men, of), apart(of // 2, of * 58 // 100, of)

    assert gap.movement == "narrowed"
    assert is_between(gap.interval_baseline, then[1])
    assert is_between(gap.interval, now[1])
    assert is_between(gap.interval_change, oracle.difference(*now, *then))
    assert gap.significance == status
    assert swedish in gap.text("sv")
    assert english in gap.text("en")


@pytest.mark.feature("H5")
@pytest.mark.parametrize(
    ("women", "men", "movement", "swedish", "english"),
    [
        (800, 1160, "widened", "Skillnaden har ökat, och ökningen är statistiskt säkerställd",
         "The gap has widened, significantly"),
        (1100, 1160, "widened", "Skillnaden har ökat, men ökningen är inte statistiskt säkerställd",
         "The gap has widened, but not significantly"),
        (1260, 1160, "crossed", "Skillnaden har bytt tecken, och ändringen är statistiskt säkerställd",
         "The gap has changed sign, significantly"),
        (1180, 1160, "crossed", "Skillnaden har bytt tecken, men ändringen är inte statistiskt säkerställd",
         "The gap has changed sign, but not significantly"),
    ],
)  # fmt: skip
def test_every_movement_of_a_gap_has_its_sentence_of_significance(women, men, movement, swedish, english):
    """58 and 60 per cent of 2 000 each are 2 points apart, and the change of the gap is within ±4.4."""
    gap = gap_of(two_parts(("58.0", 2000), ("60.0", 2000)), of_2024((women, 2000), (men, 2000)))

    assert gap.movement == movement
    assert swedish in gap.text("sv")
    assert english in gap.text("en")


@pytest.mark.feature("H5")
def test_a_gap_that_stays_within_its_tolerance_claims_no_movement():
    gap = gap_of(two_parts(("58.0", 2000), ("60.0", 2000)), of_2024((1160, 2000), (1200, 2000)))

    assert (gap.movement, gap.significance) == ("unchanged", "not-significant")
    assert "Skillnaden har" not in gap.text("sv")


@pytest.mark.feature("H5")
@pytest.mark.parametrize(
    ("women", "small"),
    [
        ((5, 9), ("9", "9")),
        ((5, 10), None),
        ((4, 40), ("4 av 40", "4 of 40")),
        ((5, 40), None),
        ((36, 40), ("4 av 40", "4 of 40")),
        ((35, 40), None),
    ],
)
def test_a_part_of_few_people_is_noted(women, small):
    """ "a part with n < 10, or fewer than 5 counted or not counted → note `small-group`" (4)."""
    gap = gap_of(two_parts(("30.0", 40), ("60.0", 200)), of_2024(women, (116, 200)))

    assert [one.code for one in gap.small_groups] == ([] if small is None else ["small-group"])
    if small is not None:
        swedish, english = small
        assert gap.small_groups[0].text("sv") == f"få personer i kvinnor, {swedish}"
        assert gap.small_groups[0].text("en") == f"few people in women, {english}"
        assert f"Få personer i kvinnor, {swedish}." in gap.text("sv")


@pytest.mark.feature("H5")
def test_of_few_people_a_movement_is_stated_only_with_its_interval():
    """ "the movement word is then given only with its interval": nine women, of 2023 known or not."""
    rows = of_2024((5, 9), (116, 200))
    known = gap_of(two_parts(("30.0", 9), ("60.0", 200)), rows)
    unknown = gap_of(share(total="50.0", women="30.0", men="60.0", period="2023"), rows)
    many = gap_of(share(total="50.0", women="30.0", men="60.0", period="2023"), of_2024((50, 90), (116, 200)))

    assert known.movement == unknown.movement == many.movement == "narrowed"
    assert known.interval_change is not None
    assert "har minskat" in known.text("sv")
    assert "konfidensintervall för ändringen" in known.text("sv")
    assert unknown.interval_change is None
    assert "minskat" not in unknown.text("sv")
    assert "narrowed" not in unknown.text("en")
    assert "och har minskat" in many.text("sv")


@pytest.mark.feature("H5", "J4")
def test_a_suppressed_part_leaves_no_number_of_its_people_behind():
    hidden = observation("1.1", "2024", part="women", state="suppressed")
    gap = gap_of(two_parts(("30.0", 9), ("60.0", 200)), hidden, of_2024((5, 9), (116, 200))[1])

    assert gap.movement == "not-assessable"
    assert gap.interval is None
    assert "9" not in gap.text("sv")


@pytest.mark.feature("H5")
def test_on_unknown_denominators_the_change_of_a_gap_has_no_interval_and_says_why():
    """ "Denominators unknown: interval none, reason said"."""
    of = share(total="50.0", women="40.0", men="60.0", period="2023")
    gap = gap_of(of, of_2024((100, 200), (116, 200)))

    assert gap.interval_baseline is None
    assert (gap.interval_change, gap.significance) == (None, "unknown")
    assert "går inte att beräkna: nämnaren för utgångsvärdet är okänd." in gap.text("sv")
    assert "cannot be calculated: the denominator of the baseline is unknown." in gap.text("en")


@pytest.mark.feature("H5", "J4")
def test_of_a_suppressed_part_the_note_has_no_number():
    """ "few people in {part}, {n}"; "n omitted when suppressed"."""
    hidden = observation("1.1", "2024", part="women", state="suppressed")
    gap = gap_of(two_parts(("30.0", 9), ("60.0", 200)), hidden, of_2024((5, 9), (116, 200))[1])

    assert [one.text("sv") for one in gap.small_groups] == ["få personer i kvinnor"]


@pytest.mark.feature("H5")
def test_a_gap_of_means_has_no_interval_and_says_so():
    """ "interval none, reason said": months in pairs have no interval of each side."""
    printed = baseline("2023", total="77.0", women="77.0", men="80.0")
    of = indicator(kind="mean", statistic="mean", unit="poäng", baseline=printed)
    rows = [
        counted([10 * one for one in values], 10, year, part=part)
        for part, values, year in (
            ("women", [76, 78] * 6, 2023),
            ("women", [75, 74] * 6, 2024),
            ("men", [79, 81] * 6, 2023),
            ("men", [80, 80] * 6, 2024),
        )
    ]
    gap = gap_of(of, *rows)

    assert (gap.movement, gap.interval, gap.significance) == ("widened", None, "unknown")
    assert "går inte att beräkna" in gap.text("sv")


@pytest.mark.feature("H5", "F17")
def test_a_gap_is_never_compared_across_unlike_windows():
    """ "Never across unlike windows": women of 2023 and men of 2024; eight months against a whole year."""
    of = two_parts(("40.0", 200), ("60.0", 200))
    women = observation("1.1", "2023-M07/2024-M06", part="women", numerator=100, denominator=200)
    unlike = gap_of(of, women, of_2024((1, 2), (116, 200))[1])
    eight = gap_of(
        count(total="20.0", women="10.0", men="10.0", period="2023", basis="mean-per-month"),
        months([9, 12] * 4, part="women"),
        months([9, 15] * 4, part="men"),
        as_of="2024-08-31",
    )

    assert (unlike.movement, unlike.interval, unlike.interval_change) == ("not-assessable", None, None)
    assert unlike.significance == "unknown"
    assert (eight.movement, eight.significance) == ("widened", "unknown")
    assert "går inte att beräkna: ofullständig period, 8 av 12 månader." in eight.text("sv")


@pytest.mark.feature("H5")
def test_a_gap_has_the_dispersion_of_each_part():
    """ "each with its own φ": women vary as 4 and 16 do, men as independent cases."""
    of = count(total=300, women=120, men=180, period="2023", **FLOW)
    gap = gap_of(of, months(WIDE, part="women"), months([16, 14] * 6, part="men"))
    phi = Fraction("43.2") / 11
    women, men = ends_of(120, phi=phi, df=11), ends_of(180)

    assert is_between(gap.interval, oracle.difference(Fraction(120), women, Fraction(180), men))


@pytest.mark.feature("H5")
def test_a_part_whose_months_follow_each_other_leaves_no_interval_of_the_gap():
    of = count(total=300, women=100, men=180, period="2023", **FLOW)
    gap = gap_of(of, months([7] * 6 + [13] * 6, part="women"), months([16, 14] * 6, part="men"))

    assert (gap.interval, gap.interval_change, gap.significance) == (None, None, "unknown")
    assert "värdena följer varandra från månad till månad (korrelation 0,75)" in gap.text("sv")


# --- the straight line -----------------------------------------------------------------------

BOARD = term("Socialnämnden", start="2023-01-01", end="2026-12-31")


def forecast(of: Indicator, *groups: Any) -> Forecast:
    """The line carried on to the end of the board's term."""
    day = dt.date.fromisoformat(JANUARY)
    plan = plan_with(of, years="2024-2026", calendar=reporting_calendar(terms=(BOARD,)))
    verdict = pm.follow_up(plan, observed(*groups), as_of=day).indicators["1.1"].total
    return forecast_of(of, verdict, term=term_of(plan, as_of=day))


@pytest.mark.feature("H1")
@pytest.mark.parametrize(("now", "added"), [(112, True), (141, False)])
def test_a_line_through_a_change_that_is_not_significant_says_so(now, added):
    """ "when the change is not significant it adds 'takten är inte statistiskt säkerställd'" (5)."""
    found = forecast(events_of(100), whole(now))

    assert found.value is not None
    assert ("pace-not-significant" in found.codes) is added
    assert ("takten är inte statistiskt säkerställd" in found.text("sv")) is added
    assert ("the pace is not statistically significant" in found.text("en")) is added


@pytest.mark.feature("H1")
def test_nothing_is_added_where_the_significance_is_unknown():
    found = forecast(share(total="50.0", period="2023"), whole("60.0"))

    assert found.value is not None
    assert "pace-not-significant" not in found.codes


@pytest.mark.feature("H1")
@pytest.mark.parametrize(
    ("spring", "autumn", "refuted", "where"),
    [
        (64, [48] * 6, True, "under"),
        (64, [48] * 5 + [60], False, ""),
        (36, [52] * 6, True, "över"),
        (36, [52] * 5 + [40], False, ""),
    ],
)
def test_a_line_that_the_last_six_months_left_is_not_carried_on(spring, autumn, refuted, where):
    """ "refuses (`line-refuted`) when the last 6 final months lie all on the other side of the line".

    50,0 at the end of 2023; 64 per cent until June and 48 then make 56,0 at the end of 2024. The line passes
    53 in July and 55,5 in December, and all six lie below it. Mirrored: 36 and 52, and the line falls.
    """
    rows = counted([spring] * 6 + autumn, 100)
    found = forecast(share(total="50.0", period="2023"), rows)

    assert ("line-refuted" in found.codes) is refuted
    assert (found.value is None) is refuted
    if refuted:
        assert found.codes == ("line-refuted",)
        assert found.text("sv") == (
            f"Kan inte skrivas fram: de senaste 6 månaderna ligger alla {where} linjen."
        )
        side = {"under": "below", "över": "above"}[where]
        assert found.text("en") == f"Cannot be carried on: the latest 6 months all lie {side} the line."


@pytest.mark.feature("H1")
def test_a_preliminary_month_does_not_refute_a_line():
    """Final are June to November then, and June with 64 per cent lies above the line."""
    rows = [*counted([64] * 6 + [48] * 5, 100), observation("1.1", "2024-M12", numerator=48, denominator=100,
                                                            status="preliminary")]  # fmt: skip

    assert "line-refuted" not in forecast(share(total="50.0", period="2023"), rows).codes


# --- how many are significant by chance ------------------------------------------------------


def plan_of(*values: int | None, **rules: Any) -> pm.FollowUp:
    """Indicators that all had 100 in 2023 and have these values in 2024."""
    codes = [f"1.{place}" for place in range(1, len(values) + 1)]
    rows = [
        observation(code, "2024", value=value)
        for code, value in zip(codes, values, strict=True)
        if value is not None
    ]
    indicators = (count(code, total=100, period="2023", **FLOW) for code in codes)
    plan = plan_with(*indicators, years="2024-2026", **rules)
    return pm.follow_up(plan, observed(rows), as_of=dt.date.fromisoformat(JANUARY))


def test_of_all_changes_tested_some_are_significant_by_chance():
    """ "T tested (indicator × part), B significant, T·(1−level) expected; level shared by all = 100 − …/T".

    Of 100 events 141, 60 and 170 are significant and 112 and 95 are not; one has no value. 5 · 0.05 = 0.25,
    and 100 − (100 − 95)/5 = 99.
    """
    found: Any = plan_of(141, 112, 60, 95, 170, None).multiplicity

    assert (found.tested, found.significant) == (5, 3)
    assert (found.expected, found.shared_level) == (Decimal("0.25"), 99)
    assert (found.series, found.claimed, found.expected_signals) == (0, 0, 0)


def test_the_sentence_of_the_plan_states_tested_significant_and_expected():
    """ "`plan-multiplicity`": twenty tested, and 20 · 0.05 = 1 expected by chance alone (2)."""
    followed = plan_of(*[141] * 3, *[112] * 17)

    assert followed.multiplicity.text("sv") == (
        "Av 20 prövade förändringar är 3 statistiskt säkerställda; omkring 1,0 väntas bli det av ren slump."
    )
    assert followed.multiplicity.text("en") == (
        "Of 20 changes tested, 3 are statistically significant; about 1.0 would be so by chance alone."
    )
    assert followed.multiplicity.text("sv") in followed.signals_table("sv").notes


def test_a_level_of_its_own_is_expected_at_its_own_rate():
    """Four at 95 and one at 99 per cent: 4 · 0.05 + 0.01 = 0.21."""
    sure = judgement_rule("nittionio", indicator="1.1", below=None, above=None, confidence=99)

    assert plan_of(141, 112, 60, 95, 170, judgement=(sure,)).multiplicity.expected == Decimal("0.21")


def test_where_nothing_was_tested_nothing_is_said_of_it():
    followed = plan_of(None, None)

    assert (followed.multiplicity.tested, followed.multiplicity.shared_level) == (0, None)
    assert not [one for one in followed.signals_table("sv").notes if "prövade" in one]


def test_series_are_counted_where_a_signal_can_be_claimed(verdict_on):
    """ "signals: S series with a claim possible, C claimed, 0.02·S expected"."""
    signalling = together(verdict_on, EVEN, [*UP_AND_DOWN, 105, 150])
    quiet = together(verdict_on, EVEN, [*UP_AND_DOWN, 105, 95])
    without = verdict_on(events_of(100), whole(141), as_of=JANUARY)
    found = multiplicity_of((signalling, quiet, without))

    assert (found.series, found.claimed, found.expected_signals) == (2, 1, Decimal("0.04"))
