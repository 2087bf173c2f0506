"""The machine: it runs the bot, keeps the clock and carries the post."""

__version__ = "0.1.0"
