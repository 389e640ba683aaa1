"""Follow up a real plan on a day: what is doubtful in it, what is due, how it stands, and why.

    python examples/follow_up_uppsala.py [YYYY-MM-DD] [OUTPUT.html]

The plan is AMN-2023-00174, "Plan för 1000 fler Uppsalabor i egen försörjning", as it lies in
the catalog: its baselines are the paper's. The paper prints no outcomes. The observations for
2023 and 2024 beside this file are illustrative: made up to show what a follow-up looks like.
"""

import datetime as dt
import sys
from pathlib import Path

import paktmodel as pm

ILLUSTRATIVE = (
    "Utfallen för 2023 och 2024 är illustrativa: påhittade för att visa uppföljningen. "
    "Utgångsvärdena för 2022 är planens egna (AMN-2023-00174)."
)


def main(day: dt.date, page: Path) -> None:
    """Print the paper for a day, and write it as an HTML page."""
    plan = pm.catalog.load("uppsala-1000-fler")
    illustrative = Path(__file__).with_name("observations_illustrative.csv")
    observed = pm.read_csv(illustrative.read_bytes(), plan)

    findings = pm.check(plan)
    agenda = pm.due(plan, observed, as_of=day)
    followed = pm.follow_up(plan, observed, as_of=day)

    paper = pm.board_paper(followed, agenda=agenda, findings=findings, language="sv", notices=[ILLUSTRATIVE])
    print(paper.text(width=150))
    page.write_text(paper.html(), encoding="utf-8")
    print(f"Skrev {page}")


if __name__ == "__main__":
    arguments = dict(enumerate(sys.argv))
    main(
        dt.date.fromisoformat(arguments.get(1, "2024-08-31")),
        Path(arguments.get(2, "follow_up_uppsala.html")),
    )
