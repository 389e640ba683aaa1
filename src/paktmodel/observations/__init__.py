"""What was observed: the column store, its revisions, and readers of rows, columns, CSV and documents.

`observation` holds one observation, `store` all of them, `columns` how they are packed and `builder`
and `gathered` how they get there. `rows` and `csv_reader` read tables whose columns `fields` and
`headings` know, many rows at a time through `table`, and `symbols` holds the marks that agencies print;
`ready_columns` is the entry for frames. `document_reader` and `document_writer` are the document form.
"""

from paktmodel.observations.csv_reader import read_csv
from paktmodel.observations.document_reader import read_document
from paktmodel.observations.observation import Observation
from paktmodel.observations.rows import read_columns, read_rows
from paktmodel.observations.store import Observations, SeriesColumns
from paktmodel.observations.symbols import Symbol, SymbolProfile

__all__ = [
    "Observation",
    "Observations",
    "SeriesColumns",
    "Symbol",
    "SymbolProfile",
    "read_columns",
    "read_csv",
    "read_document",
    "read_rows",
]
