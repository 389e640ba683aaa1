"""What was observed: the column store, its revisions, and readers of rows, columns, CSV and documents.

`observation` holds one observation, `store` all of them, `columns` how they are packed, `builder` and
`gathered` how they get there, and `updates` what a later delivery adds. `rows` and `csv_reader` read tables
whose columns `fields` and `headings` know, many rows at a time through `table`, and `symbols` holds the marks
that agencies print; `ready_columns` is the entry for frames. `document_reader` and `document_writer` are the
document form.
It imports nothing: each name is loaded when it is first used, for a follow-up needs the store alone.
"""

_MODULE_OF = {
    "Observation": "observation",
    "Observations": "store",
    "SeriesColumns": "series_columns",
    "Symbol": "symbols",
    "SymbolProfile": "symbols",
    "read_columns": "rows",
    "read_csv": "csv_reader",
    "read_document": "document_reader",
    "read_rows": "rows",
}
__all__ = sorted(_MODULE_OF)


def __getattr__(name):
    """Load a name from the module that defines it, once."""
    path = _MODULE_OF.get(name)
    if path is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = globals()[name] = getattr(import_module(f"{__name__}.{path}"), name)
    return found
