"""What was observed: the column store, its revisions, and readers of rows, columns, CSV and documents.

`observation` holds one observation, `store` all of them, `columns` and `builder` how they are
packed; `rows` and `csv_reader` read tables whose columns `fields` and `headings` know, `symbols` holds
the marks that agencies print, and `document_reader` and `document_writer` are the document form.
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
