"""What a rule is: a function from a document to its findings."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from paktmodel.errors import Finding

#: A rule: from a document to its findings, in document order.
Rule: TypeAlias = Callable[[Any], Iterator[Finding]]
