"""Findings of `check` and of follow-up, by code."""

from typing import Final

from paktmodel.vocabulary.messages.check_matter import MATTER_FINDINGS
from paktmodel.vocabulary.messages.check_network import NETWORK_FINDINGS
from paktmodel.vocabulary.messages.check_plan import PLAN_FINDINGS
from paktmodel.vocabulary.messages.check_record import RECORD_FINDINGS
from paktmodel.vocabulary.messages.observation_issues import OBSERVATION_ISSUES

#: What `check` finds, by code.
CHECK_FINDINGS: Final = {**PLAN_FINDINGS, **RECORD_FINDINGS, **NETWORK_FINDINGS, **MATTER_FINDINGS}

#: Every finding, by code: those of `check`, and those of follow-up on what it was given.
FINDINGS: Final = {**CHECK_FINDINGS, **OBSERVATION_ISSUES}
