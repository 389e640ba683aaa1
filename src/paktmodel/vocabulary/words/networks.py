"""The words of networks: how they live, how one takes part, what is promised and done."""

from paktmodel.vocabulary.language import Word


class LifeState(Word):
    """Where a network is in its life."""

    PROPOSED = "proposed", "föreslaget", "proposed"
    PLANNED = "planned", "planerat", "planned"
    PILOT = "pilot", "prövas i liten skala", "pilot"
    ACTIVE = "active", "aktivt", "active"
    DORMANT = "dormant", "vilande", "dormant"
    RELAUNCHED = "relaunched", "nystartat", "relaunched"
    CLOSED = "closed", "avslutat", "closed"


class ParticipationForm(Word):
    """How an organisation takes part in a network."""

    MEMBERSHIP = "membership", "medlemskap", "membership"
    AGREEMENT = "agreement", "avtal", "agreement"
    OPEN = "open", "öppet deltagande", "open participation"
    EVENT_ONLY = "event-only", "deltagande i enstaka aktivitet", "at events only"
    UNSTATED = "unstated", "anges inte", "not stated"


class Sector(Word):
    """The sector of an organisation."""

    PRIVATE = "private", "privat näringsliv", "private sector"
    CIVIL_SOCIETY = "civil-society", "civilsamhälle", "civil society"
    PUBLIC = "public", "offentlig sektor", "public sector"
    UNSTATED = "unstated", "anges inte", "not stated"


class OrganisationSize(Word):
    """How large an organisation is, by the number of its employees."""

    MICRO = "micro", "färre än 10 anställda", "fewer than 10 employees"
    SMALL = "small", "10–49 anställda", "10–49 employees"
    MEDIUM = "medium", "50–249 anställda", "50–249 employees"
    LARGE = "large", "250 anställda eller fler", "250 employees or more"
    UNSTATED = "unstated", "anges inte", "not stated"


class NetworkRelationKind(Word):
    """How a network stands to another."""

    SISTER = "sister", "systerpakt", "sister pact"
    MODEL_FOR = "model-for", "förebild för", "model for"
    MODELLED_ON = "modelled-on", "har som förebild", "modelled on"
    COOPERATION_TAKEN_IN = (
        "cooperation-taken-in",
        "har införlivat samarbetet med",
        "has taken in the cooperation with",
    )
    ABSORBED = "absorbed", "har uppgått i", "has been absorbed by"
    COOPERATES_WITH = "cooperates-with", "samverkar med", "cooperates with"


class QuantitativeEvaluation(Word):
    """Whether a charter lets the network be evaluated by quantitative goals and results."""

    FORBIDDEN = "forbidden", "ska inte utvärderas kvantitativt", "not to be evaluated quantitatively"
    ALLOWED = "allowed", "får utvärderas kvantitativt", "may be evaluated quantitatively"
    UNSTATED = "unstated", "anges inte", "not stated"


class CommitmentKind(Word):
    """What an organisation commits itself to."""

    JOB = "job", "anställning", "job"
    INTERNSHIP = "internship", "praktik", "internship"
    STUDY_VISIT = "study-visit", "studiebesök", "study visit"
    LECTURE = "lecture", "föreläsning", "lecture"
    MENTORSHIP = "mentorship", "mentorskap", "mentorship"
    TRAINING = "training", "utbildning", "training"
    OWN_IDEA = "own-idea", "egen idé", "own idea"
    OPERATIVE_COOPERATION = "operative-cooperation", "operativ samverkan", "operative cooperation"
    OTHER = "other", "annat", "other"

    @property
    def for_people(self) -> bool:
        """Whether it gives somebody a job, an internship or a study visit, so that it is asked for whom."""
        return self in (CommitmentKind.JOB, CommitmentKind.INTERNSHIP, CommitmentKind.STUDY_VISIT)


class CommitmentState(Word):
    """How a commitment stands on a day."""

    FULFILLED = "fulfilled", "uppfyllt", "fulfilled", "●"
    UNDER_WAY = "under-way", "pågår", "under way", "◐"
    OVERDUE = "overdue", "försenat", "overdue", "!"
    LAPSED = "lapsed", "förfallet", "lapsed", "▼"
    CANNOT_BE_JUDGED = "cannot-be-judged", "kan inte bedömas", "cannot be judged", "–"


class RollOutState(Word):
    """How far a local forum has come."""

    PROPOSED = "proposed", "föreslaget", "proposed"
    PLANNED = "planned", "planerat", "planned"
    TESTED = "tested", "prövat", "tested"
    RUNNING = "running", "i drift", "running"
    ENDED = "ended", "avslutat", "ended"


class HandoverKind(Word):
    """What is handed over to an operative unit."""

    IDEA = "idea", "idé", "idea"
    CONTACT = "contact", "kontakt", "contact"
    LEAD = "lead", "uppslag", "lead"


class HandoverState(Word):
    """What became of something that was handed over."""

    HANDED_OVER = "handed-over", "överlämnat", "handed over", "○"
    TAKEN_UP = "taken-up", "omhändertaget", "taken up", "◐"
    REALISED = "realised", "genomfört", "realised", "●"
    DECLINED = "declined", "inte aktuellt", "declined", "–"


class AgreementState(Word):
    """How far an agreement has come."""

    UNDER_WAY = "under-way", "under framtagande", "being drawn up"
    SIGNED = "signed", "tecknat", "signed"
    TERMINATED = "terminated", "uppsagt", "terminated"


class DeadlineKind(Word):
    """What is to be done in a network by a day."""

    RENEWAL = "renewal", "förnya avtalet", "renew the agreement"
    NOTICE = "notice", "sista dag för uppsägning", "last day to give notice"
    END = "end", "avtalet löper ut", "the agreement ends"
    FOLLOW_UP = "follow-up", "följa upp avtalet", "follow up the agreement"
    PLANNED_ACTIVITY = "planned-activity", "hålla planerad aktivitet", "hold a planned activity"
    ACTIVITY_PLAN = "activity-plan", "ta fram årets aktivitetsplan", "draw up the year's activity plan"


class DeadlineState(Word):
    """How something that is to be done stands on a day, by the codes of `AgendaState` as far as those go."""

    NOT_YET_DUE = "not-yet-due", "ännu inte dags", "not yet due", "…"
    DUE = "due", "dags", "due", "○"
    OVERDUE = "overdue", "försenat", "overdue", "!"
    DUE_DAY_UNKNOWN = "due-day-unknown", "rapporteringsdatum inte fastställt", "due day unknown", "–"
    DONE = "done", "gjort", "done", "●"
    PASSED = "passed", "dagen har passerat", "the day has passed", "!"
    UNCLEAR = "unclear", "går inte att avgöra", "cannot be stated", "–"
