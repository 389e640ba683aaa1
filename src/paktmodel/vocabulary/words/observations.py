"""Words of observations: why there is no value, and how final a value is."""

from paktmodel.vocabulary.language import Word


class ValueState(Word):
    """Why an observation has no value; all of them differ from zero."""

    OBSERVED = "observed", "observerat", "observed"
    SUPPRESSED = "suppressed", "sekretess", "suppressed"
    NOT_REPORTED = "not-reported", "inte rapporterat", "not reported"
    NOT_APPLICABLE = "not-applicable", "inte tillämpligt", "not applicable"
    NOT_COLLECTED = "not-collected", "inte insamlat", "not collected"
    PENDING = "pending", "ännu inte klart", "pending"


class ObservationStatus(Word):
    """How final a value is."""

    PRELIMINARY = "preliminary", "preliminär", "preliminary"
    REVISED = "revised", "reviderad", "revised"
    FINAL = "final", "slutlig", "final"
    WITHDRAWN = "withdrawn", "återkallad", "withdrawn"
