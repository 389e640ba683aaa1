"""Write the samples of the draft format: ``python scripts/write_samples.py``.

Each sample is a document of its kind in canonical bytes, under ``tests/formats/draft/``. Run it after
a change of the model and read the diff that it prints: every line of it is a change that other
systems will meet. ``--check`` prints the same diff, writes nothing and ends with 1 when there is one.

The test vectors of ``tests/formats/vectors.json`` are written along: their names and texts are made by
hand and stay, and what comes of the texts is computed again.

A released format has a folder of its own, and those samples are never written again.
"""

import difflib
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

from samples_drawn import drawn
from samples_of_matters import matters
from samples_of_networks import networks
from samples_of_observations import stores
from samples_of_plans import plans
from samples_of_records import records

from paktmodel.document.fingerprint import fingerprint
from paktmodel.document.kinds import KINDS
from paktmodel.document.loader import loads
from paktmodel.document.writer import dumps
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.matters import Matter
from paktmodel.model.networks import Network
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations

FOLDER = Path(__file__).parents[1] / "tests" / "formats"
VECTORS = "vectors.json"

Sample: TypeAlias = Plan | Observations | FollowUpRecord | Network | Matter


def samples() -> dict[str, Sample]:
    """Every sample by the name of its file, without the ending."""
    made: dict[str, Sample] = {f"plan-{name}": one for name, one in plans()}
    made |= {f"observations-{name}": one for name, one in stores()}
    made |= {f"follow-up-record-{name}": one for name, one in records()}
    made |= {f"network-{name}": one for name, one in networks()}
    made |= {f"matter-{name}": one for name, one in matters()}
    made |= dict(drawn())
    return dict(sorted(made.items()))


def vectors(held: bytes) -> bytes:
    """The test vectors with their canonical forms and fingerprints."""
    made = []
    for vector in json.loads(held):
        model: Any = loads(vector["text"], KINDS[json.loads(vector["text"])["kind"]])
        made.append(
            {
                "name": vector["name"],
                "text": vector["text"],
                "canonical": dumps(model).decode(),
                "fingerprint": fingerprint(model),
            }
        )
    # In ASCII: whoever reads the file in another language meets every character as it is meant.
    return (json.dumps(made, indent=1) + "\n").encode("ascii")


def _files(there: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for name, one in samples().items():
        yield f"draft/{name}.json", dumps(one)
    yield VECTORS, vectors(there[VECTORS])


def _shown(document: bytes) -> list[str]:
    """A document as people read it, and as a diff can show it."""
    try:
        text = json.dumps(json.loads(document), ensure_ascii=False, indent=1)
    except ValueError:
        text = document.decode("utf-8", "replace")
    return text.splitlines()


def difference(name: str, old: bytes, new: bytes) -> str:
    """What changed in a file, as a unified diff."""
    lines = difflib.unified_diff(_shown(old), _shown(new), f"old/{name}", f"new/{name}", lineterm="", n=2)
    return "\n".join(lines)


def main(arguments: list[str], write: Callable[[str], Any] = print) -> int:
    """Write the samples, or only look when `--check` is among the arguments."""
    looking = "--check" in arguments
    paths = sorted([*FOLDER.glob("draft/*.json"), FOLDER / VECTORS])
    there = {path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in paths}
    wanted = dict(_files(there))
    changed = [name for name in sorted({*wanted, *there}) if wanted.get(name) != there.get(name)]
    for name in changed:
        write(difference(name, there.get(name, b""), wanted.get(name, b"")))
        if looking:
            continue
        if name in wanted:
            (FOLDER / name).write_bytes(wanted[name])
        else:
            (FOLDER / name).unlink()
    write(f"{len(wanted)} files, {len(changed)} of them {'differ' if looking else 'written'}")
    return 1 if looking and changed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
