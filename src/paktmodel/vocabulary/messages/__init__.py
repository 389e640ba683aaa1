"""Sentences in Swedish and English, one module per emitter.

In `findings`, `reasons` and `phrases` those of several emitters are looked up together.
"""
