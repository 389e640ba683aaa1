"""Reports: tables arranged into a paper that a board secretary can use.

`papers` holds the paper and how it is put together from findings, agenda and follow-up;
`pages` lays it out as an HTML page.
"""

from paktmodel.reports.board_report import Paper, Section, board_paper

__all__ = ["Paper", "Section", "board_paper"]
