"""An attacker who has everything but the keys: what they see, and how they try to tell who chose what."""

import struct
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

WAL_HEADER, FRAME_HEADER = 32, 24


@dataclass(frozen=True)
class Frame:
    """One page as it was written to the -wal. commit: how many pages there were then; 0 within a change."""

    page: int
    commit: int
    content: bytes


def frames(wal: bytes) -> list[Frame]:
    """All that ever stood in this copy of a -wal, whatever SQLite itself still makes of it."""
    if len(wal) < WAL_HEADER:
        return []
    (size,) = struct.unpack(">I", wal[8:12])
    found = []
    for start in range(WAL_HEADER, len(wal) - FRAME_HEADER - size + 1, FRAME_HEADER + size):
        page, commit = struct.unpack(">II", wal[start : start + 8])
        content = wal[start + FRAME_HEADER : start + FRAME_HEADER + size]
        found.append(Frame(page, commit, content))
    return found


@dataclass(frozen=True)
class Seen:
    """What there is to see of one answer. The attacker is given more than they would have to work for: which
    ballot was written in the same change as whose flag.

    at: the when among all answers to this poll. pages: how much was written. offset: where on its page.
    vote: what it was, to compare with; no attack looks at it.
    """

    poll: int
    elector: int
    at: int
    key: bytes
    sealed: bytes
    pages: int
    bytes_written: int
    offset: int
    vote: str


Guess = dict[tuple[int, int], str]
"""By poll and elector."""
Attack = Callable[[list[Seen], dict[str, int]], list[str]]
"""What they were, in the order of what was seen of one poll, knowing how many gave each answer."""


def in_order_of(what: Callable[[Seen], object]) -> Attack:
    """As if whatever comes first by `what` were the first answer: as many as gave it, then the next."""

    def attack(seen: list[Seen], tally: dict[str, int]) -> list[str]:
        named = [answer for answer in sorted(tally) for _ in range(tally[answer])]
        order = sorted(range(len(seen)), key=lambda n: (what(seen[n]), n))
        guesses = [""] * len(seen)
        for place, n in enumerate(order):
            guesses[n] = named[place]
        return guesses

    return attack


def alike(what: Callable[[Seen], object]) -> Attack:
    """As if those that are alike in `what` chose alike: the biggest group the most frequent answer."""

    def attack(seen: list[Seen], tally: dict[str, int]) -> list[str]:
        groups: defaultdict[object, list[int]] = defaultdict(list)
        for n, one in enumerate(seen):
            groups[what(one)].append(n)
        common = sorted(tally, key=lambda answer: (-tally[answer], answer))
        guesses = [common[0]] * len(seen)
        for place, (_, group) in enumerate(sorted(groups.items(), key=lambda g: (-len(g[1]), str(g[0])))):
            for n in group:
                guesses[n] = common[min(place, len(common) - 1)]
        return guesses

    return attack


def most_frequent(seen: list[Seen], tally: dict[str, int]) -> list[str]:
    """Guessing, as well as one can who knows only the published result."""
    return [max(sorted(tally), key=lambda answer: tally[answer])] * len(seen)


ATTACKS: dict[str, Attack] = {
    "when it came": in_order_of(lambda s: s.at),
    "the order of electors": in_order_of(lambda s: s.elector),
    "the order of ballot keys": in_order_of(lambda s: s.key),
    "the order of sealed answers": in_order_of(lambda s: s.sealed),
    "the order of their last bytes": in_order_of(lambda s: s.sealed[::-1]),
    "where on the page": in_order_of(lambda s: s.offset),
    "how much was written": in_order_of(lambda s: (s.pages, s.bytes_written)),
    "its length": in_order_of(lambda s: len(s.sealed)),
    "what its bytes add up to": in_order_of(lambda s: sum(s.sealed)),
    "equal blocks": alike(lambda s: s.sealed[12:28]),
    "equal seals": alike(lambda s: s.sealed[28:]),
    "equal first bytes": alike(lambda s: s.sealed[:1]),
    **{f"byte {n}": alike(lambda s, n=n: s.sealed[n] >> 7) for n in range(44)},  # type: ignore[misc]
    **{f"key byte {n}": alike(lambda s, n=n: s.key[n] >> 7) for n in range(16)},  # type: ignore[misc]
}


def right(attack: Attack, polls: Sequence[list[Seen]]) -> float:
    """How large a part of all answers this attack gets right."""
    hits = total = 0
    for seen in polls:
        tally: defaultdict[str, int] = defaultdict(int)
        for one in seen:
            tally[one.vote] += 1
        guesses = attack(seen, dict(tally))
        hits += sum(guess == one.vote for guess, one in zip(guesses, seen, strict=True))
        total += len(seen)
    return hits / total


def learned(polls: Sequence[list[Seen]]) -> Attack:
    """From polls whose answers the attacker was told by all who answered: the bit that says most."""
    known: list[tuple[int, bool]] = [(_bits(one), one.vote == "0") for seen in polls for one in seen]
    best, how = 0, 0
    for bit in range(_WIDTH):
        agree = sum(bool(bits >> bit & 1) == first for bits, first in known)
        if abs(agree - len(known) / 2) > abs(how):
            best, how = bit, int(agree - len(known) / 2)

    def attack(seen: list[Seen], tally: dict[str, int]) -> list[str]:
        return ["0" if bool(_bits(one) >> best & 1) == (how > 0) else "1" for one in seen]

    return attack


_WIDTH = (44 + 16) * 8 + 16


def _bits(one: Seen) -> int:
    """All that can be seen of it as one number, each bit of which may be what tells."""
    row = one.sealed.ljust(44, b"\0")[:44] + one.key + struct.pack(">H", one.offset & 0xFFFF)
    return int.from_bytes(row, "big")
