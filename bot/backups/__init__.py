"""Backups: sealed copies of the database, made by themselves and on demand, and putting one back."""
