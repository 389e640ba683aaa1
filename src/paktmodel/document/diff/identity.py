"""How a thing of a class is recognised in another version of a document."""

from typing import Final

from attrs import frozen

from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.words.findings import SubjectKind


@frozen(kw_only=True, field_transformer=gathered)
class Identity:
    """How a thing of a class is recognised in another version of the document.

    A class with neither ``by`` nor ``wording`` is known by its place: in a field that holds one,
    by the field; in a row, by being equal, and what is left over by its order.

    Attributes:
        by: The fields that name it within its row; empty when nothing does.
        wording: The field by which it is known again under another name.
        roams: Whether it bears one name in the whole document, and may move from row to row.
        subject: What differences call it; None for what is told as a part of its holder.
        named: The fields that its subject's code is made of.
        joined: What stands between these in the code.
        within: Whether the code begins with that of what holds it, as in ``2.2/oka``.
        otherwise: The field that the code is made of where those in ``named`` say nothing.
        rowed: Whether it is a subject only in a row; as what a field holds one of, it is told as a
            part of its holder.
        said: The fields that tell what it is, when it is new or gone.
        between: What stands between them.
    """

    by: tuple[str, ...] = ()
    wording: str = ""
    roams: bool = False
    subject: SubjectKind | None = None
    named: tuple[str, ...] = ()
    joined: str = " "
    within: bool = False
    otherwise: str = ""
    rowed: bool = False
    said: tuple[str, ...] = ()
    between: str = ", "

    @property
    def renumbers(self) -> bool:
        """Whether it can be known again under another number."""
        return bool(self.by and self.wording)


def coded(
    subject: SubjectKind, wording: str, *, by: str = "code", roams: bool = False, within: bool = False
) -> Identity:
    """How a thing with a code or an id is recognised, and by its wording under another.

    Args:
        subject: What differences call it.
        wording: The field by which it is known again.
        by: The field that names it.
        roams: Whether it may move from row to row.
        within: Whether the code begins with that of what holds it.
    """
    key = (by,)
    return Identity(
        by=key, wording=wording, roams=roams, subject=subject, named=key, within=within, said=(wording,)
    )


def rule(wording: str, *said: str) -> Identity:
    """How a rule is recognised: by its id.

    Args:
        wording: The field by which it is known again; empty when there is none.
        said: The fields that tell what it is.
    """
    return Identity(by=("id",), wording=wording, subject=SubjectKind.RULE, named=("id",), said=said)


#: How things without a name are recognised: by what they say.
BY_TEXT: Final = Identity(wording="text", said=("text",))
