"""Reports: sections of a follow-up arranged into a report that a board secretary can use.

`board_compilation` puts a board report together from follow-up, agenda and findings, `board_report`
holds it and arranges its sections, `part_columns` puts women and men in columns, `brief` is what a report
comes to on one screen, and `pages` lays a report out as text, Markdown and HTML.
"""

from paktmodel.reports.board_compilation import board_report
from paktmodel.reports.board_report import BoardReport
from paktmodel.reports.brief import BoardBrief
from paktmodel.reports.pages import Page, Section

__all__ = ["BoardBrief", "BoardReport", "Page", "Section", "board_report"]
