"""Follow up a real plan on a day: one screen to read, and the board's report beside it.

    python examples/follow_up_uppsala.py [YYYY-MM-DD] [FOLDER]

The plan is AMN-2023-00174, "Plan för 1000 fler Uppsalabor i egen försörjning", as it lies in the catalog: its
baselines are the paper's. The paper prints no outcomes, no follow-up record and no closing days. The
observations and the record beside this file, and the days below, are illustrative: none of them is Uppsala's.
"""

import datetime as dt
import sys
from pathlib import Path

import paktmodel as pm

HERE = Path(__file__).parent
BOARD = "Arbetsmarknadsnämnden"
ILLUSTRATIVE = (
    "Utfall, bokslut, bedömningar, avvikelser, utvärdering, jämförelse och avstämningsdagar är illustrativa: "
    "påhittade för att visa uppföljningen. Utgångsvärdena för 2022 är planens egna (AMN-2023-00174)."
)
INTERIM, ANNUAL = pm.Closing.INTERIM_ACCOUNTS, pm.Closing.ANNUAL_ACCOUNTS
TERM = pm.Term(body=BOARD, start=dt.date(2023, 1, 1), end=dt.date(2026, 12, 31))
#: Each closing, the last day it covers, and the day on which the board is to have it.
CLOSINGS = (
    (ANNUAL, "2023", dt.date(2023, 12, 31), dt.date(2024, 2, 8)),
    (INTERIM, "2024-T1", dt.date(2024, 4, 30), dt.date(2024, 5, 23)),
    (INTERIM, "2024", dt.date(2024, 8, 31), dt.date(2024, 9, 19)),
    (ANNUAL, "2024", dt.date(2024, 12, 31), dt.date(2025, 2, 6)),
)


def main(day: dt.date, folder: Path) -> None:
    """Print how the plan stood on a day, as it was known two weeks later, and write the report."""
    closings = tuple(
        pm.ClosingPoint(
            closing=name, period=pm.Period(period), ends=end, dues=(pm.ClosingDue(recipient=BOARD, on=due),)
        )
        for name, period, end, due in CLOSINGS
    )
    calendar = pm.ReportingCalendar(terms=(TERM,), closings=closings)
    plan = pm.evolve(pm.catalog.load("uppsala-1000-fler"), calendar=calendar)
    observed = pm.read_csv((HERE / "observations_illustrative.csv").read_bytes(), plan)
    record = pm.loads((HERE / "follow_up_record_illustrative.json").read_bytes(), pm.FollowUpRecord)
    written = day + dt.timedelta(days=16)

    report = pm.board_report(
        pm.follow_up(plan, observed, as_of=day, known_at=written, record=record),
        next((one for one in closings if one.end == day), None),
        agenda=pm.due(plan, observed, as_of=day, known_at=written, record=record),
        findings=pm.check(plan),
        notices=[ILLUSTRATIVE],
    )
    print(report.brief.text("sv"))
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / "follow_up_uppsala.html"
    page.write_text(report.html("sv"), encoding="utf-8")
    page.with_suffix(".txt").write_text(report.text("sv"), encoding="utf-8")
    print(f"Hela rapporten: {page} och {page.with_suffix('.txt').name}")


if __name__ == "__main__":
    given = dict(enumerate(sys.argv))
    main(dt.date.fromisoformat(given.get(1, "2024-08-31")), Path(given.get(2, ".")))
