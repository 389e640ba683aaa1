"""Why surveys, evaluations and deviations stand as they do: Swedish, then English, as in `change`."""

from typing import Final

SURVEY_REASONS: Final[dict[str, tuple[str, str]]] = {
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
    "step-not-told": ("antalet för {steps} är inte redovisat", "the number for {steps} is not stated"),
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
