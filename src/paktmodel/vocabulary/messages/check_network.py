"""What `check` says of networks, by code: Swedish, then English."""

from typing import Final

NETWORK_FINDINGS: Final[dict[str, tuple[str, str]]] = {
    "case-number-missing": (
        "inget diarienummer anges för {subjects}",
        "no case number is stated for {subjects}",
    ),
    # Charters.
    "charter-not-decided": (
        "inget beslut är känt som antar {subjects}",
        "no decision is known that adopts {subjects}",
    ),
    "decision-on-another-version": (
        "{subjects} uppges antagen genom ett beslut av {body} ({on}), men beslutet avser inte denna version "
        "(beslutets version: {version})",
        "{subjects} is said to be adopted by a decision of {body} ({on}), but that decision is not on this "
        "version (its version: {version})",
    ),
    "charter-gap": (
        "mellan {subjects} gäller ingen inriktning: den ena slutar {until}, den andra börjar {since}",
        "between {subjects} no charter holds: the one ends {until}, the other begins {since}",
    ),
    "charter-overlap": (
        "{subjects} gäller samtidigt från {since}",
        "{subjects} hold at the same time from {since}",
    ),
    "quantitative-evaluation-excluded": (
        "enligt {subjects} ska nätverket inte utvärderas kvantitativt; dess tal är inget betyg",
        "by {subjects} the network is not to be evaluated quantitatively; its values are no score",
    ),
    "quantitative-target-forbidden": (
        "{subjects} sätter ett mål att mäta, men enligt inriktningen ”{charter}” ska nätverket inte "
        "utvärderas kvantitativt",
        "{subjects} sets a target to measure, but by the charter “{charter}” the network is not to be "
        "evaluated quantitatively",
    ),
    "target-group-missing": (
        "ingen målgrupp anges för {subjects}",
        "no target group is stated for {subjects}",
    ),
    "target-group-widened": (
        "{subjects} vänder sig till fler än ”{former}”: {groups}",
        "{subjects} is for more than “{former}”: {groups}",
    ),
    "responsible-role-missing": (
        "ingen ansvarig roll anges för {subjects}",
        "no responsible role is named for {subjects}",
    ),
    "benefit-missing": (
        "det framgår inte vilken nytta de som deltar har av {subjects}",
        "it is not stated what those who take part get out of {subjects}",
    ),
    "consequences-contradict": (
        "{subjects} bedöms på olika sätt: {bearings}",
        "{subjects} is judged in different ways: {bearings}",
    ),
    # Organisations and how they take part.
    "criterion-without-proof": (
        "det framgår inte vad som ska visa att villkoret är uppfyllt: {subjects}",
        "it is not stated what is to show that it is met: {subjects}",
    ),
    "criteria-not-verified": (
        "det framgår inte att villkoren i inriktningen ”{charter}” har prövats för {subjects}: {criteria}",
        "it is not stated that criteria of the charter “{charter}” were verified for {subjects}: {criteria}",
    ),
    "criterion-breached": (
        "{subjects} pågår fast villkoret inte var uppfyllt när det senast prövades: {criteria}",
        "{subjects} goes on though the criterion was not met when it was last looked at: {criteria}",
    ),
    "form-not-in-charter": (
        "{subjects} har formen {form}, som inte finns i inriktningen ”{charter}”",
        "{subjects} has the form {form}, which the charter “{charter}” does not know",
    ),
    "participation-overlaps": (
        "{subjects} anges mer än en gång för samma tid",
        "{subjects} is stated more than once for the same time",
    ),
    "member-twice": (
        "{subjects} kan vara samma organisation ({details}): {names}",
        "{subjects} may be the same organisation ({details}): {names}",
    ),
    "agreement-before-admission": (
        "{subjects} tecknades {signed}, innan {organisation} började delta ({since})",
        "{subjects} was signed {signed}, before {organisation} began to take part ({since})",
    ),
    "agreement-under-way": (
        "{subjects} är under framtagande, så att inget kan krävas av parterna ännu",
        "{subjects} is being drawn up, so that nothing can be asked of the parties yet",
    ),
    # Commitments, deliveries and counts.
    "commitment-outside-scope": (
        "{subjects} är av ett slag ({kind}) som inriktningen ”{charter}” utesluter",
        "{subjects} is of a kind ({kind}) that the charter “{charter}” excludes",
    ),
    "commitment-not-verifiable": (
        "det är inte visat att {subjects} går att verifiera: {details}",
        "it has not been shown that {subjects} can be verified: {details}",
    ),
    "commitment-without-period": (
        "ingen tid är satt för {subjects}",
        "no time is set for {subjects}",
    ),
    "delivery-before-commitment": (
        "{subjects} gjordes {on}, före åtagandet ({made})",
        "{subjects} was made {on}, before the commitment ({made})",
    ),
    "delivery-unit-differs": (
        "{subjects} räknas i {unit}, men åtagandet i {promised}",
        "{subjects} is counted in {unit}, but the commitment in {promised}",
    ),
    "delivery-repeated": (
        "{subjects} står {times} gånger med samma dag ({on}), mängd och underlag",
        "{subjects} stands {times} times with the same day ({on}), quantity and evidence",
    ),
    "approximate-values": (
        "{subjects} anges ungefärligt, så att ingen skillnad beräknas ur det",
        "{subjects} is given approximately, so that no exact difference is calculated from it",
    ),
    "count-unclear": (
        "{subjects} har {details}",
        "{subjects} has {details}",
    ),
    "date-stale": (
        "{subjects} talar om något som planeras till {planned}, men underlaget är från den {day} och säger "
        "inte om det blev av",
        "{subjects} tells of something planned for {planned}, but the paper is of {day} and does not tell "
        "whether it came about",
    ),
}
