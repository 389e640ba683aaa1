"""Every Python block of the README and of docs/ is run, in the order it stands on its page.

A block with prompts is a doctest; a block without is executed. Both share the page's names, so a
page reads as one session. Blocks that are not to be run are not fenced as `python`. A block whose fence
names a file (```yaml plan.yaml) is saved under that name, or added to its end (```yaml >>plan.yaml), as
the page tells its reader to do.
"""

import doctest
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def blocks(text: str) -> Iterator[tuple[int, str, str]]:
    """Line number (counted from 0), file and source of each block that is Python or names a file."""
    for found in re.finditer(r"^```(\w+)(?: +(\S+))?\n(.*?)^```", text, flags=re.DOTALL | re.MULTILINE):
        language, file, source = found.groups()
        if language == "python" or file:
            yield text.count("\n", 0, found.start(3)), file or "", source


def save(file: str, source: str) -> None:
    """Write a block to the file that its fence names; `>>` before the name adds to the end."""
    with Path(file.removeprefix(">>")).open(
        "a" if file.startswith(">>") else "w", encoding="utf-8"
    ) as stream:
        stream.write(source)


def run(text: str, page: str) -> str:
    """What went wrong in the page's examples, as doctest tells it; empty when all is well."""
    said: list[str] = []
    names: dict[str, object] = {"__name__": "__main__"}
    for line, file, source in blocks(text):
        if file:
            save(file, source)
        elif ">>>" in source:
            examples = doctest.DocTestParser().get_examples(source, page)
            test = doctest.DocTest(examples, names, page, page, line, source)
            doctest.DocTestRunner(optionflags=FLAGS).run(test, out=said.append, clear_globs=False)
            names = test.globs
        else:
            exec(compile("\n" * line + source, page, "exec"), names)
    return "".join(said)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_example_on_the_page_does_what_it_says(page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert run(page.read_text("utf-8"), page.name) == ""


def test_a_wrong_answer_on_a_page_is_told_with_its_line():
    said = run("Text.\n\n```python\nx = 1\n```\n\n```python\n>>> x + 1\n3\n```\n", "page.md")

    assert 'File "page.md", line 8' in said
    assert "Got:\n    2" in said


def test_a_right_answer_right_before_the_fence_is_right():
    assert run("```python\n>>> 1 + 1\n2\n```\n", "page.md") == ""


def test_a_block_with_a_file_name_is_saved_and_added_to(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    page = "```yaml plan.yaml\na: 1\n```\n\n```yaml\nnot: saved\n```\n\n```yaml >>plan.yaml\nb: 2\n```\n"

    page += "```python\nfrom pathlib import Path\n```\n\n"
    said = run(page + "```python\n>>> print(Path('plan.yaml').read_text())\na: 1\nc: 2\n```\n", "page.md")

    assert [one.name for one in tmp_path.iterdir()] == ["plan.yaml"]
    assert "Got:\n    a: 1\n    b: 2" in said
