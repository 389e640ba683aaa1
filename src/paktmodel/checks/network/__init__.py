"""The rules for networks, in the order in which their findings come."""

from typing import Final

from paktmodel.checks.network.charters import (
    benefit_missing,
    charter_gap,
    charter_not_decided,
    charter_overlap,
    cost_not_visible,
    decision_on_another_version,
    quantitative_evaluation_excluded,
    quantitative_target_forbidden,
    responsible_role_missing,
    target_group_missing,
    target_group_widened,
)
from paktmodel.checks.network.commitments import (
    agreement_under_way,
    approximate_values,
    commitment_not_verifiable,
    commitment_outside_scope,
    commitment_without_period,
    count_unclear,
    delivery_before_commitment,
    delivery_repeated,
    delivery_unit_differs,
)
from paktmodel.checks.network.participation import (
    agreement_before_admission,
    criteria_not_verified,
    criterion_breached,
    criterion_without_proof,
    form_not_in_charter,
    member_twice,
    participation_overlaps,
)
from paktmodel.checks.network.references import (
    case_number_missing,
    code_repeated,
    date_stale,
    dates_out_of_order,
    reference_to_nothing,
)
from paktmodel.checks.rule import Rule
from paktmodel.checks.shared.consequences import consequences_contradict
from paktmodel.checks.shared.evaluations import (
    action_incomplete,
    evaluation_finding_unknown,
    evaluation_without_values,
    evaluator_unstated,
    recommendation_unfounded,
    recommendation_without_action,
    share_out_of_range,
    step_counted_twice,
    survey_base_missing,
    survey_base_not_positive,
)
from paktmodel.checks.shared.owners import owner_code_unknown
from paktmodel.checks.shared.scales import scale_missing, scale_step_repeated, scale_too_short, step_unknown
from paktmodel.checks.shared.texts import mixed_scripts, template_residue, text_mended

#: The rules for networks in the order in which their findings come.
NETWORK_RULES: Final[tuple[Rule, ...]] = (
    case_number_missing,
    charter_not_decided,
    decision_on_another_version,
    charter_gap,
    charter_overlap,
    quantitative_target_forbidden,
    quantitative_evaluation_excluded,
    target_group_missing,
    target_group_widened,
    responsible_role_missing,
    benefit_missing,
    cost_not_visible,
    consequences_contradict,
    criterion_without_proof,
    criteria_not_verified,
    criterion_breached,
    form_not_in_charter,
    participation_overlaps,
    member_twice,
    agreement_before_admission,
    agreement_under_way,
    commitment_outside_scope,
    commitment_not_verifiable,
    commitment_without_period,
    delivery_before_commitment,
    delivery_unit_differs,
    delivery_repeated,
    count_unclear,
    approximate_values,
    scale_missing,
    step_unknown,
    scale_step_repeated,
    scale_too_short,
    share_out_of_range,
    survey_base_missing,
    survey_base_not_positive,
    step_counted_twice,
    evaluator_unstated,
    evaluation_without_values,
    evaluation_finding_unknown,
    recommendation_unfounded,
    recommendation_without_action,
    action_incomplete,
    date_stale,
    text_mended,
    template_residue,
    mixed_scripts,
    code_repeated,
    reference_to_nothing,
    dates_out_of_order,
    owner_code_unknown,
)
