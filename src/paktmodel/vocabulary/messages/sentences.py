"""The fixed sentences of follow-up, by name: Swedish, then English; braces are filled from evidence."""

from typing import Final

#: Sentences with something to be put in.
SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "latest-value": ("; senaste värdet är {value} ({period})", "; the latest value is {value} ({period})"),
    "since-day": (" sedan {day}", " since {day}"),
    "cannot-judge": ("Kan inte bedömas: {reasons}.", "Not assessable: {reasons}."),
    "version-told": ("Version {number}: {standing}", "Version {number}: {standing}"),
    "version-decided": (
        "Version {number}: {standing} av {body}, {day}",
        "Version {number}: {standing} by {body}, {day}",
    ),
    "brief-significant": ("{standing}, statistiskt säkerställt", "{standing}, statistically significant"),
    "brief-not-significant": (
        "{standing}, men inte statistiskt säkerställt",
        "{standing}, but not statistically significant",
    ),
    "brief-same-not-significant": ("{standing}", "{standing}"),
    "brief-unknown": (
        "{standing}; om det är statistiskt säkerställt går inte att beräkna ({reason})",
        "{standing}; whether it is significant cannot be calculated ({reason})",
    ),
    "brief-same-significant": (
        "{standing} inom toleransen, men förändringen är statistiskt säkerställd",
        "{standing} within the tolerance, but the change is statistically significant",
    ),
    "brief-improved": ("bättre", "better"),
    "brief-worsened": ("sämre", "worse"),
    "brief-unchanged": ("oförändrat", "unchanged"),
    "brief-maintained": ("bibehållet", "maintained"),
    "brief-not-maintained": ("inte bibehållet", "not maintained"),
    "brief-not-tested": ("{standing}; inte prövat statistiskt", "{standing}; not tested"),
    "brief-incomplete": (
        "{standing} hittills ({months} av {of} månader); inte prövat statistiskt",
        "{standing} so far ({months} of {of} months); not tested",
    ),
    "brief-not-assessable": ("kan inte bedömas: {reasons}", "not assessable: {reasons}"),
    "judged": ("{standing}: {reason}.", "{standing}: {reason}."),
    "target-stated": ("Målvärde {standing}: {reasons}.", "Target {standing}: {reasons}."),
    # What no one says of the target itself in Swedish.
    "target-stated-already-met": (
        "ligger på målnivån: {reasons}{change}.",
        "target already met: {reasons}{change}.",
    ),
    "target-stated-on-track": (
        "på väg mot målvärdet: {reasons}{change}.",
        "target on track: {reasons}{change}.",
    ),
    "target-stated-behind": (
        "ligger efter målvärdet: {reasons}{change}.",
        "target behind: {reasons}{change}.",
    ),
    "target-stated-awaiting-value": (
        "inväntar utfall: {reasons}{change}.",
        "target awaiting value: {reasons}{change}.",
    ),
    "target-stated-not-reported": (
        "utfall saknas: {reasons}{change}.",
        "value not reported: {reasons}{change}.",
    ),
    "unjudged": (
        "{value} ({window}) mot {baseline} ({baseline_period}), {change}; inte bedömt.",
        "{value} ({window}) against {baseline} ({baseline_period}), {change}; not judged.",
    ),
    "by-print": ("; mot planens värde: {standing}", "; against the printed value: {standing}"),
    "by-source": ("; mot källans värde: {standing}", "; against the source's value: {standing}"),
    "by-months": ("; mot månadernas värde: {standing}", "; against the value of the months: {standing}"),
    "against-baseline": (
        "Mot utgångsvärdet: {standing}, {value} ({window}) mot {baseline} ({baseline_period}), {change}.",
        "Against the baseline: {standing}, {value} ({window}) against {baseline} ({baseline_period}), "
        "{change}.",
    ),
    "since-previous": (
        "Mot föregående värde: {standing}, {value} ({window}) mot {baseline} ({baseline_period}), {change}.",
        "Against the previous value: {standing}, {value} ({window}) against {baseline} ({baseline_period}), "
        "{change}.",
    ),
    "since-year": (
        "Mot samma period året före: {standing}, {value} ({window}) mot {baseline} ({baseline_period}), "
        "{change}.",
        "Against the same period a year before: {standing}, {value} ({window}) against {baseline} "
        "({baseline_period}), {change}.",
    ),
    "same-months": (
        "Mot samma månader utgångsåret: {standing}, {value} ({window}) mot {baseline} ({baseline_period}), "
        "{change}.",
        "Against the same months of the baseline's year: {standing}, {value} ({window}) against {baseline} "
        "({baseline_period}), {change}.",
    ),
    "change-significant": (
        "Förändringen {change} ({confidence} % konfidensintervall {low} till {high}) är statistiskt "
        "säkerställd{remarks}.",
        "The change of {change} ({confidence} % confidence interval {low} to {high}) is statistically "
        "significant{remarks}.",
    ),
    "change-not-significant": (
        "Förändringen {change} ({confidence} % konfidensintervall {low} till {high}) är inte statistiskt "
        "säkerställd{remarks}.",
        "The change of {change} ({confidence} % confidence interval {low} to {high}) is not statistically "
        "significant{remarks}.",
    ),
    "significance-same-months": (
        "Samma månader av utgångsåret: {stated}",
        "The same months of the baseline's year: {stated}",
    ),
    "significance-unknown": (
        "Om förändringen är statistiskt säkerställd går inte att beräkna: {reasons}.",
        "Whether the change is significant cannot be calculated: {reasons}.",
    ),
    "tally": (
        "{assessable} av {all} indikatorer kan bedömas",
        "{assessable} of {all} indicators can be assessed",
    ),
    "tally-one": (
        "{assessable} av {all} indikator kan bedömas",
        "{assessable} of {all} indicator can be assessed",
    ),
    "tally-targets": ("Mot målvärde: {counts}", "Against target: {counts}"),
    "tally-baseline": ("Mot utgångsvärde: {counts}", "Against baseline: {counts}"),
    "tally-previous-value": ("Mot föregående värde: {counts}", "Against the previous value: {counts}"),
    "tally-year-before": ("Mot året innan: {counts}", "Against the year before: {counts}"),
    "tally-changes": ("Förändring: {counts}", "Change: {counts}"),
    "latest-result": ("; senast: {period}, {standing} ({value})", "; latest: {period}, {standing} ({value})"),
    "standing-assessed": ("{standing} (bedömt: {goals})", "{standing} (assessed: {goals})"),
    "tally-through-below": ("Genom delmål: {number}", "Through sub-goals: {number}"),
    "headline-target": ("målvärdet {standing}: {reasons}{change}.", "target {standing}: {reasons}{change}."),
    "change-left-open": (
        "Förändringen kan inte bedömas: {reasons}.",
        "The change cannot be assessed: {reasons}.",
    ),
    "headline-improved": ("; bättre än utgångsvärdet {baseline}", "; better than the baseline {baseline}"),
    "headline-worsened": ("; sämre än utgångsvärdet {baseline}", "; worse than the baseline {baseline}"),
    "headline-unchanged": (
        "; oförändrat från utgångsvärdet {baseline}",
        "; unchanged from the baseline {baseline}",
    ),
    "headline-maintained": (
        "; bibehållet från utgångsvärdet {baseline}",
        "; maintained from the baseline {baseline}",
    ),
    "headline-not-maintained": (
        "; inte bibehållet från utgångsvärdet {baseline}",
        "; not maintained from the baseline {baseline}",
    ),
    "followed-caption": ("{title}: läget {day}", "{title}: standing on {day}"),
    "agenda-caption": ("{title}: att följa upp {day}", "{title}: to be followed up on {day}"),
    "plan-tally": ("{tally}", "{tally}"),
    "area-tally": ("Målområde {code}: {tally}", "Goal area {code}: {tally}"),
    "goal-told": ("Mål {code}, {aim}: {text}", "Goal {code}, {aim}: {text}"),
    "assumed-in": (
        "Antagna värden ingår för indikator {codes}.",
        "Assumed values are included for indicator {codes}.",
    ),
    "known-at": ("Uppgifter kända till och med {day}", "As known on {day}"),
    "months-possible": (
        "{indicator} kan {day} visa {months} av {of} månader",
        "{indicator} can show {months} of {of} months on {day}",
    ),
    "measures-caption": ("{title}: läget per åtgärd {day}", "{title}: standing by measure on {day}"),
    "statutory-item": ("{what} (lagstadgad)", "{what} (statutory)"),
    "sent-back-because": (
        "{what}, {period}, till {recipient}: återsänd {day}, {reason}",
        "{what}, {period}, to {recipient}: sent back on {day}, {reason}",
    ),
    "closing-up-to": ("{closing} per {day}", "{closing} up to {day}"),
    "corrections-caption": (
        "{title}: ändrat sedan bokslutet, känt {day}",
        "{title}: changed since the closing, as known on {day}",
    ),
    "since-closing": (
        "Jämfört med vad som var känt när den godkända rapporten lämnades in ({closing} per {day})",
        "Compared with what was known when the accepted report was handed in ({closing} up to {day})",
    ),
    "correction-revised": (
        "{indicator} {part}, {period}: {before} har ändrats till {after}",
        "{indicator} {part}, {period}: {before} has been revised to {after}",
    ),
    "correction-late": (
        "{indicator} {part}, {period}: {after} har tillkommit",
        "{indicator} {part}, {period}: {after} has been added",
    ),
    "correction-withdrawn": (
        "{indicator} {part}, {period}: {before} har återkallats",
        "{indicator} {part}, {period}: {before} has been withdrawn",
    ),
    "correction-confirmed": (
        "{indicator} {part}, {period}: {after} har bekräftats",
        "{indicator} {part}, {period}: {after} has been confirmed",
    ),
    "correction-published": ("{text}, publicerat {day}", "{text}, published on {day}"),
    "correction-judged": (
        "{text}; förändringen mot utgångsvärdet då: {before}, nu: {after}",
        "{text}; the change against the baseline then: {before}, now: {after}",
    ),
    "value-out-of": ("{value} ({numerator} av {denominator})", "{value} ({numerator} of {denominator})"),
    "out-of": ("{numerator} av {denominator}", "{numerator} of {denominator}"),
    "definition-changed": (
        "{indicator}: definition {version} gäller från {since}; {linked}",
        "{indicator}: definition {version} holds from {since}; {linked}",
    ),
    "definition-maybe-changed": (
        "{indicator}: definition {version} gäller från {since} (dagen är inte känd); {linked}",
        "{indicator}: definition {version} holds from {since} (the day is not known); {linked}",
    ),
    "completeness-caption": (
        "{title}: uppgifter för {period}, {day}",
        "{title}: figures for {period}, {day}",
    ),
    "completeness-of-plan": ("{title}: vad planen anger", "{title}: what the plan tells"),
    "held-told": ("{aspect}: {have} av {of}", "{aspect}: {have} of {of}"),
    "held-missing": (
        "{aspect}: {have} av {of}, saknas för {missing}",
        "{aspect}: {have} of {of}, missing for {missing}",
    ),
    "held-of-nothing": ("{aspect}: inget att räkna", "{aspect}: nothing to count"),
    "nothing-expected": ("{period}: inget att vänta", "{period}: nothing expected"),
    "cells-told": (
        "{period}: {told} av {expected} uppgifter finns",
        "{period}: {told} of {expected} are there",
    ),
    "context-ours": (
        "här, {part}: {value} ({window}) mot {baseline} ({baseline_period}), {change}.",
        "here, {part}: {value} ({window}) against {baseline} ({baseline_period}), {change}.",
    ),
    "context-theirs": (
        "{where}, {part}: {value} ({window}) mot {baseline} ({baseline_period}), {change}.",
        "{where}, {part}: {value} ({window}) against {baseline} ({baseline_period}), {change}.",
    ),
    "context-apart": (
        "förändringen här minus förändringen där: {apart}.",
        "the change here less the change there: {apart}.",
    ),
    "context-remarks": ("förbehåll: {reasons}.", "reservations: {reasons}."),
    "context-missing": (
        "kan inte jämföras med {where}: {reasons}.",
        "cannot be compared with {where}: {reasons}.",
    ),
    "gap-not-assessable": (
        "skillnaden mellan {first} och {second} kan inte bedömas: {reasons}",
        "the difference between {first} and {second} is not assessable: {reasons}",
    ),
    "each-stands": ("{first}: {one}, {second}: {other}", "{first}: {one}, {second}: {other}"),
    "gap-certain": (
        "skillnaden är {significance} ({confidence} procents konfidensintervall {interval})",
        "the difference is {significance} ({confidence} per cent confidence interval {interval})",
    ),
    "gap-narrowed-significant": (
        "skillnaden har minskat, och minskningen är statistiskt säkerställd "
        "({confidence} procents konfidensintervall för ändringen {low} till {high})",
        "the gap has narrowed, significantly ({confidence} per cent confidence interval of the change "
        "{low} to {high})",
    ),
    "gap-narrowed-not-significant": (
        "skillnaden har minskat, men minskningen är inte statistiskt säkerställd "
        "({confidence} procents konfidensintervall för ändringen {low} till {high})",
        "the gap has narrowed, but not significantly ({confidence} per cent confidence interval of the "
        "change {low} to {high})",
    ),
    "gap-widened-significant": (
        "skillnaden har ökat, och ökningen är statistiskt säkerställd "
        "({confidence} procents konfidensintervall för ändringen {low} till {high})",
        "the gap has widened, significantly ({confidence} per cent confidence interval of the change "
        "{low} to {high})",
    ),
    "gap-widened-not-significant": (
        "skillnaden har ökat, men ökningen är inte statistiskt säkerställd "
        "({confidence} procents konfidensintervall för ändringen {low} till {high})",
        "the gap has widened, but not significantly ({confidence} per cent confidence interval of the "
        "change {low} to {high})",
    ),
    "gap-crossed-significant": (
        "skillnaden har bytt tecken, och ändringen är statistiskt säkerställd "
        "({confidence} procents konfidensintervall för ändringen {low} till {high})",
        "the gap has changed sign, significantly ({confidence} per cent confidence interval of the change "
        "{low} to {high})",
    ),
    "gap-crossed-not-significant": (
        "skillnaden har bytt tecken, men ändringen är inte statistiskt säkerställd "
        "({confidence} procents konfidensintervall för ändringen {low} till {high})",
        "the gap has changed sign, but not significantly ({confidence} per cent confidence interval of the "
        "change {low} to {high})",
    ),
    "gap-change-is": ("ändringen är {significance}", "its change is {significance}"),
    "and-so-many": (", {n}", ", {n}"),
    "and-so-few-of": (", {few} av {n}", ", {few} of {n}"),
    "gap-change-unknown": (
        "om skillnadens ändring är statistiskt säkerställd går inte att beräkna: {reason}",
        "whether the change of the gap is significant cannot be calculated: {reason}",
    ),
    "rank-of": ("plats {number}", "rank {number}"),
    "no-step": ("samma steg", "the same step"),
    "step-up": ("ett steg upp", "one step up"),
    "steps-up": ("{steps} steg upp", "{steps} steps up"),
    "step-down": ("ett steg ned", "one step down"),
    "steps-down": ("{steps} steg ned", "{steps} steps down"),
    "window-left-open": (
        "planen anger inte om {period} avser hela perioden, ett genomsnitt eller en viss dag",
        "the plan does not say whether {period} means all of it, a mean or one day",
    ),
    "basis-left-open": (
        "planen anger inte vad värdena räknar: ett läge, händelser eller personer",
        "the plan does not say what the values count: a stock, events or persons",
    ),
    "basis-and-window-left-open": (
        "planen anger inte om {period} avser hela perioden, ett genomsnitt eller en viss dag",
        "basis unstated: the plan does not say whether {period} means all of it, a mean or one day",
    ),
    "gap-weight": (
        "vikten för {part} är {now}, mot {baseline} ({baseline_period})",
        "the weight of {part} is {now}, against {baseline} ({baseline_period})",
    ),
    "forecast-told": (
        "Prognos (trend): {reasons}. Den är en rät linje genom utgångsvärdet och det senaste värdet, ingen "
        "förutsägelse.",
        "Forecast (trend): {reasons}. It is a straight line through the baseline and the latest value, and "
        "no prediction.",
    ),
    "forecast-refused": ("Kan inte skrivas fram: {reasons}.", "Cannot be carried on: {reasons}."),
    "share-with-interval": (
        "{question}: {share} procent av {base} svar, intervall {interval} ({confidence} procents konfidens).",
        "{question}: {share} per cent of {base} answers, interval {interval} "
        "({confidence} per cent confidence).",
    ),
    "share-without-interval": (
        "{question}: {share} procent; {reasons}.",
        "{question}: {share} per cent; {reasons}.",
    ),
    "share-above": (
        "{share} procent ({count} av {of}) svarade {step} eller högre, "
        "intervall {interval} ({confidence} procents konfidens).",
        "{share} per cent ({count} of {of}) answered {step} or higher, "
        "interval {interval} ({confidence} per cent confidence).",
    ),
    "answers-median": (
        "{question}: {counts}; {total} svar, medianen är {low}.",
        "{question}: {counts}; {total} answers, the median is {low}.",
    ),
    "answers-median-between": (
        "{question}: {counts}; {total} svar, medianen ligger mellan {low} och {high}.",
        "{question}: {counts}; {total} answers, the median lies between {low} and {high}.",
    ),
    "answers-not-summed": (
        "{question}: {counts}. Kan inte läggas ihop: {reasons}.",
        "{question}: {counts}. Cannot be put together: {reasons}.",
    ),
    "evaluation-told": (
        "{title}. Utvärderare: {evaluator}; extern: {external}; publicerad: {published}.",
        "{title}. Evaluator: {evaluator}; external: {external}; published: {published}.",
    ),
    "evaluation-finding": ("Iakttagelse: {text}.", "Finding: {text}."),
    "recommendation-told": ("Rekommendation: {text} ({state}).", "Recommendation: {text} ({state})."),
    "action-told": ("Åtgärd: {text} ({state})", "Action: {text} ({state})"),
    "narrative-by": ("{text} ({role}, {day})", "{text} ({role}, {day})"),
    "narrative-on": ("{text} ({day})", "{text} ({day})"),
    "assessed": ("{role} bedömning: {said}", "assessment by {role}: {said}"),
    "outcome-told": ("utfallet: {standings}", "the outcome: {standings}"),
    "assessment-differs": ("{subject}, {assessment}.", "{subject}, {assessment}."),
    "goal-read": ("Mål {code}.", "Goal {code}."),
    "own-forecast-stated": (
        "Prognos för {when} ({role}, {day}): {expected}",
        "Forecast for {when} ({role}, {day}): {expected}",
    ),
    "own-forecast-explained": (
        "Prognos för {when} ({role}, {day}): {expected}. Skäl: {reason}",
        "Forecast for {when} ({role}, {day}): {expected}. Reason: {reason}",
    ),
    "forecast-about": ("{subject}. {forecast}", "{subject}. {forecast}"),
    "forecast-turned-out": (
        "{subject}: prognosen för {when} ({role}, {day}) var {expected}; utfall {outcome}: {compared}",
        "{subject}: the forecast for {when} ({role}, {day}) was {expected}; outcome {outcome}: {compared}",
    ),
    "forecasts-counted": ("Tidigare prognoser: {standings}.", "Earlier forecasts: {standings}."),
    "deviation-cause": ("orsak: {said}", "cause: {said}"),
    "deviation-action": ("åtgärd: {said}", "action: {said}"),
    "deviation-responsible": ("ansvarig: {said}", "responsible: {said}"),
    "deviation-due": ("senast {said}", "by {said}"),
    "deviation-with-details": (
        "{subject}, avvikelse: {text} ({state}; {details}).",
        "{subject}, deviation: {text} ({state}; {details}).",
    ),
    "deviations-counted": (
        "Avvikelser och vad som görs: {states}.",
        "Deviations and what is done: {states}.",
    ),
    "nothing-changed-since": (
        "Inget har ändrats sedan den senast godtagna avstämningen, {closing} per {day}.",
        "Nothing has changed since the last closing accepted, {closing} up to {day}.",
    ),
    "changed-since": (
        "Ändrat sedan den senast godtagna avstämningen, {closing} per {day}: {number}.",
        "Changed since the last closing accepted, {closing} up to {day}: {number}.",
    ),
    "due-told": ("Ska vara klar senast {due}.", "Due by {due}."),
    "progress-told": ("Genomfört: {progress}.", "Progress: {progress}."),
    "months-of": ("{months} av {of} månader", "{months} of {of} months"),
    "bound": ("{operator} {target}", "{operator} {target}"),
    "bound-between": ("mellan {low} och {high}", "between {low} and {high}"),
    "by-day": ("senast {day}", "by {day}"),
    "in-period": ("för {period}", "for {period}"),
    "required-pace": (
        "; en ändring med {pace} per månad krävs",
        "; a change of {pace} per month is needed",
    ),
    "exact-value": ("det exakta värdet är {value}", "the exact value is {value}"),
    "rounded-by": (
        "värdet kan vara avrundat med upp till {off}",
        "the value may be rounded by as much as {off}",
    ),
    "from-base": ("jämfört med {base}", "compared with {base}"),
    "per-year-since": ("per år sedan {base}", "per year since {base}"),
    "required-mean": (
        "; {pace} i genomsnitt krävs för resten",
        "; {pace} on average needed for the rest",
    ),
    "sum-left": (
        "; {left} återstår: {pace} per månad (hittills {rate})",
        "; {left} left: {pace} per month (so far {rate})",
    ),
    "by-baseline-months": (
        " efter samma månader av utgångsåret",
        " by the same months of the baseline's year",
    ),
    "goals-caption": ("{title}: mål och prognos {day}", "{title}: goals and forecasts on {day}"),
    "forecasts-caption": (
        "{title}: hur tidigare prognoser stämde {day}",
        "{title}: how earlier forecasts turned out on {day}",
    ),
    "indicators-caption": (
        "{title}: läget per indikator {day}",
        "{title}: standing by indicator on {day}",
    ),
    "deviations-caption": ("{title}: avvikelser {day}", "{title}: deviations on {day}"),
    "differences-caption": (
        "{title}: där bedömningen skiljer sig från utfallet {day}",
        "{title}: where the assessment differs from the outcome on {day}",
    ),
    "reading-caption": ("{title}: nämndens läsning {day}", "{title}: the board's reading on {day}"),
    "signals-caption": ("{title}: signal eller slump {day}", "{title}: signal or noise on {day}"),
    "from-to": ("{low} till {high}", "{low} to {high}"),
    "value-in": ("{value} ({period})", "{value} ({period})"),
    "without-series": ("Saknar månadsserie: {codes}", "Without a monthly series: {codes}"),
    "gaps-caption": ("{title}: skillnader mellan delar {day}", "{title}: differences between parts on {day}"),
    "first-less-second": ("{first} minus {second}", "{first} less {second}"),
    "without-gap": ("Utan uppgifter om skillnaden: {codes}", "Without figures of the difference: {codes}"),
    "contexts-caption": (
        "{title}: jämförelse med andra {day}",
        "{title}: compared with others on {day}",
    ),
    "developed": (
        "{baseline} ({baseline_period}) till {value} ({window}), {change}",
        "{baseline} ({baseline_period}) to {value} ({window}), {change}",
    ),
    "paper-for": ("Avstämning: {closing} per {day}.", "Closing: {closing} up to {day}."),
}
