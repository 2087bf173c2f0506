"""How exports are made, beside the bot, and sent."""
