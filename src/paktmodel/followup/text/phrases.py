"""Fixed phrases with their evidence, and texts put together."""

from collections.abc import Callable, Iterable

from paktmodel.errors import Evidence, phrased
from paktmodel.errors.frozen_classes import frozen
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.messages.phrases import PHRASES


def phrase(name: str, language: Language, **evidence: object) -> str:
    """Fill a fixed phrase with its evidence."""
    return phrased(PHRASES, name, evidence, language)


@frozen
class FixedPhrase:
    """A fixed phrase as a piece of evidence, which is written in the language of the sentence.

    Attributes:
        name: Name of the phrase; empty for nothing to say.
        evidence: What it is filled with.
    """

    name: str = ""
    evidence: Evidence = Evidence()

    def label(self, language: Language) -> str:
        """Write the phrase."""
        return phrased(PHRASES, self.name, self.evidence, language) if self.name else ""


def runs(some: Iterable[str], every: Iterable[str]) -> str:
    """List codes, those that follow each other drawn together.

    Args:
        some: The codes to list, in the order of all.
        every: All codes, in order; `runs_among` reads them once for several lists.

    >>> runs(["1.1", "1.2", "1.3", "2.2"], ["1.1", "1.2", "1.3", "2.1", "2.2"])
    '1.1–1.3, 2.2'
    """
    return runs_among(every)(some)


def runs_among(every: Iterable[str]) -> Callable[[Iterable[str]], str]:
    """Make a function that lists codes, those drawn together that follow each other among all."""
    place = {code: number for number, code in enumerate(every)}

    def listed(some: Iterable[str]) -> str:
        stretches: list[list[str]] = []
        for code in some:
            if stretches and place[code] == place[stretches[-1][-1]] + 1:
                stretches[-1].append(code)
            else:
                stretches.append([code])
        return ", ".join(
            run[0] if len(run) == 1 else f"{run[0]}{'–' if len(run) > 2 else ', '}{run[-1]}"
            for run in stretches
        )

    return listed
