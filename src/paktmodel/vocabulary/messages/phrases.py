"""Fixed phrases of the follow-up of plans, by name."""

from typing import Final

from paktmodel.vocabulary.messages.sentences import SENTENCES
from paktmodel.vocabulary.messages.signals import SIGNAL_SENTENCES
from paktmodel.vocabulary.messages.table_labels import TABLE_LABELS

#: Every fixed phrase of the follow-up of plans, by name: sentences, and the labels of tables.
PHRASES: Final = {**SENTENCES, **SIGNAL_SENTENCES, **TABLE_LABELS}
