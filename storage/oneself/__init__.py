"""What is remembered of people themselves, and how it goes: notices, pauses, wishes, erasing."""
