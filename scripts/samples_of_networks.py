"""Samples of networks, one corner of the model each; `write_samples` writes them."""

import datetime as dt
from collections.abc import Iterator

from samples_of_plans import ESCAPED, ODD, SEVERAL_LINES

from paktmodel import catalog
from paktmodel.model.networks import Network
from paktmodel.testing import (
    acknowledgement,
    activity,
    activity_part,
    activity_plan,
    admission_criterion,
    agreement,
    agreement_party,
    charter,
    commitment,
    consequence_statement,
    criterion_evidence,
    dated,
    decision_ref,
    delivery,
    evaluation,
    evaluation_terms,
    focus_area,
    forum,
    forum_template,
    handover,
    handover_event,
    lapse_rule,
    life_event,
    network,
    network_relation,
    network_with,
    operative_unit,
    organisation,
    owner,
    participation,
    passage,
    planned_activity,
    proposal,
    reported_count,
    reported_size,
    reporting_rule,
    scale,
    scope_boundary,
    source,
    survey_share,
    tagline_variant,
    target_group,
    timeline,
)
from paktmodel.values.figures import Approximate
from paktmodel.values.texts import LONGEST_TEXT
from paktmodel.vocabulary.words.networks import (
    AgreementState,
    CommitmentKind,
    HandoverKind,
    HandoverState,
    LifeState,
    NetworkRelationKind,
    OrganisationSize,
    ParticipationForm,
    QuantitativeEvaluation,
    RollOutState,
    Sector,
)
from paktmodel.vocabulary.words.sources import Approximation


def networks() -> Iterator[tuple[str, Network]]:
    """Networks that each show one corner of the model."""
    yield "minimal", Network(id="a", owners=[owner()], name="A", day=dt.date(2024, 1, 15))
    yield "small", network()
    yield "full", full()
    for name in catalog.names("network"):
        yield name, catalog.load(name, Network)
    yield from described()
    yield from taking_part()
    yield from promised()
    yield from done()
    yield "odd-characters", network_with(organisation(name=ODD), passage(ODD), text=ODD)
    yield "escaped-characters", network_with(charter(title=ESCAPED), name=ESCAPED)
    yield "long-texts", network_with(passage("ö" * LONGEST_TEXT), text=SEVERAL_LINES)
    many = tuple(organisation(f"organisation-{number}", name=f"Nr {number}") for number in range(1, 41))
    yield (
        "many-organisations",
        network_with(
            *many,
            *(participation(str(one.id), evidence=()) for one in many),
            *(commitment(f"atagande-{place}", str(one.id)) for place, one in enumerate(many, 1)),
        ),
    )


def described() -> Iterator[tuple[str, Network]]:
    """Life, charters, relations and sizes."""
    yield (
        "life",
        network_with(
            *(life_event(str(one), f"20{17 + place}") for place, one in enumerate(LifeState)),
            life_event("planned", None, words="efter sommaren", evidenced=False, decided=None),
            life_event("active", "2024-11-04", source=source(provenance="second-hand")),
        ),
    )
    yield (
        "charters",
        network_with(
            charter("2019", decided=None, source=source(confidence="doubtful")),
            charter("2021", decided=decision_ref("2021", on="2021-10-12"), until="2024"),
            charter("2024", decided=None, proposal=proposal(id="forslag-1", version="2024"), since="2024-06"),
            charter("avslagen", decided=decision_ref("avslagen", outcome="rejected")),
        ),
    )
    yield (
        "charter-terms",
        network_with(
            *(charter(str(one), evaluation=evaluation_terms(str(one))) for one in QuantitativeEvaluation),
            charter("inget-sagt", evaluation=None, member_benefit="unstated", responsible="unstated"),
        ),
    )
    yield (
        "charter-contents",
        network_with(
            charter(
                motto="Alla behövs",
                tagline_variants=(tagline_variant(), tagline_variant("Vägen in", focus_area=None)),
                focus_areas=(focus_area(), focus_area("hamnen", name="Hamnen")),
                criteria=(admission_criterion(), admission_criterion("vilja", shown_by="unstated")),
                target_groups=(target_group(), target_group("alla", includes=(), excludes=())),
                boundaries=(
                    scope_boundary(),
                    scope_boundary("Inga bidrag", excludes=(), instead=(), followed_up_by=None),
                ),
                forms=tuple(map(str, ParticipationForm)),
                kinds=tuple(map(str, CommitmentKind)),
                cost="unstated",
            )
        ),
    )
    yield (
        "relations",
        network_with(
            *(network_relation(str(one), name=one.sv) for one in NetworkRelationKind),
            network_relation("sister", document="soderbypakten", text=None, source=source(page=3)),
        ),
    )
    approximate = tuple(Approximate(words=f"{one.sv} 280", value=280, bound=one) for one in Approximation)
    yield (
        "sizes",
        network_with(
            reported_size("cirka 470", on="2021-10", source=source(provenance="second-hand")),
            reported_size("ett tjugotal", on="2019", form="unstated"),
            reported_size("över 130", on="2018-06-01", form="open"),
            reported_size("52", on="2025"),
            reported_size(reported_count("0", what="medlemmar"), on="2017"),
            reported_size(reported_count(approximate=Approximate("några tiotal", None, "about"))),
            *(reported_size(reported_count(exact=None, approximate=one)) for one in approximate),
        ),
    )


