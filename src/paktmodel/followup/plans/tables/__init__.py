"""Verdicts, signals, gaps, benchmarks and measures as tables; the words come from the vocabulary."""
