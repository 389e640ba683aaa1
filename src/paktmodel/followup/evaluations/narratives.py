"""Narratives as reported."""

import datetime as dt
from collections.abc import Iterable

from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import checked_day
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.evaluations.evaluations import subject_of
from paktmodel.followup.text.phrases import phrase
from paktmodel.model.follow_up_record import About, Narrative
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language, capitalised


@frozen(kw_only=True, field_transformer=gathered)
class NarrativeResult(Bilingual):
    """What was written of one thing and period.

    Attributes:
        about: What it is about.
        period: The period.
        narratives: The narratives in order of their days.
    """

    about: About
    period: Period
    narratives: tuple[Narrative, ...]

    def text(self, language: Language = "en") -> str:
        """Write the narratives, each with who wrote it.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        subject, period = subject_of(self.about).label(language), self.period.label(language)
        texts = [
            phrase("narrative-by", language, text=each.text, role=each.role, day=each.day)
            if each.role is not None
            else phrase("narrative-on", language, text=each.text, day=each.day)
            for each in self.narratives
        ]
        return f"{capitalised(subject)}, {period}: {' '.join(texts)}"


def collect_narratives(narratives: Iterable[Narrative], *, as_of: dt.date) -> tuple[NarrativeResult, ...]:
    """Collect narratives by subject and period: subjects as they first come, periods in order.

    Args:
        narratives: The narratives.
        as_of: The day. Later narratives are left out.

    Raises:
        InvalidValue: A day that is not a plain date.
    """
    day = checked_day(as_of)
    groups: dict[About, dict[Period, list[Narrative]]] = {}
    for narrative in narratives:
        if not narrative.day.after(day):
            groups.setdefault(narrative.about, {}).setdefault(narrative.period, []).append(narrative)
    return tuple(
        NarrativeResult(about=about, period=period, narratives=tuple(sorted(written, key=_day)))
        for about, periods in groups.items()
        for period, written in sorted(periods.items())
    )


def _day(narrative: Narrative) -> str:
    return narrative.day.sort_key()
