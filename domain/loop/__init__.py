"""The rules of the loop: what is owed after a question or a meeting, and how everybody sees it."""
