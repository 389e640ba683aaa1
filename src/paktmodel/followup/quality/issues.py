"""Issues in the values of one indicator, and where they are.

They are kept as data until they are reported as findings, or qualify the verdict that rests on them.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import field, frozen

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence, Finding, Subject
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, enumerated
from paktmodel.vocabulary.words.findings import Severity, SubjectKind

#: A sentence names no more spans of time than this one by one.
_MOST_NAMED = 6

Place = tuple[Part, Period]


def _in_order(many: Iterable[Period]) -> tuple[Period, ...]:
    return tuple(sorted(set(many)))


@frozen
class Periods:
    """Periods that a sentence tells of, those that follow each other drawn together.

    >>> from paktmodel.calendar.periods import Period
    >>> Periods([Period("2024-M01"), Period("2024-M02"), Period("2024-M03"), Period("2024-M08")]).label("sv")
    'januari 2024–mars 2024 och augusti 2024'

    Attributes:
        periods: The periods, in order.
    """

    periods: tuple[Period, ...] = field(converter=_in_order)

    def label(self, language: Language) -> str:
        """The periods in words; many of them by the first ones and a number."""
        runs: list[list[Period]] = []
        for period in self.periods:
            if runs and _follows(runs[-1][-1], period):
                runs[-1].append(period)
            else:
                runs.append([period])
        words = [one for run in runs for one in _labels(run, language)]
        if len(words) > _MOST_NAMED:
            more = len(words) - _MOST_NAMED + 1
            words[_MOST_NAMED - 1 :] = [f"{more} till" if language == "sv" else f"{more} more"]
        return enumerated(words, language)

    def __str__(self) -> str:
        return self.label("en")


def _follows(before: Period, period: Period) -> bool:
    return before.frequency == period.frequency != "D" and before.last_month + 1 == period.first_month


def _labels(run: list[Period], language: Language) -> list[str]:
    first, last = run[0].label(language), run[-1].label(language)
    return [f"{first}–{last}"] if len(run) > 2 else [one.label(language) for one in run]


@frozen
class Lead:
    """Of which of several periods the figures in a sentence are; nothing where there is only one.

    Attributes:
        period: The period, or None.
    """

    period: Period | None

    def label(self, language: Language) -> str:
        """The period as it leads in its figures: ``maj 2024``, a colon and a blank."""
        return "" if self.period is None else f"{self.period.label(language)}: "

    def __str__(self) -> str:
        return self.label("en")


@frozen(field_transformer=gathered)
class DataIssue:
    """One kind of issue in the values of an indicator, with every place where it is found.

    Attributes:
        code: What is wrong; the code of the finding.
        severity: How much it matters.
        places: Part and period of each figure concerned, in order of time.
        evidence: The figures of the first place, by name.
        series: Whether whole series are concerned, and not single figures.
    """

    code: str
    severity: Severity
    places: tuple[Place, ...]
    evidence: Evidence = Evidence()
    series: bool = False

    def finding(self, indicator: Indicator) -> Finding:
        """Report the issue as a finding about each observation, or about the series.

        Args:
            indicator: The indicator whose figures they are.
        """
        parts = tuple(dict.fromkeys(part for part, _ in self.places))
        if self.series:
            subjects = [series_of(indicator, part) for part in parts]
        else:
            subjects = [observation_of(indicator, *place) for place in self.places]
        periods = Periods(period for _, period in self.places)
        evidence = {
            "indicator": indicator.code,
            "parts": parts,
            "periods": periods,
            "lead": Lead(periods.periods[0] if len(periods.periods) > 1 else None),
        }
        return Finding(self.code, self.severity, subjects, evidence=Evidence({**evidence, **self.evidence}))


def observation_of(indicator: Indicator, part: Part, period: Period) -> Subject:
    """An observation as the subject of a finding, such as ``1.3 women 2024-M05``."""
    return Subject(SubjectKind.OBSERVATION, f"{indicator.code} {part} {period}")


def series_of(indicator: Indicator, part: Part) -> Subject:
    """A series as the subject of a finding: the indicator, and the part where it is not the total."""
    return Subject(SubjectKind.INDICATOR, indicator.code, "" if part == Part.TOTAL else str(part))


class IssueCollector:
    """Collect issues by code while the values of one indicator are read."""

    def __init__(self) -> None:
        self._issues: list[tuple[str, Severity, Place, Evidence]] = []

    def add(self, code: str, severity: Severity, places: Iterable[Place], **evidence: object) -> None:
        """Add an issue at one or more places that have the same values as evidence."""
        shared = Evidence(evidence)
        self._issues += [(code, severity, place, shared) for place in places]

    def issues(self) -> Iterator[DataIssue]:
        """Yield one issue for each code, its places in order of time and the figures those of the first."""
        by_code = sorted(self._issues, key=lambda one: one[0])
        for code, same in groupby(by_code, key=lambda one: one[0]):
            many = sorted(same, key=lambda one: _in_time(one[2]))
            _, severity, (_, first), evidence = many[0]
            places = in_time(place for _, _, place, _ in many)
            yield DataIssue(code, severity, places, Evidence(evidence, first=first))


def in_time(places: Iterable[Place]) -> tuple[Place, ...]:
    """Places in order of time, the total before its parts; each once."""
    return tuple(sorted(dict.fromkeys(places), key=_in_time))


def _in_time(place: Place) -> tuple[Period, int, str]:
    part, period = place
    return (period, *_order(part))


def _order(part: Part) -> tuple[int, str]:
    usual = (Part.TOTAL, Part.WOMEN, Part.MEN)
    return (usual.index(part) if part in usual else len(usual), str(part))
