"""What the strategies draw: documents that come back, plans that hang together, nobody's number."""

import copy
import datetime as dt
import json
import pickle
import re
import unicodedata
from functools import partial
from itertools import pairwise

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from stdnum.se import orgnr, personnummer

from paktmodel.checks import check
from paktmodel.document.reading import loads
from paktmodel.document.writing import dump, dumps
from paktmodel.followup import due, follow_up
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.testing import hypothesis_entry, plan_with, share
from paktmodel.testing.strategies import (
    case_numbers,
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
from paktmodel.vocabulary.words import Severity

hypothesis_entry.register()

a_few = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
# The smallest, without the hundred runs in which Hypothesis explains it.
smallest = settings(
    max_examples=2_000, phases=[Phase.generate, Phase.shrink], derandomize=True, database=None
)
documents = st.one_of(plans(), plans(consistent=False), observations())

# Any digits, and what may stand between the six and the four: a dash of any kind, a plus, a blank.
_TEN_DIGITS = re.compile(r"(?<!\d)(?:\d{2})?\d{6}[^\w\s\"]?\s?\d{4}(?!\d)")


def looks_like_a_person(text: str) -> bool:
    """Whether digits stand like a personal number in it; no date and no check digit is asked for."""
    seen = "".join(letter for letter in text if unicodedata.category(letter) not in ("Cf", "Mn"))
    return bool(_TEN_DIGITS.search(unicodedata.normalize("NFKC", seen)))


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
def test_the_oracle_below_knows_a_number_when_it_sees_one(text):
    assert looks_like_a_person(text)


@pytest.mark.parametrize(
    "text", ["AMN-2023-00174", "999999", "2024-08-31", "9" * 34, "1.2.3.4.5.6.7.8.9.10.11.12"]
)
def test_and_leaves_other_digits_alone(text):
    assert not looks_like_a_person(text)


@pytest.mark.feature("O5", "O2")
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
@a_few
@given(documents)
def test_copies_pickles_and_evolved_ones_are_the_same_document(document):
    written = dumps(document)
    copies = [copy.copy(document), copy.deepcopy(document)]
    copies += [pickle.loads(pickle.dumps(document, protocol)) for protocol in (2, 3, 4, 5)]
    copies += [attrs.evolve(document)] if isinstance(document, Plan) else []

    assert all(one == document for one in copies)
    assert {dumps(one) for one in copies} == {written}


@pytest.mark.feature("O5")
@a_few
@given(documents)
def test_no_document_holds_what_looks_like_a_personal_number(document):
    assert not looks_like_a_person(dumps(document).decode("utf-8"))


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
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(plans())
def test_a_consistent_plan_repeats_no_code_and_refers_to_nothing_that_is_not_there(plan):
    codes = {finding.code for finding in check(plan) if finding.severity is Severity.ERROR}

    assert codes.isdisjoint({"code-repeated", "reference-to-nothing", "dates-out-of-order"})


def has_finding(code: str, plan: Plan) -> bool:
    return code in {finding.code for finding in check(plan)}


def test_the_other_plans_do_both():
    for code in ("code-repeated", "reference-to-nothing"):
        found = find(
            plans(consistent=False),
            partial(has_finding, code),
            settings=settings(smallest, phases=[Phase.generate]),
        )
        assert loads(dumps(found), Plan) == found


@pytest.mark.feature("O5")
@a_few
@given(situations())
def test_a_situation_is_one_that_can_be_followed_up(situation):
    plan, observed, day = situation
    followed = follow_up(plan, observed, as_of=day)

    assert list(followed.indicators) == [one.code for one in plan.indicators]
    assert due(plan, observed, as_of=day).as_of == day
    assert set(observed.indicators) <= {one.code for one in plan.indicators}
    for language in ("sv", "en"):
        assert "‹" not in followed.table(language).text()
        assert all("‹" not in finding.text(language) for finding in check(plan))


def test_so_is_one_with_a_baseline_of_a_single_day():
    """Drawn by the strategies: where no rule states a cadence, the baseline's own period is taken for it."""
    plan = plan_with(share("1.1", period="2022-12-31"), reporting=())

    assert list(follow_up(plan, as_of=dt.date(2024, 8, 31)).indicators) == ["1.1"]


SMALLEST = {"id": "a", "authority": {"municipality": "0100", "body": "A"}, "title": "A", "day": "2000-01-01"}
PAPER = {"document": "A"}


@pytest.mark.parametrize(
    ("wanted", "more"),
    [
        (lambda plan: True, {}),  # noqa: ARG005 - any plan will do
        (
            lambda plan: plan.measures,
            {
                "areas": [
                    {"code": "1", "title": "A", "measures": [{"code": "1", "text": "A", "source": PAPER}]}
                ]
            },
        ),
        (lambda plan: plan.cases, {"cases": ["AMN-2000-1"]}),
        (lambda plan: plan.reporting, {"reporting": [{"id": "a", "what": "A", "recipient": "A"}]}),
    ],
    ids=["any", "measure", "case", "rule"],
)
def test_a_plan_shrinks_to_no_more_than_what_is_asked_for(wanted, more):
    found = find(st.from_type(Plan), wanted, settings=smallest)

    assert dump(found)["plan"] == {**SMALLEST, **more}


def test_a_large_plan_shrinks_to_a_small_one():
    """The bound leaves room for what other versions of Hypothesis do; here it takes 300 letters."""
    found = find(plans(), lambda plan: any(one.moves for one in plan.measures), settings=smallest)

    assert len(dumps(found)) < 600
    assert {finding.code for finding in check(found)}.isdisjoint({"code-repeated", "reference-to-nothing"})


def test_observations_shrink_to_a_single_one():
    found = find(observations(), bool, settings=smallest)

    assert [repr(one) for one in found] == ["Observation(1 total 2000: 0)"]


def test_a_failing_example_is_printed_as_the_call_that_makes_it():
    @settings(smallest, report_multiple_bugs=False)
    @given(plans())
    def no_plan_has_a_measure(plan):
        assert not plan.measures

    with pytest.raises(AssertionError) as failure:
        no_plan_has_a_measure()

    printed = re.sub(r"\s+", "", "".join(failure.value.__notes__))
    assert "Measure(code='1',text='A',source=Source(document='A'))" in printed
    assert "authority=Authority(municipality='0100',body='A')" in printed
    assert "day=datetime.date(2000,1,1)" in printed
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
    assert len(date) in (4, 7, 10)


@given(things(Plan, title=st.just("Vår plan"), goals=st.just(())))
def test_a_field_may_be_drawn_by_a_strategy_of_one_s_own(plan):
    assert plan.title == "Vår plan"
    assert plan.goals == ()


@a_few
@given(plans())
def test_what_has_an_order_in_time_has_it(plan):
    for measure in plan.measures:
        entries = measure.status.entries
        assert all(one.since.earliest <= other.since.earliest for one, other in pairwise(entries))


@a_few
@given(plans(), st.data())
def test_observations_of_a_plan_are_of_its_indicators_and_their_parts(plan, data):
    drawn = data.draw(observations(plan))

    assert type(drawn) is Observations
    for one in drawn:
        assert one.part in plan.indicator(one.indicator).parts
