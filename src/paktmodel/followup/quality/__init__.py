"""Data issues: what cannot be right in the observations."""
