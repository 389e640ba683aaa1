"""How findings are read: each contradiction by itself, gaps and advice once for all that they are about."""

import copy
import pickle
import re
import runpy
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import paktmodel as pm
from paktmodel.checks import FindingGroup, Findings, check
from paktmodel.errors import Evidence, Finding, InvalidArgument, Subject
from paktmodel.testing import acknowledgement, count, measure, plan_with, share
from paktmodel.vocabulary.messages.categories import CATEGORIES, category_of
from paktmodel.vocabulary.messages.finding_groups import SEVERAL
from paktmodel.vocabulary.messages.findings import CHECK_FINDINGS, FINDINGS
from paktmodel.vocabulary.words.findings import Category, Severity, SubjectKind

ROOT = Path(__file__).parents[2]
WITHOUT = tuple(measure(code, moves=()) for code in ("2", "3", "4"))
# Half of the measures name an indicator: of a plan with fewer it is not asked.
LINKED = tuple(measure(code) for code in ("1", "5", "6"))


def found(code, *subjects, severity=Severity.WARNING, category=None, **evidence):
    about = [Subject(SubjectKind.MEASURE, one) for one in subjects]
    return Finding(code, severity, about, evidence=evidence, category=category)


# --- categories -----------------------------------------------------------------------------


@pytest.mark.feature("I1")
@pytest.mark.parametrize("code", sorted(FINDINGS))
def test_every_code_that_the_library_reports_has_a_category(code):
    assert code in CATEGORIES


def test_the_page_of_findings_names_the_category_of_each_code():
    """When it does not: `python scripts/write_categories.py`."""
    page = (ROOT / "docs" / "findings.md").read_text("utf-8")
    script = runpy.run_path(str(ROOT / "scripts" / "write_categories.py"))
    lists = page.split("## The category of each code")[1].split("## Errors of input")[0]

    assert script["rendered"](page) == page
    assert sorted(re.findall("`([a-z0-9-]+)`", lists)) == sorted(FINDINGS)


@pytest.mark.feature("I1")
def test_a_code_of_the_callers_own_is_advice_when_it_is_a_note_and_else_a_contradiction():
    assert found("title-too-long", severity=Severity.INFO).category is Category.ADVICE
    assert found("title-too-long", severity=Severity.WARNING).category is Category.CONTRADICTION
    assert category_of("title-too-long", Severity.ERROR) is Category.CONTRADICTION


@pytest.mark.feature("I1")
def test_a_rule_of_the_callers_own_may_state_a_category_which_stays_with_the_finding():
    def no_logo(_):
        yield Finding("logo-missing", Severity.WARNING, (Subject(SubjectKind.PLAN),), category=Category.GAP)

    (finding,) = check(plan_with(share()), rules=(no_logo,))

    assert finding.category is Category.GAP
    assert evolve(finding, severity=Severity.INFO).category is Category.GAP
    assert finding.at("$.plan").category is Category.GAP
    assert pickle.loads(pickle.dumps(finding)).category is Category.GAP


@pytest.mark.feature("I1")
def test_a_category_may_be_stated_by_its_text_and_another_word_is_refused():
    assert found("logo-missing", category="gap").category is Category.GAP
    with pytest.raises(InvalidArgument, match="category: expected one of contradiction, gap, advice"):
        found("logo-missing", category="lucka")


@pytest.mark.feature("P12")
def test_contradictions_come_before_gaps_and_gaps_before_advice():
    """Rule by rule inside each: measure-without-indicator is asked before count-behaves-as-share."""
    faulty = plan_with(
        count("1.3", total="59", women="54", men="66"),
        *(measure(code, moves=("1.3",)) for code in ("1", "5", "6")),
        *WITHOUT,
    )

    assert [one.code for one in check(faulty)] == [
        "count-behaves-as-share",
        *["measure-without-indicator"] * 3,
    ]


def test_findings_are_picked_by_category():
    mixed = Findings([found("a", severity=Severity.INFO), found("b"), found("baseline-missing")])

    assert [one.code for one in mixed.contradictions] == ["b"]
    assert [one.code for one in mixed.gaps] == ["baseline-missing"]
    assert [one.code for one in mixed.advice] == ["a"]
    assert isinstance(mixed.gaps, Findings)


# --- groups ---------------------------------------------------------------------------------

SOME = st.lists(
    st.builds(
        found,
        st.sampled_from(("baseline-missing", "compound-indicator", "title-variant", "of-my-own")),
        st.sampled_from(("1", "2", "3")),
        severity=st.sampled_from(Severity),
        category=st.none() | st.sampled_from(Category),
    ).map(lambda one: one)
)


