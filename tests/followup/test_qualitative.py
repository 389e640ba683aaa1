"""Qualitative follow-up: survey shares, answers on scales, evaluations and what came of them, narratives."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from paktmodel.errors import InvalidArgument, InvalidValue, NotFound
from paktmodel.followup.evaluations.evaluations import summarise_evaluation
from paktmodel.followup.evaluations.narratives import collect_narratives
from paktmodel.followup.evaluations.surveys import AnswersResult, evaluate_share, summarise_answers
from paktmodel.model.evaluations import RecommendedAction, Scale, SurveyShare
from paktmodel.model.follow_up_record import UPPSALA_ATTAINMENT
from paktmodel.statistics.intervals import wilson
from paktmodel.testing import (
    decision_ref,
    evaluation,
    evaluation_finding,
    narrative,
    recommendation,
    recommended_action,
    scale,
    scale_answers,
    source,
    step_count,
    survey_share,
)

# --- the paper's own shares ---------------------------------------------------------------

MOTION = source(
    document="KSN-2023-01917", section="Bilaga 1, motion om att starta ”Jobbpakten”", provenance="second-hand"
)
RECRUITED = survey_share(
    question="rekryterat anställda eller praktikanter som stått utanför arbetsmarknaden",
    share=Decimal(11),
    base=None,
    population="medlemmarna i Integrationspakten",
    on="2020",
    source=MOTION,
)
SKILLS = survey_share(
    question="insatsen har lett till kompetensutveckling av individerna",
    share=Decimal(10),
    base=None,
    population="medlemmarna i Integrationspakten",
    on="2020",
    source=MOTION,
)


@pytest.mark.feature("G6")
@pytest.mark.parametrize("share", [RECRUITED, SKILLS])
def test_a_share_whose_base_no_paper_tells_has_no_interval(share):
    """The motion prints 11 and 10 per cent of the members and neither how many answered nor who asked."""
    reading = evaluate_share(share)

    assert (reading.interval, reading.numbers) == (None, None)
    assert [reason.code for reason in reading.reasons] == ["base-unknown"]
    assert reading.text("sv").endswith(
        f"{share.share} procent; det är okänt hur många svar andelen räknas på, "
        "så något intervall kan inte ges."
    )
    assert "no interval can be given" in str(reading)


@pytest.mark.feature("G6")
def test_an_evaluation_whose_evaluator_is_not_told_claims_none():
    """Sweco evaluated the pact in 2020 (AMF 2021/314); that the motion means the same is an inference."""
    told = evaluation(
        id="motionens-utvardering",
        title="Utvärdering ett år efter lanseringen",
        evaluator="unstated",
        external=None,
        published="2020",
        findings=(),
        recommendations=(),
        shares=(RECRUITED, SKILLS),
        source=MOTION,
    )

    text = summarise_evaluation(told, as_of=dt.date(2024, 12, 20)).text("sv")
    assert "Utvärderare: anges inte; extern: anges inte; publicerad: 2020." in text
    assert "Sweco" not in text


# --- shares with a base -------------------------------------------------------------------


def share_of(share: str, base: int | None, **fields: Any) -> SurveyShare:
    return survey_share(question="Har ni anställt någon?", share=Decimal(share), base=base, **fields)


@pytest.mark.feature("G6")
@pytest.mark.parametrize(
    ("share", "base", "numbers", "because"),
    [
        ("11", 100, (11, 11), "10.5 to 11.5 of a hundred holds 11 alone"),
        ("11", 36, (4, 4), "4 of 36 is 11.1"),
        ("11", 400, (42, 46), "42 to 46 of 400 are 10.5 to 11.5"),
        ("11.0", 400, (44, 44), "10.95 to 11.05 of 400 is 43.8 to 44.2"),
        ("0", 40, (0, 0), "one of forty is 2.5"),
        ("0", 400, (0, 2), "2 of 400 is 0.5"),
        ("100", 40, (40, 40), "39 of forty is 97.5"),
    ],
)
def test_the_numbers_behind_a_rounded_share_are_told(share, base, numbers, because):
    reading = evaluate_share(share_of(share, base))

    assert reading.numbers == numbers, because
    assert reading.interval is not None
    assert reading.interval.low == wilson(numbers[0], base).scaled(Decimal(100)).low
    assert reading.interval.high == wilson(numbers[1], base).scaled(Decimal(100)).high


@pytest.mark.feature("G6")
def test_eleven_of_a_hundred_is_six_to_nineteen_per_cent():
    """Wilson by hand: (11 + 1.921) / 103.84 ± 1.96 / 103.84 × √(11 × 0.89 + 0.960) = 0.1244 ± 0.0619."""
    reading = evaluate_share(share_of("11", 100))

    assert reading.text("sv") == (
        "Har ni anställt någon?: 11 procent av 100 svar, intervall 6,3–18,6 (95 procents konfidens)."
    )
    assert reading.text("en") == (
        "Har ni anställt någon?: 11 per cent of 100 answers, interval 6.3–18.6 (95 per cent confidence)."
    )


@pytest.mark.feature("G6")
@pytest.mark.parametrize(
    ("share", "base", "code"),
    [
        ("111", 100, "share-outside"),
        ("-1", None, "share-outside"),
        ("11", 0, "base-empty"),
        ("11", 5, "share-not-of-base"),  # one of five is 20
        ("50.0", 3, "share-not-of-base"),  # 33.3 or 66.7
    ],
)
def test_a_share_that_cannot_be_has_a_reason_and_no_interval(share, base, code):
    reading = evaluate_share(share_of(share, base))

    assert [reason.code for reason in reading.reasons] == [code]
    assert (reading.interval, reading.numbers) == (None, None)
    assert reading.reasons[0].text("sv") in reading.text("sv")


@pytest.mark.feature("G6")
@settings(max_examples=60)
@given(
    st.integers(1, 500).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base))),
    st.integers(0, 2),
)
def test_however_a_true_share_is_rounded_its_number_is_among_those_told(counted, places):
    number, base = counted
    printed = round(Decimal(100 * number) / base, places)

    numbers = evaluate_share(share_of(str(printed), base)).numbers
    assert numbers is not None
    assert numbers[0] <= number <= numbers[1]


@pytest.mark.feature("G6")
def test_a_wrong_level_is_refused_even_where_no_interval_is_made():
    with pytest.raises(InvalidValue, match="confidence-range"):
        evaluate_share(RECRUITED, confidence=Decimal(100))


# --- answers on a scale -------------------------------------------------------------------


def answered(*counts: int | None, on: Scale = UPPSALA_ATTAINMENT) -> AnswersResult:
    told = tuple(
        step_count(step=step.code, count=count)
        for step, count in zip(on.steps, counts, strict=True)
        if count is not None
    )
    return summarise_answers(scale_answers(question="Hur väl nås målet?", scale=on.id, counts=told), on)


@pytest.mark.feature("G6")
@pytest.mark.parametrize(
    ("counts", "median", "because"),
    [
        ((3, 4, 2, 1), ["partly"], "of ten answers the fifth and the sixth both say partly"),
        ((5, 0, 3, 2), ["not", "largely"], "the fifth says not, the sixth largely: the middle lies between"),
        ((1, 0, 0, 0), ["not"], "a single answer is its own middle"),
        ((2, 1, 0, 2), ["partly"], "of five the third says partly"),
        ((0, 0, 0, 7), ["fully"], "everyone says the same"),
    ],
)
def test_the_median_is_a_step_or_lies_between_two(counts, median, because):
    reading = answered(*counts)

    assert [step.code for step in reading.median] == median, because
    assert reading.total == sum(counts)
    assert not hasattr(reading, "mean")


@pytest.mark.feature("G6")
def test_answers_are_told_in_the_order_of_the_scale():
    backwards = scale_answers(
        question="Hur väl nås målet?",
        scale="uppsala-attainment",
        counts=tuple(
            step_count(step=step, count=count)
            for step, count in (("fully", 2), ("largely", 3), ("partly", 0), ("not", 5))
        ),
    )
    reading = summarise_answers(backwards, UPPSALA_ATTAINMENT)

    assert reading.text("sv") == (
        "Hur väl nås målet?: inte 5, delvis 0, i hög grad 3, helt 2; 10 svar, "
        "medianen ligger mellan inte och i hög grad."
    )
    assert str(answered(3, 4, 2, 1)) == (
        "Hur väl nås målet?: not 3, partly 4, to a high degree 2, fully 1; 10 answers, the median is partly."
    )


@pytest.mark.feature("G6")
def test_the_share_at_a_step_or_above_has_an_interval():
    """3 of 10: Wilson by hand (3 + 1.921) / 13.84 ± 1.96 / 13.84 × √(3 × 0.7 + 0.960) = 0.3555 ± 0.2477."""
    above = answered(3, 4, 2, 1).at_or_above("largely")

    assert above is not None
    assert (above.count, above.of, above.share) == (3, 10, Decimal(30))
    assert above.text("sv") == (
        "30 procent (3 av 10) svarade i hög grad eller högre, intervall 10,8–60,3 (95 procents konfidens)."
    )
    assert str(above).startswith("30 per cent (3 of 10) answered to a high degree or higher")
    with pytest.raises(NotFound):
        answered(3, 4, 2, 1).at_or_above("nowhere")


@pytest.mark.feature("G6")
@given(st.lists(st.integers(0, 50), min_size=4, max_size=4).filter(any))
def test_everyone_answers_the_lowest_step_or_above_and_shares_never_rise(counts):
    reading = answered(*counts)
    above = {step: reading.at_or_above(step.code) for step in UPPSALA_ATTAINMENT.steps}
    shares = [one.share for one in above.values() if one is not None]

    assert shares[0] == 100
    assert shares == sorted(shares, reverse=True)
    # At the median or above lies at least half of the answers.
    half = above[reading.median[0]]
    assert half is not None
    assert half.share >= 50


@pytest.mark.feature("G6")
@given(st.lists(st.integers(0, 50), min_size=4, max_size=4).filter(any))
def test_a_mirrored_scale_mirrors_the_median(counts):
    mirrored = scale(
        id="mirrored", kind="answer", name="Omvänd", steps=tuple(reversed(UPPSALA_ATTAINMENT.steps))
    )
    one, other = answered(*counts), answered(*reversed(counts), on=mirrored)

    assert one.median == tuple(reversed(other.median))


@pytest.mark.feature("G6")
@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ({"not": 1, "partly": 1, "largely": 1}, ["step-not-told"]),
        ({"not": 1, "partly": 1, "largely": 1, "fully": 0, "maybe": 4}, ["step-unknown"]),
        ({"not": 0, "partly": 0, "largely": 0, "fully": 0}, ["nobody-answered"]),
        ({}, ["step-not-told"]),
    ],
)
def test_counts_that_do_not_hold_together_are_told_and_not_summed(told, codes):
    """A step that is not stated is not a step that nobody chose."""
    counts = tuple(step_count(step=step, count=count) for step, count in told.items())
    reading = summarise_answers(
        scale_answers(question="Hur väl nås målet?", scale="uppsala-attainment", counts=counts),
        UPPSALA_ATTAINMENT,
    )

    assert [reason.code for reason in reading.reasons] == codes
    assert (reading.total, reading.median) == (None, ())
    assert reading.at_or_above("partly") is None
    assert reading.text("sv").startswith("Hur väl nås målet?: inte ")
    assert "Kan inte läggas ihop: " in reading.text("sv")


@pytest.mark.feature("G6")
def test_a_step_told_twice_is_not_summed():
    counts = tuple(
        step_count(step=step.code, count=1)
        for step in (*UPPSALA_ATTAINMENT.steps, *UPPSALA_ATTAINMENT.steps[:1])
    )
    answers = scale_answers(question="Nås målet?", scale="uppsala-attainment", counts=counts)

    assert summarise_answers(answers, UPPSALA_ATTAINMENT).codes == ("step-repeated",)


def test_answers_are_read_on_their_own_scale_only():
    other = scale(id="annan", kind="answer", name="Annan", steps=UPPSALA_ATTAINMENT.steps)

    with pytest.raises(InvalidArgument, match="the scale uppsala-attainment"):
        summarise_answers(scale_answers(question="Nås målet?", scale="uppsala-attainment", counts=()), other)


# --- an evaluation and what came of it ----------------------------------------------------

MINUTES = source(document="AMF 2021/314", section="Protokoll 3/2021, § 7")
DECIDED = decision_ref(
    None, body="Arbetsmarknadsnämnden", on="2021-04-20", case="AMF 2021/314", section="§ 7", source=MINUTES
)
SWECO = evaluation(
    id="sweco-2020",
    title="Utvärdering av medlemmarnas upplevelse av Integrationspaktens första år",
    evaluator="Sweco Society",
    external=True,
    published=None,
    findings=(
        evaluation_finding(
            id="kandidatbank",
            text="Potential och önskemål från medlemmarna om en kandidat- och/eller platsbank",
            source=MINUTES,
        ),
    ),
    recommendations=(
        recommendation(
            id="malstruktur",
            text="Utarbeta en målstruktur för Integrationspakten",
            rests_on=(),
            actions=(
                recommended_action(
                    text="Målstruktur i den uppdaterade inriktningen",
                    responsible=None,
                    decided=DECIDED,
                    due=None,
                    done="2021-04-20",
                ),
            ),
            source=MINUTES,
        ),
        recommendation(
            id="bank",
            text="Tillhandahåll en kandidat- och/eller platsbank",
            rests_on=("kandidatbank",),
            actions=(
                recommended_action(
                    text="Undersöka möjligheterna att tillgängliggöra arbetstillfällen genom en bank",
                    responsible="Arbetsmarknadsförvaltningen",
                    decided=DECIDED,
                    due=None,
                ),
            ),
            source=MINUTES,
        ),
    ),
    source=MINUTES,
)


@pytest.mark.feature("G7")
@pytest.mark.parametrize(
    ("day", "states"),
    [
        ("2021-04-19", ["no-action", "no-action"]),  # the board had not met
        ("2021-04-20", ["done", "under-way"]),  # § 7 of that day
        ("2024-12-31", ["done", "under-way"]),  # no day was set for the second
    ],
)
def test_the_recommended_goal_structure_is_done_from_the_day_of_the_decision(day, states):
    """Sweco's main recommendation was a målstruktur; the board decided on it on 20 April 2021 (§ 7)."""
    reading = summarise_evaluation(SWECO, as_of=dt.date.fromisoformat(day))

    assert [one.state for one in reading.recommendations] == states
    assert reading.open  # the second one never was


