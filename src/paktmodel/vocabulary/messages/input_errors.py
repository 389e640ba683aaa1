"""What errors of input say, by code: what was expected, what came, and what to try; Swedish, then English.

The English half of what was expected is what the value type itself says in its error; the Swedish
half is read when a finding is rendered with ``text("sv")``.
"""

from typing import Final

from paktmodel.vocabulary.messages.upgrades import EXPECTED_BY_STEPS

#: code -> (väntade …, expected …)
EXPECTED: Final[dict[str, tuple[str, str]]] = {
    "kind-wrong": ("{kind}", "{kind}"),
    "text-blank": ("text som inte är tom", "text that is not blank"),
    "text-too-long": ("text på högst {most} tecken", "text of at most {most} characters"),
    "text-not-nfc": ("text i normalform C", "text in normal form C"),
    "text-control": ("text utan styrtecken", "text without control characters"),
    "text-bidirectional": ("text utan riktningstecken", "text without bidirectional controls"),
    "text-surrogate": ("text utan ensamma surrogat", "text without lone surrogates"),
    "personal-number": ("text utan personnummer", "text without personal numbers"),
    "slug-shape": ("gemener, siffror och bindestreck", "lower-case letters, digits and hyphens"),
    "code-shape": ("en tryckt kod, som 1.3 eller MP25.1", "a printed code, like 1.3 or MP25.1"),
    "decimal-shape": ("siffror med punkt", "digits with a point"),
    "decimal-too-long": ("ett tal med högst {most} siffror", "a number of at most {most} digits"),
    "swedish-number-shape": (
        "ett tal med decimalkomma, som 76,1",
        "a number with a decimal comma, like 76,1",
    ),
    "approximate-shape": ("en ungefärlig uppgift, som cirka 470", "an approximate quantity, like cirka 470"),
    "direction-unknown": ("Öka, Minska eller Bibehåll", "Öka, Minska or Bibehåll"),
    "date-shape": ("en dag som 2024-08-31", "a day like 2024-08-31"),
    "date-is-datetime": ("en dag utan klockslag", "a day without a time of day"),
    "printed-date-shape": (
        "en dag, månad eller ett år, som 2019-06",
        "a day, a month or a year, like 2019-06",
    ),
    "period-shape": (
        "en period som 2024, 2024-S1, 2024-T2, 2024-Q3, 2024-M08, 2024-M01/2024-M08 eller 2024-08-31",
        "a period like 2024, 2024-S1, 2024-T2, 2024-Q3, 2024-M08, 2024-M01/2024-M08 or 2024-08-31",
    ),
    "period-order": ("en sista månad som inte kommer före den första", "a last month not before the first"),
    "period-length": ("en period på högst 100 år", "a period of at most 100 years"),
    "period-ambiguous": (
        "en enda läsning: året som börjar {first}, eller båda kalenderåren, {both}",
        "one reading: the year that begins in {first}, or both calendar years, {both}",
    ),
    "year-undeclared": ("ett år som dokumentet anger", "a year that the document declares"),
    "year-name-shape": ("ett namn av bokstäver, som läsår", "a name of letters, like läsår"),
    "month-range": ("en månad från 1 till 12", "a month from 1 to 12"),
    "due-shape": (
        "ett datum eller en period, som 2026-06-30, 2026-06 eller 2026-Q2",
        "a date or a period, like 2026-06-30, 2026-06 or 2026-Q2",
    ),
    "percent-range": ("en procentsats från 0 till 100", "a percentage from 0 to 100"),
    "printed-word-missing": (
        "ordet som det är tryckt, i {name}, jämte other",
        "the word as printed, in {name}, next to other",
    ),
    "period-split": ("en finare indelning av perioden", "a finer division of the period"),
    "cell-unit-differs": ("ett värde i {unit}", "a value in {unit}"),
    "cell-of-frame-empty": ("None där en cell är tom", "None where a cell is empty"),
    "delimiter-wrong": (
        "kolumner skilda av semikolon, komma eller tabb",
        "columns separated by semicolons, commas or tabs",
    ),
    "precision-shape": (
        "en noggrannhet som perturbed:8, rounded:5 eller decimals:1",
        "a precision like perturbed:8, rounded:5 or decimals:1",
    ),
    "step-shape": ("ett tidssteg som P90D, P2M eller P1Y", "a step of time like P90D, P2M or P1Y"),
    "step-length": ("ett tidssteg på högst 100 år", "a step of at most 100 years"),
    "portion-shape": (
        "en del av helheten som 2/3, eller 1 för hela",
        "a part of the whole like 2/3, or 1 for all of it",
    ),
    "year-range": ("ett årtal mellan 1 och 9999", "a year between 1 and 9999"),
    "paper-year-range": ("ett årtal mellan 1800 och 2200", "a year between 1800 and 2200"),
    "page-range": ("en sida från 1", "a page from 1"),
    "number-range": ("ett nummer från 1", "a number from 1"),
    "count-range": ("ett antal från 0", "a count from 0"),
    "form-not-one": (
        "ett objekt med en enda av nycklarna {choices}",
        "an object with just one of the keys {choices}",
    ),
    "range-order": (
        "ett högsta värde som inte är lägre än det lägsta, {low}",
        "a high not below the low, {low}",
    ),
    "target-period-cadence": (
        "en period vars antal månader är delbart med {months}, som takten {cadence} har",
        "a period of {months} months, as the cadence {cadence} has, or of several such",
    ),
    "target-span": (
        "en period av månader, som 2024-M01/2026-M12",
        "a period of months, like 2024-M01/2026-M12",
    ),
    "target-periods-order": (
        "en sista period som inte kommer före den första, {first}",
        "a last period not before the first, {first}",
    ),
    "milestone-undated": (
        "en dag i 'on' eller en period i 'in', en av de två",
        "a day in 'on' or a period in 'in', one of the two",
    ),
    "path-empty": ("minst ett delmål", "at least one milestone"),
    "path-order": (
        "delmål i tidsordning, nästa efter {before}",
        "milestones in order of time, the next after {before}",
    ),
    "relative-per-year": (
        "en basperiod i 'to', där ändringen gäller per år; år mot år är 'year-before'",
        "a base period in 'to', where the change is per year; year against year is 'year-before'",
    ),
    "bands-order": (
        "gränser från noll, partly_within vidare än met_within",
        "bands from zero, partly_within wider than met_within",
    ),
    "target-without-bound": (
        "en gräns, som at-most eller at-least",
        "a bound, such as at-most or at-least",
    ),
    "target-path-bound": ("en gräns med ett enda värde vid en bana", "a bound of one value next to a path"),
    "target-path-end": (
        "det sista delmålets värde, {last}, som gräns",
        "the value of the last milestone, {last}, as the bound's",
    ),
    "step-incomplete": ("en skala, och steget på den i 'value'", "a scale, and the step on it in 'value'"),
    "forecast-of-outcome": (
        "ett utfall utan det som hör till en prognos",
        "an outcome without what a forecast holds",
    ),
    "forecast-undated": (
        "den dag eller period som prognosen avser, i for",
        "the day or the period that the forecast is for, in for",
    ),
    "forecast-empty": (
        "det som väntas, i 'expected_value' eller 'expected_status'",
        "what is expected, in 'expected_value' or 'expected_status'",
    ),
    "years-order": ("ett sista år som inte kommer före det första", "a last year not before the first"),
    "span-order": ("en sista dag som inte kommer före den första", "a last day not before the first"),
    "baseline-period-missing": (
        "den period som utgångsvärdet gäller",
        "the period of the baseline's value",
    ),
    "ages-order": ("en högsta ålder som inte är lägre än den lägsta", "a highest age not below the lowest"),
    "age-range": ("en ålder mellan 0 och 150 år", "an age between 0 and 150 years"),
    "case-number-shape": ("ett diarienummer som AMN-2023-00174", "a case number like AMN-2023-00174"),
    "owner-code-shape": ("{kind}", "{kind}"),
    "organisation-number-shape": (
        "ett organisationsnummer med tio siffror",
        "an organisation number of ten digits",
    ),
    "organisation-number-checksum": (
        "ett organisationsnummer vars kontrollsiffra stämmer",
        "an organisation number whose check digit is right",
    ),
    "organisation-number-personal": (
        "ett organisationsnummer som inte är någons personnummer",
        "an organisation number that is nobody's personal number",
    ),
    "part-shape": (
        "en del som total, women, age:18-24 eller age:18-24+sex:women",
        "a part like total, women, age:18-24 or age:18-24+sex:women",
    ),
    "choice-unknown": ("något av {choices}", "one of {choices}"),
    "address-shared": ("en adress som bara en sak har", "an address that one thing alone bears"),
    "edit-overlaps": ("{whole} eller en del av det, inte båda", "{whole} or a part of it, not both"),
    "key-unknown": ("något av fälten {choices}", "one of the fields {choices}"),
    "key-missing": ("fältet {name}", "the field {name}"),
    "key-repeated": ("varje fält en gång", "each field once"),
    "encoding-wrong": ("text i UTF-8", "text in UTF-8"),
    "json-broken": ("ett JSON-dokument", "a JSON document"),
    "yaml-broken": ("ett YAML-dokument", "a YAML document"),
    "yaml-not-plain": (
        "YAML 1.2 med bara listor, objekt och enkla värden",
        "YAML 1.2 of lists, objects and plain values",
    ),
    "document-too-large": ("högst {most} byte", "at most {most} bytes"),
    "document-too-deep": ("högst {most} nivåer", "at most {most} levels"),
    "too-many-items": ("högst {most} poster", "at most {most} items"),
    "too-many-rows": ("högst {most} rader", "at most {most} rows"),
    "too-many-columns": ("högst {most} kolumner", "at most {most} columns"),
    "envelope-wrong": (
        "ett dokument med paktmodel, kind och innehåll",
        "a document with paktmodel, kind and its content",
    ),
    "format-unknown": ("format {current}", "format {current}"),
    "document-kind-wrong": ("ett dokument av slaget {wanted}", "a document of kind {wanted}"),
    "class-unknown": ("en klass som har dokument: {choices}", "a class that has documents: {choices}"),
    "url-shape": ("en adress som börjar med http eller https", "an address that begins with http or https"),
    "fraction-of-nothing": ("en nämnare som inte är noll", "a denominator that is not zero"),
    "number-negative": ("ett tal som inte är negativt", "a number that is not negative"),
    "share-above-one": (
        "en täljare som inte är större än nämnaren",
        "a numerator not above the denominator",
    ),
    "confidence-range": (
        "en säkerhet i procent mellan 0 och 100",
        "a level in per cent between 0 and 100",
    ),
    "dispersion-range": ("en spridning på minst 1", "a dispersion of at least 1"),
    "degrees-range": ("frihetsgrader över 0", "degrees of freedom above 0"),
    "lengths-differ": (
        "lika många värden som den första serien har, {length}",
        "as many values as the first series has, {length}",
    ),
    "too-few-values": ("minst två värden", "at least two values"),
    "number-not-whole": ("ett heltal", "a whole number"),
    "value-outside-interval": (
        "ett värde i sitt eget intervall, {interval}",
        "a value inside its own interval, {interval}",
    ),
    "not-a-file": ("ett läst dokument, inte en fil", "a document that has been read, not a file"),
    "argument-kind": ("{expected}", "{expected}"),
    "name-unknown": ("något av {choices}", "one of {choices}"),
    "row-width": ("{columns} kolumner", "{columns} columns"),
    "column-length": ("listor som är lika långa", "lists of the same length"),
    "column-missing": ("kolumnen {name}", "the column {name}"),
    "code-as-number": ("en kod som text", "a code as text"),
    "indicator-unknown": ("en indikator i planen", "an indicator of the plan"),
    "observation-repeated": (
        "en uppgift per indikator, period, del, definition, publiceringsdag, status och löpnummer",
        "one value per indicator, period, part, definition, day of publication, status and sequence number",
    ),
    "value-and-state": ("antingen ett värde eller ett skäl", "either a value or a state"),
    "csv-broken": ("en CSV-tabell med rubrikrad", "a CSV table with a header row"),
    "symbol-unknown": ("ett tal eller en känd symbol", "a number or a known symbol"),
    "difference-misfit": ("det som stod i den gamla versionen", "what stood in the old version"),
    **EXPECTED_BY_STEPS,
}

