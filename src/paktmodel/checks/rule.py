"""What a rule is: a function from a document to its findings."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from paktmodel.errors import Finding

#: A rule: what it finds doubtful in a document, in document order.
Rule: TypeAlias = Callable[[Any], Iterator[Finding]]
