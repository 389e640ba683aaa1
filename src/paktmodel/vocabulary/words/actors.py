"""Words of responsibility: who acts, and in which role."""

from paktmodel.vocabulary.language import Word


class ActorKind(Word):
    """What kind of actor it is; a person is none."""

    COUNCIL = "council", "kommunfullmäktige", "council"
    EXECUTIVE = "executive", "kommunstyrelse", "executive committee"
    BOARD = "board", "nämnd", "board"
    ADMINISTRATION = "administration", "förvaltning", "administration"
    UNIT = "unit", "enhet", "unit"
    COMPANY = "company", "bolag", "company"
    REGION = "region", "region", "region"
    STATE = "state", "statlig myndighet", "state authority"
    ASSOCIATION = "association", "förening", "association"
    ROLE = "role", "roll", "role"
    ALL = "all", "alla", "all"
    OTHER = "other", "annan", "other"


class ResponsibilityRole(Word):
    """What an actor is in for; the owner's own word stands next to it."""

    RESPONSIBLE = "responsible", "ansvarig", "responsible"
    CO_RESPONSIBLE = "co-responsible", "medansvarig", "co-responsible"
    PERFORMS = "performs", "utför", "performs"
    CONSULTED = "consulted", "samråds med", "consulted"
    OTHER = "other", "annan roll", "another role"
