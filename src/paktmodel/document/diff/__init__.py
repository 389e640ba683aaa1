"""Two versions of a document compared in words of the domain, as data that can be applied.

`paktmodel.model.identity` is the table of how things are recognised, `matching` says which thing is
which, `build` makes the differences out of that, `difference` is one of them and its sentence,
`differences` all of them, and `apply` makes the new version out of the old.
"""

from typing import TypeVar

from paktmodel.document.diff.addresses import Address, Spot, Turn
from paktmodel.document.diff.build import compared, compared_observations
from paktmodel.document.diff.difference import Difference
from paktmodel.document.diff.differences import Differences
from paktmodel.document.diff.values import is_thing, same
from paktmodel.errors import InvalidArgument
from paktmodel.observations import Observations

__all__ = ["Address", "Difference", "Differences", "Spot", "Turn", "differences"]

T = TypeVar("T")


def differences(old: T, new: T) -> Differences:
    """Compare two versions in words of the domain.

    Measures, indicators and other things with codes are recognised by code and wording, so that
    one in another place is *moved* and one under another code is *renumbered*: the wording is the
    same, or at least four fifths of its words are. Values compare as printed: 70.0 is not 70.

    ``differences(old, new).apply(old)`` is the new version, exactly.

    >>> from paktmodel.testing import measure
    >>> found = differences(measure("3", years="2023-2024"), measure("3", years="2023-2026"))
    >>> print(found.text("sv"))
    Åtgärd 3: årtal ändrat från 2023–2024 till 2023–2026

    Args:
        old: A plan, observations, a follow-up record, a network, a matter, or any thing of the model.
        new: Another of the same class.

    Raises:
        InvalidArgument: Something that is no thing of the model, or two of different classes.
    """
    cls = type(old)
    if not is_thing(old) and cls is not Observations:
        raise InvalidArgument("old", "a thing of the model, such as a Plan", old)
    if type(new) is not cls:
        raise InvalidArgument("new", f"an object of the class {cls.__name__}, like the old one", new)
    if isinstance(old, Observations) and isinstance(new, Observations):
        return Differences(cls.__name__, () if old == new else tuple(compared_observations(old, new)))
    return Differences(cls.__name__, () if same(old, new) else tuple(compared(old, new)))
