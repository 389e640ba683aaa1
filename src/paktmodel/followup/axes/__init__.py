"""The axes of a verdict, one module each."""
