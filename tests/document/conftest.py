"""A plan that holds every field of every class of the model, none of them at its default."""

from decimal import Decimal

import pytest

from paktmodel.model.plans import Plan
from paktmodel.model.sources import Source
from paktmodel.testing import (
    acknowledgement,
    aim,
    annex,
    authority,
    baseline,
    breakdown,
    change,
    closing_due,
    closing_point,
    cohort,
    consequence_statement,
    cost,
    dated,
    decision_point,
    decision_ref,
    definition,
    effect,
    footnote,
    goal,
    goal_area,
    indicator,
    judgement_rule,
    lesson,
    limit,
    measure,
    measure_status,
    measurement_point,
    national_indicator,
    part_figure,
    passage,
    plan,
    population,
    predecessor,
    proposal,
    purpose,
    reported_approval,
    reporting_calendar,
    reporting_rule,
    roll_up_rule,
    source,
    source_system,
    term,
    timeline,
    title_variant,
    version,
)
from paktmodel.values.figures import Quantity


@pytest.fixture(scope="session")
def full() -> Plan:
    """The plan; `test_every_field_is_set` proves that it leaves nothing out."""
    return full_plan()


def place() -> Source:
    """A source with everything that a source can tell."""
    return source(
        section="Målområde 1",
        page=4,
        table="2",
        line="1.1",
        day="2024-01-15",
        confidence="probable",
        hand="second-hand",
        printed="Arbets marknad",
        url="https://www.example.se/handling?sida=4",
    )


def full_plan() -> Plan:
    decided = decision_ref("1.0", outcome="tabled", source=place())
    reporting = reporting_rule(
        closings=("interim-accounts", "annual-report"),
        statutory=True,
        legal_basis="KL 11 kap. 16 §",
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
        path="step",
        decided=decided,
        since="2024",
        until="2026-06",
        source=place(),
    )
    return plan(
        title_variants=(title_variant(),),
        title_measured_by=("1.1",),
        goals=(full_goal(), goal("2.2", parent="1")),
        areas=(full_area(), goal_area("2", measures=(), indicators=())),
        versions=(full_version(), version("1.0")),
        proposal=proposal(
            decision_point(delegate="Förvaltningen", delegated=("indicator", "measure"), source=place()),
            source=place(),
        ),
        predecessors=(predecessor(document="plan-2020", lessons=(lesson(source=place()),), source=place()),),
        reporting=(reporting,),
        judgement=(judgement,),
        roll_up=(roll_up_rule(method="worst", source=place()),),
        calendar=reporting_calendar(
            closing_point(dues=(closing_due(),), statutory=True, source=place()),
            terms=(term(source=place()),),
        ),
        consequences=(consequence_statement(source=place()),),
        passages=(passage(source=place()),),
        acknowledgements=(acknowledgement(subjects=("measure 4",)),),
        authority=authority("Arbetsmarknadsnämnden"),
    )


def full_goal():
    bound = limit(words="vid periodens slut", dated_by=place(), part="women", source=place())
    return goal(
        "1",
        parent="2.2",
        aims=(aim(population=population(ages="18-64"), limit=bound, source=place()),),
        source=place(),
    )


def full_area():
    return goal_area(
        "1",
        purposes=(purpose(kind="equal-entry"),),
        measures=(full_measure(), measure("1.10", moves=("1.9",))),
        indicators=(full_indicator(), indicator("1.9", baseline=baseline(absent="not-printed"))),
    )


def full_measure():
    return measure(
        "1",
        effects=(effect(source=place()),),
        population=population(ages="17-19"),
        cost=cost(amount=Quantity(Decimal("12.50"), "miljoner kronor")),
        status=timeline(
            dated(
                measure_status("done", comment="Klart.\nSe bilaga."),
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
        statistic="median",
        population=population(ages="19-24"),
        breakdowns=(breakdown("age:18-24", "age:25-64", exhaustive=False),),
        structurally_empty=("men",),
        sub_counts=("varav nyanlända",),
        components=("erbjudna", "slutförda"),
        compares=("women", "men"),
        limits=(limit(),),
        baseline=baseline(
            total="61.80", women="-0", men="1000000", others=(part_figure(),), absent="under-development"
        ),
        systems=(source_system(owner="Förvaltningen"), source_system("Egen uppföljning")),
        measurement_point=measurement_point(),
        cohort=cohort(reading="entry"),
        publication_delay="P1M",
        definitions=(definition(linked=True, decided=decision_ref(), source=place()),),
        national=(national_indicator(),),
        state="under-development",
        footnotes=(footnote(),),
    )


def full_version():
    return version(
        "2.0",
        reported_approved=reported_approval(on="2024-02", source=place()),
        supersedes="1.0",
        changes=(change(),),
        annexes=(annex(source=place()),),
        source=place(),
    )
