"""What the bot does by itself for single people: the file of what is held, and new notices."""
