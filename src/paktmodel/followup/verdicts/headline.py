"""The headline of a verdict: the target where there is one to speak of, else the change."""

from paktmodel.errors import Evidence
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.axes.change import Change
from paktmodel.followup.targets.result import TargetResult
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import JoinedReasons, Reason, Reasoned
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, capitalised
from paktmodel.vocabulary.words.followup import ChangeStatus, HeadlineAxis, TargetStatus


@frozen(kw_only=True, field_transformer=gathered)
class Headline(Reasoned):
    """What a verdict comes to: how its target stands, else how its value has changed.

    Attributes:
        axis: Whether it speaks of the target or of the change.
        status: The status on that axis.
        certain: Whether nothing can change it any more before the target's date.
        target: The result that decides; None without targets.
        change: The change that tallies count.
        unit: Unit of the values.
    """

    axis: HeadlineAxis
    status: TargetStatus | ChangeStatus
    certain: bool = False
    target: TargetResult | None = None
    change: Change
    unit: str = ""

    @property
    def assessable(self) -> bool:
        """Whether it says how the indicator stands."""
        if self.axis is HeadlineAxis.CHANGE:
            return self.change.assessable
        return self.target is not None and self.target.assessable

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """That there is a target which cannot be assessed, where the headline speaks of the change."""
        if self.axis is HeadlineAxis.TARGET or self.target is None:
            return ()
        return (Reason(ReasonCode.TARGET_NOT_ASSESSABLE, Evidence(why=JoinedReasons(self.target.reasons))),)

    def text(self, language: Language = "en") -> str:
        """State the headline: the target's status and, where it is known, that of the change.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        if self.axis is HeadlineAxis.CHANGE or self.target is None:
            notes = [f"{capitalised(reason.text(language))}." for reason in self.reasons]
            return " ".join([self.change.text(language), *notes])
        return self.target.stated("headline-target", language, self._change(language))

    def _change(self, language: Language) -> str:
        """State the change in a clause; nothing where it cannot be judged."""
        change = self.change
        if not change.assessable:
            return ""
        baseline = FormattedValue(change.shown_baseline, self.unit, like=change.shown_baseline)
        return phrase(f"headline-{change.status}", language, baseline=baseline)

    def __repr__(self) -> str:
        return f"Headline({self.axis}: {self.status})"


def headline_of(target: TargetResult | None, counted: Change, unit: str) -> Headline:
    """Choose the headline: the target unless it alone cannot be assessed.

    Args:
        target: The result that decides; None without targets.
        counted: The change that tallies count.
        unit: Unit of the values.
    """
    spoken_of = target is not None and (
        target.status is not TargetStatus.NOT_ASSESSABLE or not counted.assessable
    )
    if target is None or not spoken_of:
        return Headline(
            axis=HeadlineAxis.CHANGE, status=counted.status, target=target, change=counted, unit=unit
        )
    return Headline(
        axis=HeadlineAxis.TARGET,
        status=target.status,
        certain=target.certain,
        target=target,
        change=counted,
        unit=unit,
    )
