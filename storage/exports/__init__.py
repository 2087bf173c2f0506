"""Exports that were asked for, and what is read for them."""
