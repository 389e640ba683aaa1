"""Who answers for something in a plan: as it states itself, else as what holds it does, and where.

Looked at in turn are the thing itself, for an aim its goal, for a goal those that it serves, for a measure
the goals that it serves and its goal area, for an indicator the goals that it measures and its goal area.
Where none of them states who is responsible it is the body that owns the plan.
"""

from collections.abc import Iterator
from typing import TypeAlias

from paktmodel.errors import InvalidArgument
from paktmodel.errors.findings import Subject
from paktmodel.errors.frozen_classes import frozen
from paktmodel.model.goals import Aim, Goal
from paktmodel.model.identity import code_of, identity_of
from paktmodel.model.indicators import Indicator
from paktmodel.model.measures import GoalArea, Measure
from paktmodel.model.plans import Plan
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language
from paktmodel.vocabulary.words.actors import ResponsibilityRole
from paktmodel.vocabulary.words.findings import SubjectKind

#: What a plan can state responsibility of.
Answered: TypeAlias = Goal | Aim | GoalArea | Measure | Indicator

_RESPONSIBLE = (ResponsibilityRole.RESPONSIBLE, ResponsibilityRole.CO_RESPONSIBLE)


@frozen(kw_only=True, field_transformer=gathered)
class Responsible(Bilingual):
    """Who answers for something, and where that is stated.

    Attributes:
        names: Those who are responsible and co-responsible, by name, in printed order.
        came_from: What states it: the thing itself, a goal, a goal area, or the plan by its owner.
        own: Whether the thing itself states it.
    """

    names: tuple[str, ...]
    came_from: Subject
    own: bool

    @property
    def stated(self) -> bool:
        """Whether the plan states it anywhere; otherwise it is the body that owns the plan."""
        return self.came_from.kind is not SubjectKind.PLAN

    def text(self, language: Language = "en") -> str:
        """Name them, and where that is stated unless the thing itself does.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        names = ", ".join(self.names)
        return names if self.own else f"{names} ({self.came_from.label(language)})"


def responsible_of(plan: Plan, thing: Answered) -> Responsible:
    """Find who answers for a thing of a plan, and where that is stated.

    >>> from paktmodel.testing import goal_area, measure, plan
    >>> bare = measure("7", responsibilities=())
    >>> made = plan(areas=(goal_area("1", measures=(bare,), responsibilities="Rektor"),), goals=())
    >>> print(responsible_of(made, made.measures["7"]))
    Rektor (goal area 1)

    Args:
        plan: The plan.
        thing: A goal, an aim, a goal area, a measure or an indicator of it.

    Raises:
        InvalidArgument: Something else.
    """
    if type(plan) is not Plan:
        raise InvalidArgument("plan", "a Plan", plan)
    if not isinstance(thing, Answered):
        raise InvalidArgument("thing", "a goal, aim, goal area, measure or indicator of the plan", thing)
    return Responsibles(plan).of(thing)


class Responsibles:
    """Who answers for what in one plan; what it takes to look that up is worked out once.

    Args:
        plan: The plan.
    """

    def __init__(self, plan: Plan) -> None:
        self._bodies = tuple(dict.fromkeys(str(owner.body or owner.name) for owner in plan.owners))
        # Of two with one code the first counts.
        self._names = {str(actor.id): str(actor.name) for actor in reversed(plan.actors)}
        self._goals = {goal.code: goal for goal in reversed(plan.goals)}
        self._goal_of_aim = {id(aim): goal for goal in plan.goals for aim in goal.aims}
        self._areas: dict[tuple[type, str], GoalArea] = {}
        for area in reversed(plan.areas):
            self._areas |= {(Measure, measure.code): area for measure in area.measures}
            self._areas |= {(Indicator, indicator.code): area for indicator in area.indicators}
        self._found: dict[int, Goal | None] = {}
        self._measured: dict[str, list[Aim]] = {}
        for goal in plan.goals:
            for aim in goal.aims:
                for code in aim.indicators:
                    self._measured.setdefault(code, []).append(aim)

    def of(self, thing: Answered) -> Responsible:
        """Find who answers for a thing of the plan.

        Args:
            thing: A goal, an aim, a goal area, a measure or an indicator of the plan.
        """
        for one in self._chain(thing):
            if names := self._responsible(one):
                return Responsible(names=names, came_from=self._subject(one), own=one is thing)
        return Responsible(names=self._bodies, came_from=Subject(SubjectKind.PLAN), own=False)

    def states(self, thing: Answered) -> bool:
        """Say whether the plan states an actor of a thing in any form, in whichever role.

        Args:
            thing: A goal, an aim, a goal area, a measure or an indicator of the plan.
        """
        return bool(thing.responsibilities) or self.of(thing).stated

    def _responsible(self, thing: Answered) -> tuple[str, ...]:
        named = (
            self._names.get(str(one.actor), str(one.actor))
            for one in thing.responsibilities
            if one.role in _RESPONSIBLE
        )
        return tuple(dict.fromkeys(named))

    def _subject(self, thing: Answered) -> Subject:
        cls: type = type(thing)
        identity = identity_of(cls)
        assert identity is not None
        assert identity.subject is not None
        goal = self._goal_of_aim.get(id(thing))
        return Subject(identity.subject, code_of(thing, identity, "" if goal is None else str(goal.code)))

    def _chain(self, thing: Answered) -> Iterator[Answered]:
        """List what is asked in turn."""
        yield thing
        if isinstance(thing, Goal):
            yield from self._nearest(thing)
        elif isinstance(thing, Aim):
            yield from self._nearest(self._goal_of_aim.get(id(thing)))
        elif isinstance(thing, Measure):
            for code in thing.goals:
                yield from self._nearest(self._goals.get(code))
        elif isinstance(thing, Indicator):
            for aim in self._measured.get(thing.code, ()):
                yield aim
                yield from self._nearest(self._goal_of_aim.get(id(aim)))
        if isinstance(thing, Measure | Indicator) and (area := self._areas.get((type(thing), thing.code))):
            yield area

    def _nearest(self, goal: Goal | None) -> Iterator[Goal]:
        """Find the nearest of a goal and those above it that states who is responsible, if one does.

        What is found is kept for all on the way, and goals in a circle are asked once.
        """
        passed: dict[int, None] = {}
        found: Goal | None = None
        while goal is not None and found is None and id(goal) not in passed:
            if id(goal) in self._found:
                found = self._found[id(goal)]
                break
            passed[id(goal)] = None
            if self._responsible(goal):
                found = goal
            goal = None if goal.parent is None else self._goals.get(goal.parent)
        self._found |= dict.fromkeys(passed, found)
        if found is not None:
            yield found
