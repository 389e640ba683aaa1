"""Why the other axes say what they say: significance, and gap and forecast beside it.

Swedish, then English, as in `change`.
"""

from typing import Final

#: Why a significance, a gap or a forecast is what it is, or why there is none.
AXIS_REASONS: Final[dict[str, tuple[str, str]]] = {
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
    "values-perturbed": (
        "källan har ändrat värdena slumpmässigt med upp till {number}, så slumpens del går inte att beräkna",
        "the source has perturbed the values by up to {number}, so the part of chance cannot be calculated",
    ),
    "values-rounded": (
        "värdena är avrundade till närmaste {number}, så slumpens del går inte att beräkna",
        "the values are rounded to the nearest {number}, so the part of chance cannot be calculated",
    ),
    "no-difference": (
        "skillnader räknas inte för {kind}",
        "no difference is calculated of a figure of kind {kind}",
    ),
    "not-on-a-line": (
        "{kind} skrivs inte fram längs en linje",
        "a figure of kind {kind} is not carried on along a line",
    ),
    "one-value-counted": (
        "samma personer kan finnas med i flera månader, så ett genomsnittligt värde räknas",
        "the same persons may be in several months, so one average value counts",
    ),
    "amount-needs-months": (
        "förändringen av ett belopp eller en mängd prövas månad för månad, vilket kräver värden för alla "
        "månader",
        "the change of an amount is tested month by month, which takes values of all its months",
    ),
    "independence-assumed": (
        "beräknat som om fallen vore oberoende av varandra",
        "calculated as if the cases were independent of one another",
    ),
    "small-group": ("få personer i {part}{how_few}", "few people in {part}{how_few}"),
    "line-refuted": (
        "de senaste {n} {points} ligger alla {side} linjen",
        "the latest {n} {points} all lie {side} the line",
    ),
    "pace-not-significant": (
        "takten är inte statistiskt säkerställd",
        "the pace is not statistically significant",
    ),
    "several-years": (
        "statistisk säkerhet prövas inte för värden över flera år",
        "significance is not tested for values of several years",
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
    "windows-differ": (
        "delarnas värden gäller olika perioder, {first} {first_window} och {second} {second_window}",
        "the parts' values are for different periods, {first} {first_window} and {second} {second_window}",
    ),
    "no-value": ("värde saknas", "there is no value"),
    "no-day": ("ingen dag är känd", "no day is known"),
    "forecast-day-reached": (
        "{day} är redan nådd, så där gäller utfallet",
        "{day} is reached already, so that the outcome holds there",
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
    "forecast-keeps": ("{bound} skulle hållas", "{bound} would be kept"),
    "forecast-breaks": ("{bound} skulle inte hållas", "{bound} would not be kept"),
    "forecast-straddles": (
        "avrundningen avgör om {bound} skulle hållas",
        "rounding decides whether {bound} would be kept",
    ),
}
