"""Narratives as reported."""

import datetime as dt
from collections.abc import Iterable

from attrs import frozen

from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import checked_day
from paktmodel.followup.evaluations.evaluations import told_subject
from paktmodel.followup.text.phrases import phrase
from paktmodel.model.follow_up_record import About, Narrative
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language


@frozen(kw_only=True, field_transformer=gathered)
class NarrativeResult:
    """What is told in words of one thing and period.

    Attributes:
        about: What it is about.
        period: The period.
        told: The narratives in order of their days.
    """

    about: About
    period: Period
    told: tuple[Narrative, ...]

    def text(self, language: Language = "en") -> str:
        """The narratives with who told them, as sentences.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        subject, period = told_subject(self.about).label(language), self.period.label(language)
        said = [
            phrase("narrative-by", language, text=one.text, role=one.role, day=one.day)
            if one.role is not None
            else phrase("narrative-on", language, text=one.text, day=one.day)
            for one in self.told
        ]
        return f"{subject[:1].upper()}{subject[1:]}, {period}: {' '.join(said)}"

    def __str__(self) -> str:
        return self.text("en")


def narratives_told(narratives: Iterable[Narrative], *, as_of: dt.date) -> tuple[NarrativeResult, ...]:
    """Narratives by subject and period: subjects as they first come, each with its periods in order.

    Args:
        narratives: The narratives.
        as_of: The day. What was told later is left out.

    Raises:
        InvalidValue: A day that is not a plain date.
    """
    day = checked_day(as_of)
    known = tuple(one for one in narratives if one.day <= day)
    groups: dict[About, dict[Period, list[Narrative]]] = {}
    for one in known:
        groups.setdefault(one.about, {}).setdefault(one.period, []).append(one)
    return tuple(
        NarrativeResult(about=about, period=period, told=tuple(sorted(told, key=_day)))
        for about, periods in groups.items()
        for period, told in sorted(periods.items())
    )


def _day(narrative: Narrative) -> dt.date:
    return narrative.day
