"""Samples of follow-up records, one corner of the model each; `write_samples` writes them."""

from collections.abc import Iterator

from samples_of_plans import BIG, ESCAPED, ODD, SEVERAL_LINES, SPANS

from paktmodel.model.follow_up_record import PRESET_SCALES, FollowUpRecord
from paktmodel.testing import (
    acknowledgement,
    assessment,
    compared_value,
    comparison,
    comparison_group,
    decision_ref,
    deviation,
    evaluation,
    evaluation_finding,
    follow_up_record,
    forecast,
    narrative,
    national_indicator,
    owner,
    passage,
    recommendation,
    recommended_action,
    record_with,
    scale,
    scale_answers,
    scale_step,
    source,
    step_count,
    submission,
    survey_share,
)
from paktmodel.values.texts import LONGEST_TEXT
from paktmodel.vocabulary.words.followup import Averaging, ChangeStatus
from paktmodel.vocabulary.words.reporting import Closing, ExpectedStatus


def records() -> Iterator[tuple[str, FollowUpRecord]]:
    """Follow-up records that each show one corner of the model."""
    yield "minimal", FollowUpRecord(id="a", owners=[owner()], plan="a")
    yield "small", follow_up_record()
    yield "full", full()
    yield (
        "submissions",
        record_with(
            submission(day="2024-09-16"),
            submission("sent-back", day="2024-09-17"),
            submission(day="2024-09-18", source=source(page=1)),
            submission("accepted", day="2024-09-19"),
            submission(rule="bokslut", closing="interim-accounts", period="2024", recipient=ODD),
        ),
    )
    yield (
        "closings",
        record_with(
            *(submission(rule="bokslut", closing=str(one), period="2024") for one in Closing),
            *(
                submission(rule="bokslut", closing="interim-report", period="2024", ends=one)
                for one in ("2024-06-30", "2024-08-31")
            ),
            *(assessment(closing=str(one)) for one in Closing),
        ),
    )
    yield "periods", record_with(*(submission(period=one) for one in SPANS))
    yield (
        "scales",
        record_with(
            *PRESET_SCALES,
            scale(
                "varje-utfall",
                kind="attainment",
                steps=tuple(
                    scale_step(str(one), sv=one.sv, en=one.en, agrees=(one,)) for one in ChangeStatus
                ),
                source=source(section="Bilaga"),
            ),
        ),
    )
    subjects = ("plan", "goal 1", "aim 1 oka", "goal-area 1", "measure 1.10", "indicator 1.9")
    yield "subjects", record_with(*map(assessment, subjects), *(narrative(about=one) for one in subjects))
    yield (
        "forecasts",
        record_with(
            *(
                forecast("indicator 1.1", one, day=f"2024-09-{day}")
                for day, one in enumerate(("70", "70.0", "-0", *BIG), 10)
            ),
            *(
                forecast("goal 1", None, expected_status=str(one), for_=f"{year}-12-31")
                for year, one in enumerate(ExpectedStatus, 2024)
            ),
            forecast(
                "aim 1 oka",
                "64.50",
                expected_status="partly-met",
                scale="uppsala-attainment",
                value="partly",
                value_printed="gult",
                for_="2024-M01/2024-M10",
                reason=SEVERAL_LINES,
                comment="Reviderad i oktober.",
                closing=None,
                period="2024-M09",
                source=source(page=3),
            ),
        ),
    )
    yield (
        "deviations",
        record_with(
            deviation(),
            deviation("klar", about="plan", due=None, done="2024-11-20"),
            deviation("utan-orsak", closing=None, cause=None, action=None, responsible=None, due=None),
        ),
    )
    yield (
        "surveys",
        record_with(
            survey_share(),
            survey_share("0", base=None, on=None, population="unstated"),
            survey_share("62.50", on="2024-05-14", source=source(table="3")),
            scale_answers(),
            scale_answers(step_count("on-plan", 0), scale="uppsala-state", on="2024", source=source()),
        ),
    )
    yield (
        "evaluations",
        record_with(
            evaluation(),
            evaluation("egen", evaluator="unstated", external=False, published=None, recommendations=()),
            evaluation(
                "okand",
                external=None,
                findings=(evaluation_finding("a"), evaluation_finding("b", text=SEVERAL_LINES)),
                recommendations=(
                    recommendation(rests_on=("a", "b"), actions=()),
                    recommendation(
                        "rekommendation-2",
                        rests_on=(),
                        actions=(recommended_action(done="2025-02"), recommended_action(done="2025-02-14")),
                    ),
                ),
            ),
        ),
    )
    yield (
        "comparisons",
        record_with(
            *(comparison(f"Jämförelse {place}", averaging=one) for place, one in enumerate(Averaging, 1)),
            comparison("Riket", "1.10", group=None, values=(), unit="unstated", basis="unstated"),
            comparison("En kommun", values=(compared_value(part="women"), compared_value(part="age:18-24"))),
        ),
    )
    yield "odd-characters", record_with(narrative(ODD), narrative("x" + ODD + "x"), deviation(text=ODD))
    yield "escaped-characters", record_with(narrative(ESCAPED), evaluation(title=ESCAPED))
    yield "long-texts", record_with(narrative("ö" * LONGEST_TEXT), narrative(SEVERAL_LINES))


def full() -> FollowUpRecord:
    """A follow-up record of the plan that the builders make, with something in every row."""
    return follow_up_record(
        scales=(scale(),),
        assessments=(
            assessment(comment=SEVERAL_LINES, source=source(page=2)),
            assessment("goal 1"),
            forecast("goal 1", expected_status="met", reason="Fler har fått arbete."),
        ),
        narratives=(narrative(), narrative(about="plan", role=None)),
        shares=(survey_share(),),
        answers=(scale_answers(),),
        evaluations=(
            evaluation(
                shares=(survey_share("40"),),
                answers=(scale_answers(),),
                recommendations=(recommendation(actions=(recommended_action(decided=decision_ref(None)),)),),
            ),
        ),
        comparisons=(
            comparison(
                national=national_indicator(),
                group=comparison_group(name=None, members=()),
                note="Mätningen görs vid en annan tid på året.",
            ),
        ),
        passages=(passage("Bokslutet är godkänt."),),
        acknowledgements=(acknowledgement("text-mended", day="2024-09-20"),),
    )