@pytest.mark.feature("G7")
def test_a_recommendation_says_what_it_rests_on_and_that_it_rests_on_nothing():
    """The minutes do not tell which finding the goal structure rests on, and none is made up."""
    structure, bank = summarise_evaluation(SWECO, as_of=dt.date(2021, 5, 1)).recommendations

    assert [reason.code for reason in structure.reasons] == ["rests-on-nothing"]
    assert structure.text("sv") == (
        "Rekommendation: Utarbeta en målstruktur för Integrationspakten (gjord; "
        "ingen iakttagelse anges som grund). Åtgärd: Målstruktur i den uppdaterade inriktningen "
        "(gjord; beslutad 20 april 2021 av Arbetsmarknadsnämnden)."
    )
    assert [finding.id for finding in bank.rests_on] == ["kandidatbank"]
    assert bank.reasons == ()
    assert "(under way; decided on 20 April 2021 by Arbetsmarknadsnämnden)" in str(bank)


@pytest.mark.feature("G7")
def test_an_evaluation_is_told_from_its_head_to_what_became_of_it():
    reading = summarise_evaluation(SWECO, as_of=dt.date(2021, 5, 1))

    assert reading.sentences("sv")[:2] == (
        "Utvärdering av medlemmarnas upplevelse av Integrationspaktens första år. "
        "Utvärderare: Sweco Society; extern: ja; publicerad: anges inte.",
        "Iakttagelse: Potential och önskemål från medlemmarna om en kandidat- och/eller platsbank.",
    )
    assert repr(reading) == ("EvaluationResult(sweco-2020 on 2021-05-01: malstruktur done, bank under-way)")
    assert str(reading) == " ".join(reading.sentences("en"))


