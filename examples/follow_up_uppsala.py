"""Follow up a real plan on a day: what the board reads, how it stands, and why.

    python examples/follow_up_uppsala.py [YYYY-MM-DD] [OUTPUT.html]

The plan is AMN-2023-00174, "Plan för 1000 fler Uppsalabor i egen försörjning", as it lies in
the catalog: its baselines are the paper's. The paper prints no outcomes, no follow-up record
and no closing days. The observations and the record beside this file, and the days below, are
illustrative: made up to show what a follow-up looks like. None of them is Uppsala's.
"""

import datetime as dt
import sys
from pathlib import Path

import paktmodel as pm

HERE = Path(__file__).parent
BOARD = "Arbetsmarknadsnämnden"
ILLUSTRATIVE = (
    "Utfall, bokslut, bedömningar, avvikelser, utvärdering, jämförelse och avstämningsdagar är "
    "illustrativa: påhittade för att visa uppföljningen. Utgångsvärdena för 2022 är planens egna "
    "(AMN-2023-00174)."
)


def closing(name: str, period: str, due: str, *, ends: str | None = None) -> pm.ClosingPoint:
    """A closing of the books, with the day on which the board is to have it."""
    return pm.ClosingPoint(
        closing=pm.Closing(name),
        period=pm.Period(period),
        ends=None if ends is None else dt.date.fromisoformat(ends),
        dues=(pm.ClosingDue(recipient=BOARD, on=dt.date.fromisoformat(due)),),
    )


CALENDAR = pm.ReportingCalendar(
    terms=(pm.Term(body=BOARD, start=dt.date(2023, 1, 1), end=dt.date(2026, 12, 31)),),
    closings=(
        closing("annual-accounts", "2023", "2024-02-08"),
        closing("interim-accounts", "2024-T1", "2024-05-23"),
        closing("interim-accounts", "2024", "2024-09-19", ends="2024-08-31"),
        closing("annual-accounts", "2024", "2025-02-06"),
    ),
)


def main(day: dt.date, page: Path) -> None:
    """Print the report for a day as it is known two weeks later, and write it as an HTML page."""
    plan = pm.evolve(pm.catalog.load("uppsala-1000-fler"), calendar=CALENDAR)
    observed = pm.read_csv((HERE / "observations_illustrative.csv").read_bytes(), plan)
    record = pm.loads((HERE / "follow_up_record_illustrative.json").read_bytes(), pm.FollowUpRecord)
    written = day + dt.timedelta(days=16)

    followed = pm.follow_up(plan, observed, as_of=day, known_at=written, record=record)
    point = next((one for one in CALENDAR.closings if one.end == day), None)

    report = pm.board_report(
        followed,
        point,
        agenda=pm.due(plan, observed, as_of=day, known_at=written, record=record),
        findings=pm.check(plan),
        notices=[ILLUSTRATIVE],
    )
    print(report.text("sv", width=150))
    page.write_text(report.html("sv"), encoding="utf-8")
    print(f"Skrev {page}")


if __name__ == "__main__":
    arguments = dict(enumerate(sys.argv))
    main(
        dt.date.fromisoformat(arguments.get(1, "2024-08-31")),
        Path(arguments.get(2, "follow_up_uppsala.html")),
    )
