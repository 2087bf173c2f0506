"""What is remembered: one SQLite file, one module of queries for each noun."""
