"""Words about sources and how exactly they state something."""

from paktmodel.vocabulary.language import Word


class Confidence(Word):
    """How sure the reader of a paper is of what was read."""

    CERTAIN = "certain", "säker", "certain"
    PROBABLE = "probable", "trolig", "probable"
    DOUBTFUL = "doubtful", "osäker", "doubtful"


class Provenance(Word):
    """Whether a source tells its own business or repeats another's."""

    FIRST = "first-hand", "förstahandsuppgift", "first-hand"
    SECOND = "second-hand", "andrahandsuppgift", "second-hand"


class OwnerScheme(Word):
    """The list that the code of an owner is from."""

    SE_MUNICIPALITY = "se-municipality", "svensk kommun", "Swedish municipality"
    SE_REGION = "se-region", "svensk region", "Swedish region"
    ISO_3166 = "iso-3166", "ISO 3166", "ISO 3166"
    GSS = "gss", "GSS (Storbritannien)", "GSS (United Kingdom)"
    FREE = "free", "utan förteckning", "of no list"


class Unstated(Word):
    """What the paper does not say; neither missing nor zero, and never guessed."""

    UNSTATED = "unstated", "anges inte", "unstated"


class Approximation(Word):
    """On which side of the printed figure a quantity lies that is not given exactly."""

    ABOUT = "about", "cirka", "about"
    AT_LEAST = "at-least", "minst", "at least"
    MORE_THAN = "more-than", "mer än", "more than"
    AT_MOST = "at-most", "högst", "at most"
    LESS_THAN = "less-than", "mindre än", "less than"
