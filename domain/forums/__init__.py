"""The rules of forums: when they meet, who has a place, what is reminded of, and what is on the agenda."""
