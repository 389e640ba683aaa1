"""Which rule wins: argument, then the indicator's rule, then the plan's, then the library's preset.

Every case is 61.8 to 63.0, +1.2, to be increased: better by the slack of 0.1, the same by a
tolerance of 2.0. The paper itself has no rule ("Bibehåll" without a figure, AMN-2023-00174).
"""

import pytest

from paktmodel.followup import PRESET
from paktmodel.followup.rules import WINDOW_DEFAULT
from paktmodel.testing import judgement_rule, observation, share

VALUE = observation("1.1", "2023", value="63.0")


def narrow(id="snav", **fields):
    return judgement_rule(id, **{"below": "0.5", "above": "0.5", **fields})


def wide(id="vid", **fields):
    return judgement_rule(id, **{"below": "2.0", "above": "2.0", **fields})


#: A rule of the indicator that says nothing of tolerance.
WINDOW = judgement_rule("fonster", below=None, above=None, indicator="1.1", window="calendar-year")


# arguments, the document's rules, who wins, standing, reasoning
PRECEDENCE = [
    ((), (), None, "improved", "no rule at all: slack decides"),
    ((), (wide(),), "vid", "unchanged", "the plan's rule"),
    ((), (narrow(), wide(indicator="1.1")), "vid", "unchanged", "the indicator's goes before the plan's"),
    ((), (wide(), narrow(indicator="1.1")), "snav", "improved", "in whatever order they stand"),
    ((), (wide(indicator="1.2"), narrow()), "snav", "improved", "another indicator's is not ours"),
    ((), (wide(indicator="1.2"),), None, "improved", "and leaves us to the slack"),
    ((wide(),), (narrow(indicator="1.1"),), "vid", "unchanged", "an argument goes before the document"),
    ((narrow(), wide(indicator="1.1")), (), "vid", "unchanged", "the particular first here, too"),
    ((), (wide(indicator="1.1"), narrow(indicator="1.1", part="total")), "snav", "improved", "part first"),
    ((), (narrow(), wide(part="total")), "vid", "unchanged", "a part of the plan before all of the plan"),
    ((), (narrow(part="women"), wide()), "vid", "unchanged", "women's is not the total's"),
    ((), (wide(part="total"), narrow(indicator="1.1")), "snav", "improved", "indicator before part"),
    ((), (wide(since="2024-08-31"), narrow()), "vid", "unchanged", "from its first day on"),
    ((), (wide(since="2024-09-01"),), None, "improved", "not before it"),
    ((), (wide(until="2024-08-31"),), "vid", "unchanged", "to its last day"),
    ((), (wide(until="2024-08-30"),), None, "improved", "not after it"),
    (
        (),
        (wide(until="2024-08-30", indicator="1.1"), narrow()),
        "snav",
        "improved",
        "the one that holds wins",
    ),
    ((wide(until="2023-12-31"),), (narrow(),), "snav", "improved", "an argument out of date is none"),
    ((), (WINDOW, wide()), "vid", "unchanged", "a rule without a tolerance leaves it to the next"),
]


@pytest.mark.feature("H2", "H4")
@pytest.mark.parametrize(("arguments", "document", "winner", "standing", "because"), PRECEDENCE)
def test_the_rule_that_wins_stands_in_the_verdict(verdict_on, arguments, document, winner, standing, because):
    verdict = verdict_on(share(total="61.8"), VALUE, arguments=arguments, judgement=document)
    tolerance = verdict.rules.tolerance

    assert verdict.change.status == standing, because
    assert (None if tolerance is None else tolerance.id) == winner
    assert verdict.rules.argument == tuple(rule.id for rule in arguments)


@pytest.mark.feature("H2", "H4")
def test_tolerance_window_and_path_may_come_from_three_rules(verdict_on):
    document = (
        wide(),
        judgement_rule("fonster", below=None, above=None, window="calendar-year"),
        judgement_rule("vag", below=None, above=None, path="step", indicator="1.1"),
    )
    rule = verdict_on(share(total="61.8"), VALUE, judgement=document).rules

    assert (rule.tolerance.id, rule.window.id, rule.path.id) == ("vid", "fonster", "vag")
    told = "tolerance by vid, window by fonster, path by vag, signal by preset, significance by preset"
    assert str(rule) == told


@pytest.mark.feature("H4")
def test_the_librarys_preset_is_data_and_says_that_it_is_one(verdict_on):
    rule = verdict_on(share(total="61.8"), VALUE).rules

    assert (rule.tolerance, rule.window, rule.path) == (None, WINDOW_DEFAULT, PRESET)
    assert (PRESET.id, PRESET.path, PRESET.tolerates) == ("preset", "linear", False)
    assert rule.known_share is rule.length_share is WINDOW_DEFAULT
    assert (WINDOW_DEFAULT.id, *rule.window_rules) == ("window-default", "rolling", "2/3", "1/3")


@pytest.mark.feature("H2")
def test_a_rule_for_women_leaves_the_total_and_men_alone(verdict_on):
    """All three move +1.2; women have room for 2.0."""
    indicator = share(total="61.8", women="61.8", men="61.8")
    values = [observation("1.1", "2023", part=part, value="63.0") for part in ("total", "women", "men")]
    document = (wide(part="women"),)
    by_part = {
        part: verdict_on(indicator, values, part=part, judgement=document).change.status
        for part in ("total", "women", "men")
    }

    assert by_part == {"total": "improved", "women": "unchanged", "men": "improved"}


@pytest.mark.feature("F5", "H2")
def test_a_plans_tolerance_is_what_maintain_needs(verdict_on):
    """4.1: one rule for the plan is enough to judge "Bibehåll"."""
    indicator = share(total="61.8", direction="maintain")

    assert verdict_on(indicator, VALUE).codes == ("no-tolerance",)
    assert verdict_on(indicator, VALUE, judgement=(wide(),)).change.status == "maintained"
    assert verdict_on(indicator, VALUE, arguments=(narrow(),)).change.status == "not-maintained"
