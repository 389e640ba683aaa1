"""What is doubtful in a plan: one small function per rule, and `check` that runs them.

A rule takes a plan and yields findings; it reads fields of any plan, changes nothing and
looks at no clock. What each code means, and what to do about it, stands in ``docs/findings.md``.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

from attrs import evolve

from paktmodel.checks.acknowledging import marked
from paktmodel.checks.baselines import (
    baseline_missing,
    baseline_window_unstated,
    cohort_later_than_document,
    maintain_without_tolerance,
    maintain_without_value,
)
from paktmodel.checks.calendars import dates_out_of_order, statutory_end_outside
from paktmodel.checks.figures import (
    count_behaves_as_share,
    implied_weight_extreme,
    implied_weight_outside,
    parts_off_total,
    share_out_of_range,
)
from paktmodel.checks.findings import Findings
from paktmodel.checks.goals import (
    area_purpose_unmeasured,
    goal_without_indicator,
    limit_date_in_words,
    limit_dated_without_source,
    limit_denominator_unstated,
    title_quantity_without_indicator,
)
from paktmodel.checks.history import (
    approval_contradicts_proposal,
    attachment_missing,
    change_beyond_delegation,
    proposal_not_decision,
    version_without_approval,
)
from paktmodel.checks.indicators import (
    compound_indicator,
    direction_missing,
    measurement_point_ambiguous,
    source_under_development,
    structurally_empty_part,
    unit_or_statistic_missing,
)
from paktmodel.checks.measures import (
    cost_not_visible,
    indicator_without_measure,
    measure_without_indicator,
    owner_missing,
    population_mismatch,
)
from paktmodel.checks.places import path_of, paths
from paktmodel.checks.references import code_repeated, reference_to_nothing
from paktmodel.checks.texts import mixed_scripts, template_residue, text_mended, title_variant
from paktmodel.errors import Finding, InvalidArgument
from paktmodel.model.plans import Plan

__all__ = ["RULES", "Findings", "Rule", "check"]

#: A rule: what it finds doubtful in a plan, in document order.
Rule: TypeAlias = Callable[[Plan], Iterator[Finding]]

#: The rules of the library in the order in which their findings come.
RULES: Final[tuple[Rule, ...]] = (
    measure_without_indicator,
    indicator_without_measure,
    baseline_missing,
    baseline_window_unstated,
    direction_missing,
    source_under_development,
    maintain_without_tolerance,
    maintain_without_value,
    count_behaves_as_share,
    parts_off_total,
    share_out_of_range,
    unit_or_statistic_missing,
    structurally_empty_part,
    compound_indicator,
    cohort_later_than_document,
    measurement_point_ambiguous,
    implied_weight_outside,
    implied_weight_extreme,
    population_mismatch,
    goal_without_indicator,
    limit_denominator_unstated,
    limit_date_in_words,
    limit_dated_without_source,
    title_quantity_without_indicator,
    area_purpose_unmeasured,
    version_without_approval,
    attachment_missing,
    approval_contradicts_proposal,
    proposal_not_decision,
    change_beyond_delegation,
    owner_missing,
    cost_not_visible,
    title_variant,
    text_mended,
    template_residue,
    mixed_scripts,
    code_repeated,
    reference_to_nothing,
    statutory_end_outside,
    dates_out_of_order,
)


def check(plan: Plan, *, rules: Iterable[Rule] = RULES) -> Findings:
    """What is doubtful in a plan.

    Findings come rule by rule, and in document order within a rule. Each says where in the document its
    first subject stands. What the plan acknowledges stays and bears the reason; where that holds for some
    of its subjects only, the finding is split.

    >>> from paktmodel.testing import count, plan_with
    >>> check(plan_with(count("1.3", total="59", women="54", men="66")))[0].code
    'count-behaves-as-share'

    Args:
        plan: The plan; it is only read.
        rules: The rules to run, in order; ``(*RULES, mine)`` adds one.

    Raises:
        InvalidArgument: Something else than a plan, or a rule that cannot be called.
    """
    if not isinstance(plan, Plan):
        hint = "make a plan of it first, with load or loads" if isinstance(plan, dict | str | bytes) else ""
        raise InvalidArgument("plan", "a Plan", plan, hint)
    run = _callable(rules)
    found = [one for rule in run for finding in rule(plan) for one in marked(finding, plan.acknowledgements)]
    return Findings(_placed(found, plan))


def _callable(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    if not isinstance(rules, Iterable):
        raise InvalidArgument("rules", "functions from a plan to findings", rules, "put it in a tuple")
    run = tuple(rules)
    for rule in run:
        if not callable(rule):
            raise InvalidArgument("rules", "functions from a plan to findings", rule)
    return run


def _placed(findings: list[Finding], plan: Plan) -> Iterator[Finding]:
    """The findings, each with the place of its first subject unless its rule knew a nearer one."""
    known = paths(plan) if findings else {}
    for finding in findings:
        if finding.path or not finding.subjects:
            yield finding
        else:
            yield evolve(finding, path=path_of(finding.subjects[0], known))
