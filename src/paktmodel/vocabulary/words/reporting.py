"""The words of follow-up records: what was handed in, what was found, what is to be done."""

from paktmodel.vocabulary.language import Word


class SubmissionState(Word):
    """What happened to a report."""

    SUBMITTED = "submitted", "inlämnad", "submitted", "◐"
    SENT_BACK = "sent-back", "återsänd", "sent back", "!"
    ACCEPTED = "accepted", "godtagen", "accepted", "●"


class CorrectionKind(Word):
    """How what is known of a closed period has changed since."""

    REVISED = "revised", "ändrad", "revised"
    LATE = "late", "tillkommen", "added late"
    WITHDRAWN = "withdrawn", "återkallad", "withdrawn"
    CONFIRMED = "confirmed", "bekräftad", "confirmed"


class ActionState(Word):
    """How far something that was to be done has come."""

    NO_ACTION = "no-action", "ingen åtgärd", "no action", "–"
    UNDER_WAY = "under-way", "pågår", "under way", "◐"
    OVERDUE = "overdue", "försenad", "overdue", "!"
    DONE = "done", "gjord", "done", "●"


class ScaleKind(Word):
    """What a scale of words is for."""

    STATE = "state", "läge", "state"
    ATTAINMENT = "attainment", "måluppfyllelse", "attainment"
    ANSWER = "answer", "svar", "answer"


class AssessmentKind(Word):
    """What an assessment speaks of: how things stand now, or how they will stand."""

    OUTCOME = "outcome", "utfall", "outcome"
    FORECAST = "forecast", "prognos", "forecast"


class ExpectedStatus(Word):
    """How a target is expected to stand on its day."""

    MET = "met", "uppfyllt", "met", "●"
    PARTLY_MET = "partly-met", "delvis uppfyllt", "partly met", "◐"
    MISSED = "missed", "inte uppfyllt", "missed", "▼"


class Cadence(Word):
    """How often something is reported, the shortest cadence first."""

    MONTHLY = "monthly", "månadsvis", "monthly"
    QUARTERLY = "quarterly", "kvartalsvis", "quarterly"
    TERTIALLY = "tertially", "tertialvis", "every four months"
    HALF_YEARLY = "half-yearly", "halvårsvis", "half-yearly"
    YEARLY = "yearly", "årligen", "yearly"

    @property
    def frequency(self) -> str:
        """The letter of its periods in SDMX, such as ``M`` of months."""
        return _FREQUENCIES[self]


_FREQUENCIES = {
    Cadence.MONTHLY: "M",
    Cadence.QUARTERLY: "Q",
    Cadence.TERTIALLY: "T",
    Cadence.HALF_YEARLY: "S",
    Cadence.YEARLY: "A",
}


class Closing(Word):
    """Which closing of the books a report belongs to."""

    INTERIM_ACCOUNTS = "interim-accounts", "delårsbokslut", "interim accounts"
    ANNUAL_ACCOUNTS = "annual-accounts", "årsbokslut", "annual accounts"
    INTERIM_REPORT = "interim-report", "delårsrapport", "interim report"
    ANNUAL_REPORT = "annual-report", "årsredovisning", "annual report"


class AgendaState(Word):
    """How an item of the agenda stands on the day."""

    NOT_YET_POSSIBLE = "not-yet-possible", "kan inte mätas ännu", "not yet possible", "…"
    NOT_YET_DUE = "not-yet-due", "ännu inte dags", "not yet due", "…"
    DUE = "due", "dags", "due", "○"
    OVERDUE = "overdue", "försenad", "overdue", "!"
    REPORTED = "reported", "värden finns", "figures in place", "◐"
    SUBMITTED = "submitted", "inlämnad", "submitted", "◐"
    SENT_BACK = "sent-back", "återsänd", "sent back", "!"
    ACCEPTED = "accepted", "godtagen", "accepted", "●"
    DUE_DAY_UNKNOWN = "due-day-unknown", "rapporteringsdatum inte fastställt", "due day unknown", "–"


class CellState(Word):
    """What is known of one indicator's part in one period; none of these is zero."""

    OBSERVED = "observed", "observerat", "observed"
    SUPPRESSED = "suppressed", "sekretess", "suppressed"
    NOT_APPLICABLE = "not-applicable", "inte tillämpligt", "not applicable"
    NOT_COLLECTED = "not-collected", "inte insamlat", "not collected"
    NOT_REPORTED = "not-reported", "inte rapporterat", "not reported"
    PENDING = "pending", "ännu inte klart", "pending"
    MISSING = "missing", "saknas", "missing"
    NOT_YET_POSSIBLE = "not-yet-possible", "kan inte mätas ännu", "not yet possible"
    NOT_FOLLOWED = "not-followed", "följs inte", "not followed"
    STRUCTURALLY_EMPTY = "structurally-empty", "kan inte förekomma", "empty by definition"
