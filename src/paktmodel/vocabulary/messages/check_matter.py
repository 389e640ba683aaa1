"""What `check` says of matters, by code: Swedish, then English."""

from typing import Final

MATTER_FINDINGS: Final[dict[str, tuple[str, str]]] = {
    "case-repeated": (
        "ärendet har flera diarienummer hos samma organ: {subjects}",
        "the matter has several case numbers of one authority: {subjects}",
    ),
    "motion-unanswered-after-year": (
        "{subjects} väcktes {raised}, men något svar från {body} är inte känt den {day}",
        "{subjects} was raised on {raised}, but no answer of {body} is known on {day}",
    ),
    "motion-after-decision": (
        "{subjects} väcktes {raised}, efter det sista beslutet i ärendet ({decided})",
        "{subjects} was raised on {raised}, after the last decision in the matter ({decided})",
    ),
    "asked-not-proposed": (
        "{subjects} tas inte upp i något förslag till beslut, fast andra av punkterna gör det",
        "{subjects} is taken up in no proposal, though others of the points are",
    ),
    "asked-not-answered": (
        "{subjects} besvaras inte i beslutet, fast andra av punkterna gör det",
        "{subjects} is not answered by the decision, though others of the points are",
    ),
    # What was decided, and how.
    "point-is-statement": (
        "{subjects} är ett anförande bland beslutspunkterna och beslutar ingenting",
        "{subjects} is a statement among the points and decides nothing",
    ),
    "point-without-outcome": (
        "det framgår inte vad som beslutades i {subjects}",
        "it is not stated what was decided in {subjects}",
    ),
    "position-without-proposal": (
        "det framgår inte vilket förslag {subjects} stöder",
        "it is not stated which proposal {subjects} supports",
    ),
    "proposal-not-put": (
        "{subjects} följer förslaget {follows}, som inte är bland dem som ställdes mot varandra: {put}",
        "{subjects} follows the proposal {follows}, which is not among those that were put: {put}",
    ),
    "vote-exceeds-body": (
        "i {subjects} deltog {present} i omröstningen, men organet har {seats} ledamöter",
        "{present} took part in the vote of {subjects}, but the body has {seats} members",
    ),
    "vote-does-not-add-up": (
        "partiernas röster i {subjects} blir tillsammans {summed} (ja, nej, avstår), inte {counted}",
        "the parties' votes of {subjects} make {summed} (for, against, held back), not {counted}",
    ),
    "vote-against-outcome": (
        "{subjects} följer förslaget {follows}, som fick {got} röster mot {other}",
        "{subjects} follows the proposal {follows}, which got {got} votes against {other}",
    ),
    "decision-before-meeting": (
        "{subjects} är daterat den {on}, före sammanträdet ({planned})",
        "{subjects} is dated {on}, before the meeting ({planned})",
    ),
    "decision-before-proposal": (
        "{subjects} är daterat den {on}, före förslaget {proposal} ({day})",
        "{subjects} is dated {on}, before the proposal {proposal} ({day})",
    ),
    "verified-late": (
        "{subjects} justerades den {verified}, mer än {most} dagar efter sammanträdet ({on})",
        "{subjects} was verified on {verified}, more than {most} days after the meeting ({on})",
    ),
    # Statements beside the decision.
    "statement-not-allowed": (
        "{subjects} ({kind} av {capacity}) får inte lämnas enligt reglerna för {body} ({rules})",
        "{subjects} ({kind} by {capacity}) may not be filed by the rules of {body} ({rules})",
    ),
    "capacity-contradicted": (
        "{subjects} ({parties}) har lämnats av en tjänstgörande ersättare, men ersättare tjänstgjorde bara "
        "för {served}",
        "{subjects} ({parties}) was filed by a serving substitute, but substitutes served only for {served}",
    ),
    "reservation-after-meeting": (
        "{subjects} anmäldes den {announced}, efter sammanträdet ({on})",
        "{subjects} was announced on {announced}, after the meeting ({on})",
    ),
    "reasons-late": (
        "skälen till {subjects} kom in den {received}, efter justeringen ({verified})",
        "the reasons of {subjects} came in on {received}, after the verification ({verified})",
    ),
    "same-text-by-two": (
        "{subjects} kommer från olika håll men har till minst {share} procent samma text",
        "{subjects} come from different hands, but at least {share} per cent of their text is the same",
    ),
    # Assignments.
    "assignment-not-decided": (
        "inget beslut som ger {subjects} är känt",
        "no decision is known that gives {subjects}",
    ),
    "assignment-without-deadline": (
        "ingen dag är satt för {subjects}",
        "no deadline is set for {subjects}",
    ),
    "assignment-overdue": (
        "{subjects} skulle vara klart {deadline}, men ingen återrapportering är känd {day}",
        "{subjects} was to be done by {deadline}, but no report is known on {day}",
    ),
    # Papers.
    "consequences-missing": (
        "{subjects} säger inget om {perspectives}",
        "the {subjects} says nothing of {perspectives}",
    ),
}
