"""Whole numbers that papers count by: pages, numbers of points, and how many of something."""

from typing import Annotated, TypeAlias

from paktmodel.calendar.whole_numbers import WholeNumber

#: A page as printed.
Page: TypeAlias = Annotated[int, WholeNumber("page-range", "a page from 1", 1)]
#: The number of a point or a part in a paper.
Number: TypeAlias = Annotated[int, WholeNumber("number-range", "a number from 1", 1)]
#: How many of something.
Count: TypeAlias = Annotated[int, WholeNumber("count-range", "a count from 0", 0)]
