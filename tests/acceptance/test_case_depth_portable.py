"""The same answer in any decimal context, any order of rows, after pickling, and in both languages.

Design 7 and 18: arithmetic is private; 4.1: frozen, hashable, picklable, comparable by value. The rows are
drawn up by hand for the plan of AMN-2023-00174: months for 1.1, 2.1 and 4.1, years for the rest.
"""

import copy
import datetime as dt
import decimal
import pickle
import re
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from paktmodel import catalog
from paktmodel.followup import due, follow_up
from paktmodel.followup.completeness.coverage import completeness
from paktmodel.statistics import byar, difference, wilson
from paktmodel.testing import (
    compared_value,
    comparison,
    comparison_group,
    count,
    monthly,
    observation,
    observed,
    share,
)

PLAN = catalog.load("uppsala-1000-fler")
DAY = dt.date(2024, 8, 31)
PARTS = (("total", 0), ("women", -2), ("men", 2))
ROWS = (
    *(
        one
        for part, more in PARTS
        for one in monthly(
            "1.1", "2023-M01", numerators=[620 + n + more for n in range(20)], denominators=997, part=part
        )
    ),
    *monthly("2.1", "2023-M01", [9, 10, 8, 11] * 5),
    *monthly("4.1", "2023-M01", [5, 4, 6, 4] * 4 + ["suppressed"] + [5] * 3),
    *(observation("1.2", "2023", part=part, value=f"{70 + more}.4") for part, more in PARTS),
    *(observation("1.3", "2023", part=part, value=59 + more) for part, more in PARTS),
    observation("1.6", "2023", value=280),
    observation("1.6", "2023", value=270, published=dt.date(2024, 5, 1), status="revised"),
    observation("1.6", "2023", part="women", value=120),
    observation("2.2", "2025", value=1),
    observation("9.9", "2023", value=1),
)
BESIDE = comparison(
    indicator="1.2", unit="procent", basis="unique-persons", averaging="unweighted-mean",
    group=comparison_group("G175909", year=2023),
    values=(compared_value("2022", "70.0"), compared_value("2023", "68.1")),
)  # fmt: skip


def asked(rows=ROWS):
    return follow_up(PLAN, observed(rows), as_of=DAY, comparisons=(BESIDE,))


def everything(followed, language):
    """Every sentence of the follow-up."""
    told = [followed.overall.text(language), *followed.summary(language), followed.table(language).text()]
    told.append(followed.multiplicity.text(language))
    for one in followed.indicators:
        for verdict in one.verdicts:
            told += [verdict.text(language), verdict.brief(language), verdict.why(language)]
            told.append(verdict.summary(language))
            told += [verdict.signal.text(language), verdict.significance.text(language)]
        told += [gap.text(language) for gap in one.gaps] + [
            context.text(language) for context in one.benchmarks
        ]
    return [*told, *(finding.text(language) for finding in followed.findings)]


@pytest.fixture(scope="module")
def followed():
    return asked()


@pytest.mark.feature("H4")
@pytest.mark.parametrize(
    "context",
    [
        decimal.Context(prec=3),
        decimal.Context(prec=1, rounding=decimal.ROUND_UP),
        decimal.Context(prec=200, rounding=decimal.ROUND_CEILING),
        decimal.Context(prec=5, traps=[decimal.Inexact, decimal.Rounded, decimal.Subnormal]),
        decimal.Context(prec=9, Emax=3, Emin=-3, capitals=0),
    ],
    ids=["three digits", "one digit up", "two hundred", "every trap", "narrow"],
)
def test_the_hosts_decimal_context_changes_nothing(followed, context):
    """Three digits would make 997 × 12 into 1.20E+4, and every interval another one."""
    sentences = [everything(followed, language) for language in ("sv", "en")]
    with decimal.localcontext(context):
        again = asked()
        assert again == followed
        assert [everything(again, language) for language in ("sv", "en")] == sentences
        assert [repr(one) for one in again.verdicts] == [repr(one) for one in followed.verdicts]


@pytest.mark.feature("H8")
def test_intervals_do_not_see_the_context():
    """Roots and cubes are taken in a private one."""
    whole = difference(wilson(56, 70).low, wilson(56, 70), wilson(48, 80).high, wilson(48, 80)), byar(111)
    with decimal.localcontext(decimal.Context(prec=3)):
        assert (
            difference(wilson(56, 70).low, wilson(56, 70), wilson(48, 80).high, wilson(48, 80)),
            byar(111),
        ) == whole


@pytest.mark.feature("H4")
@settings(max_examples=15, deadline=None)
@given(st.permutations(ROWS))
def test_the_order_of_rows_changes_nothing(rows):
    """Observations are a set of facts; verdicts, gaps, signals and findings alike."""
    one, other = asked(), asked(rows)

    assert other == one
    assert [str(finding) for finding in other.findings] == [str(finding) for finding in one.findings]


