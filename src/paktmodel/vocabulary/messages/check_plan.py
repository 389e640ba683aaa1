"""What `check` says of plans and of every document, by code: Swedish, then English.

A sentence begins in small letters and has no full stop, for a hint may follow it; a table
gives it both. ``{subjects}`` are what the finding is about, in words; the other names are
those of its evidence. What to do about each stands in ``docs/findings.md``.
"""

from typing import Final

PLAN_FINDINGS: Final[dict[str, tuple[str, str]]] = {
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
    "responsible-missing": (
        "ingen ansvarig anges för {subjects}",
        "nobody is named as responsible for {subjects}",
    ),
    "progress-contradicts-state": (
        "{percent} procent är genomfört ({day}) för {subjects}, vars läge är: {state}",
        "{percent} per cent is done ({day}) of {subjects}, whose state is: {state}",
    ),
    "measure-outside-plan": (
        "{subjects} pågår {years}, men planen gäller {plan_years}",
        "{subjects} runs {years}, but the plan is for {plan_years}",
    ),
    "goal-in-circle": (
        "målen är underordnade varandra i en cirkel: {subjects}",
        "the goals serve each other in a circle: {subjects}",
    ),
    "goal-above-parent": (
        "målets nivå ({level}) är högre än det överordnades ({parent}): {subjects}",
        "the goal's level ({level}) is above that of the goal it serves ({parent}): {subjects}",
    ),
    "cost-not-visible": (
        "varken kostnaden eller var den redovisas framgår för {subjects}",
        "neither the cost nor where it is shown is stated for {subjects}",
    ),
    # Indicators and their baselines.
    "baseline-missing": (
        "{subjects} saknar utgångsvärde för {period} (skäl: {reason})",
        "{subjects} has no baseline for {period} (reason: {reason})",
    ),
    "baseline-window-unstated": (
        "det framgår inte vad perioden för utgångsvärdet omfattar (hela perioden, ett medelvärde eller en "
        "dag) för {subjects}",
        "it is not stated what the period of the baseline covers (all of it, a mean or a day) for {subjects}",
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
        "{subjects} is to be maintained, but it is not stated how large a departure is accepted",
    ),
    "maintain-without-value": (
        "{subjects} ska bibehållas, men det finns inget värde att bibehålla",
        "{subjects} is to be maintained, but there is no value to maintain",
    ),
    "unit-or-statistic-missing": (
        "det framgår inte fullt ut vad {subjects} mäts i",
        "it is not fully stated in what {subjects} is measured",
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
        "{subjects} har andelen {values}, som är mindre än inget eller mer än allt",
        "{subjects} has a share of {values}, which is less than none or more than all",
    ),
    "count-negative": (
        "{subjects} har värdet {values}, som inte kan vara negativt; ett netto anges som netto",
        "{subjects} has the value {values}, which cannot be negative; a net flow is of kind balance",
    ),
    "value-not-whole": (
        "{subjects} har värdet {values}, fast det ska vara ett helt tal",
        "{subjects} has the value {values}, though it must be a whole number",
    ),
    "value-not-on-scale": (
        "{subjects} har värdet {values}, som inte finns på skalan",
        "{subjects} has the value {values}, which is not on the scale",
    ),
    "amount-called-count": (
        "{subjects} anges som antal men mäts i {unit}, som är en mängd eller ett belopp",
        "{subjects} is given as a count but is measured in {unit}, which is an amount",
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
        "it is not stated what the share in the target of {subjects} is counted out of",
    ),
    "target-undated": (
        "det framgår inte när målvärdet för {subjects} ska gälla",
        "it is not stated when the target of {subjects} is to hold",
    ),
    "target-period-unstated": (
        "det framgår inte vilken period som ska jämföras med målvärdet för {subjects} den {day}",
        "it is not stated which period is to be compared with the target of {subjects} on {day}",
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
    "target-unit-differs": (
        "målvärdet för {subjects} anges i {unit}, men det som mäts är i {other}",
        "the target of {subjects} is in {unit}, but what is measured is in {other}",
    ),
    "direction-against-target": (
        "önskad riktning för {subjects} är {direction}, men målvärdet är {form} {value}",
        "the wanted direction of {subjects} is {direction}, but the target is {form} {value}",
    ),
    "aim-against-indicator": (
        "mål och indikator vill åt olika håll: {subjects}",
        "aim and indicator want opposite directions: {subjects}",
    ),
    "aim-target-differs": (
        "målvärdena skiljer sig åt mellan {subjects} ({when}): {aim} respektive {indicator}",
        "the targets differ between {subjects} ({when}): {aim} and {indicator}",
    ),
    "targets-exclude-each-other": (
        "inget värde uppfyller alla målvärden för {subjects} ({when}): det skulle vara både {low} eller mer "
        "och {high} eller mindre",
        "no value meets all targets of {subjects} ({when}): it would have to be {low} or more and {high} or "
        "less",
    ),
    "path-not-monotonic": (
        "målvärdena för {subjects} går från {first} ({since}) till {then} ({until}), fast riktningen är "
        "{direction}",
        "the targets of {subjects} go from {first} ({since}) to {then} ({until}), though the direction is "
        "{direction}",
    ),
    "target-met-at-start": (
        "målvärdet för {subjects} är {form} {value}, men utgångsvärdet {start} ({period}) uppfyller det "
        "redan och riktningen är {direction}",
        "the target of {subjects} is {form} {value}, but the baseline {start} ({period}) meets it already, "
        "and the direction is {direction}",
    ),
    "target-before-baseline": (
        "målvärdet för {subjects} gäller {day}, som inte är senare än utgångsvärdets period ({period})",
        "the target of {subjects} is for {day}, which is no later than the period of the baseline ({period})",
    ),
    "target-before-plan": (
        "målvärdet för {subjects} gäller {day}, före planens år ({years})",
        "the target of {subjects} is for {day}, before the years of the plan ({years})",
    ),
    "target-out-of-range": (
        "målvärdet för {subjects} är {form} {value}, vilket måttet ({kind}) inte kan vara",
        "the target of {subjects} is {form} {value}, which the figure ({kind}) cannot be",
    ),
    "band-invalid": (
        "toleransnivåerna för {subjects} anges i procent av målvärdet, som är {value}",
        "the bands of {subjects} are stated in per cent of the target, which is {value}",
    ),
    "target-kind-wrong": (
        "målvärdet för {subjects} är {details}, vilket slaget av mått ({kind}) inte kan ha",
        "the target of {subjects} is {details}, which a figure of its kind ({kind}) cannot have",
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
    "version-adopted-before-created": (
        "{subjects} antogs {adopted}, innan den skapades ({created})",
        "{subjects} was adopted on {adopted}, before it was created ({created})",
    ),
    "attachment-missing": (
        "{annexes} finns inte i underlaget ({subjects})",
        "not in the material: {annexes} ({subjects})",
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
        "{subjects} återges i annan form än den tryckta, som finns kvar i källan",
        "the text is not as printed in {subjects}; the printed form is kept in the source",
    ),
    "template-residue": (
        "text från en mall står kvar i {subjects}: ”{phrase}”",
        "text of a template is left in {subjects}: “{phrase}”",
    ),
    "mixed-scripts": (
        "ord i {place} blandar bokstäver ur olika alfabet: från tecken {positions} står {letters}, som inte "
        "är latinska",
        "words in {place} mix letters of different alphabets: from character {positions} on stand {letters}, "
        "which are not Latin",
    ),
    # Codes, references and days.
    "code-repeated": (
        "{subjects} förekommer {times} gånger",
        "{subjects} occurs {times} times",
    ),
    "codes-alike": (
        "{subjects} har koder som skiljer sig åt bara i versaler eller inledande nollor",
        "the codes of {subjects} differ only in case or in leading zeros",
    ),
    "reference-to-nothing": (
        "{subjects} hänvisar till {what} {missing}, som inte finns i {where}",
        "{subjects} refers to {what} {missing}, which the {where} does not have",
    ),
    "statutory-end-outside": (
        "{subjects} anges som lagstadgad men slutar den {end}; den lagstadgade delårsrapporten slutar med "
        "juni, juli eller augusti, årsredovisningen med december",
        "{subjects} is said to be statutory but ends on {end}; the statutory interim report ends with June, "
        "July or August, the annual report with December",
    ),
    "year-not-declared": (
        "{subjects} följer året {year}, som kalendern inte anger; perioderna blir kalenderårets",
        "{subjects} follows the year {year}, which the calendar does not declare; its periods are those "
        "of the calendar year",
    ),
    "dates-out-of-order": (
        "{subjects} har datum i fel ordning: {later} står före {earlier}",
        "{subjects} has dates out of order: {later} stands before {earlier}",
    ),
    # Owners.
    "owner-code-unknown": (
        "{owner} har koden {code} ({scheme}), som inte fanns den {day}",
        "{owner} has the code {code} ({scheme}), which did not exist on {day}",
    ),
    # Rules of judgement.
    "signal-rules-senseless": (
        "{subjects} har värden som inget kan bedömas efter: {details}",
        "{subjects} holds values by which nothing can be judged: {details}",
    ),
}
