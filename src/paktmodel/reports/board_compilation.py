"""Compile a board report: what the follow-up and the record say of each goal, measure and indicator."""

from collections.abc import Iterable

from paktmodel.checks import Findings
from paktmodel.errors import InvalidArgument
from paktmodel.followup import Agenda, FollowUp
from paktmodel.followup.board.assessments import collect_assessments
from paktmodel.followup.board.forecast_outcomes import ForecastOutcomes
from paktmodel.followup.board.goals import evaluate_goal
from paktmodel.followup.board.measures import summarise_area, summarise_indicator, summarise_measure
from paktmodel.followup.board.sections import collect_record_sections
from paktmodel.followup.comparisons.forecasts import term_of
from paktmodel.model.rules import ClosingPoint
from paktmodel.reports.board_report import BoardReport
from paktmodel.values.listed import Listed
from paktmodel.vocabulary.words.findings import SubjectKind


def board_report(
    followed: FollowUp,
    point: ClosingPoint | None = None,
    *,
    agenda: Agenda | None = None,
    findings: Findings | None = None,
    notices: Iterable[str] = (),
) -> BoardReport:
    """Report to a board how a plan stands, with what the responsible say beside the verdicts.

    Nothing in the follow-up record breaks the report: what is about something that the plan does
    not have, or on a scale that does not exist, is a finding.

    Args:
        followed: The plan followed up on a day, with its record if it has one.
        point: The closing reported on, one of ``plan.calendar.closings``; None reports how
            things stand.
        agenda: What is to be followed up, from `due`; None leaves it out.
        findings: Findings about the plan itself, from `check`; None leaves it out.
        notices: What must be read first, such as that observations are illustrative. They stand
            at the top and under every table that shows observations.

    Raises:
        InvalidArgument: Something of another kind.
    """
    if not isinstance(followed, FollowUp):
        hint = "follow the plan up first: pm.follow_up(plan, observed, as_of=day)"
        raise InvalidArgument("followed", "a FollowUp", followed, hint)
    if point is not None and not isinstance(point, ClosingPoint):
        raise InvalidArgument("point", "a ClosingPoint", point, "plan.calendar.closings holds them")
    if agenda is not None and not isinstance(agenda, Agenda):
        raise InvalidArgument("agenda", "an Agenda", agenda, "pm.due(plan, observed, as_of=day) gives it")
    if findings is not None and not isinstance(findings, Findings):
        raise InvalidArgument("findings", "Findings", findings, "pm.check(plan) gives them")
    if isinstance(notices, str):
        raise InvalidArgument("notices", "several texts", notices, "put it in a list: [text]")
    plan, record = followed.plan, followed.record
    known = collect_assessments(record, plan, as_of=followed.as_of, known_at=followed.known_at, point=point)
    term = term_of(plan, as_of=followed.as_of)
    totals = tuple(one.total for one in followed.indicators)
    from_record = collect_record_sections(
        plan, record, followed.observed, as_of=followed.as_of, known_at=followed.known_at, point=point
    )
    areas = Listed(summarise_area(one, known) for one in followed.areas)
    measures = Listed(summarise_measure(one, known, followed.as_of) for one in followed.measures)
    of_plan = known.forecasts.of((SubjectKind.PLAN, None))
    outcomes = ForecastOutcomes(followed.goals, followed.indicators, measures, known).at(point)
    return BoardReport(
        followed=followed,
        point=point,
        goals=Listed(evaluate_goal(one, followed.indicators, known, term) for one in followed.goals),
        areas=areas,
        measures=measures,
        indicators=Listed(summarise_indicator(one, known, term) for one in followed.indicators),
        assessments=known.of(SubjectKind.PLAN, None, totals),
        forecasts=tuple(one for one in (of_plan, *(area.expected for area in areas)) if one is not None),
        outcomes=outcomes,
        deviations=from_record.deviations,
        since=from_record.since,
        corrections=from_record.corrections,
        definitions=from_record.definitions,
        narratives=from_record.narratives,
        shares=from_record.shares,
        answers=from_record.answers,
        evaluations=from_record.evaluations,
        record_findings=(*known.findings, *from_record.findings),
        agenda=agenda,
        findings=findings,
        notices=tuple(notices),
    )
