"""Every sentence takes the same evidence in both languages, in whichever module of messages it stands."""

import pkgutil
import re
from importlib import import_module

import pytest

from paktmodel.vocabulary import messages

MODULES = [
    import_module(f"{messages.__name__}.{each.name}") for each in pkgutil.iter_modules(messages.__path__)
]


def is_sentence(entry: object) -> bool:
    return isinstance(entry, tuple) and all(isinstance(words, str) for words in entry)


TABLES = {
    name: table
    for module in MODULES
    for name, table in vars(module).items()
    if name.isupper() and isinstance(table, dict) and all(map(is_sentence, table.values()))
}


def braces(sentence: str) -> list[str]:
    return sorted(re.findall(r"\{(\w+)", sentence))


@pytest.mark.feature("O1")
@pytest.mark.parametrize("name", TABLES)
def test_the_names_in_braces_are_the_same_in_both_languages(name):
    pairs = {code: (braces(entry[0]), braces(entry[-1])) for code, entry in TABLES[name].items()}

    assert {code: pair for code, pair in pairs.items() if pair[0] != pair[1]} == {}


def test_the_tables_are_found():
    assert sum(map(len, TABLES.values())) > 1000
