"""Fixed phrases with their evidence, and texts put together."""

from collections.abc import Iterable

from paktmodel.errors import phrased
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.messages.phrases import PHRASES


def phrase(name: str, language: Language, **evidence: object) -> str:
    """Fill a fixed phrase with its evidence."""
    return phrased(PHRASES, name, evidence, language)


def runs(some: Iterable[str], every: Iterable[str]) -> str:
    """List codes, those that follow each other drawn together.

    >>> runs(["1.1", "1.2", "1.3", "2.2"], ["1.1", "1.2", "1.3", "2.1", "2.2"])
    '1.1–1.3, 2.2'
    """
    place = {code: number for number, code in enumerate(every)}
    stretches: list[list[str]] = []
    for code in some:
        if stretches and place[code] == place[stretches[-1][-1]] + 1:
            stretches[-1].append(code)
        else:
            stretches.append([code])
    return ", ".join(
        run[0] if len(run) == 1 else f"{run[0]}{'–' if len(run) > 2 else ', '}{run[-1]}" for run in stretches
    )
