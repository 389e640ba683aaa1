"""Networks and matters go through every door that plans go through, and are refused with the same care."""

import copy
import json

import attrs
import pytest
from jsonschema import Draft202012Validator

from paktmodel.document.diff.differences import differences
from paktmodel.document.fingerprint import fingerprint
from paktmodel.document.loader import load, loads
from paktmodel.document.read_limits import ReadLimits
from paktmodel.document.schemas import schema
from paktmodel.document.upgrade_operations import renamed
from paktmodel.document.upgrades import STEPS, upgrade
from paktmodel.document.writer import dump, dumps
from paktmodel.errors import InvalidDocument, Subject
from paktmodel.model.follow_up_record import About, FollowUpRecord
from paktmodel.model.matters import Matter
from paktmodel.model.networks import Network
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.testing import (
    activity,
    admission_criterion,
    agreement,
    assignment,
    charter,
    commitment,
    decided_point,
    decision,
    decision_point,
    delivery,
    evaluation_terms,
    handling_step,
    life_event,
    matter,
    matter_with,
    network,
    network_with,
    organisation,
    participation,
    plan,
    position,
    proposal,
    reported_count,
    reported_size,
    serving,
    statement,
    target_group,
    vote,
)
from paktmodel.values.codes import Code
from paktmodel.values.figures import Approximate
from paktmodel.vocabulary.words.findings import SubjectKind

BOTH = pytest.mark.parametrize("built", [network(), matter()], ids=["network", "matter"])


def refusal_of(document, cls, **more):
    with pytest.raises(InvalidDocument) as refusal:
        loads(json.dumps(document, ensure_ascii=False, indent=1), cls, **more)
    return refusal.value


def put(built, *path):
    """A document with the last of a path set to a value, or taken out where that is `...`."""
    document = dump(built)
    *steps, last, value = path
    holder = document[document["kind"]]
    for step in steps:
        holder = holder[step]
    if value is ...:
        del holder[last]
    else:
        holder[last] = value
    return document


# --- out and in ----------------------------------------------------------------------------


@BOTH
def test_the_envelope_names_their_kind(built):
    kind = type(built).__name__.lower()

    assert list(dump(built)) == ["paktmodel", "kind", kind]
    assert dump(built)["kind"] == kind


@pytest.mark.parametrize("cls", [Plan, Observations, FollowUpRecord, Matter])
def test_a_network_is_no_document_of_another_kind(cls):
    [finding] = refusal_of(dump(network()), cls).findings

    assert (finding.code, finding.path) == ("document-kind-wrong", "$.kind")
    assert refusal_of(dump(plan()), Network).findings[0].code == "document-kind-wrong"


def test_what_the_papers_tell_only_nearly_stays_so():
    """S2: "cirka 470 medlemmar"; a number is never made of it."""
    told = network_with(reported_size(reported_count("cirka 470", what="medlemmar"), on="2021-10"))
    [size] = loads(dumps(told), Network).sizes

    assert (size.count.exact, size.count.approximate) == (None, Approximate("cirka 470", 470, "about"))
    assert dump(told)["network"]["sizes"][0]["count"] == {
        "approximate": {"words": "cirka 470", "value": "470", "bound": "about"},
        "what": "medlemmar",
    }
    assert str(size) == "cirka 470 medlemmar"


def test_a_number_without_a_figure_says_so():
    """ "Några tiotal" names none: null is written, for leaving out would be forgetting."""
    told = network_with(reported_size(reported_count(approximate=Approximate("några tiotal", None, "about"))))
    document = dump(told)
    number = document["network"]["sizes"][0]["count"]["approximate"]

    assert number == {"words": "några tiotal", "value": None, "bound": "about"}
    assert load(document, Network) == told
    del number["value"]
    [missing] = refusal_of(document, Network).findings
    assert (missing.code, missing.path) == ("key-missing", "$.network.sizes[0].count.approximate")


# --- refusals ------------------------------------------------------------------------------

FAULTS = [
    (put(network(), "life", 0, "state", "activ"), "choice-unknown", "$.network.life[0].state"),
    (put(network(), "life", 1, "since", "vår 2024"), "printed-date-shape", "$.network.life[1].since"),
    (
        put(network(), "organisations", 0, "sector", "privat"),
        "choice-unknown",
        "$.network.organisations[0].sector",
    ),
    (put(network(), "participations", 0, "form", ...), "key-missing", "$.network.participations[0]"),
    (
        put(network(), "commitments", 0, "quantity", "3"),
        "kind-wrong",
        "$.network.commitments[0].quantity",
    ),
    (
        put(network(), "commitments", 0, "period", "end", "2023-12-31"),
        "span-order",
        "$.network.commitments[0].period",
    ),
    (put(network(), "sizes", 0, "count", "exact", "470"), "kind-wrong", "$.network.sizes[0].count.exact"),
    (put(network(), "charters", 0, "kriterier", []), "key-unknown", "$.network.charters[0]"),
    (put(matter(), "decisions", 0, "on", "2024-1"), "printed-date-shape", "$.matter.decisions[0].on"),
    (put(matter(), "decisions", 0, "section", 7), "kind-wrong", "$.matter.decisions[0].section"),
    (put(matter(), "bodies", 0, "kind", "nämnd"), "choice-unknown", "$.matter.bodies[0].kind"),
    (put(matter(), "cases", 0, "body", ...), "key-missing", "$.matter.cases[0]"),
    (put(matter(), "assignments", 0, "deadline", None), "kind-wrong", "$.matter.assignments[0].deadline"),
]  # fmt: skip


