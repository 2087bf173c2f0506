"""The team as it is heard: inviting, giving a role, confirming it, and ending it."""
