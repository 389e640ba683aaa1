"""The board's paper: what a board reads first, how everything stands, and what is doubtful."""

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import evolve, frozen

from paktmodel.checks import Findings
from paktmodel.errors import phrased
from paktmodel.followup import Agenda, FollowUp
from paktmodel.followup.board.sections import BoardSections
from paktmodel.followup.closings.corrections import corrections_table
from paktmodel.followup.plans.tables import verdict_table
from paktmodel.reports.pages import as_page
from paktmodel.tables.table import Table
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.messages import PHRASES
from paktmodel.vocabulary.words.findings import SubjectKind

#: What Markdown would read as something else than a letter.
_MARKS: Final = "\\`*_{}[]<>#|"


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class Section:
    """A part of a paper under its heading.

    Attributes:
        name: Name of the section, the same in every language; links lead to it.
        heading: Its heading.
        said: Sentences before the tables.
        tables: Its tables.
    """

    name: str
    heading: str
    said: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()

    def __repr__(self) -> str:
        return f"Section({self.name}: {len(self.said)} sentences, {len(self.tables)} tables)"


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class Paper:
    """A paper: a title, what must be said first, and sections with sentences and tables.

    Attributes:
        title: Its title.
        language: ``"sv"`` or ``"en"``.
        notices: What must be said before anything else, such as that figures are illustrative.
        lead: The message in a few sentences.
        sections: Its sections in the order in which they are read.
    """

    title: str
    language: Language
    notices: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()

    @property
    def tables(self) -> tuple[Table, ...]:
        """Every table of the paper, in order."""
        return tuple(table for section in self.sections for table in section.tables)

    def text(self, *, width: int = 120) -> str:
        """The paper as plain text.

        Args:
            width: Characters per line that tables aim at.
        """
        parts = [self.title, "=" * len(self.title), *(f"[{one}]" for one in self.notices), *self.lead]
        for section in self.sections:
            parts += [f"{section.heading}\n{'-' * len(section.heading)}", *section.said]
            parts += [table.text(width=width) for table in section.tables]
        return "\n\n".join(parts) + "\n"

    def markdown(self) -> str:
        """The paper in Markdown."""
        parts = [f"# {_marked(self.title)}", *(f"> **{_marked(one)}**" for one in self.notices)]
        parts += [_marked(one) for one in self.lead]
        for section in self.sections:
            parts += [f"## {_marked(section.heading)}", *(_marked(one) for one in section.said)]
            parts += [table.markdown() for table in section.tables]
        return "\n\n".join(parts) + "\n"

    def html(self) -> str:
        """The paper as a whole HTML page: one file, a table of contents, no script, everything escaped."""
        return as_page(
            title=self.title,
            language=self.language,
            notices=self.notices,
            lead=self.lead,
            sections=[(one.name, one.heading, one.said, one.tables) for one in self.sections],
            contents=_phrase("contents-title", self.language),
        )

    def _repr_html_(self) -> str:
        return self.html()

    def __repr__(self) -> str:
        return f"Paper({self.title!r}, {len(self.sections)} sections, {len(self.tables)} tables)"


def board_paper(
    followed: FollowUp,
    *,
    agenda: Agenda | None = None,
    findings: Findings | None = None,
    reading: BoardSections | None = None,
    language: Language = "sv",
    notices: Iterable[str] = (),
) -> Paper:
    """Arrange a follow-up, and what belongs to it, into one paper in the order in which a board reads.

    First what the board asks for: goals, measures, indicators in a sentence each, where the
    administration's assessment differs, deviations, what has changed since the last closing,
    what is told in words. Then what it rests on: verdicts, differences between women and men,
    signals, comparisons, agenda, completeness, and what is doubtful. A section of which there is
    nothing to say is left out.

    Args:
        followed: The plan followed up on a day.
        agenda: What is to be followed up; left out of the paper when None.
        findings: What is doubtful in the plan itself; left out of the paper when None.
        reading: What the board is told of the same follow-up, ``followed.reading(point)``; None
            leaves that part out, and measures stand as the plan tells of them.
        language: ``"sv"`` or ``"en"``.
        notices: What must be said first, such as that observations are illustrative. They
            stand at the top and under every table that shows observations.

    Returns:
        The paper. It is internal: its tables have not been reviewed for secrecy.
    """
    said = tuple(notices)
    sections = [
        *(() if reading is None else _read(reading, said, language)),
        *_followed(followed, said, language),
        # A reading tells how far measures have come by the administration's own word.
        *(
            (_section("measures", language, followed.measure_table(language, notes=said)),)
            if reading is None
            else ()
        ),
        *(() if agenda is None else (_section("agenda", language, agenda.table(language, notes=said)),)),
        *_complete(followed, said, language),
        *_doubted(followed, said, language),
        *(() if findings is None else (_section("findings", language, findings.table(language)),)),
    ]
    return Paper(
        title=_phrase("followed-caption", language, title=followed.plan.title, day=followed.as_of),
        language=language,
        notices=(*said, _phrase("internal", language)),
        lead=tuple(_lead(followed, reading, language)),
        sections=tuple(sections),
    )


