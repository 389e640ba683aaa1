"""Accepted accounts, and what has changed since they were accepted."""
