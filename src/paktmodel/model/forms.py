"""Tagged unions: fields that hold one of several forms, each of which a document names by a key of its own.

A form is a class with a `FORM`. In a document it is an object with that one key: ``{"at-most": "1"}``. A form
of one field stands there as the value of the field, one of several fields holds them by name. Beside its
forms a union may take the words of one closed list, which stand there as they are.
"""

import types
from collections.abc import Hashable, Mapping
from functools import cache
from typing import Any, Union, get_args, get_origin

from paktmodel.errors.frozen_classes import specs_of
from paktmodel.vocabulary.language import Word

_UNIONS = (Union, types.UnionType)


def form_of(cls: type) -> str | None:
    """Return the key under which things of a class stand in a document; None for no form."""
    return getattr(cls, "FORM", None)


@cache
def forms_in(kind: Any) -> Mapping[str, type]:
    """List the forms of a tagged union by their keys; none for any other kind."""
    if get_origin(kind) not in _UNIONS:
        return {}
    kinds = get_args(kind)
    forms = {str(form_of(one)): one for one in kinds if form_of(one) is not None}
    words = [one for one in kinds if isinstance(one, type) and issubclass(one, Word)]
    return forms if len(forms) + len(words) == len(kinds) else {}


def words_in(kind: Any) -> type[Word] | None:
    """Return the closed list whose words a tagged union takes; None for one of forms alone."""
    return next((one for one in get_args(kind) if issubclass(one, Word)), None)


@cache
def only_field(form: Hashable) -> str | None:
    """Return the field of a form of one field, which stands in a document without its name."""
    names = tuple(specs_of(form) or ()) if isinstance(form, type) else ()
    return names[0] if len(names) == 1 else None
