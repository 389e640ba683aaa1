"""What a follow-up looks like from outside: texts, tables, copies, refusals."""

import copy
import datetime as dt
import pickle
import re
from collections.abc import Iterator
from decimal import ROUND_UP, Context, Decimal, Inexact, Rounded, localcontext
from functools import partial
from pathlib import Path
from typing import Any, get_origin

import pytest
from attrs import fields

import paktmodel as pm
from paktmodel.followup import Agenda, FollowUp, Reason, Verdict, due, follow_up
from paktmodel.followup.axes.change import Change
from paktmodel.model.indicators import Indicator
from paktmodel.testing import (
    aim,
    bands,
    baseline,
    breakdown,
    cohort,
    count,
    definition,
    every,
    goal,
    judgement_rule,
    measure,
    milestone,
    monthly,
    observation,
    observed,
    of_indicator,
    of_part,
    over,
    path,
    plan_with,
    relative,
    share,
    target,
)
from paktmodel.vocabulary.language import Word
from paktmodel.vocabulary.messages.axes import AXIS_REASONS
from paktmodel.vocabulary.messages.benchmarks import BENCHMARK_REASONS
from paktmodel.vocabulary.messages.change import CHANGE_REASONS
from paktmodel.vocabulary.messages.signals import SIGNAL_REASONS
from paktmodel.vocabulary.messages.surveys import SURVEY_REASONS
from paktmodel.vocabulary.messages.targets import TARGET_REASONS
from tests.support.series import STOCK

DAY = dt.date(2024, 8, 31)


def year(code, value, **fields):
    return observation(code, "2023", **{"value": value, **fields})


def limited(code, value, **fields):
    return share(
        code,
        total="2.0",
        direction="decrease",
        targets=(target(value, operator="at-most", **fields),),
        **STOCK,
    )


def targeted() -> Iterator[Indicator]:
    """Indicators with targets, each for a reason that no other one here gives."""
    flow: dict[str, Any] = {"basis": "flow", "aggregation": "sum", "window": "period", "total": "120"}
    persons: dict[str, Any] = {"unit": "personer", "when": "2024"}
    most = partial(target, operator="at-most", when="2023")
    least = partial(target, operator="at-least", when="2023")
    yield share("8.1", targets=(most("-5", relative=relative("1990")),))
    yield share("8.2", baseline=None, targets=(most("-5", relative=relative("previous-value")),))
    yield share("8.3", targets=(most("0", relative=relative(of_indicator("9"))),))
    yield count("88")
    yield share("8.4", targets=(most("0", relative=relative(of_indicator("88"))),))
    yield share("8.5", targets=(most("0", relative=relative(of_part())),))
    yield share("8.6", total="0", targets=(most("-5", relative=relative("2022")),))
    balance = {**flow, "kind": "balance", "total": "-5", "aggregation": "unstated"}
    yield count("8.7", targets=(most("-5", relative=relative("2022")),), **balance)
    yield count("8.8", targets=(least("-5", relative=relative("2021", per="year")),), **flow)
    near = bands("20", met_within="10")
    yield share("8.9", total="61.8", direction=None, targets=(least("65", bands=near),))
    yield share("8.10", total="61.8", targets=(least("65", bands=bands("20")),))
    yield count("8.11", targets=(target("60", "at-most", **persons),), **flow)
    yield count("8.12", targets=(target("30", "at-least", **persons),), **flow)
    yield count("8.13", targets=(target("120", "at-least", **persons),), **flow)
    yield count("8.14", targets=(target("120", "at-most", **persons),), **flow)
    both = over("2024-M01/2025-M12", statistic="sum")
    yield count("8.15", targets=(target("120", "at-most", unit="personer", when=both),), **flow)
    yield count(
        "8.16",
        targets=(target("120", "at-most", **persons),),
        **{**flow, "basis": "unique-persons", "aggregation": "not-additive"},
    )
    yield share("8.17", total="61.8", targets=(target("60", when=every(first="2024")),))
    yield share("8.18", total="61.8", targets=(target("70", when=every(first="2024")),))
    yield share("8.19", total="61.8", targets=(least("65"),))
    yield share("8.20", baseline=None, targets=(target("65", on="2024-03-31"),))
    yield share("8.22", baseline=None, direction=None, targets=(target(bound=None, on=path((milestone(),))),))
    built = target("1", unit="unstated", on="2024-03-31")
    yield count("8.21", kind="milestone", unit="unstated", baseline=None, targets=(built,))


