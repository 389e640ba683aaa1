"""The board report on one screen: what is better or worse, why the rest cannot be judged, what is next."""

import datetime as dt
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from paktmodel.checks import FindingGroup, Findings
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup import Agenda, FollowUp
from paktmodel.followup.agenda.items import AgendaItem
from paktmodel.followup.comparisons.pairs import usual_pairs
from paktmodel.followup.plans.rollup import Status, Tally
from paktmodel.followup.text.bound_words import bound_with_date
from paktmodel.followup.text.phrases import phrase, runs_among
from paktmodel.followup.text.value_words import shown_value
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.indicators import Indicator
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language, capitalised, day_label
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.followup import ChangeStatus, HeadlineAxis, TargetStatus
from paktmodel.vocabulary.words.reporting import AgendaState

#: What is still to be handed in.
_OPEN: Final = (
    AgendaState.NOT_YET_POSSIBLE,
    AgendaState.NOT_YET_DUE,
    AgendaState.DUE,
    AgendaState.OVERDUE,
    AgendaState.SENT_BACK,
)
#: Better and worse come first, and of a target what is missed before what is met.
_FIRST: Final = (ChangeStatus.IMPROVED, ChangeStatus.WORSENED, TargetStatus.MISSED, TargetStatus.BEHIND)
_OPPOSITE: Final = {ChangeStatus.IMPROVED, ChangeStatus.WORSENED}
_SERIOUS: Final = (Severity.ERROR, Severity.WARNING)
_INDENT: Final = "  "

#: A heading with its lines.
_Block = tuple[str, list[str]]


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class BoardBrief(Bilingual):
    """What a report comes to, on one screen.

    Attributes:
        plan: The plan.
        as_of: The day asked for.
        known_at: The day up to which everything was known.
        point: The closing reported on; None for the day alone.
        tally: The totals of the indicators, counted.
        judged: The verdicts on the totals that can be judged, in the plan's order.
        unjudged: Those that cannot be; those of discontinued indicators are left out.
        opposite: Verdicts on two parts, such as women and men, of which one is better and one worse.
        due: What is still to be handed in and has a due day, the first due day first.
        undated: What is still to be handed in on a day that nobody has stated.
        findings: What `check` found in the plan, in groups, errors before warnings; notes are left out.
        notices: What must be read first.
    """

    plan: Plan
    as_of: dt.date
    known_at: dt.date
    point: ClosingPoint | None
    tally: Tally
    judged: tuple[Verdict, ...]
    unjudged: tuple[Verdict, ...]
    opposite: tuple[tuple[Verdict, Verdict], ...]
    due: tuple[AgendaItem, ...] = ()
    undated: tuple[AgendaItem, ...] = ()
    findings: tuple[FindingGroup, ...] = ()
    notices: tuple[str, ...] = ()

    def text(self, language: Language = "en", *, width: int = 100, lines: int = 38) -> str:
        """State it in a few lines; where a list is too long it says how many more there are.

        Args:
            language: ``"sv"`` or ``"en"``.
            width: Characters in a line.
            lines: How many lines there may be; a heading and a line of each list are always there.
        """
        title = phrase("followed-caption", language, title=self.plan.title, day=self.as_of)
        head = [*textwrap.wrap(title, width)]
        when = []
        if self.point is not None:
            when.append(phrase("paper-for", language, closing=self.point.closing, day=self.point.end))
        if self.known_at != self.as_of:
            when.append(f"{phrase('known-at', language, day=self.known_at)}.")
        for text in (*self.notices, " ".join(when), self.tally.text(language)):
            head += textwrap.wrap(text, width, break_long_words=False)
        blocks = [block for block in self._blocks(language, width) if block[1]]
        left = lines - len(head) - len(blocks)
        shown = _fitted([listed for _, listed in blocks], left, language)
        for (heading, _), listed in zip(blocks, shown, strict=True):
            head += [heading, *(f"{_INDENT}{line}" for line in listed)]
        return "\n".join(head)

    def _blocks(self, language: Language, width: int) -> Iterator[_Block]:
        room = width - len(_INDENT)
        for status, verdicts in self._by_status():
            lines = [_line(one.facts.indicator, _movement(one, language), room) for one in verdicts]
            about = "screen-target" if isinstance(status, TargetStatus) else "screen-change"
            heading = phrase(about, language, status=status, number=len(verdicts))
            if status in _OPPOSITE:
                sure = sum(one.significance.significant for one in verdicts)
                heading = phrase("screen-significant", language, heading=heading, number=sure)
            yield heading, lines
        yield phrase("screen-unjudged", language, number=len(self.unjudged)), self._reasons(language)
        yield (
            phrase("screen-opposite", language),
            [
                _line(
                    one.facts.indicator,
                    ", ".join(_of_part(part, language) for part in (one, other)),
                    room,
                )
                for one, other in self.opposite
            ],
        )
        dated = [
            f"{day_label(item.due, language)}: {_handed(item, language)}" for item in self.due if item.due
        ]
        undated = [phrase("screen-undated", language, what=one) for one in _distinct(self.undated, language)]
        yield phrase("screen-due", language), [_cut(line, room) for line in (*dated, *undated)]
        yield (
            phrase("screen-findings", language),
            [_cut(f"{one.severity.label(language)}: {one.text(language)}", room) for one in self.findings],
        )

    def _by_status(self) -> Iterator[tuple[Status, Sequence[Verdict]]]:
        groups: dict[Status, list[Verdict]] = {}
        for verdict in self.judged:
            groups.setdefault(verdict.headline.status, []).append(verdict)
        for status in (*_FIRST, *(one for one in groups if one not in _FIRST)):
            if status in groups:
                yield status, groups[status]

    def _reasons(self, language: Language) -> list[str]:
        """Gather those that cannot be judged by the reason that decides, the most common one first."""
        codes: dict[str, list[str]] = {}
        for verdict in self.unjudged:
            decides = verdict.reasons[0].text(language) if verdict.reasons else verdict.why(language)
            codes.setdefault(decides, []).append(str(verdict.indicator))
        listed = runs_among(str(one.code) for one in self.plan.indicators)
        ordered = sorted(codes.items(), key=lambda one: -len(one[1]))
        return [f"{reason}: {listed(some)}" for reason, some in ordered]

    def __repr__(self) -> str:
        return f"BoardBrief({self.plan.id!s} on {self.as_of}: {self.tally.lead()})"


