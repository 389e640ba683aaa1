"""Move documents of the draft format to targets with a bound and a time, and to aims with several of them.

``python scripts/drafts/targets.py FILE...`` rewrites each file in place, in its own layout.
"""

import json
import sys
from pathlib import Path
from typing import Any

_KEPT = ("code", "unit", "part", "indicator", "dated_by", "source")


def moved(content: Any) -> Any:
    """The same content with today's fields; nothing is changed in place."""
    if isinstance(content, list):
        return [moved(item) for item in content]
    if not isinstance(content, dict):
        return content
    return dict(_field(key, moved(value)) for key, value in content.items())


def _field(key: str, value: Any) -> tuple[str, Any]:
    if key == "target" and isinstance(value, dict) and "operator" in value:
        return "targets", [_target(value)]
    if key == "targets" and isinstance(value, list):
        return key, [_target(one) if isinstance(one, dict) and "operator" in one else one for one in value]
    return key, value


def _target(old: dict[str, Any]) -> dict[str, Any]:
    when: dict[str, Any] = {}
    if "words" in old:
        when = {"in-words": {name: old[name] for name in ("words", "on") if name in old}}
    elif "on" in old:
        when = {"on": old["on"]}
    timed = {"when": when} if when else {}
    return {"bound": {old["operator"]: old["value"]}, **timed, **{k: old[k] for k in _KEPT if k in old}}


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
