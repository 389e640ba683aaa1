"""What the strategies draw: documents that come back equal, consistent plans, no personal numbers."""

import copy
import datetime as dt
import json
import pickle
import re
import unicodedata
from decimal import Decimal
from functools import partial
from itertools import pairwise
from random import Random

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings, strategies as st
from stdnum.se import orgnr, personnummer

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.checks import check
from paktmodel.document.loader import loads
from paktmodel.document.writer import dump, dumps
from paktmodel.followup import due, follow_up
from paktmodel.model.activities import ReportedCount
from paktmodel.model.commitments import Agreement, Commitment
from paktmodel.model.decisions import Proposal
from paktmodel.model.evaluations import Scale, SurveyShare
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.matters import Matter
from paktmodel.model.minutes import DecidedPoint, Decision, Statement, Vote
from paktmodel.model.networks import Network
from paktmodel.model.plans import Plan
from paktmodel.model.rules import JudgementRule
from paktmodel.model.statistical_rules import SignalRules
from paktmodel.observations import Observations
from paktmodel.testing import hypothesis_entry, plan_with, share
from paktmodel.testing.strategies import (
    case_numbers,
    follow_up_records,
    follow_up_records_of,
    matters,
    networks,
    observations,
    organisation_numbers,
    parts,
    plans,
    printed_dates,
    situations,
    slugs,
    texts,
    things,
    urls,
)
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.matters import Capacity, DecisionMethod, PointKind, StatementKind
from paktmodel.vocabulary.words.networks import AgreementState

hypothesis_entry.register()

a_few = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
# The smallest, without the hundred runs in which Hypothesis explains it.
smallest = settings(
    max_examples=2_000, phases=[Phase.generate, Phase.shrink], derandomize=True, database=None
)


def shrinks_to(least, cls, wanted):
    """Whether some search out of five ends at the least document that holds what is asked for.

    A single search may end at a small thing more, where leaving it out needs two choices at once.
    """
    kind = "follow-up-record" if cls is FollowUpRecord else cls.__name__.lower()
    searches = (
        find(st.from_type(cls), wanted, settings=smallest, random=Random(number)) for number in range(5)
    )
    return any(dump(found)[kind] == least for found in searches)


documents = st.one_of(
    *(plans(), observations(), follow_up_records(), networks(), matters()),
    *(kind(consistent=False) for kind in (plans, follow_up_records, networks, matters)),
)

# Any digits, and what may be between the six and the four: a dash of any kind, a plus, a space.
_TEN_DIGITS = re.compile(r"(?<!\d)(?:\d{2})?\d{6}[^\w\s\"]?\s?\d{4}(?!\d)")


def looks_like_a_person(text: str) -> bool:
    """Report whether digits look like a personal number, without regard to date and check digit."""
    visible = "".join(letter for letter in text if unicodedata.category(letter) not in ("Cf", "Mn"))
    return bool(_TEN_DIGITS.search(unicodedata.normalize("NFKC", visible)))


@pytest.mark.parametrize(
    "text",
    [
        "8507099805",
        "850709-9805",
        "198507099805",
        "ring 850709 9805",
        "850709–9805",
        "８５０７０９-9805",
        "850709\u200b9805",
    ],
)
def test_the_test_for_personal_numbers_recognises_them(text):
    assert looks_like_a_person(text)


@pytest.mark.parametrize(
    "text", ["AMN-2023-00174", "999999", "2024-08-31", "9" * 34, "1.2.3.4.5.6.7.8.9.10.11.12"]
)
def test_the_test_for_personal_numbers_accepts_other_digits(text):
    assert not looks_like_a_person(text)


@pytest.mark.feature("O5", "O2")
@pytest.mark.quick(examples=5)
@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(documents)
def test_every_document_comes_back_equal_and_in_the_same_bytes(document):
    written = dumps(document)
    again = loads(written, type(document))

    assert again == document
    assert hash(again) == hash(document)
    assert dumps(again) == written
    assert json.loads(written) == dump(document)


