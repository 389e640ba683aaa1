"""The column that says who is responsible, of tables of measures, goals and indicators."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from paktmodel.followup.text.table_layout import ColumnSpec
from paktmodel.model.plans import Plan
from paktmodel.model.responsible import Answered, Responsibles
from paktmodel.vocabulary.language import Language

Item = TypeVar("Item")


def responsible_column(
    plan: Plan, items: Sequence[Item], thing: Callable[[Item], Answered]
) -> ColumnSpec[Item]:
    """Specify the column with who is responsible and where that is stated.

    It is left out where all that could be said is whose the plan is.

    Args:
        plan: The plan.
        items: What the rows are about.
        thing: Finds the thing of the plan that a row is about.
    """
    known = Responsibles(plan)
    stated = any(known.of(thing(item)).stated for item in items)

    def cell(item: Item, language: Language) -> str:
        return known.of(thing(item)).text(language) if stated else ""

    return ColumnSpec("responsible", cell, sparse=True)
