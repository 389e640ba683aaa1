"""docs/names.md lists the public names, each once and in a line."""

import re
from pathlib import Path

import paktmodel as pm

PAGE = (Path(__file__).parents[2] / "docs" / "names.md").read_text("utf-8")
ROWS = re.findall(r"^\| `(\w+)` \| (.+) \|$", PAGE, flags=re.MULTILINE)


def test_every_public_name_is_listed_once_and_none_that_is_gone():
    assert sorted(name for name, _ in ROWS) == pm.__all__


def test_every_name_is_told_in_a_short_line_of_its_own():
    told = [what for _, what in ROWS]

    assert {name: what for name, what in ROWS if not 2 <= len(what.split()) <= 16} == {}
    assert {what for what in told if told.count(what) > 1} == set()


def test_every_row_of_the_page_is_a_name():
    """A row that the expression above does not read would be checked by nobody."""
    rows = [line for line in PAGE.splitlines() if line.startswith("| ") and line != "| name | what it is |"]

    assert len(rows) == len(ROWS)
