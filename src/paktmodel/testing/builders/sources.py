"""Builders of what is in a paper: sources, decisions, versions, and what came before."""

from typing import Any

from paktmodel.model.background import ConsequenceStatement, Lesson, Predecessor
from paktmodel.model.decisions import DecisionPoint, DecisionRef, Proposal
from paktmodel.model.sources import Authority, Footnote, Passage, Source
from paktmodel.model.versions import Annex, Change, ReportedApproval, TitleVariant, Version
from paktmodel.testing.builders.coercion import built

__all__ = [
    "annex",
    "authority",
    "change",
    "consequence_statement",
    "decision_point",
    "decision_ref",
    "footnote",
    "lesson",
    "passage",
    "predecessor",
    "proposal",
    "reported_approval",
    "source",
    "title_variant",
    "version",
]


def source(document: str = "SN-2024-00017", **fields: Any) -> Source:
    """The place of a fact in the invented paper SN-2024-00017.

    >>> print(source(page=4, table="2"))
    SN-2024-00017, p. 4, table 2
    """
    return built(Source, fields, document=document)


def authority(body: str = "Socialnämnden", **fields: Any) -> Authority:
    """The board of a municipality.

    >>> print(authority(municipality="0180"))
    Socialnämnden (0180)
    """
    return built(Authority, fields, municipality="0380", body=body)


def passage(text: str = "Planen följs upp varje månad.", **fields: Any) -> Passage:
    """A stretch of running text.

    >>> passage("Målet är oförändrat.").mended
    False
    """
    return built(Passage, fields, text=text, source=source(section="Uppföljning"))


def footnote(text: str = "Avser personer som är folkbokförda i kommunen.", **fields: Any) -> Footnote:
    """A note under a table.

    >>> footnote().mark
    '1'
    """
    return built(Footnote, fields, mark="1", text=text)


def decision_ref(version: str | None = "1.0", **fields: Any) -> DecisionRef:
    """An approving decision on version 1.0.

    >>> decision_ref(outcome="rejected").outcome.sv
    'avslag'
    """
    return built(
        DecisionRef,
        fields,
        body="Socialnämnden",
        on="2024-01-25",
        case="SN-2024-00017",
        section="§ 7",
        version=version,
    )


def decision_point(number: int = 1, **fields: Any) -> DecisionPoint:
    """A point that has been decided.

    >>> decision_point(decided=None).text
    'att anta planen'
    """
    return built(DecisionPoint, fields, number=number, text="att anta planen", decided=decision_ref())


def proposal(*points: DecisionPoint, **fields: Any) -> Proposal:
    """What a board is asked to decide; with one decided point, unless points are given.

    >>> proposal().points[0].decided.section
    '§ 7'
    """
    return built(
        Proposal,
        fields,
        body="Socialnämnden",
        day="2024-01-15",
        case="SN-2024-00017",
        version="1.0",
        points=points or (decision_point(),),
    )


def reported_approval(**fields: Any) -> ReportedApproval:
    """An approval that only the document's own history prints.

    >>> reported_approval(on="2024-01").on.label("sv")
    'januari 2024'
    """
    return built(ReportedApproval, fields, body="Socialnämnden", on="2024-01-25")


def annex(title: str = "Bilaga 1, åtgärder", **fields: Any) -> Annex:
    """A paper that belongs to another, at hand.

    >>> annex(at_hand=False).at_hand
    False
    """
    return built(Annex, fields, title=title, at_hand=True)


def change(kind: str = "measure", **fields: Any) -> Change:
    """Something that a version changed.

    >>> change("indicator", code="1.1").kind.sv
    'indikator'
    """
    return built(Change, fields, kind=kind, code="1", text="Åtgärden är ny.")


def version(number: str = "1.0", **fields: Any) -> Version:
    """A version that a decision on it has adopted.

    >>> version("2.0").status.sv, version("2.0", adopted_by=None).status.sv
    ('antagen', 'inget godkännande antecknat')
    """
    return built(Version, fields, number=number, created="2024-01-15", adopted_by=decision_ref(str(number)))


def title_variant(text: str = "Väg till arbete", **fields: Any) -> TitleVariant:
    """The title in another form.

    >>> title_variant("Vägarna till arbete").text
    'Vägarna till arbete'
    """
    return built(TitleVariant, fields, text=text, source=source(section="Inledning"))


def lesson(text: str = "Åtgärderna behövde en ansvarig.", **fields: Any) -> Lesson:
    """What was learnt from an earlier plan.

    >>> lesson().source is None
    True
    """
    return built(Lesson, fields, text=text)


def predecessor(name: str = "Plan för arbete", **fields: Any) -> Predecessor:
    """A plan that came before.

    >>> predecessor(years="2019-2022").years.last
    2022
    """
    return built(Predecessor, fields, name=name, years="2020-2023", lessons=(lesson(),))


def consequence_statement(kind: str = "child", **fields: Any) -> ConsequenceStatement:
    """What a paper says of a perspective.

    >>> consequence_statement("gender", stance="adverse").kind.sv
    'jämställdhetsperspektiv'
    """
    return built(
        ConsequenceStatement, fields, kind=kind, stance="favourable", text="Barn får föräldrar i arbete."
    )
