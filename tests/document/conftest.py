"""Documents that together hold every field of every class of the model, none at its default."""

from decimal import Decimal
from typing import TypeAlias

import pytest

from paktmodel.document.kinds import kind_of
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.matters import Matter
from paktmodel.model.networks import Network
from paktmodel.model.plans import Plan
from paktmodel.model.sources import Source
from paktmodel.testing import (
    above,
    acknowledgement,
    activity,
    activity_part,
    activity_plan,
    actor,
    admission_criterion,
    agreement,
    aim,
    annex,
    approval,
    assessment,
    assignment,
    at_least,
    at_most,
    bands,
    base_period,
    baseline,
    below,
    between,
    body,
    breakdown,
    charter,
    claim,
    closing_due,
    closing_point,
    cohort,
    commitment,
    compared_value,
    comparison,
    consequence_statement,
    cost,
    criterion_evidence,
    dated,
    decided_point,
    decision,
    decision_point,
    decision_ref,
    declared_year,
    definition,
    delivery,
    deviation,
    earlier_value,
    effect,
    evaluation,
    evaluation_finding,
    evaluation_terms,
    every,
    filing_right,
    filing_rights,
    focus_area,
    follow_up_record,
    footnote,
    forecast,
    forum,
    forum_template,
    goal,
    goal_area,
    handling_step,
    handover,
    handover_event,
    in_,
    in_words,
    indicator,
    judgement_rule,
    lapse_rule,
    lesson,
    life_event,
    matter,
    matter_case,
    matter_paper,
    measure,
    measure_part,
    measure_status,
    measurement_point,
    member_motion,
    milestone,
    minutes_correction,
    narrative,
    national_indicator,
    network,
    network_relation,
    of_benchmark,
    of_indicator,
    of_part,
    on,
    operative_unit,
    organisation,
    over,
    owner,
    part_value,
    participation,
    party_vote,
    passage,
    path,
    plan,
    planned_activity,
    population,
    position,
    predecessor,
    progress,
    proposal,
    purpose,
    rebase,
    recommendation,
    recommended_action,
    relative,
    reported_approval,
    reported_count,
    reported_size,
    reporting_calendar,
    reporting_rule,
    responsibility,
    roll_up_rule,
    scale,
    scale_answers,
    scale_step,
    scope_boundary,
    serving,
    signal_rules,
    significance_rules,
    source,
    source_system,
    statement,
    step_count,
    submission,
    survey_share,
    tagline_variant,
    target,
    target_group,
    term,
    timeline,
    title_variant,
    version,
    version_change,
    vote,
)
from paktmodel.values.figures import Quantity

Whole: TypeAlias = Plan | FollowUpRecord | Network | Matter


@pytest.fixture(scope="session")
def full() -> Plan:
    """The plan; `test_every_field_is_set` proves that it leaves nothing out."""
    return full_plan()


@pytest.fixture(scope="session")
def full_record() -> FollowUpRecord:
    """The record, with every field of every class that no plan has."""
    return all_accounted()


@pytest.fixture(scope="session")
def full_network() -> Network:
    """The network, with every field of every class that no plan and no record has."""
    return all_of_a_network()


@pytest.fixture(scope="session")
def full_matter() -> Matter:
    """The matter, with every field of every class that only matters have."""
    return all_of_a_matter()


@pytest.fixture(scope="session")
def fulls(
    full: Plan, full_record: FollowUpRecord, full_network: Network, full_matter: Matter
) -> tuple[Whole, ...]:
    """All of them."""
    return full, full_record, full_network, full_matter


@pytest.fixture(scope="session", params=["plan", "follow-up-record", "network", "matter"])
def whole(request: pytest.FixtureRequest, fulls: tuple[Whole, ...]) -> Whole:
    """Each of them in turn."""
    return next(one for one in fulls if kind_of(type(one)) == request.param)


def place() -> Source:
    """A source with everything that a source can tell."""
    return source(
        section="Målområde 1",
        page=4,
        table="2",
        line="1.1",
        day="2024-01-15",
        confidence="probable",
        provenance="second-hand",
        printed="Arbets marknad",
        url="https://www.example.se/handling?sida=4",
    )


