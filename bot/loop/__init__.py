"""What happens to the loop by itself: what is owed is asked for, reminded of, and told to others."""
