"""Fixed phrases with their evidence, and runs of codes."""

from collections.abc import Iterable

from paktmodel.errors import phrased
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.messages import PHRASES


def phrase(name: str, language: Language, **evidence: object) -> str:
    """A fixed phrase with its evidence put in."""
    return phrased(PHRASES, name, evidence, language)


def runs(some: Iterable[str], every: Iterable[str]) -> str:
    """Codes in a row, those that follow each other drawn together.

    >>> runs(["1.1", "1.2", "1.3", "2.2"], ["1.1", "1.2", "1.3", "2.1", "2.2"])
    '1.1–1.3, 2.2'
    """
    place = {code: number for number, code in enumerate(every)}
    found: list[list[str]] = []
    for code in some:
        if found and place[code] == place[found[-1][-1]] + 1:
            found[-1].append(code)
        else:
            found.append([code])
    return ", ".join(
        run[0] if len(run) == 1 else f"{run[0]}{'–' if len(run) > 2 else ', '}{run[-1]}" for run in found
    )
