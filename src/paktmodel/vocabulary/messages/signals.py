"""Signals: why one is claimed or not, and the sentences that state it. Swedish, then English."""

from typing import Final

#: Why a chart is the one it is, and why a signal is claimed or not, or what to know beside it.
SIGNAL_REASONS: Final[dict[str, tuple[str, str]]] = {
    "chart-of-rare-events": (
        "i snitt {mean} fall per punkt, färre än {least}",
        "{mean} cases per point on average, fewer than {least}",
    ),
    "chart-of-cases": (
        "täljare och nämnare är kända för varje punkt",
        "the numerator and the denominator of every point are known",
    ),
    "chart-of-same-persons": (
        "samma personer kan finnas med månad efter månad",
        "the same persons may be there month after month",
    ),
    "denominators-unknown": (
        "täljare och nämnare är inte kända för varje punkt",
        "the numerator and the denominator are not known of every point",
    ),
    "chart-of-values": ("värdena varierar omkring en nivå", "the values vary around a level"),
    "chart-by-rules": ("valt i reglerna {rules}", "chosen in the rules {rules}"),
    "chart-needs-denominators": (
        "diagrammet kräver täljare och nämnare för varje punkt",
        "the chart needs a numerator and a denominator for every point",
    ),
    "chart-needs-whole-counts": (
        "diagrammet kräver hela antal",
        "the chart needs whole counts",
    ),
    "not-charted": (
        "styrdiagram görs inte för {kind}",
        "no control chart is drawn of a figure of kind {kind}",
    ),
    "no-series": (
        "värden saknas per månad, kvartal, tertial och halvår",
        "there are no values by month, quarter, four months or half-year",
    ),
    "rebased": (
        "styrgränserna räknas från {since}: {reason}",
        "the control limits are calculated from {since}: {reason}",
    ),
    "short-series": (
        "serien har {found}",
        "the series has {found}",
    ),
    "trial-limits": (
        "styrgränserna är preliminära och bygger på {points} punkter",
        "the control limits are trial limits, made of {points} points",
    ),
    "too-many-missing": (
        "värden {lacking} för {n} av {m} perioder: {missing}",
        "values are {lacking} for {n} of {m} periods: {missing}",
    ),
    "months-missing": (
        "värden saknas för {missing}; mönster räknas inte över luckan",
        "values are missing for {missing}; patterns do not reach across the gap",
    ),
    "month-never-reported": ("{month} {several} något år", "{month} {several} any year"),
    "points-suppressed": (
        "värden skyddas av sekretess för {periods}",
        "values are suppressed for secrecy for {periods}",
    ),
    "last-point-preliminary": (
        "{which} {preliminary}, så bedömningen gäller {final}",
        "{which} {preliminary}, so the assessment is for {final}",
    ),
    "season": (
        "serien har ett säsongsmönster, så {every} jämförs med samma {unit} året innan",
        "the series has a seasonal pattern, so {every} is compared with the same {unit} a year before",
    ),
    "season-needs-two-years": (
        "serien har ett säsongsmönster, och det behövs {years} års värden efter {since} för att jämföra",
        "the series has a seasonal pattern, and {years} years of values after {since} are needed to compare",
    ),
    "no-year-before": (
        "för {period} finns inget värde från samma {unit} året innan att jämföra med",
        "for {period} there is no value of the same {unit} a year before to compare with",
    ),
    "longer-period": (
        "värden för {months} månader går inte att jämföra med ett målvärde för en kortare period",
        "values of {months} months cannot be compared with a target for a shorter period",
    ),
    "season-not-testable": (
        "serien är kortare än två år, så ett säsongsmönster kan inte uteslutas",
        "the series is shorter than two years, so a seasonal pattern cannot be ruled out",
    ),
    "same-month-last-year": (
        "{month} avvek på samma sätt året innan ({value}), så det kan vara ett säsongsmönster",
        "{month} deviated in the same way the year before ({value}), so it may be a seasonal pattern",
    ),
    "autocorrelated": (
        "värdena följer varandra från {unit} till {unit} (korrelation {r}), så mönster kan inte skiljas "
        "från slump",
        "values follow each other from {unit} to {unit} (correlation {r}), so patterns cannot be "
        "distinguished from chance",
    ),
    "level-shift": (
        "nivån ser ut att ha ändrats från {since}; om orsaken är känd, räkna om styrgränserna därifrån",
        "the level seems to have changed from {since}; if the cause is known, start new control limits there",
    ),
    "unstable-process": (
        "{n} av {m} punkter {deviate}{which}",
        "{n} of {m} points {deviate}{which}",
    ),
    "constant-series": (
        "värdena saknar vanlig variation att mäta mot",
        "the values have no ordinary variation to measure against",
    ),
    "more-spread-than-chance": (
        "värdena varierar {times} gånger mer än slumpen skulle ge, och osäkerheten har räknats upp därefter",
        "values vary {times} times more than chance would give, and the uncertainty has been increased "
        "accordingly",
    ),
    "limits-tell-nothing": (
        "styrgränserna täcker alla möjliga värden",
        "the control limits cover every possible value",
    ),
}