@pytest.mark.feature("O5", "O4")
@pytest.mark.quick(examples=5)
@a_few
@given(documents)
def test_copies_pickles_and_evolved_ones_are_the_same_document(document):
    written = dumps(document)
    copies = [copy.copy(document), copy.deepcopy(document)]
    copies += [pickle.loads(pickle.dumps(document, protocol)) for protocol in (2, 3, 4, 5)]
    copies += [attrs.evolve(document)] if attrs.has(type(document)) else []

    assert all(copied == document for copied in copies)
    assert {dumps(copied) for copied in copies} == {written}


@pytest.mark.feature("O5")
@pytest.mark.quick(examples=5)
@a_few
@given(documents)
def test_no_document_holds_what_looks_like_a_personal_number(document):
    # The number of a legal person has ten digits too; its own test is below.
    written = re.sub(r'"number":"\d\d[2-9]\d{3}-\d{4}"', "", dumps(document).decode("utf-8"))

    assert not looks_like_a_person(written)


@settings(max_examples=200)
@given(texts() | slugs() | urls() | case_numbers())
def test_nor_does_a_text_drawn_alone(text):
    assert not looks_like_a_person(text)


@settings(max_examples=200)
@given(organisation_numbers())
def test_an_organisation_number_is_a_legal_person_s_and_nobody_s_personal_number(number):
    digits = str(number).replace("-", "")

    assert orgnr.is_valid(digits)
    assert not personnummer.is_valid(str(number))
    assert int(digits[2:4]) > 12  # no month
    assert digits[0] not in "1690"  # estates and partnerships, which may be called by a person's name


@pytest.mark.feature("O5")
@pytest.mark.quick(examples=5)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(plans())
def test_a_consistent_plan_repeats_no_code_and_refers_to_nothing_that_is_not_there(plan):
    codes = {finding.code for finding in check(plan) if finding.severity is Severity.ERROR}

    assert codes.isdisjoint({"code-repeated", "reference-to-nothing", "dates-out-of-order"})


@pytest.mark.feature("O5")
@pytest.mark.quick(examples=5)
@a_few
@given(follow_up_records())
def test_consistent_records_use_each_id_once_and_refer_to_their_own_steps_and_findings(drawn):
    for entries in (drawn.scales, drawn.deviations, drawn.evaluations):
        assert len(ids(entries)) == len(entries)
    for assessment in drawn.assessments:
        assert drawn.scale(assessment.scale).steps[assessment.value]
    evaluated = (answers for evaluation in drawn.evaluations for answers in evaluation.answers)
    for answers in (*drawn.answers, *evaluated):
        steps = [count.step for count in answers.counts]
        assert len(set(steps)) == len(steps)
        assert all(drawn.scale(answers.scale).steps[step] for step in steps)
    for evaluation in drawn.evaluations:
        findings = ids(evaluation.findings)
        assert all(set(advice.rests_on) <= findings for advice in evaluation.recommendations)


@pytest.mark.feature("O5")
@pytest.mark.quick(examples=5)
@a_few
@given(st.data())
def test_records_of_a_plan_are_about_what_the_plan_has(data):
    plan = data.draw(plans())
    drawn = data.draw(follow_up_records_of(plan))
    rules = {rule.id: rule for rule in plan.reporting}

    assert drawn.plan == plan.id
    for submission in drawn.submissions:
        rule = rules[submission.rule]
        assert submission.recipient == rule.recipient
        assert submission.closing is None or submission.closing in rule.closings
        assert submission.ends is None or submission.ends in submission.period
    for entry in (*drawn.assessments, *drawn.deviations, *drawn.narratives):
        assert in_the_plan(plan, entry.about)
    for comparison in drawn.comparisons:
        parts = plan.indicators[comparison.indicator].parts
        assert {value.part for value in comparison.values} <= set(parts)


