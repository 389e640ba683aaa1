"""The same plan for msgspec: every field, with the kinds and shapes that msgspec itself checks.

msgspec decodes JSON straight into Structs and stops at the first error. It has no hook for a
rule about a text, so normal form, hidden characters and personal numbers pass; unknown fields
are forbidden, codes have their pattern, figures become `Decimal` (from numbers too), days
`date`. It is the floor: what reading a plan costs when nearly nothing is asked of it.
"""

import datetime as dt
from decimal import Decimal
from typing import Annotated

import msgspec

from benchmarks.peers_words import (
    CODE_SHAPE,
    Absence,
    ActorKind,
    Aggregation,
    BandUnit,
    BaselineChoice,
    Basis,
    Cadence,
    ChartChoice,
    Closing,
    CohortEvent,
    ComparedWith,
    Confidence,
    Direction,
    EarlierBase,
    GoalLevel,
    Impact,
    IndicatorState,
    InterimComparison,
    Kind,
    MeasurementDay,
    MeasureState,
    Outcome,
    OwnerScheme,
    PathShape,
    Perspective,
    PerTime,
    PlanType,
    Provenance,
    PurposeKind,
    RelativeForm,
    ResponsibilityRole,
    RollUpMethod,
    RulePreset,
    SeasonRule,
    ShareOf,
    SpanStatistic,
    Statistic,
    SubjectKind,
    Unstated,
    ValueState,
    Window,
    WindowChoice,
)

Code = Annotated[str, msgspec.Meta(pattern=CODE_SHAPE)]
Text = Url = Slug = CaseNumber = PrintedDate = Period = Step = Part = Precision = Portion = YearName = str
Figure = Decimal
Day = dt.date
Whole = int


