"""The same plan for pydantic v2: every field, and every rule that a document is held to.

Strict, frozen, unknown fields forbidden, null refused (a field that may be left out has the
default None and a kind that does not take it). Rules over two fields, as for years and ages,
are model validators. What pydantic leaves out is said where it is left out; that both refuse the same
is a test.
"""

import datetime as dt
import json
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Any, Literal, NoReturn

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    PlainValidator,
    Tag,
    TypeAdapter,
    ValidationError,
    model_validator,
)

from benchmarks import peers_rules as rules
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

Text = Annotated[str, AfterValidator(rules.legal_text)]
Slug = Annotated[str, AfterValidator(rules.legal_slug)]
Code = Annotated[str, Field(pattern=CODE_SHAPE, max_length=40), AfterValidator(rules.legal_code)]
CaseNumber = Annotated[str, AfterValidator(rules.legal_case)]
PrintedDate = Annotated[str, AfterValidator(rules.legal_printed_date)]
Period = Annotated[str, AfterValidator(rules.legal_period)]
Step = Annotated[str, AfterValidator(rules.legal_step)]
Due = Annotated[str, AfterValidator(rules.legal_due)]
Part = Annotated[str, AfterValidator(rules.legal_part)]
Url = Annotated[str, AfterValidator(rules.legal_url)]
Precision = Annotated[str, AfterValidator(rules.legal_precision)]
Portion = Annotated[str, AfterValidator(rules.legal_portion)]
YearName = Annotated[str, AfterValidator(rules.legal_year_name)]
Figure = Annotated[Decimal, PlainValidator(rules.legal_figure)]
Day = Annotated[dt.date, PlainValidator(rules.legal_day)]
FormatOne = Annotated[int, Field(ge=1, le=1)]  # `Literal[1]` would take true
Number = Annotated[int, Field(ge=1)]
Count = Annotated[int, Field(ge=0)]
Year = Annotated[int, Field(ge=1800, le=2200)]
Month = Annotated[int, Field(ge=1, le=12)]
Age = Annotated[int, Field(ge=0, le=150)]
NotStated = Literal[Unstated.UNSTATED]


def _text_or_unstated(text: str) -> str:
    return Unstated.UNSTATED if text == "unstated" else rules.legal_text(text)


TextOrUnstated = Annotated[str, AfterValidator(_text_or_unstated)]


