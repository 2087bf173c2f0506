"""What is remembered of polls: drafts, answers, ideas, results, and what came of them."""
