"""Reports: sections of a follow-up arranged into a report that a board secretary can use.

`board_report` holds the board report and how it is arranged from follow-up, agenda and findings;
`pages` lays a report out as text, Markdown and HTML.
"""

from paktmodel.reports.board_report import BoardReport, board_report
from paktmodel.reports.pages import Page, Section

__all__ = ["BoardReport", "Page", "Section", "board_report"]