class Thing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What all parts of a plan have in common."""


class Owner(Thing, kw_only=True):
    scheme: OwnerScheme = OwnerScheme.FREE
    code: Code | None = None
    name: Text
    body: Text | None = None


class Source(Thing, kw_only=True):
    document: Text | None = None
    section: Text | None = None
    page: Whole | None = None
    table: Text | None = None
    line: Text | None = None
    day: PrintedDate | None = None
    confidence: Confidence = Confidence.CERTAIN
    provenance: Provenance = Provenance.FIRST
    printed: Text | None = None
    url: Url | None = None


class TitleVariant(Thing, kw_only=True):
    text: Text
    source: Source


class Years(Thing, kw_only=True):
    first: Whole
    last: Whole


class Actor(Thing, kw_only=True):
    id: Slug
    name: Text
    kind: ActorKind
    member_of: Slug | None = None
    source: Source | None = None


class Responsibility(Thing, kw_only=True):
    actor: Text
    role: ResponsibilityRole = ResponsibilityRole.RESPONSIBLE
    role_printed: Text | None = None
    scope: Text | None = None
    source: Source | None = None


class DecisionRef(Thing, kw_only=True):
    body: Text
    on: PrintedDate
    case: CaseNumber | None = None
    section: Text | None = None
    version: Text | None = None
    outcome: Outcome = Outcome.APPROVED
    outcome_printed: Text | None = None
    source: Source | None = None


class Ages(Thing, kw_only=True):
    lowest: Whole | None = None
    highest: Whole | None = None


class Population(Thing, kw_only=True):
    text: Text
    ages: Ages | None = None


class OneForm(Thing):
    """One of several forms, each under its key; msgspec has no unions of structs that hold no tag."""

    def __post_init__(self) -> None:
        if sum(getattr(self, name) is not None for name in self.__struct_fields__) != 1:
            raise ValueError("just one of the keys")


class Between(Thing, kw_only=True):
    low: Figure
    high: Figure


class Bound(OneForm, kw_only=True, rename="kebab"):
    at_most: Figure | None = None
    at_least: Figure | None = None
    below: Figure | None = None
    above: Figure | None = None
    between: Between | None = None


class Every(Thing, kw_only=True):
    cadence: Cadence
    first: Period | None = None
    last: Period | None = None


class Milestone(Thing, kw_only=True, rename={"in_": "in"}):
    on: Day | None = None
    in_: Period | None = None
    value: Figure


class Over(Thing, kw_only=True):
    span: Period
    statistic: SpanStatistic


class InWords(Thing, kw_only=True):
    words: Text
    on: Day | None = None


class When(OneForm, kw_only=True, rename={"in_": "in", "in_words": "in-words"}):
    on: Day | None = None
    in_: Period | None = None
    every: Every | None = None
    path: tuple[Milestone, ...] | None = None
    over: Over | None = None
    in_words: InWords | None = None


class Base(OneForm, kw_only=True):
    period: Period | None = None
    indicator: Code | None = None
    part: Part | None = None
    benchmark: Text | None = None


class Relative(Thing, kw_only=True):
    to: Base | EarlierBase
    form: RelativeForm
    per: PerTime | None = None


class Bands(Thing, kw_only=True):
    met_within: Figure | None = None
    partly_within: Figure | None = None
    unit: BandUnit


class Target(Thing, kw_only=True):
    bound: Bound | None = None
    when: When | None = None
    relative: Relative | None = None
    code: Code | None = None
    unit: Text = Unstated.UNSTATED
    bands: Bands | None = None
    part: Part = "total"
    indicator: Code | None = None
    dated_by: Source | None = None
    source: Source | None = None


class Aim(Thing, kw_only=True):
    code: Slug
    text: Text
    population: Population | None = None
    unit: Text = Unstated.UNSTATED
    denominator: Text | None = None
    direction: Direction | None = None
    targets: tuple[Target, ...] = ()
    indicators: tuple[Code, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    source: Source | None = None


class Goal(Thing, kw_only=True):
    code: Code
    level: GoalLevel
    level_printed: Text | None = None
    parent: Code | None = None
    text: Text
    decided: DecisionRef | None = None
    aims: tuple[Aim, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    source: Source | None = None


class Purpose(Thing, kw_only=True):
    kind: PurposeKind = PurposeKind.OTHER
    text: Text
    indicators: tuple[Code, ...] = ()


class Effect(Thing, kw_only=True):
    text: Text
    source: Source | None = None


class Quantity(Thing, kw_only=True):
    value: Figure
    unit: Text


class Cost(Thing, kw_only=True):
    amount: Quantity | None = None
    shown_in: Text | None = None
    period: Period | None = None


class MeasureStatus(Thing, kw_only=True):
    state: MeasureState
    state_printed: Text | None = None
    comment: Text | None = None


class DatedStatus(Thing, kw_only=True):
    value: MeasureStatus
    since: PrintedDate
    decided: DecisionRef | None = None
    source: Source | None = None


class StatusTimeline(Thing, kw_only=True):
    entries: tuple[DatedStatus, ...] = ()


class Footnote(Thing, kw_only=True):
    mark: Text
    text: Text
    source: Source | None = None


class Progress(Thing, kw_only=True):
    percent: Figure
    day: PrintedDate
    source: Source | None = None


class MeasurePart(Thing, kw_only=True):
    code: Code
    text: Text
    state: MeasureState | None = None
    state_printed: Text | None = None
    source: Source | None = None


class Measure(Thing, kw_only=True):
    code: Code
    text: Text
    effects: tuple[Effect, ...] = ()
    moves: tuple[Code, ...] = ()
    goals: tuple[Code, ...] = ()
    years: Years | Unstated = Unstated.UNSTATED
    due: PrintedDate | Period | None = None
    population: Population | None = None
    responsibilities: tuple[Responsibility, ...] = ()
    partners: tuple[Text, ...] = ()
    costs: tuple[Cost, ...] = ()
    status: StatusTimeline = StatusTimeline()
    progress: tuple[Progress, ...] = ()
    parts: tuple[MeasurePart, ...] = ()
    mandate_limit: Text | None = None
    footnotes: tuple[Footnote, ...] = ()
    source: Source | None = None


class Breakdown(Thing, kw_only=True):
    parts: tuple[Part, ...]
    exhaustive: bool = True


class PartValue(Thing, kw_only=True):
    part: Part
    value: Figure


class Baseline(Thing, kw_only=True):
    period: Period | None = None
    window: Window = Window.UNSTATED
    total: Figure | None = None
    women: Figure | None = None
    men: Figure | None = None
    others: tuple[PartValue, ...] = ()
    denominators: tuple[PartValue, ...] = ()
    precision: Precision | None = None
    absent: Absence | None = None
    source: Source | None = None


class EarlierValue(Thing, kw_only=True):
    period: Period
    part: Part = "total"
    value: Figure | None = None
    state: ValueState = ValueState.OBSERVED
    definition: Text | None = None
    precision: Precision | None = None
    note: Text | None = None
    source: Source | None = None


class SourceSystem(Thing, kw_only=True):
    name: Text
    owner: Text | None = None
    precision: Precision | None = None


class MeasurementPoint(Thing, kw_only=True):
    words: Text
    day: MeasurementDay


class Cohort(Thing, kw_only=True):
    lag: Step
    words: Text
    counts_from: CohortEvent = CohortEvent.UNSTATED
    reading: CohortEvent | None = None
    names: CohortEvent = CohortEvent.UNSTATED


class Definition(Thing, kw_only=True):
    version: Text
    since: PrintedDate
    text: Text
    linked: bool = False
    linked_by: Period | None = None
    decided: DecisionRef | None = None
    source: Source | None = None


class NationalIndicator(Thing, kw_only=True):
    scheme: Text
    key: Text
    fit: Text


class Indicator(Thing, kw_only=True):
    code: Code
    name: Text
    kind: Kind
    unit: Text = Unstated.UNSTATED
    scale: tuple[Text, ...] = ()
    precision: Precision | None = None
    statistic: Statistic | None = None
    basis: Basis = Basis.UNSTATED
    aggregation: Aggregation = Aggregation.UNSTATED
    numerator: Text | None = None
    denominator: Text | None = None
    population: Population | None = None
    breakdowns: tuple[Breakdown, ...] = ()
    structurally_empty: tuple[Part, ...] = ()
    sub_counts: tuple[Text, ...] = ()
    components: tuple[Text, ...] = ()
    compares: tuple[Part, ...] = ()
    direction: Direction | None = None
    targets: tuple[Target, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    baseline: Baseline | None = None
    earlier: tuple[EarlierValue, ...] = ()
    systems: tuple[SourceSystem, ...] = ()
    measurement_point: MeasurementPoint | None = None
    cohort: Cohort | None = None
    publication_delay: Step | None = None
    definitions: tuple[Definition, ...] = ()
    national: tuple[NationalIndicator, ...] = ()
    state: IndicatorState = IndicatorState.DEFINED
    discontinued: PrintedDate | None = None
    footnotes: tuple[Footnote, ...] = ()
    source: Source | None = None


class GoalArea(Thing, kw_only=True):
    code: Code | None = None
    title: Text | None = None
    text: Text | None = None
    purposes: tuple[Purpose, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    measures: tuple[Measure, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    source: Source | None = None


class ReportedApproval(Thing, kw_only=True):
    body: Text
    on: PrintedDate
    source: Source | None = None


class VersionChange(Thing, kw_only=True):
    kind: SubjectKind
    code: Text | None = None
    text: Text | None = None


class Annex(Thing, kw_only=True):
    title: Text
    at_hand: bool
    source: Source | None = None


class Version(Thing, kw_only=True):
    number: Text
    created: PrintedDate | None = None
    reported_approved: ReportedApproval | None = None
    adopted_by: DecisionRef | None = None
    supersedes: Text | None = None
    changes: tuple[VersionChange, ...] = ()
    annexes: tuple[Annex, ...] = ()
    source: Source | None = None


class DecisionPoint(Thing, kw_only=True):
    number: Whole
    text: Text
    delegate: Text | None = None
    delegated: tuple[SubjectKind, ...] = ()
    decided: DecisionRef | None = None
    source: Source | None = None


class Proposal(Thing, kw_only=True):
    id: Slug | None = None
    by: Text | None = None
    parties: tuple[Text, ...] = ()
    body: Text
    day: PrintedDate
    case: CaseNumber | None = None
    version: Text | None = None
    points: tuple[DecisionPoint, ...] = ()
    source: Source | None = None


class Lesson(Thing, kw_only=True):
    text: Text
    source: Source | None = None


class Predecessor(Thing, kw_only=True):
    name: Text
    years: Years | Unstated = Unstated.UNSTATED
    document: Slug | None = None
    lessons: tuple[Lesson, ...] = ()
    source: Source | None = None


class ReportingRule(Thing, kw_only=True):
    id: Slug
    what: Text
    cadence: Cadence | None = None
    year: YearName | None = None
    closings: tuple[Closing, ...] = ()
    reporter: Text | None = None
    recipient: Text
    due_after: Step | None = None
    statutory: bool = False
    legal_basis: Text | None = None
    decided: DecisionRef | None = None
    since: PrintedDate | None = None
    until: PrintedDate | None = None
    source: Source | None = None


class Rebase(Thing, kw_only=True):
    since: Period
    reason: Text
    decided: DecisionRef | None = None
    source: Source | None = None


class SignalRules(Thing, kw_only=True):
    id: Slug = "paktmodel"
    based_on: RulePreset = RulePreset.PAKTMODEL
    chart: ChartChoice = ChartChoice.AUTO
    season: SeasonRule = SeasonRule.AUTO
    lag: Figure | None = Decimal("1.645")
    unstable_above: Portion | None = "1/3"
    factor: Figure = Decimal("2.66")
    screen: Figure | None = Decimal("3.267")
    min_points: int = 12
    fixed_after: int | None = None
    trend: int = 7
    run: int = 7
    rare_below: Figure | None = Decimal(5)
    rebases: tuple[Rebase, ...] = ()


class SignificanceRules(Thing, kw_only=True):
    id: Slug = "paktmodel"
    dispersion: bool = True
    lag: Figure | None = Decimal("1.645")
    exact_below: Figure = Decimal(10)
    min_months: int = 8


class JudgementRule(Thing, kw_only=True):
    id: Slug
    indicator: Code | None = None
    part: Part | None = None
    below: Figure | None = None
    above: Figure | None = None
    window: WindowChoice | None = None
    compare: ComparedWith | None = None
    interim: InterimComparison | None = None
    baseline: BaselineChoice | None = None
    min_known_share: Portion | None = None
    min_length_share: Portion | None = None
    path: PathShape | None = None
    signal: SignalRules | None = None
    confidence: Figure | None = None
    significance: SignificanceRules | None = None
    gap: Figure | None = None
    decided: DecisionRef | None = None
    since: PrintedDate | None = None
    until: PrintedDate | None = None
    source: Source | None = None


class RollUpRule(Thing, kw_only=True):
    id: Slug
    method: RollUpMethod = RollUpMethod.TALLY
    met: Figure = Decimal(100)
    partly: Figure | None = None
    of: ShareOf = ShareOf.INDICATORS
    min_assessable: Figure = Decimal(100)
    decided: DecisionRef | None = None
    source: Source | None = None


class Term(Thing, kw_only=True):
    body: Text
    start: Day
    end: Day
    source: Source | None = None


class ClosingDue(Thing, kw_only=True):
    recipient: Text
    on: Day


class ClosingPoint(Thing, kw_only=True):
    closing: Closing
    period: Period
    ends: Day | None = None
    dues: tuple[ClosingDue, ...] = ()
    statutory: bool = False
    source: Source | None = None


class DeclaredYear(Thing, kw_only=True):
    name: YearName
    first_month: Whole
    abbreviation: YearName | None = None


class ReportingCalendar(Thing, kw_only=True):
    terms: tuple[Term, ...] = ()
    closings: tuple[ClosingPoint, ...] = ()
    years: tuple[DeclaredYear, ...] = ()


class ConsequenceStatement(Thing, kw_only=True):
    kind: Perspective
    stance: Impact
    text: Text
    source: Source | None = None


class Passage(Thing, kw_only=True):
    text: Text
    source: Source


class Acknowledgement(Thing, kw_only=True):
    code: Slug
    subjects: tuple[Text, ...] = ()
    reason: Text
    day: Day


class Plan(Thing, kw_only=True):
    id: Slug
    plan_type: PlanType | None = None
    jurisdiction: Slug | None = None
    owners: tuple[Owner, ...]
    title: Text
    title_variants: tuple[TitleVariant, ...] = ()
    title_measured_by: tuple[Code, ...] = ()
    cases: tuple[CaseNumber, ...] = ()
    day: PrintedDate
    years: Years | Unstated = Unstated.UNSTATED
    actors: tuple[Actor, ...] = ()
    goals: tuple[Goal, ...] = ()
    areas: tuple[GoalArea, ...] = ()
    versions: tuple[Version, ...] = ()
    proposal: Proposal | None = None
    predecessors: tuple[Predecessor, ...] = ()
    reporting: tuple[ReportingRule, ...] = ()
    judgement: tuple[JudgementRule, ...] = ()
    roll_up: tuple[RollUpRule, ...] = ()
    calendar: ReportingCalendar = ReportingCalendar()
    consequences: tuple[ConsequenceStatement, ...] = ()
    passages: tuple[Passage, ...] = ()
    acknowledgements: tuple[Acknowledgement, ...] = ()
    source: Source | None = None


class Document(Thing, kw_only=True):
    """The envelope."""

    paktmodel: int
    kind: str
    plan: Plan


def load(data: bytes) -> Plan:
    """A plan from its document."""
    return msgspec.json.decode(data, type=Document).plan


class Row(msgspec.Struct):
    """An observation in a row of its own, the value as text."""

    indicator: str
    part: str
    period: str
    value: str


def load_rows(data: bytes) -> list[Row]:
    """Observations as a list of rows."""
    return msgspec.json.decode(data, type=list[Row])
