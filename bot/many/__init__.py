"""What happens to messages to many people by themselves: going out, and showing how they stand."""
