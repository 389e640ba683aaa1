"""How things of each class are called in findings and differences, and recognised in another version.

One table for the whole model, by the names of classes, so that reading it imports none of them. `checks`
calls things by it, `document.diff` also recognises them by it; everything else about a class is read from
its attrs fields.
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

from attrs import evolve

from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.words.findings import SubjectKind


@frozen(kw_only=True, field_transformer=gathered)
class Identity:
    """How a thing of a class is called, and recognised in another version of its document.

    A class with neither ``key`` nor ``wording`` is known by its place: in a field that holds one,
    by the field; in a tuple, by being equal, and what is left over by its order.

    Attributes:
        key: The fields that name it within its tuple; empty when nothing does.
        wording: The field by which it is recognised under another name.
        roams: Whether its name holds for the whole document, so that it may move from tuple to tuple.
        subject: What findings and differences call it; None for what is a part of its owner.
        in_findings: What findings alone call it, where differences say it as a part of its owner.
        named: The fields that its subject's code is made of; with none, findings take its number.
        not_in_findings: Those of them that findings leave out.
        joined: What stands between these in the code.
        words: How many words of them the code takes; 0 for all.
        owned: Whether the code begins with that of its owner, as in ``2.2/oka``.
        otherwise: The field that the code is made of where those in ``named`` are empty.
        in_tuples: Whether it is a subject only in a tuple; alone in a field it is a part of its owner.
        said: The fields that say what it is, when it is new or gone.
        between: What stands between them.
    """

    key: tuple[str, ...] = ()
    wording: str = ""
    roams: bool = False
    subject: SubjectKind | None = None
    in_findings: SubjectKind | None = None
    named: tuple[str, ...] = ()
    not_in_findings: tuple[str, ...] = ()
    joined: str = " "
    words: int = 0
    owned: bool = False
    otherwise: str = ""
    in_tuples: bool = False
    said: tuple[str, ...] = ()
    between: str = ", "

    @property
    def renumbers(self) -> bool:
        """Whether it can be recognised under another number."""
        return bool(self.key and self.wording)


def _coded(
    subject: SubjectKind, wording: str, *, key: str = "id", roams: bool = False, owned: bool = False
) -> Identity:
    """Describe what has a code or an id, and is recognised by its wording under another.

    Args:
        subject: What it is called.
        wording: The field by which it is recognised.
        key: The field that names it.
        roams: Whether it may move from tuple to tuple.
        owned: Whether its code begins with that of its owner.
    """
    return Identity(
        key=(key,),
        wording=wording,
        roams=roams,
        subject=subject,
        named=(key,),
        owned=owned,
        said=(wording,),
    )


def _numbered(subject: SubjectKind, *said: str, key: str = "id", owned: bool = False) -> Identity:
    """Describe what has a name, and no wording to be recognised by under another."""
    return Identity(key=(key,), subject=subject, named=(key,), owned=owned, said=said)


def _joined(
    subject: SubjectKind, *named: str, key: tuple[str, ...] = (), said: tuple[str, ...] = ()
) -> Identity:
    """Describe what is named by several fields, and is another thing when one of its key differs.

    Args:
        subject: What it is called.
        named: The fields that its code is made of.
        key: The fields that name it within its tuple; those of the code when empty.
        said: The fields that say what it is.
    """
    return Identity(key=key or named, subject=subject, named=named, joined=", ", said=said)


_BOUND: Final = Identity(said=("value",))
_BY_TEXT: Final = Identity(wording="text", said=("text",))

#: Every class whose fields are compared one by one; a value of any other class is compared as a whole.
IDENTITIES: Final[Mapping[str, Identity]] = MappingProxyType(
    {
        # Plans.
        "Plan": Identity(subject=SubjectKind.PLAN),
        "Goal": _coded(SubjectKind.GOAL, "text", key="code"),
        "Aim": _coded(SubjectKind.AIM, "text", key="code", owned=True),
        "Actor": _coded(SubjectKind.ACTOR, "name"),
        "GoalArea": _coded(SubjectKind.GOAL_AREA, "title", key="code"),
        "Measure": _coded(SubjectKind.MEASURE, "text", key="code", roams=True),
        "Indicator": _coded(SubjectKind.INDICATOR, "name", key="code", roams=True),
        "Version": _numbered(SubjectKind.VERSION, "created", key="number"),
        "DecisionPoint": _coded(SubjectKind.DECISION_POINT, "text", key="number", owned=True),
        "Proposal": Identity(
            key=("id",),
            subject=SubjectKind.PROPOSAL,
            named=("id",),
            otherwise="body",
            in_tuples=True,
            said=("body", "day"),
        ),
        "ReportingRule": _coded(SubjectKind.RULE, "what"),
        "JudgementRule": _numbered(SubjectKind.RULE),
        "RollUpRule": _numbered(SubjectKind.RULE, "method"),
        "Term": Identity(
            key=("body", "start"), subject=SubjectKind.TERM, named=("body",), said=("start", "end")
        ),
        "ClosingPoint": evolve(_joined(SubjectKind.CLOSING, "closing", "period", said=("ends",)), joined=" "),
        "ConsequenceStatement": _numbered(SubjectKind.STATEMENT, "text", key="kind"),
        "Predecessor": _numbered(SubjectKind.PREDECESSOR, "years", key="name"),
        "Observation": Identity(
            key=("indicator", "part", "period", "definition", "published", "sequence"),
            subject=SubjectKind.OBSERVATION,
            named=("indicator", "period"),
            said=("value", "state"),
        ),
        # Networks. Two networks may stand in two relations under one name, and the code is the name alone.
        "Network": Identity(subject=SubjectKind.NETWORK),
        "LifeEvent": _joined(SubjectKind.LIFE_EVENT, "state", "since", said=("words",)),
        "Charter": _coded(SubjectKind.CHARTER, "title"),
        "NetworkRelation": _joined(SubjectKind.RELATION, "name", key=("name", "kind"), said=("kind", "text")),
        "ReportedSize": _joined(SubjectKind.REPORTED_SIZE, "on", key=("on", "form"), said=("count",)),
        "Organisation": _coded(SubjectKind.ORGANISATION, "name"),
        "Participation": _joined(SubjectKind.PARTICIPATION, "organisation", "form", "since"),
        "Agreement": _coded(SubjectKind.AGREEMENT, "title"),
        "Commitment": _coded(SubjectKind.COMMITMENT, "text"),
        "Delivery": _joined(SubjectKind.DELIVERY, "commitment", "on", said=("quantity", "evidence")),
        "LapseRule": _numbered(SubjectKind.RULE, "after"),
        "OperativeUnit": _coded(SubjectKind.UNIT, "name"),
        "Activity": _coded(SubjectKind.ACTIVITY, "title"),
        "ActivityPlan": _numbered(SubjectKind.ACTIVITY_PLAN, "year"),
        "Forum": _numbered(SubjectKind.FORUM, "template", "focus_area"),
        "Handover": _coded(SubjectKind.HANDOVER, "text"),
        "AdmissionCriterion": _coded(SubjectKind.CRITERION, "text", owned=True),
        "TargetGroup": _coded(SubjectKind.TARGET_GROUP, "text", owned=True),
        # Matters.
        "Matter": Identity(subject=SubjectKind.MATTER),
        "MatterCase": _numbered(SubjectKind.CASE, "body", key="number"),
        "Body": _coded(SubjectKind.BODY, "name"),
        "MemberMotion": _coded(SubjectKind.MOTION, "title"),
        "MatterPaper": _coded(SubjectKind.PAPER, "title"),
        "HandlingStep": _joined(SubjectKind.STEP, "body", "role", said=("planned",)),
        "Decision": _numbered(SubjectKind.DECISION, "body", "on"),
        "DecidedPoint": _coded(SubjectKind.DECISION_POINT, "text", key="number", owned=True),
        "Position": _numbered(SubjectKind.POSITION, "parties", "supports", owned=True),
        "Statement": _numbered(SubjectKind.FILED_STATEMENT, "kind", "parties", owned=True),
        "Assignment": _coded(SubjectKind.ASSIGNMENT, "text"),
        # Follow-up records.
        "FollowUpRecord": Identity(subject=SubjectKind.RECORD),
        "Scale": _coded(SubjectKind.SCALE, "name"),
        "Submission": Identity(
            key=("rule", "closing", "period", "ends", "recipient", "day"),
            subject=SubjectKind.SUBMISSION,
            named=("rule", "closing", "period", "ends", "recipient", "day"),
            # Acknowledgements name a submission by its text, which has not held this day.
            not_in_findings=("ends",),
            joined=", ",
            said=("state",),
        ),
        "Assessment": _joined(
            SubjectKind.ASSESSMENT,
            "about",
            "scale",
            "for_",
            "day",
            said=("value", "expected_value", "expected_status", "role"),
        ),
        "Deviation": _coded(SubjectKind.DEVIATION, "text"),
        "Narrative": _joined(
            SubjectKind.NARRATIVE, "about", "period", key=("about", "period", "day"), said=("text",)
        ),
        "SurveyShare": _joined(
            SubjectKind.SURVEY, "question", "on", key=("question", "on", "population"), said=("share",)
        ),
        "ScaleAnswers": _joined(
            SubjectKind.SURVEY, "question", "on", key=("question", "scale", "on"), said=("scale",)
        ),
        "Evaluation": _coded(SubjectKind.EVALUATION, "title"),
        "Recommendation": _coded(SubjectKind.RECOMMENDATION, "text", owned=True),
        "Comparison": _joined(SubjectKind.COMPARISON, "name", "indicator", said=("group",)),
        # Named within their owner, and said as parts of it.
        "Acknowledgement": Identity(key=("code", "subjects"), said=("reason",)),
        "ActivityPart": Identity(key=("number",), wording="text", said=("text",)),
        "AgreementParty": Identity(key=("name",), said=("role",)),
        "Annex": Identity(key=("title",), in_findings=SubjectKind.ANNEX, named=("title",)),
        "Approval": Identity(key=("role",), said=("on",)),
        "VersionChange": Identity(key=("kind", "code"), said=("text",)),
        "ClosingDue": Identity(key=("recipient",), said=("on",)),
        "ComparedValue": Identity(key=("period", "part"), said=("value",)),
        "CriterionEvidence": Identity(key=("criterion", "on"), said=("met", "evidence")),
        "Dated": Identity(key=("since",), said=("value",)),
        "Definition": Identity(key=("version",), wording="text", said=("text",)),
        "EarlierValue": Identity(key=("period", "part", "definition"), said=("value",)),
        "EvaluationFinding": Identity(key=("id",), wording="text", said=("text",)),
        "FilingRight": Identity(key=("kind",), said=("capacities",)),
        "FocusArea": Identity(key=("id",), wording="name", said=("name",)),
        "Footnote": Identity(key=("mark",), said=("text",)),
        "ForumTemplate": Identity(key=("id",), wording="title", said=("title",)),
        "HandoverEvent": Identity(key=("state", "on"), said=("text",)),
        "MinutesCorrection": Identity(key=("day",), said=("after",)),
        "MeasurePart": Identity(key=("code",), wording="text", said=("text",)),
        "NationalIndicator": Identity(key=("scheme", "key"), said=("fit",)),
        "Owner": Identity(key=("name", "body"), said=("scheme", "code"), between=" "),
        "PartValue": Identity(key=("part",), said=("value",)),
        "PartyVote": Identity(key=("party",), said=("ayes", "noes"), between="–"),
        "PlannedActivity": Identity(key=("id",), wording="title", said=("title",)),
        "Progress": Identity(key=("day",), said=("percent",)),
        "Rebase": Identity(key=("since",), said=("reason",)),
        "Responsibility": Identity(key=("actor",), said=("role", "scope")),
        "ScaleStep": Identity(key=("code",), wording="sv", said=("sv", "en"), between=" / "),
        "Serving": Identity(key=("party",), said=("in_place_of",)),
        "SourceSystem": Identity(key=("name",), said=("owner",)),
        "StepCount": Identity(key=("step",), said=("count",)),
        # Recognised by what they say. An opening stays when passages move.
        "Claim": _BY_TEXT,
        "Effect": _BY_TEXT,
        "Lesson": evolve(_BY_TEXT, in_findings=SubjectKind.LESSON, owned=True),
        "Passage": evolve(_BY_TEXT, in_findings=SubjectKind.PASSAGE, named=("text",), words=4),
        "Purpose": _BY_TEXT,
        "RecommendedAction": _BY_TEXT,
        "ScopeBoundary": _BY_TEXT,
        "TaglineVariant": _BY_TEXT,
        "TitleVariant": evolve(_BY_TEXT, in_findings=SubjectKind.TITLE, named=("text",)),
        # Known by their place: in a tuple without names, or alone in a field.
        "Baseline": Identity(said=("period", "total")),
        "Breakdown": Identity(said=("parts",)),
        "Cohort": Identity(said=("words",)),
        "ComparisonGroup": Identity(said=("name", "id", "year")),
        "Cost": Identity(said=("period", "amount", "shown_in")),
        "DecisionRef": Identity(said=("body", "on")),
        "EvaluationTerms": Identity(said=("quantitative",)),
        "FilingRights": Identity(said=("id",)),
        "MeasurementPoint": Identity(said=("words",)),
        "MeasureStatus": Identity(said=("state",)),
        "Population": Identity(said=("text", "ages")),
        "ReportedApproval": Identity(said=("body", "on")),
        "ReportedCount": Identity(said=("approximate", "exact", "what"), between=" "),
        "ReportingCalendar": Identity(said=("terms", "closings")),
        "SignalRules": Identity(said=("id",)),
        "SignificanceRules": Identity(said=("id",)),
        "Source": Identity(said=("document", "section", "page", "table", "line")),
        "Target": Identity(said=("bound", "unit", "when"), between=" "),
        "Bands": Identity(said=("met_within", "partly_within", "unit"), between=" "),
        "Milestone": Identity(said=("value", "on", "in_"), between=" "),
        "Relative": Identity(said=("form", "to", "per"), between=" "),
        # The forms of a target's bound and time, and of what it is measured from.
        "AtMost": _BOUND,
        "AtLeast": _BOUND,
        "Below": _BOUND,
        "Above": _BOUND,
        "Between": Identity(said=("low", "high"), between="–"),
        "On": Identity(said=("day",)),
        "In": Identity(said=("period",)),
        "Every": Identity(said=("cadence", "first", "last"), between=" "),
        "Path": Identity(said=("milestones",)),
        "Over": Identity(said=("statistic", "span"), between=" "),
        "InWords": Identity(said=("words", "on")),
        "BasePeriod": Identity(said=("period",)),
        "OfIndicator": Identity(said=("indicator",)),
        "OfPart": Identity(said=("part",)),
        "OfBenchmark": Identity(said=("benchmark",)),
        "Timeline": Identity(said=("entries",)),
        "Undetermined": Identity(said=("candidates",)),
        "Vote": Identity(said=("ayes", "noes"), between="–"),
    }
)

_PACKAGES: Final = ("paktmodel.model.", "paktmodel.observations.")

#: Values that name something by these fields; their own text is English, and codes are of no language.
_NAMING_VALUES: Final = {"About": ("kind", "code"), "On": ("day",), "In": ("period",)}


def is_class_of_model(cls: type) -> bool:
    """Check whether a class stands in the table; one of that name elsewhere does not."""
    return cls.__name__ in IDENTITIES and str(cls.__module__).startswith(_PACKAGES)


@lru_cache(maxsize=512)
def identity_of(cls: type) -> Identity | None:
    """Find the identity of a class, or of what it descends from; None when the table has none."""
    return next((IDENTITIES[one.__name__] for one in cls.__mro__ if is_class_of_model(one)), None)


def key_of(thing: Any) -> tuple[tuple[str, str], ...]:
    """List the fields that name a thing of the model within its tuple, with their values as text."""
    return tuple((name, _as_text(getattr(thing, name))) for name in IDENTITIES[type(thing).__name__].key)


def code_of(thing: Any, identity: Identity, owner: str = "", without: tuple[str, ...] = ()) -> str:
    """Build the code of a thing's subject.

    Args:
        thing: The thing.
        identity: That of its class.
        owner: The code of its owner; empty for none.
        without: Fields that are left out.
    """
    parts = [_as_text(getattr(thing, name)) for name in identity.named if name not in without]
    code = identity.joined.join(filter(None, parts)) if len(parts) > 1 else "".join(parts)
    if not code and identity.otherwise:
        code = _as_text(getattr(thing, identity.otherwise))
    if identity.words:
        words = code.split()
        code = " ".join(words[: identity.words]) + (" …" if len(words) > identity.words else "")
    return f"{owner}/{code}" if identity.owned and owner else code


def _as_text(value: object) -> str:
    if isinstance(value, str):  # nearly all of them
        return str(value)
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    fields = _NAMING_VALUES.get(type(value).__name__, ())
    return " ".join(filter(None, (_as_text(getattr(value, name)) for name in fields))) or str(value)
