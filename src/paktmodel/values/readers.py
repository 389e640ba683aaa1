"""Readers for the spellings that board papers and agencies use.

They read one value each and refuse what they are not sure of. What they return is a
value; the printed form is the caller's to keep.
"""

import re
import unicodedata
from decimal import Decimal
from typing import Final

from paktmodel.errors import InvalidValue, closest, wrong_kind
from paktmodel.values.figures import MOST_DIGITS, Approximate, read_figure
from paktmodel.vocabulary.words.indicators import Direction
from paktmodel.vocabulary.words.sources import Approximation

_MINUSES = "-\u2010\u2011\u2012\u2013\u2212"
# No-break, figure, thin, narrow no-break and ordinary space; a number uses one of them throughout.
_SWEDISH = re.compile(
    rf"(?P<minus>[{_MINUSES}])?"
    r"(?P<whole>0|[1-9][0-9]*"
    r"|[1-9][0-9]{0,2}(?P<space>[ \u00a0\u2007\u2009\u202f])[0-9]{3}(?:(?P=space)[0-9]{3})*)"
    r"(?:,(?P<decimals>[0-9]+))?"
).fullmatch
_POINT_IN_IT = re.compile(rf"[{_MINUSES}]?[0-9\s]+\.[0-9]+").fullmatch


def _line(text: str) -> str:
    """Make foreign text comparable: normal form C, without blanks at its ends."""
    if not isinstance(text, str):
        raise wrong_kind("text", text)
    return unicodedata.normalize("NFC", text).strip()


def read_swedish(text: str) -> Decimal:
    """Read a number as Swedish papers print it: decimal comma, spaces between thousands.

    Every minus that the agencies use is one. A bare point is refused, for 1.234 may be
    a thousand or a little more than one; so is a percent sign, which is a unit.

    Raises:
        InvalidValue: `swedish-number-shape`, `decimal-too-long` or `kind-wrong`.

    >>> read_swedish("−2 480,50")
    Decimal('-2480.50')
    """
    line = _line(text)
    if sum(letter.isdigit() for letter in line) > MOST_DIGITS:
        expected = f"a number of at most {MOST_DIGITS} digits"
        raise InvalidValue("decimal-too-long", expected, text, extra={"most": MOST_DIGITS})
    if not (found := _SWEDISH(line)):
        advice = "name-the-format" if _POINT_IN_IT(line) else ""
        if line.endswith("%") and _SWEDISH(line[:-1].rstrip()):
            advice = "leave-out-per-cent"
        raise InvalidValue("swedish-number-shape", "a number with a decimal comma, like 76,1", text, advice)
    whole = found["whole"].replace(found["space"], "") if found["space"] else found["whole"]
    decimals = f".{found['decimals']}" if found["decimals"] else ""
    return Decimal(f"{'-' if found['minus'] else ''}{whole}{decimals}")


def read_plain(text: str) -> Decimal:
    """Read a number as other programs write it: digits with a point; blanks around it are dropped.

    Raises:
        InvalidValue: `decimal-shape`, `decimal-too-long` or `kind-wrong`.

    >>> read_plain(" 76.1 ")
    Decimal('76.1')
    """
    line = _line(text)
    try:
        return read_figure(line)
    except InvalidValue as error:
        if line.endswith("%") and line[:-1].rstrip().replace(".", "", 1).lstrip("-").isdecimal():
            raise InvalidValue(error.code, error.expected, text, "leave-out-per-cent", error.extra) from None
        raise


_DIRECTIONS: Final[dict[str, Direction]] = {
    spelling: direction
    for direction, spellings in (
        (Direction.INCREASE, "öka ökar ökas ökad ökat ökade ökning höja höjs"),
        (Direction.DECREASE, "minska minskar minskas minskad minskat minskade minskning sänka sänks"),
        (
            Direction.MAINTAIN,
            "bibehåll bibehålla bibehåller bibehålls bibehållen bibehållet bibehållna behåll behålla",
        ),
    )
    for spelling in spellings.split()
}


