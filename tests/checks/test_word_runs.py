"""The longest run of words that a name shares with sentences, and which say it."""

from hypothesis import example, given, strategies as st

from paktmodel.checks import check
from paktmodel.checks.plan.word_runs import WordRuns
from paktmodel.testing import count, effect, measure, plan_with

words = st.lists(st.sampled_from("abc"), max_size=10)


def longest_run(first: list[str], second: list[str]) -> int:
    """The oracle: every run of one, looked for in the other."""
    runs = [first[start:end] for start in range(len(first)) for end in range(start + 1, len(first) + 1)]
    stands = [run for run in runs if any(second[at : at + len(run)] == run for at in range(len(second)))]
    return max(map(len, stands), default=0)


def those_with_the_longest(name: list[str], said: list[list[list[str]]], least: int) -> tuple[int, ...]:
    runs = [max((longest_run(name, sentence) for sentence in one), default=0) for one in said]
    longest = max(runs, default=0)
    return tuple(place for place, run in enumerate(runs) if run == longest >= least)


@given(st.lists(words, max_size=4), st.lists(st.lists(words, max_size=3), max_size=4), st.integers(1, 4))
@example([list("abcbc")], [[list("bcbcab")], [list("abcbc")]], 1)
def test_the_longest_runs_are_those_found_by_trying_every_run(asked, said, least):
    sentences = [(sentence, place) for place, one in enumerate(said) for sentence in one]

    found = WordRuns(sentences).longest(asked, least=least)

    assert found == [those_with_the_longest(name, said, least) for name in asked]


def test_two_hundred_words_of_a_sentence_are_compared():
    """The hint names the measure whose effect says it within them."""
    name = "personer i långvarig arbetslöshet"
    before = " ".join(f"ord{place}" for place in range(198))
    described = [
        check(
            plan_with(
                count("1.1", name=name, direction="decrease"),
                count("1.2"),
                measure("3", moves=("1.2",)),
                measure("4", moves=(), effects=(effect(f"färre {text} {name}"),)),
            )
        )["indicator-without-measure"][0].evidence.get("measures")
        for text in ("", before)
    ]

    assert described == [("4",), None]
