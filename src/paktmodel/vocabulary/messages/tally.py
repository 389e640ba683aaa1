"""How many indicators are what: one and several in Swedish, and English."""

from typing import Final

TALLY_WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "met": ("uppfylld", "uppfyllda", "met"),
    "partly-met": ("delvis uppfylld", "delvis uppfyllda", "partly met"),
    "missed": ("inte uppfylld", "inte uppfyllda", "missed"),
    "certain-already-met": ("redan uppfylld", "redan uppfyllda", "already met"),
    "already-met": ("ligger på målnivån", "ligger på målnivån", "at target level"),
    "on-track": ("på väg", "på väg", "on track"),
    "behind": ("ligger efter", "ligger efter", "behind"),
    "not-yet-met": ("ännu inte uppfylld", "ännu inte uppfyllda", "not yet met"),
    "improved": ("förbättrad", "förbättrade", "improved"),
    "unchanged": ("oförändrad", "oförändrade", "unchanged"),
    "worsened": ("försämrad", "försämrade", "worsened"),
    "maintained": ("bibehållen", "bibehållna", "maintained"),
    "not-maintained": ("inte bibehållen", "inte bibehållna", "not maintained"),
    "awaiting-value": ("inväntar utfall", "inväntar utfall", "awaiting value"),
    "not-reported": ("utfall saknas", "utfall saknas", "not reported"),
    "not-assessable": ("kan inte bedömas", "kan inte bedömas", "not assessable"),
    "discontinued": ("avslutad", "avslutade", "discontinued"),
}
