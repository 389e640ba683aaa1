"""One part of one indicator over time: windows, aggregation, ratios and segments."""
