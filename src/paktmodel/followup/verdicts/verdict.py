"""The verdict on one indicator and part: how it stands, why, and by which rule."""

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import evolve

from paktmodel.calendar.periods import Period
from paktmodel.errors import phrased, side
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.axes.change import Change
from paktmodel.followup.axes.earlier_values import (
    SeriesBasis,
    same_months,
    same_months_of,
    since_previous,
    since_year,
)
from paktmodel.followup.axes.signals import Signal, signal_of
from paktmodel.followup.axes.significance import Significance, significance_of
from paktmodel.followup.rules import AppliedRules
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.notes import assumed_note
from paktmodel.followup.series.running import increments
from paktmodel.followup.series.series import PackedSeries, Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.targets.result import TargetResult
from paktmodel.followup.text.phrases import FixedPhrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned
from paktmodel.followup.text.value_words import change_cell
from paktmodel.followup.verdicts.headline import Headline, headline_of
from paktmodel.followup.verdicts.summary import summary_text
from paktmodel.model.parts import Part
from paktmodel.tables.cell_text import symbol_of
from paktmodel.values.codes import Code
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, StatusLabel, capitalised, rendered
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.followup import (
    ChangeStatus,
    ComparedWith,
    HeadlineAxis,
    SignificanceStatus,
    Timeliness,
)

if TYPE_CHECKING:  # loaded when a table is asked for
    from paktmodel.tables.cells import Cell
    from paktmodel.tables.table import Table

#: What a change needs to be judged, and its significance does without.
_OF_WHAT_IS_WANTED = (ReasonCode.NO_DIRECTION, ReasonCode.NO_TOLERANCE)
#: That there is nothing to compare with: no fault where it is the target that is asked for.
_NOTHING_TO_COMPARE = (ReasonCode.NO_BASELINE, ReasonCode.NO_EARLIER_VALUE)


