"""The audit's chain: each entry's hash covers the one before, so that a changed or missing one shows."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

BEGINNING = "0" * 64
"""What stands before the first entry."""

CHECKPOINT = "checkpoint"
"""Stands in the place of the last entry that was removed for its age; it keeps that one's number and hash."""

PRUNED = "pruned"
"""The entry that tells of a removal. It names the checkpoint, so that nobody can make one unseen."""

SHOWN = 32
"""Of a hash's 64 letters, those that people are shown: 128 bits, more than can be searched through."""

Detail = Mapping[str, str | int]
Why = Literal["changed", "missing", "out of order", "beginning"]


@dataclass(frozen=True)
class Entry:
    """`actor` and `subject` are person ids; None is the bot itself or the host, and nobody in particular.

    detail: codes, counts, roles, versions; never a name, and nothing that was typed.
    """

    number: int
    at_ms: int
    actor: int | None
    act: str
    subject: int | None
    detail: Detail


@dataclass(frozen=True)
class Link:
    """An entry as it stands in the chain, with the hash it was given."""

    entry: Entry
    hash: str


@dataclass(frozen=True)
class Chain:
    """A chain as far as it was followed: its length with what was removed, and its newest hash.

    checkpoint: where the chain begins with one, until an entry vouches for it; then `removed` counts.
    """

    length: int = 0
    head: str = BEGINNING
    removed: int = 0
    checkpoint: Link | None = None


@dataclass(frozen=True)
class Break:
    """The first entry that is not as it was written, and what is wrong with it."""

    number: int
    why: Why


def hash_of(entry: Entry, before: str) -> str:
    """SHA-256 over the hash before and the entry, written in one way only."""
    fields = [before, entry.number, entry.at_ms, entry.actor, entry.act, entry.subject, entry.detail]
    written = json.dumps(fields, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def follow(chain: Chain | Break, links: Iterable[Link]) -> Chain | Break:
    """Go on from `chain` through the links that come next. Call `ended` after the last of them."""
    for link in links:
        if isinstance(chain, Break):
            return chain
        begins = chain.length == 0
        chain = _begin_removed(link) if begins and link.entry.act == CHECKPOINT else _next(chain, link)
    return chain


def ended(chain: Chain | Break) -> Chain | Break:
    """What the whole comes to: a checkpoint of which no entry tells is no beginning."""
    if isinstance(chain, Chain) and chain.checkpoint:
        return Break(chain.removed, "beginning")
    return chain


def verified(links: Iterable[Link]) -> Chain | Break:
    return ended(follow(Chain(), links))


def checkpoint(last: Link, now_ms: int) -> Link:
    """What is left of everything up to `last`, once it is removed."""
    number = last.entry.number
    return Link(Entry(number, now_ms, None, CHECKPOINT, None, {"removed": number}), last.hash)


def shown(head: str) -> str:
    """Short groups of letters, to be kept and compared: 3F2A-9C01-…"""
    return "-".join(re.findall(".{4}", head[:SHOWN].upper()))


def read(typed: str) -> str | None:
    """The beginning of a head that somebody typed as it was shown, or all of it; None where it is neither."""
    letters = re.sub(r"[\s.–-]", "", typed.lower())
    return letters if re.fullmatch(f"[0-9a-f]{{{SHOWN}}}(?:[0-9a-f]{{{64 - SHOWN}}})?", letters) else None


def _begin_removed(link: Link) -> Chain | Break:
    number, expected = link.entry.number, checkpoint(link, link.entry.at_ms)
    if link != expected:
        return Break(number, "changed")
    return Chain(number, link.hash, number, link)


def _next(chain: Chain, link: Link) -> Chain | Break:
    number, expected = link.entry.number, chain.length + 1
    if number > expected:
        return Break(expected, "missing" if chain.length else "beginning")
    if number < expected:
        return Break(number, "out of order")
    if link.hash != hash_of(link.entry, chain.head):
        return Break(number, "changed")
    vouched = chain.checkpoint is None or _vouches(link.entry, chain.checkpoint)
    return replace(chain, length=number, head=link.hash, checkpoint=None if vouched else chain.checkpoint)


def _vouches(entry: Entry, checkpoint: Link) -> bool:
    same_moment = entry.at_ms == checkpoint.entry.at_ms
    told = {"removed": checkpoint.entry.number, "head": checkpoint.hash}
    return entry.act == PRUNED and same_moment and entry.detail == told
