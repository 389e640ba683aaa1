"""How much of what could be reported is there."""
