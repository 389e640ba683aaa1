"""What is due: periods, obligations and the items of the agenda."""
