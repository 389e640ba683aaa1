"""Six words of a private dialect stay out of code, messages and pages (docs/glossary.md has the words)."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "paktmodel"

#: As words and as parts of names: `told`, `told_by`, `reckoned_from`.
STRUCK = re.compile(r"(?<![a-z])(told|reckon\w*|anew|likewise|whatever|by rote)(?![a-z])", re.IGNORECASE)

#: Names of code in a page, such as those of tests.
CODE = re.compile(r"`[^`\n]*`")

#: Packages and modules that a later issue rewrites; each issue shortens the list.
NOT_YET = (
    "checks",
    "document",
    "followup",
    "model",
    "reports",
    "vocabulary",
)


def struck(text: str) -> list[str]:
    """Every struck word in a text, with its line."""
    lines = enumerate(text.splitlines(), 1)
    return [f"{number}: {word}" for number, line in lines for word in STRUCK.findall(line)]


def modules() -> list[Path]:
    parts = {path: path.relative_to(PACKAGE).with_suffix("").as_posix() for path in PACKAGE.rglob("*.py*")}
    kept = [
        path
        for path, name in parts.items()
        if path.suffix in {".py", ".pyi"} and not any(f"{name}/".startswith(f"{part}/") for part in NOT_YET)
    ]
    return sorted(kept)


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_rewritten_module_holds_no_struck_word(path):
    assert struck(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "path",
    sorted([ROOT / "README.md", ROOT / "SECURITY.md", *(ROOT / "docs").glob("*.md")]),
    ids=lambda path: path.name,
)
def test_a_page_holds_no_struck_word(path):
    assert struck(CODE.sub("`", path.read_text("utf-8"))) == []


def test_what_is_on_the_list_has_still_something_to_rewrite():
    """A package whose last struck word is gone leaves the list."""
    done = []
    for part in NOT_YET:
        place = PACKAGE / part
        paths = sorted(place.rglob("*.py")) if place.is_dir() else [place.with_suffix(".py")]
        if not any(struck(path.read_text("utf-8")) for path in paths):
            done.append(part)

    assert done == []


@pytest.mark.parametrize(
    "line", ["as told by the paper", "def told_by():", "limits reckoned from n", "Likewise.", "read by rote"]
)
def test_a_struck_word_is_seen(line):
    assert struck(line)


@pytest.mark.parametrize("line", ["a threefold rise", "an untold story", "toldja", "someone and everyone"])
def test_other_words_are_not_taken_for_one(line):
    assert not struck(line)