@pytest.mark.feature("I1")
@given(SOME, st.sets(st.integers(0, 9)))
def test_no_finding_is_lost_or_told_twice_but_those_that_the_owner_acknowledges(drawn, known):
    findings = Findings(
        evolve(one, acknowledged="Vi vet.") if place in known else one for place, one in enumerate(drawn)
    )
    groups = findings.folded()
    told = [one for group in groups for one in group.findings]

    assert sorted(map(str, told)) == sorted(str(one) for one in findings if not one.acknowledged)
    assert [one.category.rank for one in groups] == sorted(one.category.rank for one in groups)
    gathered = [(one.category, one.code, one.severity) for one in groups if one.category != "contradiction"]
    assert len(gathered) == len(set(gathered))
    assert all(len(one.findings) == 1 for one in groups if one.category == "contradiction")
    assert len(findings.table("sv").cells) == len(groups)


@pytest.mark.feature("I1")
def test_many_measures_make_one_sentence_in_both_languages():
    (group,) = check(plan_with(share(), *LINKED, *WITHOUT)).folded()

    assert group.text("sv") == "åtgärd 2–4 anger ingen indikator som de ska påverka"
    assert group.text("en") == "measures 2–4 name no indicator that they are meant to move"
    assert str(group) == f"warning: {group.text('en')} [measure-without-indicator]"
    assert [str(one) for one in group.subjects] == ["measure 2", "measure 3", "measure 4"]


def test_one_finding_alone_reads_as_a_finding_does():
    (finding,) = check(plan_with(share(), measure("1"), WITHOUT[0]))
    group = FindingGroup([finding])

    assert (group.text("sv"), group.text("en")) == (finding.text("sv"), finding.text("en"))
    assert (str(group), group.hint, group.evidence) == (str(finding), finding.hint, finding.evidence)
    assert (group.code, group.severity, group.category) == (finding.code, finding.severity, Category.GAP)


def test_what_is_acknowledged_is_in_no_group():
    known = acknowledgement("measure-without-indicator", subjects=("measure 3",))
    (group,) = check(plan_with(share(), *LINKED, *WITHOUT, acknowledgements=(known,))).folded()

    assert [str(one) for one in group.subjects] == ["measure 2", "measure 4"]


def test_evidence_in_which_findings_differ_says_of_which_it_is():
    group = FindingGroup(
        [
            found("baseline-missing", "1", period="2022", reason="tom ruta"),
            found("baseline-missing", "2", period="2022", reason="under utveckling"),
            found("baseline-missing", "3", period="2022", reason="tom ruta"),
        ]
    )

    assert group.text("sv") == (
        "åtgärd 1–3 saknar utgångsvärde för 2022 (skäl: åtgärd 1 och 3: tom ruta; åtgärd 2: under utveckling)"
    )
    assert group.evidence == Evidence(period="2022")


def test_a_code_without_a_sentence_for_several_names_the_others_after_the_first():
    own = {"sv": "{subjects} saknar {what}", "en": "{subjects} lacks {what}"}
    alike = [found("x-missing", one, category=Category.GAP, what="x", **own) for one in ("1", "2", "3")]
    unlike = [
        found("x-missing", one, category=Category.GAP, what=what, **own)
        for one, what in (("1", "x"), ("2", "y"))
    ]

    assert FindingGroup(alike).text("en") == "measure 1 lacks x; the same goes for measures 2 and 3"
    assert FindingGroup(alike).text("sv") == "åtgärd 1 saknar x; detsamma gäller åtgärd 2 och 3"
    assert FindingGroup(unlike).text("en") == "measure 1 lacks x; something similar goes for measure 2"


def test_things_that_a_finding_names_together_stay_together():
    own = {"sv": "{subjects} är lika", "en": "{subjects} are alike"}
    pairs = [
        found("texts-alike", *pair, severity=Severity.INFO, **own)
        for pair in (("a", "b"), ("c", "d"), ("e", "f"))
    ]

    assert FindingGroup(pairs).text("en") == (
        "measures a and b are alike; the same goes for measures c and d; measures e and f"
    )


def test_findings_about_nothing_in_particular_are_counted():
    always = [found("x-missing", category=Category.GAP, sv="något saknas", en="something is missing")] * 3

    assert FindingGroup(always).text("sv") == "något saknas (3 gånger)"
    assert FindingGroup(always).subjects == ()


