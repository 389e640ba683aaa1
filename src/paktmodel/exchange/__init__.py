"""Foreign formats and frameworks, one module each; every optional dependency stays in its own."""
