"""paktmodel: municipal networks and action plans, exact words and verdicts with reasons.

The front door. It imports nothing: each name is fetched from its room when it is first
used. `__init__.pyi` beside it tells type checkers and editors the same names.
"""

_ROOMS = {
    "attrs": "evolve",
    "paktmodel.calendar.periods": "Period read_period",
    "paktmodel.calendar.spans": "Ages PrintedDate Span Years",
    "paktmodel.calendar.steps": "Step",
    "paktmodel.catalog": "catalog",
    "paktmodel.checks": "ACCOUNTS_RULES Findings MATTER_RULES NETWORK_RULES RULES check",
    "paktmodel.document.comparing": "Difference Differences differences",
    "paktmodel.document.converter": "make_converter",
    "paktmodel.document.fingerprints": "fingerprint",
    "paktmodel.document.limits": "Limits",
    "paktmodel.document.reading": "load loads",
    "paktmodel.document.rewriting": "UpgradeNote",
    "paktmodel.document.schemas": "schema",
    "paktmodel.document.upgrading": "Upgraded upgrade",
    "paktmodel.document.writing": "dump dumps",
    "paktmodel.errors": (
        "Evidence Finding InvalidArgument InvalidDocument InvalidValue MissingExtra NotFound "
        "PaktError Subject"
    ),
    "paktmodel.followup": "Agenda AgendaItem FollowUp Verdict due follow_up",
    "paktmodel.followup.admissions": "admit",
    "paktmodel.followup.certainty": "Certainty",
    "paktmodel.followup.closings": "Correction as_accounted corrections",
    "paktmodel.followup.commitments": "follow_commitments",
    "paktmodel.followup.completing": "Completeness completeness",
    "paktmodel.followup.contexts": "Context",
    "paktmodel.followup.forecasts": "Forecast",
    "paktmodel.followup.gaps": "Gap",
    "paktmodel.followup.intervals": "Interval byar wilson",
    "paktmodel.followup.readings": "BoardReading",
    "paktmodel.followup.redefining": "DefinitionChange",
    "paktmodel.followup.retaining": "retention",
    "paktmodel.followup.signals": "Signal SignalPoint",
    "paktmodel.followup.sizes": "growth",
    "paktmodel.model.accounts": (
        "About Accounts Assessment Deviation Narrative Submission UPPSALA_ATTAINMENT UPPSALA_STATE"
    ),
    "paktmodel.model.activities": (
        "Activity ActivityPart ActivityPlan Forum ForumTemplate Handover HandoverEvent "
        "OperativeUnit PlannedActivity ReportedCount"
    ),
    "paktmodel.model.background": "ConsequenceStatement Lesson Predecessor",
    "paktmodel.model.bodies": "Body FilingRight FilingRights SE_KOMMUNALLAG STOCKHOLM",
    "paktmodel.model.charters": (
        "AdmissionCriterion Charter EvaluationTerms FocusArea ScopeBoundary TaglineVariant TargetGroup"
    ),
    "paktmodel.model.commitments": "Agreement AgreementParty Commitment Delivery LapseRule",
    "paktmodel.model.comparisons": "ComparedFigure Comparison ComparisonGroup",
    "paktmodel.model.decisions": "DecisionPoint DecisionRef Proposal",
    "paktmodel.model.evaluations": (
        "Evaluation EvaluationFinding Recommendation RecommendedAction Scale ScaleAnswers "
        "ScaleStep StepCount SurveyShare"
    ),
    "paktmodel.model.goals": "Aim Goal",
    "paktmodel.model.indicators": (
        "Baseline Cohort Definition Indicator Limit MeasurementPoint NationalIndicator PartFigure "
        "Population SourceSystem"
    ),
    "paktmodel.model.matters": "Approval Assignment HandlingStep Matter MatterCase MatterPaper MemberMotion",
    "paktmodel.model.measures": "Cost Effect GoalArea Measure MeasureStatus Purpose",
    "paktmodel.model.minutes": (
        "Claim DecidedPoint Decision MinutesCorrection PartyVote Position Serving Statement Vote"
    ),
    "paktmodel.model.network_days": "NetworkDay Participants",
    "paktmodel.model.network_life": "LifeEvent NetworkRelation ReportedSize",
    "paktmodel.model.networks": "Network",
    "paktmodel.model.organisations": "CriterionEvidence Organisation Participation",
    "paktmodel.model.parts": "Breakdown Part",
    "paktmodel.model.plans": "Acknowledgement Plan",
    "paktmodel.model.rules": (
        "ClosingDue ClosingPoint JudgementRule Rebase ReportingCalendar ReportingRule RollUpRule "
        "SignalRules Term"
    ),
    "paktmodel.model.sources": "Authority Footnote Passage Source",
    "paktmodel.model.timelines": "Dated Timeline Undetermined",
    "paktmodel.model.versions": "Annex Change ReportedApproval TitleVariant Version",
    "paktmodel.observations": "Observation Observations SymbolProfile read_columns read_csv read_rows",
    "paktmodel.reports": "Paper board_paper",
    "paktmodel.tables.table": "Column Table",
    "paktmodel.testing": "testing",
    "paktmodel.values.codes": "CaseNumber Code MunicipalityCode OrganisationNumber",
    "paktmodel.values.figures": "Approximate Quantity",
    "paktmodel.values.readers": "read_approximate",
    "paktmodel.values.texts": "Slug Text",
    "paktmodel.vocabulary.accounting": "ActionState CorrectionKind ScaleKind SubmissionState",
    "paktmodel.vocabulary.changes": "ChangeKind",
    "paktmodel.vocabulary.completeness": "CellState",
    "paktmodel.vocabulary.deciding": (
        "BodyKind Capacity DecisionMethod InitiativeKind PointKind Stance StatementKind StepRole"
    ),
    "paktmodel.vocabulary.judging": (
        "Assurance Averaging Chance ForecastMethod GapMovement IntervalMethod SpecialCause Variation"
    ),
    "paktmodel.vocabulary.networking": (
        "AgreementState CommitmentKind CommitmentState HandoverKind HandoverState LifeState "
        "NetworkRelationKind OrganisationSize ParticipationForm QuantitativeEvaluation "
        "RollOutState Sector"
    ),
    "paktmodel.vocabulary.words": (
        "Absence AgendaState Aggregation Approximation Basis Bearing Cadence Closing CohortEvent "
        "Confidence Direction GoalLevel Hand IndicatorState Kind LimitStanding MeasureState "
        "MeasurementDay ObservationStatus Operator Outcome PathShape Perspective PurposeKind "
        "RollUpMethod Severity Standing Statistic SubjectKind Timeliness Unstated ValueState "
        "VersionStanding Window WindowChoice"
    ),
}

__version__ = "0.1.0.dev0"
_HOMES = {name: room for room, names in _ROOMS.items() for name in names.split()}
__all__ = sorted([*_HOMES, "__version__"])


def __getattr__(name):
    """Fetch a name from its room, once."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(_no_such(name))
    # importlib is loaded by every interpreter at its start; importing it here costs nothing.
    from importlib import import_module

    room = import_module(home)
    found = room if home == f"paktmodel.{name}" else getattr(room, name)
    globals()[name] = found
    return found


def __dir__():
    return list(__all__)


def _no_such(name):
    from difflib import get_close_matches

    near = get_close_matches(name, __all__, n=1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    return f"module 'paktmodel' has no attribute {name!r}{hint}"
