"""How one verdict is reached: the window by the rules that won, and every axis on what is known."""

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from attrs import evolve

from paktmodel.followup.agenda.calendar import plan_start
from paktmodel.followup.axes.signals import read_signal
from paktmodel.followup.axes.significance import certainty_of
from paktmodel.followup.axes.targets import LimitReading, limits_of, read_limit, value_at
from paktmodel.followup.axes.timeliness import timeliness_of
from paktmodel.followup.quality.issues import Doubt
from paktmodel.followup.quality.values import contradicted, disagreeing
from paktmodel.followup.rules import Ruling, ruling_for
from paktmodel.followup.series.aggregation import increments
from paktmodel.followup.series.window import current_value
from paktmodel.followup.series.window_value import Current
from paktmodel.followup.text.reasons import Reason
from paktmodel.followup.verdicts.alternatives import other_windows
from paktmodel.followup.verdicts.verdict import Inputs, Verdict, judge
from paktmodel.model.indicators import Indicator, Limit
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.rules import JudgementRule
from paktmodel.observations import Observation
from paktmodel.values.codes import Code
from paktmodel.vocabulary.words.followup import LimitStanding, Standing, Timeliness


class Seen(NamedTuple):
    """What every verdict of one follow-up is reached from.

    Attributes:
        plan: The plan.
        day: The day asked for.
        known: What is known of each indicator and part, one observation per period.
        doubts: What is doubtful in each indicator's figures.
        rules: Rules that go before those in the document.
    """

    plan: Plan
    day: dt.date
    known: Mapping[tuple[Code, Part], tuple[Observation, ...]]
    doubts: Mapping[Code, tuple[Doubt, ...]]
    rules: tuple[JudgementRule, ...]

    def series(self, indicator: Indicator, part: Part) -> tuple[Observation, ...]:
        """What is known of an indicator's part."""
        return self.known.get((indicator.code, part), ())


def verdict_on(seen: Seen, indicator: Indicator, part: Part) -> Verdict:
    """The verdict on one indicator and part."""
    known = seen.series(indicator, part)
    ruling, current = window_on(seen, indicator, part)
    standing, reasons, inputs = _judged(seen, indicator, part, ruling, current)
    readings = tuple(
        reading_of(seen, indicator, limit, ruling, current) for limit in limits_of(indicator, part)
    )
    coming = _next_limit(readings, seen.day)
    timely = Timeliness.CURRENT
    if part not in indicator.structurally_empty:
        timely = timeliness_of(seen.plan, indicator, known, as_of=seen.day)
    return Verdict(
        indicator=indicator.code,
        part=part,
        standing=standing,
        timeliness=timely,
        limit=LimitStanding.NONE if coming is None else coming.standing,
        signal=read_signal(
            indicator,
            increments(indicator, known),
            rules=ruling.signal_rules,
            limit=None if coming is None else coming.limit,
            part=part,
        ),
        certainty=certainty_of(
            indicator,
            part,
            known,
            baseline=indicator.baseline.figure(part),
            current=current,
            confidence=ruling.confidence,
        ),
        window=current if current.value is not None else None,
        rule=ruling,
        inputs=inputs,
        reasons=reasons,
        limits=readings,
    )


def _judged(
    seen: Seen, indicator: Indicator, part: Part, ruling: Ruling, current: Current
) -> tuple[Standing, tuple[Reason, ...], Inputs]:
    """The standing; where figures do not agree, only if every reading of them gives the same."""
    known, start = seen.series(indicator, part), plan_start(seen.plan)
    doubt = disagreeing(indicator, part, current, seen.doubts[indicator.code])
    standing, reasons, inputs = judge(
        indicator, part, known, current=current, ruling=ruling, plan_start=start, disagreement=doubt
    )
    if doubt is None or standing is Standing.NOT_ASSESSABLE:
        return standing, reasons, inputs
    every = {one: seen.series(indicator, one) for one in indicator.parts}
    choice = ruling.window.window
    assert choice is not None  # the preset states one
    for other in other_windows(indicator, part, every, choice=choice, as_of=seen.day):
        again, _, _ = judge(indicator, part, known, current=other, ruling=ruling, plan_start=start)
        if again not in (standing, Standing.NOT_ASSESSABLE):
            return Standing.NOT_ASSESSABLE, (doubt,), inputs
    return standing, reasons, inputs


def window_on(seen: Seen, indicator: Indicator, part: Part) -> tuple[Ruling, Current]:
    """The rules that won, and the current value by them; none where its figures cannot be right."""
    ruling = ruling_for(seen.plan, indicator.code, part, arguments=seen.rules, as_of=seen.day)
    choice = ruling.window.window
    assert choice is not None  # the preset states one
    current = current_value(indicator, seen.series(indicator, part), choice=choice, as_of=seen.day)
    return ruling, _sound(seen, indicator, part, current)


def _sound(seen: Seen, indicator: Indicator, part: Part, window: Current) -> Current:
    """A window, without its value where the figures in it cannot be right."""
    wrong = contradicted(indicator, part, window, seen.doubts[indicator.code])
    return window if wrong is None else evolve(window, value=None, reasons=(*window.reasons, wrong))


def reading_of(
    seen: Seen, indicator: Indicator, limit: Limit, ruling: Ruling, current: Current
) -> LimitReading:
    """How an indicator stands against a limit; figures that cannot be right neither meet nor miss it."""
    path = ruling.path.path
    assert path is not None  # the preset states one
    known = seen.series(indicator, limit.part)
    reading = read_limit(limit, indicator, known, current=current, path=path, as_of=seen.day)
    if reading.value is None or limit.on is None or seen.day < limit.on:
        return reading
    at_date = value_at(indicator, known, limit.on)
    wrong = (
        None if at_date is None else contradicted(indicator, limit.part, at_date, seen.doubts[indicator.code])
    )
    if wrong is None:
        return reading
    return LimitReading(limit=limit, standing=LimitStanding.NOT_ASSESSABLE, reasons=[wrong])


def _next_limit(readings: tuple[LimitReading, ...], day: dt.date) -> LimitReading | None:
    """The limit whose date comes next, or came last when all are past; None without limits."""
    if not readings:
        return None
    dated = [(reading.limit.on, reading) for reading in readings if reading.limit.on is not None]
    coming = [pair for pair in dated if pair[0] >= day]
    if coming:
        return min(coming, key=lambda pair: pair[0])[1]
    return max(dated, key=lambda pair: pair[0])[1] if dated else readings[0]
