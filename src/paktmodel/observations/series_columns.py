"""A series as parallel tuples, for a caller who reads it without an object per observation."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, get_origin

import attrs

from paktmodel.calendar.periods import Period
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.model.parts import Part
from paktmodel.values.codes import Code
from paktmodel.values.figures import as_printed
from paktmodel.values.precision import Precision
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState


def _all_as_printed(figures: Iterable[Decimal | None]) -> tuple[object, ...]:
    return tuple(map(as_printed, figures))


def _as_tuples(_cls: type, fields: "list[attrs.Attribute[Any]]") -> "list[attrs.Attribute[Any]]":
    # `checked` would look at each entry, and these come by the million out of a store that holds
    # nothing unchecked; a tuple made of a tuple is itself.
    return [one.evolve(converter=tuple) if get_origin(one.type) is tuple else one for one in fields]


@frozen(kw_only=True, field_transformer=_as_tuples)
class SeriesColumns:
    """The latest observation of each period and definition of a series, as parallel tuples in order.

    Follow-up reads series this way: no object per observation is made.

    Attributes:
        indicator: Code of the indicator.
        part: The part.
        periods: The periods.
        values: The values; None where there is none.
        states: Observed, or why there is no value.
        numerators: Numerators, None where not given.
        denominators: Denominators, None where not given.
        statuses: How final each is.
        published: When each became known; None means on its first possible day.
        definitions: The definition that each says it is by; None where it does not say.
        precisions: How exact each says that it is; None where it does not say.
    """

    indicator: Code
    part: Part
    periods: tuple[Period, ...]
    values: tuple[Decimal | None, ...] = field(eq=_all_as_printed)
    states: tuple[ValueState, ...]
    numerators: tuple[Decimal | None, ...] = field(eq=_all_as_printed)
    denominators: tuple[Decimal | None, ...] = field(eq=_all_as_printed)
    statuses: tuple[ObservationStatus, ...]
    published: tuple[dt.date | None, ...]
    definitions: tuple[Text | None, ...]
    precisions: tuple[Precision | None, ...]

    def __len__(self) -> int:
        return len(self.periods)