#: What values are called when they are not shown themselves: English -> Swedish.
VALUE_KINDS: Final[dict[str, str]] = {
    "text": "text",
    "bytes": "byte",
    "a list": "en lista",
    "a tuple": "en tupel",
    "a set": "en mängd",
    "an object": "ett objekt",
    "a row with named cells": "en rad med namngivna celler",
    "a date": "ett datum",
    "a whole number": "ett heltal",
    "four digits, like 0380": "fyra siffror, som 0380",
    "two digits, like 12": "två siffror, som 12",
    "a country like FI, or a part of it like FI-18": "ett land som FI eller en del av det som FI-18",
    "a letter and eight digits, like E06000036": "en bokstav och åtta siffror, som E06000036",
    "a finite number": "ett ändligt tal",
    "a long number": "ett långt tal",
    "a Decimal or a whole number, not a float": "ett Decimal-tal eller ett heltal, inte ett flyttal",
    "a Decimal or a whole number, not text": "ett Decimal-tal eller ett heltal, inte text",
    "a Decimal or a whole number": "ett Decimal-tal eller ett heltal",
    "text or a whole number": "text eller ett heltal",
    "a Decimal, a whole number or text": "ett Decimal-tal, ett heltal eller text",
    "text or a Period": "text eller en Period",
    "true or false": "sant eller falskt",
    "true": "sant",
    "false": "falskt",
    "null": "null",
    "nothing": "ingenting",
    "a tag": "en tagg",
    "a directive": "ett direktiv",
    "a second document": "ett andra dokument",
    "an alias of nothing": "ett alias utan ankare",
    "an alias within what it names": "ett alias inom det som det står för",
    "an anchor that stands twice": "ett ankare som står två gånger",
    "a name that is no text": "ett namn som inte är text",
    "a byte order mark": "ett byteordningsmärke",
    "bytes that are not UTF-8": "byte som inte är UTF-8",
    "a NUL character": "ett NUL-tecken",
    "an object without paktmodel": "ett objekt utan paktmodel",
    "another envelope": "ett annat kuvert",
    "something else": "något annat",
    "a scale alone": "bara en skala",
    "a step alone": "bara ett steg",
    "what JSON can hold": "något som JSON kan bära",
    "what JSON cannot hold": "något som JSON inte kan bära",
    "text not shown (it may hold a personal number)": "text som inte visas (den kan rymma ett personnummer)",
}