def taking_part() -> Iterator[tuple[str, Network]]:
    """Organisations and how they take part."""
    yield (
        "organisations",
        network_with(
            *(organisation(str(one), sector=str(one)) for one in Sector),
            *(organisation(f"storlek-{one}", size=str(one)) for one in OrganisationSize),
            organisation("nummer", number="212000-3005", other_names=("Norrby", "Norrby Bygg AB")),
        ),
    )
    yield (
        "participations",
        network_with(
            organisation(),
            *(
                participation(form=str(one), since=f"20{18 + place}", until=f"20{18 + place}-12-31")
                for place, one in enumerate(ParticipationForm)
            ),
            participation(
                since="2024-02",
                evidence=(
                    criterion_evidence(met=None, on=None, evidence=None),
                    criterion_evidence(on="2024", source=source()),
                    criterion_evidence(met=False, on="2024-11-02", evidence=SEVERAL_LINES),
                ),
                until="2024-12",
                exit_reason="Kriteriet är inte längre uppfyllt.",
            ),
        ),
    )


def promised() -> Iterator[tuple[str, Network]]:
    """Commitments, agreements and deliveries."""
    yield (
        "commitments",
        network_with(*(commitment(str(one), kind=str(one), kind_printed=one.sv) for one in CommitmentKind)),
    )
    yield (
        "commitments-bare",
        network_with(
            commitment(
                target_groups=(),
                quantity=None,
                period=None,
                responsibilities=(),
                benefit="unstated",
                verifiable=None,
                verification=None,
            ),
            commitment("utan-slut", period="2024-04-01/", verifiable=False, renews="praktikplatser"),
            commitment("decimaler", quantity="2.50 heltidsmånader", made_on="2024-03-05"),
            commitment("uppsagt", terminated_on="2024-08-31", termination_reason="Flytt"),
        ),
    )
    yield (
        "agreements",
        network_with(
            *(
                agreement(str(one), state=str(one), signed_on=None if one == "under-way" else "2024-03")
                for one in AgreementState
            ),
            agreement("fornyat", renewed_on=("2024-03-01", "2027-03-01"), renewed_every="P1Y", notice=None),
            agreement("uppsagt", state="terminated", terminated_on="2024-08-31", termination_reason="Flytt"),
            agreement(
                "bart",
                parties=(agreement_party(role="unstated", duties=()),),
                period=None,
                followed_up=None,
                renewed_every=None,
                notice=None,
                decided=None,
            ),
        ),
    )
    yield (
        "deliveries",
        network_with(
            commitment(),
            delivery(),
            delivery(on="2024-10", quantity="2.0 platser", evidence=None),
            delivery(on="2024", quantity=None, source=source(provenance="second-hand")),
        ),
    )
    yield (
        "lapse-rules",
        network_with(
            lapse_rule(),
            lapse_rule("praktik", kind="internship", after="P18M", until="2026-12", decided=None),
        ),
    )


def done() -> Iterator[tuple[str, Network]]:
    """Activities, plans, forums and handovers."""
    yield (
        "activities",
        network_with(
            activity(),
            activity("exakt", attendance="50", planned_in=None, parts=()),
            activity("bar", on=None, place=None, themes=(), attendance=None, organisations=()),
            activity(
                "utvarderad",
                parts=(activity_part(), activity_part(2, text="Samtal", source=source(page=2))),
                evaluation="88 % är nöjda.",
                shares=(survey_share(),),
            ),
        ),
    )
    yield (
        "activity-plans",
        network_with(
            activity_plan(),
            activity_plan(
                2025, decided=None, activities=(planned_activity(), planned_activity("host", by=None))
            ),
        ),
    )
    states = timeline(*(dated(one, f"20{18 + place}") for place, one in enumerate(RollOutState)))
    yield (
        "forums",
        network_with(
            charter(focus_areas=(focus_area(), focus_area("hamnen", name="Hamnen"))),
            forum_template(),
            forum_template("bart-koncept", elements=()),
            forum(),
            forum("forum-hamnen", focus_area="hamnen", template="bart-koncept", state=states),
        ),
    )
    yield (
        "handovers",
        network_with(
            operative_unit(),
            operative_unit("okand", belongs_to="unstated"),
            *(handover(str(one), kind=str(one)) for one in HandoverKind),
            handover(
                "till-slutet",
                events=tuple(
                    handover_event(str(one), f"2024-{6 + place:02}", text=None)
                    for place, one in enumerate(HandoverState)
                ),
            ),
            handover("bart", activity=None, on=None, events=()),
        ),
    )


def full() -> Network:
    """A network with something in every row."""
    return network(
        charters=(charter(focus_areas=(focus_area(),), tagline_variants=(tagline_variant(),)),),
        relations=(network_relation(),),
        sizes=(reported_size("cirka 40", on="2024-06"), reported_size("52")),
        agreements=(agreement(),),
        commitments=(commitment(agreement="overenskommelse-bygg", forum="forum-norra"),),
        lapse_rules=(lapse_rule(),),
        units=(operative_unit(),),
        activities=(activity(forum="forum-norra"),),
        activity_plans=(activity_plan(),),
        templates=(forum_template(),),
        forums=(forum(),),
        handovers=(handover(),),
        scales=(scale(),),
        evaluations=(evaluation(),),
        reporting=(reporting_rule(),),
        consequences=(consequence_statement(), consequence_statement("gender")),
        passages=(passage("Nätverket växer."),),
        acknowledgements=(acknowledgement("text-mended", day="2024-12-31"),),
    )
