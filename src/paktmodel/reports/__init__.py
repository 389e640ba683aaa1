"""Reports: tables arranged into a paper that a board secretary can use.

`papers` holds the paper and how it is put together from findings, agenda and follow-up.
"""

from paktmodel.reports.papers import Paper, board_paper

__all__ = ["Paper", "board_paper"]
