"""What the sentences about changes say: nouns for things and fields, and what can happen to them.

Every noun is Swedish, then English, and carries the Swedish gender that its participle
follows: *åtgärden ändrad*, *målet ändrat*, *effekterna ändrade*.
"""

from typing import Final, Literal

from paktmodel.vocabulary.words import Word

#: Utrum, neutrum, plural.
Gender = Literal["u", "n", "p"]


class ChangeKind(Word):
    """What became of a thing or a field from one version to the next."""

    ADDED = "added", "tillagd", "added"
    REMOVED = "removed", "borttagen", "removed"
    CHANGED = "changed", "ändrad", "changed"
    MOVED = "moved", "flyttad", "moved"
    RENUMBERED = "renumbered", "bytt nummer", "renumbered"


#: Swedish participles by gender, and the English one.
PARTICIPLES: Final[dict[str, dict[str, str]]] = {
    "added": {"u": "tillagd", "n": "tillagt", "p": "tillagda", "en": "added"},
    "removed": {"u": "borttagen", "n": "borttaget", "p": "borttagna", "en": "removed"},
    "moved": {"u": "flyttad", "n": "flyttat", "p": "flyttade", "en": "moved"},
    "changed": {"u": "ändrad", "n": "ändrat", "p": "ändrade", "en": "changed"},
    "given": {"u": "angiven", "n": "angivet", "p": "angivna", "en": "given"},
    "struck": {"u": "struken", "n": "struket", "p": "strukna", "en": "struck"},
}

#: What follows the thing that a sentence is about.
TAILS: Final[dict[str, tuple[str, str]]] = {
    "changed": (
        "{field} {participle} från {before} till {after}",
        "{field} {participle} from {before} to {after}",
    ),
    "given": ("{field} {participle}: {after}", "{field} {participle}: {after}"),
    "struck": ("{field} {participle} (var {before})", "{field} {participle} (was {before})"),
    "moved-within": (
        "{participle} från plats {before} till plats {after}",
        "{participle} from place {before} to place {after}",
    ),
    "moved-across": ("{participle} från {before} till {after}", "{participle} from {before} to {after}"),
    "renumbered": ("har bytt nummer till {after}", "is now numbered {after}"),
    "renamed": ("har bytt beteckning till {after}", "is now called {after}"),
    "now": ("{subject} (nu {code})", "{subject} (now {code})"),
}

#: How a value is said that is not there.
NOTHING: Final[dict[str, tuple[str, str]]] = {
    "none": ("ingen uppgift", "nothing"),
    "empty": ("inga", "none"),
}

#: How a text of several words is set off.
QUOTED: Final[tuple[str, str]] = ("”{0}”", "“{0}”")

#: Fields whose value says nothing beside what holds it, so that sentences leave them out.
SILENT: Final = frozenset({"value", "calendar"})

#: class -> (Swedish, gender, English): what stands in rows, one of them.
THINGS: Final[dict[str, tuple[str, Gender, str]]] = {
    "Acknowledgement": ("kvittering", "u", "acknowledgement"),
    "Aim": ("delmål", "n", "aim"),
    "Annex": ("bilaga", "u", "annex"),
    "Breakdown": ("uppdelning", "u", "breakdown"),
    "Change": ("ändring", "u", "change"),
    "ClosingDue": ("inlämningsdag för", "u", "due day for"),
    "ClosingPoint": ("avstämning", "u", "closing point"),
    "ConsequenceStatement": ("konsekvens", "u", "consequence statement"),
    "Dated": ("uppgift från", "u", "entry from"),
    "DecisionPoint": ("beslutspunkt", "u", "decision point"),
    "Definition": ("definition", "u", "definition"),
    "Effect": ("förväntad effekt", "u", "expected effect"),
    "Footnote": ("fotnot", "u", "footnote"),
    "Goal": ("mål", "n", "goal"),
    "GoalArea": ("målområde", "n", "goal area"),
    "Indicator": ("indikator", "u", "indicator"),
    "JudgementRule": ("regel", "u", "rule"),
    "Lesson": ("lärdom", "u", "lesson"),
    "Limit": ("målvärde", "n", "limit"),
    "Measure": ("åtgärd", "u", "measure"),
    "NationalIndicator": ("nationellt nyckeltal", "n", "national indicator"),
    "Observation": ("utfall", "n", "observation"),
    "PartFigure": ("värde för", "n", "figure for"),
    "Passage": ("textstycke", "n", "passage"),
    "Predecessor": ("föregångare", "u", "predecessor"),
    "Purpose": ("syfte", "n", "purpose"),
    "ReportingRule": ("regel", "u", "rule"),
    "RollUpRule": ("regel", "u", "rule"),
    "SourceSystem": ("källsystem", "n", "source system"),
    "Term": ("mandatperiod", "u", "term"),
    "TitleVariant": ("titelvariant", "u", "variant of the title"),
    "Version": ("version", "u", "version"),
}

