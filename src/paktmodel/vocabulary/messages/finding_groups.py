"""What a group of findings says at once, by code, and the words around it: Swedish, then English.

A code needs a sentence here where its own speaks of one thing only. ``{subjects}`` are all that the group
is about; evidence in which its findings differ says of which of them each value is.
"""

from typing import Final

from paktmodel.vocabulary.messages.findings import CHECK_FINDINGS
from paktmodel.vocabulary.words.findings import Category, Severity

#: Codes whose own sentence reads as well of several things.
_ALIKE: Final = (
    "action-incomplete",
    "assignment-not-decided",
    "assignment-without-deadline",
    "case-number-missing",
    "charter-not-decided",
    "commitment-not-verifiable",
    "comparison-basis-unstated",
    "criterion-without-proof",
    "evaluator-unstated",
    "forecast-missing",
    "goal-without-indicator",
    "indicator-without-measure",
    "point-without-outcome",
    "recommendation-unfounded",
    "recommendation-without-action",
    "source-under-development",
    "template-residue",
    "version-without-approval",
)

#: What is said of several things at once.
SEVERAL: Final[dict[str, tuple[str, str]]] = {
    **{code: CHECK_FINDINGS[code] for code in _ALIKE},
    "measure-without-indicator": (
        "{subjects} anger ingen indikator som de ska påverka",
        "{subjects} name no indicator that they are meant to move",
    ),
    "baseline-missing": (
        "{subjects} saknar utgångsvärde för {period} (skäl: {reason})",
        "{subjects} have no baseline for {period} (reason: {reason})",
    ),
    "direction-missing": (
        "{subjects} saknar önskad riktning",
        "{subjects} have no wanted direction",
    ),
    "maintain-without-tolerance": (
        "{subjects} ska bibehållas, men det framgår inte hur stor avvikelse som godtas",
        "{subjects} are to be maintained, but it is not stated how large a departure is accepted",
    ),
    "maintain-without-value": (
        "{subjects} ska bibehållas, men det finns inga värden att bibehålla",
        "{subjects} are to be maintained, but there are no values to maintain",
    ),
    "unit-or-statistic-missing": (
        "det framgår inte fullt ut vad {subjects} mäts i",
        "it is not fully stated in what {subjects} are measured",
    ),
    "structurally-empty-part": (
        "{subjects} kan till sin natur inte ha något värde; tomma rutor är här varken nollor eller bortfall",
        "{subjects} cannot have a value by their nature; empty cells are here neither zeros nor missing",
    ),
    "compound-indicator": (
        "{subjects} rymmer var och en mer än ett mått ({things})",
        "{subjects} each hold more than one measurement ({things})",
    ),
    "measurement-point-ambiguous": (
        "det framgår inte från vilken händelse tiden räknas för {subjects} ({words})",
        "it is not stated from which event the time is counted for {subjects} ({words})",
    ),
    "target-denominator-unstated": (
        "det framgår inte vad andelen räknas på i målvärdena för {subjects}",
        "it is not stated what the shares in the targets of {subjects} are counted out of",
    ),
    "target-date-in-words": (
        "målvärdena för {subjects} är daterade i ord, utan att någon dag anges ({words})",
        "the targets of {subjects} are dated in words, with no day given ({words})",
    ),
    "area-purpose-unmeasured": (
        "syften anges för {subjects} som ingen av deras indikatorer mäter ({purpose})",
        "purposes of {subjects} are stated that none of their indicators measures ({purpose})",
    ),
    "attachment-missing": (
        "{annexes} finns inte i underlaget ({subjects})",
        "not in the material: {annexes} ({subjects})",
    ),
    "proposal-not-decision": (
        "{subjects} är förslag; inget beslut är känt",
        "{subjects} are proposals; no decision is known",
    ),
}

#: How a finding speaks for others like it, where its code has no sentence for several: of those that rest
#: on the same, of those that do not, and of those that are about nothing in particular.
ALSO: Final = ("{first}; detsamma gäller {others}", "{first}; the same goes for {others}")
ALSO_LIKE: Final = ("{first}; liknande gäller {others}", "{first}; something similar goes for {others}")
TIMES: Final = ("{first} ({count} gånger)", "{first} ({count} times)")

#: One and several of each category and severity, in Swedish and in English. Advice has no plural in
#: English, and what is of severity info is counted as notes.
COUNTED: Final[dict[Category | Severity, tuple[tuple[str, str], tuple[str, str]]]] = {
    Category.CONTRADICTION: (("motsägelse", "motsägelser"), ("contradiction", "contradictions")),
    Category.GAP: (("lucka", "luckor"), ("gap", "gaps")),
    Category.ADVICE: (("påpekande", "påpekanden"), ("piece of advice", "pieces of advice")),
    Severity.ERROR: (("fel", "fel"), ("error", "errors")),
    Severity.WARNING: (("varning", "varningar"), ("warning", "warnings")),
    Severity.INFO: (("upplysning", "upplysningar"), ("note", "notes")),
}

#: The sentences of a summary, and the headings of a table.
SUMMARY: Final[dict[str, tuple[str, str]]] = {
    "none": ("Inga iakttagelser.", "No findings."),
    "counts": ("{counts}.", "{counts}."),
    "counts-of": ("{counts}, varav {severe}.", "{counts}, among them {severe}."),
    "acknowledged-one": (
        "Ägaren har kvitterat ytterligare en iakttagelse.",
        "The owner acknowledges one more finding.",
    ),
    "acknowledged": (
        "Ägaren har kvitterat ytterligare {count} iakttagelser.",
        "The owner acknowledges {count} more findings.",
    ),
    "acknowledged-as": (
        "Kvitterat av ägaren: {text} (skäl: {reason}).",
        "Acknowledged: {text} (reason: {reason}).",
    ),
    "caption": ("Iakttagelser om {about}", "Findings about the {about}"),
    "category": ("Slag", "Category"),
    "severity": ("Allvar", "Severity"),
    "text": ("Iakttagelse", "Finding"),
    "code": ("Kod", "Code"),
}
