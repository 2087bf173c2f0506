"""What people can say and tap about the loop: what happened, and calling for what is owed."""
