"""Why a value has changed as it has, and why no change can be stated, by code: Swedish, then English.

Each is a part of a sentence; the names in braces are those of its evidence. The fixed words
around them are in `sentences`, those of tables in `table_labels`.
"""

from typing import Final

#: Why the change against the baseline is what it is; a verdict gives every one that applies.
CHANGE_REASONS: Final[dict[str, tuple[str, str]]] = {
    "moved-as-wanted": (
        "{value} ({window}) mot {baseline} ({baseline_period}), {change}; önskad riktning: {direction}",
        "{value} ({window}) against {baseline} ({baseline_period}), {change}; wanted: {direction}",
    ),
    "moved-against": (
        "{value} ({window}) mot {baseline} ({baseline_period}), {change}; önskad riktning: {direction}",
        "{value} ({window}) against {baseline} ({baseline_period}), {change}; wanted: {direction}",
    ),
    "within-tolerance": (
        "{value} ({window}) mot {baseline} ({baseline_period}), {change}, vilket ryms inom ±{tolerance}",
        "{value} ({window}) against {baseline} ({baseline_period}), {change}, which is within ±{tolerance}",
    ),
    "kept": (
        "{value} ({window}) mot {baseline} ({baseline_period}), {change}, inom den tillåtna avvikelsen",
        "{value} ({window}) against {baseline} ({baseline_period}), {change}, within the tolerance",
    ),
    "left-upwards": (
        "{value} ({window}) mot {baseline} ({baseline_period}), {change}, över den tillåtna avvikelsen",
        "{value} ({window}) against {baseline} ({baseline_period}), {change}, above the tolerance",
    ),
    "left-downwards": (
        "{value} ({window}) mot {baseline} ({baseline_period}), {change}, under den tillåtna avvikelsen",
        "{value} ({window}) against {baseline} ({baseline_period}), {change}, below the tolerance",
    ),
    "under-development": ("uppföljningen är under utveckling", "the follow-up is under development"),
    "no-source": ("det finns ingen källa för uppgiften", "there is no source for the values"),
    "discontinued": ("indikatorn är avslutad{since}", "the indicator is discontinued{since}"),
    "no-direction": ("ingen önskad riktning är angiven", "no wanted direction is given"),
    "no-baseline": ("utgångsvärde saknas", "there is no baseline"),
    "baseline-revised": (
        "källan har reviderat värdet för {baseline_period} till {known}, planen anger {printed}{otherwise}",
        "the source has revised the value for {baseline_period} to {known}, the plan prints {printed}"
        "{otherwise}",
    ),
    "value-differs-from-print": (
        "källan anger {known} för {baseline_period}, planen {printed}{otherwise}",
        "the source gives {known} for {baseline_period}, the plan prints {printed}{otherwise}",
    ),
    "baseline-not-reproduced": (
        "månaderna ger {known}; planen anger {printed} och inte vad {baseline_period} avser{otherwise}",
        "the months give {known}; the plan prints {printed} and does not say what {baseline_period} covers"
        "{otherwise}",
    ),
    "no-earlier-value": (
        "tidigare värde att jämföra med saknas",
        "there is no earlier value to compare with",
    ),
    "no-tolerance": (
        "ingen tillåten avvikelse är angiven för att bibehålla",
        "no tolerance is given for maintaining",
    ),
    "structurally-empty": ("delen kan inte innehålla något", "the part can hold nothing by definition"),
    "unit-unstated": ("enheten är inte angiven", "the unit is not stated"),
    "unit-unknown": (
        "det går inte att räkna om kvoten till enheten {unit}",
        "the ratio cannot be turned into the unit {unit}",
    ),
    "denominator-unknown": (
        "nämnaren är okänd, så månaderna kan inte vägas samman",
        "the denominator is unknown, so the months cannot be put together",
    ),
    "denominator-zero": ("nämnaren är noll", "the denominator is zero"),
    "denominator-negative": ("nämnaren är negativ", "the denominator is negative"),
    "series-break": (
        "definitionen ändrades {since} utan att serien länkades",
        "the definition changed in {since} and the series was not linked",
    ),
    "series-linked": (
        "definitionen ändrades {since}, och tidigare värden har räknats om",
        "the definition changed in {since}, and earlier values have been recalculated",
    ),
    "series-linked-by": (
        "definitionen ändrades {since}; planen anger att {period}, räknat på båda sätten, länkar serien",
        "the definition changed in {since}; the plan says that {period}, counted by both, links the series",
    ),
    "suppressed": ("värden skyddas av sekretess{latest}", "values are suppressed for secrecy{latest}"),
    "cumulative-month-missing": (
        "det ackumulerade värdet saknas för {months}",
        "the cumulative value is missing for {months}",
    ),
    "figures-contradict": (
        "uppgifterna för {periods} kan inte stämma",
        "the figures for {periods} cannot be right",
    ),
    "figures-disagree": (
        "uppgifterna för {periods} stämmer inte inbördes",
        "the figures for {periods} do not agree with one another",
    ),
    "shorter-window": (
        "{months} av {of} månader går inte att jämföra med en period om {of} månader",
        "{months} of {of} months cannot be compared with a period of {of} months",
    ),
    "basis-unstated": (
        "{open}",
        "{open}",
    ),
    "months-may-repeat-persons": (
        "samma personer kan räknas i flera månader, så månaderna läggs inte ihop",
        "the same persons may be counted in several months, so the months are not added up",
    ),
    "aggregation-unstated": (
        "det är inte angivet hur månader blir en längre period",
        "it is not stated how months make a longer period",
    ),
    "too-few-months": (
        "för få månader: {months} av {of} har värden",
        "too few months: {months} of {of} have values",
    ),
    "no-value-given": ("inget värde är rapporterat", "no value has been reported"),
    "not-reported": (
        "värdet för {last} är inte rapporterat{latest}",
        "the value for {last} has not been reported{latest}",
    ),
    "not-collected": (
        "uppgiften för {last} samlas inte in{latest}",
        "the value for {last} is not collected{latest}",
    ),
    "pending": (
        "värdet för {last} är ännu inte klart{latest}",
        "the value for {last} is not ready yet{latest}",
    ),
    "withdrawn": (
        "värdet för {last} har dragits tillbaka{latest}",
        "the value for {last} was withdrawn{latest}",
    ),
    "day-for-month": (
        "värdena är daterade till enskilda dagar, den första {first}, men indikatorn räknar månader eller år",
        "the values are dated on single days, the first on {first}, but the indicator counts months or years",
    ),
    "other-definition": (
        "värdet för {last} är enligt en annan definition än indikatorns{latest}",
        "the value for {last} is by another definition than the indicator's{latest}",
    ),
    "other-length": (
        "värdet för {last} gäller en annan periodlängd än {of} månader{latest}",
        "the value for {last} is for a period of another length than {of} months{latest}",
    ),
    "too-early": (
        "ett värde för {first} är angivet men kan finnas först {day}{latest}",
        "a value for {first} is given, but none can exist before {day}{latest}",
    ),
    "not-in-window": (
        "inget värde är senare än utgångsvärdet{latest}",
        "no value is later than the baseline{latest}",
    ),
    "not-yet-possible": (
        "ett värde kan finnas först {day}{latest}",
        "no value can exist before {day}{latest}",
    ),
    "incomplete-window": (
        "ofullständig period, {months} av {of} månader",
        "incomplete window, {months} of {of}",
    ),
    "window-overlaps-baseline": (
        "{n} av fönstrets {m} månader ingår även i utgångsvärdet, så förändringen ser mindre ut än den är",
        "{n} of the window's {m} months are part of the baseline as well, so the change looks smaller than "
        "it is",
    ),
    "other-season": (
        "{window} är en annan tid på året än utgångsvärdets {month}",
        "{window} is another time of the year than the baseline's {month}",
    ),
    "not-measuring-day": (
        "värdet är daterat {day} men mäts på {measured}",
        "the value is dated {day} but is measured on the {measured}",
    ),
    "before-plan-start": (
        "{months} av månaderna ligger före planens start ({start})",
        "months before the plan's start on {start}: {months}",
    ),
    "preliminary": ("preliminära uppgifter ingår", "preliminary data are included"),
    "values-assumed": (
        "antagna värden ingår för {periods}",
        "assumed values are included for {periods}",
    ),
    "unit-slip": (
        "värdet för {periods} kan vara angivet i en annan enhet",
        "the value for {periods} may be in another unit",
    ),
    "unit-slip-unacknowledged": (
        "värdet för {periods} ser ut att vara angivet i en annan enhet och har inte kvitterats",
        "the value for {periods} seems to be in another unit and has not been acknowledged",
    ),
    "milestone-has-no-change": (
        "en milstolpe jämförs inte med ett utgångsvärde, bara med sitt målvärde",
        "a milestone is not compared with a baseline, only with its target",
    ),
    "no-indicator": ("ingen indikator mäter det", "no indicator measures it"),
    "denominator-unstated": (
        "det är inte angivet vad andelen räknas på",
        "it is not stated what the share is counted out of",
    ),
}
