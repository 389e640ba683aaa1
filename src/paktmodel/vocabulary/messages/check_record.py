"""What `check` says of follow-up records, surveys and evaluations, by code: Swedish, then English."""

from typing import Final

RECORD_FINDINGS: Final[dict[str, tuple[str, str]]] = {
    # What was handed in.
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
    # Scales, assessments and deviations.
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
    "forecast-missing": (
        "{closing} {period} har ingen prognos för {subjects}, vars målvärden gäller längre fram",
        "there is no forecast at the {closing} of {period} for {subjects}, whose targets are still to come",
    ),
    "deviation-incomplete": (
        "{subjects} saknar {details}",
        "{subjects} lacks {details}",
    ),
    "deviation-done-before-told": (
        "{subjects} anges som åtgärdad den {done}, innan den rapporterades den {day}",
        "{subjects} is said to be dealt with on {done}, before it was stated on {day}",
    ),
    # Surveys and evaluations.
    "survey-base-missing": (
        "det framgår inte hur många svar som andelen räknas på för {subjects}; osäkerheten är okänd",
        "it is not stated how many answers the share is counted out of for {subjects}; its uncertainty is "
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
    "evaluator-unstated": (
        "det framgår inte vem som har gjort {subjects}",
        "it is not stated who made {subjects}",
    ),
    "evaluation-without-values": (
        "{subjects} återges utan några värden, så att ingen senare kan jämföras med dem",
        "{subjects} is given without values, so that no later one can be compared with them",
    ),
    "evaluation-finding-unknown": (
        "{subjects} bygger på {missing}, som inte finns bland utvärderingens iakttagelser",
        "{subjects} rests on {missing}, which is not among the findings of the evaluation",
    ),
    "recommendation-unfounded": (
        "det framgår inte vilken iakttagelse som ligger bakom {subjects}",
        "it is not stated which finding lies behind {subjects}",
    ),
    "recommendation-without-action": (
        "det framgår inte vad som har gjorts med anledning av {subjects}",
        "it is not stated what has come of {subjects}",
    ),
    "action-incomplete": (
        "det som ska göras med anledning av {subjects} saknar {details}, så det går inte att veta om det är "
        "försenat",
        "what is to be done about {subjects} lacks {details}, so whether it is late cannot be known",
    ),
    # Comparisons and references.
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
        "it is not stated what the values count over time in {subjects}",
    ),
    "comparison-basis-differs": (
        "{subjects} räknar {theirs}, men indikatorn räknar {ours}",
        "{subjects} counts {theirs}, but the indicator counts {ours}",
    ),
    "comparison-averaging-unstated": (
        "det framgår inte hur gruppens värde ({group}, {year}) bildas av medlemmarnas i {subjects}",
        "it is not stated how the value of the group ({group}, {year}) is made of its members' in {subjects}",
    ),
    "reference-without-code": (
        "{subjects} anger inte koden för det som den gäller ({what})",
        "{subjects} does not give the code of the {what} that it is about",
    ),
}
