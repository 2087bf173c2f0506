"""The rules about people themselves: signing up, the notice, pausing, and what they wished."""