#: How many rows more have the same fault: one, and several.
REPEATED: Final[tuple[tuple[str, str], tuple[str, str]]] = (
    ("samma fel på {more} rad till", "the same in {more} more row"),
    ("samma fel på {more} rader till", "the same in {more} more rows"),
)

#: advice -> (försök …, try …)
ADVICE: Final[dict[str, tuple[str, str]]] = {
    "decimal-comma": ("decimalkomma?", "decimal comma?"),
    "did-you-mean": ("menade du {suggestion}?", "did you mean {suggestion}?"),
    "one-of-these-codes": (
        "ett tal har förlorat sina nollor; läs kolumnen som text, koden är {suggestion}",
        "a number has lost its zeros; read the column as text, the code is {suggestion}",
    ),
    "convert-or-leave-out-unit": (
        "räkna om värdet, eller utelämna {other} om det är angivet i {unit}",
        "convert the value, or leave out {other} if it is in {unit}",
    ),
    "leave-out-per-cent": (
        "procenttecknet är en enhet; utelämna det",
        "the per cent sign is a unit; leave it out",
    ),
    "empty-as-none": (
        "lämna None eller tom text, som frame.astype(object).where(frame.notna(), None)",
        "hand over None or empty text, as frame.astype(object).where(frame.notna(), None) does",
    ),
    "write-the-decimals": (
        "ett flyttal har förlorat sina decimaler; lämna text med så många som är kända, som format(x, '.1f')"
        ' med form="plain"',
        "a float has lost its decimals; hand over text with as many as are known, like format(x, '.1f')"
        ' with form="plain"',
    ),
    "name-the-agency": (
        "ange vems symboler det är: {suggestion}",
        "say whose symbols they are: {suggestion}",
    ),
    "name-the-delimiter": (
        "läs med delimiter={suggestion}, eller utan delimiter",
        "read with delimiter={suggestion}, or without delimiter",
    ),
    "save-with-semicolons": (
        "filen har {found} mellan kolumnerna; spara den med semikolon",
        "the file has {found} between its columns; save it with semicolons",
    ),
    "leave-one-out": ("ta bort den ena", "leave one of them out"),
    "order-them": (
        "behåll en, eller ge den senare en egen publiceringsdag, en status eller ett löpnummer",
        "keep one, or give the later one a day of publication, a status or a sequence number of its own",
    ),
    "write-the-bound": (
        "skriv åt vilket håll talet gäller, som at-least: 8; ett mål utan tal är text i målet",
        "say which way the number holds, like at-least: 8; a goal without a number is text of the goal",
    ),
    "quote-it": ("skriv talet inom citattecken", "put the number in quotes"),
    "read-the-file": (
        "läs filen först: loads(path.read_bytes(), pm.Plan)",
        "read the file first: loads(path.read_bytes(), pm.Plan)",
    ),
    "use-loads": ("använd loads för text och byte", "use loads for text and bytes"),
    "use-load": ("använd load för en dict", "use load for a dict"),
    "normalise": (
        "normalisera texten med unicodedata.normalize('NFC', text)",
        "normalise the text with unicodedata.normalize('NFC', text)",
    ),
    "leave-out-time": ("utelämna klockslaget: {suggestion}", "leave out the time of day: {suggestion}"),
    "take-the-date": ("utelämna klockslaget: {suggestion}", "leave out the time of day: {suggestion}"),
    "leave-out-number": (
        "en enskild firmas nummer är ägarens personnummer; utelämna det",
        "the number of a sole trader is its owner's personal number; leave it out",
    ),
    "leave-out-null": ("utelämna fältet i stället för null", "leave the field out instead of null"),
    "remove-personal-number": ("ta bort personnumret", "remove the personal number"),
    "newer-library": ("uppgradera paktmodel", "upgrade paktmodel"),
    "declare-the-year": (
        "ange året i kalendern med namn och första månad, eller skriv perioden som månader",
        "declare the year in the calendar by name and first month, or write the period as months",
    ),
    "name-the-year": (
        "skriv vilket av de angivna åren det är, som läsåret 2023/24, eller perioden som månader",
        "say which of the declared years it is, like läsåret 2023/24, or write the period as months",
    ),
    "write-the-year-first": ("skriv året först, som 2024-08-31", "write the year first, like 2024-08-31"),
    "name-the-format": (
        'skriv 1,234 (decimalkomma) eller läs med form="plain"',
        'write 1,234 (decimal comma) or read with form="plain"',
    ),
    # What `check` suggests.
    "effect-describes-it": (
        "den förväntade effekten av åtgärd {measures} beskriver den; är det hänvisningen som saknas?",
        "the expected effect of measure {measures} describes it; is it the reference that is missing?",
    ),
    "ask-about-rows": (
        "fråga den som tagit fram talen, och rätta inget innan dess",
        "ask whoever produced the values, and correct nothing before that",
    ),
    "say-what-became-of-it": (
        "fråga om punkten har avslagits eller hanteras i något annat ärende",
        "ask whether the point was turned down, or is handled in another matter",
    ),
    "ask-for-the-report": (
        "fråga den som har uppdraget efter återrapporteringen",
        "ask whoever has the assignment for the report",
    ),
    "ask-before-striking": (
        "fråga om det är två leveranser; stryk inget innan dess",
        "ask whether they are two deliveries, and strike nothing before that",
    ),
    "retype-the-letters": (
        "skriv dem med latinska bokstäver, så att ordet går att söka",
        "retype them in Latin letters, so that the word can be found",
    ),
    "ask-which-holds": (
        "fråga den som äger planen vilket som gäller och ändra det andra",
        "ask the plan's owner which of the two holds, and change the other",
    ),
    "check-the-values": (
        "jämför värdena med handlingen och fråga den som satt målvärdet",
        "compare the values with the paper, and ask whoever set the target",
    ),
    "check-the-kind": (
        "kontrollera vilket slag av mått det är och ange målvärdet som ett sådant kan ha det",
        "check which kind of figure it is, and state the target as such a figure can have it",
    ),
    "state-bands-in-unit": (
        "ange nivåerna i indikatorns enhet (points)",
        "state the bands in the indicator's unit (points)",
    ),
    "outcome-or-forecast": (
        "en prognos har kind forecast; det som skrivs om ett utfall är dess comment",
        "a forecast has the kind forecast; what is written about an outcome is its comment",
    ),
    "name-what-it-is-for": (
        "skriv i 'for' en period, som 'in' 2024, eller en dag, som 'on' 2024-12-31",
        "write in 'for' a period, like 'in' 2024, or a day, like 'on' 2024-12-31",
    ),
    "name-what-is-expected": (
        "skriv ett värde i 'expected_value', eller 'met', 'partly-met' eller 'missed' i 'expected_status'",
        "write a value in 'expected_value', or 'met', 'partly-met' or 'missed' in 'expected_status'",
    ),
    "name-the-steps": ("ange skalans steg", "name the steps of the scale"),
    "name-the-unit": ("ange enheten", "name the unit"),
    "name-the-statistic": (
        "ange om det är medelvärde, median eller en percentil",
        "say whether it is the mean, the median or a percentile",
    ),
    "name-unit-and-statistic": (
        "ange enheten och om det är medelvärde, median eller en percentil",
        "name the unit, and say whether it is the mean, the median or a percentile",
    ),
    "name-the-kind": (
        "ange om det är ett antal, en andel eller något annat",
        "say whether it is a count, a share or something else",
    ),
    "ask-before-merging": (
        "fråga innan de slås ihop, för en likhet bevisar ingenting",
        "ask before merging them, for a match proves nothing",
    ),
    "tell-the-end": (
        "ange när den tidigare upphörde, eller ta bort den som står två gånger",
        "say when the earlier one ended, or take out the one that stands twice",
    ),
    "check-the-days": ("kontrollera dagarna mot handlingarna", "check the days against the papers"),
    "compare-with-minutes": ("jämför med protokollet", "compare with the minutes"),
    "check-the-capacity": (
        "kontrollera i vilken egenskap det lämnades och vilka regler som gäller för organet",
        "check in which capacity it was filed, and which rules hold for the body",
    ),
}
