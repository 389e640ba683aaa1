"""Closed word lists with Swedish and English labels, one module per concept."""
