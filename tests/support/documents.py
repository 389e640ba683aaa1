"""Ask for what a refused document says."""

from typing import Any

import pytest

from paktmodel.document.loader import load, loads
from paktmodel.errors import InvalidDocument
from paktmodel.model.plans import Plan


def refusal_of(document: Any, cls: type = Plan, **limits: Any) -> InvalidDocument:
    """Return the error of a document that must not load: a text to parse, or what a text holds."""
    with pytest.raises(InvalidDocument) as refusal:
        (loads if isinstance(document, bytes | str) else load)(document, cls, **limits)
    assert str(refusal.value)
    assert refusal.value.text("sv")
    return refusal.value
