"""Rules and functions that documents of several kinds share."""
