"""Rows about networks: ten thousand organisations that take part and promise."""

import json
import random
from collections.abc import Callable
from typing import Any

from benchmarks.measuring import Contender
from benchmarks.rows import LOOSE, OURS, SAME, Goal, Row, beside_dumps

ORGANISATIONS = 10_000
#: Participations and commitments, together three to an organisation.
PARTICIPATIONS, COMMITMENTS = 10_000, 20_000


def network_bytes() -> bytes:
    """A network of that size as a document, drawn with a seed; as a register would hand it over."""
    return as_bytes(network())


def as_bytes(document: dict[str, Any]) -> bytes:
    """A document as compact JSON."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def network() -> dict[str, Any]:
    """The same, before it is written."""
    draw = random.Random(11)
    forms = ("membership", "agreement", "open")
    kinds = ("internship", "job", "study-visit", "lecture", "mentorship")
    sectors = ("private", "civil-society", "public")
    criterion = {"id": "kontaktperson", "text": "Organisationen har en roll som håller kontakten"}
    charter = {"id": "inriktning-2024", "title": "Inriktning", "forms": list(forms), "criteria": [criterion]}
    charter["target_groups"] = [{"id": "nyanlanda", "text": "nyanlända utan arbete"}]
    content: dict[str, Any] = {
        "id": "vagen-in",
        "owners": [
            {"scheme": "se-municipality", "code": "0380", "name": "Uppsala kommun", "body": "Socialnämnden"}
        ],
        "name": "Vägen in",
        "day": "2024-12-31",
        "life": [{"state": "active", "since": "2024-02"}],
        "charters": [charter],
        "organisations": [
            {
                "id": f"organisation-{number}",
                "name": f"Företaget nr {number} i Östra staden",
                "number": _number(number),
                "sector": draw.choice(sectors),
                "size": draw.choice(("micro", "small", "medium", "large")),
            }
            for number in range(ORGANISATIONS)
        ],
        "participations": [_participation(draw, number, forms) for number in range(PARTICIPATIONS)],
        "commitments": [_commitment(draw, number, kinds) for number in range(COMMITMENTS)],
    }
    return {"paktmodel": 1, "kind": "network", "network": content}


def _number(number: int) -> str:
    """An organisation number nobody has: the months of its kind begin at 20."""
    nine = f"2120{number:05}"
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(nine)]
    check = -sum(sum(divmod(one, 10)) for one in doubled) % 10
    return f"{nine[:6]}-{nine[6:]}{check}"


def _day(draw: random.Random) -> str:
    return f"2024-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"


def _participation(draw: random.Random, number: int, forms: tuple[str, ...]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "organisation": f"organisation-{number}",
        "form": draw.choice(forms),
        "since": draw.choice(("2024", "2024-05", _day(draw))),
        "evidence": [{"criterion": "kontaktperson", "met": True, "on": _day(draw), "evidence": "anmälan"}],
    }
    return made if draw.random() < 0.8 else {**made, "until": "2024-12-31", "exit_reason": "Flytt"}


def _commitment(draw: random.Random, number: int, kinds: tuple[str, ...]) -> dict[str, Any]:
    places = draw.randint(1, 12)
    made: dict[str, Any] = {
        "id": f"atagande-{number}",
        "organisation": f"organisation-{draw.randrange(ORGANISATIONS)}",
        "kind": draw.choice(kinds),
        "text": f"Ta emot {places} personer under året",
        "made_on": draw.choice(("2024", "2024-05", _day(draw))),
        "target_groups": ["nyanlanda"],
        "quantity": {"value": str(places), "unit": "platser"},
        "period": {"start": "2024-01-01", "end": "2024-12-31"},
        "responsibilities": [{"actor": "Personalchefen"}],
        "benefit": "Lättare att hitta ny personal",
        "verifiable": draw.random() < 0.7,
    }
    source = {"document": "SN-2024-00017", "page": draw.randint(1, 90), "table": "2"}
    return made if draw.random() < 0.5 else {**made, "source": source}


def revised() -> dict[str, Any]:
    """The network a quarter later: some commitments are kept or reworded, some members new or gone."""
    document = network()
    content = document["network"]
    content["day"] = "2025-03-31"
    for number, one in enumerate(content["commitments"]):
        if number % 50 == 0:
            one["verifiable"] = not one["verifiable"]
        if number % 200 == 7:
            one["text"] += ", även sommartid"
    for one in content["participations"][::100]:
        one["until"], one["exit_reason"] = "2025-02-28", "Uppsagd"
    new = {"id": "organisation-ny", "name": "Det nya företaget", "sector": "private", "size": "small"}
    content["organisations"].append(new)
    return document


# --- contenders ---------------------------------------------------------------------------


def ours() -> Callable[[], object]:
    """Load the network."""
    import paktmodel as pm

    data = network_bytes()
    return lambda: pm.loads(data, pm.Network)


def pydantic(*, repeated_keys: bool) -> Callable[[], object]:
    """Load it by pydantic, which lets repeated keys pass unless they are looked for first."""
    import paktmodel as pm
    from benchmarks import peers_network as peer

    data = network_bytes()
    commitments = peer.load(data).commitments
    if [(one.id, one.made_on) for one in pm.loads(data, pm.Network).commitments] != [
        (one.id, one.made_on) for one in commitments
    ]:
        raise AssertionError("the two do not read the same network")
    read = peer.load if repeated_keys else peer.load_refusing_repeated_keys
    return lambda: read(data)


def checked() -> Callable[[], object]:
    """Check the network by every rule."""
    import paktmodel as pm

    network_ = pm.loads(network_bytes(), pm.Network)
    return lambda: pm.check(network_)


def compared() -> Callable[[], object]:
    """Compare the network with itself a quarter later."""
    import paktmodel as pm

    old, new = pm.load(network(), pm.Network), pm.load(revised(), pm.Network)
    return lambda: pm.differences(old, new)


def dumped() -> Callable[[], object]:
    """Write the network."""
    import paktmodel as pm

    network_ = pm.load(network(), pm.Network)
    return lambda: pm.dumps(network_)


# --- rows ---------------------------------------------------------------------------------


def load() -> Row:
    """A network from bytes, every rule on."""
    return Row(
        "load a network of 10 000 organisations and 30 000 participations and commitments, every rule on",
        (
            Contender(OURS, "networks:ours"),
            Contender(SAME, "networks:pydantic", {"repeated_keys": False}),
            Contender(LOOSE, "networks:pydantic", {"repeated_keys": True}),
        ),
        (Goal("load a network / pydantic v2, same rules", OURS, SAME, 1),),
        note="both read the same commitments, which is looked at first",
    )


def check() -> Row:
    """Checking beside loading."""
    check_, loads = "`check`", "`loads`"
    return Row(
        "`check` of a network of 10 000 organisations",
        (Contender(check_, "networks:checked"), Contender(loads, "networks:ours")),
        (Goal("`check` of a network of 10 000 / its `loads`", check_, loads, 1.5, 1),),
        rounds=5,
    )


def differences() -> Row:
    """Comparing beside writing."""
    return beside_dumps(
        "a network of 10 000 organisations and itself a quarter later", "a network", "networks", rounds=5
    )
