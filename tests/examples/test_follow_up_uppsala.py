"""The main job as a newcomer runs it: printed, written, and honest about what is made up."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    folder = tmp_path_factory.mktemp("example")
    done = subprocess.run(
        [sys.executable, EXAMPLES / "follow_up_uppsala.py", "2024-08-31"],
        cwd=folder,
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={"PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(EXAMPLES.parent / "src")},
    )
    return done.stdout, (folder / "follow_up_uppsala.html").read_text("utf-8")


@pytest.mark.parametrize("form", [0, 1], ids=["printed", "page"])
def test_it_shows_findings_agenda_and_board_table_in_swedish(ran, form):
    for words in (
        "Planen: 7 av 15 kan bedömas: 5 bättre, 1 oförändrat, 1 sämre",
        "Läget per indikator",
        "Att följa upp",
        "Frågetecken i planen",
        "2023-M09–2024-M08",
        "Utgångsvärde",
        "measure-without-indicator",
    ):
        assert words in ran[form]


@pytest.mark.parametrize("form", [0, 1], ids=["printed", "page"])
def test_it_says_first_and_under_each_table_that_the_observations_are_illustrative(ran, form):
    assert ran[form].count("illustrativa") == 4
    assert ran[form].index("illustrativa") < ran[form].index("Planen: 7 av 15")


def test_every_row_of_the_observations_says_that_it_is_illustrative():
    with (EXAMPLES / "observations_illustrative.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))

    assert len(rows) > 200
    assert {row["anmärkning"] for row in rows} == {"illustrativ"}
    assert {row["period"][:4] for row in rows} == {"2023", "2024"}
