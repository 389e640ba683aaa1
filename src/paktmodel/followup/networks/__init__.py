"""Follow-up of networks: commitments, admission, growth, retention and deadlines."""
