"""The words of accounts: what was handed in, what was found, what is to be done."""

from paktmodel.vocabulary.words import Word


class SubmissionState(Word):
    """What happened to a report."""

    SUBMITTED = "submitted", "inlämnad", "submitted"
    SENT_BACK = "sent-back", "återsänd", "sent back"
    ACCEPTED = "accepted", "godtagen", "accepted"


class CorrectionKind(Word):
    """How what is known of a closed period has changed since."""

    REVISED = "revised", "ändrad", "revised"
    LATE = "late", "tillkommen", "added late"
    WITHDRAWN = "withdrawn", "återkallad", "withdrawn"
    CONFIRMED = "confirmed", "bekräftad", "confirmed"


class ActionState(Word):
    """How far something that was to be done has come."""

    NO_ACTION = "no-action", "ingen åtgärd", "no action"
    UNDER_WAY = "under-way", "pågår", "under way"
    OVERDUE = "overdue", "försenad", "overdue"
    DONE = "done", "gjord", "done"


class ScaleKind(Word):
    """What a scale of words is for."""

    STATE = "state", "läge", "state"
    ATTAINMENT = "attainment", "måluppfyllelse", "attainment"
    ANSWER = "answer", "svar", "answer"
