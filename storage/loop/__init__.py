"""What is remembered of the loop: what is owed, and how each ask stands."""
