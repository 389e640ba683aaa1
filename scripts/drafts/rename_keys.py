"""Rewrite documents of the draft format with the names of ``docs/architecture.md``: keys, codes, kinds.

``python scripts/drafts/rename_keys.py FILE...`` rewrites each file in place, in its own layout. The
draft format has no upgrade; this script is kept until 0.1.0rc1 for whoever has documents of their own.
"""

import json
import sys
from pathlib import Path
from typing import Any

from paktmodel.document.error_collector import DRAFT_KEYS
from paktmodel.document.kinds import DRAFT_KINDS

#: Keys that are renamed and no more; what stood under `authority` is another object since.
KEYS = {old: new for old, new in DRAFT_KEYS.items() if old != "authority"}
#: Words of the draft -> words since, by the keys under which they stand.
WORDS = {
    "code": {
        "limit-denominator-unstated": "target-denominator-unstated",
        "limit-date-in-words": "target-date-in-words",
        "limit-dated-without-source": "target-dated-without-source",
        "accounts-of-other-plan": "record-of-other-plan",
    },
    "agrees": {"departed": "not-maintained"},
    "kind": DRAFT_KINDS,
    "delegated": DRAFT_KINDS,
}


def renamed(content: Any, under: str = "") -> Any:
    """The same content with today's names; nothing else changes, and nothing is changed in place."""
    if isinstance(content, dict):
        return {KEYS.get(key, key): renamed(value, key) for key, value in content.items()}
    if isinstance(content, list):
        return [renamed(item, under) for item in content]
    return WORDS.get(under, {}).get(content, content) if isinstance(content, str) else content


def document_renamed(document: dict[str, Any]) -> dict[str, Any]:
    """A whole document with today's names; observations have had none of the old ones."""
    kind = document["kind"]
    if kind == "observations":
        return document
    new = DRAFT_KINDS.get(kind, kind)
    return {"paktmodel": document["paktmodel"], "kind": new, new: renamed(document[kind])}


def main(paths: list[str]) -> None:
    for path in map(Path, paths):
        text = path.read_text("utf-8")
        indent = 1 if text.startswith("{\n") else None
        separators = (",", ": ") if indent else (",", ":")
        new = json.dumps(
            document_renamed(json.loads(text)), ensure_ascii=False, indent=indent, separators=separators
        )
        path.write_text(new + ("\n" if text.endswith("\n") else ""), "utf-8")
        print(f"{'unchanged' if path.read_text('utf-8') == text else 'written'}: {path}")


if __name__ == "__main__":
    main(sys.argv[1:])
