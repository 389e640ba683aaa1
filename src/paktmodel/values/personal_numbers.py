"""Finds Swedish personal and coordination numbers, so that no text can hold one.

Shape and check digit follow folkbokföringslagen (1991:481) § 18: six or eight digits
for the day of birth, ``-`` or ``+``, three digits and a check digit by the Luhn
method over the last ten. A coordination number has 60 added to the day.
"""

import re

from paktmodel.errors.shown import UNSEEN

# Four digits in a row are in every spelling of such a number; most have six, the others are divided as
# below. The first digit is found by two ranges, for asking each letter whether it is a digit of any script
# takes twice as long; a letter beyond them is let through, and costs a closer look.
_DIGIT = "[^\x00-/:-\u065f]"
_PERHAPS_DIGIT = re.compile(_DIGIT).search
_PERHAPS_NUMBER = re.compile(_DIGIT + r"\d{3}(?:\d\d|[^\w\n\r]\d\d[^\w\n\r]?\d\d[^\w\n\r]\d{4})").search

# Every letter that nobody sees but the soft hyphen; dashes and quotation marks lie between.
_PERHAPS_UNSEEN = re.compile("[\u034f-\u200f\u202a-\u206f\u3000-\U0010ffff]").search

# Between the day and the last four: hyphen or plus in any of the shapes that word processors make of
# them, blanks around, a point, or nothing. The plain hyphen stands last for the class below.
_DASHES = "\u02d7\u058a\u2010-\u2015\u2043\u207b\u208b\u2212\u2796\u2e3a\u2e3b\ufe58\ufe63\uff0d-"
_PLUSES = "+\u207a\u208a\u2795\ufe62\uff0b"
_NUMBER = re.compile(
    rf"(?<!\d)(\d\d)?(\d\d)(\d\d)(\d\d)[^\S\n\r]?[.{_PLUSES}{_DASHES}]?[^\S\n\r]?(\d{{4}})(?!\d)"
)
# As 1912-12-12-1212 or 1912 1212-1212; what goes on behind a dash are two days.
_DIVIDED = re.compile(
    rf"(?<!\d)(\d\d)(\d\d)(?:[^\S\n\r]|[{_DASHES}])(\d\d)[{_DASHES}]?(\d\d)[{_PLUSES}{_DASHES}](\d{{4}})"
    rf"(?![\d{_DASHES}])"
)

_CENTURIES = ("18", "19", "20")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def may_hold_number(text: str) -> bool:
    """Say whether digits of a text stand as in a personal number, or letters that nobody sees may part them.

    Four in a row meet every fourth place, so that most texts are seen through at a quarter of their letters.
    """
    if not text.isascii() and may_hold_unseen(text):
        return True
    return _PERHAPS_DIGIT(text[3::4]) is not None and _PERHAPS_NUMBER(text) is not None


def may_hold_unseen(text: str) -> bool:
    """Say whether some letter of a text may be one that nobody sees."""
    # Most Swedish texts are Latin-1, where only the soft hyphen is unseen: 0.3 instead of 1.1 µs.
    return "\u00ad" in text or (
        len(text.encode("latin-1", "ignore")) != len(text) and _PERHAPS_UNSEEN(text) is not None
    )


def holds_personal_number(text: str) -> bool:
    """Say whether a text holds a personal or coordination number, alone or among other words.

    Digits of any script and look-alike hyphens count, and letters that nobody sees do not part them. Only
    what is shaped *and* checksummed like such a number does; six digits and four more that fail either
    are left in peace.

    >>> holds_personal_number("ring 19121212-1212 i morgon"), holds_personal_number("AMN-2023-00174")
    (True, False)
    """
    # Nearly every text leaves by the return below.
    if not may_hold_number(text):
        return False
    bare = UNSEEN.sub("", text)
    return any(_is_person(*found.groups()) for shape in (_NUMBER, _DIVIDED) for found in shape.finditer(bare))


def passes_luhn(digits: str) -> bool:
    """Say whether the last digit is the check digit of the others by the Luhn method.

    >>> passes_luhn("1212121212"), passes_luhn("1212121213")
    (True, False)
    """
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (1 + place % 2)
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0


def _is_person(century: str | None, *groups: str) -> bool:
    if century is not None and f"{int(century):02}" not in _CENTURIES:
        return False
    year, month, day = map(int, groups[:3])
    if day > 60:
        day -= 60  # a coordination number
    if not 1 <= month <= 12 or not 1 <= day <= _DAYS[month - 1]:
        return False
    if month == 2 and day == 29:
        # Without a century 00 may be 2000, a leap year; 1800 and 1900 were none.
        leap = year % 4 == 0 if century is None or year else int(century) % 4 == 0
        if not leap:
            return False
    return passes_luhn("".join(groups))