@frozen(kw_only=True, field_transformer=gathered)
class Verdict(Reasoned):
    """How one indicator and part stands on a day, with its reasons.

    The axes are independent of one another. Signal, significance and the changes since earlier values are
    calculated when they are first read; two verdicts are equal when they would be calculated from the same.

    Attributes:
        indicator: Code of the indicator.
        part: The part.
        change: How the value has changed against the baseline, and what that rests on.
        timeliness: Whether the values that could be there are there.
        rules: The rules that apply to it.
        targets: How its targets stand, a result for each of their dates in order of time.
        target: The result that decides; None without targets.
    """

    indicator: Code
    part: Part
    change: Change
    timeliness: Timeliness
    rules: AppliedRules
    targets: tuple[TargetResult, ...] = ()
    target: TargetResult | None = None
    _basis: SeriesBasis = field(repr=False)

    @property
    def window(self) -> WindowValue | None:
        """The window of the current value, with the value; None without one."""
        return None if self.change.value is None else self.change.current

    @property
    def facts(self) -> IndicatorFacts:
        """What no observation changes about the indicator."""
        return self._basis.facts

    @property
    def series(self) -> PackedSeries:
        """What is known of the part, and possible on the day."""
        return self._basis.series

    @cached_property
    def signal(self) -> Signal:
        """Whether the latest points are more than the noise of the series."""
        facts, series, *_ = self._basis
        own = increments(facts, Series.view(series))
        return signal_of(facts, own, rules=self.rules.signal_rules, target=self.target, part=self.part)

    @cached_property
    def significance(self) -> Significance:
        """Whether the change is more than chance."""
        facts, series, *_ = self._basis
        change, rules = self.change, self.rules
        found = significance_of(
            facts,
            self.part,
            Series.view(series),
            baseline=change.baseline,
            current=change.current,
            confidence=rules.confidence,
            rules=rules.significance_rules,
            blocked=self._blocked,
        )
        pair = None if change.current.complete else same_months_of(self._basis, change.current)
        if pair is None:
            return found
        now, before = pair
        same = significance_of(
            facts,
            self.part,
            Series.view(series),
            baseline=before.value,
            current=now,
            confidence=rules.confidence,
            rules=rules.significance_rules,
            before=before,
        )
        return evolve(found, same_months=same)

    @property
    def _blocked(self) -> list[Reason]:
        """Why the change cannot be stated, apart from what is wanted of it."""
        if self.change.assessable:
            return []
        return [reason for reason in self.change.reasons if reason.code not in _OF_WHAT_IS_WANTED]

    def summary(self, language: Language = "en") -> str:
        """State signal and significance in one sentence; where one is unknown the other, with why.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        direction = self.facts.direction(self.part)
        said = summary_text(self.change, self.signal, self.significance, direction, language)
        charted: tuple[Period, ...] = ()
        if Series.view(self.series).assumes:
            charted = tuple(point.period for point in self.signal.points if point.assumed)
        assumed = assumed_note((*charted, *self.change.current.assumed))
        return said if assumed is None else f"{said} {capitalised(assumed.text(language))}."

    @cached_property
    def since_previous(self) -> Change | None:
        """The change since the latest earlier value of the same length; None without one."""
        return since_previous(self._basis, self.part, self.change.current, self.rules)

    @cached_property
    def since_year(self) -> Change | None:
        """The change since the same period a year before; None where that is not known."""
        return since_year(self._basis, self.part, self.change.current, self.rules)

    @cached_property
    def same_months(self) -> Change | None:
        """A window that lacks months against the same months of the baseline's year; None for others."""
        return same_months(self._basis, self.part, self.change.current, self.rules)

    @property
    def counted(self) -> Change:
        """The change that tallies count: against the baseline, unless a rule names another."""
        compared = self.rules.compared_with
        if compared is ComparedWith.BASELINE:
            interim = self.same_months if self.rules.interim_months else None
            return self.change if interim is None else interim
        other = self.since_year if compared is ComparedWith.YEAR_BEFORE else self.since_previous
        return self._without_earlier if other is None else other

    @cached_property
    def _without_earlier(self) -> Change:
        """What is counted where a rule asks for an earlier value and none is known."""
        reasons = [reason for reason in self.change.reasons if reason.code is not ReasonCode.NO_BASELINE]
        why = () if self.change.assessable else reasons
        return Change(
            status=ChangeStatus.NOT_ASSESSABLE,
            current=self.change.current,
            reasons=why or (Reason(ReasonCode.NO_EARLIER_VALUE),),
            facts=self.facts,
        )

    @cached_property
    def headline(self) -> Headline:
        """What the verdict comes to: how the target stands, else how the value has changed."""
        return headline_of(self.target, self.counted, self.facts.indicator.unit)

    @property
    def tested(self) -> TargetResult | None:
        """The target that decides, where it was held against a later value than the change; else None."""
        target, current = self.target, self.change.current
        last = None if current.value is None else current.last.end
        return target if target is not None and target.tested_after(last) else None

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why; the first decides the status, the rest qualify it. When not assessable, all that apply."""
        return self.counted.reasons

    @property
    def assessable(self) -> bool:
        """Whether the change that tallies count could be judged."""
        return self.counted.assessable

    @property
    def discontinued(self) -> bool:
        """Whether the indicator is discontinued on the day."""
        not_followed = self.timeliness is Timeliness.NOT_FOLLOWED
        return not_followed and any(reason.code is ReasonCode.DISCONTINUED for reason in self.change.reasons)

    @property
    def assumed(self) -> Reason | None:
        """That the value, or the bound of its target, rests on assumptions; None where neither does."""
        stated = () if self.target is None else self.target.reasons
        note = None if self.window is None else assumed_note(self.window.assumed)
        found = (one for one in (*self.reasons, *stated) if one.code is ReasonCode.VALUES_ASSUMED)
        return next(found, note)

    def brief(self, language: Language = "en") -> str:
        """State direction and certainty in one sentence, such as ``bättre, statistiskt säkerställt``.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        if not self.assessable:
            reasons = "; ".join(reason.text(language) for reason in self.reasons)
            return phrased(PHRASES, "brief-not-assessable", {"reasons": reasons}, language)
        assumed = next((one for one in self.reasons if one.code is ReasonCode.VALUES_ASSUMED), None)
        said = self._brief(language)
        return said if assumed is None else f"{said}; {assumed.text(language)}"

    def _brief(self, language: Language) -> str:
        status = self.counted.status
        evidence: dict[str, object] = {"standing": FixedPhrase(f"brief-{status}")}
        significance = self._counted_significance
        if significance is None:
            return phrased(PHRASES, "brief-not-tested", evidence, language)
        if significance.status is SignificanceStatus.UNKNOWN:
            current = self.counted.current
            if not current.complete:
                evidence |= {"months": current.observed_months, "of": current.expected_months}
                return phrased(PHRASES, "brief-incomplete", evidence, language)
            evidence["reason"] = significance.reasons[0].text(language) if significance.reasons else ""
            return phrased(PHRASES, "brief-unknown", evidence, language)
        same = "same-" if status in (ChangeStatus.UNCHANGED, ChangeStatus.MAINTAINED) else ""
        return phrased(PHRASES, f"brief-{same}{significance.status}", evidence, language)

    @property
    def _counted_significance(self) -> Significance | None:
        """The significance of the change that tallies count; None where that is not tested."""
        counted, change = self.counted, self.change
        if (counted.current, counted.periods, counted.baseline) == (
            change.current,
            change.periods,
            change.baseline,
        ):
            return self.significance
        return self.significance.same_months if self.counted is self.same_months else None

    def why(self, language: Language = "en") -> str:
        """State what a reader must know beside the figures: notes, or why it cannot be assessed.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return capitalised("; ".join(dict.fromkeys(reason.text(language) for reason in self.explanations)))

    @property
    def explanations(self) -> tuple[Reason, ...]:
        """What a reader must know beside the figures: notes, or why it cannot be assessed."""
        stated = () if self.target is None else self.target.reasons
        if self.headline.axis is HeadlineAxis.CHANGE:
            shown = (*(self.reasons[1:] if self.assessable else self.reasons), *stated)
        else:
            shown = (*stated, *(self.reasons[1:] if self.assessable else self._open))
        assumed = self.assumed
        if assumed is not None and all(reason.code is not assumed.code for reason in shown):
            return (*shown, assumed)
        return shown

    def text(self, language: Language = "en") -> str:
        """State the verdict and its reasons: of its targets those from the one that decides on.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        said = [*self._stated_change(language), *(result.text(language) for result in self._coming)]
        stated = {_compared(self.counted)}
        for name, change in (
            ("against-baseline", self.change),
            ("since-previous", self.since_previous),
            ("since-year", self.since_year),
            ("same-months", self.same_months),
        ):
            if change is not None and change.assessable and _compared(change) not in stated:
                stated.add(_compared(change))
                evidence = {"standing": change.status, **change.stated()}
                said.append(phrased(PHRASES, name, evidence, language))
        return " ".join(said)

    def _stated_change(self, language: Language) -> list[str]:
        """State the change; where only the target can be judged, what hampers it but a missing value."""
        if self.counted.assessable or self.headline.axis is HeadlineAxis.CHANGE:
            return [self.counted.text(language)]
        reasons = "; ".join(reason.text(language) for reason in self._open)
        return [phrased(PHRASES, "change-left-open", {"reasons": reasons}, language)] if reasons else []

    @property
    def _coming(self) -> list[TargetResult]:
        """The targets of the date that decides and of later ones; what is older stands in `targets`."""
        decides = None if self.target is None else self.target.date
        if decides is None:
            return [*self.targets]
        return [one for one in self.targets if one.date is None or one.date >= decides]

    @property
    def _open(self) -> list[Reason]:
        """Why the change cannot be judged, apart from there being no value to hold it against."""
        return [reason for reason in self.counted.reasons if reason.code not in _NOTHING_TO_COMPARE]

    def table(self, language: Language = "en") -> "Table":
        """Tabulate the verdict: what it comes to, its values, and how it stands on each axis.

        The table is internal: not reviewed for secrecy, and it says so.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        from paktmodel.followup.text.table_layout import facts_table

        side(language)
        change, indicator, target = self.change, self.facts.indicator, self.target
        stated = {name: rendered(value, language) for name, value in change.stated(indicator.unit).items()}
        facts: dict[str, Cell] = {
            "standing": self.headline.status.label(language),
            "baseline": "" if change.baseline is None else "{baseline} ({baseline_period})".format(**stated),
            "current": "" if change.value is None else "{value} ({window})".format(**stated),
            "change": change_cell(indicator, change.shown_baseline, change.shown_value, language),
            "against-baseline-label": change.status.label(language),
            "target": None
            if target is None
            else StatusLabel(target.text(language), symbol_of(target.status)),
            "signal": self.signal.variation.label(language),
            "significance": self.significance.status.label(language),
            "timeliness": self.timeliness.label(language),
        }
        return facts_table(
            facts.items(),
            caption=f"{self.indicator} {indicator.name}, {self.part.label(language)}",
            language=language,
            notes=[self.text(language)],
        )

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()

    def __repr__(self) -> str:
        target = "none" if self.target is None else self.target.status
        axes = f"{self.change.status}, {self.timeliness}, target {target}"
        return f"Verdict({self.indicator} {self.part}: {axes})"


def _compared(change: Change) -> tuple[str, str]:
    return str(change.current), change.compared
