"""Each rule for networks on two invented ones: where it alone has something to say, and their sound twin."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

from paktmodel.calendar.spans import Span, read_day
from paktmodel.checks import check
from paktmodel.checks.network import NETWORK_RULES
from paktmodel.checks.walk import Walk
from paktmodel.model.activities import (
    Activity,
    Forum,
    ForumTemplate,
    Handover,
    OperativeUnit,
    ReportedCount,
)
from paktmodel.model.charters import (
    AdmissionCriterion,
    ScopeBoundary,
)
from paktmodel.model.commitments import Commitment
from paktmodel.model.network_lifecycle import ReportedSize
from paktmodel.model.networks import Network
from paktmodel.testing import (
    aim,
    consequence_statement,
    decision_ref,
    evaluation,
    goal,
    network_relation,
    owner,
    passage,
    proposal,
    recommendation,
    recommended_action,
    scale,
    scale_answers,
    scale_step,
    source,
    step_count,
    survey_share,
    target,
)
from paktmodel.testing.builders.coercion import built
from paktmodel.values.figures import Approximate, Quantity
from tests.support.networks import (
    agreement,
    all_four,
    area,
    asked,
    charter,
    commitment,
    delivery,
    event,
    forbidding,
    group,
    later,
    looked_at,
    network,
    organisation,
    proposed,
    taking_part,
    with_members,
)
from tests.support.rule_cases import (
    Twins,
    assert_fires_alone,
    assert_named_after_their_codes,
    assert_reads_in_both_languages,
    assert_stands_in,
)


def size(on: str = "2022-01-01", **fields: Any) -> ReportedSize:
    return ReportedSize(on=on, count=ReportedCount(**fields))


def criterion(name: str = "villkor", **fields: Any) -> AdmissionCriterion:
    return built(AdmissionCriterion, fields, id=name, text="goda villkor", shown_by="kollektivavtal")


def with_commitments(*made: Commitment, **fields: Any) -> Network:
    told = {"charters": (charter(),), "organisations": (organisation(),), **fields}
    return network(commitments=made, **told)


def evaluated(**fields: Any) -> Network:
    return network(evaluations=(evaluation(**fields),))


def recommended(**fields: Any) -> Network:
    return evaluated(recommendations=(recommendation(**fields),))


def answered(*counts: Any, **fields: Any) -> Network:
    return network(scales=(scale(**fields),), evaluations=(evaluation(answers=(scale_answers(*counts),)),))


until_2022 = charter(until="2022-06-30")
no_cooperation = charter(
    boundaries=(ScopeBoundary(text="ingen operativ samverkan", excludes=("operative-cooperation",)),)
)
demanding = charter(criteria=(criterion(),))

CASES = {
    "case-number-missing": Twins(
        "info",
        network(
            charters=(charter(decided=decision_ref("2021", case=None), proposal=proposal(case=None)),),
            consequences=all_four,
        ),
        network(charters=(charter(proposal=proposal(case=None)),), consequences=all_four),
    ),
    "charter-not-decided": Twins(
        "info",
        network(charters=(proposed,), consequences=all_four),
        network(charters=(charter(proposal=asked),), consequences=all_four),
    ),
    "decision-on-another-version": Twins(
        "error",
        network(charters=(charter(decided=decision_ref("2019")),)),
        network(charters=(charter(decided=decision_ref("2019", outcome="rejected")),)),
    ),
    "charter-gap": Twins(
        "warning",
        network(charters=(until_2022, later)),
        network(charters=(charter(until="2023-01-18"), later)),
    ),
    "charter-overlap": Twins(
        "warning",
        network(charters=(charter(until="2023-01-19"), later)),
        network(charters=(charter(until="2023-01"), later)),
    ),
    "quantitative-target-forbidden": Twins(
        "error",
        network(
            charters=(
                charter(
                    evaluation=forbidding, goals=(goal(aims=(aim(targets=(target(),), direction=None),)),)
                ),
            )
        ),
        network(
            charters=(
                charter(
                    evaluation=forbidding,
                    goals=(goal(aims=(aim(unit="unstated", indicators=()),)),),
                ),
            )
        ),
    ),
    "quantitative-evaluation-excluded": Twins(
        "info",
        network(charters=(charter(evaluation=forbidding),), evaluations=(evaluation(),)),
        network(charters=(charter(evaluation=forbidding),)),
    ),
    "target-group-missing": Twins(
        "warning",
        with_commitments(commitment(target_groups=())),
        with_commitments(
            commitment(target_groups=(), kind="lecture"),
            charters=(charter(target_groups=(), themes=("jobb",)),),
        ),
    ),
    "target-group-widened": Twins(
        "info",
        network(
            charters=(
                charter(),
                charter("2023", decided=later.decided, target_groups=(group(), group("alla"))),
            )
        ),
        network(charters=(charter(), charter("2023", decided=later.decided, target_groups=(group("alla"),)))),
    ),
    "responsible-role-missing": Twins(
        "warning",
        with_commitments(commitment(responsibilities=())),
        with_commitments(commitment(), charters=(charter(goals=(goal(level="direction"),)),)),
    ),
    "benefit-missing": Twins(
        "info", with_commitments(commitment(benefit="unstated")), with_commitments(commitment())
    ),
    "cost-not-visible": Twins(
        "info", network(charters=(charter(cost="unstated"),)), network(charters=(charter(),))
    ),
    "consequences-contradict": Twins(
        "warning",
        network(
            consequences=(consequence_statement(stance="neutral"), consequence_statement(stance="adverse"))
        ),
        network(
            consequences=(consequence_statement(stance="neutral"), consequence_statement(stance="neutral"))
        ),
    ),
    "criterion-without-proof": Twins(
        "info",
        network(charters=(charter(criteria=(criterion(shown_by="unstated"),)),)),
        network(charters=(demanding,)),
    ),
    "criteria-not-verified": Twins(
        "warning",
        with_members(taking_part(evidence=(looked_at(None),)), charters=(demanding,)),
        with_members(
            taking_part(evidence=(looked_at(True),)), taking_part("2020", until="2021"), charters=(demanding,)
        ),
    ),
    "criterion-breached": Twins(
        "warning",
        with_members(
            taking_part(evidence=(looked_at(False, "2023"), looked_at(True))), charters=(demanding,)
        ),
        with_members(
            taking_part(evidence=(looked_at(True, "2023"), looked_at(False))), charters=(demanding,)
        ),
    ),
    "form-not-in-charter": Twins(
        "warning",
        with_members(taking_part(), charters=(charter(forms=("open",)),)),
        with_members(
            taking_part("2021"), charters=(charter(forms=("open",)),)
        ),  # before the day, or after it?
    ),
    "participation-overlaps": Twins(
        "error",
        with_members(taking_part("2022-01", until="2022-05"), taking_part("2022-04-30")),
        with_members(taking_part("2022-01", until="2022-05"), taking_part("2022-05-02")),
    ),
    "member-twice": Twins(
        "info",
        network(
            organisations=(
                organisation(name="Aros Bygg AB"),
                organisation("aros", name="Arоs bygg aktiebolag"),
            )
        ),
        network(
            organisations=(
                organisation(name="Aros Bygg AB", number="212000-3005"),
                organisation("aros", name="Aros Bygg HB", number="212000-0142"),
            )
        ),
        beside=("mixed-scripts",),  # whose о is Cyrillic
    ),
    "agreement-before-admission": Twins(
        "warning",
        with_members(taking_part("2022-02-02"), agreements=(agreement(),)),
        with_members(taking_part("2022-02"), agreements=(agreement(),)),
    ),
    "agreement-under-way": Twins(
        "info",
        with_members(taking_part(), agreements=(agreement(state="under-way", signed_on=None),)),
        with_members(taking_part(), agreements=(agreement(signed_on=None),)),
    ),
    "commitment-outside-scope": Twins(
        "warning",
        with_commitments(commitment(kind="operative-cooperation"), charters=(no_cooperation,)),
        with_commitments(
            commitment(kind="operative-cooperation", made_on="2021"), charters=(no_cooperation,)
        ),
    ),
    "commitment-not-verifiable": Twins(
        "warning", with_commitments(commitment(verifiable=False)), with_commitments(commitment())
    ),
    "commitment-without-period": Twins(
        "info",
        with_commitments(commitment(period=None)),
        with_commitments(
            commitment(period=None, agreement="avtal"),
            agreements=(agreement(period=Span(read_day("2022-02-01"), None)),),
        ),
    ),
    "delivery-before-commitment": Twins(
        "warning",
        with_commitments(commitment(), deliveries=(delivery("2022-02"),)),
        with_commitments(commitment(), deliveries=(delivery("2022"),)),
    ),
    "delivery-repeated": Twins(
        "warning",
        with_commitments(commitment(), deliveries=(delivery(evidence="intyg"), delivery(evidence="intyg"))),
        with_commitments(commitment(), deliveries=(delivery(evidence="intyg"), delivery(), delivery())),
    ),
    "delivery-unit-differs": Twins(
        "warning",
        with_commitments(
            commitment(quantity=Quantity(Decimal(2), "platser")),
            deliveries=(delivery(quantity=Quantity(Decimal(2), "veckor")),),
        ),
        with_commitments(
            commitment(quantity=Quantity(Decimal(2), "platser")),
            deliveries=(delivery(quantity=Quantity(Decimal(2), "Platser")), delivery()),
        ),
    ),
    "count-unclear": Twins(
        "error",
        network(sizes=(size(exact=470, approximate=Approximate("cirka 470", 470, "about")),)),
        network(sizes=(size(exact=470), size("2019", exact=0))),
        beside=("approximate-values",),
    ),
    "approximate-values": Twins(
        "info",
        network(sizes=(size(approximate=Approximate("cirka 470", 470, "about")), size("2019", exact=0))),
        network(sizes=(size(exact=470),)),
    ),
    "scale-missing": Twins(
        "error",
        network(evaluations=(evaluation(answers=(scale_answers(),)),)),
        answered(),
    ),
    "step-unknown": Twins("error", answered(step_count("alls")), answered(step_count("inte"))),
    "scale-step-repeated": Twins(
        "error", network(scales=(scale(steps=(scale_step(), scale_step())),)), network(scales=(scale(),))
    ),
    "scale-too-short": Twins(
        "warning", network(scales=(scale(steps=(scale_step(),)),)), network(scales=(scale(),))
    ),
    "share-out-of-range": Twins(
        "error", evaluated(shares=(survey_share("111"),)), evaluated(shares=(survey_share("11"),))
    ),
    "survey-base-missing": Twins(
        "info",
        network(activities=(Activity(id="traff", title="Träff", shares=(survey_share(base=None),)),)),
        network(activities=(Activity(id="traff", title="Träff", shares=(survey_share(),)),)),
    ),
    "survey-base-not-positive": Twins(
        "error", evaluated(shares=(survey_share(base=0),)), evaluated(shares=(survey_share(base=1),))
    ),
    "step-counted-twice": Twins(
        "error", answered(step_count("inte"), step_count("inte")), answered(step_count("inte"))
    ),
    "evaluation-without-values": Twins(
        "info", evaluated(shares=()), evaluated(shares=(), findings=(), recommendations=())
    ),
    "evaluator-unstated": Twins("info", evaluated(evaluator="unstated"), evaluated()),
    "evaluation-finding-unknown": Twins(
        "error", recommended(rests_on=("iakttagelse-7",)), recommended(rests_on=("iakttagelse-1",))
    ),
    "recommendation-unfounded": Twins("info", recommended(rests_on=()), recommended()),
    "recommendation-without-action": Twins("warning", recommended(actions=()), recommended()),
    "action-incomplete": Twins(
        "info",
        recommended(actions=(recommended_action(due=None),)),
        recommended(actions=(recommended_action(due=None, done="2025-02"),)),
    ),
    "date-stale": Twins(
        "warning",
        network(life=(event("relaunched", "2024-11", evidenced=False),)),
        network(life=(event("relaunched", "2024-12", evidenced=False), event("closed", "2024-12-30"))),
    ),
    "text-mended": Twins(
        "info",
        network(organisations=(organisation(source=source(printed="By gg")),)),
        network(organisations=(organisation(source=source()),)),
    ),
    "template-residue": Twins(
        "warning",
        network(text="Klicka här för att ange text."),
        network(text="Ett nätverk för arbetsgivare."),
    ),
    "mixed-scripts": Twins(
        "warning",
        network(passages=(passage("Nätverkets Ersätтарыttrande."),)),
        network(passages=(passage("Nätverkets yttrande."),)),
    ),
    "code-repeated": Twins(
        "error",
        with_commitments(commitment(), commitment()),
        with_commitments(commitment(), commitment("praktik-2")),
    ),
    "owner-code-unknown": Twins(
        "warning",
        network(owners=(owner(scheme="se-region", code="11", name="Region Kristianstad"),)),
        network(owners=(owner(scheme="se-region", code="12", name="Region Skåne"),)),
    ),
    "reference-to-nothing": Twins(
        "error",
        with_commitments(commitment(renews="praktik-1")),
        with_commitments(commitment(renews="praktik")),
    ),
    "dates-out-of-order": Twins(
        "error",
        network(life=(event("active", "2019-09"), event("dormant", "2019-06"))),
        network(life=(event("active", "2019-09"), event("dormant", None), event("relaunched", "2019"))),
    ),
}

every_code = pytest.mark.parametrize("code", CASES)


@pytest.mark.feature("I1")
@every_code
def test_a_rule_for_networks_finds_its_own_fault_and_nothing_else_is_said(code):
    assert_fires_alone(code, CASES[code])


@every_code
def test_the_sound_twin_among_networks_has_no_finding_at_all(code):
    assert check(CASES[code].silent) == ()


def test_every_rule_for_networks_is_named_after_the_one_code_it_gives():
    assert_named_after_their_codes(NETWORK_RULES, CASES)


@pytest.mark.feature("I1", "O1")
@every_code
def test_every_finding_about_networks_reads_in_both_languages_with_nothing_left_open(code):
    assert_reads_in_both_languages(check(CASES[code].fires))


@every_code
def test_every_finding_about_networks_tells_where_its_first_subject_stands(code):
    assert_stands_in("$.network", check(CASES[code].fires))


@given(st.permutations(list(NETWORK_RULES)))
def test_the_order_of_the_rules_for_networks_changes_only_the_order_of_the_findings(rules):
    many = network(
        charters=(no_cooperation, proposed),
        organisations=CASES["member-twice"].fires.organisations,
        participations=CASES["participation-overlaps"].fires.participations,
        commitments=CASES["commitment-outside-scope"].fires.commitments,
        life=CASES["date-stale"].fires.life,
    )

    assert set(check(many, rules=rules)) == set(check(many))


def test_the_table_says_that_it_is_about_a_network():
    assert check(network()).table("sv").caption == "Iakttagelser om nätverket"


@pytest.mark.feature("A1", "A2", "B1", "C1", "C2", "C4")
def test_every_thing_of_a_network_has_a_name_and_a_place():
    whole = network(
        life=(event("active", "2019-09"),),
        charters=(charter(criteria=(criterion(),), goals=(goal(),), focus_areas=(area,)),),
        relations=(network_relation(name="Söderbypakten"),),
        sizes=(size(exact=285),),
        organisations=(organisation(),),
        participations=(taking_part(),),
        agreements=(agreement(),),
        commitments=(commitment(),),
        deliveries=(delivery(),),
        units=(OperativeUnit(id="jobbtorg", name="Jobbtorg"),),
        activities=(Activity(id="traff", title="Träff"),),
        templates=(ForumTemplate(id="lokal", title="Lokal närvaro"),),
        forums=(Forum(id="jarva", template="lokal", focus_area="jarva"),),
        handovers=(Handover(id="ide", kind="idea", text="En idé", unit="jobbtorg"),),
        consequences=all_four[:1],
    )

    assert {str(subject): path for subject, path in Walk(whole).paths().items()} == {
        "network": "$.network",
        "life event active, 2019-09": "$.network.life[0]",
        "charter 2021": "$.network.charters[0]",
        "goal 1": "$.network.charters[0].goals[0]",
        "aim 1/oka": "$.network.charters[0].goals[0].aims[0]",
        "criterion 2021/villkor": "$.network.charters[0].criteria[0]",
        "target group 2021/unga": "$.network.charters[0].target_groups[0]",
        "relation to Söderbypakten": "$.network.relations[0]",
        "reported size 2022-01-01": "$.network.sizes[0]",
        "organisation bygg": "$.network.organisations[0]",
        "participation of bygg, membership, 2022-01-10": "$.network.participations[0]",
        "agreement avtal": "$.network.agreements[0]",
        "commitment praktik": "$.network.commitments[0]",
        "delivery on praktik, 2022-05-02": "$.network.deliveries[0]",
        "unit jobbtorg": "$.network.units[0]",
        "activity traff": "$.network.activities[0]",
        "forum jarva": "$.network.forums[0]",
        "handover ide": "$.network.handovers[0]",
        "consequence statement child": "$.network.consequences[0]",
    }