def full_plan() -> Plan:
    decided = decision_ref("1.0", outcome="other", outcome_printed="Vilande", source=place())
    reporting = reporting_rule(
        closings=("interim-accounts", "annual-report"),
        statutory=True,
        legal_basis="KL 11 kap. 16 §",
        year="läsår",
        decided=decided,
        since="2024-02",
        until="2026-12-31",
        source=place(),
    )
    judgement = judgement_rule(
        indicator="1.1",
        part="age:18-24",
        below="0.50",
        above="1",
        window="calendar-year",
        compare="year-before",
        interim="same-months",
        baseline="printed",
        min_known_share="3/4",
        min_length_share="1/2",
        path="step",
        signal=signal_rules(
            "egna-regler",
            factor="3.00",
            screen="3.5",
            min_points=24,
            fixed_after=24,
            trend=6,
            run=8,
            rare_below="10",
            based_on="nhs",
            chart="xmr",
            season="yearly",
            lag="2",
            unstable_above="1/4",
            rebases=(rebase(decided=decided, source=place()),),
        ),
        confidence="99.9",
        significance=significance_rules("egen", dispersion=False, lag="2", exact_below="20", min_months=10),
        gap="0.25",
        decided=decided,
        since="2024",
        until="2026-06",
        source=place(),
    )
    return plan(
        actors=(actor("alla", kind="all"), actor(member_of="alla", source=place())),
        title_variants=(title_variant(),),
        title_measured_by=("1.1",),
        goals=(full_goal(), goal("2.2", parent="1")),
        areas=(full_area(), goal_area("2", measures=(), indicators=())),
        versions=(full_version(), version("1.0")),
        proposal=proposal(
            decision_point(delegate="Förvaltningen", delegated=("indicator", "measure"), source=place()),
            id="forslag-1",
            by="Ordföranden",
            parties=("Vägpartiet",),
            source=place(),
        ),
        predecessors=(predecessor(document="plan-2020", lessons=(lesson(source=place()),), source=place()),),
        reporting=(reporting,),
        judgement=(judgement,),
        roll_up=(
            roll_up_rule(
                method="share", met="90", partly="80", of="sub-goals", min_assessable="75.0", source=place()
            ),
        ),
        calendar=reporting_calendar(
            closing_point(dues=(closing_due(),), statutory=True, source=place()),
            terms=(term(source=place()),),
            years=(declared_year(abbreviation="lå"),),
        ),
        consequences=(consequence_statement(source=place()),),
        passages=(passage(source=place()),),
        acknowledgements=(acknowledgement(subjects=("measure 4",)),),
        owners=[owner("Arbetsmarknadsnämnden")],
        plan_type="action",
        jurisdiction="se",
    )


def full_goal():
    bound = target(words="vid periodens slut", dated_by=place(), part="women", source=place())
    asked = aim(
        population=population(ages="18-64"), targets=(bound,), responsibilities="gatukontoret", source=place()
    )
    return goal(
        "1",
        level="other",
        level_printed="Effektmål",
        parent="2.2",
        aims=(asked,),
        responsibilities="gatukontoret",
        source=place(),
    )


def full_area():
    return goal_area(
        "1",
        purposes=(purpose(kind="equal-entry"),),
        responsibilities="gatukontoret",
        measures=(full_measure(), measure("1.10", moves=("1.9",))),
        indicators=(full_indicator(), indicator("1.9", baseline=baseline(absent="not-printed"))),
    )


def full_measure():
    return measure(
        "1",
        effects=(effect(source=place()),),
        goals=("1",),
        due="2026-06-30",
        population=population(ages="17-19"),
        responsibilities=(
            responsibility(
                "gatukontoret", role="other", role_printed="huvudman", scope="cykelvägar", source=place()
            ),
            "Rektor",
        ),
        partners=("Vägföreningen",),
        progress=(progress("66.50", "2024-08", source=place()), progress("100")),
        parts=(
            measure_part("1", state="other", state_printed="Beställd", source=place()),
            measure_part("2"),
        ),
        costs=(cost(amount=Quantity(Decimal("12.50"), "miljoner kronor"), period="2024"),),
        status=timeline(
            dated(
                measure_status("done", state_printed="Grön", comment="Klart.\nSe bilaga."),
                "2025-03",
                decided=decision_ref(),
                source=place(),
            )
        ),
        mandate_limit="där kommunen har rådighet",
        footnotes=(footnote(source=place()),),
        source=place(),
    )


def full_indicator():
    return indicator(
        "1.1",
        scale=("låg", "hög"),
        precision="rounded:5",
        statistic="median",
        population=population(ages="19-24"),
        breakdowns=(breakdown("age:18-24", "age:25-64", "age:18-24+sex:women", exhaustive=False),),
        structurally_empty=("men",),
        sub_counts=("varav nyanlända",),
        components=("erbjudna", "slutförda"),
        compares=("women", "men"),
        targets=full_targets(),
        responsibilities="gatukontoret",
        baseline=baseline(
            total="61.80",
            women="-0",
            men="1000000",
            others=(part_value(),),
            absent="under-development",
            precision="perturbed:2",
            denominators=(part_value("women", "83"),),
        ),
        systems=(
            source_system(owner="Förvaltningen", precision="decimals:1"),
            source_system("Egen uppföljning"),
        ),
        measurement_point=measurement_point(),
        cohort=cohort(reading="entry"),
        publication_delay="P1M",
        earlier=(
            earlier_value(
                part="women", definition="1", note="ny metod", precision="decimals:1", source=place()
            ),
            earlier_value("2020", None, state="suppressed"),
        ),
        definitions=(definition(linked=True, linked_by="2022", decided=decision_ref(), source=place()),),
        national=(national_indicator(),),
        state="under-development",
        discontinued="2025-06",
        footnotes=(footnote(),),
    )