#: The sentences that state a signal, and what they are put together from.
SIGNAL_SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "series-quiet": (
        "Sedan {since}: {m} punkter, alla inom normal variation.",
        "Since {since}: {m} points, all within normal variation.",
    ),
    "series-marked": (
        "Sedan {since}: {m} punkter, {i} med signal om förbättring och {c} om försämring, senast {latest}.",
        "Since {since}: {m} points, {i} signalling improvement and {c} concern, latest {latest}.",
    ),
    "series-marked-neutral": (
        "Sedan {since}: {m} punkter, {n} med signal om förändring, senast {latest}.",
        "Since {since}: {m} points, {n} signalling a change, latest {latest}.",
    ),
    "no-single-level": (
        ", så serien har inte en enda stabil nivå",
        ", so the series has no single stable level",
    ),
    "of-the-latest": (", varav {k} bland de {latest} senaste", ", {k} of them among the latest {latest}"),
    "more-than-one-in-ten": (", fler än en av tio", ", more than one in ten"),
    "deviates": ("avviker", "deviates"),
    "deviate": ("avviker", "deviate"),
    "latest-quiet": ("{latest} avviker inte{but}: {reason}.", "{latest} does not deviate{but}: {reason}."),
    "but-before": (", men {stretch} gjorde det", ", but {stretch} did"),
    "latest-M": ("den senaste månaden", "the latest month"),
    "latest-Q": ("det senaste kvartalet", "the latest quarter"),
    "latest-T": ("det senaste tertialet", "the latest four-month period"),
    "latest-S": ("det senaste halvåret", "the latest half-year"),
    "points-of": ("{points} av minst {least} punkter", "{points} of at least {least} points"),
    "ranges-of": (
        "{ranges} av minst {least} avstånd mellan grannar",
        "{ranges} of at least {least} distances between neighbours",
    ),
    "are-missing": ("saknas", "missing"),
    "are-missing-or-suppressed": ("saknas eller skyddas av sekretess", "missing or suppressed for secrecy"),
    "is-not": ("redovisas inte", "is not reported in"),
    "are-not": ("redovisas inte", "are not reported in"),
    "preliminary-M": ("är preliminär", "is preliminary"),
    "preliminary-Q": ("är preliminärt", "is preliminary"),
    "years-M": ("två", "two"),
    "years-Q": ("fyra", "four"),
    "years-T": ("fem", "five"),
    "preliminary-several": ("är preliminära", "are preliminary"),
    "unit-M": ("månad", "month"),
    "unit-Q": ("kvartal", "quarter"),
    "unit-T": ("tertial", "four-month period"),
    "unit-S": ("halvår", "half-year"),
    "every-M": ("varje månad", "each month"),
    "every-Q": ("varje kvartal", "each quarter"),
    "every-T": ("varje tertial", "each four-month period"),
    "every-S": ("varje halvår", "each half-year"),
    "some-M": ("vissa månader", "in some months"),
    "some-Q": ("vissa kvartal", "in some quarters"),
    "some-T": ("vissa tertial", "in some four-month periods"),
    "some-S": ("vissa halvår", "in some half-years"),
    "points-M": ("månader", "months"),
    "points-Q": ("kvartal", "quarters"),
    "points-T": ("tertial", "four-month periods"),
    "points-S": ("halvår", "half-years"),
    "the-points-M": ("månaderna", "months"),
    "the-points-Q": ("kvartalen", "quarters"),
    "the-points-T": ("tertialen", "four-month periods"),
    "the-points-S": ("halvåren", "half-years"),
    "value-at-most": ("högst {high}", "at most {high}"),
    "value-at-least": ("minst {low}", "at least {low}"),
    "signal-within": (
        "{value} ({period}) ryms inom styrgränserna {lower} till {upper}",
        "{value} ({period}) lies within the control limits {lower} to {upper}",
    ),
    "signal-within-high": (
        "{value} ({period}) ryms inom styrgränsen, högst {upper}",
        "{value} ({period}) lies within the control limit, at most {upper}",
    ),
    "signal-within-low": (
        "{value} ({period}) ryms inom styrgränsen, minst {lower}",
        "{value} ({period}) lies within the control limit, at least {lower}",
    ),
    "signal-small-cell": (
        "{value} ({period}) ligger utanför styrgränsen {limit}, men så få fall väntas då att slumpen räcker "
        "till",
        "{value} ({period}) lies beyond the control limit {limit}, but so few cases are expected then that "
        "chance is enough",
    ),
    "signal-no-pattern": (
        "{value} ({period}) ingår inte i något mönster",
        "{value} ({period}) is part of no pattern",
    ),
    "signal-year-within": (
        "{value} ({period}) mot {before} året innan, och skillnaden {difference} ryms inom {lower} till "
        "{upper}",
        "{value} ({period}) against {before} a year before, and the difference {difference} lies within "
        "{lower} to {upper}",
    ),
    "signal-rare-within": (
        "{value} ({period}) är färre än de {upper} som slumpen sällan ger",
        "{value} ({period}) is fewer than the {upper} that chance seldom makes",
    ),
    "signal-rare-outside": (
        "{value} ({period}), och så många som {upper} ger slumpen högst en gång på 740 {periods}",
        "{value} ({period}), and chance makes as many as {upper} at most once in 740 {periods}",
    ),
    "signal-long-gap": (
        "{points} {periods} i rad utan fall, till och med {period}",
        "{points} {periods} in a row without a case, up to {period}",
    ),
    "signal-outside-limits-high": (
        "{value} ({period}) ligger över den övre styrgränsen {upper}",
        "{value} ({period}) lies above the upper control limit {upper}",
    ),
    "signal-outside-limits-low": (
        "{value} ({period}) ligger under den nedre styrgränsen {lower}",
        "{value} ({period}) lies below the lower control limit {lower}",
    ),
    "signal-trend-high": (
        "{points} punkter i rad stiger, till {value} ({period})",
        "{points} points in a row rise, to {value} ({period})",
    ),
    "signal-trend-low": (
        "{points} punkter i rad sjunker, till {value} ({period})",
        "{points} points in a row fall, to {value} ({period})",
    ),
    "signal-near-limits-high": (
        "två av de tre senaste punkterna ligger mer än två tredjedelar av vägen från medelvärdet {mean} "
        "till den övre styrgränsen {upper}, senast {value} ({period})",
        "two of the latest three points lie more than two thirds of the way from the mean {mean} "
        "to the upper control limit {upper}, the last {value} ({period})",
    ),
    "signal-near-limits-low": (
        "två av de tre senaste punkterna ligger mer än två tredjedelar av vägen från medelvärdet {mean} "
        "till den nedre styrgränsen {lower}, senast {value} ({period})",
        "two of the latest three points lie more than two thirds of the way from the mean {mean} "
        "to the lower control limit {lower}, the last {value} ({period})",
    ),
    "signal-near-cut-limit-high": (
        "två av de tre senaste punkterna ligger mer än två tredjedelar av vägen från medelvärdet {mean} "
        "till den övre styrgränsen, senast {value} ({period})",
        "two of the latest three points lie more than two thirds of the way from the mean {mean} to the "
        "upper control limit, the last {value} ({period})",
    ),
    "signal-run-high": (
        "{points} punkter i rad ligger över medelvärdet {mean}, senast {value} ({period})",
        "{points} points in a row lie above the mean {mean}, the last {value} ({period})",
    ),
    "signal-near-cut-limit-low": (
        "två av de tre senaste punkterna ligger mer än två tredjedelar av vägen från medelvärdet {mean} "
        "till den nedre styrgränsen, senast {value} ({period})",
        "two of the latest three points lie more than two thirds of the way from the mean {mean} to the "
        "lower control limit, the last {value} ({period})",
    ),
    "signal-run-low": (
        "{points} punkter i rad ligger under medelvärdet {mean}, senast {value} ({period})",
        "{points} points in a row lie below the mean {mean}, the last {value} ({period})",
    ),
    "signal-year-outside-limits-high": (
        "{value} ({period}) ligger {difference} från värdet året innan ({before}), över styrgränsen {upper} "
        "för skillnaden",
        "{value} ({period}) lies {difference} from the value a year before ({before}), above the control "
        "limit {upper} of the difference",
    ),
    "signal-year-outside-limits-low": (
        "{value} ({period}) ligger {difference} från värdet året innan ({before}), under styrgränsen {lower} "
        "för skillnaden",
        "{value} ({period}) lies {difference} from the value a year before ({before}), below the control "
        "limit {lower} of the difference",
    ),
    "signal-year-trend-high": (
        "skillnaden mot samma månad året innan har stigit {points} punkter i rad, till {difference} "
        "({period})",
        "the difference from the same month a year before has risen for {points} points in a row, to "
        "{difference} ({period})",
    ),
    "signal-year-trend-low": (
        "skillnaden mot samma månad året innan har sjunkit {points} punkter i rad, till {difference} "
        "({period})",
        "the difference from the same month a year before has fallen for {points} points in a row, to "
        "{difference} ({period})",
    ),
    "signal-year-near-limits-high": (
        "två av de tre senaste skillnaderna mot samma månad året innan ligger mer än två tredjedelar av "
        "vägen "
        "till styrgränsen {upper}, senast {difference} ({period})",
        "two of the latest three differences from the same month a year before lie more than two thirds of "
        "the way to the control limit {upper}, the last {difference} ({period})",
    ),
    "signal-year-near-limits-low": (
        "två av de tre senaste skillnaderna mot samma månad året innan ligger mer än två tredjedelar av "
        "vägen "
        "till styrgränsen {lower}, senast {difference} ({period})",
        "two of the latest three differences from the same month a year before lie more than two thirds of "
        "the way to the control limit {lower}, the last {difference} ({period})",
    ),
    "signal-year-run-high": (
        "{points} punkter i rad ligger över samma månad året innan, senast {value} mot {before} ({period})",
        "{points} points in a row lie above the same month a year before, the last {value} against {before} "
        "({period})",
    ),
    "signal-year-run-low": (
        "{points} punkter i rad ligger under samma månad året innan, senast {value} mot {before} ({period})",
        "{points} points in a row lie below the same month a year before, the last {value} against {before} "
        "({period})",
    ),
    "signal-passing": (
        "Fortsätter det på samma sätt väntas {expected} {every}, vilket klarar målvärdet {bound}; {k} av {n} "
        "{points} har gjort det.",
        "If it goes on like this, {expected} is expected {every}, which meets the target {bound}; {k} of {n} "
        "{points} have.",
    ),
    "signal-failing": (
        "Fortsätter det på samma sätt väntas {expected} {every}, vilket inte klarar målvärdet {bound}; {k} "
        "av "
        "{n} {points} har gjort det.",
        "If it goes on like this, {expected} is expected {every}, which does not meet the target {bound}; "
        "{k} "
        "of {n} {points} have.",
    ),
    "signal-inconsistent": (
        "Fortsätter det på samma sätt väntas {expected} {every}, och målvärdet {bound} klaras {some}; {k} av "
        "{n} {points} har gjort det.",
        "If it goes on like this, {expected} is expected {every}, and the target {bound} is met {some}; {k} "
        "of "
        "{n} {points} have.",
    ),
    "signal-no-forecast": (
        "Av de senaste {n} {the-points} klarade {k} målvärdet {bound}; en prognos görs inte: {reasons}.",
        "Of the latest {n} {the-points} {k} met the target {bound}; no forecast is made: {reasons}.",
    ),
    "signal-kept": (
        "Av de senaste {n} {the-points} klarade {k} målvärdet {bound}.",
        "Of the latest {n} {the-points} {k} met the target {bound}.",
    ),
    "signal-not-claimed": (
        "Om målvärdet {bound} klaras kan inte utläsas: {reasons}.",
        "Whether the target {bound} is met cannot be assessed: {reasons}.",
    ),
    "signal-target-unread": (
        "Om målvärdet klaras kan inte utläsas: {reasons}.",
        "Whether the target is met cannot be assessed: {reasons}.",
    ),
    "multiplicity": (
        "Av {T} prövade förändringar är {B} statistiskt säkerställda; omkring {E} väntas bli det av ren "
        "slump.",
        "Of {T} changes tested, {B} are statistically significant; about {E} would be so by chance alone.",
    ),
    "multiplicity-one": (
        "Av {T} prövade förändringar är 1 statistiskt säkerställd; omkring {E} väntas bli det av ren slump.",
        "Of {T} changes tested, 1 is statistically significant; about {E} would be so by chance alone.",
    ),
    "multiplicity-of-one": (
        "Den enda förändring som kan prövas är {status}.",
        "The only change that can be tested is {status}.",
    ),
    "verdict-both": (
        "Förändringen är statistiskt säkerställd och syns även i {latest_several}.",
        "The change is significant and shows in {latest_several} as well.",
    ),
    "verdict-significant-quiet": (
        "Förändringen är statistiskt säkerställd; {latest_several} avviker inte.",
        "The change is significant; {latest_several} do not deviate.",
    ),
    "verdict-opposite": (
        "Över {window} är det {better}, statistiskt säkerställt, men från {since} pekar utvecklingen åt "
        "andra "
        "hållet.",
        "Over {window} it is {better}, significantly, but since {since} it points the other way.",
    ),
    "verdict-only-signal": (
        "Förändringen över {window} är inte statistiskt säkerställd, men {latest_several} avviker "
        "{which}, {wanted}.",
        "The change over {window} is not significant, but {latest_several} deviate {which}, {wanted}.",
    ),
    "verdict-only-signal-neutral": (
        "Förändringen över {window} är inte statistiskt säkerställd, men {latest_several} avviker {which}.",
        "The change over {window} is not significant, but {latest_several} deviate {which}.",
    ),
    "verdict-neither": (
        "Ingen förändring är statistiskt säkerställd, och inga {points} avviker.",
        "No change is significant, and no {points} deviate.",
    ),
    "verdict-significance-alone": (
        "Förändringen är {status}; om {latest_several} avviker kan inte utläsas: {reason}.",
        "The change is {status}; whether {latest_several} deviate cannot be assessed: {reason}.",
    ),
    "verdict-signal-alone": (
        "{latest_several} avviker {which}; om förändringen är statistiskt säkerställd går inte att "
        "beräkna: "
        "{reason}.",
        "{latest_several} deviate {which}; whether the change is significant cannot be calculated: {reason}.",
    ),
    "verdict-quiet-alone": (
        "{latest_several} avviker inte; om förändringen är statistiskt säkerställd går inte att beräkna: "
        "{reason}.",
        "{latest_several} do not deviate; whether the change is significant cannot be calculated: {reason}.",
    ),
    "verdict-unknown": (
        "Om förändringen är statistiskt säkerställd går inte att beräkna: {reason}. Om {latest_several} "
        "avviker kan inte utläsas: {other}.",
        "Whether the change is significant cannot be calculated: {reason}. Whether {latest_several} deviate "
        "cannot be assessed: {other}.",
    ),
    "verdict-significant-quiet-but": (
        "Förändringen är statistiskt säkerställd; {latest} avviker inte{but}.",
        "The change is significant; {latest} does not deviate{but}.",
    ),
    "verdict-neither-but": (
        "Ingen förändring är statistiskt säkerställd; {latest} avviker inte{but}.",
        "No change is significant; {latest} does not deviate{but}.",
    ),
    "verdict-neither-of-late": (
        "Ingen förändring är statistiskt säkerställd, och {latest_several} avviker inte.",
        "No change is significant, and {latest_several} do not deviate.",
    ),
    "verdict-quiet-alone-but": (
        "{latest} avviker inte{but}; om förändringen är statistiskt säkerställd går inte att beräkna: "
        "{reason}.",
        "{latest} does not deviate{but}; whether the change is significant cannot be calculated: {reason}.",
    ),
    "latest-several-M": ("de senaste månaderna", "the latest months"),
    "latest-several-Q": ("de senaste kvartalen", "the latest quarters"),
    "latest-several-T": ("de senaste tertialen", "the latest four-month periods"),
    "latest-several-S": ("de senaste halvåren", "the latest half-years"),
    "higher": ("högre", "higher"),
    "lower": ("lägre", "lower"),
    "level": ("oförändrat", "unchanged"),
    "upwards": ("uppåt", "upwards"),
    "downwards": ("nedåt", "downwards"),
    "in-wanted-direction": ("i önskad riktning", "in the desired direction"),
    "against-wanted-direction": ("mot önskad riktning", "against the desired direction"),
    "above-the-line": ("över", "above"),
    "below-the-line": ("under", "below"),
}
