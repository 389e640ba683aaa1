"""Foreign formats and frameworks, a module or package each; every optional dependency stays in its own."""
