"""The entry point that Hypothesis calls when it is imported, so that it can draw our classes by their type.

No strategy of ours is imported before it is asked for. The classes themselves have to be, since
Hypothesis registers strategies by class and not by name: this adds a quarter to its import time.
"""

from typing import Any, get_args, get_origin

__all__ = ["register"]


def register() -> None:
    """Register with Hypothesis every class and value of the model; the entry point of group `hypothesis`.

    Calling it twice changes nothing.

    >>> from hypothesis import find, strategies as st
    >>> from paktmodel.values.codes import Code
    >>> register()
    >>> find(st.from_type(Code), lambda code: True)
    '1'
    """
    # Never a strategy's module: it may be the one whose import has just brought Hypothesis in.
    from hypothesis.strategies import register_type_strategy

    for cls in registered():
        register_type_strategy(cls, _Deferred(cls))


def registered() -> tuple[type, ...]:
    """List every class and value of the model that Hypothesis can be asked for.

    The parts of documents and symbol profiles, and the classes that are part of neither.

    >>> from paktmodel.calendar.periods import Period
    >>> Period in registered(), str in registered()
    (True, False)
    """
    import attrs

    from paktmodel.calendar.spans import Span
    from paktmodel.document.kinds import KINDS
    from paktmodel.model.timelines import Undetermined
    from paktmodel.observations import Observation, SymbolProfile
    from paktmodel.values.codes import OrganisationNumber
    from paktmodel.values.figures import Approximate
    from paktmodel.values.listed import Listed
    from paktmodel.values.texts import Url
    from paktmodel.vocabulary.language import Word

    single = (Observation, SymbolProfile, Undetermined, Span, OrganisationNumber, Approximate, Url)
    pending: list[Any] = [*KINDS.values(), *single]
    classes: dict[type, None] = {}
    while pending:
        kind = pending.pop()
        pending += get_args(kind)
        cls = get_origin(kind) or kind
        # Hypothesis itself draws words, which are enumerations, and the types of Python; a `Listed` is
        # drawn with the object that holds it.
        ours = isinstance(cls, type) and cls.__module__.startswith("paktmodel.")
        ours = ours and not issubclass(cls, Word | Listed)
        if ours and cls not in classes:
            classes[cls] = None
            pending += [field.type for field in attrs.fields(cls)] if attrs.has(cls) else []
    return tuple(classes)


class _Deferred:
    """The strategy of a class, fetched when Hypothesis asks for it."""

    __slots__ = ("_cls",)

    def __init__(self, cls: type) -> None:
        self._cls = cls

    def __call__(self, asked: Any) -> Any:
        """Return the strategy for the class itself only.

        Hypothesis also asks for the subclasses of a wider type, such as Hashable. A host's tests of
        what is hashable need no plans.
        """
        if asked is not self._cls and get_origin(asked) is not self._cls:
            return NotImplemented
        from paktmodel.testing.strategies.registry import strategy_of

        return strategy_of(asked)
