"""Words of plans: goals, measures, versions and consequence statements."""

from paktmodel.vocabulary.language import Word


class GoalLevel(Word):
    """Where in the hierarchy a goal stands."""

    VISION = "vision", "vision", "vision"
    PURPOSE = "purpose", "syfte", "purpose"
    DIRECTION = "direction-goal", "inriktningsmål", "direction goal"
    BOARD = "board-goal", "nämndmål", "board goal"
    UNIT = "unit-goal", "enhetsmål", "unit goal"


class PurposeKind(Word):
    """What a goal area says that it is for."""

    EQUAL_ENTRY = "equal-entry", "jämställt inträde", "equal entry of women and men"
    OTHER = "other", "annat", "other"


class MeasureState(Word):
    """How far a measure has come, on the scale that Uppsala uses."""

    NOT_STARTED = "not-started", "inte påbörjad", "not started"
    ON_PLAN = "on-plan", "enligt plan", "on plan"
    NOT_FULLY = "not-fully", "inte helt enligt plan", "not fully on plan"
    NOT_AT_ALL = "not-at-all", "inte alls enligt plan", "not on plan at all"
    DONE = "done", "slutförd", "done"


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
