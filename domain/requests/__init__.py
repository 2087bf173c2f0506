"""Requests about somebody's data that do not come through their own chat."""