def acted(day: str, **fields: Any) -> Any:
    """One recommendation with one action, on a day."""
    action = recommended_action(text="Ta fram en modell", **{"due": None, **fields})
    one = recommendation(id="r1", text="Följ upp", rests_on=("f1",), actions=(action,))
    told = evaluation(
        id="e1",
        title="Utvärdering",
        findings=(evaluation_finding(id="f1", text="Otydligt"),),
        recommendations=(one,),
    )
    return summarise_evaluation(told, as_of=dt.date.fromisoformat(day)).recommendations[0]


JUNE = decision_ref(None, body="Nämnden", on="2021-06")


@pytest.mark.feature("G7")
@pytest.mark.parametrize(
    ("day", "fields", "state", "codes", "because"),
    [
        ("2021-06-30", {"due": dt.date(2021, 6, 30)}, "under-way", ["action-due"], "its day is not over"),
        ("2021-07-01", {"due": dt.date(2021, 6, 30)}, "overdue", ["action-due"], "the day after"),
        ("2021-07-01", {}, "under-way", [], "no day was set, so none is missed"),
        ("2021-06-15", {"responsible": None}, "under-way", ["nobody-responsible"], "nobody sees to it"),
        ("2021-05-31", {"done": "2021-06"}, "under-way", [], "not even the first day of June"),
        ("2021-06-15", {"done": "2021-06"}, "under-way", ["action-perhaps-done"], "some day of June"),
        ("2021-06-30", {"done": "2021-06"}, "done", [], "June is over"),
        (
            "2021-06-15",
            {"done": "2021-06", "due": dt.date(2021, 6, 1)},
            "overdue",
            ["action-perhaps-done", "action-due"],
            "late if it is not done",
        ),
        (
            "2021-06-15",
            {"decided": JUNE},
            "under-way",
            ["action-perhaps-decided"],
            "decided some day of June",
        ),
        ("2021-06-30", {"decided": JUNE}, "under-way", ["action-decided"], "June is over"),
    ],
)
def test_the_state_of_an_action_on_a_day(day, fields, state, codes, because):
    reading = acted(day, **fields)
    action = reading.actions[0]

    assert (reading.state, action.state) == (state, state), because
    assert [reason.code for reason in action.reasons] == codes, because
    assert action.perhaps_done is ("action-perhaps-done" in codes)
    assert "‹" not in action.text("sv") + action.text("en")


