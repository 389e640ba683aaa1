"""How results of follow-up read: reasons, phrases, numbers and table layout."""
