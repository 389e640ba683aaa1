"""The base of everything that is read as sentences in both languages."""

import copy
import pickle

import pytest
from attrs import frozen

from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned
from paktmodel.vocabulary.language import Bilingual, Language


@frozen
class _Greeting(Bilingual):
    name: str

    def text(self, language: Language = "en") -> str:
        return f"{'Hej' if language == 'sv' else 'Hello'} {self.name}"


@frozen
class _Result(Reasoned):
    reasons: tuple[Reason, ...]

    def text(self, language: Language = "en") -> str:
        return "; ".join(reason.text(language) for reason in self.reasons)


def test_it_prints_as_its_english_text():
    assert "Hello Anna" == str(_Greeting("Anna"))
    assert "Hej Anna" == _Greeting("Anna").text("sv")


def test_a_class_without_a_text_cannot_be_made():
    class Silent(Bilingual):
        """Says nothing."""

    with pytest.raises(TypeError, match="abstract"):
        Silent()  # type: ignore[abstract]


def test_a_frozen_class_on_it_has_slots_alone_compares_by_its_fields_and_can_be_copied():
    greeting = _Greeting("Anna")

    assert not hasattr(greeting, "__dict__")
    assert greeting == copy.deepcopy(greeting)
    assert greeting != _Greeting("Karin")
    reason = Reason(ReasonCode.NO_BASELINE)
    assert reason == pickle.loads(pickle.dumps(reason))


def test_a_result_gives_the_codes_of_its_reasons_in_order():
    result = _Result((Reason(ReasonCode.NO_DIRECTION), Reason(ReasonCode.NO_BASELINE)))

    assert ("no-direction", "no-baseline") == result.codes
    assert str(result) == "; ".join(map(str, result.reasons))
