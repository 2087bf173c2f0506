"""Copies of the whole database: making them, checking them, and what must happen before one is used again."""
