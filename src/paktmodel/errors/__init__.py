"""What can be wrong, in one shape: `Finding`, and the few exceptions that carry it.

`shown` tells a refused value safely, `findings` holds the finding and its parts, `refusals` the two
errors that carry findings, `exceptions` the rest.
"""

from paktmodel.errors.exceptions import InvalidArgument, MissingExtra, NotFound, PaktError, closest
from paktmodel.errors.findings import Evidence, Finding, Subject, phrased, side, subjects_label
from paktmodel.errors.refusals import MOST_COUNTED, MOST_FINDINGS, MOST_TEXT, InvalidDocument, InvalidValue
from paktmodel.errors.shown import ascii_safe, shown

__all__ = [
    "MOST_COUNTED",
    "MOST_FINDINGS",
    "MOST_TEXT",
    "Evidence",
    "Finding",
    "InvalidArgument",
    "InvalidDocument",
    "InvalidValue",
    "MissingExtra",
    "NotFound",
    "PaktError",
    "Subject",
    "ascii_safe",
    "closest",
    "phrased",
    "shown",
    "side",
    "subjects_label",
]
