"""What follow-up says, by code: Swedish, then English.

`REASONS` are the parts of a verdict's explanation; `PHRASES` the fixed words of tables.
"""

from typing import Final

#: Why a standing is what it is; a verdict gives every one that applies.
REASONS: Final[dict[str, tuple[str, str]]] = {
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
    "no-direction": ("ingen önskad riktning är angiven", "no wanted direction is given"),
    "no-baseline": ("utgångsvärde saknas", "there is no baseline"),
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
    "series-break": (
        "definitionen ändrades {since} utan att serien länkades",
        "the definition changed in {since} and the series was not linked",
    ),
    "suppressed": ("värden skyddas av sekretess", "values are suppressed for secrecy"),
    "shorter-window": (
        "{months} av {of} månader går inte att jämföra med en period om {of} månader",
        "{months} of {of} months cannot be compared with a period of {of} months",
    ),
    "basis-unstated": (
        "handlingen anger inte vad {baseline_period} omfattar",
        "basis unstated: the paper does not say what {baseline_period} covers",
    ),
    "months-may-repeat-persons": (
        "samma personer kan räknas i flera månader, så månaderna läggs inte ihop",
        "the same persons may be counted in several months, so the months are not added up",
    ),
    "aggregation-unstated": (
        "det är inte angivet hur månader blir en längre period",
        "it is not stated how months make a longer period",
    ),
    "no-value": ("inget värde är rapporterat", "no value has been reported"),
    "incomplete-window": (
        "ofullständig period, {months} av {of} månader",
        "incomplete window, {months} of {of}",
    ),
    "before-plan-start": (
        "{months} mån. före planens start {start}",
        "months before the plan's start on {start}: {months}",
    ),
    "preliminary": ("preliminära uppgifter ingår", "preliminary data are included"),
    "no-indicator": ("ingen indikator mäter det", "no indicator measures it"),
    "limit-date-in-words": (
        "dagen anges bara med orden ”{words}”",
        "the date is given in words only: “{words}”",
    ),
    "limit-date-missing": ("gränsvärdet har ingen dag", "the limit has no date"),
    "denominator-unstated": (
        "det är inte angivet vad andelen räknas på",
        "it is not stated what the share is counted out of",
    ),
    "unit-differs": (
        "gränsvärdet anges i {limit_unit} men indikatorn i {unit}",
        "the limit is in {limit_unit} but the indicator in {unit}",
    ),
    "rounding": (
        "det avrundade värdet {value} ligger på båda sidor om gränsen",
        "the rounded value {value} lies on both sides of the limit",
    ),
    "limit-met": ("{value} den {day}, {operator} {limit}", "{value} on {day}, {operator} {limit}"),
    "limit-missed": (
        "{value} den {day}, inte {operator} {limit}",
        "{value} on {day}, not {operator} {limit}",
    ),
    "limit-already-met": (
        "{value} är redan {operator} {limit}",
        "{value} is already {operator} {limit}",
    ),
    "limit-on-track": (
        "{value} mot väntade {expected} på väg mot {operator} {limit}",
        "{value} against an expected {expected} on the way to {operator} {limit}",
    ),
    "limit-behind": (
        "{value} mot väntade {expected} på väg mot {operator} {limit}; {pace} per månad krävs",
        "{value} against an expected {expected} on the way to {operator} {limit}; {pace} per month needed",
    ),
    "required-pace": ("{pace} per månad krävs till {day}", "{pace} per month needed until {day}"),
    "awaiting-value": ("värdet för {day} finns inte ännu", "the value for {day} is not there yet"),
}

#: Fixed words of tables and sentences.
PHRASES: Final[dict[str, tuple[str, str]]] = {
    "cannot-judge": ("Kan inte bedömas: {reasons}.", "Not assessable: {reasons}."),
    "judged": ("{standing}: {reason}.", "{standing}: {reason}."),
    "limit-told": ("Gränsvärde {standing}: {reasons}.", "Limit {standing}: {reasons}."),
    "unjudged": (
        "{value} ({window}) mot {baseline} ({baseline_period}), {change}; inte bedömt.",
        "{value} ({window}) against {baseline} ({baseline_period}), {change}; not judged.",
    ),
    "month-beside": (
        "I {month} {value}, mot {before} i {year}; ett år emellan, inte bedömt.",
        "In {month} {value}, against {before} in {year}; a year between, not judged.",
    ),
    "sums-beside": (
        "Tillsammans {value} i {months}, mot {before} samma månader {period}; inte bedömt.",
        "Together {value} in {months}, against {before} in the same months of {period}; not judged.",
    ),
    "tally": ("{assessable} av {all} kan bedömas", "{assessable} of {all} can be assessed"),
    "internal": ("Internt underlag, inte granskat för sekretess", "Internal, not reviewed for secrecy"),
    "followed-caption": ("{title}: läget {day}", "{title}: standing on {day}"),
    "agenda-caption": ("{title}: att följa upp {day}", "{title}: to be followed up on {day}"),
    "plan-tally": ("Planen: {tally}", "The plan: {tally}"),
    "area-tally": ("Målområde {code}: {tally}", "Goal area {code}: {tally}"),
    "goal-told": ("Mål {code}, {aim}: {text}", "Goal {code}, {aim}: {text}"),
    "known-at": ("Känt {day}", "As known on {day}"),
    "months-possible": (
        "{indicator} kan {day} visa {months} av {of} månader",
        "{indicator} can show {months} of {of} months on {day}",
    ),
    "indicator": ("Indikator", "Indicator"),
    "part": ("Del", "Part"),
    "baseline": ("Utgångsvärde", "Baseline"),
    "current": ("Nu", "Now"),
    "window": ("Period", "Window"),
    "change": ("Förändring", "Change"),
    "direction": ("Önskad riktning", "Wanted"),
    "standing": ("Bedömning", "Standing"),
    "timeliness": ("Uppgiftsläge", "Timeliness"),
    "why": ("Varför", "Why"),
    "what": ("Vad", "What"),
    "recipient": ("Mottagare", "Recipient"),
    "period": ("Period", "Period"),
    "due": ("Senast", "Due"),
    "state": ("Läge", "State"),
    "missing": ("Saknas", "Missing"),
    "waiting": ("Kan inte finnas ännu", "Cannot exist yet"),
    "unknown": ("okänd", "unknown"),
    "findings-title": ("Frågetecken i planen", "What is doubtful in the plan"),
    "agenda-title": ("Att följa upp", "To be followed up"),
    "followed-title": ("Läget per indikator", "Standing by indicator"),
    "measure": ("Åtgärd", "Measure"),
    "measures-title": ("Läget per åtgärd", "Standing by measure"),
    "years": ("Årtal", "Years"),
    "indicators": ("Indikatorer", "Indicators"),
    "as-total": ("Som totalt", "As total"),
    "not-told": ("anges inte", "not told"),
    "measures-caption": ("{title}: läget per åtgärd {day}", "{title}: standing by measure on {day}"),
}

#: What follow-up finds wrong with what it was given, by code of the finding.
NOTICED: Final[dict[str, tuple[str, str]]] = {
    "due-day-unknown": (
        "dagen då {recipient} ska ha detta är okänd: {what}",
        "the day on which {recipient} is to have this is unknown: {what}",
    ),
    "observation-of-no-indicator": (
        "det finns utfall för {subjects}, som inte finns i planen",
        "there are observations of {subjects}, which the plan does not have",
    ),
    "observation-of-no-part": (
        "det finns utfall för delen {part} av {subjects}, som inte delas upp så",
        "there are observations of the part {part} of {subjects}, which is not broken down so",
    ),
}
