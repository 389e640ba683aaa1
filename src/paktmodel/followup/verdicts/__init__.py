"""The verdict on one part of one indicator, and how it is evaluated."""
