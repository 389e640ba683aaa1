"""Every direction that an indicator may have is judged; a new one without its branch fails here."""

import pytest

from paktmodel.testing import judgement_rule, observation, share
from paktmodel.vocabulary.words.indicators import Direction


@pytest.mark.parametrize("direction", Direction)
def test_a_fall_and_a_rise_beyond_tolerance_are_judged_and_for_different_reasons(verdict_on, direction):
    fall, rise = (
        verdict_on(
            share(total="50.0", direction=direction),
            observation("1.1", "2023", value=value),
            judgement=(judgement_rule(below="1", above="1"),),
        )
        for value in ("40.0", "60.0")
    )

    assert fall.assessable
    assert rise.assessable
    assert fall.codes[0] != rise.codes[0]
