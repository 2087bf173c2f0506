"""The machine: it runs the bot, keeps the clock and carries the post."""
