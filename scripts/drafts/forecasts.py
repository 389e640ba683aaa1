"""Move follow-up records of the draft format to forecasts that are assessments of their own.

``python scripts/drafts/forecasts.py DAY FILE...`` rewrites each file in place, in its own layout. A number
that stood in ``forecast`` was for the end of the board's term, which no record holds: DAY is that end.
"""

import json
import sys
from pathlib import Path
from typing import Any

_KEPT = ("role", "day", "closing", "period", "source")


def moved(content: Any, day: str) -> Any:
    """The same content with today's fields; nothing is changed in place."""
    if isinstance(content, list):
        return [moved(item, day) for item in content]
    if not isinstance(content, dict):
        return content
    return {
        key: [new for one in value for new in _split(one, day)]
        if key == "assessments" and isinstance(value, list)
        else moved(value, day)
        for key, value in content.items()
    }


def _split(old: Any, day: str) -> list[Any]:
    if not isinstance(old, dict) or "forecast" not in old:
        return [old]
    outcome = {key: value for key, value in old.items() if key != "forecast"}
    expected = {
        "kind": "forecast",
        "about": old["about"],
        "for": {"on": day},
        "expected_value": old["forecast"],
    }
    return [outcome, {**expected, **{key: old[key] for key in _KEPT if key in old}}]


def main(day: str, paths: list[str]) -> None:
    for path in map(Path, paths):
        text = path.read_text("utf-8")
        indent = 1 if text.startswith("{\n") else None
        separators = (",", ": ") if indent else (",", ":")
        new = json.dumps(
            moved(json.loads(text), day), ensure_ascii=False, indent=indent, separators=separators
        )
        path.write_text(new + ("\n" if text.endswith("\n") else ""), "utf-8")
        print(f"{'unchanged' if path.read_text('utf-8') == text else 'written'}: {path}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
