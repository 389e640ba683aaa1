"""Refusing a table costs about what accepting one of its size costs, whatever plan it is about."""

from collections.abc import Callable, Iterator, Sequence

import pytest

from paktmodel.errors import InvalidDocument
from paktmodel.model.plans import Plan
from paktmodel.observations import read_columns, read_csv, read_rows
from paktmodel.testing import count, plan_with
from tests.support.executed_lines import executed_lines

#: Indicator, period and value.
Row = tuple[str, str, str]


def csv(rows: Sequence[Row], plan: Plan) -> None:
    read_csv("\n".join(["indikator;period;värde", *map(";".join, rows)]), plan)


def rows(rows: Sequence[Row], plan: Plan) -> None:
    read_rows([dict(zip(("indikator", "period", "värde"), row, strict=True)) for row in rows], plan)


def columns(rows: Sequence[Row], plan: Plan) -> None:
    read_columns(dict(zip(("indikator", "period", "värde"), zip(*rows, strict=True), strict=True)), plan)


def work(read: Callable[[Sequence[Row], Plan], None], rows: Sequence[Row], plan: Plan) -> int:
    """Lines to refuse a table with too many errors to be read on."""

    def refused() -> None:
        with pytest.raises(InvalidDocument) as caught:
            read(rows, plan)
        assert (len(caught.value.findings), caught.value.more) == (100, 900)

    refused()  # what is imported at the first call is no work
    return sum(executed_lines(refused).values())


def many(codes: int) -> Plan:
    return plan_with(*(count(f"{number // 10 + 1}.{number % 10 + 1}") for number in range(codes)))


def unknown_codes(number: int) -> Iterator[Row]:
    return ((f"99.{row}", "2024", "1") for row in range(number))


def word(number: int) -> str:
    """A word of letters alone, so that no two are shaped alike."""
    return "".join(chr(ord("g") + int(digit)) for digit in str(number))


def an_unknown_code(number: int) -> Iterator[Row]:
    return (("99.1", "2024", "1") for _ in range(number))


def unknown_symbols(number: int) -> Iterator[Row]:
    return (("1.1", "2024", word(row)) for row in range(number))


def unknown_periods(number: int) -> Iterator[Row]:
    return (("1.1", f"år {word(row)}", "1") for row in range(number))


@pytest.mark.quick(cases=1)
@pytest.mark.parametrize(
    ("read", "wrong"),
    [(csv, unknown_codes), (csv, unknown_symbols), (rows, unknown_periods), (columns, unknown_codes)],
)
def test_a_thousand_refused_rows_are_looked_at_and_no_more(read, wrong):
    once, twice = (work(read, list(wrong(number)), many(3)) for number in (1_100, 2_200))

    assert twice < once + 40 * 1_100


@pytest.mark.quick(cases=1)
@pytest.mark.parametrize("read", [csv, rows, columns])
def test_a_fault_that_is_repeated_is_counted_ten_thousand_times_and_no_more(read):
    """Each row with it is looked at: what a hostile table costs is bounded."""
    with pytest.raises(InvalidDocument) as caught:
        read(list(an_unknown_code(12_000)), many(3))

    [finding] = caught.value.findings
    assert (finding.evidence["more"], caught.value.more) == (10_000, 0)


def test_what_an_unknown_code_may_mean_is_looked_up_no_oftener_than_it_is_shown():
    """Each look goes through the whole plan."""
    few, more = (work(csv, list(unknown_codes(1_100)), many(number)) for number in (20, 40))

    assert more < 1.3 * few


def test_each_unknown_code_that_is_shown_says_what_it_may_mean():
    with pytest.raises(InvalidDocument) as caught:
        columns([(f"1.1.{row}", "2024", "1") for row in range(300)], many(3))

    assert all("suggestion" in one.evidence for one in caught.value.findings)
