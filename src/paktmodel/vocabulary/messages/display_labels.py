"""Headings of what a notebook shows of documents and observations: Swedish, English."""

from typing import Final

DISPLAY_LABELS: Final[dict[str, tuple[str, str]]] = {
    "area": ("Målområde", "Goal area"),
    "holds": ("Innehåll", "Contents"),
    "holds-nothing": ("Dokumentet är tomt", "The document is empty"),
    "content": ("Vad", "What"),
    "number": ("Antal", "Number"),
    "which": ("Vilka", "Which"),
    "observations": ("Utfall", "Observations"),
    "indicator": ("Indikator", "Indicator"),
    "parts": ("Delar", "Parts"),
    "first": ("Från", "From"),
    "last": ("Till", "To"),
    "values": ("Värden", "Values"),
    "without-value": ("Utan värde", "Without a value"),
    "published": ("Senast publicerat", "Last published"),
    "fact": ("Uppgift", "What"),
    "value": ("Värde", "Value"),
}