def targeted_values() -> list[Any]:
    return [
        year("8.1", "60"),
        year("8.2", "60"),
        year("8.3", "60"),
        year("8.4", "60"),
        year("88", "60"),
        year("8.5", "60"),
        year("8.6", "60"),
        year("8.7", "-6"),
        observation("8.8", "2021", value="120"),
        observation("8.8", "2022", value="130"),
        year("8.8", "115"),
        year("8.9", "60.0"),
        year("8.10", "60.0"),
        monthly("8.11", "2024-M01", [8] * 8),
        monthly("8.12", "2024-M01", [8] * 8),
        monthly("8.13", "2024-M01", [8] * 8),
        monthly("8.14", "2024-M01", [8] * 8),
        observation("8.16", "2024-M01", value="8"),
        year("8.17", "65.0"),
        year("8.18", "65.0"),
        observation("8.19", "2022", value="65.0"),
        year("8.20", "65.0"),
        observation("8.21", "2024-06-01", value="1"),
    ]


def everything() -> FollowUp:
    """A plan in which every reason that follow-up knows applies somewhere, on 2024-08-31."""
    unstated: dict[str, Any] = {"basis": "unstated", "aggregation": "unstated", "window": "unstated"}
    flow: dict[str, Any] = {"basis": "flow", "aggregation": "sum", "window": "period"}
    kept: dict[str, Any] = {"direction": "maintain"}
    indicators = (
        share("1.1"),
        share("1.2", direction="decrease"),
        share("1.3"),
        count("1.4", total="5.0", **kept),
        count("1.5", total="5.0", **kept),
        count("1.6", total="5.0", **kept),
        share(
            "2.1", state="under-development", direction=None, baseline=baseline(absent="under-development")
        ),
        count("2.2", total="5.0", **kept),
        count("2.3", women="3", total="3", breakdowns=(breakdown(),), structurally_empty=("men",)),
        share("2.4", total="61.8", unit="unstated"),
        share("2.8", state="no-source"),
        share("2.9", discontinued="2023-06"),
        *(share(f"6.{place}", total="61.8") for place in range(1, 8)),
        share("6.8", total="61.8", publication_delay="P2Y"),
        share("6.9", total="61.8", definitions=(definition("1", since="2019"),)),
        count("7.1", total="120"),
        count("7.3", total="120", period="2022-Q1", **flow),
        count("7.2", total="120", basis="stock", aggregation="latest", window="last-day"),
        share("2.5", total="61.8"),
        share("2.7", total="61.8", unit="per hushåll"),
        share("2.6", total="61.8"),
        share("3.1", total="61.8", definitions=(definition("2", since="2023-02"),)),
        count("3.2", total="120"),
        count("3.3", total="120", **flow),
        count("3.4", total="300", **unstated),
        count("3.5", total="300", basis="stock", aggregation="unstated", window="period"),
        count("3.6", total="120"),
        share("3.7", total="61.8", window="unstated"),
        count("3.8", total="120", **flow, cohort=cohort()),
        count("3.9", total="120", **{**flow, "aggregation": "cumulative-over-year"}),
        share("3.10", total="61.8", definitions=(definition("2", since="2023-02", linked=True),)),
        count("3.11", total="120", **flow),
        share("3.12", total="61.8"),
        share("3.13", total="61.8"),
        share("3.20", total="61.8", period="2020-M01/2022-M12"),
        share("3.14", total="61.8"),
        share("3.15", total="54.2"),
        share("3.16", total="54.2"),
        share("3.17", total="72.4", window="unstated"),
        share("3.18", total="54.2", definitions=(definition("2", since="2023-02", linked_by="2023"),)),
        limited("4.1", "1", on=None, words="i slutet av mandatperioden"),
        limited("4.2", "1", on=None),
        limited("4.3", "1", unit="personer"),
        limited("4.4", "1.0", on="2024-08-31"),
        limited("4.5", "1.0", on="2024-08-31"),
        limited("4.6", "1.0", on="2024-08-31"),
        limited("4.7", "1.0", on="2024-08-31"),
        count("4.8", total="0", kind="milestone", **flow),
        share("4.9", total="1.7"),
        share("4.10", total="64.8"),
        limited("4.11", "12", unit="promille"),
        limited("5.1", "1.0"),
        limited("5.2", "1.0"),
        limited("5.3", "1.0"),
        *targeted(),
        share(
            "5.4",
            baseline=baseline(absent="not-printed"),
            targets=(target("70"),),
            basis="stock",
            aggregation="latest",
        ),
    )
    rules = (
        *(judgement_rule(f"t{code[-1]}", indicator=code) for code in ("1.4", "1.5", "1.6")),
        judgement_rule("fore", indicator="3.14", compare="previous-value"),
    )
    plan = plan_with(
        *indicators,
        measure("1", moves=()),
        judgement=rules,
        day="2023-10-13",
        years="unstated",
        goals=(
            goal(
                "9",
                aims=(
                    aim(
                        direction=None, denominator="unstated", indicators=(), targets=(target("1", on=None),)
                    ),
                    aim("2", targets=(target("1"),), indicators=("1.1", "1.2")),
                ),
            ),
        ),
    )
    last = {"period": "2024-M08"}
    rows = [
        year("1.1", "65.0", status="preliminary"),
        year("1.2", "65.0", assumed=True),
        year("1.3", "61.8"),
        year("1.4", "5.5"),
        year("1.5", "6.5"),
        year("1.6", "3.5"),
        monthly("2.4", "2024-M01", numerators=[6], denominators=[10]),
        monthly("2.5", "2024-M01", ["60.0"]),
        monthly("2.7", "2024-M01", numerators=[6], denominators=[10]),
        monthly("2.6", "2024-M01", numerators=[0], denominators=[0]),
        year("3.1", "65.0"),
        year("6.1", None, state="not-reported"),
        year("6.2", None, state="not-collected"),
        year("6.3", None, state="pending"),
        year("6.4", "65.0", status="withdrawn"),
        observation("6.5", "2023-05-01", value="65.0"),
        observation("6.6", "2025", value="65.0", published="2024-01-15"),
        observation("6.7", "2022", value="65.0"),
        year("6.9", "65.0", definition="2"),
        year("7.3", "130"),
        monthly("7.1", "2024-M05", [130] * 2),
        observation("7.2", "2024-05-15", value="130"),
        monthly("3.2", "2024-M01", ["suppressed"]),
        monthly("3.3", "2024-M01", [5] * 8),
        monthly("3.4", "2024-M01", [5] * 8),
        monthly("3.5", "2024-M01", [5] * 8),
        monthly("3.6", "2024-M01", [130] * 8),
        year("3.7", "65.0"),
        observation("3.9", "2024-M08", value="80"),
        monthly("3.10", "2023-M09", numerators=[7] * 12, denominators=[10] * 12),
        year("3.11", "-1"),
        observation("3.20", "2021-M01/2023-M12", value="65.0"),
        year("3.12", "65.0", numerator=70, denominator=100),
        monthly("3.13", "2024-M01", numerators=[1], denominators=[-4]),
        year("3.14", "65.0"),
        observation("3.15", "2022", value="49.8", published="2024-06-18"),
        year("3.15", "52.1"),
        observation("3.16", "2022", value="49.8"),
        year("3.16", "52.1"),
        monthly("3.17", "2022-M01", numerators=[71] * 12, denominators=[100] * 12),
        year("3.17", "73.0"),
        year("3.18", "65.0"),
        observation("4.3", value="1.5", **last),
        observation("4.4", value="0.8", **last),
        observation("4.5", value="1.2", **last),
        observation("4.6", value="1.0", **last),
        year("4.8", "1"),
        year("4.9", "16.2"),
        year("4.10", "0.612"),
        observation("4.11", value="1.2", **last),
        observation("5.1", value="0.8", **last),
        observation("5.2", value="1.2", **last),
        observation("5.3", value="1.9", **last),
        observation("5.4", value="60.0", **last),
        *targeted_values(),
    ]
    return follow_up(plan, observed(*rows), as_of=DAY)