def in_the_plan(plan, about):
    rows = {
        "goal": plan.goals,
        "goal-area": plan.areas,
        "measure": plan.measures,
        "indicator": plan.indicators,
    }
    if about.kind == "plan":
        return about.code is None
    if about.kind == "aim":
        goal, aim = about.code.split(" ")
        return aim in {candidate.code for candidate in plan.goals[goal].aims}
    return about.code in rows[about.kind]


@pytest.mark.feature("O5")
@pytest.mark.quick(examples=5)
@settings(parent=a_few, max_examples=80)
@given(networks())
def test_a_consistent_network_uses_each_id_once_and_refers_to_nothing_that_is_not_there(drawn):
    fields = (
        *(drawn.charters, drawn.organisations, drawn.agreements, drawn.commitments, drawn.units),
        *(drawn.activities, drawn.activity_plans, drawn.templates, drawn.forums, drawn.handovers),
        (*drawn.lapse_rules, *drawn.reporting),
        *(charter.criteria for charter in drawn.charters),
        *(charter.target_groups for charter in drawn.charters),
        *(charter.focus_areas for charter in drawn.charters),
    )
    for values in fields:
        assert len(ids(values)) == len(values)
    organisations, activities, forums = map(ids, (drawn.organisations, drawn.activities, drawn.forums))
    areas = ids(area for charter in drawn.charters for area in charter.focus_areas)
    groups = ids(group for charter in drawn.charters for group in charter.target_groups)
    criteria = ids(criterion for charter in drawn.charters for criterion in charter.criteria)

    for part in (*drawn.participations, *drawn.commitments):
        assert part.organisation in organisations
    members = {participation.organisation for participation in drawn.participations}
    assert len(members) == len(drawn.participations)
    assert {evidence.criterion for part in drawn.participations for evidence in part.evidence} <= criteria
    for commitment in drawn.commitments:
        assert {commitment.agreement} <= {None, *ids(drawn.agreements)}
        assert set(commitment.target_groups) <= groups
        assert {commitment.forum} <= {None, *forums}
        assert {commitment.renews} <= {None, *ids(drawn.commitments)} - {commitment.id}
    assert {delivery.commitment for delivery in drawn.deliveries} <= ids(drawn.commitments)
    assert {forum.template for forum in drawn.forums} <= ids(drawn.templates)
    assert {forum.focus_area for forum in drawn.forums} <= areas
    for activity in drawn.activities:
        assert {activity.planned_in} <= {None, *ids(drawn.activity_plans)}
        assert {activity.forum} <= {None, *forums}
        assert set(activity.organisations) <= organisations
    for handover in drawn.handovers:
        assert handover.unit in ids(drawn.units)
        assert {handover.activity} <= {None, *activities}
    for charter in drawn.charters:
        assert {variant.focus_area for variant in charter.tagline_variants} <= {
            None,
            *ids(charter.focus_areas),
        }
        assert not any(aim.indicators for goal in charter.goals for aim in goal.aims)
    dated = [event.since.earliest for event in drawn.life if event.since]
    assert dated == sorted(dated)


def ids(things):
    return {thing.id for thing in things}


