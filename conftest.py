"""What all tests share: how Hypothesis searches, what is left to the soak run, and what may be skipped."""

import os
from collections import Counter
from collections.abc import Generator
from typing import Any, TypeVar

import pytest
from hypothesis import settings

pytest.register_assert_rewrite("tests.support")

# The same examples on every run, so that a red run can be run again; no deadlines, because a
# test on a busy machine must not fail for being slow. PAKTMODEL_HYPOTHESIS=explore draws new ones.
settings.register_profile("repeatable", derandomize=True, deadline=None, database=None, print_blob=True)
settings.register_profile("explore", deadline=None, max_examples=2_000, print_blob=True)
settings.load_profile(os.environ.get("PAKTMODEL_HYPOTHESIS", "repeatable"))

#: Examples of a law in the quick run, unless it is marked `quick(examples=n)`.
FEW = 25

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)
# .ci/run has every package and sets this; a reader with fewer may skip what needs the others.
SKIPS_FAIL = "PAKTMODEL_SKIPS_FAIL" in os.environ


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make two cases of a law that Hypothesis tries: one of few examples, and a soak case of all."""
    every = _searched(metafunc.function)
    if every is not None and _few(metafunc.definition) < every.max_examples:
        metafunc.fixturenames.append("examples")
        metafunc.parametrize("examples", ["few", pytest.param("all", marks=pytest.mark.soak)])


def _searched(test: Any) -> settings | None:
    """The settings of a test that Hypothesis runs. It has no public way to read or change them afterwards."""
    return getattr(test, "_hypothesis_internal_use_settings", None)


def _few(item: pytest.Item) -> int:
    mark = item.get_closest_marker("quick")
    few: int = FEW if mark is None else mark.kwargs.get("examples", FEW)
    return few


@pytest.hookimpl(tryfirst=True)  # before `-m` deselects
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave the first n parameters of a test marked `quick(cases=n)` in the quick run; soak the others."""
    cases: Counter[str] = Counter()
    for item in items:
        mark = item.get_closest_marker("quick")
        if mark is not None and "cases" in mark.kwargs:
            test = item.nodeid.partition("[")[0]
            cases[test] += 1
            if cases[test] > mark.kwargs["cases"]:
                item.add_marker(pytest.mark.soak)


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, Any, Any]:
    """Lower the number of examples while a quick case of a Hypothesis test runs."""
    callspec = getattr(pyfuncitem, "callspec", None)
    if callspec is None or callspec.params.get("examples") != "few":
        return (yield)
    test: Any = pyfuncitem.obj
    every = _searched(test)
    test._hypothesis_internal_use_settings = settings(every, max_examples=_few(pyfuncitem))
    try:
        return (yield)
    finally:
        test._hypothesis_internal_use_settings = every


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail a test that skips in .ci/run."""
    return _without_skip((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Fail a module that skips in .ci/run."""
    return _without_skip((yield))


def _without_skip(report: Report) -> Report:
    # What a later Python brought is the one reason that .ci/run accepts.
    if SKIPS_FAIL and report.skipped and "Python 3." not in str(report.longrepr):
        report.outcome = "failed"
        report.longrepr = f"a skip is a failure here: {report.longrepr}"
    return report
