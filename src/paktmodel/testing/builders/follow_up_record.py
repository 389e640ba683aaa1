"""Builders of follow-up records: submissions, assessments, forecasts, deviations and narratives."""

from typing import Any

from paktmodel.model.follow_up_record import (
    About,
    Assessment,
    Deviation,
    FollowUpRecord,
    Narrative,
    Submission,
)
from paktmodel.testing.builders.coercion import built, read_about, sorted_into_fields
from paktmodel.testing.builders.owners import owner
from paktmodel.testing.builders.sources import source
from paktmodel.vocabulary.words.findings import SubjectKind

__all__ = [
    "about",
    "assessment",
    "deviation",
    "follow_up_record",
    "forecast",
    "narrative",
    "record_with",
    "submission",
]


def about(text: str = "measure 1", **fields: Any) -> About:
    """Build a subject from the word for its kind and its code.

    >>> str(about("goal-area 2")), str(about("plan"))
    ('goal area 2', 'plan')
    """
    subject = read_about(text)
    return built(About, fields, kind=subject.kind, code=subject.code)


def submission(state: str = "submitted", **fields: Any) -> Submission:
    """Build the report on August 2024, submitted to the board in time; a reason is given if sent back.

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
    """Build an assessment by the administration at the interim accounts of 2024.

    By default a measure is on plan and anything else is largely reached, each on Uppsala's scale for it.

    >>> assessment("goal 1").value, assessment("measure 1", "not-fully").scale
    ('largely', 'uppsala-state')
    """
    subject = read_about(about) if isinstance(about, str) else about
    scale, default = (
        ("uppsala-state", "on-plan")
        if subject.kind is SubjectKind.MEASURE
        else ("uppsala-attainment", "largely")
    )
    return built(
        Assessment,
        fields,
        about=subject,
        scale=scale,
        value=default if value is None else value,
        role="Förvaltningsdirektören",
        day="2024-09-10",
        closing="interim-accounts",
        period="2024",
    )


def forecast(about: str | About = "indicator 1.1", expected_value: Any = "64.5", **fields: Any) -> Assessment:
    """Build the responsible's forecast for the year, made at the interim accounts of 2024.

    What it is for may be written as a day or a period. Without a value it has a status, or is refused.

    >>> forecast(for_="2026-12-31").expected_on.isoformat()
    '2026-12-31'
    >>> forecast("goal 1", None, expected_status="met").for_
    In(period=Period('2024'))
    """
    return built(
        Assessment,
        fields,
        kind="forecast",
        about=about,
        for_="2024",
        expected_value=expected_value,
        role="Förvaltningsdirektören",
        day="2024-09-10",
        closing="interim-accounts",
        period="2024",
    )


def deviation(id: str = "farre-platser", about: str | About = "measure 1", **fields: Any) -> Deviation:
    """Build a deviation reported at the interim accounts of 2024 and not remedied yet.

    >>> print(deviation(done="2024-11").done)
    2024-11
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
    """Build a text about a measure.

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
    """Build the record of the plan that `plan` builds: two submissions, an assessment, a deviation.

    >>> follow_up_record(id="bokslut-a")
    FollowUpRecord(bokslut-a of vagar-till-arbete: 2 submissions, 1 assessments, 1 deviations)
    """
    return built(
        FollowUpRecord,
        fields,
        id="bokslut-2024",
        owners=(owner(),),
        plan="vagar-till-arbete",
        submissions=(submission(), submission("accepted", day="2024-09-19")),
        assessments=(assessment(),),
        deviations=(deviation(),),
        source=source("SN-2024-00211"),
    )


def record_with(*things: Any, **fields: Any) -> FollowUpRecord:
    """Build a record of these objects, each in its field in the order given, and of nothing else.

    >>> record_with(assessment(), narrative(), assessment("goal 1"), plan="plan-a")
    FollowUpRecord(bokslut-2024 of plan-a: 0 submissions, 2 assessments, 0 deviations)

    Args:
        things: Submissions, assessments, deviations, scales and other objects of a record.
        fields: Fields of the record.

    Raises:
        TypeError: An object that no field of a record holds.
    """
    return follow_up_record(**{**sorted_into_fields(FollowUpRecord, things), **fields})
