"""What hampers the comparison with a benchmark, by code: Swedish, then English, as in `change`."""

from typing import Final

BENCHMARK_REASONS: Final[dict[str, tuple[str, str]]] = {
    "comparison-without-figure": (
        "{where} saknar värde för {period}",
        "{where} has no figure for {period}",
    ),
    "comparison-without-later-figure": (
        "{where} saknar värde för en senare period som är lika lång som {period}",
        "{where} has no figure for a later period as long as {period}",
    ),
    "comparison-twofold": (
        "{where} har flera olika värden för {periods}",
        "{where} has different figures for {periods}",
    ),
    "periods-differ": (
        "förändringarna gäller olika perioder, {ours} här och {theirs} där",
        "the changes are over different periods, {ours} here and {theirs} there",
    ),
    "basis-differs": (
        "värdena räknar olika saker, här {ours} och där {theirs}",
        "the figures count different things, here {ours} and there {theirs}",
    ),
    "comparison-basis-unstated": (
        "det är inte angivet vad jämförelsens värden räknar",
        "it is not stated what the comparison's figures count",
    ),
    "comparison-unit-differs": (
        "enheten är {ours} här och {theirs} där",
        "the unit is {ours} here and {theirs} there",
    ),
    "comparison-unit-converted": (
        "värdena där är omräknade från {theirs} till {ours}",
        "the figures there have been converted from {theirs} to {ours}",
    ),
    "comparison-unit-unstated": (
        "jämförelsens enhet är inte angiven",
        "the unit of the comparison is not stated",
    ),
    "unweighted-mean": (
        "jämförelsen är ett ovägt medelvärde, där små och stora väger lika",
        "the comparison is an unweighted mean, in which small and large count alike",
    ),
    "averaging-unstated": (
        "det är inte angivet hur gruppens värde är beräknat",
        "it is not stated how the group's figure is made",
    ),
    "national-fit": (
        "nationellt nyckeltal {scheme} {key}: ”{fit}”",
        "national key figure {scheme} {key}: “{fit}”",
    ),
    "comparison-note": ("om jämförelsen: ”{note}”", "of the comparison: “{note}”"),
}
