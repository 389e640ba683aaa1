"""Values dated on single days where months are counted: no window rests on them, and they say so."""

from collections.abc import Iterator, Mapping

from paktmodel.errors import Evidence
from paktmodel.followup.quality.issues import DataIssue
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.series import REPORTED, Series
from paktmodel.model.parts import Part
from paktmodel.vocabulary.words.findings import Severity


def days_in(facts: IndicatorFacts, known: Mapping[Part, Series]) -> Iterator[DataIssue]:
    """Find the values of single days of what is no stock: how many there are, and the first.

    Args:
        facts: What is measured.
        known: What is known of each part.
    """
    if facts.reads_days:
        return
    found = []
    for part, series in known.items():
        if "D" in series.axis.frequencies:
            days = tuple(
                period
                for row, period in enumerate(series.periods)
                if not period.months and series.state(row) in REPORTED
            )
            found += [(part, days)] if days else []
    if found:
        evidence = Evidence(
            count=sum(len(days) for _, days in found), first=min(days[0] for _, days in found)
        )
        yield DataIssue("day-for-month", Severity.WARNING, tuple(found), evidence, series=True)
