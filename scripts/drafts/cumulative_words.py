"""Rewrite documents of the draft format in which values run up: ``cumulative`` is ``cumulative-over-year``.

``python scripts/drafts/cumulative_words.py FILE...`` rewrites each file in place, in its own layout.
"""

import json
import sys
from pathlib import Path
from typing import Any


def renamed(content: Any) -> Any:
    """The same content with today's word; nothing is changed in place."""
    if isinstance(content, dict):
        return {
            key: _word(value) if key == "aggregation" else renamed(value) for key, value in content.items()
        }
    return [renamed(item) for item in content] if isinstance(content, list) else content


def _word(value: Any) -> Any:
    return "cumulative-over-year" if value == "cumulative" else value


def main(paths: list[str]) -> None:
    for path in map(Path, paths):
        text = path.read_text("utf-8")
        indent = 1 if text.startswith("{\n") else None
        separators = (",", ": ") if indent else (",", ":")
        new = json.dumps(renamed(json.loads(text)), ensure_ascii=False, indent=indent, separators=separators)
        path.write_text(new + ("\n" if text.endswith("\n") else ""), "utf-8")
        print(f"{'unchanged' if path.read_text('utf-8') == text else 'written'}: {path}")


if __name__ == "__main__":
    main(sys.argv[1:])
