"""What the board reads at a closing: goals, measures, indicators and their assessments."""