@pytest.fixture(scope="module")
def followed() -> FollowUp:
    """The same for all tests of the module: nothing can change it."""
    return everything()


def reasons_in(followed: FollowUp) -> Iterator[Reason]:
    for verdict in followed.verdicts:
        yield from verdict.reasons
        yield from verdict.headline.reasons
        for reading in verdict.targets:
            yield from reading.reasons
    for one in followed.measures:
        yield from one.reasons
    for goal_ in followed.goals:
        for stands in goal_.aims:
            yield from stands.reasons
            for held in stands.targets:
                yield from held.deciding.reasons


BESIDE = {**AXIS_REASONS, **BENCHMARK_REASONS, **SIGNAL_REASONS, **SURVEY_REASONS}


# --- texts --------------------------------------------------------------------------------


@pytest.mark.feature("H4")
@pytest.mark.parametrize("code", sorted({**CHANGE_REASONS, **TARGET_REASONS}))
def test_every_reason_can_be_provoked_and_is_said_in_both_languages(followed, code):
    """A sentence that no case reaches is a sentence that nobody has read."""
    found = [reason for reason in reasons_in(followed) if reason.code == code]
    assert found, f"no case gives {code}"

    for reason in found:
        swedish, english = reason.text("sv"), reason.text("en")
        assert swedish != english
        for said in (swedish, english):
            assert "‹" not in said
            assert not re.search(r"None|Decimal|<|\bE[+-]?\d", said)
        assert not re.search(r"\d\.\d", swedish), "Swedish has a decimal comma"


