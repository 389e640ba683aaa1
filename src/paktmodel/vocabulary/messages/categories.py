"""The category of each finding, by code: one table, from which `Finding.category` is derived.

A code stands among the contradictions where two statements cannot both be right, among the gaps where
something is absent, and else among the advice. A rule of a caller's own has a code that stands in none.
"""

from collections.abc import Mapping
from typing import Final

from paktmodel.vocabulary.words.findings import Category, Severity

_CODES: Final[Mapping[Category, tuple[str, ...]]] = {
    Category.CONTRADICTION: (
        # Targets, goals and measures.
        "direction-against-target",
        "aim-against-indicator",
        "aim-target-differs",
        "target-unit-differs",
        "targets-exclude-each-other",
        "path-not-monotonic",
        "target-met-at-start",
        "target-before-baseline",
        "target-before-plan",
        "target-out-of-range",
        "band-invalid",
        "target-kind-wrong",
        "goal-in-circle",
        "goal-above-parent",
        "measure-outside-plan",
        "progress-contradicts-state",
        "population-mismatch",
        # Values.
        "count-behaves-as-share",
        "parts-off-total",
        "share-out-of-range",
        "count-negative",
        "value-not-whole",
        "value-not-on-scale",
        "amount-called-count",
        "implied-weight-outside",
        "cohort-later-than-document",
        # Versions, codes and days of every document.
        "approval-contradicts-proposal",
        "change-beyond-delegation",
        "version-adopted-before-created",
        "title-variant",
        "mixed-scripts",
        "code-repeated",
        "codes-alike",
        "reference-to-nothing",
        "statutory-end-outside",
        "dates-out-of-order",
        "owner-code-unknown",
        "signal-rules-senseless",
        # Follow-up records.
        "record-of-other-plan",
        "submission-not-asked-for",
        "submission-before-period-end",
        "submission-out-of-order",
        "step-unknown",
        "scale-step-repeated",
        "assessment-before-period-end",
        "assessments-contradict",
        "survey-base-not-positive",
        "step-counted-twice",
        "evaluation-finding-unknown",
        "comparison-figure-repeated",
        "comparison-basis-differs",
        # Networks.
        "decision-on-another-version",
        "charter-overlap",
        "quantitative-target-forbidden",
        "consequences-contradict",
        "criterion-breached",
        "form-not-in-charter",
        "participation-overlaps",
        "member-twice",
        "agreement-before-admission",
        "commitment-outside-scope",
        "delivery-before-commitment",
        "delivery-unit-differs",
        "delivery-repeated",
        "count-unclear",
        "date-stale",
        # Matters.
        "case-repeated",
        "motion-after-decision",
        "proposal-not-put",
        "vote-exceeds-body",
        "vote-does-not-add-up",
        "vote-against-outcome",
        "decision-before-meeting",
        "decision-before-proposal",
        "statement-not-allowed",
        "capacity-contradicted",
        "reservation-after-meeting",
        "reasons-late",
        "assignment-overdue",
        # Observations, and what is handed in with them.
        "unlike-baseline",
        "part-counted-above-total",
        "comparison-of-no-indicator",
        "observation-of-no-indicator",
        "submission-of-nothing",
        "submission-ambiguous",
        "observation-of-no-part",
        "observation-of-no-definition",
        "observation-before-possible",
        "day-for-month",
        "observation-of-empty-part",
        "parts-off-total-observed",
        "part-above-total",
        "share-outside-parts",
        "share-out-of-range-observed",
        "count-negative-observed",
        "value-not-whole-observed",
        "value-not-on-scale-observed",
        "unit-slip-suspected",
        "numerator-above-denominator",
        "value-differs-from-print",
        "value-disagrees-with-ratio",
        "periods-overlap",
        "periods-disagree",
        "cumulative-decreases",
        "assessment-of-nothing",
        "deviation-of-nothing",
        "scale-step-unknown",
    ),
    Category.GAP: (
        # Plans.
        "measure-without-indicator",
        "indicator-without-measure",
        "baseline-missing",
        "baseline-window-unstated",
        "direction-missing",
        "maintain-without-tolerance",
        "maintain-without-value",
        "unit-or-statistic-missing",
        "goal-without-indicator",
        "target-undated",
        "target-period-unstated",
        "target-denominator-unstated",
        "target-dated-without-source",
        "title-quantity-without-indicator",
        "area-purpose-unmeasured",
        "version-without-approval",
        "attachment-missing",
        "responsible-missing",
        "cost-not-visible",
        "year-not-declared",
        # Follow-up records.
        "sent-back-without-reason",
        "scale-missing",
        "scale-too-short",
        "forecast-missing",
        "deviation-incomplete",
        "survey-base-missing",
        "evaluator-unstated",
        "recommendation-unfounded",
        "recommendation-without-action",
        "action-incomplete",
        "comparison-without-figures",
        "comparison-basis-unstated",
        "comparison-averaging-unstated",
        "reference-without-code",
        # Networks.
        "case-number-missing",
        "charter-not-decided",
        "charter-gap",
        "target-group-missing",
        "responsible-role-missing",
        "benefit-missing",
        "consequences-missing",
        "criterion-without-proof",
        "criteria-not-verified",
        "commitment-not-verifiable",
        "commitment-without-period",
        # Matters.
        "motion-unanswered-after-year",
        "asked-not-proposed",
        "asked-not-answered",
        "point-without-outcome",
        "position-without-proposal",
        "assignment-not-decided",
        "assignment-without-deadline",
        # Observations, and what is handed in with them.
        "due-day-unknown",
        "scale-unknown",
    ),
    Category.ADVICE: (
        # Plans.
        "source-under-development",
        "structurally-empty-part",
        "compound-indicator",
        "measurement-point-ambiguous",
        "implied-weight-extreme",
        "target-date-in-words",
        "proposal-not-decision",
        "text-mended",
        "template-residue",
        "approximate-values",
        # Follow-up records, and evaluations.
        "submission-late",
        "deviation-done-before-told",
        "evaluation-without-values",
        "quantitative-evaluation-excluded",
        # Networks.
        "target-group-widened",
        "agreement-under-way",
        # Matters.
        "point-is-statement",
        "verified-late",
        "same-text-by-two",
        # Observations.
        "observation-in-future",
        "observation-before-plan",
        "frequencies-mixed",
    ),
}

#: The category of each code that the library reports.
CATEGORIES: Final[Mapping[str, Category]] = {
    code: category for category, codes in _CODES.items() for code in codes
}


def category_of(code: str, severity: Severity) -> Category:
    """Return the category of a code; one that the library does not know has that of its severity.

    >>> category_of("baseline-missing", Severity.WARNING), category_of("title-too-long", Severity.INFO)
    (<Category.GAP: 'gap'>, <Category.ADVICE: 'advice'>)

    Args:
        code: The code of a finding.
        severity: How much it matters.
    """
    unknown = Category.ADVICE if severity is Severity.INFO else Category.CONTRADICTION
    return CATEGORIES.get(code, unknown)
