"""What people say about themselves: coming in, what is held about them, the notice, pausing and leaving."""
