"""Rules for follow-up records, in the order in which their findings come."""
