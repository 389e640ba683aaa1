"""Show that two versions give the same answers but for renames, and list each sentence that changed.

``python scripts/drafts/compare_renames.py OLD_SRC NEW_SRC OLD_DOCUMENTS NEW_DOCUMENTS [SEED]``: the two
folders hold the same documents under the names of each version. Statuses, values, codes, paths,
subjects and dates must be equal after renaming; texts are compared apart, once per code.
"""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from itertools import zip_longest
from pathlib import Path
from typing import Any

import rename_keys

#: Words of results: old -> new.
WORDS = {
    "note": "info",
    "departed": "not-maintained",
    "beyond-chance": "significant",
    "within-chance": "not-significant",
    "limit-denominator-unstated": "target-denominator-unstated",
    "limit-date-in-words": "target-date-in-words",
    "limit-date-missing": "target-date-missing",
    "limit-dated-without-source": "target-dated-without-source",
    "limit-met": "target-met",
    "limit-missed": "target-missed",
    "limit-already-met": "target-already-met",
    "limit-on-track": "target-on-track",
    "limit-behind": "target-behind",
    "accounts-of-other-plan": "record-of-other-plan",
}
#: Rows whose strings are texts for people: kind of row -> how they are named in the list.
TEXTS = {"overall", "summary", "table", "completeness", "signals", "gaps", "measures", "report", "page"}
TEXTS |= {"network", "commitments"}
_PATH = re.compile(r"^\$\.accounts\b")


def rows_of(source: str, documents: str, seed: str) -> list[Any]:
    script = Path(__file__).with_name("flat_rows.py")
    answer = subprocess.run(
        [sys.executable, str(script), documents, seed],
        env={**os.environ, "PYTHONPATH": source},
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in answer.stdout.split("\n") if line]


def renamed(value: Any) -> Any:
    """An old answer in today's names; texts, which have two languages in a list, are left alone."""
    if isinstance(value, list):
        return [renamed(item) for item in value]
    if not isinstance(value, str):
        return value
    value = WORDS.get(value, value)
    value = _PATH.sub("$.follow-up-record", value)
    return re.sub(r"^accounts\b", "follow-up record", value)


def apart(row: list[Any], code: str = "") -> tuple[list[Any], list[tuple[str, Any]]]:
    """The answers of a row, and its texts with the code they belong to."""
    answers: list[Any] = []
    texts: list[tuple[str, Any]] = []
    kind = next((str(item) for item in row[:2] if str(item) in TEXTS), "")
    for place, item in enumerate(row):
        if kind and place == len(row) - 1:
            texts.append((kind, item))
        elif isinstance(item, list) and len(item) == 2 and all(isinstance(one, str) for one in item):
            texts.append((code or str(next((one for one in row if isinstance(one, str)), "")), item))
        elif isinstance(item, list):
            inner, said = apart(item, str(item[0]) if item and isinstance(item[0], str) else code)
            answers.append(inner)
            texts += said
        else:
            answers.append(item)
    return answers, texts


def main(arguments: list[str]) -> int:
    old_source, new_source, old_documents, new_documents, *rest = arguments
    seed = rest[0] if rest else "1"
    old, new = rows_of(old_source, old_documents, seed), rows_of(new_source, new_documents, seed)
    wrong: list[tuple[Any, Any]] = []
    changed: dict[str, tuple[Any, Any]] = {}
    counted: Counter[str] = Counter()
    for before, after in zip_longest(old, new):
        if before is not None and len(before) > 1 and before[1] == "bytes":
            before[2] = json.dumps(
                rename_keys.document_renamed(json.loads(before[2])), ensure_ascii=False, separators=(",", ":")
            )
            after[2] = json.dumps(json.loads(after[2]), ensure_ascii=False, separators=(",", ":"))
            before[0] = after[0]
        answers, texts = apart(before or [])
        others, said = apart(after or [])
        if renamed(answers) != others:
            wrong.append((before, after))
        for (code, text), (_, since) in zip(texts, said, strict=False):
            if text != since:
                counted[renamed(code)] += 1
                changed.setdefault(renamed(code), (text, since))
    for code, (text, since) in sorted(changed.items()):
        print(f"text of {code} ({counted[code]} times)\n  before {text}\n  after  {since}"[:1200])
    for before, after in wrong[:20]:
        print(f"DIFFERS\n  before {str(before)[:600]}\n  after  {str(after)[:600]}")
    print(f"{len(old)} and {len(new)} rows, {len(wrong)} differ beyond renames, {len(changed)} texts changed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
