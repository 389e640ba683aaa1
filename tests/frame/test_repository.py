"""What the repository promises in its own files: commands, versions, changelog, licence."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
SILENCER = re.compile(r"# (?:noqa|type: ignore|pragma: no)")
REASON = re.compile(r"(--?|#)\s+\w|\b(because|since|reason)\b")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_the_readme_opens_with_two_commands_that_need_only_python():
    """The first shows the main job, the second tests; .ci/run takes them from here."""
    text = (ROOT / "README.md").read_text("utf-8")
    first = text.index("```sh\n")
    commands = text[first:].split("```")[1].removeprefix("sh\n").strip().splitlines()

    assert len(commands) == 2
    assert all(command.startswith("python3 -m venv .venv && ") for command in commands)
    assert commands[0].endswith("examples/follow_up_uppsala.py")
    assert commands[1].endswith("-m pytest")
    assert "\n## " not in text[:first], "the commands stand before any other section"


def test_the_changelog_tells_of_this_version():
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    version = PROJECT["project"]["version"].partition(".dev")[0]

    assert re.search(rf"^## {re.escape(version)}\b", text, flags=re.MULTILINE)


def test_dependencies_have_a_floor_and_no_ceiling():
    wanted = PROJECT["project"]["dependencies"]
    wanted += [line for lines in PROJECT["project"]["optional-dependencies"].values() for line in lines]
    others = [line.partition(";")[0] for line in wanted if not line.startswith("paktmodel[")]

    assert [line for line in others if not re.fullmatch(r"[\w.-]+(\[[\w,-]+\])?>=[\d.]+", line)] == []


def test_every_ruff_ignore_has_its_reason_beside_it():
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    block = text[text.index("\nignore = [") : text.index("\n]", text.index("\nignore = ["))]

    assert [line for line in block.splitlines()[2:] if "#" not in line] == []


def test_no_source_silences_a_checker_without_a_reason():
    silenced = [
        f"{path.relative_to(ROOT)}:{number}"
        for folder in ("src", "examples")  # a test hands over wrong kinds on purpose, and its name says so
        for path in sorted((ROOT / folder).rglob("*.py*"))
        if path.suffix in {".py", ".pyi"}
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if SILENCER.search(line) and not REASON.search(SILENCER.split(line)[-1])
    ]

    assert silenced == []