@pytest.mark.feature("H4")
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_results_survive_pickling(followed, protocol):
    """A host keeps them in a queue."""
    agenda = due(PLAN, observed(ROWS[:20]), as_of=DAY)
    held = completeness(PLAN, observed(ROWS[:20]), as_of=DAY)

    for one in (followed, agenda, held, *followed.findings):
        assert pickle.loads(pickle.dumps(one, protocol)) == one


@pytest.mark.feature("H4")
def test_results_are_values(followed):
    """Equal when made anew, hashable where they hold no store, copied as themselves."""
    again = asked()
    for one in followed.indicators:
        other = again.indicators[one.code]
        assert one == other
        assert hash(one) == hash(other)
        assert copy.deepcopy(one) == one
    assert again.verdicts == followed.verdicts


@pytest.mark.feature("H4")
def test_a_result_cannot_be_changed(followed):
    """Frozen all the way down."""
    verdict = followed.indicators["1.1"].total
    for thing, name in ((verdict, "standing"), (verdict.signal, "points"), (verdict.significance, "status")):
        with pytest.raises((AttributeError, TypeError)):
            setattr(thing, name, None)
    with pytest.raises((AttributeError, TypeError)):
        followed.indicators["1.1"].gaps[0].movement = None


@pytest.mark.feature("H4")
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_sentence_is_filled_in(followed, language):
    """No code, brace, None or exponent is left in a sentence that the board reads."""
    for sentence in everything(followed, language):
        assert sentence.strip()
        assert not re.search(r"[{}]|\bNone\b|Decimal|\d[Ee][+-]?\d|<\w+\.", sentence), sentence
        if language == "sv":
            assert not re.search(r"\b\d+\.\d+ (procent|personer)", sentence), sentence


@pytest.mark.feature("H4")
def test_english_is_what_str_gives_and_repr_is_short(followed):
    """Design 4.9."""
    for one in followed.indicators:
        for told in (*one.verdicts, *one.gaps, *one.benchmarks, one.total.signal, one.total.significance):
            assert str(told) == told.text("en")
            assert len(repr(told)) < 160
            assert "\n" not in repr(told)


@pytest.mark.feature("J4")
def test_a_hidden_month_leaves_no_figure_behind(followed):
    """4.1 has a suppressed month in 2024-M05: no window reaches into it, and the one before is stated.

    Of the series it ends moving ranges, trends and runs, "and nothing else" (statistics.md 2): 5, 4, 6, 4
    and 5 lie on both sides of their mean, so that the latest month is within normal variation.
    """
    verdict = followed.indicators["4.1"].total
    hidden = observation("4.1", "2024-M05").period

    assert (str(verdict.window), verdict.window.complete) == ("2023-M05–2024-M04", True)
    assert verdict.signal.variation == "common-cause"
    assert "points-suppressed" in verdict.signal.codes
    assert hidden not in [point.period for point in verdict.signal.points]


@pytest.mark.feature("H5", "H4")
@pytest.mark.parametrize("direction", ["increase", "decrease"])
@given(st.integers(0, 200), st.integers(0, 200))
def test_the_mirrored_direction_mirrors_the_verdict(verdict_on, direction, start, now):
    """Improved where more is wanted is worsened where less is; significance and values are the same."""
    mirror = {"improved": "worsened", "worsened": "improved", "unchanged": "unchanged"}
    fields: dict[str, Any] = {"basis": "flow", "aggregation": "sum", "window": "period", "breakdowns": ()}
    other = {"increase": "decrease", "decrease": "increase"}[direction]
    told, mirrored = (
        verdict_on(count(total=start, direction=one, **fields), observation("1.1", "2023", value=now))
        for one in (direction, other)
    )

    assert mirrored.change.status == mirror[told.change.status]
    assert mirrored.significance == told.significance


@pytest.mark.feature("H4", "H8")
@given(st.integers(1, 40), st.integers(0, 60), st.integers(0, 60))
def test_scaling_the_unit_changes_no_verdict(verdict_on, tens, women, men):
    """Per cent or per mille of the same persons: same standing and significance, values ten times larger."""
    known = {"numerator": women + men, "denominator": 120}
    cent, mille = (
        verdict_on(share(total=total, unit=unit, breakdowns=()), observation("1.1", "2023", **known))
        for total, unit in ((f"{tens}.0", "procent"), (f"{tens * 10}", "promille"))
    )

    assert mille.change.status == cent.change.status
    assert abs(mille.window.value - 10 * cent.window.value) < decimal.Decimal("1e-20")
