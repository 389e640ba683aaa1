from paktmodel.observations.csv_reader import read_csv as read_csv
from paktmodel.observations.document_reader import read_document as read_document
from paktmodel.observations.observation import Observation as Observation
from paktmodel.observations.rows import read_columns as read_columns, read_rows as read_rows
from paktmodel.observations.series_columns import SeriesColumns as SeriesColumns
from paktmodel.observations.store import Observations as Observations
from paktmodel.observations.symbols import Symbol as Symbol, SymbolProfile as SymbolProfile
