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
    "paktmodel.checks": "Findings RULES check",
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
    "paktmodel.model.background": "ConsequenceStatement Lesson Predecessor",
    "paktmodel.model.decisions": "DecisionPoint DecisionRef Proposal",
    "paktmodel.model.goals": "Aim Goal",
    "paktmodel.model.indicators": (
        "Baseline Cohort Definition Indicator Limit MeasurementPoint NationalIndicator PartFigure "
        "Population SourceSystem"
    ),
    "paktmodel.model.measures": "Cost Effect GoalArea Measure MeasureStatus Purpose",
    "paktmodel.model.parts": "Breakdown Part",
    "paktmodel.model.plans": "Acknowledgement Plan",
    "paktmodel.model.rules": (
        "ClosingDue ClosingPoint JudgementRule ReportingCalendar ReportingRule RollUpRule Term"
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
    "paktmodel.vocabulary.changes": "ChangeKind",
    "paktmodel.vocabulary.words": (
        "Absence AgendaState Aggregation Approximation Basis Cadence Closing CohortEvent "
        "Confidence Direction GoalLevel Hand IndicatorState Kind LimitStanding MeasureState "
        "MeasurementDay ObservationStatus Operator Outcome PathShape PurposeKind RollUpMethod "
        "Severity Stance Standing StatementKind Statistic SubjectKind Timeliness Unstated "
        "ValueState VersionStanding Window WindowChoice"
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
