"""The board's paper: what was found in the plan, what is to be followed up, how it stands."""

from collections.abc import Iterable
from html import escape
from typing import Final

from attrs import evolve, frozen

from paktmodel.checks import Findings
from paktmodel.errors import phrased
from paktmodel.followup import Agenda, FollowUp
from paktmodel.tables.table import Table
from paktmodel.values.rows import gathered
from paktmodel.vocabulary.reasons import PHRASES
from paktmodel.vocabulary.words import Language

#: One page that prints well: no script, no foreign address, meaning never by colour alone.
_STYLE: Final = """
body { font: 100%/1.5 system-ui, sans-serif; color: #111; }
body { margin: 2rem auto; max-width: 96rem; padding: 0 1rem; }
h1, h2 { line-height: 1.2; }
.notice { border: 2px solid #111; padding: .6rem 1rem; font-weight: 600; }
.scroll { overflow-x: auto; margin: 0 0 2rem; }
table { border-collapse: collapse; font-size: .9rem; }
caption { text-align: left; font-weight: 600; padding: .4rem 0; }
th, td { border-bottom: 1px solid #999; padding: .35rem .6rem; text-align: left; vertical-align: top; }
td:last-child { min-width: 16rem; }
thead th { border-bottom: 2px solid #111; }
.numeric { text-align: right; font-variant-numeric: tabular-nums; }
.numeric, .unbroken { white-space: nowrap; }
@media print { body { margin: 0; max-width: none; } .scroll { overflow: visible; } }
"""


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class Paper:
    """A paper: a title, what must be said first, and tables under their headings.

    Attributes:
        title: Its title.
        language: ``"sv"`` or ``"en"``.
        notices: What must be said before anything else, such as that figures are illustrative.
        lead: The message in a few sentences.
        sections: Headings with their tables, in order.
    """

    title: str
    language: Language
    notices: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    sections: tuple[tuple[str, Table], ...] = ()

    def text(self, *, width: int = 120) -> str:
        """The paper as plain text.

        Args:
            width: Characters per line that tables aim at.
        """
        parts = [self.title, "=" * len(self.title), *(f"[{one}]" for one in self.notices), *self.lead]
        for heading, table in self.sections:
            parts += [f"{heading}\n{'-' * len(heading)}", table.text(width=width)]
        return "\n\n".join(parts) + "\n"

    def markdown(self) -> str:
        """The paper in Markdown."""
        parts = [f"# {_marked(self.title)}", *(f"> **{_marked(one)}**" for one in self.notices)]
        parts += [_marked(one) for one in self.lead]
        for heading, table in self.sections:
            parts += [f"## {_marked(heading)}", table.markdown()]
        return "\n\n".join(parts) + "\n"

    def html(self) -> str:
        """The paper as a whole HTML page: one file, no script, everything escaped."""
        notices = "\n".join(f'<p class="notice">{escape(one)}</p>' for one in self.notices)
        lead = "\n".join(f"<p>{escape(one)}</p>" for one in self.lead)
        sections = "\n".join(
            f'<section>\n<h2>{escape(heading)}</h2>\n<div class="scroll" tabindex="0" role="region" '
            f'aria-label="{escape(heading)}">\n{table.html()}\n</div>\n</section>'
            for heading, table in self.sections
        )
        return (
            f'<!DOCTYPE html>\n<html lang="{self.language}">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{escape(self.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
            f"<h1>{escape(self.title)}</h1>\n{notices}\n{lead}\n{sections}\n</main>\n</body>\n</html>\n"
        )

    def _repr_html_(self) -> str:
        return self.html()

    def __repr__(self) -> str:
        return f"Paper({self.title!r}, {len(self.sections)} tables)"


def board_paper(
    followed: FollowUp,
    *,
    agenda: Agenda | None = None,
    findings: Findings | None = None,
    language: Language = "sv",
    notices: Iterable[str] = (),
) -> Paper:
    """Arrange a follow-up, and what belongs to it, into one paper.

    Args:
        followed: The plan followed up on a day.
        agenda: What is to be followed up; left out of the paper when None.
        findings: What is doubtful in the plan itself; left out of the paper when None.
        language: ``"sv"`` or ``"en"``.
        notices: What must be said first, such as that observations are illustrative. They
            stand at the top and under every table that shows observations.

    Returns:
        The paper. It is internal: its tables have not been reviewed for secrecy.
    """
    said = tuple(notices)
    sections: list[tuple[str, Table]] = []
    # The table's own notes sum it up; in a paper the lead does that.
    verdicts = evolve(followed.table(language), notes=said)
    sections.append((_phrase("followed-title", language), verdicts))
    sections.append((_phrase("measures-title", language), followed.measure_table(language, notes=said)))
    if agenda is not None:
        sections.append((_phrase("agenda-title", language), agenda.table(language, notes=said)))
    if findings is not None:
        sections.append((_phrase("findings-title", language), findings.table(language)))
    title = _phrase("followed-caption", language, title=followed.subject.title, day=followed.as_of)
    return Paper(
        title=title,
        language=language,
        notices=(*said, _phrase("internal", language)),
        lead=followed.summary(language),
        sections=tuple(sections),
    )


def _phrase(name: str, language: Language, **evidence: object) -> str:
    return phrased(PHRASES, name, evidence, language)


def _marked(text: str) -> str:
    """Text that Markdown shows as it is."""
    return "".join(f"\\{letter}" if letter in "\\`*_{}[]<>#|" else letter for letter in text)
