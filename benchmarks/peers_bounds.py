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
DISAGREEING = ("part-counted-above-total", "parts-off-total-observed", "share-outside-parts")
