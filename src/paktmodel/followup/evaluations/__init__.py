"""Follow-up in words: evaluations, surveys and narratives."""
