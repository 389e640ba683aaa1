"""Whether a network's commitments may be scored, and the score where they may.

Counts and narratives are always given. A share of fulfilled commitments is a quantitative result:
it is given only where the charter in force says that the network may be evaluated by such, refused
with the charter cited where it says that it is not to be, and withheld without such a claim where
nothing is known.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from paktmodel.errors import side
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.networks.counts import CommitmentCounts
from paktmodel.followup.networks.text import Either, because, joined, said
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned, reasons_of
from paktmodel.model.charters import Charter
from paktmodel.model.decisions import DecisionRef
from paktmodel.model.network_state import NetworkDay
from paktmodel.model.sources import Source
from paktmodel.model.timelines import Undetermined
from paktmodel.statistics.intervals import Interval, wilson
from paktmodel.statistics.levels import USUAL
from paktmodel.values.figures import divide, multiply
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language
from paktmodel.vocabulary.words.networks import CommitmentState, QuantitativeEvaluation

_HUNDRED: Final = Decimal(100)


@frozen(kw_only=True, field_transformer=gathered)
class Score(Bilingual):
    """The share of the settled commitments that is fulfilled, where the charter allows to score.

    Settled are those that are fulfilled, overdue or lapsed. What is under way is not judged in
    advance, and what cannot be judged is no failure: both stand beside the share.

    Attributes:
        charter: The charter in force, which allows it.
        fulfilled: How many are fulfilled.
        settled: Out of how many.
        under_way: How many are under way.
        unjudged: How many cannot be judged.
        share: The share in per cent.
        interval: Wilson's interval in per cent.
    """

    charter: Charter
    fulfilled: int
    settled: int
    under_way: int
    unjudged: int
    share: Decimal
    interval: Interval

    def text(self, language: Language = "en") -> str:
        """State the score.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        side(language)
        tenth = Decimal("0.1")
        return said(
            "score-told",
            language,
            share=FormattedValue(self.share, like=tenth),
            fulfilled=self.fulfilled,
            settled=self.settled,
            interval=self.interval.label(language, like=tenth),
            confidence=self.interval.confidence,
            under_way=self.under_way,
            unjudged=self.unjudged,
        )


@frozen(kw_only=True, field_transformer=gathered)
class ScoringRefused(Bilingual):
    """No score: the charter in force says that the network is not to be evaluated quantitatively.

    Attributes:
        charter: The charter.
        decided: The decision that put it in force.
        words: What it says, in the paper's words; None where they are not known.
        source: Where it says so.
    """

    charter: Charter
    decided: DecisionRef | None
    words: str | None
    source: Source | None

    def text(self, language: Language = "en") -> str:
        """State the refusal with the charter cited.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        decided, words = self.decided, self.words
        cited = ""
        if decided is not None:
            place = [str(one) for one in (decided.section, decided.case) if one is not None]
            shown = f" ({', '.join(place)})" if place else ""
            cited = said("refused-decided", language, body=decided.body, on=decided.on, place=shown)
        quoted = "" if words is None else said("refused-words", language, words=words)
        return said("scoring-refused", language, title=self.charter.title, decided=cited, words=quoted)


@frozen(kw_only=True, field_transformer=gathered)
class NotScored(Reasoned):
    """No score, and no claim that scoring is forbidden: what is known does not say.

    Attributes:
        reasons: What is not known.
    """

    reasons: tuple[Reason, ...] = field(default=(), converter=reasons_of)

    def text(self, language: Language = "en") -> str:
        """State why there is no score.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return said("not-scored", language, why=joined(self.reasons, language))


def unknown_charter(day: NetworkDay) -> Iterable[Reason]:
    """Give why the charter in force on a day is not known; nothing where it is."""
    if isinstance(day.charter, Undetermined):
        titles = [None if one is None else one.title for one in day.charter.candidates]
        yield because(ReasonCode.CHARTER_UNDETERMINED, charters=Either(titles))
    elif day.charter is None:
        yield because(ReasonCode.NO_CHARTER_KNOWN)
        yield from (because(ReasonCode.CHARTER_ONLY_PROPOSED, title=one.title) for one in day.pending)


def score_of(
    day: NetworkDay, tally: CommitmentCounts, *, confidence: Decimal = USUAL
) -> Score | ScoringRefused | NotScored:
    """Calculate the score, refuse one, or give why there is none.

    Args:
        day: The network on the day, with the charter in force.
        tally: The commitments by state.
        confidence: Level of the interval, in per cent.
    """
    charter = day.charter
    if not isinstance(charter, Charter):
        return NotScored(reasons=unknown_charter(day))
    terms = charter.evaluation
    if charter.quantitative is QuantitativeEvaluation.FORBIDDEN and terms is not None:
        source = charter.source if terms.source is None else terms.source
        return ScoringRefused(charter=charter, decided=day.decided, words=terms.text, source=source)
    if charter.quantitative is not QuantitativeEvaluation.ALLOWED:
        return NotScored(reasons=(because(ReasonCode.EVALUATION_UNSTATED, title=charter.title),))
    fulfilled, settled = tally[CommitmentState.FULFILLED], tally.settled
    if not settled:
        return NotScored(reasons=(because(ReasonCode.NOTHING_SETTLED),))
    return Score(
        charter=charter,
        fulfilled=fulfilled,
        settled=settled,
        under_way=tally[CommitmentState.UNDER_WAY],
        unjudged=tally[CommitmentState.CANNOT_BE_JUDGED],
        share=divide(multiply(Decimal(fulfilled), _HUNDRED), Decimal(settled)),
        interval=wilson(fulfilled, settled, confidence=confidence).scaled(_HUNDRED),
    )
