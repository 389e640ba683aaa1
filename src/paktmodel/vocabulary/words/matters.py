"""The words of matters and decisions: who asks, who decides, who says what of it."""

from paktmodel.vocabulary.language import Word


class BodyKind(Word):
    """What kind of body it is."""

    COUNCIL = "council", "fullmäktige", "council"
    EXECUTIVE = "executive", "kommunstyrelse", "executive committee"
    BOARD = "board", "nämnd", "board"
    ADMINISTRATION = "administration", "förvaltning", "administration"
    OTHER = "other", "annat organ", "other body"


class InitiativeKind(Word):
    """In which form elected members raise a matter."""

    MOTION = "motion", "motion", "motion"
    LETTER = "letter", "skrivelse", "letter"
    OTHER = "other", "annat initiativ", "another initiative"


class StatementKind(Word):
    """What somebody has entered in the minutes beside a decision."""

    RESERVATION = "reservation", "reservation", "reservation"
    SEPARATE_STATEMENT = "separate-statement", "särskilt yttrande", "separate statement"
    SUBSTITUTE_STATEMENT = "substitute-statement", "ersättaryttrande", "substitute's statement"


class Stance(Word):
    """How a statement stands to the decision."""

    AGAINST = "against", "mot beslutet", "against"
    SEPARATE = "separate", "vid sidan av beslutet", "separate"
    SUPPORTING = "supporting", "till stöd för beslutet", "supporting"


class Capacity(Word):
    """In which capacity somebody took part."""

    MEMBER = "member", "ledamot", "member"
    SERVING_SUBSTITUTE = "serving-substitute", "tjänstgörande ersättare", "serving substitute"
    SUBSTITUTE = "substitute", "ersättare", "substitute"
    UNSTATED = "unstated", "anges inte", "not stated"


class StepRole(Word):
    """What a body does with a matter."""

    PREPARING = "preparing", "bereder", "prepares"
    DECIDING = "deciding", "beslutar", "decides"


class DecisionMethod(Word):
    """How a body came to its decision."""

    ACCLAMATION = "acclamation", "utan omröstning", "by acclamation"
    VOTE = "vote", "omröstning", "by vote"
    UNSTATED = "unstated", "anges inte", "not stated"


class PointKind(Word):
    """Whether a point of the minutes decides something or only says something."""

    DECISION = "decision", "beslutspunkt", "decision point"
    STATEMENT = "statement", "anförande", "statement"


class Outcome(Word):
    """What a decision did with a point."""

    APPROVED = "approved", "bifall", "approved"
    REJECTED = "rejected", "avslag", "rejected"
    ANSWERED = "answered", "besvarad", "answered"
    REFERRED_BACK = "referred-back", "återremiss", "referred back"
    TABLED = "tabled", "bordlagd", "tabled"
    WRITTEN_OFF = "written-off", "avskriven", "written off"
    OTHER = "other", "annat utfall", "another outcome"
