"""What happens to forums by themselves: meetings are planned and reminded of; files of them are made."""
