"""Telegram counts text in UTF-16 code units."""


def length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def encoded(text: str) -> bytes:
    """Two bytes a unit, so that offsets can be cut at twice their value."""
    return text.encode("utf-16-le", "surrogatepass")


def decoded(units: bytes) -> str:
    return units.decode("utf-16-le", "replace")