@pytest.mark.feature("O5")
@pytest.mark.quick(examples=5)
@settings(parent=a_few, max_examples=80)
@given(matters())
def test_a_consistent_matter_uses_each_id_once_and_refers_to_nothing_that_is_not_there(drawn):
    fields = (drawn.bodies, drawn.motions, drawn.papers, drawn.proposals, drawn.decisions, drawn.assignments)
    for values in fields:
        assert len(ids(values)) == len(values)
    bodies, proposals, decisions = map(ids, (drawn.bodies, drawn.proposals, drawn.decisions))

    for part in (*drawn.cases, *drawn.motions, *drawn.steps, *drawn.decisions):
        assert part.body in bodies
    assert {paper.by for paper in drawn.papers} <= {None, *bodies}
    for decision in drawn.decisions:
        assert set(decision.put) <= proposals
        assert {decision.follows} <= {None, *decision.put}
        assert decision.vote is None or {decision.vote.aye, decision.vote.no} <= set(decision.put)
        assert {position.supports for position in decision.positions} <= {None, *decision.put}
        assert {statement.proposal for statement in decision.statements} <= {None, *decision.put}
        assert len(ids(decision.statements)) == len(decision.statements)
    for step in drawn.steps:
        assert {step.asked} <= {None, *proposals}
        assert step.decision is None or drawn.decisions[step.decision].body == step.body
    for assignment in drawn.assignments:
        assert {assignment.decision} <= {None, *decisions}
        if assignment.decision is not None:
            points = {point.number for point in drawn.decisions[assignment.decision].points}
            assert assignment.given_by == drawn.decisions[assignment.decision].body
            assert {assignment.point} <= {None, *points}
    days = [decision.on.sort_key() for decision in drawn.decisions]
    assert days == sorted(days)


@pytest.mark.feature("O5")
@pytest.mark.quick(examples=5)
@settings(parent=a_few, max_examples=60)
@given(networks() | matters())
def test_a_consistent_network_or_matter_has_no_reference_to_nothing(drawn):
    codes = {finding.code for finding in check(drawn)}

    assert codes.isdisjoint({"code-repeated", "reference-to-nothing"})


@pytest.mark.quick(examples=5)
@a_few
@given(
    *map(things, (ReportedCount, Vote, Decision, Statement, Proposal, Commitment, Agreement, DecidedPoint))
)
def test_the_parts_of_networks_and_matters_make_sense(
    count, vote, decision, statement, proposal, commitment, agreement, point
):
    assert (count.exact is None) is (count.approximate is not None)
    for name in ("ayes", "noes", "abstained") if vote.parties else ():
        assert getattr(vote, name) == sum(getattr(party, name) for party in vote.parties)
    for points in (decision.points, proposal.points):
        assert [numbered.number for numbered in points] == list(range(1, len(points) + 1))
    assert decision.vote is None or decision.method is DecisionMethod.VOTE
    days = [decision.on, decision.verified_on, decision.announced_on, decision.final_on]
    given_days = [day for day in days if day]
    assert given_days == sorted(given_days, key=PrintedDate.sort_key)
    substitutes = statement.kind is StatementKind.SUBSTITUTE_STATEMENT
    assert statement.capacity is Capacity.UNSTATED or substitutes is (
        statement.capacity is Capacity.SUBSTITUTE
    )
    assert (point.outcome is None) is (point.kind is PointKind.STATEMENT)
    assert commitment.quantity is None or commitment.quantity.value >= 1
    assert commitment.terminated_on is None or commitment.terminated_on >= commitment.made_on.earliest
    assert agreement.terminated_on is None or agreement.state is AgreementState.TERMINATED
    assert agreement.signed_on is None or agreement.state is not AgreementState.UNDER_WAY


@pytest.mark.quick(examples=5)
@a_few
@given(things(Scale), things(SignalRules), things(SurveyShare), things(JudgementRule))
def test_what_is_drawn_makes_sense(scale, rules, survey, judgement):
    assert len({step.code for step in scale.steps}) == len(scale.steps) >= 2
    assert rules.factor > 0
    assert min(rules.min_points, rules.trend, rules.run) >= 3
    assert rules.fixed_after is None or rules.fixed_after >= rules.min_points
    assert 0 <= survey.share <= 100
    assert survey.base is None or survey.base >= 1
    assert judgement.confidence is None or 50 <= judgement.confidence <= Decimal("99.9")
    assert judgement.gap is None or judgement.gap >= 0


def has_finding(code: str, plan: Plan) -> bool:
    return code in {finding.code for finding in check(plan)}


