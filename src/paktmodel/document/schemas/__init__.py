"""JSON Schemas of the documents, shipped with the library and loaded by kind.

`paktmodel.document.schema_generator` generates them; ``scripts/write_schemas.py`` writes them here.
"""

from typing import Any


def schema(kind: str = "plan") -> dict[str, Any]:
    """The JSON Schema (2020-12) of the documents of a kind, in the format that is written.

    What it refuses, `load` refuses too. `load` refuses more: a schema cannot tell a check digit,
    a personal number or a text that is not in normal form C.

    >>> schema("plan")["$id"]
    'urn:paktmodel:schema:1:plan'

    Args:
        kind: ``"plan"``, ``"observations"``, ``"follow-up-record"``, ``"network"`` or ``"matter"``.

    Returns:
        The schema, a new dict each time.

    Raises:
        NotFound: There are no documents of that kind.
    """
    import json
    from importlib.resources import files

    shipped = {entry.name.removesuffix(".json"): entry for entry in files(__name__).iterdir()}
    known = tuple(sorted(name for name, entry in shipped.items() if entry.name == f"{name}.json"))
    # Looked for in a tuple, not a dict, for a list as kind is no name either and has no hash.
    if kind not in known:
        from paktmodel.errors import NotFound

        raise NotFound("schema", kind, known)
    read: dict[str, Any] = json.loads(shipped[kind].read_text("utf-8"))
    return read
