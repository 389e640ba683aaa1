"""Named presets of the rules: every threshold and word list that a rule takes as a keyword.

A caller who wants another one binds it: ``partial(template_residue, phrases=mine)`` in the
``rules`` of `check`.
"""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from paktmodel.calendar.steps import Step
from paktmodel.values.units import PERCENT
from paktmodel.vocabulary.language import MONTH_NAMES
from paktmodel.vocabulary.words.indicators import Direction
from paktmodel.vocabulary.words.plans import Impact, Perspective

#: Between these a weight of women is common; wholly outside them it is worth a question.
COMMON_WEIGHTS: Final = (Decimal("0.25"), Decimal("0.75"))

#: Units in which a share runs from 0 to 100.
PERCENT_UNITS: Final = frozenset(PERCENT)

#: What names the base of a share or a rate, in small letters of its name and, on a line of its own, its unit:
#: *andelen av*, *% of*, *invånare med god hälsa, andel*, *per 1 000*, *kr/elev*, *i förhållande till*.
BASE_NAMING: Final = (
    r"(?:andel|andelen|procent|procenten|%|share|proportion|percentage|per ?cent)(?!\w).{0,80}?\b(?:av|of)\b",
    r",\s*(?:andel|share|proportion|percentage|%)(?!\w)",
    r"\bper\s(?!\s*(?:cent|mille)\b)",
    r"\n.*/",
    r"\b(?:i förhållande till|in relation to|relative to)\b",
)

#: So many consecutive words must be shared before an effect is said to describe an indicator.
LEAST_RUN: Final = 3

# Written as text, since a column of sixty words hides what belongs together.
_MORE = "fler flera mer högre längre öka ökar ökad ökat ökade ökas ökning"
_MORE_ENGLISH = "more higher longer increase increases increased"
_FEWER = (
    "färre mindre lägre kortare korta kortar kortas minska minskar minskad minskat minskade minskas "
    "minskning förkorta förkortar förkortas förkortad förkortat sänka sänker sänks sänkt"
)
_FEWER_ENGLISH = "fewer less lower shorter decrease decreases decreased reduce reduces reduced"
_SAME = "bibehåll bibehålla bibehåller bibehålls bibehållen bibehållet oförändrad oförändrat"
_SAME_ENGLISH = "maintain maintains maintained unchanged"

#: Words by which an effect says which direction it means, in small letters.
DIRECTION_WORDS: Final[Mapping[Direction, frozenset[str]]] = MappingProxyType(
    {
        Direction.INCREASE: frozenset(f"{_MORE} {_MORE_ENGLISH}".split()),
        Direction.DECREASE: frozenset(f"{_FEWER} {_FEWER_ENGLISH}".split()),
        Direction.MAINTAIN: frozenset(f"{_SAME} {_SAME_ENGLISH}".split()),
    }
)

#: A number before one of these is a quantity that a title promises, as in *1000 fler*.
PROMISING_WORDS: Final = ("fler", "färre", "nya", "more", "fewer", "new")

#: What word processors and municipal templates leave behind, in small letters.
TEMPLATE_PHRASES: Final = (
    "du kan ändra rubrikerna",
    "ta bort hela avsnittet",
    "klicka här för att",
    "klicka eller tryck här",
    "skriv din text här",
    "skriv text här",
    "infoga text här",
    "[ange ",
    "[skriv ",
    "[välj ",
    "lorem ipsum",
    "click here to enter",
    "click or tap here",
    "insert text here",
)

#: Words by which a text speaks of something to come; past tenses speak of something else.
PLANNING_WORDS: Final = (
    "planerad",
    "planerat",
    "är planerade",
    "planeras",
    "avses att",
    "avses nu att",
    "beräknas",
    "väntas",
    "förväntas",
    "planned",
    "expected",
)

#: Months by the names that texts give them, in small letters, with their numbers.
MONTHS: Final[Mapping[str, int]] = MappingProxyType(
    {name.casefold(): number for number, names in enumerate(MONTH_NAMES, 1) for name in names}
)