def read_direction(text: str) -> Direction:
    """Read the wanted change in the spellings of the papers: Öka, öka, ökas; Bibehåll, bibehålla; Minska.

    Raises:
        InvalidValue: `direction-unknown`, with the nearest word when there is one; `kind-wrong`.

    >>> read_direction("Öka"), read_direction("bibehåll")
    (<Direction.INCREASE: 'increase'>, <Direction.MAINTAIN: 'maintain'>)
    """
    word = _line(text).rstrip(".").casefold()
    if (direction := _DIRECTIONS.get(word)) is not None:
        return direction
    near = closest(word, _DIRECTIONS)
    extra = {"suggestion": near} if near else {}
    raise InvalidValue(
        "direction-unknown", "Öka, Minska or Bibehåll", text, "did-you-mean" if near else "", extra
    )


# Longest first, so that "mer än" is not read as "mer".
_BOUNDS: Final[tuple[tuple[str, Approximation], ...]] = tuple(
    sorted(
        (
            (words, bound)
            for bound, spellings in (
                (
                    Approximation.ABOUT,
                    ("cirka", "circa", "ca.", "ca", "c:a", "omkring", "ungefär", "runt", "kring", "~", "≈"),
                ),
                (Approximation.AT_LEAST, ("minst", "åtminstone", "som minst")),
                (
                    Approximation.MORE_THAN,
                    ("över", "drygt", "mer än", "mera än", "fler än", "flera än", "något över", "strax över"),
                ),
                (Approximation.AT_MOST, ("högst", "upp till", "max", "maximalt", "som mest")),
                (
                    Approximation.LESS_THAN,
                    (
                        *("under", "knappt", "närmare", "nästan", "uppemot", "inemot"),
                        *("mindre än", "färre än", "strax under", "inte fullt"),
                    ),
                ),
            )
            for words in spellings
        ),
        key=lambda pair: -len(pair[0]),
    )
)
_TENS: Final[dict[str, int]] = {
    "tiotal": 10,
    "femtontal": 15,
    "tjugotal": 20,
    "tjugofemtal": 25,
    "trettiotal": 30,
    "fyrtiotal": 40,
    "femtiotal": 50,
    "sextiotal": 60,
    "sjuttiotal": 70,
    "åttiotal": 80,
    "nittiotal": 90,
    "hundratal": 100,
    "tusental": 1000,
}
_SOME_TENS = re.compile(r"(?:några|ett par|flera|åtskilliga) (?:tiotal|hundratal|tusental)").fullmatch
_NUMBERED_TENS = re.compile(r"ett ([1-9][0-9]{1,3})-tal").fullmatch


def read_approximate(text: str) -> Approximate:
    """Read a quantity that is not exact, with its words kept: "cirka 470", "ett tjugotal", "över 130".

    "Närmare" and "knappt" say less than the number, "drygt" more; "ungefär" says neither.
    Words that name no number ("några tiotal") give none.

    Raises:
        InvalidValue: `approximate-shape`, also for a bare number, which is exact; `kind-wrong`.

    >>> read_approximate("ett tjugotal")
    Approximate(words='ett tjugotal', value=Decimal('20'), bound=<Approximation.ABOUT: 'about'>)
    """
    words = _line(text)
    said = re.sub(r"\s+", " ", words).casefold()
    if said.startswith("ett ") and (tens := _TENS.get(said.removeprefix("ett "))):
        return Approximate(words, tens, Approximation.ABOUT)
    if found := _NUMBERED_TENS(said):
        return Approximate(words, int(found[1]), Approximation.ABOUT)
    if _SOME_TENS(said):
        return Approximate(words, None, Approximation.ABOUT)
    for opening, bound in _BOUNDS:
        if not said.startswith(opening):
            continue
        rest = said.removeprefix(opening)
        # A sign may stand close to its number, "~470", a word may not.
        if rest.startswith(" ") or not opening[-1].isalpha():
            try:
                return Approximate(words, read_swedish(rest), bound)
            except InvalidValue:
                break
    raise InvalidValue("approximate-shape", "an approximate quantity, like cirka 470", text)
