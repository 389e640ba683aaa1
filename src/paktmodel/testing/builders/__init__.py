"""Builders for every class of the model, one function per class, and calls that read as sentences.

Each has small invented defaults that go together; every field can be given by keyword.
Text is taken for figures (``"72.4"``), quantities (``"3 platser"``), counts (``"cirka 470"``), periods,
days, spans of days, words, parts, years, ages and what something is about (``"measure 3"``). The
municipality, its board, its papers, its network and the companies in it are invented.
"""

from paktmodel.testing.builders.activities import *
from paktmodel.testing.builders.charters import *
from paktmodel.testing.builders.commitments import *
from paktmodel.testing.builders.evaluations import *
from paktmodel.testing.builders.follow_up_record import *
from paktmodel.testing.builders.indicators import *
from paktmodel.testing.builders.matters import *
from paktmodel.testing.builders.networks import *
from paktmodel.testing.builders.observations import *
from paktmodel.testing.builders.plans import *
from paktmodel.testing.builders.rules import *
from paktmodel.testing.builders.sources import *
