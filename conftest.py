"""What all tests share: how Hypothesis searches."""

import os

from hypothesis import settings

# The same examples on every run, so that a red run can be run again; no deadlines, because a
# test on a busy machine must not fail for being slow. PAKTMODEL_HYPOTHESIS=explore searches anew.
settings.register_profile("repeatable", derandomize=True, deadline=None, database=None, print_blob=True)
settings.register_profile("explore", deadline=None, max_examples=2_000, print_blob=True)
settings.load_profile(os.environ.get("PAKTMODEL_HYPOTHESIS", "repeatable"))
