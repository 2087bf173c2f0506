"""What happens about the team by itself, and the commands for it on the computer the bot runs on."""