def brief_of(
    followed: FollowUp,
    point: ClosingPoint | None,
    agenda: Agenda | None,
    findings: Findings | None,
    notices: Iterable[str],
) -> BoardBrief:
    """Choose what of a follow-up a board must see on one screen.

    Args:
        followed: The plan followed up on a day.
        point: The closing reported on; None for the day alone.
        agenda: What is to be followed up; None leaves it out.
        findings: Findings about the plan; None leaves it out.
        notices: What must be read first.
    """
    totals = [one.total for one in followed.indicators if not one.total.discontinued]
    pairs = [
        (one.part(first), one.part(second))
        for one in followed.indicators
        for first, second in usual_pairs(one.indicator)
    ]
    open_ = [] if agenda is None else [item for item in agenda if item.state in _OPEN]
    unknown = () if agenda is None else agenda.of(AgendaState.DUE_DAY_UNKNOWN)
    groups = () if findings is None else findings.folded()
    serious = [one for one in groups if one.severity in _SERIOUS]
    return BoardBrief(
        plan=followed.plan,
        as_of=followed.as_of,
        known_at=followed.known_at,
        point=point,
        tally=followed.overall.tally,
        judged=tuple(one for one in totals if one.headline.assessable),
        unjudged=tuple(one for one in totals if not one.headline.assessable),
        opposite=tuple(pair for pair in pairs if {one.counted.status for one in pair} == _OPPOSITE),
        due=tuple(sorted((one for one in open_ if one.due), key=lambda one: one.due or dt.date.max)),
        undated=(*unknown, *(one for one in open_ if not one.due)),
        findings=tuple(sorted(serious, key=lambda one: _SERIOUS.index(one.severity))),
        notices=tuple(notices),
    )


def _movement(verdict: Verdict, language: Language) -> str:
    """Write the value before and now with the unit once, and the target where that decides."""
    indicator = verdict.facts.indicator
    said = _before_and_now(verdict, language, unit=indicator.unit)
    target = verdict.headline.target
    if verdict.headline.axis is not HeadlineAxis.TARGET or target is None:
        return said
    bound = phrase("screen-bound", language, bound=bound_with_date(target.target, indicator, language))
    return "; ".join(filter(None, (said, bound)))


def _before_and_now(verdict: Verdict, language: Language, unit: str = "") -> str:
    change, indicator, tested = verdict.counted, verdict.facts.indicator, verdict.tested
    before, now = change.shown_baseline, change.shown_value
    if tested is not None and before is None:
        now = tested.value
    if now is None:
        return ""
    after = shown_value(indicator, now, unit=unit, like=now).label(language)
    return (
        after
        if before is None
        else f"{shown_value(indicator, before, like=before).label(language)} → {after}"
    )


def _of_part(verdict: Verdict, language: Language) -> str:
    status = verdict.counted.status.label(language)
    return f"{verdict.part.label(language)} {_before_and_now(verdict, language)} ({status})"


def _line(indicator: Indicator, said: str, room: int) -> str:
    """Name an indicator, in as much room as what is said of it leaves."""
    named = f"{indicator.code} {indicator.name}"
    return f"{_cut(named, max(len(indicator.code) + 2, room - len(said) - 2))}: {said}"


def _handed(item: AgendaItem, language: Language) -> str:
    closing = "" if item.closing is None else f"{item.closing.label(language)}, "
    return phrase("screen-handed", language, what=f"{closing}{item.what}", recipient=item.recipient)


def _distinct(items: Iterable[AgendaItem], language: Language) -> Iterable[str]:
    return dict.fromkeys(_handed(item, language) for item in items)


def _cut(text: str, room: int) -> str:
    return textwrap.shorten(text, room, placeholder=" …")


def _fitted(lists: Sequence[list[str]], room: int, language: Language) -> list[list[str]]:
    """Shorten the longest lists until all fit; a shortened one says how many more there are."""
    lengths = {place: len(lines) for place, lines in enumerate(lists)}
    while sum(lengths.values()) > room and max(lengths.values(), default=0) > 2:
        longest = max(lengths, key=lengths.__getitem__)
        lengths[longest] -= 1
    shown = []
    for place, lines in enumerate(lists):
        if lengths[place] == len(lines):
            shown.append(lines)
            continue
        first = lines[: lengths[place] - 1]
        shown.append([*first, capitalised(phrase("further", language, number=len(lines) - len(first)))])
    return shown
