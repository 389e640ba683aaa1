"""Texts that are the same for the most part, among more of them than are remembered for a phrase."""

import os
import subprocess
import sys

import pytest

from paktmodel.checks.matter.statements import same_text_by_two
from paktmodel.model.matters import Matter
from paktmodel.testing import matter, member_motion

LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"


def words(name: str, number: int = 40) -> str:
    return " ".join(f"{name}x{LETTERS[n // 26]}{LETTERS[n % 26]}" for n in range(number))


FIRST, SECOND = words("p"), words("q")


def motions(*texts: str) -> Matter:
    return matter(
        motions=tuple(
            member_motion(f"m{place}", text=text, parties=(f"Parti {place}",))
            for place, text in enumerate(texts)
        )
    )


def sharing(number: int) -> list[str]:
    """Texts of which each shares one of two phrases with as many others, and nothing else."""
    return [
        f"{phrase} {words(f'{name}{LETTERS[place]}', 43)}"
        for name, phrase in (("u", FIRST), ("w", SECOND))
        for place in range(number)
    ]


@pytest.mark.parametrize("number", [5, 19, 20, 21, 25])
def test_a_twin_is_found_however_many_others_share_its_phrases(number):
    text = f"{FIRST} samma ord mellan dem {SECOND}"
    [found] = same_text_by_two(motions(*sharing(number), f"{text} slut", f"{text} ände"))

    assert [one.code for one in found.subjects] == [f"m{2 * number}", f"m{2 * number + 1}"]


#: Forty texts that may all be as near to the last one as far as is remembered, of which one in the middle is.
MANY_ALIKE = """
from tests.checks.test_same_text_by_two import FIRST, SECOND, motions, sharing
from paktmodel.checks.matter.statements import same_text_by_two
texts = sharing(20)
texts[5] = f"{FIRST} zz {SECOND}"
found = same_text_by_two(motions(*texts, f"{FIRST} yy {SECOND}"))
print([[one.code for one in finding.subjects] for finding in found])
"""


@pytest.mark.soak
def test_the_same_texts_are_found_whatever_order_python_keeps_words_in():
    def found(seed: int) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
        done = subprocess.run(
            [sys.executable, "-c", MANY_ALIKE], env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    assert {found(seed) for seed in range(4)} == {"[['m5', 'm40']]"}