@pytest.mark.feature("H4")
@pytest.mark.parametrize("code", sorted(BESIDE))
def test_every_reason_beside_a_verdict_is_provoked_by_a_test_of_its_own(code):
    """Signals, significance, gaps, comparisons and words have tests of their own, which name their codes."""
    others = [path for path in Path(__file__).parent.glob("test_*.py") if path != Path(__file__)]

    assert any(f'"{code}"' in path.read_text("utf-8") for path in others)
    assert BESIDE[code][0] != BESIDE[code][1]


@pytest.mark.feature("H4")
def test_every_verdict_and_aim_reads_as_sentences(followed):
    for verdict in followed.verdicts:
        for said in (verdict.text("sv"), verdict.text("en")):
            assert said.endswith(".")
            assert said[0].isupper()
            assert "‹" not in said
            assert "  " not in said
            assert ".." not in said
        assert str(verdict) == verdict.text("en")


@pytest.mark.feature("H4")
def test_a_verdict_says_what_it_rests_on():
    """72.4 to 68.0 is −4.4 (1.2, table 2)."""
    plan = plan_with(share("1.2", total="72.4", direction="decrease"), years="2023-2026")
    verdict = follow_up(plan, observed(year("1.2", "68.0")), as_of=DAY).indicators["1.2"].total

    assert verdict.text("sv") == (
        "Bättre: 68,0 procent (2023) mot 72,4 procent (2022), −4,4; önskad riktning: minska."
    )
    assert verdict.text("en") == (
        "Improved: 68.0 procent (2023) against 72.4 procent (2022), −4.4; wanted: decrease."
    )


@pytest.mark.feature("H4")
def test_not_assessable_gives_all_its_reasons_in_one_sentence(followed):
    assert followed.indicators["2.1"].total.text("sv") == (
        "Kan inte bedömas: uppföljningen är under utveckling; ingen önskad riktning är angiven; "
        "utgångsvärde saknas."
    )


@pytest.mark.feature("H4")
def test_a_change_is_never_rounded_away():
    """7239 of 10 000 is 72.39: in one decimal 72,4 against 72,4, yet the change is −0,01."""
    plan = plan_with(share("1.2", total="72.4", direction="decrease"))
    value = observation("1.2", "2023", numerator=7239, denominator=10000)

    assert "−0,01" in follow_up(plan, observed(value), as_of=DAY).indicators["1.2"].total.text("sv")


@pytest.mark.feature("F6", "H4")
def test_a_rounded_figure_is_not_told_with_more_digits_than_it_was_printed_with(followed):
    """4.6 prints 1.0, which rounding to one decimal might have on either side; 1,00 is another print."""
    (reading,) = followed.indicators["4.6"].total.targets

    assert "1,0 procent" in reading.reasons[0].text("sv")


@pytest.mark.feature("F2", "F6", "H4")
@pytest.mark.parametrize(("numerator", "met"), [(2480, True), (2481, False)])
def test_a_missed_target_is_not_told_with_a_value_that_keeps_it(numerator, met):
    """2481 of 248 000 is 1.0004 per cent: "1,0 … inte högst 1,0" would contradict itself."""
    indicator = limited("1.1", "1.0", on="2024-08-31")
    value = observation("1.1", "2024-M08", numerator=numerator, denominator=248_000)
    verdict = follow_up(plan_with(indicator), observed(value), as_of=DAY).indicators["1.1"].total
    (reading,) = verdict.targets
    told = reading.reasons[0].text("sv").split(" procent")[0]

    assert (Decimal(told.replace(",", ".")) <= 1) is met


# --- tables -------------------------------------------------------------------------------


@pytest.mark.feature("H4")
def test_what_a_row_tells_adds_up_as_it_is_told(verdict_on):
    """63 / 12 = 5.25 is stated as 5.2, so 5.2 − 4.9 = 0.3, and not the 0.35 that would be stated as 0.4."""
    indicator = count("4.1", total="4.9", basis="mean-per-month", aggregation="mean", window="monthly-mean")
    values = ["5"] * 9 + ["6"] * 3
    verdict = verdict_on(indicator, monthly("4.1", "2023-M09", values))

    assert verdict.window.value == Decimal("5.25")
    assert "5,2" in verdict.text("sv")
    assert "+0,3" in verdict.text("sv")