@pytest.mark.parametrize(("document", "code", "path"), FAULTS, ids=[path for _, _, path in FAULTS])
def test_a_fault_is_told_with_its_path_and_its_place(document, code, path):
    [finding] = refusal_of(document, Network if document["kind"] == "network" else Matter).findings

    assert (finding.code, finding.path) == (code, path)
    assert finding.line is not None
    assert finding.line > 1


def test_every_fault_is_told_at_once():
    document = put(network(), "day", "nyss")
    document["network"]["commitments"][0] |= {"kind": "praktik", "made_on": "2024-13", "forums": []}
    document["network"]["sizes"][0]["count"] = 470

    assert [finding.path for finding in refusal_of(document, Network).findings] == [
        "$.network.day",
        "$.network.sizes[0].count",
        "$.network.commitments[0].kind",
        "$.network.commitments[0].made_on",
        "$.network.commitments[0]",
    ]


def test_a_misspelt_word_is_told_what_was_meant():
    refusal = refusal_of(put(network(), "participations", 0, "form", "membrship"), Network)

    assert "did you mean membership?" in str(refusal)
    assert "menade du membership?" in refusal.text("sv")


# --- nobody's number -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "number",
    ["121212-1212", "1212121212", "191212121212", "19121212-1212", 1212121212, ["121212-1212"]],
    ids=["hyphen", "digits", "century", "both", "number", "list"],
)
def test_a_sole_trader_s_number_is_refused_and_never_repeated(number):
    document = put(network_with(organisation()), "organisations", 0, "number", number)
    refusal = refusal_of(document, Network)

    assert [finding.path for finding in refusal.findings] == ["$.network.organisations[0].number"]
    assert "1212" not in str(refusal) + refusal.text("sv") + repr(refusal.findings) + repr(refusal)


def test_the_refusal_says_what_to_do():
    document = put(network_with(organisation()), "organisations", 0, "number", "121212-1212")
    refusal = refusal_of(document, Network)

    assert [finding.code for finding in refusal.findings] == ["organisation-number-personal"]
    assert "the number of a sole trader is its owner's personal number; leave it out" in str(refusal)
    assert "en enskild firmas nummer är ägarens personnummer; utelämna det" in refusal.text("sv")


def test_a_number_in_any_spelling_is_one_number():
    spellings = ["212000-3005", "2120003005", "162120003005", "16212000-3005"]
    read = {
        loads(json.dumps(put(network_with(organisation()), "organisations", 0, "number", one)), Network)
        for one in spellings
    }

    assert {dumps(one) for one in read} == {dumps(network_with(organisation(number="212000-3005")))}
    assert "3005" not in repr(read)


def texts_in(value, path=()):
    """The path to each text of a document that is neither a code nor a day."""
    for step, one in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(one, dict | list):
            yield from texts_in(one, (*path, step))
        elif isinstance(one, str) and " " in one:
            yield (*path, step)


def test_a_personal_number_is_refused_in_any_text_and_never_repeated(full_network, full_matter):
    """A role, a party or a title stands where somebody could be tempted to write a person."""
    seen = 0
    for built in (full_network, full_matter):
        kind = dump(built)["kind"]
        for path in {path[-1]: path for path in texts_in(dump(built)[kind])}.values():
            refusal = refusal_of(put(built, *path, "Ring 19121212-1212"), type(built))
            seen += 1

            assert [finding.code for finding in refusal.findings] == ["personal-number"]
            assert "1212" not in str(refusal) + refusal.text("sv") + repr(refusal.findings)
    assert seen > 15


def test_limits_hold_for_them_too(full_network, full_matter):
    for built in (full_network, full_matter):
        cls = type(built)
        assert [one.code for one in refusal_of(dump(built), cls, limits=ReadLimits(items=20)).findings] == [
            "too-many-items"
        ]
        with pytest.raises(InvalidDocument):
            load(dump(built), cls, limits=ReadLimits(depth=3))
        with pytest.raises(InvalidDocument):
            loads(dumps(built), cls, limits=ReadLimits(bytes=1_000))


