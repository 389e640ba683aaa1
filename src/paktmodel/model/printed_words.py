"""The owner's own word next to the library's: texts print the former, rules read the latter."""

from paktmodel.errors import InvalidValue
from paktmodel.values.texts import Text
from paktmodel.vocabulary.language import Language, Word


def require_printed(name: str, word: Word | None, printed: Text | None) -> None:
    """Refuse the word ``other`` without the word that the paper prints.

    Args:
        name: The field for the word as printed.
        word: The library's word; None for none.
        printed: The word as printed.

    Raises:
        InvalidValue: `printed-word-missing`.
    """
    if word == "other" and printed is None:
        expected = f"the word as printed, in {name}, next to other"
        raise InvalidValue("printed-word-missing", expected, str(word), extra={"name": name})


def in_own_words(word: Word, printed: Text | None, language: Language) -> str:
    """Return the word as the paper prints it, else the library's.

    Args:
        word: The library's word.
        printed: The word as printed; None where only the library's is known.
        language: ``"sv"`` or ``"en"``; what is printed is in the paper's own.
    """
    return word.label(language) if printed is None else str(printed)
