"""Issues in the values of one indicator, and where they are.

They are kept as data until they are reported as findings, or qualify the verdict that rests on them.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence, Finding, Subject
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.text.period_names import runs_in
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, enumerated
from paktmodel.vocabulary.words.findings import Severity, SubjectKind

#: A sentence names no more spans of time than this one by one.
_MOST_NAMED = 6

Place = tuple[Part, Period]


def _in_order(many: Iterable[Period]) -> tuple[Period, ...]:
    return tuple(sorted(set(many), key=lambda period: (period.start, period.end)))


@frozen
class Periods:
    """Periods that a sentence tells of, those that follow each other drawn together.

    >>> from paktmodel.calendar.periods import Period
    >>> Periods([Period("2024-M01"), Period("2024-M02"), Period("2024-M03"), Period("2024-M08")]).label("sv")
    'januari–mars 2024 och augusti 2024'

    Attributes:
        periods: The periods, in order.
    """

    periods: tuple[Period, ...] = field(converter=_in_order)

    def label(self, language: Language) -> str:
        """Write the periods in words; many of them by the first ones and a number."""
        words = [run.label(language) for run in runs_in(self.periods)]
        if len(words) > _MOST_NAMED:
            more = len(words) - _MOST_NAMED + 1
            words[_MOST_NAMED - 1 :] = [f"{more} till" if language == "sv" else f"{more} more"]
        return enumerated(words, language)

    def __str__(self) -> str:
        return self.label("en")


@frozen
class Lead:
    """Of which of several periods the figures in a sentence are; nothing where there is only one.

    Attributes:
        period: The period, or None.
    """

    period: Period | None

    def label(self, language: Language) -> str:
        """Write the period as it leads in its figures: ``maj 2024``, a colon and a blank."""
        return "" if self.period is None else f"{self.period.label(language)}: "

    def __str__(self) -> str:
        return self.label("en")


@frozen
class Whole:
    """What parts make up together: the total, or a part that other parts divide.

    Attributes:
        part: The total or the part.
    """

    part: Part

    def label(self, language: Language) -> str:
        """Write it as a sentence names it: ``totalen``, ``kvinnor``."""
        if self.part == Part.TOTAL:
            return "totalen" if language == "sv" else "the total"
        return self.part.label(language)

    def __str__(self) -> str:
        return self.label("en")


#: Periods of one part, in order of time.
PartPeriods = tuple[Part, tuple[Period, ...]]


@frozen(field_transformer=gathered)
class DataIssue:
    """One kind of issue in the values of an indicator, with every place where it is found.

    Attributes:
        code: What is wrong; the code of the finding.
        severity: How much it matters.
        by_part: Each part concerned, with its periods in order of time.
        evidence: The values of the first place, by name.
        series: Whether whole series are concerned, and not single values.
        reason: What a verdict that rests on the values says, where the code does not tell; None for nothing.
        acknowledged: Why the owner accepts them; empty where nobody said so.
    """

    code: str
    severity: Severity
    by_part: tuple[PartPeriods, ...]
    evidence: Evidence = Evidence()
    series: bool = False
    reason: ReasonCode | None = None
    acknowledged: str = ""

    @property
    def places(self) -> tuple[Place, ...]:
        """Part and period of each value concerned, in order of time."""
        return tuple((self.by_part[rank][0], period) for _, _, rank, period in self._in_time())

    def _in_time(self) -> "list[tuple[dt.date, dt.date, int, Period]]":
        # The parts stand in order, and a part has a period once, so that no two periods are compared.
        ranked = enumerate(self.by_part)
        return sorted(
            (period.start, period.end, rank, period) for rank, (_, periods) in ranked for period in periods
        )

    @cached_property
    def _periods(self) -> dict[Part, tuple[Period, ...]]:
        return dict(self.by_part)

    def periods_of(self, part: Part) -> tuple[Period, ...]:
        """Return the periods of a part, in order of time."""
        return self._periods.get(part, ())

    def finding(self, indicator: Indicator) -> Finding:
        """Report the issue as a finding about each observation, or about the series.

        Args:
            indicator: The indicator whose values they are.
        """
        if self.series:
            subjects = [series_of(indicator, part) for part, _ in self.by_part]
            periods = Periods(period for _, every in self.by_part for period in every)
            parts = tuple(part for part, _ in self.by_part)
        else:
            places = self._in_time()
            names = [f"{indicator.code} {part} " for part, _ in self.by_part]
            subjects = [
                Subject(SubjectKind.OBSERVATION, names[rank] + str(period)) for _, _, rank, period in places
            ]
            periods = Periods(period for _, _, _, period in places)
            parts = tuple(self.by_part[rank][0] for rank in dict.fromkeys(place[2] for place in places))
        evidence = {
            "indicator": indicator.code,
            "parts": parts,
            "periods": periods,
            "lead": Lead(periods.periods[0] if len(periods.periods) > 1 else None),
        }
        return Finding(
            self.code,
            self.severity,
            subjects,
            evidence=Evidence({**evidence, **self.evidence}),
            acknowledged=self.acknowledged,
        )


def named_observation(indicator: Indicator, part: Part, period: Period) -> str:
    """Name an observation as findings and acknowledgements do: ``observation 1.1 total 2024-M05``."""
    return str(Subject(SubjectKind.OBSERVATION, f"{indicator.code} {part} {period}"))


def series_of(indicator: Indicator, part: Part) -> Subject:
    """Name a series as the subject of a finding: the indicator, and the part where it is not the total."""
    return Subject(SubjectKind.INDICATOR, indicator.code, "" if part == Part.TOTAL else str(part))


class _Collected:
    """What has been collected of one code."""

    __slots__ = ("evidence", "lead", "periods", "severity")

    def __init__(self, severity: Severity) -> None:
        self.severity = severity
        self.periods: dict[Part, list[Sequence[Period]]] = {}
        self.lead: tuple[dt.date, dt.date, tuple[int, str]] | None = None
        self.evidence: Mapping[str, object] = {}


class IssueCollector:
    """Collect issues by code while the values of one indicator are read."""

    def __init__(self) -> None:
        self._collected: dict[str, _Collected] = {}

    def add(
        self,
        code: str,
        severity: Severity,
        parts: Sequence[Part],
        periods: Sequence[Period],
        evidence: Callable[[int], Mapping[str, object]],
    ) -> None:
        """Add an issue in some periods, each of them in every one of the parts.

        Args:
            code: What is wrong.
            severity: How much it matters.
            parts: The parts concerned.
            periods: The periods, in order of time.
            evidence: The values of the period at a place; asked for the first place of a code alone.
        """
        if not periods:
            return
        collected = self._collected.setdefault(code, _Collected(severity))
        for part in parts:
            collected.periods.setdefault(part, []).append(periods)
        lead = (periods[0].start, periods[0].end, min(map(_order, parts)))
        if collected.lead is None or lead < collected.lead:
            collected.lead, collected.evidence = lead, {**evidence(0), "first": periods[0]}

    def issues(self) -> Iterator[DataIssue]:
        """Yield one issue for each code, with the values of the first place."""
        for code, collected in sorted(self._collected.items()):
            by_part = [(part, _merged(runs)) for part, runs in collected.periods.items()]
            by_part.sort(key=lambda one: _order(one[0]))
            yield DataIssue(code, collected.severity, tuple(by_part), Evidence(collected.evidence))


def _merged(runs: Sequence[Sequence[Period]]) -> tuple[Period, ...]:
    if len(runs) == 1:
        return tuple(runs[0])
    return tuple(sorted({period for run in runs for period in run}, key=_span))


def _span(period: Period) -> tuple[dt.date, dt.date]:
    return (period.start, period.end)


def _order(part: Part) -> tuple[int, str]:
    return _USUAL.get(part) or (len(_USUAL), str(part))


#: Where the usual parts stand among those of an issue.
_USUAL = {part: (place, str(part)) for place, part in enumerate((Part.TOTAL, Part.WOMEN, Part.MEN))}