class Model(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


def own_words(word: str) -> Any:
    """The rule that the word ``other`` stands next to the one that is printed."""

    def check(one: Any) -> Any:
        if getattr(one, word) == "other" and getattr(one, f"{word}_printed") is None:
            raise ValueError("the word as printed next to other")
        return one

    return model_validator(mode="after")(check)


class Owner(Model):
    scheme: OwnerScheme = OwnerScheme.FREE
    code: Code = None
    name: Text
    body: Text = None

    @model_validator(mode="after")
    def _code_of_scheme(self) -> "Owner":
        rules.legal_owner_code(self.scheme, self.code)
        return self


class Source(Model):
    document: Text = None
    section: Text = None
    page: Number = None
    table: Text = None
    line: Text = None
    day: PrintedDate = None
    confidence: Confidence = Confidence.CERTAIN
    provenance: Provenance = Provenance.FIRST
    printed: Text = None
    url: Url = None


class TitleVariant(Model):
    text: Text
    source: Source


class Years(Model):
    first: Year
    last: Year

    @model_validator(mode="after")
    def _in_order(self) -> "Years":
        if self.last < self.first:
            raise ValueError("a last year not before the first")
        return self


class Actor(Model):
    id: Slug
    name: Text
    kind: ActorKind
    member_of: Slug = None
    source: Source = None


class Responsibility(Model):
    actor: Text
    role: ResponsibilityRole = ResponsibilityRole.RESPONSIBLE
    role_printed: Text = None
    scope: Text = None
    source: Source = None

    _own = own_words("role")


class DecisionRef(Model):
    body: Text
    on: PrintedDate
    case: CaseNumber = None
    section: Text = None
    version: Text = None
    outcome: Outcome = Outcome.APPROVED
    outcome_printed: Text = None
    source: Source = None

    _own = own_words("outcome")


class Ages(Model):
    lowest: Age = None
    highest: Age = None

    @model_validator(mode="after")
    def _in_order(self) -> "Ages":
        if self.lowest is not None and self.highest is not None and self.highest < self.lowest:
            raise ValueError("a highest age not below the lowest")
        return self


class Population(Model):
    text: Text
    ages: Ages = None


def _form(value: object) -> str | None:
    """The key of an object that has one key; a word stands without any."""
    if type(value) is dict:
        return next(iter(value)) if len(value) == 1 else None
    return "EarlierBase" if type(value) is str else None


_ONE_FORM = Discriminator(_form)


class AtMost(Model):
    value: Figure = Field(alias="at-most")


class AtLeast(Model):
    value: Figure = Field(alias="at-least")


class Below(Model):
    value: Figure = Field(alias="below")


class Above(Model):
    value: Figure = Field(alias="above")


class Between(Model):
    low: Figure
    high: Figure

    @model_validator(mode="after")
    def _in_order(self) -> "Between":
        if self.high < self.low:
            raise ValueError("a high not below the low")
        return self


class BetweenForm(Model):
    between: Between


Bound = Annotated[
    Annotated[AtMost, Tag("at-most")]
    | Annotated[AtLeast, Tag("at-least")]
    | Annotated[Below, Tag("below")]
    | Annotated[Above, Tag("above")]
    | Annotated[BetweenForm, Tag("between")],
    _ONE_FORM,
]


class On(Model):
    day: Day = Field(alias="on")


class In(Model):
    period: Period = Field(alias="in")


_MONTHS_OF = dict(zip(Cadence, (1, 3, 4, 6, 12), strict=True))


class Every(Model):
    cadence: Cadence
    first: Period = None
    last: Period = None

    @model_validator(mode="after")
    def _in_order(self) -> "Every":
        first, last = self.first, self.last
        months = _MONTHS_OF[self.cadence]
        if any(one and (not rules.months_in(one) or rules.months_in(one) % months) for one in (first, last)):
            raise ValueError("a period that the cadence divides")
        if first is not None and last is not None and rules.last_day(last) < rules.last_day(first):
            raise ValueError("a last period not before the first")
        return self


class EveryForm(Model):
    every: Every


class Milestone(Model):
    on: Day = None
    in_: Period = Field(default=None, alias="in")
    value: Figure

    @model_validator(mode="after")
    def _dated(self) -> "Milestone":
        if (self.on is None) is (self.in_ is None):
            raise ValueError("a day or a period, one of the two")
        return self

    @property
    def day(self) -> dt.date:
        return rules.last_day(self.in_) if self.on is None else self.on


def _legal_path(milestones: tuple[Milestone, ...]) -> tuple[Milestone, ...]:
    if not milestones:
        raise ValueError("at least one milestone")
    if any(after.day <= before.day for before, after in pairwise(milestones)):
        raise ValueError("milestones in order of time")
    return milestones


class Path(Model):
    milestones: Annotated[tuple[Milestone, ...], AfterValidator(_legal_path)] = Field(alias="path")


class Over(Model):
    span: Period
    statistic: SpanStatistic

    @model_validator(mode="after")
    def _of_months(self) -> "Over":
        if not rules.months_in(self.span):
            raise ValueError("a period of months")
        return self


class OverForm(Model):
    over: Over


class InWords(Model):
    words: Text
    on: Day = None


class InWordsForm(Model):
    in_words: InWords = Field(alias="in-words")


When = Annotated[
    Annotated[On, Tag("on")]
    | Annotated[In, Tag("in")]
    | Annotated[EveryForm, Tag("every")]
    | Annotated[Path, Tag("path")]
    | Annotated[OverForm, Tag("over")]
    | Annotated[InWordsForm, Tag("in-words")],
    _ONE_FORM,
]


class BasePeriod(Model):
    period: Period


class OfIndicator(Model):
    indicator: Code


class OfPart(Model):
    part: Part


class OfBenchmark(Model):
    benchmark: Text


Base = Annotated[
    Annotated[BasePeriod, Tag("period")]
    | Annotated[OfIndicator, Tag("indicator")]
    | Annotated[OfPart, Tag("part")]
    | Annotated[OfBenchmark, Tag("benchmark")]
    | Annotated[EarlierBase, Tag("EarlierBase")],
    _ONE_FORM,
]


class Relative(Model):
    to: Base
    form: RelativeForm
    per: PerTime = None

    @model_validator(mode="after")
    def _per_year_since_a_period(self) -> "Relative":
        if self.per is not None and type(self.to) is not BasePeriod:
            raise ValueError("a base period, where the change is per year")
        return self


class Bands(Model):
    met_within: Figure = None
    partly_within: Figure = None
    unit: BandUnit

    @model_validator(mode="after")
    def _in_order(self) -> "Bands":
        met, partly = self.met_within, self.partly_within
        if any(one is not None and one < 0 for one in (met, partly)):
            raise ValueError("bands from zero")
        if met is not None and partly is not None and partly <= met:
            raise ValueError("a partly_within wider than met_within")
        return self


class Target(Model):
    bound: Bound = None
    when: When = None
    relative: Relative = None
    code: Code = None
    unit: TextOrUnstated = Unstated.UNSTATED
    bands: Bands = None
    part: Part = "total"
    indicator: Code = None
    dated_by: Source = None
    source: Source = None

    @model_validator(mode="after")
    def _bound_of_path(self) -> "Target":
        if type(self.when) is not Path:
            if self.bound is None:
                raise ValueError("a bound")
        elif type(self.bound) is BetweenForm:
            raise ValueError("a bound of one value next to a path")
        elif self.bound is not None and self.bound.value != self.when.milestones[-1].value:
            raise ValueError("the value of the last milestone as the bound's")
        return self


class Aim(Model):
    code: Slug
    text: Text
    population: Population = None
    unit: TextOrUnstated = Unstated.UNSTATED
    denominator: TextOrUnstated = None
    direction: Direction = None
    targets: tuple[Target, ...] = ()
    indicators: tuple[Code, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    source: Source = None


class Goal(Model):
    code: Code
    level: GoalLevel
    level_printed: Text = None
    parent: Code = None
    text: Text
    decided: DecisionRef = None
    aims: tuple[Aim, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    source: Source = None

    _own = own_words("level")


class Purpose(Model):
    kind: PurposeKind = PurposeKind.OTHER
    text: Text
    indicators: tuple[Code, ...] = ()


class Effect(Model):
    text: Text
    source: Source = None


class Quantity(Model):
    value: Figure
    unit: Text


class Cost(Model):
    amount: Quantity = None
    shown_in: Text = None
    period: Period = None


class MeasureStatus(Model):
    state: MeasureState
    state_printed: Text = None
    comment: Text = None

    _own = own_words("state")


class DatedStatus(Model):
    value: MeasureStatus
    since: PrintedDate
    decided: DecisionRef = None
    source: Source = None


class StatusTimeline(Model):
    entries: tuple[DatedStatus, ...] = ()


class Footnote(Model):
    mark: Text
    text: Text
    source: Source = None


class Progress(Model):
    percent: Figure
    day: PrintedDate
    source: Source = None

    @model_validator(mode="after")
    def _in_range(self) -> "Progress":
        if not 0 <= self.percent <= 100:
            raise ValueError("a percentage from 0 to 100")
        return self


class MeasurePart(Model):
    code: Code
    text: Text
    state: MeasureState = None
    state_printed: Text = None
    source: Source = None

    _own = own_words("state")


class Measure(Model):
    code: Code
    text: Text
    effects: tuple[Effect, ...] = ()
    moves: tuple[Code, ...] = ()
    goals: tuple[Code, ...] = ()
    years: Years | NotStated = Unstated.UNSTATED
    due: Due = None
    population: Population = None
    responsibilities: tuple[Responsibility, ...] = ()
    partners: tuple[Text, ...] = ()
    costs: tuple[Cost, ...] = ()
    status: StatusTimeline = StatusTimeline()
    progress: tuple[Progress, ...] = ()
    parts: tuple[MeasurePart, ...] = ()
    mandate_limit: Text = None
    footnotes: tuple[Footnote, ...] = ()
    source: Source = None


class Breakdown(Model):
    parts: tuple[Part, ...]
    exhaustive: bool = True


class PartValue(Model):
    part: Part
    value: Figure


class Baseline(Model):
    period: Period = None
    window: Window = Window.UNSTATED
    total: Figure = None
    women: Figure = None
    men: Figure = None
    others: tuple[PartValue, ...] = ()
    denominators: tuple[PartValue, ...] = ()
    precision: Precision = None
    absent: Absence = None
    source: Source = None

    @model_validator(mode="after")
    def _of_a_period(self) -> "Baseline":
        known = self.others or any(one is not None for one in (self.total, self.women, self.men))
        if known and self.period is None:
            raise ValueError("the period of the baseline's value")
        return self


class EarlierValue(Model):
    period: Period
    part: Part = "total"
    value: Figure = None
    state: ValueState = ValueState.OBSERVED
    definition: Text = None
    precision: Precision = None
    note: Text = None
    source: Source = None

    @model_validator(mode="after")
    def _value_or_state(self) -> "EarlierValue":
        if (self.value is not None) is not (self.state is ValueState.OBSERVED):
            raise ValueError("either a value or a state")
        return self


class SourceSystem(Model):
    name: Text
    owner: Text = None
    precision: Precision = None


class MeasurementPoint(Model):
    words: Text
    day: MeasurementDay


class Cohort(Model):
    lag: Step
    words: Text
    counts_from: CohortEvent = CohortEvent.UNSTATED
    reading: CohortEvent = None
    names: CohortEvent = CohortEvent.UNSTATED


class Definition(Model):
    version: Text
    since: PrintedDate
    text: Text
    linked: bool = False
    linked_by: Period = None
    decided: DecisionRef = None
    source: Source = None


class NationalIndicator(Model):
    scheme: Text
    key: Text
    fit: Text


class Indicator(Model):
    code: Code
    name: Text
    kind: Kind
    unit: TextOrUnstated = Unstated.UNSTATED
    scale: tuple[Text, ...] = ()
    precision: Precision = None
    statistic: Statistic = None
    basis: Basis = Basis.UNSTATED
    aggregation: Aggregation = Aggregation.UNSTATED
    numerator: Text = None
    denominator: Text = None
    population: Population = None
    breakdowns: tuple[Breakdown, ...] = ()
    structurally_empty: tuple[Part, ...] = ()
    sub_counts: tuple[Text, ...] = ()
    components: tuple[Text, ...] = ()
    compares: tuple[Part, ...] = ()
    direction: Direction = None
    targets: tuple[Target, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    baseline: Baseline = None
    earlier: tuple[EarlierValue, ...] = ()
    systems: tuple[SourceSystem, ...] = ()
    measurement_point: MeasurementPoint = None
    cohort: Cohort = None
    publication_delay: Step = None
    definitions: tuple[Definition, ...] = ()
    national: tuple[NationalIndicator, ...] = ()
    state: IndicatorState = IndicatorState.DEFINED
    discontinued: PrintedDate = None
    footnotes: tuple[Footnote, ...] = ()
    source: Source = None


class GoalArea(Model):
    code: Code = None
    title: Text = None
    text: Text = None
    purposes: tuple[Purpose, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    measures: tuple[Measure, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    source: Source = None


class ReportedApproval(Model):
    body: Text
    on: PrintedDate
    source: Source = None


class VersionChange(Model):
    kind: SubjectKind
    code: Text = None
    text: Text = None


class Annex(Model):
    title: Text
    at_hand: bool
    source: Source = None


class Version(Model):
    number: Text
    created: PrintedDate = None
    reported_approved: ReportedApproval = None
    adopted_by: DecisionRef = None
    supersedes: Text = None
    changes: tuple[VersionChange, ...] = ()
    annexes: tuple[Annex, ...] = ()
    source: Source = None


class DecisionPoint(Model):
    number: Number
    text: Text
    delegate: Text = None
    delegated: tuple[SubjectKind, ...] = ()
    decided: DecisionRef = None
    source: Source = None


class Proposal(Model):
    id: Slug = None
    by: Text = None
    parties: tuple[Text, ...] = ()
    body: Text
    day: PrintedDate
    case: CaseNumber = None
    version: Text = None
    points: tuple[DecisionPoint, ...] = ()
    source: Source = None


class Lesson(Model):
    text: Text
    source: Source = None


class Predecessor(Model):
    name: Text
    years: Years | NotStated = Unstated.UNSTATED
    document: Slug = None
    lessons: tuple[Lesson, ...] = ()
    source: Source = None


class ReportingRule(Model):
    id: Slug
    what: Text
    cadence: Cadence = None
    year: YearName = None
    closings: tuple[Closing, ...] = ()
    reporter: Text = None
    recipient: Text
    due_after: Step = None
    statutory: bool = False
    legal_basis: Text = None
    decided: DecisionRef = None
    since: PrintedDate = None
    until: PrintedDate = None
    source: Source = None


class Rebase(Model):
    since: Period
    reason: Text
    decided: DecisionRef = None
    source: Source = None


class SignalRules(Model):
    id: Slug = "paktmodel"
    based_on: RulePreset = RulePreset.PAKTMODEL
    chart: ChartChoice = ChartChoice.AUTO
    season: SeasonRule = SeasonRule.AUTO
    lag: Figure | None = Decimal("1.645")
    unstable_above: Portion | None = "1/3"
    factor: Figure = Decimal("2.66")
    screen: Figure | None = Decimal("3.267")
    min_points: Count = 12
    fixed_after: Count = None
    trend: Count = 7
    run: Count = 7
    rare_below: Figure | None = Decimal(5)
    rebases: tuple[Rebase, ...] = ()


class SignificanceRules(Model):
    id: Slug = "paktmodel"
    dispersion: bool = True
    lag: Figure | None = Decimal("1.645")
    exact_below: Figure = Decimal(10)
    min_months: Count = 8


class JudgementRule(Model):
    id: Slug
    indicator: Code = None
    part: Part = None
    below: Figure = None
    above: Figure = None
    window: WindowChoice = None
    compare: ComparedWith = None
    interim: InterimComparison = None
    baseline: BaselineChoice = None
    min_known_share: Portion = None
    min_length_share: Portion = None
    path: PathShape = None
    signal: SignalRules = None
    confidence: Figure = None
    significance: SignificanceRules = None
    gap: Figure = None
    decided: DecisionRef = None
    since: PrintedDate = None
    until: PrintedDate = None
    source: Source = None


class RollUpRule(Model):
    id: Slug
    method: RollUpMethod = RollUpMethod.TALLY
    met: Figure = Decimal(100)
    partly: Figure = None
    of: ShareOf = ShareOf.INDICATORS
    min_assessable: Figure = Decimal(100)
    decided: DecisionRef = None
    source: Source = None


class Term(Model):
    body: Text
    start: Day
    end: Day
    source: Source = None


class ClosingDue(Model):
    recipient: Text
    on: Day


class ClosingPoint(Model):
    closing: Closing
    period: Period
    ends: Day = None
    dues: tuple[ClosingDue, ...] = ()
    statutory: bool = False
    source: Source = None


class DeclaredYear(Model):
    name: YearName
    first_month: Month
    abbreviation: YearName = None


class ReportingCalendar(Model):
    terms: tuple[Term, ...] = ()
    closings: tuple[ClosingPoint, ...] = ()
    years: tuple[DeclaredYear, ...] = ()


class ConsequenceStatement(Model):
    kind: Perspective
    stance: Impact
    text: Text
    source: Source = None


class Passage(Model):
    text: Text
    source: Source


class Acknowledgement(Model):
    code: Slug
    subjects: tuple[Text, ...] = ()
    reason: Text
    day: Day


class Plan(Model):
    id: Slug
    plan_type: PlanType = None
    jurisdiction: Slug = None
    owners: tuple[Owner, ...]
    title: Text
    title_variants: tuple[TitleVariant, ...] = ()
    title_measured_by: tuple[Code, ...] = ()
    cases: tuple[CaseNumber, ...] = ()
    day: PrintedDate
    years: Years | NotStated = Unstated.UNSTATED
    actors: tuple[Actor, ...] = ()
    goals: tuple[Goal, ...] = ()
    areas: tuple[GoalArea, ...] = ()
    versions: tuple[Version, ...] = ()
    proposal: Proposal = None
    predecessors: tuple[Predecessor, ...] = ()
    reporting: tuple[ReportingRule, ...] = ()
    judgement: tuple[JudgementRule, ...] = ()
    roll_up: tuple[RollUpRule, ...] = ()
    calendar: ReportingCalendar = ReportingCalendar()
    consequences: tuple[ConsequenceStatement, ...] = ()
    passages: tuple[Passage, ...] = ()
    acknowledgements: tuple[Acknowledgement, ...] = ()
    source: Source = None


class Document(Model):
    paktmodel: FormatOne
    kind: Literal["plan"]
    plan: Plan


def load(data: bytes) -> Plan:
    """A plan by pydantic's own JSON reader, which lets a repeated key pass: the last one wins."""
    return Document.model_validate_json(data).plan


def load_refusing_repeated_keys(data: bytes) -> Plan:
    """The same with the one rule more: keys are looked at first, as pydantic has no place for it."""
    read_once(data)
    return Document.model_validate_json(data).plan


def read_once(data: bytes) -> None:
    """Look at a text for repeated keys and for what is no JSON."""
    json.loads(data, object_pairs_hook=_once, parse_constant=_refuse)


def _once(pairs: list[tuple[str, Any]]) -> None:
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a repeated key")


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def refuse(data: bytes) -> list[tuple[str, str]]:
    """Path and code of every fault."""
    try:
        load(data)
    except ValidationError as broken:
        return [(_path(one["loc"]), one["type"]) for one in broken.errors(include_url=False)]
    return []


def _path(places: tuple[int | str, ...]) -> str:
    return "$" + "".join(f"[{place}]" if isinstance(place, int) else f".{place}" for place in places)


class Row(Model):
    """An observation in a row of its own."""

    indicator: Code
    part: Part
    period: Period
    value: Figure


class PlainRow(BaseModel):
    """The same with the value as text and no rule of ours."""

    indicator: str
    part: str
    period: str
    value: str


def load_rows(data: bytes) -> list[Row]:
    """Observations as a list of rows, by the rules."""
    return TypeAdapter(list[Row]).validate_json(data)


def load_plain_rows(data: bytes) -> list[PlainRow]:
    """Observations as a list of rows, as text."""
    return TypeAdapter(list[PlainRow]).validate_json(data)
