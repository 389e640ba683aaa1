"""Which due days of an agenda nobody has given."""

import datetime as dt
from collections.abc import Iterator, Sequence

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence, Finding, Subject
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.agenda.obligations import Duty
from paktmodel.followup.text.phrases import phrase
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.findings import Severity, SubjectKind
from paktmodel.vocabulary.words.reporting import Closing


@frozen
class _ClosingOf:
    """One closing among several of the same name, as a finding names it."""

    closing: Closing
    period: Period
    ends: dt.date | None

    def label(self, language: Language) -> str:
        if self.ends is None:
            return f"{self.closing.label(language)} {self.period}"
        return phrase("closing-up-to", language, closing=self.closing, day=self.ends)


def unknown_days(owed: Sequence[Duty]) -> Iterator[Finding]:
    """Report each rule, closing and recipient whose due day nobody has given.

    Where the calendar gives some of a closing's days, each that it leaves out is reported by itself.
    """
    partly = {_kept(duty) for duty in owed if duty.due is not None and duty.closing is not None}
    found: dict[Finding, None] = {}
    for duty in owed:
        if duty.due is not None:
            continue
        what: object = duty.rule.what
        if duty.closing is not None:
            some = _kept(duty) in partly
            what = _ClosingOf(duty.closing, duty.period, duty.ends) if some else duty.closing
        subject = Subject(SubjectKind.RULE, duty.rule.id)
        evidence = Evidence(what=what, recipient=duty.rule.recipient)
        found[Finding("due-day-unknown", Severity.INFO, (subject,), evidence=evidence)] = None
    return iter(found)


def _kept(duty: Duty) -> tuple[str, Closing | None, str]:
    return duty.rule.id, duty.closing, duty.rule.recipient