@pytest.mark.soak
def test_an_inconsistent_plan_may_repeat_codes_and_refer_to_nothing():
    for code in ("code-repeated", "reference-to-nothing"):
        plan = find(
            plans(consistent=False),
            partial(has_finding, code),
            settings=settings(smallest, phases=[Phase.generate]),
        )
        assert loads(dumps(plan), Plan) == plan


@pytest.mark.feature("O5")
@pytest.mark.quick(examples=5)
@a_few
@given(situations())
def test_a_situation_is_one_that_can_be_followed_up(situation):
    plan, observed, day = situation
    followed = follow_up(plan, observed, as_of=day)

    assert list(followed.indicators.codes) == [indicator.code for indicator in plan.indicators]
    assert due(plan, observed, as_of=day).as_of == day
    assert set(observed.indicators) <= {indicator.code for indicator in plan.indicators}
    for language in ("sv", "en"):
        assert "‹" not in followed.table(language).text()
        assert all("‹" not in finding.text(language) for finding in check(plan))


def test_so_is_one_with_a_baseline_of_a_single_day():
    """Drawn by the strategies: where no rule states a cadence, the baseline's own period is taken for it."""
    plan = plan_with(share("1.1", period="2022-12-31"), reporting=())

    assert follow_up(plan, as_of=dt.date(2024, 8, 31)).indicators.codes == ("1.1",)


SMALLEST = {"id": "a", "owners": [], "title": "A", "day": "2000"}


@pytest.mark.quick(cases=1)
@pytest.mark.parametrize(
    ("wanted", "more"),
    [
        (lambda plan: True, {}),  # noqa: ARG005 - any plan will do
        (
            lambda plan: plan.measures,
            {"areas": [{"code": "1", "measures": [{"code": "1", "text": "A"}]}]},
        ),
        (lambda plan: plan.cases, {"cases": ["AMN-2000-1"]}),
        (lambda plan: plan.reporting, {"reporting": [{"id": "a", "what": "A", "recipient": "A"}]}),
    ],
    ids=["any", "measure", "case", "rule"],
)
def test_a_plan_shrinks_to_no_more_than_what_is_asked_for(wanted, more):
    assert shrinks_to({**SMALLEST, **more}, Plan, wanted)


@pytest.mark.quick(cases=1)
@pytest.mark.parametrize(
    ("wanted", "more"),
    [
        (lambda record: True, {}),  # noqa: ARG005 - any record will do
        (
            lambda record: record.deviations,
            {
                "deviations": [
                    {"id": "a", "about": {"kind": "plan"}, "period": "2000", "day": "2000", "text": "A"}
                ]
            },
        ),
    ],
    ids=["any", "deviation"],
)
def test_records_shrink_to_no_more_than_what_is_asked_for(wanted, more):
    least = {"id": "a", "owners": SMALLEST["owners"], "plan": "a", **more}

    assert shrinks_to(least, FollowUpRecord, wanted)


@pytest.mark.quick(cases=1)
@pytest.mark.parametrize(
    ("cls", "wanted", "more"),
    [
        (Network, lambda network: True, {}),  # noqa: ARG005 - any network will do
        (
            Network,
            lambda network: network.participations,
            {
                "organisations": [{"id": "a", "name": "A"}],
                "participations": [{"organisation": "a", "form": "membership", "since": "2000"}],
            },
        ),
        (
            Network,
            lambda network: network.sizes and network.sizes[0].count.approximate,
            {
                "sizes": [
                    {
                        "on": "2000",
                        "count": {"approximate": {"words": "cirka 0", "value": "0", "bound": "about"}},
                    }
                ]
            },
        ),
        (Matter, lambda matter: True, {}),  # noqa: ARG005 - any matter will do
        (
            Matter,
            lambda matter: matter.decisions,
            {
                "bodies": [{"id": "a", "name": "A", "kind": "council"}],
                "decisions": [{"id": "a", "body": "a", "on": "2000"}],
            },
        ),
    ],
    ids=["any network", "participation", "size", "any matter", "decision"],
)
def test_a_network_or_a_matter_shrinks_to_no_more_than_what_is_asked_for(cls, wanted, more):
    called = "name" if cls is Network else "title"
    least = {"id": "a", "owners": SMALLEST["owners"], called: "A", "day": "2000"}

    assert shrinks_to({**least, **more}, cls, wanted)


