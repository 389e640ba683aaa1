"""Which definitions have changed since a day; inside a date printed as a month or year, perhaps."""

import datetime as dt

from paktmodel.calendar.spans import checked_day
from paktmodel.errors import InvalidArgument, named_in_errors
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.text.phrases import phrase
from paktmodel.model.indicators import Definition
from paktmodel.model.plans import Plan
from paktmodel.values.codes import Code
from paktmodel.vocabulary.language import Bilingual, Language


@frozen(kw_only=True, field_transformer=named_in_errors)
class DefinitionChange(Bilingual):
    """A definition that came to hold after a day.

    Attributes:
        indicator: Code of the indicator.
        definition: The new definition.
        certain: Whether it did so for certain; within a month or year as printed it may have
            held before.
    """

    indicator: Code
    definition: Definition
    certain: bool

    def text(self, language: Language = "en") -> str:
        """State the change; a possible one as possible.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        definition = self.definition
        linked = "values-recalculated" if definition.linked else "values-not-recalculated"
        if not definition.linked and definition.linked_by is not None:
            linked = "series-linked-by"
        return phrase(
            "definition-changed" if self.certain else "definition-maybe-changed",
            language,
            indicator=self.indicator,
            version=self.definition.version,
            since=self.definition.since,
            linked=phrase(linked, language, period=definition.linked_by),
        )

    def __repr__(self) -> str:
        perhaps = "" if self.certain else ", perhaps"
        return (
            f"DefinitionChange({self.indicator} {self.definition.version} {self.definition.since}{perhaps})"
        )


def definitions_changed(plan: Plan, *, since: dt.date, until: dt.date) -> tuple[DefinitionChange, ...]:
    """Collect the definitions that came to hold, or may have, after one day and up to another.

    Args:
        plan: The plan.
        since: The day after which to look.
        until: The last day to look at.

    Returns:
        The changes in the plan's order.

    Raises:
        InvalidArgument: Not a plan.
        InvalidValue: A day that is not a plain date.
    """
    if not isinstance(plan, Plan):
        raise InvalidArgument("plan", "a Plan", plan, "load it first: pm.loads(data, pm.Plan)")
    after, last = checked_day(since), checked_day(until)
    return tuple(
        DefinitionChange(
            indicator=indicator.code,
            definition=definition,
            certain=after < definition.since.earliest and definition.since.latest <= last,
        )
        for indicator in plan.indicators
        for definition in indicator.definitions
        if after < definition.since.latest and definition.since.earliest <= last and after < last
    )
