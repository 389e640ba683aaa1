"""What Hypothesis calls when it is imported, so that it can draw our classes by their type.

Of our strategies nothing is imported before one is asked for. The classes themselves have to be,
for Hypothesis files strategies under the class and not under its name: a quarter more than it takes
itself.
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
    # Never a strategy's module: Hypothesis may have been imported by one that is half read.
    from hypothesis.strategies import register_type_strategy

    for cls in registered():
        register_type_strategy(cls, _Later(cls))


def registered() -> tuple[type, ...]:
    """List every class and value of the model that Hypothesis can be asked for.

    All that documents and a table of symbols are made of, and what stands alone.

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

    alone = (Observation, SymbolProfile, Undetermined, Span, OrganisationNumber, Approximate, Url)
    waiting: list[Any] = [*KINDS.values(), *alone]
    found: dict[type, None] = {}
    while waiting:
        kind = waiting.pop()
        waiting += get_args(kind)
        cls = get_origin(kind) or kind
        # Words are enumerations, which Hypothesis draws by itself, and so it does what Python brings;
        # a `Listed` is drawn with what it stands in.
        ours = isinstance(cls, type) and cls.__module__.startswith("paktmodel.")
        ours = ours and not issubclass(cls, Word | Listed)
        if ours and cls not in found:
            found[cls] = None
            waiting += [one.type for one in attrs.fields(cls)] if attrs.has(cls) else []
    return tuple(found)


class _Later:
    """Fetches a class's strategy when Hypothesis asks for it."""

    __slots__ = ("_cls",)

    def __init__(self, cls: type) -> None:
        self._cls = cls

    def __call__(self, asked: Any) -> Any:
        """The strategy, for the class itself only.

        Hypothesis asks for those of a wider type too, such as Hashable. A host's tests of what is
        hashable need no plans.
        """
        if asked is not self._cls and get_origin(asked) is not self._cls:
            return NotImplemented
        from paktmodel.testing.strategies.registry import strategy_of

        return strategy_of(asked)
