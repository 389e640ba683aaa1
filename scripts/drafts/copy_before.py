"""Copy the package of a commit under the name `paktmodel_before`, as the oracle of a rewrite.

``python scripts/drafts/copy_before.py COMMIT FOLDER``: both versions can then be imported in one process.
"""

import io
import re
import subprocess
import sys
import tarfile
from pathlib import Path

#: A module of ours as it is imported, or as it stands in text: `paktmodel.model`, `"paktmodel"`.
_OURS = re.compile(rb"\bpaktmodel(?=\.[a-z_{])|(?<=import )paktmodel\b|(?<=from )paktmodel\b")


def main(arguments: list[str]) -> None:
    commit, folder = arguments
    packed = subprocess.run(
        ["git", "archive", commit, "src/paktmodel"], check=True, capture_output=True
    ).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        for member in archive.getmembers():
            content = archive.extractfile(member) if member.isfile() else None
            if content is None:
                continue
            path = Path(folder, "paktmodel_before", *Path(member.name).parts[2:])
            path.parent.mkdir(parents=True, exist_ok=True)
            data = content.read()
            path.write_bytes(_OURS.sub(b"paktmodel_before", data) if path.suffix in (".py", ".pyi") else data)


if __name__ == "__main__":
    main(sys.argv[1:])
