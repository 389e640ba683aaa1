"""How one verdict is reached: the window by the rules that apply, and every axis on what is known."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from attrs import evolve

from paktmodel.calendar.declared_years import one_of_each
from paktmodel.followup.agenda.calendar import due_day, plan_start, reporting_rule
from paktmodel.followup.axes.change import Change, StartValue, judged_change, status_by
from paktmodel.followup.axes.earlier_values import SeriesBasis
from paktmodel.followup.axes.revised_baseline import OtherStart, value_at_hand
from paktmodel.followup.axes.timeliness import ExpectedPeriods
from paktmodel.followup.quality.contradictions import (
    contradiction_in,
    disagreement_in,
    is_impossible,
    slip_in,
)
from paktmodel.followup.quality.findings import acknowledged_slips, issues_of
from paktmodel.followup.quality.issues import DataIssue
from paktmodel.followup.rules import AppliedRules, RuleBook, WindowRules
from paktmodel.followup.series.breaks import definition_of, is_broken
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.known import KnownSeries
from paktmodel.followup.series.notes import not_measuring_day, unfollowed
from paktmodel.followup.series.series import PackedSeries, Series
from paktmodel.followup.series.window import CurrentWindow, with_reason
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.targets.bases import Bases
from paktmodel.followup.targets.deciding import deciding
from paktmodel.followup.targets.evaluation import target_results
from paktmodel.followup.targets.result import TargetResult
from paktmodel.followup.targets.surroundings import Surroundings
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.followup.verdicts.alternatives import OtherReadings
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.comparisons import Comparison
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.indicators import Indicator
from paktmodel.model.limits import Exact, limits_of
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.targets import Target
from paktmodel.values.codes import Code
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.followup import ChangeStatus, TargetStatus, Timeliness


class PlanEvaluation:
    """Everything that the verdicts of one follow-up have in common.

    Attributes:
        plan: The plan.
        day: The day asked for.
        known: The series that are known and possible on it.
        rules: The rules that apply.
        years: The years that the plan declares, one for each month that they begin with.
        start: From when the plan runs.
        acknowledged: Why values that seem to be in another unit are right, by observation.
        reporting: The reporting rule with the shortest cadence; None without one.
    """

    __slots__ = (
        "_benchmarks",
        "_facts",
        "acknowledged",
        "day",
        "known",
        "plan",
        "reporting",
        "rules",
        "start",
        "years",
    )

    def __init__(
        self,
        plan: Plan,
        day: dt.date,
        known: KnownSeries,
        rules: RuleBook,
        record: FollowUpRecord | None = None,
        comparisons: Iterable[Comparison] = (),
    ) -> None:
        self._benchmarks = {(one.indicator, one.name): one for one in comparisons}
        self._facts: dict[Code, IndicatorFacts] | None = None
        self.acknowledged = acknowledged_slips(plan, record)
        self.plan = plan
        self.day = day
        self.known = known
        self.rules = rules
        self.start = plan_start(plan)
        self.reporting = reporting_rule(plan, day)
        self.years = one_of_each(plan.calendar.years)

    def due(self, possible: dt.date) -> dt.date | None:
        """Return when the report of a period is due, by its first possible date; None where nobody says."""
        return None if self.reporting is None else due_day(self.plan, self.reporting, possible)

    def series_of(self, code: Code, part: Part) -> tuple[IndicatorFacts, Series] | None:
        """Find what is known of a part of an indicator; None where the plan has no such indicator."""
        if self._facts is None:
            self._facts = {
                one.code: IndicatorFacts(one, self.years) for one in reversed(self.plan.indicators)
            }
        facts = self._facts.get(code)
        if facts is None:
            return None
        return facts, Series.view(self.known.packed(facts.indicator, part))

    def benchmark(self, code: Code, name: Text) -> Comparison | None:
        """Find a benchmark of an indicator by its name; None without one."""
        return self._benchmarks.get((code, name))


class IndicatorEvaluation:
    """One indicator on a day: what its verdicts, targets and benchmarks are reached from.

    Attributes:
        facts: What no observation changes.
        issues: The issues in its values.
    """

    __slots__ = (
        "_expected",
        "_impossible",
        "_packed",
        "_plan",
        "_readings",
        "_series",
        "_taken",
        "_unfollowed",
        "_windows",
        "facts",
        "issues",
    )

    facts: IndicatorFacts
    issues: tuple[DataIssue, ...]

    def __init__(self, plan: PlanEvaluation, indicator: Indicator) -> None:
        self._plan = plan
        self.facts = IndicatorFacts(indicator, plan.years)
        self._packed: Mapping[Part, PackedSeries] = {
            part: plan.known.packed(indicator, part) for part in self.facts.parts
        }
        self._series = {part: Series.view(packed) for part, packed in self._packed.items()}
        self.issues = issues_of(self.facts, self._series, plan.acknowledged)
        self._impossible = tuple(
            issue
            for issue in self.issues
            if is_impossible(self.facts, issue) or issue.reason is ReasonCode.UNIT_SLIP_UNACKNOWLEDGED
        )
        self._expected = ExpectedPeriods(plan.plan, self.facts, plan.reporting, plan.day)
        self._unfollowed = unfollowed(self.facts, plan.day)
        self._windows: dict[WindowRules, CurrentWindow] = {}
        self._readings: dict[CurrentWindow, OtherReadings] = {}
        self._taken: dict[Part, tuple[AppliedRules, WindowValue]] = {}

    def series(self, part: Part) -> Series:
        """Return what is known of a part; nothing for a part that the indicator does not have."""
        found = self._series.get(part)
        return Series.of(()) if found is None else found

    def verdict(self, part: Part) -> Verdict:
        """Reach the verdict on a part."""
        indicator = self.facts.indicator
        rules, current = self.window(part)
        targets = self.facts.targets(part)
        results = self.target_results(targets, part) if targets else ()
        deciding = self.deciding(results, part) if results else None
        change = self._change(part, rules, current, _holds(deciding, current))
        slip = slip_in(self.facts, part, current, self.issues, ReasonCode.UNIT_SLIP)
        if slip is not None and change.assessable:
            change = evolve(change, reasons=(*change.reasons, slip))
        empty = part in self.facts.empty
        return Verdict(
            indicator=indicator.code,
            part=part,
            change=change,
            timeliness=Timeliness.NOT_APPLICABLE if empty else self._expected.status(self._series[part]),
            rules=rules,
            targets=results,
            target=deciding,
            basis=SeriesBasis(self.facts, self._packed[part], self._impossible, self._unfollowed),
        )

    def window(self, part: Part) -> tuple[AppliedRules, WindowValue]:
        """Take the current value of a part by the rules that apply; none where its values cannot be right."""
        taken = self._taken.get(part)
        if taken is None:
            taken = self._taken[part] = self._take(part)
        return taken

    def _take(self, part: Part) -> tuple[AppliedRules, WindowValue]:
        rules = self._plan.rules.applied(self.facts.indicator.code, part)
        window = self._window_by(rules).of(self.series(part))
        if is_broken(window) and self._packed[part].others:
            window = self._window_by(rules).of(self._by_newest(part, window))
        window = with_reason(self.facts, part, window, partial(self._given, part), self._plan.day)
        wrong = contradiction_in(self.facts, part, window, self.issues)
        if wrong is not None:
            window = evolve(window, value=None, reasons=(*window.reasons, wrong))
        return rules, window

    def target_results(self, targets: Iterable[Target], part: Part) -> tuple[TargetResult, ...]:
        """Say how targets of one part stand; values that cannot be right neither meet nor miss one."""
        if self._unfollowed is not None:
            return tuple(
                TargetResult(target=one, status=TargetStatus.NOT_ASSESSABLE, reasons=[self._unfollowed])
                for one in targets
            )
        plan, facts = self._plan, self.facts
        rules, current = self.window(part)
        series = self.series(part)
        code = facts.indicator.code

        windows = {facts.length: current}

        def over(months: int) -> WindowValue:
            if months not in windows:
                windows[months] = self._over(part, rules, months)
            return windows[months]

        def wrong(window: WindowValue) -> Reason | None:
            return contradiction_in(facts, part, window, self.issues)

        def newest(window: WindowValue) -> Series:
            return self._by_newest(part, window) if self._packed[part].others else series

        surroundings = Surroundings(
            facts=facts,
            part=part,
            series=series,
            day=plan.day,
            start=plan.start,
            rules=rules,
            current=over,
            wrong=wrong,
            newest=newest,
            due=plan.due,
            bases=Bases(facts, part, series, plan.series_of, lambda name: plan.benchmark(code, name)),
        )
        return target_results(targets, surroundings)

    def _over(self, part: Part, rules: AppliedRules, months: int) -> WindowValue:
        """Take the current value of a part over a window of so many months."""
        facts = self.facts.with_length(months)
        found = CurrentWindow(facts, rules.window_rules, self._plan.day).of(self.series(part))
        if found.value is not None:
            return found
        return with_reason(facts, part, found, partial(self._given, part), self._plan.day)

    def deciding(self, results: Sequence[TargetResult], part: Part) -> TargetResult | None:
        """Choose which of several results of a part decides; None without any."""
        _, current = self.window(part)
        return deciding(
            results,
            last=None if current.value is None else current.last.end,
            possible=lambda day: self.facts.indicator.first_possible_after(day) <= self._plan.day,
        )

    def _given(self, part: Part) -> Series:
        return Series.view(self._plan.known.given(self.facts.indicator, part))

    def _by_newest(self, part: Part, window: WindowValue) -> Series:
        """View what is known of a part, first by the definition of the last that lies in a window."""
        known = self.series(part)
        newest = known.within(window.first.start, window.last.end)[-1]
        version = definition_of(self.facts, known.definition((newest,)), known.periods[newest].end)
        return Series.view(self._packed[part].by(version))

    def _window_by(self, rules: AppliedRules) -> CurrentWindow:
        chosen = rules.window_rules
        window = self._windows.get(chosen)
        if window is None:
            window = self._windows[chosen] = CurrentWindow(self.facts, chosen, self._plan.day)
        return window

    def _readings_by(self, rules: AppliedRules) -> OtherReadings:
        window = self._window_by(rules)
        readings = self._readings.get(window)
        if readings is None:
            readings = self._readings[window] = OtherReadings(self.facts, self._series, window)
        return readings

    def _change(self, part: Part, rules: AppliedRules, current: WindowValue, holds: bool | None) -> Change:
        """Judge the change; where values do not agree, only if every reading of them gives the same."""
        start, other_start = self._starts(part, rules)
        change = judged_change(
            self.facts,
            part,
            start,
            current=current,
            rules=rules,
            plan_start=self._plan.start,
            unfollowed=self._unfollowed,
            holds=holds,
        )
        if not change.assessable:
            return change
        if other_start is not None:
            by_other = status_by(
                self.facts, part, other_start.start, current=current, rules=rules, holds=holds
            )
            change = other_start.noted(change, by_other)
        off = not_measuring_day(self.facts, self.series(part), current)
        if off is not None:
            change = evolve(change, reasons=(*change.reasons, off))
        issue = disagreement_in(self.facts, part, current, self.issues)
        if issue is None:
            return change
        for other in self._readings_by(rules).of(part):
            again = status_by(self.facts, part, start, current=other, rules=rules, holds=holds)
            if again not in (change.status, ChangeStatus.NOT_ASSESSABLE):
                return evolve(change, status=ChangeStatus.NOT_ASSESSABLE, reasons=(issue,))
        return evolve(change, reasons=(*change.reasons, issue))

    def _starts(self, part: Part, rules: AppliedRules) -> tuple[StartValue, OtherStart | None]:
        """Choose what a change starts from, and what else it might, where source and print differ."""
        printed = StartValue.as_printed(self.facts, part)
        found = value_at_hand(self.facts, part, self.series(part))
        if found is None or contradiction_in(self.facts, part, found.window, self._impossible):
            return printed, None
        at_hand = StartValue.over(found.window, printed.value)
        if not found.stated:
            return printed, OtherStart(ReasonCode.BASELINE_NOT_REPRODUCED, at_hand, "by-months")
        every = self.series(part).periods
        periods = [every[row] for row in found.rows]
        published = self._plan.known.published_last(self.facts.indicator, part, periods)
        revised = self._plan.plan.day.before(published)
        code = ReasonCode.BASELINE_REVISED if revised else ReasonCode.VALUE_DIFFERS_FROM_PRINT
        if rules.baseline_printed:
            return printed, OtherStart(code, at_hand, "by-source")
        return at_hand._replace(periods=printed.periods), OtherStart(code, printed, "by-print")


def _holds(deciding: TargetResult | None, current: WindowValue) -> bool | None:
    """Say whether the current value meets the bound that decides; None where either is not known."""
    if deciding is None or deciding.bound is None or current.value is None:
        return None
    return limits_of(deciding.bound).hold(Exact(current.value))
