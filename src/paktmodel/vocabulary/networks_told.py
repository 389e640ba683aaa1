"""What is told of networks: how they stood on a day, what was promised and done, and what is due.

`NETWORK_REASONS` are the parts of an explanation, `NETWORK_PHRASES` whole sentences and the words
of tables; Swedish first, then English.
"""

from typing import Final

from paktmodel.vocabulary.words import Word


class DutyKind(Word):
    """What is to be done in a network by a day."""

    RENEWAL = "renewal", "förnya avtalet", "renew the agreement"
    NOTICE = "notice", "sista dag för uppsägning", "last day to give notice"
    END = "end", "avtalet löper ut", "the agreement ends"
    FOLLOW_UP = "follow-up", "följa upp avtalet", "follow up the agreement"
    PLANNED_ACTIVITY = "planned-activity", "hålla planerad aktivitet", "hold a planned activity"
    ACTIVITY_PLAN = "activity-plan", "ta fram årets aktivitetsplan", "draw up the year's activity plan"


class DutyState(Word):
    """How something that is to be done stands on a day, by the codes of `AgendaState` as far as those go."""

    NOT_YET_DUE = "not-yet-due", "ännu inte dags", "not yet due"
    DUE = "due", "dags", "due"
    OVERDUE = "overdue", "försenat", "overdue"
    DUE_DAY_UNKNOWN = "due-day-unknown", "dag okänd", "due day unknown"
    DONE = "done", "gjort", "done"
    PASSED = "passed", "dagen har passerat", "the day has passed"
    UNCLEAR = "unclear", "går inte att avgöra", "cannot be told"


#: Why something in a network stands as it does; every one that applies is given.
NETWORK_REASONS: Final[dict[str, tuple[str, str]]] = {
    # --- a commitment: what was done ---
    "delivered-of": (
        "utfört och belagt: {delivered} av {promised}",
        "delivered with evidence: {delivered} of {promised}",
    ),
    "told-of": ("uppges utfört: {told} av {promised}", "told as delivered: {told} of {promised}"),
    "delivered-without-number": (
        "utfört och belagt; inget antal var utlovat",
        "delivered with evidence; no number was promised",
    ),
    "nothing-delivered": ("inget uppges utfört", "nothing is told as delivered"),
    "delivery-without-evidence": (
        "det som uppges utfört är inte belagt",
        "what is told as delivered is not shown by any evidence",
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
        "the day of deliveries is told no closer than {days}",
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
        "nothing is told as delivered within {after}; lapsed on {day} by the rule {rule}",
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
        "the agreement {agreement} is terminated, and the day is not told",
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
        "{kind} may lie outside what the network does: which charter held cannot be told",
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
        "the day of the handover is not told",
    ),
    "perhaps-not-handed-over": (
        "överlämnades {on}, och kanske inte ännu denna dag",
        "handed over in {on}, and perhaps not yet by this day",
    ),
    "unit-unknown": ("enheten är inte beskriven", "the unit is not described"),
    "activity-unknown": (
        "aktiviteten {activity} är inte beskriven",
        "the activity {activity} is not described",
    ),
    # --- duties ---
    "due-between": ("någon dag {first} till {last}", "some day from {first} to {last}"),
    "counted-from": ("räknat från {anchor} med {step}", "counted from {anchor} by {step}"),
    "anchor-unknown": (
        "dagen då avtalet tecknades anges inte",
        "the day on which the agreement was signed is not told",
    ),
    "period-ends-on": ("perioden slutar {day}", "the period ends on {day}"),
    "done-on": ("gjort {day}", "done on {day}"),
    "activity-held": ("hållen {on}: {activity}", "held {on}: {activity}"),
    "activity-held-undated": (
        "hållen utan angiven dag: {activity}",
        "held on a day that is not told: {activity}",
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
        "the form of participation is told differently: {earlier} and {later}",
    ),
    "second-hand": ("{size} är en andrahandsuppgift", "{size} is told second-hand"),
    "order-unknown": (
        "dagarna är så oexakta att ordningen inte är säker",
        "the days are so inexact that the order is not certain",
    ),
}

