"""The words of completeness: what there is of what could be there."""

from paktmodel.vocabulary.words import Word


class CellState(Word):
    """What is known of one indicator's part in one period; none of these is zero."""

    OBSERVED = "observed", "observerat", "observed"
    SUPPRESSED = "suppressed", "sekretess", "suppressed"
    NOT_APPLICABLE = "not-applicable", "inte tillämpligt", "not applicable"
    NOT_COLLECTED = "not-collected", "inte insamlat", "not collected"
    NOT_REPORTED = "not-reported", "inte rapporterat", "not reported"
    PENDING = "pending", "ännu inte klart", "pending"
    MISSING = "missing", "saknas", "missing"
    NOT_YET_POSSIBLE = "not-yet-possible", "ännu inte möjligt", "not yet possible"
    NOT_FOLLOWED = "not-followed", "följs inte", "not followed"
    STRUCTURALLY_EMPTY = "structurally-empty", "tom enligt definitionen", "empty by definition"
