"""Show in which words two versions of the library speak differently of the shipped documents.

``python scripts/drafts/compare_texts.py OLD_SRC NEW_SRC``: each version checks, follows up and reports every
document of its own catalog on three days, in both languages. Printed is each run of words that was replaced,
with the number of times; what is not printed is the same.
"""

import json
import os
import subprocess
import sys
from collections import Counter
from difflib import SequenceMatcher

TEXTS = """
import datetime as dt, json
import paktmodel as pm

def lines(document):
    yield from (finding.text(language) for finding in pm.check(document) for language in ("sv", "en"))
    for day in (dt.date(2023, 10, 31), dt.date(2024, 8, 31), dt.date(2026, 12, 31)):
        if isinstance(document, pm.Network):
            followed = [pm.follow_commitments(document, as_of=day)]
        elif isinstance(document, pm.Plan):
            followed = [pm.follow_up(document, as_of=day), pm.due(document, as_of=day)]
        else:
            continue
        for language in ("sv", "en"):
            for one in followed:
                yield from one.table(language).text().split("\\n")
            if isinstance(document, pm.Plan):
                yield from pm.board_report(followed[0]).text(language).split("\\n")

print(json.dumps({name: list(lines(pm.catalog.load(name))) for name in pm.catalog.names()}))
"""


def texts_of(source: str) -> dict[str, list[str]]:
    """Collect what a version says of each document, line by line."""
    run = subprocess.run(
        [sys.executable, "-c", TEXTS],
        env={**os.environ, "PYTHONPATH": source},
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, list[str]] = json.loads(run.stdout)
    return found


def replaced(old: list[str], new: list[str]) -> Counter[tuple[str, str]]:
    """Count the runs of words that stand in the place of others, within lines that differ."""
    found: Counter[tuple[str, str]] = Counter()
    for kind, *ends in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            before = " ".join(old[ends[0] : ends[1]]).split()
            after = " ".join(new[ends[2] : ends[3]]).split()
            for inner, *words in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
                if inner != "equal":
                    pair = " ".join(before[words[0] : words[1]]), " ".join(after[words[2] : words[3]])
                    found[pair] += 1
    return found


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    older, newer = map(texts_of, sys.argv[1:])
    for name in sorted(older.keys() | newer.keys()):
        changes = replaced(older.get(name, []), newer.get(name, []))
        print(f"{name}: {sum(changes.values())} replaced")
        for (before, after), times in changes.most_common():
            print(f"  {times} × {before!r} → {after!r}")
