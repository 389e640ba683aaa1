"""Verdicts aggregated by measure, goal area, goal and plan, and their tables."""
