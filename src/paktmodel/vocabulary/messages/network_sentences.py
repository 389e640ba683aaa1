"""What is told of networks in whole sentences, and the words of their tables: Swedish, then English."""

from typing import Final

#: Sentences and the words of tables.
NETWORK_SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "internal": ("Internt underlag, inte granskat för sekretess", "Internal, not reviewed for secrecy"),
    "or": ("eller", "or"),
    "none": ("inget", "none"),
    "further": ("{number} till", "{number} more"),
    "unstated": ("anges inte", "not stated"),
    "unknown": ("okänd", "unknown"),
    # --- a network on a day ---
    "day-head": ("{network} den {day}.", "{network} on {day}."),
    "day-state": ("Läge: {state}.", "State: {state}."),
    "day-state-undetermined": (
        "Läget går inte att avgöra av handlingarna: {states}.",
        "The state cannot be stated from the papers: {states}.",
    ),
    "day-state-unknown": ("Läget är inte känt.", "The state is not known."),
    "day-none-of-them": ("inget av detta ännu", "none of this yet"),
    "day-charter": ("Gällande inriktning: {title}.", "Charter in force: {title}."),
    "day-decided": ("Beslutad av {body}, {on}{place}.", "Decided by {body}, {on}{place}."),
    "day-charter-undetermined": (
        "Vilken inriktning som gällde går inte att avgöra av handlingarna: {charters}.",
        "Which charter was in force cannot be stated from the papers: {charters}.",
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
    "day-size": (
        "Uppgiven storlek: {size} ({on}; {provenance}).",
        "Reported size: {size} ({on}; {provenance}).",
    ),
    "day-size-possible": (
        "Kanske också: {size} ({on}; {provenance}).",
        "Perhaps also: {size} ({on}; {provenance}).",
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
    "handover-state-undetermined": ("{states}, går inte att avgöra", "{states}, cannot be stated"),
    "undetermined": ("kan inte avgöras", "cannot be stated"),
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
        "Whether {organisation} can take part cannot be stated: {why}.",
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
    "provenance": ("Uppgift", "Told"),
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