@pytest.mark.feature("H4")
def test_the_table_has_a_row_for_every_verdict(followed):
    rows = followed.table("sv").rows()

    assert len(rows) == len(followed.verdicts)
    first = rows[0]
    assert first["indicator"].startswith("1.1 ")
    assert (first["part"], str(first["baseline"]), str(first["current"])) == ("totalt", "61.8", "65.0")
    assert (str(first["change"]), first["window"], first["direction"]) == ("3.2", "2023", "öka")
    assert (first["standing"], first["timeliness"]) == ("bättre", followed.verdicts[0].timeliness.sv)
    assert "reliminära uppgifter ingår" in first["why"]
    assert all(row["why"] for row in rows if row["standing"] == "kan inte bedömas"), (
        "never without its reason"
    )


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_form_of_every_table_is_whole_and_says_that_it_is_internal(followed, language):
    agenda = due(followed.plan, as_of=DAY)
    banner = {
        "sv": "Internt underlag, inte granskat för sekretess",
        "en": "Internal, not reviewed for secrecy",
    }

    for table in (followed.table(language), followed.measures_table(language), agenda.table(language)):
        for form in (table.text(), table.markdown(), table.html()):
            assert banner[language] in form
            assert "‹" not in form
        assert f'lang="{language}"' in table.html()
        assert "<caption>" in table.html()


def test_a_later_day_of_knowledge_is_noted_under_the_table():
    known = follow_up(plan_with(share()), as_of=DAY, known_at=dt.date(2024, 6, 30)).table("sv")

    assert known.notes[0] == "Uppgifter kända till och med 30 juni 2024"


def test_notes_of_the_caller_stand_under_the_tables(followed):
    note = "Utfallen är påhittade."

    assert note in followed.table("sv", notes=[note]).notes
    assert note in followed.measures_table("sv", notes=[note]).notes
    assert note in due(followed.plan, as_of=DAY).table("sv", notes=[note]).notes


def test_a_notebook_shows_the_html(followed):
    assert followed.table().html() in followed._repr_html_()
    assert due(followed.plan, as_of=DAY)._repr_html_().count("<table") == 1


def test_every_axis_of_a_verdict_has_its_words_in_the_public_api():
    kinds: list[Any] = [one.type for cls in (Verdict, Change) for one in fields(cls)]
    words = {kind.__name__ for kind in kinds if issubclass(get_origin(kind) or kind, Word)}

    assert "ChangeStatus" in words
    assert words - set(pm.__all__) == set()


# --- reprs, copies, equality --------------------------------------------------------------


def test_reprs_are_one_short_line(followed):
    agenda = due(followed.plan, as_of=DAY)
    many = [
        followed,
        agenda,
        agenda.items[0],
        agenda.items[-1],
        followed.indicators["1.1"],
        followed.verdicts[0],
        followed.measures["1"],
        followed.areas["1"],
        followed.goals["9"],
    ]

    assert [repr(one) for one in many if "\n" in repr(one) or len(repr(one)) > 250] == []
    assert repr(followed.verdicts[0]).startswith("Verdict(1.1 total: improved, ")


def test_what_a_notebook_echoes_is_one_short_line(followed):
    many = [followed.overall, followed.overall.tally, followed.goals["9"].aims[0], followed.verdicts[0].rules]

    assert [repr(one)[:60] for one in many if "\n" in repr(one) or len(repr(one)) > 250] == []


@pytest.fixture(scope="module", params=["follow-up", "agenda"])
def result(request, followed) -> FollowUp | Agenda:
    return followed if request.param == "follow-up" else due(followed.plan, as_of=DAY)


def test_results_survive_copy_and_pickle(result):
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(result, protocol))
        assert again == result
        assert hash(again) == hash(result)
    assert copy.copy(result) == result
    assert copy.deepcopy(result) == result
    assert len({result, copy.deepcopy(result)}) == 1


def test_results_cannot_be_changed(result):
    with pytest.raises(AttributeError):
        result.as_of = dt.date(2025, 1, 1)


def test_the_same_arguments_give_the_same_answer(followed):
    assert everything() == followed


@pytest.mark.parametrize(
    "context",
    [Context(prec=2, rounding=ROUND_UP), Context(prec=1, traps=[Inexact, Rounded])],
    ids=["two digits", "one digit, traps set"],
)
def test_the_hosts_decimal_context_changes_nothing(followed, context):
    written = followed.table("sv").html()
    with localcontext(context):
        again = everything()
        assert again.table("sv").html() == written
        assert again == followed
