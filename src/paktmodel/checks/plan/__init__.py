"""The rules for plans, in the order in which their findings come."""

from typing import Final

from paktmodel.checks.plan.baselines import (
    baseline_missing,
    baseline_window_unstated,
    cohort_later_than_document,
    maintain_without_tolerance,
    maintain_without_value,
)
from paktmodel.checks.plan.calendar import dates_out_of_order, statutory_end_outside, year_not_declared
from paktmodel.checks.plan.goals import (
    area_purpose_unmeasured,
    goal_above_parent,
    goal_in_circle,
    goal_without_indicator,
    target_date_in_words,
    target_dated_without_source,
    target_denominator_unstated,
    target_period_unstated,
    target_undated,
    title_quantity_without_indicator,
    title_variant,
)
from paktmodel.checks.plan.indicators import (
    compound_indicator,
    direction_missing,
    measurement_point_ambiguous,
    source_under_development,
    structurally_empty_part,
    unit_or_statistic_missing,
)
from paktmodel.checks.plan.judgement_rules import signal_rules_senseless
from paktmodel.checks.plan.measures import (
    cost_not_visible,
    indicator_without_measure,
    measure_outside_plan,
    measure_without_indicator,
    population_mismatch,
    progress_contradicts_state,
    responsible_missing,
)
from paktmodel.checks.plan.references import code_repeated, codes_alike, reference_to_nothing
from paktmodel.checks.plan.target_times import (
    target_before_baseline,
    target_before_plan,
    target_met_at_start,
)
from paktmodel.checks.plan.target_values import (
    band_invalid,
    target_kind_wrong,
    target_out_of_range,
    target_unit_differs,
)
from paktmodel.checks.plan.targets import (
    aim_against_indicator,
    aim_target_differs,
    direction_against_target,
    path_not_monotonic,
    targets_exclude_each_other,
)
from paktmodel.checks.plan.values import (
    amount_called_count,
    count_behaves_as_share,
    count_negative,
    implied_weight_extreme,
    implied_weight_outside,
    parts_off_total,
    share_out_of_range,
    value_not_on_scale,
    value_not_whole,
)
from paktmodel.checks.plan.versions import (
    approval_contradicts_proposal,
    attachment_missing,
    change_beyond_delegation,
    proposal_not_decision,
    version_adopted_before_created,
    version_without_approval,
)
from paktmodel.checks.rule import Rule
from paktmodel.checks.shared.owners import owner_code_unknown
from paktmodel.checks.shared.texts import mixed_scripts, template_residue, text_mended

#: The rules for plans in the order in which their findings come.
PLAN_RULES: Final[tuple[Rule, ...]] = (
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
    count_negative,
    value_not_whole,
    value_not_on_scale,
    amount_called_count,
    unit_or_statistic_missing,
    structurally_empty_part,
    compound_indicator,
    cohort_later_than_document,
    measurement_point_ambiguous,
    implied_weight_outside,
    implied_weight_extreme,
    population_mismatch,
    goal_without_indicator,
    goal_in_circle,
    goal_above_parent,
    target_denominator_unstated,
    target_undated,
    target_period_unstated,
    target_date_in_words,
    target_dated_without_source,
    target_unit_differs,
    direction_against_target,
    aim_against_indicator,
    aim_target_differs,
    targets_exclude_each_other,
    path_not_monotonic,
    target_met_at_start,
    target_before_baseline,
    target_before_plan,
    target_out_of_range,
    band_invalid,
    target_kind_wrong,
    title_quantity_without_indicator,
    area_purpose_unmeasured,
    version_without_approval,
    version_adopted_before_created,
    attachment_missing,
    approval_contradicts_proposal,
    proposal_not_decision,
    change_beyond_delegation,
    responsible_missing,
    cost_not_visible,
    progress_contradicts_state,
    measure_outside_plan,
    title_variant,
    text_mended,
    template_residue,
    mixed_scripts,
    code_repeated,
    codes_alike,
    reference_to_nothing,
    statutory_end_outside,
    year_not_declared,
    dates_out_of_order,
    owner_code_unknown,
    signal_rules_senseless,
)
