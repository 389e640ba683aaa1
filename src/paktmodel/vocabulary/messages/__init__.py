"""Sentences in Swedish and English by code, one module per emitter."""
