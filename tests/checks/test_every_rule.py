"""Each rule on two invented plans: one in which it alone has something to say, and its sound twin."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

from paktmodel.checks import check
from paktmodel.checks.matter import MATTER_RULES
from paktmodel.checks.network import NETWORK_RULES
from paktmodel.checks.plan import PLAN_RULES
from paktmodel.checks.record import RECORD_RULES
from paktmodel.model.plans import Plan
from paktmodel.model.targets import Target
from paktmodel.testing import (
    aim,
    annex,
    bands,
    baseline,
    breakdown,
    closing_point,
    cohort,
    cost,
    count,
    dated,
    decision_point,
    decision_ref,
    declared_year,
    every,
    goal,
    goal_area,
    indicator,
    judgement_rule,
    measure,
    measure_status,
    milestone,
    over,
    owner,
    passage,
    path,
    plan,
    plan_with,
    population,
    progress,
    proposal,
    purpose,
    rebase,
    reported_approval,
    reporting_calendar,
    reporting_rule,
    share,
    signal_rules,
    source,
    target,
    timeline,
    title_variant,
    version,
    version_change,
)
from paktmodel.vocabulary.messages.categories import CATEGORIES
from paktmodel.vocabulary.messages.findings import CHECK_FINDINGS
from paktmodel.vocabulary.messages.input_errors import ADVICE, EXPECTED
from paktmodel.vocabulary.messages.observation_issues import OBSERVATION_ISSUES
from tests.support.rule_cases import (
    Twins,
    assert_fires_alone,
    assert_named_after_their_codes,
    assert_reads_in_both_languages,
    assert_stands_in,
)

ROOT = Path(__file__).parents[2]


def goals_with(**fields: Any) -> Plan:
    """A plan whose only goal has one aim, a limit in per cent."""
    told: dict[str, Any] = {"direction": None, "targets": (target(),), **fields}
    return plan(goals=(goal(aims=(aim(**told),)),))


def closings_with(**fields: Any) -> Plan:
    """A plan with an interim report in its calendar."""
    return plan(calendar=reporting_calendar(closing_point("interim-report", **fields)))


def aimed_and_measured(aimed: str, own: str) -> Plan:
    """A plan whose aim and whose indicator have a target each, for the same day."""
    wanted = aim(direction=None, targets=(target(aimed),))
    return plan_with(share(targets=(target(own),)), goals=(goal(aims=(wanted,)),))


def turning(*values: str) -> Target:
    """A target by milestones, one a year from 2024 on."""
    steps = [milestone(value, f"{2024 + place}-12-31") for place, value in enumerate(values)]
    return target(bound=None, when=path(steps))


maintained = share(direction="maintain")
history = (
    version("1.0", adopted_by=None, reported_approved=reported_approval(on="2024-01-10")),
    version("2.0", supersedes="1.0"),
)

CASES = {
    "measure-without-indicator": Twins(
        "warning", plan_with(share(), measure(), measure("2", moves=())), plan_with(share(), measure())
    ),
    "indicator-without-measure": Twins(
        "warning", plan_with(share(), share("1.2"), measure()), plan_with(share(), share("1.2"))
    ),
    "baseline-missing": Twins(
        "warning",
        plan_with(indicator(baseline=baseline(absent="not-printed"))),
        plan_with(indicator(baseline=baseline(women="60.2"))),
    ),
    "baseline-window-unstated": Twins(
        "info", plan_with(share(window="unstated")), plan_with(share(window="monthly-mean"))
    ),
    "direction-missing": Twins(
        "warning", plan_with(share(direction=None)), plan_with(share(direction=None, targets=(target(),)))
    ),
    "source-under-development": Twins(
        "info", plan_with(share(state="under-development")), plan_with(share(state="discontinued"))
    ),
    "maintain-without-tolerance": Twins(
        "warning", plan_with(maintained), plan_with(maintained, judgement=(judgement_rule(),))
    ),
    "maintain-without-value": Twins(
        "error",
        plan_with(
            indicator(direction="maintain", baseline=baseline(absent="not-printed")),
            judgement=(judgement_rule(),),
        ),
        plan_with(
            indicator(direction="maintain", baseline=baseline(women="60.2")), judgement=(judgement_rule(),)
        ),
        beside=("baseline-missing",),  # what is to be maintained is missing, and so is a baseline
    ),
    "count-behaves-as-share": Twins(
        "error",
        plan_with(count(total="31", women="28", men="35")),
        plan_with(count(total="63", women="28", men="35")),
    ),
    "parts-off-total": Twins(
        "error",
        plan_with(count(total="73", women="28", men="35")),
        plan_with(count(total="63", women="28", men="35")),
    ),
    "share-out-of-range": Twins(
        "error",
        plan_with(share(total="101.2", women="101.9", men="100.4")),
        plan_with(share(total="100.0", women="100", men="100.0")),
    ),
    "count-negative": Twins("error", plan_with(count(total="-3")), plan_with(count(total="0"))),
    "value-not-whole": Twins(
        "error",
        plan_with(count(total="3.5", basis="flow", aggregation="sum", window="period")),
        plan_with(count(total="3.5")),
    ),
    "value-not-on-scale": Twins(
        "error",
        plan_with(count(total="3", kind="ordinal", scale=("låg", "hög"))),
        plan_with(count(total="2", kind="ordinal", scale=("låg", "hög"))),
    ),
    "amount-called-count": Twins(
        "warning", plan_with(count(unit="tkr")), plan_with(count(unit="tkr", kind="amount"))
    ),
    "unit-or-statistic-missing": Twins(
        "warning",
        plan_with(share(kind="duration", statistic="unstated", unit="dagar")),
        plan_with(share(kind="duration", statistic="median", unit="dagar")),
    ),
    "structurally-empty-part": Twins(
        "info",
        plan_with(count(total="12", women="12", breakdowns=(breakdown(),), structurally_empty=("men",))),
        plan_with(count(total="12", women="12")),
    ),
    "compound-indicator": Twins(
        "info",
        plan_with(share(components=("sökta platser", "givna platser"))),
        plan_with(share(components=("sökta platser",))),
    ),
    "cohort-later-than-document": Twins(
        "warning",
        plan_with(share(cohort=cohort("P1Y"), period="2023")),
        plan_with(share(cohort=cohort("P1Y"), period="2022")),
    ),
    "measurement-point-ambiguous": Twins(
        "info", plan_with(share(cohort=cohort(counts_from="unstated"))), plan_with(share(cohort=cohort()))
    ),
    "implied-weight-outside": Twins(
        "error",
        plan_with(share(total="64.1", women="60.2", men="63.0")),
        plan_with(share(total="63.0", women="60.2", men="63.0", kind="index")),
    ),
    "implied-weight-extreme": Twins(
        "info",
        plan_with(share(total="40.5", women="52.0", men="40.0")),
        plan_with(share(total="46.0", women="52.0", men="40.0")),
    ),
    "population-mismatch": Twins(
        "info",
        plan_with(share(population=population(ages="20-25")), measure(population=population(ages="16-20"))),
        plan_with(share(population=population(ages="16-25")), measure(population=population(ages="16-20"))),
    ),
    "goal-without-indicator": Twins("error", goals_with(indicators=()), goals_with()),
    "goal-in-circle": Twins(
        "error",
        plan(goals=(goal("1", parent="2"), goal("2", parent="1"), goal("3", parent="1"))),
        plan(goals=(goal("1"), goal("2", parent="1"))),
    ),
    "goal-above-parent": Twins(
        "warning",
        plan(goals=(goal("1", level="unit"), goal("2", parent="1"))),
        plan(goals=(goal("1", level="result"), goal("2", parent="1"))),
    ),
    "target-denominator-unstated": Twins("warning", goals_with(denominator="unstated"), goals_with()),
    "target-undated": Twins("warning", goals_with(targets=(target(on=None),)), goals_with()),
    "target-period-unstated": Twins(
        "warning",
        plan_with(indicator(baseline=None, targets=(target(on="2026-06-30"),))),
        plan_with(indicator(baseline=None, targets=(target(on="2026-12-31"),))),
    ),
    "target-date-in-words": Twins(
        "info",
        goals_with(targets=(target(on=None, words="vid periodens slut"),)),
        goals_with(targets=(target(words="vid periodens slut", dated_by=source("SN-2024-00020")),)),
    ),
    "target-dated-without-source": Twins(
        "warning",
        goals_with(targets=(target(words="vid periodens slut"),)),
        goals_with(targets=(target(words="vid periodens slut", dated_by=source("SN-2024-00020")),)),
    ),
    "target-unit-differs": Twins(
        "error",
        plan_with(share(targets=(target(unit="kr"),))),
        plan_with(share(targets=(target("650", unit="promille"),))),
    ),
    "direction-against-target": Twins(
        "warning",
        plan_with(share(targets=(target("45.0", "at-most"),))),
        plan_with(share(direction="decrease", targets=(target("45.0", "at-most"),))),
    ),
    "aim-against-indicator": Twins(
        "warning",
        plan(goals=(goal(aims=(aim(direction="decrease"),)),)),
        plan(goals=(goal(aims=(aim(direction="decrease", unit="personer"),)),)),
    ),
    "aim-target-differs": Twins(
        "warning",
        aimed_and_measured("70", "65"),
        aimed_and_measured("65", "70"),  # which is at least 65 as well
    ),
    "targets-exclude-each-other": Twins(
        "error",
        plan_with(share(targets=(target("65"), target("70"), target("64", "at-most")))),
        plan_with(share(targets=(target("65"), target("70"), target("70", "at-most")))),
    ),
    "path-not-monotonic": Twins(
        "warning",
        plan_with(share(targets=(turning("64", "63", "70"),))),
        plan_with(share(targets=(turning("64", "64", "70"),))),
    ),
    "target-met-at-start": Twins(
        "warning",
        plan_with(share(targets=(target("52.0"),))),
        plan_with(share(targets=(target("52.0", on=every()),))),
    ),
    "target-before-baseline": Twins(
        "warning",
        plan_with(share(targets=(target(on="2022-12-31"),)), years="unstated"),
        plan_with(share(targets=(target(on="2023-01-01"),)), years="unstated"),
    ),
    "target-before-plan": Twins(
        "warning",
        plan_with(share(targets=(target(on="2023-12-31"),))),
        plan_with(share(targets=(target(on="2024-01-01"),))),
    ),
    "target-out-of-range": Twins(
        "error", plan_with(share(targets=(target("100.5"),))), plan_with(share(targets=(target("100"),)))
    ),
    "band-invalid": Twins(
        "error",
        plan_with(share(direction="decrease", targets=(target("0", "at-most", bands=bands()),))),
        plan_with(share(direction="decrease", targets=(target("0", "at-most", bands=bands(unit="points")),))),
    ),
    "target-kind-wrong": Twins(
        "error",
        plan_with(share(targets=(target("150", on=over(statistic="sum")),))),
        plan_with(share(targets=(target("65", on=over()),))),
    ),
    "title-quantity-without-indicator": Twins(
        "warning",
        plan(title="500 fler i arbete"),
        plan(title="500 fler i arbete", title_measured_by=("1.1",)),
    ),
    "area-purpose-unmeasured": Twins(
        "info",
        plan(areas=(goal_area(purposes=(purpose(kind="equal-entry", indicators=()),)),)),
        plan(
            areas=(
                goal_area(
                    purposes=(purpose(kind="equal-entry", indicators=()),),
                    indicators=(share(compares=("women", "men")),),
                ),
            )
        ),
    ),
    "version-without-approval": Twins(
        "warning", plan(versions=(version(adopted_by=None),)), plan(versions=(version(),))
    ),
    "version-adopted-before-created": Twins(
        "error",
        plan(versions=(version(created="2024-02-02", adopted_by=decision_ref(on="2024-02-01")),)),
        plan(versions=(version(created="2024", adopted_by=decision_ref(on="2024-02-01")),)),
    ),
    "attachment-missing": Twins(
        "warning",
        plan(versions=(version(annexes=(annex(), annex("Bilaga 2", at_hand=False))),)),
        plan(versions=(version(annexes=(annex(),)),)),
    ),
    "approval-contradicts-proposal": Twins(
        "warning",
        plan(versions=history, proposal=proposal(version=None)),
        plan(versions=history, proposal=proposal(version="2.0")),
    ),
    "proposal-not-decision": Twins(
        "info",
        plan(proposal=proposal(decision_point(decided=None))),
        plan(proposal=proposal(decision_point())),
    ),
    "change-beyond-delegation": Twins(
        "warning",
        plan(
            versions=(
                version(
                    adopted_by=None,
                    reported_approved=reported_approval(body="Socialdirektören"),
                    changes=(version_change(),),
                ),
            )
        ),
        plan(
            versions=(
                version(adopted_by=None, reported_approved=reported_approval(), changes=(version_change(),)),
            )
        ),
    ),
    "responsible-missing": Twins(
        "warning",
        plan_with(share(), measure(responsibilities=())),
        plan_with(share(), measure(responsibilities="Rektor")),
    ),
    "cost-not-visible": Twins(
        "info", plan_with(share(), measure(costs=())), plan_with(share(), measure(costs=[cost()]))
    ),
    "progress-contradicts-state": Twins(
        "warning",
        plan_with(share(), measure(progress=[progress("100")])),
        plan_with(share(), measure(progress=[progress("99")])),
    ),
    "measure-outside-plan": Twins(
        "warning",
        plan_with(share(), measure(years="2027-2028")),
        plan_with(share(), measure(years="2026-2028")),
    ),
    "title-variant": Twins(
        "info", plan(title_variants=(title_variant("Vägar till jobb"),)), plan(title_variants=())
    ),
    "text-mended": Twins(
        "info",
        plan_with(share(), measure(source=source(printed="Erbjuda prak- tik"))),
        plan_with(share(), measure(source=source())),
    ),
    "template-residue": Twins(
        "warning",
        plan(passages=(passage("Här. Skriv din text här och radera mallens."),)),
        plan(passages=(passage("Skriv gärna till nämnden."),)),
    ),
    "mixed-scripts": Twins(
        "warning",
        plan(passages=(passage("Nämndens Ersätтарыttrande."),)),
        plan(passages=(passage("Nämndens ersättaryttrande, μ = 3."),)),
    ),
    "code-repeated": Twins(
        "error", plan_with(share(), measure(), measure()), plan_with(share(), measure(), measure("2"))
    ),
    "codes-alike": Twins(
        "info",
        plan_with(share(), measure("MP25.1"), measure("mp25.01")),
        plan_with(share(), measure("MP25.1"), measure("MP25.10"), measure("25.1")),
    ),
    "owner-code-unknown": Twins(
        "warning",
        plan(owners=(owner(code="1917", name="Heby kommun"),)),
        plan(owners=(owner(code="0331", name="Heby kommun"), owner(None, scheme="free", code="9999"))),
    ),
    "reference-to-nothing": Twins(
        "error", plan_with(share(), measure(moves=("1.1", "7.7"))), plan_with(share(), measure())
    ),
    "statutory-end-outside": Twins(
        "error",
        closings_with(period="2024", ends="2024-04-30", statutory=True),
        closings_with(period="2024", ends="2024-04-30"),
    ),
    "year-not-declared": Twins(
        "error",
        plan(reporting=(reporting_rule(cadence="yearly", year="läsår"),)),
        plan(
            reporting=(reporting_rule(cadence="yearly", year="läsår"),),
            calendar=reporting_calendar(years=(declared_year(),)),
        ),
    ),
    "dates-out-of-order": Twins(
        "error",
        plan_with(
            share(),
            measure(
                status=timeline(
                    dated(measure_status("done"), "2025-03"), dated(measure_status(), "2024-11-02")
                )
            ),
        ),
        plan_with(
            share(),
            measure(
                status=timeline(dated(measure_status(), "2024-11-02"), dated(measure_status("done"), "2024"))
            ),
        ),
    ),
    "signal-rules-senseless": Twins(
        "error",
        plan(judgement=(judgement_rule(signal=signal_rules(rebases=(rebase("2024-M07"), rebase()))),)),
        plan(judgement=(judgement_rule(signal=signal_rules(rebases=(rebase(), rebase("2024-M07")))),)),
    ),
}

every_code = pytest.mark.parametrize("code", CASES)

#: The rules for every kind of document, in the order of docs/findings.md.
EVERY_RULE = (*PLAN_RULES, *RECORD_RULES, *NETWORK_RULES, *MATTER_RULES)


@pytest.mark.feature("I1")
@every_code
def test_a_rule_finds_its_own_fault_and_nothing_else_is_said(code):
    assert_fires_alone(code, CASES[code])


@every_code
def test_its_sound_twin_has_no_finding_at_all(code):
    assert check(CASES[code].silent) == ()


def test_the_builders_plan_is_sound():
    assert check(plan()) == ()


def test_every_code_can_be_provoked_and_comes_from_one_rule():
    assert_named_after_their_codes(PLAN_RULES, CASES)
    assert set(CASES) == set(codes_of(PLAN_RULES))


def codes_of(rules):
    """The codes of rules: each is named after its own."""
    return [rule.__name__.replace("_", "-") for rule in rules]


def test_every_sentence_of_check_belongs_to_a_rule():
    assert set(CHECK_FINDINGS) == set(codes_of(EVERY_RULE))


@pytest.mark.feature("I1", "O1")
@every_code
def test_every_finding_reads_in_both_languages_with_nothing_left_open(code):
    assert_reads_in_both_languages(check(CASES[code].fires))


@every_code
def test_every_finding_tells_where_its_first_subject_stands(code):
    assert_stands_in("$.plan.", check(CASES[code].fires))


def test_advice_that_a_rule_gives_is_in_the_table():
    given_by = {one.advice for case in CASES.values() for one in check(case.fires)} - {""}

    assert given_by <= set(ADVICE)
    assert given_by  # else the line above says nothing


def documented() -> set[str]:
    """Codes that docs/findings.md has an entry for: a heading, or the first cell of a row."""
    text = (ROOT / "docs" / "findings.md").read_text("utf-8")
    return set(re.findall(r"^(?:### |\| )`([a-z0-9-]+)`", text, re.MULTILINE))


def test_every_code_has_its_entry_in_the_documentation():
    assert set(CHECK_FINDINGS) - documented() == set()
    assert set(EXPECTED) - documented() == set()
    assert set(OBSERVATION_ISSUES) - documented() == set()


def test_the_documentation_has_no_entry_for_a_code_that_is_gone():
    source = "".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))

    assert [code for code in documented() if f'"{code}"' not in source] == []


def test_the_documentation_tells_the_rules_in_their_order():
    text = (ROOT / "docs" / "findings.md").read_text("utf-8")
    headings = [
        code for code in re.findall(r"^### `([a-z0-9-]+)`", text, re.MULTILINE) if code in CHECK_FINDINGS
    ]

    assert [code for code in headings if code in CHECK_FINDINGS] == list(dict.fromkeys(codes_of(EVERY_RULE)))


def test_no_code_means_both_a_doubt_and_a_refusal():
    assert set(CHECK_FINDINGS) & set(EXPECTED) == set()


def test_no_code_means_both_what_check_says_and_what_the_follow_up_notices():
    """`Finding.text` would tell one of them in the words of the other."""
    assert set(CHECK_FINDINGS) & set(OBSERVATION_ISSUES) == set()


@given(st.permutations(list(CASES)).map(lambda codes: codes[:4]))
def test_findings_come_in_the_order_of_the_rules_whatever_the_plan(codes):
    """Category by category, and rule by rule: so a plan of many faults is stated."""
    names = [rule.__name__.replace("_", "-") for rule in PLAN_RULES]
    areas = tuple(area for code in codes for area in CASES[code].fires.areas)
    found = [one.code for one in check(plan(areas=areas, goals=()))]

    assert found == sorted(found, key=lambda code: (CATEGORIES[code].rank, names.index(code)))
