"""What can be wrong, in one shape: `Finding`, and the few exceptions that carry it.

`shown` describes a value safely, `findings` holds the finding and its parts, `input_errors` the two
errors that carry findings, `exceptions` the rest, and `constructors` names class and field in errors.
"""

from paktmodel.errors.constructors import named_in_errors
from paktmodel.errors.exceptions import InvalidArgument, MissingExtra, NotFound, PaktError, closest
from paktmodel.errors.findings import Evidence, Finding, Subject, phrased, side, subjects_label
from paktmodel.errors.input_errors import (
    MOST_COUNTED,
    MOST_FINDINGS,
    MOST_TEXT,
    InvalidDocument,
    InvalidValue,
    wrong_kind,
)
from paktmodel.errors.shown import HIDDEN, Phrase, ascii_safe, described, kind_of_value, of_class, shown

__all__ = [
    "HIDDEN",
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
    "Phrase",
    "Subject",
    "ascii_safe",
    "closest",
    "described",
    "kind_of_value",
    "named_in_errors",
    "of_class",
    "phrased",
    "shown",
    "side",
    "subjects_label",
    "wrong_kind",
]