@pytest.mark.feature("G7")
def test_inside_an_imprecise_month_it_is_said_that_it_is_perhaps_done():
    told = acted("2021-06-15", done="2021-06")

    assert "(pågår; gjord juni 2021, kanske efter denna dag)" in told.text("sv")
    assert str(told.actions[0]) == (
        "Action: Ta fram en modell (under way; done in June 2021, perhaps after this day)"
    )


@pytest.mark.feature("G7")
def test_what_a_body_did_not_approve_is_no_action():
    answered_only = decision_ref(None, body="Nämnden", on="2021-06-15", outcome="rejected")
    told = acted("2021-07-01", decided=answered_only)

    assert told.state == told.actions[0].state == "no-action"
    assert [reason.code for reason in told.actions[0].reasons] == ["action-not-approved"]
    assert (
        told.actions[0].text("sv")
        == "Åtgärd: Ta fram en modell (ingen åtgärd; Nämnden beslutade 15 juni 2021: avslag)"
    )


@pytest.mark.feature("G7")
def test_of_several_actions_what_is_not_done_decides():
    late = recommended_action(text="Sen", due=dt.date(2021, 1, 1))
    going = recommended_action(text="Pågår", due=None)
    done = recommended_action(text="Klar", done="2020-12-01")

    def state(*actions: RecommendedAction) -> str:
        told = evaluation(
            findings=(),
            recommendations=(recommendation(id="r1", text="Följ upp", actions=actions),),
        )
        return str(summarise_evaluation(told, as_of=dt.date(2021, 6, 1)).recommendations[0].state.value)

    assert state(done, going, late) == "overdue"
    assert state(done, going) == "under-way"
    assert state(done, done) == "done"
    assert state() == "no-action"


