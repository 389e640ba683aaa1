"""Rows about networks: ten thousand organisations that take part and promise."""

import json
import random
from collections.abc import Callable
from typing import Any

from benchmarks.measuring import Contender
from benchmarks.rows import LOOSE, OURS, SAME, Goal, Row, beside_dumps, spaced

#: To each one participation and, on average, two commitments.
ORGANISATIONS = 10_000


def network_bytes(organisations: int) -> bytes:
    """A network of that size as a document, drawn with a seed; as a register would hand it over."""
    return json.dumps(network(organisations), ensure_ascii=False, separators=(",", ":")).encode()


def network(organisations: int) -> dict[str, Any]:
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
            for number in range(organisations)
        ],
        "participations": [_participation(draw, number, forms) for number in range(organisations)],
        "commitments": [
            _commitment(draw, number, organisations, kinds) for number in range(2 * organisations)
        ],
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


def _commitment(
    draw: random.Random, number: int, organisations: int, kinds: tuple[str, ...]
) -> dict[str, Any]:
    places = draw.randint(1, 12)
    made: dict[str, Any] = {
        "id": f"atagande-{number}",
        "organisation": f"organisation-{draw.randrange(organisations)}",
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


def revised(organisations: int) -> dict[str, Any]:
    """The network a quarter later: some commitments are kept or reworded, some members new or gone."""
    document = network(organisations)
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


def ours(*, organisations: int) -> Callable[[], object]:
    """Load the network."""
    import paktmodel as pm

    data = network_bytes(organisations)
    return lambda: pm.loads(data, pm.Network)


def pydantic(*, organisations: int, repeated_keys: bool) -> Callable[[], object]:
    """Load it by pydantic, which lets repeated keys pass unless they are looked for first."""
    import paktmodel as pm
    from benchmarks import peers_network as peer

    data = network_bytes(organisations)
    read_by_both = (pm.loads(data, pm.Network).commitments, peer.load(data).commitments)
    first, second = ([(one.id, one.text, str(one.made_on)) for one in every] for every in read_by_both)
    if first != second:
        raise AssertionError("the two do not read the same network")
    read = peer.load if repeated_keys else peer.load_refusing_repeated_keys
    return lambda: read(data)


def checked(*, organisations: int) -> Callable[[], object]:
    """Check the network by every rule."""
    import paktmodel as pm

    network_ = pm.loads(network_bytes(organisations), pm.Network)
    return lambda: pm.check(network_)


def compared(*, organisations: int) -> Callable[[], object]:
    """Compare the network with itself a quarter later."""
    import paktmodel as pm

    old, new = (pm.load(made(organisations), pm.Network) for made in (network, revised))
    return lambda: pm.differences(old, new)


def dumped(*, organisations: int) -> Callable[[], object]:
    """Write the network."""
    import paktmodel as pm

    network_ = pm.load(network(organisations), pm.Network)
    return lambda: pm.dumps(network_)


# --- rows ---------------------------------------------------------------------------------


def load(organisations: int = ORGANISATIONS) -> Row:
    """A network from bytes, every rule on."""
    given = {"organisations": organisations}
    return Row(
        f"load a network of {spaced(organisations)} organisations and {spaced(3 * organisations)} "
        "participations and commitments, every rule on",
        (
            Contender(OURS, "networks:ours", given),
            Contender(SAME, "networks:pydantic", {**given, "repeated_keys": False}),
            Contender(LOOSE, "networks:pydantic", {**given, "repeated_keys": True}),
        ),
        (Goal("load a network / pydantic v2, same rules", OURS, SAME, 1),),
        note="both read the same commitments, which is looked at first",
    )


def check(organisations: int = ORGANISATIONS) -> Row:
    """Checking beside loading."""
    given, size = {"organisations": organisations}, spaced(organisations)
    check_, loads = "`check`", "`loads`"
    return Row(
        f"`check` of a network of {size} organisations",
        (Contender(check_, "networks:checked", given), Contender(loads, "networks:ours", given)),
        (Goal(f"`check` of a network of {size} / its `loads`", check_, loads, 1.5, 1),),
        rounds=5,
    )


def differences(organisations: int = ORGANISATIONS) -> Row:
    """Comparing beside writing."""
    return beside_dumps(
        f"a network of {spaced(organisations)} organisations and itself a quarter later",
        "a network",
        "networks",
        {"organisations": organisations},
        rounds=5,
    )
