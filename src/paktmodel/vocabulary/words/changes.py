"""Words of differences between two versions of a document."""

from paktmodel.vocabulary.language import Word


class ChangeKind(Word):
    """What became of a thing or a field from one version to the next."""

    ADDED = "added", "tillagd", "added"
    REMOVED = "removed", "borttagen", "removed"
    CHANGED = "changed", "ändrad", "changed"
    MOVED = "moved", "flyttad", "moved"
    RENUMBERED = "renumbered", "bytt nummer", "renumbered"
