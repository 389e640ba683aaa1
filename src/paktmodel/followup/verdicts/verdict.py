"""The verdict on one indicator and part: how it stands, why, and by which rule."""

from functools import cached_property

from paktmodel.errors import phrased
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.axes.change import Inputs, SeriesBasis, stated_values
from paktmodel.followup.axes.same_period import same_period_sentences
from paktmodel.followup.axes.signals import Signal, read_signal
from paktmodel.followup.axes.significance import Significance, significance_of
from paktmodel.followup.axes.targets import TargetResult
from paktmodel.followup.rules import AppliedRules
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.running import increments
from paktmodel.followup.series.series import Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.reasons import Reason, Reasoned, reasons_of
from paktmodel.model.indicators import Target
from paktmodel.model.parts import Part
from paktmodel.values.codes import Code
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, capitalised
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.followup import ChangeStatus, SignificanceStatus, TargetStatus, Timeliness


@frozen(kw_only=True, field_transformer=gathered)
class Verdict(Reasoned):
    """How one indicator and part stands on a day, with its reasons.

    The axes are independent of one another. Signal and significance are calculated when they are
    first read; two verdicts are equal when they would be calculated from the same.

    Attributes:
        indicator: Code of the indicator.
        part: The part.
        standing: How the value stands against the baseline.
        timeliness: Whether the values that could be there are there.
        target: How the value stands against the limit that comes next; none without one.
        window: The window of the current value, with the value; None without one.
        rules: The rules that apply to it.
        inputs: What the verdict was reached from.
        reasons: Why; the first decides the standing, the rest qualify it. When not
            assessable, every reason that applies.
        targets: The reading of each limit.
    """

    indicator: Code
    part: Part
    standing: ChangeStatus
    timeliness: Timeliness
    target: TargetStatus
    window: WindowValue | None
    rules: AppliedRules
    inputs: Inputs
    reasons: tuple[Reason, ...] = field(converter=reasons_of)
    targets: tuple[TargetResult, ...] = ()
    _basis: SeriesBasis = field(repr=False)
    _assured: Target | None = field(default=None, repr=False)

    @property
    def facts(self) -> IndicatorFacts:
        """What no observation changes about the indicator."""
        return self._basis.facts

    @cached_property
    def signal(self) -> Signal:
        """Whether the latest points are more than the noise of the series."""
        facts, series = self._basis
        own = increments(facts, Series.view(series))
        return read_signal(facts, own, rules=self.rules.signal_rules, target=self._assured, part=self.part)

    @cached_property
    def significance(self) -> Significance:
        """Whether the change is more than chance."""
        facts, series = self._basis
        current = self.inputs.current
        assert current is not None  # a verdict is reached from a window, if one without a value
        return significance_of(
            facts,
            self.part,
            Series.view(series),
            baseline=self.inputs.baseline,
            current=current,
            confidence=self.rules.confidence,
        )

    @property
    def assessable(self) -> bool:
        """Whether the standing could be judged."""
        return self.standing is not ChangeStatus.NOT_ASSESSABLE

    def brief(self, language: Language = "en") -> str:
        """State direction and certainty in one sentence, such as ``bättre, men inom slumpen``.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        if not self.assessable:
            reasons = "; ".join(reason.text(language) for reason in self.reasons)
            return phrased(PHRASES, "brief-not-assessable", {"reasons": reasons}, language)
        same = self.standing in (ChangeStatus.UNCHANGED, ChangeStatus.MAINTAINED)
        within = "same-not-significant" if same else "not-significant"
        sort = (
            within
            if self.significance.status is SignificanceStatus.NOT_SIGNIFICANT
            else self.significance.status
        )
        return phrased(PHRASES, f"brief-{sort}", {"standing": self.standing}, language)

    def why(self, language: Language = "en") -> str:
        """State what a reader must know beside the figures: notes, or why it cannot be assessed.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        shown = self.reasons[1:] if self.assessable else self.reasons
        said = [
            reason.text(language)
            for reason in (*shown, *(one for two in self.targets for one in two.reasons))
        ]
        return capitalised("; ".join(said))

    def text(self, language: Language = "en") -> str:
        """State the verdict and its reasons.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        reasons = [reason.text(language) for reason in self.reasons]
        if self.assessable:
            standing = capitalised(self.standing.label(language))
            said = [phrased(PHRASES, "judged", {"standing": standing, "reason": reasons[0]}, language)]
            said += [f"{capitalised(one)}." for one in reasons[1:]]
        else:
            said = [phrased(PHRASES, "cannot-judge", {"reasons": "; ".join(reasons)}, language)]
            if self.inputs.change is not None:
                said.append(phrased(PHRASES, "unjudged", stated_values(self.inputs), language))
        said += [reading.text(language) for reading in self.targets]
        said += same_period_sentences(
            self.inputs.month,
            self.inputs.sums,
            like=self.inputs.baseline,
            period=self.inputs.baseline_period,
            language=language,
        )
        return " ".join(said)

    def __repr__(self) -> str:
        return (
            f"Verdict({self.indicator} {self.part}: {self.standing}, {self.timeliness}, target {self.target})"
        )
