"""Requests about somebody's data: an admin looks after them, and the person is asked first."""
