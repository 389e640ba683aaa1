"""The rules for follow-up records, in the order in which their findings come."""

from typing import Final

from paktmodel.checks.record.assessments import (
    assessment_before_period_end,
    assessments_contradict,
    deviation_done_before_told,
    deviation_incomplete,
)
from paktmodel.checks.record.comparisons import (
    comparison_averaging_unstated,
    comparison_basis_differs,
    comparison_basis_unstated,
    comparison_figure_repeated,
    comparison_without_figures,
)
from paktmodel.checks.record.forecasts import forecast_missing
from paktmodel.checks.record.references import (
    code_repeated,
    record_of_other_plan,
    reference_to_nothing,
    reference_without_code,
)
from paktmodel.checks.record.submissions import (
    sent_back_without_reason,
    submission_before_period_end,
    submission_late,
    submission_not_asked_for,
    submission_out_of_order,
)
from paktmodel.checks.rule import Rule
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
from paktmodel.checks.shared.scales import scale_missing, scale_step_repeated, scale_too_short, step_unknown
from paktmodel.checks.shared.texts import mixed_scripts, template_residue, text_mended

#: The rules for follow-up records in the order in which their findings come.
RECORD_RULES: Final[tuple[Rule, ...]] = (
    record_of_other_plan,
    submission_not_asked_for,
    submission_before_period_end,
    submission_out_of_order,
    sent_back_without_reason,
    submission_late,
    scale_missing,
    step_unknown,
    scale_step_repeated,
    scale_too_short,
    assessment_before_period_end,
    assessments_contradict,
    forecast_missing,
    deviation_incomplete,
    deviation_done_before_told,
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
    comparison_without_figures,
    comparison_figure_repeated,
    comparison_basis_unstated,
    comparison_basis_differs,
    comparison_averaging_unstated,
    text_mended,
    template_residue,
    mixed_scripts,
    code_repeated,
    reference_to_nothing,
    reference_without_code,
)
