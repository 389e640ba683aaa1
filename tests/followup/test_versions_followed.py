"""A version is adopted only by a decision on that very version: its own, or one found in a matter."""

import datetime as dt

import pytest

from paktmodel import catalog
from paktmodel.errors import InvalidArgument
from paktmodel.followup import follow_up
from paktmodel.testing import decided_point, decision, matter_with

DAY = dt.date(2024, 8, 31)


@pytest.fixture(scope="module")
def plan():
    return catalog.load("uppsala-1000-fler")


def deciding(plan, *, version="2.0", outcome="approved", on="2024-02-15"):
    """A made-up decision of the board on a version of the plan; no paper tells of one."""
    point = decided_point(text="anta planen", outcome=outcome, document=str(plan.id), version=version)
    return matter_with(decision(on=on, points=(point,)))


@pytest.mark.feature("D6", "E2")
def test_the_paper_reports_an_approval_of_1_0_and_none_of_2_0(plan):
    """AMN-2023-00174, Dokumenthistorik: 1.0 approved 2023-09-28 by its own history, 2.0 not at all."""
    versions = follow_up(plan, as_of=DAY).versions

    assert [(one.number, str(one.status)) for one in versions] == [
        ("1.0", "reported-approved"),
        ("2.0", "no-approval-recorded"),
    ]
    assert versions["1.0"].text("sv") == "Version 1.0: uppges godkänd"
    assert versions["2.0"].decided is None


@pytest.mark.feature("D6", "E2")
def test_a_decision_on_that_very_version_adopts_it_from_its_day(plan):
    matters = [deciding(plan)]
    before = follow_up(plan, as_of=dt.date(2024, 2, 14), matters=matters).versions["2.0"]
    after = follow_up(plan, as_of=dt.date(2024, 2, 15), matters=matters).versions["2.0"]

    assert (str(before.status), before.decided) == ("no-approval-recorded", None)
    assert str(after.status) == "adopted"
    assert after.decided is not None
    assert str(after.decided.on) == "2024-02-15"
    assert after.text("en").startswith("Version 2.0: adopted by ")


@pytest.mark.feature("D6", "E2")
@pytest.mark.parametrize("other", [{"version": "1.0"}, {"outcome": "referred-back"}, {"outcome": "rejected"}])
def test_nothing_less_adopts_it(plan, other):
    versions = follow_up(plan, as_of=DAY, matters=[deciding(plan, **other)]).versions

    assert str(versions["2.0"].status) == "no-approval-recorded"


def test_something_else_than_matters_is_refused(plan):
    with pytest.raises(InvalidArgument, match="matters"):
        follow_up(plan, as_of=DAY, matters=["beslut"])  # type: ignore[list-item]
