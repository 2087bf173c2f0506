"""The rules of messages to many people: what they are, whom they are for, and how they go out."""
