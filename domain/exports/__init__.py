"""What is exported: to whom, what of it, and what each line of it says."""
