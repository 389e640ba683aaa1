"""Why something in a network stands as it does, by code: Swedish, then English.

Each is a part of an explanation; whole sentences and the words of tables are in `network_phrases`.
"""

from typing import Final

#: Why something in a network stands as it does; every one that applies is given.
NETWORK_REASONS: Final[dict[str, tuple[str, str]]] = {
    # --- a commitment: what was done ---
    "delivered-of": (
        "utfört och belagt: {delivered} av {promised}",
        "delivered with evidence: {delivered} of {promised}",
    ),
    "claimed-of": (
        "uppges utfört: {claimed} av {promised}",
        "reported as delivered: {claimed} of {promised}",
    ),
    "delivered-without-number": (
        "utfört och belagt; inget antal var utlovat",
        "delivered with evidence; no number was promised",
    ),
    "nothing-delivered": ("inget uppges utfört", "nothing is stated as delivered"),
    "delivery-without-evidence": (
        "det som uppges utfört är inte belagt",
        "what is stated as delivered is not shown by any evidence",
    ),
    "delivery-not-counted": (
        "leveranser utan angivet antal: {number}",
        "deliveries without a number: {number}",
    ),
    "delivery-other-unit": (
        "levererat i en annan enhet än den utlovade: {delivered}",
        "delivered in another unit than the one promised: {delivered}",
    ),
    "delivery-not-positive": (
        "leveranser med ett antal som inte är större än noll räknas inte: {number}",
        "deliveries of nothing or less are not counted: {number}",
    ),
    "delivery-before-commitment": (
        "leveranser från tiden före åtagandet räknas inte: {number}",
        "deliveries from before the commitment are not counted: {number}",
    ),
    "delivery-after-end": (
        "leveranser efter {day} räknas inte: {number}",
        "deliveries after {day} are not counted: {number}",
    ),
    "delivery-day-inexact": (
        "dagen för leveranser anges inte närmare än {days}",
        "the day of deliveries is stated no closer than {days}",
    ),
    "delivered-late": (
        "fullgjort efter periodens slut {day}",
        "completed after the end of the period, {day}",
    ),
    # --- a commitment: its time ---
    "period-runs": ("perioden löper till och med {day}", "the period runs to {day}"),
    "period-open": ("perioden har inget slut", "the period has no end"),
    "period-not-begun": ("perioden börjar {day}", "the period begins on {day}"),
    "period-ended": ("perioden slutade {day}", "the period ended on {day}"),
    "no-period": ("ingen period är angiven", "no period was set"),
    "nothing-to-judge-by": (
        "varken antal eller period är angivet",
        "neither a number nor a period was set",
    ),
    "promised-not-positive": (
        "det utlovade antalet är inte större än noll: {promised}",
        "the number promised is not above zero: {promised}",
    ),
    "not-verifiable": (
        "det bedömdes inte kunna kontrolleras när det gjordes",
        "it was found not to be verifiable when it was made",
    ),
    "lapsed-by-rule": (
        "inget uppges utfört inom {after}; förföll {day} enligt regeln {rule}",
        "nothing is stated as delivered within {after}; lapsed on {day} by the rule {rule}",
    ),
    "lapses-by-rule": (
        "förfaller {day} enligt regeln {rule} om inget utförs dessförinnan",
        "lapses on {day} by the rule {rule} unless something is delivered before",
    ),
    "terminated": ("avslutat {day}", "called off on {day}"),
    "terminated-because": ("avslutat {day}: {why}", "called off on {day}: {why}"),
    "agreement-terminated": (
        "avtalet {agreement} upphörde {day}",
        "the agreement {agreement} was terminated on {day}",
    ),
    "agreement-terminated-because": (
        "avtalet {agreement} upphörde {day}: {why}",
        "the agreement {agreement} was terminated on {day}: {why}",
    ),
    "agreement-terminated-undated": (
        "avtalet {agreement} är uppsagt, men dagen anges inte",
        "the agreement {agreement} is terminated, and the day is not stated",
    ),
    "renewed": ("förnyat genom {successor} ({made})", "renewed by {successor} ({made})"),
    "perhaps-renewed": (
        "kanske redan förnyat genom {successor} ({made})",
        "perhaps already renewed by {successor} ({made})",
    ),
    "perhaps-not-made": (
        "gjordes {made}, och kanske inte ännu denna dag",
        "made in {made}, and perhaps not yet by this day",
    ),
    "state-undetermined": (
        "datumen avgör inte om det är {states}",
        "the dates do not tell whether it is {states}",
    ),
    "state-possible": (
        "enligt datumen kan det redan vara {states}",
        "by its dates it may be {states} already",
    ),
    "lapse-rule": (
        "regeln {rule} låter ett åtagande förfalla när inget utförts inom {after}",
        "by the rule {rule} a commitment lapses when nothing is delivered within {after}",
    ),
    "outside-scope": (
        "{kind} ligger utanför vad nätverket gör enligt {charter}",
        "{kind} lies outside what the network does by {charter}",
    ),
    "outside-scope-instead": (
        "{kind} ligger utanför vad nätverket gör enligt {charter}; det görs i stället av {instead}",
        "{kind} lies outside what the network does by {charter}; it is done by {instead} instead",
    ),
    "perhaps-outside-scope": (
        "{kind} ligger kanske utanför vad nätverket gör: vilken inriktning som gällde går inte att avgöra",
        "{kind} may lie outside what the network does: which charter held cannot be stated",
    ),
    # --- scoring ---
    "no-charter-known": ("ingen inriktning är känd som beslutad", "no charter is known to be decided"),
    "charter-only-proposed": (
        "inriktningen {title} är föreslagen, men inget beslut är känt",
        "the charter {title} is proposed, and no decision on it is known",
    ),
    "charter-undetermined": (
        "handlingarna avgör inte vilket inriktningsbeslut som gällde: {charters}",
        "the papers do not tell which charter held: {charters}",
    ),
    "evaluation-unstated": (
        "{title} säger inte om nätverket får utvärderas kvantitativt",
        "{title} does not say whether the network may be evaluated quantitatively",
    ),
    "nothing-settled": (
        "inget åtagande är avgjort ännu",
        "no commitment is settled yet",
    ),
    # --- handovers ---
    "outcome-inexact": (
        "utfallet dateras {on} och kan ha kommit eller inte",
        "the outcome is dated {on} and may have come or not",
    ),
    "handed-over-undated": (
        "dagen för överlämnandet anges inte",
        "the day of the handover is not stated",
    ),
    "perhaps-not-handed-over": (
        "överlämnades {on}, och kanske inte ännu denna dag",
        "handed over in {on}, and perhaps not yet by this day",
    ),
    "operative-unit-unknown": ("enheten är inte beskriven", "the unit is not described"),
    "activity-unknown": (
        "aktiviteten {activity} är inte beskriven",
        "the activity {activity} is not described",
    ),
    # --- duties ---
    "due-between": ("någon dag {first} till {last}", "some day from {first} to {last}"),
    "counted-from": ("räknat från {anchor} med {step}", "counted from {anchor} by {step}"),
    "anchor-unknown": (
        "dagen då avtalet tecknades anges inte",
        "the day on which the agreement was signed is not stated",
    ),
    "period-ends-on": ("perioden slutar {day}", "the period ends on {day}"),
    "done-on": ("gjort {day}", "done on {day}"),
    "activity-held": ("hållen {on}: {activity}", "held {on}: {activity}"),
    "activity-held-undated": (
        "hållen utan angiven dag: {activity}",
        "held on a day that is not stated: {activity}",
    ),
    "activity-perhaps-held": (
        "andra aktiviteter i planen har hållits: {activities}",
        "other activities of the plan have been held: {activities}",
    ),
    "nothing-held": (
        "ingen aktivitet i planen är känd som hållen",
        "no activity of the plan is known to have been held",
    ),
    "by-unstated": ("planen säger inte när", "the plan does not say by when"),
    "by": ("senast {on}", "by {on}"),
    "no-follow-up-recorded": (
        "följs upp {cadence}; handlingarna visar inte om perioden {period} är uppföljd",
        "followed up {cadence}; the papers do not show whether {period} has been followed up",
    ),
    "period-running": (
        "följs upp {cadence}; perioden {period} pågår",
        "followed up {cadence}; the period {period} is still running",
    ),
    "plan-missing": (
        "planer finns för tidigare år, men ingen för {year}",
        "there are plans for earlier years, and none for {year}",
    ),
    # --- admission ---
    "open-charter": (
        "{charter} låter alla delta öppet, så inget krävs",
        "{charter} lets everybody take part openly, so that nothing is asked",
    ),
    "criterion-met": ("kravet är visat: {criterion}", "the criterion is shown to be met: {criterion}"),
    "criterion-not-met": ("kravet är inte uppfyllt: {criterion}", "the criterion is not met: {criterion}"),
    "criterion-not-shown": (
        "det är inte visat om kravet är uppfyllt: {criterion}",
        "it is not shown whether the criterion is met: {criterion}",
    ),
    "criterion-perhaps-later": (
        "uppgiften om kravet dateras {on} och kan vara senare: {criterion}",
        "what is known of the criterion is dated {on} and may be later: {criterion}",
    ),
    "criterion-contradicted": (
        "uppgifterna om kravet säger emot varandra: {criterion}",
        "what is known of the criterion contradicts itself: {criterion}",
    ),
    "criterion-of-nothing": (
        "{charter} har inget krav med namnet {criterion}",
        "{charter} has no criterion by the name of {criterion}",
    ),
    "criteria-unknown": (
        "vilka krav {charter} ställer är inte känt",
        "which criteria {charter} has is not known",
    ),
    "forms-unknown": (
        "{charter} säger inte i vilka former man kan delta",
        "{charter} does not say in which forms one can take part",
    ),
    "form-not-chosen": (
        "{charter} har flera former för deltagande att välja mellan: {forms}",
        "{charter} has several forms of participation to choose from: {forms}",
    ),
    "form-not-in-charter": (
        "{charter} har inte formen {form}",
        "{charter} does not know the form {form}",
    ),
    "network-closed": ("nätverket är avslutat", "the network is closed"),
    "network-perhaps-closed": (
        "handlingarna avgör inte om nätverket är avslutat",
        "the papers do not tell whether the network is closed",
    ),
    "network-dormant": ("nätverket är vilande", "the network is dormant"),
    "takes-part-already": (
        "deltar redan i formen {form} sedan {since}",
        "takes part already in the form {form} since {since}",
    ),
    "takes-part-perhaps": (
        "deltar kanske redan i formen {form} ({since})",
        "takes part perhaps already in the form {form} ({since})",
    ),
    "takes-part-later": (
        "ska delta i formen {form} från {since}",
        "is to take part in the form {form} from {since}",
    ),
    "known-as": ("känd i nätverket som {name}", "known in the network as {name}"),
    "same-name": (
        "en annan organisation i nätverket har samma namn: {name}",
        "another organisation in the network has the same name: {name}",
    ),
    # --- sizes ---
    "number-unknown": ("uppgiften saknar ett tal", "the report names no number"),
    "difference-open": (
        "uppgifterna går åt var sitt håll, så skillnaden kan inte anges",
        "the reports are bounded on different sides, so that the difference cannot be given",
    ),
    "counted-otherwise": (
        "det som räknas anges olika: ”{earlier}” och ”{later}”",
        "what is counted is named differently: “{earlier}” and “{later}”",
    ),
    "form-otherwise": (
        "deltagandet anges olika: {earlier} och {later}",
        "the form of participation is stated differently: {earlier} and {later}",
    ),
    "second-hand": ("{size} är en andrahandsuppgift", "{size} is stated second-hand"),
    "order-unknown": (
        "dagarna är så oexakta att ordningen inte är säker",
        "the days are so inexact that the order is not certain",
    ),
}