#: What says that target groups have grown, as patterns over small letters; *fler i målgruppen* does not.
GROUPS_GROWN: Final = (
    r"\b(?:fler|nya|ytterligare)(?: (?!(?:i|ur|från|av|inom|för|till|bland) )\w+){0,6} målgrupper\b",
    r"\b(?:bredare|vidare|(?:vidga|bredda|utöka|utvidga)de?)(?: \w+)? målgrupp(?:en|er|erna)?\b",
    r"\bmålgrupp(?:en|er|erna)(?: \w+){0,2} (?:(?:ut)?vidga|bredda|utöka)(?:s|ts|des)\b",
    r"\bmålgrupp(?:en|er|erna)(?: \w+){0,2} (?:växer|vuxit|växte)\b",
    r"\b(?:more|new|additional)(?: (?!(?:in|of|from|for|to|within|among) )\w+){0,4} target groups\b",
    r"\b(?:wider|broader|widened|broadened|extended|expanded)(?: \w+)? target groups?\b",
    r"\btarget groups?(?: \w+){0,2} (?:widened|broadened|extended|expanded|grown|grew|grows?)\b",
)

#: Perspectives that a paper which asks for a decision is to take.
PERSPECTIVES: Final = tuple(Perspective)

#: What names each perspective in a text, as patterns over small letters.
PERSPECTIVE_WORDS: Final[Mapping[Perspective, tuple[str, ...]]] = MappingProxyType(
    {
        Perspective.CHILD: (
            r"barnperspektiv",
            r"konsekvenser för barn",
            r"child(?:ren)?(?:['’]s)? perspective",
        ),
        Perspective.GENDER: (
            r"jämställdhets(?:perspektiv|-\s+och)",
            r"konsekvenser för jämställdhet",
            r"gender (?:equality )?perspective",
        ),
        Perspective.BUSINESS: (
            r"näringslivsperspektiv",
            r"konsekvenser för näringsliv",
            r"business perspective",
        ),
        Perspective.ECONOMY: (
            r"ekonomiska? (?:konsekven|perspektiv)",
            r"(?:förslaget|beslutet) [^.;:]{0,40}\b(?:kostar|merkostnad|ökade kostnader)",
            r"(?:financial|economic) (?:consequence|perspective|implication)",
            r"the (?:proposal|decision) [^.;:]{0,40}\b(?:costs|additional cost)",
        ),
    }
)

#: What says which way something points, as patterns over small letters; neutral are consequences denied.
BEARING_WORDS: Final[Mapping[Impact, tuple[str, ...]]] = MappingProxyType(
    {
        Impact.FAVOURABLE: (
            r"(?<!o)gynnsam",
            r"\bfördel(?:ar|en|arna)?\b",
            r"\bpositiv",
            r"(?<!un)favourable",
            r"(?<!dis)advantage",
        ),
        Impact.ADVERSE: (
            r"ogynnsam",
            r"\bnackdel",
            r"\bnegativ",
            r"\bkostar\b",
            r"merkostnad",
            r"ökade kostnader",
            r"unfavourable",
            r"disadvantage",
            r"\badverse",
            r"\bcosts\b",
            r"additional cost",
        ),
        Impact.NEUTRAL: (r"\bkonsekvenser\b", r"\bpåverka", r"\bconsequences\b", r"\bimplications\b"),
    }
)

#: What organisations are called after their form, in small letters without punctuation; the longest first.
LEGAL_FORMS: Final = (
    "ekonomisk förening",
    "kommanditbolag",
    "ideell förening",
    "handelsbolag",
    "aktiebolaget",
    "aktiebolag",
    "stiftelsen",
    "stiftelse",
    "ek för",
    "publ",
    "ab",
    "hb",
    "kb",
)

#: By when the council is to have decided on a motion after it was raised (kommunallagen 5 kap. 35 §).
ANSWERED_WITHIN: Final = Step("P1Y")

#: By when minutes are to be verified after the meeting by the municipal act, in days.
VERIFIED_WITHIN: Final = 14

#: Words in the opening of a point that make it a statement, in small letters.
STATEMENT_WORDS: Final = ("anföra följande", "därutöver anföra", "därefter anföra", "vill vi anföra")

#: Shortest text, in words, that is compared with others; a shorter one may well be a phrase of the trade.
LEAST_WORDS: Final = 40

#: Share of a text, in per cent, that another must contain for the two to count as the same.
LEAST_SAME: Final = 80
