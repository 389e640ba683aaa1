"""Verdicts aggregated: counted by standing, and one standing only where a named rule asks for it."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.rules import RollUpRule
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language
from paktmodel.vocabulary.words.followup import ChangeStatus, RollUpMethod


@frozen(kw_only=True, field_transformer=gathered)
class Tally(Bilingual):
    """How many verdicts there are of each standing; not assessable ones are counted too.

    Attributes:
        counts: Standing and number, for every standing, in fixed order.
        rule: The rule that aggregates them.
        discontinued: How many verdicts are of discontinued indicators, which are not counted.
    """

    counts: tuple[tuple[ChangeStatus, int], ...]
    rule: RollUpRule
    discontinued: int = 0

    def __getitem__(self, standing: ChangeStatus) -> int:
        return dict(self.counts)[standing]

    def __repr__(self) -> str:
        return f"Tally({self.text()})"

    @property
    def total(self) -> int:
        """How many verdicts are counted: all but those of discontinued indicators."""
        return sum(number for _, number in self.counts)

    @property
    def assessable(self) -> int:
        """How many of them could be judged."""
        return self.total - self[ChangeStatus.NOT_ASSESSABLE]

    def text(self, language: Language = "en") -> str:
        """State the tally, such as ``9 av 15 kan bedömas: 5 bättre, 4 sämre``.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        said = phrase("tally", language, assessable=self.assessable, all=self.total)
        judged = [
            f"{number} {standing.label(language)}"
            for standing, number in self.counts
            if number and standing is not ChangeStatus.NOT_ASSESSABLE
        ]
        whole = f"{said}: {', '.join(judged)}" if judged else said
        if not self.discontinued:
            return whole
        name = "tally-discontinued-one" if self.discontinued == 1 else "tally-discontinued"
        return f"{whole}; {phrase(name, language, number=self.discontinued)}"


#: How verdicts are aggregated where neither an argument nor the document says.
TALLY: Final = RollUpRule(id="preset-tally")

#: From the best to the worst, for the rule that asks for the worst.
_FROM_BEST: Final = (
    ChangeStatus.IMPROVED,
    ChangeStatus.MAINTAINED,
    ChangeStatus.UNCHANGED,
    ChangeStatus.NOT_MAINTAINED,
    ChangeStatus.WORSENED,
)


def tally_of(verdicts: Iterable[Verdict], rule: RollUpRule) -> Tally:
    """Count verdicts by standing; those of discontinued indicators by themselves."""
    counts = dict.fromkeys(ChangeStatus, 0)
    discontinued = 0
    for verdict in verdicts:
        if verdict.discontinued:
            discontinued += 1
        else:
            counts[verdict.counted.status] += 1
    return Tally(counts=tuple(map(_counted, counts, counts.values())), rule=rule, discontinued=discontinued)


@lru_cache(maxsize=1024)
def _counted(status: ChangeStatus, number: int) -> tuple[ChangeStatus, int]:
    # A plan has a tally for each measure, area and goal, of numbers that are mostly nothing: they are shared.
    return status, number


def one_standing(verdicts: tuple[Verdict, ...], rule: RollUpRule) -> ChangeStatus | None:
    """Aggregate several verdicts to one standing, only where the rule asks for it."""
    if rule.method is RollUpMethod.TALLY:
        return None
    judged = [verdict.counted.status for verdict in verdicts if verdict.assessable]
    return max(judged, key=_FROM_BEST.index, default=ChangeStatus.NOT_ASSESSABLE)
