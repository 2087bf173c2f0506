"""Polls as they are heard: making, answering, withdrawing them, blank sheets, and what came of each."""
