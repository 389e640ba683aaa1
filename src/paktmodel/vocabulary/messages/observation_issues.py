"""What follow-up finds wrong with what it was given, by code of the finding: Swedish, then English."""

from typing import Final

#: Findings on observations, follow-up records and comparisons.
OBSERVATION_ISSUES: Final[dict[str, tuple[str, str]]] = {
    "comparison-of-no-indicator": (
        "{subjects} står bredvid en indikator som inte finns i planen",
        "{subjects} stands beside an indicator that the plan does not have",
    ),
    "unlike-baseline": (
        "indikator {indicator} beter sig inte längre som utgångsvärdet, vars total ligger mellan delarna: "
        "{periods} ({lead}totalen {total}, delarna {values})",
        "indicator {indicator} no longer behaves like its baseline, whose total lies between its parts: "
        "{periods} ({lead}the total {total}, the parts {values})",
    ),
    "part-counted-above-total": (
        "för en del av indikator {indicator} räknas fler än för det hela: {periods} ({lead}{part} {value} "
        "mot {total})",
        "more are counted for a part of indicator {indicator} than for the whole: {periods} ({lead}{part} "
        "{value} against {total})",
    ),
    "due-day-unknown": (
        "dagen då {recipient} ska ha detta är okänd: {what}",
        "the day on which {recipient} is to have this is unknown: {what}",
    ),
    "observation-of-no-indicator": (
        "det finns utfall för {subjects}, som inte finns i planen",
        "there are observations of {subjects}, which the plan does not have",
    ),
    "submission-of-nothing": (
        "{subjects} till {recipient} svarar inte mot något som ska följas upp",
        "{subjects} to {recipient} answers nothing that is to be followed up",
    ),
    "submission-ambiguous": (
        "{subjects} till {recipient} kan höra till mer än en avstämning",
        "{subjects} to {recipient} may belong to more than one report",
    ),
    "observation-of-no-part": (
        "det finns utfall för delen {part} av {subjects}, som inte delas upp så",
        "there are observations of the part {part} of {subjects}, which is not broken down so",
    ),
    "observation-of-no-definition": (
        "det finns utfall för {subjects} enligt definitionen ”{definition}”, som inte finns i planen",
        "there are observations of {subjects} by the definition “{definition}”, which the plan does not have",
    ),
    "observation-before-possible": (
        "det finns utfall för indikator {indicator} ({parts}) som anges innan de kan finnas: {periods}",
        "observations of indicator {indicator} ({parts}) are given before they can exist: {periods}",
    ),
    "day-for-month": (
        "{count} utfall för indikator {indicator} ({parts}) är daterade till enskilda dagar, det första"
        " {first}, och används inte, eftersom indikatorn räknar månader eller år; ange månaden, som 2024-M01,"
        " eller läs tabellen med days_as_months=True",
        "{count} observations of indicator {indicator} ({parts}) are dated on single days, the first on"
        " {first}, and are not used, since the indicator counts months or years; give the month, like"
        " 2024-M01, or read the table with days_as_months=True",
    ),
    "observation-in-future": (
        "det finns utfall för indikator {indicator} ({parts}) för tid som inte är slut den {day}: {periods}",
        "there are observations of indicator {indicator} ({parts}) for a time that is not over on {day}:"
        " {periods}",
    ),
    "observation-before-plan": (
        "utfallen för {subjects} börjar före utgångsvärdets period; de äldsta används inte i någon bedömning",
        "the observations of {subjects} begin before the baseline's period; the oldest are used in no"
        " verdict",
    ),
    "observation-of-empty-part": (
        "det finns värden för {parts} av indikator {indicator}, som inte kan ha några: {periods}",
        "there are values for {parts} of indicator {indicator}, which can have none: {periods}",
    ),
    "parts-off-total-observed": (
        "delarna av indikator {indicator} ger inte {whole}: {periods} ({lead}{whole} {total}, delarna"
        " tillsammans {sum})",
        "the parts of indicator {indicator} do not make {whole}: {periods} ({lead}{whole} {total}, the"
        " parts together {sum})",
    ),
    "part-above-total": (
        "en del av indikator {indicator} är större än det hela: {periods} ({lead}{part} {value} av {total})",
        "a part of indicator {indicator} is more than the whole: {periods} ({lead}{part} {value} of {total})",
    ),
    "share-outside-parts": (
        "{whole} för indikator {indicator} ligger utanför alla sina delar: {periods} ({lead}{whole}"
        " {total}, delarna {values})",
        "{whole} of indicator {indicator} lies beyond all its parts: {periods} ({lead}{whole} {total},"
        " the parts {values})",
    ),
    "share-out-of-range-observed": (
        "en andel i indikator {indicator} ({parts}) är mindre än inget eller mer än allt: {periods}"
        " ({lead}{value})",
        "a share in indicator {indicator} ({parts}) is less than none or more than all: {periods}"
        " ({lead}{value})",
    ),
    "count-negative-observed": (
        "ett värde i indikator {indicator} ({parts}) är negativt, vilket inte är möjligt: {periods}"
        " ({lead}{value})",
        "a value in indicator {indicator} ({parts}) is negative, which is impossible: {periods}"
        " ({lead}{value})",
    ),
    "value-not-whole-observed": (
        "ett värde i indikator {indicator} ({parts}) har decimaler fast det ska vara ett helt tal: {periods}"
        " ({lead}{value})",
        "a value in indicator {indicator} ({parts}) has decimals though it must be a whole number: {periods}"
        " ({lead}{value})",
    ),
    "value-not-on-scale-observed": (
        "ett värde i indikator {indicator} ({parts}) finns inte på skalan: {periods} ({lead}{value})",
        "a value in indicator {indicator} ({parts}) is not on the scale: {periods} ({lead}{value})",
    ),
    "unit-slip-suspected": (
        "ett värde i indikator {indicator} ({parts}) ser ut att vara angivet i en annan enhet: {periods}"
        " ({lead}{value} mot {before} för {earlier}, omkring en faktor {times})",
        "a value in indicator {indicator} ({parts}) seems to be in another unit: {periods} ({lead}{value}"
        " against {before} for {earlier}, a factor of about {times})",
    ),
    "numerator-above-denominator": (
        "täljaren är större än nämnaren i indikator {indicator} ({parts}): {periods} ({lead}{numerator} av"
        " {denominator})",
        "the numerator is larger than the denominator in indicator {indicator} ({parts}): {periods}"
        " ({lead}{numerator} of {denominator})",
    ),
    "value-differs-from-print": (
        "värdet skiljer sig från det som planen anger i indikator {indicator} ({parts}): {periods}"
        " ({lead}{value}, planen {printed})",
        "the value differs from the one that the plan prints in indicator {indicator} ({parts}): {periods}"
        " ({lead}{value}, the plan {printed})",
    ),
    "value-disagrees-with-ratio": (
        "värdet stämmer inte med täljare och nämnare i indikator {indicator} ({parts}): {periods}"
        " ({lead}värdet {value}, kvoten {numerator} av {denominator})",
        "the value does not agree with numerator and denominator in indicator {indicator} ({parts}):"
        " {periods} ({lead}the value {value}, the ratio {numerator} of {denominator})",
    ),
    "periods-overlap": (
        "perioder i indikator {indicator} ({parts}) går omlott: {one} och {other}",
        "periods of indicator {indicator} ({parts}) overlap without one holding the other: {one} and {other}",
    ),
    "periods-disagree": (
        "längre perioder i indikator {indicator} ({parts}) stämmer inte med sina kortare: {periods}"
        " ({lead}{value} mot {made})",
        "longer periods of indicator {indicator} ({parts}) do not agree with their shorter ones: {periods}"
        " ({lead}{value} against {made})",
    ),
    "frequencies-mixed": (
        "utfallen för {subjects} har olika långa perioder som inte täcker samma tid: {finer}, men {coarser}",
        "the observations of {subjects} have periods of different lengths that do not cover the same time:"
        " {finer}, but {coarser}",
    ),
    "cumulative-decreases": (
        "det ackumulerade värdet i indikator {indicator} ({parts}) minskar: {periods} ({lead}{value} mot"
        " {earlier} för {before})",
        "the cumulative value of indicator {indicator} ({parts}) decreases: {periods} ({lead}{value}"
        " against {earlier} for {before})",
    ),
    "assessment-of-nothing": (
        "det finns en bedömning av {subjects}, som inte finns i planen",
        "there is an assessment of {subjects}, which the plan does not have",
    ),
    "deviation-of-nothing": (
        "avvikelsen {deviation} gäller {subjects}, som inte finns i planen",
        "the deviation {deviation} is about {subjects}, which the plan does not have",
    ),
    "scale-unknown": (
        "skalan {scale} finns inte, men används för {subjects}",
        "the scale {scale} does not exist, but is used for {subjects}",
    ),
    "scale-step-unknown": (
        "skalan {scale} har inte steget {step}, som används för {subjects}",
        "the scale {scale} does not have the step {step}, which is used for {subjects}",
    ),
}