@pytest.mark.soak
def test_a_large_plan_shrinks_to_a_small_one():
    """The bound allows for other versions of Hypothesis; with this one it takes 300 letters."""
    found = find(plans(), lambda plan: any(measure.moves for measure in plan.measures), settings=smallest)

    assert len(dumps(found)) < 600
    assert {finding.code for finding in check(found)}.isdisjoint({"code-repeated", "reference-to-nothing"})


def test_observations_shrink_to_a_single_one():
    found = find(observations(), bool, settings=smallest)

    assert list(map(repr, found)) == ["Observation(1 total 2000: 0)"]


@pytest.mark.soak
def test_a_failing_example_is_printed_as_the_call_that_makes_it():
    @settings(smallest, report_multiple_bugs=False)
    @given(plans())
    def no_plan_has_a_measure(plan):
        assert not plan.measures

    with pytest.raises(AssertionError) as failure:
        no_plan_has_a_measure()

    printed = re.sub(r"\s+", "", "".join(failure.value.__notes__))
    assert "Measure(code='1',text='A')" in printed
    assert "owners=()" in printed
    assert "day=PrintedDate('2000')" in printed
    assert "footnotes" not in printed


@pytest.mark.parametrize(
    "wanted",
    [
        lambda text: "\n" in text,
        lambda text: "\t" in text,
        lambda text: "å" in text.casefold(),
        lambda text: any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text),
        lambda text: any(unicodedata.combining(letter) for letter in text),
        lambda text: "\u200d" in text,
        lambda text: any(ord(letter) > 0xFFFF for letter in text),
        lambda text: "\u00a0" in text,
        lambda text: len(text) > 20,
    ],
    ids=["line", "tab", "å", "right to left", "accent", "joined emoji", "beyond plane 0", "no-break", "long"],
)
def test_texts_reach_the_far_ends_of_unicode(wanted):
    assert find(texts(), wanted, settings=settings(smallest, phases=[Phase.generate]))


@settings(max_examples=300)
@given(texts())
def test_a_text_is_in_normal_form_and_has_no_direction_marks(text):
    assert unicodedata.normalize("NFC", text) == text
    assert not set(text) & set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert text.encode("utf-8").decode("utf-8") == text


@given(texts(lines=False))
def test_a_text_may_be_asked_for_on_one_line(text):
    assert "\n" not in text
    assert "\t" not in text


@given(parts())
def test_a_part_can_be_read_from_what_it_prints(part):
    assert type(part).read(str(part)) == part


@given(printed_dates())
def test_a_printed_date_is_a_year_a_month_or_a_day(date):
    assert len(str(date)) in (4, 7, 10)


@given(things(Plan, title=st.just("Vår plan"), goals=st.just(())))
def test_a_field_may_be_drawn_by_the_caller_s_strategy(plan):
    assert plan.title == "Vår plan"
    assert plan.goals == ()


@pytest.mark.quick(examples=5)
@a_few
@given(plans())
def test_what_has_an_order_in_time_has_it(plan):
    for measure in plan.measures:
        entries = measure.status.entries
        assert all(entry.since.earliest <= later.since.earliest for entry, later in pairwise(entries))


@pytest.mark.quick(examples=5)
@a_few
@given(plans(), st.data())
def test_observations_of_a_plan_are_of_its_indicators_and_their_parts(plan, data):
    drawn = data.draw(observations(plan))

    assert type(drawn) is Observations
    for observation in drawn:
        assert observation.part in plan.indicators[observation.indicator].parts
