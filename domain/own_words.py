"""Own words: what can be kept, and why something cannot."""

import hashlib
import unicodedata

from domain.say import Say

_DIRECTION = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}
_REFUSED = {"Cc", "Cs", "Co", "Zl", "Zp"}
_UNSEEN = {"Cf", "Zs", "Mn", "Cn"}


def tidied(text: str, one_line: bool = False) -> str:
    """Without spaces around it, and with tabs and line ends of other systems as they are here."""
    if one_line:
        return " ".join(text.split())
    return text.replace("\r\n", "\n").replace("\t", " ").strip()


def mark(words: str) -> str:
    """By which these very words are known again where they are not kept: too short to tell them."""
    return hashlib.sha256(words.encode()).hexdigest()[:6]


def joined(before: str, text: str) -> str:
    return f"{before}\n{text}" if before else text


def fault(text: str, longest: int, before: str = "") -> Say | None:
    """Why `text` (tidied) cannot be kept; None when it can. `longest` counts characters.

    before: words read back already, that `text` goes on from.
    """
    if any(not _allowed(letter) for letter in text):
        return Say("again-characters")
    if all(letter.isspace() or unicodedata.category(letter) in _UNSEEN for letter in text):
        return Say("again-empty")
    if len(text) > longest:
        return Say("again-long", {"limit": longest, "length": len(text)})
    together = len(joined(before, text))
    if together > longest:
        return Say("again-long-together", {"limit": longest, "length": together})
    return None


def _allowed(letter: str) -> bool:
    if letter == "\n":
        return True
    return ord(letter) not in _DIRECTION and unicodedata.category(letter) not in _REFUSED
