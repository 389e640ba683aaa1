"""Accepted closings, and what has changed since they were accepted."""
