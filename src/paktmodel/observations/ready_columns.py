"""Takes columns that are ready: the entry for frames and Arrow, which hand over lists and buffers.

What a frame holds is turned into one of these sequences by whoever knows the frame; nothing here does.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import day_of
from paktmodel.errors import InvalidArgument, wrong_kind
from paktmodel.model.fields import word_of
from paktmodel.model.parts import Part
from paktmodel.observations.cells import RowCells
from paktmodel.observations.error_collector import numbered
from paktmodel.observations.fields import FIELDS
from paktmodel.observations.shared_cells import all_whole, is_sliceable
from paktmodel.observations.store import Observations
from paktmodel.observations.table import MOST_ROWS, TableRows, checked_most
from paktmodel.values.codes import Code
from paktmodel.values.counts import take_number
from paktmodel.values.figures import checked_figure
from paktmodel.values.precision import Precision
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState

_FIELDS: Final = tuple(field.name for field in FIELDS)


def observations_of_columns(
    columns: Mapping[str, Sequence[Any]], *, most_rows: int = MOST_ROWS
) -> Observations:
    """Take observations from columns by field, each entry as documents write it or as what it means.

    A row without a value and without a state is not reported. Nothing foreign is read: no other
    spelling of a period, no symbol, no decimal comma; there is no plan, and so any indicator. A column
    is a list, a tuple, an array, a `Coded` or a `WholeNumbers`.

    >>> from paktmodel.observations.shared_cells import Coded, WholeNumbers
    >>> observations_of_columns(
    ...     {
    ...         "indicator": Coded(["1.2"], [0, 0]),
    ...         "part": ["women", "men"],
    ...         "period": [2024 * 12 + 7, 2024 * 12 + 7],
    ...         "value": WholeNumbers([761, 664], places=1),
    ...     }
    ... )
    Observations(2 of 1 indicator, 2024-M08)

    Args:
        columns: Field of `Observation` -> an entry for each row; None where there is none. Indicators
            are text, parts text or `Part`; periods canonical text, `Period`, or all of them months as
            ordinals, ``year * 12 + month - 1``; figures Decimals or whole numbers; days dates or text;
            states and statuses words or their codes. `indicator` and `period` are needed.
        most_rows: More rows are refused.

    Raises:
        InvalidDocument: Every error, with its row from 0 and its field, like ``$[5].value``.
        InvalidArgument: Other columns, columns of different length, or periods of which some are months
            as ordinals and some are not.
    """
    if not isinstance(columns, Mapping):
        raise InvalidArgument("columns", "a mapping from field to its entries", columns)
    for field, column in columns.items():
        if not is_sliceable(column):
            raise InvalidArgument("columns", f"a list for the field {field}", column)
    sizes = {len(column) for column in columns.values()}
    if not {"indicator", "period"} <= columns.keys() <= set(_FIELDS) or len(sizes) != 1:
        expected = f"columns of the same length out of {', '.join(_FIELDS)}, with indicator and period"
        raise InvalidArgument("columns", expected, list(columns))
    periods = columns["period"]
    kinds = {int} if all_whole(periods) else set(map(type, periods)) - {type(None)}
    if kinds != {int} and not kinds <= {str, Period}:
        raise InvalidArgument("columns", "periods that are texts and Periods, or whole numbers", "others")
    table = TableRows(_CELLS, checked_most("most_rows", most_rows))
    table.gather_columns(columns, sizes.pop())
    return table.observations(numbered)


def _period(entry: Any) -> Period:
    return Period.of_month(entry) if type(entry) is int else Period(entry)


def _flag(entry: Any) -> bool:
    if type(entry) is not bool:
        raise wrong_kind("true or false", entry)
    return entry


def _state(entry: Any) -> ValueState:
    return word_of(ValueState, entry)


def _status(entry: Any) -> ObservationStatus:
    return word_of(ObservationStatus, entry)


_CELLS: Final = RowCells(
    {
        "indicator": Code,
        "period": _period,
        "part": Part.read,
        "value": checked_figure,
        "state": _state,
        "numerator": checked_figure,
        "denominator": checked_figure,
        "definition": Text,
        "precision": Precision,
        "published": day_of,
        "status": _status,
        "sequence": take_number,
        "derived": _flag,
        "assumed": _flag,
        "note": Text,
        "source": Text,
    }
)
