"""What the bot says: every word of it, by key and language, and what makes them into messages."""

from texts.render import Rendered, Texts

__all__ = ["Rendered", "Texts"]
