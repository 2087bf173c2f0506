"""The short reference by which a person is found when they write a letter or call, such as K7P-MTQ."""

import hashlib
import re

ALPHABET = "BCDFGHJKMNPQRTVWX234679"
"""No vowels, so that it makes no words, and none that look or sound alike: 0 O, 1 I L, 5 S, 8 B, Z 2, U V."""

LENGTH = 6

_AMONG_WORDS = re.compile(
    rf"(?<![^\W_])(?=([{ALPHABET}](?:[\W_]{{0,3}}[{ALPHABET}]){{{LENGTH - 1}}})(?![^\W_]))"
)
"""Looking ahead, so that three groups in a row are two references, and not the first of them."""


def reference(chance: str | int) -> str:
    """Scattered over all there can be. Two may come out alike; then it is drawn again."""
    digest = int.from_bytes(hashlib.sha256(str(chance).encode()).digest())
    letters = []
    for _ in range(LENGTH):
        digest, place = divmod(digest, len(ALPHABET))
        letters.append(ALPHABET[place])
    return "".join(letters)


def shown(reference: str) -> str:
    return f"{reference[:3]}-{reference[3:]}"


def read(typed: str) -> str | None:
    """The reference somebody typed, in whatever way they wrote it, also among words if it is the only one."""
    letters = re.sub(r"[\W_]", "", typed.upper())
    if re.fullmatch(f"[{ALPHABET}]{{{LENGTH}}}", letters):
        return letters
    found = {re.sub(r"[\W_]", "", one) for one in _AMONG_WORDS.findall(typed.upper())}
    return found.pop() if len(found) == 1 else None
