"""What an upgrade of a document says of each change, by code: Swedish, then English."""

from typing import Final

#: code -> (meningen …, the sentence …)
UPGRADED: Final[dict[str, tuple[str, str]]] = {
    "field-added": (
        "fältet {field} är nytt och har fått värdet {value} (antal ställen: {places})",
        "the field {field} is new and was given {value} (places: {places})",
    ),
    "field-renamed": (
        "fältet {field} heter nu {now} (antal ställen: {places})",
        "the field {field} is now called {now} (places: {places})",
    ),
    "field-split": (
        "fältet {field} har delats upp i {into}; där stod {value}",
        "the field {field} was divided into {into}; it held {value}",
    ),
    "field-removed": (
        "fältet {field} har tagits bort; där stod {value}",
        "the field {field} was removed; it held {value}",
    ),
}

#: What a step expected of the document or of itself, in the manner of `input_errors.EXPECTED`.
EXPECTED_BY_STEPS: Final[dict[str, tuple[str, str]]] = {
    "upgrade-refused": (
        "något som kan skrivas om till format {format}",
        "something that can be rewritten in format {format}",
    ),
    "upgrade-broken": (
        "att steget till format {format} lämnar ett dokument efter sig",
        "the step to format {format} to leave a document behind",
    ),
}

#: The document as a whole: from which format to which.
WAY: Final[tuple[str, str]] = (
    "från format {origin} till format {format}",
    "from format {origin} to format {format}",
)
STAYED: Final[tuple[str, str]] = ("redan i format {format}", "in format {format} already")
