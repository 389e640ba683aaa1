"""Check the types of every Python block of the README and of docs/: ``python scripts/check_snippets.py``.

Each page is written as one module, its blocks at the lines where they stand, and checked by mypy, strictly,
and by pyright where it is installed (the extra `types` brings it, with the node that it runs on). A block
with prompts counts with what follows the prompts. What a reader copies is what a type checker accepts.
"""

import doctest
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))


def main() -> int:
    """Print what the checkers say of the pages; the exit code is 0 when that is nothing."""
    with tempfile.TemporaryDirectory() as folder:
        written = [*modules(Path(folder))]
        faults = [fault for checker in checkers() for fault in faults_of(checker, Path(folder), written)]
    print("\n".join([*faults, f"{len(written)} pages, {len(faults)} faults"]))
    return bool(faults)


def modules(folder: Path) -> Iterator[Path]:
    """Write each page that has Python in it as a module."""
    for page in PAGES:
        source = as_module(page.read_text("utf-8"))
        if source.strip():
            path = folder / f"page_{page.stem.replace('-', '_').lower()}.py"
            path.write_text(source, "utf-8")
            yield path


def as_module(text: str) -> str:
    r"""Return the Python of a page, each line where the page has it.

    >>> as_module("Text.\n\n```python\n>>> 1 + 1\n2\n```\n")
    '\n\n\n1 + 1\n\n\n'
    """
    lines = [""] * (text.count("\n") + 1)
    for found in re.finditer(r"^```python\n(.*?)^```", text, flags=re.DOTALL | re.MULTILINE):
        first = text.count("\n", 0, found.start(1))
        for offset, source in _statements(found[1]):
            for number, line in enumerate(source.splitlines()):
                lines[first + offset + number] = line
    return "\n".join(lines)


def _statements(block: str) -> Iterator[tuple[int, str]]:
    if ">>>" not in block:
        yield 0, block
        return
    for example in doctest.DocTestParser().get_examples(block):
        # What a prompt shows is an expression, whose value is what matters.
        yield example.lineno, example.source


def checkers() -> list[list[str]]:
    """The commands of the type checkers; pyright only where it is installed."""
    mypy = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--hide-error-context"]
    # A reader's own short functions need no annotations; what they call is checked all the same.
    mypy += ["--allow-untyped-defs", "--allow-untyped-calls", "--allow-untyped-decorators"]
    # A page that runs as a session may give a name another value, as a reader does who tries things.
    mypy += ["--allow-redefinition", "--cache-dir", str(ROOT / ".mypy_cache")]
    beside = Path(sys.executable).parent / "pyright"
    pyright = str(beside) if beside.is_file() else shutil.which("pyright")
    return [mypy, *([[pyright, "--pythonpath", sys.executable]] if pyright else [])]


def faults_of(command: list[str], folder: Path, written: list[Path]) -> list[str]:
    """Run a type checker on the modules, and return its lines about errors, with the names of the pages."""
    done = subprocess.run(
        [*command, *map(str, written)], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    lines = [line.strip().removeprefix(f"{folder}/") for line in done.stdout.splitlines()]
    faults = [line for line in lines if ": error: " in line or " - error: " in line]
    if done.returncode and not faults:
        raise SystemExit(f"{command[0]} failed: {done.stdout}{done.stderr}")
    return faults


if __name__ == "__main__":
    sys.exit(main())
