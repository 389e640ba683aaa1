"""Errors of constructors name class and field, and misspelt fields are errors of the library."""

import copy
import datetime as dt
import inspect
import pickle
import sys
from typing import Any

import attrs
import pytest

import paktmodel
from paktmodel.model.fields import checked
from paktmodel.testing.builders import measure, plan

# As Any: what is tried here a type checker refuses, too.
pm: Any = paktmodel
AGENDA = pm.due(plan(), as_of=dt.date(2024, 8, 31))


def raised(kind, call):
    with pytest.raises(kind) as caught:
        call()
    error = caught.value
    assert isinstance(error, pm.PaktError)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
    assert str(copy.copy(error)) == str(error)
    return str(error)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: pm.Measure(code=3, text="x"),
            "Measure.code: expected text, got 3; put the number in quotes [kind-wrong]",
        ),
        (
            lambda: pm.evolve(measure(), code=",two"),
            "Measure.code: expected a printed code, like 1.3 or MP25.1, ",
        ),
        (lambda: attrs.evolve(measure(), moves="1.1"), "Measure.moves: expected a list, got the text '1.1' "),
        (lambda: pm.evolve(measure(), moves=["1.1", 2]), "Measure.moves: expected text, got 2; "),
        (lambda: pm.evolve(measure(), years=2024), "Measure.years: expected a Years, got 2024 [kind-wrong]"),
        (
            lambda: pm.Source(document="x", page="3"),
            "Source.page: expected a whole number, got the text '3' ",
        ),
        (
            lambda: pm.Span(dt.datetime(2024, 8, 31)),  # noqa: DTZ001 - without a zone, as programs make it
            "Span.start: expected a day without a time of day, got 2024-08-31T00:00:00; "
            "leave out the time of day: 2024-08-31 [date-is-datetime]",
        ),
        (
            lambda: pm.Span("31 augusti 2024"),
            "Span.start: expected a day like 2024-08-31, got '31 augusti 2024'; ",
        ),
        (lambda: pm.Years(2021, 2020), "Years: expected a last year not before the first, got 2020 "),
        (lambda: pm.Years("2021", 2022), "Years.first: expected a whole number, got the text '2021' "),
        (
            lambda: pm.Observation(indicator="1.2", period=pm.Period("2023"), value=72.4),
            "Observation.value: expected a Decimal or a whole number, not a float, got 72.4 [kind-wrong]",
        ),
    ],
)
def test_an_error_of_a_constructor_names_class_and_field(call, message):
    assert raised(pm.InvalidValue, call).startswith(message)


def test_the_innermost_class_is_named():
    assert raised(
        pm.InvalidValue, lambda: pm.evolve(measure(), years=pm.Years(2024, last="2025"))
    ).startswith("Years.last: ")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: pm.evolve(measure(), txt="x"), "got 'txt'; did you mean text?"),
        (lambda: pm.Measure(code="1", txt="x"), "got 'txt'; did you mean text?"),
        (
            lambda: pm.Years(frist=1, last=2),
            "Years: expected one of the fields first and last, got 'frist'; ",
        ),
        (lambda: pm.ReadLimits(bytez=1), "got 'bytez'; did you mean bytes?"),
        (lambda: pm.Source(**{"19121212-1212": "x"}), "got text not shown (it may hold a personal number)"),
        (lambda: pm.Passage(), "Passage.text: expected a value, got nothing"),
        (lambda: pm.Years(2021), "Years.last: expected a value, got nothing"),
        (lambda: pm.Source("Beslut"), "Source: expected every value with its name, got 1; like document=…"),
        (lambda: pm.evolve(AGENDA, itms=()), "got 'itms'; did you mean items?"),
        (
            lambda: pm.Agenda(plan=AGENDA.plan, as_of=AGENDA.as_of, findings=()),
            "Agenda.items: expected a value",
        ),
        (lambda: pm.Years(1, 2, 3), "Years: expected at most 2 values without a name, got 3; like first=…"),
    ],
)
def test_a_field_that_is_misspelt_or_missing_is_an_invalid_argument(call, message):
    assert message in raised(pm.InvalidArgument, call)


PUBLIC = [kind for name in pm.__all__ if isinstance(kind := getattr(pm, name), type) and attrs.has(kind)]


@pytest.mark.parametrize("kind", PUBLIC, ids=lambda kind: kind.__name__)
def test_every_public_class_names_its_fields(kind):
    """What a host makes or evolves, results included."""
    last = attrs.fields(kind)[-1].alias
    message = raised(pm.InvalidArgument, lambda: kind(**{f"{last}x": 1}))

    assert message.startswith(f"{kind.__name__}: expected one of the fields ")
    assert message.endswith(f", got '{last}x'; did you mean {last}?")


def test_a_value_that_is_made_later_is_refused_as_others_are():
    """The field is private, and the argument is not."""
    assert raised(pm.InvalidValue, lambda: pm.evolve(AGENDA, items=5)).startswith(
        "Agenda.items: expected a list"
    )
    assert raised(pm.InvalidValue, lambda: pm.evolve(AGENDA, items="abc")).startswith("Agenda.items: ")
    assert pm.evolve(AGENDA, items=AGENDA.items[:0]).items == ()


def test_a_limit_names_its_class_too():
    assert raised(pm.InvalidArgument, lambda: pm.ReadLimits(depth=0)).startswith("ReadLimits.depth: ")


@pytest.mark.skipif(sys.version_info < (3, 13), reason="copy.replace came with Python 3.13")
def test_replace_names_class_and_field_as_evolve_does():
    replace: Any = vars(copy)["replace"]
    assert replace(measure(), code="9").code == "9"
    assert "did you mean text?" in raised(pm.InvalidArgument, lambda: replace(measure(), txt="x"))


def test_other_errors_of_a_constructor_pass_as_they_are():
    """A fault of a host's own class is the host's, and no error of ours."""

    @attrs.frozen(kw_only=True, field_transformer=checked)
    class Own:
        day: dt.date

        def __attrs_post_init__(self):
            len(self.day)  # type: ignore[arg-type]  # the error of a host

    with pytest.raises(TypeError, match="has no len") as caught:
        Own(day=dt.date(2024, 8, 31))
    assert not isinstance(caught.value, pm.PaktError)
    with pytest.raises(pm.InvalidArgument, match="did you mean day"):
        Own(dya=dt.date(2024, 8, 31))  # type: ignore[call-arg]


def test_the_signature_stays_that_of_the_fields():
    assert list(inspect.signature(pm.Years).parameters) == ["first", "last"]
    assert not hasattr(pm.Years, "_named_in_errors")


def test_documents_place_an_error_by_path_and_not_by_class():
    document = pm.dump(pm.Observations([]))
    document["observations"] = {"series": 3}
    with pytest.raises(pm.InvalidDocument) as caught:
        pm.load(document, pm.Observations)
    assert "  $.observations.series: expected a list, got 3 [kind-wrong]" in str(caught.value)
