"""Strategies for codes and numbers that identify; none is, or looks like, a personal number."""

from typing import Final

from hypothesis import strategies as st

from paktmodel.model.owners import Owner
from paktmodel.model.parts import Category, Part
from paktmodel.testing.strategies.text import has_few_digits, texts
from paktmodel.testing.strategies.weights import weighted
from paktmodel.values.codes import LONGEST_CODE, CaseNumber, Code, OrganisationNumber
from paktmodel.values.personal_numbers import passes_luhn
from paktmodel.vocabulary.words.sources import OwnerScheme

__all__ = ["case_numbers", "codes", "organisation_numbers", "owners", "parts"]

# The usual ones, in one choice; then other owners' spellings, and those at the edge of what a code may be.
_CODES: Final = tuple(
    map(
        Code,
        (
            *map(str, range(1, 13)),
            *(f"{area}.{number}" for area in range(1, 5) for number in range(1, 7)),
            *("1.9", "1.10", "1.2.3", "10.10", "MP25.1.1.3", "1.1.3.KR", "3.a", "01", "Mål 2 a", "E06(1)/b"),
            *("0", "0.0", "3.100000.7", ".".join(map(str, range(1, 13))), "ö" * LONGEST_CODE),
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


_SWEDISH: Final = st.sampled_from(
    (("se-municipality", "0180"), ("se-municipality", "0380"), ("se-region", "12"))
)
_ABROAD: Final = st.sampled_from(
    (
        *(("iso-3166", "FI"), ("iso-3166", "NO-46"), ("gss", "E06000036")),
        *(("free", None), ("free", "1.1.3.KR"), ("free", "Mål 2 a")),
    )
)


@st.composite
def owners(draw: st.DrawFn) -> Owner:
    """Draw owners of documents: mostly Swedish, and some from the lists of other countries or from none.

    >>> from hypothesis import find
    >>> print(find(owners(), lambda owner: True))
    A
    """
    scheme, code = draw(weighted((3, _SWEDISH), (1, _ABROAD)))
    body = draw(st.none() | texts())
    return Owner(scheme=OwnerScheme(scheme), code=code, name=draw(texts()), body=body)


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
    *map(Part.read, ("gender:Woman+", "age:65+", "age:18-24+sex:women", "age:65++born:abroad+sex:men")),
)
_DIMENSIONS: Final = st.sampled_from(("age", "born", "district", "x-1"))
_CATEGORIES: Final = st.sampled_from(("18-24", "65+", "Woman+", "utrikes-född", "0", "A"))


def categories() -> st.SearchStrategy[Category]:
    """Draw values of dimensions, as they are printed.

    >>> from hypothesis import find
    >>> find(categories(), lambda category: True)
    '18-24'
    """
    return _CATEGORIES.map(Category)


def parts() -> st.SearchStrategy[Part]:
    """Draw parts of breakdowns: mostly everyone, women and men.

    >>> from hypothesis import find
    >>> find(parts(), lambda part: part != Part.TOTAL)
    Part('women')
    """
    return weighted(
        (4, st.sampled_from(_USUAL_PARTS[:3])),
        (2, st.sampled_from(_USUAL_PARTS)),
        (1, st.builds(Part, _DIMENSIONS, _CATEGORIES)),
    )
