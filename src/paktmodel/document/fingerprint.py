"""`fingerprint`: one short text for the content of a document."""

from hashlib import sha256
from typing import Any

from paktmodel.document.writer import dumps


def fingerprint(value: Any) -> str:
    """SHA-256 over the canonical bytes: the same for equal values, on any machine and in any language.

    The format is part of the bytes, so that a document has another fingerprint in another format.
    docs/formats.md tells how to compute it without this library.

    >>> from paktmodel.observations import Observations
    >>> fingerprint(Observations())[:16]
    'cb529f9aeb022282'

    Args:
        value: A `Plan`, `Observations`, `FollowUpRecord`, `Network` or `Matter`.

    Returns:
        64 hexadecimal digits in lower case.

    Raises:
        InvalidArgument: The value has no documents of its own.
    """
    return sha256(dumps(value)).hexdigest()
