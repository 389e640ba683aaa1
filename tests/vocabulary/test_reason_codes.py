"""Every reason has its sentences, and every sentence its reason."""

import pytest

from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.vocabulary.messages.axes import AXIS_REASONS
from paktmodel.vocabulary.messages.benchmarks import BENCHMARK_REASONS
from paktmodel.vocabulary.messages.change import CHANGE_REASONS
from paktmodel.vocabulary.messages.networks import NETWORK_REASONS
from paktmodel.vocabulary.messages.reasons import REASONS
from paktmodel.vocabulary.messages.signals import SIGNAL_REASONS
from paktmodel.vocabulary.messages.surveys import SURVEY_REASONS
from paktmodel.vocabulary.messages.targets import TARGET_REASONS

TABLES = (
    CHANGE_REASONS,
    TARGET_REASONS,
    SIGNAL_REASONS,
    AXIS_REASONS,
    BENCHMARK_REASONS,
    SURVEY_REASONS,
    NETWORK_REASONS,
)


def test_every_code_has_a_sentence_and_every_sentence_a_code():
    assert set(REASONS) == {str(code) for code in ReasonCode}


def test_a_code_has_its_sentences_in_one_table_alone():
    assert len(REASONS) == sum(map(len, TABLES))


@pytest.mark.parametrize("code", ReasonCode, ids=str)
def test_a_code_is_named_after_its_text_and_has_a_sentence_in_both_languages(code):
    assert code.name == code.value.upper().replace("-", "_")
    assert all(sentence.strip() for sentence in REASONS[code])


def test_the_code_of_a_reason_compares_with_its_text_and_prints_as_it():
    reason = Reason(ReasonCode.NO_BASELINE)

    assert reason.code == "no-baseline"
    assert reason.code in {"no-baseline"}
    assert f"{reason.code}" == "no-baseline"
