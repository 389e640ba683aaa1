"""Headlines aggregated: counted by status, and one word only where a named rule asks for it."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final, TypeAlias

from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.rules import RollUpRule
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language
from paktmodel.vocabulary.messages.tally import TALLY_WORDS
from paktmodel.vocabulary.words.followup import (
    ChangeStatus,
    ComparedWith,
    HeadlineAxis,
    RollUpMethod,
    TargetStatus,
)

#: The status of a headline: that of its target, or that of its change.
Status: TypeAlias = TargetStatus | ChangeStatus
#: A status, and whether nothing can change it any more.
Counted: TypeAlias = tuple[Status, bool]

_OPEN: Final = (TargetStatus.AWAITING_VALUE, TargetStatus.NOT_REPORTED, ChangeStatus.NOT_ASSESSABLE)
#: The order in which they are counted and stated.
_ORDER: Final[tuple[Counted, ...]] = tuple(
    (status, certain)
    for status in (*TargetStatus, *ChangeStatus)
    if status not in _OPEN
    for certain in ((True, False) if status in (TargetStatus.ALREADY_MET, TargetStatus.MISSED) else (False,))
) + tuple((status, False) for status in _OPEN)
_PLACE: Final = {counted: place for place, counted in enumerate(_ORDER)}


@frozen(kw_only=True, field_transformer=gathered)
class Tally(Bilingual):
    """How many indicators have which headline; those that cannot be assessed are counted too.

    Attributes:
        counts: Status, whether it is certain, and number, for those that occur, in fixed order.
        rule: The rule that aggregates them.
        discontinued: How many indicators are discontinued, which are not counted.
        through_below: How many came through sub-goals and not by a goal's own aims.
        compared: With what the changes counted are compared; None where it is not the same for all.
    """

    counts: tuple[tuple[Status, bool, int], ...]
    rule: RollUpRule
    discontinued: int = 0
    through_below: int = 0
    compared: ComparedWith | None = ComparedWith.BASELINE

    def __getitem__(self, status: Status) -> int:
        return sum(number for known, _, number in self.counts if known == status)

    def __repr__(self) -> str:
        return f"Tally({self.lead()})"

    @property
    def total(self) -> int:
        """How many indicators are counted: all but the discontinued ones."""
        return sum(number for *_, number in self.counts)

    @property
    def assessable(self) -> int:
        """How many of them could be assessed."""
        return self.total - sum(self[status] for status in _OPEN)

    def lead(self, language: Language = "en") -> str:
        """State how many of the indicators can be assessed.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        one = "-one" if self.total == 1 else ""
        return phrase(f"tally{one}", language, assessable=self.assessable, all=self.total)

    def text(self, language: Language = "en") -> str:
        """State the tally, such as ``9 av 15 indikatorer kan bedömas. Mot utgångsvärde: 5 förbättrade.``

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        first = self.lead(language)
        waiting = [
            _counted_as(status, self[status], language)
            for status in (TargetStatus.AWAITING_VALUE, TargetStatus.NOT_REPORTED)
            if self[status]
        ]
        if waiting and self[ChangeStatus.NOT_ASSESSABLE]:
            open_ = self[ChangeStatus.NOT_ASSESSABLE]
            waiting.append(_counted_as(ChangeStatus.NOT_ASSESSABLE, open_, language))
        said = [", ".join([first, *waiting])]
        changes = "tally-changes" if self.compared is None else f"tally-{self.compared}"
        for name, words in (("tally-targets", TargetStatus), (changes, ChangeStatus)):
            numbers: dict[str, int] = {}
            for status, certain, number in self.counts:
                if isinstance(status, words) and status not in _OPEN:
                    word = _word_of(status, certain)
                    numbers[word] = numbers.get(word, 0) + number
            judged = [_counted_as(word, number, language) for word, number in numbers.items()]
            if judged:
                said.append(phrase(name, language, counts=", ".join(judged)))
        if self.through_below:
            said.append(phrase("tally-through-below", language, number=self.through_below))
        if self.discontinued:
            said.append(_counted_as("discontinued", self.discontinued, language))
        return f"{'. '.join(said)}."


def _word_of(status: Status, certain: bool) -> str:
    """Find the word by which a status is counted: what is missed is so, whether its date has come or not."""
    return "certain-already-met" if certain and status is TargetStatus.ALREADY_MET else str(status)


def _counted_as(word: str, number: int, language: Language) -> str:
    """Write a number of indicators with what they are: ``5 förbättrade``."""
    one, many, english = TALLY_WORDS[str(word)]
    return f"{number} {english if language == 'en' else one if number == 1 else many}"


#: How headlines are aggregated where neither an argument nor the document says.
TALLY: Final = RollUpRule(id="preset-tally")

#: From the best to the worst, for the rule that asks for the worst.
_FROM_BEST: Final[tuple[Status, ...]] = (
    TargetStatus.MET,
    TargetStatus.ALREADY_MET,
    TargetStatus.ON_TRACK,
    ChangeStatus.IMPROVED,
    ChangeStatus.MAINTAINED,
    ChangeStatus.UNCHANGED,
    TargetStatus.PARTLY_MET,
    TargetStatus.NOT_YET_MET,
    TargetStatus.BEHIND,
    ChangeStatus.NOT_MAINTAINED,
    ChangeStatus.WORSENED,
    TargetStatus.MISSED,
)
#: What counts as good where a rule asks for the share that is.
GOOD: Final = frozenset(_FROM_BEST[:5])
_HUNDRED: Final = Decimal(100)


def tally_of(verdicts: Iterable[Verdict], rule: RollUpRule, *, through_below: int = 0) -> Tally:
    """Count verdicts by headline; those of discontinued indicators by themselves.

    Args:
        verdicts: One verdict for each indicator.
        rule: The rule that aggregates them.
        through_below: How many of them came through sub-goals.
    """
    counts: dict[Counted, int] = {}
    compared: set[ComparedWith] = set()
    discontinued = 0
    for verdict in verdicts:
        if verdict.discontinued:
            discontinued += 1
        else:
            headline = verdict.headline
            if headline.axis is HeadlineAxis.CHANGE and headline.assessable:
                compared.add(verdict.rules.compared_with)
            certain = headline.certain and (headline.status, True) in _PLACE
            counts[headline.status, certain] = counts.get((headline.status, certain), 0) + 1
    ordered = sorted(counts, key=_PLACE.__getitem__)
    return Tally(
        counts=tuple(_counted(*one, counts[one]) for one in ordered),
        rule=rule,
        discontinued=discontinued,
        through_below=through_below,
        compared=None if len(compared) > 1 else next(iter(compared), ComparedWith.BASELINE),
    )


@lru_cache(maxsize=1024)
def _counted(status: Status, certain: bool, number: int) -> tuple[Status, bool, int]:
    # A plan has a tally for each measure, area and goal: the few entries there are, are shared.
    return status, certain, number


def one_standing(verdicts: Sequence[Verdict], rule: RollUpRule) -> Status | None:
    """Aggregate several verdicts to one word, only where the rule asks for it."""
    if rule.method is RollUpMethod.TALLY:
        return None
    followed = [verdict.headline for verdict in verdicts if not verdict.discontinued]
    judged = [headline.status for headline in followed if headline.assessable]
    if rule.method is RollUpMethod.WORST:
        return max(judged, key=_FROM_BEST.index, default=ChangeStatus.NOT_ASSESSABLE)
    return standing_by_share([status in GOOD for status in judged], len(followed), rule)


def standing_by_share(good: Sequence[bool], all_: int, rule: RollUpRule) -> Status:
    """Find the word for a share that is good: met, partly met, missed, or too few could be assessed.

    Args:
        good: Of each that could be assessed, whether it is good.
        all_: How many there are.
        rule: The rule, which says from which shares on.
    """
    if not good or Decimal(len(good)) * _HUNDRED < rule.min_assessable * all_:
        return ChangeStatus.NOT_ASSESSABLE
    share = sum(good) * _HUNDRED
    if share >= rule.met * len(good):
        return TargetStatus.MET
    if rule.partly is not None and share >= rule.partly * len(good):
        return TargetStatus.PARTLY_MET
    return TargetStatus.MISSED
