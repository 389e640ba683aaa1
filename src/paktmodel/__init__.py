"""Model municipal plans, networks and matters; check them, follow them up, read and write documents.

This module is the public API. It imports nothing: each name is loaded from the module that defines
it when the name is first used. `__init__.pyi` gives the same names to type checkers and editors.
"""

_MODULES = {
    "attrs": "evolve",
    "paktmodel.authorities": "authorities",
    "paktmodel.calendar.declared_years": "DeclaredYear",
    "paktmodel.calendar.periods": "Period read_period",
    "paktmodel.calendar.printed_dates": "PrintedDate",
    "paktmodel.calendar.spans": "Ages Span Years",
    "paktmodel.calendar.steps": "Step",
    "paktmodel.catalog": "catalog",
    "paktmodel.checks": "FindingGroup Findings check",
    "paktmodel.checks.edits": "edit",
    "paktmodel.checks.matter": "MATTER_RULES",
    "paktmodel.checks.network": "NETWORK_RULES",
    "paktmodel.checks.plan": "PLAN_RULES",
    "paktmodel.checks.record": "RECORD_RULES",
    "paktmodel.document.converter": "make_converter",
    "paktmodel.document.diff.difference": "Difference",
    "paktmodel.document.diff.differences": "Differences differences",
    "paktmodel.document.fingerprint": "fingerprint",
    "paktmodel.document.loader": "load loads",
    "paktmodel.document.read_limits": "ReadLimits",
    "paktmodel.document.schemas": "schema",
    "paktmodel.document.upgrade_operations": "UpgradeNote",
    "paktmodel.document.upgrades": "Upgraded upgrade",
    "paktmodel.document.writer": "dump dumps",
    "paktmodel.errors": (
        "Evidence Finding InvalidArgument InvalidDocument InvalidValue MissingExtra NotFound PaktError "
        "Subject"
    ),
    "paktmodel.followup.agenda.items": "Agenda AgendaItem due",
    "paktmodel.followup.axes.change": "Change",
    "paktmodel.followup.axes.signal_segments": "SignalPoint",
    "paktmodel.followup.axes.signals": "Signal",
    "paktmodel.followup.axes.significance": "Significance",
    "paktmodel.followup.targets.result": "SoFar TargetResult",
    "paktmodel.followup.closings.corrections": "Correction as_accounted corrections",
    "paktmodel.followup.closings.definition_changes": "DefinitionChange",
    "paktmodel.followup.comparisons.benchmarks": "Benchmark",
    "paktmodel.followup.comparisons.forecasts": "Forecast",
    "paktmodel.followup.comparisons.gaps": "Gap",
    "paktmodel.followup.completeness.coverage": "Completeness completeness",
    "paktmodel.followup.networks.admission": "admit",
    "paktmodel.followup.networks.commitment_followup": "follow_commitments",
    "paktmodel.followup.networks.growth": "growth",
    "paktmodel.followup.networks.retention": "retention",
    "paktmodel.followup.plan_followup": "follow_up",
    "paktmodel.followup.plan_result": "FollowUp",
    "paktmodel.followup.rules": "AppliedRules",
    "paktmodel.followup.series.window_value": "WindowValue",
    "paktmodel.followup.text.reason_codes": "ReasonCode",
    "paktmodel.followup.text.reasons": "Reason",
    "paktmodel.followup.verdicts.headline": "Headline",
    "paktmodel.followup.verdicts.verdict": "Verdict",
    "paktmodel.model.activities": (
        "Activity ActivityPart ActivityPlan Forum ForumTemplate Handover HandoverEvent OperativeUnit "
        "PlannedActivity ReportedCount"
    ),
    "paktmodel.model.actors": "Actor Responsibility",
    "paktmodel.model.background": "ConsequenceStatement Lesson Predecessor",
    "paktmodel.model.bodies": "Body FilingRight FilingRights SE_KOMMUNALLAG STOCKHOLM",
    "paktmodel.model.charters": (
        "AdmissionCriterion Charter EvaluationTerms FocusArea ScopeBoundary TaglineVariant TargetGroup"
    ),
    "paktmodel.model.commitments": "Agreement AgreementParty Commitment Delivery LapseRule",
    "paktmodel.model.comparisons": "ComparedValue Comparison ComparisonGroup",
    "paktmodel.model.decisions": "DecisionPoint DecisionRef Proposal",
    "paktmodel.model.evaluations": (
        "Evaluation EvaluationFinding Recommendation RecommendedAction Scale ScaleAnswers ScaleStep "
        "StepCount SurveyShare"
    ),
    "paktmodel.model.follow_up_record": (
        "About Assessment Deviation FollowUpRecord Narrative Submission UPPSALA_ATTAINMENT UPPSALA_STATE"
    ),
    "paktmodel.model.goals": "Aim Goal",
    "paktmodel.model.indicators": (
        "Baseline Cohort Definition EarlierValue Indicator MeasurementPoint NationalIndicator PartValue "
        "Population SourceSystem"
    ),
    "paktmodel.model.matters": "Approval Assignment HandlingStep Matter MatterCase MatterPaper MemberMotion",
    "paktmodel.model.measures": "Cost Effect GoalArea Measure MeasurePart MeasureStatus Progress Purpose",
    "paktmodel.model.minutes": (
        "Claim DecidedPoint Decision MinutesCorrection PartyVote Position Serving Statement Vote"
    ),
    "paktmodel.model.network_lifecycle": "LifeEvent NetworkRelation ReportedSize",
    "paktmodel.model.network_state": "NetworkDay Participants",
    "paktmodel.model.networks": "Network",
    "paktmodel.model.organisations": "CriterionEvidence Organisation Participation",
    "paktmodel.model.owners": "Owner",
    "paktmodel.model.parts": "Breakdown Part",
    "paktmodel.model.plans": "Acknowledgement Plan",
    "paktmodel.model.plan_types": "plan_type_of",
    "paktmodel.model.responsible": "Responsible responsible_of",
    "paktmodel.model.rules": (
        "ClosingDue ClosingPoint JudgementRule ReportingCalendar ReportingRule RollUpRule Term"
    ),
    "paktmodel.model.sources": "Footnote Passage Source",
    "paktmodel.model.statistical_rules": "Rebase SignalRules SignificanceRules",
    "paktmodel.model.targets": (
        "Above AtLeast AtMost Bands BasePeriod Below Between Every In InWords Milestone OfBenchmark "
        "OfIndicator OfPart On Over Path Relative Target"
    ),
    "paktmodel.model.timelines": "Dated Timeline Undetermined",
    "paktmodel.model.versions": "Annex ReportedApproval TitleVariant Version VersionChange",
    "paktmodel.observations": "Observation Observations SymbolProfile read_columns read_csv read_rows",
    "paktmodel.reports.board_compilation": "board_report",
    "paktmodel.reports.board_report": "BoardReport",
    "paktmodel.reports.brief": "BoardBrief",
    "paktmodel.statistics": "statistics",
    "paktmodel.statistics.intervals": "Interval byar wilson",
    "paktmodel.tables.cells": "Column",
    "paktmodel.tables.table": "Table",
    "paktmodel.testing": "testing",
    "paktmodel.values.codes": "CaseNumber Code OrganisationNumber",
    "paktmodel.values.figures": "Approximate Quantity",
    "paktmodel.values.precision": "Precision decimals perturbed rounded",
    "paktmodel.values.portions": "Portion",
    "paktmodel.values.readers": "read_approximate",
    "paktmodel.values.texts": "Slug Text",
    "paktmodel.vocabulary.words.actors": "ActorKind ResponsibilityRole",
    "paktmodel.vocabulary.words.changes": "ChangeKind",
    "paktmodel.vocabulary.words.findings": "Category Severity SubjectKind",
    "paktmodel.vocabulary.words.followup": (
        "Assurance Averaging BaselineChoice ChangeStatus ChartChoice ChartKind ChosenBy ComparedWith "
        "ForecastMethod GapMovement HeadlineAxis InterimComparison IntervalMethod MeasureTiming PathShape "
        "RollUpMethod RulePreset SeasonRule ShareOf SignificanceStatus SpecialCause TargetStatus "
        "Timeliness Variation WindowChoice"
    ),
    "paktmodel.vocabulary.words.indicators": (
        "Absence Aggregation BandUnit Basis CohortEvent Direction EarlierBase IndicatorState Kind "
        "MeasurementDay Operator PerTime RelativeForm SpanStatistic Statistic Window"
    ),
    "paktmodel.vocabulary.words.matters": (
        "BodyKind Capacity DecisionMethod InitiativeKind Outcome PointKind Stance StatementKind StepRole"
    ),
    "paktmodel.vocabulary.words.networks": (
        "AgreementState CommitmentKind CommitmentState HandoverKind HandoverState LifeState "
        "NetworkRelationKind OrganisationSize ParticipationForm QuantitativeEvaluation RollOutState "
        "Sector"
    ),
    "paktmodel.vocabulary.words.observations": "ObservationStatus ValueState",
    "paktmodel.vocabulary.words.plans": (
        "GoalLevel Impact MeasureState Perspective PlanType PurposeKind VersionStatus"
    ),
    "paktmodel.vocabulary.words.reporting": (
        "ActionState AgendaState AssessmentKind Cadence CellState Closing CorrectionKind ExpectedStatus "
        "ScaleKind SubmissionState"
    ),
    "paktmodel.vocabulary.words.sources": "Approximation Confidence OwnerScheme Provenance Unstated",
}

__version__ = "0.1.0.dev0"
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names.split()}
__all__ = sorted([*_MODULE_OF, "__version__"])


def __getattr__(name):
    """Load a name from the module that defines it, once."""
    path = _MODULE_OF.get(name)
    if path is None:
        raise AttributeError(_no_such(name))
    # importlib is loaded by every interpreter at its start; importing it here costs nothing.
    from importlib import import_module

    module = import_module(path)
    found = module if path == f"paktmodel.{name}" else getattr(module, name)
    globals()[name] = found
    return found


def __dir__():
    return list(__all__)


def _no_such(name):
    from difflib import get_close_matches

    near = get_close_matches(name, __all__, n=1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    return f"module 'paktmodel' has no attribute {name!r}{hint}"