@pytest.mark.feature("G7")
def test_a_finding_that_the_evaluation_does_not_have_is_told():
    told = evaluation(
        id="e1",
        title="Utvärdering",
        recommendations=(recommendation(id="r1", text="Följ upp", rests_on=("f9",)),),
    )
    reading = summarise_evaluation(told, as_of=dt.date(2021, 6, 1)).recommendations[0]

    assert [reason.code for reason in reading.reasons] == ["rests-on-unknown"]
    assert "finns i utvärderingen: f9" in reading.text("sv")
    assert reading.rests_on == ()


@pytest.mark.feature("G7", "G6")
def test_an_evaluation_reads_its_answers_on_the_scales_that_are_known():
    counts = tuple(step_count(step=step.code, count=2) for step in UPPSALA_ATTAINMENT.steps)
    told = evaluation(
        id="e1",
        title="Utvärdering",
        recommendations=(),
        answers=(
            scale_answers(question="Nås målet?", scale="uppsala-attainment", counts=counts),
            scale_answers(question="Är ni nöjda?", scale="okand", counts=counts),
        ),
    )
    reading = summarise_evaluation(told, as_of=dt.date(2021, 6, 1))

    assert [one.total for one in reading.answers] == [8]
    assert [reason.code for reason in reading.reasons] == ["answers-without-scale"]
    assert reading.sentences("sv")[-1] == "svaren på ”Är ni nöjda?” använder skalan okand, som inte finns."
    assert reading.open is False


# --- narratives ---------------------------------------------------------------------------


@pytest.mark.feature("G6")
def test_narratives_are_told_by_subject_and_period_in_order_of_time():
    told = collect_narratives(
        (
            narrative("Arbetet har breddats.", day="2024-09-10", role="Enhetschefen"),
            narrative("Fler söker upp oss.", "measure 2", day="2024-05-10", period="2024-T1", role=None),
            narrative("Arbetet har börjat.", day="2024-05-10", period="2024-T1"),
            narrative("En pilot pågår.", day="2024-09-01", role=None),
            narrative("Det som hände sedan.", day="2024-10-01"),
        ),
        as_of=dt.date(2024, 9, 30),
    )

    assert [(one.about.code, str(one.period), len(one.narratives)) for one in told] == [
        ("1", "2024-T1", 1),
        ("1", "2024-T2", 2),
        ("2", "2024-T1", 1),
    ]
    assert told[1].text("sv") == (
        "Åtgärd 1, tertial 2 2024: En pilot pågår. (1 september 2024) "
        "Arbetet har breddats. (Enhetschefen, 10 september 2024)"
    )
    assert str(told[2]) == "Measure 2, four-month period 1 of 2024: Fler söker upp oss. (10 May 2024)"
