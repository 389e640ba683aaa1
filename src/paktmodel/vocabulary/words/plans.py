"""Words of plans: their types, goals, measures, versions and consequence statements."""

from paktmodel.vocabulary.language import Word


class PlanType(Word):
    """What a plan is made of, and so what may be missed in it."""

    ACTION = "action", "åtgärdsplan", "action plan"
    TARGET = "target", "målplan", "target plan"
    MONITORING = "monitoring", "uppföljningsplan", "monitoring plan"


class GoalLevel(Word):
    """Where in the hierarchy a goal stands, from the top; the last two have no place of their own."""

    VISION = "vision", "vision", "vision"
    PURPOSE = "purpose", "syfte", "purpose"
    OVERALL = "overall", "övergripande mål", "overall goal"
    DIRECTION = "direction", "inriktningsmål", "direction goal"
    BOARD = "board", "nämndmål", "board goal"
    SUB = "sub", "delmål", "sub-goal"
    UNIT = "unit", "enhetsmål", "unit goal"
    RESULT = "result", "resultatmål", "result goal"
    OTHER = "other", "annat mål", "other goal"

    @property
    def rank(self) -> int | None:
        """Its place from the top, 1 for a vision; None for a level without a place of its own."""
        return None if self in (GoalLevel.RESULT, GoalLevel.OTHER) else [*GoalLevel].index(self) + 1


class PurposeKind(Word):
    """What a goal area says that it is for."""

    EQUAL_ENTRY = "equal-entry", "jämställt inträde", "equal entry of women and men"
    OTHER = "other", "annat", "other"


class MeasureState(Word):
    """How far a measure has come."""

    NOT_STARTED = "not-started", "inte påbörjad", "not started", "○"
    ON_PLAN = "on-plan", "enligt plan", "on plan", "▲"
    DELAYED = "delayed", "försenad", "delayed", "!"
    PAUSED = "paused", "pausad", "paused", "–"
    NOT_ON_PLAN = "not-on-plan", "inte enligt plan", "not on plan", "▼"
    DONE = "done", "slutförd", "done", "●"
    DROPPED = "dropped", "utgår", "dropped", "–"
    OTHER = "other", "annat läge", "another state"


class Perspective(Word):
    """Which perspective a consequence statement takes."""

    CHILD = "child", "barnperspektiv", "child perspective"
    GENDER = "gender", "jämställdhetsperspektiv", "gender perspective"
    BUSINESS = "business", "näringslivsperspektiv", "business perspective"
    ECONOMY = "economy", "ekonomiska konsekvenser", "economic consequences"


class Impact(Word):
    """Which way a consequence statement points."""

    FAVOURABLE = "favourable", "gynnsamt", "favourable"
    NEUTRAL = "neutral", "inga konsekvenser", "no consequences"
    ADVERSE = "adverse", "ogynnsamt", "adverse"


class VersionStatus(Word):
    """What is known of a version's approval; a proposal is never a decision."""

    ADOPTED = "adopted", "antagen", "adopted"
    REPORTED_APPROVED = "reported-approved", "uppges godkänd", "reported approved"
    NO_APPROVAL_RECORDED = "no-approval-recorded", "inget godkännande antecknat", "no approval recorded"
