"""Reasons of follow-up, by code."""

from typing import Final

from paktmodel.vocabulary.messages.axes import AXIS_REASONS
from paktmodel.vocabulary.messages.benchmarks import BENCHMARK_REASONS
from paktmodel.vocabulary.messages.change import CHANGE_REASONS
from paktmodel.vocabulary.messages.networks import NETWORK_REASONS
from paktmodel.vocabulary.messages.signals import SIGNAL_REASONS
from paktmodel.vocabulary.messages.surveys import SURVEY_REASONS
from paktmodel.vocabulary.messages.targets import TARGET_REASONS

#: Every reason of follow-up, by code.
REASONS: Final = {
    **CHANGE_REASONS,
    **TARGET_REASONS,
    **SIGNAL_REASONS,
    **AXIS_REASONS,
    **BENCHMARK_REASONS,
    **SURVEY_REASONS,
    **NETWORK_REASONS,
}
