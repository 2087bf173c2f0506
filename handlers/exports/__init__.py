"""Asking for an export."""
