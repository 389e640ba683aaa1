"""Explanations below a table: each once, with the codes of the rows that it is about."""

from collections.abc import Iterable

from paktmodel.followup.text.phrases import runs_among


def explanations(stated: Iterable[tuple[str, str]], every: Iterable[str]) -> tuple[str, ...]:
    """Gather what explains the rows of a table.

    >>> explanations([("1.1", "no value"), ("1.2", "no value"), ("1.2, men", "few")], ["1.1", "1.2", "1.3"])
    ('1.1, 1.2: no value.', '1.2, men: few.')

    Args:
        stated: What each row is called, and what explains it.
        every: The codes of all rows, in order; those that follow each other are drawn together.
    """
    codes = dict.fromkeys(every)
    listed = runs_among(codes)
    gathered: dict[str, dict[str, None]] = {}
    for label, text in stated:
        if text:
            gathered.setdefault(text.rstrip("."), {})[label] = None
    notes = []
    for text, labels in gathered.items():
        whole = listed(code for code in codes if code in labels)
        parts = (label for label in labels if label not in codes)
        notes.append(f"{'; '.join(filter(None, (whole, *parts)))}: {text}.")
    return tuple(notes)