# --- the other doors -----------------------------------------------------------------------


@pytest.mark.feature("D6")
def test_an_upgrade_knows_their_kinds():
    step = (renamed("network.organisations[].other_names", "names"), renamed("matter.steps[].asked", "by"))
    upgraded = upgrade(dumps(network_with(organisation(other_names=("NB",)))), steps=(*STEPS, step))

    assert (upgraded.kind, upgraded.document["network"]["organisations"][0]["names"]) == ("network", ["NB"])
    assert [note.path for note in upgraded.notes] == ["$.network.organisations[].other_names"]
    assert upgrade(dumps(matter()), steps=(*STEPS, step)).document["matter"]["steps"][0]["by"] == "forslag-1"
    assert upgrade(dumps(matter())).data == dumps(matter())


def test_what_is_printed_differently_has_another_fingerprint():
    prints = [network_with(commitment(quantity=one)) for one in ("3 platser", "3.0 platser")]

    assert len({fingerprint(one) for one in (*prints, network(), matter(), matter_with())}) == 5


@pytest.mark.feature("O2")
@pytest.mark.parametrize("kind", ["network", "matter"])
def test_their_schema_takes_what_is_written_and_no_other_kind(kind, full_network, full_matter):
    told = Draft202012Validator(schema(kind), format_checker=Draft202012Validator.FORMAT_CHECKER)
    mine = [one for one in (full_network, full_matter, network(), matter()) if dump(one)["kind"] == kind]

    for one in mine:
        assert list(told.iter_errors(json.loads(dumps(one)))) == []
    assert not told.is_valid(json.loads(dumps(plan())))
    assert schema(kind)["$id"] == f"urn:paktmodel:schema:1:{kind}"


def test_yaml_says_the_same(full_network, full_matter):
    yaml = pytest.importorskip("paktmodel.exchange.yaml")

    for one in (full_network, full_matter, network_with(), matter_with()):
        assert yaml.loads(yaml.dumps(one), type(one)) == one


@BOTH
def test_reading_leaves_the_document_as_it_was(built):
    document = dump(built)
    kept = copy.deepcopy(document)
    load(document, type(built))

    assert document == kept


def test_a_record_may_be_about_what_has_a_code():
    """The code of a measure is a code and no text, and so is the name of a network."""
    kinds = SubjectKind.MEASURE, SubjectKind.NETWORK
    taken = [
        About(kind=kind, code=code) for kind, code in zip(kinds, (Code("1.10"), network().id), strict=True)
    ]

    assert [str(one) for one in taken] == ["measure 1.10", "network vagen-in"]
    assert {type(one.code).__name__ for one in taken} == {"Text"}


# --- what happened between two versions ----------------------------------------------------


@pytest.mark.feature("D6")
def test_what_happened_between_two_versions_of_a_network():
    """The form of participation changes by decision, and what was a number is now told nearly."""
    old = network_with(
        life_event("proposed", "2023-10", decided=None),
        charter(),
        organisation(),
        participation(),
        agreement(),
        commitment(),
        reported_size("52", on="2024-06"),
        activity(),
    )
    new = network_with(
        life_event("proposed", "2023-10", decided=None),
        life_event(),
        charter(
            forms=("open",),
            evaluation=evaluation_terms("forbidden"),
            criteria=(),
            target_groups=(target_group(), target_group("unga", text="unga utan arbete")),
        ),
        organisation(name="Norrby Bygg AB", number="212000-3005"),
        participation(until="2024-12-31"),
        participation(form="open", since="2025", evidence=()),
        agreement(state="terminated", terminated_on="2024-12-31"),
        commitment(quantity="5 platser"),
        delivery(),
        reported_size("cirka 50", on="2024-06"),
        activity(attendance="52"),
    )
    found = differences(old, new)

    assert found.text("sv").split("\n") == [
        "Händelse aktivt, 2024-02 tillagd",
        "Inriktning inriktning-2024: deltagandeformer ändrade från medlemskap och avtal till "
        "öppet deltagande",
        "Kriterium inriktning-2024/kontaktperson borttaget: "
        "”Organisationen har en roll som håller kontakten”",
        "Målgrupp inriktning-2024/unga tillagd: ”unga utan arbete”",
        "Inriktning inriktning-2024, villkor för utvärdering: kvantitativ utvärdering ändrad från "
        "får utvärderas kvantitativt till ska inte utvärderas kvantitativt",
        "Uppgiven storlek 2024-06: antal struket (var 52); ungefärligt antal angivet: cirka 50",
        "Organisation norrby-bygg: namn ändrat från ”Norrby Bygg” till ”Norrby Bygg AB”; "
        "organisationsnummer angivet: 212000-3005",
        "Deltagandet för norrby-bygg, medlemskap, 2024-02: sista dag angiven: 31 december 2024",
        "Deltagandet för norrby-bygg, öppet deltagande, 2025 tillagt",
        "Avtal overenskommelse-bygg: läge ändrat från tecknat till uppsagt; "
        "dag för uppsägning angiven: 31 december 2024",
        "Åtagande praktikplatser: omfattning ändrad från 3 platser till 5 platser",
        "Leverans på praktikplatser, 2024-09-02 tillagd: 1 platser, praktikintyg",
        "Aktivitet frukost, antal deltagare: antal angivet: 52; ungefärligt antal struket (var cirka 40)",
    ]
    assert str(found[-1].subject) == "activity frukost"
    assert dumps(found.apply(old)) == dumps(new)
    assert dumps(differences(new, old).apply(new)) == dumps(old)


