"""Strategies for codes and numbers that identify; none is, or looks like, a personal number."""

from typing import Final

from hypothesis import strategies as st

from paktmodel.model.parts import Part
from paktmodel.testing.strategies.text import has_few_digits, slugs, texts
from paktmodel.testing.strategies.weights import weighted
from paktmodel.values.codes import COUNTIES, CaseNumber, Code, MunicipalityCode, OrganisationNumber
from paktmodel.values.personal_numbers import passes_luhn

__all__ = ["case_numbers", "codes", "municipality_codes", "organisation_numbers", "parts"]

# The usual ones, in one choice; then those at the edge of what a code may be: zeros, six digits,
# twelve numbers.
_CODES: Final = tuple(
    map(
        Code,
        (
            *map(str, range(1, 13)),
            *(f"{area}.{number}" for area in range(1, 5) for number in range(1, 7)),
            *("1.9", "1.10", "1.2.3", "10.10", "0", "0.0", "999999", "3.100000.7"),
            ".".join(map(str, range(1, 13))),
        ),
    )
)


def codes() -> st.SearchStrategy[Code]:
    """Draw the codes of measures, indicators, goals and areas.

    >>> from hypothesis import find
    >>> find(codes(), lambda code: "." in code)
    '1.1'
    """
    return st.sampled_from(_CODES)


def _one_line(text: str) -> bool:
    return len(text.splitlines()) == 1 and has_few_digits(text)


def case_numbers() -> st.SearchStrategy[CaseNumber]:
    """Draw case numbers in the spellings of several authorities, and some that cannot be parsed.

    >>> from hypothesis import find
    >>> find(case_numbers(), lambda case: True)
    'AMN-2000-1'
    """
    parsed = st.builds(
        "{}{}{}{}{}".format,
        st.sampled_from(("AMN", "SO", "KS", "Ån")),
        st.sampled_from(("-", " ", "\u00a0")),
        st.integers(2000, 2035),
        st.sampled_from(("-", "/", ":")),
        st.sampled_from(("1", "174", "00174", "0205", "99999")),
    )
    usual = st.sampled_from(("AMN-2000-1", "AMN-2023-00174", "AMF 2021/314", "SO 2021/0205"))
    return weighted((3, usual), (2, parsed), (1, texts(lines=False).map(str.strip).filter(_one_line))).map(
        CaseNumber
    )


def municipality_codes() -> st.SearchStrategy[MunicipalityCode]:
    """Draw four digits in one of the counties, whether there is such a municipality or not.

    >>> from hypothesis import find
    >>> find(municipality_codes(), lambda municipality: True)
    '0100'
    """
    return st.builds("{}{:02}".format, st.sampled_from(sorted(COUNTIES)), st.integers(0, 99)).map(
        MunicipalityCode
    )


# The state and municipalities, companies, economic associations, and associations and foundations.
# Left out are 1, the estates of dead persons, and 6 and 9, partnerships that may bear persons' names.
_LEGAL_PERSONS: Final = "2578"


def _with_check_digit(form: str, second: int, third: int, rest: int) -> str:
    nine = f"{form}{second}{third}{rest:06}"
    check = next(digit for digit in "0123456789" if passes_luhn(nine + digit))
    return f"{nine[:6]}-{nine[6:]}{check}"


def organisation_numbers() -> st.SearchStrategy[OrganisationNumber]:
    """Draw numbers of legal persons that no person can have: the month would be 20 or more.

    >>> from hypothesis import find
    >>> print(find(organisation_numbers(), lambda organisation: True))
    202000-0002
    """
    return st.builds(
        _with_check_digit,
        st.sampled_from(_LEGAL_PERSONS),
        st.integers(0, 9),
        st.integers(2, 9),
        st.integers(0, 999_999),
    ).map(OrganisationNumber)


_USUAL_PARTS: Final = (
    *(Part.TOTAL, Part.WOMEN, Part.MEN),
    *map(Part.read, ("age:18-24", "age:25-64", "born:abroad", "sex:total", "total:total-1", "a:0")),
)
_DIMENSIONS: Final = st.sampled_from(("age", "born", "district", "x-1"))


def parts() -> st.SearchStrategy[Part]:
    """Draw parts of breakdowns: mostly everyone, women and men.

    >>> from hypothesis import find
    >>> find(parts(), lambda part: part != Part.TOTAL)
    Part('women')
    """
    return weighted(
        (4, st.sampled_from(_USUAL_PARTS[:3])),
        (2, st.sampled_from(_USUAL_PARTS)),
        (1, st.builds(Part, _DIMENSIONS, slugs())),
    )
