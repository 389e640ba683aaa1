"""Actors with ids of their own, each listed by one of those before it or by none."""

from hypothesis import strategies as st

from paktmodel.model.actors import Actor
from paktmodel.testing.strategies.by_type import drawn
from paktmodel.testing.strategies.sampling import ids, new_id, one_or_none
from paktmodel.testing.strategies.weights import tuple_of
from paktmodel.values.texts import Slug

__all__ = ["drawn_actors"]


def drawn_actors(draw: st.DrawFn) -> tuple[Actor, ...]:
    """Draw a few actors; for use inside a composite strategy.

    Args:
        draw: What Hypothesis hands to the composite strategy.
    """
    taken: set[Slug] = set()
    actors: list[Actor] = []

    def an_actor() -> Actor:
        earlier = ids(actors)
        given = {"id": new_id(draw, taken)}
        actors.append(drawn(draw, Actor, given, {"member_of": lambda: one_or_none(draw, earlier)}))
        return actors[-1]

    return tuple_of(draw, an_actor)