@pytest.mark.feature("D6")
def test_what_happened_between_two_versions_of_a_matter():
    """The board has met: what was proposed is decided after a vote, and somebody reserves."""
    asked = proposal(decision_point(text="att anta inriktningen", decided=None), id="forslag-1")
    old = matter_with(asked, handling_step(decision=None), assignment(decision=None))
    new = matter_with(
        asked,
        handling_step(),
        decision(
            method="vote",
            vote=vote(),
            points=(decided_point(),),
            positions=(position(),),
            statements=(statement(),),
            serving=(serving(),),
        ),
        assignment(deadline=None),
    )
    reopened = matter_with(
        asked,
        handling_step(),
        attrs.evolve(
            new.decisions[0],
            points=(decided_point(outcome="referred-back"),),
            statements=(statement(stance="separate"),),
        ),
        assignment(deadline=None),
    )

    assert differences(old, new).text("sv").split("\n") == [
        "Steget socialnamnden, beslutar: beslut angivet: paragraf-7",
        "Beslutet paragraf-7 tillagt: socialnamnden, 25 januari 2024",
        "Uppdraget uppdrag-1: beslut angivet: paragraf-7; slutdag struken (var 31 december 2025)",
    ]
    found = differences(new, reopened)
    assert found.text("en").split("\n") == [
        "Decision point paragraf-7/1: outcome changed from approved to referred back",
        "Statement paragraf-7/reservation-1: stance changed from against to separate",
    ]
    assert [one.subject for one in found] == [
        Subject(SubjectKind.DECISION_POINT, "paragraf-7/1"),
        Subject(SubjectKind.FILED_STATEMENT, "paragraf-7/reservation-1"),
    ]
    assert found[1].path == "$.matter.decisions[id=paragraf-7].statements[id=reservation-1].stance"
    assert dumps(found.apply(new)) == dumps(reopened)


def test_a_proposal_is_named_where_there_are_several_and_only_there():
    """A plan holds one proposal, which is a part of it; in a matter each has a name, as have its points."""
    matters = [
        matter_with(proposal(decision_point(text=text), id="forslag-1", day=day))
        for text, day in (("att anta planen", "2024-01-15"), ("att inte anta planen", "2024-01-16"))
    ]
    plans = [plan(proposal=one.proposals[0]) for one in matters]
    charters = [network_with(charter(proposal=one.proposals[0])) for one in matters]

    assert [one.text("sv").split("\n") for one in (differences(*matters), differences(*plans))] == [
        [
            "Förslaget forslag-1: dag ändrad från 15 januari 2024 till 16 januari 2024",
            "Beslutspunkt forslag-1/1: lydelse ändrad från ”att anta planen” till ”att inte anta planen”",
        ],
        [
            "Planen, förslag till beslut: dag ändrad från 15 januari 2024 till 16 januari 2024",
            "Beslutspunkt 1: lydelse ändrad från ”att anta planen” till ”att inte anta planen”",
        ],
    ]
    assert "Beslutspunkt inriktning-2024/1: lydelse" in differences(*charters).text("sv")
    nameless = [matter_with(proposal(id=None, day=day)) for day in ("2024-01-15", "2024-01-16")]
    assert differences(*nameless).text("en") == (
        "Proposal Socialnämnden: day changed from 15 January 2024 to 16 January 2024"
    )


def test_a_word_in_a_name_is_said_only_where_the_word_stands():
    """An organisation may bear the name of a form of participation."""
    old = network_with(organisation("open"), participation("open"))
    new = network_with(organisation("open"))

    assert differences(old, new).text("sv") == "Deltagandet för open, medlemskap, 2024-02 borttaget"


def test_a_criterion_that_is_told_otherwise_under_another_name_is_the_same():
    old = network_with(charter(criteria=(admission_criterion("a"),)))
    new = network_with(charter(criteria=(admission_criterion("b"),)))

    assert differences(old, new).text("sv") == ("Kriterium inriktning-2024/a har bytt beteckning till b")
