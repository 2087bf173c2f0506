"""An option somebody can tick, and the short key it is remembered by."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass

KEY_BYTES = 20
_DIGEST = 6


@dataclass(frozen=True, slots=True)
class Choice:
    key: str
    label: str


def choice(label: str) -> Choice:
    return Choice(slug(label), label)


def slug(label: str) -> str:
    """A key for `label`: at most 20 bytes of a–z, 0–9 and -, the same on every run and in any order.

    A label that cannot be read back from its key (too long, an accent, a comma) gets six digits of its
    hash, so that two labels share a key only when they are the same words.
    """
    words = folded(label)
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    key = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if key and len(key) <= KEY_BYTES and re.fullmatch(r"[a-z0-9 ]+", words):
        return key
    digest = hashlib.sha256(words.encode()).hexdigest()[:_DIGEST]
    return f"{key[: KEY_BYTES - _DIGEST - 1].strip('-')}-{digest}".strip("-")


def folded(words: str) -> str:
    """`words` as they are compared: without regard to capitals, extra spaces or ways of writing a letter."""
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())
