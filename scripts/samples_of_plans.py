"""Samples of plans, one corner of the model each; `write_samples` writes them."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest
from typing import Any

from paktmodel import catalog
from paktmodel.calendar.spans import Ages
from paktmodel.model.indicators import Indicator
from paktmodel.model.measures import Measure
from paktmodel.model.plans import Plan
from paktmodel.testing import (
    acknowledgement,
    actor,
    aim,
    annex,
    at_least,
    at_most,
    bands,
    base_period,
    baseline,
    between,
    breakdown,
    closing_due,
    closing_point,
    cohort,
    consequence_statement,
    cost,
    count,
    dated,
    decision_point,
    decision_ref,
    declared_year,
    definition,
    earlier_value,
    every,
    goal,
    goal_area,
    in_words,
    judgement_rule,
    lesson,
    measure,
    measure_part,
    measure_status,
    measurement_point,
    milestone,
    national_indicator,
    of_benchmark,
    of_indicator,
    of_part,
    over,
    owner,
    part_value,
    passage,
    path,
    plan,
    plan_with,
    population,
    predecessor,
    progress,
    proposal,
    purpose,
    rebase,
    relative,
    reported_approval,
    reporting_calendar,
    reporting_rule,
    responsibility,
    roll_up_rule,
    share,
    signal_rules,
    significance_rules,
    source,
    source_system,
    target,
    term,
    timeline,
    version,
    version_change,
)
from paktmodel.values.figures import MOST_DIGITS, Quantity
from paktmodel.values.texts import LONGEST_TEXT
from paktmodel.vocabulary.words.actors import ActorKind
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.indicators import Absence, Aggregation, Basis, Kind, Statistic, Window
from paktmodel.vocabulary.words.matters import Outcome
from paktmodel.vocabulary.words.reporting import Cadence

#: Letters that careless programs lose: beyond the first plane, joined, combining, of no width, blank.
ODD = (
    "🙂 👩\u200d🏭 𝔄𝔲𝔣 x\u030c q\u0323\u0303 ﬁ ⅔ № ſ ß İ ı Ǆ ŉ Кирилл 漢字 שלום سلام ไทย "
    "\u00a0\u2003\u2028\u2029\u200b\u00ad\u2011\u2212 \ue000 \U0010fffd"
)
ESCAPED = "Citat \"så här\", snedstreck / och \\ och \\n och \\u0041, <b>&amp;</b>, =SUMMA(A1), 'x', {0}, %s"
SEVERAL_LINES = "Rad ett.\nRad två med\ttabb.\n\n  Rad fyra, indragen.\n"

BIG = ("9" * MOST_DIGITS, "-" + "9" * MOST_DIGITS, "0." + "0" * (MOST_DIGITS - 2) + "1")
DIGITS = ("70", "70.0", "70.00", "0", "0.0", "-0", "-0.0", "-3", "0.5", "9007199254740993", *BIG)
SPANS = ("2024", "2024-S1", "2024-T2", "2024-Q3", "2024-M08", "2024-M01/2024-M08", "2024-08-31", "2024-02-29")

YOUNG_AND_OLD = tuple(f"age:{age}+sex:{sex}" for age in ("18-24", "65+") for sex in ("men", "women"))


def plans() -> Iterator[tuple[str, Plan]]:
    """Plans that each show one corner of the model."""
    yield "minimal", Plan(id="a", owners=[owner()], title="A", day=dt.date(2024, 1, 15))
    yield (
        "owners",
        plan(
            owners=[
                owner(),
                owner(None, scheme="se-region", code="03", name="Region Uppsala"),
                owner(None, scheme="iso-3166", code="FI-18", name="Uudenmaan liitto"),
                owner("Council", scheme="gss", code="E06000036", name="Bracknell Forest"),
                owner(None, scheme="free", code=None, name="Arbetsförmedlingen"),
            ],
            jurisdiction="se",
            plan_type="target",
        ),
    )
    yield "small", plan()
    for name in catalog.names("plan"):
        yield name, catalog.load(name, Plan)
    yield (
        "nothing-said",
        plan_with(
            Indicator(code="1", name="Antal", kind=Kind.UNSTATED, baseline=bare("2022"), source=source()),
            Measure(code="1", text="Samverka", source=source()),
            goals=(),
            plan_type="monitoring",
        ),
    )
    yield "empty-rows", plan(goals=(goal(aims=()),), areas=(goal_area(measures=(), indicators=()),), cases=())
    yield from texts()
    yield from figures()
    yield from times()
    yield from papers()
    yield from rules()
    many = tuple(
        goal_area(
            str(number),
            measures=tuple(measure(f"{number}.{one}", moves=(f"{number}.1",)) for one in range(1, 7)),
            indicators=tuple(share(f"{number}.{one}") for one in range(1, 4)),
        )
        for number in range(1, 9)
    )
    yield "many-areas", plan(areas=many)


def bare(period: str) -> Any:
    return baseline(period, window="unstated", absent="not-printed", source=None)


def texts() -> Iterator[tuple[str, Plan]]:
    long = ("Å" + "ä" * 99 + " ") * (LONGEST_TEXT // 101)
    yield (
        "long-texts",
        plan(
            title="🙂" * LONGEST_TEXT,
            passages=(passage((long + "x" * LONGEST_TEXT)[:LONGEST_TEXT]),),
        ),
    )
    yield "odd-characters", plan(title=ODD, passages=(passage(ODD), passage("x" + ODD + "x")))
    yield "escaped-characters", plan(title=ESCAPED, areas=(goal_area(title=ESCAPED, text=ESCAPED),))
    yield "several-lines", plan(title=SEVERAL_LINES, passages=(passage(SEVERAL_LINES), passage("\n x")))


def figures() -> Iterator[tuple[str, Plan]]:
    printed = [count(f"1.{place}", total=one) for place, one in enumerate(DIGITS, 1)]
    yield "printed-digits", plan_with(*printed)
    yield (
        "big-figures",
        plan_with(
            share("1.1", baseline=baseline(total=BIG[0], women=BIG[1], men=BIG[2], others=(part_value(),))),
            measure(costs=[cost(amount=Quantity(Decimal(BIG[0]), "öre"), shown_in=None)]),
        ),
    )
    codes = ("2", "1.10", "1.9", "0", "01", "MP25.1.1.3", "1.1.3.KR", "3.a", "Mål 2 a", "x" * 40)
    yield "codes-as-printed", plan_with(*(share(code) for code in codes))
    yield (
        "words-seldom-used",
        plan_with(
            count("1.1", basis="unique-persons", aggregation="cumulative-over-year"),
            share("1.2", kind="duration", statistic="percentile", baseline=baseline(absent="not-collected")),
            count("1.3", total="9", basis="stock", aggregation="latest", window="last-day"),
            calendar=reporting_calendar(years=[declared_year(abbreviation="lå")]),
        ),
    )
    kinds = (("mean", None), ("duration", "median"), ("rate", None), ("index", None), ("unstated", "mean"))
    more = ("amount", "balance", "rank", "milestone")
    yield (
        "kinds",
        plan_with(
            *(share(f"1.{place}", kind=kind, statistic=one) for place, (kind, one) in enumerate(kinds, 1)),
            *(count(f"2.{place}", total="1", kind=kind) for place, kind in enumerate(more, 1)),
            count("2.5", total="2", kind="ordinal", scale=("låg", "medel", "hög")),
        ),
    )
    yield (
        "parts",
        plan_with(
            share(
                "1.1",
                breakdowns=(breakdown(), breakdown("age:18-24", "age:25-64", exhaustive=False)),
                baseline=baseline(
                    total="61", others=(part_value("age:18-24"), part_value("age:25-64", "70.0"))
                ),
                structurally_empty=("men",),
                sub_counts=("varav nyanlända", "varav under 25 år"),
                components=("erbjudna", "slutförda"),
            ),
            share("1.2", compares=("women", "men")),
            count("1.3", total="12", breakdowns=(breakdown(*YOUNG_AND_OLD), breakdown("gender:Woman+"))),
            share("1.4", state="discontinued"),
        ),
    )
    yield (
        "purposes",
        plan(areas=[goal_area(purposes=[purpose("Något annat", kind="other"), purpose()])]),
    )
    yield (
        "targets",
        plan_with(
            share(
                "1.1",
                targets=tuple(
                    target(
                        "4.0", operator=operator, on=None, words="vid periodens slut", dated_by=source(page=2)
                    )
                    for operator in ("at-most", "at-least", "below", "above")
                ),
            ),
            share("1.2", targets=(target("1", unit="unstated", part="women"),)),
        ),
    )
    yield (
        "targets-of-every-form",
        plan_with(
            share(
                "1.1",
                targets=(
                    target(bound=at_most("14"), when="2026", code="1a", indicator="1.1"),
                    target(bound=between("14", "17.5"), when=every(first="2024", last="2026")),
                    target(bound=at_most("15"), when=every("monthly")),
                    target(bound=None, when=path()),
                    target(bound=at_least("65.0"), when=path((milestone("65.0", None, in_="2026"),))),
                    target(bound=at_least("3"), when=over()),
                    target(bound=at_least("9"), when=over(statistic="sum"), unit="unstated"),
                    target(bound=at_least("9"), when=in_words(on="2026-12-31"), dated_by=source()),
                    target(bands=bands()),
                    target(bands=bands("1.5", met_within="0.5", unit="points")),
                ),
            ),
            share(
                "1.2",
                targets=tuple(
                    target(bound=at_most("-25"), unit="unstated", relative=one)
                    for one in (
                        relative(),
                        relative(base_period("2010"), per="year"),
                        relative("year-before", form="amount"),
                        relative("previous-value"),
                        relative(of_indicator("1.1")),
                        relative(of_part(), form="amount"),
                        relative(of_benchmark()),
                    )
                ),
            ),
        ),
    )
    yield (
        "costs",
        plan_with(
            measure(
                "1",
                costs=[
                    cost(amount=Quantity(Decimal("12.50"), "miljoner kronor"), period="2024"),
                    cost(period="2025"),
                ],
            ),
            measure("2", costs=(), responsibilities=(), years="unstated"),
            measure("3", costs=[cost(shown_in=None)]),
        ),
    )


def times() -> Iterator[tuple[str, Plan]]:
    printed = ("2019", "2019-06", "2019-06-14", "2020-02-29", "0001", "9999-12-31")
    yield (
        "approximate-dates",
        plan(
            versions=tuple(
                version(f"{place}.0", created=one, adopted_by=decision_ref(None, on=one))
                for place, one in enumerate(printed, 1)
            )
        ),
    )
    yield (
        "days-at-the-edges",
        plan(
            day="9999-12-31",
            years="1800-2200",
            calendar=reporting_calendar(terms=(term(start="0001-01-01", end="2024-02-29"),)),
        ),
    )
    yield (
        "running-values",
        plan_with(
            *(
                count(f"1.{place}", aggregation=f"cumulative-{how}")
                for place, how in enumerate(("over-year", "since-start"), 1)
            )
        ),
    )
    yield "without-baseline", plan_with(*without_baseline())
    yield "periods", plan_with(*(share(f"1.{place}", period=one) for place, one in enumerate(SPANS, 1)))
    yield (
        "steps",
        plan_with(
            *(
                share(f"1.{place}", publication_delay=step, cohort=cohort(step, names=names))
                for place, (step, names) in enumerate(
                    (("P0D", "exit"), ("P12M", "measurement"), ("P1Y", "unstated"), ("P1Y2M10D", "entry")), 1
                )
            )
        ),
    )
    states = ("not-started", "delayed", "not-on-plan", "paused", "dropped", "on-plan", "done")
    yield (
        "timelines",
        plan_with(
            measure(
                "1",
                status=timeline(
                    *(
                        dated(measure_status(state, comment=SEVERAL_LINES), since)
                        for state, since in zip(
                            states,
                            ("2022", "2022-06", "2023", "2023-06", "2024-01-15", "2024", "2025"),
                            strict=True,
                        )
                    )
                ),
            ),
            measure(
                "2", status=timeline(dated(measure_status(), "2024", decided=decision_ref(), source=source()))
            ),
        ),
    )
    yield (
        "indicators-in-every-word",
        plan_with(
            *(share(f"1.{place}", aggregation=str(word)) for place, word in enumerate(Aggregation, 1)),
            *(share(f"2.{place}", basis=str(word)) for place, word in enumerate(Basis, 1)),
            *(share(f"3.{place}", statistic=str(word)) for place, word in enumerate(Statistic, 1)),
            *(
                share(f"4.{place}", baseline=baseline(window=str(word)))
                for place, word in enumerate(Window, 1)
            ),
            *(
                share(f"5.{place}", baseline=baseline(absent=str(word)))
                for place, word in enumerate(Absence, 1)
            ),
        ),
    )
    yield (
        "responsibilities",
        plan_with(
            measure(
                "1",
                goals=("1",),
                due="2026-06-30",
                responsibilities=(
                    responsibility("gatukontoret", role="performs", scope="cykelvägar"),
                    responsibility("Näringslivet", role="other", role_printed="medaktör", source=source()),
                ),
                partners=("miljonamnden", "Näringslivet"),
                progress=(progress("0", "2024"), progress("66.5", "2024-08"), progress("100", "2025-03-31")),
                parts=(
                    measure_part("1.1", state="done"),
                    measure_part("1.2", state="other", state_printed="Beställd", source=source()),
                ),
                status=timeline(dated(measure_status("other", state_printed="Grön"), "2024-02")),
            ),
            measure("2", due="2025-Q2", responsibilities="Alla chefer"),
            measure("3", due="2025"),
            share("1.1", responsibilities="miljonamnden"),
            actors=(
                actor(),
                actor("alla-namnder", name="Alla nämnder", kind="all"),
                actor("miljonamnden", name="Miljönämnden", kind="board", member_of="alla-namnder"),
                *(actor(f"av-slaget-{kind}", kind=str(kind)) for kind in ActorKind),
            ),
            goals=(
                goal(
                    "1",
                    level="other",
                    level_printed="Effektmål",
                    aims=(aim(responsibilities="Rektor"),),
                    responsibilities=("miljonamnden", responsibility("gatukontoret", role="co-responsible")),
                ),
                goal("1.1", level="overall", parent="1"),
                goal("1.2", level="sub", parent="1"),
                goal("1.3", level="result", parent="1"),
            ),
        ),
    )
    yield (
        "ages",
        plan_with(
            *(
                measure(str(place), population=population(ages=Ages(*ends)))
                for place, ends in enumerate(((None, None), (17, 19), (65, None), (None, 24), (0, 150)), 1)
            )
        ),
    )
    yield (
        "definitions",
        plan_with(
            share(
                "1.1",
                definitions=(
                    definition("1"),
                    definition("2", since="2024-07", linked=True, decided=decision_ref()),
                ),
                measurement_point=measurement_point("first-day"),
                national=(national_indicator(), national_indicator("X00002")),
                systems=(source_system(owner="Förvaltningen"), source_system("Egen uppföljning")),
            )
        ),
    )
    yield (
        "precision",
        plan_with(
            count("1.1", precision="perturbed:8"),
            count("1.2", precision="rounded:2.5"),
            share("1.3", systems=(source_system(precision="decimals:1"),)),
            share(
                "1.4",
                baseline=baseline(precision="rounded:5"),
                earlier=(earlier_value(precision="perturbed:2"),),
            ),
        ),
    )


def without_baseline() -> Iterator[Indicator]:
    """Indicators without a baseline, by every basis and aggregation, and one with an empty cell."""
    for place, (basis, how) in enumerate(zip_longest(Basis, Aggregation, fillvalue="unstated"), 1):
        yield count(f"1.{place}", baseline=None, basis=basis, aggregation=how)
    yield share("2.1", baseline=baseline(period=None, absent="not-printed"))
    yield share(
        "2.2",
        baseline=None,
        definitions=(definition(since="2019"), definition("2", since="2022", linked_by="2022")),
        earlier=(
            earlier_value("2022", "12.8", definition="1"),
            earlier_value("2022", "15.8", definition="2", note="ny metod"),
            earlier_value("2021", None, part="women", state="suppressed", source=source(table="3")),
        ),
    )


def papers() -> Iterator[tuple[str, Plan]]:
    yield (
        "versions",
        plan(
            versions=(
                version("1.0"),
                version(
                    "1.1",
                    adopted_by=None,
                    reported_approved=reported_approval(on="2024-02"),
                    supersedes="1.0",
                ),
                version(
                    "2.0",
                    adopted_by=None,
                    supersedes="1.1",
                    changes=(version_change(), version_change(code=None, text=None)),
                ),
                version("2.1", created=None, adopted_by=decision_ref("2.0"), annexes=(annex(at_hand=False),)),
            )
        ),
    )
    yield (
        "outcomes",
        plan(
            proposal=proposal(
                *(
                    decision_point(
                        number, decided=decision_ref(outcome=str(outcome), outcome_printed=outcome.sv)
                    )
                    for number, outcome in enumerate(Outcome, 1)
                ),
                decision_point(
                    9, decided=None, delegate="Förvaltningen", delegated=tuple(map(str, SubjectKind))
                ),
            )
        ),
    )
    yield (
        "predecessors",
        plan(
            predecessors=(
                predecessor(
                    document="plan-2020", lessons=(lesson(source=source(page=7)), lesson(SEVERAL_LINES))
                ),
                predecessor("Plan utan år", years="unstated", lessons=()),
            )
        ),
    )
    yield (
        "goals",
        plan(
            goals=(
                goal("1", level="vision", aims=()),
                goal("1.1", level="direction", parent="1", decided=None),
                goal("2", level="unit", aims=(aim(direction=None, targets=(target(),), unit="unstated"),)),
                goal(
                    "3", aims=(aim(denominator="unstated"), aim("bibehall", denominator=None, indicators=()))
                ),
            ),
            title_measured_by=("1.1",),
        ),
    )
    yield (
        "sources",
        plan(
            source=source(printed="Arbets marknad", confidence="probable", provenance="second-hand"),
            areas=(
                goal_area(source=source(url="https://www.example.se/handling?sida=4&x=å#a", line="rad 2")),
            ),
        ),
    )
    yield (
        "consequences",
        plan(
            consequences=tuple(
                consequence_statement(kind, stance=stance)
                for kind, stance in (("child", "neutral"), ("gender", "adverse"), ("business", "favourable"))
            )
        ),
    )


def rules() -> Iterator[tuple[str, Plan]]:
    yield (
        "reporting",
        plan(
            reporting=(
                reporting_rule(closings=("interim-accounts", "annual-report"), statutory=True),
                reporting_rule(
                    "bokslut", cadence=None, closings=("annual-accounts",), due_after=None, reporter=None
                ),
                reporting_rule("kvartal", cadence="quarterly", since="2024-02", until="2026-12-31"),
            ),
            calendar=reporting_calendar(
                closing_point("interim-report", period="2024-T2", ends=None, dues=(), statutory=True),
                closing_point(
                    "annual-report", dues=(closing_due(), closing_due("Kommunstyrelsen", "2024-09-27"))
                ),
            ),
        ),
    )
    yield (
        "cadences",
        plan(reporting=tuple(reporting_rule(f"regel-{one}", cadence=str(one)) for one in Cadence)),
    )
    yield "without-calendar", plan(reporting=(), calendar=reporting_calendar(terms=(), closings=()))
    yield (
        "judgement",
        plan(
            judgement=(
                judgement_rule(
                    below="0.50", above=None, indicator="1.1", part="age:18-24", compare="baseline"
                ),
                judgement_rule(
                    "vag",
                    below=None,
                    above=None,
                    window="rolling",
                    compare="previous-value",
                    interim="same-months",
                    baseline="printed",
                    path="linear",
                    decided=None,
                ),
                judgement_rule(
                    "ar",
                    window="calendar-year",
                    compare="year-before",
                    interim="baseline",
                    baseline="at-hand",
                    path="step",
                    since="2024",
                    until="2026-06",
                ),
                judgement_rule(
                    "halva", below=None, above=None, min_known_share="3/4", min_length_share="1/2"
                ),
            ),
            roll_up=(
                roll_up_rule(),
                roll_up_rule("varst", method="worst"),
                roll_up_rule("andel", method="share", met="90", partly="80", min_assessable="50"),
                roll_up_rule("delmal", method="share", of="sub-goals"),
            ),
        ),
    )
    yield (
        "signals",
        plan(
            judgement=(
                judgement_rule(signal=signal_rules(), confidence="95", gap="0.5"),
                judgement_rule(
                    "utan-slump", significance=significance_rules("utan", dispersion=False, lag=None)
                ),
                judgement_rule(
                    "egen-slump",
                    significance=significance_rules("egen", lag="2", exact_below="20", min_months=10),
                ),
                judgement_rule(
                    "andelar",
                    indicator="1.2",
                    signal=signal_rules(
                        "andelar", chart="p-prime", season="yearly", lag="2", unstable_above="1/4"
                    ),
                ),
                judgement_rule("tal", indicator="1.3", signal=signal_rules("tal", chart="u-prime")),
                judgement_rule("sallan", indicator="1.4", signal=signal_rules("sallan", chart="rare")),
                judgement_rule(
                    "egna-regler",
                    below=None,
                    above=None,
                    indicator="1.1",
                    confidence="99.9",
                    gap="0",
                    signal=signal_rules(
                        "atta-i-rad",
                        run=8,
                        fixed_after=24,
                        min_points=24,
                        factor="3",
                        screen=None,
                        rare_below=None,
                        based_on="nhs",
                        chart="xmr",
                        season="none",
                        lag=None,
                        unstable_above=None,
                        rebases=(rebase(decided=decision_ref(), source=source()), rebase("2025-M01")),
                    ),
                ),
            ),
        ),
    )
    yield (
        "denominators",
        plan_with(
            share(
                "1.1",
                baseline=baseline(
                    total="61.8",
                    women="60.2",
                    denominators=(part_value("total", "110"), part_value("women", "83")),
                ),
            )
        ),
    )
    yield (
        "acknowledgements",
        plan(
            acknowledgements=(
                acknowledgement(subjects=("measure 4", "indicator 1.1, women")),
                acknowledgement("baseline-window-unstated"),
            )
        ),
    )
