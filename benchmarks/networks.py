"""The row about networks: ten thousand organisations that take part and promise."""

import json
import random
from typing import Any

from benchmarks.measuring import Row, interleaved, medians

OURS = "paktmodel"

ORGANISATIONS = 10_000
#: Participations and commitments, together three to an organisation.
PARTICIPATIONS, COMMITMENTS = 10_000, 20_000


def network_bytes() -> bytes:
    """A network of that size as a document, drawn with a seed; as a register would hand it over."""
    draw = random.Random(11)
    forms = ("membership", "agreement", "open")
    kinds = ("internship", "job", "study-visit", "lecture", "mentorship")
    sectors = ("private", "civil-society", "public")
    criterion = {"id": "kontaktperson", "text": "Organisationen har en roll som håller kontakten"}
    charter = {"id": "inriktning-2024", "title": "Inriktning", "forms": list(forms), "criteria": [criterion]}
    charter["target_groups"] = [{"id": "nyanlanda", "text": "nyanlända utan arbete"}]
    content: dict[str, Any] = {
        "id": "vagen-in",
        "authority": {"municipality": "0380", "body": "Socialnämnden"},
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
    document = {"paktmodel": 1, "kind": "network", "network": content}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


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
        "responsible": "Personalchefen",
        "benefit": "Lättare att hitta ny personal",
        "verifiable": draw.random() < 0.7,
    }
    source = {"document": "SN-2024-00017", "page": draw.randint(1, 90), "table": "2"}
    return made if draw.random() < 0.5 else {**made, "source": source}


def load_network() -> Row:
    """A network from bytes, every rule on."""
    from benchmarks import peers_network

    data = network_bytes()
    ours, theirs = (read(data).commitments for read in (_ours, peers_network.load))
    if [(one.id, one.made_on) for one in ours] != [(one.id, one.made_on) for one in theirs]:
        raise AssertionError("the two do not read the same network")
    del ours, theirs
    told = interleaved(
        {
            OURS: lambda: _ours(data),
            "pydantic v2, same rules": lambda: peers_network.load_refusing_repeated_keys(data),
            "pydantic v2, repeated keys pass": lambda: peers_network.load(data),
        },
        rounds=7,
    )
    return Row(
        "load a network of 10 000 organisations and 30 000 participations and commitments, every rule on",
        "ms",
        medians(told, 1e3),
        "≤ 1 × pydantic v2, same rules",
        1.0,
        "pydantic v2, same rules",
        f"{len(data) / 1e6:.1f} MB of JSON; repeated keys as in the row about the plan",
    )


def _ours(data: bytes) -> Any:
    import paktmodel as pm

    return pm.loads(data, pm.Network)
