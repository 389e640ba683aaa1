"""Comparisons: between parts, with other places, and with where a series is heading."""
