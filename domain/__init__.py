"""What the bot decides: the rules, in plain Python, without Telegram, SQL, a clock or words."""
