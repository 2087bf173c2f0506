"""A secret answer as it lies in the box: always of the same length, whatever was chosen."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

BLOCK = 16
"""Bytes of an answer before it is sealed: the longest there is, and the rest filled up."""
KEY = 16
"""Bytes of chance that a ballot is kept under."""


@dataclass(frozen=True)
class Ballot:
    """`key` is chance: it says neither whose this is nor when it came."""

    key: bytes
    sealed: bytes


def block(answer: str) -> bytes:
    """Raises ValueError for what is no answer of a single choice: nothing may be longer than the others."""
    written = answer.encode()
    if not 0 < len(written) <= BLOCK or 0 in written:
        raise ValueError("no answer that fits a ballot")
    return written.ljust(BLOCK, b"\0")


def answer_in(block: bytes) -> str:
    return block.rstrip(b"\0").decode()


def tally(answers: Iterable[str]) -> dict[str, int]:
    """How often each was given, in an order that says nothing of the order in which they came."""
    return dict(sorted(Counter(answers).items()))
