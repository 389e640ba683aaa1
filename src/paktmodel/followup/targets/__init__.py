"""Targets: which values are wanted on a day, and how the value then stands against them."""