def test_a_hint_is_told_once_when_it_is_the_same_and_else_with_what_it_is_for():
    unit, statistic = (
        Finding(
            "unit-or-statistic-missing", Severity.INFO, [Subject(SubjectKind.INDICATOR, code)], advice=advice
        )
        for code, advice in (("1", "name-the-kind"), ("2", "name-unit-and-statistic"))
    )
    same = evolve(statistic, advice="name-the-kind")

    assert FindingGroup([unit, same]).hint == unit.hint != ""
    assert FindingGroup([unit, statistic]).hint == (
        f"indicator 1: {unit.hint}; indicator 2: {statistic.hint}"
    )
    assert FindingGroup([unit, evolve(same, advice="")]).hint == f"indicator 1: {unit.hint}"


def test_every_sentence_for_several_is_of_a_code_and_asks_for_no_evidence_that_its_findings_lack():
    names = {
        code: {part.split("}")[0] for template in pair for part in template.split("{")[1:]}
        for code, pair in SEVERAL.items()
    }

    assert set(SEVERAL) <= set(CHECK_FINDINGS)
    for code, asked in names.items():
        own = {part.split("}")[0] for part in CHECK_FINDINGS[code][0].split("{")[1:]}
        assert asked <= own
        assert "subjects" in asked


@pytest.mark.parametrize("name", pm.catalog.names())
def test_every_group_of_the_catalog_reads_in_both_languages(name):
    for group in check(pm.catalog.load(name)).folded():
        swedish, english = group.text("sv"), group.text("en")

        assert swedish != english
        assert not set("‹›{}") & set(swedish + english)
        assert len(repr(group)) <= 120


def test_groups_are_asked_by_code_and_survive_copying():
    findings = check(plan_with(share(), *LINKED, *WITHOUT))
    group = findings.folded()["measure-without-indicator"]

    assert group.findings == findings
    assert copy.deepcopy(group) == pickle.loads(pickle.dumps(group)) == group
    assert hash(group) == hash(copy.copy(group))
    assert repr(group) == "FindingGroup(measure-without-indicator: gap, warning, 3 subjects)"


@pytest.mark.parametrize(
    "findings",
    [
        (),
        None,
        3,
        ["measure-without-indicator"],
        [found("a"), found("b")],
        [found("a"), found("a", severity=Severity.ERROR)],
    ],
)
def test_what_is_no_group_is_refused(findings):
    with pytest.raises(InvalidArgument, match="findings: expected findings of one code"):
        FindingGroup(findings)


def test_a_finding_shows_in_one_line_what_it_is_and_is_about():
    assert repr(found("baseline-missing", "1")) == "Finding(baseline-missing: warning, measure 1)"
    assert repr(found("cost-not-visible", "1", "2", severity=Severity.INFO)) == (
        "Finding(cost-not-visible: info, measure 1 and 1 more)"
    )
    assert repr(Finding("key-missing", path="$.plan")) == "Finding(key-missing: error, $.plan)"
    assert repr(found("too-long", severity=Severity.INFO)) == "Finding(too-long: info)"
    long = repr(found("a-code-of-my-own", *["med\nmånga ord " * 20] * 20_000))
    assert (len(long) <= 120, "\n" in long) == (True, False)


# --- summaries ------------------------------------------------------------------------------


def test_findings_print_as_a_summary_and_a_line_for_each_group_under_its_category():
    findings = check(
        plan_with(
            count("1.3", total="59", women="54", men="66"),
            *(measure(code, moves=("1.3",)) for code in ("1", "5", "6")),
            *WITHOUT,
        )
    )

    assert str(findings).splitlines()[::2] == [
        "1 contradiction and 1 gap, among them 1 error and 1 warning.",
        "Contradictions",
        "",
        "  warning: measures 2–4 name no indicator that they are meant to move [measure-without-indicator]",
    ]


@pytest.mark.parametrize(
    ("severities", "swedish", "english"),
    [
        ([], "Inga iakttagelser.", "No findings."),
        ([Severity.INFO], "1 påpekande.", "1 piece of advice."),
        (
            [Severity.ERROR, Severity.WARNING, Severity.WARNING, Severity.INFO],
            "3 motsägelser och 1 påpekande, varav 1 fel och 2 varningar.",
            "3 contradictions and 1 piece of advice, among them 1 error and 2 warnings.",
        ),
    ],
)
def test_a_summary_counts_groups_and_how_many_are_serious(severities, swedish, english):
    findings = Findings(found("of-my-own", severity=severity) for severity in severities)

    assert (findings.summary("sv"), findings.summary("en")) == (swedish, english)
    assert str(findings).splitlines()[0] == english


def test_another_language_is_refused():
    findings = check(plan_with(share(), *LINKED, *WITHOUT))
    of: Any
    for of in (findings.summary, findings.table, findings.folded()[0].text):
        with pytest.raises(InvalidArgument, match="language"):
            of("de")
