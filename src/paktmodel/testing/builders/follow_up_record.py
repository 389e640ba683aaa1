"""Builders of a follow-up record: what was handed in, assessed and said of a plan."""

from typing import Any, Final, TypeAlias

from paktmodel.model.comparisons import Comparison
from paktmodel.model.evaluations import Evaluation, Scale, ScaleAnswers, SurveyShare
from paktmodel.model.follow_up_record import (
    About,
    Assessment,
    Deviation,
    FollowUpRecord,
    Narrative,
    Submission,
)
from paktmodel.testing.builders.coercion import about_of, built
from paktmodel.testing.builders.sources import authority, source
from paktmodel.vocabulary.words.findings import SubjectKind

__all__ = [
    "about",
    "assessment",
    "deviation",
    "follow_up_record",
    "narrative",
    "record_with",
    "submission",
]

#: What stands in a row of the record.
Entry: TypeAlias = (
    Scale
    | Submission
    | Assessment
    | Deviation
    | Narrative
    | SurveyShare
    | ScaleAnswers
    | Evaluation
    | Comparison
)

_ROWS: Final[dict[type, str]] = {
    Scale: "scales",
    Submission: "submissions",
    Assessment: "assessments",
    Deviation: "deviations",
    Narrative: "narratives",
    SurveyShare: "shares",
    ScaleAnswers: "answers",
    Evaluation: "evaluations",
    Comparison: "comparisons",
}


def about(text: str = "measure 1", **fields: Any) -> About:
    """What something is about, by the word for its kind and its code.

    >>> str(about("goal-area 2")), str(about("plan"))
    ('goal area 2', 'plan')
    """
    named = about_of(text)
    return built(About, fields, kind=named.kind, code=named.code)


def submission(state: str = "submitted", **fields: Any) -> Submission:
    """The report on August 2024, handed in to the board in time; one that is sent back has a reason.

    >>> submission("sent-back").reason
    'Siffrorna är inte uppdelade på kvinnor och män.'
    """
    reason = "Siffrorna är inte uppdelade på kvinnor och män." if str(state) == "sent-back" else None
    return built(
        Submission,
        fields,
        rule="manadsuppfoljning",
        period="2024-M08",
        recipient="Socialnämnden",
        day="2024-09-16",
        state=state,
        reason=reason,
    )


def assessment(about: str | About = "measure 1", value: str | None = None, **fields: Any) -> Assessment:
    """What the administration says at the interim accounts of 2024.

    Unless the test says otherwise, a measure goes on as planned and anything else is largely reached,
    each on Uppsala's scale for it.

    >>> assessment("goal 1").value, assessment("measure 1", "not-fully").scale
    ('largely', 'uppsala-state')
    """
    subject = about_of(about) if isinstance(about, str) else about
    scale, usual = (
        ("uppsala-state", "on-plan")
        if subject.kind is SubjectKind.MEASURE
        else ("uppsala-attainment", "largely")
    )
    return built(
        Assessment,
        fields,
        about=subject,
        scale=scale,
        value=usual if value is None else value,
        role="Förvaltningsdirektören",
        day="2024-09-10",
        closing="interim-accounts",
        period="2024",
    )


def deviation(id: str = "farre-platser", about: str | About = "measure 1", **fields: Any) -> Deviation:
    """Something that did not go as planned, reported at the interim accounts of 2024 and not mended yet.

    >>> deviation(done="2024-11-20").done.isoformat()
    '2024-11-20'
    """
    return built(
        Deviation,
        fields,
        id=id,
        about=about,
        closing="interim-accounts",
        period="2024",
        day="2024-09-10",
        text="Färre platser än planerat har ordnats.",
        cause="Två arbetsgivare har avstått.",
        action="Fler arbetsgivare tillfrågas.",
        responsible="Enhetschefen för arbetsmarknad",
        due="2024-12-31",
    )


def narrative(
    text: str = "Deltagarna möter sin handledare första dagen.",
    about: str | About = "measure 1",
    **fields: Any,
) -> Narrative:
    """What is said of a measure in words.

    >>> narrative(about="plan").about.code is None
    True
    """
    return built(
        Narrative,
        fields,
        about=about,
        period="2024-T2",
        text=text,
        role="Enhetschefen för arbetsmarknad",
        day="2024-09-10",
    )


def follow_up_record(**fields: Any) -> FollowUpRecord:
    """The record of the plan that `plan` builds: a report accepted, a measure assessed, a deviation.

    >>> follow_up_record(id="bokslut-a")
    FollowUpRecord(bokslut-a of vagar-till-arbete: 2 submissions, 1 assessments, 1 deviations)
    """
    return built(
        FollowUpRecord,
        fields,
        id="bokslut-2024",
        authority=authority(),
        plan="vagar-till-arbete",
        submissions=(submission(), submission("accepted", day="2024-09-19")),
        assessments=(assessment(),),
        deviations=(deviation(),),
        source=source("SN-2024-00211"),
    )


def record_with(*things: Entry, **fields: Any) -> FollowUpRecord:
    """A record of these things, each in its row in the order given, and of nothing else.

    >>> record_with(assessment(), narrative(), assessment("goal 1"), plan="plan-a")
    FollowUpRecord(bokslut-2024 of plan-a: 0 submissions, 2 assessments, 0 deviations)

    Args:
        things: Submissions, assessments, deviations, scales and what else stands in rows.
        fields: Fields of the record.

    Raises:
        TypeError: Something that stands in no row.
    """
    rows: dict[str, tuple[Entry, ...]] = dict.fromkeys(_ROWS.values(), ())
    for thing in things:
        row = _ROWS.get(type(thing))
        if row is None:
            raise TypeError(f"a follow-up record holds no {type(thing).__name__}")
        rows[row] = (*rows[row], thing)
    return follow_up_record(**{**rows, **fields})