def full_targets():
    """Targets of every form of bound and time, measured from everything that one may be."""
    steps = (milestone("60.0"), milestone("65.0", None, in_="2026"))
    allowed = bands(met_within="2.5", partly_within="10")
    words = in_words(on="2026-12-31")
    by_year = relative(base_period(), per="year")
    return (
        target(bound=at_least("-2"), when=on(), relative=by_year, code="a", indicator="1.9", bands=allowed),
        target(bound=at_least("65.0"), when=path(steps), source=place()),
        target(bound=at_most("70"), when=every(first="2024", last="2026"), relative=relative("year-before")),
        target(bound=below("5"), when=over(), relative=relative(of_part(), form="amount")),
        target(bound=above("0"), when=words, relative=relative(of_benchmark()), dated_by=place()),
        target(bound=between("60", "70"), when=in_(), relative=relative(of_indicator())),
    )


def full_version():
    return version(
        "2.0",
        reported_approved=reported_approval(on="2024-02", source=place()),
        supersedes="1.0",
        changes=(version_change(),),
        annexes=(annex(source=place()),),
        source=place(),
    )


def all_accounted() -> FollowUpRecord:
    handed_in = submission(
        "sent-back", closing="interim-accounts", period="2024", ends="2024-08-31", source=place()
    )
    return follow_up_record(
        jurisdiction="se",
        scales=(
            scale(
                steps=(scale_step("inte", agrees=("worsened",), state="not-on-plan"), scale_step()),
                source=place(),
            ),
        ),
        submissions=(handed_in, submission("accepted", day="2024-09-19")),
        assessments=(
            assessment(
                "indicator 1.1",
                value_printed="nästan",
                comment="Nära målet.",
                source=place(),
            ),
            assessment("measure 1"),
            forecast(
                scale="uppsala-attainment",
                value="partly",
                value_printed="gult",
                expected_value="64.50",
                expected_status="partly-met",
                reason="Fler har fått arbete.",
                comment="Reviderad i oktober.",
                source=place(),
            ),
        ),
        deviations=(
            deviation(about="goal-area 1", done="2024-11-20", source=place()),
            deviation("plan", about="plan"),
        ),
        narratives=(narrative(source=place()),),
        shares=(survey_share(source=place()),),
        answers=(scale_answers(source=place()),),
        evaluations=(full_evaluation(), evaluation("egen")),
        comparisons=(
            comparison(
                national=national_indicator(),
                values=(compared_value("2022", "58.0", part="women", source=place()), compared_value()),
                note="Mäts i mars.",
                source=place(),
            ),
        ),
        passages=(passage(source=place()),),
        acknowledgements=(acknowledgement(subjects=("deviation plan",)),),
        source=place(),
    )


def full_evaluation():
    return evaluation(
        findings=(evaluation_finding(source=place()), evaluation_finding("iakttagelse-2", text="Få vet.")),
        recommendations=(
            recommendation(
                actions=(recommended_action(decided=decision_ref(None), done="2025-02", source=place()),),
                source=place(),
            ),
        ),
        shares=(survey_share(),),
        answers=(scale_answers(step_count("inte", 3)),),
        made="2024-10",
        source=place(),
    )


def all_of_a_network() -> Network:
    return network(
        jurisdiction="se",
        actors=(actor(source=place()),),
        life=(
            life_event("planned", None, words="efter sommaren", evidenced=False, source=place()),
            life_event(),
        ),
        charters=(full_charter(), charter("inriktning-2021", title="Tidigare inriktning")),
        relations=(network_relation(document="soderbypakten", source=place()),),
        sizes=(
            reported_size(reported_count("cirka 470", what="medlemmar"), source=place()),
            reported_size("52", on="2025", form="open"),
        ),
        organisations=(full_organisation(), organisation("vagforeningen", name="Vägföreningen")),
        participations=(full_participation(), participation("vagforeningen", "open", evidence=())),
        agreements=(full_agreement(), agreement("avtal-2", title="Avtal", state="under-way")),
        commitments=(full_commitment(), commitment("studiebesok", text="Visa arbetsplatsen")),
        deliveries=(delivery(source=place()), delivery(quantity=None, evidence=None)),
        lapse_rules=(lapse_rule(kind="internship", until="2026", source=place()),),
        units=(operative_unit(source=place()),),
        activities=(full_activity(), activity("studiebesok", title="Studiebesök", parts=())),
        activity_plans=(activity_plan(activities=(planned_activity(source=place()),), source=place()),),
        templates=(forum_template(source=place()),),
        forums=(forum(source=place()),),
        handovers=(handover(events=(handover_event(source=place()),), source=place()),),
        scales=(scale(),),
        evaluations=(full_evaluation(),),
        reporting=(reporting_rule(),),
        consequences=(consequence_statement(),),
        passages=(passage(source=place()),),
        acknowledgements=(acknowledgement("case-number-missing"),),
    )


