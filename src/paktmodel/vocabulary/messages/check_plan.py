"""What `check` says, by code: Swedish, then English.

A sentence begins in small letters and has no full stop, for a hint may follow it; a table
gives it both. ``{subjects}`` are what the finding is about, in words; the other names are
those of its evidence. What to do about each stands in ``docs/findings.md``.
"""

from typing import Final

from paktmodel.vocabulary.language import Word
from paktmodel.vocabulary.messages.check_matter import MATTER_DOUBTS
from paktmodel.vocabulary.messages.check_network import NETWORK_DOUBTS


class Referent(Word):
    """What a reference that leads nowhere was meant to lead to."""

    INDICATOR = "indicator", "indikator", "indicator"
    GOAL = "goal", "mål", "goal"
    VERSION = "version", "version", "version"
    PART = "part", "del", "part"
    TEMPLATE = "template", "mall", "template"
    FOCUS_AREA = "focus-area", "fokusområde", "focus area"


class Detail(Word):
    """A detail that a finding points at: what is lacking, not asked for, or senseless."""

    # Of a submission that the plan does not ask for.
    RULE = "rule", "regeln", "rule"
    RECIPIENT = "recipient", "mottagaren", "recipient"
    CLOSING = "closing", "bokslutet", "closing"
    PERIOD = "period", "perioden", "period"
    # Of what was done about something.
    CAUSE = "cause", "orsak", "the cause"
    ACTION = "action", "åtgärd", "what is done about it"
    RESPONSIBLE = "responsible", "ansvarig roll", "the responsible role"
    DUE = "due", "dag då det ska vara klart", "the day by which it is to be done"
    # Of rules by which nothing can be judged.
    BELOW = "below", "godtagen avvikelse nedåt", "the tolerance below"
    ABOVE = "above", "godtagen avvikelse uppåt", "the tolerance above"
    CONFIDENCE = "confidence", "konfidensnivån", "the level of confidence"
    GAP = "gap", "marginalen för skillnader", "the margin of a gap"
    FACTOR = "factor", "avståndet till kontrollgränserna", "the factor of the control limits"
    SCREEN = "screen", "gallringsgränsen", "the screening limit"
    MIN_POINTS = "min-points", "minsta antalet punkter", "the fewest points"
    FIXED_AFTER = "fixed-after", "antalet punkter som gränserna låses efter", "the points the limits rest on"
    TREND = "trend", "trendens längd", "the length of a trend"
    RUN = "run", "radens längd", "the length of a run"
    RARE_BELOW = "rare-below", "gränsen för små antal", "the guard for small counts"
    REBASES = "rebases", "ordningen på omräkningarna", "the order of the rebases"
    # Of organisations that may be one.
    NUMBER = "number", "samma organisationsnummer", "the same organisation number"
    NAME = "name", "nästan samma namn", "nearly the same name"
    # Of a commitment that nobody may be able to verify.
    NOT_VERIFIABLE = "not-verifiable", "bedömdes inte gå att verifiera", "found not to be verifiable"
    NOT_JUDGED = "not-judged", "ingen har prövat det", "nobody has judged it"
    # Of a count that tells no number, or two.
    BOTH_COUNTS = "both-counts", "både ett exakt och ett ungefärligt antal", "both an exact and a rough count"
    NO_COUNT = "no-count", "inget antal", "no count"
    NEGATIVE_COUNT = "negative-count", "ett negativt antal", "a negative count"