#: Sentences and the words of tables.
NETWORK_PHRASES: Final[dict[str, tuple[str, str]]] = {
    "internal": ("Internt underlag, inte granskat för sekretess", "Internal, not reviewed for secrecy"),
    "or": ("eller", "or"),
    "none": ("inget", "none"),
    "unstated": ("anges inte", "not stated"),
    "unknown": ("okänd", "unknown"),
    # --- a network on a day ---
    "day-head": ("{network} den {day}.", "{network} on {day}."),
    "day-state": ("Läge: {state}.", "State: {state}."),
    "day-state-undetermined": (
        "Läget går inte att avgöra av handlingarna: {states}.",
        "The state cannot be told from the papers: {states}.",
    ),
    "day-state-unknown": ("Läget är inte känt.", "The state is not known."),
    "day-none-of-them": ("inget av detta ännu", "none of this yet"),
    "day-charter": ("Gällande inriktning: {title}.", "Charter in force: {title}."),
    "day-decided": ("Beslutad av {body} {on}{place}.", "Decided by {body}, {on}{place}."),
    "day-charter-undetermined": (
        "Vilken inriktning som gällde går inte att avgöra av handlingarna: {charters}.",
        "Which charter was in force cannot be told from the papers: {charters}.",
    ),
    "day-charter-unknown": (
        "Ingen inriktning är känd som beslutad.",
        "No charter is known to be decided.",
    ),
    "day-forms": ("Former för deltagande: {forms}.", "Forms of participation: {forms}."),
    "day-forms-unknown": (
        "Inriktningens former för deltagande är inte kända.",
        "The charter's forms of participation are not known.",
    ),
    "day-size": ("Uppgiven storlek: {size} ({on}; {hand}).", "Reported size: {size} ({on}; {hand})."),
    "day-size-possible": (
        "Kanske också: {size} ({on}; {hand}).",
        "Perhaps also: {size} ({on}; {hand}).",
    ),
    "day-size-unknown": ("Storleken är inte känd.", "The size is not known."),
    "day-participants": (
        "Deltagande kända till namnet: {number}.",
        "Participations known by name: {number}.",
    ),
    "day-quantitative-forbidden": (
        "Nätverket ska inte utvärderas kvantitativt.",
        "The network is not to be evaluated quantitatively.",
    ),
    "day-quantitative-allowed": (
        "Nätverket får utvärderas kvantitativt.",
        "The network may be evaluated quantitatively.",
    ),
    "day-quantitative-unstated": (
        "Det är inte känt om nätverket får utvärderas kvantitativt.",
        "It is not known whether the network may be evaluated quantitatively.",
    ),
    "day-pending": (
        "Föreslagen utan känt beslut: {title} (till {body}, {on}).",
        "Proposed, with no decision known: {title} (to {body}, {on}).",
    ),
    # --- commitments ---
    "commitment-told": (
        "Åtagandet {id} ({organisation}, {kind}): {state}; {why}.",
        "Commitment {id} ({organisation}, {kind}): {state}; {why}.",
    ),
    "commitment-history": (
        "Åtagandet {id} ({organisation}, {kind}), historik: {state}; {why}.",
        "Commitment {id} ({organisation}, {kind}), history: {state}; {why}.",
    ),
    "tally": ("{judged} av {all} åtaganden kan bedömas", "{judged} of {all} commitments can be judged"),
    "tally-none": ("Inga åtaganden", "No commitments"),
    "history-count": (
        "Förnyade åtaganden i historiken: {number}.",
        "Renewed commitments in the history: {number}.",
    ),
    "strays-count": (
        "Leveranser på åtaganden som nätverket inte har: {number}.",
        "Deliveries on commitments that the network does not have: {number}.",
    ),
    "commitments-caption": ("{network}: åtaganden {day}", "{network}: commitments on {day}"),
    "tallies-caption": ("{network}: åtaganden {day}, {by}", "{network}: commitments on {day}, {by}"),
    "by-kind": ("efter slag", "by kind"),
    "by-sector": ("efter sektor", "by sector"),
    "by-target-group": ("efter målgrupp", "by target group"),
    "by-forum": ("efter forum", "by forum"),
    "several-target-groups": (
        "Ett åtagande med flera målgrupper räknas i var och en av dem.",
        "A commitment with several target groups is counted in each of them.",
    ),
    "kind": ("Slag", "Kind"),
    "sector": ("Sektor", "Sector"),
    "target-group": ("Målgrupp", "Target group"),
    "forum": ("Forum", "Forum"),
    "all": ("Alla", "All"),
    "commitment": ("Åtagande", "Commitment"),
    "organisation": ("Organisation", "Organisation"),
    "state": ("Läge", "State"),
    "delivered": ("Utfört", "Delivered"),
    "promised": ("Utlovat", "Promised"),
    "why": ("Varför", "Why"),
    # --- scoring ---
    "score-told": (
        "{share} procent av de avgjorda åtagandena är uppfyllda ({fulfilled} av {settled}),"
        " intervall {interval} ({confidence} procents konfidens). Pågår: {under_way}. Kan inte bedömas:"
        " {unjudged}.",
        "{share} per cent of the settled commitments are fulfilled ({fulfilled} of {settled}),"
        " interval {interval} ({confidence} per cent confidence). Under way: {under_way}. Cannot be judged:"
        " {unjudged}.",
    ),
    "scoring-refused": (
        "Ingen kvantitativ bedömning görs: nätverket ska inte utvärderas kvantitativt enligt"
        " {title}{decided}.{words}",
        "No score is given: the network is not to be evaluated quantitatively by {title}{decided}.{words}",
    ),
    "refused-decided": (", beslutad av {body} {on}{place}", ", decided by {body}, {on}{place}"),
    "refused-words": (" Handlingen: ”{words}”", " The paper: “{words}”"),
    "not-scored": ("Ingen kvantitativ bedömning görs: {why}.", "No score is given: {why}."),
    # --- handovers ---
    "handover-told": (
        "{kind} till {unit}: {text} ({state}{why}).",
        "{kind} to {unit}: {text} ({state}{why}).",
    ),
    "handovers-caption": ("{network}: överlämnat {day}", "{network}: handed over, on {day}"),
    "handover-state-undetermined": ("{states}, går inte att avgöra", "{states}, cannot be told"),
    "undetermined": ("kan inte avgöras", "cannot be told"),
    "unit": ("Enhet", "Unit"),
    "total": ("Totalt", "Total"),
    # --- duties ---
    "duties-caption": ("{network}: att göra {day}", "{network}: to be done, on {day}"),
    "duty-told": ("{kind} ({subject}), {due}: {state}{why}.", "{kind} ({subject}), {due}: {state}{why}."),
    "what": ("Vad", "What"),
    "subject": ("Gäller", "Concerns"),
    "due": ("Dag", "Day"),
    # --- admission ---
    "admission-yes": ("{organisation} kan delta: {why}.", "{organisation} can take part: {why}."),
    "admission-no": ("{organisation} kan inte delta: {why}.", "{organisation} cannot take part: {why}."),
    "admission-unknown": (
        "Det går inte att avgöra om {organisation} kan delta: {why}.",
        "Whether {organisation} can take part cannot be told: {why}.",
    ),
    # --- sizes ---
    "growth-head": (
        "{network}, uppgivna storlekar {since} till {until}.",
        "{network}, reported sizes from {since} to {until}.",
    ),
    "growth-none": ("Ingen storlek är uppgiven.", "No size is reported."),
    "size-told": ("{on}: {size}.", "{on}: {size}."),
    "change-more": (
        "Från {earlier} till {later}: {number} fler.",
        "From {earlier} to {later}: {number} more.",
    ),
    "change-fewer": (
        "Från {earlier} till {later}: {number} färre.",
        "From {earlier} to {later}: {number} fewer.",
    ),
    "change-none": ("Från {earlier} till {later}: lika många.", "From {earlier} to {later}: as many."),
    "change-about-none": (
        "Från {earlier} till {later}: ungefär lika många.",
        "From {earlier} to {later}: about as many.",
    ),
    "change-bounded": (
        "Från {earlier} till {later}: en förändring på {number}.",
        "From {earlier} to {later}: a change of {number}.",
    ),
    "change-unknown": (
        "Från {earlier} till {later}: skillnaden kan inte anges.",
        "From {earlier} to {later}: the difference cannot be given.",
    ),
    "change-why": ("{said} Att veta: {why}.", "{said} To know: {why}."),
    "growth-caption": (
        "{network}: uppgivna storlekar {since}–{until}",
        "{network}: reported sizes {since}–{until}",
    ),
    "on": ("Dag", "Day"),
    "size": ("Storlek", "Size"),
    "change": ("Förändring", "Change"),
    "hand": ("Uppgift", "Told"),
    "retention-told": (
        "{network}: av {base} organisationer som säkert deltog {since} deltog {stayed} säkert {until};"
        " kanske {perhaps}; inte längre {left}.",
        "{network}: of {base} organisations that certainly took part on {since}, {stayed} certainly did on"
        " {until}; perhaps {perhaps}; no longer {left}.",
    ),
    "retention-changed": ("Bytte form: {number}.", "Changed form: {number}."),
    "retention-uncertain": (
        "Deltog kanske {since}, och räknas inte: {number}.",
        "Perhaps took part on {since}, and are not counted: {number}.",
    ),
    "retention-caption": (
        "{network}: kvar {until} av dem som deltog {since}",
        "{network}: still there on {until} of those on {since}",
    ),
    "group": ("Grupp", "Group"),
    "form-unstated": ("Formen anges inte", "Form not stated"),
    "sector-unstated": ("Sektorn anges inte", "Sector not stated"),
    "base": ("Deltog", "Took part"),
    "stayed": ("Säkert kvar", "Certainly still"),
    "perhaps": ("Kanske kvar", "Perhaps still"),
    "left": ("Inte längre", "No longer"),
}