def full_charter():
    return charter(
        proposal=proposal(id="forslag-1", by="Socialförvaltningen", version="inriktning-2024"),
        since="2024-02",
        until="2026-12-31",
        motto="Alla behövs",
        tagline_variants=(tagline_variant(source=place()),),
        focus_areas=(focus_area(source=place()), focus_area("hamnen", name="Hamnen")),
        criteria=(
            admission_criterion(source=place()),
            admission_criterion("vilja", text="Det finns en vilja"),
        ),
        target_groups=(target_group(source=place()), target_group("unga", text="unga utan arbete")),
        boundaries=(scope_boundary(source=place()), scope_boundary("Nätverket ger inga bidrag")),
        evaluation=evaluation_terms("forbidden", source=place()),
        source=place(),
    )


def full_organisation():
    return organisation(
        other_names=("Norrby Bygg och Måleri",), number="212000-3005", sector="public", source=place()
    )


def full_participation():
    return participation(
        until="2024-12-31",
        evidence=(criterion_evidence(source=place()), criterion_evidence(met=None, on="2024-11")),
        exit_reason="Företaget flyttar.",
        source=place(),
    )


def full_agreement():
    return agreement(
        state="terminated",
        renewed_on=("2024-06-01",),
        terminated_on="2024-11-30",
        termination_reason="Företaget flyttar.",
        source=place(),
    )


def full_commitment():
    return commitment(
        kind_printed="Praktik",
        agreement="overenskommelse-bygg",
        forum="forum-norra",
        renews="studiebesok",
        terminated_on="2024-11-30",
        termination_reason="Företaget flyttar.",
        source=place(),
    )


def full_activity():
    return activity(
        parts=(activity_part(source=place()), activity_part(2, text="Samtal vid borden")),
        forum="forum-norra",
        attendance=reported_count(40, what="deltagare"),
        evaluation="De flesta vill komma igen.",
        shares=(survey_share(),),
        source=place(),
    )


def all_of_a_matter() -> Matter:
    rival = proposal(id="forslag-2", by="Ordföranden", parties=("Broarna",), source=place())
    return matter(
        jurisdiction="se",
        cases=(matter_case(source=place()), matter_case("KS 2024/12", body="fullmaktige")),
        bodies=(
            body(filing=filing_rights(source=place()), source=place()),
            body(
                "fullmaktige",
                seats=81,
                filing=filing_rights(filing_right(), filing_right("separate-statement")),
            ),
        ),
        motions=(
            member_motion(
                kind="letter", kind_printed="Skrivelse", text="Vi föreslår ett nätverk.", source=place()
            ),
            member_motion("m-2"),
        ),
        papers=(
            matter_paper(at_hand=False, source=place()),
            matter_paper("bilaga-1", title="Bilaga 1", approvals=(approval(), approval("Enhetschefen"))),
        ),
        proposals=(proposal(id="forslag-1", by="Socialförvaltningen"), rival),
        steps=(handling_step(source=place()), handling_step("fullmaktige", "preparing", decision=None)),
        decisions=(full_decision(), decision("paragraf-8", on="2024-03-21", section="§ 8", follows=None)),
        assignments=(
            assignment(performer="Jobbcenter", reported_on="2025-11", source=place()),
            assignment("uppdrag-2", text="Ta fram en handlingsplan", decision=None),
        ),
        passages=(passage(source=place()),),
        acknowledgements=(acknowledgement("case-number-missing"),),
    )


def full_decision():
    return decision(
        put=("forslag-1", "forslag-2"),
        method="vote",
        vote=vote(party_vote(abstained=1), party_vote("Broarna", 0, 4)),
        points=(
            decided_point(outcome_printed="Bifalles", source=place()),
            decided_point(2, kind="statement", text="Nämnden ser fram emot arbetet", outcome=None),
        ),
        positions=(position(source=place()), position("yrkande-2", capacity="serving-substitute", text=None)),
        statements=(
            statement(
                proposal="forslag-2", claims=(claim(source=place()), claim("Det kostar.")), source=place()
            ),
            statement("yttrande-1", kind="substitute-statement", stance="supporting", text=None),
        ),
        serving=(serving(source=place()), serving("Vägpartiet", in_place_of=None)),
        corrections=(minutes_correction(source=place()), minutes_correction("2024-02-06", reason=None)),
        source=place(),
    )
