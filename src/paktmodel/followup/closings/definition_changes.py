"""Which definitions have changed since a day; inside a date printed as a month or year, perhaps."""

import datetime as dt

from attrs import frozen

from paktmodel.calendar.spans import checked_day
from paktmodel.errors import InvalidArgument
from paktmodel.followup.text.phrases import phrase
from paktmodel.model.indicators import Definition
from paktmodel.model.plans import Plan
from paktmodel.values.codes import Code
from paktmodel.vocabulary.language import Language


@frozen(kw_only=True)
class DefinitionChange:
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
        """The change as a sentence; a possible one is told as possible.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        linked = "values-recalculated" if self.definition.linked else "values-not-recalculated"
        return phrase(
            "definition-changed" if self.certain else "definition-maybe-changed",
            language,
            indicator=self.indicator,
            version=self.definition.version,
            since=self.definition.since,
            linked=phrase(linked, language),
        )

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        told = "" if self.certain else ", perhaps"
        return f"DefinitionChange({self.indicator} {self.definition.version} {self.definition.since}{told})"


def definitions_changed(plan: Plan, *, since: dt.date, until: dt.date) -> tuple[DefinitionChange, ...]:
    """The definitions that came to hold, or may have, after one day and up to another.

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
            definition=one,
            certain=after < one.since.earliest and one.since.latest <= last,
        )
        for indicator in plan.indicators
        for one in indicator.definitions
        if after < one.since.latest and one.since.earliest <= last and after < last
    )
