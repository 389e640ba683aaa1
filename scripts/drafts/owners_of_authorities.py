"""Give documents of the draft format their owners in place of `authority`.

``python scripts/drafts/owners_of_authorities.py FILE...`` rewrites each file in place, in its own layout.
The name is new, and needed: it is taken from the papers for the three municipalities of the catalog, and
from the library's list of municipalities otherwise. Kept until 0.1.0rc1.
"""

import json
import sys
from pathlib import Path
from typing import Any

from paktmodel import NotFound, authorities

NAMES = {"0180": "Stockholms stad", "0380": "Uppsala kommun", "1281": "Lunds kommun"}


def owned(content: dict[str, Any]) -> dict[str, Any]:
    """The content of a document with `owners` at the place of `authority`; nothing else changes."""
    return dict(
        ("owners", [_owner(value)]) if key == "authority" else (key, value) for key, value in content.items()
    )


def _owner(authority: dict[str, str]) -> dict[str, str]:
    code, body = authority["municipality"], authority["body"]
    name = NAMES.get(code) or _name(code)
    owner = {"scheme": "se-municipality", "code": code, "name": name, "body": body}
    return {key: value for key, value in owner.items() if key != "body" or value != name}


def _name(code: str) -> str:
    try:
        return authorities.municipality(code).name
    except NotFound:
        return code


def main(paths: list[str]) -> None:
    for path in map(Path, paths):
        text = path.read_text("utf-8")
        document = json.loads(text)
        kind = document["kind"]
        document[kind] = owned(document[kind])
        indent = 1 if text.startswith("{\n") else None
        separators = (",", ": ") if indent else (",", ":")
        new = json.dumps(document, ensure_ascii=False, indent=indent, separators=separators)
        path.write_text(new + ("\n" if text.endswith("\n") else ""), "utf-8")
        print(f"{'unchanged' if path.read_text('utf-8') == text else 'written'}: {path}")


if __name__ == "__main__":
    main(sys.argv[1:])