DOUBTS: Final[dict[str, tuple[str, str]]] = {
    # Measures and what they are to move.
    "measure-without-indicator": (
        "{subjects} anger ingen indikator som åtgärden ska påverka",
        "{subjects} names no indicator that it is meant to move",
    ),
    "indicator-without-measure": (
        "ingen åtgärd anges påverka {subjects}",
        "no measure is said to move {subjects}",
    ),
    "population-mismatch": (
        "åldrarna stämmer inte överens mellan {subjects}: åtgärden riktar sig till {reached}, "
        "indikatorn räknar {counted}",
        "the ages differ between {subjects}: the measure is for {reached}, the indicator counts {counted}",
    ),
    "owner-missing": (
        "ingen ansvarig roll anges för {subjects}",
        "no responsible role is named for {subjects}",
    ),
    "cost-not-visible": (
        "varken kostnaden eller var den redovisas framgår för {subjects}",
        "neither the cost nor where it is shown is told for {subjects}",
    ),
    # Indicators and their baselines.
    "baseline-missing": (
        "{subjects} saknar utgångsvärde för {period} (skäl: {reason})",
        "{subjects} has no baseline for {period} (reason: {reason})",
    ),
    "baseline-window-unstated": (
        "det framgår inte vad perioden för utgångsvärdet omfattar (hela perioden, ett medelvärde eller en "
        "dag) för {subjects}",
        "it is not told what the period of the baseline covers (all of it, a mean or a day) for {subjects}",
    ),
    "direction-missing": (
        "{subjects} saknar önskad riktning",
        "{subjects} has no wanted direction",
    ),
    "source-under-development": (
        "uppföljningen av {subjects} är under utveckling",
        "the follow-up of {subjects} is under development",
    ),
    "maintain-without-tolerance": (
        "{subjects} ska bibehållas, men det framgår inte hur stor avvikelse som godtas",
        "{subjects} is to be maintained, but it is not told how large a departure is accepted",
    ),
    "maintain-without-value": (
        "{subjects} ska bibehållas, men det finns inget värde att bibehålla",
        "{subjects} is to be maintained, but there is no value to maintain",
    ),
    "unit-or-statistic-missing": (
        "det framgår inte fullt ut vad {subjects} mäts i",
        "it is not fully told in what {subjects} is measured",
    ),
    "structurally-empty-part": (
        "{subjects}, kan till sin natur inte ha något värde; en tom ruta är här varken noll eller bortfall",
        "{subjects}, cannot have a value by its nature; an empty cell is here neither zero nor missing",
    ),
    "compound-indicator": (
        "{subjects} rymmer mer än ett mått: {things}",
        "{subjects} holds more than one measurement: {things}",
    ),
    "cohort-later-than-document": (
        "{subjects} har ett värde för {period}, men alla i gruppen har följts färdigt först den {first} "
        "och handlingen är daterad den {day}",
        "{subjects} has a value for {period}, but everyone in the group has been followed to the end only on "
        "{first}, and the paper is of {day}",
    ),
    "measurement-point-ambiguous": (
        "det framgår inte från vilken händelse ”{words}” räknas för {subjects} (läst som: {reading})",
        "it is not told from which event “{words}” is counted for {subjects} (read as: {reading})",
    ),
    # Figures against each other.
    "count-behaves-as-share": (
        "{subjects} anges som antal, men totalen {total} ligger mellan delarna {parts} som hos en andel; "
        "som antal blir delarna tillsammans {sum}",
        "{subjects} is given as a count, but the total {total} lies between its parts {parts} as that of a "
        "share does; as a count the parts make {sum}",
    ),
    "parts-off-total": (
        "delarna {parts} av {subjects} blir tillsammans {sum}, inte {total}",
        "the parts {parts} of {subjects} make {sum}, not {total}",
    ),
    "share-out-of-range": (
        "{subjects} har andelen {values} procent, som ligger utanför 0–100",
        "{subjects} has a share of {values} per cent, which lies outside 0 to 100",
    ),
    "implied-weight-outside": (
        "totalen {total} för {subjects} ligger utanför delarna {parts}, vilket ingen fördelning kan ge",
        "the total {total} of {subjects} lies beyond its parts {parts}, which no mix of them can give",
    ),
    "implied-weight-extreme": (
        "{total} totalt, {women} för kvinnor och {men} för män förutsätter för {subjects} att kvinnor väger "
        "{weight}; om raderna är omkastade väger de {swapped}",
        "{total} in total, {women} for women and {men} for men imply for {subjects} that women weigh "
        "{weight}; if the rows have been swapped they weigh {swapped}",
    ),
    # Goals, targets, the title and the areas.
    "goal-without-indicator": (
        "ingen indikator mäter {subjects}",
        "no indicator measures {subjects}",
    ),
    "target-denominator-unstated": (
        "det framgår inte vad andelen räknas på i målvärdet för {subjects}",
        "it is not told what the share in the target of {subjects} is counted out of",
    ),
    "target-date-in-words": (
        "målvärdet för {subjects} ska gälla ”{words}”, utan att någon dag anges",
        "the target of {subjects} is to hold “{words}”, with no day given",
    ),
    "target-dated-without-source": (
        "målvärdet för {subjects} har daterats till den {on}, men handlingen säger bara ”{words}” och det "
        "framgår inte varifrån dagen kommer",
        "the target of {subjects} has been dated {on}, but the paper says only “{words}”, and it is not "
        "told where the day comes from",
    ),
    "title-quantity-without-indicator": (
        "titeln utlovar ”{quantity}”, vilket ingen indikator mäter",
        "the title promises “{quantity}”, which no indicator measures",
    ),
    "area-purpose-unmeasured": (
        "”{purpose}” anges som syfte för {subjects}, men ingen av dess indikatorer mäter det",
        "“{purpose}” is given as a purpose of {subjects}, but none of its indicators measures it",
    ),
    # Versions and decisions.
    "version-without-approval": (
        "inget godkännande av {subjects} är antecknat i denna handling",
        "no approval recorded in this paper for {subjects}",
    ),
    "attachment-missing": (
        "en bilaga till {subjects} finns inte i underlaget: {annexes}",
        "an annex to {subjects} is not in the material: {annexes}",
    ),
    "approval-contradicts-proposal": (
        "{subjects} uppges vara godkänd {approved} ({by}), men {body} ombeds {asked} att anta planen",
        "{subjects} is said to have been approved on {approved} ({by}), but {body} is asked on {asked} to "
        "adopt the plan",
    ),
    "proposal-not-decision": (
        "{subjects} är ett förslag; inget beslut är känt",
        "{subjects} is a proposal; no decision is known",
    ),
    "change-beyond-delegation": (
        "{subjects} ändrar utan känt beslut sådant som inte har delegerats: {kinds}",
        "{subjects} changes, with no decision known, what has not been delegated: {kinds}",
    ),
    # Texts.
    "title-variant": (
        "titeln skrivs på två sätt: ”{there}” och ”{here}”",
        "the title is written in two ways: “{there}” and “{here}”",
    ),
    "text-mended": (
        "uppenbara inläsningsfel har rättats i {subjects}; den tryckta formen finns kvar i källan",
        "evident scanning damage has been mended in {subjects}; the printed form is kept in the source",
    ),
    "template-residue": (
        "text från en mall står kvar i {subjects}: ”{phrase}”",
        "text of a template is left in {subjects}: “{phrase}”",
    ),
    "mixed-scripts": (
        "ord i {subjects} blandar bokstäver ur olika alfabet: {words}",
        "words in {subjects} mix letters of different alphabets: {words}",
    ),
    # Codes, references and days.
    "code-repeated": (
        "{subjects} förekommer {times} gånger",
        "{subjects} occurs {times} times",
    ),
    "reference-to-nothing": (
        "{subjects} hänvisar till {what} {missing}, som inte finns i {where}",
        "{subjects} refers to {what} {missing}, which the {where} does not have",
    ),
    "statutory-end-outside": (
        "{subjects} anges som lagstadgad men slutar den {end}; den lagstadgade delårsrapporten slutar med "
        "juni, juli eller augusti",
        "{subjects} is said to be statutory but ends on {end}; the statutory interim report ends with June, "
        "July or August",
    ),
    "dates-out-of-order": (
        "{subjects} har datum i fel ordning: {later} står före {earlier}",
        "{subjects} has dates out of order: {later} stands before {earlier}",
    ),
    # Rules of judgement.
    "signal-rules-senseless": (
        "{subjects} har värden som inget kan bedömas efter: {details}",
        "{subjects} holds values by which nothing can be judged: {details}",
    ),
    # Follow-up records: what was handed in.
    "record-of-other-plan": (
        "{subjects} gäller planen {theirs}, inte {plan}",
        "the {subjects} is of the plan {theirs}, not of {plan}",
    ),
    "submission-not-asked-for": (
        "planen begär inte {subjects}: {details} finns inte i dess uppföljningsregler och kalender",
        "the plan does not ask for {subjects}: not in its reporting rules and calendar: {details}",
    ),
    "submission-before-period-end": (
        "{subjects} är daterad den {day}, före den sista dag som den omfattar ({end})",
        "{subjects} is dated {day}, before the last day that it covers ({end})",
    ),
    "submission-out-of-order": (
        "{subjects} antecknas som {state} den {day} utan att dessförinnan ha lämnats in",
        "{subjects} is recorded as {state} on {day} without having been submitted before that",
    ),
    "sent-back-without-reason": (
        "{subjects} återsändes den {day} utan att något skäl anges",
        "{subjects} was sent back on {day} with no reason given",
    ),
    "submission-late": (
        "{subjects} lämnades in den {day}, men skulle ha lämnats senast den {due}",
        "{subjects} was submitted on {day}, but was due on {due}",
    ),
    # Follow-up records: scales, assessments and deviations.
    "scale-missing": (
        "{subjects} använder skalan {scale}, som inte finns i {where} eller bland de färdiga skalorna",
        "{subjects} uses the scale {scale}, which is neither in the {where} nor a preset",
    ),
    "step-unknown": (
        "{subjects} använder steget {step}, som inte finns på skalan {scale} ({known})",
        "{subjects} uses the step {step}, which the scale {scale} does not have ({known})",
    ),
    "scale-step-repeated": (
        "{subjects} har samma steg mer än en gång: {steps}",
        "{subjects} has the same step more than once: {steps}",
    ),
    "scale-too-short": (
        "{subjects} har {count} steg och skiljer inget från något annat",
        "{subjects} has too few steps to tell anything apart: {count}",
    ),
    "assessment-before-period-end": (
        "{subjects} är daterad den {day}, före periodens sista dag ({end})",
        "{subjects} is dated {day}, before the last day of its period ({end})",
    ),
    "assessments-contradict": (
        "{subjects} har gjorts på olika sätt samma dag av samma roll ({role}): {values}",
        "{subjects} was made in different ways on one day by one role ({role}): {values}",
    ),
    "deviation-incomplete": (
        "{subjects} saknar {details}",
        "{subjects} lacks {details}",
    ),
    "deviation-done-before-told": (
        "{subjects} anges som åtgärdad den {done}, innan den rapporterades den {day}",
        "{subjects} is said to be dealt with on {done}, before it was told on {day}",
    ),
    # Follow-up records: surveys and evaluations.
    "survey-base-missing": (
        "det framgår inte hur många svar som andelen räknas på för {subjects}; osäkerheten är okänd",
        "it is not told how many answers the share is counted out of for {subjects}; its uncertainty is "
        "unknown",
    ),
    "survey-base-not-positive": (
        "{subjects} anges vara räknat på {base} svar, vilket inte kan ge någon andel",
        "{subjects} is said to be counted out of {base} answers, which can give no share",
    ),
    "step-counted-twice": (
        "{subjects} räknar samma steg mer än en gång: {steps}",
        "{subjects} counts the same step more than once: {steps}",
    ),
    "answers-negative": (
        "{subjects} har ett negativt antal svar: {counts}",
        "{subjects} has a negative number of answers: {counts}",
    ),
    "evaluator-unstated": (
        "det framgår inte vem som har gjort {subjects}",
        "it is not told who made {subjects}",
    ),
    "evaluation-finding-unknown": (
        "{subjects} bygger på {missing}, som inte finns bland utvärderingens iakttagelser",
        "{subjects} rests on {missing}, which is not among the findings of the evaluation",
    ),
    "recommendation-unfounded": (
        "det framgår inte vilken iakttagelse som ligger bakom {subjects}",
        "it is not told which finding lies behind {subjects}",
    ),
    "recommendation-without-action": (
        "det framgår inte vad som har gjorts med anledning av {subjects}",
        "it is not told what has come of {subjects}",
    ),
    "action-incomplete": (
        "det som ska göras med anledning av {subjects} saknar {details}, så det går inte att veta om det är "
        "försenat",
        "what is to be done about {subjects} lacks {details}, so whether it is late cannot be known",
    ),
    # Follow-up records: comparisons and references.
    "comparison-without-figures": (
        "{subjects} har inga värden",
        "{subjects} has no figures",
    ),
    "comparison-figure-repeated": (
        "{subjects} har mer än ett värde för samma period och del: {periods}",
        "{subjects} has more than one figure for the same period and part: {periods}",
    ),
    "comparison-basis-unstated": (
        "det framgår inte vad värdena räknar över tid i {subjects}",
        "it is not told what the values count over time in {subjects}",
    ),
    "comparison-basis-differs": (
        "{subjects} räknar {theirs}, men indikatorn räknar {ours}",
        "{subjects} counts {theirs}, but the indicator counts {ours}",
    ),
    "comparison-averaging-unstated": (
        "det framgår inte hur gruppens värde ({group}, {year}) bildas av medlemmarnas i {subjects}",
        "it is not told how the figure of the group ({group}, {year}) is made of its members' in {subjects}",
    ),
    "reference-without-code": (
        "{subjects} anger inte koden för det som den gäller ({what})",
        "{subjects} does not give the code of the {what} that it is about",
    ),
    **NETWORK_DOUBTS,
    **MATTER_DOUBTS,
}
