"""The rules for matters, in the order in which their findings come."""

from typing import Final

from paktmodel.checks.matter.assignments import (
    assignment_not_decided,
    assignment_overdue,
    assignment_without_deadline,
)
from paktmodel.checks.matter.decisions import (
    attachment_missing,
    case_number_missing,
    case_repeated,
    decision_before_meeting,
    decision_before_proposal,
    motion_unanswered_after_year,
    point_is_statement,
    point_without_outcome,
    position_without_proposal,
    proposal_not_decision,
    proposal_not_put,
    verified_late,
    vote_against_outcome,
    vote_does_not_add_up,
    vote_exceeds_body,
)
from paktmodel.checks.matter.motions import asked_not_answered, asked_not_proposed, motion_after_decision
from paktmodel.checks.matter.references import (
    code_repeated,
    date_stale,
    dates_out_of_order,
    reference_to_nothing,
)
from paktmodel.checks.matter.statements import (
    capacity_contradicted,
    reasons_late,
    reservation_after_meeting,
    same_text_by_two,
    statement_not_allowed,
)
from paktmodel.checks.rule import Rule
from paktmodel.checks.shared.consequences import consequences_contradict, consequences_missing
from paktmodel.checks.shared.owners import owner_code_unknown
from paktmodel.checks.shared.texts import mixed_scripts, template_residue, text_mended

#: The rules for matters in the order in which their findings come.
MATTER_RULES: Final[tuple[Rule, ...]] = (
    case_number_missing,
    case_repeated,
    motion_unanswered_after_year,
    motion_after_decision,
    asked_not_proposed,
    asked_not_answered,
    proposal_not_decision,
    point_is_statement,
    point_without_outcome,
    position_without_proposal,
    proposal_not_put,
    vote_exceeds_body,
    vote_does_not_add_up,
    vote_against_outcome,
    decision_before_meeting,
    decision_before_proposal,
    verified_late,
    statement_not_allowed,
    capacity_contradicted,
    reservation_after_meeting,
    reasons_late,
    same_text_by_two,
    assignment_not_decided,
    assignment_without_deadline,
    assignment_overdue,
    attachment_missing,
    consequences_missing,
    consequences_contradict,
    date_stale,
    text_mended,
    template_residue,
    mixed_scripts,
    code_repeated,
    reference_to_nothing,
    dates_out_of_order,
    owner_code_unknown,
)
