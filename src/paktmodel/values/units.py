"""Units of values: how they are spelled, and their scales."""

from typing import Final

#: How many of a unit make one, by a word in the unit's name.
SCALES: Final = {
    "promille": 1000,
    "per mille": 1000,
    "‰": 1000,
    "procent": 100,
    "percent": 100,
    "per cent": 100,
    "%": 100,
}


#: Units of a share that is written as a number from 0 to 1.
FRACTIONS: Final = ("andel", "kvot", "share", "ratio", "1")
