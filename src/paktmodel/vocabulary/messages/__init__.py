"""Sentences in Swedish and English, one module per emitter; here the tables in which they are looked up."""

from typing import Final

from paktmodel.vocabulary.messages.axes import AXIS_REASONS, TARGET_REASONS
from paktmodel.vocabulary.messages.benchmarks import BENCHMARK_REASONS
from paktmodel.vocabulary.messages.change import CHANGE_REASONS
from paktmodel.vocabulary.messages.check_matter import MATTER_FINDINGS
from paktmodel.vocabulary.messages.check_network import NETWORK_FINDINGS
from paktmodel.vocabulary.messages.check_plan import PLAN_FINDINGS
from paktmodel.vocabulary.messages.check_record import RECORD_FINDINGS
from paktmodel.vocabulary.messages.networks import NETWORK_REASONS
from paktmodel.vocabulary.messages.observation_issues import OBSERVATION_ISSUES
from paktmodel.vocabulary.messages.sentences import SENTENCES
from paktmodel.vocabulary.messages.surveys import SURVEY_REASONS
from paktmodel.vocabulary.messages.table_labels import TABLE_LABELS

#: What `check` finds, by code.
CHECK_FINDINGS: Final = {**PLAN_FINDINGS, **RECORD_FINDINGS, **NETWORK_FINDINGS, **MATTER_FINDINGS}

#: Every finding, by code: those of `check`, and those of follow-up on what it was given.
FINDINGS: Final = {**CHECK_FINDINGS, **OBSERVATION_ISSUES}

#: Every reason of follow-up, by code.
REASONS: Final = {
    **CHANGE_REASONS,
    **TARGET_REASONS,
    **AXIS_REASONS,
    **BENCHMARK_REASONS,
    **SURVEY_REASONS,
    **NETWORK_REASONS,
}

#: Every fixed phrase of the follow-up of plans, by name: sentences, and the labels of tables.
PHRASES: Final = {**SENTENCES, **TABLE_LABELS}
