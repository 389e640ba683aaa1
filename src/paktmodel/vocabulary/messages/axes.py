"""The reasons of what stands beside a verdict: signal, significance, gap, benchmark, forecast, words.

Swedish, then English, as in `reasons`.
"""

from typing import Final

#: Why something beside a verdict is what it is, or why it cannot be told.
BESIDE: Final[dict[str, tuple[str, str]]] = {
    "count-printed-as-share": (
        "utgångsvärdet kallas antal men beter sig som en andel",
        "the baseline is called a count but behaves as a share",
    ),
    "denominator-unknown-baseline": (
        "nämnaren för utgångsvärdet är okänd",
        "the denominator of the baseline is unknown",
    ),
    "denominator-unknown-now": (
        "nämnaren för det nuvarande värdet är okänd",
        "the denominator of the current value is unknown",
    ),
    "spread-unknown": (
        "det är inte känt hur mycket slumpen flyttar ett sådant värde",
        "how far chance moves such a value is not known",
    ),
    "one-reading-counted": (
        "samma personer kan finnas med i flera månader, så slumpen räknas på en genomsnittlig avläsning",
        "the same persons may be in several months, so chance is counted on one average reading",
    ),
    "short-series": (
        "serien har {points} av minst {least} punkter",
        "the series has {points} of at least {least} points",
    ),
    "months-missing": (
        "värden saknas för {missing}; låt beräkningen börja om efter luckan, med angivet skäl",
        "values are missing for {missing}; begin the reckoning anew after the gap, with a reason",
    ),
    "points-suppressed": (
        "värden skyddas av sekretess för {periods}",
        "values are suppressed for secrecy for {periods}",
    ),
    "constant-series": (
        "värdena saknar vanlig variation att mäta mot",
        "the values have no ordinary variation to measure against",
    ),
    "small-counts": (
        "fallen är för få, i snitt {mean} per punkt och minst {least} behövs",
        "the cases are too few, {mean} per point on average and at least {least} are needed",
    ),
    "no-series": (
        "värden saknas per månad, kvartal, tertial och halvår",
        "there are no values by month, quarter, four months or half-year",
    ),
    "rebased": (
        "styrgränserna räknas från {since}: {reason}",
        "the control limits are reckoned from {since}: {reason}",
    ),
    "gap-narrowed": (
        "{first} {value_first} och {second} {value_second} ({window}): skillnaden är {now}, "
        "mot {baseline} ({baseline_period}), och har minskat",
        "{first} {value_first} and {second} {value_second} ({window}): the difference is {now}, "
        "against {baseline} ({baseline_period}), and has narrowed",
    ),
    "gap-widened": (
        "{first} {value_first} och {second} {value_second} ({window}): skillnaden är {now}, "
        "mot {baseline} ({baseline_period}), och har ökat",
        "{first} {value_first} and {second} {value_second} ({window}): the difference is {now}, "
        "against {baseline} ({baseline_period}), and has widened",
    ),
    "gap-unchanged": (
        "{first} {value_first} och {second} {value_second} ({window}): skillnaden är {now}, "
        "mot {baseline} ({baseline_period}), vilket ryms inom ±{tolerance}",
        "{first} {value_first} and {second} {value_second} ({window}): the difference is {now}, "
        "against {baseline} ({baseline_period}), which is within ±{tolerance}",
    ),
    "gap-same": (
        "{first} {value_first} och {second} {value_second} ({window}): skillnaden är {now}, "
        "densamma som {baseline_period}",
        "{first} {value_first} and {second} {value_second} ({window}): the difference is {now}, "
        "the same as in {baseline_period}",
    ),
    "gap-crossed": (
        "{first} {value_first} och {second} {value_second} ({window}): skillnaden är {now}, "
        "mot {baseline} ({baseline_period}), och har bytt tecken",
        "{first} {value_first} and {second} {value_second} ({window}): the difference is {now}, "
        "against {baseline} ({baseline_period}), and has changed sign",
    ),
    "gap-now": (
        "{first} {value_first} och {second} {value_second} ({window}): skillnaden är {now}",
        "{first} {value_first} and {second} {value_second} ({window}): the difference is {now}",
    ),
    "gap-then-and-now": (
        "{first} {value_first} och {second} {value_second} ({window}): skillnaden är {now}, "
        "mot {baseline} ({baseline_period})",
        "{first} {value_first} and {second} {value_second} ({window}): the difference is {now}, "
        "against {baseline} ({baseline_period})",
    ),
    "comparison-without-figure": (
        "{where} saknar värde för {period}",
        "{where} has no figure for {period}",
    ),
    "comparison-without-later-figure": (
        "{where} saknar värde för en senare period som är lika lång som {period}",
        "{where} has no figure for a later period as long as {period}",
    ),
    "comparison-twofold": (
        "{where} har flera olika värden för {periods}",
        "{where} has different figures for {periods}",
    ),
    "periods-differ": (
        "förändringarna gäller olika perioder, {ours} här och {theirs} där",
        "the changes are over different periods, {ours} here and {theirs} there",
    ),
    "basis-differs": (
        "värdena räknar olika saker, här {ours} och där {theirs}",
        "the figures count different things, here {ours} and there {theirs}",
    ),
    "comparison-basis-unstated": (
        "det är inte angivet vad jämförelsens värden räknar",
        "it is not stated what the comparison's figures count",
    ),
    "comparison-unit-differs": (
        "enheten är {ours} här och {theirs} där",
        "the unit is {ours} here and {theirs} there",
    ),
    "comparison-unit-unstated": (
        "jämförelsens enhet är inte angiven",
        "the unit of the comparison is not stated",
    ),
    "unweighted-mean": (
        "jämförelsen är ett ovägt medelvärde, där små och stora väger lika",
        "the comparison is an unweighted mean, in which small and large count alike",
    ),
    "averaging-unstated": (
        "det är inte angivet hur gruppens värde är beräknat",
        "it is not stated how the group's figure is made",
    ),
    "national-fit": (
        "nationellt nyckeltal {scheme} {key}: ”{fit}”",
        "national key figure {scheme} {key}: “{fit}”",
    ),
    "comparison-note": ("om jämförelsen: ”{note}”", "of the comparison: “{note}”"),
    "windows-differ": (
        "delarnas värden gäller olika perioder, {first} {first_window} och {second} {second_window}",
        "the parts' values are for different periods, {first} {first_window} and {second} {second_window}",
    ),
    "no-day": ("ingen dag är känd", "no day is known"),
    "forecast-day-reached": (
        "{day} är redan nådd, så där gäller utfallet",
        "{day} is reached already, so that the outcome holds there",
    ),
    "forecast-not-after-baseline": (
        "värdet ({window}) ligger inte efter utgångsvärdet ({baseline_period})",
        "the value ({window}) does not come after the baseline ({baseline_period})",
    ),
    "forecast-out-of-range": (
        "den raka linjen når {value} den {day}, vilket är omöjligt",
        "the straight line reaches {value} on {day}, which is impossible",
    ),
    "line-carried-on": (
        "{value} den {day}, på en rak linje från {baseline} ({baseline_period}) genom {now} ({window})",
        "{value} on {day}, on a straight line from {baseline} ({baseline_period}) through {now} ({window})",
    ),
    "forecast-rounding": (
        "{low} till {high} med hänsyn till avrundningen",
        "{low} to {high} with regard to rounding",
    ),
    "forecast-keeps": ("{operator} {target} skulle hållas", "{operator} {target} would be kept"),
    "forecast-breaks": ("{operator} {target} skulle inte hållas", "{operator} {target} would not be kept"),
    "forecast-straddles": (
        "avrundningen avgör om {operator} {target} skulle hållas",
        "rounding decides whether {operator} {target} would be kept",
    ),
    "share-outside": ("en andel ligger mellan 0 och 100 procent", "a share lies between 0 and 100 per cent"),
    "base-unknown": (
        "det är okänt hur många svar andelen räknas på, så något intervall kan inte ges",
        "it is not known how many answers the share is counted out of, so that no interval can be given",
    ),
    "base-empty": ("ingen har svarat", "nobody has answered"),
    "share-not-of-base": (
        "inget antal av {base} svar avrundas till {share} procent",
        "no number out of {base} answers rounds to {share} per cent",
    ),
    "step-unknown": (
        "steget {step} finns inte på skalan {scale}",
        "the scale {scale} has no step {step}",
    ),
    "step-repeated": ("antalet för {step} ges flera gånger", "the number for {step} is given several times"),
    "step-not-told": ("antalet för {steps} är inte redovisat", "the number for {steps} is not told"),
    "count-negative": ("antalet för {step} är negativt", "the number for {step} is negative"),
    "nobody-answered": ("ingen har svarat", "nobody has answered"),
    "rests-on-nothing": (
        "ingen iakttagelse anges som grund",
        "no finding is given that it rests on",
    ),
    "rests-on-unknown": (
        "vilar på en iakttagelse som inte finns i utvärderingen: {findings}",
        "rests on a finding that the evaluation does not have: {findings}",
    ),
    "action-decided": ("beslutad {on} av {body}", "decided on {on} by {body}"),
    "action-perhaps-decided": (
        "beslutad {on} av {body}, kanske efter denna dag",
        "decided in {on} by {body}, perhaps after this day",
    ),
    "action-not-approved": ("{body} beslutade {on}: {outcome}", "{body} decided in {on}: {outcome}"),
    "action-perhaps-done": (
        "gjord {done}, kanske efter denna dag",
        "done in {done}, perhaps after this day",
    ),
    "action-due": ("ska vara gjord {day}", "to be done by {day}"),
    "no-cause": ("orsaken anges inte", "no cause is given"),
    "no-action": ("ingen åtgärd anges", "no action is given"),
    "nobody-responsible": ("ingen ansvarig anges", "nobody is said to be responsible"),
    "answers-without-scale": (
        "svaren på ”{question}” använder skalan {scale}, som inte finns",
        "the answers to “{question}” use the scale {scale}, which does not exist",
    ),
}