#: field, or Class.field where that class means something else by it -> (Swedish, gender, English).
FIELDS: Final[dict[str, tuple[str, Gender, str]]] = {
    "above": ("tillåten avvikelse uppåt", "u", "tolerance above"),
    "absent": ("skäl till att värde saknas", "n", "reason for having no value"),
    "acknowledgements": ("kvitteringar", "p", "acknowledgements"),
    "adopted_by": ("beslut om antagande", "n", "decision that adopts it"),
    "ages": ("åldrar", "p", "ages"),
    "aggregation": ("sammanläggning över tid", "u", "aggregation over time"),
    "aims": ("delmål", "p", "aims"),
    "amount": ("belopp", "n", "amount"),
    "annexes": ("bilagor", "p", "annexes"),
    "areas": ("målområden", "p", "goal areas"),
    "at_hand": ("uppgift om att den finns i materialet", "u", "whether it is at hand"),
    "authority": ("dokumentets ägare", "u", "owner of the document"),
    "baseline": ("utgångsvärde", "n", "baseline"),
    "basis": ("beräkningsgrund", "u", "basis"),
    "below": ("tillåten avvikelse nedåt", "u", "tolerance below"),
    "body": ("organ", "n", "body"),
    "breakdowns": ("uppdelningar", "p", "breakdowns"),
    "cadence": ("rapporteringstakt", "u", "cadence"),
    "calendar": ("kalender", "u", "calendar"),
    "candidates": ("möjliga värden", "p", "candidates"),
    "case": ("diarienummer", "n", "case number"),
    "cases": ("diarienummer", "p", "case numbers"),
    "changes": ("ändringar", "p", "changes"),
    "closing": ("avstämning", "u", "closing"),
    "closings": ("avstämningar", "p", "closings"),
    "code": ("nummer", "n", "number"),
    "cohort": ("kohort", "u", "cohort"),
    "comment": ("kommentar", "u", "comment"),
    "compares": ("jämförda delar", "p", "parts compared"),
    "components": ("delar som räknas sida vid sida", "p", "components"),
    "confidence": ("avläsningens säkerhet", "u", "confidence of the reading"),
    "consequences": ("konsekvenser", "p", "consequence statements"),
    "cost": ("kostnad", "u", "cost"),
    "counts_from": ("händelse som tiden räknas från", "u", "event that the lag counts from"),
    "created": ("datum", "n", "date"),
    "dated_by": ("källa till dagen", "u", "source of the day"),
    "day": ("dag", "u", "day"),
    "decided": ("beslut", "n", "decision"),
    "definitions": ("definitioner", "p", "definitions"),
    "delegate": ("mottagare av delegation", "u", "delegate"),
    "delegated": ("delegerade slag av ändringar", "p", "kinds of change delegated"),
    "denominator": ("nämnare", "u", "denominator"),
    "derived": ("uppgift om egen beräkning", "u", "whether it was derived"),
    "direction": ("önskad riktning", "u", "wanted direction"),
    "document": ("handling", "u", "paper"),
    "due_after": ("tid till inlämning", "u", "time until due"),
    "dues": ("inlämningsdagar", "p", "due days"),
    "effects": ("förväntade effekter", "p", "expected effects"),
    "end": ("sista dag", "u", "last day"),
    "ends": ("sista dag", "u", "last day"),
    "entries": ("uppgifter", "p", "entries"),
    "exhaustive": ("uppgift om att delarna är uttömmande", "u", "whether the parts exhaust the total"),
    "figure": ("värde", "n", "figure"),
    "fit": ("överensstämmelse", "u", "fit"),
    "footnotes": ("fotnoter", "p", "footnotes"),
    "goals": ("mål", "p", "goals"),
    "hand": ("slag av uppgift", "n", "hand"),
    "id": ("beteckning", "u", "id"),
    "indicator": ("indikator", "u", "indicator"),
    "indicators": ("indikatorer", "p", "indicators"),
    "judgement": ("bedömningsregler", "p", "judgement rules"),
    "key": ("nyckel", "u", "key"),
    "kind": ("slag", "n", "kind"),
    "Indicator.kind": ("sort", "u", "kind"),
    "ConsequenceStatement.kind": ("perspektiv", "n", "perspective"),
    "lag": ("eftersläpning", "u", "lag"),
    "legal_basis": ("lagrum", "n", "legal basis"),
    "lessons": ("lärdomar", "p", "lessons"),
    "level": ("nivå", "u", "level"),
    "limit": ("målvärde", "n", "limit"),
    "limits": ("målvärden", "p", "limits"),
    "line": ("plats på sidan", "u", "line"),
    "linked": ("uppgift om länkad serie", "u", "whether the series is linked"),
    "mandate_limit": ("rådighet", "u", "limit of the mandate"),
    "mark": ("tecken", "n", "mark"),
    "measurement_point": ("mättillfälle", "n", "measurement point"),
    "measures": ("åtgärder", "p", "measures"),
    "men": ("värde för män", "n", "value for men"),
    "method": ("metod", "u", "method"),
    "moves": ("indikatorer som ska påverkas", "p", "indicators it should move"),
    "municipality": ("kommun", "u", "municipality"),
    "name": ("namn", "n", "name"),
    "names": ("periodens innebörd", "u", "what a period names"),
    "national": ("nationella nyckeltal", "p", "national indicators"),
    "note": ("anmärkning", "u", "note"),
    "number": ("nummer", "n", "number"),
    "numerator": ("täljare", "u", "numerator"),
    "on": ("dag", "u", "day"),
    "operator": ("villkor", "n", "operator"),
    "others": ("värden för andra delar", "p", "values for other parts"),
    "outcome": ("utgång", "u", "outcome"),
    "owner": ("ansvarig", "u", "owner"),
    "SourceSystem.owner": ("förvaltare", "u", "owner"),
    "page": ("sida", "u", "page"),
    "parent": ("överordnat mål", "n", "parent goal"),
    "part": ("del", "u", "part"),
    "parts": ("delar", "p", "parts"),
    "passages": ("textstycken", "p", "passages"),
    "path": ("väg till målvärdet", "u", "path to the limit"),
    "period": ("period", "u", "period"),
    "points": ("beslutspunkter", "p", "decision points"),
    "population": ("målgrupp", "u", "population"),
    "predecessors": ("föregångare", "p", "predecessors"),
    "printed": ("tryckt form", "u", "printed form"),
    "proposal": ("förslag till beslut", "n", "proposal"),
    "publication_delay": ("tid till publicering", "u", "publication delay"),
    "published": ("publiceringsdag", "u", "day of publication"),
    "purposes": ("syften", "p", "purposes"),
    "reading": ("tolkning", "u", "reading"),
    "reason": ("skäl", "n", "reason"),
    "recipient": ("mottagare", "u", "recipient"),
    "reported_approved": ("uppgift om godkännande", "u", "reported approval"),
    "reporter": ("rapportör", "u", "reporter"),
    "reporting": ("rapporteringsregler", "p", "reporting rules"),
    "roll_up": ("sammanvägningsregler", "p", "roll-up rules"),
    "scheme": ("förteckning", "u", "scheme"),
    "section": ("avsnitt", "n", "section"),
    "DecisionRef.section": ("paragraf", "u", "section"),
    "shown_in": ("redovisning", "u", "where it is shown"),
    "since": ("första giltighetsdag", "u", "since"),
    "source": ("källhänvisning", "u", "source"),
    "stance": ("bedömning", "u", "stance"),
    "start": ("första dag", "u", "first day"),
    "state": ("läge", "n", "state"),
    "Observation.state": ("skäl till att värde saknas", "n", "state"),
    "statistic": ("statistiskt mått", "n", "statistic"),
    "status": ("läge", "n", "status"),
    "Observation.status": ("status", "u", "status"),
    "statutory": ("uppgift om lagkrav", "u", "whether the law requires it"),
    "structurally_empty": ("delar som alltid är tomma", "p", "structurally empty parts"),
    "sub_counts": ("varav-uppgifter", "p", "sub-counts"),
    "subjects": ("vad den gäller", "n", "subjects"),
    "supersedes": ("ersatt version", "u", "version it replaces"),
    "systems": ("källsystem", "p", "source systems"),
    "table": ("tabell", "u", "table"),
    "terms": ("mandatperioder", "p", "terms"),
    "text": ("lydelse", "u", "text"),
    "GoalArea.text": ("inledning", "u", "introduction"),
    "title": ("titel", "u", "title"),
    "GoalArea.title": ("rubrik", "u", "heading"),
    "title_measured_by": ("indikatorer för titelns tal", "p", "indicators of the title's figure"),
    "title_variants": ("titelvarianter", "p", "variants of the title"),
    "total": ("värde totalt", "n", "total"),
    "unit": ("enhet", "u", "unit"),
    "until": ("sista giltighetsdag", "u", "until"),
    "url": ("webbadress", "u", "address"),
    "value": ("värde", "n", "value"),
    "version": ("version", "u", "version"),
    "versions": ("versioner", "p", "versions"),
    "what": ("vad som rapporteras", "n", "what is reported"),
    "window": ("mätperiod", "u", "window"),
    "women": ("värde för kvinnor", "n", "value for women"),
    "words": ("ordalydelse", "u", "words"),
    "years": ("årtal", "n", "years"),
}

#: (one, many) of what a count says, in Swedish and English.
COUNTED: Final[dict[str, tuple[tuple[str, str], tuple[str, str]]]] = {
    "added": (("tillagd", "tillagda"), ("added", "added")),
    "removed": (("borttagen", "borttagna"), ("removed", "removed")),
    "changed": (("ändrad uppgift", "ändrade uppgifter"), ("changed", "changed")),
    "moved": (("flyttad", "flyttade"), ("moved", "moved")),
    "renumbered": (("med nytt nummer", "med nytt nummer"), ("renumbered", "renumbered")),
}

#: The fixed words of the table of changes.
HEADINGS: Final[dict[str, tuple[str, str]]] = {
    "caption": ("Ändringar", "Differences"),
    "subject": ("Vad", "What"),
    "text": ("Ändring", "Difference"),
    "none": ("Inga ändringar.", "No differences."),
}
