"""Long words are broken between syllables and with a hyphen; joined again they are what they were."""

import pytest
from hypothesis import given, strategies as st

import paktmodel as pm
from paktmodel.tables.hyphens import breaks, broken, with_soft_hyphens

WORDS = st.text("abdeginorstvåäö", min_size=1, max_size=40)
SOFT = "\N{SOFT HYPHEN}"


@pytest.mark.parametrize(
    "hyphenated",
    [
        "ar-bets-mark-nads-an-ställ-ningar",
        "för-sörj-nings-hin-der",
        "In-ter-na-tio-na-li-se-rings-stra-tegi",
        "res-pon-si-bi-li-ties",
    ],
)
def test_a_word_is_broken_between_syllables(hyphenated):
    word = hyphenated.replace("-", "")
    pieces = [word[start:end] for start, end in zip([0, *breaks(word)], [*breaks(word), None], strict=True)]

    assert "-".join(pieces) == hyphenated


@given(WORDS, st.integers(2, 30))
def test_the_pieces_of_a_word_fit_the_line_and_make_the_word_again(word, width):
    pieces = broken(word, width)

    assert all(len(piece) <= width for piece in pieces)
    assert all(piece.endswith("-") for piece in pieces[:-1])
    assert "".join(piece.removesuffix("-") for piece in pieces[:-1]) + pieces[-1] == word


@given(st.text(max_size=60))
def test_soft_hyphens_change_nothing_but_where_a_word_may_be_broken(text):
    assert with_soft_hyphens(text).replace(SOFT, "") == text.replace(SOFT, "")


def test_a_cell_of_a_text_table_breaks_a_long_word_with_a_hyphen_and_a_code_at_its_own():
    columns = [pm.Column("who", "Vem"), pm.Column("code", "Kod")]
    table = pm.Table(
        caption="Ansvar",
        language="sv",
        columns=columns,
        cells=[["Arbetsmarknadsförvaltningen:", "measure-without-indicator"]],
    )

    lines = [line.split() for line in table.text(width=36).splitlines()[4:]]
    assert lines == [["Arbetsmarknads-", "measure-without-"], ["förvaltningen:", "indicator"]]
