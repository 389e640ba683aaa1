"""Builders of the rules of a plan and of the reporting calendar."""

import datetime as dt
from typing import Any

from paktmodel.calendar.declared_years import DeclaredYear
from paktmodel.model.rules import (
    ClosingDue,
    ClosingPoint,
    JudgementRule,
    ReportingCalendar,
    ReportingRule,
    RollUpRule,
    Term,
)
from paktmodel.testing.builders.coercion import built
from paktmodel.testing.builders.decisions import decision_ref

__all__ = [
    "closing_due",
    "closing_point",
    "declared_year",
    "judgement_rule",
    "reporting_calendar",
    "reporting_rule",
    "roll_up_rule",
    "term",
]


def reporting_rule(id: str = "manadsuppfoljning", **fields: Any) -> ReportingRule:
    """Build a rule for a report to the board every month, within twenty days.

    >>> reporting_rule("kvartal", cadence="quarterly").cadence.sv
    'kvartalsvis'
    """
    return built(
        ReportingRule,
        fields,
        id=id,
        what="Indikatorernas värden",
        cadence="monthly",
        reporter="Socialförvaltningen",
        recipient="Socialnämnden",
        due_after="P20D",
        decided=decision_ref(),
    )


def judgement_rule(id: str = "tolerans", **fields: Any) -> JudgementRule:
    """Build a tolerance for the whole plan: one unit below or above the baseline is no change.

    >>> judgement_rule(above=None).tolerates
    True
    """
    return built(JudgementRule, fields, id=id, below="1.0", above="1.0", decided=decision_ref())


def roll_up_rule(id: str = "antal", **fields: Any) -> RollUpRule:
    """Build a rule by which verdicts are counted.

    >>> roll_up_rule("varst", method="worst").method.sv
    'den sämsta bedömningen'
    """
    return built(RollUpRule, fields, id=id, decided=decision_ref())


def term(body: str = "Kommunfullmäktige", **fields: Any) -> Term:
    """Build the council's term 2022 to 2026.

    >>> term(end="2026-12-31").end
    datetime.date(2026, 12, 31)
    """
    return built(Term, fields, body=body, start="2022-10-15", end="2026-10-14")


def closing_due(
    recipient: str = "Socialnämnden", on: str | dt.date = "2024-09-20", **fields: Any
) -> ClosingDue:
    """Build the day on which a recipient is to receive a closing.

    >>> closing_due("Kommunstyrelsen", "2024-09-27").on.isoformat()
    '2024-09-27'
    """
    return built(ClosingDue, fields, recipient=recipient, on=on)


def closing_point(closing: str = "interim-accounts", **fields: Any) -> ClosingPoint:
    """Build the interim accounts for eight months of 2024.

    >>> closing_point().end, closing_point("annual-accounts", ends=None).end
    (datetime.date(2024, 8, 31), datetime.date(2024, 12, 31))
    """
    dues = (closing_due(),)
    return built(ClosingPoint, fields, closing=closing, period="2024", ends="2024-08-31", dues=dues)


def declared_year(name: str = "läsår", **fields: Any) -> DeclaredYear:
    """Build a school year, which begins in July.

    >>> declared_year("fiscal year", first_month=4).label_of(2023, "en")
    'fiscal year 2023/24'
    """
    return built(DeclaredYear, fields, name=name, first_month=7)


def reporting_calendar(*closings: ClosingPoint, **fields: Any) -> ReportingCalendar:
    """Build a term, the interim accounts and the annual accounts of 2024, unless closings are given.

    >>> [point.closing.sv for point in reporting_calendar().closings]
    ['delårsbokslut', 'årsbokslut']
    """
    annual = closing_point("annual-accounts", ends=None, dues=(closing_due(on="2025-02-14"),))
    return built(ReportingCalendar, fields, terms=(term(),), closings=closings or (closing_point(), annual))
