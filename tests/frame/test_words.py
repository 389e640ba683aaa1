"""Six words of a private dialect stay out of code, messages and pages (docs/glossary.md has the words)."""

import re
from importlib.util import find_spec
from pathlib import Path

import attrs
import pytest

import paktmodel as pm

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "paktmodel"

#: As words and as parts of names: `told`, `told_by`, `reckoned_from`.
STRUCK = re.compile(r"(?<![a-z])(told|reckon\w*|anew|likewise|whatever|by[ _]rote)(?![a-z])", re.IGNORECASE)

#: Names of code in a page, such as those of tests.
CODE = re.compile(r"`[^`\n]*`")

#: Packages and modules that a later issue rewrites; each issue shortens the list.
NOT_YET = (
    "checks/record/__init__",  # a code bears the word: `deviation-done-before-told`
    "checks/record/assessments",
    "followup/agenda/items",
    "followup/board",
    "followup/comparisons/forecasts",
    "followup/completeness/coverage",
    "followup/evaluations",
    "followup/networks",
    "followup/plan_result",
    "followup/plans",
    "followup/text/reason_codes",
    "model",
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


@pytest.mark.parametrize("path", sorted((ROOT / "scripts").rglob("*.py")), ids=lambda path: path.name)
def test_a_script_holds_no_struck_word(path):
    assert struck(f"{path.name}\n{path.read_text('utf-8')}") == []


@pytest.mark.parametrize(
    "path",
    sorted(path for folder in ("benchmarks", "examples") for path in (ROOT / folder).glob("*.py")),
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_what_stands_beside_the_package_holds_no_struck_word(path):
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
    "line",
    ["as told by the paper", "def told_by():", "limits reckoned from n", "Likewise.", "samples_by_rote"],
)
def test_a_struck_word_is_seen(line):
    assert struck(line)


@pytest.mark.parametrize("line", ["a threefold rise", "an untold story", "toldja", "someone and everyone"])
def test_other_words_are_not_taken_for_one(line):
    assert not struck(line)


def terms() -> list[tuple[str, str, str]]:
    """Swedish, English and names in code of each row of the glossary."""
    text = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if "|" in line
    ]
    return [(row[0], row[1], row[2]) for row in rows if len(row) == 4 and "`" in row[2]]


def resolved(name: str) -> bool:
    """Whether a name of the glossary is one of the public API, or a field of such a class."""
    head, *rest = name.split(".")
    if head == "paktmodel":
        return find_spec(name) is not None
    thing: object = getattr(pm, head, None)
    for part in rest:
        fields = {field.name for field in attrs.fields(thing)} if attrs.has(thing) else set()  # type: ignore[arg-type]
        if part not in fields and not hasattr(thing, part):
            return False
    return thing is not None


def test_every_term_of_the_glossary_has_its_name_in_code():
    wrong = []
    for swedish, _, code in terms():
        names = [
            name for name in re.findall(r"`([\w.-]+)`", code) if not name.startswith(".") and "-" not in name
        ]
        wrong += [f"{swedish}: {name}" for name in names if not resolved(name)]

    assert len(terms()) >= 60
    assert wrong == []


def test_no_two_terms_of_the_glossary_share_a_word():
    english = [term for _, term, _ in terms()]

    assert sorted(english) == sorted(set(english))
