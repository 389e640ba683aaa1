"""Who owns a document: an authority of any country, named as the paper names it."""

import re
from typing import Final

from paktmodel.errors import Finding, InvalidValue, kind_of_value
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.model import converters
from paktmodel.model.fields import checked
from paktmodel.values.codes import Code
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.sources import OwnerScheme

#: What a code of each scheme looks like, and how an error says it; `free` has no shape of its own.
CODE_SHAPES: Final = {
    OwnerScheme.SE_MUNICIPALITY: ("[0-9]{4}", kind_of_value("four digits, like 0380")),
    OwnerScheme.SE_REGION: ("[0-9]{2}", kind_of_value("two digits, like 12")),
    OwnerScheme.ISO_3166: (
        "[A-Z]{2,3}|[A-Z]{2}-[A-Z0-9]{1,3}",
        kind_of_value("a country like FI, or a part of it like FI-18"),
    ),
    OwnerScheme.GSS: ("[A-Z][0-9]{8}", kind_of_value("a letter and eight digits, like E06000036")),
}


class _WrongCode(InvalidValue):
    """An error of the code, which only the owner can see: what its shape must be the scheme says."""

    def finding(self, path: str = "$") -> Finding:
        """Return the error as a finding at the place of the code."""
        return super().finding(f"{path}.code")


@frozen(kw_only=True, field_transformer=checked)
class Owner:
    """An owner of a document (*dokumentägare*), with its code in a list that it stands in.

    Nothing is read out of a code but its shape: no country, no county, no name.

    Attributes:
        scheme: The list that the code is from; `free` when it is from none that is known here.
        code: The code as printed; only `free` may do without.
        name: The authority, as the paper names it.
        body: The board, council or administration of it, where the paper names one.

    Raises:
        InvalidValue: `owner-code-shape`, when the code is not one of its scheme.
    """

    scheme: OwnerScheme = field(default=OwnerScheme.FREE, converter=converters.owner_scheme)
    code: Code | None = field(default=None, converter=converters.optional_code)
    name: Text = field(converter=Text)
    body: Text | None = field(default=None, converter=converters.optional_text)

    def __attrs_post_init__(self) -> None:
        shape, expected = CODE_SHAPES.get(self.scheme, ("", ""))
        if shape and not re.fullmatch(shape, self.code or ""):
            raise _WrongCode("owner-code-shape", expected, self.code, extra={"kind": expected})

    def __str__(self) -> str:
        return str(self.name) if self.body is None else f"{self.body}, {self.name}"
