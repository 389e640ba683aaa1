"""Builders for every class of the model: one function per class, and calls that read as sentences.

A builder lies in the module of the same name as its class's own. Each has small invented defaults that
fit together; every field can be given by keyword. Text is read for values (``"72.4"``), quantities
(``"3 platser"``), counts (``"cirka 470"``), periods, days, spans, words, parts, years, ages and
subjects (``"measure 3"``). The municipality, its board, its papers, its network and the companies in
it are invented.
"""

from paktmodel.testing.builders.activities import *
from paktmodel.testing.builders.actors import *
from paktmodel.testing.builders.background import *
from paktmodel.testing.builders.bodies import *
from paktmodel.testing.builders.charters import *
from paktmodel.testing.builders.commitments import *
from paktmodel.testing.builders.comparisons import *
from paktmodel.testing.builders.decisions import *
from paktmodel.testing.builders.evaluations import *
from paktmodel.testing.builders.follow_up_record import *
from paktmodel.testing.builders.goals import *
from paktmodel.testing.builders.indicators import *
from paktmodel.testing.builders.matters import *
from paktmodel.testing.builders.measures import *
from paktmodel.testing.builders.minutes import *
from paktmodel.testing.builders.network_lifecycle import *
from paktmodel.testing.builders.networks import *
from paktmodel.testing.builders.observations import *
from paktmodel.testing.builders.organisations import *
from paktmodel.testing.builders.owners import *
from paktmodel.testing.builders.parts import *
from paktmodel.testing.builders.plans import *
from paktmodel.testing.builders.rules import *
from paktmodel.testing.builders.sources import *
from paktmodel.testing.builders.statistical_rules import *
from paktmodel.testing.builders.targets import *
from paktmodel.testing.builders.timelines import *
from paktmodel.testing.builders.versions import *
