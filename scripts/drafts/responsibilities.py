"""Move documents of the draft format to responsibilities, costs and the words of issue 11.

``python scripts/drafts/responsibilities.py FILE...`` rewrites each file in place, in its own layout. What a
measure or a commitment said of its owner, its cost and its state is kept; the owner's own word is printed.
"""

import json
import sys
from pathlib import Path
from typing import Any

_LEVELS = {"direction-goal": "direction", "board-goal": "board", "unit-goal": "unit"}
#: States of the scale that Uppsala prints -> the library's word and the printed one.
_STATES = {
    "not-fully": ("delayed", "inte helt enligt plan"),
    "not-at-all": ("not-on-plan", "inte alls enligt plan"),
}


def moved(content: Any, under: str = "") -> Any:
    """The same content with today's fields and words; nothing is changed in place."""
    if isinstance(content, list):
        return [moved(item, under) for item in content]
    if not isinstance(content, dict):
        return content
    pairs = (pair for key, value in content.items() for pair in _field(key, moved(value, key), under))
    return dict(pairs)


def _field(key: str, value: Any, under: str) -> list[tuple[str, Any]]:
    if (under, key) in (("measures", "owner"), ("commitments", "responsible")):
        return [] if value == "unstated" else [("responsibilities", [{"actor": value}])]
    if (under, key) == ("measures", "cost"):
        return [] if value == "unstated" else [("costs", [value])]
    if (under, key) == ("goals", "level"):
        return [(key, _LEVELS.get(value, value))]
    if (under, key) == ("value", "state") and value in _STATES:
        word, printed = _STATES[value]
        return [(key, word), ("state_printed", printed)]
    if (under, key, value) == ("commitments", "kind", "other"):
        return [(key, value), ("kind_printed", "annat")]
    return [(key, value)]


def main(paths: list[str]) -> None:
    for path in map(Path, paths):
        text = path.read_text("utf-8")
        indent = 1 if text.startswith("{\n") else None
        separators = (",", ": ") if indent else (",", ":")
        new = json.dumps(moved(json.loads(text)), ensure_ascii=False, indent=indent, separators=separators)
        path.write_text(new + ("\n" if text.endswith("\n") else ""), "utf-8")
        print(f"{'unchanged' if path.read_text('utf-8') == text else 'written'}: {path}")


if __name__ == "__main__":
    main(sys.argv[1:])
