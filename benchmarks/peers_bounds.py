"""What the follow-up claims by hand: bounds and codes that both peers hold their figures to."""

from statistics import NormalDist

#: Nearer than this is on the bound.
HAIR = 1e-9
Z = NormalDist().inv_cdf(0.975)

#: Issues that leave no figure to judge by, and those that let a verdict stand only if every reading gives it.
IMPOSSIBLE = (
    "count-negative-observed",
    "numerator-above-denominator",
    "part-above-total",
    "unlike-baseline",
    "share-out-of-range-observed",
)

#: The newest months make a window if two thirds of those that could be there are, and a third of a year.
KNOWN, LENGTH = 2 / 3, 1 / 3

#: A figure is in another unit if it is this many powers of ten off, within a factor of 1.25: of what is
#: printed in tens as well, and of the other counts, from twenty on.
BY_TENS, COUNTS, SLIP_FROM = (1, 2, 3), (3, 6), 20
NEAR = 1.25

DISAGREEING = ("part-counted-above-total", "parts-off-total-observed", "share-outside-parts")
