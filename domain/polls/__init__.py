"""The rules of polls: what is asked and answered, what is told of it, and what is owed afterwards."""
