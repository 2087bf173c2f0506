"""What is remembered of messages to many people: what is written, whom it is for, and what became of it."""