def _lead(followed: FollowUp, reading: BoardSections | None, language: Language) -> Iterator[str]:
    """What must be seen first; what has changed is counted here and told in its own section."""
    if reading is not None and reading.point is not None:
        point = reading.point
        yield _phrase("paper-for", language, closing=point.closing, day=point.end)
    if followed.known_at != followed.as_of:
        yield f"{_phrase('known-at', language, day=followed.known_at)}."
    if reading is None:
        yield from followed.summary(language)
    else:
        told = reading.changes(language)[1:]
        yield from (one for one in reading.summary(language) if one not in told)


def _read(reading: BoardSections, notes: tuple[str, ...], language: Language) -> Iterator[Section]:
    """What the board asks for."""
    plan = reading.plan
    for name, there, table in (
        ("goals", plan.goals, reading.goals_table),
        ("states", plan.measures, reading.measures_table),
        ("brief", plan.indicators, reading.indicators_table),
        ("differences", reading.differing, reading.differences_table),
        ("deviations", reading.deviations, reading.deviations_table),
    ):
        if there:
            yield _section(name, language, _filled(table(language, notes=notes)))
    if reading.since is not None:
        yield _changed(reading, notes, language)
    told = [
        *(one.text(language) for one in reading.narratives),
        *(one.text(language) for one in reading.shares),
        *(one.text(language) for one in reading.answers),
    ]
    told += [sentence for one in reading.evaluations for sentence in one.sentences(language)]
    if told:
        yield _section("told", language, said=told)


def _filled(table: Table) -> Table:
    """A table without the columns in which nothing stands, such as forecasts where nobody made one."""
    kept = [
        place
        for place, column in enumerate(table.columns)
        if column.header or any(row[place] not in ("", None) for row in table.cells)
    ]
    return evolve(
        table,
        columns=tuple(table.columns[place] for place in kept),
        cells=tuple(tuple(row[place] for place in kept) for row in table.cells),
    )


def _changed(reading: BoardSections, notes: tuple[str, ...], language: Language) -> Section:
    """What has changed since the last closing: definitions in sentences, figures in a table."""
    assert reading.since is not None  # without a closing there is no such section
    if not reading.corrections:
        return _section("changes", language, said=reading.changes(language))
    table = corrections_table(
        reading.plan,
        reading.corrections,
        since=reading.since,
        known_at=reading.known_at,
        language=language,
        notes=notes,
    )
    return _section(
        "changes", language, table, said=(f"{one.text(language)}." for one in reading.definitions)
    )


def _followed(followed: FollowUp, notes: tuple[str, ...], language: Language) -> Iterator[Section]:
    """What the reading rests on."""
    every = followed.indicators.values()
    # Unlike `FollowUp.table` without a summary in its notes: the lead has told it.
    verdicts = verdict_table(
        followed.plan,
        ((one.indicator, one.verdicts) for one in every),
        as_of=followed.as_of,
        known_at=followed.known_at,
        notes=notes,
        language=language,
    )
    yield _section("followed", language, verdicts)
    if any(gap.now is not None for one in every for gap in one.gaps):
        yield _section("gaps", language, followed.gaps_table(language, notes=notes))
    if any(verdict.signal.points for verdict in followed.verdicts):
        yield _section("signals", language, followed.signals_table(language, notes=notes))
    if any(one.benchmarks for one in every):
        yield _section("contexts", language, followed.benchmarks_table(language, notes=notes))


def _complete(followed: FollowUp, notes: tuple[str, ...], language: Language) -> Iterator[Section]:
    """What there is of what could be there: the figures of the year, and what the plan tells."""
    complete = followed.completeness()
    figures = [complete.table(language, notes=notes)] if len(followed.observed) else []
    yield _section("completeness", language, *figures, complete.plan_table(language))


def _doubted(followed: FollowUp, notes: tuple[str, ...], language: Language) -> Iterator[Section]:
    """What is doubtful in the observations, or that nothing is."""
    if not len(followed.observed):
        return
    if not followed.findings:
        yield _section("doubts", language, said=(_phrase("no-doubts", language),))
        return
    table = Findings(followed.findings, SubjectKind.OBSERVATION).table(language)
    # Unlike findings on the plan, these tell figures that nobody has reviewed.
    internal = _phrase("internal", language)
    yield _section("doubts", language, evolve(table, notes=(*table.notes, *notes), internal=internal))


def _section(name: str, language: Language, *tables: Table, said: Iterable[str] = ()) -> Section:
    return Section(name=name, heading=_phrase(f"{name}-title", language), said=tuple(said), tables=tables)


def _phrase(name: str, language: Language, **evidence: object) -> str:
    return phrased(PHRASES, name, evidence, language)


def _marked(text: str) -> str:
    """Text that Markdown shows as it is."""
    return "".join(f"\\{letter}" if letter in _MARKS else letter for letter in text)
